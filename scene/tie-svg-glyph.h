/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* How large the font is whose outlines are defined: large enough for whole numbers */
#define TIE_SVG_GLYPH_SIZE 1000.0

gboolean tie_svg_glyph_add_data (GString *out, PangoFont *font, PangoGlyph glyph);

G_END_DECLS
