/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What the tests of the timeline share: documents, requests, and questions to a scene. */
#pragma once

#include <math.h>
#include <string.h>

#include "tie-reader.h"
#include "tie-timeline-chart.h"

#define MAP SOURCE_ROOT "/data/openai-chip-partners.tieline.json"

G_GNUC_UNUSED static const double sizes[][2] = {
  { 400, 300 },   { 640, 400 },  { 800, 500 },   { 1280, 800 },
  { 1920, 1080 }, { 600, 1200 }, { 3840, 2160 },
};
G_GNUC_UNUSED static const char *const languages[] = { "en", "ko" };

G_GNUC_UNUSED static TieDocument *
read_bytes (GBytes *bytes)
{
  GPtrArray *problems = NULL;
  TieDocument *document = tie_reader_read_bytes (bytes, &problems);

  for (guint i = 0; document == NULL && problems != NULL && i < problems->len; i++)
    g_test_message ("%s", ((TieProblem *) g_ptr_array_index (problems, i))->message);
  g_clear_pointer (&problems, g_ptr_array_unref);
  g_assert_nonnull (document);
  return document;
}

G_GNUC_UNUSED static TieDocument *
load_map (void)
{
  g_autofree char *text = NULL;
  gsize length;
  g_autoptr (GBytes) bytes = NULL;

  g_assert_true (g_file_get_contents (MAP, &text, &length, NULL));
  bytes = g_bytes_new (text, length);
  return read_bytes (bytes);
}

G_GNUC_UNUSED static TieDocument *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return read_bytes (bytes);
}

/* A document of any number of deals, with a bit of everything: intervals of each form, every
 * status, phases, disagreements, milestones, and some without dates. */
G_GNUC_UNUSED static TieDocument *
make_document (guint n_deals, const char *unit, gboolean with_capacity)
{
  static const char *const whens[] = {
    "2026-03-01/2027-06", "2026-41/", "2027/..", "../2028",
    "2026-34/2029~",      "/2030",    "2027-40", NULL,
  };
  static const char *const statuses[] = {
    "signed",  "intended",  "in-discussion", "announced", "delivering",
    "rumored", "completed", "cancelled",     "none",
  };
  g_autoptr (GString) text = g_string_new ("{\"tieline\": 1, \"title\": \"Many deals\", \"asOf\": "
                                           "\"2026-02-03\", \"focus\": \"buyer\",");

  if (with_capacity)
    g_string_append_printf (text, "\"units\": {\"capacity\": \"%s\"},", unit);
  g_string_append (text, "\"organizations\": [{\"id\": \"buyer\", \"name\": \"Buyer\"}");
  for (guint i = 0; i < n_deals * 3 / 4 + 1; i++)
    g_string_append_printf (text, ",{\"id\": \"s%u\", \"name\": \"Supplier %s%u\"}", i,
                            i % 5 == 4 ? "with a name that goes on and on " : "", i);
  g_string_append (text, "], \"deals\": [");
  for (guint i = 0; i < n_deals; i++)
    {
      const char *when = whens[i % G_N_ELEMENTS (whens)];

      g_string_append_printf (text, "%s{\"id\": \"d%u\", \"status\": \"%s\",", i > 0 ? "," : "", i,
                              statuses[i % G_N_ELEMENTS (statuses)]);
      if (i % 3 != 2)
        g_string_append_printf (text, "\"announced\": \"2025-%02u\",", i % 12 + 1);
      if (i % 4 == 1)
        g_string_append (text,
                         "\"facts\": [{\"label\": \"Ground broken\", \"text\": \"x\", \"when\": "
                         "\"2026-05\"}],");
      g_string_append_printf (text,
                              "\"flows\": [{\"kind\": \"supply\", \"from\": \"s%u\", \"to\": "
                              "\"buyer\"",
                              i * 3 / 4);
      if (i % 5 != 3)
        g_string_append_printf (text, ", \"quantity\": {\"value\": %u.5, \"unit\": \"%s\"}", i + 1,
                                unit);
      if (when != NULL)
        g_string_append_printf (text, ", \"when\": \"%s\"", when);
      g_string_append (text, "}]}");
    }
  g_string_append (text, "]}");
  return read_text (text->str);
}

G_GNUC_UNUSED static TieChartRequest
make_request (TieDocument *document, double width, double height, const char *language)
{
  return (TieChartRequest){
    .document = document,
    .theme = tie_theme_light (),
    .background = tie_theme_light ()->background,
    .language = language,
    .width = width,
    .height = height,
    .parts = TIE_PARTS_ALL,
  };
}

