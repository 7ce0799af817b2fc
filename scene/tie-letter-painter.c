/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Letters for files: not pixels but what they are, with the text that they stand for, of which a
 * PDF's reader finds and copies words. */

#include "tie-letter-painter.h"

#include <pango/pangocairo.h>
#include <string.h>

#include "tie-font-private.h"
#include "tie-glyph-font.h"
#include "tie-vector-target.h"

/* Files hold few digits, and some programs round down: in pixels, so that they do so to the place
 * that is meant */
#define BASE_LINE_MARGIN 0.1
#define PHASE_MARGIN (0.5 / TIE_GLYPH_N_PHASES)
/* By which a size is another one to cairo, though to nobody's eye */
#define OTHER_SIZE 1.00001

/*
 * tie_letter_place:
 * @size: of the text
 * @x: (inout): where it begins
 * @y: (inout): its base line
 *
 * Puts a text where a picture has it, if what is painted has pixels of its own.
 */
void
tie_letter_place (cairo_t *cr, double size, double *x, double *y)
{
  cairo_matrix_t matrix;

  cairo_get_matrix (cr, &matrix);
  if (!tie_vector_target_is (cr) || !tie_vector_target_has_pixels (cr) || matrix.xy != 0.0
      || matrix.yx != 0.0 || matrix.xx <= 0.0 || matrix.yy <= 0.0)
    return;
  *x += PHASE_MARGIN / matrix.xx;
  *y = tie_glyph_font_place (*y + matrix.y0 / matrix.yy, size, matrix.yy)
       + (BASE_LINE_MARGIN - matrix.y0) / matrix.yy;
}

/*
 * tie_letter_paint_run:
 * @text: of which the item is
 *
 * Paints a run as Pango does.
 */
void
tie_letter_paint_run (cairo_t *cr,
                      const char *text,
                      const PangoGlyphItem *item,
                      double x,
                      double y,
                      double size)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size / TIE_FONT_SIZE, size / TIE_FONT_SIZE);
  cairo_move_to (cr, 0.0, 0.0);
  pango_cairo_show_glyph_item (cr, text, (PangoGlyphItem *) item);
  cairo_restore (cr);
}

/* Where the first word of a run ends, with the space after it, in bytes of the text; 0: it is all
 */
static int
find_word_end (const char *text, const PangoItem *item)
{
  const char *start = text + item->offset;
  const char *space = memchr (start, ' ', (gsize) item->length);

  return space != NULL && space - start + 1 < item->length ? (int) (space - start) + 1 : 0;
}

/*
 * tie_letter_paint_words:
 * @text: of which the item is
 *
 * Paints a run word by word: cairo 1.16 rounds the widths of letters in a PDF, and forgets by what,
 * until it says anew where they stand, which it does for what is of another size. Over a long line
 * it would be half a pixel.
 */
void
tie_letter_paint_words (cairo_t *cr,
                        const char *text,
                        const PangoGlyphItem *item,
                        double x,
                        double y,
                        double size)
{
  PangoGlyphItem *rest = pango_glyph_item_copy ((PangoGlyphItem *) item);
  gboolean odd = FALSE;
  int end;

  while (rest->item->analysis.level % 2 == 0 && (end = find_word_end (text, rest->item)) > 0)
    {
      PangoGlyphItem *word = pango_glyph_item_split (rest, text, end);

      if (word == NULL)
        break;
      tie_letter_paint_run (cr, text, word, x, y, odd ? size * OTHER_SIZE : size);
      x += pango_glyph_string_get_width (word->glyphs) * size / (TIE_FONT_SIZE * PANGO_SCALE);
      odd = !odd;
      pango_glyph_item_free (word);
    }
  tie_letter_paint_run (cr, text, rest, x, y, odd ? size * OTHER_SIZE : size);
  pango_glyph_item_free (rest);
}
