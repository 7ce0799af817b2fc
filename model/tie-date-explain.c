/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Why a text is not read as a date: forms of EDTF (ISO 8601-2:2019) that are not supported, forms
 * of ISO 8601 that EDTF does not have, and what people write instead. */

#include "tie-date-private.h"
#include "tie-words.h"

#include <string.h>

/* form: a digit where it has 9, one of the letters Q and H where it has Q, itself elsewhere; a
 * final * is whatever follows */
static gboolean
has_form (const char *text, const char *form)
{
  for (; *form != '\0'; form++, text++)
    {
      if (*form == '*')
        return TRUE;
      if (*form == '9'   ? !g_ascii_isdigit (*text)
          : *form == 'Q' ? *text == '\0' || strchr ("QqHh", *text) == NULL
                         : *text != *form)
        return FALSE;
    }
  return *text == '\0';
}

static gboolean
has_one_of_forms (const char *text, const char *const *forms)
{
  for (; *forms != NULL; forms++)
    if (has_form (text, *forms))
      return TRUE;
  return FALSE;
}

static gboolean
consists_of (const char *text, const char *characters)
{
  return text[strspn (text, characters)] == '\0';
}

static gboolean
is_empty (const char *text)
{
  return *text == '\0';
}

static gboolean
is_interval (const char *text)
{
  return strchr (text, '/') != NULL;
}

static gboolean
has_space_around (const char *text)
{
  return g_ascii_isspace (*text) || g_ascii_isspace (text[strlen (text) - 1]);
}

static gboolean
is_set (const char *text)
{
  return strpbrk (text, "[]{},") != NULL;
}

static gboolean
has_dots (const char *text)
{
  return strstr (text, "..") != NULL;
}

/* Words of drafts of EDTF for an end of an interval */
static gboolean
is_end_in_words (const char *text)
{
  return strcmp (text, "open") == 0 || strcmp (text, "unknown") == 0;
}

static gboolean
has_year_after_y (const char *text)
{
  return has_form (text, "Y9*") || has_form (text, "Y-9*") || has_form (text, "y9*")
         || has_form (text, "y-9*");
}

/* a number, then LETTER, then a digit */
static gboolean
has_number_with (const char *text, char letter)
{
  text += has_year_after_y (text) ? 1 : 0;
  text += *text == '-' ? 1 : 0;
  if (!g_ascii_isdigit (*text))
    return FALSE;
  text += strspn (text, "0123456789");
  return *text == letter && g_ascii_isdigit (text[1]);
}

static gboolean
has_exponent (const char *text)
{
  return has_number_with (text, 'E');
}

static gboolean
has_significant_digits (const char *text)
{
  return has_number_with (text, 'S');
}

static gboolean
is_negative (const char *text)
{
  return has_form (text, "-9*");
}

static gboolean
has_plus (const char *text)
{
  return has_form (text, "+9*");
}

static gboolean
has_time (const char *text)
{
  gsize day = strspn (text, "0123456789-");

  return g_ascii_isdigit (*text) && text[day] != '\0' && strchr ("Tt:Zz ", text[day]) != NULL
         && (text[day + 1] == '\0' || g_ascii_isdigit (text[day + 1]))
         && (text[day] != ' ' || strchr (text, ':') != NULL);
}

static gboolean
has_several_marks (const char *text)
{
  gsize marks = strcspn (text, "~?%");

  return strlen (text + marks) > 1 && consists_of (text + marks, "~?%");
}

static gboolean
has_mark_within (const char *text)
{
  const char *mark = strpbrk (text, "~?%");

  return mark != NULL && mark[1] != '\0';
}

static gboolean
has_small_x (const char *text)
{
  return strpbrk (text, "xu") != NULL && consists_of (text, "0123456789xuX-~?%");
}

static gboolean
has_x (const char *text)
{
  return strchr (text, 'X') != NULL && consists_of (text, "0123456789X-~?%");
}

static gboolean
is_week (const char *text)
{
  return has_form (text, "9999-W*") || has_form (text, "9999W*");
}

static gboolean
is_day_of_year (const char *text)
{
  return has_form (text, "9999-999");
}

static gboolean
is_quarter_in_letters (const char *text)
{
  static const char *const forms[] = { "9999-Q9", "9999Q9",  "9999 Q9", "9999-9Q",
                                       "9999 9Q", "Q9 9999", "Q9-9999", "Q9/9999",
                                       "9Q9999",  "9Q 9999", NULL };

  return has_one_of_forms (text, forms);
}

static gboolean
has_other_separators (const char *text)
{
  static const char *const forms[] = { "99999999", "9999.9*",    "9999 9*", "9.9*",
                                       "99.9*",    "99-99-9999", NULL };

  return has_one_of_forms (text, forms);
}

