/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <hb.h>
#include <pango/pango.h>

G_BEGIN_DECLS

void tie_shape_item (const PangoItem *item, const char *text, int length, PangoGlyphString *glyphs);
hb_segment_properties_t tie_shape_item_get_properties (const PangoAnalysis *analysis);

G_END_DECLS
