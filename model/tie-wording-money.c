/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Amounts of money in words: "US$100 bn", "1,000억 달러". */

#include "tie-wording-private.h"
#include "tie-words.h"

#include <string.h>
#include <unicode/ucurr.h>

/* English as newspapers write it, where CLDR has "B" and "T" for short; in full, and in other
 * languages, CLDR's forms are taken. */
static const struct
{
  double size;
  const char *name;
} english_scales[] = {
  { 1e12, "tn" },
  { 1e9, "bn" },
  { 1e6, "m" },
};

/* Currencies that are met often have names that translators choose: CLDR's are too long for a chart
 * where there is no short one ("미국 달러"). ICU knows the others. */
static const struct
{
  const char *unit;
  const char *name;
} currencies[] = {
  /* Translators: currencies as they stand beside an amount of money: a sign as here, or a short
     name */
  { "USD", NC_ ("currency", "US$") }, { "EUR", NC_ ("currency", "€") },
  { "GBP", NC_ ("currency", "£") },   { "JPY", NC_ ("currency", "¥") },
  { "CNY", NC_ ("currency", "CN¥") }, { "KRW", NC_ ("currency", "₩") },
};

/* From here on an amount has a word for its size */
#define LEAST_COMPACT 1e6

/* A currency's code as ICU takes it */
static void
get_code (const char *unit, UChar code[4])
{
  memset (code, 0, 4 * sizeof *code);
  for (guint i = 0; i < 3 && unit[i] != '\0'; i++)
    code[i] = (UChar) unit[i];
}

static char *
get_sign (const char *unit, const char *language)
{
  const char *locale = tie_wording_get_locale (language);
  UErrorCode status = U_ZERO_ERROR;
  UBool is_choice = FALSE;
  int32_t length = 0;
  UChar code[4];
  const UChar *name;

  get_code (unit, code);
  name = ucurr_getName (code, locale, UCURR_SYMBOL_NAME, &is_choice, &length, &status);
  if (U_FAILURE (status))
    return g_strdup (unit);
  return g_utf16_to_utf8 ((const gunichar2 *) name, length, NULL, NULL, NULL);
}

static char *
get_name (const char *unit, const char *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    if (g_str_equal (unit, currencies[i].unit))
      return g_strdup (tie_wording_is_process_language (language)
                           ? tie_words_get_in ("currency", currencies[i].name)
                           : currencies[i].name);
  return get_sign (unit, language);
}

/* Whether translators have said how amounts of money are put */
static gboolean
are_amounts_translated (const char *language)
{
  return tie_wording_is_process_language (language) && strcmp (C_ ("money", "%s%s"), "%s%s") != 0;
}

/* "8–10 bn" */
static char *
format_english_short (double low, double high, const char *language)
{
  double scale = 1;
  const char *name = NULL;
  g_autofree char *number = NULL;

  for (guint i = 0; name == NULL && i < G_N_ELEMENTS (english_scales); i++)
    if (high >= english_scales[i].size)
      {
        scale = english_scales[i].size;
        name = english_scales[i].name;
      }
  number = tie_wording_format_numbers (low / scale, high / scale,
                                       tie_wording_get_digits (high / scale), language);
  return name == NULL ? g_steal_pointer (&number)
                      : g_strconcat (number, TIE_NO_BREAK_SPACE, name, NULL);
}

/* "800억~1,000억", "80–100 billion"; affix: what more the skeleton says */
static char *
format_compactly (double low,
                  double high,
                  gboolean in_full,
                  const char *affix,
                  const char *language)
{
  g_autofree char *skeleton =
      g_strconcat (in_full ? "compact-long" : "compact-short", " .#### ,!", affix, NULL);

  return tie_wording_format_numbers (low, high, skeleton, language);
}

static char *
format_english_money (double low,
                      double high,
                      const char *unit,
                      gboolean in_full,
                      const char *language)
{
  g_autofree char *name = get_name (unit, language);
  g_autofree char *number = in_full && high >= LEAST_COMPACT
                                ? format_compactly (low, high, TRUE, "", language)
                                : format_english_short (low, high, language);
  /* "CHF 10 bn", but "US$10 bn" */
  const char *gap = g_ascii_isalpha (name[strlen (name) - 1]) ? TIE_NO_BREAK_SPACE : "";

  return g_strconcat (name, gap, number, NULL);
}

char *
tie_wording_money (double low,
                   double high,
                   const char *unit,
                   gboolean in_full,
                   const char *language)
{
  g_autofree char *name = NULL;
  g_autofree char *number = NULL;

  if (tie_wording_is_english (language))
    return format_english_money (low, high, unit, in_full, language);
  if (!are_amounts_translated (language))
    {
      g_autofree char *affix =
          g_strconcat (" currency/", unit, in_full ? " unit-width-full-name" : " unit-width-short",
                       NULL);

      return format_compactly (low, high, in_full, affix, language);
    }
  name = get_name (unit, language);
  number = format_compactly (low, high, in_full, "", language);
  /* Translators: an amount of money. %1$s is the currency ("US$"), %2$s the number ("100 bn"): in
   * languages that put the currency's name behind, "%2$s %1$s". Left as it is, amounts are written
   * as CLDR has it for your language. */
  return tie_wording_bind_spaces (g_strdup_printf (C_ ("money", "%s%s"), name, number));
}

char *
tie_wording_currency (const char *unit, const char *language)
{
  const char *locale = tie_wording_get_locale (language);
  UErrorCode status = U_ZERO_ERROR;
  UBool is_choice = FALSE;
  int32_t length = 0;
  UChar code[4];
  const UChar *name;

  get_code (unit, code);
  name = ucurr_getPluralName (code, locale, &is_choice, "other", &length, &status);
  if (U_FAILURE (status))
    return g_strdup (unit);
  return g_utf16_to_utf8 ((const gunichar2 *) name, length, NULL, NULL, NULL);
}
