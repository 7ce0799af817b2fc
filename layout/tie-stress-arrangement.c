/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Nodes by least stress, with room for their boxes and few crossings: component by component. */

#include "tie-stress-arrangement.h"

#include "tie-component-list.h"
#include "tie-components.h"
#include "tie-forces.h"
#include "tie-orient.h"
#include "tie-refine.h"
#include "tie-overlap.h"
#include "tie-overlap-relax.h"
#include "tie-stress-model.h"

#include <math.h>

/* A component takes so many times the room of its boxes. */
#define AREA 3.85
/* An ideal edge is at most so many mean boxes long. */
#define LONGEST_EDGE 3.0
/* The stress that fewer crossings may cost, as a part of the least; more in graphs of higher mean
 * degree, which have more to win. */
#define BUDGET 0.043
#define DENSE_BUDGET 0.12
#define DENSE 5
#define LARGE_BUDGET 0.2
/* What a crossing costs at first, in even shares of the budget; in large networks, which are gone
 * through a few times only, there is no time to find out. */
#define FIRST_PRICE 8.0
#define LARGE_FIRST_PRICE 100.0
/* Steps of forces that untangle; large networks would tangle without many. */
#define STEPS 4
#define LARGE 2400
#define LARGE_STEPS 36
/* How many partners the stress of a node is measured with while it is tried elsewhere. */
#define MOST_PARTNERS 1500
#define N_PARTNERS 192
/* Networks of more nodes than this are searched in a hurry. */
#define QUICK 800
/* How often overlaps are pushed apart pair by pair before the rest is solved. */
#define MOST_PUSHES 150
/* How far the work is, by its parts. */
#define SOLVED 0.4
#define SEARCHED 0.8

/* A component on its own. */
typedef struct
{
  const TieLayoutProblem *problem;
  guint n;
  const guint *members;
  TieAdjacency *adjacency;
  gboolean *pinned;
  gboolean some_pinned;
  double *x;
  double *y;
  double *width;
  double *height;
  TiePartners *partners; /* with whom stress is measured, once it is least */
  double least;
  double scale;  /* pixels for one unit of distance */
  double before; /* how far the work was before this component, and how far it is after it */
  double after;
  double *all_x; /* where all nodes are, to report */
  double *all_y;
} Part;

static void
part_init (Part *part, const TieAdjacency *adjacency)
{
  const TieLayoutProblem *problem = part->problem;
  const guint n = part->n;

  part->adjacency = tie_adjacency_part (adjacency, n, part->members);
  part->pinned = g_new0 (gboolean, n);
  part->x = g_new (double, n);
  part->y = g_new (double, n);
  part->width = g_new (double, n);
  part->height = g_new (double, n);
  for (guint i = 0; i < n; i++)
    {
      const guint node = part->members[i];

      part->x[i] = part->all_x[node];
      part->y[i] = part->all_y[node];
      part->width[i] = problem->width[node];
      part->height[i] = problem->height[node];
      part->pinned[i] = problem->pinned != NULL && problem->pinned[node];
      part->some_pinned = part->some_pinned || part->pinned[i];
    }
}

static void
part_clear (Part *part)
{
  tie_adjacency_free (part->adjacency);
  g_clear_pointer (&part->partners, tie_partners_free);
  g_free (part->pinned);
  g_free (part->x);
  g_free (part->y);
  g_free (part->width);
  g_free (part->height);
}

static void
put_back (const Part *part)
{
  for (guint i = 0; i < part->n; i++)
    {
      part->all_x[part->members[i]] = part->x[i];
      part->all_y[part->members[i]] = part->y[i];
    }
}

static gboolean
report (const Part *part, double done)
{
  const TieLayoutProblem *problem = part->problem;

  if (problem->progress == NULL)
    return TRUE;
  put_back (part);
  return problem->progress (part->before + done * (part->after - part->before), part->all_x,
                            part->all_y, problem->progress_data);
}

static gboolean
report_solving (double done, const double *x, const double *y, gpointer data)
{
  return report (data, SOLVED * done);
}

/* The sum of the boxes' areas, each with half the gap around it. */
static double
sum_areas (const Part *part)
{
  double area = 0;

  for (guint i = 0; i < part->n; i++)
    area += part->width[i] * part->height[i];
  return area;
}

