/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A painted plot layer, which follows pan and zoom until it is painted anew. */

#include "tie-picture.h"

#include <math.h>
#include <string.h>

#include "tie-scene-index.h"
#include "tie-scene-painter.h"
#include "tie-scene-release.h"

/* Room to pan in, around what is in view, in parts of it */
#define MARGIN 0.25
/* A picture with more pixels has no margin: 64 megabytes */
#define MAX_PIXELS (16.0 * 1024.0 * 1024.0)
/* A picture becomes a whole one if it is not larger by more */
#define LITTLE_MORE 1.25
/* A move by so little of a pixel cannot be seen */
#define LEAST_MOVE (1.0 / 64.0)
/* What is painted faster, in microseconds, is painted whenever it can be */
#define LEAST_COST 8000
/* A picture that is zoomed by more is too rough, also while one goes on zooming */
#define MOST_ZOOM 2.0

/**
 * TiePicture:
 * @viewport: a copy of the one that it is painted through
 * @scale: pixels of the device for one of the view
 * @area: what is painted, in view pixels, whole ones
 * @emphasis: (nullable): only what this brings forward is painted, on nothing; else all, on the
 *   scene's background
 * @items: (nullable): which items these are
 * @surface: (nullable): once it is painted
 * @cost: how long that took, in microseconds
 */
struct _TiePicture
{
  TieScene *scene;
  TieViewport *viewport;
  int scale;
  TieRect area;
  TieEmphasis *emphasis;
  GArray *items;
  cairo_surface_t *surface;
  gint64 cost;
};

/* Where the plot layer has something, in view pixels */
static TieRect
find_content (TieScene *scene, TieViewport *viewport)
{
  TieRect content = tie_scene_index_get_bounds (tie_scene_get_index (scene), TIE_LAYER_PLOT);
  double zoom = tie_viewport_get_zoom (viewport);

  tie_viewport_to_view (viewport, content.x, content.y, &content.x, &content.y);
  content.width *= zoom;
  content.height *= zoom;
  return content;
}

/* What there is to paint for a view with so much around it, in view pixels */
static TieRect
find_area (TieScene *scene, TieViewport *viewport, double margin)
{
  TieRect seen = tie_rect_grow (tie_rect_round_out (tie_scene_get_plot (scene)), margin);

  return tie_rect_round_out (tie_rect_intersection (seen, find_content (scene, viewport)));
}

static double
choose_margin (TieScene *scene, int scale)
{
  TieRect plot = tie_scene_get_plot (scene);
  double margin = floor (MAX (plot.width, plot.height) * MARGIN);
  TieRect grown = tie_rect_grow (plot, margin);

  return grown.width * grown.height * scale * scale <= MAX_PIXELS ? margin : 0.0;
}

/**
 * tie_picture_plan:
 * @scene: a scene that is complete
 * @viewport: how it is seen; copied
 * @scale: pixels of the device for one of the view
 * @with_margin: whether there shall be some room to pan in
 *
 * Returns: (transfer full): a picture that has to be painted
 */
TiePicture *
tie_picture_plan (TieScene *scene, TieViewport *viewport, int scale, gboolean with_margin)
{
  TiePicture *self = g_new0 (TiePicture, 1);
  TieRect content;

  self->scene = g_object_ref (scene);
  self->viewport = tie_viewport_copy (viewport);
  self->scale = scale;
  self->area = find_area (scene, viewport, with_margin ? choose_margin (scene, scale) : 0.0);
  /* The little that would be left out may as well be painted */
  content = tie_rect_round_out (find_content (scene, viewport));
  if (content.width * content.height <= LITTLE_MORE * self->area.width * self->area.height)
    self->area = content;
  return self;
}

/**
 * tie_picture_bring_forward:
 * @emphasis: copied
 * @items: (element-type guint): which items of the scene it brings forward
 *
 * Plans to paint only these, on nothing.
 */
void
tie_picture_bring_forward (TiePicture *self, const TieEmphasis *emphasis, GArray *items)
{
  g_assert (self->surface == NULL && self->emphasis == NULL);

  self->emphasis = tie_emphasis_copy (emphasis);
  self->items = g_array_ref (items);
}

/**
 * tie_picture_free:
 * @self: (transfer full) (nullable): a picture
 */
void
tie_picture_free (TiePicture *self)
{
  if (self == NULL)
    return;
  tie_scene_release (self->scene);
  g_object_unref (self->viewport);
  tie_emphasis_free (self->emphasis);
  g_clear_pointer (&self->items, g_array_unref);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_free (self);
}

/**
 * tie_picture_get_scene:
 *
 * Returns: (transfer none): what it shows
 */
TieScene *
tie_picture_get_scene (const TiePicture *self)
{
  return self->scene;
}

/**
 * tie_picture_get_emphasis:
 *
 * Returns: (transfer none) (nullable): by what it shows only a part of that
 */
const TieEmphasis *
tie_picture_get_emphasis (const TiePicture *self)
{
  return self->emphasis;
}

