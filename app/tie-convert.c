/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Documents from and to other formats, for `tieline convert`. */

#include "tie-convert.h"

#include <gio/gio.h>

#include "tie-csv-reader.h"
#include "tie-csv-writer.h"
#include "tie-dot-writer.h"
#include "tie-gexf-writer.h"
#include "tie-graphml-reader.h"
#include "tie-graphml-writer.h"
#include "tie-language.h"
#include "tie-reader.h"
#include "tie-sheet-writer.h"
#include "tie-verb-options.h"

static TieDocument *
read_csv (char **paths, guint n_paths, const char *title)
{
  GBytes *files[TIE_CSV_MOST_FILES] = { NULL };
  GPtrArray *problems[TIE_CSV_MOST_FILES] = { NULL };
  TieDocument *document = NULL;
  gboolean loaded = TRUE;

  for (guint i = 0; i < n_paths; i++)
    {
      files[i] = tie_verb_options_load (paths[i]);
      loaded = loaded && files[i] != NULL;
    }
  if (loaded)
    document = tie_csv_reader_read (files, n_paths, title, problems);
  for (guint i = 0; i < n_paths; i++)
    {
      if (problems[i] != NULL)
        tie_verb_options_print_problems (problems[i], paths[i]);
      g_clear_pointer (&problems[i], g_ptr_array_unref);
      g_clear_pointer (&files[i], g_bytes_unref);
    }
  return document;
}

static TieDocument *
read_graphml (const char *path, const char *title)
{
  g_autoptr (GBytes) bytes = tie_verb_options_load (path);
  g_autoptr (GPtrArray) problems = NULL;
  TieDocument *document;

  if (bytes == NULL)
    return NULL;
  document = tie_graphml_reader_read (bytes, title, &problems);
  tie_verb_options_print_problems (problems, path);
  return document;
}

/**
 * tie_convert_read:
 * @paths: (array length=n_paths): files' paths
 * @n_paths: 1; with CSV also %TIE_CSV_MOST_FILES
 * @format: a document's own, GraphML or CSV
 * @title: the title of a document that is read from something without one
 *
 * Reads a document, and prints what is wrong with it to standard error.
 *
 * Returns: (transfer full) (nullable): the document
 */
TieDocument *
tie_convert_read (char **paths, guint n_paths, TieDataFormat format, const char *title)
{
  g_return_val_if_fail (n_paths > 0 && n_paths <= TIE_CSV_MOST_FILES, NULL);

  if (format == TIE_DATA_CSV)
    return read_csv (paths, n_paths, title);
  if (format == TIE_DATA_GRAPHML)
    return read_graphml (paths[0], title);
  return tie_verb_options_read (paths[0]);
}

static GBytes *
write_format (TieDocument *document, TieDataFormat format, const char *language)
{
  switch (format)
    {
    case TIE_DATA_GRAPHML:
      return tie_graphml_writer_write (document, language);
    case TIE_DATA_GEXF:
      return tie_gexf_writer_write (document, language);
    case TIE_DATA_DOT:
      return tie_dot_writer_write (document, language);
    case TIE_DATA_TIELINE:
      return g_bytes_ref (tie_document_get_bytes (document));
    case TIE_DATA_CSV:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * tie_convert_write:
 * @document: a document
 * @format: any but CSV, which takes two files
 * @language: (nullable): the one language to write in; %NULL: all, and where there is room for one
 *   only, the document's
 *
 * Writes a document. Words and numbers in labels are in that language too, whatever the language of
 * the process, so that the same call gives the same bytes everywhere.
 *
 * Returns: (transfer full): the file
 */
GBytes *
tie_convert_write (TieDocument *document, TieDataFormat format, const char *language)
{
  const char *before = tie_language_get ();
  const char *own = tie_document_get_language (document);
  GBytes *bytes;

  tie_language_init (language != NULL ? language : own != NULL ? own : "en");
  bytes = write_format (document, format, language);
  tie_language_init (before);
  return bytes;
}

/**
 * tie_convert_write_table:
 * @document: a document
 * @table: which of the tables
 * @language: (nullable): the one language to write texts in; %NULL: all
 *
 * Returns: (transfer full): the table as CSV
 */
GBytes *
tie_convert_write_table (TieDocument *document, TieConvertTable table, const char *language)
{
  g_autoptr (TieSheet) sheet = table == TIE_CONVERT_FLOWS
                                   ? tie_sheet_writer_write_flows (document, language)
                                   : tie_sheet_writer_write_organizations (document, language);

  return tie_csv_writer_write (sheet);
}
