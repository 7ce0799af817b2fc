/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include "tie-text-line.h"

G_BEGIN_DECLS

/* How many places within a pixel a glyph has */
#define TIE_GLYPH_N_PHASES 4

gboolean tie_glyph_font_has_outlines (const PangoGlyphItem *run);
double tie_glyph_font_place (double y, double size, double scale);
void tie_glyph_font_forget (void);
void tie_glyph_font_forget_everywhere (void);
gboolean tie_glyph_font_prepare (TieTextLine *line);
void tie_glyph_font_show_line (cairo_t *cr,
                               TieTextLine *line,
                               double x,
                               double y,
                               double size,
                               double halo);

G_END_DECLS
