/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Nodes by least stress, with room for their boxes and few crossings: component by component. */

#include "tie-stress-arrangement.h"

#include "tie-component-list.h"
#include "tie-components.h"
#include "tie-drawing-probe.h"
#include "tie-forces.h"
#include "tie-layout-part.h"
#include "tie-orient.h"
#include "tie-overlap.h"
#include "tie-refinement.h"
#include "tie-stress-model.h"

#include <math.h>
#include <string.h>

/* A component takes so many times the room of its boxes. */
#define AREA 3.85
/* An ideal edge is at most so many mean boxes long. */
#define LONGEST_EDGE 3.0
/* Boxes without area, or one far longer than the area of all, would have no scale; in
 * pixels */
#define LEAST_SCALE 1e-3
/* What a crossing costs at first, as a multiple of what it cost before; and by how many nodes
 * crossings are counted. */
#define PRICE 1.4
#define LARGE_PRICE 600.0
#define COUNTED 100
/* Steps of forces that untangle; large networks would tangle without many, and from so many nodes
 * on the way is longer than these go. */
#define STEPS 4
#define LARGE_STEPS 33
#define FAR_FOR_STEPS 44000.0
/* How many partners the stress of a node is measured with while it is tried elsewhere. */
#define MOST_PARTNERS 1500
#define N_PARTNERS 192
/* How often a component is laid out: what a small one comes to is up to chance. */
#define CUBES_OF_TRIES 400000
#define MOST_TRIES 400
#define OFTEN_TRIED 110
#define LEAST_TRIES 3
/* A very small one has few minima of stress: from the second time on any of them is tried. */
#define FEW 30
/* From the second time on, how far it may be turned, and by which factor it may be worse than the
 * best so far before the search. */
#define TURN (G_PI / 8)
#define PROMISING 1.3

static gboolean
report_solving (double done, const double *x, const double *y, gpointer data)
{
  TieLayoutPart *part = data;

  memcpy (part->x, x, part->n * sizeof *x);
  memcpy (part->y, y, part->n * sizeof *y);
  return tie_layout_part_report (part, TIE_REFINEMENT_BEGINS * done);
}

/* The sum of the boxes' areas, each with half the gap around it. */
static double
sum_areas (const TieLayoutPart *part)
{
  double area = 0;

  for (guint i = 0; i < part->n; i++)
    area += part->width[i] * part->height[i];
  return area;
}

static double
mean_size (const TieLayoutPart *part)
{
  double sum = 0;

  for (guint i = 0; i < part->n; i++)
    sum += MAX (part->width[i], part->height[i]);
  return sum / part->n;
}

/* The frame around all boxes at a scale. */
static void
measure_frame (const TieLayoutPart *part, double scale, double *width, double *height)
{
  double left = INFINITY, right = -INFINITY, top = INFINITY, bottom = -INFINITY;

  for (guint i = 0; i < part->n; i++)
    {
      left = MIN (left, part->x[i] * scale - part->width[i] / 2);
      right = MAX (right, part->x[i] * scale + part->width[i] / 2);
      top = MIN (top, part->y[i] * scale - part->height[i] / 2);
      bottom = MAX (bottom, part->y[i] * scale + part->height[i] / 2);
    }
  *width = right - left;
  *height = bottom - top;
}

/* The scale at which a layout in units takes its room. */
static double
find_scale (const TieLayoutPart *part)
{
  const double area = sum_areas (part) * AREA;
  double low = 0, high = LONGEST_EDGE * mean_size (part) * sqrt (MAX (part->n / 100.0, 1));

  for (guint step = 0; step < 50; step++)
    {
      const double middle = step == 0 ? high : (low + high) / 2;
      double width, height;

      measure_frame (part, middle, &width, &height);
      if (width * height <= area)
        low = middle;
      else
        high = middle;
      if (step == 0 && low == high)
        break;
    }
  return MAX (low, LEAST_SCALE);
}

/* The scale of what is given: of the edges between nodes that are somewhere already. */
static double
guess_scale (const TieLayoutPart *part)
{
  const TieAdjacency *adjacency = part->adjacency;
  double sum = 0;
  guint n = 0;

  for (guint i = 0; i < part->n; i++)
    for (guint k = adjacency->start[i]; k < adjacency->start[i + 1]; k++)
      {
        const guint j = adjacency->neighbor[k];

        if (j < i || (!part->problem->from_given && !(part->pinned[i] && part->pinned[j])))
          continue;
        sum += hypot (part->x[i] - part->x[j], part->y[i] - part->y[j]) / adjacency->length[k];
        n++;
      }
  return sum > 0 ? sum / n : LONGEST_EDGE / 2 * mean_size (part);
}

static void
scale_by (TieLayoutPart *part, double scale)
{
  for (guint i = 0; i < part->n; i++)
    if (!part->pinned[i])
      {
        part->x[i] *= scale;
        part->y[i] *= scale;
      }
}

