/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The filter: what passes, and when it says that it changed. */

#include "tie-filter.h"

#include "inline-document.h"

static const char deals[] = "{'id': 'x', 'status': 'signed', 'flows': ["
                            "  {'kind': 'supply', 'from': 'a', 'to': 'u'},"
                            "  {'kind': 'money', 'from': 'u', 'to': 'a'}]},"
                            "{'id': 'y', 'status': 'none', 'parties': ['u', 'e']},"
                            "{'id': 'z', 'status': 'rumored', 'flows': ["
                            "  {'kind': 'supply', 'from': 'e', 'to': 'u'}]}";

static void
count_cb (TieFilter *filter, guint *count)
{
  *count += 1;
}

/* what passes, as a text: flows of all deals in order, then deals, then organisations e and u */
static char *
describe (TieFilter *filter, TieDocument *document)
{
  GPtrArray *flows = tie_document_get_flows (document);
  GPtrArray *all_deals = tie_document_get_deals (document);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < flows->len; i++)
    g_string_append_c (text, tie_filter_passes_flow (filter, g_ptr_array_index (flows, i))
                                 ? (char) ('1' + i)
                                 : '-');
  g_string_append_c (text, ' ');
  for (guint i = 0; i < all_deals->len; i++)
    g_string_append_c (text, tie_filter_passes_deal (filter, g_ptr_array_index (all_deals, i))
                                 ? (char) ('x' + i)
                                 : '-');
  g_string_append_c (text, ' ');
  for (const char *id = "eu"; *id != '\0'; id++)
    {
      const char name[] = { *id, '\0' };
      GObject *organization = tie_document_lookup (document, name);

      g_string_append_c (text,
                         tie_filter_passes_organization (filter, TIE_ORGANIZATION (organization))
                             ? *id
                             : '-');
    }
  return g_string_free (text, FALSE);
}

static void
assert_passes (TieFilter *filter, TieDocument *document, const char *expected)
{
  g_autofree char *passes = describe (filter, document);

  g_assert_cmpstr (passes, ==, expected);
}

static void
test_all_shown (void)
{
  g_autoptr (TieDocument) document = read_inline_deals (deals);
  g_autoptr (TieFilter) filter = tie_filter_new ();

  g_assert_true (tie_filter_is_empty (filter));
  assert_passes (NULL, document, "123 xyz eu");
  assert_passes (filter, document, "123 xyz eu");
}

static void
test_statuses (void)
{
  g_autoptr (TieDocument) document = read_inline_deals (deals);
  g_autoptr (TieFilter) filter = tie_filter_new ();

  tie_filter_set_status_shown (filter, TIE_STATUS_RUMORED, FALSE);
  g_assert_false (tie_filter_get_status_shown (filter, TIE_STATUS_RUMORED));
  g_assert_true (tie_filter_get_status_shown (filter, TIE_STATUS_SIGNED));
  g_assert_false (tie_filter_is_empty (filter));
  assert_passes (filter, document, "12- xy- eu");
  tie_filter_set_status_shown (filter, TIE_STATUS_NONE, FALSE);
  assert_passes (filter, document, "12- x-- eu");
}

/* A deal is shown as long as any of its flows is; one without flows has none to hide. */
static void
test_flow_kinds (void)
{
  g_autoptr (TieDocument) document = read_inline_deals (deals);
  g_autoptr (TieFilter) filter = tie_filter_new ();

  tie_filter_set_flow_kind_shown (filter, TIE_FLOW_SUPPLY, FALSE);
  g_assert_false (tie_filter_get_flow_kind_shown (filter, TIE_FLOW_SUPPLY));
  assert_passes (filter, document, "-2- xy- eu");
  tie_filter_set_flow_kind_shown (filter, TIE_FLOW_MONEY, FALSE);
  assert_passes (filter, document, "--- -y- eu");
}

/* Kinds go by the document's own language, and "" stands for no kind. */
static void
test_organization_kinds (void)
{
  g_autoptr (TieDocument) document = read_inline_deals (deals);
  g_autoptr (TieFilter) filter = tie_filter_new ();

  tie_filter_set_organization_kind_shown (filter, "제조사", FALSE);
  assert_passes (filter, document, "123 xyz eu");
  tie_filter_set_organization_kind_shown (filter, "maker", FALSE);
  g_assert_false (tie_filter_get_organization_kind_shown (filter, "maker"));
  assert_passes (filter, document, "--3 -yz eu");
  tie_filter_set_organization_kind_shown (filter, "", FALSE);
  assert_passes (filter, document, "--- --- -u");
  tie_filter_set_organization_kind_shown (filter, "", TRUE);
  assert_passes (filter, document, "--3 -yz eu");
}

