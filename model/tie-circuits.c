/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The elementary circuits of a directed graph, up to a length. */

#include "tie-circuits.h"

/* Steps after which a search is given up: some tenths of a second, in graphs that few documents
 * resemble */
#define MAX_STEPS 2000000

typedef struct
{
  GPtrArray *successors;
  GPtrArray *predecessors;
  GPtrArray *circuits;
  guint max_length;
  guint max_circuits;
  guint steps;
  gboolean bounded;
  gboolean done;
  guint root;
  guint *distances; /* to the root, past no lesser vertex; 0: none */
  gboolean *on_path;
  GArray *path; /* of guint */
} Search;

static GArray *
new_vertices (void)
{
  return g_array_new (FALSE, FALSE, sizeof (guint));
}

static GPtrArray *
reverse (GPtrArray *successors)
{
  GPtrArray *predecessors = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint v = 0; v < successors->len; v++)
    g_ptr_array_add (predecessors, new_vertices ());
  for (guint v = 0; v < successors->len; v++)
    {
      GArray *list = g_ptr_array_index (successors, v);

      for (guint i = 0; i < list->len; i++)
        g_array_append_val ((GArray *) g_ptr_array_index (predecessors,
                                                          g_array_index (list, guint, i)),
                            v);
    }
  return predecessors;
}

/* Breadth first, backwards from the root, past no lesser vertex */
static void
measure_distances (Search *search)
{
  g_autoptr (GArray) queue = new_vertices ();

  for (guint v = 0; v < search->successors->len; v++)
    search->distances[v] = 0;
  g_array_append_val (queue, search->root);
  for (guint next = 0; next < queue->len; next++)
    {
      guint v = g_array_index (queue, guint, next);
      GArray *list = g_ptr_array_index (search->predecessors, v);

      for (guint i = 0; i < list->len; i++)
        {
          guint w = g_array_index (list, guint, i);

          if (w <= search->root || search->distances[w] > 0)
            continue;
          search->distances[w] = (v == search->root ? 0 : search->distances[v]) + 1;
          g_array_append_val (queue, w);
        }
    }
}

static void
add_circuit (Search *search)
{
  if (search->circuits->len == search->max_circuits)
    {
      search->bounded = TRUE;
      search->done = TRUE;
      return;
    }
  g_ptr_array_add (search->circuits, g_array_copy (search->path));
}

/* Goes on from the end of the path, to wherever the root can still be reached in time. */
static void
extend (Search *search)
{
  guint v = g_array_index (search->path, guint, search->path->len - 1);
  GArray *list = g_ptr_array_index (search->successors, v);

  if (search->steps++ == MAX_STEPS)
    search->bounded = search->done = TRUE;
  for (guint i = 0; i < list->len && !search->done; i++)
    {
      guint w = g_array_index (list, guint, i);

      if (w == search->root)
        add_circuit (search);
      else if (w < search->root || search->distances[w] == 0 || search->on_path[w])
        continue;
      else if (search->path->len + search->distances[w] > search->max_length)
        search->bounded = TRUE;
      else
        {
          search->on_path[w] = TRUE;
          g_array_append_val (search->path, w);
          extend (search);
          g_array_set_size (search->path, search->path->len - 1);
          search->on_path[w] = FALSE;
        }
    }
}

/**
 * tie_circuits_find:
 * @successors: (element-type GArray): of each vertex, where edges lead to (guint), in order, each
 * once
 * @max_length: the greatest number of edges of a circuit, at least 2
 * @max_circuits: the greatest number of circuits
 * @bounded: (out): whether a bound cut the search
 *
 * Finds elementary circuits as D. B. Johnson, "Finding all the elementary circuits of a directed
 * graph", SIAM J. Comput. 4 (1975), does: each from its least vertex, the root, among the vertices
 * not less than it from which the root can be reached. His blocking of vertices supposes that no
 * length is too great; instead, the distance back to the root tells which vertices are of use.
 *
 * Returns: (transfer full) (element-type GArray): the circuits, each from its least vertex, in the
 * order of their roots and then of @successors
 */
GPtrArray *
tie_circuits_find (GPtrArray *successors, guint max_length, guint max_circuits, gboolean *bounded)
{
  g_autofree guint *distances = NULL;
  g_autofree gboolean *on_path = NULL;
  g_autoptr (GPtrArray) predecessors = NULL;
  g_autoptr (GArray) path = NULL;
  Search search = { 0 };

  g_return_val_if_fail (successors != NULL, NULL);
  g_return_val_if_fail (max_length >= 2, NULL);

  search.successors = successors;
  search.predecessors = predecessors = reverse (successors);
  search.circuits = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  search.max_length = max_length;
  search.max_circuits = max_circuits;
  search.distances = distances = g_new0 (guint, successors->len);
  search.on_path = on_path = g_new0 (gboolean, successors->len);
  search.path = path = new_vertices ();
  for (search.root = 0; search.root < successors->len && !search.done; search.root++)
    {
      measure_distances (&search);
      g_array_set_size (path, 0);
      g_array_append_val (path, search.root);
      extend (&search);
    }
  if (bounded != NULL)
    *bounded = search.bounded;
  return search.circuits;
}
