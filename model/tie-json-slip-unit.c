/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Units and currencies beside a number, where JSON has the number alone. */

#include "tie-json-numeral.h"
#include "tie-json-slip.h"

#include <string.h>

#include "tie-problem.h"
#include "tie-words.h"

/* What stands for a unit is no longer. */
#define MOST_UNIT 16

/* Of a unit: MWh/a, m², %, €/t */
static gboolean
is_of_unit (gunichar c)
{
  return g_unichar_isalpha (c) || tie_json_fault_is_currency (c)
         || (c > 0 && c < 0x80 && strchr ("%/-", (int) c) != NULL) || c == 0xb0 || c == 0xb2
         || c == 0xb3 || c == 0xb7 || c == 0x2030;
}

/* Million, and what may be short for it: no unit, and none knows how many digits it stands for */
static gboolean
is_scale (const char *word)
{
  static const char *const letters = "kKmMgGbBT";
  static const char *const words[] = { "bn",       "bln",     "mn",      "mln",     "mio",
                                       "mrd",      "tn",      "trn",     "tsd",     "hundred",
                                       "thousand", "million", "billion", "trillion" };
  g_autofree char *lower = g_utf8_strdown (word, -1);

  if (strlen (word) == 1)
    return strchr (letters, *word) != NULL;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (lower, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_known_word (const char *word)
{
  return g_str_equal (word, "true") || g_str_equal (word, "false") || g_str_equal (word, "null");
}

static gsize
skip_unit (const TieJsonFault *fault, gsize at)
{
  while (is_of_unit (tie_json_fault_get_char (fault, at))
         && tie_json_sign_get (fault->text, at, fault->length) == '\0')
    {
      /* A comment */
      if (fault->text[at] == '/' && strchr ("/*", tie_json_fault_peek (fault, at + 1)) != NULL)
        break;
      at = tie_json_fault_next (fault, at);
    }
  return at;
}

/* Whether the value may have ended before */
static gboolean
ends_there (const TieJsonFault *fault, gsize at)
{
  while (tie_json_fault_peek_sign (fault, at) == ' ' || tie_json_fault_peek (fault, at) == '\t')
    at = tie_json_fault_next (fault, at);
  return at >= fault->length || strchr (",}]\r\n#/", tie_json_fault_peek_sign (fault, at)) != NULL;
}

/* Whether the object that the place is in names its unit elsewhere */
static gboolean
has_unit (const TieJsonFault *fault, gsize at)
{
  static const char key[] = "\"unit\"";
  const char *here = fault->text + at;
  const char *end = memchr (here, '}', fault->length - at);
  const char *start = g_strrstr_len (fault->text, (gssize) at, "{");

  return !fault->in_object || end == NULL
         || g_strstr_len (start != NULL ? start : here, start != NULL ? end - start : end - here,
                          key)
                != NULL;
}

/* unit: (nullable): what is written beside the number where no other unit is, in an object */
static char *
write_number (const TieJsonFault *fault, gsize end, const char *number, const char *unit)
{
  return has_unit (fault, end) ? g_strdup (number)
                               : g_strdup_printf ("%s, \"unit\": \"%s\"", number, unit);
}

/* number: as JSON has it; symbol: of the currency */
static void
tell_currency (const TieJsonFault *fault, TieJsonSlip *slip, const char *number, const char *symbol)
{
  g_autofree char *shown = tie_problem_shorten (number);

  slip->at = slip->start;
  slip->instead = write_number (fault, slip->end, number, symbol);
  slip->message = g_strdup_printf (_ ("a number stands without its currency; expected %s, and "
                                      "the currency as \"unit\" beside "
                                      "it"),
                                   shown);
}

/* Where the number begins that ends there */
static gsize
find_number (const TieJsonFault *fault, gsize end)
{
  gsize start = end;

  while (start > 0
         && (g_ascii_isdigit (fault->text[start - 1])
             || strchr ("+-.eE", fault->text[start - 1]) != NULL))
    start--;
  return start;
}

/* "0x1f" */
static gboolean
is_hex (const TieJsonFault *fault, gsize at)
{
  return at > 0 && fault->text[at - 1] == '0'
         && g_ascii_tolower (tie_json_fault_peek (fault, at)) == 'x';
}

/* "10 GW", "10GW", "50 %" and "5 €" */
static gboolean
find_unit_behind (const TieJsonFault *fault, TieJsonSlip *slip)
{
  gsize before = tie_json_fault_skip_back (fault, fault->at);
  gsize at = tie_json_fault_skip_space (fault, fault->at);
  gsize start = find_number (fault, before);
  gsize end = skip_unit (fault, at);
  g_autofree char *number = g_strndup (fault->text + start, before - start);
  g_autofree char *word = g_strndup (fault->text + at, end - at);
  gunichar first = tie_json_fault_get_char (fault, at);

  if (before == 0 || !g_ascii_isdigit (fault->text[before - 1])
      || memchr (fault->text + before, '\n', at - before) != NULL || end == at || first == '-'
      || first == '/' || is_hex (fault, fault->at) || tie_json_fault_is_key (fault, at)
      || is_known_word (word))
    return FALSE;
  if (!ends_there (fault, end) || end - at > MOST_UNIT || is_scale (word) || !fault->in_object)
    {
      slip->start = start;
      slip->end = tie_json_fault_skip_words (fault, at);
      return (fault->in_object || (ends_there (fault, end) && end - at <= MOST_UNIT))
             && tie_json_slip_is_no_number (fault, slip);
    }
  slip->end = end;
  if (tie_json_fault_is_currency (first))
    {
      slip->start = start;
      tell_currency (fault, slip, number, word);
      return TRUE;
    }
  slip->at = at;
  slip->message =
      g_strdup_printf (_ ("after a number stands no unit; expected \"unit\": \"%s\" beside it"),
                       word);
  slip->instead = write_number (fault, end, "", word);
  return TRUE;
}

/* The end of "€", "EUR", "US$"; @at without one */
static gsize
skip_currency (const TieJsonFault *fault, gsize at)
{
  gsize letters = at;

  while (g_ascii_isupper (tie_json_fault_peek (fault, letters)) && letters < at + 3)
    letters++;
  if (tie_json_fault_is_currency (tie_json_fault_get_char (fault, letters)))
    return tie_json_fault_next (fault, letters);
  return letters == at + 3 ? letters : at;
}

/* "€5", "EUR 5" and "$5bn" */
static gboolean
find_currency_before (const TieJsonFault *fault, TieJsonSlip *slip)
{
  g_auto (TieJsonNumeral) numeral = { 0 };
  gsize end = skip_currency (fault, fault->at);
  gsize at = tie_json_fault_skip_space (fault, end);
  g_autofree char *symbol = g_strndup (fault->text + fault->at, end - fault->at);

  if (fault->at_top || end == fault->at || memchr (fault->text + end, '\n', at - end) != NULL
      || !tie_json_numeral_read (fault->text, at, fault->length, TRUE, &numeral))
    return FALSE;
  /* In a list, a comma may part two numbers */
  if (!fault->in_object && memchr (fault->text + at, ',', numeral.end - at) != NULL)
    g_clear_pointer (&numeral.plain, g_free);
  slip->end = numeral.end;
  if (numeral.plain != NULL && numeral.other == NULL && ends_there (fault, numeral.end))
    {
      tell_currency (fault, slip, numeral.plain, symbol);
      return TRUE;
    }
  if (!ends_there (fault, numeral.end))
    slip->end = MAX (tie_json_fault_skip_words (fault, fault->at), numeral.end);
  return tie_json_slip_is_no_number (fault, slip);
}

gboolean
tie_json_slip_in_unit (const TieJsonFault *fault, TieJsonSlip *slip)
{
  if (fault->place == TIE_JSON_WANTS_VALUE)
    return find_currency_before (fault, slip);
  return fault->place == TIE_JSON_WANTS_COMMA && find_unit_behind (fault, slip);
}
