/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Words for values: English as it is written here, other languages as CLDR has them without a
 * catalogue. */

#include <math.h>

#include "tie-interval.h"
#include "tie-wording.h"

#include "inline-document.h"

#define GAP "\u00a0" /* a space that no line ends at */

static void
assert_takes (char *words, const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

static void
test_numbers (void)
{
  static const struct
  {
    double number;
    const char *english;
    const char *german;
  } cases[] = {
    { 0, "0", "0" },
    { 0.75, "0.75", "0,75" },
    { 0.1 + 0.2, "0.3", "0,3" },
    { 0.00012, "0.00012", "0,00012" },
    { 10, "10", "10" },
    { 26.75, "26.75", "26,75" },
    { 12.34567, "12.3457", "12,3457" },
    { 999, "999", "999" },
    { 1400, "1,400", "1.400" },
    { 1400.5, "1,400.5", "1.400,5" },
    { 900000, "900,000", "900.000" },
    { 1e30, "1E30", "1E30" },
    { 1.5e300, "1.5E300", "1,5E300" },
    { INFINITY, "∞", "∞" },
    { 1e17, "100,000,000,000,000,000", "100.000.000.000.000.000" },
    { 1e30, "1E30", "1E30" },
    { 1.234e300, "1.23E300", "1,23E300" },
    { 5e-324, "5E-324", "5E-324" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_takes (tie_wording_number (cases[i].number, "en"), cases[i].english);
      assert_takes (tie_wording_number (cases[i].number, "de"), cases[i].german);
    }
}

typedef struct
{
  TieQuantityForm form;
  double low, high;
  const char *unit;
  gboolean approximate;
  TieRate per;
  const char *of;
  const char *chart;
  const char *panel;
} QuantityCase;

/* clang-format off: a line a case */
static const QuantityCase quantities[] = {
  { TIE_QUANTITY_VALUE, 1e30, 0, "GW", FALSE, TIE_RATE_NONE, NULL, "1E30" GAP "GW",
    "1E30" GAP "gigawatts" },
  { TIE_QUANTITY_RANGE, 1e29, 1e30, "MW", FALSE, TIE_RATE_NONE, NULL, "1E29–1E30" GAP "MW",
    "1E29–1E30" GAP "megawatts" },
  { TIE_QUANTITY_VALUE, 750, 0, "MW", FALSE, TIE_RATE_NONE, NULL, "750" GAP "MW",
    "750" GAP "megawatts" },
  { TIE_QUANTITY_VALUE, 0.75, 0, "GW", FALSE, TIE_RATE_NONE, NULL, "0.75" GAP "GW",
    "0.75" GAP "gigawatts" },
  { TIE_QUANTITY_AT_LEAST, 10, 0, "GW", FALSE, TIE_RATE_NONE, NULL, "≥" GAP "10" GAP "GW",
    "at least 10" GAP "gigawatts" },
  { TIE_QUANTITY_AT_MOST, 0, 100e9, "USD", FALSE, TIE_RATE_NONE, NULL, "≤" GAP "US$100" GAP "bn",
    "up to US$100" GAP "billion" },
  { TIE_QUANTITY_RANGE, 8, 10, "GW", FALSE, TIE_RATE_NONE, NULL, "8–10" GAP "GW",
    "8–10" GAP "gigawatts" },
  { TIE_QUANTITY_RANGE, 8e9, 10e9, "USD", FALSE, TIE_RATE_NONE, NULL, "US$8–10" GAP "bn",
    "US$8–10" GAP "billion" },
  { TIE_QUANTITY_RANGE, 500e6, 2e9, "USD", FALSE, TIE_RATE_NONE, NULL, "US$0.5–2" GAP "bn",
    "US$500" GAP "million–2" GAP "billion" },
  { TIE_QUANTITY_NONE, 0, 0, "USD", FALSE, TIE_RATE_NONE, NULL, "none", "none" },
  { TIE_QUANTITY_VALUE, 38e9, 0, "USD", FALSE, TIE_RATE_NONE, NULL, "US$38" GAP "bn",
    "US$38" GAP "billion" },
  { TIE_QUANTITY_VALUE, 1.4e12, 0, "USD", FALSE, TIE_RATE_NONE, NULL, "US$1.4" GAP "tn",
    "US$1.4" GAP "trillion" },
  { TIE_QUANTITY_VALUE, 22.375e9, 0, "USD", FALSE, TIE_RATE_NONE, NULL, "US$22.375" GAP "bn",
    "US$22.375" GAP "billion" },
  { TIE_QUANTITY_VALUE, 250e6, 0, "EUR", FALSE, TIE_RATE_NONE, NULL, "€250" GAP "m",
    "€250" GAP "million" },
  { TIE_QUANTITY_VALUE, 12500, 0, "GBP", FALSE, TIE_RATE_NONE, NULL, "£12,500", "£12,500" },
  { TIE_QUANTITY_VALUE, 10e9, 0, "CHF", FALSE, TIE_RATE_NONE, NULL, "CHF" GAP "10" GAP "bn",
    "CHF" GAP "10" GAP "billion" },
  { TIE_QUANTITY_VALUE, 500e9, 0, "USD", TRUE, TIE_RATE_NONE, NULL, "about US$500" GAP "bn",
    "about US$500" GAP "billion" },
  { TIE_QUANTITY_VALUE, 27, 0, "%", TRUE, TIE_RATE_NONE, NULL, "about 27" GAP "%",
    "about 27" GAP "%" },
  { TIE_QUANTITY_AT_MOST, 0, 10, "%", FALSE, TIE_RATE_NONE, "AMD", "≤" GAP "10" GAP "% of AMD",
    "up to 10" GAP "% of AMD" },
  { TIE_QUANTITY_VALUE, 900000, 0, "wafers", FALSE, TIE_RATE_MONTH, NULL,
    "900,000" GAP "wafers a month", "900,000" GAP "wafers a month" },
  { TIE_QUANTITY_AT_LEAST, 5, 0, "chips", TRUE, TIE_RATE_YEAR, NULL,
    "≥" GAP "about 5" GAP "chips a year", "at least about 5" GAP "chips a year" },
  { TIE_QUANTITY_VALUE, 1, 0, "t", FALSE, TIE_RATE_DAY, NULL, "1" GAP "t a day",
    "1" GAP "t a day" },
  { TIE_QUANTITY_VALUE, 1, 0, "t", FALSE, TIE_RATE_WEEK, NULL, "1" GAP "t a week",
    "1" GAP "t a week" },
  { TIE_QUANTITY_VALUE, 1, 0, "t", FALSE, TIE_RATE_QUARTER, NULL, "1" GAP "t a quarter",
    "1" GAP "t a quarter" },
  { TIE_QUANTITY_VALUE, 160e6, 0, "shares", FALSE, TIE_RATE_NONE, NULL,
    "160" GAP "million" GAP "shares", "160" GAP "million" GAP "shares" },
};
/* clang-format on */

static void
test_quantities (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (quantities); i++)
    {
      const QuantityCase *row = &quantities[i];
      TieQuantity *quantity = tie_quantity_new ();

      quantity->form = row->form;
      quantity->low = row->low;
      quantity->high = row->high;
      quantity->unit = g_strdup (row->unit);
      quantity->approximate = row->approximate;
      quantity->per = row->per;
      if (row->of != NULL)
        {
          quantity->of = tie_text_new (NULL);
          tie_text_add (quantity->of, NULL, row->of);
        }
      assert_takes (tie_wording_quantity (quantity, NULL, "en"), row->chart);
      assert_takes (tie_wording_quantity_long (quantity, NULL, "en"), row->panel);
      tie_quantity_free (quantity);
    }
}

/* A part is told as exactly as makes sense beside the whole, however small or large that is */
static void
test_part (void)
{
  assert_takes (tie_wording_part (2.4567, 10, "GW", NULL, "en"), "2.46" GAP "GW");
  assert_takes (tie_wording_part (276.44, 750, "GW", NULL, "en"), "276.4" GAP "GW");
  assert_takes (tie_wording_part (0, 0, "GW", NULL, "en"), "0" GAP "GW");
  assert_takes (tie_wording_part (0, 5e-324, "GW", NULL, "en"), "0" GAP "GW");
  assert_takes (tie_wording_part (0, INFINITY, "GW", NULL, "en"), "0" GAP "GW");
}

/* Without a catalogue, numbers and money are still the language's own. */
static void
test_other_languages (void)
{
  assert_takes (tie_wording_value (100e9, "USD", NULL, "ko"), "US$1,000억");
  assert_takes (tie_wording_value_long (100e9, "USD", NULL, "ko"), "1,000억" GAP "미국" GAP "달러");
  assert_takes (tie_wording_value_long (1.4e12, "USD", NULL, "ko"), "1.4조" GAP "미국" GAP "달러");
  assert_takes (tie_wording_value (38e9, "USD", NULL, "de"), "38" GAP "Mrd." GAP "$");
  assert_takes (tie_wording_value_long (38e9, "USD", NULL, "de"),
                "38" GAP "Milliarden" GAP "US-Dollar");
  assert_takes (tie_wording_value (27, "%", NULL, "ko"), "27%");
  assert_takes (tie_wording_value (27, "%", NULL, "de"), "27" GAP "%");
  assert_takes (tie_wording_value_long (10, "GW", NULL, "ko"), "10기가와트");
  assert_takes (tie_wording_value_long (0.75, "GW", NULL, "ko"), "0.75기가와트");
  assert_takes (tie_wording_value_long (750, "MW", NULL, "de"), "750" GAP "Megawatt");
  assert_takes (tie_wording_value (10, "GW", NULL, "ko"), "10GW");
  assert_takes (tie_wording_value (38e9, "USD", NULL, "en-US"), "US$38" GAP "bn");
}

static void
test_units (void)
{
  assert_takes (tie_wording_unit ("GW", NULL, "en"), "GW");
  assert_takes (tie_wording_unit ("USD", NULL, "en"), "US dollars");
  assert_takes (tie_wording_unit ("USD", NULL, "ko"), "미국 달러");
  assert_takes (tie_wording_unit ("wafers", NULL, "en"), "wafers");
}

/* No line ends between a number and what it counts */
static void
test_bound (void)
{
  assert_takes (tie_wording_bind_amounts ("In 2017 and 1,000 MW are 1 GW. 10 % of US$1.4 trillion"),
                "In 2017 and 1,000" GAP "MW are 1" GAP "GW. 10" GAP "% of US$1.4" GAP "trillion");
  assert_takes (tie_wording_bind_amounts ("≥ 10 GW, 6 Million"), "≥" GAP "10" GAP "GW, 6 Million");
  assert_takes (tie_wording_bind_amounts ("1조 4,000억 달러가 넘는 2026년"),
                "1조" GAP "4,000억" GAP "달러가 넘는 2026년");
  assert_takes (tie_wording_bind_amounts ("칩 약 40만 개, 최대 90만 장"),
                "칩 약" GAP "40만" GAP "개, 최대 90만" GAP "장");
  assert_takes (tie_wording_bind_amounts (""), "");
}

typedef struct
{
  const char *edtf;
  const char *full;
  const char *shortened;
} DateCase;

static const DateCase dates[] = {
  { "2026-01-16", "16 January 2026", "16 Jan 2026" },
  { "2026-09-05", "5 September 2026", "5 Sept 2026" },
  { "1066-10-14", "14 October 1066", "14 Oct 1066" },
  { "0001-01-01", "1 January 1", "1 Jan 1" },
  { "2026-10", "October 2026", "Oct 2026" },
  { "2026", "2026", "2026" },
  { "2026-40", "first half of 2026", "H1 2026" },
  { "2026-41", "second half of 2026", "H2 2026" },
  { "2026-33", "first quarter of 2026", "Q1 2026" },
  { "2026-34", "second quarter of 2026", "Q2 2026" },
  { "2026-35", "third quarter of 2026", "Q3 2026" },
  { "2026-36", "fourth quarter of 2026", "Q4 2026" },
  { "2026-37", "January–April 2026", "Jan–Apr 2026" },
  { "2026-39", "September–December 2026", "Sept–Dec 2026" },
  { "1500-38", "May–August 1500", "May–Aug 1500" },
  { "2026-21", "spring 2026", "spring 2026" },
  { "2026-22", "summer 2026", "summer 2026" },
  { "2026-23", "autumn 2026", "autumn 2026" },
  { "2026-24", "winter 2026/2027", "winter 2026/2027" },
  { "2029~", "about 2029", "about 2029" },
  { "2029?", "2029 (uncertain)", "2029?" },
  { "2029-41%", "about second half of 2029 (uncertain)", "about H2 2029?" },
  { "203X", "2030s", "2030s" },
  { "200X?", "2000s (uncertain)", "2000s?" },
  { "203X~", "about the 2030s", "about the 2030s" },
  { "000X", "0s", "0s" },
  { "20XX", "a year of 2000–2099", "a year of 2000–2099" },
  { "15XX", "a year of 1500–1599", "a year of 1500–1599" },
  { "00XX", "a year of 1–99", "a year of 1–99" },
  { "2026-XX", "a month of 2026", "a month of 2026" },
  { "2026-XX~", "about a month of 2026", "about a month of 2026" },
  { "2026-XX-XX", "a day of 2026", "a day of 2026" },
  { "2026-10-XX", "a day of October 2026", "a day of Oct 2026" },
  { "1066-10-XX%", "about a day of October 1066 (uncertain)", "about a day of Oct 1066?" },
  { "2029-21~", "about spring 2029", "about spring 2029" },
  { "2029-33?", "first quarter of 2029 (uncertain)", "Q1 2029?" },
  { "2029-38~", "about May–August 2029", "about May–Aug 2029" },
  { "2029-10-06~", "about 6 October 2029", "about 6 Oct 2029" },
};

static const DateCase korean_dates[] = {
  { "2026-01-16", "2026년 1월 16일", "2026년 1월 16일" },
  { "2026-10", "2026년 10월", "2026년 10월" },
  { "2026", "2026년", "2026년" },
  { "2026-38", "2026년 5월~8월", "2026년 5월~8월" },
};

static void
test_dates (void)
{
  TieDate date;

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_assert_true (tie_date_parse (dates[i].edtf, &date, NULL));
      assert_takes (tie_wording_date (&date, "en"), dates[i].full);
      assert_takes (tie_wording_date_short (&date, "en"), dates[i].shortened);
    }
  for (guint i = 0; i < G_N_ELEMENTS (korean_dates); i++)
    {
      g_assert_true (tie_date_parse (korean_dates[i].edtf, &date, NULL));
      assert_takes (tie_wording_date (&date, "ko"), korean_dates[i].full);
      assert_takes (tie_wording_date_short (&date, "ko"), korean_dates[i].shortened);
    }
  g_assert_true (tie_date_parse ("2026-01-16", &date, NULL));
  assert_takes (tie_wording_date (&date, "en-US"), "January 16, 2026");
  assert_takes (tie_wording_date (&date, "no such language"), "16 January 2026");
}

