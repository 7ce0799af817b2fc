/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The index of a scene: it finds what a search through everything finds. */

#include "tie-scene-index.h"

#include <cairo.h>
#include <math.h>

#include "scene-fixture.h"
#include "tie-scene-item.h"
#include "tie-scene-picker.h"
#include "tie-scene-zoom.h"
#include "tie-shape-painter.h"

#define WIDTH 600.0
#define HEIGHT 400.0

static TieRect
random_rect (GRand *random, double side)
{
  return (TieRect){ g_rand_double_range (random, -20, WIDTH),
                    g_rand_double_range (random, -20, HEIGHT),
                    g_rand_double_range (random, 0, side), g_rand_double_range (random, 0, side) };
}

static gboolean
meets (TieRect a, TieRect b)
{
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height
         && b.y <= a.y + a.height;
}

static gboolean
count_entry (guint entry, gpointer user_data)
{
  guint *found = user_data;

  found[entry]++;
  return TRUE;
}

static void
test_tree_visit (void)
{
  static const guint sizes[] = { 0, 1, 2, 16, 17, 255, 257, 3000 };
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      guint n = sizes[i];
      g_autofree TieRect *rects = g_new (TieRect, n + 1);
      g_autoptr (TieRectTree) tree = NULL;

      for (guint j = 0; j < n; j++)
        rects[j] = random_rect (random, j % 10 == 0 ? 300 : 12);
      tree = tie_rect_tree_new (rects, n);
      for (guint query = 0; query < 50; query++)
        {
          g_autofree guint *found = g_new0 (guint, n + 1);
          TieRect area = random_rect (random, query % 2 == 0 ? 200 : 0);

          g_assert_true (tie_rect_tree_visit (tree, area, count_entry, found));
          for (guint j = 0; j < n; j++)
            g_assert_cmpuint (found[j], ==, meets (rects[j], area) ? 1 : 0);
        }
    }
}

static gboolean
stop_at_third (guint entry, gpointer user_data)
{
  guint *n = user_data;

  return ++*n < 3;
}

static void
test_tree_stops (void)
{
  g_autofree TieRect *rects = g_new0 (TieRect, 100);
  g_autoptr (TieRectTree) tree = tie_rect_tree_new (rects, 100);
  guint n = 0;

  g_assert_false (tie_rect_tree_visit (tree, (TieRect){ 0 }, stop_at_third, &n));
  g_assert_cmpuint (n, ==, 3);
}

/* What is not a number is nowhere, and hides nothing else */
static void
test_tree_without_numbers (void)
{
  TieRect rects[] = { { 10, 10, 5, 5 }, { NAN, 10, 5, 5 }, { 30, 10, 5, NAN }, { 50, 10, 5, 5 } };
  g_autoptr (TieRectTree) tree = tie_rect_tree_new (rects, G_N_ELEMENTS (rects));
  guint found[G_N_ELEMENTS (rects)] = { 0 };

  tie_rect_tree_visit (tree, (TieRect){ 0, 0, 100, 100 }, count_entry, found);
  g_assert_cmpuint (found[0], ==, 1);
  g_assert_cmpuint (found[1], ==, 0);
  g_assert_cmpuint (found[2], ==, 0);
  g_assert_cmpuint (found[3], ==, 1);
}

/* How Cairo sees it: the reference for geometry of our own. 3: inside, 1: within reach */
static int
rank_hit (cairo_t *cr, const TieSceneItem *item, TieRect bounds, double x, double y, double reach)
{
  gboolean stroked = item->stroke.width > 0 && item->stroke.color.alpha > 0;
  gboolean filled = item->fill.kind != TIE_FILL_NONE;
  TieStroke line = { .width = item->stroke.width, .round = TRUE };

  if (!tie_rect_contains (tie_rect_grow (bounds, reach), x, y) || item->kind == TIE_ITEM_LINK)
    return 0;
  if (item->kind != TIE_ITEM_PATH)
    return tie_rect_contains (bounds, x, y) ? 3 : 0;
  cairo_new_path (cr);
  tie_shape_trace (cr, item->path);
  if (filled && cairo_in_fill (cr, x, y))
    return 3;
  tie_shape_set_stroke (cr, &line);
  if (stroked && cairo_in_stroke (cr, x, y))
    return 3;
  line.width = (stroked ? line.width : 0) + 2 * reach;
  tie_shape_set_stroke (cr, &line);
  return (stroked || filled) && reach > 0 && cairo_in_stroke (cr, x, y) ? 1 : 0;
}

