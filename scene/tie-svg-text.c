/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* One text as an SVG text: its letters can be read, searched and edited. */

#include "tie-svg-text.h"

#include <string.h>

#include "tie-font-private.h"
#include "tie-glyph-font.h"
#include "tie-svg-markup.h"
#include "tie-svg-shape.h"
#include "tie-text-cache.h"
#include "tie-text-painter.h"

/* What a browser takes where none of the families is installed */
#define LAST_FAMILY "sans-serif"

static const char *
get_run_family (const PangoGlyphItem *run)
{
  PangoFontDescription *description = pango_font_describe (run->item->analysis.font);
  const char *family = g_intern_string (pango_font_description_get_family (description));

  pango_font_description_free (description);
  return family;
}

/*
 * tie_svg_text_get_family:
 *
 * Returns: (transfer none): the family that most letters of a chart come from, interned
 */
const char *
tie_svg_text_get_family (void)
{
  TieTextLine *line = tie_text_cache_get ("A", "en", 400);

  return line->runs != NULL ? get_run_family (line->runs->data) : g_intern_static_string ("Inter");
}

/* In quotes unless it consists of plain words */
static void
add_family (GString *out, const char *family)
{
  gboolean plain = TRUE;

  for (const char *p = family; *p != '\0'; p++)
    plain = plain && (g_ascii_isalpha (*p) || *p == ' ');
  if (!plain)
    g_string_append_c (out, '\'');
  tie_svg_add_text (out, family);
  if (!plain)
    g_string_append_c (out, '\'');
}

/*
 * tie_svg_text_add_family:
 * @language: BCP 47, of the picture
 *
 * Adds the attribute that all texts inherit: the first family that is really used, then the one for
 * what is not in it.
 */
void
tie_svg_text_add_family (const TieSvgSheet *sheet, const char *language)
{
  g_string_append (sheet->out, " font-family=\"");
  add_family (sheet->out, sheet->family);
  g_string_append (sheet->out, ", ");
  add_family (sheet->out, tie_font_get_han_family (language));
  g_string_append (sheet->out, ", " LAST_FAMILY "\"");
}

static gboolean
is_ascii (const char *text)
{
  for (; *text != '\0'; text++)
    if ((guchar) *text >= 0x80)
      return FALSE;
  return TRUE;
}

/* White space that would be lost: at an end, or more than one */
static gboolean
has_fragile_space (const char *text)
{
  gsize length = strlen (text);

  return length > 0 && (text[0] == ' ' || text[length - 1] == ' ' || strstr (text, "  ") != NULL);
}

/**
 * TiePiece:
 * @family: where it is not the one that texts inherit, or NULL
 * @language: where it is not that of the picture, or NULL
 *
 * A part of a text in one font.
 */
typedef struct
{
  const char *text;
  gsize length;
  const char *family;
  const char *language;
} TiePiece;

static int
compare_runs (gconstpointer a, gconstpointer b)
{
  const PangoGlyphItem *one = a;
  const PangoGlyphItem *other = b;

  return one->item->offset - other->item->offset;
}

/* The language of a run for who reads it aloud, where it is another than the text's */
static const char *
find_language (const PangoGlyphItem *run, const TieSceneItem *item)
{
  PangoLanguage *language = run->item->analysis.language;

  if (language == pango_language_from_string ("und")
      || language == pango_language_from_string (item->language))
    return NULL;
  return pango_language_to_string (language);
}

static gboolean
is_rtl (const TieTextLine *line)
{
  return line->direction == PANGO_DIRECTION_RTL;
}

static GArray *
list_pieces (const TieSceneItem *item, TieTextLine *line, const char *inherited)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (TiePiece));
  g_autoptr (GSList) runs = g_slist_sort (g_slist_copy (line->runs), compare_runs);
  TiePiece *last = NULL;

  for (GSList *l = runs; l != NULL; l = l->next)
    {
      const PangoGlyphItem *run = l->data;
      TiePiece piece = { .text = item->text + run->item->offset,
                         .family = get_run_family (run),
                         .language = find_language (run, item) };

      if (piece.family == inherited)
        piece.family = NULL;
      if (last == NULL || piece.family != last->family || piece.language != last->language)
        g_array_append_val (pieces, piece);
      last = &g_array_index (pieces, TiePiece, pieces->len - 1);
    }
  for (guint i = 0; i < pieces->len; i++)
    {
      TiePiece *piece = &g_array_index (pieces, TiePiece, i);
      const char *end = i + 1 < pieces->len ? piece[1].text : item->text + strlen (item->text);

      piece->length = (gsize) (end - piece->text);
    }
  return pieces;
}

static gboolean
is_plain (const TiePiece *piece)
{
  return piece->family == NULL && piece->language == NULL;
}

static void
add_piece_attributes (GString *out, const TiePiece *piece)
{
  if (piece->family != NULL)
    {
      g_string_append (out, " font-family=\"");
      add_family (out, piece->family);
      g_string_append (out, ", " LAST_FAMILY "\"");
    }
  if (piece->language != NULL)
    g_string_append_printf (out, " xml:lang=\"%s\"", piece->language);
}

