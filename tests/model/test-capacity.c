/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Capacity over time: the rule of docs/format.md, each case with its sum. */

#include "tie-capacity.h"

#include <math.h>

#include "inline-document.h"

#define assert_near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-9)

static int
to_day (const char *edtf)
{
  TieDate date;

  g_assert_true (tie_date_parse (edtf, &date, NULL));
  return tie_date_last_day (&date);
}

static void
assert_at (TieCapacity *capacity, const char *day, double least, double likely, double most)
{
  TieEstimate estimate;

  tie_capacity_get_at (capacity, to_day (day), &estimate);
  g_test_message ("%s: %g %g %g", day, estimate.least, estimate.likely, estimate.most);
  assert_near (estimate.least, least);
  assert_near (estimate.likely, likely);
  assert_near (estimate.most, most);
}

static void
assert_total (TieCapacity *capacity,
              double least,
              double likely,
              double most,
              double undated,
              gboolean or_more)
{
  TieEstimate estimate;
  gboolean more;

  tie_capacity_get_total (capacity, &estimate, &more);
  assert_near (estimate.least, least);
  assert_near (estimate.likely, likely);
  assert_near (estimate.most, most);
  g_assert_cmpint (more, ==, or_more);
  assert_near (tie_capacity_get_undated (capacity), undated);
}

/* The capacity in GW of one signed deal between a and u, announced on the first day of 2026, with
 * these members of its one flow of supply */
static TieCapacity *
new_capacity_of_flow (const char *members)
{
  g_autofree char *deals =
      g_strdup_printf ("{'id': 'deal', 'status': 'signed', 'announced': '2026-01-01', 'flows': ["
                       "{'kind': 'supply', 'from': 'a', 'to': 'u', %s}]}",
                       members);
  g_autoptr (TieDocument) document = read_inline_deals (deals);

  return tie_capacity_new (document, "GW", NULL);
}

/* The table of docs/format.md, to three decimals */
static void
test_bundled_map (void)
{
  static const struct
  {
    const char *year;
    double least, likely, most, at_once;
  } years[] = {
    { "2026", 2.205, 3.191, 4.374, 18.374 },
    { "2027", 5.807, 7.135, 8.738, 22.738 },
    { "2028", 9.420, 10.931, 12.739, 26.739 },
    { "2029", 12.750, 12.750, 12.750, 26.750 },
  };
  g_autoptr (TieDocument) document = read_bundled_map ();
  g_autoptr (TieCapacity) capacity = tie_capacity_new (document, "GW", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      TieEstimate estimate;

      tie_capacity_get_at (capacity, to_day (years[i].year), &estimate);
      g_assert_cmpfloat_with_epsilon (estimate.least, years[i].least, 0.0005);
      g_assert_cmpfloat_with_epsilon (estimate.likely, years[i].likely, 0.0005);
      g_assert_cmpfloat_with_epsilon (estimate.most, years[i].most, 0.0005);
      g_assert_cmpfloat_with_epsilon (estimate.most + tie_capacity_get_undated (capacity),
                                      years[i].at_once, 0.0005);
    }
  assert_total (capacity, 26.75, 26.75, 26.75, 14, TRUE);
  assert_at (capacity, "2025-09-22", 0, 0, 0);
  g_assert_cmpuint (tie_capacity_get_n_courses (capacity), ==, 4);
}

static void
test_bundled_courses (void)
{
  static const struct
  {
    const char *from;
    double total, undated;
    gboolean or_more;
  } courses[] = {
    { "nvidia", 10, 9, TRUE },
    { "amd", 6, 5, FALSE },
    { "broadcom", 10, 0, FALSE },
    { "cerebras", 0.75, 0, FALSE },
  };
  g_autoptr (TieDocument) document = read_bundled_map ();
  g_autoptr (TieCapacity) capacity = tie_capacity_new (document, "GW", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (courses); i++)
    for (guint j = 0; j < tie_capacity_get_n_courses (capacity); j++)
      {
        TieFlow *flow = tie_capacity_get_flow (capacity, j);
        TieEstimate total;
        gboolean or_more;

        if (!g_str_equal (tie_organization_get_id (tie_flow_get_from (flow)), courses[i].from))
          continue;
        tie_capacity_get_course_total (capacity, j, &total, &or_more);
        assert_near (total.likely, courses[i].total);
        assert_near (tie_capacity_get_course_undated (capacity, j), courses[i].undated);
        g_assert_cmpint (or_more, ==, courses[i].or_more);
      }
}

/* From 2026-01-01 (day 0) to 2026-01-11 (day 10): a tenth a day, at the end of each */
static void
test_between_days (void)
{
  g_autoptr (TieCapacity) capacity = new_capacity_of_flow (
      "'quantity': {'value': 5, 'unit': 'GW'}, 'when': '2026-01-01/2026-01-11'");

  assert_at (capacity, "2025-12-31", 0, 0, 0);
  assert_at (capacity, "2026-01-01", 0, 0, 0);
  assert_at (capacity, "2026-01-02", 0.5, 0.5, 0.5);
  assert_at (capacity, "2026-01-10", 4.5, 4.5, 4.5);
  assert_at (capacity, "2026-01-11", 5, 5, 5);
  assert_at (capacity, "2040", 5, 5, 5);
  assert_total (capacity, 5, 5, 5, 0, FALSE);
}

/* Start in January 2026, end in March 2026. Least from 01-31 to 03-31, 59 days; likely from 01-16
 * to 03-16, 59 days; most from 01-01 to 03-01, 59 days. At the end of 02-28: 28, 43 and 58 days of
 * them. */
static void
test_between_months (void)
{
  g_autoptr (TieCapacity) capacity =
      new_capacity_of_flow ("'quantity': {'value': 59, 'unit': 'GW'}, 'when': '2026-01/2026-03'");

  assert_at (capacity, "2026-01-31", 0, 15, 30);
  assert_at (capacity, "2026-02-28", 28, 43, 58);
  assert_at (capacity, "2026-03-16", 44, 59, 59);
  assert_at (capacity, "2026-03-31", 59, 59, 59);
}

/* All at once within a date: the middle day of 2026, 365 days, is the 183rd, 07-02. */
static void
test_all_at_once (void)
{
  g_autoptr (TieCapacity) capacity =
      new_capacity_of_flow ("'quantity': {'value': 4, 'unit': 'GW'}, 'when': '2026'");

  assert_at (capacity, "2025-12-31", 0, 0, 0);
  assert_at (capacity, "2026-01-01", 0, 0, 4);
  assert_at (capacity, "2026-07-01", 0, 0, 4);
  assert_at (capacity, "2026-07-02", 0, 4, 4);
  assert_at (capacity, "2026-12-30", 0, 4, 4);
  assert_at (capacity, "2026-12-31", 4, 4, 4);
}

