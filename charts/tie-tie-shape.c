/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A tie drawn: band, double or dashed line, its gaps, its head, its strike. */

#include "tie-tie-shape.h"

#include <math.h>

#include "tie-flow-style.h"
#include "tie-status-style.h"

/* A band narrows towards the receiver to this share of its width. */
#define TAPER 0.62
/* Each side of a band is a curve for so much that it turns, in radians: exact to a hundredth of a
 * pixel but for the tightest bends. In a crowd it is so many straight pieces. */
#define TURN_OF_CURVE 0.6
#define LIGHT_BAND_STEPS 5
/* Unless it turns by more, in radians: then the corners would show. */
#define MOST_LIGHT_TURN 0.3
/* Pieces and gaps of a status are longer on a tie than on a bar: dashes there are a sign of the
 * kind. */
#define PIECE_STRETCH 2.2
#define GAP_STRETCH 2.0

/* Of a tie that is but hinted at. */
#define GHOST_OPACITY 0.28

/* Where a line is interrupted is found in steps of so many pixels. */
#define GAP_STEP 1.5
/* Nobody sees a line of which there is more than that: no picture is as large. Only positions that
 * somebody else gives are so far apart. */
#define MOST_STEPS 100000
#define MOST_GAPS 10000

typedef struct
{
  double x, y;   /* the middle */
  double dx, dy; /* the direction, unit length */
} Place;

static Place
place_at (const TieCurve *curve, double t)
{
  Place place;

  tie_curve_point (curve, t, &place.x, &place.y);
  tie_curve_tangent (curve, t, &place.dx, &place.dy);
  return place;
}

/**
 * tie_tie_shape_head_size:
 * @shape: a tie
 *
 * Returns: the length of its head along the curve, in pixels
 */
double
tie_tie_shape_head_size (const TieTieShape *shape)
{
  g_return_val_if_fail (shape != NULL, 0);

  return 8 * shape->scale + shape->width * 0.55;
}

static double
band_half_width (const TieTieShape *shape, double t)
{
  return shape->width / 2 * (1 - (1 - TAPER) * t);
}

/* The control points of a coordinate that passes four values in equal steps. */
static void
pass_through (double values[4])
{
  double first = values[1], second = values[2];

  values[1] = (-5 * values[0] + 18 * first - 9 * second + 2 * values[3]) / 6;
  values[2] = (2 * values[0] - 9 * first + 18 * second - 5 * values[3]) / 6;
}

/* A side of a band, at a parameter of the whole curve. */
static void
side_point (const TieTieShape *shape,
            const TieCurve *line,
            double t,
            int side,
            double *x,
            double *y)
{
  Place at = place_at (line, t);
  double half = band_half_width (shape, t) * side;

  *x = at.x - at.dy * half;
  *y = at.y + at.dx * half;
}

static void
add_straight_side (const TieTieShape *shape,
                   const TieCurve *line,
                   double t0,
                   double t1,
                   int side,
                   TiePath *path)
{
  for (int i = 1; i <= LIGHT_BAND_STEPS; i++)
    {
      double x, y;

      side_point (shape, line, t0 + (t1 - t0) * i / LIGHT_BAND_STEPS, side, &x, &y);
      tie_path_line_to (path, x, y);
    }
}

static double
turn_between (const TieCurve *curve, int i)
{
  double x0 = curve->x[i + 1] - curve->x[i], y0 = curve->y[i + 1] - curve->y[i];
  double x1 = curve->x[i + 2] - curve->x[i + 1], y1 = curve->y[i + 2] - curve->y[i + 1];

  return fabs (atan2 (x0 * y1 - y0 * x1, x0 * x1 + y0 * y1));
}

/* By how much a curve turns at most, as its control points do. */
static double
turn_of (const TieCurve *curve)
{
  return turn_between (curve, 0) + turn_between (curve, 1);
}

