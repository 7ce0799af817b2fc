/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* An image within an SVG document: the bytes that it came in. */

#include "tie-svg-image.h"

#include "tie-image-painter.h"
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
  const char *type = tie_image_get_media_type (item->image);
  g_autofree char *encoded = NULL;
  gconstpointer data;
  gsize size;

  if (type == NULL || tie_rect_is_empty (item->bounds))
    return;
  data = g_bytes_get_data (item->image, &size);
  encoded = g_base64_encode (data, size);
  g_string_append (sheet->out, "<image");
  tie_svg_add_area (sheet->out, item->bounds);
  if (opacity < 1.0)
    tie_svg_add_measure (sheet->out, "opacity", opacity);
  tie_svg_sheet_add_clip (sheet);
  g_string_append_printf (sheet->out, " xlink:href=\"data:%s;base64,", type);
  g_string_append (sheet->out, encoded);
  g_string_append (sheet->out, "\"/>\n");
}
