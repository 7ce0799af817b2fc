/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-color.h"
#include "tie-rect.h"

G_BEGIN_DECLS

void tie_svg_add_precise (GString *out, double value, guint n_decimals);
void tie_svg_add_number (GString *out, double value);
void tie_svg_add_text (GString *out, const char *text);
void tie_svg_add_id (GString *out, const char *id);
void tie_svg_add_measure (GString *out, const char *name, double value);
void tie_svg_add_area (GString *out, TieRect area);
void tie_svg_add_name (GString *out, const char *element, const char *id, const char *text);
void tie_svg_add_paint (GString *out, const char *name, TieColor color, double opacity);

G_END_DECLS
