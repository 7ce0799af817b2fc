/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* From least stress to a layout that reads well: the search, its stages, and overlap removal. */

#include "tie-refinement.h"

#include "tie-drawing-probe.h"
#include "tie-overlap.h"
#include "tie-overlap-relax.h"
#include "tie-refine.h"

#include <math.h>
#include <string.h>

/* The stress that fewer crossings may cost, as a part of the least; more in graphs of higher mean
 * degree, which have more to win. */
#define BUDGET 0.043
#define DENSE_BUDGET 0.12
#define DENSE 5
#define LARGE_BUDGET 0.2
/* Networks of more nodes than this are searched in a hurry. */
#define QUICK 800
/* And of more than this not at all: they are made by forces alone. */
#define VAST 20000
/* Networks of so many nodes, all together, are searched more than once, and the best is kept. */
#define NODES_OF_TRIES 220
#define MOST_TRIES 6
/* How often overlaps are pushed apart pair by pair before the rest is solved. */
#define MOST_PUSHES 150
#define MOST_PUSHES_OF_VAST 400
/* How much worse a layout counts for stress beyond the budget. */
#define OVERSPENT 30
/* The share of a search that overlaps only cost in. */
#define SOFT_SHARE 0.65

/* The layout in single precision, for the search. */
typedef struct
{
  TieRefine refine;
  TieLayoutPart *part;
  gboolean *moves;
  float *numbers;
  double from, to; /* how far the work is at the beginning and at the end of a stage */
  guint sweeps;
  guint tries;
} Search;

static double
choose_budget (const TieLayoutPart *part)
{
  if (part->n > TIE_REFINEMENT_LARGE)
    return LARGE_BUDGET;
  return part->adjacency->start[part->n] >= DENSE * part->n ? DENSE_BUDGET : BUDGET;
}

static void
search_init (Search *search, TieLayoutPart *part)
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
    .price = part->price,
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
  const guint most = part->n > VAST ? MOST_PUSHES_OF_VAST : MOST_PUSHES;
  guint pushes = 0;

  while (pushes++ < most
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
  *soft = (TieRefineStage){ CLAMP (12000 / n, 8, 40), 10, FALSE, 1 };
  *hard = (TieRefineStage){ CLAMP (6000 / n, 4, 20), 10, TRUE, 0 };
  if (n > QUICK)
    {
      *soft = (TieRefineStage){ 2, 6, FALSE, 1 };
      *hard = (TieRefineStage){ 1, 6, TRUE, 0 };
    }
  if (n > VAST)
    soft->sweeps = hard->sweeps = 0;
  else if (n > TIE_REFINEMENT_LARGE)
    {
      *soft = (TieRefineStage){ 3, 4, FALSE, 20 };
      *hard = (TieRefineStage){ 1, 4, TRUE, 0 };
    }
}

/* What is not liked about a drawing: crossings, and edges through foreign boxes, which weigh more;
 * all the more where that came of stress beyond the budget. */
static double
count_faults (Search *search)
{
  TieDrawing *drawing = &search->refine.drawing;
  g_autoptr (TieDrawingGrid) grid = tie_drawing_grid_new (drawing, &search->refine.frame);
  g_autoptr (TieDrawingProbe) probe = tie_drawing_probe_new (grid);
  double crossings = 0, through = 0, spent;
  float scale;

  for (guint i = 0; i < search->part->n; i++)
    {
      const float x = drawing->x[i], y = drawing->y[i];

      crossings += tie_drawing_probe_count_crossings (probe, i, x, y, G_MAXUINT);
      through += tie_drawing_probe_count_through (probe, i, x, y, G_MAXUINT);
    }
  /* A crossing is met at its four ends, an edge through a box at its ends and at the box. */
  spent = tie_partners_sum (search->refine.partners, drawing->x, drawing->y, &scale)
              / MAX (search->refine.least, 1e-9)
          - 1;
  return (crossings / 4 + TIE_REFINE_THROUGH_PRICE * through / 3 + 1)
         * (1 + OVERSPENT * MAX (spent - search->refine.budget, 0));
}

static gboolean
search_once (Search *search, guint nth)
{
  TieLayoutPart *part = search->part;
  const double share = (1 - TIE_REFINEMENT_BEGINS) / search->tries;
  const double begin = TIE_REFINEMENT_BEGINS + nth * share;
  TieRefineStage soft, hard;

  choose_stages (part->n, &soft, &hard);
  if (!run_stage (search, &soft, begin, begin + SOFT_SHARE * share))
    {
      separate (search);
      return FALSE;
    }
  separate (search);
  return run_stage (search, &hard, begin + SOFT_SHARE * share, begin + share);
}

/* Of several searches from one start the best is kept: it is up to chance what a small network
 * comes to. */
static gboolean
search_often (Search *search)
{
  TieDrawing *drawing = &search->refine.drawing;
  const gsize size = 2 * (gsize) search->part->n * sizeof (float);
  g_autofree float *start = g_memdup2 (drawing->x, size);
  g_autofree float *best = g_memdup2 (drawing->x, size);
  const double price = search->refine.price;
  double least = INFINITY;
  gboolean goes_on = TRUE;

  search->tries = CLAMP (NODES_OF_TRIES / search->part->n, 1, MOST_TRIES);
  for (guint nth = 0; nth < search->tries && goes_on; nth++)
    {
      double faults;

      memcpy (drawing->x, start, size);
      search->refine.price = price;
      goes_on = search_once (search, nth);
      faults = search->tries > 1 ? count_faults (search) : 0;
      if (faults >= least)
        continue;
      least = faults;
      memcpy (best, drawing->x, size);
    }
  memcpy (drawing->x, best, size);
  return goes_on;
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
    goes_on = search_often (&search);
  search_get (&search);
  search_clear (&search);
  /* In double precision, to the last bit. */
  tie_overlap_remove (part->n, part->width, part->height, part->problem->gap,
                      part->some_pinned ? part->pinned : NULL, part->x, part->y);
  return goes_on;
}
