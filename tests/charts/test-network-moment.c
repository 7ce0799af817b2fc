/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The partner network as of a moment: what it says is in place, what it leaves out, and that
 * nothing moves. */

#include "network-fixture.h"

#include <math.h>
#include <string.h>

static const char *const moments[] = { "2025-09-15", "2025-10",    "2025-11-03", "2026-03",
                                       "2026-12",    "2027-06-30", "2028-06",    "2031" };

static TieScene *
draw (TieDocument *document, const char *moment, TieFuture future, ChartSize size, const char *lang)
{
  TieChartRequest request = chart_request (document, size.width, size.height, lang);
  TieDate date;

  if (moment != NULL)
    {
      g_assert_true (tie_date_parse (moment, &date, NULL));
      request.moment = &date;
    }
  request.future = future;
  return tie_chart_build (TIE_CHART_NETWORK, &request);
}

static TieScene *
draw_slide (TieDocument *document, const char *moment, TieFuture future)
{
  return draw (document, moment, future, (ChartSize){ 1280, 800 }, "en");
}

/* With plain spaces where lines do not break. */
static char *
plain (const char *text)
{
  g_auto (GStrv) parts = text != NULL ? g_strsplit (text, "\u00a0", -1) : NULL;

  return parts != NULL ? g_strjoinv (" ", parts) : NULL;
}

static char *
dup_title (TieScene *scene, const char *id)
{
  const TieSceneGroup *group = tie_scene_find_group (scene, id);

  return plain (group != NULL ? group->title : NULL);
}

/* Likely amounts at the end of a day, by docs/format.md; a span's middle is its first day and half
 * of what follows it, rounded down.
 *
 * Broadcom, 10 GW over 2026-41/2029: from 30 Sep 2026 (1 Jul + 91) to 2 Jul 2029 (1 Jan + 182),
 * 1,006 days. 31 Dec 2026 is day 92: 10 × 92 / 1006 = 0.915; 30 Jun 2028 is day 639: 6.352.
 * Cerebras, 750 MW over 2026-33/2028: from 14 Feb 2026 (1 Jan + 44) to 1 Jul 2028 (1 Jan + 182),
 * 868 days. 31 Dec 2026 is day 320: 750 × 320 / 868 = 276.5; 30 Jun 2028 is day 867: 749.1.
 * Nvidia and AMD: 1 GW at once in 2026-41, on 30 Sep 2026; the rest has no date.
 * Amazon, US$38 bn over 2025-11-03/2032-11~: to 15 Nov 2032 (1 Nov + 14), 2,569 days. 31 Dec 2026
 * is day 423: 38 × 423 / 2569 = 6.257; 30 Jun 2028 is day 970: 14.348.
 * Together, in GW: 0.915 + 0.276 + 2 = 3.191; 6.352 + 0.749 + 2 = 9.101. */
static const struct
{
  const char *moment;
  const char *group;
  const char *says;
} labels[] = {
  { "2026-12", "label:broadcom-supply", "0.9 of 10 GW" },
  { "2026-12", "label:cerebras-supply", "276 of 750 MW" },
  { "2026-12", "label:nvidia-supply", "1 of ≥ 10 GW ◆" },
  { "2026-12", "label:amd-supply", "1 of 6 GW" },
  { "2026-12", "label:amd-equity", "≤ 10 % of AMD" },
  { "2026-12", "label:amazon-money", "US$6.3 bn of US$38 bn" },
  { "2026-12", "total", "3.19 GW" },
  { "2028-06", "label:broadcom-supply", "6.4 of 10 GW" },
  { "2028-06", "label:cerebras-supply", "749 of 750 MW" },
  { "2028-06", "label:nvidia-supply", "1 of ≥ 10 GW ◆" },
  { "2028-06", "label:amazon-money", "US$14.3 bn of US$38 bn" },
  { "2028-06", "total", "9.1 GW" },
  { "2029-12", "label:broadcom-supply", "10 GW" },
  { "2029-12", "label:cerebras-supply", "750 MW" },
  { "2026-06", "label:amd-supply", "0 of 6 GW" },
  { "2025-10", "label:amd-supply", "0 of 6 GW" },
  { "2025-10", "label:amazon-money", NULL },    /* announced 2025-11-03 */
  { "2025-10", "label:cerebras-supply", NULL }, /* announced 2026-01-14 */
  { "2025-10", "total", "0 GW" },
};

static void
test_labels (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autoptr (TieScene) scene = draw_slide (map, labels[i].moment, TIE_FUTURE_GHOSTED);
      g_autofree char *title = dup_title (scene, labels[i].group);

      g_test_message ("%s at %s", labels[i].group, labels[i].moment);
      g_assert_cmpstr (title, ==, labels[i].says);
    }
}

