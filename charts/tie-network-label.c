/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Where names and tie labels stand: candidates beside discs and curves, then the best choice. */

#include "tie-network-label.h"

#include <math.h>

#include "tie-network-crowd.h"
#include "tie-network-text.h"

/* What goes first when room runs out: tie labels from the smallest amount up, then the names of
 * organisations without a tie; names of the others last. */
#define LIT_NAME_PRIORITY 4000.0
#define LIT_TIE_PRIORITY 2000.0
#define NAME_PRIORITY 1000.0
#define UNTIED_PRIORITY 500.0
#define TIE_PRIORITY 100.0
/* A label without its second line is less welcome than any odd place. */
#define NO_DETAIL_COST 60.0
#define LABEL_GAP 6.0
#define CURVE_DISTANCE 6.0

#define SIGN(value, least) ((value) > (least) ? 1 : (value) < -(least) ? -1 : 0)

typedef struct
{
  gboolean with_detail;
  int toward;
  int drop;
} Variant;

typedef struct
{
  TieNetworkPlan *plan;
  GArray *candidates; /* TieLabelCandidate */
  GArray *variants;   /* Variant, one a candidate */
} Candidates;

static gboolean
inside_area (const TieNetworkPlan *plan, const TieBox *box)
{
  const TieRect *area = &plan->area;

  return box->x >= area->x && box->y >= area->y && box->x + box->width <= area->x + area->width
         && box->y + box->height <= area->y + area->height;
}

static void
add_candidate (Candidates *all, guint label, TieBox box, double cost, Variant variant)
{
  TieLabelCandidate candidate = { label, box, cost };

  if (!inside_area (all->plan, &box))
    return;
  g_array_append_val (all->candidates, candidate);
  g_array_append_val (all->variants, variant);
}

/* Places around a disc, from the usual one on. dx, dy: which side; the box touches the rim there.
 */
static void
add_name_candidates (Candidates *all, guint index)
{
  static const struct
  {
    double dx, dy, cost;
  } places[] = { { 0, 1, 5 },      { 0, -1, 6 },      { 1, 0, 8 },       { -1, 0, 8 },
                 { 0.7, 0.7, 12 }, { -0.7, 0.7, 12 }, { 0.7, -0.7, 14 }, { -0.7, -0.7, 14 } };
  static const double extras[] = { 0, 8, 16 };
  const TieNetworkNode *node = TIE_NETWORK_NODE (all->plan, index);

  for (int detail = node->name.detail != NULL ? 1 : 0; detail >= 0; detail--)
    for (guint i = 0; i < G_N_ELEMENTS (places) * G_N_ELEMENTS (extras); i++)
      {
        double dx = places[i % G_N_ELEMENTS (places)].dx, dy = places[i % G_N_ELEMENTS (places)].dy;
        double extra = extras[i / G_N_ELEMENTS (places)];
        double cost = places[i % G_N_ELEMENTS (places)].cost;
        double w, h, x, y, reach = node->radius + TIE_NETWORK_NAME_DISTANCE + extra;
        Variant variant = { detail, SIGN (dx, 0.1), SIGN (dy, 0.1) };

        tie_network_text_get_size (&node->name, detail, &w, &h);
        x = node->x + dx * reach + (variant.toward - 1) * w / 2;
        y = node->y + dy * reach + (variant.drop - 1) * h / 2;
        if (dx * node->out_x + dy * node->out_y > 0.9)
          cost = 0;
        cost += 3 * extra + (node->name.detail != NULL && !detail ? NO_DETAIL_COST : 0);
        add_candidate (all, index, (TieBox){ x, y, w, h }, cost, variant);
      }
}

