/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The partner network of documents of every shape: nothing overlaps, nothing leaves the picture. */

#include <math.h>
#include <string.h>

#include "network-fixture.h"
#include "tie-palette.h"
#include "tie-random.h"

static const ChartSize sizes[] = {
  { 400, 300 }, { 640, 900 }, { 800, 500 }, { 1280, 800 }, { 1920, 1080 },
};

/* Draws a document in every size, twice, and checks what must always hold. */
static NetworkCount
check (TieDocument *document, const char *name)
{
  NetworkCount all = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      TieChartRequest request = chart_request (document, sizes[i].width, sizes[i].height, "en");
      g_autoptr (TieScene) scene = tie_chart_build (TIE_CHART_NETWORK, &request);
      g_autoptr (TieScene) again = tie_chart_build (TIE_CHART_NETWORK, &request);
      g_autofree char *what = chart_describe (&request, name);
      NetworkCount count = network_check_scene (scene, what);

      chart_assert_inside (scene, what);
      chart_assert_unique_ids (scene);
      chart_assert_same (scene, again);
      all.boxes += count.boxes;
      all.pairs += count.pairs;
      all.run_over += count.run_over;
    }
  g_test_message ("%s: %u boxes, %u pairs, %u discs run over", name, all.boxes, all.pairs,
                  all.run_over);
  return all;
}

static TieScene *
draw (TieDocument *document, double width, double height)
{
  TieChartRequest request = chart_request (document, width, height, "en");

  return tie_chart_build (TIE_CHART_NETWORK, &request);
}

/* A document of organisations o0, o1 … and what is written into `deals`. */
static TieDocument *
make (guint n_organizations, const char *deals, const char *unit)
{
  g_autoptr (GString) json =
      g_string_new ("{'tieline': 1, 'title': 'Generated', 'language': 'en',");

  if (n_organizations > 0)
    g_string_append (json, "'focus': 'o0',");
  g_string_append_printf (json, "'asOf': '2026-01-16', 'units': {'capacity': '%s'}, ", unit);
  g_string_append (json, "'organizations': [");
  for (guint i = 0; i < n_organizations; i++)
    g_string_append_printf (json, "%s{'id': 'o%u', 'name': 'Partner %u'}", i > 0 ? "," : "", i, i);
  g_string_append_printf (json, "], 'deals': [%s]}", deals);
  return chart_read (json->str);
}

static void
add_deal (GString *deals, guint from, guint to, const char *kind, const char *quantity)
{
  guint n = 0;

  for (const char *at = deals->str; (at = strstr (at, "'status'")) != NULL; at++)
    n++;
  g_string_append_printf (
      deals, "%s{'id': 'd%u', 'status': 'signed', 'flows': [{'kind': '%s', 'from': 'o%u', ",
      n > 0 ? "," : "", n, kind, from);
  g_string_append_printf (deals, "'to': 'o%u'", to);
  if (quantity != NULL)
    g_string_append_printf (deals, ", 'quantity': %s", quantity);
  g_string_append (deals, "}]}");
}

static void
test_no_organization (void)
{
  g_autoptr (TieDocument) document = make (0, "", "GW");

  g_assert_cmpuint (check (document, "no organisations").run_over, ==, 0);
}

static void
test_one_organization (void)
{
  g_autoptr (TieDocument) document = make (1, "", "GW");
  g_autoptr (TieScene) scene = draw (document, 640, 400);

  check (document, "one organisation");
  g_assert_nonnull (tie_scene_find_group (scene, "node:o0"));
  g_assert_true (chart_group_says (scene, "name:o0", "Partner 0"));
}

