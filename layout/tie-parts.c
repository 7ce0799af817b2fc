/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Components that are laid out one by one and then put beside one another. */

#include "tie-parts.h"

#include "tie-components.h"
#include "tie-edge.h"
#include "tie-overlap.h"

#include <math.h>

/* Components are so many gaps apart. */
#define APART 2.5

/* All components, one after another. */
typedef struct
{
  guint n;
  guint *start; /* (array length=n+1): where the nodes of each begin */
  guint *edge_start;
  guint *component; /* of each node */
  guint *members;   /* nodes by component */
  guint *from;      /* edges by component, their ends numbered within it */
  guint *to;
  double *width; /* boxes and positions as in @members */
  double *height;
  double *x;
  double *y;
} Parts;

static void
collect_nodes (Parts *parts, const TieLayoutProblem *problem, guint *place)
{
  const guint n = problem->graph.n_nodes;

  parts->start = g_new0 (guint, parts->n + 2);
  parts->members = g_new (guint, n + 1);
  for (guint i = 0; i < n; i++)
    parts->start[parts->component[i] + 2]++;
  for (guint c = 0; c < parts->n; c++)
    parts->start[c + 2] += parts->start[c + 1];
  for (guint i = 0; i < n; i++)
    {
      place[i] = parts->start[parts->component[i] + 1]++;
      parts->members[place[i]] = i;
    }
  parts->width = g_new (double, 4 * (gsize) n + 1);
  parts->height = parts->width + n;
  parts->x = parts->height + n;
  parts->y = parts->x + n;
  for (guint i = 0; i < n; i++)
    {
      parts->width[place[i]] = problem->width[i];
      parts->height[place[i]] = problem->height[i];
      parts->x[i] = parts->y[i] = 0;
    }
}

static void
collect_edges (Parts *parts, const TieGraph *graph, const guint *place)
{
  g_autofree TieEdge *edges = g_new (TieEdge, graph->n_edges + 1);
  guint n_edges = 0;

  for (guint e = 0; e < graph->n_edges; e++)
    if (graph->from[e] != graph->to[e] && graph->from[e] < graph->n_nodes
        && graph->to[e] < graph->n_nodes)
      edges[n_edges++] = (TieEdge){ place[graph->from[e]], place[graph->to[e]] };
  n_edges = tie_edge_sort (n_edges, edges);
  parts->edge_start = g_new0 (guint, parts->n + 2);
  parts->from = g_new (guint, n_edges + 1);
  parts->to = g_new (guint, n_edges + 1);
  for (guint e = 0; e < n_edges; e++)
    {
      const guint c = parts->component[parts->members[edges[e].from]];

      parts->from[e] = edges[e].from - parts->start[c];
      parts->to[e] = edges[e].to - parts->start[c];
      parts->edge_start[c + 1] = e + 1;
    }
  for (guint c = 0; c < parts->n; c++)
    parts->edge_start[c + 1] = MAX (parts->edge_start[c + 1], parts->edge_start[c]);
}

static void
parts_init (Parts *parts, const TieLayoutProblem *problem)
{
  g_autofree guint *place = g_new (guint, problem->graph.n_nodes + 1);

  parts->component = g_new (guint, problem->graph.n_nodes + 1);
  parts->n = tie_components_find (&problem->graph, parts->component);
  collect_nodes (parts, problem, place);
  collect_edges (parts, &problem->graph, place);
}

static void
parts_clear (Parts *parts)
{
  g_free (parts->start);
  g_free (parts->edge_start);
  g_free (parts->component);
  g_free (parts->members);
  g_free (parts->from);
  g_free (parts->to);
  g_free (parts->width);
}

static void
lay_out_one (TieArrangement *arrangement, const Parts *parts, guint c, TiePartFunc lay_out)
{
  const int focus = arrangement->problem->focus;
  const guint start = parts->start[c];
  TiePart part = { .members = parts->members + start, .focus = -1 };

  part.graph.n_nodes = parts->start[c + 1] - start;
  part.graph.n_edges = parts->edge_start[c + 1] - parts->edge_start[c];
  part.graph.from = parts->from + parts->edge_start[c];
  part.graph.to = parts->to + parts->edge_start[c];
  part.width = parts->width + start;
  part.height = parts->height + start;
  part.x = parts->x + start;
  part.y = parts->y + start;
  for (guint i = 0; i < part.graph.n_nodes; i++)
    if (focus >= 0 && part.members[i] == (guint) focus)
      part.focus = (int) i;
  if (part.graph.n_nodes > 1)
    lay_out (arrangement, &part);
  for (guint i = 0; i < part.graph.n_nodes; i++)
    {
      arrangement->x[part.members[i]] = part.x[i];
      arrangement->y[part.members[i]] = part.y[i];
    }
}

/* Each part returns to where it was given; those that have grown push others aside as a whole. */
static void
return_all (const TieArrangement *arrangement, const Parts *parts)
{
  const TieLayoutProblem *problem = arrangement->problem;
  g_autofree double *numbers = g_new (double, 6 * (gsize) parts->n + 1);
  double *width = numbers, *height = width + parts->n;
  double *x = height + parts->n, *y = x + parts->n;
  double *old_x = y + parts->n, *old_y = old_x + parts->n;

  for (guint c = 0; c < parts->n; c++)
    {
      const guint *members = parts->members + parts->start[c];
      const guint n = parts->start[c + 1] - parts->start[c];
      double left = INFINITY, right = -INFINITY;
      double top = INFINITY, bottom = -INFINITY;

      tie_arrangement_return (arrangement, n, members);
      for (guint i = 0; i < n; i++)
        {
          const guint node = members[i];

          left = MIN (left, arrangement->x[node] - problem->width[node] / 2);
          right = MAX (right, arrangement->x[node] + problem->width[node] / 2);
          top = MIN (top, arrangement->y[node] - problem->height[node] / 2);
          bottom = MAX (bottom, arrangement->y[node] + problem->height[node] / 2);
        }
      width[c] = right - left;
      height[c] = bottom - top;
      x[c] = old_x[c] = (left + right) / 2;
      y[c] = old_y[c] = (top + bottom) / 2;
    }
  tie_overlap_remove (parts->n, width, height, problem->gap, NULL, x, y);
  for (guint i = 0; i < problem->graph.n_nodes; i++)
    {
      arrangement->x[i] += x[parts->component[i]] - old_x[parts->component[i]];
      arrangement->y[i] += y[parts->component[i]] - old_y[parts->component[i]];
    }
}

/**
 * tie_parts_lay_out:
 * @arrangement: a layout
 * @lay_out: lays out one component of at least two nodes
 *
 * Lays out the components of a graph one by one. Where the layout begins with given positions, each
 * then returns to its place; else they are packed tightly, single nodes in rows below.
 */
void
tie_parts_lay_out (TieArrangement *arrangement, TiePartFunc lay_out)
{
  const TieLayoutProblem *problem = arrangement->problem;
  const double from = arrangement->from;
  const double span = arrangement->upto - from;
  const guint n = problem->graph.n_nodes;
  Parts parts;

  parts_init (&parts, problem);
  for (guint c = 0; c < parts.n; c++)
    {
      arrangement->from = from + span * parts.start[c] / n;
      arrangement->upto = from + span * parts.start[c + 1] / n;
      lay_out_one (arrangement, &parts, c, lay_out);
    }
  if (problem->from_given)
    return_all (arrangement, &parts);
  else if (parts.n > 1)
    tie_components_pack (&problem->graph, problem->width, problem->height, APART * problem->gap,
                         problem->aspect, arrangement->x, arrangement->y);
  parts_clear (&parts);
}