/* As along an axis: what the one before says is not said again */
static void
test_dates_after (void)
{
  static const struct
  {
    const char *date, *before, *english, *korean;
  } cases[] = {
    { "2026-02", NULL, "Feb 2026", "2026년 2월" },
    { "2026-02", "2026-01", "Feb", "2월" },
    { "2027-01", "2026-12", "Jan 2027", "2027년 1월" },
    { "2026-34", "2026-33", "Q2", "2분기" },
    { "2026-41", "2026-40", "H2", NULL },
    { "2026-40", "2025-41", "H1 2026", NULL },
    { "2026-01-16", "2026-01-15", "16", "16일" },
    { "2026-02-01", "2026-01-31", "1 Feb", "2월 1일" },
    { "2027-01-01", "2026-12-31", "1 Jan 2027", "2027년 1월 1일" },
    { "2027", "2026", "2027", "2027년" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TieDate date, before;

      g_assert_true (tie_date_parse (cases[i].date, &date, NULL));
      if (cases[i].before != NULL)
        g_assert_true (tie_date_parse (cases[i].before, &before, NULL));
      assert_takes (tie_wording_date_after (&date, cases[i].before != NULL ? &before : NULL, "en"),
                    cases[i].english);
      if (cases[i].korean != NULL)
        assert_takes (tie_wording_date_after (&date, cases[i].before != NULL ? &before : NULL,
                                              "ko"),
                      cases[i].korean);
    }
}

static void
test_intervals (void)
{
  static const struct
  {
    const char *edtf;
    const char *words;
  } cases[] = {
    { "2026-41/2029", "second half of 2026 to 2029" },
    { "2026/2026", "2026 to 2026" },
    { "2026~/2029?", "about 2026 to 2029 (uncertain)" },
    { "2026-XX/203X", "a month of 2026 to 2030s" },
    { "2026-10-06", "6 October 2026" },
    { "../2028", "by 2028" },
    { "../2029-06", "by June 2029" },
    { "../2029-40", "by the first half of 2029" },
    { "../2029-36", "by the fourth quarter of 2029" },
    { "../2029-37", "by January–April 2029" },
    { "../2029-24", "by winter 2029/2030" },
    { "../2028-06-15", "by 15 June 2028" },
    { "../2029~", "by about 2029" },
    { "../2029-41~", "by about second half of 2029" },
    { "../2029-41?", "by the second half of 2029 (uncertain)" },
    { "../203X", "by the 2030s" },
    { "../203X~", "by about the 2030s" },
    { "../2029-XX", "by a month of 2029" },
    { "/2028", "by 2028, start not named" },
    { "/2029-41", "by the second half of 2029, start not named" },
    { "2026/", "from 2026, end not named" },
    { "2026-41/", "from second half of 2026, end not named" },
    { "2026/..", "from 2026, no end meant" },
    { "2026-41/..", "from second half of 2026, no end meant" },
    { "2026-33~/..", "from about first quarter of 2026, no end meant" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TieInterval interval;

      g_assert_true (tie_interval_parse (cases[i].edtf, &interval, NULL));
      assert_takes (tie_wording_interval (&interval, "en"), cases[i].words);
    }
}

/* As exactly as it is known: what the timeline reads out */
static void
test_delivery (void)
{
  static const struct
  {
    const char *kind, *flow, *words;
  } cases[] = {
    { "supply", "'when': '2026-41/'",
      "starts in the second half of 2026 (1 July – 31 December), end not stated" },
    { "supply", "'when': '2026-41/2029'",
      "starts in the second half of 2026 (1 July – 31 December), complete in 2029" },
    { "service", "'when': '2025-11-03/2032-11~'",
      "starts on 3 November 2025, ends in November 2032 (approximate)" },
    { "supply", "'when': '../2028?'", "start not stated, complete in 2028 (uncertain)" },
    { "service", "'when': '2026/..', 'until': '2040'",
      "starts in 2026, no end meant, leaves service in 2040" },
    { "supply", "'when': '2026-33~'",
      "all in the first quarter of 2026 (approximate; 1 January – 31 March)" },
    { "supply", "'when': '2026-24'",
      "all in winter 2026/2027 (1 December 2026 – 28 February 2027)" },
    { "supply", "'when': '2026-10-06%'", "all on 6 October 2026 (approximate; uncertain)" },
    { "supply", "'phases': [{'quantity': {'value': 1, 'unit': 'GW'}, 'when': '2027-02'}]",
      "starts in February 2027, end not stated" },
    { "supply", "'until': '2050'", "leaves service in 2050" },
    { "supply", "'when': '203X'", "all in the 2030s (1 January 2030 – 31 December 2039)" },
    { "supply", "'when': '2026-10-XX/'", "starts on a day of October 2026, end not stated" },
    { "supply", "'id': 'f'", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strdup_printf (
          "{'tieline': 1, 'title': 'T', 'organizations': [{'id': 'a', 'name': 'AMD'}, {'id': 'o', "
          "'name': 'OpenAI'}], 'deals': [{'id': 'd', 'status': 'signed', 'flows': [{'kind': '%s', "
          "'from': 'a', 'to': 'o', %s}]}]}",
          cases[i].kind, cases[i].flow);
      g_autoptr (TieDocument) document = read_inline_document (json);
      TieFlow *flow = g_ptr_array_index (tie_document_get_flows (document), 0);
      g_autofree char *words = tie_wording_delivery (flow, "en");

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_ends (void)
{
  static const char *const cases[][2] = {
    { "2029", "by 2029" },      { "2029-41", "by H2 2029" },       { "2029~", "by about 2029" },
    { "203X", "by the 2030s" }, { "203X~", "by about the 2030s" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TieDate date;

      g_assert_true (tie_date_parse (cases[i][0], &date, NULL));
      assert_takes (tie_wording_date_end (&date, "en"), cases[i][1]);
    }
}

static const char flows_json[] =
    "{'tieline': 1, 'title': 'T', 'language': 'en',"
    " 'unitNames': {'wafers': {'en': 'wafer starts', 'ko': '장'}},"
    " 'organizations': [{'id': 'a', 'name': {'en': 'AMD', 'ko': '에이엠디'}},"
    "                   {'id': 'o', 'name': 'OpenAI'}],"
    " 'comparisons': [{'unit': 'GW', 'equals': 800000, 'label': {'en': 'US households use'}}],"
    " 'deals': ["
    "  {'id': 'signed', 'status': 'signed', 'flows': ["
    "   {'kind': 'supply', 'from': 'a', 'to': 'o', 'when': '2026-41/',"
    "    'quantity': {'value': 6, 'unit': 'GW'}},"
    "   {'kind': 'equity', 'from': 'a', 'to': 'o',"
    "    'quantity': {'atMost': 10, 'unit': '%', 'of': 'a'}},"
    "   {'kind': 'money', 'from': 'o', 'to': 'a', 'when': '2026/2029',"
    "    'quantity': [{'value': 10000000000, 'unit': 'USD'},"
    "                 {'value': 1000000000, 'unit': 'USD'}]},"
    "   {'kind': 'service', 'from': 'a', 'to': 'o', 'when': '2026/..',"
    "    'quantity': {'value': 5, 'unit': 'wafers', 'per': 'day'}},"
    "   {'kind': 'knowledge', 'from': 'o', 'to': 'a', 'when': '2026-10-06'},"
    "   {'kind': 'holding', 'from': 'a', 'to': 'o',"
    "    'quantity': {'value': 27, 'unit': '%', 'of': 'o'}},"
    "   {'kind': 'holding', 'from': 'a', 'to': 'o'},"
    "   {'kind': 'debt', 'from': 'a', 'to': 'o'},"
    "   {'kind': 'guarantee', 'from': 'a', 'to': 'o'},"
    "   {'kind': 'other', 'from': 'a', 'to': 'o'}]},"
    "  {'id': 'talks', 'status': 'in-discussion', 'flows': ["
    "   {'kind': 'supply', 'from': 'a', 'to': 'o'}]}]}";

static void
test_flows (void)
{
  static const struct
  {
    const char *words;
    const char *end; /* nullable */
  } cases[] = {
    { "AMD supplies OpenAI, 6" GAP "gigawatts, no end date given", "no end date given" },
    { "AMD gives a right to shares to OpenAI, up to 10" GAP "% of AMD", NULL },
    { "OpenAI gives money to AMD, US$10" GAP "billion, amount disputed, by 2029", "by 2029" },
    { "AMD provides services to OpenAI, 5" GAP "wafer starts a day, no end meant", "no end meant" },
    { "OpenAI provides designs or licences to AMD, 6 Oct 2026", "6 Oct 2026" },
    { "AMD has a stake in OpenAI, 27" GAP "% of OpenAI", NULL },
    { "OpenAI has a stake in AMD", NULL },
    { "AMD lends to OpenAI", NULL },
    { "AMD gives a guarantee to OpenAI", NULL },
    { "from AMD to OpenAI", NULL },
    { "AMD supplies OpenAI, in discussion", NULL },
  };
  g_autoptr (TieDocument) document = read_inline_document (flows_json);
  GPtrArray *flows = tie_document_get_flows (document);

  g_assert_cmpuint (flows->len, ==, G_N_ELEMENTS (cases));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_takes (tie_wording_flow (g_ptr_array_index (flows, i), document, "en"),
                    cases[i].words);
      assert_takes (tie_wording_flow_end (g_ptr_array_index (flows, i), "en"), cases[i].end);
    }
}

/* What the document names in languages is said in the reader's. */
static void
test_names_in_languages (void)
{
  g_autoptr (TieDocument) document = read_inline_document (flows_json);
  GPtrArray *flows = tie_document_get_flows (document);
  GPtrArray *share = tie_flow_get_amount (g_ptr_array_index (flows, 1));

  assert_takes (tie_wording_quantity (tie_amount_first (share), document, "ko"),
                "≤" GAP "10% of 에이엠디");
  assert_takes (tie_wording_value (5, "wafers", document, "en"), "5" GAP "wafer starts");
  assert_takes (tie_wording_value (5, "wafers", document, "ko"), "5장");
  assert_takes (tie_wording_value (160e6, "wafers", document, "ko"), "1.6억" GAP "장");
  assert_takes (tie_wording_unit ("wafers", document, "ko"), "장");
}

static void
test_countries (void)
{
  assert_takes (tie_wording_country ("KR", "en"), "South Korea");
  assert_takes (tie_wording_country ("KR", "ko"), "대한민국");
  assert_takes (tie_wording_country ("us", NULL), "United States");
  assert_takes (tie_wording_country ("TWN", "en"), "Taiwan");
  assert_takes (tie_wording_country ("qx", "en"), "qx");
  assert_takes (tie_wording_country ("eec", "en"), "eec");
  assert_takes (tie_wording_country ("ZZ", "en"), "ZZ");
  assert_takes (tie_wording_country ("xa", "en"), "xa");
  assert_takes (tie_wording_country ("410", "en"), "410");
  assert_takes (tie_wording_country ("Atlantis", "en"), "Atlantis");
  assert_takes (tie_wording_country ("EU and US", "en"), "EU and US");
}

static void
test_comparisons (void)
{
  g_autoptr (TieDocument) document = read_inline_document (flows_json);
  TieComparison *comparison = g_ptr_array_index (tie_document_get_comparisons (document), 0);

  assert_takes (tie_wording_comparison (comparison, 10, TIE_QUANTITY_VALUE, "en"),
                "about as much as 8" GAP "million US households use");
  assert_takes (tie_wording_comparison (comparison, 26.75, TIE_QUANTITY_VALUE, "en"),
                "about as much as 21.4" GAP "million US households use");
  assert_takes (tie_wording_comparison (comparison, 0.75, TIE_QUANTITY_VALUE, "en"),
                "about as much as 600,000 US households use");
  /* A bound stays one */
  assert_takes (tie_wording_comparison (comparison, 10, TIE_QUANTITY_AT_LEAST, "en"),
                "at least about as much as 8" GAP "million US households use");
  assert_takes (tie_wording_comparison (comparison, 10, TIE_QUANTITY_AT_MOST, "en"),
                "at most about as much as 8" GAP "million US households use");
  g_assert_null (tie_wording_comparisons (document, NULL, "en"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wording/bound", test_bound);
  g_test_add_func ("/wording/part", test_part);
  g_test_add_func ("/wording/dates-after", test_dates_after);
  g_test_add_func ("/wording/delivery", test_delivery);
  g_test_add_func ("/wording/numbers", test_numbers);
  g_test_add_func ("/wording/quantities", test_quantities);
  g_test_add_func ("/wording/other-languages", test_other_languages);
  g_test_add_func ("/wording/units", test_units);
  g_test_add_func ("/wording/dates", test_dates);
  g_test_add_func ("/wording/intervals", test_intervals);
  g_test_add_func ("/wording/ends", test_ends);
  g_test_add_func ("/wording/flows", test_flows);
  g_test_add_func ("/wording/names-in-languages", test_names_in_languages);
  g_test_add_func ("/wording/countries", test_countries);
  g_test_add_func ("/wording/comparisons", test_comparisons);
  return g_test_run ();
}
