/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TieCurve:
 *
 * A cubic Bézier curve: start, two control points, end. In pixels; y grows downwards.
 */
typedef struct
{
  double x[4];
  double y[4];
} TieCurve;

TieCurve tie_curve_between (double ax,
                            double ay,
                            double a_radius,
                            double bx,
                            double by,
                            double b_radius,
                            double gap,
                            double bow,
                            double spread);
TieCurve tie_curve_loop (double x, double y, double radius, double gap, double angle, double size);
void tie_curve_point (const TieCurve *curve, double t, double *x, double *y);
void tie_curve_tangent (const TieCurve *curve, double t, double *dx, double *dy);
double tie_curve_length (const TieCurve *curve);
double tie_curve_at_length (const TieCurve *curve, double length);
double tie_curve_distance (const TieCurve *curve, double x, double y, double *t);
gboolean tie_curve_crosses_box (const TieCurve *curve,
                                double x,
                                double y,
                                double width,
                                double height,
                                double margin);
TieCurve tie_curve_part (const TieCurve *curve, double t0, double t1);
guint tie_curve_count_crossings (const TieCurve *a, const TieCurve *b);

G_END_DECLS
