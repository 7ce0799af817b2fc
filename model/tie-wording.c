/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Numbers, units and quantities in words. */

#include "tie-wording.h"

#include <string.h>

#include "tie-language.h"
#include "tie-unit.h"
#include "tie-words.h"
#include "tie-wording-private.h"

/**
 * tie_wording_number:
 * @number: a number
 * @language: (nullable): BCP 47; %NULL for that of the process
 *
 * Returns: (transfer full): the number with the digits it is stated with: "0.75", "1,400"
 */
char *
tie_wording_number (double number, const char *language)
{
  return tie_wording_format_number (number, tie_wording_get_digits (number), language);
}

/* From here on a number is easier to read with a word: "160 million" */
#define FIRST_NAMED_NUMBER 1e6

/* The digits of a range are those of its smaller end */
static const char *
get_digits (double low, double high)
{
  return low > 0 ? tie_wording_get_digits (low) : tie_wording_get_digits (high);
}

/* "8–10", or "8" where both are the same */
static char *
word_numbers (double low, double high, const char *language)
{
  return tie_wording_format_numbers (low, high,
                                     high < FIRST_NAMED_NUMBER ? get_digits (low, high)
                                                               : "compact-long .####",
                                     language);
}

/* CLDR closes up the sign in English, where ISO 80000-1 has a space, as all other units do */
static char *
word_percentage (double low, double high, const char *language)
{
  g_autofree char *numbers = NULL;

  if (!tie_wording_is_english (language))
    return tie_wording_format_numbers (low, high, "percent .####", language);
  numbers = word_numbers (low, high, language);
  return g_strconcat (numbers, TIE_NO_BREAK_SPACE "%", NULL);
}

/* What CLDR calls a unit of power; NULL: it knows none such */
static const char *
get_power_name (const char *unit)
{
  static const struct
  {
    const char *unit;
    const char *name;
  } names[] = { { "kW", "kilowatt" }, { "MW", "megawatt" }, { "GW", "gigawatt" } };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (unit, names[i].unit))
      return names[i].name;
  return NULL;
}

/* "10 GW", or in full "10 gigawatts", "10기가와트" */
static char *
word_power (double low, double high, const char *name, gboolean in_full, const char *language)
{
  g_autofree char *skeleton =
      g_strdup_printf ("unit/%s unit-width-%s %s", name, in_full ? "full-name" : "short",
                       get_digits (low, high));

  return tie_wording_format_numbers (low, high, skeleton, language);
}

/* Sets a unit that ICU does not know as it sets one that it knows: "4.5 GW of data centres", but
 * "15배". A number that ends in a word keeps apart from it: "1.6억 주". */
static char *
join_unit (const char *numbers, const char *name, const char *language)
{
  const char *last = *numbers != '\0' ? g_utf8_prev_char (numbers + strlen (numbers)) : numbers;
  g_autofree char *one = tie_wording_format_number (1, ".", language);
  g_autofree char *known = word_power (1, 1, "gigawatt", FALSE, language);
  const char *after = strstr (known, one);
  gboolean apart = after == NULL || g_unichar_isalpha (g_utf8_get_char (last))
                   || g_unichar_isspace (g_utf8_get_char (after + strlen (one)));

  return g_strconcat (numbers, apart ? TIE_NO_BREAK_SPACE : "", name, NULL);
}

/* A value, or the two ends of a range, with the unit */
static char *
word_values (double low,
             double high,
             const char *unit,
             TieDocument *document,
             gboolean in_full,
             const char *language)
{
  TieUnitKind kind = tie_unit_get_kind (unit);
  const char *power = kind == TIE_UNIT_POWER ? get_power_name (unit) : NULL;
  g_autofree char *numbers = NULL;
  g_autofree char *name = NULL;

  if (kind == TIE_UNIT_MONEY)
    return tie_wording_money (low, high, unit, in_full, language);
  if (kind == TIE_UNIT_PERCENT)
    return word_percentage (low, high, language);
  /* A document may have a name of its own for it */
  if (power != NULL && (document == NULL || tie_document_get_unit_name (document, unit) == NULL))
    return word_power (low, high, power, in_full, language);
  numbers = word_numbers (low, high, language);
  if (unit == NULL || *unit == '\0')
    return g_steal_pointer (&numbers);
  name = tie_wording_unit (unit, document, language);
  return join_unit (numbers, name, language);
}

