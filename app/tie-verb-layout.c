/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* tieline layout: the places of a network's nodes, for other tools. */

#include <glib/gi18n-lib.h>

#include "tie-document.h"
#include "tie-edge-list.h"
#include "tie-language.h"
#include "tie-layout.h"
#include "tie-network-boxes.h"
#include "tie-network-graph.h"
#include "tie-position-list.h"
#include "tie-verb-options.h"
#include "tie-verbs.h"

#define SEED 1
#define ASPECT 1.6
#define DEFAULT_WIDTH 90
#define DEFAULT_HEIGHT 28
#define GAP 4.0

/* The words of the call, as they are understood. */
typedef struct
{
  TieLayoutKind arrangement;
  gboolean bare;
  gboolean same_boxes;
  int width;
  int height;
} Wishes;

/* What is laid out. The order of nodes and edges does not depend on that of a document. */
typedef struct
{
  TieEdgeList *list;
  double *width;
  double *height;
  int focus;
  guint *printed; /* nodes in the order in which they are printed */
} Network;

static void
network_clear (Network *network)
{
  g_clear_pointer (&network->list, tie_edge_list_free);
  g_free (network->width);
  g_free (network->height);
  g_free (network->printed);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Network, network_clear)

static void
network_init (Network *network, TieEdgeList *list)
{
  guint n = list->names->len;

  network->list = list;
  network->focus = -1;
  network->width = g_new (double, MAX (n, 1));
  network->height = g_new (double, MAX (n, 1));
  network->printed = g_new0 (guint, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    network->printed[i] = i;
}

static TieEdgeList *
list_document (const TieNetworkGraph *graph)
{
  TieEdgeList *list = tie_edge_list_new ();

  for (guint i = 0; i < graph->organizations->len; i++)
    g_ptr_array_add (list->names,
                     g_strdup (tie_organization_get_id (graph->organizations->pdata[i])));
  g_array_append_vals (list->from, graph->from, graph->flows->len);
  g_array_append_vals (list->to, graph->to, graph->flows->len);
  return list;
}

static void
read_document (Network *network, TieDocument *document)
{
  g_autoptr (TieNetworkGraph) graph = tie_network_graph_new (document);
  g_autoptr (GHashTable) indexes = g_hash_table_new (NULL, NULL);
  GPtrArray *organizations = tie_document_get_organizations (document);

  network_init (network, list_document (graph));
  tie_network_boxes_measure (document, tie_language_get (), network->width, network->height);
  for (guint i = 0; i < graph->organizations->len; i++)
    {
      if (graph->organizations->pdata[i] == tie_document_get_focus (document))
        network->focus = (int) i;
      g_hash_table_insert (indexes, graph->organizations->pdata[i], GUINT_TO_POINTER (i));
    }
  for (guint i = 0; i < organizations->len; i++)
    network->printed[i] = GPOINTER_TO_UINT (g_hash_table_lookup (indexes, organizations->pdata[i]));
}

static int
compare_names (gconstpointer a, gconstpointer b, gpointer names)
{
  const guint one = *(const guint *) a, two = *(const guint *) b;

  return strcmp (((GPtrArray *) names)->pdata[one], ((GPtrArray *) names)->pdata[two]);
}

/* Numbers the nodes by their names, so that the order of the lines does not matter; they are
 * printed in the order of the file. */
static void
sort_by_name (Network *network)
{
  TieEdgeList *list = network->list;
  guint n = list->names->len;
  g_autofree guint *order = g_new (guint, n + 1);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) n, sizeof *order, compare_names, list->names);
  for (guint rank = 0; rank < n; rank++)
    {
      network->printed[order[rank]] = rank;
      g_ptr_array_add (names, g_strdup (list->names->pdata[order[rank]]));
    }
  for (guint e = 0; e < list->from->len; e++)
    {
      guint *from = &g_array_index (list->from, guint, e),
            *to = &g_array_index (list->to, guint, e);

      *from = network->printed[*from];
      *to = network->printed[*to];
    }
  g_ptr_array_unref (list->names);
  list->names = g_steal_pointer (&names);
}

static gboolean
read_edges (Network *network, const char *path)
{
  g_autoptr (GBytes) bytes = tie_verb_options_load (path);
  g_autoptr (GPtrArray) problems = NULL;
  TieEdgeList *list;

  if (bytes == NULL)
    return FALSE;
  list = tie_edge_list_read (bytes, &problems);
  tie_verb_options_print_problems (problems, path);
  if (list == NULL)
    return FALSE;
  network_init (network, list);
  sort_by_name (network);
  return TRUE;
}

