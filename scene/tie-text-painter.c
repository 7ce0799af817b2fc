/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Paints one text: its halo, its letters, the line through it. */

#include "tie-text-painter.h"

#include "tie-glyph-font.h"
#include "tie-shape-painter.h"
#include "tie-text-cache.h"
#include "tie-vector-target.h"

/* Of the line through a struck text: above the base line, and its thickness, in sizes */
#define STRIKE_HEIGHT 0.33
#define STRIKE_THICKNESS 0.075

/*
 * tie_text_get_strike:
 * @box: of the text
 * @y: its base line
 *
 * Returns: the line through a struck text
 */
TieRect
tie_text_get_strike (const TieTextStyle *style, TieRect box, double y)
{
  double thickness = style->size * STRIKE_THICKNESS;

  return (TieRect){ box.x, y - style->size * STRIKE_HEIGHT - thickness / 2.0, box.width,
                    thickness };
}

static void
paint_strike (cairo_t *cr, const TieTextStyle *style, TieRect box, double y, double opacity)
{
  TieRect strike = tie_text_get_strike (style, box, y);

  cairo_rectangle (cr, strike.x, strike.y, strike.width, strike.height);
  tie_shape_set_color (cr, style->color, opacity);
  cairo_fill (cr);
}

/* As it is to be found in a file. With a space at its end: who reads letters one after the other
 * would take the last word and the first of the next text for one. And spaces between which no line
 * breaks are spaces like others: nobody types them into a search, and in fonts where both are one
 * glyph, cairo says aside what it stands for, which Poppler 22 takes for the end of the element. */
static TieTextLine *
get_readable_line (const TieSceneItem *item)
{
  g_autoptr (GString) text = g_string_new (item->text);

  g_string_append_c (text, ' ');
  g_string_replace (text, "\u00a0", " ", 0);
  return tie_text_cache_get (text->str, item->language, item->style.weight);
}

/*
 * tie_text_paint:
 * @line: (nullable): the text, shaped; else it is looked up
 * @shrink: by what the text is smaller, about the point that it holds
 */
void
tie_text_paint (cairo_t *cr,
                const TieSceneItem *item,
                TieTextLine *line,
                double shrink,
                double opacity)
{
  TieTextStyle style = item->style;
  double held = item->bounds.y + item->bounds.height * (1.0 + style.hold_y) / 2.0;
  double y = shrink < 1.0 ? held + (item->y - held) * shrink : item->y;
  TieRect box = item->bounds;

  if (line == NULL)
    line = tie_text_cache_get (item->text, item->language, style.weight);
  if (shrink < 1.0)
    {
      style.size *= shrink;
      style.halo_width *= shrink;
      box.x += box.width * (1.0 - shrink) * (1.0 + style.hold_x) / 2.0;
      box.width *= shrink;
    }
  cairo_new_path (cr);
  if (tie_text_style_has_halo (&style))
    {
      tie_shape_set_color (cr, style.halo, opacity);
      tie_glyph_font_show_line (cr, line, box.x, y, style.size, style.halo_width);
    }
  tie_shape_set_color (cr, style.color, opacity);
  if (tie_vector_target_is (cr) && line->direction != PANGO_DIRECTION_RTL)
    line = get_readable_line (item);
  tie_glyph_font_show_line (cr, line, box.x, y, style.size, 0.0);
  if (style.struck)
    paint_strike (cr, &style, box, y, opacity);
  cairo_new_path (cr);
}
