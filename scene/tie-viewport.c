/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Which part of a plot is seen, and how large. */

#include "tie-viewport.h"

#include <math.h>

/* The share of the plot that shows content at least, along each side: together a quarter of its
 * area */
#define LEAST_SEEN 0.5
/* Room around what is brought into view, in view pixels */
#define SHOW_MARGIN 24.0

struct _TieViewport
{
  GObject parent_instance;

  TieRect plot;
  double min_zoom;
  double max_zoom;
  double zoom;
  double x;
  double y;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TieViewport, tie_viewport, G_TYPE_OBJECT)

static void
tie_viewport_class_init (TieViewportClass *klass)
{
  /**
   * TieViewport::changed:
   *
   * Zoom or offset are others now.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
tie_viewport_init (TieViewport *self)
{
  self->min_zoom = TIE_VIEWPORT_MIN_ZOOM;
  self->max_zoom = TIE_VIEWPORT_MAX_ZOOM;
  self->zoom = 1.0;
}

/* The offset along one side that keeps at least half of the smaller of plot and content in view.
 * Content at zoom 1 and offset 0 fills the plot, from start to start + length. */
static double
clamp_offset (double offset, double zoom, double start, double length)
{
  double content = length * zoom;
  double least = MIN (length, content) * LEAST_SEEN;
  double lowest = start + least - (start * zoom + content);
  double highest = start + length - least - start * zoom;

  return CLAMP (offset, lowest, highest);
}

/* The one place where zoom and offset are set */
static void
change (TieViewport *self, double zoom, double x, double y)
{
  double new_zoom = CLAMP (zoom, self->min_zoom, self->max_zoom);

  if (!isfinite (zoom) || !isfinite (x) || !isfinite (y))
    return;
  if (!tie_rect_is_empty (self->plot))
    {
      x = clamp_offset (x, new_zoom, self->plot.x, self->plot.width);
      y = clamp_offset (y, new_zoom, self->plot.y, self->plot.height);
    }
  if (new_zoom == self->zoom && x == self->x && y == self->y)
    return;
  self->zoom = new_zoom;
  self->x = x;
  self->y = y;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * tie_viewport_new:
 *
 * Returns: (transfer full): a viewport that shows everything as it is
 */
TieViewport *
tie_viewport_new (void)
{
  return g_object_new (TIE_TYPE_VIEWPORT, NULL);
}

/**
 * tie_viewport_copy:
 * @self: a viewport
 *
 * Returns: (transfer full): another that shows the same, with the same plot and limits
 */
TieViewport *
tie_viewport_copy (TieViewport *self)
{
  TieViewport *copy;

  g_return_val_if_fail (TIE_IS_VIEWPORT (self), NULL);

  copy = tie_viewport_new ();
  copy->plot = self->plot;
  copy->min_zoom = self->min_zoom;
  copy->max_zoom = self->max_zoom;
  copy->zoom = self->zoom;
  copy->x = self->x;
  copy->y = self->y;
  return copy;
}

/**
 * tie_viewport_assign:
 * @self: a viewport
 * @other: another
 *
 * Has it show the same as another, with the same plot and limits.
 */
void
tie_viewport_assign (TieViewport *self, TieViewport *other)
{
  g_return_if_fail (TIE_IS_VIEWPORT (self));
  g_return_if_fail (TIE_IS_VIEWPORT (other));

  self->plot = other->plot;
  self->min_zoom = other->min_zoom;
  self->max_zoom = other->max_zoom;
  self->zoom = other->zoom;
  self->x = other->x;
  self->y = other->y;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * tie_viewport_equal:
 * @a: a viewport
 * @b: another
 *
 * Returns: whether both show the same, in the same place
 */
gboolean
tie_viewport_equal (TieViewport *a, TieViewport *b)
{
  g_return_val_if_fail (TIE_IS_VIEWPORT (a) && TIE_IS_VIEWPORT (b), FALSE);

  return a->zoom == b->zoom && a->x == b->x && a->y == b->y;
}

/**
 * tie_viewport_set_plot:
 * @self: a viewport
 * @plot: where the content is at zoom 1 and offset 0, and where it is seen
 *
 * Zoom and offset stay, as far as the new plot allows it.
 */
void
tie_viewport_set_plot (TieViewport *self, TieRect plot)
{
  g_return_if_fail (TIE_IS_VIEWPORT (self));

  self->plot = plot;
  change (self, self->zoom, self->x, self->y);
}

/**
 * tie_viewport_set_limits:
 * @self: a viewport
 * @min_zoom: above 0
 * @max_zoom: at least @min_zoom
 *
 * The zoom is brought within the limits at once, about the middle of the plot.
 */
void
tie_viewport_set_limits (TieViewport *self, double min_zoom, double max_zoom)
{
  g_return_if_fail (TIE_IS_VIEWPORT (self));
  g_return_if_fail (min_zoom > 0.0 && max_zoom >= min_zoom);

  self->min_zoom = min_zoom;
  self->max_zoom = max_zoom;
  tie_viewport_zoom_about (self, 1.0, self->plot.x + self->plot.width / 2.0,
                           self->plot.y + self->plot.height / 2.0);
}

/**
 * tie_viewport_get_zoom:
 * @self: a viewport
 *
 * Returns: view pixels for one scene pixel
 */
double
tie_viewport_get_zoom (TieViewport *self)
{
  g_return_val_if_fail (TIE_IS_VIEWPORT (self), 1.0);

  return self->zoom;
}

/**
 * tie_viewport_get_offset:
 * @self: a viewport
 * @x: (out): where the scene's origin is, in view pixels
 * @y: (out): where the scene's origin is, in view pixels
 */
void
tie_viewport_get_offset (TieViewport *self, double *x, double *y)
{
  g_return_if_fail (TIE_IS_VIEWPORT (self));
  g_return_if_fail (x != NULL && y != NULL);

  *x = self->x;
  *y = self->y;
}

/**
 * tie_viewport_zoom_about:
 * @self: a viewport
 * @factor: above 1: nearer
 * @x: a point in view pixels that stays where it is
 * @y: a point in view pixels that stays where it is
 */
void
tie_viewport_zoom_about (TieViewport *self, double factor, double x, double y)
{
  double zoom;
  double applied;

  g_return_if_fail (TIE_IS_VIEWPORT (self));
  g_return_if_fail (factor > 0.0);

  zoom = CLAMP (self->zoom * factor, self->min_zoom, self->max_zoom);
  applied = zoom / self->zoom;
  change (self, zoom, x - (x - self->x) * applied, y - (y - self->y) * applied);
}

/**
 * tie_viewport_pan:
 * @self: a viewport
 * @dx: how far the content moves to the right, in view pixels
 * @dy: how far the content moves down, in view pixels
 */
void
tie_viewport_pan (TieViewport *self, double dx, double dy)
{
  g_return_if_fail (TIE_IS_VIEWPORT (self));

  change (self, self->zoom, self->x + dx, self->y + dy);
}

/**
 * tie_viewport_fit:
 * @self: a viewport
 *
 * Shows the whole content again: zoom 1, offset 0.
 */
void
tie_viewport_fit (TieViewport *self)
{
  g_return_if_fail (TIE_IS_VIEWPORT (self));

  change (self, 1.0, 0.0, 0.0);
}

/* How far a span must move to lie within the room; its start where it is too long */
static double
find_move (double start, double length, double room_start, double room_length)
{
  double margin = MIN (SHOW_MARGIN, MAX (0.0, (room_length - length) / 2.0));
  double low = room_start + margin;
  double high = room_start + room_length - margin;

  if (start < low || length > room_length)
    return low - start;
  if (start + length > high)
    return high - (start + length);
  return 0.0;
}

/**
 * tie_viewport_show:
 * @self: a viewport
 * @scene_rect: in scene pixels
 *
 * Pans as little as needed until @scene_rect is in the plot. What is in view already stays where it
 * is.
 */
void
tie_viewport_show (TieViewport *self, TieRect scene_rect)
{
  double x;
  double y;
  double dx = 0.0;
  double dy = 0.0;
  TieRect seen;

  g_return_if_fail (TIE_IS_VIEWPORT (self));

  if (tie_rect_is_empty (self->plot))
    return;
  tie_viewport_to_view (self, scene_rect.x, scene_rect.y, &x, &y);
  seen = (TieRect){ x, y, scene_rect.width * self->zoom, scene_rect.height * self->zoom };
  if (seen.x < self->plot.x || seen.x + seen.width > self->plot.x + self->plot.width)
    dx = find_move (seen.x, seen.width, self->plot.x, self->plot.width);
  if (seen.y < self->plot.y || seen.y + seen.height > self->plot.y + self->plot.height)
    dy = find_move (seen.y, seen.height, self->plot.y, self->plot.height);
  tie_viewport_pan (self, dx, dy);
}

/**
 * tie_viewport_is_fit:
 * @self: a viewport
 *
 * Returns: whether all of the content is seen as tie_viewport_fit() shows it
 */
gboolean
tie_viewport_is_fit (TieViewport *self)
{
  g_return_val_if_fail (TIE_IS_VIEWPORT (self), TRUE);

  return self->zoom == 1.0 && self->x == 0.0 && self->y == 0.0;
}

/**
 * tie_viewport_to_scene:
 * @self: a viewport
 * @view_x: in view pixels
 * @view_y: in view pixels
 * @x: (out): in scene pixels
 * @y: (out): in scene pixels
 */
void
tie_viewport_to_scene (TieViewport *self, double view_x, double view_y, double *x, double *y)
{
  g_return_if_fail (TIE_IS_VIEWPORT (self));
  g_return_if_fail (x != NULL && y != NULL);

  *x = (view_x - self->x) / self->zoom;
  *y = (view_y - self->y) / self->zoom;
}

/**
 * tie_viewport_to_view:
 * @self: a viewport
 * @x: in scene pixels
 * @y: in scene pixels
 * @view_x: (out): in view pixels
 * @view_y: (out): in view pixels
 */
void
tie_viewport_to_view (TieViewport *self, double x, double y, double *view_x, double *view_y)
{
  g_return_if_fail (TIE_IS_VIEWPORT (self));
  g_return_if_fail (view_x != NULL && view_y != NULL);

  *view_x = x * self->zoom + self->x;
  *view_y = y * self->zoom + self->y;
}
