/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What the reader says: one message for one fault, all messages for several, and words that help.
 */

#include "tie-reader.h"

#include <string.h>

#define HEAD "{\"tieline\": 1, \"title\": \"T\", "
#define ORGANIZATIONS                                                                              \
  "\"organizations\": [{\"id\": \"a\", \"name\": \"A\"}, {\"id\": \"b\", \"name\": \"B\"}]"
#define FLOW "{\"kind\": \"supply\", \"from\": \"a\", \"to\": \"b\"}"
#define DEALS(deal) "\"deals\": [{\"id\": \"d\", " deal "}]}"
#define DOCUMENT(deal) HEAD ORGANIZATIONS ", " DEALS (deal)
#define QUANTITY(quantity)                                                                         \
  DOCUMENT ("\"status\": \"signed\", \"flows\": [{\"kind\": \"supply\", \"from\": \"a\", \"to\": " \
            "\"b\", "                                                                              \
            "\"quantity\": " quantity "}]")

#define NORTH "\"name\": \"N\""
#define FLOWS                                                                                      \
  "\"status\": \"signed\", \"flows\": [{\"id\": \"f\", \"kind\": \"supply\", \"from\": \"a\", "    \
  "\"to\": "                                                                                       \
  "\"b\"}, " FLOW "]"

