/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "tie-export-request.h"

G_BEGIN_DECLS

cairo_surface_t *
tie_export_thumbnail_draw (const TieExportRequest *request, int width, int height, GError **error);

G_END_DECLS
