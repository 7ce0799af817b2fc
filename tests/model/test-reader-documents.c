/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The documents under tests/documents: where each is wrong, and that what is read is what would be
 * written. */

#include "tie-reader.h"

#include <string.h>

#include "kept-pictures.h"

#define DOCUMENTS SOURCE_ROOT "/tests/documents/"
#define SUFFIX ".tieline.json"

/* For each document, in the order of their names, "LINE:COLUMN CODE" of all its problems, and where
 * it tells of a date the message of the last one. */
static const struct
{
  const char *name;
  const char *problems;
  const char *message;
} cases[] = {
  { "bad/meaning/delivery-before-announcement", "25:19 dates-out-of-order" },
  { "bad/meaning/focus-unknown", "5:12 unknown-reference" },
  { "bad/meaning/from-unknown", "22:19 unknown-reference" },
  { "bad/meaning/id-of-a-nameless-flow", "20:9 duplicate-id" },
  { "bad/meaning/id-of-another-kind", "12:13 duplicate-id" },
  { "bad/meaning/id-twice", "9:13 duplicate-id" },
  { "bad/meaning/interval-backwards", "25:19 dates-out-of-order",
    "“2029/2026” ends before it starts: its end is 2026-12-31 at the latest, its start 2029-01-01 "
    "at the earliest" },
  { "bad/meaning/interval-decade-backwards", "25:19 dates-out-of-order",
    "“203X/2029” ends before it starts: its end is 2029-12-31 at the latest, its start 2030-01-01 "
    "at the earliest" },
  { "bad/meaning/interval-month-not-named-backwards", "25:19 dates-out-of-order",
    "“2027/2026-XX” ends before it starts: its end is 2026-12-31 at the latest, its start "
    "2027-01-01 at the earliest" },
  { "bad/meaning/key-twice", "18:7 duplicate-key" },
  { "bad/meaning/key-twice-escaped", "18:7 duplicate-key" },
  { "bad/meaning/language-twice", "5:5 duplicate-language",
    "the language \"en-US\" stands a second time in this text; the first is in line 4" },
  { "bad/meaning/leap-day", "18:20 impossible-date",
    "“2025-02-29” is not a date: February 2025 has 28 days" },
  { "bad/meaning/leap-day-of-1900", "25:19 impossible-date",
    "“1900-02-29/2029” is not an interval: “1900-02-29” is not a date: February 1900 has 28 days" },
  { "bad/meaning/maker-unknown", "14:55 unknown-reference" },
  { "bad/meaning/party-unknown", "18:30 unknown-reference" },
  { "bad/meaning/party-with-a-blank-at-the-end", "18:30 unknown-reference" },
  { "bad/meaning/party-with-accents-written-otherwise", "18:30 unknown-reference" },
  { "bad/meaning/party-with-an-unseen-character", "18:30 unknown-reference" },
  { "bad/meaning/party-with-another-blank", "18:30 unknown-reference" },
  { "bad/meaning/party-without-an-unseen-character", "18:30 unknown-reference" },
  { "bad/meaning/phase-above-total", "28:27 falling-phases" },
  { "bad/meaning/phase-after-end", "27:65 dates-out-of-order" },
  { "bad/meaning/phase-before-announcement", "27:65 dates-out-of-order" },
  { "bad/meaning/phase-before-start", "27:65 dates-out-of-order" },
  { "bad/meaning/phases-fall", "28:27 falling-phases" },
  { "bad/meaning/phases-fall-in-a-rate", "28:27 falling-phases" },
  { "bad/meaning/phases-fall-in-another-unit", "28:27 falling-phases" },
  { "bad/meaning/phases-out-of-order", "28:65 dates-out-of-order" },
  { "bad/meaning/product-unknown", "25:24 unknown-reference" },
  { "bad/meaning/quiz-of-unknown", "14:98 unknown-reference",
    "expected the id of an organization, a deal or a flow, found \"long-ter\"; did you mean "
    "\"long-term\"?" },
  { "bad/meaning/range-backwards", "24:42 range-order" },
  { "bad/meaning/source-an-organization", "24:63 wrong-reference" },
  { "bad/meaning/source-unknown", "24:75 unknown-reference" },
  { "bad/meaning/step-at-impossible", "14:68 impossible-date" },
  { "bad/meaning/step-lights-unknown", "14:72 unknown-reference",
    "expected the id of an organization, a deal or a flow, found \"harbor\"; did you mean "
    "\"harbour\"?" },
  { "bad/meaning/step-shows-itself", "14:71 wrong-reference" },
  { "bad/meaning/step-shows-source", "14:82 wrong-reference",
    "expected the id of an organization, a deal or a flow; \"gazette\" is the id of a source" },
  { "bad/meaning/story-shows-unknown", "14:82 unknown-reference" },
  { "bad/meaning/supersedes-itself", "32:22 circular-reference" },
  { "bad/meaning/supersedes-unknown", "32:22 unknown-reference" },
  { "bad/meaning/three-faults",
    "5:12 unknown-reference, 18:20 impossible-date, 25:19 dates-out-of-order" },
  { "bad/meaning/total-of-unknown", "14:114 unknown-reference" },
  { "bad/meaning/until-before-start", "26:20 dates-out-of-order" },
  { "bad/meaning/within-a-deal", "22:22 wrong-reference" },
  { "bad/meaning/within-each-other", "35:48 circular-reference" },
  { "bad/meaning/within-itself", "23:22 circular-reference" },
  { "bad/meaning/within-unknown", "22:22 unknown-reference" },
  { "bad/shape/approximate-a-text", "24:52 wrong-type" },
  { "bad/shape/chart-unknown", "14:71 unknown-value" },
  { "bad/shape/color-by-name", "9:58 bad-color" },
  { "bad/shape/comparison-of-nothing", "14:45 negative-amount" },
  { "bad/shape/currency-small-letters", "6:41 bad-currency" },
  { "bad/shape/date-a-number", "18:20 wrong-type" },
  { "bad/shape/date-an-interval", "18:20 bad-date",
    "“2025/2026” is not a date: it is an interval, where one date is expected" },
  { "bad/shape/date-april-31", "18:20 impossible-date",
    "“2025-04-31” is not a date: April 2025 has 30 days" },
  { "bad/shape/date-before-year-one", "18:20 unsupported-date",
    "“-0985” cannot be read: years before 0001 are not supported" },
  { "bad/shape/date-in-an-exponent", "18:20 unsupported-date",
    "“Y17E3” cannot be read: years with an exponent (E) are not supported" },
  { "bad/shape/date-in-words", "18:20 bad-date",
    "“March 2025” is not a date: expected a form such as 2026, 2026-10, 2026-10-06, 2026-33 (a "
    "quarter) or 2026-41 (a half)" },
  { "bad/shape/date-mark-within", "18:20 unsupported-date",
    "“2025~-04” cannot be read: marks for a part of a date are not supported; ~, ? or % can stand "
    "at its end, for all of it" },
  { "bad/shape/date-day-0", "18:20 impossible-date",
    "“2025-01-00” is not a date: days are counted from 01" },
  { "bad/shape/date-month-13", "18:20 impossible-date",
    "“2025-13” is not a date: 2025 has no month 13" },
  { "bad/shape/date-of-a-set", "18:20 unsupported-date",
    "“[2025,2026]” cannot be read: sets of dates ([…] or {…}) are not supported" },
  { "bad/shape/date-quarter-in-letters", "18:20 bad-date",
    "“2025-Q2” is not a date: a quarter is written 33 to 36 in place of the month, a half 40 or "
    "41" },
  { "bad/shape/date-season-of-the-south", "18:20 unsupported-date",
    "“2025-29” cannot be read: of the seasons only 21 to 24 (northern) are supported" },
  { "bad/shape/date-significant-digits", "18:20 unsupported-date",
    "“1950S2” cannot be read: significant digits (S) are not supported" },
  { "bad/shape/date-small-x", "18:20 bad-date",
    "“203x” is not a date: a digit that is not specified is a capital X" },
  { "bad/shape/date-two-marks", "18:20 bad-date",
    "“2025~?” is not a date: of the marks ~, ? and % one can stand at its end; % says what both "
    "others do" },
  { "bad/shape/date-week", "18:20 unsupported-date",
    "“2025-W14” cannot be read: weeks are not supported" },
  { "bad/shape/date-with-time", "18:20 unsupported-date",
    "“2004-01-01T10:10:10Z” cannot be read: time of day is not supported; write the day alone" },
  { "bad/shape/date-x-within", "18:20 unsupported-date",
    "“202X-04-25” cannot be read: X is supported in 203X, 20XX, 2026-XX, 2026-XX-XX and 2026-10-XX "
    "alone" },
  { "bad/shape/date-year-after-y", "18:20 unsupported-date",
    "“Y17000” cannot be read: years after a Y are not supported; they go from 0001 to 9999" },
  { "bad/shape/deal-between-nobody", "15:5 missing-key" },
  { "bad/shape/fact-without-statement", "14:13 missing-key" },
  { "bad/shape/flows-empty", "19:16 empty-list" },
  { "bad/shape/from-missing", "20:9 missing-key" },
  { "bad/shape/id-blank", "12:13 empty-text" },
  { "bad/shape/id-number", "8:13 wrong-type" },
  { "bad/shape/interval-end-in-words", "25:19 bad-date",
    "“2026/open” is not an interval: “open” is not a date: an end of an interval that is open is "
    "written .., one that is not known is left empty" },
  { "bad/shape/interval-mark-within", "25:19 unsupported-date",
    "“2026-06-~01/2029” is not an interval: “2026-06-~01” cannot be read: marks for a part of a "
    "date are not supported; ~, ? or % can stand at its end, for all of it" },
  { "bad/shape/interval-of-nothing", "25:19 bad-date",
    "“../..” is not an interval: at least one of its ends must be a date" },
  { "bad/shape/interval-of-three", "25:19 bad-date",
    "“2026/2027/2029” is not an interval: it has more than one slash" },
  { "bad/shape/interval-without-slash", "25:19 bad-date",
    "“2026..2029” is not a date: two dots stand for an end of an interval, next to a slash: "
    "2026/.. or ../2028" },
  { "bad/shape/key-misspelled", "17:7 unknown-key" },
  { "bad/shape/kind-unknown", "21:19 unknown-value" },
  { "bad/shape/language-name", "4:15 bad-language" },
  { "bad/shape/logo-above-folder", "9:57 bad-logo" },
  { "bad/shape/logo-of-a-site", "9:57 bad-logo" },
  { "bad/shape/organization-a-text", "8:5 wrong-type" },
  { "bad/shape/organization-without-id", "8:5 missing-key" },
  { "bad/shape/organization-without-name", "8:5 missing-key" },
  { "bad/shape/organizations-missing", "1:1 missing-key" },
  { "bad/shape/name-too-long", "3:12 name-too-long" },
  { "bad/shape/organizations-object", "7:20 wrong-type" },
  { "bad/shape/party-twice", "18:43 repeated-item" },
  { "bad/shape/per-unknown", "24:44 unknown-value" },
  { "bad/shape/phase-state-unknown", "27:82 unknown-value" },
  { "bad/shape/phase-without-time", "27:13 missing-key" },
  { "bad/shape/quantity-a-number", "24:23 wrong-type" },
  { "bad/shape/quantity-a-text", "24:34 wrong-type" },
  { "bad/shape/quantity-half-a-range", "24:23 quantity-form" },
  { "bad/shape/quantity-list-empty", "24:23 empty-list" },
  { "bad/shape/quantity-negative", "24:34 negative-amount" },
  { "bad/shape/quantity-too-large", "24:34 amount-too-large" },
  { "bad/shape/quantity-no-form", "24:23 missing-key" },
  { "bad/shape/quantity-none-false", "24:33 wrong-type" },
  { "bad/shape/quantity-two-forms", "24:23 quantity-form" },
  { "bad/shape/quantity-without-unit", "24:23 missing-key" },
  { "bad/shape/quiz-hides-nothing", "14:80 empty-list" },
  { "bad/shape/quiz-hides-twice", "14:90 repeated-item" },
  { "bad/shape/quiz-hides-unknown", "14:90 unknown-value",
    "unknown thing to hide \"amount\"; did you mean \"amounts\"?" },
  { "bad/shape/quiz-without-hide", "14:70 missing-key", "\"hide\" is missing in this quiz" },
  { "bad/shape/source-in-list-a-number", "24:63 wrong-type" },
  { "bad/shape/sources-a-text", "24:62 wrong-type" },
  { "bad/shape/status-claim-unknown", "17:52 unknown-value" },
  { "bad/shape/status-far-off", "17:17 unknown-value" },
  { "bad/shape/status-list-empty", "17:17 empty-list" },
  { "bad/shape/status-unknown", "17:17 unknown-value" },
  { "bad/shape/step-a-text", "14:60 wrong-type" },
  { "bad/shape/step-lights-twice", "14:96 repeated-item",
    "\"harbour\" stands a second time in this list" },
  { "bad/shape/steps-a-step", "14:59 wrong-type" },
  { "bad/shape/summary-null", "4:14 wrong-type" },
  { "bad/shape/title-empty", "3:12 empty-text" },
  { "bad/shape/title-in-no-language", "3:12 empty-text" },
  { "bad/shape/title-language-tag", "3:14 bad-language" },
  { "bad/shape/title-missing", "1:1 missing-key" },
  { "bad/shape/title-number", "3:12 wrong-type" },
  { "bad/shape/total-without-direction", "14:88 missing-key" },
  { "bad/shape/total-without-quantity", "14:13 missing-key" },
  { "bad/shape/id-of-unseen-blanks", "12:13 empty-text" },
  { "bad/shape/name-of-unseen-blanks", "8:42 empty-text" },
  { "bad/shape/title-of-a-control-character", "3:12 empty-text" },
  { "bad/shape/title-of-unseen-blanks", "3:12 empty-text" },
  { "bad/shape/unit-of-unseen-blanks", "24:45 empty-text" },
  { "bad/shape/url-with-a-blank", "12:55 bad-url" },
  { "bad/shape/url-with-a-blank-at-the-end", "12:55 bad-url" },
  { "bad/shape/url-of-a-scheme-alone", "12:55 bad-url" },
  { "bad/shape/url-with-a-port-alone", "12:55 bad-url" },
  { "bad/shape/url-with-half-a-number", "12:55 bad-url" },
  { "bad/shape/url-with-a-backslash", "12:55 bad-url" },
  { "bad/shape/url-with-an-unseen-character", "12:55 bad-url" },
  { "bad/shape/url-without-a-host", "12:55 bad-url" },
  { "bad/shape/url-without-scheme", "12:55 bad-url" },
  { "bad/shape/version-text", "2:14 wrong-type" },
  { "bad/shape/version-two", "2:14 unknown-version" },
  { "good/dates", "" },
  { "good/disputes", "" },
  { "good/every-key", "" },
  { "good/hundred-organizations", "" },
  { "good/minimal", "" },
  { "good/one-line", "" },
  { "good/references-forward", "" },
  { "good/texts", "" },
  { "good/unknown-keys",
    "4:3 warning unknown-key, 5:3 warning unknown-key, 6:3 warning unknown-key, 7:47 warning "
    "unknown-key, 9:56 warning unknown-key, 9:130 warning unknown-key, 12:44 warning unknown-key, "
    "12:90 warning unknown-key, 12:106 warning unknown-key" },
  { "good/vaccines", "" },
  { "good/wind-farms", "" },
  { "good/windows-lines", "" },
};