/* problems: "[warning ]CODE POINTER: MESSAGE" of each, a line each */
static const struct
{
  const char *name;
  const char *text;
  const char *problems;
} cases[] = {
  { "not-an-object", "[]", "wrong-type : expected a Tieline document (an object), found a list\n" },
  { "other-version", "{\"tieline\": 3, \"nodes\": []}",
    "unknown-version /tieline: this document is of version 3 of the format; expected 1\n" },
  { "nothing-there", "{}",
    "missing-key : \"tieline\" is missing in this document\n"
    "missing-key : \"title\" is missing in this document\n"
    "missing-key : \"organizations\" is missing in this document\n"
    "missing-key : \"deals\" is missing in this document\n" },
  { "slip-in-version", "{\"tielin\": 1, \"title\": \"T\", \"organizations\": [], \"deals\": []}",
    "unknown-key /tielin: unknown key \"tielin\" in this document; did you mean \"tieline\"?\n" },
  { "no-organizations-no-more-ado", HEAD DEALS ("\"status\": \"signed\", \"flows\": [" FLOW "]"),
    "missing-key : \"organizations\" is missing in this document\n" },
  { "id-missing-no-more-ado",
    HEAD "\"organizations\": [{\"name\": \"A\"}, {\"id\": \"b\", \"name\": \"B\"}], " DEALS (
        "\"status\": \"signed\", \"flows\": [" FLOW "]"),
    "missing-key /organizations/0: \"id\" is missing in this organization\n" },
  { "id-missing-but-another-is-unknown",
    HEAD "\"organizations\": [{\"name\": \"A\"}, {\"id\": \"b\", \"name\": \"B\"}], " DEALS (
        "\"status\": \"signed\", \"parties\": [\"zz\"], \"flows\": [" FLOW "]"),
    "missing-key /organizations/0: \"id\" is missing in this organization\n"
    "unknown-reference /deals/0/flows/0/from: expected the id of an organization; nothing has the "
    "id \"a\"\n" },
  { "id-of-another-no-more-ado",
    HEAD "\"focus\": \"north-2\", \"organizations\": [{\"id\": \"north-1\", \"name\": \"A\"}, "
         "{\"id\": \"north-1\", \"name\": \"B\"}, {\"id\": \"north-3\", \"name\": \"C\"}], " DEALS (
             "\"status\": \"signed\", \"parties\": [\"north-1\", \"north-2\"]"),
    "duplicate-id /organizations/1/id: the id \"north-1\" is that of an organization in line 1 "
    "already\n" },
  { "id-of-a-product-no-more-ado",
    HEAD "\"products\": [{\"id\": \"a\", \"name\": \"P\"}], " ORGANIZATIONS
         ", " DEALS ("\"status\": \"signed\", \"flows\": [{\"kind\": \"supply\", \"from\": \"a\", "
                     "\"to\": \"b\", "
                     "\"products\": [\"p\"]}]"),
    "duplicate-id /organizations/0/id: the id \"a\" is that of a product in line 1 already\n" },
  { "organization-copied-but-another-is-unknown",
    HEAD "\"organizations\": [{\"id\": \"north\"," NORTH "}, {\"id\": \"north\"," NORTH
         "}], " DEALS ("\"status\": \"signed\", \"parties\": [\"north\", \"nort\"]"),
    "duplicate-id /organizations/1/id: the id \"north\" is that of an organization in line 1 "
    "already\n"
    "unknown-reference /deals/0/parties/1: expected the id of an organization, found \"nort\"; did "
    "you mean \"north\"?\n" },
  { "deal-copied-with-its-flows",
    HEAD ORGANIZATIONS ", \"deals\": [{\"id\": \"d\"," FLOWS "}, {\"id\": \"d\"," FLOWS "}]}",
    "duplicate-id /deals/1/id: the id \"d\" is that of a deal in line 1 already\n" },
  { "deal-with-the-id-of-another",
    HEAD ORGANIZATIONS
    ", \"deals\": [{\"id\": \"d\"," FLOWS "}, {\"id\": \"d\", \"status\": "
    "\"signed\", \"flows\": [" FLOW "]}, {\"id\": \"g\", \"status\": \"signed\", "
    "\"supersedes\": [\"e\"], \"flows\": [{\"kind\": \"supply\", \"from\": \"a\", "
    "\"to\": \"b\", \"within\": [\"e/flows/0\"]}]}]}",
    "duplicate-id /deals/1/id: the id \"d\" is that of a deal in line 1 already\n" },
  { "flow-of-another-deal-with-an-id-twice",
    HEAD ORGANIZATIONS ", \"deals\": [{\"id\": \"d\"," FLOWS "}, {\"id\": \"e\"," FLOWS "}]}",
    "duplicate-id /deals/1/flows/0/id: the id \"f\" is that of a flow in line 1 already\n" },
  { "ids-alike",
    HEAD
    "\"organizations\": [{\"id\": \"a\\u200b\", \"name\": \"A\"}, {\"id\": \"\\uac00\", \"name\": "
    "\"B\"}, {\"id\": \"\\u1100\\u1161\", \"name\": \"C\"}, {\"id\": \"a\", \"name\": \"D\"}], "
    "\"deals\": [{\"id\": \"d\", \"status\": \"signed\", \"parties\": [\"a\", \"a\\u200b\"]}]}",
    "warning ids-alike /organizations/2/id: the id \"\u1100\u1161\" is not that of an organization "
    "in line 1, "
    "which looks the same but is written with other characters for its letters and accents\n"
    "warning ids-alike /organizations/3/id: the id \"a\" is not that of an organization in line 1, "
    "which looks the same but has U+200B as well\n" },
  { "deals-alike-are-one-warning",
    HEAD ORGANIZATIONS
    ", \"deals\": [{\"id\": \"d\", \"status\": \"signed\", \"flows\": [" FLOW ", " FLOW
    "]}, {\"id\": \"d\\u00a0\", \"status\": \"signed\", \"flows\": [" FLOW ", " FLOW "]}]}",
    "warning ids-alike /deals/1/id: the id \"d\u00a0\" is not that of a deal in line 1, which "
    "looks "
    "the same but has no U+00A0\n" },
  { "control-characters-in-ids",
    HEAD
    "\"organizations\": [{\"id\": \"a\\tb\", \"name\": \"A\"}, {\"id\": \"\\u007f\\u0001c\", "
    "\"name\": "
    "\"B\"}, {\"id\": \"d\\u0085\", \"name\": \"C\"}], \"deals\": [{\"id\": \"e\\n\", \"status\": "
    "\"signed\", \"flows\": [{\"kind\": \"supply\", \"from\": \"a\\tb\", \"to\": \"d\\u0085\"}]}]}",
    "warning control-character /organizations/0/id: the control character U+0009 stands in this "
    "id\n"
    "warning control-character /organizations/1/id: the control character U+007F stands in this "
    "id\n"
    "warning control-character /organizations/2/id: the control character U+0085 stands in this "
    "id\n"
    "warning control-character /deals/0/id: the control character U+000A stands in this id\n" },
  { "addresses",
    HEAD ORGANIZATIONS ", \"sources\": [{\"id\": \"s\", \"title\": \"S\", \"url\": "
                       "\"HTTPS://e.org\"}, {\"id\": \"t\", "
                       "\"title\": \"T\", \"url\": \"https://[::1]:8/100%\"}, {\"id\": \"u\", "
                       "\"title\": \"U\", \"url\": "
                       "\"https://\uac00.kr/\uac00\"}, {\"id\": \"v\", \"title\": \"V\", \"url\": "
                       "\"https://e.org:99999/\"}], \"deals\": []}",
    "bad-url /sources/3/url: expected an address with a number up to 65535 as its port, found the "
    "text \"https://e.org:99999/\"\n" },
  { "slip-in-id-key",
    HEAD "\"organizations\": [{\"di\": \"a\", \"name\": \"A\"}, {\"id\": \"b\", \"name\": "
         "\"B\"}], " DEALS ("\"status\": \"signed\", \"flows\": [" FLOW "]"),
    "unknown-key /organizations/0/di: unknown key \"di\" in this organization; did you mean "
    "\"id\"?\n" },
  { "slip-in-flows", DOCUMENT ("\"status\": \"signed\", \"flow\": [" FLOW "]"),
    "unknown-key /deals/0/flow: unknown key \"flow\" in this deal; did you mean \"flows\"?\n" },
  { "slip-in-flows-not-needed",
    DOCUMENT ("\"status\": \"signed\", \"parties\": [\"a\", \"b\"], \"flow\": [" FLOW "]"),
    "warning unknown-key /deals/0/flow: unknown key \"flow\" in this deal; did you mean "
    "\"flows\"?\n" },
  { "slip-in-quantity", QUANTITY ("{\"valeu\": 3, \"unit\": \"GW\"}"),
    "unknown-key /deals/0/flows/0/quantity/valeu: unknown key \"valeu\" in this quantity; did you "
    "mean \"value\"?\n" },
  { "slip-in-unit", QUANTITY ("{\"value\": 3, \"units\": \"GW\"}"),
    "unknown-key /deals/0/flows/0/quantity/units: unknown key \"units\" in this quantity; did you "
    "mean \"unit\"?\n" },
  { "none-without-unit", QUANTITY ("{\"none\": true}"), "" },
  { "two-faults-in-a-quantity", QUANTITY ("{\"value\": -3, \"unit\": \"\"}"),
    "negative-amount /deals/0/flows/0/quantity/value: expected an amount of 0 or more, found the "
    "number -3\n"
    "empty-text /deals/0/flows/0/quantity/unit: this text is empty\n" },
  { "unit-of-unseen-blanks", QUANTITY ("{\"value\": 3, \"unit\": \"\\u00a0\\u3000\\u200b\"}"),
    "empty-text /deals/0/flows/0/quantity/unit: this text is empty\n" },
  { "range-without-end", QUANTITY ("{\"from\": 3, \"unit\": \"GW\"}"),
    "quantity-form /deals/0/flows/0/quantity: this quantity has \"from\" without \"to\"; without "
    "an upper bound it is \"atLeast\"\n" },
  { "number-too-large-for-a-document", "1e400",
    "number-too-large : the number 1e400 is too large; the largest is about 1.8e308\n" },
  { "number-too-small", QUANTITY ("{\"value\": 1e-400, \"unit\": \"GW\"}"),
    "number-too-small /deals/0/flows/0/quantity/value: the number 1e-400 is too small to tell from "
    "0; write 0 if that is meant\n" },
  { "byte-order-marks",
    "\xef\xbb\xbf\xef\xbb\xbf" DOCUMENT ("\"status\": \"signed\", \"parties\": [\"a\", \"b\"]"),
    "byte-order-mark : the file begins with a byte order mark (U+FEFF); expected \"{\": save it as "
    "UTF-8 without one\n" },
  { "number-too-large", QUANTITY ("{\"value\": 1e999, \"unit\": \"GW\"}"),
    "number-too-large /deals/0/flows/0/quantity/value: the number 1e999 is too large; the largest "
    "is about 1.8e308\n" },
  { "capital-letters", DOCUMENT ("\"status\": \"IN_DISCUSSION\", \"flows\": [" FLOW "]"),
    "unknown-value /deals/0/status: unknown status \"IN_DISCUSSION\"; did you mean "
    "\"in-discussion\"?\n" },
  { "last-of-two-keys-counts",
    DOCUMENT ("\"status\": [], \"flows\": [" FLOW "], \"st\\u0061tus\": \"sigend\""),
    "duplicate-key /deals/0/status: the key \"status\" stands a second time in this object; the "
    "first is in line 1\n"
    "unknown-value /deals/0/status: unknown status \"sigend\"; did you mean \"signed\"?\n" },
  { "last-of-two-objects-counts",
    DOCUMENT ("\"status\": {\"a\": 1}, \"flows\": [" FLOW
              "], \"status\": [{\"value\": \"x\"}, {\"value\": \"signed\"}]"),
    "duplicate-key /deals/0/status: the key \"status\" stands a second time in this object; the "
    "first is in line 1\n"
    "unknown-value /deals/0/status/0/value: unknown status \"x\"; expected one of \"rumored\", "
    "\"in-discussion\", \"intended\", "
    "\"announced\", \"signed\", \"delivering\", \"completed\", \"cancelled\", \"none\"\n" },
  { "long-text-shortened",
    DOCUMENT ("\"status\": \"signed\", \"checked\": {}, \"parties\": [\"a\", "
              "\"abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz\"]"),
    "wrong-type /deals/0/checked: expected a date such as \"2026-10-06\", found an object\n"
    "unknown-reference /deals/0/parties/1: expected the id of an organization; nothing has the id "
    "\"abcdefghijklmnopqrstuvwxyzabcdefghijklm…\"\n" },
  { "deal-without-id-has-nameless-flows",
    HEAD ORGANIZATIONS ", \"deals\": [{\"status\": \"signed\", \"flows\": [" FLOW "]}, "
                       "{\"status\": \"signed\", \"flows\": [" FLOW "]}]}",
    "missing-key /deals/0: \"id\" is missing in this deal\n"
    "missing-key /deals/1: \"id\" is missing in this deal\n" },
  { "flow-is-no-object", DOCUMENT ("\"status\": \"signed\", \"flows\": [\"supply\"]"),
    "wrong-type /deals/0/flows/0: expected a flow (an object), found the text \"supply\"\n" },
  { "phases-around-one-that-is-none",
    DOCUMENT (
        "\"status\": \"signed\", \"flows\": [{\"kind\": \"supply\", \"from\": \"a\", \"to\": "
        "\"b\", "
        "\"phases\": [{\"quantity\": {\"value\": 3, \"unit\": \"t\"}, \"when\": \"2028\"}, 7, "
        "{\"quantity\": {\"value\": 2, \"unit\": \"t\"}, \"when\": \"2029\"}, "
        "{\"quantity\": {\"value\": \"1\", \"unit\": \"t\"}, \"when\": \"2020\"}]}]"),
    "wrong-type /deals/0/flows/0/phases/1: expected a phase (an object), found the number 7\n"
    "falling-phases /deals/0/flows/0/phases/2/quantity: this phase has less in place than the one "
    "before it; "
    "the amounts of phases are cumulative\n"
    "wrong-type /deals/0/flows/0/phases/3/quantity/value: expected a number, found the text \"1\"\n"
    "dates-out-of-order /deals/0/flows/0/phases/3/when: this phase ends on 2020-12-31, before a "
    "phase listed "
    "earlier begins on 2029-01-01\n" },
  { "circle-of-three",
    HEAD ORGANIZATIONS
    ", \"deals\": ["
    "{\"id\": \"x\", \"status\": \"signed\", \"parties\": [\"a\"], \"supersedes\": [\"y\"]}, "
    "{\"id\": \"y\", \"status\": \"signed\", \"parties\": [\"a\"], \"supersedes\": [\"z\"]}, "
    "{\"id\": \"z\", \"status\": \"signed\", \"parties\": [\"a\"], \"supersedes\": [\"x\"]}, "
    "{\"id\": \"u\", \"status\": \"signed\", \"parties\": [\"a\"], \"supersedes\": [\"x\", "
    "\"y\"]}]}",
    "circular-reference /deals/2/supersedes/0: this deal supersedes \"x\", which supersedes this "
    "deal itself\n" },
};

