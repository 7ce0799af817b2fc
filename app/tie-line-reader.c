/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Texts of a line a thing, such as `tieline layout` reads and prints. */

#include "tie-line-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tie-encoding.h"

static const char *
get_text (GBytes *bytes, gsize *length)
{
  const char *text = g_bytes_get_data (bytes, length);

  return text != NULL ? text : "";
}

/**
 * tie_line_reader_read:
 * @bytes: a file
 * @take: (scope call): takes each line
 * @data: for @take
 * @problems: (element-type TieProblem): what is wrong is added
 *
 * Goes through a text line by line. Lines end with LF or CR LF; a byte order mark is no part of the
 * first line. A text that is all wrong is not read to its end.
 *
 * Returns: whether it is a text; %FALSE when no line was taken
 */
gboolean
tie_line_reader_read (GBytes *bytes, TieLineReaderFunc take, gpointer data, GPtrArray *problems)
{
  gsize length, at;
  const char *text;

  g_return_val_if_fail (bytes != NULL && take != NULL && problems != NULL, FALSE);

  text = get_text (bytes, &length);
  if (!tie_encoding_check (text, length, _ ("save the file as UTF-8"), &at, problems))
    return FALSE;
  while (at < length && !tie_problem_list_is_full (problems, TIE_SEVERITY_ERROR))
    {
      const char *end = memchr (text + at, '\n', length - at);
      gsize size = end != NULL ? (gsize) (end - text) - at : length - at;
      g_autofree char *line = g_strndup (text + at, size);

      if (size > 0 && line[size - 1] == '\r')
        line[size - 1] = '\0';
      take (line, at, problems, data);
      at += size + 1;
    }
  return TRUE;
}

/**
 * tie_line_reader_finish:
 * @bytes: a file
 * @problems: (element-type TieProblem): what is wrong with it
 *
 * Puts the problems in the order of the text, each with its line and column.
 */
void
tie_line_reader_finish (GBytes *bytes, GPtrArray *problems)
{
  gsize length;
  const char *text;

  g_return_if_fail (bytes != NULL && problems != NULL);

  text = get_text (bytes, &length);
  tie_problem_list_finish (problems, text, length);
}
