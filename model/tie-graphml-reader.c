/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A document from a graph in GraphML, as Tieline, networkx, yEd, Gephi and igraph write it. */

#include "tie-graphml-reader.h"

#include "tie-draft.h"
#include "tie-graphml-parser.h"

static TieDocument *
to_document (TieSheet *const *sheets, const char *title, GPtrArray *problems)
{
  g_autoptr (TieDraftTable) whole =
      tie_draft_table_new (TIE_SHEET_DOCUMENT, sheets[TIE_GRAPHML_GRAPH], FALSE, problems);
  g_autoptr (TieDraftTable) nodes =
      tie_draft_table_new (TIE_SHEET_ORGANIZATIONS, sheets[TIE_GRAPHML_NODE], FALSE, problems);
  g_autoptr (TieDraftTable) edges =
      tie_draft_table_new (TIE_SHEET_FLOWS, sheets[TIE_GRAPHML_EDGE], FALSE, problems);

  return tie_draft_to_document (whole, nodes, edges, title);
}

/**
 * tie_graphml_reader_read:
 * @bytes: a file's content
 * @title: the title of the document where the graph has none
 * @problems: (out) (transfer container) (element-type TieProblem): all that is wrong with it;
 *   warnings too
 *
 * Reads a graph: nodes are organisations, edges are flows; keys mean what columns of docs/data.md
 * do, and names are also taken from labels.
 *
 * Returns: (transfer full) (nullable): the document; %NULL when there is an error among @problems
 */
TieDocument *
tie_graphml_reader_read (GBytes *bytes, const char *title, GPtrArray **problems)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = NULL;
  TieSheet *sheets[TIE_GRAPHML_N_PARTS] = { NULL };
  TieDocument *document = NULL;

  g_return_val_if_fail (title != NULL && problems != NULL, NULL);

  *problems = tie_problem_list_new ();
  text = g_strndup (data != NULL ? data : "", length); /* ends in a NUL */
  if (tie_graphml_parse (text, length, sheets, *problems))
    document = to_document (sheets, title, *problems);
  tie_problem_list_finish (*problems, text, length);
  for (guint i = 0; i < TIE_GRAPHML_N_PARTS; i++)
    tie_sheet_free (sheets[i]);
  return document;
}
