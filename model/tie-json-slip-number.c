/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Numbers that are none in JSON, and dates that stand there like numbers. */

#include "tie-json-numeral.h"
#include "tie-json-slip.h"

#include <string.h>

#include "tie-problem.h"
#include "tie-words.h"

/* Whole numbers up to here are what they are in a double. */
#define MOST_HEX_DIGITS 13
/* More numbers in a row are no number whose thousands are parted. */
#define MOST_GROUPS 5

/* What stands where the slip is, shortened to be shown */
static char *
dup_shown (const TieJsonFault *fault, const TieJsonSlip *slip)
{
  g_autofree char *whole = g_strndup (fault->text + slip->start, slip->end - slip->start);

  return tie_problem_shorten (whole);
}

/* Says so of what stands from the slip's start to its end, when nobody knows what it is meant to be
 */
gboolean
tie_json_slip_is_no_number (const TieJsonFault *fault, TieJsonSlip *slip)
{
  g_autofree char *shown = dup_shown (fault, slip);

  g_free (slip->instead);
  slip->at = slip->start;
  slip->instead = g_strdup ("0");
  slip->vague = TRUE;
  slip->message = g_strdup_printf (_ ("%s is no number that JSON has"), shown);
  return TRUE;
}

/* The same, when it can be one number alone */
static char *
say_number (const char *shown, const TieJsonNumeral *numeral)
{
  g_autofree char *plain = tie_problem_shorten (numeral->plain);
  g_autofree char *other = numeral->other != NULL ? tie_problem_shorten (numeral->other) : NULL;

  if (other != NULL)
    /* Translators: what stands there, and two numbers that it may be */
    return g_strdup_printf (_ ("%s is no number that JSON has; expected %s or %s"), shown, plain,
                            other);
  switch (numeral->form)
    {
    case TIE_JSON_NUMERAL_COMMAS:
      return g_strdup_printf (_ ("a number has no commas within it; expected %s"), plain);
    case TIE_JSON_NUMERAL_COMMA:
      return g_strdup_printf (_ ("a number has a point where others have a comma; expected %s"),
                              plain);
    case TIE_JSON_NUMERAL_PARTED:
      return g_strdup_printf (_ ("a number is written in digits alone; expected %s"), plain);
    case TIE_JSON_NUMERAL_ZEROS:
      return g_strdup_printf (_ ("a number does not begin with 0; expected %s"), plain);
    case TIE_JSON_NUMERAL_START:
      return g_strdup_printf (_ ("a number begins with a digit or \"-\"; expected %s"), plain);
    case TIE_JSON_NUMERAL_POINT:
      return g_strdup_printf (_ ("a number does not end with a point; expected %s"), plain);
    case TIE_JSON_NUMERAL_OTHER:
    default:
      return g_strdup_printf (_ ("%s is no number that JSON has; expected %s"), shown, plain);
    }
}

static char
peek_before (const TieJsonFault *fault, gsize at)
{
  return at > 0 ? fault->text[at - 1] : '\0';
}

/* Where the number begins that stops being one at the fault; of_commas: whether commas part it */
static gsize
find_start (const TieJsonFault *fault, gboolean of_commas)
{
  gsize start = fault->at;

  if (fault->place == TIE_JSON_WANTS_VALUE)
    return start;
  if (fault->place == TIE_JSON_WANTS_COMMA && peek_before (fault, start) == ' ')
    start--;
  while ((g_ascii_isalnum (peek_before (fault, start))
          || strchr ("+-.", peek_before (fault, start)) != NULL
          || (of_commas && peek_before (fault, start) == ','))
         && start > 0)
    start--;
  return start;
}

/* Whether nothing stands there that would belong to it */
static gboolean
ends_there (const TieJsonFault *fault, gsize at)
{
  gunichar c = tie_json_fault_get_char (fault, at);

  if (tie_json_fault_peek_sign (fault, tie_json_fault_skip_space (fault, at)) == ':')
    return FALSE;
  if (g_unichar_isalpha (c) || tie_json_fault_is_currency (c))
    return fault->place != TIE_JSON_WANTS_VALUE && fault->place != TIE_JSON_WANTS_DIGIT;
  return c == 0 || (c < 0x80 && strchr (" \t\r\n,}]#/%", (int) c) != NULL)
         || tie_json_sign_get (fault->text, at, fault->length) != '\0';
}

/* In a list: "100 200" may be two numbers whose comma is missing, which "1 000" is not. */
static gboolean
check_blanks (const char *shown, TieJsonNumeral *numeral)
{
  g_auto (GStrv) groups = g_strsplit (shown, " ", -1);
  guint n = g_strv_length (groups);

  if (n == 1 || numeral->plain == NULL)
    return TRUE;
  for (guint i = 1; i < n; i++)
    if (*groups[i] == '0')
      return TRUE;
  if (n > MOST_GROUPS)
    return FALSE;
  numeral->other = g_strjoinv (", ", groups);
  return TRUE;
}

