/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <glib.h>
#include <hb.h>

G_BEGIN_DECLS

cairo_font_face_t *tie_ft_font_get (hb_font_t *font);
void tie_ft_font_forget_everywhere (void);

G_END_DECLS
