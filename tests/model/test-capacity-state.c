/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* How capacity stands as of a moment: over what had been announced by then, each with its sum. */

#include "tie-capacity-state.h"

#include "inline-document.h"

/* Two suppliers of u. a: 4 GW or more, announced on 10 January 2026, 1 GW of them on 1 March 2026,
 * the rest without a date. b: 3 to 5 GW at once on 1 July 2027, announced in December 2026. c: 8
 * GW, but only rumoured. */
static const char deals[] =
    "{'id': 'd1', 'status': 'signed', 'announced': '2026-01-10', 'flows': [{'id': 'f1', 'kind': "
    "'supply', 'from': 'a', 'to': 'u', 'quantity': {'atLeast': 4, 'unit': 'GW'}, 'when': "
    "'2026-03-01/', 'phases': [{'quantity': {'value': 1, 'unit': 'GW'}, 'when': '2026-03-01'}]}]}, "
    "{'id': 'd2', 'status': 'announced', 'announced': '2026-12', 'flows': [{'id': 'f2', 'kind': "
    "'supply', 'from': 'b', 'to': 'u', 'quantity': {'from': 3, 'to': 5, 'unit': 'GW'}, 'when': "
    "'2027-07-01'}]}, "
    "{'id': 'd3', 'status': 'rumored', 'announced': '2026-01-01', 'flows': [{'id': 'f3', 'kind': "
    "'supply', 'from': 'c', 'to': 'u', 'quantity': {'value': 8, 'unit': 'GW'}, 'when': "
    "'2026-02-01'}]}";

static TieDocument *
read (void)
{
  g_autofree char *json = g_strdup_printf (
      "{'tieline': 1, 'title': 'T', 'units': {'capacity': 'GW'}, 'organizations': [{'id': 'a', "
      "'name': 'A'}, {'id': 'b', 'name': 'B'}, {'id': 'c', 'name': 'C'}, {'id': 'u', 'name': "
      "'U'}], 'deals': [%s]}",
      deals);

  return read_inline_document (json);
}

static const struct
{
  const char *moment;
  double least, likely, most; /* planned */
  double agreed, undated;
  gboolean or_more;
} cases[] = {
  { "2026-01-09", 0, 0, 0, 0, 0, FALSE }, /* the day before anything was announced */
  { "2026-01-10", 0, 0, 0, 4, 3, TRUE },  /* on the day itself: 1 of 4 GW has a date */
  { "2026-03-01", 1, 1, 1, 4, 3, TRUE },
  { "2026-12-30", 1, 1, 1, 4, 3, TRUE }, /* December is over on its last day */
  { "2026-12", 1, 1, 1, 8, 3, TRUE },    /* 4 + (3 + 5) / 2 */
  { "2027-06-30", 1, 1, 1, 8, 3, TRUE },
  { "2027-07-01", 4, 5, 6, 8, 3, TRUE }, /* 1 + 3, 1 + 4, 1 + 5 */
  { "2030", 4, 5, 6, 8, 3, TRUE },
};

static void
test_all (void)
{
  g_autoptr (TieDocument) document = read ();
  g_autoptr (TieCapacity) capacity = tie_capacity_new (document, "GW", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TieCapacityState state;
      TieDate moment;

      g_test_message ("%s", cases[i].moment);
      g_assert_true (tie_date_parse (cases[i].moment, &moment, NULL));
      tie_capacity_state_at (capacity, NULL, &moment, &state);
      g_assert_cmpfloat_with_epsilon (state.planned.least, cases[i].least, 1e-9);
      g_assert_cmpfloat_with_epsilon (state.planned.likely, cases[i].likely, 1e-9);
      g_assert_cmpfloat_with_epsilon (state.planned.most, cases[i].most, 1e-9);
      g_assert_cmpfloat_with_epsilon (state.agreed.likely, cases[i].agreed, 1e-9);
      g_assert_cmpfloat_with_epsilon (state.undated, cases[i].undated, 1e-9);
      g_assert_cmpint (state.or_more, ==, cases[i].or_more);
    }
}

static void
test_between (void)
{
  g_autoptr (TieDocument) document = read ();
  g_autoptr (TieCapacity) capacity = tie_capacity_new (document, "GW", NULL);
  TieOrganization *a = TIE_ORGANIZATION (tie_document_lookup (document, "a"));
  TieOrganization *b = TIE_ORGANIZATION (tie_document_lookup (document, "b"));
  TieOrganization *u = TIE_ORGANIZATION (tie_document_lookup (document, "u"));
  TieCapacityState state;
  TieDate moment;

  g_assert_true (tie_date_parse ("2028", &moment, NULL));
  tie_capacity_state_between (capacity, a, NULL, &moment, &state);
  g_assert_cmpfloat (state.planned.likely, ==, 1);
  tie_capacity_state_between (capacity, b, u, &moment, &state);
  g_assert_cmpfloat (state.planned.likely, ==, 4);
  tie_capacity_state_between (capacity, NULL, u, &moment, &state);
  g_assert_cmpfloat (state.planned.likely, ==, 5);
  tie_capacity_state_between (capacity, u, NULL, &moment, &state);
  g_assert_cmpfloat (state.agreed.likely, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/capacity-state/all", test_all);
  g_test_add_func ("/capacity-state/between", test_between);
  return g_test_run ();
}