/* No text on a text, none outside. */
G_GNUC_UNUSED static void
assert_tidy (TieScene *scene, const char *what)
{
  const guint n = tie_scene_get_n_items (scene);
  const TieRect all = { 0, 0, tie_scene_get_width (scene), tie_scene_get_height (scene) };

  for (guint i = 0; i < n; i++)
    {
      const TieSceneItem *a = tie_scene_get_item (scene, i);

      if (a->kind != TIE_ITEM_TEXT)
        continue;
      if (a->bounds.x < -0.5 || a->bounds.x + a->bounds.width > all.width + 0.5
          || a->bounds.y < -0.5 || a->bounds.y + a->bounds.height > all.height + 0.5
          || a->style.size < 11)
        {
          g_test_message ("%s: “%s” stands outside or is too small", what, a->text);
          g_test_fail ();
        }
      for (guint j = i + 1; j < n; j++)
        {
          const TieSceneItem *b = tie_scene_get_item (scene, j);

          if (b->kind != TIE_ITEM_TEXT
              || !tie_rect_intersects (tie_rect_grow (a->bounds, -0.25),
                                       tie_rect_grow (b->bounds, -0.25)))
            continue;
          g_test_message ("%s: “%s” stands on “%s”", what, a->text, b->text);
          g_test_fail ();
        }
    }
}

G_GNUC_UNUSED static void
assert_unique_ids (TieScene *scene)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < tie_scene_get_n_groups (scene); i++)
    g_assert_true (g_hash_table_add (ids, tie_scene_get_group (scene, i)->id));
}

G_GNUC_UNUSED static gboolean
has_row (TieScene *scene, const char *deal)
{
  g_autofree char *lane = g_strdup_printf ("lane/%s", deal);
  g_autofree char *list = g_strdup_printf ("list/%s", deal);

  return tie_scene_find_group (scene, lane) != NULL || tie_scene_find_group (scene, list) != NULL;
}

G_GNUC_UNUSED static guint
count_rows (TieScene *scene, TieDocument *document)
{
  GPtrArray *deals = tie_document_get_deals (document);
  guint n = 0;

  for (guint i = 0; i < deals->len; i++)
    n += has_row (scene, tie_deal_get_id (g_ptr_array_index (deals, i)));
  return n;
}

/* The first text with these words anywhere in it. */
G_GNUC_UNUSED static const TieSceneItem *
find_text (TieScene *scene, const char *words)
{
  for (guint i = 0; i < tie_scene_get_n_items (scene); i++)
    {
      const TieSceneItem *item = tie_scene_get_item (scene, i);

      if (item->kind == TIE_ITEM_TEXT && strstr (item->text, words) != NULL)
        return item;
    }
  return NULL;
}

/* The n-th path in a group that is filled, or stroked, as asked. */
G_GNUC_UNUSED static const TieSceneItem *
find_path (TieScene *scene, const char *id, TieFillKind fill, guint n)
{
  for (guint i = 0; i < tie_scene_get_n_items (scene); i++)
    {
      const TieSceneItem *item = tie_scene_get_item (scene, i);

      if (item->kind == TIE_ITEM_PATH && item->fill.kind == fill
          && g_str_equal (tie_scene_get_group (scene, (guint) item->group)->id, id) && n-- == 0)
        return item;
    }
  return NULL;
}

/* The same where it must be there */
G_GNUC_UNUSED static const TieSceneItem *
get_path (TieScene *scene, const char *id, TieFillKind fill, guint n)
{
  const TieSceneItem *item = find_path (scene, id, fill, n);

  g_assert (item != NULL);
  return item;
}

G_GNUC_UNUSED static void
assert_near (double found, double expected, double tolerance)
{
  if (!(fabs (found - expected) <= tolerance))
    g_test_message ("found %g, expected %g", found, expected);
  g_assert_true (fabs (found - expected) <= tolerance);
}

G_GNUC_UNUSED static double
day_of (const char *edtf)
{
  TieDate date;

  g_assert_true (tie_date_parse (edtf, &date, NULL));
  return tie_date_first_day (&date);
}

typedef struct
{
  double from, to, x0, x1;
} Axis;

G_GNUC_UNUSED static Axis
get_axis (const TieChartRequest *request)
{
  g_autoptr (TieScene) scene = tie_timeline_chart_build (request);
  TieRect plot = tie_scene_get_plot (scene);
  Axis axis = { .x0 = plot.x, .x1 = plot.x + plot.width };

  axis.from = request->from_day;
  axis.to = request->to_day;
  if (axis.to <= axis.from)
    tie_timeline_chart_get_span (request->document, request->filter, &axis.from, &axis.to);
  return axis;
}

G_GNUC_UNUSED static double
axis_x (const Axis *axis, const char *edtf)
{
  return axis->x0 + (day_of (edtf) - axis->from) / (axis->to - axis->from) * (axis->x1 - axis->x0);
}

/* y of a path of lines at x, the first time it comes by. */
G_GNUC_UNUSED static double
path_y (const TiePath *path, double x)
{
  double left = NAN, left_y = NAN;

  for (guint i = 0; i < tie_path_get_n_ops (path); i++)
    {
      const double *at;

      if (tie_path_get_op (path, i, &at) == TIE_PATH_CLOSE)
        break;
      if (!isnan (left) && at[0] >= x && at[0] > left)
        return left_y + (at[1] - left_y) * (x - left) / (at[0] - left);
      left = at[0];
      left_y = at[1];
    }
  return left_y;
}