static void
test_words (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].text, strlen (cases[i].text));
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (TieDocument) document = tie_reader_read_bytes (bytes, &problems);
  g_autoptr (GString) all = g_string_new (NULL);
  gboolean wrong = FALSE;

  for (guint p = 0; p < problems->len; p++)
    {
      const TieProblem *problem = g_ptr_array_index (problems, p);

      wrong = wrong || problem->severity == TIE_SEVERITY_ERROR;
      g_string_append_printf (all, "%s%s %s: %s\n",
                              problem->severity == TIE_SEVERITY_WARNING ? "warning " : "",
                              problem->code, problem->pointer, problem->message);
    }
  g_assert_cmpstr (all->str, ==, cases[i].problems);
  g_assert_true (wrong == (document == NULL));
}

/* A document with as many slips as lines is read in the time of its length: the search for what was
 * meant ends. */
static void
test_many_slips (void)
{
  g_autoptr (GString) text = g_string_new (HEAD "\"organizations\": [");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  guint n = 3000;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s{\"id\": \"org-%u\", \"name\": \"O\"}", i > 0 ? "," : "", i);
  g_string_append (text, "], " DEALS ("\"status\": \"signed\", \"parties\": [\"org-0\""));
  g_string_truncate (text, text->len - strlen ("}]}"));
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, ",\"xxxxx-%u\"", i);
  g_string_append (text, "]}]}");
  bytes = g_bytes_new (text->str, text->len);
  g_assert_null (tie_reader_read_bytes (bytes, &problems));
  g_assert_cmpuint (problems->len, ==, 1001);
}