static gboolean
has_slashes (const char *text)
{
  static const char *const forms[] = { "9/9/9*",    "99/9/9*",    "9/99/9*", "99/99/9*",
                                       "9999/9/9*", "9999/99/9*", NULL };

  return has_one_of_forms (text, forms);
}

static gboolean
has_single_digit (const char *text)
{
  static const char *const forms[] = { "9999-9", "9999-9-9", "9999-9-99", "9999-99-9", NULL };

  return has_one_of_forms (text, forms);
}

static gboolean
has_other_year (const char *text)
{
  gsize digits = strspn (text, "0123456789");

  return digits > 0 && digits != 4 && consists_of (text + digits, "0123456789-~?%");
}

/* The first that is so is told. */
static const struct
{
  gboolean (*is_so) (const char *text);
  TieDateError code;
  const char *why;
} faults[] = {
  { is_empty, TIE_DATE_ERROR_SYNTAX, N_ ("it is empty") },
  { has_space_around, TIE_DATE_ERROR_SYNTAX, N_ ("it begins or ends with a space") },
  { has_slashes, TIE_DATE_ERROR_SYNTAX,
    N_ ("year, month and day come in this order, with hyphens between: 2026-10-06") },
  { is_interval, TIE_DATE_ERROR_SYNTAX, N_ ("it is an interval, where one date is expected") },
  { is_set, TIE_DATE_ERROR_UNSUPPORTED, N_ ("sets of dates ([…] or {…}) are not supported") },
  { has_dots, TIE_DATE_ERROR_SYNTAX,
    N_ ("two dots stand for an end of an interval, next to a slash: 2026/.. or ../2028") },
  { is_end_in_words, TIE_DATE_ERROR_SYNTAX,
    N_ ("an end of an interval that is open is written .., one that is not known is left empty") },
  { has_exponent, TIE_DATE_ERROR_UNSUPPORTED, N_ ("years with an exponent (E) are not supported") },
  { has_significant_digits, TIE_DATE_ERROR_UNSUPPORTED,
    N_ ("significant digits (S) are not supported") },
  { has_year_after_y, TIE_DATE_ERROR_UNSUPPORTED,
    N_ ("years after a Y are not supported; they go from 0001 to 9999") },
  { is_negative, TIE_DATE_ERROR_UNSUPPORTED, N_ ("years before 0001 are not supported") },
  { has_plus, TIE_DATE_ERROR_SYNTAX, N_ ("a year has no sign") },
  { is_week, TIE_DATE_ERROR_UNSUPPORTED, N_ ("weeks are not supported") },
  { has_time, TIE_DATE_ERROR_UNSUPPORTED,
    N_ ("time of day is not supported; write the day alone") },
  { is_quarter_in_letters, TIE_DATE_ERROR_SYNTAX,
    N_ ("a quarter is written 33 to 36 in place of the month, a half 40 or 41") },
  { has_several_marks, TIE_DATE_ERROR_SYNTAX,
    /* xgettext:no-c-format */
    N_ ("of the marks ~, ? and % one can stand at its end; % says what both others do") },
  { has_mark_within, TIE_DATE_ERROR_UNSUPPORTED,
    /* xgettext:no-c-format */
    N_ ("marks for a part of a date are not supported; ~, ? or % can stand at its end, for all of "
        "it") },
  { has_small_x, TIE_DATE_ERROR_SYNTAX, N_ ("a digit that is not specified is a capital X") },
  { has_x, TIE_DATE_ERROR_UNSUPPORTED,
    N_ ("X is supported in 203X, 20XX, 2026-XX, 2026-XX-XX and 2026-10-XX alone") },
  { is_day_of_year, TIE_DATE_ERROR_UNSUPPORTED,
    N_ ("days counted from the start of a year are not supported") },
  { has_other_separators, TIE_DATE_ERROR_SYNTAX,
    N_ ("year, month and day come in this order, with hyphens between: 2026-10-06") },
  { has_single_digit, TIE_DATE_ERROR_SYNTAX,
    N_ ("a month and a day have two digits each: 2026-01-06") },
  { has_other_year, TIE_DATE_ERROR_SYNTAX, N_ ("a year has four digits") },
};

const char *
tie_date_explain (const char *edtf, TieDateError *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    if (faults[i].is_so (edtf))
      {
        *code = faults[i].code;
        return _ (faults[i].why);
      }
  *code = TIE_DATE_ERROR_SYNTAX;
  return _ (
      "expected a form such as 2026, 2026-10, 2026-10-06, 2026-33 (a quarter) or 2026-41 (a half)");
}
