/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Paints what brings a mark forward: the glow of the selection, the ring of the keyboard's focus.
 */

#include "tie-emphasis-painter.h"

#include "tie-shape-painter.h"

/* How far glow and outline of the selection reach beyond the mark, in pixels, and how strong the
 * glow is */
#define GLOW_REACH 5.0
#define OUTLINE_REACH 2.0
#define GLOW_STRENGTH 0.3

/* The keyboard's ring: about the bounds of a mark, or along a tie, whose bounds are mostly empty */
#define RING_DISTANCE 5.0
#define RING_RADIUS 6.0
#define RING_WIDTH 2.0

/* The outermost group around `group`, itself included, that glows for `subject`; or -1 */
static int
find_glowing (TieScene *scene, int group, const char *subject)
{
  int found = -1;

  for (int i = group; i >= 0;)
    {
      const TieSceneGroup *one = tie_scene_get_group (scene, (guint) i);

      if (tie_mark_has_shape (one->mark) && g_strcmp0 (one->subject, subject) == 0)
        found = i;
      i = one->parent;
    }
  return found;
}

static gboolean
is_within (TieScene *scene, int group, int outer)
{
  while (group >= 0 && group != outer)
    group = tie_scene_get_group (scene, (guint) group)->parent;
  return group >= 0;
}

/* The first item of the group that an item is in */
static guint
find_first (TieScene *scene, guint index, int group)
{
  while (index > 0 && is_within (scene, tie_scene_get_item (scene, index - 1)->group, group))
    index--;
  return index;
}

/* Nothing shall shine through a mark that is pale */
static void
clip_outside (cairo_t *cr, const TieSceneItem *item, double reach)
{
  TieRect around = tie_rect_grow (item->bounds, 2.0 * reach);

  cairo_new_path (cr);
  tie_shape_trace (cr, item->path);
  cairo_rectangle (cr, around.x, around.y, around.width, around.height);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_clip (cr);
}

static void
outline_item (cairo_t *cr, const TieSceneItem *item, double reach, TieColor color)
{
  TieStroke stroke = { .round = TRUE };
  gboolean filled = item->fill.kind != TIE_FILL_NONE;

  if (item->stroke.color.alpha > 0.0)
    stroke.width = item->stroke.width;
  if (stroke.width <= 0.0 && !filled)
    return;

  cairo_save (cr);
  if (filled && (item->opacity < 1.0 || item->fill.kind != TIE_FILL_SOLID))
    clip_outside (cr, item, reach);
  cairo_new_path (cr);
  tie_shape_trace (cr, item->path);
  stroke.width += 2.0 * reach;
  tie_shape_set_stroke (cr, &stroke);
  tie_shape_set_color (cr, color, 1.0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
outline_group (TieScene *scene, cairo_t *cr, guint first, int group, double reach, TieColor color)
{
  for (guint i = first; i < tie_scene_get_n_items (scene); i++)
    {
      const TieSceneItem *item = tie_scene_get_item (scene, i);

      if (!is_within (scene, item->group, group))
        return;
      if (item->kind == TIE_ITEM_PATH)
        outline_item (cr, item, reach, color);
    }
}

/*
 * tie_emphasis_get_ground:
 *
 * Returns: what the scene stands on
 */
TieColor
tie_emphasis_get_ground (TieScene *scene)
{
  TieColor background = tie_scene_get_background (scene);

  return background.alpha > 0.0 ? background : (TieColor){ 1.0, 1.0, 1.0, 1.0 };
}

static void
glow_behind (cairo_t *cr, TieRect bounds, double zoom, TieColor accent)
{
  g_autoptr (TiePath) path = tie_path_new ();
  TieFill fill = tie_fill_solid (tie_color_with_alpha (accent, GLOW_STRENGTH / 2.0));
  TieStroke stroke = tie_stroke_solid (accent, 1.5 / zoom);

  tie_path_add_rounded_rect (path, tie_rect_grow (bounds, 3.0 / zoom), 4.0 / zoom);
  tie_shape_paint (cr, path, &fill, &stroke, 1.0);
}

static void
paint_selection (TieScene *scene, cairo_t *cr, guint index, int group, double zoom, TieColor accent)
{
  const TieSceneGroup *glowing = tie_scene_get_group (scene, (guint) group);

  if (glowing->mark == TIE_MARK_LIST)
    {
      glow_behind (cr, glowing->bounds, zoom, accent);
      return;
    }
  outline_group (scene, cr, index, group, GLOW_REACH / zoom,
                 tie_color_mix (tie_emphasis_get_ground (scene), accent, GLOW_STRENGTH));
  outline_group (scene, cr, index, group, OUTLINE_REACH / zoom, accent);
}

/* What a tie has in place of a ring: a line along it, some way off */
static void
paint_tie_focus (TieScene *scene, cairo_t *cr, guint index, int group, double zoom, TieColor accent)
{
  outline_group (scene, cr, index, group, (GLOW_REACH + RING_WIDTH) / zoom, accent);
  outline_group (scene, cr, index, group, GLOW_REACH / zoom, tie_emphasis_get_ground (scene));
}

/*
 * tie_emphasis_paint_beneath:
 * @index: of the item that is painted next
 * @last_group: the group of the one that was painted before it, or -1
 * @zoom: view pixels for one of cr's: the emphasis is as wide at every zoom
 *
 * Paints what lies beneath a mark that is selected, or a tie that has the focus, before the first
 * of its items that is painted.
 */
void
tie_emphasis_paint_beneath (TieScene *scene,
                            cairo_t *cr,
                            guint index,
                            int last_group,
                            double zoom,
                            const TieEmphasis *emphasis)
{
  int group = tie_scene_get_item (scene, index)->group;

  if (emphasis->focused != NULL && !is_within (scene, last_group, group))
    {
      const TieSceneGroup *one = tie_scene_get_group (scene, (guint) group);

      if (one->mark == TIE_MARK_TIE && g_str_equal (one->id, emphasis->focused))
        paint_tie_focus (scene, cr, find_first (scene, index, group), group, zoom,
                         emphasis->accent);
    }
  if (emphasis->selected != NULL)
    {
      group = find_glowing (scene, group, emphasis->selected);
      if (group >= 0 && !is_within (scene, last_group, group))
        paint_selection (scene, cr, find_first (scene, index, group), group, zoom,
                         emphasis->accent);
    }
}

/*
 * tie_emphasis_paint_ring:
 * @bounds: in view pixels
 *
 * Paints the ring of the keyboard's focus on top of everything. It is double, so that it shows on
 * every colour. A tie has its own, beneath it.
 */
void
tie_emphasis_paint_ring (TieScene *scene,
                         cairo_t *cr,
                         const TieSceneGroup *group,
                         TieRect bounds,
                         TieColor accent)
{
  g_autoptr (TiePath) path = NULL;
  TieStroke halo = { .color = tie_emphasis_get_ground (scene),
                     .width = RING_WIDTH + 2.0,
                     .round = TRUE };
  TieStroke ring = { .color = accent, .width = RING_WIDTH, .round = TRUE };

  if (group->mark == TIE_MARK_TIE)
    return;
  path = tie_path_new ();
  tie_path_add_rounded_rect (path, tie_rect_grow (bounds, RING_DISTANCE), RING_RADIUS);
  tie_shape_paint (cr, path, &(TieFill){ 0 }, &halo, 0.85);
  tie_shape_paint (cr, path, &(TieFill){ 0 }, &ring, 1.0);
}
