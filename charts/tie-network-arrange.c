/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Where organisations are in a partner network, before a size is known. */

#include "tie-network-arrange.h"

#include <math.h>

#include "tie-components.h"
#include "tie-curve-line.h"
#include "tie-network-fit.h"
#include "tie-network-furniture.h"
#include "tie-network-memory.h"
#include "tie-network-place.h"
#include "tie-network-settle.h"
#include "tie-orient.h"
#include "tie-stress.h"

/* Sizes that stand for all plots of a shape, so that positions do not jump while a window is
 * resized. */
typedef struct
{
  double least_aspect;
  double width;
  double height;
} Shape;

static const Shape shapes[] = {
  { 1.3, 752, 350 },
  { 0.77, 640, 600 },
  { 0, 620, 880 },
};

/* Networks up to so many nodes with ties and without, and so many ties, are laid out by hand, as it
 * were: tried in several turns, and stretched with room for every label. */
#define MOST_TURNED_NODES 16
#define MOST_UNTIED_NODES 16
#define MOST_TURNED_TIES 72
#define N_STARTS 4
#define N_TURNS 12
#define CROSSING_COST 400.0
/* A turn this good ends the search. */
#define GOOD_TURN 320.0
#define SEED 17

typedef struct
{
  guint n; /* tied nodes */
  guint *node;
  int focus; /* of them, or −1 */
  guint n_edges;
  guint *from;
  guint *to;
} TiedGraph;

static int
find_focus (const TieNetworkPlan *plan)
{
  TieOrganization *focus = tie_document_get_focus (plan->request->document);

  for (guint i = 0; i < plan->nodes->len; i++)
    if (TIE_NETWORK_NODE (plan, i)->organization == focus)
      return (int) i;
  return -1;
}

static void
tied_graph_clear (TiedGraph *graph)
{
  g_free (graph->node);
  g_free (graph->from);
  g_free (graph->to);
}

static void
tied_graph_init (TiedGraph *graph, const TieNetworkPlan *plan)
{
  g_autofree guint *index = g_new0 (guint, plan->nodes->len);
  int focus = find_focus (plan);

  graph->n = 0;
  graph->focus = -1;
  graph->n_edges = plan->ties->len;
  graph->node = g_new (guint, plan->nodes->len);
  graph->from = g_new (guint, plan->ties->len);
  graph->to = g_new (guint, plan->ties->len);
  for (guint i = 0; i < plan->nodes->len; i++)
    if (TIE_NETWORK_NODE (plan, i)->tied)
      {
        if ((int) i == focus)
          graph->focus = (int) graph->n;
        index[i] = graph->n;
        graph->node[graph->n++] = i;
      }
  for (guint i = 0; i < plan->ties->len; i++)
    {
      graph->from[i] = index[TIE_NETWORK_TIE (plan, i)->from];
      graph->to[i] = index[TIE_NETWORK_TIE (plan, i)->to];
    }
}

/* Least stress, components side by side, the focus in the middle. */
static void
lay_out (const TiedGraph *tied, guint seed, double aspect, double *x, double *y)
{
  const TieGraph graph = { tied->n, tied->n_edges, tied->from, tied->to, NULL };
  const TieStressOptions options = { .seed = seed };
  g_autofree double *size = g_new (double, MAX (tied->n, 1));
  g_autofree guint *component = g_new0 (guint, MAX (tied->n, 1));

  if (tied->n == 0)
    return;
  for (guint i = 0; i < tied->n; i++)
    size[i] = 0.4;
  tie_stress_layout (&graph, &options, x, y);
  if (tie_components_find (&graph, component) > 1)
    tie_components_pack (&graph, size, size, 0.5, aspect, x, y);
  else
    tie_orient (tied->n, tied->focus, aspect, x, y);
}

static void
turn (guint n, const double *x, const double *y, double angle, double *turned_x, double *turned_y)
{
  for (guint i = 0; i < n; i++)
    {
      turned_x[i] = x[i] * cos (angle) - y[i] * sin (angle);
      turned_y[i] = x[i] * sin (angle) + y[i] * cos (angle);
    }
}

static guint
count_crossings (const TieNetworkPlan *plan)
{
  guint n = plan->ties->len, crossings = 0;
  TieCurveLine *lines = g_new0 (TieCurveLine, n + 1);

  for (guint i = 0; i < n; i++)
    {
      tie_curve_line_set (&lines[i], &TIE_NETWORK_TIE (plan, i)->curve);
      for (guint j = 0; j < i; j++)
        crossings += tie_curve_line_count_crossings (&lines[j], &lines[i]);
    }
  for (guint i = 0; i < n; i++)
    tie_curve_line_clear (&lines[i]);
  g_free (lines);
  return crossings;
}

