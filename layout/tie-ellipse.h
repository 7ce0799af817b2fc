/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TieEllipse:
 * @x: its middle
 * @y: its middle
 * @across: half its width
 * @down: half its height
 *
 * An upright ellipse.
 */
typedef struct
{
  double x;
  double y;
  double across;
  double down;
} TieEllipse;

gboolean tie_ellipse_find (guint n, const double *x, const double *y, TieEllipse *ellipse);
gboolean tie_ellipse_has (const TieEllipse *ellipse, double x, double y);
double tie_ellipse_angle_of (const TieEllipse *ellipse, double x, double y);

G_END_DECLS