/* A copy hides the same, and goes its own way */
/* What is left out by its id does not pass, nor what hangs on it; another filter takes it over. */
static void
test_left_out (void)
{
  g_autoptr (TieDocument) document = read_inline_deals (deals);
  g_autoptr (TieFilter) filter = tie_filter_new ();
  g_autoptr (TieFilter) other = tie_filter_new ();
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  TieDeal *deal = g_ptr_array_index (tie_document_get_deals (document), 0);
  TieFlow *flow = g_ptr_array_index (tie_deal_get_flows (deal), 0);

  g_ptr_array_add (ids, (gpointer) tie_flow_get_id (flow));
  tie_filter_set_left_out (filter, ids);
  g_assert_false (tie_filter_is_empty (filter));
  g_assert_false (tie_filter_passes_flow (filter, flow));
  g_assert_true (tie_filter_passes_organization (filter, tie_flow_get_from (flow)));

  ids->pdata[0] = (gpointer) tie_organization_get_id (tie_flow_get_to (flow));
  tie_filter_set_left_out (filter, ids);
  g_assert_false (tie_filter_passes_flow (filter, flow));
  g_assert_false (tie_filter_passes_organization (filter, tie_flow_get_to (flow)));
  tie_filter_assign (other, filter);
  g_assert_false (tie_filter_passes_flow (other, flow));
  tie_filter_set_left_out (filter, NULL);
  g_assert_true (tie_filter_is_empty (filter));
}

static void
test_copy (void)
{
  g_autoptr (TieDocument) document = read_inline_deals (deals);
  g_autoptr (TieFilter) filter = tie_filter_new ();
  g_autoptr (TieFilter) copy = NULL;

  tie_filter_set_organization_kind_shown (filter, "maker", FALSE);
  copy = tie_filter_copy (filter);
  tie_filter_reset (filter);
  assert_passes (filter, document, "123 xyz eu");
  assert_passes (copy, document, "--3 -yz eu");
  tie_filter_set_flow_kind_shown (copy, TIE_FLOW_MONEY, FALSE);
  g_assert_true (tie_filter_is_empty (filter));
  g_clear_object (&copy);

  tie_filter_set_status_shown (filter, TIE_STATUS_NONE, FALSE);
  tie_filter_set_flow_kind_shown (filter, TIE_FLOW_MONEY, FALSE);
  copy = tie_filter_copy (filter);
  g_assert_false (tie_filter_get_status_shown (copy, TIE_STATUS_NONE));
  g_assert_false (tie_filter_get_flow_kind_shown (copy, TIE_FLOW_MONEY));
  g_assert_true (tie_filter_get_flow_kind_shown (copy, TIE_FLOW_SUPPLY));
}

static void
test_changed (void)
{
  g_autoptr (TieFilter) filter = tie_filter_new ();
  guint count = 0;

  g_signal_connect (filter, "changed", G_CALLBACK (count_cb), &count);
  tie_filter_reset (filter);
  tie_filter_set_status_shown (filter, TIE_STATUS_NONE, TRUE);
  tie_filter_set_organization_kind_shown (filter, "maker", TRUE);
  g_assert_cmpuint (count, ==, 0);
  tie_filter_set_status_shown (filter, TIE_STATUS_NONE, FALSE);
  tie_filter_set_status_shown (filter, TIE_STATUS_NONE, FALSE);
  g_assert_cmpuint (count, ==, 1);
  tie_filter_set_flow_kind_shown (filter, TIE_FLOW_OTHER, FALSE);
  g_assert_cmpuint (count, ==, 2);
  tie_filter_set_organization_kind_shown (filter, "maker", FALSE);
  tie_filter_set_organization_kind_shown (filter, "maker", FALSE);
  g_assert_cmpuint (count, ==, 3);
  tie_filter_reset (filter);
  g_assert_cmpuint (count, ==, 4);
  g_assert_true (tie_filter_is_empty (filter));
  g_assert_true (tie_filter_get_status_shown (filter, TIE_STATUS_NONE));
  g_assert_true (tie_filter_get_organization_kind_shown (filter, "maker"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/filter/all-shown", test_all_shown);
  g_test_add_func ("/filter/statuses", test_statuses);
  g_test_add_func ("/filter/flow-kinds", test_flow_kinds);
  g_test_add_func ("/filter/organization-kinds", test_organization_kinds);
  g_test_add_func ("/filter/left-out", test_left_out);
  g_test_add_func ("/filter/copy", test_copy);
  g_test_add_func ("/filter/changed", test_changed);
  return g_test_run ();
}
