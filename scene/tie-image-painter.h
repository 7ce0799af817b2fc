/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "tie-decoded-image.h"
#include "tie-rect.h"

G_BEGIN_DECLS

const char *tie_image_get_media_type (GBytes *image, double *width, double *height);
void tie_image_paint_decoded (cairo_t *cr, TieDecodedImage *image, TieRect area, double opacity);
void tie_image_paint (cairo_t *cr, GBytes *image, TieRect area, double opacity);

G_END_DECLS
