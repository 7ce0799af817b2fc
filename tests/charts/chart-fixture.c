/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Documents, requests and questions to any scene. */

#include "chart-fixture.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "tie-random.h"
#include "tie-reader.h"

const ChartSize chart_sizes[] = {
  { 400, 300 },  { 400, 600 },   { 480, 320 },   { 640, 400 },   { 640, 900 },
  { 800, 500 },  { 800, 720 },   { 960, 500 },   { 1000, 1000 }, { 1280, 720 },
  { 1280, 800 }, { 1920, 1080 }, { 2560, 1080 },
};
const guint n_chart_sizes = G_N_ELEMENTS (chart_sizes);
const char *const chart_languages[2] = { "en", "ko" };

static TieDocument *
read_bytes (GBytes *bytes)
{
  g_autoptr (GPtrArray) problems = NULL;
  TieDocument *document = tie_reader_read_bytes (bytes, &problems);

  for (guint i = 0; document == NULL && i < problems->len; i++)
    g_test_message ("%s", ((TieProblem *) g_ptr_array_index (problems, i))->message);
  g_assert_nonnull (document);
  return document;
}

static TieDocument *
load (const char *path)
{
  g_autofree char *text = NULL;
  gsize length;
  g_autoptr (GBytes) bytes = NULL;
  gboolean found = g_file_get_contents (path, &text, &length, NULL);

  g_assert_true (found);
  bytes = g_bytes_new (text, length);
  return read_bytes (bytes);
}

TieDocument *
chart_load_map (void)
{
  return load (SOURCE_ROOT "/data/openai-chip-partners.tieline.json");
}

/* Twenty-three organisations and money in circles. */
TieDocument *
chart_load_compute_map (void)
{
  return load (SOURCE_ROOT "/data/ai-compute-2026-01.tieline.json");
}

/* A hundred organisations and twice as many flows. */
TieDocument *
chart_load_hundred (void)
{
  return load (SOURCE_ROOT "/tests/documents/good/hundred-organizations.tieline.json");
}

/* json: with ' where JSON has " */
TieDocument *
chart_read (const char *json)
{
  g_autofree char *text = g_strdelimit (g_strdup (json), "'", '"');
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return read_bytes (bytes);
}

static void
shuffle_member (JsonObject *object, const char *member, TieRandom *random)
{
  g_autoptr (JsonArray) given = NULL;
  JsonArray *shuffled;

  if (!json_object_has_member (object, member))
    return;
  given = json_array_ref (json_object_get_array_member (object, member));
  shuffled = json_array_sized_new (json_array_get_length (given));
  while (json_array_get_length (given) > 0)
    {
      guint i = tie_random_below (random, json_array_get_length (given));

      json_array_add_element (shuffled, json_array_dup_element (given, i));
      json_array_remove_element (given, i);
    }
  json_object_set_array_member (object, member, shuffled);
}

/* The same document, with organisations, deals, and the flows of each deal in another order. */
TieDocument *
chart_shuffle (TieDocument *document, guint seed)
{
  gsize size;
  const char *text = g_bytes_get_data (tie_document_get_bytes (document), &size);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (GBytes) bytes = NULL;
  gboolean parsed = json_parser_load_from_data (parser, text, (gssize) size, NULL);
  JsonObject *root;
  JsonArray *deals;
  TieRandom random;
  char *written;

  g_assert_true (parsed);
  root = json_node_get_object (json_parser_get_root (parser));
  tie_random_init (&random, seed);
  shuffle_member (root, "organizations", &random);
  shuffle_member (root, "deals", &random);
  deals = json_object_get_array_member (root, "deals");
  for (guint i = 0; i < json_array_get_length (deals); i++)
    shuffle_member (json_array_get_object_element (deals, i), "flows", &random);
  json_generator_set_root (generator, json_parser_get_root (parser));
  written = json_generator_to_data (generator, &size);
  bytes = g_bytes_new_take (written, size);
  return read_bytes (bytes);
}

TieChartRequest
chart_request (TieDocument *document, double width, double height, const char *language)
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

char *
chart_describe (const TieChartRequest *request, const char *name)
{
  return g_strdup_printf ("%s %gx%g %s", name, request->width, request->height, request->language);
}