/* more: what stands before the end of the document; problems: (out): what is wrong with it */
static TieDocument *
read_many_warnings (guint n, const char *more, GPtrArray **problems)
{
  g_autoptr (GString) text = g_string_new (HEAD);
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "\"key-%u\": 1, ", i);
  g_string_append_printf (text, ORGANIZATIONS ", \"deals\": []%s}", more);
  bytes = g_bytes_new (text->str, text->len);
  return tie_reader_read_bytes (bytes, problems);
}

/* Warnings that are left out leave out no error. */
static void
test_many_warnings (void)
{
  g_autoptr (GPtrArray) warnings = NULL, both = NULL, few = NULL;
  g_autoptr (TieDocument) document = read_many_warnings (3000, "", &warnings);
  g_autoptr (TieDocument) most = read_many_warnings (1000, "", &few);

  g_assert_nonnull (document);
  g_assert_nonnull (most);
  g_assert_cmpuint (few->len, ==, 1000);
  g_assert_cmpuint (warnings->len, ==, 1001);
  g_assert_cmpstr (((TieProblem *) g_ptr_array_index (warnings, 1000))->message, ==,
                   "there are more than 1000 warnings; the rest is left out");
  g_assert_null (read_many_warnings (3000, ", \"focus\": 1", &both));
  g_assert_cmpuint (both->len, ==, 1002);
  g_assert_cmpint (((TieProblem *) g_ptr_array_index (both, 1001))->severity, ==,
                   TIE_SEVERITY_ERROR);
}

