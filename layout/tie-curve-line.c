/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* How often curves cross one another. */

#include "tie-curve-line.h"

#include "tie-length.h"

/**
 * tie_curve_line_set:
 * @self: a line, or zeros
 * @curve: a curve
 *
 * Makes the line that of a curve.
 */
void
tie_curve_line_set (TieCurveLine *self, const TieCurve *curve)
{
  g_return_if_fail (self != NULL && curve != NULL);

  self->bounds = tie_curve_get_bounds (curve);
  self->n = tie_curve_count_pieces (curve);
  if (self->room <= self->n)
    {
      self->room = self->n + 1;
      self->x = g_renew (double, self->x, self->room);
      self->y = g_renew (double, self->y, self->room);
    }
  for (guint i = 0; i <= self->n; i++)
    tie_curve_point (curve, (double) i / self->n, &self->x[i], &self->y[i]);

  self->tight = (TieCurveBounds){ self->x[0], self->y[0], self->x[0], self->y[0] };
  for (guint i = 1; i <= self->n; i++)
    {
      self->tight.left = MIN (self->tight.left, self->x[i]);
      self->tight.top = MIN (self->tight.top, self->y[i]);
      self->tight.right = MAX (self->tight.right, self->x[i]);
      self->tight.bottom = MAX (self->tight.bottom, self->y[i]);
    }
}

/**
 * tie_curve_line_clear:
 * @self: a line
 *
 * Frees what it holds.
 */
void
tie_curve_line_clear (TieCurveLine *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->x, g_free);
  g_clear_pointer (&self->y, g_free);
  self->room = self->n = 0;
}

/* On which side of the piece from a to b the point lies; on the line itself counts as one side, so
 * that a crossing at a joint counts once. */
static gboolean
is_left (const TieCurveLine *line, guint piece, double x, double y)
{
  const double dx = line->x[piece + 1] - line->x[piece];
  const double dy = line->y[piece + 1] - line->y[piece];

  return dx * (y - line->y[piece]) - dy * (x - line->x[piece]) >= 0;
}

/* Curves that begin or end in one point meet there but do not cross. */
static gboolean
share_end (const TieCurveLine *a, guint i, const TieCurveLine *b, guint j)
{
  for (guint k = 0; k < 4; k++)
    {
      const guint at_a = k & 1 ? a->n : 0;
      const guint at_b = k & 2 ? b->n : 0;
      const gboolean last_a = at_a == 0 ? i == 0 : i + 1 == a->n;
      const gboolean last_b = at_b == 0 ? j == 0 : j + 1 == b->n;

      if (last_a && last_b && tie_length (a->x[at_a] - b->x[at_b], a->y[at_a] - b->y[at_b]) < 1e-6)
        return TRUE;
    }
  return FALSE;
}

static TieCurveBounds
piece_bounds (const TieCurveLine *line, guint i)
{
  return (TieCurveBounds){ MIN (line->x[i], line->x[i + 1]), MIN (line->y[i], line->y[i + 1]),
                           MAX (line->x[i], line->x[i + 1]), MAX (line->y[i], line->y[i + 1]) };
}

static gboolean
pieces_cross (const TieCurveLine *a, guint i, const TieCurveLine *b, guint j)
{
  return is_left (a, i, b->x[j], b->y[j]) != is_left (a, i, b->x[j + 1], b->y[j + 1])
         && is_left (b, j, a->x[i], a->y[i]) != is_left (b, j, a->x[i + 1], a->y[i + 1])
         && !share_end (a, i, b, j);
}

/**
 * tie_curve_line_count_crossings:
 * @a: a curve's line
 * @b: another curve's
 *
 * Counts how often two curves cross. Ends that coincide do not count.
 *
 * Returns: how many crossings there are
 */
guint
tie_curve_line_count_crossings (const TieCurveLine *a, const TieCurveLine *b)
{
  guint count = 0;

  g_return_val_if_fail (a != NULL && b != NULL, 0);

  if (!tie_curve_bounds_meet (&a->bounds, &b->bounds)
      || !tie_curve_bounds_meet (&a->tight, &b->tight))
    return 0;
  for (guint i = 0; i < a->n; i++)
    {
      const TieCurveBounds own = piece_bounds (a, i);

      if (!tie_curve_bounds_meet (&own, &b->tight))
        continue;
      for (guint j = 0; j < b->n; j++)
        {
          const TieCurveBounds other = piece_bounds (b, j);

          if (tie_curve_bounds_meet (&own, &other) && pieces_cross (a, i, b, j))
            count++;
        }
    }
  return count;
}

/**
 * tie_curve_count_crossings:
 * @a: a curve
 * @b: another curve
 *
 * As tie_curve_line_count_crossings(), for curves that are compared but once.
 *
 * Returns: how many crossings there are
 */
guint
tie_curve_count_crossings (const TieCurve *a, const TieCurve *b)
{
  g_auto (TieCurveLine) a_line = { 0 };
  g_auto (TieCurveLine) b_line = { 0 };

  g_return_val_if_fail (a != NULL && b != NULL, 0);

  tie_curve_line_set (&a_line, a);
  tie_curve_line_set (&b_line, b);
  return tie_curve_line_count_crossings (&a_line, &b_line);
}