/* What was not announced on 31 October 2025: Amazon's cloud, and Cerebras altogether. */
static void
test_future (void)
{
  static const char *const later[] = { "tie:cerebras-supply", "tie:cerebras-money", "node:cerebras",
                                       "tie:amazon-service" };
  static const char *const known[] = { "tie:amd-supply", "node:amd", "node:openai", "node:intel",
                                       "node:amazon" };
  g_autoptr (TieDocument) map = chart_load_map ();
  g_autoptr (TieScene) ghosts = draw_slide (map, "2025-10", TIE_FUTURE_GHOSTED);
  g_autoptr (TieScene) hidden = draw_slide (map, "2025-10", TIE_FUTURE_HIDDEN);

  for (guint i = 0; i < G_N_ELEMENTS (later); i++)
    {
      g_assert_nonnull (tie_scene_find_group (ghosts, later[i]));
      g_assert_null (tie_scene_find_group (hidden, later[i]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_assert_nonnull (tie_scene_find_group (ghosts, known[i]));
      g_assert_nonnull (tie_scene_find_group (hidden, known[i]));
    }
  g_assert_nonnull (tie_scene_find_group (ghosts, "name:cerebras"));
  g_assert_null (tie_scene_find_group (ghosts, "label:cerebras-supply"));
  g_assert_nonnull (
      strstr (tie_scene_find_group (ghosts, "tie:cerebras-supply")->description, "not yet"));
}

/* The largest circle of a disc: what is agreed. */
static TieRect
disc_of (TieScene *scene, const char *id)
{
  return chart_find_item (scene, id, TIE_ITEM_PATH, 0)->bounds;
}

static void
assert_same_place (TieRect a, TieRect b)
{
  g_assert_cmpfloat_with_epsilon (a.x + a.width / 2, b.x + b.width / 2, 1e-6);
  g_assert_cmpfloat_with_epsilon (a.y + a.height / 2, b.y + b.height / 2, 1e-6);
}

/* No disc moves from one moment to another, nor when there comes to be one. */
static void
test_nothing_moves (void)
{
  static const char *const ids[] = { "node:openai",   "node:nvidia", "node:amd",  "node:broadcom",
                                     "node:cerebras", "node:amazon", "node:intel" };
  static const ChartSize sizes[] = { { 1280, 720 }, { 800, 500 }, { 640, 900 } };
  g_autoptr (TieDocument) map = chart_load_map ();

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      g_autoptr (TieScene) all = draw (map, NULL, TIE_FUTURE_GHOSTED, sizes[s], "en");

      for (guint m = 0; m < G_N_ELEMENTS (moments); m++)
        {
          g_autoptr (TieScene) scene = draw (map, moments[m], TIE_FUTURE_GHOSTED, sizes[s], "en");

          for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
            assert_same_place (disc_of (all, ids[i]), disc_of (scene, ids[i]));
        }
    }
}

/* A label that is there at two moments stands at the same place, whatever it says. */
static void
test_labels_stay (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();
  g_autoptr (TieScene) first = draw_slide (map, "2026-12", TIE_FUTURE_GHOSTED);
  g_autoptr (TieScene) second = draw_slide (map, "2028-06", TIE_FUTURE_GHOSTED);
  guint n = 0;

  for (guint i = 0; i < tie_scene_get_n_groups (first); i++)
    {
      const TieSceneGroup *group = tie_scene_get_group (first, i);
      const TieSceneGroup *other = tie_scene_find_group (second, group->id);

      if (group->mark != TIE_MARK_TIE_LABEL && group->mark != TIE_MARK_NODE_LABEL)
        continue;
      g_assert_nonnull (other);
      g_assert_cmpfloat_with_epsilon (chart_find_item (first, group->id, TIE_ITEM_TEXT, 0)->y,
                                      chart_find_item (second, group->id, TIE_ITEM_TEXT, 0)->y,
                                      1e-6);
      n++;
    }
  g_assert_cmpuint (n, >, 15);
}

static void
test_no_overlap (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();

  for (guint s = 0; s < n_chart_sizes; s++)
    for (guint l = 0; l < G_N_ELEMENTS (chart_languages); l++)
      for (guint m = 0; m < G_N_ELEMENTS (moments); m += 2)
        {
          g_autoptr (TieScene) scene =
              draw (map, moments[m], TIE_FUTURE_GHOSTED, chart_sizes[s], chart_languages[l]);
          g_autofree char *what =
              g_strdup_printf ("%s, %g × %g, %s", moments[m], chart_sizes[s].width,
                               chart_sizes[s].height, chart_languages[l]);
          NetworkCount count = network_check_scene (scene, what);

          g_assert_cmpuint (count.overlaps, ==, 0);
          chart_assert_inside (scene, what);
        }
}

/* The disc of what is in place has the share of the area that is in place of the amount. */
static void
test_discs_grow (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();
  g_autoptr (TieScene) early = draw_slide (map, "2025-10", TIE_FUTURE_GHOSTED);
  g_autoptr (TieScene) later = draw_slide (map, "2026-12", TIE_FUTURE_GHOSTED);
  const TieSceneItem *whole = chart_find_item (later, "node:amd", TIE_ITEM_PATH, 0);
  const TieSceneItem *part = chart_find_item (later, "node:amd", TIE_ITEM_PATH, 1);
  double outline = whole->stroke.width;

  g_assert_null (chart_find_item (early, "node:amd", TIE_ITEM_PATH, 1));
  g_assert_nonnull (part);
  /* 1 of 6 GW */
  g_assert_cmpfloat_with_epsilon (part->bounds.width / (whole->bounds.width - outline),
                                  sqrt (1.0 / 6), 0.01);
}

/* Of 4 doses planned within 2026, 1 was delivered on 1 March and 2 by 1 June. */
static const char delivered[] =
    "{\"tieline\": 1, \"title\": \"Doses\", \"asOf\": \"2026-06-30\", \"focus\": \"b\","
    " \"units\": {\"capacity\": \"doses\"},"
    " \"organizations\": [{\"id\": \"a\", \"name\": \"Maker\"}, {\"id\": \"b\", \"name\": "
    "\"State\"}],"
    " \"deals\": [{\"id\": \"d\", \"status\": \"delivering\", \"announced\": \"2026-01-05\","
    "   \"flows\": [{\"id\": \"f\", \"kind\": \"supply\", \"from\": \"a\", \"to\": \"b\","
    "     \"quantity\": {\"value\": 4, \"unit\": \"doses\"}, \"when\": \"2026-01-10/2026-12-31\","
    "     \"phases\": ["
    "       {\"quantity\": {\"value\": 1, \"unit\": \"doses\"}, \"when\": \"2026-03-01\","
    "        \"state\": \"delivered\"},"
    "       {\"quantity\": {\"value\": 2, \"unit\": \"doses\"}, \"when\": \"2026-06-01\","
    "        \"state\": \"delivered\"}]}]}]}";

static void
test_delivered (void)
{
  static const struct
  {
    const char *moment;
    const char *detail; /* NULL: 'delivered' is not said */
  } cases[] = {
    { "2026-02", NULL },
    { "2026-06-01", "2 doses delivered" },
    { "2026-11", "2 doses delivered" },
  };
  g_autoptr (TieDocument) document = chart_read (delivered);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TieScene) scene = draw_slide (document, cases[i].moment, TIE_FUTURE_GHOSTED);
      const TieSceneGroup *label = tie_scene_find_group (scene, "label:f");
      g_autofree char *detail = NULL;

      g_assert_nonnull (label);
      detail = plain (label->description);
      if (cases[i].detail != NULL)
        g_assert_cmpstr (detail, ==, cases[i].detail);
      else
        g_assert_true (label->description == NULL
                       || strstr (label->description, "delivered") == NULL);
    }
}

