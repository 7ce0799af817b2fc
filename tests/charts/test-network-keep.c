/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What stays where it was: pinned organisations, and all others when one is pinned, or when a
 * document takes the place of another. */

#include "network-fixture.h"

#include <math.h>

#include "tie-network-arrangement.h"

static const struct
{
  double width, height;
} sizes[] = { { 800, 500 }, { 1280, 800 }, { 1920, 1080 }, { 700, 900 } };

static TieScene *
draw (TieDocument *document, double width, double height, TiePins *pins)
{
  TieChartRequest request = chart_request (document, width, height, "en");

  request.pins = pins;
  return tie_chart_build (TIE_CHART_NETWORK, &request);
}

static const NetworkBox *
find_disc (const Network *network, const char *id)
{
  g_autofree char *group = g_strdup_printf ("node:%s", id);
  const NetworkBox *box = network_find (network, group);

  g_assert_nonnull (box);
  return box;
}

/* At every size AMD stands where it was put, as a share of the plot; who is not in its way stands
 * where it stood; nothing covers anything. */
static void
test_pin (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();
  g_autoptr (TiePins) pins = tie_pins_with (NULL, "amd", 0.3, 0.35);
  static const char *const others[] = { "openai", "nvidia", "broadcom", "cerebras", "amazon" };

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      g_autoptr (TieScene) plain = draw (map, sizes[s].width, sizes[s].height, NULL);
      g_autoptr (TieScene) pinned = draw (map, sizes[s].width, sizes[s].height, pins);
      g_auto (Network) before = { 0 }, after = { 0 };
      TieRect plot = tie_rect_grow (tie_scene_get_plot (pinned), -4);
      const NetworkBox *amd;
      guint moved = 0;

      network_init (&before, plain);
      network_init (&after, pinned);
      amd = find_disc (&after, "amd");
      g_assert_cmpfloat_with_epsilon (amd->x, plot.x + 0.3 * plot.width, 0.01);
      g_assert_cmpfloat_with_epsilon (amd->y, plot.y + 0.35 * plot.height, 0.01);
      for (guint i = 0; i < G_N_ELEMENTS (others); i++)
        {
          const NetworkBox *one = find_disc (&before, others[i]);
          const NetworkBox *two = find_disc (&after, others[i]);

          moved += one->x != two->x || one->y != two->y;
        }
      g_assert_cmpuint (moved, <=, 2);
      g_assert_cmpuint (network_check (&after, "pinned").overlaps, ==, 0);
    }
}

/* In a corner, and without a tie. */
static void
test_pin_edges (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();
  g_autoptr (TiePins) corner = tie_pins_with (NULL, "nvidia", 1, 0);
  g_autoptr (TiePins) both = tie_pins_with (corner, "intel", 0.1, 0.1);
  g_autoptr (TieScene) scene = draw (map, 1280, 800, both);
  TieRect plot = tie_scene_get_plot (scene);
  g_auto (Network) network = { 0 };
  const NetworkBox *nvidia, *intel;

  network_init (&network, scene);
  nvidia = find_disc (&network, "nvidia");
  intel = find_disc (&network, "intel");
  g_assert_cmpfloat (nvidia->x + nvidia->radius, <=, plot.x + plot.width);
  g_assert_cmpfloat (nvidia->y - nvidia->radius, >=, plot.y);
  g_assert_cmpfloat (nvidia->x, >, plot.x + plot.width * 0.9);
  g_assert_cmpfloat_with_epsilon (intel->x, plot.x + 4 + 0.1 * (plot.width - 8), 20);
  g_assert_cmpuint (network_check (&network, "pinned at the edges").overlaps, ==, 0);
}

#define HEAD                                                                                       \
  "{\"tieline\": 1, \"title\": \"A map\", \"focus\": \"a\", \"organizations\": ["                  \
  "{\"id\": \"a\", \"name\": \"Alpha\"}, {\"id\": \"b\", \"name\": \"Beta\"},"                     \
  "{\"id\": \"c\", \"name\": \"Gamma\"}, {\"id\": \"d\", \"name\": \"Delta\"},"                    \
  "{\"id\": \"e\", \"name\": \"Epsilon\"}"
#define DEALS                                                                                      \
  "], \"deals\": ["                                                                                \
  "{\"id\": \"1\", \"status\": \"signed\", \"flows\": [{\"kind\": \"supply\", \"from\": \"b\","    \
  "\"to\": \"a\"}]},"                                                                              \
  "{\"id\": \"2\", \"status\": \"signed\", \"flows\": [{\"kind\": \"supply\", \"from\": \"c\","    \
  "\"to\": \"a\"}]},"                                                                              \
  "{\"id\": \"3\", \"status\": \"signed\", \"flows\": [{\"kind\": \"money\", \"from\": \"a\","     \
  "\"to\": \"d\"}, {\"kind\": \"supply\", \"from\": \"d\", \"to\": \"e\"}]}"
