/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Paints one outline: its fill, its stroke, crisp where it is a hairline. */

#include "tie-shape-painter.h"

#include <math.h>

#include "tie-vector-target.h"

/* A stroke that is no wider is a hairline: between two pixels it would turn grey and double */
#define HAIRLINE_WIDTH 1.2
#define MITER_LIMIT 4.0
/* By which a line for a file is not upright, in pixels: too little to be seen, enough for the
 * digits of a file */
#define SLANT 0.02

void
tie_shape_set_color (cairo_t *cr, TieColor color, double opacity)
{
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha * opacity);
}

void
tie_shape_set_stroke (cairo_t *cr, const TieStroke *stroke)
{
  cairo_set_line_width (cr, stroke->width);
  cairo_set_line_cap (cr, stroke->round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, stroke->round ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
  cairo_set_miter_limit (cr, MITER_LIMIT);
  cairo_set_dash (cr, stroke->dashes, (int) stroke->n_dashes, 0.0);
}

gboolean
tie_shape_is_filled (const TieFill *fill)
{
  switch (fill->kind)
    {
    case TIE_FILL_NONE:
      return FALSE;
    case TIE_FILL_SOLID:
      return fill->color.alpha > 0.0;
    case TIE_FILL_GRADIENT:
    case TIE_FILL_HATCH:
      return fill->color.alpha > 0.0 || fill->color2.alpha > 0.0;
    default:
      g_assert_not_reached ();
    }
}

gboolean
tie_shape_is_stroked (const TieStroke *stroke)
{
  return stroke->width > 0.0 && stroke->color.alpha > 0.0;
}

/* Whether every line of it is horizontal or vertical */
static gboolean
is_axis_parallel (const TiePath *path)
{
  double first[2] = { 0.0, 0.0 };
  double last[2] = { 0.0, 0.0 };

  for (guint i = 0; i < tie_path_get_n_ops (path); i++)
    {
      const double *c;
      TiePathOp op = tie_path_get_op (path, i, &c);
      const double *to = op == TIE_PATH_CLOSE ? first : c;

      if (op == TIE_PATH_CURVE)
        return FALSE;
      if (op != TIE_PATH_MOVE && fabs (to[0] - last[0]) > 1e-6 && fabs (to[1] - last[1]) > 1e-6)
        return FALSE;
      if (op == TIE_PATH_MOVE)
        {
          first[0] = c[0];
          first[1] = c[1];
        }
      last[0] = to[0];
      last[1] = to[1];
    }
  return TRUE;
}

/* Whether its line is put on whole pixels */
gboolean
tie_shape_is_snapped (const TiePath *path, const TieStroke *stroke)
{
  return tie_shape_is_stroked (stroke) && stroke->width <= HAIRLINE_WIDTH
         && is_axis_parallel (path);
}

/* To where a line covers whole pixels fully. pixels: how wide it is; x, y: in pixels */
void
tie_shape_snap (double pixels, double *x, double *y)
{
  guint line_pixels = (guint) MAX (1.0, round (pixels));

  if (line_pixels % 2 == 1)
    {
      *x = floor (*x) + 0.5;
      *y = floor (*y) + 0.5;
    }
  else
    {
      *x = round (*x);
      *y = round (*y);
    }
}

static void
trace_snapped (cairo_t *cr, const TiePath *path, double width, gboolean slanted)
{
  double pixels_x = width;
  double pixels_y = 0.0;

  cairo_user_to_device_distance (cr, &pixels_x, &pixels_y);
  for (guint i = 0; i < tie_path_get_n_ops (path); i++)
    {
      const double *c;
      TiePathOp op = tie_path_get_op (path, i, &c);
      double x;
      double y;

      if (op == TIE_PATH_CLOSE)
        {
          cairo_close_path (cr);
          continue;
        }
      x = c[0];
      y = c[1];
      cairo_user_to_device (cr, &x, &y);
      tie_shape_snap (hypot (pixels_x, pixels_y), &x, &y);
      cairo_device_to_user (cr, &x, &y);
      if (slanted && i % 2 == 1)
        {
          x += SLANT;
          y += SLANT;
        }
      if (op == TIE_PATH_MOVE)
        cairo_move_to (cr, x, y);
      else
        cairo_line_to (cr, x, y);
    }
}

/* Adds the outline to cr's path */
void
tie_shape_trace (cairo_t *cr, const TiePath *path)
{
  for (guint i = 0; i < tie_path_get_n_ops (path); i++)
    {
      const double *c;

      switch (tie_path_get_op (path, i, &c))
        {
        case TIE_PATH_MOVE:
          cairo_move_to (cr, c[0], c[1]);
          break;
        case TIE_PATH_LINE:
          cairo_line_to (cr, c[0], c[1]);
          break;
        case TIE_PATH_CURVE:
          cairo_curve_to (cr, c[0], c[1], c[2], c[3], c[4], c[5]);
          break;
        case TIE_PATH_CLOSE:
          cairo_close_path (cr);
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

static void
fill_gradient (cairo_t *cr, const TieFill *fill, double opacity)
{
  TieColor from;
  TieColor to;
  cairo_pattern_t *pattern = cairo_pattern_create_linear (fill->x0, fill->y0, fill->x1, fill->y1);

  tie_fill_get_stops (fill, &from, &to);
  cairo_pattern_add_color_stop_rgba (pattern, 0.0, from.red, from.green, from.blue,
                                     from.alpha * opacity);
  cairo_pattern_add_color_stop_rgba (pattern, 1.0, to.red, to.green, to.blue, to.alpha * opacity);
  cairo_set_source (cr, pattern);
  cairo_pattern_destroy (pattern);
  cairo_fill_preserve (cr);
}

/* Real lines within a clip: a pattern would be sampled, and blurred when zoomed. The lines stand
 * where they are for the whole scene, so that neighbours match. */
static void
fill_hatch (cairo_t *cr, const TieFill *fill, double opacity)
{
  double step = fill->spacing * G_SQRT2;
  double x0, y0, x1, y1;

  if (fill->color2.alpha > 0.0)
    {
      tie_shape_set_color (cr, fill->color2, opacity);
      cairo_fill_preserve (cr);
    }
  cairo_save (cr);
  cairo_clip_preserve (cr);
  cairo_clip_extents (cr, &x0, &y0, &x1, &y1);
  cairo_new_path (cr);
  /* A line is where x + y is a multiple of the step */
  for (double sum = floor ((x0 + y0) / step) * step; sum <= x1 + y1 + step; sum += step)
    {
      cairo_move_to (cr, sum - y1 - step, y1 + step);
      cairo_line_to (cr, sum - y0 + step, y0 - step);
    }
  cairo_set_line_width (cr, fill->line_width);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_dash (cr, NULL, 0, 0.0);
  tie_shape_set_color (cr, fill->color, opacity);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* Some programs that show files move every line that is exactly upright or level to their pixels,
 * and make it as wide as whole ones. That is well for a hairline; else what lay beside it lies
 * apart, and what was as wide as another is not. */
static void
trace_slanted (cairo_t *cr, const TiePath *path)
{
  for (guint i = 0; i < tie_path_get_n_ops (path); i++)
    {
      double slant = i % 2 == 1 ? SLANT : 0.0;
      const double *c;

      switch (tie_path_get_op (path, i, &c))
        {
        case TIE_PATH_MOVE:
          cairo_move_to (cr, c[0] + slant, c[1] + slant);
          break;
        case TIE_PATH_LINE:
          cairo_line_to (cr, c[0] + slant, c[1] + slant);
          break;
        case TIE_PATH_CLOSE:
          cairo_close_path (cr);
          break;
        case TIE_PATH_CURVE:
        default:
          g_assert_not_reached ();
        }
    }
}

static void
trace (cairo_t *cr, const TiePath *path, const TieStroke *stroke)
{
  gboolean vector = tie_vector_target_is (cr);

  cairo_new_path (cr);
  if (tie_shape_is_snapped (path, stroke) && (!vector || tie_vector_target_has_pixels (cr)))
    trace_snapped (cr, path, stroke->width, vector && stroke->n_dashes > 0);
  else if (vector && is_axis_parallel (path))
    trace_slanted (cr, path);
  else
    tie_shape_trace (cr, path);
}

static void
paint_parts (cairo_t *cr,
             const TiePath *path,
             const TieFill *fill,
             const TieStroke *stroke,
             double opacity)
{
  trace (cr, path, stroke);
  switch (fill->kind)
    {
    case TIE_FILL_SOLID:
      tie_shape_set_color (cr, fill->color, opacity);
      cairo_fill_preserve (cr);
      break;
    case TIE_FILL_GRADIENT:
      fill_gradient (cr, fill, opacity);
      break;
    case TIE_FILL_HATCH:
      fill_hatch (cr, fill, opacity);
      trace (cr, path, stroke);
      break;
    case TIE_FILL_NONE:
      break;
    default:
      g_assert_not_reached ();
    }
  if (tie_shape_is_stroked (stroke))
    {
      tie_shape_set_stroke (cr, stroke);
      tie_shape_set_color (cr, stroke->color, opacity);
      cairo_stroke (cr);
    }
  cairo_new_path (cr);
}

/* Parts that lie on each other fade together: otherwise the lower one would shine through */
static void
paint_faded (cairo_t *cr,
             const TiePath *path,
             const TieFill *fill,
             const TieStroke *stroke,
             double opacity)
{
  TieRect area =
      tie_rect_grow (tie_path_get_bounds (path), stroke->width * MITER_LIMIT / 2.0 + 2.0);

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, area.x, area.y, area.width, area.height);
  cairo_clip (cr);
  cairo_push_group (cr);
  paint_parts (cr, path, fill, stroke, 1.0);
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, opacity);
  cairo_restore (cr);
}

/* How many things it paints on each other */
guint
tie_shape_count_parts (const TieFill *fill, const TieStroke *stroke)
{
  guint n_parts = (tie_shape_is_filled (fill) ? 1 : 0) + (tie_shape_is_stroked (stroke) ? 1 : 0);

  if (fill->kind == TIE_FILL_HATCH && fill->color.alpha > 0.0 && fill->color2.alpha > 0.0)
    n_parts++;
  return n_parts;
}

void
tie_shape_paint (cairo_t *cr,
                 const TiePath *path,
                 const TieFill *fill,
                 const TieStroke *stroke,
                 double opacity)
{
  guint n_parts = tie_shape_count_parts (fill, stroke);

  if (n_parts > 1 && opacity < 1.0)
    paint_faded (cr, path, fill, stroke, opacity);
  else if (n_parts > 0)
    paint_parts (cr, path, fill, stroke, opacity);
}