static double
mean_size (const Part *part)
{
  double sum = 0;

  for (guint i = 0; i < part->n; i++)
    sum += MAX (part->width[i], part->height[i]);
  return sum / part->n;
}

/* The frame around all boxes at a scale. */
static void
measure_frame (const Part *part, double scale, double *width, double *height)
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
find_scale (const Part *part)
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
  return low;
}

/* The scale of what is given: of the edges between nodes that are somewhere already. */
static double
guess_scale (const Part *part)
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
scale_by (Part *part, double scale)
{
  for (guint i = 0; i < part->n; i++)
    if (!part->pinned[i])
      {
        part->x[i] *= scale;
        part->y[i] *= scale;
      }
}

/* The stress that there is at least. */
static void
measure_least (Part *part, TieStressModel *model)
{
  const guint n = part->n;
  g_autofree float *x = g_new (float, n);
  g_autofree float *y = g_new (float, n);
  float scale;

  for (guint i = 0; i < n; i++)
    {
      x[i] = (float) part->x[i];
      y[i] = (float) part->y[i];
    }
  part->partners = tie_stress_model_draw (model, n <= MOST_PARTNERS ? n : N_PARTNERS);
  part->least = tie_partners_sum (part->partners, x, y, &scale);
}

/* Forces and search spend what is left of the least stress. */
static void
untangle (Part *part, TieStressModel *model)
{
  const gboolean large = part->n > LARGE;

  if (!part->problem->bare)
    measure_least (part, model);
  if (large || !part->problem->bare)
    tie_forces_run (part->adjacency, part->pinned, large ? LARGE_STEPS : STEPS, part->x, part->y);
}

