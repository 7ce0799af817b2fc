/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <hb.h>
#include <pango/pango.h>

G_BEGIN_DECLS

hb_font_t *tie_hb_font_get (PangoFont *font);
gboolean tie_hb_font_is_shared (hb_font_t *font);
void tie_hb_font_rest (void);
gboolean tie_hb_font_has_colors (hb_font_t *font);

G_END_DECLS