/* How badly a turn reads: what would be left out first of all, then crossings, then awkward labels.
 */
static double
score_turn (TieNetworkPlan *plan,
            TieNetworkFurniture *furniture,
            const TieNetworkArrangement *arrangement,
            guint *variant)
{
  double cost = tie_network_settle_try (furniture, plan, arrangement, variant);

  return cost + CROSSING_COST * count_crossings (plan);
}

static void
spread_out (const TiedGraph *tied, const double *x, const double *y, TieNetworkArrangement *all)
{
  for (guint i = 0; i < tied->n; i++)
    {
      all->x[tied->node[i]] = x[i];
      all->y[tied->node[i]] = y[i];
    }
}

typedef struct
{
  TieNetworkPlan *plan;
  TieNetworkFurniture furniture;
  const TiedGraph *tied;
  const double *x, *y;         /* before the turn */
  double *turned_x, *turned_y; /* scratch */
  TieNetworkArrangement *arrangement;
} Turning;

static double
try_turn (Turning *turning, double angle, guint *variant)
{
  turn (turning->tied->n, turning->x, turning->y, angle, turning->turned_x, turning->turned_y);
  spread_out (turning->tied, turning->turned_x, turning->turned_y, turning->arrangement);
  return score_turn (turning->plan, &turning->furniture, turning->arrangement, variant);
}

/* What a search has found so far. */
typedef struct
{
  double score;
  double angle;
  guint variant;
} Found;

/* The best of all turns in steps, then a little to either side of it. */
static void
find_turn (Turning *turning, Found *best)
{
  static const double nudges[] = { -1.0 / 3, 1.0 / 3 };
  double step = 2 * G_PI / N_TURNS, coarse = 0;

  *best = (Found){ .score = G_MAXDOUBLE };
  for (guint i = 0; i < N_TURNS + G_N_ELEMENTS (nudges) && best->score >= GOOD_TURN; i++)
    {
      Found found;

      if (i == N_TURNS)
        coarse = best->angle;
      found.angle = i < N_TURNS ? i * step : coarse + nudges[i - N_TURNS] * step;
      found.score = try_turn (turning, found.angle, &found.variant);
      if (found.score < best->score - 1e-6)
        *best = found;
    }
}

/* Layouts from several starts, each in several turns, until one reads well; the best of them.
 * Leaves of a hub, say, are equally well laid out in any order, but their labels are not. */
static void
choose_turn (Turning *turning, double *x, double *y)
{
  const TieNetworkPlan *plan = turning->plan;
  gsize size = turning->tied->n * sizeof (double);
  g_autofree double *best_x = g_malloc0 (size);
  g_autofree double *best_y = g_malloc0 (size);
  Found best = { .score = G_MAXDOUBLE };

  for (guint start = 0; start < N_STARTS && best.score >= GOOD_TURN; start++)
    {
      Found found;

      if (start > 0)
        lay_out (turning->tied, SEED + start, plan->area.width / plan->area.height, x, y);
      find_turn (turning, &found);
      if (found.score >= best.score)
        continue;
      best = found;
      turn (turning->tied->n, x, y, found.angle, best_x, best_y);
    }
  spread_out (turning->tied, best_x, best_y, turning->arrangement);
  turning->arrangement->variant = best.variant;
}

static void
arrange_by_turns (TieNetworkPlan *plan, const TiedGraph *tied, TieNetworkArrangement *arrangement)
{
  g_autofree double *at = g_new0 (double, 4 * (gsize) tied->n + 1);
  double *x = at, *y = at + tied->n;
  Turning turning = { plan, { 0 }, tied, x, y, y + tied->n, y + 2 * (gsize) tied->n, arrangement };

  lay_out (tied, SEED, plan->area.width / plan->area.height, x, y);
  spread_out (tied, x, y, arrangement);
  if (tied->n < 2)
    return;
  tie_network_place (plan, arrangement);
  tie_network_furniture_init (&turning.furniture, plan);
  choose_turn (&turning, x, y);
  tie_network_furniture_clear (&turning.furniture);
}

