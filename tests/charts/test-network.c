/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The partner networks of the bundled maps: nothing covers anything, and what goes first. */

#include "network-fixture.h"
#include "tie-network-arrange.h"
#include "tie-network-label.h"
#include "tie-network-place.h"
#include "tie-network-untied.h"

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

/* Draws a map in every size and language; what overlaps fails. In pictures narrower than
 * `least_width` discs may be run over. */
static NetworkCount
check_all (TieDocument *map, double least_width)
{
  NetworkCount all = { 0 };

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
        all.boxes += count.boxes;
        all.pairs += count.pairs;
        all.run_over += request.width < least_width ? 0 : count.run_over;
      }
  g_test_message ("%u boxes checked, in %u pairs, %u discs run over", all.boxes, all.pairs,
                  all.run_over);
  return all;
}

static void
test_overlaps (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();
  NetworkCount count = check_all (map, 0);

  g_assert_cmpuint (count.boxes, >, n_chart_sizes * 2 * 15);
  g_assert_cmpuint (count.run_over, ==, 0);
}

static void
test_compute_overlaps (void)
{
  g_autoptr (TieDocument) map = chart_load_compute_map ();
  NetworkCount count = check_all (map, 640);

  g_assert_cmpuint (count.boxes, >, n_chart_sizes * 2 * 40);
  g_assert_cmpuint (count.run_over, ==, 0);
}

/* What is missing of a scene. */
typedef struct
{
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

      g_assert_true (has_group (scene, "node:", tie_organization_get_id (organizations->pdata[i])));
      if (is_named (scene, organizations->pdata[i], language))
        continue;
      missing.tied += tied;
      missing.untied += !tied;
    }
  for (guint i = 0; i < flows->len; i++)
    {
      if (tie_deal_get_status (tie_flow_get_deal (flows->pdata[i])) == TIE_STATUS_NONE)
        continue;
      g_assert_true (has_group (scene, "tie:", tie_flow_get_id (flows->pdata[i])));
      missing.labels += !has_group (scene, "label:", tie_flow_get_id (flows->pdata[i]));
    }
  return missing;
}

static guint
count_labels (const TieNetworkPlan *plan)
{
  guint n = 0;

  for (guint i = 0; i < plan->ties->len; i++)
    n += TIE_NETWORK_TIE (plan, i)->label.placed;
  for (guint i = 0; i < plan->nodes->len; i++)
    n += TIE_NETWORK_NODE (plan, i)->name.placed;
  return n;
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

        g_assert_cmpuint (missing.tied, ==, 0);
        g_assert_cmpuint (missing.untied, ==, 0);
        if (!says_all (&chart_sizes[s]))
          continue;
        g_assert_cmpuint (missing.labels, ==, 0);
        g_assert_cmpuint (missing.untied, ==, 0);
        g_assert_false (missing.key);
        g_assert_nonnull (tie_scene_find_group (scene, "total"));
      }
}

static gboolean
is_at_least (const ChartSize *size, double width, double height)
{
  return size->width >= width && size->height >= height;
}

/* From 1000 by 720 up every organisation is named, from 800 by 500 up all but two, from 1280 by 720
 * up half of the ties have a label, those of most capacity among them, from 1920 by 1080 up three
 * quarters, those of most money among them. */
static void
assert_compute_complete (TieScene *scene, const ChartSize *size, Missing missing, guint n_ties)
{
  if (is_at_least (size, 800, 500))
    g_assert_cmpuint (missing.tied, <=, 2);
  if (is_at_least (size, 1000, 720))
    g_assert_cmpuint (missing.tied, ==, 0);
  g_assert_true (!missing.key || !is_at_least (size, 640, 400));
  if (is_at_least (size, 1280, 720))
    {
      g_assert_cmpuint (missing.labels, <=, n_ties / 2);
      g_assert_true (has_group (scene, "label:", "nvidia-supply"));
      g_assert_true (has_group (scene, "label:", "broadcom-supply"));
      g_assert_true (has_group (scene, "label:", "amd-supply"));
    }
  if (is_at_least (size, 1920, 1080))
    {
      g_assert_cmpuint (missing.labels, <, n_ties / 4);
      g_assert_true (has_group (scene, "label:", "oracle-money"));
      g_assert_true (has_group (scene, "label:", "azure-money"));
    }
}

