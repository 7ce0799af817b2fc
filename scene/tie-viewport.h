/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "tie-rect.h"

G_BEGIN_DECLS

/* Of a new viewport, in view pixels for one scene pixel */
#define TIE_VIEWPORT_MIN_ZOOM 0.2
#define TIE_VIEWPORT_MAX_ZOOM 20.0

#define TIE_TYPE_VIEWPORT (tie_viewport_get_type ())
G_DECLARE_FINAL_TYPE (TieViewport, tie_viewport, TIE, VIEWPORT, GObject)

TieViewport *tie_viewport_new (void);
TieViewport *tie_viewport_copy (TieViewport *self);
void tie_viewport_assign (TieViewport *self, TieViewport *other);
gboolean tie_viewport_equal (TieViewport *a, TieViewport *b);
void tie_viewport_set_plot (TieViewport *self, TieRect plot);
void tie_viewport_set_limits (TieViewport *self, double min_zoom, double max_zoom);
double tie_viewport_get_zoom (TieViewport *self);
void tie_viewport_get_offset (TieViewport *self, double *x, double *y);
void tie_viewport_zoom_about (TieViewport *self, double factor, double x, double y);
void tie_viewport_pan (TieViewport *self, double dx, double dy);
void tie_viewport_fit (TieViewport *self);
void tie_viewport_show (TieViewport *self, TieRect scene_rect);
gboolean tie_viewport_is_fit (TieViewport *self);
void tie_viewport_to_scene (TieViewport *self, double view_x, double view_y, double *x, double *y);
void tie_viewport_to_view (TieViewport *self, double x, double y, double *view_x, double *view_y);

G_END_DECLS
