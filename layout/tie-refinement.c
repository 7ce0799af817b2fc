/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* From least stress to a layout that reads well: the search, its stages, and overlap removal. */

#include "tie-refinement.h"

#include "tie-branch-moves.h"
#include "tie-drawing-probe.h"
#include "tie-growing.h"
#include "tie-leveling.h"
#include "tie-overlap.h"
#include "tie-overlap-relax.h"
#include "tie-refine.h"

#include <math.h>
#include <string.h>

/* The stress that fewer crossings may cost, as a part of the least; more in graphs of higher mean
 * degree, which have more to win. */
#define BUDGET 0.043
#define QUICK_BUDGET 0.05
#define DENSE_BUDGET 0.135
#define DENSE 5
#define LARGE_BUDGET 0.2
/* To draw a crowd apart costs more than the least stress: what comes of it shall read well. */
#define CROWDED_BUDGET 1.8
/* Networks of more nodes than this are searched in a hurry. */
#define QUICK 800
/* Up to this mean degree, in trees and what is nearly one, little crosses, and a sweep is soon
 * done. */
#define SPARSE 2.2
/* Where an edge crosses more than so many others, in the mean, a sweep takes long; where less, as
 * in a grid, stress alone counts, and is worth some more. */
#define BUSY 10
#define CALM 0.05
/* How often the branches of large trees are gone through before boxes get their room. */
#define BRANCH_ROUNDS 6
/* What an edge through a foreign box costs, and an overlap in the last sweep, in crossings. A large
 * tree has so many of both and so few crossings that it would take crossings for them. */
#define THROUGH_PRICE 3.0
#define OVERLAP_PRICE 10.0
#define TREE_THROUGH_PRICE 0.5
#define TREE_OVERLAP_PRICE 2.0
/* Where a box overlaps so many others, in the mean, crowds get room. In large networks always: how
 * thickly boxes may lie then, and how much what lies far out is drawn in for that. */
#define CROWDED 3.5
#define LARGE_THICKEST 0.7f
#define LARGE_DRAWN_IN 2.0f
/* How often overlaps are pushed apart pair by pair before the rest is solved. */
#define MOST_PUSHES 150
#define MOST_PUSHES_OF_VAST 400
/* How much worse a layout counts for stress beyond the budget; less in networks of less than so
 * many nodes, for which it is harder to keep to it. */
#define OVERSPENT 30.0
#define FEW_FOR_STRESS 55.0
/* From so many nodes on an edge through a box weighs more than a crossing. */
#define FEW_FOR_LINES 30.0
/* How much room a layout may take, in boxes, and how much worse it counts when it takes more, or
 * lies across the frame. */
#define MOST_AREA 4.0
#define TOO_LARGE 10
#define ACROSS 2
/* How far the work on a part is when overlaps do not only cost. */
#define SOFT_ENDS (TIE_REFINEMENT_BEGINS + 0.65 * (1 - TIE_REFINEMENT_BEGINS))

/* The layout in single precision, for the search. */
typedef struct
{
  TieRefine refine;
  TieLayoutPart *part;
  gboolean *moves;
  float *numbers;
  gboolean crowded;
  double from, to; /* how far the work is at the beginning and at the end of a stage */
  guint sweeps;
} Search;

static double
choose_budget (const TieLayoutPart *part)
{
  if (part->n > TIE_REFINEMENT_LARGE)
    return LARGE_BUDGET;
  if (part->adjacency->start[part->n] >= DENSE * part->n)
    return DENSE_BUDGET;
  return part->n > QUICK ? QUICK_BUDGET : BUDGET;
}

/* Whether it is a tree, or nearly one, and a large one. */
static gboolean
is_large_tree (const TieLayoutPart *part)
{
  return part->n > QUICK && part->adjacency->start[part->n] < SPARSE * part->n;
}

static void
search_init (Search *search, TieLayoutPart *part)
{
  const guint n = part->n;
  const gboolean tree = is_large_tree (part);
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
    .price = part->price,
    .through_price = tree ? TREE_THROUGH_PRICE : THROUGH_PRICE,
    .overlap_price = tree ? TREE_OVERLAP_PRICE : OVERLAP_PRICE,
  };
  tie_random_init (&search->refine.random, part->problem->seed + ((guint64) part->nth << 32));
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
  TieLayoutPart *part = search->part;

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
  return tie_layout_part_report (search->part,
                                 search->from
                                     + (search->to - search->from) * (sweep + 1) / search->sweeps);
}

