/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Paints one text: its halo, its letters, the line through it. */

#include "tie-text-painter.h"

#include "tie-glyph-font.h"
#include "tie-shape-painter.h"
#include "tie-text-cache.h"

/* Of the line through a struck text: above the base line, and its thickness, in sizes */
#define STRIKE_HEIGHT 0.33
#define STRIKE_THICKNESS 0.075

static void
paint_strike (cairo_t *cr, const TieSceneItem *item, double opacity)
{
  double y = item->y - item->style.size * STRIKE_HEIGHT;

  cairo_rectangle (cr, item->bounds.x, y - item->style.size * STRIKE_THICKNESS / 2.0,
                   item->bounds.width, item->style.size * STRIKE_THICKNESS);
  tie_shape_set_color (cr, item->style.color, opacity);
  cairo_fill (cr);
}

void
tie_text_paint (cairo_t *cr, const TieSceneItem *item, double opacity)
{
  const TieTextStyle *style = &item->style;
  PangoLayoutLine *line = tie_text_cache_get (item->text, item->language, style->weight)->line;

  cairo_new_path (cr);
  if (style->halo.alpha > 0.0 && style->halo_width > 0.0)
    {
      tie_shape_set_color (cr, style->halo, opacity);
      tie_glyph_font_show_line (cr, line, item->bounds.x, item->y, style->size, style->halo_width);
    }
  tie_shape_set_color (cr, style->color, opacity);
  tie_glyph_font_show_line (cr, line, item->bounds.x, item->y, style->size, 0.0);
  if (style->struck)
    paint_strike (cr, item, opacity);
  cairo_new_path (cr);
}