/* Qualifiers mark a date and never widen it. */
static void
test_qualifiers (void)
{
  g_autoptr (TieCapacity) capacity =
      new_capacity_of_flow ("'quantity': {'value': 4, 'unit': 'GW'}, 'when': '2026-01-10~'");

  assert_at (capacity, "2026-01-09", 0, 0, 0);
  assert_at (capacity, "2026-01-10", 4, 4, 4);
}

/* No start: it may be from the announcement, 2026-01-01, to the end's last day, 2026-01-21: 20
 * days. The end, 2026-01-21, is one day. Least all then; likely from 01-11, ten days; most from
 * 01-01, twenty. */
static void
test_missing_start (void)
{
  static const char *const members[] = {
    "'quantity': {'value': 20, 'unit': 'GW'}, 'when': '../2026-01-21'",
    "'quantity': {'value': 20, 'unit': 'GW'}, 'when': '/2026-01-21'",
  };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autoptr (TieCapacity) capacity = new_capacity_of_flow (members[i]);

      assert_at (capacity, "2026-01-01", 0, 0, 0);
      assert_at (capacity, "2026-01-06", 0, 0, 5);
      assert_at (capacity, "2026-01-16", 0, 10, 15);
      assert_at (capacity, "2026-01-20", 0, 18, 19);
      assert_at (capacity, "2026-01-21", 20, 20, 20);
    }
}

/* Nor an announcement: the start has the end's span, so that all comes at once within it. */
static void
test_missing_start_and_announcement (void)
{
  g_autoptr (TieDocument) document = read_inline_deals (
      "{'id': 'deal', 'status': 'signed', 'flows': [{'kind': 'supply', 'from': 'a', 'to': 'u',"
      " 'quantity': {'value': 7, 'unit': 'GW'}, 'when': '../2026-01'}]}");
  g_autoptr (TieCapacity) capacity = tie_capacity_new (document, "GW", NULL);

  assert_at (capacity, "2025-12-31", 0, 0, 0);
  assert_at (capacity, "2026-01-01", 0, 0, 7);
  assert_at (capacity, "2026-01-15", 0, 0, 7);
  assert_at (capacity, "2026-01-16", 0, 7, 7);
  assert_at (capacity, "2026-01-31", 7, 7, 7);
}

/* No end, no last dot: all of it is undated, and nothing is spread over years that nobody named. */
static void
test_missing_end (void)
{
  static const char *const members[] = {
    "'quantity': {'value': 6, 'unit': 'GW'}, 'when': '2026-41/'",
    "'quantity': {'value': 6, 'unit': 'GW'}, 'when': '2026-41/..'",
    "'quantity': {'value': 6, 'unit': 'GW'}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autoptr (TieCapacity) capacity = new_capacity_of_flow (members[i]);

      assert_at (capacity, "2026-12-31", 0, 0, 0);
      assert_at (capacity, "2099", 0, 0, 0);
      assert_total (capacity, 6, 6, 6, 6, FALSE);
    }
}

/* 1 GW by 01-11, 3 GW by 01-21, 6 GW in all, no end: 3 undated */
static void
test_phases (void)
{
  g_autoptr (TieCapacity) capacity = new_capacity_of_flow (
      "'quantity': {'value': 6, 'unit': 'GW'}, 'when': '2026-01-01/', 'phases': ["
      " {'quantity': {'value': 1000, 'unit': 'MW'}, 'when': '2026-01-11'},"
      " {'quantity': {'value': 3, 'unit': 'GW'}, 'when': '2026-01-21'},"
      " {'quantity': {'value': 5, 'unit': 'GW'}, 'condition': 'once approved'}]");

  assert_at (capacity, "2026-01-06", 0.5, 0.5, 0.5);
  assert_at (capacity, "2026-01-11", 1, 1, 1);
  assert_at (capacity, "2026-01-16", 2, 2, 2);
  assert_at (capacity, "2026-01-21", 3, 3, 3);
  assert_at (capacity, "2030", 3, 3, 3);
  assert_total (capacity, 6, 6, 6, 3, FALSE);
}

/* A phase, and a start in the same span: of dots on one day the last counts, so the phase comes at
 * once. The second half of 2026 has 184 days; the 92nd is 09-30. */
static void
test_phase_with_start (void)
{
  g_autoptr (TieCapacity) capacity = new_capacity_of_flow (
      "'quantity': {'value': 6, 'unit': 'GW'}, 'when': '2026-41/', 'phases': ["
      " {'quantity': {'value': 1, 'unit': 'GW'}, 'when': '2026-41'}]");

  assert_at (capacity, "2026-06-30", 0, 0, 0);
  assert_at (capacity, "2026-07-01", 0, 0, 1);
  assert_at (capacity, "2026-09-29", 0, 0, 1);
  assert_at (capacity, "2026-09-30", 0, 1, 1);
  assert_at (capacity, "2026-12-30", 0, 1, 1);
  assert_at (capacity, "2026-12-31", 1, 1, 1);
}

/* Rule 2: a phase some time in January and the next by 01-11 leave the first ten days and one to
 * the first. A start that is not stated ends with the first phase, too. Phase dots: 01-01 to 01-11
 * and 01-11. Likely: 01-06 and 01-11. The start: announced 01-01, to 01-11; likely 01-06. */
static void
test_spans_in_order (void)
{
  g_autoptr (TieCapacity) capacity =
      new_capacity_of_flow ("'quantity': {'value': 4, 'unit': 'GW'}, 'phases': ["
                            " {'quantity': {'value': 2, 'unit': 'GW'}, 'when': '2026-01'},"
                            " {'quantity': {'value': 4, 'unit': 'GW'}, 'when': '2026-01-11'}]");

  assert_at (capacity, "2025-12-31", 0, 0, 0);
  assert_at (capacity, "2026-01-01", 0, 0, 2);
  assert_at (capacity, "2026-01-05", 0, 0, 2 + 2 * 4 / 10.0);
  assert_at (capacity, "2026-01-06", 0, 2, 3);
  assert_at (capacity, "2026-01-10", 0, 2 + 2 * 4 / 5.0, 2 + 2 * 9 / 10.0);
  assert_at (capacity, "2026-01-11", 4, 4, 4);
  assert_total (capacity, 4, 4, 4, 0, FALSE);
}

