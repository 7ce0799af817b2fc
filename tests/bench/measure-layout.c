/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Measures how good a drawing of a graph is, whoever made it: prints a word and a number a line. It
 * shares nothing with the program that it judges. */

#include <math.h>
#include <stdlib.h>

#include "drawn-graph.h"

static char *box;

static const GOptionEntry entries[] = {
  { "box", 0, 0, G_OPTION_ARG_STRING, &box, "The size of every node, such as 90x28", "WxH" },
  { NULL },
};

/* Reads "WIDTHxHEIGHT". */
static gboolean
read_box (double *width, double *height)
{
  char *end;

  *width = *height = NAN;
  if (box == NULL)
    return TRUE;
  *width = g_ascii_strtod (box, &end);
  if (*end != 'x')
    return FALSE;
  *height = g_ascii_strtod (end + 1, &end);
  return *end == '\0' && *width >= 0 && *height >= 0;
}

static void
measure (const DrawnGraph *graph)
{
  guint64 n_through = drawn_graph_through (graph);

  g_print ("nodes %u\n", graph->n_nodes);
  g_print ("edges %u\n", graph->n_edges);
  g_print ("stress %.9f\n", drawn_graph_stress (graph));
  g_print ("crossings %" G_GUINT64_FORMAT "\n", drawn_graph_crossings (graph));
  g_print ("overlaps %" G_GUINT64_FORMAT "\n", drawn_graph_overlaps (graph));
  g_print ("area %.6f\n", drawn_graph_area (graph));
  g_print ("through %.6f\n", (double) n_through / MAX (graph->n_edges, 1));
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("EDGES POSITIONS");
  g_autoptr (GError) error = NULL;
  g_autoptr (DrawnGraph) graph = NULL;
  double width, height;

  g_option_context_set_summary (
      context, "EDGES has two names a line; POSITIONS a name, x and y of the centre, and width and "
               "height. Prints nodes, edges, normalised stress, crossings, overlapping boxes, area "
               "divided by that of the boxes, and boxes that an edge runs through.");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 3
      || !read_box (&width, &height))
    {
      g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

      g_printerr ("%s", error != NULL ? error->message : help);
      return 2;
    }
  graph = drawn_graph_read (argv[1], argv[2], width, height);
  if (graph == NULL || graph->n_nodes == 0)
    return 1;
  measure (graph);
  return 0;
}
