/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Reads a graph and the positions that a program gave its nodes. */

#include "drawn-graph.h"

#include <math.h>
#include <string.h>

/* @names: from a name to its node's number, counted from 1. */
typedef struct
{
  GHashTable *names;
  GArray *ends; /* two an edge */
} Reading;

static guint
number_of (Reading *reading, const char *name)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (reading->names, name));

  if (number == 0)
    {
      number = g_hash_table_size (reading->names) + 1;
      g_hash_table_insert (reading->names, g_strdup (name), GUINT_TO_POINTER (number));
    }
  return number - 1;
}

/* Cuts a line into at most @n words and returns their number; what follows a "#" is a comment. */
static guint
cut_line (char *line, char **words, guint n)
{
  guint n_words = 0;

  line[strcspn (line, "#\n\r")] = '\0';
  while (n_words < n && *(line += strspn (line, " \t")) != '\0')
    {
      words[n_words++] = line;
      line += strcspn (line, " \t");
      if (*line != '\0')
        *line++ = '\0';
    }
  return n_words;
}

static void
read_edge (Reading *reading, char **words, guint n_words)
{
  guint a, b, ends[2];

  if (n_words == 0)
    return;
  a = number_of (reading, words[0]);
  if (n_words == 1)
    return;
  b = number_of (reading, words[1]);
  ends[0] = MIN (a, b);
  ends[1] = MAX (a, b);
  if (a != b)
    g_array_append_vals (reading->ends, ends, 2);
}

static int
compare_ends (gconstpointer a, gconstpointer b)
{
  const guint *p = a, *q = b;

  if (p[0] != q[0])
    return p[0] < q[0] ? -1 : 1;
  return p[1] < q[1] ? -1 : p[1] > q[1];
}

/* Puts the edges in order and leaves out those that are there already. */
static void
fill_edges (DrawnGraph *graph, GArray *ends)
{
  guint *pairs = (guint *) (gpointer) ends->data;
  guint n = ends->len / 2;

  if (n > 0)
    qsort (pairs, n, 2 * sizeof (guint), compare_ends);
  graph->from = g_new (guint, n + 1);
  graph->to = g_new (guint, n + 1);
  for (guint e = 0; e < n; e++)
    if (e == 0 || compare_ends (pairs + 2 * e, pairs + 2 * e - 2) != 0)
      {
        graph->from[graph->n_edges] = pairs[2 * e];
        graph->to[graph->n_edges++] = pairs[2 * e + 1];
      }
}

static void
fill_neighbors (DrawnGraph *graph)
{
  graph->first = g_new0 (guint, graph->n_nodes + 1);
  graph->neighbors = g_new (guint, 2 * graph->n_edges + 1);
  for (guint e = 0; e < graph->n_edges; e++)
    {
      graph->first[graph->from[e]]++;
      graph->first[graph->to[e]]++;
    }
  for (guint i = 0; i < graph->n_nodes; i++)
    graph->first[i + 1] += graph->first[i];
  for (guint e = graph->n_edges; e-- > 0;)
    {
      graph->neighbors[--graph->first[graph->from[e]]] = graph->to[e];
      graph->neighbors[--graph->first[graph->to[e]]] = graph->from[e];
    }
}

/* Returns whether all words are numbers. */
static gboolean
read_numbers (char **words, guint n, double *numbers)
{
  for (guint i = 0; i < n; i++)
    {
      char *end;

      numbers[i] = g_ascii_strtod (words[i], &end);
      if (*end != '\0' || !isfinite (numbers[i]))
        return FALSE;
    }
  return TRUE;
}

/* Reads a line "name x y width height" or, with a size for all, "name x y". Returns FALSE where it
 * is something else. */
static gboolean
read_position (DrawnGraph *graph, GHashTable *names, char **words, guint n_words)
{
  gpointer number = g_hash_table_lookup (names, words[0]);
  double numbers[4];
  guint i = GPOINTER_TO_UINT (number) - 1;
  gboolean sized = n_words == 5;

  if (number == NULL || !isnan (graph->x[i]) || (n_words != 3 && !sized)
      || !read_numbers (words + 1, n_words - 1, numbers) || (!sized && isnan (graph->width[i])))
    return FALSE;
  graph->x[i] = numbers[0];
  graph->y[i] = numbers[1];
  if (isnan (graph->width[i]))
    {
      graph->width[i] = numbers[2];
      graph->height[i] = numbers[3];
    }
  return TRUE;
}

static gboolean
read_positions (DrawnGraph *graph, GHashTable *names, char *text)
{
  guint n_read = 0, n_line = 0;
  char *words[6], *next;

  for (char *line = text; *line != '\0'; line = next)
    {
      guint n_words;

      next = line + strcspn (line, "\n");
      if (*next != '\0')
        *next++ = '\0';
      n_words = cut_line (line, words, G_N_ELEMENTS (words));
      n_line++;
      if (n_words == 0)
        continue;
      if (!read_position (graph, names, words, n_words))
        {
          g_printerr ("Line %u of the positions is none of a node, or of one once more\n", n_line);
          return FALSE;
        }
      n_read++;
    }
  if (n_read != graph->n_nodes)
    g_printerr ("%u of %u nodes have a position\n", n_read, graph->n_nodes);
  return n_read == graph->n_nodes;
}

static double *
new_numbers (guint n, double value)
{
  double *numbers = g_new (double, n + 1);

  for (guint i = 0; i < n; i++)
    numbers[i] = value;
  return numbers;
}

static void
read_edges (Reading *reading, char *text)
{
  char *words[3], *next;

  for (char *line = text; *line != '\0'; line = next)
    {
      next = line + strcspn (line, "\n");
      if (*next != '\0')
        *next++ = '\0';
      read_edge (reading, words, cut_line (line, words, G_N_ELEMENTS (words)));
    }
}

/* Returns the graph of a list of edges (two names a line, a lone name a node without any) where a
 * list of positions puts it; the size, if it is a number, is that of all boxes. On an error, says
 * so and returns NULL. */
DrawnGraph *
drawn_graph_read (const char *edges_path, const char *positions_path, double width, double height)
{
  g_autoptr (DrawnGraph) graph = g_new0 (DrawnGraph, 1);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GError) error = NULL;
  g_autofree char *edges = NULL, *positions = NULL;
  Reading reading = { names, ends };

  if (!g_file_get_contents (edges_path, &edges, NULL, &error)
      || !g_file_get_contents (positions_path, &positions, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return NULL;
    }
  read_edges (&reading, edges);
  graph->n_nodes = g_hash_table_size (names);
  fill_edges (graph, ends);
  fill_neighbors (graph);
  graph->x = new_numbers (graph->n_nodes, NAN);
  graph->y = new_numbers (graph->n_nodes, NAN);
  graph->width = new_numbers (graph->n_nodes, width);
  graph->height = new_numbers (graph->n_nodes, height);
  if (!read_positions (graph, names, positions))
    return NULL;
  return g_steal_pointer (&graph);
}

void
drawn_graph_free (DrawnGraph *graph)
{
  g_free (graph->from);
  g_free (graph->to);
  g_free (graph->first);
  g_free (graph->neighbors);
  g_free (graph->x);
  g_free (graph->y);
  g_free (graph->width);
  g_free (graph->height);
  g_free (graph);
}