/* Positions of least stress, in pixels. */
static gboolean
solve (Part *part, TieStressModel *model)
{
  const TieLayoutProblem *problem = part->problem;
  const gboolean anchored = part->some_pinned || problem->from_given;
  const TieStressOptions options = { .seed = problem->seed,
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
  goes_on = tie_stress_model_solve (model, &options, part->x, part->y);
  if (goes_on && !problem->from_given && part->n > 1)
    untangle (part, model);
  if (!anchored)
    {
      int focus = -1;

      for (guint i = 0; i < part->n && problem->focus >= 0; i++)
        if (part->members[i] == (guint) problem->focus)
          focus = (int) i;
      tie_orient (part->n, focus, problem->aspect, part->x, part->y);
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

/* The layout in single precision, for the search. */
typedef struct
{
  TieRefine refine;
  Part *part;
  gboolean *moves;
  float *numbers;
  double from, to; /* how far the work is at the beginning and at the end of a stage */
  guint sweeps;
} Search;

static double
choose_budget (const Part *part)
{
  if (part->n > LARGE)
    return LARGE_BUDGET;
  return part->adjacency->start[part->n] >= DENSE * part->n ? DENSE_BUDGET : BUDGET;
}

static void
search_init (Search *search, Part *part)
{
  const guint n = part->n;
  TieFrame frame = { G_MAXFLOAT, G_MAXFLOAT, -G_MAXFLOAT, -G_MAXFLOAT };
  float *half_width, *half_height, *x, *y;

  *search = (Search){ .part = part };
  search->moves = g_new (gboolean, n);
  search->numbers = g_new (float, 4 * (gsize) n);
  x = search->numbers;
  y = x + n;
  half_width = y + n;
  half_height = half_width + n;
  for (guint i = 0; i < n; i++)
    {
      x[i] = (float) part->x[i];
      y[i] = (float) part->y[i];
      half_width[i] = (float) part->width[i] / 2;
      half_height[i] = (float) part->height[i] / 2;
      search->moves[i] = !part->pinned[i];
      frame.left = MIN (frame.left, x[i]);
      frame.right = MAX (frame.right, x[i]);
      frame.top = MIN (frame.top, y[i]);
      frame.bottom = MAX (frame.bottom, y[i]);
    }
  search->refine = (TieRefine){
    .drawing = { part->adjacency, x, y, half_width, half_height },
    .partners = part->partners,
    .moves = search->moves,
    .frame = frame,
    .gap = (float) part->problem->gap,
    .scale = (float) part->scale,
    .budget = choose_budget (part),
    .least = part->least,
    .first_price = n > LARGE ? LARGE_FIRST_PRICE : FIRST_PRICE,
  };
  tie_random_init (&search->refine.random, part->problem->seed);
}

static void
search_clear (Search *search)
{
  g_free (search->moves);
  g_free (search->numbers);
}

/* Takes the positions over. */
static void
search_get (const Search *search)
{
  Part *part = search->part;

  for (guint i = 0; i < part->n; i++)
    if (!part->pinned[i])
      {
        part->x[i] = (double) search->refine.drawing.x[i];
        part->y[i] = (double) search->refine.drawing.y[i];
      }
}

static gboolean
report_sweep (guint sweep, gpointer data)
{
  const Search *search = data;

  if (search->part->problem->progress == NULL)
    return TRUE;
  search_get (search);
  return report (search->part,
                 search->from + (search->to - search->from) * (sweep + 1) / search->sweeps);
}

static gboolean
run_stage (Search *search, const TieRefineStage *stage, double from, double to)
{
  search->from = from;
  search->to = to;
  search->sweeps = stage->sweeps;
  return tie_refine_run (&search->refine, stage, report_sweep, search);
}

/* Until no boxes overlap: pair by pair, then what is left at once. */
static void
separate (Search *search)
{
  Part *part = search->part;
  TieDrawing *drawing = &search->refine.drawing;
  guint pushes = 0;

  while (pushes++ < MOST_PUSHES
         && tie_overlap_relax (drawing, search->moves, &search->refine.frame, search->refine.gap,
                               1.02f)
                > 0)
    ;
  search_get (search);
  tie_overlap_remove (part->n, part->width, part->height, part->problem->gap,
                      part->some_pinned ? part->pinned : NULL, part->x, part->y);
  for (guint i = 0; i < part->n; i++)
    {
      drawing->x[i] = (float) part->x[i];
      drawing->y[i] = (float) part->y[i];
    }
}

/* Small networks are searched thoroughly, large ones as long as one cares to wait. */
static void
choose_stages (guint n, TieRefineStage *soft, TieRefineStage *hard)
{
  *soft = (TieRefineStage){ CLAMP (12000 / n, 8, 40), 10, FALSE };
  *hard = (TieRefineStage){ CLAMP (6000 / n, 4, 20), 10, TRUE };
  if (n > QUICK)
    {
      *soft = (TieRefineStage){ 2, 6, FALSE };
      *hard = (TieRefineStage){ 1, 6, TRUE };
    }
}

static gboolean
refine (Part *part)
{
  const guint n = part->n;
  TieRefineStage soft, hard;
  Search search;
  gboolean goes_on = TRUE;

  choose_stages (n, &soft, &hard);
  search_init (&search, part);
  if (!part->problem->from_given)
    goes_on = run_stage (&search, &soft, SOLVED, SEARCHED);
  separate (&search);
  if (goes_on && !part->problem->from_given)
    goes_on = run_stage (&search, &hard, SEARCHED, 1);
  search_get (&search);
  search_clear (&search);
  /* In double precision, to the last bit. */
  tie_overlap_remove (n, part->width, part->height, part->problem->gap,
                      part->some_pinned ? part->pinned : NULL, part->x, part->y);
  return goes_on;
}

/* What is given and pinned to nothing only makes room. */
static gboolean
arrange_part (Part *part)
{
  const TieLayoutProblem *problem = part->problem;
  g_autoptr (TieStressModel) model = NULL;
  gboolean goes_on = TRUE;

  if (!problem->from_given || part->some_pinned)
    {
      model = tie_stress_model_new (part->adjacency, part->some_pinned ? part->pinned : NULL,
                                    problem->seed);
      goes_on = solve (part, model);
    }
  if (goes_on && !problem->bare && part->n > 1)
    goes_on = refine (part);
  put_back (part);
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
      Part part = { .problem = problem,
                    .n = end - first,
                    .members = components->member + first,
                    .before = first / n,
                    .after = end / n,
                    .all_x = x,
                    .all_y = y };

      part_init (&part, adjacency);
      goes_on = arrange_part (&part);
      part_clear (&part);
    }
  pack (problem, components->n, x, y);
  return goes_on;
}
