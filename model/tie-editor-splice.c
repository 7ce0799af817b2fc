/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The frame of every change: a document's bytes, one piece of them replaced, and read anew. */

#include "tie-editor-private.h"

#include "tie-json-scanner.h"
#include "tie-problem-list.h"
#include "tie-reader.h"

#include <gio/gio.h>
#include <string.h>

/**
 * tie_editor_scan:
 * @document: a document
 *
 * Returns: (transfer full): where everything stands in its bytes, which it must not outlive
 */
TieJsonIndex *
tie_editor_scan (TieDocument *document)
{
  g_autoptr (GPtrArray) problems = tie_problem_list_new ();
  gsize length;
  const char *bytes = g_bytes_get_data (tie_document_get_bytes (document), &length);
  TieJsonIndex *index = tie_json_scan (bytes, length, problems);

  g_assert (index != NULL); /* the document has been read from these bytes */
  return index;
}

static GBytes *
apply (GBytes *bytes, const TieSplice *splice)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autoptr (GByteArray) all = g_byte_array_new ();

  g_byte_array_append (all, (const guint8 *) text, (guint) splice->start);
  g_byte_array_append (all, (const guint8 *) splice->text, (guint) strlen (splice->text));
  g_byte_array_append (all, (const guint8 *) text + splice->end, (guint) (length - splice->end));
  return g_byte_array_free_to_bytes (g_steal_pointer (&all));
}

/**
 * tie_editor_apply:
 * @document: a document
 * @splice: the change; its text is freed
 *
 * Returns: (transfer full) (nullable): the changed document; NULL with @error,
 *   %G_IO_ERROR_INVALID_DATA, when the outcome would not load
 */
TieDocument *
tie_editor_apply (TieDocument *document, TieSplice *splice, GError **error)
{
  g_autoptr (GBytes) bytes = apply (tie_document_get_bytes (document), splice);
  g_autoptr (GPtrArray) problems = NULL;
  TieDocument *edited = tie_reader_read_edit (bytes, document, &problems);

  g_clear_pointer (&splice->text, g_free);
  for (guint i = 0; !edited && i < problems->len; i++)
    {
      const TieProblem *problem = g_ptr_array_index (problems, i);

      if (problem->severity != TIE_SEVERITY_ERROR)
        continue;
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, problem->message);
      break;
    }
  return edited;
}