static void
test_parallel_flows (void)
{
  g_autoptr (GString) deals = g_string_new (NULL);
  g_autoptr (TieDocument) document = NULL;

  add_deal (deals, 1, 0, "supply", "{'value': 10, 'unit': 'GW'}");
  add_deal (deals, 1, 0, "supply", "{'atMost': 6, 'unit': 'GW'}");
  add_deal (deals, 0, 1, "money", "{'value': 3000000000, 'unit': 'USD'}");
  add_deal (deals, 1, 0, "equity", "{'atMost': 10, 'unit': '%'}");
  add_deal (deals, 0, 1, "knowledge", NULL);
  document = make (2, deals->str, "GW");
  g_assert_cmpuint (check (document, "five flows").run_over, ==, 0);
  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      g_autoptr (TieScene) scene = draw (document, sizes[s].width, sizes[s].height);
      g_auto (Network) network;

      network_init (&network, scene);
      g_assert_cmpuint (network.ties->len, ==, 5);
      for (guint i = 0; i < 5; i++)
        for (guint k = i + 1; k < 5; k++)
          {
            double distance = network_ties_distance (&g_array_index (network.ties, NetworkTie, i),
                                                     &g_array_index (network.ties, NetworkTie, k),
                                                     network_find (&network, "node:o0"),
                                                     network_find (&network, "node:o1"));

            g_assert_cmpfloat (distance, >=, 8);
          }
    }
}

static void
test_loop (void)
{
  g_autoptr (GString) deals = g_string_new (NULL);
  g_autoptr (TieDocument) document = NULL;
  g_autoptr (TieScene) scene = NULL;
  g_auto (Network) network = { 0 };
  const NetworkBox *node;
  const NetworkTie *loop;

  add_deal (deals, 1, 1, "supply", "{'value': 2, 'unit': 'GW'}");
  add_deal (deals, 1, 1, "service", NULL);
  add_deal (deals, 1, 0, "supply", "{'value': 3, 'unit': 'GW'}");
  document = make (2, deals->str, "GW");
  g_assert_cmpuint (check (document, "loops").run_over, ==, 0);

  scene = draw (document, 800, 500);
  network_init (&network, scene);
  node = network_find (&network, "node:o1");
  loop = network_find_tie (&network, "d0/flows/0");
  g_assert_nonnull (loop);
  for (guint i = 0; i < loop->points->len; i++)
    {
      const NetworkPoint *p = &g_array_index (loop->points, NetworkPoint, i);
      double distance = hypot (p->x - node->x, p->y - node->y);

      g_assert_cmpfloat (distance, >, node->radius);
      g_assert_cmpfloat (distance, <, node->radius + 90);
    }
}

/* Forty organisations in several components, twelve of them suppliers. */
static TieDocument *
make_forty (void)
{
  g_autoptr (GString) deals = g_string_new (NULL);

  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *quantity = g_strdup_printf ("{'value': %u, 'unit': 'GW'}", i + 1);

      add_deal (deals, i + 1, i < 7 ? 0 : 20, "supply", quantity);
    }
  for (guint i = 21; i < 37; i++)
    add_deal (deals, i, i < 30 ? i + 1 : i - 3, "money", "{'value': 1000000000, 'unit': 'USD'}");
  return make (40, deals->str, "GW");
}

static void
test_forty (void)
{
  g_autoptr (TieDocument) document = make_forty ();

  check (document, "forty organisations");
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (TieScene) scene = draw (document, sizes[i].width, sizes[i].height);

      /* Where there is room, ties find a way around the discs. */
      if (sizes[i].width * sizes[i].height >= 800 * 500)
        g_assert_cmpuint (network_check_scene (scene, "forty").run_over, ==, 0);
    }
}

static void
test_patterns (void)
{
  g_autoptr (TieDocument) document = make_forty ();
  g_autoptr (TieScene) scene = draw (document, 1280, 800);
  guint n_hues = 0, n_patterned = 0;

  for (guint i = 1; i <= 12; i++)
    {
      g_autofree char *id = g_strdup_printf ("node:o%u", i);
      const TieSceneItem *disc = chart_find_item (scene, id, TIE_ITEM_PATH, 0);

      if (disc->fill.kind == TIE_FILL_HATCH)
        n_patterned++;
      else
        n_hues++;
    }
  g_assert_cmpuint (n_hues, ==, TIE_N_HUES);
  g_assert_cmpuint (n_patterned, ==, 12 - TIE_N_HUES);
}

