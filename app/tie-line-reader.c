/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Texts of a line a thing, such as `tieline layout` reads and prints. */

#include "tie-line-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tie-encoding.h"

/* Returns (transfer full): the text with LF where CR ends all lines, as long as it was: places in
 * it are the same. */
static char *
dup_text (GBytes *bytes, gsize *length)
{
  const char *data = g_bytes_get_data (bytes, length);
  char *text = g_malloc (*length + 1);

  if (*length > 0)
    memcpy (text, data, *length);
  text[*length] = '\0';
  if (memchr (text, '\n', *length) == NULL)
    for (gsize i = 0; i < *length; i++)
      if (text[i] == '\r')
        text[i] = '\n';
  return text;
}

/**
 * tie_line_reader_read:
 * @bytes: a file
 * @take: (scope call): takes each line
 * @data: for @take
 * @problems: (element-type TieProblem): what is wrong is added
 *
 * Goes through a text line by line. Lines end with LF or CR LF, or all with CR; a byte order mark
 * is no part of the first line. A text that is all wrong is not read to its end.
 *
 * Returns: whether it is a text; %FALSE when no line was taken
 */
gboolean
tie_line_reader_read (GBytes *bytes, TieLineReaderFunc take, gpointer data, GPtrArray *problems)
{
  gsize length, at;
  g_autofree char *text = NULL;

  g_return_val_if_fail (bytes != NULL && take != NULL && problems != NULL, FALSE);

  text = dup_text (bytes, &length);
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
  g_autofree char *text = NULL;

  g_return_if_fail (bytes != NULL && problems != NULL);

  text = dup_text (bytes, &length);
  tie_problem_list_finish (problems, text, length);
}
