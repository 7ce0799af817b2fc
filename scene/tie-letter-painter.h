/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <pango/pango.h>

G_BEGIN_DECLS

void tie_letter_place (cairo_t *cr, double size, double *x, double *y);
void tie_letter_paint_run (cairo_t *cr,
                           const char *text,
                           const PangoGlyphItem *item,
                           double x,
                           double y,
                           double size);
void tie_letter_paint_words (cairo_t *cr,
                             const char *text,
                             const PangoGlyphItem *item,
                             double x,
                             double y,
                             double size);

G_END_DECLS
