/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "tie-scene.h"

G_BEGIN_DECLS

TieScene *scene_fixture_new (guint32 seed, double width, double height, guint n_nodes);
guint32 get_pixel (cairo_surface_t *surface, int x, int y);
double count_ink (cairo_surface_t *surface, int x0, int y0, int x1, int y1);

G_END_DECLS