/* Boxes of disc and name; the middle of the disc is not that of the box. */
static void
arrange_boxes (TieNetworkPlan *plan, int focus, TieNetworkArrangement *arrangement)
{
  const TieChartRequest *request = plan->request;
  guint n = arrangement->n;
  g_autofree TieBox *boxes = g_new (TieBox, MAX (n, 1));
  g_autofree double *width = g_new (double, MAX (n, 1));
  g_autofree double *height = g_new (double, MAX (n, 1));
  const TieLayoutProblem problem = {
    .kind = request->arrangement,
    .graph = tie_network_graph_get_ties (plan->graph),
    .width = width,
    .height = height,
    .focus = focus,
    .aspect = plan->area.width / plan->area.height,
    .gap = TIE_NETWORK_FIT_GAP,
    .seed = SEED,
    .progress = request->progress,
    .progress_data = request->progress_data,
  };

  arrangement->focus_radius = tie_network_fit_measure (plan);
  for (guint i = 0; i < n; i++)
    {
      boxes[i] = tie_network_fit_get_box (TIE_NETWORK_NODE (plan, i), 1);
      width[i] = boxes[i].width;
      height[i] = boxes[i].height;
    }
  arrangement->boxed = TRUE;
  tie_layout_run (&problem, arrangement->x, arrangement->y);
  for (guint i = 0; i < n; i++)
    {
      arrangement->x[i] -= boxes[i].x + boxes[i].width / 2;
      arrangement->y[i] -= boxes[i].y + boxes[i].height / 2;
    }
}

static gboolean
is_small (const TieNetworkPlan *plan, const TiedGraph *tied)
{
  return tied->n <= MOST_TURNED_NODES && plan->nodes->len - tied->n <= MOST_UNTIED_NODES
         && plan->ties->len <= MOST_TURNED_TIES;
}

static TieNetworkArrangement *
arrange_for_shape (const TieChartRequest *request, const Shape *shape)
{
  TieNetworkArrangement *arrangement;
  TieChartRequest everything = *request;
  g_autoptr (TiePalette) palette = tie_palette_new (request->document, request->theme);
  g_autoptr (TieNetworkPlan) plan = NULL;
  TiedGraph tied;

  everything.filter = NULL;
  everything.width = shape->width;
  everything.height = shape->height;
  plan = tie_network_plan_new (&everything, palette);
  plan->area = plan->plot = (TieRect){ 0, 0, shape->width, shape->height };
  arrangement = tie_network_arrangement_new (plan->nodes->len);

  tied_graph_init (&tied, plan);
  if (request->arrangement == TIE_LAYOUT_STRESS && is_small (plan, &tied))
    arrange_by_turns (plan, &tied, arrangement);
  else
    arrange_boxes (plan, find_focus (plan), arrangement);
  tied_graph_clear (&tied);
  return arrangement;
}

/**
 * tie_network_arrange:
 * @request: what is drawn
 * @plot: the room for it
 *
 * Where the organisations are, by tie_layout_run(), each with room for its name; a small network
 * without, of least stress, with the focus in the middle, and in the turn in which labels find the
 * most room. It depends on the document, the language, the kind of arrangement and the rough shape
 * of the plot alone, not on the filter, the exact size or the order of the document, and is kept
 * with the document, as it then is where the request stopped it.
 *
 * Returns: (transfer full): positions
 */
TieNetworkArrangement *
tie_network_arrange (const TieChartRequest *request, TieRect plot)
{
  double aspect = plot.width / MAX (plot.height, 1);
  TieNetworkMemory *memory;
  TieNetworkArrangement *arrangement;
  g_autofree char *key = NULL;
  guint shape = 0;

  g_return_val_if_fail (request != NULL, NULL);

  while (shape + 1 < G_N_ELEMENTS (shapes) && aspect < shapes[shape].least_aspect)
    shape++;
  key = g_strdup_printf ("%u-%u-%s", request->arrangement, shape, request->language);
  memory = tie_network_memory_of (request->document);
  arrangement = tie_network_memory_find_arrangement (memory, key);
  if (arrangement == NULL)
    {
      arrangement = arrange_for_shape (request, &shapes[shape]);
      arrangement = tie_network_memory_keep_arrangement (memory, key, arrangement);
    }
  return arrangement;
}

/**
 * tie_network_arrange_as_given:
 * @plan: a plan of everything with its texts, whose request has positions
 *
 * Returns: (transfer full): the positions of the request, as an arrangement
 */
TieNetworkArrangement *
tie_network_arrange_as_given (TieNetworkPlan *plan)
{
  TieNetworkArrangement *arrangement;

  g_return_val_if_fail (plan != NULL && plan->request->positions != NULL, NULL);

  arrangement = tie_network_arrangement_new (plan->nodes->len);
  arrangement->boxed = TRUE;
  arrangement->focus_radius = tie_network_fit_measure (plan);
  for (guint i = 0; i < plan->nodes->len; i++)
    {
      const TieNetworkNode *node = TIE_NETWORK_NODE (plan, i);
      TieBox box = tie_network_fit_get_box (node, 1);

      tie_network_positions_find (plan->request->positions,
                                  tie_organization_get_id (node->organization), &arrangement->x[i],
                                  &arrangement->y[i]);
      arrangement->x[i] -= box.x + box.width / 2;
      arrangement->y[i] -= box.y + box.height / 2;
    }
  return arrangement;
}
