/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Paints a scene on a cairo_t: the same on screen, in files and on paper. */

#include "tie-scene-painter.h"

#include <math.h>

#include "tie-emphasis-painter.h"
#include "tie-image-painter.h"
#include "tie-raster.h"
#include "tie-scene-item.h"
#include "tie-scene-zoom.h"
#include "tie-shape-painter.h"
#include "tie-text-painter.h"

/* What is smaller along both sides is not painted on screen, in view pixels */
#define LEAST_EXTENT 0.5

/**
 * TiePainter:
 * @zoom: of the viewport; 0: there is none
 * @clipped: whether the plot layer is painted in the plot only
 * @cancelled: (nullable): set by another thread when nobody wants the picture any more
 * @before: (nullable): is told of each item
 * @lines: (nullable): the texts, shaped
 * @layer: the one that @cr is set up for
 * @visible: what can be seen of it, in its own pixels
 * @raster: (nullable): for what is thin in the plot layer
 */
typedef struct
{
  TieScene *scene;
  cairo_t *cr;
  TieViewport *viewport;
  const TieSceneIndex *index;
  double zoom;
  const TieEmphasis *emphasis;
  gboolean clipped;
  const int *cancelled;
  TieScenePaintFunc before;
  gpointer before_data;
  const TieSceneLines *lines;
  TieLayer layer;
  TieRect visible;
  TieRaster *raster;
} TiePainter;

static TiePainter
create_painter (TieScene *scene, cairo_t *cr, TieViewport *viewport, const TieEmphasis *emphasis)
{
  TiePainter self = { .scene = scene, .cr = cr, .viewport = viewport, .clipped = TRUE };

  self.emphasis = emphasis;
  if (viewport != NULL)
    {
      self.index = tie_scene_get_index (scene);
      self.zoom = tie_viewport_get_zoom (viewport);
    }
  return self;
}

/* Onto the pixels around it: a clip between them makes everything in it slow. A vector format has
 * none. */
static void
clip_plot (TiePainter *self)
{
  TieRect plot = tie_scene_get_plot (self->scene);
  double x0 = plot.x, y0 = plot.y, x1 = plot.x + plot.width, y1 = plot.y + plot.height;
  cairo_t *cr = self->cr;

  if (cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_IMAGE)
    {
      cairo_user_to_device (cr, &x0, &y0);
      cairo_user_to_device (cr, &x1, &y1);
      x0 = floor (x0);
      y0 = floor (y0);
      x1 = ceil (x1);
      y1 = ceil (y1);
      cairo_device_to_user (cr, &x0, &y0);
      cairo_device_to_user (cr, &x1, &y1);
    }
  cairo_new_path (cr);
  cairo_rectangle (cr, x0, y0, x1 - x0, y1 - y0);
  cairo_clip (cr);
}

static void
enter_layer (TiePainter *self, TieLayer layer)
{
  double x0, y0, x1, y1;

  cairo_save (self->cr);
  if (layer == TIE_LAYER_PLOT && self->clipped)
    clip_plot (self);
  if (layer == TIE_LAYER_PLOT && self->viewport != NULL)
    {
      double x;
      double y;

      tie_viewport_get_offset (self->viewport, &x, &y);
      cairo_translate (self->cr, x, y);
      cairo_scale (self->cr, self->zoom, self->zoom);
    }
  if (layer == TIE_LAYER_PLOT)
    self->raster = tie_raster_new (self->cr);
  cairo_clip_extents (self->cr, &x0, &y0, &x1, &y1);
  self->visible = (TieRect){ x0, y0, x1 - x0, y1 - y0 };
  self->layer = layer;
}

static void
leave_layer (TiePainter *self)
{
  g_clear_pointer (&self->raster, tie_raster_free);
  cairo_restore (self->cr);
}

static gboolean
is_too_small (const TiePainter *self, const TieSceneItem *item)
{
  return self->layer == TIE_LAYER_PLOT && self->zoom > 0.0
         && MAX (item->bounds.width, item->bounds.height) * self->zoom < LEAST_EXTENT;
}

static void
paint_text (TiePainter *self, guint index, const TieSceneItem *item, double opacity)
{
  TieTextLine *line = self->lines != NULL ? tie_scene_lines_get (self->lines, index) : NULL;
  double zoom = self->layer == TIE_LAYER_PLOT ? self->zoom : 0.0;

  tie_text_paint (self->cr, item, line, tie_scene_item_get_shrink (item, zoom), opacity);
}

