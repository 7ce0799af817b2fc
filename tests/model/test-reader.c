/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is read: every key of the format arrives where the getters say, and files that are none. */

#include "tie-citation.h"
#include "tie-phase.h"
#include "tie-quantity.h"
#include "tie-reader.h"

#include <glib/gstdio.h>
#include <string.h>

#define DOCUMENTS SOURCE_ROOT "/tests/documents/good/"

static TieDocument *
read_good (const char *name)
{
  g_autofree char *path = g_strconcat (DOCUMENTS, name, ".tieline.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  TieDocument *document = tie_reader_read_file (file, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (document);
  return document;
}

static void
assert_text (const TieText *text, const char *language, const char *expected)
{
  g_assert_cmpstr (tie_text_get (text, language), ==, expected);
}

static void
assert_date (const TieDate *date, const char *expected)
{
  g_autofree char *edtf = date ? tie_date_to_edtf (date) : NULL;

  g_assert_cmpstr (edtf, ==, expected);
}

static void
assert_interval (const TieInterval *interval, const char *expected)
{
  g_autofree char *edtf = interval ? tie_interval_to_edtf (interval) : NULL;

  g_assert_cmpstr (edtf, ==, expected);
}

/* expected: with a blank between two */
static void
assert_ids (GPtrArray *ids, const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (found, "%s%s", i > 0 ? " " : "",
                            (const char *) g_ptr_array_index (ids, i));
  g_assert_cmpstr (found->str, ==, expected);
}

static void
assert_citation (GPtrArray *citations, guint i, const char *source, const char *at)
{
  const TieCitation *citation;

  g_assert_cmpuint (citations->len, >, i);
  citation = g_ptr_array_index (citations, i);
  g_assert_cmpstr (tie_source_get_id (citation->source), ==, source);
  assert_text (citation->at, "en", at);
}

static const TieQuantity *
get_quantity (GPtrArray *amount, guint i)
{
  g_assert_cmpuint (amount->len, >, i);
  return g_ptr_array_index (amount, i);
}

static void
assert_quantity (const TieQuantity *quantity,
                 TieQuantityForm form,
                 double low,
                 double high,
                 const char *unit)
{
  g_assert_cmpint (quantity->form, ==, form);
  g_assert_cmpfloat (quantity->low, ==, low);
  g_assert_cmpfloat (quantity->high, ==, high);
  g_assert_cmpstr (quantity->unit, ==, unit);
}

static void
test_document (void)
{
  g_autoptr (TieDocument) document = read_good ("every-key");
  TieComparison *comparison;

  assert_text (tie_document_get_title (document), "ko", "계곡을 위한 위성");
  assert_text (tie_document_get_summary (document), "ko",
               "Who lifts whose satellites, and who pays");
  g_assert_cmpstr (tie_document_get_language (document), ==, "en");
  assert_date (tie_document_get_as_of (document), "2026-01-16");
  g_assert_cmpstr (tie_organization_get_id (tie_document_get_focus (document)), ==, "valley");
  g_assert_cmpstr (tie_document_get_capacity_unit (document), ==, "Gbit/s");
  g_assert_cmpstr (tie_document_get_money_unit (document), ==, "EUR");
  assert_text (tie_document_get_unit_name (document, "Gbit/s"), "ko", "초당 기가비트");
  g_assert_null (tie_document_get_unit_name (document, "EUR"));
  g_assert_cmpuint (tie_document_get_organizations (document)->len, ==, 3);
  g_assert_cmpuint (tie_document_get_deals (document)->len, ==, 3);
  g_assert_cmpuint (tie_document_get_flows (document)->len, ==, 5);
  g_assert_cmpuint (tie_document_get_products (document)->len, ==, 1);
  g_assert_cmpuint (tie_document_get_sources (document)->len, ==, 2);
  g_assert_cmpuint (tie_document_get_stories (document)->len, ==, 1);

  comparison = g_ptr_array_index (tie_document_get_comparisons (document), 0);
  g_assert_cmpstr (tie_comparison_get_unit (comparison), ==, "Gbit/s");
  g_assert_cmpfloat (tie_comparison_get_equals (comparison), ==, 400);
  assert_text (tie_comparison_get_label (comparison), "en", "households");
  assert_text (tie_comparison_get_note (comparison), "en", "at noon");
  assert_citation (tie_comparison_get_citations (comparison), 0, "herald", NULL);
}

static void
test_organization (void)
{
  g_autoptr (TieDocument) document = read_good ("every-key");
  TieOrganization *valley = TIE_ORGANIZATION (tie_document_lookup (document, "valley"));
  TieProduct *hopper = TIE_PRODUCT (tie_document_lookup (document, "hopper"));
  TieSource *source = TIE_SOURCE (tie_document_lookup (document, "register"));

  assert_text (tie_organization_get_name (valley), "ko", "밸리 네트웍스");
  assert_text (g_ptr_array_index (tie_organization_get_aliases (valley), 1), "ko", "밸리");
  assert_text (tie_organization_get_kind (valley), "en", "network operator");
  g_assert_cmpstr (tie_organization_get_country (valley), ==, "CH");
  g_assert_cmpstr (tie_organization_get_color (valley), ==, "#1B9e77");
  g_assert_cmpstr (tie_organization_get_logo (valley), ==, "logos/valley.svg");
  g_assert_cmpstr (tie_organization_get_website (valley), ==, "https://valley.example");
  assert_text (tie_organization_get_summary (valley), "en",
               "Brings the net to places without cables.");
  g_assert_cmpuint (tie_organization_get_facts (valley)->len, ==, 1);
  assert_citation (tie_organization_get_citations (valley), 0, "register", NULL);

  assert_text (tie_product_get_name (hopper), "en", "Hopper");
  g_assert_cmpstr (tie_organization_get_id (tie_product_get_maker (hopper)), ==, "loft");
  assert_text (tie_product_get_summary (hopper), "en", "A rocket that is used again");
  g_assert_cmpuint (tie_product_get_facts (hopper)->len, ==, 1);

  assert_text (tie_source_get_title (source), "ko", "상업 등기부");
  assert_text (tie_source_get_publisher (source), "en", "Canton");
  g_assert_cmpstr (tie_source_get_url (source), ==, "https://register.example/valley?id=7");
  assert_date (tie_source_get_published (source), "2025-12");
}

static void
test_deal (void)
{
  g_autoptr (TieDocument) document = read_good ("every-key");
  TieDeal *lift = TIE_DEAL (tie_document_lookup (document, "lift"));
  TieDeal *letter = TIE_DEAL (tie_document_lookup (document, "lift-letter"));
  g_autofree char *name = tie_deal_dup_name (lift, "ko");
  g_autofree char *derived = tie_deal_dup_name (letter, "en");
  const TieClaim *claim;

  g_assert_cmpstr (name, ==, "발사");
  g_assert_cmpstr (derived, ==, "Loft – Valley Networks");
  g_assert_cmpint (tie_deal_get_status (lift), ==, TIE_STATUS_SIGNED);
  g_assert_true (tie_deal_is_status_disputed (lift));
  g_assert_false (tie_deal_is_status_disputed (letter));
  claim = g_ptr_array_index (tie_deal_get_status_claims (lift), 1);
  g_assert_cmpint (claim->status, ==, TIE_STATUS_INTENDED);
  assert_citation (claim->citations, 0, "register", "annex 2");
  claim = g_ptr_array_index (tie_deal_get_announced_claims (lift), 1);
  assert_date (&claim->date, "2025-05");
  assert_text (claim->note, "en", "by the other side");
  assert_date (tie_deal_get_announced (lift), "2025-05-02");
  assert_date (tie_deal_get_announced (letter), NULL);
  assert_date (tie_deal_get_checked (lift), "2026-01-10");
  assert_quantity (get_quantity (tie_deal_get_amount (lift), 0), TIE_QUANTITY_RANGE, 10, 14,
                   "launch");
  g_assert_true (g_ptr_array_index (tie_deal_get_supersedes (lift), 0) == letter);
  g_assert_cmpuint (tie_deal_get_parties (lift)->len, ==, 3);
  g_assert_cmpstr (tie_organization_get_id (g_ptr_array_index (tie_deal_get_parties (lift), 0)), ==,
                   "valley");
  assert_text (tie_deal_get_summary (lift), "en", "Rockets for a network");
  assert_citation (tie_deal_get_citations (lift), 0, "register", NULL);
  g_assert_true (tie_deal_get_delivery (lift)
                 == (TieFlow *) tie_document_lookup (document, "capacity"));
  g_assert_null (tie_deal_get_delivery (letter));
}

static void
test_flow (void)
{
  g_autoptr (TieDocument) document = read_good ("every-key");
  TieFlow *flow = TIE_FLOW (tie_document_lookup (document, "capacity"));
  TieFlow *nameless = TIE_FLOW (tie_document_lookup (document, "lift/flows/1"));
  const TiePhase *phase;

  g_assert_cmpstr (tie_deal_get_id (tie_flow_get_deal (flow)), ==, "lift");
  g_assert_cmpint (tie_flow_get_kind (flow), ==, TIE_FLOW_SUPPLY);
  g_assert_cmpstr (tie_organization_get_id (tie_flow_get_from (flow)), ==, "loft");
  g_assert_cmpstr (tie_organization_get_id (tie_flow_get_to (flow)), ==, "valley");
  g_assert_true (tie_amount_is_disputed (tie_flow_get_amount (flow)));
  g_assert_true (get_quantity (tie_flow_get_amount (flow), 1)->approximate);
  assert_text (get_quantity (tie_flow_get_amount (flow), 1)->note, "en", "in the annex");
  g_assert_true (g_ptr_array_index (tie_flow_get_products (flow), 0)
                 == (gpointer) tie_document_lookup (document, "hopper"));
  assert_interval (tie_flow_get_when (flow), "2026-21/2029-41~");
  assert_date (tie_flow_get_until (flow), "2040");
  assert_text (tie_flow_get_condition (flow), "ko", "로켓이 난다면");
  assert_text (tie_flow_get_note (flow), "en", "The first of its kind");
  assert_citation (tie_flow_get_citations (flow), 1, "register", "page 4");

  g_assert_cmpuint (tie_flow_get_phases (flow)->len, ==, 2);
  phase = g_ptr_array_index (tie_flow_get_phases (flow), 0);
  g_assert_true (phase->delivered);
  assert_interval (phase->when, "2026-10");
  assert_quantity (get_quantity (phase->amount, 0), TIE_QUANTITY_VALUE, 10, 10, "Gbit/s");
  assert_citation (phase->citations, 0, "herald", NULL);
  phase = g_ptr_array_index (tie_flow_get_phases (flow), 1);
  g_assert_false (phase->delivered);
  assert_interval (phase->when, NULL);
  assert_text (phase->condition, "en", "when the licence is there");
  assert_quantity (get_quantity (phase->amount, 0), TIE_QUANTITY_AT_MOST, 0, 20, "Gbit/s");

  g_assert_cmpstr (tie_flow_get_id (nameless), ==, "lift/flows/1");
  g_assert_true (g_ptr_array_index (tie_flow_get_within (nameless), 0) == flow);
  g_assert_cmpint (get_quantity (tie_flow_get_amount (nameless), 0)->per, ==, TIE_RATE_QUARTER);
}

static void
test_shares (void)
{
  g_autoptr (TieDocument) document = read_good ("every-key");
  TieFlow *equity = TIE_FLOW (tie_document_lookup (document, "lift-letter/flows/0"));
  TieFlow *guarantee = TIE_FLOW (tie_document_lookup (document, "lift/flows/3"));
  TieFlow *money = TIE_FLOW (tie_document_lookup (document, "lift/flows/2"));
  const TieQuantity *quantity = get_quantity (tie_flow_get_amount (equity), 0);

  g_assert_cmpstr (quantity->of_id, ==, "loft");
  assert_text (quantity->of, "en", "Loft");
  quantity = get_quantity (tie_flow_get_amount (guarantee), 0);
  g_assert_cmpstr (quantity->of_id, ==, NULL);
  assert_text (quantity->of, "en", "the price");
  assert_quantity (get_quantity (tie_flow_get_amount (money), 0), TIE_QUANTITY_AT_MOST, 0, 2.5e8,
                   "EUR");
}

static void
test_facts (void)
{
  g_autoptr (TieDocument) document = read_good ("every-key");
  TieDeal *lift = TIE_DEAL (tie_document_lookup (document, "lift"));
  TieFact *milestone = g_ptr_array_index (tie_deal_get_facts (lift), 0);
  TieFact *claim = g_ptr_array_index (tie_document_get_facts (document), 0);
  TieFlowKind kind;
  TieOrganization *from, *to;

  assert_text (tie_fact_get_label (milestone), "en", "First flight");
  assert_text (tie_fact_get_text (milestone), "en", NULL);
  assert_interval (tie_fact_get_when (milestone), "2026-11");
  assert_text (tie_fact_get_by (milestone), "en", "Loft’s head");
  assert_text (tie_fact_get_note (milestone), "en", "if all goes well");
  assert_citation (tie_fact_get_citations (milestone), 0, "herald", NULL);
  g_assert_false (tie_fact_get_total_of (milestone, &kind, &from, &to));

  assert_quantity (get_quantity (tie_fact_get_amount (claim), 0), TIE_QUANTITY_AT_LEAST, 3e8, 3e8,
                   "EUR");
  g_assert_true (tie_fact_get_total_of (claim, &kind, &from, &to));
  g_assert_cmpint (kind, ==, TIE_FLOW_MONEY);
  g_assert_cmpstr (tie_organization_get_id (from), ==, "valley");
  g_assert_null (to);
}

static void
test_story (void)
{
  g_autoptr (TieDocument) document = read_good ("every-key");
  TieStory *tour = TIE_STORY (tie_document_lookup (document, "tour"));
  GPtrArray *steps = tie_story_get_steps (tour);
  TieStoryStep *step = g_ptr_array_index (steps, 0);

  assert_text (tie_story_get_title (tour), "en", "In three steps");
  assert_text (tie_story_get_summary (tour), "ko", "From who to when");
  g_assert_cmpuint (steps->len, ==, 3);
  assert_text (tie_story_step_get_title (step), "en", "The network");
  assert_text (tie_story_step_get_text (step), "en", "Who is who\n\nAnd who pays");
  assert_text (tie_story_step_get_text (step), "ko", "누가 누구인가");
  assert_text (tie_story_step_get_notes (step), "en", "Slowly");
  g_assert_cmpint (tie_story_step_get_chart (step), ==, TIE_STEP_CHART_NETWORK);
  assert_date (tie_story_step_get_at (step), "2026");
  assert_ids (tie_story_step_get_show (step), "valley loft lift");
  assert_ids (tie_story_step_get_light (step), "lift/flows/2");
  assert_ids (tie_story_step_get_hide (step), "bank");
  g_assert_cmpint ((int) tie_story_step_get_quiz (step), ==, TIE_QUIZ_NAMES | TIE_QUIZ_AMOUNTS);
  assert_ids (tie_story_step_get_quiz_of (step), "capacity");
}

/* What a step does not say */
static void
test_bare_step (void)
{
  g_autoptr (TieDocument) document = read_good ("every-key");
  GPtrArray *steps = tie_story_get_steps (TIE_STORY (tie_document_lookup (document, "tour")));
  TieStoryStep *step = g_ptr_array_index (steps, 2);

  g_assert_cmpint (tie_story_step_get_chart (g_ptr_array_index (steps, 1)), ==,
                   TIE_STEP_CHART_TIMELINE);
  g_assert_null (tie_story_step_get_title (step));
  g_assert_null (tie_story_step_get_text (step));
  g_assert_null (tie_story_step_get_notes (step));
  g_assert_cmpint (tie_story_step_get_chart (step), ==, TIE_STEP_CHART_NETWORK);
  g_assert_null (tie_story_step_get_at (step));
  assert_ids (tie_story_step_get_show (step), "");
  assert_ids (tie_story_step_get_light (step), "");
  assert_ids (tie_story_step_get_hide (step), "");
  g_assert_cmpint ((int) tie_story_step_get_quiz (step), ==, TIE_QUIZ_NONE);
  assert_ids (tie_story_step_get_quiz_of (step), "");
}

/* Named parties stay first, whoever else takes part follows; without names, suppliers come first.
 */
static void
test_parties (void)
{
  const char *text =
      "{\"tieline\": 1, \"title\": \"T\", \"organizations\": [{\"id\": \"a\", \"name\": \"A\"}, "
      "{\"id\": \"b\", \"name\": \"B\"}, {\"id\": \"c\", \"name\": \"C\"}], \"deals\": ["
      "{\"id\": \"derived\", \"status\": \"signed\", \"flows\": ["
      "{\"kind\": \"money\", \"from\": \"a\", \"to\": \"b\"}, "
      "{\"kind\": \"supply\", \"from\": \"b\", \"to\": \"a\"}, "
      "{\"kind\": \"service\", \"from\": \"c\", \"to\": \"a\"}]}, "
      "{\"id\": \"named\", \"status\": \"signed\", \"parties\": [\"a\"], \"flows\": ["
      "{\"kind\": \"supply\", \"from\": \"c\", \"to\": \"a\"}]}]}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (TieDocument) document = tie_reader_read_bytes (bytes, NULL);
  TieDeal *derived = TIE_DEAL (tie_document_lookup (document, "derived"));
  TieDeal *named = TIE_DEAL (tie_document_lookup (document, "named"));
  g_autofree char *derived_name = tie_deal_dup_name (derived, NULL);
  g_autofree char *named_name = tie_deal_dup_name (named, NULL);

  g_assert_cmpstr (derived_name, ==, "B – C – A");
  g_assert_cmpstr (named_name, ==, "A – C");
  g_assert_true (tie_deal_get_delivery (derived)
                 == (TieFlow *) tie_document_lookup (document, "derived/flows/1"));
}

/* json-glib would give other numbers for some of these. */
static void
test_numbers (void)
{
  static const struct
  {
    const char *written;
    double value;
  } numbers[] = {
    { "1.4", 1.4 },     { "0", 0 },
    { "-0", 0 },        { "18446744073709551616", 18446744073709551616.0 },
    { "1e3", 1000 },    { "9223372036854775808", 9223372036854775808.0 },
    { "2.5E-1", 0.25 }, { "1000000000000000019884624838656", 1e30 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *text = g_strdup_printf (
          "{\"tieline\":1,\"title\":\"T\",\"organizations\":[],\"deals\":[],\"facts\":[{\"label\":"
          "\"x\",\"quantity\":{\"value\":%s,\"unit\":\"t\"}}]}",
          numbers[i].written);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
      g_autoptr (TieDocument) document = tie_reader_read_bytes (bytes, NULL);
      TieFact *fact = g_ptr_array_index (tie_document_get_facts (document), 0);

      g_assert_cmpfloat (get_quantity (tie_fact_get_amount (fact), 0)->low, ==, numbers[i].value);
    }
}

static void
test_texts (void)
{
  g_autoptr (TieDocument) document = read_good ("texts");
  const TieText *title = tie_document_get_title (document);
  TieOrganization *organization;

  assert_text (title, "en", "\"Quotes\" \\ / é🚀 and more");
  assert_text (title, "ko-KR", "그림 🚀");
  assert_text (title, "zh-Hant-TW", "圖");
  assert_text (tie_document_get_summary (document), "en-GB", "빈칸 아님");
  organization = TIE_ORGANIZATION (tie_document_lookup (document, "ünïcode/~ id"));
  assert_text (tie_organization_get_name (organization), NULL, "Ünïcode\tand\nlines");
  g_assert_null (tie_organization_get_summary (organization));
}

static void
test_no_bytes (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new (NULL, 0);
  g_autoptr (GPtrArray) problems = NULL;

  g_assert_null (tie_reader_read_bytes (bytes, &problems));
  g_assert_cmpuint (problems->len, ==, 1);
}

static void
test_missing_file (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (DOCUMENTS "there-is-none.tieline.json");
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (tie_reader_read_file (file, NULL, &problems, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_folder (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (DOCUMENTS);
  g_autoptr (GError) error = NULL;

  g_assert_null (tie_reader_read_file (file, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
}

/* A device is not even opened: this one has no end to speak of */
static void
test_endless_file (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/zero");
  g_autoptr (GError) error = NULL;

  g_assert_null (tie_reader_read_file (file, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
}

static void
test_cancelled (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (DOCUMENTS "minimal.tieline.json");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (tie_reader_read_file (file, cancellable, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gboolean
takes_part (TieDeal *deal, TieOrganization *organization)
{
  GPtrArray *flows = tie_deal_get_flows (deal);

  for (guint i = 0; i < flows->len; i++)
    if (tie_flow_get_from (g_ptr_array_index (flows, i)) == organization
        || tie_flow_get_to (g_ptr_array_index (flows, i)) == organization)
      return TRUE;
  return g_ptr_array_find (tie_deal_get_parties (deal), organization, NULL);
}

static void
test_deals_of (void)
{
  static const char *const names[] = { "every-key", "vaccines", "wind-farms", "minimal" };
  guint n_found = 0;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (TieDocument) document = read_good (names[i]);
      GPtrArray *organizations = tie_document_get_organizations (document);
      GPtrArray *deals = tie_document_get_deals (document);

      for (guint j = 0; j < organizations->len; j++)
        {
          TieOrganization *organization = g_ptr_array_index (organizations, j);
          GPtrArray *of = tie_document_get_deals_of (document, organization);
          guint n = 0;

          for (guint k = 0; k < deals->len; k++)
            if (takes_part (g_ptr_array_index (deals, k), organization))
              {
                g_assert_cmpuint (n, <, of->len);
                g_assert_true (g_ptr_array_index (of, n++) == g_ptr_array_index (deals, k));
              }
          g_assert_cmpuint (n, ==, of != NULL ? of->len : 0);
          n_found += n;
        }
    }
  g_assert_cmpuint (n_found, >, 10);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/document", test_document);
  g_test_add_func ("/reader/organization", test_organization);
  g_test_add_func ("/reader/deal", test_deal);
  g_test_add_func ("/reader/flow", test_flow);
  g_test_add_func ("/reader/shares", test_shares);
  g_test_add_func ("/reader/facts", test_facts);
  g_test_add_func ("/reader/story", test_story);
  g_test_add_func ("/reader/story-bare-step", test_bare_step);
  g_test_add_func ("/reader/parties", test_parties);
  g_test_add_func ("/reader/numbers", test_numbers);
  g_test_add_func ("/reader/texts", test_texts);
  g_test_add_func ("/reader/deals-of", test_deals_of);
  g_test_add_func ("/reader/no-bytes", test_no_bytes);
  g_test_add_func ("/reader/missing-file", test_missing_file);
  g_test_add_func ("/reader/folder", test_folder);
  g_test_add_func ("/reader/endless-file", test_endless_file);
  g_test_add_func ("/reader/cancelled", test_cancelled);
  return g_test_run ();
}
