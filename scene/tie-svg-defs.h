/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pango.h>

#include "tie-paint.h"
#include "tie-path.h"

G_BEGIN_DECLS

/**
 * TieSvgDefs:
 *
 * What the elements of an SVG document refer to: gradients, hatches, clips, glyphs, images. What
 * is the same is there once.
 */
typedef struct _TieSvgDefs TieSvgDefs;

TieSvgDefs *tie_svg_defs_new (void);
void tie_svg_defs_free (TieSvgDefs *self);
guint tie_svg_defs_add_fill (TieSvgDefs *self, const TieFill *fill);
guint tie_svg_defs_add_outside (TieSvgDefs *self, const TiePath *path, TieRect around);
guint tie_svg_defs_add_plot (TieSvgDefs *self, TieRect plot);
guint tie_svg_defs_add_glyph (TieSvgDefs *self, PangoFont *font, PangoGlyph glyph);
guint tie_svg_defs_add_image (TieSvgDefs *self, GBytes *image);
const GString *tie_svg_defs_get_markup (TieSvgDefs *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieSvgDefs, tie_svg_defs_free)

G_END_DECLS
