/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Texts of a document, and names of files, in what a terminal or an editor reads. */

#include "tie-escape.h"

#include "tie-direction.h"

/**
 * tie_escape_is_needed:
 * @letter: a character
 *
 * Returns: whether it moves a cursor, begins a line or turns what follows
 */
gboolean
tie_escape_is_needed (gunichar letter)
{
  const GUnicodeType type = g_unichar_type (letter);

  return g_unichar_iscntrl (letter) || tie_direction_is_formatting (letter)
         || type == G_UNICODE_LINE_SEPARATOR || type == G_UNICODE_PARAGRAPH_SEPARATOR;
}

/**
 * tie_escape:
 * @text: in one line; of a file's name it need not be UTF-8
 *
 * Whatever stands in a document, nothing of it moves a cursor, begins a line or turns what follows:
 * such characters are written as JSON escapes them. What is no character becomes U+FFFD.
 *
 * Returns: (transfer full): the text, in one line
 */
char *
tie_escape (const char *text)
{
  g_autofree char *valid = NULL;
  GString *escaped;

  g_return_val_if_fail (text != NULL, NULL);

  valid = g_utf8_make_valid (text, -1);
  escaped = g_string_new (NULL);
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar letter = g_utf8_get_char (p);

      if (tie_escape_is_needed (letter))
        g_string_append_printf (escaped, "\\u%04x", letter);
      else
        g_string_append_unichar (escaped, letter);
    }
  return g_string_free (escaped, FALSE);
}
