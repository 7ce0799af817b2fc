/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Paints shapes that are small or thin straight on the pixels of an image: a stroke of Cairo's
 * takes 30 µs, however thin it is, and a network of thousands has thousands of them. */

#include "tie-raster.h"

#include <math.h>

#include "tie-coverage.h"
#include "tie-shape-painter.h"

/* What is thicker is painted by Cairo, in pixels */
#define MAX_STROKE_WIDTH 2.0
#define MAX_FILL_THICKNESS 3.0
/* How far from a curve its straight pieces may be, in pixels */
#define FLATNESS 0.1
/* Dashes that repeat within fewer pixels are a paler line, and so are hatches */
#define LEAST_PERIOD 2.0
/* At a corner that is sharper, the line gets no wider than this, in line widths */
#define MAX_MITER 1.5

/**
 * TieRaster:
 * @scale, @dx, @dy: from user space to the image's pixels
 * @line: a path in straight pieces
 * @outline: of what is filled
 */
struct _TieRaster
{
  cairo_surface_t *surface;
  TiePixels pixels;
  double scale;
  double dx;
  double dy;
  TieCoverage coverage;
  TiePolyline line;
  TiePolyline outline;
  GArray *corners; /* of TiePoint */
};

/* Whether the clip is a rectangle of whole pixels, and which */
static gboolean
get_clip (cairo_t *cr, const cairo_matrix_t *to_pixels, TiePixels *pixels)
{
  cairo_rectangle_list_t *list = cairo_copy_clip_rectangle_list (cr);
  gboolean simple = list->status == CAIRO_STATUS_SUCCESS && list->num_rectangles == 1;

  if (simple)
    {
      const cairo_rectangle_t *clip = &list->rectangles[0];
      double x0 = clip->x, y0 = clip->y;
      double x1 = clip->x + clip->width, y1 = clip->y + clip->height;

      cairo_matrix_transform_point (to_pixels, &x0, &y0);
      cairo_matrix_transform_point (to_pixels, &x1, &y1);
      pixels->x0 = MAX ((int) round (x0), 0);
      pixels->y0 = MAX ((int) round (y0), 0);
      pixels->x1 = (int) round (x1);
      pixels->y1 = (int) round (y1);
    }
  cairo_rectangle_list_destroy (list);
  return simple;
}

/**
 * tie_raster_new:
 * @cr: where to paint
 *
 * Takes the place and the scale of @cr, which must not change as long as the raster is used.
 *
 * Returns: (transfer full) (nullable): a raster, or %NULL where @cr does not paint on an image in
 *   colours, or turned, or within a clip that is no rectangle of pixels
 */
TieRaster *
tie_raster_new (cairo_t *cr)
{
  cairo_surface_t *surface = cairo_get_group_target (cr);
  cairo_matrix_t matrix, device;
  double scale_x, scale_y, offset_x, offset_y;
  TiePixels pixels = { 0 };
  TieRaster *self;

  if (cairo_surface_get_type (surface) != CAIRO_SURFACE_TYPE_IMAGE
      || (cairo_image_surface_get_format (surface) != CAIRO_FORMAT_ARGB32
          && cairo_image_surface_get_format (surface) != CAIRO_FORMAT_RGB24))
    return NULL;
  cairo_surface_get_device_scale (surface, &scale_x, &scale_y);
  cairo_surface_get_device_offset (surface, &offset_x, &offset_y);
  cairo_get_matrix (cr, &matrix);
  cairo_matrix_init (&device, scale_x, 0.0, 0.0, scale_y, offset_x, offset_y);
  cairo_matrix_multiply (&matrix, &matrix, &device);
  if (matrix.xy != 0.0 || matrix.yx != 0.0 || matrix.xx != matrix.yy || matrix.xx <= 0.0
      || !get_clip (cr, &matrix, &pixels))
    return NULL;

  cairo_surface_flush (surface);
  pixels.data = (guint32 *) (void *) cairo_image_surface_get_data (surface);
  if (pixels.data == NULL)
    return NULL;
  pixels.stride = cairo_image_surface_get_stride (surface) / 4;
  pixels.x1 = MIN (pixels.x1, cairo_image_surface_get_width (surface));
  pixels.y1 = MIN (pixels.y1, cairo_image_surface_get_height (surface));
  self = g_new0 (TieRaster, 1);
  self->surface = cairo_surface_reference (surface);
  self->pixels = pixels;
  self->scale = matrix.xx;
  self->dx = matrix.x0;
  self->dy = matrix.y0;
  self->corners = g_array_new (FALSE, FALSE, sizeof (TiePoint));
  return self;
}

/**
 * tie_raster_free:
 * @self: (transfer full) (nullable): a raster
 */
