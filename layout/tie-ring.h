/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TieRing:
 * @n: how many boxes
 * @width: (array length=n): of each, in their order on the ring, clockwise
 * @height: (array length=n): likewise
 * @gap: what stays free between two boxes
 * @across: half the width of the ring
 * @down: half its height
 *
 * Boxes whose middles are on an upright ellipse around (0, 0). Angles are measured clockwise from
 * the top as if the ellipse were a circle that was stretched: the middle of a box at the angle t is
 * at @across · sin t, −@down · cos t.
 */
typedef struct
{
  guint n;
  const double *width;
  const double *height;
  double gap;
  double across;
  double down;
} TieRing;

double tie_ring_distance (const TieRing *ring, guint i, guint j, double angle);
void tie_ring_fit (TieRing *ring, double ratio, double first, double *angle);
void tie_ring_fill (TieRing *ring, double first, double *angle);
gboolean tie_ring_keeps_gaps (const TieRing *ring, const double *angle);
gboolean tie_ring_spread (const TieRing *ring, const double *wished, double *angle);

G_END_DECLS