static void
print_number (double number, const char *format, const char *after)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_print ("%s%s", g_ascii_formatd (text, sizeof text, format, number), after);
}

static void
print_places (const Network *network, const double *x, const double *y)
{
  for (guint i = 0; i < network->list->names->len; i++)
    {
      guint node = network->printed[i];
      g_autofree char *name = tie_position_list_quote (network->list->names->pdata[node]);

      g_print ("%s\t", name);
      print_number (x[node], "%.3f", "\t");
      print_number (y[node], "%.3f", "\t");
      print_number (network->width[node], "%.7g", "\t");
      print_number (network->height[node], "%.7g", "\n");
    }
}

static void
lay_out (const Network *network, const Wishes *wishes)
{
  const TieEdgeList *list = network->list;
  guint n = list->names->len;
  g_autofree double *x = g_new0 (double, MAX (n, 1));
  g_autofree double *y = g_new0 (double, MAX (n, 1));
  const TieLayoutProblem problem = {
    .kind = wishes->arrangement,
    .graph = { n, list->from->len, (const guint *) (gpointer) list->from->data,
               (const guint *) (gpointer) list->to->data, NULL },
    .width = network->width,
    .height = network->height,
    .focus = network->focus,
    .aspect = ASPECT,
    .gap = GAP,
    .seed = SEED,
    .bare = wishes->bare,
  };

  for (guint i = 0; wishes->same_boxes && i < n; i++)
    {
      network->width[i] = wishes->width;
      network->height[i] = wishes->height;
    }
  tie_layout_run (&problem, x, y);
  print_places (network, x, y);
}

/* With edges or the name of a document. */
static int
run_layout (const Wishes *wishes, const char *edges, const char *path)
{
  g_autoptr (TieDocument) document = NULL;
  g_auto (Network) network = { 0 };

  if (edges == NULL)
    {
      document = tie_verb_options_read (path);
      if (document == NULL)
        return TIE_EXIT_BAD_INPUT;
      read_document (&network, document);
    }
  else if (!read_edges (&network, edges))
    return TIE_EXIT_BAD_INPUT;
  lay_out (&network, wishes);
  return TIE_EXIT_DONE;
}

/**
 * tie_verb_layout:
 * @argc: the arguments, the verb's name first
 * @argv: likewise
 *
 * Runs `tieline layout`: prints id, x, y, width and height of each node, with tabs between; (x, y)
 * is the centre.
 *
 * Returns: the exit status
 */
int
tie_verb_layout (int argc, char **argv)
{
  g_autofree char *edges = NULL, *box = NULL, *arrangement = NULL;
  Wishes wishes = { .width = DEFAULT_WIDTH, .height = DEFAULT_HEIGHT };
  int status = TIE_EXIT_BAD_INPUT;
  const GOptionEntry entries[] = {
    { "edges", 0, 0, G_OPTION_ARG_FILENAME, &edges,
      N_ ("A plain edge list instead of a document: two names a line"), "FILE" },
    { "arrangement", 0, 0, G_OPTION_ARG_STRING, &arrangement,
      N_ ("How the network is laid out (stress)"), "stress|circle|rings|layers" },
    { "box", 0, 0, G_OPTION_ARG_STRING, &box,
      N_ ("Size of every node (a document's: as it is drawn; else 90x28)"), "WxH" },
    { "no-overlap-removal", 0, 0, G_OPTION_ARG_NONE, &wishes.bare, N_ ("The bare stress layout"),
      NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (!tie_verb_options_parse (_ ("FILE – prints the places of a network's nodes"), NULL, entries,
                               &argc, &argv, &status))
    return status;
  if (!tie_verb_options_take_input (edges))
    return TIE_EXIT_BAD_CALL;
  if ((edges == NULL) != (argc == 2) || argc > 2)
    return tie_verb_options_fail (_ ("layout needs one file, or --edges and one file"));
  if (box != NULL && !tie_verb_options_parse_size (box, &wishes.width, &wishes.height))
    return tie_verb_options_fail (_ ("--box is such as 90x28, not “%s”"), box);
  if (!tie_verb_options_parse_arrangement (arrangement, &wishes.arrangement))
    return TIE_EXIT_BAD_CALL;
  if (wishes.bare && wishes.arrangement != TIE_LAYOUT_STRESS)
    return tie_verb_options_fail (_ ("--no-overlap-removal goes with --arrangement stress alone"));

  wishes.same_boxes = box != NULL || edges != NULL;
  return run_layout (&wishes, edges, argv[1]);
}