/**
 * tie_wording_value:
 * @value: a value
 * @unit: (nullable): its unit
 * @document: (nullable): the document, for names of units
 * @language: (nullable): BCP 47
 *
 * Returns: (transfer full): the value with its unit, as short as a chart needs it: "US$38 bn"
 */
char *
tie_wording_value (double value, const char *unit, TieDocument *document, const char *language)
{
  return word_values (value, value, unit, document, FALSE, language);
}

/**
 * tie_wording_value_long:
 * @value: a value
 * @unit: (nullable): its unit
 * @document: (nullable): the document, for names of units
 * @language: (nullable): BCP 47
 *
 * Returns: (transfer full): the value with its unit, as a panel has it: "US$38 billion", "10
 *   gigawatts"
 */
char *
tie_wording_value_long (double value, const char *unit, TieDocument *document, const char *language)
{
  return word_values (value, value, unit, document, TRUE, language);
}

/**
 * tie_wording_unit:
 * @unit: a unit
 * @document: (nullable): the document, for names of units
 * @language: (nullable): BCP 47
 *
 * Returns: (transfer full): the name of the unit alone: "GW", "US dollars", what the document calls
 * it
 */
char *
tie_wording_unit (const char *unit, TieDocument *document, const char *language)
{
  const TieText *name;

  g_return_val_if_fail (unit != NULL, NULL);

  name = document != NULL ? tie_document_get_unit_name (document, unit) : NULL;
  if (name != NULL)
    return g_strdup (tie_text_get (name, language != NULL ? language : tie_language_get ()));
  if (tie_unit_get_kind (unit) == TIE_UNIT_MONEY)
    return tie_wording_currency (unit, language);
  return g_strdup (unit);
}

/* Each of these takes an amount in words and gives back more words. */

static char *
add_approximation (char *words)
{
  g_autofree char *inner = words;

  /* Translators: an approximate amount: "about 10 GW" */
  return g_strdup_printf (C_ ("amount", "about %s"), inner);
}

static char *
add_bound (char *words, TieQuantityForm form, gboolean in_full)
{
  g_autofree char *inner = words;

  if (form == TIE_QUANTITY_AT_LEAST)
    return in_full
               /* Translators: a lower bound: "at least 10 GW" */
               ? g_strdup_printf (C_ ("amount", "at least %s"), inner)
               : g_strconcat ("≥" TIE_NO_BREAK_SPACE, inner, NULL);
  if (form == TIE_QUANTITY_AT_MOST)
    return in_full
               /* Translators: an upper bound: "up to US$100 billion" */
               ? g_strdup_printf (C_ ("amount", "up to %s"), inner)
               : g_strconcat ("≤" TIE_NO_BREAK_SPACE, inner, NULL);
  return g_steal_pointer (&inner);
}

static char *
add_rate (char *words, TieRate per)
{
  g_autofree char *inner = words;

  switch (per)
    {
    case TIE_RATE_DAY:
      /* Translators: a rate: "900,000 wafers a day" */
      return g_strdup_printf (C_ ("rate", "%s a day"), inner);
    case TIE_RATE_WEEK:
      return g_strdup_printf (C_ ("rate", "%s a week"), inner);
    case TIE_RATE_MONTH:
      return g_strdup_printf (C_ ("rate", "%s a month"), inner);
    case TIE_RATE_QUARTER:
      return g_strdup_printf (C_ ("rate", "%s a quarter"), inner);
    case TIE_RATE_YEAR:
      return g_strdup_printf (C_ ("rate", "%s a year"), inner);
    case TIE_RATE_NONE:
    default:
      return g_steal_pointer (&inner);
    }
}

static const char *
get_whole (const TieQuantity *quantity, TieDocument *document, const char *language)
{
  GObject *organization;

  if (quantity->of != NULL)
    return tie_text_get_in_line (quantity->of, language);
  if (quantity->of_id == NULL || document == NULL)
    return NULL;
  organization = tie_document_lookup (document, quantity->of_id);
  if (!TIE_IS_ORGANIZATION (organization))
    return NULL;
  return tie_text_get_in_line (tie_organization_get_name (TIE_ORGANIZATION (organization)),
                               language);
}