static char *
list_problems (GPtrArray *problems)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const TieProblem *problem = g_ptr_array_index (problems, i);

      g_string_append_printf (list, "%s%u:%u %s%s", i > 0 ? ", " : "", problem->line,
                              problem->column,
                              problem->severity == TIE_SEVERITY_WARNING ? "warning " : "",
                              problem->code);
    }
  return g_string_free (list, FALSE);
}

static void
test_document (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *path = g_strconcat (DOCUMENTS, cases[i].name, SUFFIX, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TieDocument) document = tie_reader_read_file (file, NULL, &problems, &error);
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  found = list_problems (problems);
  g_assert_cmpstr (found, ==, cases[i].problems);
  if (cases[i].message != NULL)
    {
      const TieProblem *problem = g_ptr_array_index (problems, problems->len - 1);

      g_assert_cmpstr (problem->message, ==, cases[i].message);
    }
  if (g_str_has_prefix (cases[i].name, "bad/"))
    {
      g_assert_null (document);
      return;
    }
  g_assert_nonnull (document);
  bytes = g_file_load_bytes (file, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (bytes, tie_document_get_bytes (document)));
}

static guint
count_listed (const char *folder)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    n += g_str_has_prefix (cases[i].name, folder)
         && strchr (cases[i].name + strlen (folder), '/') == NULL;
  return n;
}

/* A document that somebody adds without saying what is wrong with it is no test. */
static void
test_all_are_listed (void)
{
  static const char *const folders[] = { "good/", "bad/shape/", "bad/meaning/" };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = g_strconcat (DOCUMENTS, folders[i], NULL);
      g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
      guint n = 0;
      const char *name;

      g_assert_nonnull (folder);
      while ((name = g_dir_read_name (folder)))
        n += g_str_has_suffix (name, SUFFIX);
      g_assert_cmpuint (n, ==, count_listed (folders[i]));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  tie_picture_decoder_set (&kept_pictures);
  g_test_add_func ("/documents/all-are-listed", test_all_are_listed);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat ("/documents/", cases[i].name, NULL);

      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_document);
    }
  return g_test_run ();
}
