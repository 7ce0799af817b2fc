/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Any graph, any sizes, any arrangement. */

#include "fuzz.h"

#include <math.h>

#include "tie-layout.h"

#define MOST_NODES 32
#define TOUCH 1e-6

/* The input, read number by number; zeros follow its end */
typedef struct
{
  const uint8_t *data;
  size_t size;
} Input;

static guint
take (Input *input, guint below)
{
  guint number = 0;

  if (input->size > 0)
    {
      number = *input->data++;
      input->size--;
    }
  return number % below;
}

/* From hairlines to boxes far larger than any other, and a few that are points */
static double
take_size (Input *input)
{
  static const double sizes[] = { 0, 1e-9, 0.1, 1, 12, 28, 90, 400, 1e4, 1e7 };

  return sizes[take (input, G_N_ELEMENTS (sizes))];
}

typedef struct
{
  guint n;
  double width[MOST_NODES], height[MOST_NODES], x[MOST_NODES], y[MOST_NODES];
  gboolean pinned[MOST_NODES];
  guint from[256], to[256];
} Graph;

static void
take_graph (Input *input, TieLayoutProblem *problem, Graph *graph)
{
  gboolean has_pins = take (input, 4) == 0;

  graph->n = take (input, MOST_NODES + 1);
  for (guint i = 0; i < graph->n; i++)
    {
      graph->width[i] = take_size (input);
      graph->height[i] = take_size (input);
      graph->x[i] = (double) take (input, 200) - 100;
      graph->y[i] = (double) take (input, 200) - 100;
      graph->pinned[i] = has_pins && take (input, 3) == 0;
    }
  problem->graph.n_nodes = graph->n;
  problem->graph.from = graph->from;
  problem->graph.to = graph->to;
  problem->width = graph->width;
  problem->height = graph->height;
  problem->pinned = has_pins ? graph->pinned : NULL;
  while (graph->n > 0 && input->size >= 2 && problem->graph.n_edges < G_N_ELEMENTS (graph->from))
    {
      graph->from[problem->graph.n_edges] = take (input, graph->n);
      graph->to[problem->graph.n_edges++] = take (input, graph->n);
    }
}

static gboolean
overlap (const Graph *graph, guint i, guint j)
{
  return fabs (graph->x[i] - graph->x[j])
             < (graph->width[i] + graph->width[j]) / 2 * (1 - TOUCH) - TOUCH
         && fabs (graph->y[i] - graph->y[j])
                < (graph->height[i] + graph->height[j]) / 2 * (1 - TOUCH) - TOUCH;
}

/* Up to so many edges an arrangement may be worked on to its end; with more, to a part of it. */
#define FEW_EDGES 16.0

/* When it is stopped */
typedef struct
{
  guint n_reports;
  double done;
} Patience;

/* Least stress of few nodes is a search among hundreds of layouts, which sanitizers make last half
 * a minute, and minutes where the machine has something else to do: mostly it is stopped early, and
 * what there is then has to hold. */
static gboolean
progress_cb (double done, const double *x, const double *y, gpointer data)
{
  Patience *patience = data;

  if (patience->n_reports == 0 || done > patience->done)
    return FALSE;
  patience->n_reports--;
  return TRUE;
}

static void
check (const TieLayoutProblem *problem, const Graph *graph, const Graph *before, gboolean whole)
{
  for (guint i = 0; i < graph->n; i++)
    {
      gboolean pinned = problem->pinned != NULL && problem->pinned[i];

      g_assert_true (isfinite (graph->x[i]) && isfinite (graph->y[i]));
      if (pinned)
        g_assert_true (graph->x[i] == before->x[i] && graph->y[i] == before->y[i]);
      for (guint j = 0; j < i && whole && !problem->bare; j++)
        if (!pinned || !problem->pinned[j])
          g_assert_false (overlap (graph, i, j));
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const double aspects[] = { 0.01, 0.5, 1, 1.6, 100 };
  Input input = { data, size };
  TieLayoutProblem problem = { .focus = -1 };
  Graph graph = { 0 };
  Patience patience;
  gboolean whole;
  Graph before;

  problem.kind = (TieLayoutKind) take (&input, TIE_N_LAYOUT_KINDS);
  problem.from_given = take (&input, 4) == 0;
  problem.bare = take (&input, 4) == 0;
  problem.aspect = aspects[take (&input, G_N_ELEMENTS (aspects))];
  problem.gap = (double) take (&input, 20);
  problem.seed = take (&input, 256);
  patience.n_reports = take (&input, 12);
  if (take (&input, 64) == 63)
    patience.n_reports = G_MAXUINT;
  problem.progress = progress_cb;
  problem.progress_data = &patience;
  take_graph (&input, &problem, &graph);
  patience.done = FEW_EDGES / MAX (problem.graph.n_edges, 1);
  problem.focus = graph.n > 0 ? (int) take (&input, graph.n + 1) - 1 : -1;
  before = graph;
  whole = tie_layout_run (&problem, graph.x, graph.y);
  check (&problem, &graph, &before, whole);
  return 0;
}