static cairo_t *
create_reference (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  cairo_set_tolerance (cr, 0.005);
  return cr;
}

static gboolean
inks_in (cairo_t *cr, const TieSceneItem *item, TieRect area)
{
  for (int i = 0; i <= 100; i++)
    if (rank_hit (cr, item, item->bounds, area.x + area.width * (i % 11 / 10.0),
                  area.y + area.height * (i / 11 / 10.0), 0)
        > 0)
      return TRUE;
  return FALSE;
}

/* Large items are found by their parts; all others by their bounds */
static void
assert_found (cairo_t *cr, const TieSceneItem *item, TieRect area, gboolean found)
{
  TieRect ink = tie_scene_item_get_ink (item);

  if (!meets (ink, area))
    g_assert_false (found);
  else if (MAX (ink.width, ink.height) < WIDTH * 0.06)
    g_assert_true (found);
  else if (!found)
    g_assert_false (inks_in (cr, item, area));
}

static void
test_list_items (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2);
  g_autoptr (TieScene) scene = scene_fixture_new (3, WIDTH, HEIGHT, 200);
  const TieSceneIndex *index = tie_scene_get_index (scene);
  cairo_t *cr = create_reference ();
  guint n_left_out = 0;

  for (guint query = 0; query < 200; query++)
    {
      TieRect areas[2] = { random_rect (random, 60), random_rect (random, 60) };
      g_autoptr (GArray) items =
          tie_scene_index_list_items (index, query % 3 == 0 ? NULL : &areas[TIE_LAYER_FRAME],
                                      query % 3 == 1 ? NULL : &areas[TIE_LAYER_PLOT]);
      guint next = 0;

      for (guint i = 0; i < tie_scene_get_n_items (scene); i++)
        {
          const TieSceneItem *item = tie_scene_get_item (scene, i);
          TieLayer layer = tie_scene_get_group (scene, (guint) item->group)->layer;
          gboolean asked = query % 3 != (layer == TIE_LAYER_FRAME ? 0 : 1);
          gboolean found = next < items->len && g_array_index (items, guint, next) == i;

          next += found;
          if (asked)
            assert_found (cr, item, areas[layer], found);
          else
            g_assert_false (found);
          n_left_out += !found && asked && meets (item->bounds, areas[layer]);
        }
      g_assert_cmpuint (next, ==, items->len);
    }
  g_assert_cmpuint (n_left_out, >, 500);
  cairo_destroy (cr);
}

static void
test_groups (void)
{
  g_autoptr (TieScene) scene = scene_fixture_new (4, WIDTH, HEIGHT, 50);
  const TieSceneIndex *index = tie_scene_get_index (scene);
  guint n_groups;

  for (guint i = 0; i < tie_scene_get_n_groups (scene); i++)
    {
      const TieSceneGroup *group = tie_scene_get_group (scene, i);
      const TieSceneGroup *around =
          group->parent >= 0 ? tie_scene_get_group (scene, (guint) group->parent) : NULL;
      gboolean listed = group->subject == NULL;
      const int *groups;

      g_assert_cmpuint (tie_scene_get_group_index (scene, group), ==, i);
      g_assert_cmpfloat (tie_scene_index_get_least_zoom (index, i), ==,
                         MAX (group->least_zoom, around != NULL ? around->least_zoom : 0));
      if (group->subject != NULL)
        g_assert_cmpint (tie_scene_index_get_subject_group (index, i), ==, (int) i);
      else
        g_assert_cmpint (tie_scene_index_get_subject_group (index, i), ==,
                         around != NULL && around->subject != NULL ? group->parent : -1);
      if (group->subject == NULL)
        continue;
      groups = tie_scene_index_get_groups (index, group->subject, &n_groups);
      for (guint j = 0; j < n_groups; j++)
        {
          g_assert_cmpstr (tie_scene_get_group (scene, (guint) groups[j])->subject, ==,
                           group->subject);
          g_assert_true (j == 0 || groups[j] > groups[j - 1]);
          listed = listed || groups[j] == (int) i;
        }
      g_assert_true (listed);
    }
  g_assert_null (tie_scene_index_get_groups (index, "nobody", &n_groups));
  g_assert_cmpuint (n_groups, ==, 0);
}