static void
test_compute_complete (void)
{
  g_autoptr (TieDocument) map = chart_load_compute_map ();
  guint n_ties = tie_document_get_flows (map)->len;

  for (guint s = 0; s < n_chart_sizes; s++)
    for (guint l = 0; l < G_N_ELEMENTS (chart_languages); l++)
      {
        TieChartRequest request =
            chart_request (map, chart_sizes[s].width, chart_sizes[s].height, chart_languages[l]);
        g_autoptr (TieScene) scene = tie_chart_build (TIE_CHART_NETWORK, &request);
        g_autofree char *what = chart_describe (&request, "map");
        Missing missing = find_missing (scene, map, chart_languages[l]);

        g_test_message ("%s: %u of %u tie labels and %u names missing, %s", what, missing.labels,
                        n_ties, missing.tied, missing.key ? "no key" : "with key");
        g_assert_cmpuint (missing.untied, ==, 0);
        assert_compute_complete (scene, &chart_sizes[s], missing, n_ties);
      }
}

/* Where there is no room for every label, a second line never takes the room of a label. */
static void
test_second_lines (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();

  for (guint s = 0; s < n_chart_sizes; s++)
    {
      TieChartRequest request =
          chart_request (map, chart_sizes[s].width, chart_sizes[s].height, "en");
      g_autoptr (TiePalette) palette = tie_palette_new (map, request.theme);
      g_autoptr (TieNetworkPlan) plan = tie_network_plan_new (&request, palette);
      g_autoptr (TieNetworkArrangement) arrangement = NULL;
      guint with_details, without;

      plan->area = plan->plot =
          (TieRect){ 16, 60, chart_sizes[s].width - 32, chart_sizes[s].height - 110 };
      arrangement = tie_network_arrange (&request, plan->area);
      tie_network_place (plan, arrangement);
      tie_network_untied_place (plan, NULL);
      tie_network_label (plan, FALSE);
      with_details = count_labels (plan);
      for (guint i = 0; i < plan->ties->len; i++)
        g_clear_pointer (&TIE_NETWORK_TIE (plan, i)->label.detail, g_ref_string_release);
      tie_network_label (plan, FALSE);
      without = count_labels (plan);
      g_test_message ("%g x %g: %u labels, %u of single lines", chart_sizes[s].width,
                      chart_sizes[s].height, with_details, without);
      g_assert_cmpuint (with_details, >=, without);
    }
}

static gboolean
is_pair (TieFlow *a, TieFlow *b)
{
  return (tie_flow_get_from (a) == tie_flow_get_from (b)
          && tie_flow_get_to (a) == tie_flow_get_to (b))
         || (tie_flow_get_from (a) == tie_flow_get_to (b)
             && tie_flow_get_to (a) == tie_flow_get_from (b));
}

static const NetworkBox *
find_disc (const Network *network, TieOrganization *organization)
{
  g_autofree char *id = g_strconcat ("node:", tie_organization_get_id (organization), NULL);

  return network_find (network, id);
}

static void
test_pairs (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();
  GPtrArray *flows = tie_document_get_flows (map);
  guint n_pairs = 0;

  for (guint s = 0; s < n_chart_sizes; s++)
    {
      TieChartRequest request =
          chart_request (map, chart_sizes[s].width, chart_sizes[s].height, "en");
      g_autoptr (TieScene) scene = tie_chart_build (TIE_CHART_NETWORK, &request);
      g_auto (Network) network = { 0 };

      network_init (&network, scene);
      for (guint i = 0; i < flows->len; i++)
        for (guint k = i + 1; k < flows->len; k++)
          {
            double distance;

            if (!is_pair (flows->pdata[i], flows->pdata[k]))
              continue;
            distance = network_ties_distance (
                network_find_tie (&network, tie_flow_get_id (flows->pdata[i])),
                network_find_tie (&network, tie_flow_get_id (flows->pdata[k])),
                find_disc (&network, tie_flow_get_from (flows->pdata[i])),
                find_disc (&network, tie_flow_get_to (flows->pdata[i])));
            if (distance < 8)
              g_test_message ("%g x %g: %s and %s are %g apart", request.width, request.height,
                              tie_flow_get_id (flows->pdata[i]), tie_flow_get_id (flows->pdata[k]),
                              distance);
            g_assert_cmpfloat (distance, >=, 8);
            n_pairs++;
          }
    }
  g_assert_cmpuint (n_pairs, ==, n_chart_sizes * 7);
}