static void
paint_item (TiePainter *self, guint index, double strength)
{
  const TieSceneItem *item = tie_scene_get_item (self->scene, index);
  double opacity = item->opacity * strength;

  if (opacity <= 0.0 || !tie_rect_intersects (tie_scene_item_get_ink (item), self->visible)
      || !tie_scene_item_is_shown (item, self->index, self->zoom) || is_too_small (self, item))
    return;
  switch (item->kind)
    {
    case TIE_ITEM_PATH:
      if (self->raster == NULL || !tie_raster_paint (self->raster, item, opacity))
        tie_shape_paint (self->cr, item->path, &item->fill, &item->stroke, opacity);
      break;
    case TIE_ITEM_TEXT:
      paint_text (self, index, item, opacity);
      break;
    case TIE_ITEM_IMAGE:
      tie_image_paint (self->cr, item->image, item->bounds, opacity);
      break;
    case TIE_ITEM_LINK:
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
paint_beneath (TiePainter *self, guint index, int last_group)
{
  double zoom = self->layer == TIE_LAYER_PLOT && self->zoom > 0.0 ? self->zoom : 1.0;

  if (self->emphasis != NULL && tie_scene_get_item (self->scene, index)->group != last_group)
    tie_emphasis_paint_beneath (self->scene, self->cr, index, last_group, zoom, self->emphasis);
}

/* Returns FALSE if nobody wants the rest any more. items: in paint order; NULL: all */
static gboolean
paint_items (TiePainter *self, const GArray *items)
{
  guint n = items != NULL ? items->len : tie_scene_get_n_items (self->scene);
  gboolean wanted = TRUE;
  double strength = 1.0;
  int last_group = -1;

  enter_layer (self, TIE_LAYER_FRAME);
  for (guint i = 0; wanted && i < n; i++)
    {
      guint index = items != NULL ? g_array_index (items, guint, i) : i;
      const TieSceneItem *item = tie_scene_get_item (self->scene, index);
      const TieSceneGroup *group = tie_scene_get_group (self->scene, (guint) item->group);

      if (group->layer != self->layer)
        {
          leave_layer (self);
          enter_layer (self, group->layer);
        }
      if (self->before != NULL)
        self->before (index, self->before_data);
      paint_beneath (self, index, last_group);
      if (item->group != last_group)
        strength = tie_emphasis_get_strength (self->emphasis, self->scene, item->group);
      paint_item (self, index, strength);
      last_group = item->group;
      wanted = self->cancelled == NULL || g_atomic_int_get (self->cancelled) == 0;
    }
  leave_layer (self);
  return wanted;
}

/* Where an item must be to be seen, with what may be painted around it, in the layer's pixels */
static TieRect
find_area (TiePainter *self, TieLayer layer)
{
  double zoom = layer == TIE_LAYER_PLOT && self->zoom > 0.0 ? self->zoom : 1.0;
  TieRect area;

  enter_layer (self, layer);
  area = tie_rect_grow (self->visible, TIE_EMPHASIS_REACH / zoom);
  leave_layer (self);
  return area;
}

/* The ring is not zoomed */
static void
paint_focus (TiePainter *self)
{
  const TieSceneGroup *group = NULL;

  if (self->emphasis != NULL && self->emphasis->focused != NULL)
    group = tie_scene_find_group (self->scene, self->emphasis->focused);
  if (group == NULL || tie_rect_is_empty (group->bounds))
    return;
  cairo_save (self->cr);
  if (group->layer == TIE_LAYER_PLOT)
    clip_plot (self);
  tie_emphasis_paint_ring (self->scene, self->cr, group,
                           tie_scene_get_group_area (self->scene, group, self->viewport),
                           self->emphasis->accent);
  cairo_restore (self->cr);
}

static void
paint_background (TiePainter *self)
{
  TieColor background = tie_scene_get_background (self->scene);

  if (background.alpha <= 0.0)
    return;
  cairo_new_path (self->cr);
  cairo_rectangle (self->cr, 0.0, 0.0, tie_scene_get_width (self->scene),
                   tie_scene_get_height (self->scene));
  tie_shape_set_color (self->cr, background, 1.0);
  cairo_fill (self->cr);
}

/**
 * tie_scene_paint:
 * @scene: a scene
 * @cr: where to paint; its state is the same afterwards
 * @viewport: (nullable): how the plot layer is seen; %NULL: as it is
 * @emphasis: (nullable): what is brought forward
 *
 * Paints the background, then the items in their order: the frame layer as it is, the plot layer
 * through @viewport and clipped to the plot. What lies outside of cr's clip costs next to nothing.
 * Without a viewport all is painted; through one, what is shown at its zoom.
 */
void
tie_scene_paint (TieScene *scene, cairo_t *cr, TieViewport *viewport, const TieEmphasis *emphasis)
{
  tie_scene_paint_until (scene, cr, viewport, emphasis, NULL);
}

/**
 * tie_scene_paint_until:
 * @scene: a scene
 * @cr: where to paint; its state is the same afterwards
 * @viewport: (nullable): how the plot layer is seen; %NULL: as it is
 * @emphasis: (nullable): what is brought forward
 * @cancelled: (nullable): set to another number than 0, by any thread, to stop it
 *
 * As tie_scene_paint(), for what may take its time.
 *
 * Returns: %FALSE if it was stopped
 */
gboolean
tie_scene_paint_until (TieScene *scene,
                       cairo_t *cr,
                       TieViewport *viewport,
                       const TieEmphasis *emphasis,
                       const int *cancelled)
{
  g_autoptr (GArray) items = NULL;
  TiePainter painter;
  gboolean done;

  g_return_val_if_fail (TIE_IS_SCENE (scene), FALSE);
  g_return_val_if_fail (cr != NULL, FALSE);
  g_return_val_if_fail (viewport == NULL || TIE_IS_VIEWPORT (viewport), FALSE);

  cairo_save (cr);
  painter = create_painter (scene, cr, viewport, emphasis);
  painter.cancelled = cancelled;
  paint_background (&painter);
  if (viewport != NULL)
    {
      TieRect frame_area = find_area (&painter, TIE_LAYER_FRAME);
      TieRect plot_area = find_area (&painter, TIE_LAYER_PLOT);

      items = tie_scene_index_list_items (painter.index, &frame_area, &plot_area);
    }
  done = paint_items (&painter, items);
  paint_focus (&painter);
  cairo_restore (cr);
  return done;
}

/**
 * tie_scene_paint_lines:
 * @scene: a scene
 * @cr: where to paint; its state is the same afterwards
 * @emphasis: (nullable): what is brought forward
 * @lines: (nullable): its texts, by which several threads can paint the scene at once
 * @cancelled: (nullable): set to another number than 0, by any thread, to stop it
 *
 * As tie_scene_paint_until() without a viewport.
 *
 * Returns: %FALSE if it was stopped
 */
gboolean
tie_scene_paint_lines (TieScene *scene,
                       cairo_t *cr,
                       const TieEmphasis *emphasis,
                       const TieSceneLines *lines,
                       const int *cancelled)
{
  TiePainter painter;
  gboolean done;

  g_return_val_if_fail (TIE_IS_SCENE (scene), FALSE);
  g_return_val_if_fail (cr != NULL, FALSE);

  cairo_save (cr);
  painter = create_painter (scene, cr, NULL, emphasis);
  painter.lines = lines;
  painter.cancelled = cancelled;
  paint_background (&painter);
  done = paint_items (&painter, NULL);
  paint_focus (&painter);
  cairo_restore (cr);
  return done;
}

/**
 * tie_scene_paint_items:
 * @scene: a scene
 * @cr: where to paint; its state is the same afterwards
 * @emphasis: (nullable): what is brought forward
 * @items: (element-type guint): which items, in the order in which they are painted
 * @before: (scope call): is told of each before it is painted
 * @data: for @before
 *
 * Paints the background, then the items, as tie_scene_paint() does without a viewport.
 */
void
tie_scene_paint_items (TieScene *scene,
                       cairo_t *cr,
                       const TieEmphasis *emphasis,
                       const GArray *items,
                       TieScenePaintFunc before,
                       gpointer data)
{
  TiePainter painter;

  g_return_if_fail (TIE_IS_SCENE (scene));
  g_return_if_fail (cr != NULL);
  g_return_if_fail (items != NULL);

  cairo_save (cr);
  painter = create_painter (scene, cr, NULL, emphasis);
  painter.before = before;
  painter.before_data = data;
  paint_background (&painter);
  paint_items (&painter, items);
  cairo_restore (cr);
}

/**
 * tie_scene_paint_plot:
 * @scene: a scene
 * @cr: where to paint; its state is the same afterwards
 * @viewport: how the plot layer is seen
 * @emphasis: (nullable): what is brought forward
 * @items: (nullable) (element-type guint): which items alone are painted, in paint order; %NULL:
 *   all
 * @cancelled: (nullable): set to another number than 0, by any thread, to stop it
 *
 * Paints the plot layer alone, as far as cr's clip reaches, also outside of the plot.
 *
 * Returns: %FALSE if it was stopped
 */
gboolean
tie_scene_paint_plot (TieScene *scene,
                      cairo_t *cr,
                      TieViewport *viewport,
                      const TieEmphasis *emphasis,
                      const GArray *items,
                      const int *cancelled)
{
  g_autoptr (GArray) all = NULL;
  TiePainter painter;

  g_return_val_if_fail (TIE_IS_SCENE (scene), FALSE);
  g_return_val_if_fail (cr != NULL, FALSE);
  g_return_val_if_fail (TIE_IS_VIEWPORT (viewport), FALSE);

  painter = create_painter (scene, cr, viewport, emphasis);
  painter.clipped = FALSE;
  painter.cancelled = cancelled;
  if (items == NULL)
    {
      TieRect area = find_area (&painter, TIE_LAYER_PLOT);

      items = all = tie_scene_index_list_items (painter.index, NULL, &area);
    }
  return paint_items (&painter, items);
}

/**
 * tie_scene_paint_frame:
 * @scene: a scene
 * @cr: where to paint; its state is the same afterwards
 * @viewport: how the plot layer is seen
 * @emphasis: (nullable): what is brought forward
 * @above: what is over the plot layer rather than what is beneath it, with the background
 *
 * Paints what tie_scene_paint_plot() leaves out, but for the ring of the focus.
 */
void
tie_scene_paint_frame (TieScene *scene,
                       cairo_t *cr,
                       TieViewport *viewport,
                       const TieEmphasis *emphasis,
                       gboolean above)
{
  g_autoptr (GArray) items = NULL;
  TiePainter painter;
  TieRect area;
  guint plot, n_beneath = 0;

  g_return_if_fail (TIE_IS_SCENE (scene));
  g_return_if_fail (cr != NULL);
  g_return_if_fail (TIE_IS_VIEWPORT (viewport));

  painter = create_painter (scene, cr, viewport, emphasis);
  if (!above)
    paint_background (&painter);
  area = find_area (&painter, TIE_LAYER_FRAME);
  items = tie_scene_index_list_items (painter.index, &area, NULL);
  plot = tie_scene_index_get_first_item (painter.index, TIE_LAYER_PLOT);
  while (n_beneath < items->len && g_array_index (items, guint, n_beneath) < plot)
    n_beneath++;
  if (above)
    g_array_remove_range (items, 0, n_beneath);
  else
    g_array_set_size (items, n_beneath);
  paint_items (&painter, items);
}

/**
 * tie_scene_paint_focus:
 * @scene: a scene
 * @cr: where to paint; its state is the same afterwards
 * @viewport: how the plot layer is seen
 * @emphasis: what is brought forward
 *
 * Paints the ring of the keyboard's focus, which is above everything.
 */
void
tie_scene_paint_focus (TieScene *scene,
                       cairo_t *cr,
                       TieViewport *viewport,
                       const TieEmphasis *emphasis)
{
  TiePainter painter;

  g_return_if_fail (TIE_IS_SCENE (scene));
  g_return_if_fail (cr != NULL);
  g_return_if_fail (TIE_IS_VIEWPORT (viewport));

  painter = create_painter (scene, cr, viewport, emphasis);
  paint_focus (&painter);
}

/**
 * tie_scene_dim_plot:
 * @scene: a scene
 * @cr: where all of its plot layer is painted
 *
 * Dims all of it, as far as cr's clip reaches, so that what is lit can be painted over it.
 */
void
tie_scene_dim_plot (TieScene *scene, cairo_t *cr)
{
  g_return_if_fail (TIE_IS_SCENE (scene));
  g_return_if_fail (cr != NULL);

  tie_shape_set_color (cr, tie_emphasis_get_ground (scene), 1.0 - TIE_EMPHASIS_DIMMED);
  cairo_paint (cr);
}