/* A slip behind them is left for when they are mended. */
static void
test_slip_after_many_errors (void)
{
  g_autoptr (GString) text = g_string_new (HEAD "\"x\": {");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (text, "%s\"a\": 1", i > 0 ? ", " : "");
  g_string_append (text, "},, \"y\": 'z'}");
  bytes = g_bytes_new (text->str, text->len);
  g_assert_null (tie_reader_read_bytes (bytes, &problems));
  g_assert_cmpuint (problems->len, ==, 1001);
  g_assert_cmpstr (((TieProblem *) g_ptr_array_index (problems, 1000))->message, ==,
                   "so much is wrong that the rest was not read");
}

/* What is put in the place of a slip is put there at once, however long it is. */
static void
test_long_slip (void)
{
  g_autoptr (GString) text = g_string_new (HEAD "\"summary\": '");
  g_autofree char *summary = g_strnfill (400000, 'x');
  g_autofree char *blanks = g_strnfill (4000000, ' ');
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  g_string_append_printf (text, "%s',%s" ORGANIZATIONS ", \"deals\": []}", summary, blanks);
  bytes = g_bytes_new (text->str, text->len);
  g_assert_null (tie_reader_read_bytes (bytes, &problems));
  g_assert_cmpuint (problems->len, ==, 2);
}

