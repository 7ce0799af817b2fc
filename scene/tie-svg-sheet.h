/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-svg-defs.h"

G_BEGIN_DECLS

/**
 * TieSvgSheet:
 * @out: the document so far
 * @scale: pixels of the picture for one of the scene, when it is shown as large as it says
 * @family: the font family that texts inherit, interned
 * @n_lines: how many lines of outlines have an id
 * @clip: the number of the clip of what is added next among the definitions, or 0
 *
 * What an SVG document is written on.
 */
typedef struct
{
  GString *out;
  TieSvgDefs *defs;
  double scale;
  const char *family;
  guint clip;
  guint n_lines;
} TieSvgSheet;

void tie_svg_sheet_add_clip (const TieSvgSheet *self);
guint tie_svg_sheet_define_plot (const TieSvgSheet *self, TieRect plot);

G_END_DECLS
