/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Letters for files: not pixels but what they are, with the text that they stand for, of which a
 * PDF's reader finds and copies words. */

#include "tie-letter-painter.h"

#include <pango/pangocairo.h>
#include <string.h>

#include "tie-font-private.h"
#include "tie-ft-font.h"
#include "tie-glyph-font.h"
#include "tie-hb-font.h"
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

/* Returns (transfer full) (nullable): NULL: the run is for Pango */
static cairo_font_face_t *
find_face (const PangoGlyphItem *item)
{
  hb_font_t *font = tie_hb_font_get (item->item->analysis.font);

  if (!tie_glyph_font_has_outlines (item) || !tie_hb_font_is_shared (font))
    return NULL;
  return tie_ft_font_get (font);
}

/* Where each glyph stands, in the size in which it was shaped. Returns how many there are. */
static int
place_glyphs (const PangoGlyphString *run, cairo_glyph_t *glyphs)
{
  double x = 0.0;
  int n = 0;

  for (int i = 0; i < run->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &run->glyphs[i];

      if (info->glyph != PANGO_GLYPH_EMPTY)
        glyphs[n++] = (cairo_glyph_t){
          .index = info->glyph,
          .x = x + (double) info->geometry.x_offset / PANGO_SCALE,
          .y = (double) info->geometry.y_offset / PANGO_SCALE,
        };
      x += (double) info->geometry.width / PANGO_SCALE;
    }
  return n;
}

/* Which glyphs stand for which bytes, in the order of the text. Returns how many clusters there
 * are.
 */
static int
find_clusters (const PangoGlyphItem *item, gboolean backward, cairo_text_cluster_t *clusters)
{
  const PangoGlyphString *run = item->glyphs;
  int n = 0, start = -1;

  for (int k = 0; k < run->num_glyphs; k++)
    {
      int i = backward ? run->num_glyphs - 1 - k : k;

      if (run->log_clusters[i] != start)
        {
          if (n > 0)
            clusters[n - 1].num_bytes = run->log_clusters[i] - start;
          start = run->log_clusters[i];
          clusters[n++] = (cairo_text_cluster_t){ .num_bytes = item->item->length - start };
        }
      clusters[n - 1].num_glyphs += run->glyphs[i].glyph != PANGO_GLYPH_EMPTY;
    }
  return n;
}

static void
show_run (cairo_t *cr, const char *text, const PangoGlyphItem *item, cairo_font_face_t *face)
{
  gboolean backward = item->item->analysis.level % 2 != 0;
  gsize room = (gsize) MAX (item->glyphs->num_glyphs, 1);
  g_autofree cairo_glyph_t *glyphs = g_new (cairo_glyph_t, room);
  g_autofree cairo_text_cluster_t *clusters = g_new (cairo_text_cluster_t, room);
  cairo_font_options_t *options = cairo_font_options_create ();
  int n = place_glyphs (item->glyphs, glyphs);
  int n_clusters = find_clusters (item, backward, clusters);

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_set_font_options (cr, options);
  cairo_set_font_face (cr, face);
  cairo_set_font_size (cr, TIE_FONT_SIZE);
  cairo_show_text_glyphs (cr, text + item->item->offset, item->item->length, glyphs, n, clusters,
                          n_clusters, backward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : 0);
  cairo_font_options_destroy (options);
}

/*
 * tie_letter_paint_run:
 * @text: of which the item is
 *
 * Paints a run, of what threads share where that has it, else as Pango does.
 */
void
tie_letter_paint_run (cairo_t *cr,
                      const char *text,
                      const PangoGlyphItem *item,
                      double x,
                      double y,
                      double size)
{
  cairo_font_face_t *face = find_face (item);

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size / TIE_FONT_SIZE, size / TIE_FONT_SIZE);
  cairo_move_to (cr, 0.0, 0.0);
  if (face != NULL)
    {
      show_run (cr, text, item, face);
      cairo_font_face_destroy (face);
    }
  else
    {
      pango_cairo_show_glyph_item (cr, text, (PangoGlyphItem *) item);
    }
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