/* Phases that say more than the total, and a flow whose total only its phases say */
static void
test_phases_without_total (void)
{
  g_autoptr (TieCapacity) capacity =
      new_capacity_of_flow ("'when': '2026-01-01/', 'phases': ["
                            " {'quantity': {'atLeast': 2, 'unit': 'GW'}, 'when': '2026-01-11'}]");

  assert_at (capacity, "2026-01-06", 1, 1, 1);
  assert_total (capacity, 2, 2, 2, 0, TRUE);
}

/* Amounts: least, likely and most of bounds, and amounts that never fall along the dots: a first
 * phase of 2, then all of it, at most 10, may be no more than those 2. */
static void
test_bounds (void)
{
  static const struct
  {
    const char *quantity;
    double least, likely, most;
    gboolean or_more;
  } cases[] = {
    { "{'value': 10, 'unit': 'GW'}", 10, 10, 10, FALSE },
    { "{'atLeast': 10, 'unit': 'GW'}", 10, 10, 10, TRUE },
    { "{'atMost': 10, 'unit': 'GW'}", 2, 10, 10, FALSE },
    { "{'from': 4, 'to': 10, 'unit': 'GW'}", 4, 7, 10, FALSE },
    { "[{'value': 8, 'unit': 'GW'}, {'value': 3000, 'unit': 'MW'}, {'value': 9, 'unit': 'GW'}]", 3,
      8, 9, FALSE },
    { "[{'value': 100, 'unit': 'chips'}, {'value': 5, 'unit': 'GW'}]", 5, 5, 5, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *members =
          g_strdup_printf ("'quantity': %s, 'when': '2026-01-01/2026-01-21', 'phases': ["
                           " {'quantity': {'value': 2, 'unit': 'GW'}, 'when': '2026-01-11'}]",
                           cases[i].quantity);
      g_autoptr (TieCapacity) capacity = new_capacity_of_flow (members);

      assert_at (capacity, "2026-01-11", 2, 2, 2);
      assert_at (capacity, "2026-01-16", (2 + cases[i].least) / 2, (2 + cases[i].likely) / 2,
                 (2 + cases[i].most) / 2);
      assert_at (capacity, "2026-01-21", cases[i].least, cases[i].likely, cases[i].most);
      assert_total (capacity, cases[i].least, cases[i].likely, cases[i].most, 0, cases[i].or_more);
    }
}

/* Out of service some time in January 2027: the least that can be in place is gone after its first
 * day, the most after its last, the likely amount after its middle day, 01-16. */
static void
test_until (void)
{
  g_autoptr (TieCapacity) capacity = new_capacity_of_flow (
      "'quantity': {'value': 3, 'unit': 'GW'}, 'when': '2026-06-01', 'until': '2027-01'");

  assert_at (capacity, "2026-05-31", 0, 0, 0);
  assert_at (capacity, "2026-06-01", 3, 3, 3);
  assert_at (capacity, "2027-01-01", 3, 3, 3);
  assert_at (capacity, "2027-01-02", 0, 3, 3);
  assert_at (capacity, "2027-01-16", 0, 3, 3);
  assert_at (capacity, "2027-01-17", 0, 0, 3);
  assert_at (capacity, "2027-01-31", 0, 0, 3);
  assert_at (capacity, "2027-02-01", 0, 0, 0);
}

/* Supply and services in the unit, of deals from intended to completed, unless another flow counts
 * them */
static void
test_what_counts (void)
{
  static const char *const statuses[] = { "intended", "announced", "signed", "delivering",
                                          "completed" };
  static const char *const apart[] = { "rumored", "in-discussion" };
  static const char *const nowhere[] = { "cancelled", "none" };
  g_autoptr (GString) deals = g_string_new (NULL);
  g_autoptr (TieDocument) document = NULL;
  g_autoptr (TieCapacity) capacity = NULL;
  static const char pattern[] =
      "{'id': '%s', 'status': '%s', 'flows': [{'kind': 'supply', 'from': 'a', 'to': 'u',"
      " 'quantity': {'value': %d, 'unit': 'GW'}, 'when': '2026-01-01'}]},";

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    g_string_append_printf (deals, pattern, statuses[i], statuses[i], 1);
  for (guint i = 0; i < G_N_ELEMENTS (apart); i++)
    g_string_append_printf (deals, pattern, apart[i], apart[i], 10 + (int) i);
  for (guint i = 0; i < G_N_ELEMENTS (nowhere); i++)
    g_string_append_printf (deals, pattern, nowhere[i], nowhere[i], 100);
  g_string_append (deals,
                   "{'id': 'more', 'status': 'signed', 'flows': ["
                   "{'kind': 'service', 'id': 'whole', 'from': 'b', 'to': 'u',"
                   " 'quantity': {'value': 500, 'unit': 'MW'}, 'when': '2026-01-01'},"
                   "{'kind': 'service', 'from': 'b', 'to': 'u', 'within': ['whole'],"
                   " 'quantity': {'value': 300, 'unit': 'MW'}, 'when': '2026-01-01'},"
                   "{'kind': 'knowledge', 'from': 'b', 'to': 'u',"
                   " 'quantity': {'value': 40, 'unit': 'GW'}, 'when': '2026-01-01'},"
                   "{'kind': 'supply', 'from': 'b', 'to': 'u',"
                   " 'quantity': {'value': 40, 'unit': 'GW', 'per': 'year'}, 'when': '2026-01-01'},"
                   "{'kind': 'supply', 'from': 'b', 'to': 'u',"
                   " 'quantity': {'value': 40, 'unit': 'chips'}, 'when': '2026-01-01'},"
                   "{'kind': 'supply', 'from': 'b', 'to': 'u', 'when': '2026-01-01'}]}");
  document = read_inline_deals (deals->str);
  capacity = tie_capacity_new (document, "GW", NULL);
  assert_at (capacity, "2026-01-01", 5.5, 5.5, 5.5);
  assert_total (capacity, 5.5, 5.5, 5.5, 0, FALSE);
  g_assert_cmpuint (tie_capacity_get_n_courses (capacity), ==, 6);
  assert_near (tie_capacity_get_apart (capacity, TIE_STATUS_RUMORED), 10);
  assert_near (tie_capacity_get_apart (capacity, TIE_STATUS_IN_DISCUSSION), 11);
  assert_near (tie_capacity_get_apart (capacity, TIE_STATUS_CANCELLED), 0);
  assert_near (tie_capacity_get_apart (capacity, TIE_STATUS_SIGNED), 0);
}

/* An amount that a deal's flows share counts once, on the delivery, in its time; not where a
 * delivery has its own. */
static void
test_shared_amount (void)
{
  static const struct
  {
    const char *own; /* of the second delivery */
    double total;
  } cases[] = {
    { "", 8 },
    { "'quantity': {'value': 90, 'unit': 'chips'},", 8 },
    { "'quantity': {'value': 2, 'unit': 'GW'},", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *deals = g_strdup_printf (
          "{'id': 'deal', 'status': 'signed', 'quantity': {'value': 8, 'unit': 'GW'}, 'flows': ["
          "{'kind': 'money', 'from': 'u', 'to': 'a'},"
          "{'kind': 'supply', 'from': 'a', 'to': 'u', 'when': '2026-01-01'},"
          "{'kind': 'service', 'from': 'b', 'to': 'u', %s 'when': '2026-01-01'}]}",
          cases[i].own);
      g_autoptr (TieDocument) document = read_inline_deals (deals);
      g_autoptr (TieCapacity) capacity = tie_capacity_new (document, "GW", NULL);

      assert_at (capacity, "2026-01-01", cases[i].total, cases[i].total, cases[i].total);
      g_assert_cmpuint (tie_capacity_get_n_courses (capacity), ==, 1);
    }
}

static void
test_filter (void)
{
  g_autoptr (TieDocument) document = read_bundled_map ();
  g_autoptr (TieFilter) filter = tie_filter_new ();
  g_autoptr (TieCapacity) all = tie_capacity_new (document, "GW", filter);
  g_autoptr (TieCapacity) some = NULL;
  g_autoptr (TieCapacity) none = NULL;

  assert_total (all, 26.75, 26.75, 26.75, 14, TRUE);
  /* Nvidia's 10 GW are intended, 9 of them undated */
  tie_filter_set_status_shown (filter, TIE_STATUS_INTENDED, FALSE);
  some = tie_capacity_new (document, "GW", filter);
  assert_total (some, 16.75, 16.75, 16.75, 5, FALSE);
  tie_filter_set_flow_kind_shown (filter, TIE_FLOW_SUPPLY, FALSE);
  none = tie_capacity_new (document, "GW", filter);
  g_assert_cmpuint (tie_capacity_get_n_courses (none), ==, 0);
}

static void
test_other_units (void)
{
  g_autoptr (TieDocument) document = read_bundled_map ();
  g_autoptr (TieCapacity) megawatts = tie_capacity_new (document, "MW", NULL);
  g_autoptr (TieCapacity) doses = tie_capacity_new (document, "doses", NULL);
  g_autoptr (TieCapacity) nothing = tie_capacity_new (document, NULL, NULL);
  g_autoptr (GArray) days = tie_capacity_get_days (nothing);

  assert_total (megawatts, 26750, 26750, 26750, 14000, TRUE);
  assert_total (doses, 0, 0, 0, 0, FALSE);
  assert_total (nothing, 0, 0, 0, 0, FALSE);
  g_assert_cmpuint (days->len, ==, 0);
}

static void
assert_days (const char *members, const char *const *expected)
{
  g_autoptr (TieCapacity) capacity = new_capacity_of_flow (members);
  g_autoptr (GArray) days = tie_capacity_get_days (capacity);

  g_assert_cmpuint (days->len, ==, g_strv_length ((char **) expected));
  for (guint i = 0; i < days->len; i++)
    g_assert_cmpint (g_array_index (days, int, i), ==, to_day (expected[i]));
}

static void
test_days (void)
{
  /* a slope, in each of the three courses */
  assert_days ("'quantity': {'value': 5, 'unit': 'GW'}, 'when': '2026-01-01/2026-03'",
               (const char *const[]){ "2026-01-01", "2026-03-01", "2026-03-16", "2026-03-31",
                                      NULL });
  /* jumps: the day before, and the day */
  assert_days ("'quantity': {'value': 5, 'unit': 'GW'}, 'when': '2026-01-10'",
               (const char *const[]){ "2026-01-09", "2026-01-10", NULL });
  /* and back to nothing */
  assert_days (
      "'quantity': {'value': 5, 'unit': 'GW'}, 'when': '2026-01-10', 'until': '2027-01-05'",
      (const char *const[]){ "2026-01-09", "2026-01-10", "2027-01-05", "2027-01-06", NULL });
}

/* Between the days that are named every course is straight, and the three never change places. */
static void
test_days_suffice (void)
{
  g_autoptr (TieDocument) document = read_bundled_map ();
  g_autoptr (TieCapacity) capacity = tie_capacity_new (document, "GW", NULL);
  g_autoptr (GArray) days = tie_capacity_get_days (capacity);

  g_assert_cmpuint (days->len, >, 10);
  for (guint i = 0; i + 1 < days->len; i++)
    {
      int from = g_array_index (days, int, i);
      int to = g_array_index (days, int, i + 1);
      TieEstimate start, end;

      g_assert_cmpint (from, <, to);
      tie_capacity_get_at (capacity, from, &start);
      tie_capacity_get_at (capacity, to, &end);
      for (int day = from; day <= to; day++)
        {
          double part = (double) (day - from) / (to - from);
          TieEstimate estimate;

          tie_capacity_get_at (capacity, day, &estimate);
          assert_near (estimate.least, start.least + (end.least - start.least) * part);
          assert_near (estimate.likely, start.likely + (end.likely - start.likely) * part);
          assert_near (estimate.most, start.most + (end.most - start.most) * part);
          g_assert_cmpfloat (estimate.least, <=, estimate.likely + 1e-9);
          g_assert_cmpfloat (estimate.likely, <=, estimate.most + 1e-9);
        }
    }
}

/* The second table of docs/format.md: 750 MW, 2026-33/2028, at the end of 2026. Least from
 * 2026-03-31 to 2028-12-31, 1006 days, of which 275 have passed; likely from 02-14 to 2028-07-01,
 * 868 days, 320 of them; most from 01-01 to 2028-01-01, 730 days, 364 of them. */
static void
test_rule_at_work (void)
{
  g_autoptr (TieCapacity) capacity =
      new_capacity_of_flow ("'quantity': {'value': 750, 'unit': 'MW'}, 'when': '2026-33/2028'");

  assert_at (capacity, "2026", 0.75 * 275 / 1006, 0.75 * 320 / 868, 0.75 * 364 / 730);
}

/* Dates of little precision: some time in the 2030s, of which the days from 2030-01-01 to
 * 2039-12-31 are 3652; the middle one, the 1826th, is 2034-12-31. A day of 2026-10 that is not
 * named: from 10-01 to 10-31, likely 10-16. */
static void
test_unspecified_dates (void)
{
  g_autoptr (TieCapacity) decade =
      new_capacity_of_flow ("'quantity': {'value': 4, 'unit': 'GW'}, 'when': '203X'");
  g_autoptr (TieCapacity) day =
      new_capacity_of_flow ("'quantity': {'value': 4, 'unit': 'GW'}, 'when': '2026-10-XX'");

  assert_at (decade, "2029-12-31", 0, 0, 0);
  assert_at (decade, "2030-01-01", 0, 0, 4);
  assert_at (decade, "2034-12-30", 0, 0, 4);
  assert_at (decade, "2034-12-31", 0, 4, 4);
  assert_at (decade, "2039-12-30", 0, 4, 4);
  assert_at (decade, "203X", 4, 4, 4);
  assert_at (day, "2026-09-30", 0, 0, 0);
  assert_at (day, "2026-10-01", 0, 0, 4);
  assert_at (day, "2026-10-16", 0, 4, 4);
  assert_at (day, "2026-10-XX", 4, 4, 4);
}

/* Bounds and a disagreement in phases: 1 to 3 GW by 01-11, then 4, others say 6, by 01-21; in all
 * at most 10 by 01-31. Half way from 01-11 to 01-21: (1 + 4) / 2, (2 + 4) / 2, (3 + 6) / 2. Least,
 * the end brings no more than the 4 that are there; half way to it: 4, (4 + 10) / 2, (6 + 10) / 2.
 */
static void
test_bounds_in_phases (void)
{
  g_autoptr (TieCapacity) capacity = new_capacity_of_flow (
      "'quantity': {'atMost': 10, 'unit': 'GW'}, 'when': '2026-01-01/2026-01-31', 'phases': ["
      " {'quantity': {'from': 1, 'to': 3, 'unit': 'GW'}, 'when': '2026-01-11'},"
      " {'quantity': [{'value': 4, 'unit': 'GW'}, {'value': 6000, 'unit': 'MW'}],"
      "  'when': '2026-01-21'}]");

  assert_at (capacity, "2026-01-06", 0.5, 1, 1.5);
  assert_at (capacity, "2026-01-11", 1, 2, 3);
  assert_at (capacity, "2026-01-16", 2.5, 3, 4.5);
  assert_at (capacity, "2026-01-21", 4, 4, 6);
  assert_at (capacity, "2026-01-26", 4, 7, 8);
  assert_at (capacity, "2026-01-31", 4, 10, 10);
  assert_total (capacity, 4, 10, 10, 0, FALSE);
}

/* One line for each of several flows: at the end of 2026-01-06 the first is half there, 5 of 10;
 * the second, from 01-01 to 01-21, a quarter, 2 of 8, or more; the third came at once on 01-06, 1;
 * the fourth is undated, 7; the fifth left service the day before; the sixth is within the first.
 */
static void
test_all_together (void)
{
  g_autoptr (TieDocument) document = read_inline_deals (
      "{'id': 'x', 'status': 'signed', 'announced': '2026-01-01', 'flows': ["
      "{'id': 'f', 'kind': 'supply', 'from': 'a', 'to': 'u',"
      " 'quantity': {'value': 10, 'unit': 'GW'}, 'when': '2026-01-01/2026-01-11'},"
      "{'kind': 'supply', 'from': 'b', 'to': 'u',"
      " 'quantity': {'atLeast': 8000, 'unit': 'MW'}, 'when': '2026-01-01/2026-01-21'},"
      "{'kind': 'service', 'from': 'c', 'to': 'u',"
      " 'quantity': {'value': 1, 'unit': 'GW'}, 'when': '2026-01-06'},"
      "{'kind': 'supply', 'from': 'd', 'to': 'u',"
      " 'quantity': {'value': 7, 'unit': 'GW'}, 'when': '2026/..'},"
      "{'kind': 'supply', 'from': 'e', 'to': 'u', 'quantity': {'value': 3, 'unit': 'GW'},"
      " 'when': '2025', 'until': '2026-01-05'},"
      "{'kind': 'service', 'from': 'a', 'to': 'u', 'within': ['f'],"
      " 'quantity': {'value': 10, 'unit': 'GW'}, 'when': '2026-01-01'}]}");
  g_autoptr (TieCapacity) capacity = tie_capacity_new (document, "GW", NULL);

  assert_at (capacity, "2026-01-05", 3 + 4 + 1.6, 3 + 4 + 1.6, 3 + 4 + 1.6);
  assert_at (capacity, "2026-01-06", 5 + 2 + 1, 5 + 2 + 1, 5 + 2 + 1);
  assert_at (capacity, "2027", 10 + 8 + 1, 10 + 8 + 1, 10 + 8 + 1);
  assert_total (capacity, 29, 29, 29, 7, TRUE);
  g_assert_cmpuint (tie_capacity_get_n_courses (capacity), ==, 5);
}

static void
assert_delivered (TieCapacity *capacity, const char *day, double least, double likely, double most)
{
  TieEstimate estimate;

  tie_capacity_get_delivered_at (capacity, to_day (day), &estimate);
  g_test_message ("%s: %g %g %g", day, estimate.least, estimate.likely, estimate.most);
  assert_near (estimate.least, least);
  assert_near (estimate.likely, likely);
  assert_near (estimate.most, most);
}

/* Doses: of the first 100 some time in January, likely on the 16th, and 300 on 02-05, delivered;
 * 900 planned by 03-31. From the 16th to 02-05 are 20 days. The second flow has delivered 40 on
 * 02-01, the third has stated no delivery. */
static void
test_delivered (void)
{
  g_autoptr (TieDocument) document = read_inline_deals (
      "{'id': 'x', 'status': 'delivering', 'announced': '2026-01-01', 'flows': ["
      "{'kind': 'supply', 'from': 'a', 'to': 'u', 'quantity': {'value': 900, 'unit': 'doses'},"
      " 'when': '2026-01-01/2026-03-31', 'phases': ["
      "  {'quantity': {'value': 100, 'unit': 'doses'}, 'when': '2026-01', 'state': 'delivered'},"
      "  {'quantity': {'value': 300, 'unit': 'doses'}, 'when': '2026-02-05', 'state': 'delivered'},"
      "  {'quantity': {'value': 500, 'unit': 'doses'}, 'when': '2026-02-28', 'state': 'planned'}]},"
      "{'kind': 'supply', 'from': 'b', 'to': 'u', 'phases': ["
      "  {'quantity': {'value': 40, 'unit': 'doses'}, 'when': '2026-02-01',"
      "   'state': 'delivered'}]},"
      "{'kind': 'supply', 'from': 'c', 'to': 'u', 'quantity': {'value': 7, 'unit': 'doses'},"
      " 'when': '2026-01-01'}]}");
  g_autoptr (TieCapacity) capacity = tie_capacity_new (document, "doses", NULL);
  g_autoptr (GArray) days = tie_capacity_get_delivered_days (capacity);
  static const char *const expected[] = { "2025-12-31", "2026-01-01", "2026-01-15", "2026-01-16",
                                          "2026-01-30", "2026-01-31", "2026-02-01", "2026-02-05" };
  TieEstimate estimate;

  assert_delivered (capacity, "2025-12-31", 0, 0, 0);
  /* most: 100 from 01-01 on, on the way to 300 in 35 days */
  assert_delivered (capacity, "2026-01-01", 0, 0, 100);
  assert_delivered (capacity, "2026-01-15", 0, 0, 100 + 200 * 14 / 35.0);
  assert_delivered (capacity, "2026-01-16", 0, 100, 100 + 200 * 15 / 35.0);
  assert_delivered (capacity, "2026-01-26", 0, 200, 100 + 200 * 25 / 35.0);
  assert_delivered (capacity, "2026-01-31", 100, 250, 100 + 200 * 30 / 35.0);
  assert_delivered (capacity, "2026-02-01", 140 + 200 / 5.0, 300, 140 + 200 * 31 / 35.0);
  assert_delivered (capacity, "2026-02-05", 340, 340, 340);
  assert_delivered (capacity, "2030", 340, 340, 340);
  assert_total (capacity, 947, 947, 947, 0, FALSE);
  g_assert_true (tie_capacity_is_delivery_stated (capacity));
  g_assert_true (tie_capacity_is_course_delivery_stated (capacity, 1));
  g_assert_false (tie_capacity_is_course_delivery_stated (capacity, 2));
  tie_capacity_get_course_delivered_at (capacity, 1, to_day ("2026-02"), &estimate);
  assert_near (estimate.likely, 40);
  tie_capacity_get_course_delivered_at (capacity, 2, to_day ("2026-02"), &estimate);
  assert_near (estimate.most, 0);
  g_assert_cmpuint (days->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < days->len; i++)
    g_assert_cmpint (g_array_index (days, int, i), ==, to_day (expected[i]));
}

static void
test_nothing_delivered (void)
{
  g_autoptr (TieDocument) document = read_bundled_map ();
  g_autoptr (TieCapacity) capacity = tie_capacity_new (document, "GW", NULL);
  g_autoptr (GArray) days = tie_capacity_get_delivered_days (capacity);

  g_assert_false (tie_capacity_is_delivery_stated (capacity));
  g_assert_cmpuint (days->len, ==, 0);
  assert_delivered (capacity, "2040", 0, 0, 0);
}

/* A rate is in place as capacity is, and added to rates of its period alone: 6 Mt a year from
 * 2027-01-01 until 2036, then 2 more by 2030; what is counted by the month, or in all, is apart. */
static void
test_rates (void)
{
  g_autoptr (TieDocument) document = read_inline_deals (
      "{'id': 'x', 'status': 'signed', 'flows': ["
      "{'kind': 'supply', 'from': 'a', 'to': 'u', 'when': '2027-01-01', 'until': '2036-12-31',"
      " 'quantity': {'value': 6, 'unit': 'Mt', 'per': 'year'}},"
      "{'kind': 'supply', 'from': 'b', 'to': 'u', 'when': '2027-01-01/2027-01-11',"
      " 'quantity': {'from': 1, 'to': 3, 'unit': 'Mt', 'per': 'year'}},"
      "{'kind': 'supply', 'from': 'c', 'to': 'u', 'when': '2027-01-01',"
      " 'quantity': {'value': 40, 'unit': 'Mt', 'per': 'month'}},"
      "{'kind': 'supply', 'from': 'd', 'to': 'u', 'when': '2027-01-01',"
      " 'quantity': {'value': 500, 'unit': 'Mt'}}]}");
  g_autoptr (TieCapacity) yearly =
      tie_capacity_new_in (document, &(TieCapacityUnit){ .unit = "Mt", .per = TIE_RATE_YEAR },
                           NULL);
  g_autoptr (TieCapacity) monthly =
      tie_capacity_new_in (document, &(TieCapacityUnit){ .unit = "Mt", .per = TIE_RATE_MONTH },
                           NULL);
  g_autoptr (TieCapacity) amounts = tie_capacity_new (document, "Mt", NULL);

  assert_at (yearly, "2026", 0, 0, 0);
  assert_at (yearly, "2027-01-01", 6, 6, 6);
  assert_at (yearly, "2027-01-06", 6.5, 7, 7.5);
  assert_at (yearly, "2036", 7, 8, 9);
  assert_at (yearly, "2037-01-01", 1, 2, 3);
  assert_total (yearly, 7, 8, 9, 0, FALSE);
  assert_at (monthly, "2027", 40, 40, 40);
  assert_at (amounts, "2027", 500, 500, 500);
}

/* What u pays: 10 at once on 01-06, and 20 evenly by 01-21; what it is paid: 8 by 01-11. What it is
 * supplied in dollars is neither. Half way on 01-06, 10 + 20 / 4; 8 / 2. */
static void
test_payments (void)
{
  g_autoptr (TieDocument) document = read_inline_deals (
      "{'id': 'x', 'status': 'signed', 'flows': ["
      "{'kind': 'money', 'from': 'u', 'to': 'a', 'when': '2026-01-06',"
      " 'quantity': {'value': 10, 'unit': 'USD'}},"
      "{'kind': 'money', 'from': 'u', 'to': 'b', 'when': '2026-01-01/2026-01-21',"
      " 'quantity': {'value': 20, 'unit': 'USD'}},"
      "{'kind': 'money', 'from': 'u', 'to': 'b', 'when': '2026-01-06',"
      " 'quantity': {'value': 90, 'unit': 'EUR'}},"
      "{'kind': 'money', 'from': 'a', 'to': 'u', 'when': '2026-01-01/2026-01-11',"
      " 'quantity': {'value': 8, 'unit': 'USD'}},"
      "{'kind': 'equity', 'from': 'a', 'to': 'u', 'when': '2026-01-06',"
      " 'quantity': {'value': 70, 'unit': 'USD'}},"
      "{'kind': 'service', 'from': 'a', 'to': 'u', 'when': '2026-01-06',"
      " 'quantity': {'value': 500, 'unit': 'USD'}}]}");
  TieOrganization *user = tie_document_get_focus (document);
  g_autoptr (TieCapacity) paid =
      tie_capacity_new_in (document,
                           &(TieCapacityUnit){ .unit = "USD", .payments = TRUE, .from = user },
                           NULL);
  g_autoptr (TieCapacity) earned =
      tie_capacity_new_in (document,
                           &(TieCapacityUnit){ .unit = "USD", .payments = TRUE, .to = user }, NULL);
  g_autoptr (TieCapacity) served = tie_capacity_new (document, "USD", NULL);

  assert_at (paid, "2026-01-06", 15, 15, 15);
  assert_total (paid, 30, 30, 30, 0, FALSE);
  assert_at (earned, "2026-01-06", 4, 4, 4);
  assert_at (served, "2026-01-06", 500, 500, 500);
}

/* What is rumoured and in discussion has courses of its own: 4 GW all some time in January, likely
 * on the 16th; 6 GW half way on 01-06, and 9 without a date. */
static void
test_apart_over_time (void)
{
  g_autoptr (TieDocument) document = read_inline_deals (
      "{'id': 'r', 'status': 'rumored', 'flows': [{'kind': 'supply', 'from': 'a', 'to': 'u',"
      " 'quantity': {'value': 4, 'unit': 'GW'}, 'when': '2026-01'}]},"
      "{'id': 'talk', 'status': 'in-discussion', 'flows': [{'kind': 'supply', 'from': 'b', 'to': "
      "'u',"
      " 'quantity': {'atLeast': 6, 'unit': 'GW'}, 'when': '2026-01-01/2026-01-11'},"
      " {'kind': 'supply', 'from': 'c', 'to': 'u', 'quantity': {'value': 9, 'unit': 'GW'}}]},"
      "{'id': 's', 'status': 'signed', 'flows': [{'kind': 'supply', 'from': 'd', 'to': 'u',"
      " 'quantity': {'value': 1, 'unit': 'GW'}, 'when': '2026-01-01'}]}");
  g_autoptr (TieCapacity) capacity = tie_capacity_new (document, "GW", NULL);
  TieCapacity *rumored = tie_capacity_get_courses_apart (capacity, TIE_STATUS_RUMORED);
  TieCapacity *discussed = tie_capacity_get_courses_apart (capacity, TIE_STATUS_IN_DISCUSSION);
  g_autoptr (GArray) days = tie_capacity_get_days (discussed);

  assert_at (capacity, "2026-01-06", 1, 1, 1);
  assert_total (capacity, 1, 1, 1, 0, FALSE);
  assert_at (rumored, "2026-01-06", 0, 0, 4);
  assert_at (rumored, "2026-01-16", 0, 4, 4);
  assert_total (rumored, 4, 4, 4, 0, FALSE);
  assert_at (discussed, "2026-01-06", 3, 3, 3);
  assert_at (discussed, "2030", 6, 6, 6);
  assert_total (discussed, 15, 15, 15, 9, TRUE);
  g_assert_cmpuint (tie_capacity_get_n_courses (discussed), ==, 2);
  g_assert_cmpuint (days->len, ==, 2);
  assert_near (tie_capacity_get_apart (capacity, TIE_STATUS_IN_DISCUSSION), 15);
  g_assert_null (tie_capacity_get_courses_apart (capacity, TIE_STATUS_SIGNED));
  g_assert_null (tie_capacity_get_courses_apart (capacity, TIE_STATUS_CANCELLED));
  g_assert_null (tie_capacity_get_courses_apart (rumored, TIE_STATUS_RUMORED));
}

/* A letter over 10 GW that a contract over 4 GW replaces: 4. A contract over 3 GW stands although
 * it may be replaced by what is in discussion, over 5, which replaces a rumour of 6, and although
 * what replaced it was cancelled, over 7: 3. */
static void
test_superseded (void)
{
  static const char flow[] = "'flows': [{'kind': 'supply', 'from': 'a', 'to': 'u',"
                             " 'quantity': {'value': %d, 'unit': 'GW'}, 'when': '2026-01-01'}]";
  static const struct
  {
    const char *head;
    int amount;
  } deals[] = {
    { "'id': 'letter', 'status': 'intended'", 10 },
    { "'id': 'contract', 'status': 'signed', 'supersedes': ['letter']", 4 },
    { "'id': 'other', 'status': 'signed'", 3 },
    { "'id': 'rumour', 'status': 'rumored'", 6 },
    { "'id': 'talks', 'status': 'in-discussion', 'supersedes': ['other', 'rumour']", 5 },
    { "'id': 'gone', 'status': 'cancelled', 'supersedes': ['other']", 7 },
  };
  g_autoptr (GString) list = g_string_new (NULL);
  g_autoptr (TieDocument) document = NULL;
  g_autoptr (TieCapacity) capacity = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (deals); i++)
    {
      g_string_append_printf (list, "%s{%s, ", i > 0 ? "," : "", deals[i].head);
      g_string_append_printf (list, flow, deals[i].amount);
      g_string_append (list, "}");
    }
  document = read_inline_deals (list->str);
  capacity = tie_capacity_new (document, "GW", NULL);
  assert_at (capacity, "2026-01-01", 7, 7, 7);
  assert_total (capacity, 7, 7, 7, 0, FALSE);
  assert_near (tie_capacity_get_apart (capacity, TIE_STATUS_IN_DISCUSSION), 5);
  assert_near (tie_capacity_get_apart (capacity, TIE_STATUS_RUMORED), 0);
}

/* expected: "GW 4+0; USD paid by openai 2+0; t a year 1+1" and so on */
static void
assert_units (TieDocument *document, TieFilter *filter, const char *expected)
{
  static const char *const rates[] = { "", "/day", "/week", "/month", "/quarter", "/year" };
  g_autoptr (GArray) units = tie_capacity_unit_list (document, filter);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < units->len; i++)
    {
      const TieCapacityUnit *unit = &g_array_index (units, TieCapacityUnit, i);
      g_autoptr (TieCapacity) capacity = tie_capacity_new_in (document, unit, filter);

      g_string_append_printf (list, "%s%s%s%s", i > 0 ? "; " : "", unit->unit, rates[unit->per],
                              unit->payments ? " paid" : "");
      if (unit->from != NULL)
        g_string_append_printf (list, " by %s", tie_organization_get_id (unit->from));
      if (unit->to != NULL)
        g_string_append_printf (list, " to %s", tie_organization_get_id (unit->to));
      g_string_append_printf (list, " %u+%u", unit->n_flows, unit->n_apart);
      g_assert_cmpuint (tie_capacity_get_n_courses (capacity), ==, unit->n_flows);
    }
  g_assert_cmpstr (list->str, ==, expected);
}

