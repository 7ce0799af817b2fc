/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Rectangles with axis-parallel sides. */

#include "tie-rect.h"

#include <math.h>

/**
 * tie_rect_union:
 * @a: a rectangle
 * @b: another
 *
 * An empty rectangle counts for nothing.
 *
 * Returns: the smallest rectangle around both
 */
TieRect
tie_rect_union (TieRect a, TieRect b)
{
  double x;
  double y;

  if (tie_rect_is_empty (a))
    return b;
  if (tie_rect_is_empty (b))
    return a;
  x = MIN (a.x, b.x);
  y = MIN (a.y, b.y);
  return (TieRect){ x, y, MAX (a.x + a.width, b.x + b.width) - x,
                    MAX (a.y + a.height, b.y + b.height) - y };
}

/**
 * tie_rect_grow:
 * @rect: a rectangle
 * @by: how far each side moves outwards; negative: inwards, at most to the middle
 *
 * Returns: the grown rectangle
 */
TieRect
tie_rect_grow (TieRect rect, double by)
{
  double dx = MAX (by, -rect.width / 2.0);
  double dy = MAX (by, -rect.height / 2.0);

  return (TieRect){ rect.x - dx, rect.y - dy, rect.width + 2.0 * dx, rect.height + 2.0 * dy };
}

/**
 * tie_rect_intersection:
 * @a: a rectangle
 * @b: another
 *
 * Returns: what they have in common, all 0 if that has no area
 */
TieRect
tie_rect_intersection (TieRect a, TieRect b)
{
  double x = MAX (a.x, b.x);
  double y = MAX (a.y, b.y);

  if (!tie_rect_intersects (a, b))
    return (TieRect){ 0 };
  return (TieRect){ x, y, MIN (a.x + a.width, b.x + b.width) - x,
                    MIN (a.y + a.height, b.y + b.height) - y };
}

/**
 * tie_rect_round_out:
 * @rect: a rectangle
 *
 * Returns: the smallest rectangle around it whose sides are on whole numbers
 */
TieRect
tie_rect_round_out (TieRect rect)
{
  double x = floor (rect.x);
  double y = floor (rect.y);

  return (TieRect){ x, y, ceil (rect.x + rect.width) - x, ceil (rect.y + rect.height) - y };
}

/**
 * tie_rect_is_empty:
 * @rect: a rectangle
 *
 * Returns: whether it has no area
 */
gboolean
tie_rect_is_empty (TieRect rect)
{
  return !(rect.width > 0.0 && rect.height > 0.0);
}

/**
 * tie_rect_intersects:
 * @a: a rectangle
 * @b: another
 *
 * Returns: whether they have an area in common; touching is not enough
 */
gboolean
tie_rect_intersects (TieRect a, TieRect b)
{
  if (tie_rect_is_empty (a) || tie_rect_is_empty (b))
    return FALSE;
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/**
 * tie_rect_contains:
 * @rect: a rectangle
 * @x: a point
 * @y: a point
 *
 * Its left and upper sides belong to it, its right and lower ones do not.
 *
 * Returns: whether the point is in it
 */
gboolean
tie_rect_contains (TieRect rect, double x, double y)
{
  return x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height;
}
