/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * TieDecodedImage:
 * @pixels: (nullable): of a raster image
 * @drawing: (nullable): of an SVG
 * @width, @height: its own size, 0 if it cannot be shown
 * @rendered: (nullable): it in the size in which it was painted last
 *
 * An image for one thread at a time.
 */
typedef struct
{
  cairo_surface_t *pixels;
  struct _RsvgHandle *drawing;
  double width;
  double height;
  cairo_surface_t *rendered;
} TieDecodedImage;

void tie_decoded_image_set_most_pixels (guint n);
const char *tie_decoded_image_find_media_type (GBytes *bytes);
TieDecodedImage *tie_decoded_image_new (GBytes *bytes);
void tie_decoded_image_free (TieDecodedImage *self);
gboolean tie_decoded_image_has_size (const TieDecodedImage *self);

G_END_DECLS