static double
measure_stress (const TieLayoutPart *part)
{
  g_autofree float *numbers = tie_layout_part_copy_positions (part);
  float scale;

  return tie_partners_sum (part->partners, numbers, numbers + part->n, &scale);
}

/* How often edges cross, about: in large networks, by the edges of some nodes. */
static double
count_crossings (const TieLayoutPart *part)
{
  g_autofree float *numbers = tie_layout_part_copy_positions (part);
  g_autofree float *none = g_new0 (float, part->n);
  TieDrawing drawing = { part->adjacency, numbers, numbers + part->n, none, none };
  TieFrame frame = { numbers[0], numbers[part->n], numbers[0], numbers[part->n] };
  g_autoptr (TieDrawingGrid) grid = NULL;
  g_autoptr (TieDrawingProbe) probe = NULL;
  const guint step = MAX (part->n / COUNTED, 1);
  double sum = 0;

  for (guint i = 0; i < part->n; i++)
    {
      frame.left = MIN (frame.left, drawing.x[i]);
      frame.right = MAX (frame.right, drawing.x[i]);
      frame.top = MIN (frame.top, drawing.y[i]);
      frame.bottom = MAX (frame.bottom, drawing.y[i]);
    }
  grid = tie_drawing_grid_new (&drawing, &frame);
  probe = tie_drawing_probe_new (grid);
  for (guint i = 0; i < part->n; i += step)
    sum += tie_drawing_probe_count_crossings (probe, i, drawing.x[i], drawing.y[i], G_MAXUINT);
  /* A crossing is met at four ends. */
  return sum * step / 4;
}

/* Forces and search spend what is left of the least stress. What forces paid for a crossing less is
 * what the search begins with. */
static void
untangle (TieLayoutPart *part)
{
  const gboolean large = part->n > TIE_REFINEMENT_LARGE;
  const double farther = sqrt (MAX (part->n / FAR_FOR_STEPS, 1));
  const guint steps = large ? (guint) (LARGE_STEPS * farther) : STEPS;
  double least, paid;

  if (part->problem->bare || part->n > TIE_REFINEMENT_VAST)
    {
      if (large)
        tie_forces_run (part->adjacency, part->pinned, steps, part->x, part->y);
      return;
    }
  if (part->partners == NULL)
    part->partners =
        tie_stress_model_draw (part->model, part->n <= MOST_PARTNERS ? part->n : N_PARTNERS);
  least = measure_stress (part);
  part->least = part->nth == 0 ? least : MIN (part->least, least);
  part->crossings = count_crossings (part);
  tie_forces_run (part->adjacency, part->pinned, steps, part->x, part->y);
  paid = (measure_stress (part) - least) / 2;
  part->price = (large ? LARGE_PRICE : PRICE) * MAX (paid, 0)
                / MAX (part->crossings - count_crossings (part), 1);
}

/* Another turn gives wide boxes other neighbours. */
static void
turn_somewhat (TieLayoutPart *part)
{
  /* Multiples of the golden ratio lie evenly, however many they are. */
  const double nth = part->nth * (sqrt (5) - 1) / 2;
  const double angle = part->nth > 0 ? (2 * (nth - floor (nth)) - 1) * TURN : 0;

  for (guint i = 0; i < part->n; i++)
    {
      const double x = part->x[i], y = part->y[i];

      part->x[i] = x * cos (angle) - y * sin (angle);
      part->y[i] = x * sin (angle) + y * cos (angle);
    }
}

/* Positions of least stress, in pixels. */
static gboolean
solve (TieLayoutPart *part)
{
  const TieLayoutProblem *problem = part->problem;
  const gboolean anchored = part->some_pinned || problem->from_given;
  const TieStressOptions options = { .seed = problem->seed,
                                     .starts = part->nth > 0 && part->n < FEW ? 1 : 0,
                                     .from_given = problem->from_given,
                                     .progress = report_solving,
                                     .progress_data = part };
  gboolean goes_on;

  part->scale = anchored ? guess_scale (part) : 1;
  for (guint i = 0; i < part->n; i++)
    {
      part->x[i] /= part->scale;
      part->y[i] /= part->scale;
    }
  goes_on = tie_stress_model_solve (part->model, &options, part->x, part->y);
  if (goes_on && !problem->from_given && part->n > 1)
    untangle (part);
  if (!anchored)
    {
      int focus = -1;

      for (guint i = 0; i < part->n && problem->focus >= 0; i++)
        if (part->members[i] == (guint) problem->focus)
          focus = (int) i;
      tie_orient (part->n, focus, problem->aspect, part->x, part->y);
      turn_somewhat (part);
      part->scale = find_scale (part);
    }
  scale_by (part, part->scale);
  for (guint i = 0; i < part->n; i++)
    if (part->pinned[i])
      {
        part->x[i] = part->all_x[part->members[i]];
        part->y[i] = part->all_y[part->members[i]];
      }
  return goes_on;
}