static void
add_tie_candidate (Candidates *all,
                   guint label,
                   const TieNetworkTie *tie,
                   double t,
                   int side,
                   double extra,
                   gboolean detail)
{
  double x, y, dx, dy, nx, ny, w, h, reach, cost;
  TieBox box;

  tie_network_text_get_size (&tie->label, detail, &w, &h);
  tie_curve_point (&tie->curve, t, &x, &y);
  tie_curve_tangent (&tie->curve, t, &dx, &dy);
  nx = dy * side;
  ny = -dx * side;
  reach = tie->width / 2 + CURVE_DISTANCE + extra + fabs (nx) * w / 2 + fabs (ny) * h / 2;
  box = (TieBox){ x + nx * reach - w / 2, y + ny * reach - h / 2, w, h };
  if (!inside_area (all->plan, &box)
      || tie_curve_crosses_box (&tie->curve, box.x, box.y, w, h, tie->width / 2 + 1.5))
    return;

  cost = fabs (t - 0.5) * 24 + extra * 0.8;
  if (tie->outward * side < 0)
    cost += 14;
  if (tie->label.detail != NULL && !detail)
    cost += NO_DETAIL_COST;
  add_candidate (all, label, box, cost, (Variant){ detail, SIGN (nx, 0.35), SIGN (ny, 0.35) });
}

static void
add_tie_candidates (Candidates *all, guint label, const TieNetworkTie *tie)
{
  static const double places[] = {
    0.5, 0.43, 0.57, 0.36, 0.64, 0.29, 0.71, 0.22, 0.78, 0.15, 0.85
  };
  static const double extras[] = { 0, 6, 14 };

  for (int detail = tie->label.detail != NULL ? 1 : 0; detail >= 0; detail--)
    for (guint i = 0; i < G_N_ELEMENTS (places); i++)
      for (int side = -1; side <= 1; side += 2)
        for (guint e = 0; e < G_N_ELEMENTS (extras); e++)
          add_tie_candidate (all, label, tie, places[i], side, extras[e], detail);
}

static TieNetworkText *
text_of (TieNetworkPlan *plan, guint label)
{
  return label < plan->nodes->len ? &TIE_NETWORK_NODE (plan, label)->name
                                  : &TIE_NETWORK_TIE (plan, label - plan->nodes->len)->label;
}

static gboolean
is_wanted (TieNetworkPlan *plan, guint label)
{
  const TieNetworkNode *node;

  if (label >= plan->nodes->len)
    {
      const TieNetworkTie *tie = TIE_NETWORK_TIE (plan, label - plan->nodes->len);

      return tie->shown && tie->label.line != NULL && (!plan->has_light || tie->lit);
    }
  node = TIE_NETWORK_NODE (plan, label);
  /* The others get what is left: see tie_network_crowd_place_missing() */
  return node->shown && !node->inside && (!plan->has_light || node->lit);
}

static double
priority_of (TieNetworkPlan *plan, guint label)
{
  const TieNetworkTie *tie;

  if (label < plan->nodes->len)
    {
      const TieNetworkNode *node = TIE_NETWORK_NODE (plan, label);

      if (node->lit)
        return LIT_NAME_PRIORITY;
      return node->tied ? NAME_PRIORITY : UNTIED_PRIORITY;
    }
  tie = TIE_NETWORK_TIE (plan, label - plan->nodes->len);
  return (tie->lit ? LIT_TIE_PRIORITY : TIE_PRIORITY) + 20 * tie->rank;
}

static void
add_circles (TieNetworkPlan *plan, GArray *circles)
{
  for (guint i = 0; i < plan->nodes->len; i++)
    {
      const TieNetworkNode *node = TIE_NETWORK_NODE (plan, i);
      const double circle[] = { node->x, node->y, node->radius };

      if (node->shown)
        g_array_append_vals (circles, circle, 3);
    }
}

static void
add_curves (TieNetworkPlan *plan, GArray *curves, GArray *margins, GArray *owners)
{
  for (guint i = 0; i < plan->ties->len; i++)
    {
      const TieNetworkTie *tie = TIE_NETWORK_TIE (plan, i);
      double margin = tie->width / 2 + 2.5;
      int owner = (int) (plan->nodes->len + i);

      /* What is dimmed does not disturb a word */
      if (!tie->shown || (plan->has_light && !tie->lit))
        continue;
      g_array_append_val (curves, tie->curve);
      g_array_append_val (margins, margin);
      g_array_append_val (owners, owner);
    }
}

