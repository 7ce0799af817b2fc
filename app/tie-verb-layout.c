/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* tieline layout: the places of a network's nodes, for other tools. */

#include <glib/gi18n-lib.h>

#include "tie-document.h"
#include "tie-edge-list.h"
#include "tie-layout.h"
#include "tie-verb-options.h"
#include "tie-verbs.h"

#define SEED 1
#define ASPECT 1.6
#define DEFAULT_WIDTH 90
#define DEFAULT_HEIGHT 28
#define GAP 4.0

static TieEdgeList *
list_document (TieDocument *document)
{
  TieEdgeList *list = g_new0 (TieEdgeList, 1);
  GPtrArray *organizations = tie_document_get_organizations (document);
  GPtrArray *flows = tie_document_get_flows (document);
  g_autoptr (GHashTable) indexes = g_hash_table_new (NULL, NULL);

  list->names = g_ptr_array_new_with_free_func (g_free);
  list->from = g_array_new (FALSE, FALSE, sizeof (guint));
  list->to = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < organizations->len; i++)
    {
      g_ptr_array_add (list->names, g_strdup (tie_organization_get_id (organizations->pdata[i])));
      g_hash_table_insert (indexes, organizations->pdata[i], GUINT_TO_POINTER (i));
    }
  for (guint i = 0; i < flows->len; i++)
    {
      TieFlow *flow = flows->pdata[i];
      guint from, to;

      if (!tie_status_is_drawn (tie_deal_get_status (tie_flow_get_deal (flow))))
        continue;
      from = GPOINTER_TO_UINT (g_hash_table_lookup (indexes, tie_flow_get_from (flow)));
      to = GPOINTER_TO_UINT (g_hash_table_lookup (indexes, tie_flow_get_to (flow)));
      g_array_append_val (list->from, from);
      g_array_append_val (list->to, to);
    }
  return list;
}

static TieEdgeList *
read_edges (const char *path, int *status)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  TieEdgeList *list = NULL;

  if (g_file_get_contents (path, &text, NULL, &error))
    {
      if (g_utf8_validate (text, -1, NULL))
        list = tie_edge_list_parse (text, &error);
      else
        error = g_error_new_literal (TIE_EDGE_LIST_ERROR, TIE_EDGE_LIST_ERROR_LINE,
                                     _ ("the file is not UTF-8"));
    }
  if (list == NULL)
    {
      g_printerr ("%s: %s\n", path, error->message);
      *status = TIE_EXIT_BAD_INPUT;
    }
  return list;
}

static void
print_places (const TieEdgeList *list, double *x, double *y, int width, int height)
{
  for (guint i = 0; i < list->names->len; i++)
    {
      char at[2][G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (at[0], sizeof at[0], "%.3f", x[i]);
      g_ascii_formatd (at[1], sizeof at[1], "%.3f", y[i]);
      g_print ("%s\t%s\t%s\t%d\t%d\n", (char *) list->names->pdata[i], at[0], at[1], width, height);
    }
}

static void
lay_out (const TieEdgeList *list, int width, int height, gboolean bare)
{
  guint n = list->names->len;
  g_autofree double *x = g_new0 (double, MAX (n, 1));
  g_autofree double *y = g_new0 (double, MAX (n, 1));
  g_autofree double *widths = g_new (double, MAX (n, 1));
  g_autofree double *heights = g_new (double, MAX (n, 1));
  const TieLayoutProblem problem = {
    .graph = { n, list->from->len, (const guint *) (gpointer) list->from->data,
               (const guint *) (gpointer) list->to->data, NULL },
    .width = widths,
    .height = heights,
    .focus = -1,
    .aspect = ASPECT,
    .gap = GAP,
    .seed = SEED,
    .bare = bare,
  };

  for (guint i = 0; i < n; i++)
    {
      widths[i] = width;
      heights[i] = height;
    }
  tie_layout_run (&problem, x, y);
  print_places (list, x, y, width, height);
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
  g_autofree char *edges = NULL, *box = NULL;
  gboolean bare = FALSE;
  int width = DEFAULT_WIDTH, height = DEFAULT_HEIGHT, status = TIE_EXIT_BAD_INPUT;
  g_autoptr (TieDocument) document = NULL;
  g_autoptr (TieEdgeList) list = NULL;
  const GOptionEntry entries[] = {
    { "edges", 0, 0, G_OPTION_ARG_FILENAME, &edges,
      N_ ("A plain edge list instead of a document: two names a line"), "FILE" },
    { "box", 0, 0, G_OPTION_ARG_STRING, &box, N_ ("Size of every node (90x28)"), "WxH" },
    { "no-overlap-removal", 0, 0, G_OPTION_ARG_NONE, &bare, N_ ("The bare stress layout"), NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (!tie_verb_options_parse (_ ("FILE – prints the places of a network's nodes"), NULL, entries,
                               &argc, &argv, &status))
    return status;
  if ((edges == NULL) != (argc == 2) || argc > 2)
    return tie_verb_options_fail (_ ("layout needs one file, or --edges and one file"));
  if (box != NULL && !tie_verb_options_parse_size (box, &width, &height))
    return tie_verb_options_fail (_ ("--box is such as 90x28, not “%s”"), box);

  if (edges != NULL)
    list = read_edges (edges, &status);
  else if ((document = tie_verb_options_read (argv[1])) != NULL)
    list = list_document (document);
  if (list == NULL)
    return TIE_EXIT_BAD_INPUT;
  lay_out (list, width, height, bare);
  return TIE_EXIT_DONE;
}
