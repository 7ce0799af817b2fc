/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-path.h"

G_BEGIN_DECLS

typedef struct
{
  double x;
  double y;
} TiePoint;

/**
 * TiePolyline:
 * @points: of all outlines, one after the other
 * @ends: of each outline: where its points end
 * @closed: of each outline: whether its last point is joined with its first
 *
 * A path in straight pieces. It is filled anew and again, so that its arrays are allocated once.
 */
typedef struct
{
  TiePoint *points;
  guint n_points;
  guint *ends;
  gboolean *closed;
  guint n_outlines;
  guint points_size;
  guint outlines_size;
} TiePolyline;

void tie_polyline_clear (TiePolyline *self);
void tie_polyline_empty (TiePolyline *self);
guint tie_polyline_get_start (const TiePolyline *self, guint outline);
void tie_polyline_add (TiePolyline *self, double x, double y);
void tie_polyline_end (TiePolyline *self, gboolean closed);
void tie_polyline_flatten (TiePolyline *self,
                           const TiePath *path,
                           double scale,
                           double dx,
                           double dy,
                           double tolerance);
double tie_polyline_get_thickness (const TiePolyline *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TiePolyline, tie_polyline_clear)

G_END_DECLS
