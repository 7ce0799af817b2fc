/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Search: names and aliases, in any language and spelling. */

#include "tie-search.h"

#include "inline-document.h"

static const char json[] =
    "{'tieline': 1, 'title': 'T', 'language': 'en', 'organizations': ["
    " {'id': 'openai', 'name': {'en': 'OpenAI', 'ko': '오픈에이아이'},"
    "  'aliases': ['오픈AI', {'en': 'Sam Altman', 'ko': '샘 올트먼'}, '알트먼']},"
    " {'id': 'nestle', 'name': 'Nestlé'},"
    " {'id': 'foxconn', 'name': 'Foxconn', 'aliases': ['Hon Hai']},"
    " {'id': 'orsted', 'name': 'Ørsted'},"
    " {'id': 'plain', 'name': 'Strasse'}],"
    " 'products': [{'id': 'wse', 'name': {'en': 'Wafer-Scale Engine', 'ko': '웨이퍼 스케일 "
    "엔진'}}],"
    " 'deals': [{'id': 'named', 'status': 'signed', 'name': {'en': 'Stargate', 'ko': '스타게이트'},"
    "   'flows': [{'kind': 'supply', 'from': 'foxconn', 'to': 'openai', 'products': ['wse']}]},"
    "  {'id': 'plain-deal', 'status': 'signed', 'parties': ['nestle', 'orsted']}]}";

typedef struct
{
  const char *query;
  const char *id;
  gboolean matches;
} Case;

static const Case organizations[] = {
  { "", "openai", TRUE },
  { "  ", "openai", TRUE },
  { "openai", "openai", TRUE },
  { "OPENAI", "openai", TRUE },
  { "open", "openai", TRUE },
  { "open ai", "openai", TRUE },
  { "ai open", "openai", TRUE },
  { "open-ai", "openai", TRUE },
  { "opennai", "openai", FALSE },
  { "open nvidia", "openai", FALSE },
  { "altman", "openai", TRUE },
  { "sam openai", "openai", TRUE },
  { "오픈", "openai", TRUE },
  { "오픈AI", "openai", TRUE },
  { "오픈에이아이", "openai", TRUE },
  { "에이아이", "openai", TRUE },
  { "올트먼", "openai", TRUE },
  { "알트먼", "openai", TRUE },
  { "샘올트먼", "openai", TRUE },
  { "엔비디아", "openai", FALSE },
  { "nestle", "nestle", TRUE },
  { "Nestlé", "nestle", TRUE },
  { "NESTLÉ", "nestle", TRUE },
  { "nestlè", "nestle", TRUE },
  { "hon hai", "foxconn", TRUE },
  { "honhai", "foxconn", TRUE },
  { "Foxconn", "foxconn", TRUE },
  { "hon high", "foxconn", FALSE },
  { "oersted", "orsted", TRUE },
  { "straße", "plain", TRUE },
};

static const Case deals[] = {
  { "", "named", TRUE },
  { "stargate", "named", TRUE },
  { "스타게이트", "named", TRUE },
  { "foxconn", "named", TRUE },
  { "hon hai openai", "named", TRUE },
  { "알트먼", "named", TRUE },
  { "wafer", "named", TRUE },
  { "wafer-scale", "named", TRUE },
  { "웨이퍼", "named", TRUE },
  { "stargate wafer altman", "named", TRUE },
  { "stargate nestle", "named", FALSE },
  { "nestle ørsted", "plain-deal", TRUE },
  { "stargate", "plain-deal", FALSE },
};

static void
test_organization (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (TieDocument) document = read_inline_document (json);
  GObject *object = tie_document_lookup (document, row->id);

  g_assert_cmpint (tie_search_matches_organization (row->query, TIE_ORGANIZATION (object)), ==,
                   row->matches);
}

static void
test_deal (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (TieDocument) document = read_inline_document (json);
  GObject *object = tie_document_lookup (document, row->id);

  g_assert_cmpint (tie_search_matches_deal (row->query, TIE_DEAL (object)), ==, row->matches);
}

/* Each spelling of its names finds its organisation on the bundled map, and it alone. */
static void
test_bundled_map (void)
{
  static const char *const spellings[][2] = {
    { "오픈에이아이", "openai" }, { "오픈AI", "openai" },       { "올트먼", "openai" },
    { "알트먼", "openai" },       { "AWS", "amazon" },          { "엔비디아", "nvidia" },
    { "브로드컴", "broadcom" },   { "세레브라스", "cerebras" },
  };
  g_autoptr (TieDocument) document = read_bundled_map ();
  GPtrArray *all = tie_document_get_organizations (document);

  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    for (guint j = 0; j < all->len; j++)
      {
        TieOrganization *organization = g_ptr_array_index (all, j);

        g_assert_cmpint (tie_search_matches_organization (spellings[i][0], organization), ==,
                         g_str_equal (tie_organization_get_id (organization), spellings[i][1]));
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (organizations); i++)
    {
      g_autofree char *path = g_strdup_printf ("/search/organization/%02u", i);

      g_test_add_data_func (path, &organizations[i], test_organization);
    }
  for (guint i = 0; i < G_N_ELEMENTS (deals); i++)
    {
      g_autofree char *path = g_strdup_printf ("/search/deal/%02u", i);

      g_test_add_data_func (path, &deals[i], test_deal);
    }
  g_test_add_func ("/search/bundled-map", test_bundled_map);
  return g_test_run ();
}
