/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What an SVG document is written on. */

#include "tie-svg-sheet.h"

/*
 * tie_svg_sheet_add_clip:
 *
 * Adds the attribute of an element that is clipped, if what is added is.
 */
void
tie_svg_sheet_add_clip (const TieSvgSheet *self)
{
  if (self->clip > 0)
    g_string_append_printf (self->out, " clip-path=\"url(#clip.%u)\"", self->clip);
}
