/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The partner network of the bundled map: nothing covers anything, and what goes first. */

#include <string.h>

#include "network-fixture.h"
#include "tie-quantity.h"

static gboolean
says_all (const ChartSize *size)
{
  return size->width >= 800 && size->height >= 500;
}

static gboolean
has_group (TieScene *scene, const char *prefix, const char *subject)
{
  g_autofree char *id = g_strconcat (prefix, subject, NULL);

  return tie_scene_find_group (scene, id) != NULL;
}

static gboolean
is_named (TieScene *scene, TieOrganization *organization, const char *language)
{
  const char *id = tie_organization_get_id (organization);
  g_autofree char *node = g_strconcat ("node:", id, NULL);
  g_autofree char *name = g_strconcat ("name:", id, NULL);
  const char *words = tie_text_get (tie_organization_get_name (organization), language);

  return chart_group_says (scene, node, words) || chart_group_says (scene, name, words);
}

static void
test_overlaps (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();
  guint boxes = 0, pairs = 0, run_over = 0;

  for (guint s = 0; s < n_chart_sizes; s++)
    for (guint l = 0; l < G_N_ELEMENTS (chart_languages); l++)
      {
        TieChartRequest request =
            chart_request (map, chart_sizes[s].width, chart_sizes[s].height, chart_languages[l]);
        g_autoptr (TieScene) scene = tie_chart_build (TIE_CHART_NETWORK, &request);
        g_autofree char *what = chart_describe (&request, "map");
        NetworkCount count = network_check_scene (scene, what);

        chart_assert_inside (scene, what);
        chart_assert_unique_ids (scene);
        boxes += count.boxes;
        pairs += count.pairs;
        run_over += count.run_over;
      }
  g_test_message ("%u boxes checked, in %u pairs", boxes, pairs);
  g_assert_cmpuint (boxes, >, n_chart_sizes * 2 * 15);
  g_assert_cmpuint (run_over, ==, 0);
}

/* What is missing of a scene. */
typedef struct
{
  guint details; /* labels without their second line */
  guint labels;
  guint untied;
  guint tied;
  gboolean key;
} Missing;

static gboolean
is_tied (TieDocument *document, TieOrganization *organization)
{
  GPtrArray *flows = tie_document_get_flows (document);

  for (guint i = 0; i < flows->len; i++)
    if (tie_flow_get_from (flows->pdata[i]) == organization
        || tie_flow_get_to (flows->pdata[i]) == organization)
      return TRUE;
  return FALSE;
}

static Missing
find_missing (TieScene *scene, TieDocument *document, const char *language)
{
  GPtrArray *organizations = tie_document_get_organizations (document);
  GPtrArray *flows = tie_document_get_flows (document);
  Missing missing = { .key = !has_group (scene, "key", "") };

  for (guint i = 0; i < organizations->len; i++)
    {
      gboolean tied = is_tied (document, organizations->pdata[i]);

      g_assert_true (
          has_group (scene, "node:", tie_organization_get_id (organizations->pdata[i])));
      if (is_named (scene, organizations->pdata[i], language))
        continue;
      missing.tied += tied;
      missing.untied += !tied;
    }
  for (guint i = 0; i < flows->len; i++)
    {
      g_assert_true (has_group (scene, "tie:", tie_flow_get_id (flows->pdata[i])));
      missing.labels += !has_group (scene, "label:", tie_flow_get_id (flows->pdata[i]));
    }
  return missing;
}

static void
test_complete (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();

  for (guint s = 0; s < n_chart_sizes; s++)
    for (guint l = 0; l < G_N_ELEMENTS (chart_languages); l++)
      {
        TieChartRequest request =
            chart_request (map, chart_sizes[s].width, chart_sizes[s].height, chart_languages[l]);
        g_autoptr (TieScene) scene = tie_chart_build (TIE_CHART_NETWORK, &request);
        g_autofree char *what = chart_describe (&request, "map");
        Missing missing = find_missing (scene, map, chart_languages[l]);

        g_test_message ("%s: %u tie labels, %u untied names, %u tied names missing, %s", what,
                        missing.labels, missing.untied, missing.tied,
                        missing.key ? "no key" : "with key");

        if (!says_all (&chart_sizes[s]))
          continue;
        g_assert_cmpuint (missing.labels, ==, 0);
        g_assert_cmpuint (missing.untied, ==, 0);
        g_assert_false (missing.key);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/network/map/overlaps", test_overlaps);
  g_test_add_func ("/network/map/complete", test_complete);
  return g_test_run ();
}
