/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "tie-export-request.h"

G_BEGIN_DECLS

/**
 * TieExportThumbnail:
 * @surface: an image of format ARGB32
 * @width, @height: of the whole picture or page, in pixels of its own
 * @n_pages: how many there are
 *
 * An export in small.
 */
typedef struct
{
  cairo_surface_t *surface;
  double width;
  double height;
  guint n_pages;
} TieExportThumbnail;

TieExportThumbnail *tie_export_thumbnail_new (const TieExportRequest *request,
                                              guint page,
                                              int width,
                                              int height,
                                              GError **error);
void tie_export_thumbnail_free (TieExportThumbnail *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieExportThumbnail, tie_export_thumbnail_free)

G_END_DECLS
