/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Numbers and dates as languages write them: the way to ICU. */

#include "tie-wording-private.h"

#include <math.h>
#include <string.h>
#include <unicode/ucal.h>
#include <unicode/udat.h>
#include <unicode/udateintervalformat.h>
#include <unicode/udatpg.h>
#include <unicode/uloc.h>
#include <unicode/unumberformatter.h>
#include <unicode/unumberrangeformatter.h>
#include <unicode/ustring.h>

#include "tie-language.h"
#include "tie-wording.h"

/* 1970-01-01, from where ICU counts, as a Julian day of GDate */
#define EPOCH_DAY 719163
#define MS_PER_DAY 86400000.0

static const UChar time_zone[] = { 'U', 'T', 'C', 0 };

/* ICU's formatters are dear to make: they are kept, by locale and skeleton, for the life of the
 * process. One for dates takes fifty kilobytes, and another pattern at little cost: a locale has
 * one of them. */
static GMutex lock;
static GHashTable *number_formats; /* of char * to UNumberFormatter */
static GHashTable *spread_formats; /* of char * to UNumberRangeFormatter */
static GHashTable *date_patterns;  /* of char * to UChar *, ended by 0 */
static GHashTable *date_formats;   /* of interned char * to UDateFormat */
static GHashTable *range_formats;  /* of char * to UDateIntervalFormat */
static GHashTable *generators;     /* of interned char * to UDateTimePatternGenerator */
static GHashTable *locales;        /* of char * to interned char * */

static char *
from_icu (const UChar *text, int32_t length)
{
  return g_utf16_to_utf8 ((const gunichar2 *) text, length, NULL, NULL, NULL);
}

static UChar *
to_icu (const char *text, int32_t *length)
{
  glong written = 0;
  UChar *converted = (UChar *) g_utf8_to_utf16 (text, -1, NULL, &written, NULL);

  *length = (int32_t) written;
  return converted;
}

/* Locales */

/* British order of dates where English is asked for without a country; everybody's dates in the
 * Gregorian calendar */
static const char *
make_locale (const char *language)
{
  char locale[ULOC_FULLNAME_CAPACITY] = "";
  UErrorCode status = U_ZERO_ERROR;

  uloc_forLanguageTag (g_ascii_strcasecmp (language, "en") == 0 ? "en-GB" : language, locale,
                       sizeof locale - 32, NULL, &status);
  if (U_FAILURE (status) || *locale == '\0')
    g_strlcpy (locale, "en_GB", sizeof locale);
  status = U_ZERO_ERROR;
  uloc_setKeywordValue ("calendar", "gregorian", locale, sizeof locale, &status);
  return g_intern_string (locale);
}

const char *
tie_wording_get_locale (const char *language)
{
  const char *locale;

  if (language == NULL)
    language = tie_language_get ();
  g_mutex_lock (&lock);
  if (locales == NULL)
    locales = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  locale = g_hash_table_lookup (locales, language);
  if (locale == NULL)
    {
      locale = make_locale (language);
      g_hash_table_insert (locales, g_strdup (language), (gpointer) locale);
    }
  g_mutex_unlock (&lock);
  return locale;
}

static gboolean
is_same_base (const char *a, const char *b)
{
  gsize length = strcspn (a, "-_");

  return length == strcspn (b, "-_") && g_ascii_strncasecmp (a, b, length) == 0;
}

gboolean
tie_wording_is_english (const char *language)
{
  return is_same_base (language != NULL ? language : tie_language_get (), "en");
}

/**
 * tie_wording_language:
 * @language: BCP 47
 *
 * Returns: (transfer full): what those who speak it call it: "English", "한국어"
 */
char *
tie_wording_language (const char *language)
{
  char locale[ULOC_FULLNAME_CAPACITY] = "";
  UErrorCode status = U_ZERO_ERROR;
  UChar name[128];
  int32_t length;

  g_return_val_if_fail (language != NULL, NULL);

  uloc_forLanguageTag (language, locale, sizeof locale, NULL, &status);
  length = uloc_getDisplayName (locale, locale, name, G_N_ELEMENTS (name), &status);
  return U_SUCCESS (status) && length > 0 ? from_icu (name, length) : g_strdup (language);
}