static gboolean
run_stage (Search *search, const TieRefineStage *stage, double from, double to)
{
  if (stage->sweeps == 0)
    return TRUE;
  search->from = from;
  search->to = to;
  search->sweeps = stage->sweeps;
  return tie_refine_run (&search->refine, stage, report_sweep, search);
}

/* Until no boxes overlap: pair by pair, then what is left at once. */
static void
separate (Search *search)
{
  TieLayoutPart *part = search->part;
  TieDrawing *drawing = &search->refine.drawing;
  const guint most = part->n > TIE_REFINEMENT_VAST ? MOST_PUSHES_OF_VAST : MOST_PUSHES;

  tie_overlap_relax (drawing, search->moves, &search->refine.frame, search->refine.gap, 1.02f,
                     most);
  search_get (search);
  tie_overlap_remove (part->n, part->width, part->height, part->problem->gap,
                      part->some_pinned ? part->pinned : NULL, part->x, part->y);
  for (guint i = 0; i < part->n; i++)
    {
      drawing->x[i] = (float) part->x[i];
      drawing->y[i] = (float) part->y[i];
    }
}

/* How many sweeps there is time for, before boxes have their room and after. */
static void
choose_quick_sweeps (const Search *search, guint *soft, guint *hard)
{
  const TieLayoutPart *part = search->part;
  const double crossed = part->crossings / (part->adjacency->start[part->n] / 2.0);

  *soft = 5;
  *hard = 2;
  if (is_large_tree (part))
    {
      *soft = 8;
      *hard = 10;
    }
  else if (crossed > BUSY)
    {
      *soft = 2;
      *hard = 1;
    }
  else if (search->crowded)
    {
      *soft = 7;
      *hard = 3;
    }
  else if (crossed < CALM)
    *hard = 12;
}

/* Small networks are searched thoroughly, large ones as long as one cares to wait. */
static void
choose_stages (const Search *search, TieRefineStage *soft, TieRefineStage *hard)
{
  const guint n = search->part->n;

  *soft = (TieRefineStage){ CLAMP (12000 / n, 8, 40), 10, FALSE, 1 };
  *hard = (TieRefineStage){ CLAMP (6000 / n, 4, 20), 10, TRUE, 0 };
  if (n > QUICK)
    {
      *soft = (TieRefineStage){ 0, 6, FALSE, 1 };
      *hard = (TieRefineStage){ 0, 6, TRUE, 0 };
      choose_quick_sweeps (search, &soft->sweeps, &hard->sweeps);
    }
  if (n > TIE_REFINEMENT_VAST)
    soft->sweeps = hard->sweeps = 0;
  else if (n > TIE_REFINEMENT_LARGE)
    {
      *soft = (TieRefineStage){ 2, 4, FALSE, 20 };
      *hard = (TieRefineStage){ 1, 4, TRUE, 0 };
    }
}

/**
 * tie_refinement_weigh:
 * @part: a component
 * @faults: what is not liked about a layout of it, in crossings
 * @stress: the stress of the layout, as tie_partners_sum() has it
 *
 * Returns: the faults, all the more where they came of stress beyond the budget
 */
double
tie_refinement_weigh (const TieLayoutPart *part, double faults, double stress)
{
  const double spent = stress / MAX (part->least, 1e-9) - 1;
  const double n = MIN (part->n, FEW_FOR_STRESS);
  const double weight = OVERSPENT * (n / FEW_FOR_STRESS) * (n / FEW_FOR_STRESS);

  return (faults + 1) * (1 + weight * MAX (spent - choose_budget (part), 0));
}

/* A layout that takes more room than it may, or that lies across its frame, is as good as another
 * only where all do. */
static double
weigh_frame (const Search *search)
{
  const TieDrawing *drawing = &search->refine.drawing;
  const TieLayoutPart *part = search->part;
  TieFrame frame = { G_MAXFLOAT, G_MAXFLOAT, -G_MAXFLOAT, -G_MAXFLOAT };
  double boxes = 0, width, height;

  for (guint i = 0; i < part->n; i++)
    {
      frame.left = MIN (frame.left, drawing->x[i] - drawing->half_width[i]);
      frame.right = MAX (frame.right, drawing->x[i] + drawing->half_width[i]);
      frame.top = MIN (frame.top, drawing->y[i] - drawing->half_height[i]);
      frame.bottom = MAX (frame.bottom, drawing->y[i] + drawing->half_height[i]);
      boxes += part->width[i] * part->height[i];
    }
  width = (double) (frame.right - frame.left);
  height = (double) (frame.bottom - frame.top);
  return ((width > height) == (part->problem->aspect > 1) ? 1 : ACROSS)
         * (1 + TOO_LARGE * MAX (width * height / MAX (boxes, 1) - MOST_AREA, 0));
}

