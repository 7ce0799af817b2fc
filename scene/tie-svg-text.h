/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-scene.h"
#include "tie-svg-sheet.h"

G_BEGIN_DECLS

const char *tie_svg_text_get_family (void);
void tie_svg_text_add_family (const TieSvgSheet *sheet, const char *language);
void tie_svg_text_add_strike (const TieSvgSheet *sheet, const TieSceneItem *item, double opacity);
void tie_svg_text_add (const TieSvgSheet *sheet, const TieSceneItem *item, double opacity);

G_END_DECLS
