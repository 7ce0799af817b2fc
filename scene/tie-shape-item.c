/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Glyphs for a part of a text in one font: HarfBuzz chooses and places them. */

#include "tie-shape-item.h"

#include "tie-hb-font.h"

/**
 * tie_shape_item_get_properties:
 * @analysis: Pango's, of a part of a text
 *
 * Returns: what HarfBuzz is told of it
 */
hb_segment_properties_t
tie_shape_item_get_properties (const PangoAnalysis *analysis)
{
  const hb_tag_t script = g_unicode_script_to_iso15924 ((GUnicodeScript) analysis->script);

  return (hb_segment_properties_t){
    .direction = analysis->level % 2 == 0 ? HB_DIRECTION_LTR : HB_DIRECTION_RTL,
    .script = (hb_script_t) script,
    .language = hb_language_from_string (pango_language_to_string (analysis->language), -1),
  };
}

static hb_buffer_t *
create_buffer (const PangoItem *item, const char *text, int length)
{
  hb_buffer_t *buffer = hb_buffer_create ();
  hb_segment_properties_t properties = tie_shape_item_get_properties (&item->analysis);

  hb_buffer_set_cluster_level (buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
  hb_buffer_set_flags (buffer, HB_BUFFER_FLAG_BOT | HB_BUFFER_FLAG_EOT);
  hb_buffer_set_invisible_glyph (buffer, PANGO_GLYPH_EMPTY);
  hb_buffer_add_utf8 (buffer, text, length, (guint) item->offset, item->length);
  hb_buffer_set_segment_properties (buffer, &properties);
  return buffer;
}

/* What has no glyph in the font */
static gboolean
is_missing (const hb_glyph_info_t *glyphs, guint n)
{
  for (guint i = 0; i < n; i++)
    if (glyphs[i].codepoint == 0)
      return TRUE;
  return n == 0;
}

static void
take (PangoGlyphString *glyphs,
      int i,
      const hb_glyph_info_t *info,
      const hb_glyph_position_t *position,
      guint offset)
{
  PangoGlyphInfo *glyph = &glyphs->glyphs[i];

  *glyph = (PangoGlyphInfo){
    .glyph = info->codepoint,
    .geometry = { position->x_advance, position->x_offset, -position->y_offset },
  };
  if (glyph->geometry.width < 0)
    {
      glyph->geometry.width = -glyph->geometry.width;
      glyph->geometry.x_offset += glyph->geometry.width;
    }
  glyphs->log_clusters[i] = (int) (info->cluster - offset);
  glyph->attr.is_cluster_start = i == 0 || glyphs->log_clusters[i] != glyphs->log_clusters[i - 1];
}

/* FALSE: it is not that simple */
static gboolean
shape_simply (const PangoItem *item, const char *text, int length, PangoGlyphString *glyphs)
{
  hb_font_t *font = tie_hb_font_get (item->analysis.font);
  hb_buffer_t *buffer = create_buffer (item, text, length);
  const hb_glyph_info_t *infos;
  const hb_glyph_position_t *positions;
  guint n;
  gboolean simple;

  hb_shape (font, buffer, NULL, 0);
  infos = hb_buffer_get_glyph_infos (buffer, &n);
  positions = hb_buffer_get_glyph_positions (buffer, NULL);
  simple = !is_missing (infos, n);
  if (simple)
    pango_glyph_string_set_size (glyphs, (int) n);
  for (guint i = 0; simple && i < n; i++)
    take (glyphs, (int) i, &infos[i], &positions[i], (guint) item->offset);
  hb_buffer_destroy (buffer);
  return simple;
}

/**
 * tie_shape_item:
 * @item: a part of a text, as Pango has chosen its font
 * @text: the text in UTF-8
 * @length: its bytes
 * @glyphs: is filled with the glyphs of the part
 *
 * As pango_shape_item() without features and rounding, with fonts that threads share. What is
 * beyond that (pictures in colours, a letter that no font has) is Pango's still.
 */
void
tie_shape_item (const PangoItem *item, const char *text, int length, PangoGlyphString *glyphs)
{
  if (item->analysis.font == NULL || tie_hb_font_has_colors (tie_hb_font_get (item->analysis.font))
      || !shape_simply (item, text, length, glyphs))
    pango_shape_item ((PangoItem *) item, text, length, NULL, glyphs, PANGO_SHAPE_NONE);
}