#define MORE                                                                                       \
  ", {\"id\": \"4\", \"status\": \"signed\", \"flows\": [{\"kind\": \"supply\", \"from\": \"f\","  \
  "\"to\": \"a\"}, {\"kind\": \"supply\", \"from\": \"f\", \"to\": \"d\"}]}"
#define TAIL "]}"

/* One organisation and one deal more: the others stay to the bit. */
static void
test_inherit (void)
{
  g_autoptr (TieDocument) less = chart_read (HEAD DEALS TAIL);
  g_autoptr (TieDocument) more =
      chart_read (HEAD ", {\"id\": \"f\", \"name\": \"Phi\"}" DEALS MORE TAIL);
  g_autoptr (TieScene) before = draw (less, 1280, 800, NULL);
  g_autoptr (TieScene) after = NULL;
  g_auto (Network) old = { 0 }, new = { 0 };
  static const char *const ids[] = { "a", "b", "c", "d", "e" };

  tie_network_arrangement_inherit (more, less);
  after = draw (more, 1280, 800, NULL);
  network_init (&old, before);
  network_init (&new, after);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_assert_cmpfloat (find_disc (&old, ids[i])->x, ==, find_disc (&new, ids[i])->x);
      g_assert_cmpfloat (find_disc (&old, ids[i])->y, ==, find_disc (&new, ids[i])->y);
    }
  g_assert_nonnull (find_disc (&new, "f"));
  g_assert_cmpuint (network_check (&new, "one more").overlaps, ==, 0);
}

/* How many discs of `after` are not where they were. */
static guint
count_moved (const Network *before, const Network *after, const char *but)
{
  guint moved = 0;

  for (guint i = 0; i < after->boxes->len; i++)
    {
      const NetworkBox *now = &g_array_index (after->boxes, NetworkBox, i);
      const NetworkBox *then = now->disc ? network_find (before, now->group->id) : NULL;

      if (then != NULL && g_strcmp0 (now->group->subject, but) != 0)
        moved += hypot (then->x - now->x, then->y - now->y) > 1e-6;
    }
  return moved;
}

/* Among a hundred organisations a pin moves the few in whose place it is. */
static void
test_pin_in_a_crowd (void)
{
  g_autoptr (TieDocument) hundred = chart_load_hundred ();
  g_autoptr (TiePins) pins = tie_pins_with (NULL, "pellgate-turbines", 0.6, 0.4);

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      g_autoptr (TieScene) plain = draw (hundred, sizes[s].width, sizes[s].height, NULL);
      g_autoptr (TieScene) pinned = draw (hundred, sizes[s].width, sizes[s].height, pins);
      TieRect plot = tie_rect_grow (tie_scene_get_plot (pinned), -4);
      g_auto (Network) before = { 0 }, after = { 0 };
      const NetworkBox *disc;

      network_init (&before, plain);
      network_init (&after, pinned);
      disc = find_disc (&after, "pellgate-turbines");
      g_assert_cmpfloat_with_epsilon (disc->x, plot.x + 0.6 * plot.width, 0.01);
      g_assert_cmpfloat_with_epsilon (disc->y, plot.y + 0.4 * plot.height, 0.01);
      g_assert_cmpuint (count_moved (&before, &after, "pellgate-turbines"), <=, 5);
      g_assert_cmpuint (network_check (&after, "pinned in a crowd").overlaps, ==, 0);
      chart_assert_inside (pinned, "pinned in a crowd");
    }
}

/* A pin on the key: the organisation is there, and nothing stands on anything. */
static void
test_pin_on_the_key (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();
  g_autoptr (TieScene) plain = draw (map, 1280, 800, NULL);
  TieRect plot = tie_rect_grow (tie_scene_get_plot (plain), -4);
  TieRect key = chart_items_of (plain, "key", NULL);
  double x = (key.x + key.width / 2 - plot.x) / plot.width;
  double y = (key.y + key.height / 2 - plot.y) / plot.height;
  g_autoptr (TiePins) pins = tie_pins_with (NULL, "cerebras", x, y);
  g_autoptr (TieScene) pinned = draw (map, 1280, 800, pins);
  g_auto (Network) network = { 0 };

  network_init (&network, pinned);
  g_assert_cmpfloat_with_epsilon (find_disc (&network, "cerebras")->x, plot.x + x * plot.width,
                                  0.01);
  g_assert_cmpuint (network_check (&network, "pinned on the key").overlaps, ==, 0);
}