void
tie_raster_free (TieRaster *self)
{
  if (self == NULL)
    return;
  cairo_surface_destroy (self->surface);
  tie_coverage_clear (&self->coverage);
  tie_polyline_clear (&self->line);
  tie_polyline_clear (&self->outline);
  g_array_unref (self->corners);
  g_free (self);
}

static void
fill (TieRaster *self, const TiePolyline *outline, TieColor color, double opacity)
{
  cairo_surface_flush (self->surface);
  tie_coverage_fill (&self->coverage, &self->pixels, outline, color, opacity);
  cairo_surface_mark_dirty (self->surface);
}

/* The one colour of a fill, if it has but one, or lines that nobody can tell from their ground */
static gboolean
get_color (const TieRaster *self, const TieFill *paint, TieColor *color)
{
  if (paint->kind == TIE_FILL_SOLID)
    {
      *color = paint->color;
      return TRUE;
    }
  if (paint->kind == TIE_FILL_HATCH && paint->spacing * self->scale < LEAST_PERIOD)
    {
      *color = tie_color_mix (paint->color2, paint->color, paint->line_width / paint->spacing);
      return TRUE;
    }
  return FALSE;
}

static double
get_length (const TiePoint *a, const TiePoint *b)
{
  double dx = b->x - a->x, dy = b->y - a->y;

  return sqrt (dx * dx + dy * dy);
}

static TiePoint
get_normal (const TiePoint *a, const TiePoint *b)
{
  double dx = b->x - a->x, dy = b->y - a->y;
  double length = get_length (a, b);

  return length > 0.0 ? (TiePoint){ -dy / length, dx / length } : (TiePoint){ 0.0, 0.0 };
}

/* Where the side of a line is at a corner, for a line that is 2 wide */
static TiePoint
get_corner (const TiePoint *before, const TiePoint *at, const TiePoint *after)
{
  TiePoint in = before != NULL ? get_normal (before, at) : get_normal (at, after);
  TiePoint out = after != NULL ? get_normal (at, after) : in;
  TiePoint sum = { in.x + out.x, in.y + out.y };
  double length = sqrt (sum.x * sum.x + sum.y * sum.y);
  double stretch;

  /* It turns back, or a piece has no length */
  if (length <= 1.0)
    return length > 0.0 ? (TiePoint){ sum.x / length, sum.y / length } : out;
  stretch = MIN (2.0 / length, MAX_MITER) / length;
  return (TiePoint){ sum.x * stretch, sum.y * stretch };
}

/* From the middle of the line to one of its sides, at each point */
static void
find_corners (TieRaster *self, const TiePoint *points, guint n, gboolean closed, double half)
{
  g_array_set_size (self->corners, n);
  for (guint i = 0; i < n; i++)
    {
      const TiePoint *before = i > 0 ? &points[i - 1] : closed ? &points[n - 1] : NULL;
      const TiePoint *after = i + 1 < n ? &points[i + 1] : closed ? &points[0] : NULL;
      TiePoint corner = get_corner (before, &points[i], after);

      g_array_index (self->corners, TiePoint, i) = (TiePoint){ corner.x * half, corner.y * half };
    }
}

/* One of the sides, there or back */
static void
add_side (TieRaster *self, const TiePoint *points, guint n, int side)
{
  const TiePoint *corners = (const TiePoint *) (const void *) self->corners->data;

  for (guint step = 0; step < n; step++)
    {
      guint i = side > 0 ? step : n - 1 - step;

      tie_polyline_add (&self->outline, points[i].x + side * corners[i].x,
                        points[i].y + side * corners[i].y);
    }
}

/* A line that is open is between its two sides; one that comes back to where it begins has one of
 * them within the other */
static void
outline_points (TieRaster *self, const TiePoint *points, guint n, gboolean closed, double half)
{
  find_corners (self, points, n, closed, half);
  add_side (self, points, n, 1);
  if (closed)
    tie_polyline_end (&self->outline, TRUE);
  add_side (self, points, n, -1);
  tie_polyline_end (&self->outline, TRUE);
}

static void
outline_line (TieRaster *self, guint outline, double half)
{
  guint start = tie_polyline_get_start (&self->line, outline);
  const TiePoint *points = &self->line.points[start];
  guint n = self->line.ends[outline] - start;

  if (n > 1)
    outline_points (self, points, n, self->line.closed[outline] && n > 2, half);
}

static TiePoint
interpolate (const TiePoint *a, const TiePoint *b, double t)
{
  return (TiePoint){ a->x + (b->x - a->x) * t, a->y + (b->y - a->y) * t };
}