static void
add_curved_side (const TieTieShape *shape,
                 const TieCurve *line,
                 double t0,
                 double t1,
                 int side,
                 TiePath *path)
{
  int n = MAX ((int) ceil (fabs (t1 - t0) * turn_of (line) / TURN_OF_CURVE), 1);

  for (int i = 0; i < n; i++)
    {
      TieCurve curve;

      for (int k = 0; k < 4; k++)
        side_point (shape, line, t0 + (t1 - t0) * (i + k / 3.0) / n, side, &curve.x[k],
                    &curve.y[k]);
      pass_through (curve.x);
      pass_through (curve.y);
      tie_path_curve_to (path, curve.x[1], curve.y[1], curve.x[2], curve.y[2], curve.x[3],
                         curve.y[3]);
    }
}

/* The outline of a band between two parameters of the whole curve: there and back. */
static TiePath *
band_path (const TieTieShape *shape, const TieCurve *line, double t0, double t1)
{
  TiePath *path = tie_path_new ();

  for (int side = 1; side >= -1; side -= 2)
    {
      double from = side > 0 ? t0 : t1, to = side > 0 ? t1 : t0, x, y;

      side_point (shape, line, from, side, &x, &y);
      if (side > 0)
        tie_path_move_to (path, x, y);
      else
        tie_path_line_to (path, x, y);
      if (shape->light && turn_of (line) <= MOST_LIGHT_TURN)
        add_straight_side (shape, line, from, to, side, path);
      else
        add_curved_side (shape, line, from, to, side, path);
    }
  tie_path_close (path);
  return path;
}

static TiePath *
line_path (const TieCurve *curve)
{
  TiePath *path = tie_path_new ();

  tie_path_move_to (path, curve->x[0], curve->y[0]);
  tie_path_curve_to (path, curve->x[1], curve->y[1], curve->x[2], curve->y[2], curve->x[3],
                     curve->y[3]);
  return path;
}

static TieCurve
shift_sideways (const TieCurve *curve, double by)
{
  TieCurve shifted;

  for (int i = 0; i < 4; i++)
    {
      Place at = place_at (curve, i / 3.0);

      shifted.x[i] = at.x - at.dy * by;
      shifted.y[i] = at.y + at.dx * by;
    }
  pass_through (shifted.x);
  pass_through (shifted.y);
  return shifted;
}

static void
add_single (const TieTieShape *shape, TieScene *scene, const TieCurve *part, double opacity)
{
  const TieFlowStyle *style = tie_flow_style_get (shape->kind);
  double dashes[TIE_MAX_DASHES] = { 0 };
  TieStroke stroke;

  for (guint i = 0; i < style->n_dashes; i++)
    {
      dashes[i] = style->dashes[i] * shape->width;
      /* A round cap on a dash of no length is a dot; Cairo wants it not quite empty. */
      if (style->round && i % 2 == 0)
        dashes[i] = MAX (dashes[i], 0.01);
    }
  stroke = style->n_dashes > 0 ? tie_stroke_dashed (shape->color, shape->width, dashes,
                                                    style->n_dashes, style->round)
                               : tie_stroke_solid (shape->color, shape->width);
  tie_scene_add_path (scene, line_path (part), (TieFill){ .kind = TIE_FILL_NONE }, stroke, opacity);
}

static void
add_double (const TieTieShape *shape, TieScene *scene, const TieCurve *part, double opacity)
{
  double line = MAX (1.4 * shape->scale, shape->width / 4);

  for (int side = -1; side <= 1; side += 2)
    {
      TieCurve shifted = shift_sideways (part, side * (shape->width - line) / 2);

      tie_scene_add_path (scene, line_path (&shifted), (TieFill){ .kind = TIE_FILL_NONE },
                          tie_stroke_solid (shape->color, line), opacity);
    }
}

static void
add_part (const TieTieShape *shape,
          TieScene *scene,
          const TieCurve *line,
          double t0,
          double t1,
          double opacity)
{
  TieCurve part = tie_curve_part (line, t0, t1);

  switch (tie_flow_style_get (shape->kind)->line)
    {
    case TIE_LINE_BAND:
      tie_scene_add_path (scene, band_path (shape, line, t0, t1), tie_fill_solid (shape->color),
                          tie_stroke_solid (TIE_COLOR_NONE, 0), opacity);
      break;
    case TIE_LINE_DOUBLE:
      add_double (shape, scene, &part, opacity);
      break;
    case TIE_LINE_SINGLE:
    default:
      add_single (shape, scene, &part, opacity);
      break;
    }
}

