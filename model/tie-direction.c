/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Characters that turn the direction of what follows them: the explicit formatting of the Unicode
 * Bidirectional Algorithm (UAX 9). */

#include "tie-direction.h"

#include <string.h>
#include <unicode/uchar.h>

#define LRE 0x202a
#define PDF 0x202c
#define RLO 0x202e
#define LRI 0x2066
#define FSI 0x2068
#define PDI 0x2069

/* All of them begin with it in UTF-8 */
#define FIRST_BYTE 0xe2

#define LEFT_TO_RIGHT_MARK "\u200e"
/* Hebrew's is the first alphabet from right to left */
#define FIRST_FROM_RIGHT 0x0590

/**
 * tie_direction_is_formatting:
 * @letter: a character
 *
 * Returns: whether it begins or ends an embedding, an override or an isolate
 */
gboolean
tie_direction_is_formatting (gunichar letter)
{
  return (letter >= LRE && letter <= RLO) || (letter >= LRI && letter <= PDI);
}

/* What ends a letter that is a beginning; 0: it is none */
static gunichar
get_end (gunichar letter)
{
  if (letter >= LRI && letter <= FSI)
    return PDI;
  return letter >= LRE && letter <= RLO && letter != PDF ? PDF : 0;
}

/* The end of an isolate ends what has begun within it, too; that of an embedding ends none */
static void
end (GArray *open, gunichar letter)
{
  guint n = open->len;

  if (letter == PDI)
    while (n > 0 && g_array_index (open, gunichar, n - 1) != PDI)
      n--;
  if (n > 0 && g_array_index (open, gunichar, n - 1) == letter)
    g_array_set_size (open, n - 1);
}

/**
 * tie_direction_close:
 * @text: in UTF-8
 *
 * A name that turns direction and does not turn it back would turn round the amount that stands
 * behind it in a line.
 *
 * Returns: (transfer full) (nullable): the text with the ends that it lacks; %NULL when it lacks
 * none
 */
char *
tie_direction_close (const char *text)
{
  g_autoptr (GArray) open = NULL;
  GString *closed;

  g_return_val_if_fail (text != NULL, NULL);

  if (strchr (text, FIRST_BYTE) == NULL)
    return NULL;
  open = g_array_new (FALSE, FALSE, sizeof (gunichar));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar letter = g_utf8_get_char (p);
      const gunichar its_end = get_end (letter);

      if (its_end != 0)
        g_array_append_val (open, its_end);
      else if (letter == PDF || letter == PDI)
        end (open, letter);
      else if (letter == '\n') /* so does a paragraph */
        g_array_set_size (open, 0);
    }
  if (open->len == 0)
    return NULL;
  closed = g_string_new (text);
  for (guint i = open->len; i > 0; i--)
    g_string_append_unichar (closed, g_array_index (open, gunichar, i - 1));
  return g_string_free (closed, FALSE);
}

static gboolean
is_from_right (gunichar letter)
{
  UCharDirection direction;

  if (letter < FIRST_FROM_RIGHT)
    return FALSE;
  direction = u_charDirection ((UChar32) letter);
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC
         || direction == U_ARABIC_NUMBER;
}

static gboolean
has_letter_from_right (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (is_from_right (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/**
 * tie_direction_mark:
 * @text: in UTF-8
 *
 * A name from right to left takes what stands behind it in a line along, be it another name, an
 * arrow or an amount: "A → B" would be drawn as "B → A". Marks on both sides keep the line in the
 * order of the words around it, which are from left to right in all languages of the program.
 *
 * Returns: (transfer full) (nullable): the text between marks; %NULL when nothing in it is from
 *   right to left
 */
char *
tie_direction_mark (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  if (!has_letter_from_right (text))
    return NULL;
  return g_strconcat (LEFT_TO_RIGHT_MARK, text, LEFT_TO_RIGHT_MARK, NULL);
}

/**
 * tie_direction_unmark:
 * @text: (transfer full) (nullable): in UTF-8
 *
 * What is sorted, written into a document or read by another program is without marks.
 *
 * Returns: (transfer full) (nullable): the text without those that tie_direction_mark() puts
 */
char *
tie_direction_unmark (char *text)
{
  g_auto (GStrv) parts = NULL;

  if (text == NULL || strstr (text, LEFT_TO_RIGHT_MARK) == NULL)
    return text;
  parts = g_strsplit (text, LEFT_TO_RIGHT_MARK, -1);
  g_free (text);
  return g_strjoinv (NULL, parts);
}