static void
test_units (void)
{
  g_autoptr (TieDocument) map = read_bundled_map ();
  g_autoptr (TieFilter) filter = tie_filter_new ();
  g_autoptr (TieDocument) document = read_inline_document (
      "{'tieline': 1, 'title': 'T', 'units': {'capacity': 'MW', 'money': 'EUR'}, 'focus': 'u',"
      " 'organizations': [{'id': 'a', 'name': 'A'}, {'id': 'u', 'name': 'U'}], 'deals': ["
      "{'id': 'x', 'status': 'signed', 'flows': ["
      "{'kind': 'supply', 'from': 'a', 'to': 'u',"
      " 'quantity': {'value': 5, 'unit': 't', 'per': 'year'}},"
      "{'kind': 'supply', 'from': 'a', 'to': 'u',"
      " 'quantity': [{'value': 5, 'unit': 'chips'}, {'value': 5, 'unit': 'GW'}]},"
      "{'kind': 'service', 'from': 'a', 'to': 'u',"
      " 'quantity': [{'value': 5, 'unit': 'kW'}, {'value': 6, 'unit': 'MW'}]},"
      "{'kind': 'supply', 'from': 'a', 'to': 'u',"
      " 'phases': [{'quantity': {'value': 5, 'unit': 't'}, 'when': '2026'}]},"
      "{'kind': 'supply', 'from': 'a', 'to': 'u', 'quantity': {'value': 5, 'unit': '%'}},"
      "{'kind': 'supply', 'from': 'a', 'to': 'u'},"
      "{'kind': 'debt', 'from': 'a', 'to': 'u', 'quantity': {'value': 5, 'unit': 'yen'}},"
      "{'kind': 'money', 'from': 'a', 'to': 'u', 'quantity': {'value': 5, 'unit': 'USD'}},"
      "{'kind': 'money', 'from': 'u', 'to': 'a', 'quantity': {'value': 5, 'unit': 'EUR'}},"
      "{'kind': 'money', 'from': 'a', 'to': 'a', 'quantity': {'value': 5, 'unit': 'EUR'}}]},"
      "{'id': 'y', 'status': 'rumored', 'quantity': {'value': 5, 'unit': 't'}, 'flows': ["
      "{'kind': 'supply', 'from': 'a', 'to': 'u'}, {'kind': 'service', 'from': 'a', 'to': 'u'}]},"
      "{'id': 'z', 'status': 'cancelled', 'flows': ["
      "{'kind': 'supply', 'from': 'a', 'to': 'u', 'quantity': {'value': 5, 'unit': 'wafers'}}]}]}");

  assert_units (map, NULL, "GW 4+0; USD paid to openai 1+0; USD paid by openai 2+0");
  assert_units (document, NULL,
                "MW 2+0; t/year 1+0; chips 1+0; t 1+1; EUR paid by u 1+0; USD paid to u 1+0");
  tie_filter_set_flow_kind_shown (filter, TIE_FLOW_SUPPLY, FALSE);
  assert_units (document, filter, "MW 1+0; EUR paid by u 1+0; USD paid to u 1+0");
}

