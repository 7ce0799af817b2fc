/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Lays out an edge list with igraph, as its users do: prints names and positions. igraph knows no
 * unit of length and no box; an edge gets 72 in the mean, the inch that neato gives it. */

#include <glib.h>
#include <igraph.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#define EDGE_LENGTH 72

typedef void (*Layout) (const igraph_t *graph, igraph_matrix_t *places);

static void
kamada_kawai (const igraph_t *graph, igraph_matrix_t *places)
{
  igraph_integer_t n = igraph_vcount (graph);

  igraph_layout_kamada_kawai (graph, places, FALSE, 50 * n, 0, (igraph_real_t) n, NULL, NULL, NULL,
                              NULL, NULL);
}

static void
fruchterman_reingold (const igraph_t *graph, igraph_matrix_t *places)
{
  igraph_layout_fruchterman_reingold (graph, places, FALSE, 500,
                                      sqrt ((double) igraph_vcount (graph)) / 10,
                                      IGRAPH_LAYOUT_AUTOGRID, NULL, NULL, NULL, NULL, NULL);
}

static igraph_integer_t
number_of (const char *name, GHashTable *numbers, GPtrArray *names)
{
  gpointer number;

  if (!g_hash_table_lookup_extended (numbers, name, NULL, &number))
    {
      number = GUINT_TO_POINTER (names->len);
      g_ptr_array_add (names, g_strdup (name));
      g_hash_table_insert (numbers, names->pdata[names->len - 1], number);
    }
  return GPOINTER_TO_UINT (number);
}

/* Reads the graph; @names gets those of its nodes. */
static gboolean
read_graph (const char *path, igraph_t *graph, GPtrArray *names)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  igraph_vector_int_t ends;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return FALSE;
  lines = g_strsplit (text, "\n", 0);
  igraph_vector_int_init (&ends, 0);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *space = strchr (lines[i], ' ');

      if (space == NULL)
        continue;
      *space = '\0';
      igraph_vector_int_push_back (&ends, number_of (lines[i], numbers, names));
      igraph_vector_int_push_back (&ends, number_of (space + 1, numbers, names));
    }
  igraph_create (graph, &ends, names->len, IGRAPH_UNDIRECTED);
  igraph_vector_int_destroy (&ends);
  return names->len > 0;
}

static double
edge_length (const igraph_t *graph, const igraph_matrix_t *places)
{
  igraph_integer_t n = igraph_ecount (graph), from, to;
  double sum = 0;

  for (igraph_integer_t e = 0; e < n; e++)
    {
      igraph_edge (graph, e, &from, &to);
      sum += hypot (MATRIX (*places, from, 0) - MATRIX (*places, to, 0),
                    MATRIX (*places, from, 1) - MATRIX (*places, to, 1));
    }
  return sum / (double) n;
}

static void
print_places (const igraph_t *graph, const igraph_matrix_t *places, GPtrArray *names)
{
  double scale = EDGE_LENGTH / edge_length (graph, places);

  for (guint i = 0; i < names->len; i++)
    printf ("%s\t%.6f\t%.6f\n", (const char *) names->pdata[i], MATRIX (*places, i, 0) * scale,
            MATRIX (*places, i, 1) * scale);
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  Layout layout = NULL;
  igraph_t graph;
  igraph_matrix_t places;

  if (argc == 3 && g_str_equal (argv[1], "kk"))
    layout = kamada_kawai;
  else if (argc == 3 && g_str_equal (argv[1], "fr"))
    layout = fruchterman_reingold;
  if (layout == NULL || !read_graph (argv[2], &graph, names))
    {
      g_printerr ("Usage: igraph-layout kk|fr EDGES\n");
      return 2;
    }
  igraph_rng_seed (igraph_rng_default (), 1);
  igraph_matrix_init (&places, 0, 0);
  layout (&graph, &places);
  print_places (&graph, &places, names);
  igraph_matrix_destroy (&places);
  igraph_destroy (&graph);
  return 0;
}