/* Of a scene so large that two threads make its index, nothing is missing of what either makes */
static void
test_large (void)
{
  g_autoptr (TieScene) scene = scene_fixture_new (6, WIDTH, HEIGHT, 5500);
  const TieSceneIndex *index = tie_scene_get_index (scene);
  TieRect area = { WIDTH / 3.0, HEIGHT / 3.0, 20, 20 };
  g_autoptr (GArray) items = tie_scene_index_list_items (index, &area, &area);
  guint next = 0, first, end;

  g_assert_cmpuint (tie_scene_get_n_items (scene), >, 20000);
  for (guint i = 0; i < tie_scene_get_n_items (scene); i++)
    {
      const TieSceneItem *item = tie_scene_get_item (scene, i);
      gboolean found = next < items->len && g_array_index (items, guint, next) == i;
      gboolean near = tie_rect_intersects (tie_scene_item_get_ink (item), area);

      next += found;
      g_assert_true (near || !found);
      g_assert_true (found || !near || MAX (item->bounds.width, item->bounds.height) > 5);
      tie_scene_index_get_span (index, (guint) item->group, &first, &end);
      g_assert_true (first <= i && i < end);
    }
  g_assert_cmpuint (next, ==, items->len);
  g_assert_cmpuint (next, >, 0);
}

static void
test_spans (void)
{
  g_autoptr (TieScene) scene = scene_fixture_new (5, WIDTH, HEIGHT, 30);
  const TieSceneIndex *index = tie_scene_get_index (scene);

  for (guint group = 0; group < tie_scene_get_n_groups (scene); group++)
    {
      guint first, end;

      tie_scene_index_get_span (index, group, &first, &end);
      for (guint i = 0; i < tie_scene_get_n_items (scene); i++)
        {
          int g = tie_scene_get_item (scene, i)->group;

          while (g >= 0 && g != (int) group)
            g = tie_scene_get_group (scene, (guint) g)->parent;
          g_assert_cmpint (g >= 0, ==, i >= first && i < end);
        }
    }
}

/* A scene that goes on growing has another index */
static void
test_change (void)
{
  g_autoptr (TieScene) scene = scene_fixture_new (6, WIDTH, HEIGHT, 5);
  TieRect everywhere = { -1000, -1000, 3000, 3000 };
  g_autoptr (GArray) items =
      tie_scene_index_list_items (tie_scene_get_index (scene), &everywhere, &everywhere);
  guint n_before = items->len;

  g_assert_true (tie_scene_get_index (scene) == tie_scene_get_index (scene));
  g_assert_cmpuint (n_before, ==, tie_scene_get_n_items (scene));
  tie_scene_begin (scene, TIE_MARK_KEY, TIE_LAYER_FRAME, "late", "late", NULL, NULL);
  tie_scene_set_least_zoom (scene, 3);
  tie_scene_add_link (scene, (TieRect){ 5, 5, 10, 10 }, "https://example.org/");
  tie_scene_end (scene);
  g_array_unref (items);
  items = tie_scene_index_list_items (tie_scene_get_index (scene), &everywhere, &everywhere);
  g_assert_cmpuint (items->len, ==, n_before + 1);
}

static int
pick_slowly (cairo_t *cr, TieScene *scene, TieViewport *viewport, double x, double y, double reach)
{
  const TieSceneIndex *index = tie_scene_get_index (scene);
  double zoom = tie_viewport_get_zoom (viewport);
  int best = 0, found = -1;

  for (guint i = tie_scene_get_n_items (scene); i > 0 && best < 3; i--)
    {
      const TieSceneItem *item = tie_scene_get_item (scene, i - 1);
      const TieSceneGroup *group = tie_scene_get_group (scene, (guint) item->group);
      gboolean plot = group->layer == TIE_LAYER_PLOT;
      int subject = item->group;
      double at_x = x, at_y = y;
      int rank;

      while (subject >= 0 && tie_scene_get_group (scene, (guint) subject)->subject == NULL)
        subject = tie_scene_get_group (scene, (guint) subject)->parent;
      if (subject < 0 || item->opacity <= 0 || !tie_scene_item_is_shown (item, index, zoom)
          || (plot && !tie_rect_contains (tie_scene_get_plot (scene), x, y)))
        continue;
      if (plot)
        tie_viewport_to_scene (viewport, x, y, &at_x, &at_y);
      rank = rank_hit (cr, item, plot ? tie_scene_item_get_bounds (item, zoom) : item->bounds, at_x,
                       at_y, plot ? reach / zoom : reach);
      if (rank == 3 && group->mark == TIE_MARK_TIE)
        rank = 2;
      if (rank > best)
        {
          best = rank;
          found = subject;
        }
    }
  return found;
}