/* ISO 3166-1, of two or three letters. ZZ, and those that begin with an X but Kosovo's, are for
 * everybody's own use. */
static gboolean
is_country_code (const char *country)
{
  gsize length = strlen (country);

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalpha (country[i]))
      return FALSE;
  return (length == 2 || length == 3) && g_ascii_strcasecmp (country, "ZZ") != 0
         && (g_ascii_toupper (*country) != 'X' || g_ascii_strcasecmp (country, "XK") == 0);
}

/**
 * tie_wording_country:
 * @country: as a document writes it, such as "KR"
 * @language: (nullable): BCP 47
 *
 * Returns: (transfer full): the name of a country by its code of ISO 3166-1: "South Korea"; what is
 *   none is as it is written
 */
char *
tie_wording_country (const char *country, const char *language)
{
  g_autofree char *locale = NULL;
  UErrorCode status = U_ZERO_ERROR;
  UChar name[128];
  int32_t length;

  g_return_val_if_fail (country != NULL, NULL);

  if (!is_country_code (country))
    return g_strdup (country);
  locale = g_strconcat ("und_", country, NULL);
  length = uloc_getDisplayCountry (locale,
                                   tie_wording_get_locale (language != NULL ? language
                                                                            : tie_language_get ()),
                                   name, G_N_ELEMENTS (name), &status);
  /* Of what it does not know ICU gives back the code, in capitals */
  if (U_FAILURE (status) || status == U_USING_DEFAULT_WARNING || length == 0)
    return g_strdup (country);
  return from_icu (name, length);
}

gboolean
tie_wording_is_process_language (const char *language)
{
  return language == NULL || is_same_base (language, tie_language_get ());
}

/* Formats */

typedef gpointer (*MakeFormat) (const char *skeleton, const char *locale);

/* With the lock held. Skeletons are ours, and every locale has a fallback. */
static gpointer
find_format (GHashTable **formats, MakeFormat make, const char *skeleton, const char *locale)
{
  g_autofree char *key = g_strconcat (locale, "|", skeleton, NULL);
  gpointer format;

  if (*formats == NULL)
    *formats = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  format = g_hash_table_lookup (*formats, key);
  if (format == NULL)
    {
      format = make (skeleton, locale);
      g_hash_table_insert (*formats, g_steal_pointer (&key), format);
    }
  return format;
}

/* Of those that threads may share */
static gconstpointer
get_format (GHashTable **formats, MakeFormat make, const char *skeleton, const char *language)
{
  const char *locale = tie_wording_get_locale (language);
  gconstpointer format;

  g_mutex_lock (&lock);
  format = find_format (formats, make, skeleton, locale);
  g_mutex_unlock (&lock);
  return format;
}

/* Numbers */

static gpointer
make_number_format (const char *skeleton, const char *locale)
{
  UErrorCode status = U_ZERO_ERROR;
  int32_t length;
  g_autofree UChar *wide = to_icu (skeleton, &length);
  UNumberFormatter *format = unumf_openForSkeletonAndLocale (wide, length, locale, &status);

  g_assert (U_SUCCESS (status));
  return format;
}

/* No line may end between a number and what belongs to it. Takes TEXT. */
char *
tie_wording_bind_spaces (char *text)
{
  GString *bound = g_string_new (text);

  g_free (text);
  g_string_replace (bound, " ", TIE_NO_BREAK_SPACE, 0);
  return g_string_free (bound, FALSE);
}

/* Beyond these a number is not read by counting its digits: "1E24" */
#define MOST_COUNTED 1e18
#define LEAST_COUNTED 1e-6

