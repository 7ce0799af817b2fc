/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-svg-sheet.h"

G_BEGIN_DECLS

void tie_svg_shape_add_data (GString *out, const TiePath *path);
void tie_svg_shape_add (const TieSvgSheet *sheet,
                        const TiePath *path,
                        const TieFill *fill,
                        const TieStroke *stroke,
                        double opacity);

G_END_DECLS
