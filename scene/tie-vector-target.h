/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

gboolean tie_vector_target_is (cairo_t *cr);
void tie_vector_target_set_pixels (cairo_surface_t *surface, double points);
gboolean tie_vector_target_has_pixels (cairo_t *cr);

G_END_DECLS
