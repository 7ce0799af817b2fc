/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* An image within an SVG document. */

#include "tie-svg-image.h"

#include "tie-svg-markup.h"

/*
 * tie_svg_image_add:
 *
 * Adds the element of an image, fitted into the middle of its area; nothing where it is not painted
 * either.
 */
void
tie_svg_image_add (const TieSvgSheet *sheet, const TieSceneItem *item, double opacity)
{
  guint number =
      tie_rect_is_empty (item->bounds) ? 0 : tie_svg_defs_add_image (sheet->defs, item->image);

  if (number == 0)
    return;
  g_string_append_printf (sheet->out, "<use xlink:href=\"#image.%u\"", number);
  tie_svg_add_area (sheet->out, item->bounds);
  if (opacity < 1.0)
    tie_svg_add_measure (sheet->out, "opacity", opacity);
  tie_svg_sheet_add_clip (sheet);
  g_string_append (sheet->out, "/>\n");
}
