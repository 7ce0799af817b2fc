/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Where organisations are in a partner network, whatever its size: stress, packing, the best turn.
 */

#include "tie-network-arrange.h"

#include <math.h>

#include "tie-components.h"
#include "tie-network-furniture.h"
#include "tie-network-place.h"
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

/* Networks up to this many nodes are tried in several turns. */
#define MOST_TURNED_NODES 24
#define N_TURNS 12
#define CROSSING_COST 400.0
/* A turn this good ends the search. */
#define GOOD_TURN 320.0
#define SEED 20260116

typedef struct
{
  guint n; /* tied nodes */
  guint *node;
  guint n_edges;
  guint *from;
  guint *to;
} TiedGraph;

static void
arrangement_free (gpointer data)
{
  TieNetworkArrangement *self = data;

  g_free (self->x);
  g_free (self->y);
  g_free (self);
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

  graph->n = 0;
  graph->n_edges = plan->ties->len;
  graph->node = g_new (guint, plan->nodes->len);
  graph->from = g_new (guint, plan->ties->len);
  graph->to = g_new (guint, plan->ties->len);
  for (guint i = 0; i < plan->nodes->len; i++)
    if (TIE_NETWORK_NODE (plan, i)->tied)
      {
        index[i] = graph->n;
        graph->node[graph->n++] = i;
      }
  for (guint i = 0; i < plan->ties->len; i++)
    {
      graph->from[i] = index[TIE_NETWORK_TIE (plan, i)->from];
      graph->to[i] = index[TIE_NETWORK_TIE (plan, i)->to];
    }
}

static int
find_focus (const TieNetworkPlan *plan, const TiedGraph *tied)
{
  TieOrganization *focus = tie_document_get_focus (plan->request->document);

  for (guint i = 0; i < tied->n; i++)
    if (TIE_NETWORK_NODE (plan, tied->node[i])->organization == focus)
      return (int) i;
  return -1;
}

/* Least stress, components side by side, the focus in the middle. */
static void
lay_out (const TieNetworkPlan *plan, const TiedGraph *tied, double aspect, double *x, double *y)
{
  const TieGraph graph = { tied->n, tied->n_edges, tied->from, tied->to, NULL };
  const TieStressOptions options = { .seed = SEED };
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
    tie_orient (tied->n, find_focus (plan, tied), aspect, x, y);
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
  guint crossings = 0;

  for (guint i = 0; i < plan->ties->len; i++)
    for (guint j = i + 1; j < plan->ties->len; j++)
      crossings += tie_curve_count_crossings (&TIE_NETWORK_TIE (plan, i)->curve,
                                              &TIE_NETWORK_TIE (plan, j)->curve);
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
  double cost = tie_network_furniture_try (furniture, plan, arrangement, variant);

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

/* The best of all turns in steps, then a little to either side of it. */
static double
find_turn (Turning *turning)
{
  static const double nudges[] = { -1.0 / 3, 1.0 / 3 };
  double step = 2 * G_PI / N_TURNS, best = G_MAXDOUBLE, best_angle = 0, coarse = 0;
  guint variant = 0, best_variant = 0;

  for (guint i = 0; i < N_TURNS + G_N_ELEMENTS (nudges); i++)
    {
      double angle, score;

      if (i == N_TURNS)
        coarse = best_angle;
      if (best < GOOD_TURN)
        break;
      angle = i < N_TURNS ? i * step : coarse + nudges[i - N_TURNS] * step;
      score = try_turn (turning, angle, &variant);
      if (score < best - 1e-6)
        {
          best = score;
          best_angle = angle;
          best_variant = variant;
        }
    }
  turning->arrangement->variant = best_variant;
  return best_angle;
}

static void
choose_turn (TieNetworkPlan *plan,
             const TiedGraph *tied,
             const double *x,
             const double *y,
             TieNetworkArrangement *chosen)
{
  g_autofree double *turned_x = g_new (double, MAX (tied->n, 1));
  g_autofree double *turned_y = g_new (double, MAX (tied->n, 1));
  Turning turning = { plan, { 0 }, tied, x, y, turned_x, turned_y, chosen };
  double angle = 0;

  if (tied->n > 1 && tied->n <= MOST_TURNED_NODES)
    {
      spread_out (tied, x, y, chosen);
      tie_network_place (plan, chosen);
      tie_network_furniture_init (&turning.furniture, plan);
      angle = find_turn (&turning);
      tie_network_furniture_clear (&turning.furniture);
    }
  turn (tied->n, x, y, angle, turned_x, turned_y);
  spread_out (tied, turned_x, turned_y, chosen);
}

static TieNetworkArrangement *
arrange_for_shape (const TieChartRequest *request, const Shape *shape)
{
  TieNetworkArrangement *arrangement = g_new0 (TieNetworkArrangement, 1);
  TieChartRequest everything = *request;
  g_autoptr (TiePalette) palette = tie_palette_new (request->document, request->theme);
  g_autoptr (TieNetworkPlan) plan = NULL;
  g_autofree double *x = NULL, *y = NULL;
  TiedGraph tied;

  everything.filter = NULL;
  everything.width = shape->width;
  everything.height = shape->height;
  plan = tie_network_plan_new (&everything, palette);
  plan->area = plan->plot = (TieRect){ 0, 0, shape->width, shape->height };
  arrangement->n = plan->nodes->len;
  arrangement->x = g_new0 (double, MAX (arrangement->n, 1));
  arrangement->y = g_new0 (double, MAX (arrangement->n, 1));

  tied_graph_init (&tied, plan);
  x = g_new0 (double, MAX (tied.n, 1));
  y = g_new0 (double, MAX (tied.n, 1));
  lay_out (plan, &tied, shape->width / shape->height, x, y);
  choose_turn (plan, &tied, x, y, arrangement);
  tied_graph_clear (&tied);
  return arrangement;
}

/**
 * tie_network_arrange:
 * @request: what is drawn
 * @plot: the room for it
 *
 * Where the organisations are: of least stress (Kamada and Kawai 1989, by stochastic gradient
 * descent, Zheng, Pawar and Goodman 2018), with the focus in the middle, and for small networks in
 * the turn in which labels find the most room. It depends on the document, the language and the
 * rough shape of the plot alone, not on the filter or the exact size, and is kept with the
 * document.
 *
 * Returns: (transfer none): positions, owned by the document
 */
const TieNetworkArrangement *
tie_network_arrange (const TieChartRequest *request, TieRect plot)
{
  double aspect = plot.width / MAX (plot.height, 1);
  TieNetworkArrangement *arrangement;
  g_autofree char *key = NULL;
  guint shape = 0;

  g_return_val_if_fail (request != NULL, NULL);

  while (shape + 1 < G_N_ELEMENTS (shapes) && aspect < shapes[shape].least_aspect)
    shape++;
  key = g_strdup_printf ("tie-network-arrangement-%u-%s", shape, request->language);
  arrangement = g_object_get_data (G_OBJECT (request->document), key);
  if (arrangement == NULL)
    {
      arrangement = arrange_for_shape (request, &shapes[shape]);
      g_object_set_data_full (G_OBJECT (request->document), key, arrangement, arrangement_free);
    }
  return arrangement;
}
