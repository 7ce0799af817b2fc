/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TieOverlapAxis:
 * @along: (array length=n): middles of boxes on the axis along which they are to be moved
 * @across: (array length=n): middles on the other axis
 * @size_along: (array length=n): sizes, the gap included
 * @size_across: (array length=n): sizes, the gap included
 * @fixed: (array length=n) (nullable): boxes that stay, whatever they overlap
 * @slack: what counts as rounding, pixels
 *
 * Boxes as they look when they can be moved along one axis only.
 */
typedef struct
{
  guint n;
  const double *along;
  const double *across;
  const double *size_along;
  const double *size_across;
  const gboolean *fixed;
  double slack;
} TieOverlapAxis;

GArray *tie_overlap_scan_shorter_way (const TieOverlapAxis *axis);
GArray *tie_overlap_scan_all (const TieOverlapAxis *axis);

G_END_DECLS
