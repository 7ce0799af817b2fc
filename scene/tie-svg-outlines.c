/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* One text as the outlines of its letters: it looks the same where the fonts are missing. */

#include "tie-svg-outlines.h"

#include <math.h>

#include "tie-font-private.h"
#include "tie-glyph-font.h"
#include "tie-svg-glyph.h"
#include "tie-svg-markup.h"
#include "tie-svg-text.h"
#include "tie-text-cache.h"

/* Of a factor that makes glyphs as small as they are */
#define SCALE_DECIMALS 6
/* Of TIE_SVG_GLYPH_SIZE, for one of Pango's units */
#define UNIT (TIE_SVG_GLYPH_SIZE / (TIE_FONT_SIZE * PANGO_SCALE))

static gboolean
has_outlines (const TieTextLine *line)
{
  for (GSList *l = line->runs; l != NULL; l = l->next)
    if (!tie_glyph_font_has_outlines (l->data))
      return FALSE;
  return TRUE;
}

static void
add_whole_measure (GString *out, const char *name, double value)
{
  long whole = lround (value);

  if (whole != 0)
    g_string_append_printf (out, " %s=\"%ld\"", name, whole);
}

/* The glyphs of a run, from x on, in glyph units. Returns where the next run begins */
static double
add_run (const TieSvgSheet *sheet, const PangoGlyphItem *run, double x)
{
  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &run->glyphs->glyphs[i];
      guint number = 0;

      if (info->glyph != PANGO_GLYPH_EMPTY)
        number = tie_svg_defs_add_glyph (sheet->defs, run->item->analysis.font, info->glyph);
      if (number > 0)
        {
          g_string_append (sheet->out, "<use");
          add_whole_measure (sheet->out, "x", x + info->geometry.x_offset * UNIT);
          add_whole_measure (sheet->out, "y", info->geometry.y_offset * UNIT);
          g_string_append_printf (sheet->out, " xlink:href=\"#glyph.%u\"/>", number);
        }
      x += info->geometry.width * UNIT;
    }
  return x;
}

static void
add_line (const TieSvgSheet *sheet, const TieTextLine *line)
{
  double x = 0.0;

  for (GSList *l = line->runs; l != NULL; l = l->next)
    x = add_run (sheet, l->data, x);
}

/* The glyphs once more beneath, as wide lines: a halo of each would cover its neighbours */
static void
add_halo (TieSvgSheet *sheet, const TieSceneItem *item, double opacity)
{
  double unit = item->style.size / TIE_SVG_GLYPH_SIZE;

  sheet->n_lines++;
  g_string_append_printf (sheet->out, "<use xlink:href=\"#line.%u\" fill=\"none\"", sheet->n_lines);
  tie_svg_add_paint (sheet->out, "stroke", item->style.halo, opacity);
  tie_svg_add_measure (sheet->out, "stroke-width", 2.0 * item->style.halo_width / unit);
  g_string_append_printf (sheet->out, " stroke-linejoin=\"round\"/><g id=\"line.%u\">",
                          sheet->n_lines);
}

static void
add_transform (const TieSvgSheet *sheet, const TieSceneItem *item)
{
  double y = tie_glyph_font_place (item->y, item->style.size, sheet->scale);

  g_string_append (sheet->out, " transform=\"translate(");
  tie_svg_add_number (sheet->out, item->bounds.x);
  g_string_append_c (sheet->out, ' ');
  tie_svg_add_number (sheet->out, y);
  g_string_append (sheet->out, ") scale(");
  tie_svg_add_precise (sheet->out, item->style.size / TIE_SVG_GLYPH_SIZE, SCALE_DECIMALS);
  g_string_append (sheet->out, ")\"");
}

/*
 * tie_svg_outlines_add:
 *
 * Adds a group of a text's outlines, named by what it says. What has no outlines stays a text.
 */
void
tie_svg_outlines_add (TieSvgSheet *sheet, const TieSceneItem *item, double opacity)
{
  GString *out = sheet->out;
  const TieTextStyle *style = &item->style;
  TieTextLine *line = tie_text_cache_get (item->text, item->language, style->weight);
  gboolean has_halo = tie_text_style_has_halo (style);

  if (!has_outlines (line))
    {
      tie_svg_text_add (sheet, item, opacity);
      return;
    }
  g_string_append (out, "<g role=\"img\" aria-label=\"");
  tie_svg_add_text (out, item->text);
  g_string_append_c (out, '"');
  /* A clip would be transformed as well */
  if (sheet->clip > 0)
    {
      tie_svg_sheet_add_clip (sheet);
      g_string_append (out, "><g");
    }
  add_transform (sheet, item);
  tie_svg_add_paint (out, "fill", style->color, opacity);
  g_string_append_c (out, '>');
  if (has_halo)
    add_halo (sheet, item, opacity);
  add_line (sheet, line);
  g_string_append (out, has_halo ? "</g></g>" : "</g>");
  g_string_append (out, sheet->clip > 0 ? "</g>\n" : "\n");
  if (style->struck)
    tie_svg_text_add_strike (sheet, item, opacity);
}