static void
test_long_names (void)
{
  static const char *const json =
      "{'tieline': 1, 'title': 'A title that goes on and on, longer than any picture is wide, and "
      "then some more, until it must be cut off somewhere, wherever that may be in the end',"
      "'summary': 'A summary that also goes on and on, longer than any picture is wide, and then "
      "some more, until it must be cut off somewhere, wherever that may be in the end, if at all',"
      "'focus': 'a', 'units': {'capacity': 'GW'}, 'organizations': ["
      "{'id': 'a', 'name': 'The Most Honourable Company of Merchants Trading into All Parts'},"
      "{'id': 'b', 'name': 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten'},"
      "{'id': 'c', 'name': 'Another Society with a Name of More Than Eighty Characters, "
      "Incorporated "
      "Long Ago'}, {'id': 'd', 'name': 'An Untied Association for the Preservation of Long "
      "Names'}],"
      "'products': [{'id': 'p', 'name': 'A product with a name so long that no label holds it at "
      "all "
      "and more words'}],"
      "'deals': [{'id': 'x', 'status': 'signed', 'flows': [{'kind': 'supply', 'from': 'b', 'to': "
      "'a',"
      "'quantity': {'value': 5, 'unit': 'GW'}}]}, {'id': 'y', 'status': 'rumored', 'flows': "
      "[{'kind':"
      "'supply', 'from': 'c', 'to': 'a', 'products': ['p']}]}]}";
  g_autoptr (TieDocument) document = chart_read (json);

  check (document, "long names");
}

/* Names as long as a document may have them */
static void
test_longest_names (void)
{
  g_autofree char *name = g_strnfill (1000, 'W');
  g_autofree char *json = g_strdup_printf (
      "{'tieline': 1, 'title': '%s', 'focus': 'a', 'organizations': [{'id': 'a', 'name': '%s'},"
      "{'id': 'b', 'name': '%s'}, {'id': 'c', 'name': '%s'}],"
      "'products': [{'id': 'p', 'name': '%s'}],"
      "'deals': [{'id': 'x', 'status': 'signed', 'flows': [{'kind': 'supply', 'from': 'b', "
      "'to': 'a', 'products': ['p']}]}]}",
      name, name, name, name, name);
  g_autoptr (TieDocument) document = chart_read (json);
  g_autoptr (TieScene) scene = draw (document, 1280, 800);

  check (document, "longest names");
  for (const char *const *id = (const char *const[]){ "name:a", "name:b", "name:c", NULL };
       *id != NULL; id++)
    {
      const TieSceneItem *item = chart_find_item (scene, *id, TIE_ITEM_TEXT, 0);

      g_assert_nonnull (item);
      g_assert_true (g_str_has_suffix (item->text, "W…"));
    }
}

static void
test_other_units (void)
{
  static const char *const json =
      "{'tieline': 1, 'title': 'Vaccines', 'language': 'en', 'focus': 'eu',"
      "'units': {'capacity': 'dose', 'money': 'EUR'},"
      "'unitNames': {'dose': {'en': 'doses', 'ko': '회분'}},"
      "'organizations': [{'id': 'eu', 'name': 'Union'}, {'id': 'a', 'name': 'Maker A'},"
      "{'id': 'b', 'name': 'Maker B'}, {'id': 'c', 'name': 'Maker C'}],"
      "'deals': [{'id': 'x', 'status': 'completed', 'flows': [{'kind': 'supply', 'from': 'a', "
      "'to': "
      "'eu', 'quantity': {'value': 600000000, 'unit': 'dose'}}]},"
      "{'id': 'y', 'status': 'cancelled', 'flows': [{'kind': 'supply', 'from': 'b', 'to': 'eu',"
      "'quantity': {'from': 100000000, 'to': 300000000, 'unit': 'dose'}}]},"
      "{'id': 'z', 'status': 'intended', 'flows': [{'kind': 'supply', 'from': 'c', 'to': 'eu',"
      "'quantity': {'atLeast': 1, 'unit': 'plant'}}, {'kind': 'money', 'from': 'eu', 'to': 'c',"
      "'quantity': {'atMost': 700000000, 'unit': 'EUR'}}]}]}";
  g_autoptr (TieDocument) document = chart_read (json);
  g_autoptr (TieScene) scene = draw (document, 800, 500);

  g_assert_cmpuint (check (document, "vaccines").run_over, ==, 0);
  g_assert_nonnull (chart_find_text (scene, "doses"));
  g_assert_nonnull (chart_find_text (scene, "plant"));
}

