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

/*
 * tie_svg_sheet_define_plot:
 *
 * Returns: the number of a clip to the pixels around the plot: as it is painted
 */
guint
tie_svg_sheet_define_plot (const TieSvgSheet *self, TieRect plot)
{
  TieRect pixels =
      tie_rect_round_out ((TieRect){ plot.x * self->scale, plot.y * self->scale,
                                     plot.width * self->scale, plot.height * self->scale });

  return tie_svg_defs_add_plot (self->defs,
                                (TieRect){ pixels.x / self->scale, pixels.y / self->scale,
                                           pixels.width / self->scale,
                                           pixels.height / self->scale });
}
