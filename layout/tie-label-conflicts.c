/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Which places for labels are free, and which exclude each other. */

#include "tie-label-conflicts.h"

#include "tie-box-grid.h"

#include <math.h>

#include "tie-length.h"
#include <stdlib.h>

/* Curves are looked for by the boxes around this many parts of each. */
#define CURVE_PARTS 8
#define ROUNDING 1e-6

/* All that a label must not touch: obstacles and discs, and parts of curves. */
typedef struct
{
  const TieLabelProblem *problem;
  TieCurve *parts;
  TieBox *solid_boxes; /* obstacles, then discs */
  TieBox *part_boxes;
  TieBoxGrid *solids;
  TieBoxGrid *curves;
} Blockers;

static TieBox
part_box (const TieCurve *part, double margin)
{
  double left = part->x[0], right = part->x[0];
  double top = part->y[0], bottom = part->y[0];

  for (int i = 1; i < 4; i++)
    {
      left = MIN (left, part->x[i]);
      right = MAX (right, part->x[i]);
      top = MIN (top, part->y[i]);
      bottom = MAX (bottom, part->y[i]);
    }
  return (TieBox){ left - margin, top - margin, right - left + 2 * margin,
                   bottom - top + 2 * margin };
}

static double
curve_margin (const TieLabelProblem *problem, guint curve)
{
  return problem->curve_margins != NULL ? problem->curve_margins[curve] : 0;
}

static void
collect_blockers (const TieLabelProblem *problem, Blockers *blockers)
{
  const guint n_parts = problem->n_curves * CURVE_PARTS;
  guint n = 0;

  blockers->problem = problem;
  blockers->parts = g_new (TieCurve, n_parts + 1);
  blockers->solid_boxes = g_new (TieBox, problem->n_obstacles + problem->n_circles + 1);
  blockers->part_boxes = g_new (TieBox, n_parts + 1);
  for (guint i = 0; i < problem->n_obstacles; i++)
    blockers->solid_boxes[n++] = problem->obstacles[i];
  for (guint i = 0; i < problem->n_circles; i++)
    {
      const double *circle = problem->circles + 3 * i;

      blockers->solid_boxes[n++] =
          (TieBox){ circle[0] - circle[2], circle[1] - circle[2], 2 * circle[2], 2 * circle[2] };
    }
  for (guint i = 0; i < n_parts; i++)
    {
      const guint curve = i / CURVE_PARTS;
      const double from = (double) (i % CURVE_PARTS) / CURVE_PARTS;

      blockers->parts[i] = tie_curve_part (&problem->curves[curve], from, from + 1.0 / CURVE_PARTS);
      blockers->part_boxes[i] = part_box (&blockers->parts[i], curve_margin (problem, curve));
    }
  blockers->solids = tie_box_grid_new (n, blockers->solid_boxes);
  blockers->curves = tie_box_grid_new (n_parts, blockers->part_boxes);
}

static void
clear_blockers (Blockers *blockers)
{
  tie_box_grid_free (blockers->solids);
  tie_box_grid_free (blockers->curves);
  g_free (blockers->solid_boxes);
  g_free (blockers->part_boxes);
  g_free (blockers->parts);
}

static gboolean
is_inside (const TieBox *box, const TieBox *area)
{
  return box->x >= area->x - ROUNDING && box->y >= area->y - ROUNDING
         && box->x + box->width <= area->x + area->width + ROUNDING
         && box->y + box->height <= area->y + area->height + ROUNDING;
}

static gboolean
touches_circle (const TieBox *box, const double *circle, double gap)
{
  const double dx = circle[0] - CLAMP (circle[0], box->x, box->x + box->width);
  const double dy = circle[1] - CLAMP (circle[1], box->y, box->y + box->height);

  return tie_length (dx, dy) < circle[2] + gap;
}

static gboolean
touches_solid (const Blockers *blockers, const TieBox *box, GArray *near)
{
  const TieLabelProblem *problem = blockers->problem;

  tie_box_grid_find (blockers->solids, box, problem->gap, near);
  for (guint i = 0; i < near->len; i++)
    {
      const guint solid = g_array_index (near, guint, i);

      if (solid < problem->n_obstacles
          || touches_circle (box, problem->circles + 3 * (solid - problem->n_obstacles),
                             problem->gap))
        return TRUE;
    }
  return FALSE;
}

static gboolean
touches_curve (const Blockers *blockers, const TieLabelCandidate *candidate, GArray *near)
{
  const TieLabelProblem *problem = blockers->problem;
  const TieBox *box = &candidate->box;

  tie_box_grid_find (blockers->curves, box, problem->gap, near);
  for (guint i = 0; i < near->len; i++)
    {
      const guint part = g_array_index (near, guint, i);
      const guint curve = part / CURVE_PARTS;
      const gboolean own =
          problem->curve_label != NULL && problem->curve_label[curve] == (int) candidate->label;

      if (!own
          && tie_curve_crosses_box (&blockers->parts[part], box->x, box->y, box->width, box->height,
                                    curve_margin (problem, curve) + problem->gap))
        return TRUE;
    }
  return FALSE;
}

