/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <glib.h>
#include <hb.h>

G_BEGIN_DECLS

void tie_glyph_outline_add (cairo_t *cr,
                            hb_font_t *font,
                            hb_codepoint_t glyph,
                            double x,
                            double y,
                            double size);

G_END_DECLS