/* Where a fifth of a pixel makes a difference, either answer is right */
static gboolean
pick_surely (cairo_t *cr,
             TieScene *scene,
             TieViewport *viewport,
             double x,
             double y,
             double reach,
             int *found)
{
  *found = pick_slowly (cr, scene, viewport, x, y, reach);
  for (int dx = -1; dx <= 1; dx++)
    for (int dy = -1; dy <= 1; dy++)
      if (pick_slowly (cr, scene, viewport, x + dx * 0.2, y + dy * 0.2, reach) != *found)
        return FALSE;
  return TRUE;
}

static void
test_pick (void)
{
  static const double zooms[] = { 0.4, 1, 3, 12 };
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (TieScene) scene = scene_fixture_new (8, WIDTH, HEIGHT, 60);
  cairo_t *cr = create_reference ();
  guint n_sure = 0, n_found = 0;

  for (guint i = 0; i < 1200; i++)
    {
      g_autoptr (TieViewport) viewport = tie_viewport_new ();
      double x = g_rand_double_range (random, 0, WIDTH);
      double y = g_rand_double_range (random, 0, HEIGHT);
      double reach = i % 3 * 3.0;
      int found;

      tie_viewport_zoom_about (viewport, zooms[i % G_N_ELEMENTS (zooms)],
                               g_rand_double_range (random, 0, WIDTH), HEIGHT / 2);
      if (!pick_surely (cr, scene, viewport, x, y, reach, &found))
        continue;
      g_assert_cmpint (tie_scene_pick (scene, viewport, x, y, reach), ==, found);
      n_sure++;
      n_found += found >= 0;
    }
  cairo_destroy (cr);
  g_assert_cmpuint (n_sure, >, 600);
  g_assert_cmpuint (n_found, >, 200);
  g_assert_cmpuint (n_sure - n_found, >, 50);
}

static void
get_middle (const TieSceneGroup *group, double *x, double *y)
{
  *x = group->bounds.x + group->bounds.width / 2;
  *y = group->bounds.y + group->bounds.height / 2;
}

static int
walk_slowly (TieScene *scene, int from, int dx, int dy)
{
  double x, y, nearest = INFINITY;
  double length = hypot (dx, dy);
  int found = -1;

  get_middle (tie_scene_get_group (scene, (guint) from), &x, &y);
  for (guint i = 0; i < tie_scene_get_n_groups (scene); i++)
    {
      const TieSceneGroup *group = tie_scene_get_group (scene, i);
      double to_x, to_y, along, aside;

      if (group->subject == NULL || !tie_mark_has_shape (group->mark)
          || tie_rect_is_empty (group->bounds) || (int) i == from)
        continue;
      for (guint j = 0; j < i; j++)
        {
          const TieSceneGroup *before = tie_scene_get_group (scene, j);

          if (g_strcmp0 (before->subject, group->subject) == 0 && tie_mark_has_shape (before->mark))
            group = NULL;
          if (group == NULL)
            break;
        }
      if (group == NULL)
        continue;
      get_middle (group, &to_x, &to_y);
      along = ((to_x - x) * dx + (to_y - y) * dy) / length;
      aside = fabs ((to_x - x) * dy - (to_y - y) * dx) / length;
      if (along < hypot (to_x - x, to_y - y) / 2 || along + 2 * aside >= nearest)
        continue;
      nearest = along + 2 * aside;
      found = (int) i;
    }
  return found;
}

static void
test_walk (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (9);
  g_autoptr (TieScene) scene = scene_fixture_new (10, WIDTH, HEIGHT, 60);

  for (guint i = 0; i < 300; i++)
    {
      int from = g_rand_int_range (random, 0, (int) tie_scene_get_n_groups (scene));
      int dx = (int) (i % 3) - 1;
      int dy = (int) (i / 3 % 3) - 1;

      if (dx != 0 || dy != 0)
        g_assert_cmpint (tie_scene_walk (scene, from, dx, dy), ==,
                         walk_slowly (scene, from, dx, dy));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/index/tree-visit", test_tree_visit);
  g_test_add_func ("/index/tree-stops", test_tree_stops);
  g_test_add_func ("/index/tree-without-numbers", test_tree_without_numbers);
  g_test_add_func ("/index/list-items", test_list_items);
  g_test_add_func ("/index/groups", test_groups);
  g_test_add_func ("/index/large", test_large);
  g_test_add_func ("/index/spans", test_spans);
  g_test_add_func ("/index/change", test_change);
  g_test_add_func ("/index/pick", test_pick);
  g_test_add_func ("/index/walk", test_walk);
  return g_test_run ();
}