/* Or in a group within it. */
static gboolean
is_in_group (TieScene *scene, const TieSceneItem *item, const char *id)
{
  for (int group = item->group; group >= 0;)
    {
      const TieSceneGroup *around = tie_scene_get_group (scene, (guint) group);

      if (g_str_equal (around->id, id))
        return TRUE;
      group = around->parent;
    }
  return FALSE;
}

/* The bounds of all items whose group is `id`, and how many there are. */
TieRect
chart_items_of (TieScene *scene, const char *id, guint *n_items)
{
  TieRect all = { 0 };
  guint n = 0;

  for (guint i = 0; i < tie_scene_get_n_items (scene); i++)
    {
      const TieSceneItem *item = tie_scene_get_item (scene, i);

      if (!is_in_group (scene, item, id))
        continue;
      all = n++ == 0 ? item->bounds : tie_rect_union (all, item->bounds);
    }
  if (n_items != NULL)
    *n_items = n;
  return all;
}

const TieSceneItem *
chart_find_item (TieScene *scene, const char *id, TieItemKind kind, guint n)
{
  for (guint i = 0; i < tie_scene_get_n_items (scene); i++)
    {
      const TieSceneItem *item = tie_scene_get_item (scene, i);

      if (item->kind == kind && is_in_group (scene, item, id) && n-- == 0)
        return item;
    }
  return NULL;
}

const TieSceneItem *
chart_find_text (TieScene *scene, const char *words)
{
  for (guint i = 0; i < tie_scene_get_n_items (scene); i++)
    {
      const TieSceneItem *item = tie_scene_get_item (scene, i);

      if (item->kind == TIE_ITEM_TEXT && strstr (item->text, words) != NULL)
        return item;
    }
  return NULL;
}

/* Whether one of the texts of a group is exactly `words`. */
gboolean
chart_group_says (TieScene *scene, const char *id, const char *words)
{
  const TieSceneItem *item;

  for (guint i = 0; (item = chart_find_item (scene, id, TIE_ITEM_TEXT, i)) != NULL; i++)
    if (g_str_equal (item->text, words))
      return TRUE;
  return FALSE;
}

/* Nothing is drawn outside the scene, and no text is smaller than the type scale allows. */
void
chart_assert_inside (TieScene *scene, const char *what)
{
  const double slack = 0.75;

  for (guint i = 0; i < tie_scene_get_n_items (scene); i++)
    {
      const TieSceneItem *item = tie_scene_get_item (scene, i);
      const TieRect *b = &item->bounds;

      if (item->kind == TIE_ITEM_TEXT && item->style.size < 11)
        {
          g_test_message ("%s: “%s” is set in %g", what, item->text, item->style.size);
          g_test_fail ();
        }
      if (b->x >= -slack && b->y >= -slack && b->x + b->width <= tie_scene_get_width (scene) + slack
          && b->y + b->height <= tie_scene_get_height (scene) + slack)
        continue;
      g_test_message ("%s: “%s” of %s leaves the scene: %g %g %g %g", what,
                      item->kind == TIE_ITEM_TEXT ? item->text : "a shape",
                      item->group >= 0 ? tie_scene_get_group (scene, (guint) item->group)->id : "-",
                      b->x, b->y, b->width, b->height);
      g_test_fail ();
    }
}

void
chart_assert_unique_ids (TieScene *scene)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < tie_scene_get_n_groups (scene); i++)
    {
      gboolean added = g_hash_table_add (ids, tie_scene_get_group (scene, i)->id);

      g_assert_true (added);
    }
}

static void
assert_same_rect (const TieRect *a, const TieRect *b)
{
  g_assert_cmpfloat (a->x, ==, b->x);
  g_assert_cmpfloat (a->y, ==, b->y);
  g_assert_cmpfloat (a->width, ==, b->width);
  g_assert_cmpfloat (a->height, ==, b->height);
}

static void
assert_same_color (TieColor a, TieColor b)
{
  g_assert_cmpfloat (a.red, ==, b.red);
  g_assert_cmpfloat (a.green, ==, b.green);
  g_assert_cmpfloat (a.blue, ==, b.blue);
  g_assert_cmpfloat (a.alpha, ==, b.alpha);
}

