/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What brings a mark forward: the glow of the selection, the ring of the keyboard's focus. The same
 * shapes in every format. */

#include "tie-emphasis-shapes.h"

/* How far glow and outline of the selection reach beyond the mark, in pixels, and how strong the
 * glow is */
#define GLOW_REACH 5.0
#define OUTLINE_REACH 2.0
#define GLOW_STRENGTH 0.3

/* The keyboard's ring: about the bounds of a mark, or along a tie, whose bounds are mostly empty */
#define RING_DISTANCE 5.0
#define RING_RADIUS 6.0
#define RING_WIDTH 2.0

typedef struct
{
  TieScene *scene;
  double zoom;
  TieColor accent;
  TieEmphasisShapeFunc func;
  gpointer user_data;
} TieShaper;

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

static void
outline_item (const TieShaper *self, const TieSceneItem *item, double reach, TieColor color)
{
  TieEmphasisShape shape = { .path = item->path,
                             .stroke = { .color = color, .round = TRUE },
                             .opacity = 1.0 };
  gboolean filled = item->fill.kind != TIE_FILL_NONE;

  if (item->stroke.color.alpha > 0.0)
    shape.stroke.width = item->stroke.width;
  if (shape.stroke.width <= 0.0 && !filled)
    return;
  shape.stroke.width += 2.0 * reach;
  /* Nothing shall shine through a mark that is pale */
  if (filled && (item->opacity < 1.0 || item->fill.kind != TIE_FILL_SOLID))
    shape.outside = tie_rect_grow (item->bounds, 2.0 * reach);
  self->func (&shape, self->user_data);
}

static void
outline_group (const TieShaper *self, guint first, int group, double reach, TieColor color)
{
  for (guint i = first; i < tie_scene_get_n_items (self->scene); i++)
    {
      const TieSceneItem *item = tie_scene_get_item (self->scene, i);

      if (!is_within (self->scene, item->group, group))
        return;
      if (item->kind == TIE_ITEM_PATH)
        outline_item (self, item, reach / self->zoom, color);
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
glow_behind (const TieShaper *self, TieRect bounds)
{
  g_autoptr (TiePath) path = tie_path_new ();
  TieEmphasisShape shape = { .path = path, .opacity = 1.0 };

  tie_path_add_rounded_rect (path, tie_rect_grow (bounds, 3.0 / self->zoom), 4.0 / self->zoom);
  shape.fill = tie_fill_solid (tie_color_with_alpha (self->accent, GLOW_STRENGTH / 2.0));
  shape.stroke = tie_stroke_solid (self->accent, 1.5 / self->zoom);
  self->func (&shape, self->user_data);
}

static void
shape_selection (const TieShaper *self, guint index, int group)
{
  const TieSceneGroup *glowing = tie_scene_get_group (self->scene, (guint) group);
  TieColor glow =
      tie_color_mix (tie_emphasis_get_ground (self->scene), self->accent, GLOW_STRENGTH);

  if (glowing->mark == TIE_MARK_LIST)
    {
      glow_behind (self, glowing->bounds);
      return;
    }
  outline_group (self, index, group, GLOW_REACH, glow);
  outline_group (self, index, group, OUTLINE_REACH, self->accent);
}

/* What a tie has in place of a ring: a line along it, some way off */
static void
shape_tie_focus (const TieShaper *self, guint index, int group)
{
  outline_group (self, index, group, GLOW_REACH + RING_WIDTH, self->accent);
  outline_group (self, index, group, GLOW_REACH, tie_emphasis_get_ground (self->scene));
}

/*
 * tie_emphasis_shape_beneath:
 * @index: of the item that is drawn next
 * @last_group: the group of the one that was drawn before it, or -1
 * @zoom: view pixels for one of the shapes': the emphasis is as wide at every zoom
 * @func: (scope call): gets each shape, in paint order
 *
 * What lies beneath a mark that is selected, or a tie that has the focus, before the first of its
 * items that is drawn.
 */
void
tie_emphasis_shape_beneath (TieScene *scene,
                            guint index,
                            int last_group,
                            double zoom,
                            const TieEmphasis *emphasis,
                            TieEmphasisShapeFunc func,
                            gpointer user_data)
{
  TieShaper self = { scene, zoom, emphasis->accent, func, user_data };
  int group = tie_scene_get_item (scene, index)->group;

  if (emphasis->focused != NULL && !is_within (scene, last_group, group))
    {
      const TieSceneGroup *one = tie_scene_get_group (scene, (guint) group);

      if (one->mark == TIE_MARK_TIE && g_str_equal (one->id, emphasis->focused))
        shape_tie_focus (&self, find_first (scene, index, group), group);
    }
  if (emphasis->selected != NULL)
    {
      group = find_glowing (scene, group, emphasis->selected);
      if (group >= 0 && !is_within (scene, last_group, group))
        shape_selection (&self, find_first (scene, index, group), group);
    }
}

/*
 * tie_emphasis_shape_ring:
 * @bounds: in view pixels
 * @func: (scope call): gets each shape, in paint order
 *
 * The ring of the keyboard's focus on top of everything. It is double, so that it shows on every
 * colour. A tie has its own, beneath it.
 */
void
tie_emphasis_shape_ring (TieScene *scene,
                         const TieSceneGroup *group,
                         TieRect bounds,
                         TieColor accent,
                         TieEmphasisShapeFunc func,
                         gpointer user_data)
{
  g_autoptr (TiePath) path = NULL;
  TieEmphasisShape halo = { .stroke = { .color = tie_emphasis_get_ground (scene),
                                        .width = RING_WIDTH + 2.0,
                                        .round = TRUE },
                            .opacity = 0.85 };
  TieEmphasisShape ring = { .stroke = { .color = accent, .width = RING_WIDTH, .round = TRUE },
                            .opacity = 1.0 };

  if (group->mark == TIE_MARK_TIE)
    return;
  path = tie_path_new ();
  tie_path_add_rounded_rect (path, tie_rect_grow (bounds, RING_DISTANCE), RING_RADIUS);
  halo.path = ring.path = path;
  func (&halo, user_data);
  func (&ring, user_data);
}
