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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/network/keep/pin", test_pin);
  g_test_add_func ("/network/keep/pin-edges", test_pin_edges);
  g_test_add_func ("/network/keep/inherit", test_inherit);
  return g_test_run ();
}
