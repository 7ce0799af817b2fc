/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-scene.h"
#include "tie-svg-sheet.h"

G_BEGIN_DECLS

void tie_svg_outlines_add (TieSvgSheet *sheet, const TieSceneItem *item, double opacity);

G_END_DECLS