static double
take_choice (TieNetworkPlan *plan, const Candidates *all, const int *chosen, const double *priority)
{
  double cost = 0;

  for (guint label = 0; label < plan->nodes->len + plan->ties->len; label++)
    {
      TieNetworkText *text = text_of (plan, label);

      text->placed = chosen[label] >= 0;
      if (text->placed)
        {
          const TieLabelCandidate *candidate =
              &g_array_index (all->candidates, TieLabelCandidate, chosen[label]);
          const Variant *variant = &g_array_index (all->variants, Variant, chosen[label]);

          text->box = candidate->box;
          text->with_detail = variant->with_detail;
          text->scale = 1;
          text->toward = variant->toward;
          text->drop = variant->drop;
          text->over = FALSE;
          cost += candidate->cost;
        }
      else if (is_wanted (plan, label))
        cost += TIE_NETWORK_MISSING_COST / TIE_PRIORITY * priority[label];
    }
  return cost;
}

/**
 * tie_network_label:
 * @plan: a plan whose nodes and ties have their places
 * @quick: to weigh many plans against one another, not to draw this one
 *
 * Places the names that stand outside their discs and the labels of the ties, so that none touches
 * another, a disc, a foreign tie or the furniture; in a crowd by tie_network_crowd_label(). What
 * has no room is left out: second lines first, then tie labels from the smallest amount up, then
 * names of organisations without a tie.
 *
 * Returns: how far the outcome is from every label being in its best place; 0 is the best
 */
double
tie_network_label (TieNetworkPlan *plan, gboolean quick)
{
  guint n;
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (TieLabelCandidate));
  g_autoptr (GArray) variants = g_array_new (FALSE, FALSE, sizeof (Variant));
  g_autoptr (GArray) circles = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) curves = g_array_new (FALSE, FALSE, sizeof (TieCurve));
  g_autoptr (GArray) margins = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) owners = g_array_new (FALSE, FALSE, sizeof (int));
  g_autofree double *priority = NULL;
  g_autofree int *chosen = NULL;
  Candidates all = { plan, candidates, variants };
  double cost;

  g_return_val_if_fail (plan != NULL, 0);

  if (tie_network_crowd_is (plan))
    {
      tie_network_crowd_label (plan);
      return 0;
    }
  n = plan->nodes->len + plan->ties->len;
  priority = g_new0 (double, MAX (n, 1));
  chosen = g_new0 (int, MAX (n, 1));
  for (guint label = 0; label < n; label++)
    {
      priority[label] = priority_of (plan, label);
      if (!is_wanted (plan, label))
        continue;
      if (label < plan->nodes->len)
        add_name_candidates (&all, label);
      else
        add_tie_candidates (&all, label, TIE_NETWORK_TIE (plan, label - plan->nodes->len));
    }
  add_circles (plan, circles);
  add_curves (plan, curves, margins, owners);

  tie_label_place (
      &(TieLabelProblem){
          .n_labels = n,
          .priority = priority,
          .n_candidates = candidates->len,
          .candidates = (const TieLabelCandidate *) (gpointer) candidates->data,
          .n_obstacles = plan->n_furniture,
          .obstacles = plan->furniture,
          .n_circles = circles->len / 3,
          .circles = (const double *) (gpointer) circles->data,
          .n_curves = curves->len,
          .curves = (const TieCurve *) (gpointer) curves->data,
          .curve_margins = (const double *) (gpointer) margins->data,
          .curve_label = (const int *) (gpointer) owners->data,
          .area = { plan->area.x, plan->area.y, plan->area.width, plan->area.height },
          .gap = LABEL_GAP,
          .quick = quick,
      },
      chosen);
  cost = take_choice (plan, &all, chosen, priority);
  if (plan->boxed || !quick)
    tie_network_crowd_place_missing (plan);
  return cost;
}