static void
assert_same_path (const TiePath *a, const TiePath *b)
{
  static const guint n_coordinates[] = { 2, 2, 6, 0 };

  g_assert_cmpuint (tie_path_get_n_ops (a), ==, tie_path_get_n_ops (b));
  for (guint i = 0; i < tie_path_get_n_ops (a); i++)
    {
      const double *first, *second;
      TiePathOp op = tie_path_get_op (a, i, &first);

      g_assert_cmpint (op, ==, tie_path_get_op (b, i, &second));
      for (guint k = 0; k < n_coordinates[op]; k++)
        g_assert_cmpfloat (first[k], ==, second[k]);
    }
}

static void
assert_same_text (const TieSceneItem *a, const TieSceneItem *b)
{
  g_assert_cmpstr (a->text, ==, b->text);
  g_assert_cmpint (a->anchor, ==, b->anchor);
  g_assert_cmpfloat (a->x, ==, b->x);
  g_assert_cmpfloat (a->y, ==, b->y);
  assert_same_color (a->style.color, b->style.color);
}

static void
assert_same_shape (const TieSceneItem *a, const TieSceneItem *b)
{
  assert_same_path (a->path, b->path);
  g_assert_cmpint (a->fill.kind, ==, b->fill.kind);
  assert_same_color (a->fill.color, b->fill.color);
  assert_same_color (a->stroke.color, b->stroke.color);
  g_assert_cmpfloat (a->stroke.width, ==, b->stroke.width);
  g_assert_cmpuint (a->stroke.n_dashes, ==, b->stroke.n_dashes);
}

static void
assert_same_item (const TieSceneItem *a, const TieSceneItem *b)
{
  g_assert_cmpint (a->kind, ==, b->kind);
  g_assert_cmpint (a->group, ==, b->group);
  g_assert_cmpfloat (a->opacity, ==, b->opacity);
  assert_same_rect (&a->bounds, &b->bounds);
  if (a->kind == TIE_ITEM_TEXT)
    assert_same_text (a, b);
  else if (a->kind == TIE_ITEM_PATH)
    assert_same_shape (a, b);
  else if (a->kind == TIE_ITEM_LINK)
    g_assert_cmpstr (a->uri, ==, b->uri);
  else
    g_assert_true (g_bytes_equal (a->image, b->image));
}

/* The same groups and the same items in the same order, to the last bit. */
void
chart_assert_same (TieScene *first, TieScene *second)
{
  g_assert_cmpuint (tie_scene_get_n_groups (first), ==, tie_scene_get_n_groups (second));
  g_assert_cmpuint (tie_scene_get_n_items (first), ==, tie_scene_get_n_items (second));
  for (guint i = 0; i < tie_scene_get_n_groups (first); i++)
    {
      const TieSceneGroup *a = tie_scene_get_group (first, i);
      const TieSceneGroup *b = tie_scene_get_group (second, i);

      g_assert_cmpstr (a->id, ==, b->id);
      g_assert_cmpstr (a->subject, ==, b->subject);
      g_assert_cmpstr (a->title, ==, b->title);
      g_assert_cmpstr (a->description, ==, b->description);
      g_assert_cmpint (a->mark, ==, b->mark);
      g_assert_cmpint (a->parent, ==, b->parent);
      assert_same_rect (&a->bounds, &b->bounds);
    }
  for (guint i = 0; i < tie_scene_get_n_items (first); i++)
    assert_same_item (tie_scene_get_item (first, i), tie_scene_get_item (second, i));
}

/* The same items in the same places, to the last bit, in whatever colour, and with or without the
 * outline that goes with it. */
void
chart_assert_same_places (TieScene *first, TieScene *second)
{
  g_assert_cmpuint (tie_scene_get_n_items (first), ==, tie_scene_get_n_items (second));
  for (guint i = 0; i < tie_scene_get_n_items (first); i++)
    {
      const TieSceneItem *a = tie_scene_get_item (first, i);
      const TieSceneItem *b = tie_scene_get_item (second, i);

      g_assert_cmpint (a->kind, ==, b->kind);
      if (a->kind == TIE_ITEM_PATH)
        assert_same_path (a->path, b->path);
      else
        assert_same_rect (&a->bounds, &b->bounds);
      if (a->kind != TIE_ITEM_TEXT)
        continue;
      g_assert_cmpstr (a->text, ==, b->text);
      g_assert_cmpfloat (a->x, ==, b->x);
      g_assert_cmpfloat (a->y, ==, b->y);
      g_assert_cmpfloat (a->style.size, ==, b->style.size);
    }
}