/* In a list: whether what follows may belong to it, or be the next number */
static gboolean
goes_on (const TieJsonFault *fault, gsize end)
{
  gsize digits = 0;

  if (fault->in_object || tie_json_fault_peek (fault, end) != ',')
    return FALSE;
  while (g_ascii_isdigit (tie_json_fault_peek (fault, end + 1 + digits)))
    digits++;
  return digits == 3;
}

/* In a list: "1,000" may be a thousand; what "5,100,000" and "1,000,2" are nobody knows. */
static gboolean
check_commas (const TieJsonFault *fault, gsize start, const char *shown, TieJsonNumeral *numeral)
{
  if (strchr (shown, ',') != NULL)
    {
      if (numeral->plain == NULL || numeral->form != TIE_JSON_NUMERAL_COMMAS)
        return FALSE;
      if (numeral->other == NULL)
        g_clear_pointer (&numeral->plain, g_free);
    }
  else if (goes_on (fault, numeral->end))
    g_clear_pointer (&numeral->plain, g_free);
  else if (peek_before (fault, start) == ',' && numeral->end == start + 3
           && numeral->form == TIE_JSON_NUMERAL_ZEROS)
    g_clear_pointer (&numeral->plain, g_free);
  return TRUE;
}

static gboolean
find_numeral_from (const TieJsonFault *fault, TieJsonSlip *slip, gsize start, gboolean commas)
{
  g_auto (TieJsonNumeral) numeral = { 0 };
  g_autofree char *shown = NULL;

  if (!tie_json_numeral_read (fault->text, start, fault->length, commas, &numeral)
      || numeral.end < fault->at || (fault->place == TIE_JSON_WANTS_COMMA && start == fault->at)
      || !ends_there (fault, numeral.end))
    return FALSE;
  slip->at = slip->start = start;
  slip->end = numeral.end;
  shown = dup_shown (fault, slip);
  if (!fault->in_object
      && (!check_blanks (shown, &numeral) || !check_commas (fault, start, shown, &numeral)))
    return FALSE;
  if (numeral.plain == NULL)
    return tie_json_slip_is_no_number (fault, slip);
  if (strlen (numeral.plain) == slip->end - start
      && strncmp (numeral.plain, fault->text + start, slip->end - start) == 0)
    return FALSE;
  slip->message = say_number (shown, &numeral);
  slip->vague = numeral.other != NULL;
  slip->instead = g_steal_pointer (&numeral.plain);
  return TRUE;
}

/* A number that is written as elsewhere than in JSON */
static gboolean
find_numeral (const TieJsonFault *fault, TieJsonSlip *slip)
{
  gboolean commas = fault->place == TIE_JSON_WANTS_KEY || fault->place == TIE_JSON_WANTS_NO_DIGIT;
  gsize start = find_start (fault, commas);

  if (find_numeral_from (fault, slip, start, commas || fault->in_object))
    return TRUE;
  tie_json_slip_clear (slip);
  return fault->place == TIE_JSON_WANTS_NO_DIGIT
         && find_numeral_from (fault, slip, find_start (fault, FALSE), fault->in_object);
}

static gboolean
is_date (const char *word)
{
  return strlen (word) >= 7 && strspn (word, "0123456789X") == 4
         && (word[4] == '-' || word[4] == '/');
}

/* "0x1f"; NULL: something else */
static char *
read_hex (const char *word)
{
  const char *digits = word + (*word == '-' ? 1 : 0);
  gsize length = strlen (digits);

  if (length < 3 || length > MOST_HEX_DIGITS + 2 || digits[0] != '0'
      || g_ascii_tolower (digits[1]) != 'x'
      || strspn (digits + 2, "0123456789abcdefABCDEF") != length - 2)
    return NULL;
  return g_strdup_printf ("%s%" G_GUINT64_FORMAT, *word == '-' ? "-" : "",
                          g_ascii_strtoull (digits + 2, NULL, 16));
}

