/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Numbers that are none in JSON, and words that lack their quotation marks. */

#include "tie-json-slip.h"

#include <string.h>

#include "tie-problem.h"
#include "tie-words.h"

/* Numbers */

/* "1,000" and "12,500,000" */
static gboolean
is_grouped (const char *text, gsize length)
{
  gsize first = 0;

  while (first < length && g_ascii_isdigit (text[first]))
    first++;
  if (first < 1 || first > 3 || first == length || (length - first) % 4 != 0)
    return FALSE;
  for (gsize i = first; i < length; i += 4)
    if (text[i] != ',' || !g_ascii_isdigit (text[i + 1]) || !g_ascii_isdigit (text[i + 2])
        || !g_ascii_isdigit (text[i + 3]))
      return FALSE;
  return TRUE;
}

static char *
drop (const char *text, gsize length, char dropped)
{
  GString *rest = g_string_new (NULL);

  for (gsize i = 0; i < length; i++)
    if (text[i] != dropped)
      g_string_append_c (rest, text[i]);
  return g_string_free (rest, FALSE);
}

/* "1,5", as many languages write it; NULL: more or less than that */
static char *
point (const char *text, gsize length)
{
  char *number = g_strndup (text, length);
  char *comma = strchr (number, ',');

  if (comma == NULL || comma == number || strchr (comma + 1, ',') != NULL || comma[1] == '\0')
    g_clear_pointer (&number, g_free);
  else
    *comma = '.';
  return number;
}

static gboolean
find_thousands (const TieJsonFault *fault, TieJsonSlip *slip)
{
  gsize start = fault->at;
  gsize end = start;

  while (start > 0 && (g_ascii_isdigit (fault->text[start - 1]) || fault->text[start - 1] == ','))
    start--;
  while (g_ascii_isdigit (tie_json_fault_peek (fault, end))
         || (tie_json_fault_peek (fault, end) == ','
             && g_ascii_isdigit (tie_json_fault_peek (fault, end + 1))))
    end++;
  slip->at = slip->start = start;
  slip->end = end;
  if (is_grouped (fault->text + start, end - start))
    {
      slip->instead = drop (fault->text + start, end - start, ',');
      slip->message =
          g_strdup_printf (_ ("a number has no commas within it; expected %.40s"), slip->instead);
      return TRUE;
    }
  slip->instead = point (fault->text + start, end - start);
  if (slip->instead == NULL)
    return FALSE;
  slip->message = g_strdup_printf (_ ("a number has a point where others have a comma; expected "
                                      "%.40s"),
                                   slip->instead);
  return TRUE;
}

static gboolean
is_date (const char *word)
{
  return strlen (word) >= 7 && strspn (word, "0123456789X") == 4
         && (word[4] == '-' || word[4] == '/');
}

/* What begins as a number and goes on as something else: 2026-10-06, 10GW, 1_000, 0x1f */
static gboolean
find_half_number (const TieJsonFault *fault, TieJsonSlip *slip)
{
  g_autofree char *word = NULL;
  g_autofree char *shown = NULL;

  if (fault->at == 0 || !tie_json_fault_is_letter (fault->text[fault->at - 1])
      || (!tie_json_fault_is_letter (tie_json_fault_peek (fault, fault->at))
          && tie_json_fault_peek (fault, fault->at) != '/'))
    return FALSE;
  while (slip->start > 0 && tie_json_fault_is_letter (fault->text[slip->start - 1]))
    slip->start--;
  slip->end = fault->at;
  while (tie_json_fault_is_letter (tie_json_fault_peek_sign (fault, slip->end))
         || tie_json_fault_peek (fault, slip->end) == '/')
    slip->end += (gsize) g_utf8_skip[(guchar) fault->text[slip->end]];
  slip->at = slip->start;
  word = g_strndup (fault->text + slip->start, slip->end - slip->start);
  shown = tie_problem_shorten (word);
  if (strspn (word, "0123456789_") == strlen (word))
    {
      slip->instead = drop (word, strlen (word), '_');
      slip->message = g_strdup_printf (_ ("a number is written in digits alone; expected %.40s"),
                                       slip->instead);
      return TRUE;
    }
  slip->instead = g_strdup_printf ("\"%s\"", word);
  slip->vague = !is_date (word);
  slip->message =
      is_date (word)
          ? g_strdup_printf (_ ("expected a date in double quotes, found %s without them"), shown)
          : g_strdup_printf (_ ("%s is no number that JSON has"), shown);
  return TRUE;
}

/* Whether the object names its unit further on */
static gboolean
has_unit (const TieJsonFault *fault, gsize at)
{
  const char *rest = fault->text + at;
  const char *end = memchr (rest, '}', fault->length - at);

  return end == NULL || !fault->in_object || g_strstr_len (rest, end - rest, "\"unit\"") != NULL;
}

