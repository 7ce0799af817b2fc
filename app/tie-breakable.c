/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Texts that can be broken into lines in bounded time. Pango shapes what is left of a word anew for
 * each line that it cuts off: twenty thousand letters without a blank take half a minute. */

#include "tie-breakable.h"

#include <pango/pango.h>
#include <string.h>

/* In characters: longer than an address that somebody may copy, and no trouble to break */
#define LONGEST_WORD 256
/* What longer ones are cut into */
#define PIECE 64
#define ZERO_WIDTH_SPACE 0x200b

static GString *
insert_breaks (const char *text, const PangoLogAttr *attributes)
{
  GString *result = g_string_new (NULL);
  guint n_together = 0;
  guint i = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c), i++)
    {
      if (attributes[i].is_line_break)
        n_together = 0;
      else if (n_together >= LONGEST_WORD && attributes[i].is_cursor_position)
        {
          g_string_append_unichar (result, ZERO_WIDTH_SPACE);
          n_together = LONGEST_WORD - PIECE;
        }
      n_together++;
      g_string_append_unichar (result, g_utf8_get_char (c));
    }
  return result;
}

/**
 * tie_breakable_dup:
 * @text: a text in UTF-8
 *
 * Lets a line break (U+200B, Unicode Standard Annex 14) within words that are longer than any word
 * or address is, between letters as people see them.
 *
 * Returns: (transfer full): the text, the same if it has no such word
 */
char *
tie_breakable_dup (const char *text)
{
  gsize length = strlen (text);
  glong n = g_utf8_strlen (text, -1);
  g_autofree PangoLogAttr *attributes = NULL;

  if (n <= LONGEST_WORD)
    return g_strdup (text);
  attributes = g_new0 (PangoLogAttr, n + 1);
  pango_get_log_attrs (text, (int) length, -1, pango_language_get_default (), attributes,
                       (int) n + 1);
  return g_string_free (insert_breaks (text, attributes), FALSE);
}