static cairo_t *
create_surface (TiePicture *self)
{
  TieColor background = tie_scene_get_background (self->scene);
  gboolean opaque = self->emphasis == NULL && background.alpha >= 1.0;
  cairo_t *cr;

  self->surface = cairo_image_surface_create (opaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32,
                                              MAX ((int) self->area.width * self->scale, 1),
                                              MAX ((int) self->area.height * self->scale, 1));
  cairo_surface_set_device_scale (self->surface, self->scale, self->scale);
  cr = cairo_create (self->surface);
  if (self->emphasis == NULL && background.alpha > 0.0)
    {
      cairo_set_source_rgba (cr, background.red, background.green, background.blue,
                             background.alpha);
      cairo_paint (cr);
    }
  cairo_translate (cr, -self->area.x, -self->area.y);
  return cr;
}

/**
 * tie_picture_paint:
 * @cancelled: set to another number than 0 when nobody wants the picture any more
 *
 * Returns: whether it can be shown now
 */
gboolean
tie_picture_paint (TiePicture *self, const int *cancelled)
{
  gint64 start = g_get_monotonic_time ();
  cairo_t *cr = create_surface (self);
  gboolean painted = cairo_status (cr) == CAIRO_STATUS_SUCCESS
                     && tie_scene_paint_plot (self->scene, cr, self->viewport, self->emphasis,
                                              self->items, cancelled);

  cairo_destroy (cr);
  cairo_surface_flush (self->surface);
  self->cost = g_get_monotonic_time () - start;
  return painted;
}

/* Whether both show the same things in the same way, wherever they are */
static gboolean
show_same (const TiePicture *a, const TiePicture *b)
{
  return a->scene == b->scene && a->scale == b->scale
         && (a->emphasis != NULL) == (b->emphasis != NULL)
         && (a->emphasis == NULL || tie_emphasis_equal (a->emphasis, b->emphasis));
}

/**
 * tie_picture_equal:
 * @a: a picture
 * @b: another
 *
 * Returns: whether both would be painted the same
 */
gboolean
tie_picture_equal (const TiePicture *a, const TiePicture *b)
{
  return show_same (a, b) && tie_viewport_equal (a->viewport, b->viewport)
         && memcmp (&a->area, &b->area, sizeof a->area) == 0;
}

/**
 * tie_picture_is_like:
 * @other: one that is asked for now
 *
 * Returns: whether the picture would do for the time until the other one is painted
 */
gboolean
tie_picture_is_like (const TiePicture *self, const TiePicture *other)
{
  double factor = tie_viewport_get_zoom (other->viewport) / tie_viewport_get_zoom (self->viewport);

  return show_same (self, other) && factor <= MOST_ZOOM && factor >= 1.0 / MOST_ZOOM;
}

/* How far the content has moved since, where the zoom is the same */
static gboolean
find_move (const TiePicture *self, TieViewport *viewport, double *dx, double *dy)
{
  double from_x, from_y, to_x, to_y;

  tie_viewport_get_offset (self->viewport, &from_x, &from_y);
  tie_viewport_get_offset (viewport, &to_x, &to_y);
  *dx = round ((to_x - from_x) * self->scale) / self->scale;
  *dy = round ((to_y - from_y) * self->scale) / self->scale;
  return fabs (to_x - from_x - *dx) * self->scale <= LEAST_MOVE
         && fabs (to_y - from_y - *dy) * self->scale <= LEAST_MOVE;
}

static gboolean
covers (TieRect outer, TieRect inner)
{
  return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width
         && inner.y + inner.height <= outer.y + outer.height;
}

/* Whether the picture is what would be painted now, for the view and so much around it */
static gboolean
suits (const TiePicture *self, TieScene *scene, TieViewport *viewport, int scale, double margin)
{
  TieRect area = self->area;
  double dx, dy;

  if (!tie_picture_is_moved (self, scene, viewport) || self->scale != scale
      || !find_move (self, viewport, &dx, &dy))
    return FALSE;
  area.x += dx;
  area.y += dy;
  return covers (tie_rect_grow (area, LEAST_MOVE), find_area (scene, viewport, margin));
}

/**
 * tie_picture_will_do:
 * @scene: what is to be seen
 * @viewport: how it is seen
 * @scale: pixels of the device for one of the view
 *
 * Whether the picture, sharp or not, is good enough as long as one goes on moving: another one
 * would take some time, and be of no use in the next moment.
 *
 * Returns: whether it is
 */
gboolean
tie_picture_will_do (const TiePicture *self, TieScene *scene, TieViewport *viewport, int scale)
{
  double factor = tie_viewport_get_zoom (viewport) / tie_viewport_get_zoom (self->viewport);

  return self->scene == scene && self->scale == scale && self->cost > LEAST_COST
         && factor <= MOST_ZOOM && factor >= 1.0 / MOST_ZOOM;
}

/**
 * tie_picture_is_moved:
 * @scene: what is to be seen
 * @viewport: how it is seen
 *
 * Returns: whether the picture shows the scene as large as it is to be seen
 */
