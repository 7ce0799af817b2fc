/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The bundled maps as a whole: two languages and a source throughout; and of the first who is on
 * it, and its money circles. */

#include <json-glib/json-glib.h>

#include "tie-money-circle.h"

#include "bundled.h"

#define MAP SOURCE_ROOT "/data/openai-chip-partners.tieline.json"
#define COMPUTE_MAP SOURCE_ROOT "/data/ai-compute-2026-01.tieline.json"

static TieDocument *document;

static void
test_organizations (void)
{
  static const char *const names[][3] = {
    { "openai", "OpenAI", "오픈에이아이" },
    { "nvidia", "Nvidia", "엔비디아" },
    { "amd", "AMD", "AMD" },
    { "broadcom", "Broadcom", "브로드컴" },
    { "cerebras", "Cerebras", "세레브라스" },
    { "amazon", "Amazon", "아마존" },
    { "intel", "Intel", "인텔" },
  };
  GPtrArray *organizations = tie_document_get_organizations (document);

  g_assert_cmpuint (organizations->len, ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < organizations->len; i++)
    {
      TieOrganization *organization = g_ptr_array_index (organizations, i);
      const TieText *name = tie_organization_get_name (organization);
      g_assert_cmpstr (tie_organization_get_id (organization), ==, names[i][0]);
      g_assert_cmpstr (tie_text_get (name, "en"), ==, names[i][1]);
      g_assert_cmpstr (tie_text_get (name, "ko"), ==, names[i][2]);
      g_assert_nonnull (tie_organization_get_kind (organization));
    }
  g_assert_true (tie_document_get_focus (document) == g_ptr_array_index (organizations, 0));
  assert_date (tie_document_get_as_of (document), "2026-01-16");
  g_assert_cmpstr (tie_document_get_capacity_unit (document), ==, "GW");
  g_assert_cmpstr (tie_document_get_money_unit (document), ==, "USD");
}

/* Two suppliers give what is meant to come back to them: Nvidia money, AMD shares */
static void
test_money_circles (void)
{
  gboolean bounded = TRUE;
  GPtrArray *circles = tie_money_circles_find (document, &bounded);
  g_autoptr (GHashTable) givers = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < circles->len; i++)
    {
      const TieMoneyCircle *circle = g_ptr_array_index (circles, i);
      const TieMoneyLink *first = g_ptr_array_index (circle->links, 0);
      g_hash_table_add (givers, (gpointer) tie_organization_get_id (first->payer));
    }
  g_assert_false (bounded);
  g_assert_cmpuint (circles->len, ==, 2);
  g_assert_true (g_hash_table_contains (givers, "nvidia"));
  g_assert_true (g_hash_table_contains (givers, "amd"));
  g_ptr_array_unref (circles);
}

static gboolean
says_amount (JsonObject *object)
{
  return json_object_has_member (object, "unit");
}

/* A number has sources itself, or whatever it stands in does */
static void
assert_numbers_have_sources (JsonNode *node, gboolean sourced)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);
      for (guint i = 0; i < json_array_get_length (array); i++)
        assert_numbers_have_sources (json_array_get_element (array, i), sourced);
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      g_autoptr (GList) values = json_object_get_values (object);
      gboolean is_flow = json_object_has_member (object, "from");

      sourced = sourced
                || (json_object_has_member (object, "sources") && !is_flow
                    && !json_object_has_member (object, "title")
                    && !json_object_has_member (object, "flows"));
      if (says_amount (object))
        g_assert_true (sourced);
      for (GList *l = values; l != NULL; l = l->next)
        assert_numbers_have_sources (l->data, sourced);
    }
}

static void
assert_two_languages (JsonNode *node, const char *key)
{
  static const char *const texts[] = { "title", "name",      "summary", "label",     "text", "note",
                                       "by",    "condition", "notes",   "publisher", NULL };

  if (key != NULL && g_strv_contains (texts, key))
    g_assert_true (JSON_NODE_HOLDS_OBJECT (node));
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);
      for (guint i = 0; i < json_array_get_length (array); i++)
        assert_two_languages (json_array_get_element (array, i), NULL);
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      g_autoptr (GList) members = json_object_get_members (object);

      if (json_object_has_member (object, "en") || json_object_has_member (object, "ko")
          || (key != NULL && g_strv_contains (texts, key)))
        {
          g_assert_cmpstr (json_object_get_string_member_with_default (object, "en", ""), !=, "");
          g_assert_cmpstr (json_object_get_string_member_with_default (object, "ko", ""), !=, "");
          g_assert_cmpuint (json_object_get_size (object), ==, 2);
          return;
        }
      /* The place in a source is a text; the moment of a story's step is a date. */
      if (json_object_has_member (object, "source") && json_object_has_member (object, "at"))
        g_assert_true (JSON_NODE_HOLDS_OBJECT (json_object_get_member (object, "at")));
      for (GList *l = members; l != NULL; l = l->next)
        assert_two_languages (json_object_get_member (object, l->data), l->data);
    }
}

static void
test_whole_document (gconstpointer path)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (json_parser_load_from_file (parser, path, &error));
  g_assert_no_error (error);
  assert_two_languages (json_parser_get_root (parser), NULL);
  assert_numbers_have_sources (json_parser_get_root (parser), FALSE);
}

static void
test_sources (gconstpointer path)
{
  g_autoptr (TieDocument) map = load_map (path);
  GPtrArray *sources = tie_document_get_sources (map);

  g_assert_cmpuint (sources->len, >, 0);
  for (guint i = 0; i < sources->len; i++)
    {
      const char *url = tie_source_get_url (g_ptr_array_index (sources, i));
      g_assert_nonnull (url);
      g_assert_true (g_uri_is_valid (url, G_URI_FLAGS_NONE, NULL));
    }
  TieSource *article = TIE_SOURCE (tie_document_lookup (map, "cnbc"));
  assert_date (tie_source_get_published (article), "2026-01-16");
}

/* No page may be younger than the map. */
static void
test_sources_are_older (gconstpointer path)
{
  g_autoptr (TieDocument) map = load_map (path);
  GPtrArray *sources = tie_document_get_sources (map);
  int last = tie_date_last_day (tie_document_get_as_of (map));

  for (guint i = 0; i < sources->len; i++)
    {
      const TieDate *published = tie_source_get_published (g_ptr_array_index (sources, i));

      if (published != NULL)
        g_assert_cmpint (tie_date_first_day (published), <=, last);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  document = load_map (MAP);
  if (document == NULL)
    g_error ("the bundled map does not load");

  g_test_add_func ("/bundled-map/organizations", test_organizations);
  g_test_add_func ("/bundled-map/money-circles", test_money_circles);
  g_test_add_data_func ("/bundled-map/languages-and-sources", MAP, test_whole_document);
  g_test_add_data_func ("/bundled-map/sources", MAP, test_sources);
  g_test_add_data_func ("/bundled-map/sources-are-older", MAP, test_sources_are_older);
  g_test_add_data_func ("/compute-map/languages-and-sources", COMPUTE_MAP, test_whole_document);
  g_test_add_data_func ("/compute-map/sources", COMPUTE_MAP, test_sources);
  g_test_add_data_func ("/compute-map/sources-are-older", COMPUTE_MAP, test_sources_are_older);

  int status = g_test_run ();
  g_clear_object (&document);
  return status;
}
