/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "tie-export-options.h"

G_BEGIN_DECLS

TieScene *tie_export_scene_new (TieDocument *document,
                                TieFilter *filter,
                                const TieExportOptions *options,
                                GError **error);
GPtrArray *tie_export_scene_new_pages (TieDocument *document,
                                       TieFilter *filter,
                                       const TieExportOptions *options,
                                       GError **error);
gboolean tie_export_scene_paint_pixels (TieScene *scene,
                                        TieDocument *document,
                                        const TieExportOptions *options,
                                        cairo_surface_t *surface,
                                        double scale,
                                        GError **error);
gboolean tie_export_scene_paint (TieScene *scene,
                                 TieDocument *document,
                                 const TieExportOptions *options,
                                 cairo_t *cr,
                                 GError **error);

G_END_DECLS