static char *
format_number (double number, const char *skeleton, const char *language)
{
  const UNumberFormatter *format =
      get_format (&number_formats, make_number_format, skeleton, language);
  UErrorCode status = U_ZERO_ERROR;
  UFormattedNumber *formatted = unumf_openResult (&status);
  g_autofree UChar *text = NULL;
  int32_t length;

  unumf_formatDouble (format, number, formatted, &status);
  g_assert (U_SUCCESS (status));
  length = unumf_resultToString (formatted, NULL, 0, &status);
  status = U_ZERO_ERROR;
  text = g_new (UChar, (gsize) length + 1);
  length = unumf_resultToString (formatted, text, length + 1, &status);
  unumf_closeResult (formatted);
  g_assert (U_SUCCESS (status));
  return tie_wording_bind_spaces (from_icu (text, length));
}

static gboolean
says_how_exactly (const char *stem)
{
  return *stem == '.' || *stem == '@' || g_str_has_prefix (stem, "compact-");
}

/* SKELETON, or what it says of units with a power of ten where NUMBER is not read by counting */
static char *
dup_skeleton (double number, const char *skeleton)
{
  const double size = number < 0 ? -number : number;
  g_auto (GStrv) stems = NULL;
  GString *scientific;

  if (size < MOST_COUNTED && (size >= LEAST_COUNTED || size <= 0))
    return g_strdup (skeleton);
  stems = g_strsplit (skeleton, " ", -1);
  scientific = g_string_new ("scientific .##");
  for (guint i = 0; stems[i] != NULL; i++)
    if (!says_how_exactly (stems[i]))
      g_string_append_printf (scientific, " %s", stems[i]);
  return g_string_free (scientific, FALSE);
}

char *
tie_wording_format_number (double number, const char *skeleton, const char *language)
{
  g_autofree char *chosen = dup_skeleton (number, skeleton);

  return format_number (number, chosen, language);
}

static gpointer
make_spread_format (const char *skeleton, const char *locale)
{
  UErrorCode status = U_ZERO_ERROR;
  int32_t length;
  g_autofree UChar *wide = to_icu (skeleton, &length);
  UNumberRangeFormatter *format =
      unumrf_openForSkeletonWithCollapseAndIdentityFallback (wide, length, UNUM_RANGE_COLLAPSE_AUTO,
                                                             UNUM_IDENTITY_FALLBACK_SINGLE_VALUE,
                                                             locale, NULL, &status);

  g_assert (U_SUCCESS (status));
  return format;
}

/* CLDR puts spaces about the dash or tilde of some ranges; ours are closed up. Takes TEXT. */
static char *
close_up (char *text)
{
  GString *closed = g_string_new (text);

  g_free (text);
  g_string_replace (closed, "\u2009", "", 0);
  g_string_replace (closed, " ~ ", "~", 0);
  g_string_replace (closed, " – ", "–", 0);
  return g_string_free (closed, FALSE);
}

char *
tie_wording_format_numbers (double low, double high, const char *skeleton, const char *language)
{
  g_autofree char *chosen = dup_skeleton (high, skeleton);
  const UNumberRangeFormatter *format;
  UErrorCode status = U_ZERO_ERROR;
  UFormattedNumberRange *formatted;
  const UChar *text;
  int32_t length;
  char *words;

  if (low == high)
    return tie_wording_format_number (high, skeleton, language);
  format = get_format (&spread_formats, make_spread_format, chosen, language);
  formatted = unumrf_openResult (&status);
  unumrf_formatDoubleRange (format, low, high, formatted, &status);
  text = ufmtval_getString (unumrf_resultAsValue (formatted, &status), &length, &status);
  g_assert (U_SUCCESS (status));
  words = close_up (from_icu (text, length));
  unumrf_closeResult (formatted);
  return tie_wording_bind_spaces (words);
}

const char *
tie_wording_get_digits (double number)
{
  double size = number < 0 ? -number : number;

  if (size < 1)
    return "@###";
  return size < 100 ? ".####" : ".##";
}

/* Dates */

static double
to_icu_time (int day)
{
  return (day - EPOCH_DAY) * MS_PER_DAY;
}