/* before: what stands before the comma of each of so many entries */
static GPtrArray *
read_entries (guint n, const char *before)
{
  g_autoptr (GString) text = g_string_new (HEAD "\"x\": [0");
  g_autoptr (GBytes) bytes = NULL;
  GPtrArray *problems = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s,\"\u3000\uff1a\"", before);
  g_string_append (text, "], " ORGANIZATIONS ", \"deals\": []}");
  bytes = g_bytes_new (text->str, text->len);
  g_assert_null (tie_reader_read_bytes (bytes, &problems));
  return problems;
}

/* Blanks that JSON does not know are put right where they stand, however many there are, and those
 * within texts are left alone. */
static void
test_many_blanks (void)
{
  g_autofree char *run = g_strnfill (3000000, ' ');
  g_autoptr (GPtrArray) few = read_entries (500, "\u00a0 \u200b");
  g_autoptr (GPtrArray) many = read_entries (200000, "\u00a0");
  g_autoptr (GPtrArray) one = NULL;

  for (guint i = 0; run[i] != '\0'; i += 3)
    memcpy (run + i, "\u3000", 3);
  one = read_entries (1, run);
  g_assert_cmpuint (few->len, ==, 501);
  g_assert_cmpuint (many->len, ==, 1001);
  g_assert_cmpuint (one->len, ==, 2);
}

/* Of one amount with so many statements */
static char *
write_statements (guint n)
{
  g_autoptr (GString) list = g_string_new ("");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (list, "%s{\"value\": %u, \"unit\": \"t\"}", i > 0 ? ", " : "", i);
  return g_strdup_printf (DOCUMENT ("\"status\": \"signed\", \"parties\": [\"a\", \"b\"], "
                                    "\"quantity\": [%s]"),
                          list->str);
}

/* Each statement of an amount is compared with the others */
static void
test_many_statements (void)
{
  for (guint n = 1000; n <= 1100; n += 50)
    {
      g_autofree char *text = write_statements (n);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (TieDocument) document = tie_reader_read_bytes (bytes, &problems);
      const TieProblem *problem;

      g_assert_true ((document != NULL) == (n == 1000));
      g_assert_cmpuint (problems->len, ==, n == 1000 ? 0 : 1);
      if (n == 1000)
        continue;
      problem = g_ptr_array_index (problems, 0);
      g_assert_cmpstr (problem->code, ==, "too-many");
      g_assert_cmpstr (problem->pointer, ==, "/deals/0/quantity/1000");
      g_assert_cmpstr (problem->message, ==, "more than 1000 entries stand in this list or object");
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat ("/reader/words/", cases[i].name, NULL);

      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_words);
    }
  g_test_add_func ("/reader/many-slips", test_many_slips);
  g_test_add_func ("/reader/many-warnings", test_many_warnings);
  g_test_add_func ("/reader/slip-after-many-errors", test_slip_after_many_errors);
  g_test_add_func ("/reader/long-slip", test_long_slip);
  g_test_add_func ("/reader/many-blanks", test_many_blanks);
  g_test_add_func ("/reader/many-statements", test_many_statements);
  return g_test_run ();
}