/* "10 GW" and "50 %" where the number stands alone */
static gboolean
find_number_with_unit (const TieJsonFault *fault, TieJsonSlip *slip)
{
  gsize before = tie_json_fault_skip_back (fault, fault->at);
  char c = tie_json_fault_peek (fault, fault->at);
  g_autofree char *word = NULL;
  g_autofree char *shown = NULL;

  if (!fault->in_object || before == 0 || !g_ascii_isdigit (fault->text[before - 1])
      || (c != '%' && !g_ascii_isalpha (c)) || tie_json_fault_is_key (fault, fault->at))
    return FALSE;
  slip->end = c == '%' ? fault->at + 1 : tie_json_fault_skip_word (fault, fault->at);
  word = g_strndup (fault->text + fault->at, slip->end - fault->at);
  shown = tie_problem_shorten (word);
  slip->message =
      g_strdup_printf (_ ("after a number stands no unit; expected \"unit\": \"%s\" beside it"),
                       shown);
  slip->instead =
      has_unit (fault, slip->end) ? g_strdup ("") : g_strdup_printf (", \"unit\": \"%s\"", word);
  return TRUE;
}

/* The digit that is missing: 5. and 1e and -.5; -Infinity is a word */
static gboolean
find_missing_digit (const TieJsonFault *fault, TieJsonSlip *slip)
{
  char c = tie_json_fault_peek (fault, fault->at);
  g_autofree char *word = NULL;
  g_autofree char *shown = NULL;

  if (g_ascii_isalpha (c) && fault->text[fault->at - 1] == '-')
    {
      slip->at = --slip->start;
      slip->end = tie_json_fault_skip_word (fault, fault->at);
      word = g_strndup (fault->text + slip->start, slip->end - slip->start);
      shown = tie_problem_shorten (word);
      slip->message = g_strdup_printf (_ ("%s is no number that JSON has"), shown);
    }
  slip->instead = g_strdup ("0");
  slip->vague = TRUE;
  return TRUE;
}

static gboolean
find_leading_zeros (const TieJsonFault *fault, TieJsonSlip *slip)
{
  if (fault->at > 1 && fault->text[fault->at - 2] == ',' && find_thousands (fault, slip))
    return TRUE;
  slip->at = slip->end = fault->at;
  slip->start = fault->at - 1;
  while (tie_json_fault_peek (fault, slip->end) == '0'
         && g_ascii_isdigit (tie_json_fault_peek (fault, slip->end + 1)))
    slip->end++;
  slip->instead = g_strdup ("");
  return TRUE;
}

gboolean
tie_json_slip_in_number (const TieJsonFault *fault, TieJsonSlip *slip)
{
  switch (fault->place)
    {
    case TIE_JSON_WANTS_KEY:
      return find_thousands (fault, slip);
    case TIE_JSON_WANTS_NO_DIGIT:
      return find_leading_zeros (fault, slip);
    case TIE_JSON_WANTS_DIGIT:
      return find_missing_digit (fault, slip);
    case TIE_JSON_WANTS_COMMA:
      return find_half_number (fault, slip) || find_number_with_unit (fault, slip);
    case TIE_JSON_WANTS_VALUE:
    case TIE_JSON_WANTS_COLON:
    case TIE_JSON_WANTS_END:
    case TIE_JSON_WANTS_STRING:
    default:
      return FALSE;
    }
}

/* Words */

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

/* ".5" and "+1" */
static gboolean
find_bare_number (const char *word, TieJsonSlip *slip)
{
  const char *rest = *word == '+' ? word + 1 : word;

  if ((*word != '+' && *word != '.') || strspn (rest, "0123456789.") != strlen (rest)
      || *rest == '\0')
    return FALSE;
  slip->instead = g_strconcat (*rest == '.' ? "0" : "", rest, NULL);
  slip->message =
      g_strdup_printf (_ ("a number begins with a digit or \"-\"; expected %.40s"), slip->instead);
  return TRUE;
}

/* A text or key up to where it cannot go on */
static gsize
find_word_end (const TieJsonFault *fault)
{
  gsize end = fault->at;

  gsize last = end;

  while (end < fault->length
         && (strchr (",]}:\"\n\r{[", tie_json_fault_peek_sign (fault, end)) == NULL
             || (fault->text[end] == ':' && tie_json_fault_peek (fault, end + 1) == '/')))
    {
      gboolean blank = tie_json_fault_is_space (tie_json_fault_peek_sign (fault, end));

      end += (gsize) g_utf8_skip[(guchar) fault->text[end]];
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
  slip->end = find_word_end (fault);
  word = g_strndup (fault->text + fault->at, slip->end - fault->at);
  if (fault->place == TIE_JSON_WANTS_VALUE
      && (find_foreign_word (word, slip) || find_bare_number (word, slip)))
    return TRUE;
  mend_marks (fault, slip, word);
  return TRUE;
}