static void
test_only_untied (void)
{
  g_autoptr (TieDocument) document = make (12, "", "GW");
  g_autoptr (TieScene) scene = draw (document, 800, 500);

  check (document, "only untied");
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *id = g_strdup_printf ("name:o%u", i);

      g_assert_nonnull (tie_scene_find_group (scene, id));
    }
}

static void
test_many (void)
{
  static const char *const kinds[] = { "supply", "money", "service", "equity", "other" };
  g_autoptr (GString) deals = g_string_new (NULL);
  g_autoptr (TieDocument) document = NULL;
  g_autoptr (TieScene) scene = NULL;
  TieRandom random;

  tie_random_init (&random, 7);
  for (guint i = 1; i < 150; i++)
    if (i % 10 != 9)
      add_deal (deals, i, tie_random_below (&random, i), kinds[tie_random_below (&random, 5)],
                i % 3 == 0 ? "{'value': 2, 'unit': 'GW'}" : NULL);
  for (guint i = 0; i < 60; i++)
    add_deal (deals, tie_random_below (&random, 150), tie_random_below (&random, 150), "supply",
              "{'value': 1, 'unit': 'GW'}");
  document = make (150, deals->str, "GW");
  check (document, "a hundred and fifty");
  scene = draw (document, 1280, 800);
  g_assert_nonnull (tie_scene_find_group (scene, "key"));
}

/* Very many ties between the same two: how far apart they are is found once for all of them. */
static void
test_pair_of_many_ties (void)
{
  g_autoptr (GString) deals = g_string_new ("{'id': 'd', 'status': 'signed', 'flows': [");
  g_autoptr (TieDocument) document = NULL;
  g_autoptr (TieScene) scene = NULL;

  for (guint i = 0; i < 60000; i++)
    g_string_append_printf (deals, "%s{'kind': 'supply', 'from': 'o0', 'to': 'o1'}",
                            i > 0 ? "," : "");
  g_string_append (deals, "]}");
  document = make (2, deals->str, "GW");
  scene = draw (document, 1280, 720);
  g_assert_nonnull (tie_scene_find_group (scene, "node:o0"));
}

/* A deal of so many flows between the same two, each of another amount. */
static TieDocument *
make_fan (guint n)
{
  g_autoptr (GString) deals = g_string_new ("{'id': 'd', 'status': 'signed', 'flows': [");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (deals,
                            "%s{'kind': 'supply', 'from': 'o0', 'to': 'o1', "
                            "'quantity': {'value': %u, 'unit': 'GW'}}",
                            i > 0 ? "," : "", 1 + i % 100);
  g_string_append (deals, "]}");
  return make (2, deals->str, "GW");
}

/* How many ties leave the part of the picture that the charts draw into. */
static guint
count_outside (TieScene *scene)
{
  TieRect plot = tie_rect_grow (tie_scene_get_plot (scene), 0.5);
  guint n = 0;

  for (guint i = 0; i < tie_scene_get_n_groups (scene); i++)
    {
      const TieSceneGroup *group = tie_scene_get_group (scene, i);
      const TieRect *b = &group->bounds;

      n += group->mark == TIE_MARK_TIE
           && (b->x < plot.x || b->y < plot.y || b->x + b->width > plot.x + plot.width
               || b->y + b->height > plot.y + plot.height);
    }
  return n;
}