/* How many ties say what they are about */
static guint
count_words (TieScene *scene)
{
  guint n = 0;

  for (guint i = 0; i < tie_scene_get_n_groups (scene); i++)
    {
      const TieSceneGroup *group = tie_scene_get_group (scene, i);

      if (group->mark != TIE_MARK_TIE)
        continue;
      g_assert_true ((group->title != NULL) == (group->description != NULL));
      n += group->title != NULL ? 1 : 0;
    }
  return n;
}

/* The picture is the same, with words and without, whichever is asked for first. */
static void
test_picture_only (void)
{
  const TieDate moment = { .year = 2027 };

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (TieDocument) map = chart_load_map ();
      TieChartRequest request = chart_request (map, 1200, 800, "en");
      TieChartRequest bare = request;
      g_autoptr (TieScene) picture = NULL;
      g_autoptr (TieScene) told = NULL;

      bare.picture_only = TRUE;
      request.moment = bare.moment = i >= 2 ? &moment : NULL;
      if (i % 2 == 0)
        picture = tie_chart_build (TIE_CHART_NETWORK, &bare);
      told = tie_chart_build (TIE_CHART_NETWORK, &request);
      if (i % 2 != 0)
        picture = tie_chart_build (TIE_CHART_NETWORK, &bare);
      g_assert_cmpuint (count_words (picture), ==, 0);
      g_assert_cmpuint (count_words (told), >=, 10);
      chart_assert_same_places (told, picture);
      g_assert_cmpuint (tie_scene_get_n_items (picture), ==, tie_scene_get_n_items (told));
    }
}

/* What key and total stand on fades out, and is nowhere that the network begins: an edge would cut
 * through what is moved beneath it. */
static void
test_ground (void)
{
  static const char *const grounds[][2] = { { "total-ground", "total" }, { "key-ground", "key" } };
  g_autoptr (TieDocument) map = chart_load_map ();
  TieChartRequest request = chart_request (map, 1280, 800, "en");
  g_autoptr (TieScene) scene = NULL;

  request.for_screen = TRUE;
  scene = tie_chart_build (TIE_CHART_NETWORK, &request);
  for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
    {
      guint n_grounds, n;
      TieRect ground = chart_items_of (scene, grounds[i][0], &n_grounds);
      TieRect on = chart_items_of (scene, grounds[i][1], &n);
      double through = 1;

      g_assert_cmpuint (n_grounds, >, 4);
      for (guint k = 0; k < n_grounds; k++)
        {
          const TieSceneItem *item = chart_find_item (scene, grounds[i][0], TIE_ITEM_PATH, k);

          g_assert_cmpfloat (item->opacity, <, 0.4);
          through *= 1 - item->opacity;
        }
      g_assert_cmpfloat (through, <, 0.1);
      if (n > 0)
        g_assert_cmpfloat (on.x - ground.x, <=, 10);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/network/map/overlaps", test_overlaps);
  g_test_add_func ("/network/map/complete", test_complete);
  g_test_add_func ("/network/compute-map/overlaps", test_compute_overlaps);
  g_test_add_func ("/network/compute-map/complete", test_compute_complete);
  g_test_add_func ("/network/map/second-lines", test_second_lines);
  g_test_add_func ("/network/map/pairs", test_pairs);
  g_test_add_func ("/network/map/picture-only", test_picture_only);
  g_test_add_func ("/network/map/ground", test_ground);
  return g_test_run ();
}
