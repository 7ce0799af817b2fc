/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-font.h"

G_BEGIN_DECLS

/* In which texts are shaped, in pixels: large, so that rounding to Pango's units is nothing */
#define TIE_FONT_SIZE 64.0

void tie_font_stand_in (void);
void tie_font_stand_back (void);
gboolean tie_font_has_thread_fonts (void);
gpointer tie_font_steal_thread_fonts (void);
gboolean tie_font_adopt_thread_fonts (gpointer fonts);
void tie_font_free_thread_fonts (gpointer fonts);
const char *tie_font_get_han_family (const char *language);
void tie_font_get_metrics (double *ascent, double *descent);

G_END_DECLS
