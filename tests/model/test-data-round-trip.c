/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is written as tables or as a graph and read again says the same of every organisation and
 * every flow. */

#include "bundled.h"
#include "data-fixture.h"
#include "tie-quantity.h"

static const char *const maps[] = {
  "data/openai-chip-partners.tieline.json",
  "data/ai-compute-2026-01.tieline.json",
  "tests/documents/good/hundred-organizations.tieline.json",
};

static void
assert_same_text (const TieText *one, const TieText *other)
{
  static const char *const languages[] = { "en", "ko" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    g_assert_cmpstr (tie_text_get (one, languages[i]), ==, tie_text_get (other, languages[i]));
}

static void
assert_same_amount (const GPtrArray *one, const GPtrArray *other)
{
  g_assert_cmpuint (one->len, ==, other->len);
  for (guint i = 0; i < one->len; i++)
    {
      const TieQuantity *a = one->pdata[i], *b = other->pdata[i];

      g_assert_cmpint (a->form, ==, b->form);
      g_assert_cmpfloat (a->low, ==, b->low);
      g_assert_cmpfloat (a->high, ==, b->high);
      g_assert_cmpstr (a->unit, ==, b->unit);
      g_assert_cmpint (a->approximate, ==, b->approximate);
      g_assert_cmpint (a->per, ==, b->per);
      g_assert_cmpstr (a->of_id, ==, b->of_id);
      g_assert_cmpuint (a->citations->len, ==, b->citations->len);
      assert_same_text (a->note, b->note);
    }
}

static void
assert_same_date (const TieDate *one, const TieDate *other)
{
  g_autofree char *a = one != NULL ? tie_date_to_edtf (one) : NULL;

  assert_date (other, a);
}

static void
assert_same_flow (TieFlow *one, TieFlow *other)
{
  TieDeal *deal = tie_flow_get_deal (one), *other_deal = tie_flow_get_deal (other);
  const TieInterval *when = tie_flow_get_when (one);
  g_autofree char *interval = when != NULL ? tie_interval_to_edtf (when) : NULL;

  g_assert_cmpstr (tie_flow_get_id (one), ==, tie_flow_get_id (other));
  g_assert_cmpstr (tie_organization_get_id (tie_flow_get_from (one)), ==,
                   tie_organization_get_id (tie_flow_get_from (other)));
  g_assert_cmpstr (tie_organization_get_id (tie_flow_get_to (one)), ==,
                   tie_organization_get_id (tie_flow_get_to (other)));
  g_assert_cmpint (tie_flow_get_kind (one), ==, tie_flow_get_kind (other));
  assert_same_amount (tie_flow_get_amount (one), tie_flow_get_amount (other));
  assert_interval (tie_flow_get_when (other), interval);
  assert_same_date (tie_flow_get_until (one), tie_flow_get_until (other));
  g_assert_cmpuint (tie_flow_get_phases (one)->len, ==, tie_flow_get_phases (other)->len);
  g_assert_cmpuint (tie_flow_get_products (one)->len, ==, tie_flow_get_products (other)->len);
  g_assert_cmpuint (tie_flow_get_within (one)->len, ==, tie_flow_get_within (other)->len);
  g_assert_cmpuint (tie_flow_get_citations (one)->len, ==, tie_flow_get_citations (other)->len);
  assert_same_text (tie_flow_get_condition (one), tie_flow_get_condition (other));
  assert_same_text (tie_flow_get_note (one), tie_flow_get_note (other));
  g_assert_cmpstr (tie_deal_get_id (deal), ==, tie_deal_get_id (other_deal));
  g_assert_cmpint (tie_deal_get_status (deal), ==, tie_deal_get_status (other_deal));
  assert_same_date (tie_deal_get_announced (deal), tie_deal_get_announced (other_deal));
  assert_same_amount (tie_deal_get_amount (deal), tie_deal_get_amount (other_deal));
  assert_same_text (tie_deal_get_name (deal), tie_deal_get_name (other_deal));
}

static void
assert_same_organization (TieOrganization *one, TieOrganization *other)
{
  g_assert_cmpstr (tie_organization_get_id (one), ==, tie_organization_get_id (other));
  g_assert_cmpstr (tie_organization_get_country (one), ==, tie_organization_get_country (other));
  g_assert_cmpstr (tie_organization_get_color (one), ==, tie_organization_get_color (other));
  g_assert_cmpstr (tie_organization_get_website (one), ==, tie_organization_get_website (other));
  assert_same_text (tie_organization_get_name (one), tie_organization_get_name (other));
  assert_same_text (tie_organization_get_kind (one), tie_organization_get_kind (other));
  assert_same_text (tie_organization_get_summary (one), tie_organization_get_summary (other));
}

static void
assert_same (TieDocument *one, TieDocument *other)
{
  GPtrArray *organizations = tie_document_get_organizations (one);
  GPtrArray *flows = tie_document_get_flows (one);
  g_autofree char *table = NULL, *other_table = NULL;

  g_assert_cmpuint (organizations->len, ==, tie_document_get_organizations (other)->len);
  for (guint i = 0; i < organizations->len; i++)
    assert_same_organization (organizations->pdata[i],
                              tie_document_get_organizations (other)->pdata[i]);
  g_assert_cmpuint (flows->len, ==, tie_document_get_flows (other)->len);
  for (guint i = 0; i < flows->len; i++)
    assert_same_flow (flows->pdata[i], tie_document_get_flows (other)->pdata[i]);
  g_assert_cmpstr (tie_document_get_language (one), ==, tie_document_get_language (other));
  g_assert_cmpstr (tie_document_get_capacity_unit (one), ==,
                   tie_document_get_capacity_unit (other));
  g_assert_cmpstr (tie_document_get_money_unit (one), ==, tie_document_get_money_unit (other));
  /* and whatever else is written */
  table = write_table (one, TIE_SHEET_FLOWS, NULL);
  other_table = write_table (other, TIE_SHEET_FLOWS, NULL);
  g_assert_cmpstr (table, ==, other_table);
}

static TieDocument *
load (gconstpointer data)
{
  g_autofree char *path = g_build_filename (SOURCE_ROOT, maps[GPOINTER_TO_UINT (data)], NULL);

  return load_map (path);
}

/* Not even a warning is said of what was made. */
static void
assert_no_problem (TieDocument *document)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (TieDocument) again =
      tie_reader_read_bytes (tie_document_get_bytes (document), &problems);

  g_assert_nonnull (again);
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_csv (gconstpointer data)
{
  g_autoptr (TieDocument) document = load (data);
  g_autofree char *organizations = write_table (document, TIE_SHEET_ORGANIZATIONS, NULL);
  g_autofree char *flows = write_table (document, TIE_SHEET_FLOWS, NULL);
  g_autoptr (GString) problems = g_string_new (NULL);
  g_autoptr (TieDocument) again = read_csv (flows, -1, organizations, problems);

  g_assert_cmpstr (problems->str, ==, "");
  assert_no_problem (again);
  assert_same (document, again);
}

static void
test_graphml (gconstpointer data)
{
  g_autoptr (TieDocument) document = load (data);
  g_autoptr (GBytes) bytes = tie_graphml_writer_write (document, NULL);
  g_autofree char *text = bytes_to_text (bytes);
  g_autoptr (GString) problems = g_string_new (NULL);
  g_autoptr (TieDocument) again = read_graphml (text, problems);

  g_assert_cmpstr (problems->str, ==, "");
  assert_no_problem (again);
  assert_same (document, again);
  assert_same_text (tie_document_get_title (document), tie_document_get_title (again));
  assert_same_text (tie_document_get_summary (document), tie_document_get_summary (again));
  assert_same_date (tie_document_get_as_of (document), tie_document_get_as_of (again));
  g_assert_cmpstr (tie_organization_get_id (tie_document_get_focus (document)), ==,
                   tie_organization_get_id (tie_document_get_focus (again)));
}

/* In one language nothing but the other languages is lost. */
static void
test_one_language (gconstpointer data)
{
  g_autoptr (TieDocument) document = load (data);
  g_autoptr (GBytes) bytes = tie_graphml_writer_write (document, "ko");
  g_autofree char *text = bytes_to_text (bytes);
  g_autoptr (GString) problems = g_string_new (NULL);
  g_autoptr (TieDocument) again = read_graphml (text, problems);
  GPtrArray *organizations = tie_document_get_organizations (document);

  g_assert_cmpstr (problems->str, ==, "");
  g_assert_cmpstr (tie_document_get_language (again), ==, "ko");
  for (guint i = 0; i < organizations->len; i++)
    g_assert_cmpstr (tie_text_get (tie_organization_get_name (organizations->pdata[i]), "ko"), ==,
                     tie_text_get (tie_organization_get_name (
                                       tie_document_get_organizations (again)->pdata[i]),
                                   "en"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (maps); i++)
    {
      g_autofree char *name = g_path_get_basename (maps[i]);
      g_autofree char *csv = g_strconcat ("/data-round-trip/csv/", name, NULL);
      g_autofree char *graphml = g_strconcat ("/data-round-trip/graphml/", name, NULL);
      g_autofree char *language = g_strconcat ("/data-round-trip/one-language/", name, NULL);

      g_test_add_data_func (csv, GUINT_TO_POINTER (i), test_csv);
      g_test_add_data_func (graphml, GUINT_TO_POINTER (i), test_graphml);
      g_test_add_data_func (language, GUINT_TO_POINTER (i), test_one_language);
    }
  return g_test_run ();
}