/* With nobody in the middle payments are one thing, unless somebody pays back. */
static void
test_units_without_focus (void)
{
  static const char pattern[] =
      "{'tieline': 1, 'title': 'T', 'organizations': ["
      " {'id': 'a', 'name': 'A'}, {'id': 'b', 'name': 'B'}, {'id': 'c', 'name': 'C'}],"
      " 'deals': [{'id': 'x', 'status': 'signed', 'flows': ["
      "{'kind': 'money', 'from': 'a', 'to': 'b', 'quantity': {'value': 5, 'unit': 'USD'}},"
      "{'kind': 'money', 'from': 'b', 'to': 'c', 'quantity': {'value': 5, 'unit': 'USD'}},"
      "{'kind': 'money', 'from': 'c', 'to': 'c', 'quantity': {'value': 5, 'unit': 'USD'}},"
      "{'kind': 'money', 'from': 'b', 'to': '%s', 'quantity': {'value': 5, 'unit': 'EUR'}},"
      "{'kind': 'money', 'from': 'c', 'to': 'b', 'quantity': {'value': 5, 'unit': '%s'}}]}]}";
  g_autofree char *one_way = g_strdup_printf (pattern, "a", "EUR");
  g_autofree char *both_ways = g_strdup_printf (pattern, "a", "USD");
  g_autoptr (TieDocument) first = read_inline_document (one_way);
  g_autoptr (TieDocument) second = read_inline_document (both_ways);

  assert_units (first, NULL, "USD paid 3+0; EUR paid 2+0");
  assert_units (second, NULL, "EUR paid 1+0");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/capacity/bundled-map", test_bundled_map);
  g_test_add_func ("/capacity/bundled-courses", test_bundled_courses);
  g_test_add_func ("/capacity/between-days", test_between_days);
  g_test_add_func ("/capacity/between-months", test_between_months);
  g_test_add_func ("/capacity/all-at-once", test_all_at_once);
  g_test_add_func ("/capacity/qualifiers", test_qualifiers);
  g_test_add_func ("/capacity/missing-start", test_missing_start);
  g_test_add_func ("/capacity/missing-start-and-announcement", test_missing_start_and_announcement);
  g_test_add_func ("/capacity/missing-end", test_missing_end);
  g_test_add_func ("/capacity/phases", test_phases);
  g_test_add_func ("/capacity/phase-with-start", test_phase_with_start);
  g_test_add_func ("/capacity/spans-in-order", test_spans_in_order);
  g_test_add_func ("/capacity/phases-without-total", test_phases_without_total);
  g_test_add_func ("/capacity/bounds", test_bounds);
  g_test_add_func ("/capacity/until", test_until);
  g_test_add_func ("/capacity/what-counts", test_what_counts);
  g_test_add_func ("/capacity/shared-amount", test_shared_amount);
  g_test_add_func ("/capacity/filter", test_filter);
  g_test_add_func ("/capacity/other-units", test_other_units);
  g_test_add_func ("/capacity/days", test_days);
  g_test_add_func ("/capacity/days-suffice", test_days_suffice);
  g_test_add_func ("/capacity/rule-at-work", test_rule_at_work);
  g_test_add_func ("/capacity/unspecified-dates", test_unspecified_dates);
  g_test_add_func ("/capacity/bounds-in-phases", test_bounds_in_phases);
  g_test_add_func ("/capacity/all-together", test_all_together);
  g_test_add_func ("/capacity/delivered", test_delivered);
  g_test_add_func ("/capacity/nothing-delivered", test_nothing_delivered);
  g_test_add_func ("/capacity/rates", test_rates);
  g_test_add_func ("/capacity/payments", test_payments);
  g_test_add_func ("/capacity/apart-over-time", test_apart_over_time);
  g_test_add_func ("/capacity/superseded", test_superseded);
  g_test_add_func ("/capacity/units", test_units);
  g_test_add_func ("/capacity/units-without-focus", test_units_without_focus);
  return g_test_run ();
}
