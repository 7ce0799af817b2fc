/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* One outline as an SVG element: a circle or a rectangle where it is one, so that it can be edited
 * as such. */

#include "tie-svg-shape.h"

#include <math.h>

#include "tie-shape-painter.h"
#include "tie-svg-markup.h"

/* Nobody sees what is nearer to each other, in scene pixels */
#define NEAR 1e-3

static void
add_coordinates (GString *out, char op, const double *coordinates, guint n)
{
  g_string_append_c (out, op);
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (out, ' ');
      tie_svg_add_number (out, coordinates[i]);
    }
}

/*
 * tie_svg_shape_add_data:
 *
 * Adds what stands in the attribute d.
 */
void
tie_svg_shape_add_data (GString *out, const TiePath *path)
{
  for (guint i = 0; i < tie_path_get_n_ops (path); i++)
    {
      const double *c;

      switch (tie_path_get_op (path, i, &c))
        {
        case TIE_PATH_MOVE:
          add_coordinates (out, 'M', c, 2);
          break;
        case TIE_PATH_LINE:
          add_coordinates (out, 'L', c, 2);
          break;
        case TIE_PATH_CURVE:
          add_coordinates (out, 'C', c, 6);
          break;
        case TIE_PATH_CLOSE:
          g_string_append_c (out, 'Z');
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

/* Whether its operations are these: M, L, C, Z for each */
static gboolean
has_ops (const TiePath *path, const char *ops)
{
  static const char letters[] = { 'M', 'L', 'C', 'Z' };
  guint n = tie_path_get_n_ops (path);

  for (guint i = 0; i < n; i++)
    if (ops[i] == '\0' || letters[tie_path_get_op (path, i, NULL)] != ops[i])
      return FALSE;
  return ops[n] == '\0';
}

static gboolean
is_near (double one, double other)
{
  return fabs (one - other) < NEAR;
}

/* Whether it is what tie_path_add_circle() adds, having the same operations */
static gboolean
is_circle (const TiePath *path, TieRect bounds)
{
  double radius = bounds.width / 2.0;
  g_autoptr (TiePath) circle = NULL;

  if (!is_near (bounds.width, bounds.height))
    return FALSE;
  circle = tie_path_new ();
  tie_path_add_circle (circle, bounds.x + radius, bounds.y + radius, radius);
  for (guint i = 0; i < 5; i++)
    {
      const double *one;
      const double *other;
      TiePathOp op = tie_path_get_op (path, i, &one);

      tie_path_get_op (circle, i, &other);
      for (guint j = 0; j < (op == TIE_PATH_CURVE ? 6 : 2); j++)
        if (!is_near (one[j], other[j]))
          return FALSE;
    }
  return TRUE;
}

/* Whether it is what tie_path_add_rect() adds, having the same operations */
static gboolean
is_rect (const TiePath *path, TieRect bounds)
{
  const double corners[4][2] = { { bounds.x, bounds.y },
                                 { bounds.x + bounds.width, bounds.y },
                                 { bounds.x + bounds.width, bounds.y + bounds.height },
                                 { bounds.x, bounds.y + bounds.height } };

  if (tie_rect_is_empty (bounds))
    return FALSE;
  for (guint i = 0; i < 4; i++)
    {
      const double *c;

      tie_path_get_op (path, i, &c);
      if (!is_near (c[0], corners[i][0]) || !is_near (c[1], corners[i][1]))
        return FALSE;
    }
  return TRUE;
}

/* The radius if it is what tie_path_add_rounded_rect() adds, having the same operations; else 0 */
static double
get_corner_radius (const TiePath *path, TieRect bounds)
{
  static const guint straight[] = { 1, 3, 5, 7 };
  const double *start;
  double radius;

  tie_path_get_op (path, 0, &start);
  radius = start[0] - bounds.x;
  if (radius <= 0.0 || !is_near (start[1], bounds.y))
    return 0.0;
  for (guint i = 0; i < G_N_ELEMENTS (straight); i++)
    {
      const double *c;
      double x = i == 0 ? bounds.width - radius : i == 1 ? bounds.width : i == 2 ? radius : 0.0;
      double y = i == 0 ? 0.0 : i == 1 ? bounds.height - radius : i == 2 ? bounds.height : radius;

      tie_path_get_op (path, straight[i], &c);
      if (!is_near (c[0] - bounds.x, x) || !is_near (c[1] - bounds.y, y))
        return 0.0;
    }
  return radius;
}

static void
add_circle (GString *out, TieRect bounds)
{
  g_string_append (out, "<circle");
  tie_svg_add_measure (out, "cx", bounds.x + bounds.width / 2.0);
  tie_svg_add_measure (out, "cy", bounds.y + bounds.height / 2.0);
  tie_svg_add_measure (out, "r", bounds.width / 2.0);
}

static void
add_rect (GString *out, TieRect bounds, double radius)
{
  g_string_append (out, "<rect");
  tie_svg_add_area (out, bounds);
  if (radius > 0.0)
    tie_svg_add_measure (out, "rx", radius);
}

/* Returns FALSE where it is neither a circle nor a rectangle */
static gboolean
add_simple_outline (GString *out, const TiePath *path)
{
  gboolean circle = has_ops (path, "MCCCCZ");
  gboolean rect = has_ops (path, "MLLLZ");
  gboolean rounded = has_ops (path, "MLCLCLCLCZ");
  double radius = 0.0;
  TieRect bounds;

  if (!circle && !rect && !rounded)
    return FALSE;
  bounds = tie_path_get_bounds (path);
  if (circle && is_circle (path, bounds))
    {
      add_circle (out, bounds);
      return TRUE;
    }
  if (rounded)
    radius = get_corner_radius (path, bounds);
  if (radius <= 0.0 && !(rect && is_rect (path, bounds)))
    return FALSE;
  add_rect (out, bounds, radius);
  return TRUE;
}

static void
add_outline (GString *out, const TiePath *path)
{
  if (add_simple_outline (out, path))
    return;
  g_string_append (out, "<path d=\"");
  tie_svg_shape_add_data (out, path);
  g_string_append_c (out, '"');
}

/* The outline that a hairline is drawn along, in scene pixels: whole pixels of the picture */
static TiePath *
snap_path (const TiePath *path, double width, double scale)
{
  TiePath *snapped = tie_path_new ();

  for (guint i = 0; i < tie_path_get_n_ops (path); i++)
    {
      const double *c;
      TiePathOp op = tie_path_get_op (path, i, &c);
      double x;
      double y;

      if (op == TIE_PATH_CLOSE)
        {
          tie_path_close (snapped);
          continue;
        }
      x = c[0] * scale;
      y = c[1] * scale;
      tie_shape_snap (width * scale, &x, &y);
      if (op == TIE_PATH_MOVE)
        tie_path_move_to (snapped, x / scale, y / scale);
      else
        tie_path_line_to (snapped, x / scale, y / scale);
    }
  return snapped;
}

static void
add_fill (GString *out, TieSvgDefs *defs, const TieFill *fill, double opacity)
{
  if (!tie_shape_is_filled (fill))
    return;
  if (fill->kind == TIE_FILL_SOLID)
    {
      tie_svg_add_paint (out, "fill", fill->color, opacity);
      return;
    }
  g_string_append_printf (out, " fill=\"url(#fill.%u)\"", tie_svg_defs_add_fill (defs, fill));
  if (opacity < 1.0)
    tie_svg_add_measure (out, "fill-opacity", opacity);
}

static gboolean
has_ends (const TiePath *path, const TieStroke *stroke)
{
  guint n = tie_path_get_n_ops (path);

  if (stroke->n_dashes > 0)
    return TRUE;
  for (guint i = 1; i <= n; i++)
    if ((i == n || tie_path_get_op (path, i, NULL) == TIE_PATH_MOVE)
        && tie_path_get_op (path, i - 1, NULL) != TIE_PATH_CLOSE)
      return TRUE;
  return FALSE;
}

static void
add_stroke (GString *out, const TiePath *path, const TieStroke *stroke, double opacity)
{
  if (!tie_shape_is_stroked (stroke))
    return;
  tie_svg_add_paint (out, "stroke", stroke->color, opacity);
  if (!is_near (stroke->width, 1.0))
    tie_svg_add_measure (out, "stroke-width", stroke->width);
  if (stroke->n_dashes > 0)
    {
      g_string_append (out, " stroke-dasharray=");
      add_coordinates (out, '"', stroke->dashes, stroke->n_dashes);
      g_string_append_c (out, '"');
    }
  if (stroke->round && has_ends (path, stroke))
    g_string_append (out, " stroke-linecap=\"round\"");
  if (stroke->round)
    g_string_append (out, " stroke-linejoin=\"round\"");
}

/*
 * tie_svg_shape_add:
 *
 * Adds the element of an outline; where nothing is inherited it is neither filled nor stroked.
 */
void
tie_svg_shape_add (const TieSvgSheet *sheet,
                   const TiePath *path,
                   const TieFill *fill,
                   const TieStroke *stroke,
                   double opacity)
{
  GString *out = sheet->out;
  guint n_parts = tie_shape_count_parts (fill, stroke);
  /* Parts that lie on each other fade together */
  double part_opacity = n_parts > 1 ? 1.0 : opacity;

  if (n_parts == 0)
    return;
  if (tie_shape_is_snapped (path, stroke))
    {
      g_autoptr (TiePath) snapped = snap_path (path, stroke->width, sheet->scale);

      add_outline (out, snapped);
    }
  else
    {
      add_outline (out, path);
    }
  add_fill (out, sheet->defs, fill, part_opacity);
  add_stroke (out, path, stroke, part_opacity);
  if (n_parts > 1 && opacity < 1.0)
    tie_svg_add_measure (out, "opacity", opacity);
  tie_svg_sheet_add_clip (sheet);
  g_string_append (out, "/>\n");
}