/* The hundred with organisations added that are tied in many ways, or not at all. */
static TieDocument *
add_to_hundred (TieDocument *hundred)
{
  gsize size;
  const char *text = g_bytes_get_data (tie_document_get_bytes (hundred), &size);
  g_autofree char *copy = g_strndup (text, size);
  g_auto (GStrv) at_organizations = g_strsplit (copy, "\"organizations\": [", 2);
  g_auto (GStrv) at_deals = g_strsplit (at_organizations[1], "\"deals\": [", 2);
  g_autofree char *more = g_strconcat (
      at_organizations[0],
      "\"organizations\": [{\"id\": \"new-1\", \"name\": \"Newly Tied\"}, {\"id\": \"new-2\","
      "\"name\": \"Newly Between\"}, {\"id\": \"new-3\", \"name\": \"Newly Alone\"},",
      at_deals[0],
      "\"deals\": [{\"id\": \"n1\", \"status\": \"signed\", \"flows\": [{\"kind\": \"supply\","
      "\"from\": \"new-1\", \"to\": \"coastal-grid\"}, {\"kind\": \"money\", \"from\":"
      "\"pellgate-turbines\", \"to\": \"new-2\"}, {\"kind\": \"supply\", \"from\": \"new-2\","
      "\"to\": \"velmont-turbines\"}, {\"kind\": \"supply\", \"from\": \"new-1\", \"to\":"
      "\"new-2\"}]},",
      at_deals[1], NULL);

  return chart_read (more);
}

static void
test_inherit_a_crowd (void)
{
  g_autoptr (TieDocument) hundred = chart_load_hundred ();
  g_autoptr (TieDocument) more = add_to_hundred (hundred);
  g_autoptr (TieScene) before = draw (hundred, 1280, 800, NULL);
  g_autoptr (TieScene) after = NULL;
  g_auto (Network) old = { 0 }, new = { 0 };

  tie_network_arrangement_inherit (more, hundred);
  after = draw (more, 1280, 800, NULL);
  network_init (&old, before);
  network_init (&new, after);
  g_assert_cmpuint (count_moved (&old, &new, NULL), ==, 0);
  for (guint i = 1; i <= 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("new-%u", i);

      g_assert_nonnull (find_disc (&new, id));
    }
  g_assert_cmpuint (network_check (&new, "three more").overlaps, ==, 0);
  chart_assert_inside (after, "three more");
}

/* A document that is another one altogether is laid out anew. */
static void
test_inherit_nothing (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();
  g_autoptr (TieDocument) again = chart_load_map ();
  g_autoptr (TieDocument) hundred = chart_load_hundred ();
  g_autoptr (TieScene) plain = draw (map, 1280, 800, NULL);
  g_autoptr (TieScene) other = NULL;

  g_object_unref (draw (hundred, 1280, 800, NULL));
  tie_network_arrangement_inherit (again, hundred);
  other = draw (again, 1280, 800, NULL);
  chart_assert_same (plain, other);
}

typedef struct
{
  TieDocument *document;
  guint number;
  TieScene *scene;
} Build;

static gpointer
build_in_thread (gpointer data)
{
  Build *build = data;

  build->scene = draw (build->document, build->number % 2 == 0 ? 1280 : 800, 500, NULL);
  return NULL;
}

/* Several threads draw a document that nobody has drawn yet. */
static void
test_threads (void)
{
  g_autoptr (TieDocument) hundred = chart_load_hundred ();
  GThread *threads[6];
  Build builds[6];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      builds[i] = (Build){ hundred, i, NULL };
      threads[i] = g_thread_new ("draw", build_in_thread, &builds[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  for (guint i = 2; i < G_N_ELEMENTS (threads); i++)
    chart_assert_same (builds[i % 2].scene, builds[i].scene);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_object_unref (builds[i].scene);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/network/keep/pin", test_pin);
  g_test_add_func ("/network/keep/pin-edges", test_pin_edges);
  g_test_add_func ("/network/keep/pin-in-a-crowd", test_pin_in_a_crowd);
  g_test_add_func ("/network/keep/pin-on-the-key", test_pin_on_the_key);
  g_test_add_func ("/network/keep/inherit", test_inherit);
  g_test_add_func ("/network/keep/inherit-a-crowd", test_inherit_a_crowd);
  g_test_add_func ("/network/keep/inherit-nothing", test_inherit_nothing);
  g_test_add_func ("/network/keep/threads", test_threads);
  return g_test_run ();
}