static gboolean
head_says (TieScene *scene, const char *words)
{
  const TieSceneItem *item;

  for (guint i = 0; (item = chart_find_item (scene, "head", TIE_ITEM_TEXT, i)) != NULL; i++)
    {
      g_autofree char *text = plain (item->text);

      if (strstr (text, words) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
test_subtitle (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();
  g_autoptr (TieScene) past = draw_slide (map, "2025-10", TIE_FUTURE_GHOSTED);
  g_autoptr (TieScene) future = draw_slide (map, "2026-12", TIE_FUTURE_GHOSTED);

  g_assert_true (head_says (past, "as of October 2025"));
  g_assert_false (head_says (past, "plans"));
  g_assert_true (head_says (future, "as of December 2026, by the plans of 16 January 2026"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/network-moment/labels", test_labels);
  g_test_add_func ("/network-moment/future", test_future);
  g_test_add_func ("/network-moment/nothing-moves", test_nothing_moves);
  g_test_add_func ("/network-moment/labels-stay", test_labels_stay);
  g_test_add_func ("/network-moment/no-overlap", test_no_overlap);
  g_test_add_func ("/network-moment/discs-grow", test_discs_grow);
  g_test_add_func ("/network-moment/delivered", test_delivered);
  g_test_add_func ("/network-moment/subtitle", test_subtitle);
  return g_test_run ();
}
