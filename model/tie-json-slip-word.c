/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Words that lack their quotation marks. */

#include "tie-json-slip.h"

#include <string.h>

#include "tie-problem.h"
#include "tie-words.h"

/* True, None, NaN: what other languages call what JSON has, or has not */
static gboolean
find_foreign_word (const char *word, TieJsonSlip *slip)
{
  static const char *const known[] = { "true", "false", "null" };
  static const char *const numbers[] = { "nan", "infinity", "inf", "+infinity" };
  static const char *const nothing[] = { "none", "nil", "undefined" };
  g_autofree char *lower = g_ascii_strdown (word, -1);

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (lower, known[i]))
      {
        slip->instead = g_strdup (known[i]);
        slip->message = g_strdup_printf (_ ("JSON writes %s in small letters"), known[i]);
        return TRUE;
      }
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (g_str_equal (lower, numbers[i]))
      {
        slip->instead = g_strdup ("0");
        slip->message = g_strdup_printf (_ ("%s is no number that JSON has"), word);
      }
  for (guint i = 0; i < G_N_ELEMENTS (nothing); i++)
    if (g_str_equal (lower, nothing[i]))
      slip->instead = g_strdup ("null");
  slip->vague = slip->instead != NULL;
  return slip->instead != NULL;
}

/* Behind the words of a text or key without marks: where it cannot go on */
gsize
tie_json_fault_skip_words (const TieJsonFault *fault, gsize at)
{
  gsize end = at;
  gsize last = at;

  while (end < fault->length
         && (strchr (",]}:\"\n\r{[", tie_json_fault_peek_sign (fault, end)) == NULL
             || (fault->text[end] == ':' && tie_json_fault_peek (fault, end + 1) == '/')))
    {
      gboolean blank = tie_json_fault_is_space (tie_json_fault_peek_sign (fault, end));

      end = tie_json_fault_next (fault, end);
      last = blank ? last : end;
    }
  return last;
}

static void
mend_marks (const TieJsonFault *fault, TieJsonSlip *slip, const char *word)
{
  g_autofree char *shown = tie_problem_shorten (word);

  if (tie_json_fault_peek (fault, slip->end) == '"')
    {
      slip->end = slip->start;
      slip->instead = g_strdup ("\"");
      slip->message = g_strdup_printf (_ ("the quotation mark before \"%s\" is missing"), shown);
      return;
    }
  slip->instead = strchr (word, '\\') == NULL ? g_strdup_printf ("\"%s\"", word) : NULL;
  slip->message =
      g_strdup_printf (fault->place == TIE_JSON_WANTS_KEY
                           ? _ ("expected a key in double quotes, found \"%s\" without them")
                           : _ ("expected a value, found \"%s\" without double quotes"),
                       shown);
}

gboolean
tie_json_slip_in_word (const TieJsonFault *fault, TieJsonSlip *slip)
{
  g_autofree char *word = NULL;

  if (fault->at_top || (fault->place != TIE_JSON_WANTS_VALUE && fault->place != TIE_JSON_WANTS_KEY)
      || !tie_json_fault_is_letter (tie_json_fault_peek (fault, fault->at)))
    return FALSE;
  slip->end = tie_json_fault_skip_words (fault, fault->at);
  word = g_strndup (fault->text + fault->at, slip->end - fault->at);
  if (fault->place == TIE_JSON_WANTS_VALUE && find_foreign_word (word, slip))
    return TRUE;
  mend_marks (fault, slip, word);
  return TRUE;
}