static char *
add_whole (char *words, const char *whole)
{
  g_autofree char *inner = words;

  if (whole == NULL)
    return g_steal_pointer (&inner);
  /* Translators: a share. %1$s is a percentage, perhaps with a sign or words for a bound before it
   * ("≤ 10 %", "up to 10 %"), %2$s what it is a share of: "≤ 10 % of AMD" */
  return g_strdup_printf (C_ ("share", "%s of %s"), inner, whole);
}

static char *
word_quantity (const TieQuantity *quantity,
               TieDocument *document,
               gboolean in_full,
               const char *language)
{
  double low = quantity->form == TIE_QUANTITY_AT_MOST ? quantity->high : quantity->low;
  double high = quantity->form == TIE_QUANTITY_RANGE ? quantity->high : low;
  char *words;

  if (language == NULL)
    language = tie_language_get ();
  if (quantity->form == TIE_QUANTITY_NONE)
    /* Translators: an amount that is stated as none */
    return g_strdup (C_ ("amount", "none"));
  words = word_values (low, high, quantity->unit, document, in_full, language);
  if (quantity->approximate)
    words = add_approximation (words);
  words = add_bound (words, quantity->form, in_full);
  words = add_rate (words, quantity->per);
  return add_whole (words, get_whole (quantity, document, language));
}

/**
 * tie_wording_quantity:
 * @quantity: a quantity
 * @document: (nullable): the document, for names of units and organisations
 * @language: (nullable): BCP 47
 *
 * Returns: (transfer full): the quantity as short as a chart needs it: "≥ 10 GW", "≤ US$100 bn",
 *   "≤ 10 % of AMD", "8–10 GW", "none"
 */
char *
tie_wording_quantity (const TieQuantity *quantity, TieDocument *document, const char *language)
{
  g_return_val_if_fail (quantity != NULL, NULL);

  return word_quantity (quantity, document, FALSE, language);
}

/**
 * tie_wording_quantity_long:
 * @quantity: a quantity
 * @document: (nullable): the document, for names of units and organisations
 * @language: (nullable): BCP 47
 *
 * Returns: (transfer full): the quantity as a panel has it: "at least 10 gigawatts", "up to
 *   US$100 billion"
 */
char *
tie_wording_quantity_long (const TieQuantity *quantity, TieDocument *document, const char *language)
{
  g_return_val_if_fail (quantity != NULL, NULL);

  return word_quantity (quantity, document, TRUE, language);
}

/**
 * tie_wording_bind_amounts:
 * @text: what somebody has written
 *
 * Holds together what a line should not end within: a number and its unit or the word for its size,
 * a sign for a bound and its number.
 *
 * Returns: (transfer full): the same with spaces that do not break there
 */
char *
tie_wording_bind_amounts (const char *text)
{
  static GRegex *within;

  g_return_val_if_fail (text != NULL, NULL);

  if (g_once_init_enter (&within))
    {
      GRegex *regex = g_regex_new ("(?<=[0-9]) (?=%|(?:[kMG]W|m|bn|tn|million|billion|trillion)\\b)"
                                   "|(?<=[≥≤]) (?=[0-9])"
                                   "|(?<=[0-9조억만]) (?=[0-9,]*[조억만]|달러|가구|개|장)"
                                   "|(?<=약) (?=[0-9])",
                                   G_REGEX_DEFAULT, 0, NULL);

      g_once_init_leave (&within, regex);
    }
  return g_regex_replace_literal (within, text, -1, 0, TIE_NO_BREAK_SPACE, 0, NULL);
}

/**
 * tie_wording_capitalize:
 * @words: words as they stand within a sentence
 *
 * Returns: (transfer full): the same at the beginning of one: with a capital, where the script has
 *   any
 */
char *
tie_wording_capitalize (const char *words)
{
  const char *rest;
  g_autofree char *first = NULL;

  g_return_val_if_fail (words != NULL, NULL);

  rest = *words != '\0' ? g_utf8_next_char (words) : words;
  first = g_utf8_strup (words, rest - words);
  return g_strconcat (first, rest, NULL);
}