static void
add_piece (GString *out, const TiePiece *piece)
{
  g_autofree char *text = g_strndup (piece->text, piece->length);

  if (is_plain (piece))
    {
      tie_svg_add_text (out, text);
      return;
    }
  g_string_append (out, "<tspan");
  add_piece_attributes (out, piece);
  g_string_append_c (out, '>');
  tie_svg_add_text (out, text);
  g_string_append (out, "</tspan>");
}

/* Programs that do not look for a missing letter in the next family of a list are told that of each
 * piece. Not of several where there is a halo: that of a piece would cover the end of the piece
 * before it. Nor where letters run to the left: pieces would change places. */
static GArray *
find_pieces (const TieSvgSheet *sheet, const TieSceneItem *item, TieTextLine *line)
{
  GArray *pieces = list_pieces (item, line, sheet->family);
  gboolean plain = TRUE;

  for (guint i = 0; i < pieces->len; i++)
    plain = plain && is_plain (&g_array_index (pieces, TiePiece, i));
  if (plain || (pieces->len > 1 && (tie_text_style_has_halo (&item->style) || is_rtl (line))))
    g_array_set_size (pieces, 0);
  return pieces;
}

/* Text that begins on the right is anchored by position all the same */
static void
add_place (const TieSvgSheet *sheet, const TieSceneItem *item, gboolean rtl)
{
  static const char *const anchors[] = { NULL, " text-anchor=\"middle\"", " text-anchor=\"end\"" };
  guint anchor = item->anchor;

  if (rtl)
    {
      anchor = G_N_ELEMENTS (anchors) - 1 - anchor;
      g_string_append (sheet->out, " direction=\"rtl\"");
    }
  tie_svg_add_measure (sheet->out, "x", item->x);
  tie_svg_add_measure (sheet->out, "y",
                       tie_glyph_font_place (item->y, item->style.size, sheet->scale));
  if (anchors[anchor] != NULL)
    g_string_append (sheet->out, anchors[anchor]);
}

static void
add_style (GString *out, const TieTextStyle *style, double opacity)
{
  tie_svg_add_measure (out, "font-size", style->size);
  if (style->weight != 400)
    g_string_append_printf (out, " font-weight=\"%d\"", style->weight);
  tie_svg_add_paint (out, "fill", style->color, opacity);
  if (tie_text_style_has_halo (style))
    {
      tie_svg_add_paint (out, "stroke", style->halo, opacity);
      tie_svg_add_measure (out, "stroke-width", 2.0 * style->halo_width);
      g_string_append (out, " stroke-linejoin=\"round\" paint-order=\"stroke\"");
    }
}

/* A text in several fonts */
static void
add_pieces (GString *out, const GArray *pieces)
{
  g_string_append (out, " xml:space=\"preserve\">");
  for (guint i = 0; i < pieces->len; i++)
    add_piece (out, &g_array_index (pieces, TiePiece, i));
}

/*
 * tie_svg_text_add_strike:
 *
 * Adds the line through a struck text. By "text-decoration" it would be in another place in each
 * program and font, or missing.
 */
void
tie_svg_text_add_strike (const TieSvgSheet *sheet, const TieSceneItem *item, double opacity)
{
  TieFill fill = tie_fill_solid (item->style.color);
  g_autoptr (TiePath) path = tie_path_new ();

  tie_path_add_rect (path, tie_text_get_strike (&item->style, item->bounds, item->y));
  tie_svg_shape_add (sheet, path, &fill, &(TieStroke){ 0 }, opacity);
}

/*
 * tie_svg_text_add:
 *
 * Adds the element of a text.
 */
void
tie_svg_text_add (const TieSvgSheet *sheet, const TieSceneItem *item, double opacity)
{
  GString *out = sheet->out;
  TieTextLine *line = NULL;
  g_autoptr (GArray) pieces = NULL;

  /* These are in every font, and shaping takes longer than all the rest */
  if (!is_ascii (item->text))
    {
      line = tie_text_cache_get (item->text, item->language, item->style.weight);
      pieces = find_pieces (sheet, item, line);
    }
  g_string_append (out, "<text");
  add_place (sheet, item, line != NULL && is_rtl (line));
  add_style (out, &item->style, opacity);
  tie_svg_sheet_add_clip (sheet);
  if (pieces != NULL && pieces->len > 1)
    {
      add_pieces (out, pieces);
    }
  else
    {
      if (pieces != NULL && pieces->len == 1)
        add_piece_attributes (out, &g_array_index (pieces, TiePiece, 0));
      if (has_fragile_space (item->text))
        g_string_append (out, " xml:space=\"preserve\"");
      g_string_append_c (out, '>');
      tie_svg_add_text (out, item->text);
    }
  g_string_append (out, "</text>\n");
  if (item->style.struck)
    tie_svg_text_add_strike (sheet, item, opacity);
}