/* What begins as a number and goes on as something else: 2026-10-06, 0x1f, 1/2 */
static gboolean
find_half_number (const TieJsonFault *fault, TieJsonSlip *slip)
{
  g_autofree char *word = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *number = NULL;

  if (fault->at == 0 || !tie_json_fault_is_letter (fault->text[fault->at - 1])
      || (!tie_json_fault_is_letter (tie_json_fault_peek_sign (fault, fault->at))
          && tie_json_fault_peek (fault, fault->at) != '/'))
    return FALSE;
  while (slip->start > 0 && tie_json_fault_is_letter (fault->text[slip->start - 1]))
    slip->start--;
  slip->at = slip->start;
  slip->end = fault->at;
  while (tie_json_fault_is_letter (tie_json_fault_peek_sign (fault, slip->end))
         || tie_json_fault_peek (fault, slip->end) == '/')
    slip->end = tie_json_fault_next (fault, slip->end);
  word = g_strndup (fault->text + slip->start, slip->end - slip->start);
  number = read_hex (word);
  if (number == NULL && !is_date (word))
    return tie_json_slip_is_no_number (fault, slip);
  shown = tie_problem_shorten (word);
  slip->instead = number != NULL ? g_strdup (number) : g_strdup_printf ("\"%s\"", word);
  slip->message =
      number != NULL
          ? g_strdup_printf (_ ("%s is no number that JSON has; expected %s"), shown, number)
          : g_strdup_printf (_ ("expected a date in double quotes, found %s without them"), shown);
  return TRUE;
}

/* The digit that is missing: 1e and -; -Infinity is a word */
static gboolean
find_missing_digit (const TieJsonFault *fault, TieJsonSlip *slip)
{
  gsize end = tie_json_fault_skip_words (fault, fault->at);

  if (end > fault->at)
    {
      slip->start = find_start (fault, FALSE);
      slip->end = end;
      return tie_json_slip_is_no_number (fault, slip);
    }
  slip->instead = g_strdup ("0");
  slip->vague = TRUE;
  return TRUE;
}

/* "...", "." and "+": something is to be filled in. "~5" and ">5": more is said than a number. */
static gboolean
find_placeholder (const TieJsonFault *fault, TieJsonSlip *slip)
{
  static const gunichar signs[] = { '~', '<', '>', '(', 0xb1, 0x2248, 0x2264, 0x2265 };
  gunichar c = g_utf8_get_char (fault->text + fault->at);
  gsize after = fault->at;

  while (tie_json_fault_peek (fault, after) == '.' || tie_json_fault_peek (fault, after) == '+')
    after++;
  if (after > fault->at || c == 0x2026)
    {
      slip->end = c == 0x2026 ? fault->at + 3 : after;
      slip->instead = g_strdup ("null");
      slip->vague = TRUE;
      return slip->end == tie_json_fault_skip_words (fault, fault->at);
    }
  after = tie_json_fault_skip_space (fault, tie_json_fault_next (fault, fault->at));
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (signs[i] == c && g_ascii_isdigit (tie_json_fault_peek (fault, after)))
      {
        slip->end = tie_json_fault_skip_words (fault, fault->at);
        return tie_json_slip_is_no_number (fault, slip);
      }
  return FALSE;
}

/* Where a value should stand */
static gboolean
find_at_start (const TieJsonFault *fault, TieJsonSlip *slip)
{
  char c = tie_json_fault_peek (fault, fault->at);

  if (fault->at >= fault->length || fault->at_top || g_ascii_isalnum (c))
    return FALSE;
  if (find_numeral (fault, slip))
    return TRUE;
  tie_json_slip_clear (slip);
  if ((c == '.' || c == '+') && g_ascii_isdigit (tie_json_fault_peek (fault, fault->at + 1)))
    {
      slip->start = fault->at;
      slip->end = tie_json_fault_skip_words (fault, fault->at);
      return tie_json_slip_is_no_number (fault, slip);
    }
  slip->at = slip->start = slip->end = fault->at;
  return find_placeholder (fault, slip);
}

gboolean
tie_json_slip_in_number (const TieJsonFault *fault, TieJsonSlip *slip)
{
  TieJsonSlip anew = *slip;

  switch (fault->place)
    {
    case TIE_JSON_WANTS_KEY:
      return peek_before (fault, fault->at) == ',' && find_numeral (fault, slip);
    case TIE_JSON_WANTS_NO_DIGIT:
      return find_numeral (fault, slip);
    case TIE_JSON_WANTS_VALUE:
      if (find_at_start (fault, slip))
        return TRUE;
      tie_json_slip_clear (slip);
      *slip = anew;
      return tie_json_slip_in_unit (fault, slip);
    case TIE_JSON_WANTS_DIGIT:
    case TIE_JSON_WANTS_COMMA:
      if (find_numeral (fault, slip))
        return TRUE;
      tie_json_slip_clear (slip);
      *slip = anew;
      if (fault->place == TIE_JSON_WANTS_DIGIT)
        return find_missing_digit (fault, slip);
      return tie_json_slip_in_unit (fault, slip) || find_half_number (fault, slip);
    case TIE_JSON_WANTS_COLON:
    case TIE_JSON_WANTS_END:
    case TIE_JSON_WANTS_STRING:
    default:
      return FALSE;
    }
}