static void
outline_piece (TieRaster *self, TiePoint a, TiePoint b, double half)
{
  TiePoint aside = get_normal (&a, &b);
  double x = aside.x * half, y = aside.y * half;

  tie_polyline_add (&self->outline, a.x + x, a.y + y);
  tie_polyline_add (&self->outline, b.x + x, b.y + y);
  tie_polyline_add (&self->outline, b.x - x, b.y - y);
  tie_polyline_add (&self->outline, a.x - x, a.y - y);
  tie_polyline_end (&self->outline, TRUE);
}

/* The part of a line between two lengths, as a quadrangle for each piece */
static void
outline_part (TieRaster *self, const TiePoint *points, guint n, double from, double to, double half)
{
  double length = 0.0;

  for (guint i = 0; i + 1 < n && length < to; i++)
    {
      double piece = get_length (&points[i], &points[i + 1]);
      double start = MAX (from - length, 0.0);
      double end = MIN (to - length, piece);

      if (piece > 0.0 && start < end)
        {
          outline_piece (self, interpolate (&points[i], &points[i + 1], start / piece),
                         interpolate (&points[i], &points[i + 1], end / piece), half);
        }
      length += piece;
    }
}

/* Round ends are as long as square ones of their area */
static void
outline_dashes (TieRaster *self, guint outline, const TieStroke *stroke, double half)
{
  guint start = tie_polyline_get_start (&self->line, outline);
  const TiePoint *points = &self->line.points[start];
  guint n = self->line.ends[outline] - start;
  double more = stroke->round ? half * G_PI / 4.0 : 0.0;
  double length = 0.0;
  double from = 0.0;

  for (guint i = 0; i + 1 < n; i++)
    length += get_length (&points[i], &points[i + 1]);
  for (guint dash = 0; from < length; dash++)
    {
      double to = from + stroke->dashes[dash % stroke->n_dashes] * self->scale;

      if (dash % 2 == 0)
        outline_part (self, points, n, from - more, MIN (to, length) + more, half);
      from = to;
    }
}

/* How long the dashes are until they repeat, in pixels, and which share of that is ink */
static double
get_period (const TieRaster *self, const TieStroke *stroke, double *ink)
{
  guint repeats = stroke->n_dashes % 2 == 0 ? 1 : 2;
  double more = stroke->round ? stroke->width * G_PI / 4.0 : 0.0;
  double period = 0.0;

  *ink = 0.0;
  for (guint i = 0; i < stroke->n_dashes * repeats; i++)
    {
      period += stroke->dashes[i % stroke->n_dashes];
      if (i % 2 == 0)
        *ink += stroke->dashes[i % stroke->n_dashes] + more;
    }
  *ink = period > 0.0 ? MIN (*ink / period, 1.0) : 1.0;
  return period * self->scale;
}

static void
paint_stroke (TieRaster *self, const TieStroke *stroke, double opacity)
{
  double half = stroke->width * self->scale / 2.0;
  double ink;
  gboolean broken = get_period (self, stroke, &ink) >= LEAST_PERIOD;

  tie_polyline_empty (&self->outline);
  for (guint i = 0; i < self->line.n_outlines; i++)
    if (broken)
      outline_dashes (self, i, stroke, half);
    else
      outline_line (self, i, half);
  fill (self, &self->outline, stroke->color, broken ? opacity : opacity * ink);
}

/* Whether the raster does it as well as Cairo: hairlines that Cairo's painter puts on whole pixels
 * are sharper there */
static gboolean
suits_stroke (const TieRaster *self, const TieSceneItem *item)
{
  double ink;

  if (item->stroke.width * self->scale > MAX_STROKE_WIDTH
      || tie_shape_is_snapped (item->path, &item->stroke))
    return FALSE;
  if (get_period (self, &item->stroke, &ink) < LEAST_PERIOD)
    return TRUE;
  for (guint i = 0; i < self->line.n_outlines; i++)
    if (self->line.closed[i])
      return FALSE;
  return TRUE;
}

/**
 * tie_raster_paint:
 * @self: a raster
 * @item: a path
 * @opacity: 0 to 1
 *
 * Paints the item if it is thin enough for it.
 *
 * Returns: %FALSE if it was not, and nothing is painted
 */
gboolean
tie_raster_paint (TieRaster *self, const TieSceneItem *item, double opacity)
{
  gboolean filled = tie_shape_is_filled (&item->fill);
  gboolean stroked = tie_shape_is_stroked (&item->stroke);
  TieColor color = TIE_COLOR_NONE;

  if (filled && !get_color (self, &item->fill, &color))
    return FALSE;
  tie_polyline_flatten (&self->line, item->path, self->scale, self->dx, self->dy, FLATNESS);
  if ((filled && tie_polyline_get_thickness (&self->line) > MAX_FILL_THICKNESS)
      || (stroked && !suits_stroke (self, item)))
    return FALSE;

  if (filled)
    fill (self, &self->line, color, opacity);
  if (stroked)
    paint_stroke (self, &item->stroke, opacity);
  return TRUE;
}