/* ICU's own calendar turns Julian in 1582; ISO 8601's is Gregorian throughout. */
static void
use_gregorian_throughout (UDateFormat *format)
{
  UErrorCode status = U_ZERO_ERROR;
  UCalendar *calendar = ucal_clone (udat_getCalendar (format), &status);

  ucal_setGregorianChange (calendar, to_icu_time (1), &status);
  udat_setCalendar (format, calendar);
  ucal_close (calendar);
}

static UDateTimePatternGenerator *
get_generator (const char *locale)
{
  UErrorCode status = U_ZERO_ERROR;
  UDateTimePatternGenerator *generator;

  if (generators == NULL)
    generators = g_hash_table_new (NULL, NULL);
  generator = g_hash_table_lookup (generators, locale);
  if (generator != NULL)
    return generator;
  generator = udatpg_open (locale, &status);
  g_assert (U_SUCCESS (status));
  g_hash_table_insert (generators, (gpointer) locale, generator);
  return generator;
}

static gpointer
make_date_pattern (const char *skeleton, const char *locale)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar pattern[128];
  int32_t skeleton_length, length;
  g_autofree UChar *wide = to_icu (skeleton, &skeleton_length);

  length = udatpg_getBestPattern (get_generator (locale), wide, skeleton_length, pattern,
                                  G_N_ELEMENTS (pattern) - 1, &status);
  g_assert (U_SUCCESS (status));
  pattern[length] = 0;
  return g_memdup2 (pattern, ((gsize) length + 1) * sizeof (UChar));
}

/* With the lock held */
static UDateFormat *
get_date_format (const char *locale, const UChar *pattern)
{
  UErrorCode status = U_ZERO_ERROR;
  UDateFormat *format;

  if (date_formats == NULL)
    date_formats = g_hash_table_new (NULL, NULL);
  format = g_hash_table_lookup (date_formats, locale);
  if (format != NULL)
    {
      udat_applyPattern (format, FALSE, pattern, -1);
      return format;
    }
  format = udat_open (UDAT_PATTERN, UDAT_PATTERN, locale, time_zone, -1, pattern, -1, &status);
  g_assert (U_SUCCESS (status));
  use_gregorian_throughout (format);
  g_hash_table_insert (date_formats, (gpointer) locale, format);
  return format;
}

char *
tie_wording_format_day (int day, const char *skeleton, const char *language)
{
  const char *locale = tie_wording_get_locale (language);
  UErrorCode status = U_ZERO_ERROR;
  const UChar *pattern;
  UChar text[256];
  int32_t length;

  g_mutex_lock (&lock);
  pattern = find_format (&date_patterns, make_date_pattern, skeleton, locale);
  length = udat_format (get_date_format (locale, pattern), to_icu_time (day), text,
                        G_N_ELEMENTS (text), NULL, &status);
  g_mutex_unlock (&lock);
  g_assert (U_SUCCESS (status));
  return from_icu (text, length);
}

static gpointer
make_range_format (const char *skeleton, const char *locale)
{
  UErrorCode status = U_ZERO_ERROR;
  int32_t length;
  g_autofree UChar *wide = to_icu (skeleton, &length);
  UDateIntervalFormat *format = udtitvfmt_open (locale, wide, length, time_zone, -1, &status);

  g_assert (U_SUCCESS (status));
  return format;
}

char *
tie_wording_format_days (int first, int last, const char *skeleton, const char *language)
{
  const char *locale = tie_wording_get_locale (language);
  UErrorCode status = U_ZERO_ERROR;
  UDateIntervalFormat *format;
  UChar text[256];
  int32_t length;

  g_mutex_lock (&lock);
  format = find_format (&range_formats, make_range_format, skeleton, locale);
  length = udtitvfmt_format (format, to_icu_time (first), to_icu_time (last), text,
                             G_N_ELEMENTS (text), NULL, &status);
  g_mutex_unlock (&lock);
  g_assert (U_SUCCESS (status));
  return close_up (from_icu (text, length));
}
