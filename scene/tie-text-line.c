/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Shapes one line of text: Pango chooses the fonts, HarfBuzz the glyphs. */

#include "tie-text-line.h"

#include <fribidi.h>
#include <string.h>

#include "tie-font-private.h"
#include "tie-shape-item.h"
#include "tie-text-attributes.h"

/* The first letter that has a direction decides (P2 of UAX 9), else it is from left to right */
static PangoDirection
find_direction (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      FriBidiCharType type = fribidi_get_bidi_type (g_utf8_get_char (p));

      if (FRIBIDI_IS_STRONG (type))
        return FRIBIDI_IS_RTL (type) ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR;
    }
  return PANGO_DIRECTION_LTR;
}

/* item: (transfer full) */
static PangoGlyphItem *
shape (const char *text, int length, PangoItem *item)
{
  PangoGlyphItem *run = g_slice_new0 (PangoGlyphItem);

  run->item = item;
  run->glyphs = pango_glyph_string_new ();
  tie_shape_item (item, text, length, run->glyphs);
  return run;
}

/* Pango's own sums are beyond an int where the line is some ten thousand letters long */
static gint64
sum_advances (const PangoGlyphString *glyphs)
{
  gint64 sum = 0;

  for (int i = 0; i < glyphs->num_glyphs; i++)
    sum += glyphs->glyphs[i].geometry.width;
  return sum;
}

static GList *
itemize (PangoContext *context, const char *text, int length, int weight, PangoDirection direction)
{
  PangoAttrList *attributes = tie_text_attributes_new (context, text, weight);
  GList *logical =
      pango_itemize_with_base_dir (context, direction, text, 0, length, attributes, NULL);
  GList *visual = pango_reorder_items (logical);

  g_list_free (logical);
  pango_attr_list_unref (attributes);
  return visual;
}

/* There are no columns that a tab could go to: it is as a space. %NULL: there is none. */
static char *
replace_tabs (const char *text)
{
  return strchr (text, '\t') != NULL ? g_strdelimit (g_strdup (text), "\t", ' ') : NULL;
}

/**
 * tie_text_line_new:
 * @text: in UTF-8, without a line feed
 * @language: (nullable): BCP 47; %NULL: English
 * @weight: as in CSS
 *
 * Shapes a text with the fonts of this thread, in TIE_FONT_SIZE: without hinting a text of another
 * size is the same but for a factor, and Pango looks for fonts anew for each size. Directions are
 * those of UAX 9.
 *
 * Returns: (transfer full): the text with its glyphs
 */
TieTextLine *
tie_text_line_new (const char *text, const char *language, int weight)
{
  g_autofree char *spaced = NULL;
  const char *shaped;
  gsize size;
  TieTextLine *self;
  GList *items;
  gint64 sum = 0;

  g_return_val_if_fail (text != NULL, NULL);

  spaced = replace_tabs (text);
  shaped = spaced != NULL ? spaced : text;

  size = strlen (text) + 1;
  self = g_malloc (sizeof *self + size);
  self->text = memcpy (self + 1, text, size);
  self->runs = NULL;
  self->direction = find_direction (text);
  g_atomic_ref_count_init (&self->ref_count);
  items =
      itemize (tie_font_get_context (language), shaped, (int) size - 1, weight, self->direction);
  for (GList *l = items; l != NULL; l = l->next)
    {
      PangoGlyphItem *run = shape (shaped, (int) size - 1, l->data);

      sum += sum_advances (run->glyphs);
      self->runs = g_slist_prepend (self->runs, run);
    }
  self->runs = g_slist_reverse (self->runs);
  self->width = (double) sum / (TIE_FONT_SIZE * PANGO_SCALE);
  g_list_free (items);
  return self;
}

/**
 * tie_text_line_ref:
 * @self: a line
 *
 * Returns: (transfer full): the same
 */
TieTextLine *
tie_text_line_ref (TieTextLine *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

static void
run_free (gpointer run)
{
  pango_glyph_item_free (run);
}

/**
 * tie_text_line_unref:
 * @self: (transfer full): a line
 *
 * Frees it when it was the last.
 */
void
tie_text_line_unref (TieTextLine *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_slist_free_full (self->runs, run_free);
  g_free (self);
}