gboolean
tie_picture_is_moved (const TiePicture *self, TieScene *scene, TieViewport *viewport)
{
  return self->scene == scene
         && tie_viewport_get_zoom (self->viewport) == tie_viewport_get_zoom (viewport);
}

/**
 * tie_picture_is_whole:
 *
 * Returns: whether all of the plot layer is in it
 */
gboolean
tie_picture_is_whole (const TiePicture *self)
{
  return covers (self->area, tie_rect_round_out (find_content (self->scene, self->viewport)));
}

/**
 * tie_picture_is_sharp:
 * @scene: what is to be seen
 * @viewport: how it is seen
 * @scale: pixels of the device for one of the view
 *
 * Returns: whether to paint it now would make no difference
 */
gboolean
tie_picture_is_sharp (const TiePicture *self, TieScene *scene, TieViewport *viewport, int scale)
{
  return suits (self, scene, viewport, scale, 0.0);
}

/**
 * tie_picture_is_ahead:
 * @scene: what is to be seen
 * @viewport: how it is seen
 * @scale: pixels of the device for one of the view
 *
 * Returns: whether it is sharp, and will be after some more panning
 */
gboolean
tie_picture_is_ahead (const TiePicture *self, TieScene *scene, TieViewport *viewport, int scale)
{
  return suits (self, scene, viewport, scale, floor (choose_margin (scene, scale) / 2.0));
}

/* From where things are in the picture to where they are now. What another scene shows is where it
 * was in its own plot. */
static cairo_matrix_t
find_matrix (const TiePicture *self, TieScene *scene, TieViewport *viewport)
{
  TieRect from = tie_scene_get_plot (self->scene);
  TieRect to = tie_scene_get_plot (scene);
  double old_zoom = tie_viewport_get_zoom (self->viewport);
  double zoom = tie_viewport_get_zoom (viewport);
  double old_x, old_y, x, y, dx, dy;
  cairo_matrix_t matrix;

  if (tie_picture_is_moved (self, scene, viewport))
    {
      find_move (self, viewport, &dx, &dy);
      cairo_matrix_init_translate (&matrix, dx, dy);
      return matrix;
    }
  tie_viewport_get_offset (self->viewport, &old_x, &old_y);
  tie_viewport_get_offset (viewport, &x, &y);
  cairo_matrix_init (&matrix, zoom, 0.0, 0.0, zoom, x, y);
  if (self->scene != scene && !tie_rect_is_empty (from))
    {
      cairo_matrix_translate (&matrix, to.x, to.y);
      cairo_matrix_scale (&matrix, to.width / from.width, to.height / from.height);
      cairo_matrix_translate (&matrix, -from.x, -from.y);
    }
  cairo_matrix_scale (&matrix, 1.0 / old_zoom, 1.0 / old_zoom);
  cairo_matrix_translate (&matrix, -old_x, -old_y);
  return matrix;
}

/* Where all pixels are the picture's; an edge across pixels would make all of them slow */
static TieRect
find_target (const TiePicture *self, const cairo_matrix_t *matrix)
{
  double x0 = self->area.x, y0 = self->area.y;
  double x1 = x0 + self->area.width, y1 = y0 + self->area.height;

  cairo_matrix_transform_point (matrix, &x0, &y0);
  cairo_matrix_transform_point (matrix, &x1, &y1);
  x0 = ceil (x0 - LEAST_MOVE);
  y0 = ceil (y0 - LEAST_MOVE);
  return (TieRect){ x0, y0, floor (x1 + LEAST_MOVE) - x0, floor (y1 + LEAST_MOVE) - y0 };
}

/**
 * tie_picture_fills_view:
 * @scene: what is to be seen
 * @viewport: how it is seen
 *
 * Returns: whether nothing that is in view is missing in the picture, sharp or not
 */
gboolean
tie_picture_fills_view (const TiePicture *self, TieScene *scene, TieViewport *viewport)
{
  cairo_matrix_t matrix = find_matrix (self, scene, viewport);

  return covers (find_target (self, &matrix), find_area (scene, viewport, 0.0));
}

/**
 * tie_picture_show:
 * @cr: where to show it, clipped to where it may be seen
 * @scene: what is to be seen
 * @viewport: how it is seen
 *
 * Shows the picture where its content is now. Nearest pixels are fast, and exact where it is only
 * moved.
 */
void
tie_picture_show (const TiePicture *self, cairo_t *cr, TieScene *scene, TieViewport *viewport)
{
  cairo_matrix_t matrix = find_matrix (self, scene, viewport);
  TieRect target = find_target (self, &matrix);

  g_assert (self->surface != NULL);

  if (tie_rect_is_empty (target))
    return;
  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, target.x, target.y, target.width, target.height);
  cairo_transform (cr, &matrix);
  cairo_set_source_surface (cr, self->surface, self->area.x, self->area.y);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_FAST);
  cairo_fill (cr);
  cairo_restore (cr);
}
