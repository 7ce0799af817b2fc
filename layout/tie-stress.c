/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Stress layout: distances on the plane like those in the graph. */

#include "tie-stress.h"

#include "tie-component-list.h"
#include "tie-stress-model.h"

#include <math.h>

static void
center (guint n, double *x, double *y)
{
  double middle_x = 0;
  double middle_y = 0;

  for (guint i = 0; i < n; i++)
    {
      middle_x += x[i] / n;
      middle_y += y[i] / n;
    }
  for (guint i = 0; i < n; i++)
    {
      x[i] -= middle_x;
      y[i] -= middle_y;
    }
}

typedef struct
{
  const TieStressOptions *options; /* of the whole */
  guint n_nodes;
  guint n; /* in the component */
  const guint *members;
  guint n_before; /* nodes of the components that are done */
  double *x;
  double *y;
} Part;

static void
put_back (const Part *part, const double *x, const double *y)
{
  for (guint i = 0; i < part->n; i++)
    {
      part->x[part->members[i]] = x[i];
      part->y[part->members[i]] = y[i];
    }
}

static gboolean
report_part (double done, const double *x, const double *y, gpointer data)
{
  const Part *part = data;

  put_back (part, x, y);
  return part->options->progress ((part->n_before + done * part->n) / part->n_nodes, part->x,
                                  part->y, part->options->progress_data);
}

/* Takes the members of a component out, lays them out and puts them back. */
static gboolean
lay_out_part (const TieAdjacency *adjacency, Part *part)
{
  const guint n = part->n;
  TieStressOptions options = *part->options;
  g_autoptr (TieAdjacency) members = tie_adjacency_part (adjacency, n, part->members);
  g_autoptr (TieStressModel) model = NULL;
  g_autofree gboolean *fixed = g_new0 (gboolean, n);
  g_autofree double *x = g_new (double, n);
  g_autofree double *y = g_new (double, n);
  gboolean some_fixed = FALSE, goes_on;

  for (guint i = 0; i < n; i++)
    {
      x[i] = part->x[part->members[i]];
      y[i] = part->y[part->members[i]];
      fixed[i] = options.fixed != NULL && options.fixed[part->members[i]];
      some_fixed = some_fixed || fixed[i];
    }
  options.progress = options.progress != NULL ? report_part : NULL;
  options.progress_data = part;
  model = tie_stress_model_new (members, some_fixed ? fixed : NULL, options.seed);
  goes_on = tie_stress_model_solve (model, &options, x, y);
  if (!some_fixed)
    center (n, x, y);
  put_back (part, x, y);
  return goes_on;
}

/**
 * tie_stress_layout:
 * @graph: a graph
 * @options: (nullable): what to do otherwise than usual
 * @x: (inout) (array): positions, in units of ideal length
 * @y: (inout) (array): positions
 *
 * Finds positions of least Kamada–Kawai stress by stochastic gradient descent (Zheng, Pawar and
 * Goodman, Graph drawing by stochastic gradient descent, 2018); in large graphs over a sample of
 * the pairs. Each component is laid out on its own, its middle at (0, 0) unless it holds a fixed
 * node (see tie_components_pack()). The result is the same for the same input, in whatever order
 * the edges come.
 *
 * Returns: FALSE when the progress function stopped it
 */
gboolean
tie_stress_layout (const TieGraph *graph, const TieStressOptions *options, double *x, double *y)
{
  static const TieStressOptions usual = { 0 };

  g_return_val_if_fail (graph != NULL, FALSE);
  g_return_val_if_fail (graph->n_nodes == 0 || (x != NULL && y != NULL), FALSE);

  g_autoptr (TieAdjacency) adjacency = tie_adjacency_new (graph);
  g_autoptr (TieComponentList) components = tie_component_list_new (adjacency);
  gboolean goes_on = TRUE;

  for (guint c = 0; c < components->n && goes_on; c++)
    {
      const guint first = components->start[c];
      Part part = { options != NULL ? options : &usual,
                    graph->n_nodes,
                    components->start[c + 1] - first,
                    components->member + first,
                    first,
                    x,
                    y };

      goes_on = lay_out_part (adjacency, &part);
    }
  return goes_on;
}

/**
 * tie_stress_measure:
 * @graph: a graph
 * @x: (array): positions
 * @y: (array): positions
 *
 * Measures a layout: the mean over all connected pairs of ((s·‖pi − pj‖ − dij) / dij)², at the
 * scale s for which it is least.
 *
 * Returns: the normalised stress; 0 where no two nodes are connected
 */
double
tie_stress_measure (const TieGraph *graph, const double *x, const double *y)
{
  g_return_val_if_fail (graph != NULL, 0);

  g_autoptr (TieAdjacency) adjacency = tie_adjacency_new (graph);
  g_autoptr (TieDistances) distances = tie_distances_new (adjacency);
  double pairs = 0;
  double sum = 0;
  double sum_of_squares = 0;

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      const double *row = tie_distances_from (distances, i);

      for (guint j = i + 1; j < graph->n_nodes; j++)
        if (isfinite (row[j]))
          {
            const double ratio = hypot (x[i] - x[j], y[i] - y[j]) / row[j];

            pairs++;
            sum += ratio;
            sum_of_squares += ratio * ratio;
          }
    }
  if (pairs == 0)
    return 0;
  /* s = Σr / Σr² makes Σ(s·r − 1)² least: pairs − (Σr)² / Σr². */
  return sum_of_squares > 0 ? 1 - sum * sum / sum_of_squares / pairs : 1;
}