/* What is not liked about a drawing: crossings, and edges through foreign boxes, which weigh more,
 * other than in a small drawing, where no line goes unseen. */
static double
count_faults (Search *search)
{
  const guint n = search->part->n;
  const double price = THROUGH_PRICE * MIN (n / FEW_FOR_LINES, 1);
  TieDrawing *drawing = &search->refine.drawing;
  g_autoptr (TieDrawingGrid) grid = tie_drawing_grid_new (drawing, &search->refine.frame);
  g_autoptr (TieDrawingProbe) probe = tie_drawing_probe_new (grid);
  double crossings = 0, through = 0;
  float scale;

  for (guint i = 0; i < n; i++)
    {
      const float x = drawing->x[i], y = drawing->y[i];

      crossings += tie_drawing_probe_count_crossings (probe, i, x, y, G_MAXUINT);
      through += tie_drawing_probe_count_through (probe, i, x, y, G_MAXUINT);
    }
  /* A crossing is met at its four ends, an edge through a box at its ends and at the box. */
  return tie_refinement_weigh (search->part, crossings / 4 + price * through / 3,
                               tie_partners_sum (search->refine.partners, drawing->x, drawing->y,
                                                 &scale))
         * weigh_frame (search);
}

/* How many others a box overlaps, in the mean. */
static double
count_overlaps (const TieLayoutPart *part)
{
  return 2.0 * tie_overlap_count (part->n, part->width, part->height, part->x, part->y) / part->n;
}

/* Crowds of boxes are drawn apart before the search, which would be long about it. */
static void
give_room (Search *search)
{
  TieRefine *refine = &search->refine;
  const TieLayoutPart *part = search->part;

  /* Pinned ones cannot be stretched. */
  if (part->some_pinned)
    return;
  if (part->n > TIE_REFINEMENT_LARGE)
    {
      tie_leveling_draw_in (&refine->drawing, &refine->frame, LARGE_DRAWN_IN);
      tie_leveling_run (&refine->drawing, &refine->frame, refine->gap, LARGE_THICKEST);
    }
  else if (count_overlaps (part) > CROWDED)
    {
      search->crowded = TRUE;
      refine->budget = MAX (refine->budget, CROWDED_BUDGET);
      tie_growing_run (part->model, &refine->drawing, search->moves, &refine->frame, refine->gap,
                       refine->scale);
    }
}

static gboolean
search_stages (Search *search)
{
  TieRefineStage soft, hard;

  /* Vast ones have no partners: they are not searched. */
  if (is_large_tree (search->part) && search->refine.partners != NULL
      && search->refine.partners->node == NULL)
    tie_branch_moves_run (&search->refine, BRANCH_ROUNDS);
  give_room (search);
  choose_stages (search, &soft, &hard);
  if (!run_stage (search, &soft, TIE_REFINEMENT_BEGINS, SOFT_ENDS))
    {
      separate (search);
      return FALSE;
    }
  separate (search);
  return run_stage (search, &hard, SOFT_ENDS, 1);
}

/**
 * tie_refinement_run:
 * @part: a component whose layout is of low stress, in pixels
 *
 * Moves nodes to where fewer edges cross and fewer run through foreign boxes, for a little more
 * stress, pushes boxes apart, and moves nodes once more where there is room. What is given already
 * only makes room.
 *
 * Returns: FALSE when the progress function stopped it
 */
gboolean
tie_refinement_run (TieLayoutPart *part)
{
  Search search;
  gboolean goes_on = TRUE;

  search_init (&search, part);
  if (part->problem->from_given)
    separate (&search);
  else
    {
      goes_on = search_stages (&search);
      if (part->counts)
        part->faults = count_faults (&search);
    }
  search_get (&search);
  search_clear (&search);
  /* In double precision, to the last bit. */
  tie_overlap_remove (part->n, part->width, part->height, part->problem->gap,
                      part->some_pinned ? part->pinned : NULL, part->x, part->y);
  return goes_on;
}