static guint
choose_tries (const TieLayoutPart *part)
{
  const double n = part->n;

  if (part->problem->bare || part->problem->from_given || part->n < 3)
    return 1;
  return (guint) CLAMP (CUBES_OF_TRIES / (n * n * n), n <= OFTEN_TRIED ? LEAST_TRIES : 1,
                        MOST_TRIES);
}

/* Whether a layout of low stress is worth the search: @least is how it stood with the best. */
static gboolean
is_promising (const TieLayoutPart *part, double *least)
{
  const double faults = tie_refinement_weigh (part, count_crossings (part), measure_stress (part));

  if (part->nth == 0 || faults < *least)
    *least = faults;
  return faults <= PROMISING * *least;
}

/* Of several layouts the best is kept. */
static gboolean
try_often (TieLayoutPart *part)
{
  const guint tries = choose_tries (part);
  const gsize size = part->n * sizeof (double);
  const double begin = part->before, share = (part->after - begin) / tries;
  g_autofree double *start = g_new (double, 4 * (gsize) part->n);
  double *best = start + 2 * (gsize) part->n, least = INFINITY, least_before = INFINITY;
  gboolean goes_on = TRUE;

  part->counts = tries > 1;
  memcpy (start, part->x, size);
  memcpy (start + part->n, part->y, size);
  for (part->nth = 0; part->nth < tries && goes_on; part->nth++)
    {
      part->before = begin + part->nth * share;
      part->after = part->before + share;
      memcpy (part->x, start, size);
      memcpy (part->y, start + part->n, size);
      goes_on = solve (part);
      if (goes_on && tries > 1 && !is_promising (part, &least_before))
        continue;
      if (goes_on && !part->problem->bare && part->n > 1)
        goes_on = tie_refinement_run (part);
      if (part->nth > 0 && part->faults >= least)
        continue;
      least = part->faults;
      memcpy (best, part->x, size);
      memcpy (best + part->n, part->y, size);
    }
  memcpy (part->x, best, size);
  memcpy (part->y, best + part->n, size);
  return goes_on;
}

/* What is given and pinned to nothing only makes room. */
static gboolean
arrange_part (TieLayoutPart *part)
{
  const TieLayoutProblem *problem = part->problem;
  gboolean goes_on = TRUE;

  if (problem->from_given && !part->some_pinned)
    goes_on = problem->bare || part->n < 2 || tie_refinement_run (part);
  else
    {
      g_autoptr (TieStressModel) model =
          tie_stress_model_new (part->adjacency, part->some_pinned ? part->pinned : NULL,
                                problem->seed);

      part->model = model;
      goes_on = try_often (part);
      part->model = NULL;
    }
  tie_layout_part_put_back (part);
  return goes_on;
}

/* Components are packed where nothing says where they belong. */
static void
pack (const TieLayoutProblem *problem, guint n_components, double *x, double *y)
{
  if (problem->pinned == NULL && !problem->from_given && n_components > 1)
    tie_components_pack (&problem->graph, problem->width, problem->height, problem->gap,
                         problem->aspect, x, y);
  else if (!problem->bare && n_components > 1)
    tie_overlap_remove (problem->graph.n_nodes, problem->width, problem->height, problem->gap,
                        problem->pinned, x, y);
}

/**
 * tie_stress_arrangement:
 * @problem: what is to be arranged
 * @x: (inout) (array): middles of the boxes, pixels
 * @y: (inout) (array): likewise
 *
 * Arranges by least stress (see tie_stress_layout()), at the scale at which a component takes about
 * four times the room of its boxes. Then nodes are moved to where fewer edges cross and fewer run
 * through foreign boxes, for a few hundredths more stress (see tie_refine_run()); boxes are pushed
 * apart, and nodes moved once more where there is room. Components are packed.
 *
 * Returns: FALSE when the progress function stopped it
 */
gboolean
tie_stress_arrangement (const TieLayoutProblem *problem, double *x, double *y)
{
  g_autoptr (TieAdjacency) adjacency = tie_adjacency_new (&problem->graph);
  g_autoptr (TieComponentList) components = tie_component_list_new (adjacency);
  const double n = problem->graph.n_nodes;
  gboolean goes_on = TRUE;

  for (guint c = 0; c < components->n && goes_on; c++)
    {
      const guint first = components->start[c], end = components->start[c + 1];
      TieLayoutPart part = { .problem = problem,
                             .n = end - first,
                             .members = components->member + first,
                             .before = first / n,
                             .after = end / n,
                             .all_x = x,
                             .all_y = y };

      tie_layout_part_init (&part, adjacency);
      goes_on = arrange_part (&part);
      tie_layout_part_clear (&part);
    }
  pack (problem, components->n, x, y);
  return goes_on;
}