static gboolean
is_in_gap (const TieTieShape *shape, const TieCurve *line, double t, double margin)
{
  double x, y;

  tie_curve_point (line, t, &x, &y);
  for (guint i = 0; i < shape->n_gaps; i++)
    {
      const TieBox *gap = &shape->gaps[i];

      if (x > gap->x - margin && y > gap->y - margin && x < gap->x + gap->width + margin
          && y < gap->y + gap->height + margin)
        return TRUE;
    }
  return FALSE;
}

/* What is left of a part of the line where texts lie on it. */
static void
add_clear_part (const TieTieShape *shape,
                TieScene *scene,
                const TieCurve *line,
                double t0,
                double t1,
                double opacity)
{
  double from = t0;
  gboolean in_gap = TRUE;
  int n = 1;

  if (shape->n_gaps == 0)
    {
      add_part (shape, scene, line, t0, t1, opacity);
      return;
    }
  n = (int) MIN (ceil (tie_curve_length (line) * (t1 - t0) / GAP_STEP) + 1, MOST_STEPS);
  for (int i = 0; i <= n; i++)
    {
      double t = t0 + (t1 - t0) * i / n;
      gboolean now_in_gap = is_in_gap (shape, line, t, shape->width / 2);

      if (in_gap && !now_in_gap)
        from = t;
      if (!in_gap && (now_in_gap || i == n))
        add_part (shape, scene, line, from, now_in_gap ? t - (t1 - t0) / n : t, opacity);
      in_gap = now_in_gap;
    }
}

/* How many gaps the status makes in a line of that length; 0: it is drawn in one piece */
static guint
count_gaps (double length, double piece, double gap)
{
  double n = piece > 0 ? MAX ((length - piece) / (piece + gap) + 0.5, 1) : 0;

  return n <= MOST_GAPS ? (guint) n : 0;
}

/* The line in one piece, or broken by the gaps of its status, beginning and ending with a piece. */
static void
add_line (const TieTieShape *shape, TieScene *scene, const TieCurve *line, double opacity)
{
  const TieStatusStyle *style = tie_status_style_get (shape->status);
  double length = tie_curve_length (line), gap = style->off * GAP_STRETCH * shape->scale;
  double piece = style->on * PIECE_STRETCH * shape->scale, start = 0;
  guint n_gaps = count_gaps (length, piece, gap);

  piece = (length - n_gaps * gap) / (n_gaps + 1);
  for (guint i = 0; i <= n_gaps && piece > 0; i++)
    {
      add_clear_part (shape, scene, line, tie_curve_at_length (line, start),
                      tie_curve_at_length (line, start + piece), opacity);
      start += piece + gap;
    }
}

static void
head_point (TiePath *path, const Place *tip, double along, double aside, gboolean first)
{
  double x = tip->x - tip->dx * along - tip->dy * aside;
  double y = tip->y - tip->dy * along + tip->dx * aside;

  if (first)
    tie_path_move_to (path, x, y);
  else
    tie_path_line_to (path, x, y);
}

static TiePath *
head_path (TieHead head, const Place *tip, double size, double half)
{
  TiePath *path = tie_path_new ();

  switch (head)
    {
    case TIE_HEAD_DIAMOND:
      head_point (path, tip, 0, 0, TRUE);
      head_point (path, tip, size / 2, half, FALSE);
      head_point (path, tip, size, 0, FALSE);
      head_point (path, tip, size / 2, -half, FALSE);
      tie_path_close (path);
      break;
    case TIE_HEAD_CIRCLE:
      tie_path_add_circle (path, tip->x - tip->dx * size / 2, tip->y - tip->dy * size / 2,
                           size * 0.45);
      break;
    case TIE_HEAD_SQUARE:
      head_point (path, tip, 0, half * 0.8, TRUE);
      head_point (path, tip, 0, -half * 0.8, FALSE);
      head_point (path, tip, size * 0.8, -half * 0.8, FALSE);
      head_point (path, tip, size * 0.8, half * 0.8, FALSE);
      tie_path_close (path);
      break;
    case TIE_HEAD_CHEVRON:
      head_point (path, tip, size, half, TRUE);
      head_point (path, tip, 0, 0, FALSE);
      head_point (path, tip, size, -half, FALSE);
      break;
    case TIE_HEAD_TRIANGLE:
    default:
      head_point (path, tip, 0, 0, TRUE);
      head_point (path, tip, size, half, FALSE);
      head_point (path, tip, size, -half, FALSE);
      tie_path_close (path);
      break;
    }
  return path;
}

