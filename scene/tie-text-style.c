/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* How much room a text takes, and where it is broken into lines. */

#include "tie-text-style.h"

#include <string.h>

#include "tie-font-private.h"
#include "tie-text-line.h"
#include "tie-text-widths.h"

/* Sums of advances may miss a width that they should reach by as much, in pixels */
#define ROUNDING 0.01
/* More characters than that hardly stand within the size of a font, marks upon letters among them
 */
#define MOST_PER_EM 32.0

/* Kerning and ligatures never make a text so many times narrower than its letters. */
#define AMPLE 3.0

/**
 * tie_text_style_has_halo:
 * @style: a style
 *
 * Returns: whether anything is drawn around its letters
 */
gboolean
tie_text_style_has_halo (const TieTextStyle *style)
{
  g_return_val_if_fail (style != NULL, FALSE);

  return style->halo.alpha > 0.0 && style->halo_width > 0.0;
}

/**
 * tie_text_style_measure:
 * @style: a style
 * @text: one line in UTF-8
 * @language: (nullable): BCP 47
 *
 * Returns: the advance of @text, and the ascent and descent of the style, in pixels
 */
TieTextExtents
tie_text_style_measure (const TieTextStyle *style, const char *text, const char *language)
{
  TieTextExtents extents;

  g_return_val_if_fail (style != NULL && style->size > 0.0, ((TieTextExtents){ 0 }));
  g_return_val_if_fail (text != NULL, ((TieTextExtents){ 0 }));

  tie_font_get_metrics (&extents.ascent, &extents.descent);
  extents.ascent *= style->size;
  extents.descent *= style->size;
  extents.width = tie_text_widths_get (text, language, style->weight) * style->size;
  return extents;
}

/**
 * TieBreaker:
 * @widths: of each character
 * @bytes: where each character begins; one more at the end
 *
 * A text while it is broken into lines. Characters are counted from 0.
 */
typedef struct
{
  const char *text;
  guint n;
  double *widths;
  guint *bytes;
  const PangoLogAttr *attributes;
} TieBreaker;

/* What ends a line whether or not more would stand on it, the mandatory breaks of UAX 14, and white
 * space of as many bytes */
static const char *const line_ends[][2] = {
  { "\n", " " },
  { "\v", " " },
  { "\f", " " },
  { "\r", " " },
  { "\xc2\x85", "\u00a0" },
  { "\u2028", "\u2003" },
  { "\u2029", "\u2003" },
};

static gboolean
has_line_end (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (line_ends); i++)
    if (strstr (text, line_ends[i][0]) != NULL)
      return TRUE;
  return FALSE;
}

/* Nothing is drawn of what ends a line */
static char *
dup_without_line_ends (const char *text)
{
  GString *spaced = g_string_new (text);

  for (guint i = 0; i < G_N_ELEMENTS (line_ends); i++)
    g_string_replace (spaced, line_ends[i][0], line_ends[i][1], 0);
  return g_string_free (spaced, FALSE);
}

static void
find_bytes (TieBreaker *self)
{
  guint i = 0;

  for (const char *p = self->text; *p != '\0'; p = g_utf8_next_char (p))
    self->bytes[i++] = (guint) (p - self->text);
  self->bytes[i] = (guint) strlen (self->text);
}