/* Most are in the way of something solid, which is found out faster. */
static gboolean
is_blocked (const Blockers *blockers, const TieLabelCandidate *candidate, GArray *near)
{
  return !is_inside (&candidate->box, &blockers->problem->area)
         || touches_solid (blockers, &candidate->box, near)
         || touches_curve (blockers, candidate, near);
}

typedef struct
{
  guint label;
  double cost;
  guint candidate;
} Ranked;

static int
compare_ranked (const void *a, const void *b)
{
  const Ranked *left = a;
  const Ranked *right = b;

  if (left->label != right->label)
    return left->label < right->label ? -1 : 1;
  if (left->cost != right->cost)
    return left->cost < right->cost ? -1 : 1;
  return left->candidate < right->candidate ? -1 : left->candidate > right->candidate;
}

/* The free candidates, by label and cost. Returns how many there are. */
static guint
rank_free (const TieLabelProblem *problem, TieLabelConflicts *conflicts)
{
  g_autofree Ranked *ranked = g_new (Ranked, problem->n_candidates + 1);
  g_autoptr (GArray) near = g_array_new (FALSE, FALSE, sizeof (guint));
  Blockers blockers;
  guint n = 0;

  collect_blockers (problem, &blockers);
  for (guint c = 0; c < problem->n_candidates; c++)
    {
      const TieLabelCandidate *candidate = &problem->candidates[c];

      if (candidate->label < problem->n_labels && !is_blocked (&blockers, candidate, near))
        ranked[n++] = (Ranked){ candidate->label, candidate->cost, c };
    }
  clear_blockers (&blockers);
  qsort (ranked, n, sizeof *ranked, compare_ranked);
  conflicts->label_start = g_new0 (guint, problem->n_labels + 1);
  conflicts->candidate = g_new (guint, n + 1);
  for (guint i = 0; i < n; i++)
    {
      conflicts->candidate[i] = ranked[i].candidate;
      conflicts->label_start[ranked[i].label + 1] = i + 1;
    }
  for (guint label = 0; label < problem->n_labels; label++)
    conflicts->label_start[label + 1] =
        MAX (conflicts->label_start[label + 1], conflicts->label_start[label]);
  return n;
}

typedef struct
{
  guint a;
  guint b;
} Pair;

/* The pairs of free candidates of two labels that are too near to each other. Those of one label
 * stand together in the grid, and are not compared. */
static GArray *
find_pairs (const TieLabelProblem *problem, const TieLabelConflicts *conflicts, guint n)
{
  const TieLabelCandidate *candidates = problem->candidates;
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  g_autoptr (GArray) near = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree TieBox *boxes = g_new (TieBox, n + 1);
  g_autoptr (TieBoxGrid) grid = NULL;

  for (guint i = 0; i < n; i++)
    boxes[i] = candidates[conflicts->candidate[i]].box;
  grid = tie_box_grid_new (n, boxes);
  for (guint i = 0; i < n; i++)
    {
      const guint label = candidates[conflicts->candidate[i]].label;

      tie_box_grid_find_from (grid, &boxes[i], problem->gap, conflicts->label_start[label + 1],
                              near);
      for (guint k = 0; k < near->len; k++)
        {
          const Pair pair = { conflicts->candidate[i],
                              conflicts->candidate[g_array_index (near, guint, k)] };

          g_array_append_val (pairs, pair);
        }
    }
  return pairs;
}

/**
 * tie_label_conflicts_new:
 * @problem: labels and where they might go
 *
 * Leaves out the candidates that touch something that does not move, and finds the pairs of others
 * that exclude each other.
 *
 * Returns: (transfer full): what is left
 */
TieLabelConflicts *
tie_label_conflicts_new (const TieLabelProblem *problem)
{
  g_return_val_if_fail (problem != NULL, NULL);

  const guint n = problem->n_candidates;
  TieLabelConflicts *conflicts = g_new0 (TieLabelConflicts, 1);
  g_autoptr (GArray) pairs = find_pairs (problem, conflicts, rank_free (problem, conflicts));
  g_autofree guint *next = g_new (guint, n + 1);

  conflicts->start = g_new0 (guint, n + 1);
  conflicts->other = g_new (guint, 2 * (gsize) pairs->len + 1);
  for (guint i = 0; i < pairs->len; i++)
    {
      conflicts->start[g_array_index (pairs, Pair, i).a + 1]++;
      conflicts->start[g_array_index (pairs, Pair, i).b + 1]++;
    }
  for (guint c = 0; c < n; c++)
    {
      next[c] = conflicts->start[c];
      conflicts->start[c + 1] += conflicts->start[c];
    }
  for (guint i = 0; i < pairs->len; i++)
    {
      const Pair pair = g_array_index (pairs, Pair, i);

      conflicts->other[next[pair.a]++] = pair.b;
      conflicts->other[next[pair.b]++] = pair.a;
    }
  return conflicts;
}

/**
 * tie_label_conflicts_free:
 * @conflicts: (transfer full): conflicts
 *
 * Frees them.
 */
void
tie_label_conflicts_free (TieLabelConflicts *conflicts)
{
  g_free (conflicts->label_start);
  g_free (conflicts->candidate);
  g_free (conflicts->start);
  g_free (conflicts->other);
  g_free (conflicts);
}
