/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-rect.h"

G_BEGIN_DECLS

typedef enum
{
  TIE_PATH_MOVE,  /* 2 coordinates */
  TIE_PATH_LINE,  /* 2 */
  TIE_PATH_CURVE, /* 6: two control points and the end */
  TIE_PATH_CLOSE, /* 0 */
} TiePathOp;

/**
 * TiePath:
 *
 * An outline of lines and cubic Bézier curves, in scene pixels. Owned by whoever made it until a
 * scene takes it.
 */
typedef struct _TiePath TiePath;

TiePath *tie_path_new (void);
void tie_path_free (TiePath *self);
void tie_path_move_to (TiePath *self, double x, double y);
void tie_path_line_to (TiePath *self, double x, double y);
void
tie_path_curve_to (TiePath *self, double x1, double y1, double x2, double y2, double x, double y);
void tie_path_close (TiePath *self);
void tie_path_add_rect (TiePath *self, TieRect rect);
void tie_path_add_rounded_rect (TiePath *self, TieRect rect, double radius);
void tie_path_add_circle (TiePath *self, double x, double y, double radius);
void tie_path_add_diamond (TiePath *self, double x, double y, double radius);
TieRect tie_path_get_bounds (const TiePath *self);
guint tie_path_get_n_ops (const TiePath *self);
TiePathOp tie_path_get_op (const TiePath *self, guint index, const double **coordinates);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TiePath, tie_path_free)

G_END_DECLS