typedef struct
{
  double low, high;
} Extent;

/* Where a tie crosses the line midway between two discs. */
static Extent
find_extent (const NetworkTie *tie, const NetworkBox *from, const NetworkBox *to)
{
  double length = hypot (to->x - from->x, to->y - from->y);
  double dx = (to->x - from->x) / length, dy = (to->y - from->y) / length;
  Extent extent = { G_MAXDOUBLE, -G_MAXDOUBLE };

  for (guint i = 0; i < tie->points->len; i++)
    {
      const NetworkPoint *p = &g_array_index (tie->points, NetworkPoint, i);
      double x = p->x - (from->x + to->x) / 2, y = p->y - (from->y + to->y) / 2;
      double aside = x * dy - y * dx;

      if (fabs (x * dx + y * dy) > 1.5)
        continue;
      extent.low = MIN (extent.low, aside - p->reach);
      extent.high = MAX (extent.high, aside + p->reach);
    }
  return extent;
}

static int
compare_extents (gconstpointer a, gconstpointer b)
{
  const Extent *first = a, *second = b;

  return first->low < second->low ? -1 : first->low > second->low;
}

/* How many ties lie on others midway between their discs. */
static guint
count_hidden (TieScene *scene)
{
  g_autoptr (GArray) extents = g_array_new (FALSE, FALSE, sizeof (Extent));
  g_auto (Network) network;
  guint n = 0;

  network_init (&network, scene);
  for (guint i = 0; i < network.ties->len; i++)
    {
      Extent extent =
          find_extent (&g_array_index (network.ties, NetworkTie, i),
                       network_find (&network, "node:o0"), network_find (&network, "node:o1"));

      /* A label may lie there instead. */
      if (extent.low < extent.high)
        g_array_append_val (extents, extent);
    }
  g_assert_cmpuint (extents->len, >, network.ties->len / 2);
  g_array_sort (extents, compare_extents);
  for (guint i = 1; i < extents->len; i++)
    n += g_array_index (extents, Extent, i - 1).high > g_array_index (extents, Extent, i).low + 0.5;
  return n;
}

/* However many ties two organizations have between them, they keep within the picture, where none
 * hides another, and leave room for key and total. */
static void
test_fans (void)
{
  static const guint counts[] = { 8, 13, 16, 20, 40, 80, 150, 500, 900 };

  for (guint c = 0; c < G_N_ELEMENTS (counts); c++)
    {
      g_autoptr (TieDocument) document = make_fan (counts[c]);
      g_autoptr (TieScene) scene = draw (document, 1280, 720);

      for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
        {
          g_autoptr (TieScene) other = draw (document, sizes[i].width, sizes[i].height);

          g_assert_cmpuint (count_outside (other), ==, 0);
        }
      g_assert_cmpuint (count_outside (scene), ==, 0);
      g_assert_cmpuint (count_hidden (scene), ==, 0);
      g_assert_nonnull (tie_scene_find_group (scene, "key"));
      g_assert_nonnull (tie_scene_find_group (scene, "total"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/network/documents/no-organization", test_no_organization);
  g_test_add_func ("/network/documents/one-organization", test_one_organization);
  g_test_add_func ("/network/documents/parallel-flows", test_parallel_flows);
  g_test_add_func ("/network/documents/loop", test_loop);
  g_test_add_func ("/network/documents/forty", test_forty);
  g_test_add_func ("/network/documents/patterns", test_patterns);
  g_test_add_func ("/network/documents/long-names", test_long_names);
  g_test_add_func ("/network/documents/longest-names", test_longest_names);
  g_test_add_func ("/network/documents/other-units", test_other_units);
  g_test_add_func ("/network/documents/only-untied", test_only_untied);
  g_test_add_func ("/network/documents/many", test_many);
  g_test_add_func ("/network/documents/fans", test_fans);
  g_test_add_func ("/network/documents/pair-of-many-ties", test_pair_of_many_ties);
  return g_test_run ();
}