static guint
find_character (const TieBreaker *self, guint byte)
{
  guint low = 0, high = self->n;

  while (low < high)
    {
      const guint middle = (low + high) / 2;

      if (self->bytes[middle] < byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
measure_characters (TieBreaker *self, const char *language, int weight, double size)
{
  g_autofree char *spaced = dup_without_line_ends (self->text);
  g_autoptr (TieTextLine) line = tie_text_line_new (spaced, language, weight);
  g_autofree int *widths = g_new0 (int, self->n + 1);

  for (const GSList *l = line->runs; l != NULL; l = l->next)
    {
      const PangoGlyphItem *run = l->data;
      const guint first = find_character (self, (guint) run->item->offset);

      pango_glyph_item_get_logical_widths ((PangoGlyphItem *) run, spaced, widths);
      for (int i = 0; i < run->item->num_chars; i++)
        self->widths[first + i] = ABS (widths[i]) * size / (TIE_FONT_SIZE * PANGO_SCALE);
    }
}

static gboolean
is_hangul (const TieBreaker *self, guint index)
{
  return index < self->n
         && g_unichar_get_script (g_utf8_get_char (self->text + self->bytes[index]))
                == G_UNICODE_SCRIPT_HANGUL;
}

/* Korean is broken at its spaces, although Unicode allows it between any two syllables */
static gboolean
may_break (const TieBreaker *self, guint before)
{
  if (!self->attributes[before].is_line_break)
    return FALSE;
  return self->attributes[before - 1].is_white
         || (!is_hangul (self, before - 1) && !is_hangul (self, before));
}

/* Where the line from `start` ends, at most `width` wide; white space at its end may stick out */
static guint
find_line_end (const TieBreaker *self, guint start, double width)
{
  double used = 0.0;
  guint last_break = start;
  guint last_letter = start;

  for (guint i = start; i < self->n; i++)
    {
      if (i > start && self->attributes[i].is_mandatory_break)
        return i;
      if (i > start && may_break (self, i))
        last_break = i;
      if (i > start && self->attributes[i].is_char_break)
        last_letter = i;
      used += self->widths[i];
      if (used > width + ROUNDING && !self->attributes[i].is_white)
        {
          if (last_break > start)
            return last_break;
          if (last_letter > start)
            return last_letter;
        }
    }
  return self->n;
}

static char *
dup_line (const TieBreaker *self, guint start, guint end)
{
  char *line = g_strndup (self->text + self->bytes[start], self->bytes[end] - self->bytes[start]);

  return g_strchomp (line);
}

/* “2026, …” and “2026 –…” look broken */
static void
trim_punctuation (char *line)
{
  static const char *const marks[] = { ",", ";", ":", ".", "(", "–", "·", " " };
  gboolean trimmed;

  do
    {
      trimmed = FALSE;
      for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
        if (g_str_has_suffix (line, marks[i]))
          {
            line[strlen (line) - strlen (marks[i])] = '\0';
            trimmed = TRUE;
          }
    }
  while (trimmed);
}

/* As far as more can fit, by far, than the rest of a text that is WIDTH wide; there it is cut,
 * since a text of thousands of words is not measured for each of them. */
static guint
find_reach (const TieBreaker *self, guint start, double width)
{
  double used = 0.0;
  guint end = start;

  while (end < self->n && used <= AMPLE * width)
    used += self->widths[end++];
  return end;
}

/* The rest of the text as far as it fits before an ellipsis */
static char *
dup_ellipsized (const TieBreaker *self,
                const TieTextStyle *style,
                const char *language,
                guint start,
                double width)
{
  guint end = MIN (find_line_end (self, start, G_MAXDOUBLE), find_reach (self, start, width));

  for (;;)
    {
      g_autofree char *line = NULL;
      g_autofree char *ellipsized = NULL;

      while (end > start && !self->attributes[end].is_char_break)
        end--;
      line = dup_line (self, start, end);
      trim_punctuation (line);
      ellipsized = g_strconcat (line, "…", NULL);
      if (end == start
          || tie_text_style_measure (style, ellipsized, language).width <= width + ROUNDING)
        return g_steal_pointer (&ellipsized);
      end--;
    }
}

static char **
break_lines (const TieBreaker *self,
             const TieTextStyle *style,
             const char *language,
             double width,
             guint max_lines)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  guint n_lines = 0;
  guint start = 0;

  do
    {
      guint end = find_line_end (self, start, width);

      n_lines++;
      if (n_lines == max_lines && end < self->n)
        {
          g_autofree char *last = dup_ellipsized (self, style, language, start, width);

          g_strv_builder_add (lines, last);
          break;
        }
      else
        {
          g_autofree char *line = dup_line (self, start, end);

          g_strv_builder_add (lines, line);
        }
      start = end;
    }
  while (start < self->n);
  return g_strv_builder_end (lines);
}

static char **
wrap (const TieTextStyle *style,
      const char *text,
      const char *language,
      double width,
      guint max_lines)
{
  const guint n = (guint) g_utf8_strlen (text, -1);
  g_autofree double *widths = g_new0 (double, n + 1);
  g_autofree guint *bytes = g_new0 (guint, n + 1);
  g_autofree PangoLogAttr *attributes = g_new0 (PangoLogAttr, n + 1);
  PangoLanguage *tongue = pango_language_from_string (language != NULL ? language : "en");
  TieBreaker breaker = { text, n, widths, bytes, attributes };

  pango_get_log_attrs (text, -1, -1, tongue, attributes, (int) n + 1);
  find_bytes (&breaker);
  measure_characters (&breaker, language, style->weight, style->size);
  return break_lines (&breaker, style, language, width, max_lines);
}

/* So many lines of a long text as its beginning fills; %NULL where it does not fill them all */
static char **
wrap_beginning (const TieTextStyle *style,
                const char *text,
                const char *language,
                double width,
                guint max_lines)
{
  double characters = (max_lines + 1) * CLAMP (width / style->size, 1.0, 1000.0) * MOST_PER_EM;
  g_auto (GStrv) lines = NULL;
  g_autofree char *beginning = NULL;

  if (max_lines == 0 || g_utf8_strlen (text, -1) <= characters)
    return NULL;

  /* One line more shows that what was left off would not have stood there */
  beginning = g_utf8_substring (text, 0, (glong) characters);
  lines = wrap (style, beginning, language, width, max_lines + 1);
  if (g_strv_length (lines) <= max_lines)
    return NULL;
  g_clear_pointer (&lines, g_strfreev);
  return wrap (style, beginning, language, width, max_lines);
}

/* Most texts fit into a line. That is seen without asking where they could be broken, by what is
 * wanted anyway when they are drawn. */
static gboolean
fits_line (const TieTextStyle *style, const char *text, const char *language, double width)
{
  return strlen (text) <= CLAMP (width / style->size, 1.0, 1000.0) * MOST_PER_EM
         && !has_line_end (text) && tie_text_style_measure (style, text, language).width <= width;
}

static char **
dup_as_line (const char *text)
{
  char **lines = g_new0 (char *, 2);

  lines[0] = g_strchomp (g_strdup (text));
  return lines;
}

/**
 * tie_text_style_wrap:
 * @style: a style
 * @text: in UTF-8; line feeds begin new lines
 * @language: (nullable): BCP 47
 * @width: in pixels
 * @max_lines: 0: any number
 *
 * Breaks a text into lines by Unicode's rules (UAX 14), Korean at its spaces. A word that is wider
 * than a line is broken between its letters. When not all lines may stand, the last ends in an
 * ellipsis.
 *
 * Returns: (transfer full) (array zero-terminated=1): the lines, without the spaces at their ends;
 * at least one
 */
char **
tie_text_style_wrap (const TieTextStyle *style,
                     const char *text,
                     const char *language,
                     double width,
                     guint max_lines)
{
  char **lines;

  g_return_val_if_fail (style != NULL && style->size > 0.0, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  if (fits_line (style, text, language, width))
    return dup_as_line (text);
  lines = wrap_beginning (style, text, language, width, max_lines);
  return lines != NULL ? lines : wrap (style, text, language, width, max_lines);
}