static void
add_head (const TieTieShape *shape, TieScene *scene, double opacity)
{
  TieHead head = tie_flow_style_get (shape->kind)->head;
  double size = tie_tie_shape_head_size (shape);
  double half = 4.4 * shape->scale + shape->width * 0.42;
  Place tip = place_at (&shape->curve, 1);
  TieStroke outline = tie_stroke_solid (shape->color, 1.6 * shape->scale);
  TieFill fill = tie_fill_solid (shape->color);

  outline.round = TRUE;
  if (head == TIE_HEAD_CHEVRON)
    {
      fill = (TieFill){ .kind = TIE_FILL_NONE };
      outline.width = 2 * shape->scale;
    }
  else if (shape->hollow)
    fill = tie_fill_solid (shape->theme->background);
  else
    outline = tie_stroke_solid (TIE_COLOR_NONE, 0);

  tie_scene_add_path (scene, head_path (head, &tip, size, half), fill, outline, opacity);
}

/* A cancelled tie is struck out across its middle, or beside it where a text lies there. */
static void
add_strike (const TieTieShape *shape, TieScene *scene)
{
  static const double places[] = { 0.5, 0.35, 0.65, 0.25, 0.75 };
  guint i = 0;
  Place middle;
  double reach = 7 * shape->scale + shape->width / 2;
  TieStroke stroke = tie_stroke_solid (shape->color, 2 * shape->scale);

  while (i + 1 < G_N_ELEMENTS (places) && is_in_gap (shape, &shape->curve, places[i], reach))
    i++;
  middle = place_at (&shape->curve, places[i]);
  for (int side = -1; side <= 1; side += 2)
    {
      TiePath *path = tie_path_new ();
      double along = reach * 0.7, aside = side * reach * 0.7;

      tie_path_move_to (path, middle.x - middle.dx * along + middle.dy * aside,
                        middle.y - middle.dy * along - middle.dx * aside);
      tie_path_line_to (path, middle.x + middle.dx * along - middle.dy * aside,
                        middle.y + middle.dy * along + middle.dx * aside);
      tie_scene_add_path (scene, path, (TieFill){ .kind = TIE_FILL_NONE }, stroke, 1);
    }
}

/* The line ends where the head begins. A light one is nearly straight. */
static double
end_of_line (const TieTieShape *shape, double head)
{
  const TieCurve *curve = &shape->curve;
  double length;

  if (shape->light)
    {
      length = hypot (curve->x[3] - curve->x[0], curve->y[3] - curve->y[0]);
      return 1 - MIN (head / MAX (length, 1e-9), 0.5);
    }
  length = tie_curve_length (curve);
  return tie_curve_at_length (curve, length - MIN (head, length / 2));
}

/**
 * tie_tie_shape_add:
 * @shape: a tie
 * @scene: a scene with an open group
 *
 * Adds the tie's line and head to the scene.
 */
void
tie_tie_shape_add (const TieTieShape *shape, TieScene *scene)
{
  double opacity, head;
  TieCurve line;

  g_return_if_fail (shape != NULL);
  g_return_if_fail (TIE_IS_SCENE (scene));

  opacity = tie_status_style_get_opacity (shape->status, shape->color, shape->theme);
  if (shape->ghost)
    opacity *= GHOST_OPACITY;
  head = tie_tie_shape_head_size (shape);
  if (tie_flow_style_get (shape->kind)->head == TIE_HEAD_CHEVRON)
    head = shape->scale;
  line = tie_curve_part (&shape->curve, 0, end_of_line (shape, head));
  if (shape->light)
    add_part (shape, scene, &line, 0, 1, opacity);
  else
    add_line (shape, scene, &line, opacity);
  add_head (shape, scene, opacity);
  if (tie_status_style_get (shape->status)->struck && !shape->ghost)
    add_strike (shape, scene);
}
