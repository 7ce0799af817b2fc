/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <librsvg/rsvg.h>

G_BEGIN_DECLS

/* clang-format off */
/* What is needed of both libraries */
#define TIE_IMAGE_LIBRARY_FUNCTIONS(of) \
  of (gdk_pixbuf_apply_embedded_orientation) \
  of (gdk_pixbuf_get_has_alpha) \
  of (gdk_pixbuf_get_height) \
  of (gdk_pixbuf_get_n_channels) \
  of (gdk_pixbuf_get_rowstride) \
  of (gdk_pixbuf_get_width) \
  of (gdk_pixbuf_loader_close) \
  of (gdk_pixbuf_loader_get_pixbuf) \
  of (gdk_pixbuf_loader_new_with_mime_type) \
  of (gdk_pixbuf_loader_set_size) \
  of (gdk_pixbuf_loader_write_bytes) \
  of (gdk_pixbuf_read_pixels) \
  of (rsvg_handle_get_intrinsic_dimensions) \
  of (rsvg_handle_get_intrinsic_size_in_pixels) \
  of (rsvg_handle_new_from_data) \
  of (rsvg_handle_render_document) \
  of (rsvg_handle_set_dpi)
/* clang-format on */

#define TIE_IMAGE_LIBRARY_FIELD(name) __typeof__ (name) *name;

/**
 * TieImageLibrary:
 *
 * Functions of gdk-pixbuf and librsvg, each by its own name and of its own type.
 */
typedef struct
{
  TIE_IMAGE_LIBRARY_FUNCTIONS (TIE_IMAGE_LIBRARY_FIELD)
} TieImageLibrary;

const TieImageLibrary *tie_image_library_get (void);

G_END_DECLS
