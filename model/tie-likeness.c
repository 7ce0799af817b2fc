/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Words that look the same and are not: what is between their letters cannot be seen, or Unicode
 * has several ways to write a letter (UAX 15). Nobody finds such a slip by looking. */

#include "tie-likeness.h"

#include "tie-words.h"

#include <unicode/uchar.h>

/**
 * tie_likeness_find_control:
 * @text: in UTF-8
 *
 * Returns: the first control character of the text (C0, DEL or C1); 0 when it has none
 */
gunichar
tie_likeness_find_control (const char *text)
{
  g_return_val_if_fail (text != NULL, 0);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_iscntrl (g_utf8_get_char (text)))
      return g_utf8_get_char (text);
  return 0;
}

static gboolean
is_unseen (gunichar letter)
{
  return g_unichar_iscntrl (letter) || g_unichar_type (letter) == G_UNICODE_FORMAT
         || u_hasBinaryProperty ((UChar32) letter, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

/* Of ASCII alone, as nearly all ids are, with no blank but between others */
static gboolean
is_plain (const char *text)
{
  const char *p = text;

  if (*p == ' ')
    return FALSE;
  for (; *p != '\0'; p++)
    if (*p < ' ' || *p > '~')
      return FALSE;
  return p == text || p[-1] != ' ';
}

/**
 * tie_likeness_fold:
 * @text: in UTF-8
 *
 * All words that look the same come to one: letters are composed, blanks are spaces with none at
 * the ends, and what cannot be seen is left out.
 *
 * Returns: (transfer full) (nullable): that word; %NULL when it is @text itself
 */
char *
tie_likeness_fold (const char *text)
{
  g_autofree char *composed = NULL;
  GString *folded;

  g_return_val_if_fail (text != NULL, NULL);

  if (is_plain (text))
    return NULL;
  folded = g_string_new (NULL);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar letter = g_utf8_get_char (p);

      if (g_unichar_isspace (letter))
        g_string_append_c (folded, ' ');
      else if (!is_unseen (letter))
        g_string_append_unichar (folded, letter);
    }
  composed = g_utf8_normalize (folded->str, (gssize) folded->len, G_NORMALIZE_NFC);
  g_string_free (folded, TRUE);
  g_strstrip (composed);
  return g_str_equal (composed, text) ? NULL : g_steal_pointer (&composed);
}

/**
 * tie_likeness_explain:
 * @text: a word
 * @other: one that looks the same, and differs
 *
 * Says of the first place where they differ why nobody sees it.
 *
 * Returns: (transfer full): what @other does that @text does not, as the end of a sentence
 */
char *
tie_likeness_explain (const char *text, const char *other)
{
  gunichar here, there;
  gboolean unseen_here, unseen_there;

  g_return_val_if_fail (text != NULL && other != NULL, NULL);

  while ((here = g_utf8_get_char (text)) == (there = g_utf8_get_char (other)) && here != 0)
    {
      text = g_utf8_next_char (text);
      other = g_utf8_next_char (other);
    }
  unseen_here = here != 0 && (is_unseen (here) || g_unichar_isspace (here));
  unseen_there = there != 0 && (is_unseen (there) || g_unichar_isspace (there));
  if (unseen_here && unseen_there)
    /* Translators: the end of "…, which looks the same but" */
    return g_strdup_printf (_ ("has U+%04X in place of U+%04X"), there, here);
  if (unseen_here)
    /* Translators: the end of "…, which looks the same but" */
    return g_strdup_printf (_ ("has no U+%04X"), here);
  if (unseen_there)
    /* Translators: the end of "…, which looks the same but" */
    return g_strdup_printf (_ ("has U+%04X as well"), there);
  /* Translators: the end of "…, which looks the same but" */
  return g_strdup (_ ("is written with other characters for its letters and accents"));
}
