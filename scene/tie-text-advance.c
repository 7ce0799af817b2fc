/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* How wide a plain text is, as a sum: of its letters, each as wide as it is before the next one.
 *
 * To lay a text out and shape it takes Pango and HarfBuzz a dozen microseconds, of which thousands
 * of names make a quarter of an export. Where the font that Pango chooses has nothing but pairs
 * (tie-plain-font.h), the sum is the same to the last unit. */

#include "tie-text-advance.h"

#include <pango/pangocairo.h>
#include <string.h>

#include "tie-font-private.h"
#include "tie-hb-font.h"
#include "tie-plain-font.h"
#include "tie-shape-item.h"
#include "tie-text-cache.h"

/* Between digits, fonts make a sign of multiplication of an x: no text has both. */
#define NEITHER_DIGITS_NOR_X "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwyz &.,$%"
#define DIGITS "0123456789"
/* Of two and three bytes */
#define LONG_ONES "\u00a0’"
#define LETTERS NEITHER_DIGITS_NOR_X "x" DIGITS LONG_ONES
#define N_SHORT_ONES (sizeof NEITHER_DIGITS_NOR_X "x" DIGITS - 1)
#define N_LETTERS (N_SHORT_ONES + 2)

#define UNKNOWN G_MININT

/* Of a language and a weight */
typedef struct
{
  const char *language; /* interned */
  int weight;
  gboolean plain;
  gboolean latin;                         /* the language is written in Latin letters */
  int advances[N_LETTERS][N_LETTERS + 1]; /* in Pango's units, before each letter and the end */
} Table;

static GMutex lock;
static GPtrArray *tables; /* of Table, guarded by lock */

static guint8 places[128]; /* of a letter in LETTERS, from 1 on; guarded likewise */

/* From 1 on; 0: it is none of the letters */
static guint
find_place (const char *letter)
{
  const gunichar c = g_utf8_get_char (letter);

  if (c < G_N_ELEMENTS (places))
    return places[c];
  return c == 0x00a0 ? N_SHORT_ONES + 1 : c == 0x2019 ? N_SHORT_ONES + 2 : 0;
}

static const PangoGlyphItem *
find_run (const char *language, int weight)
{
  const GSList *runs = tie_text_cache_get (LETTERS, language, weight)->runs;

  return runs != NULL && runs->next == NULL ? runs->data : NULL;
}

static Table *
create_table (const char *language, int weight)
{
  Table *table = g_new (Table, 1);
  const PangoGlyphItem *run = find_run (language, weight);

  table->language = language;
  table->weight = weight;
  table->latin =
      pango_language_includes_script (pango_language_from_string (language), PANGO_SCRIPT_LATIN);
  for (gsize i = 0; i < N_LETTERS; i++)
    for (gsize k = 0; k <= N_LETTERS; k++)
      table->advances[i][k] = UNKNOWN;
  table->plain = FALSE;
  if (run != NULL && run->item->analysis.level == 0)
    {
      hb_font_t *font = tie_hb_font_get (run->item->analysis.font);
      hb_segment_properties_t properties = tie_shape_item_get_properties (&run->item->analysis);

      table->plain =
          tie_plain_font_check (font, &properties, NEITHER_DIGITS_NOR_X LONG_ONES "x")
          && tie_plain_font_check (font, &properties, NEITHER_DIGITS_NOR_X LONG_ONES DIGITS);
    }
  return table;
}

static Table *
get_table (const char *language, int weight)
{
  if (tables == NULL)
    {
      tables = g_ptr_array_new ();
      for (gsize i = 0; i < N_SHORT_ONES; i++)
        places[(guchar) LETTERS[i]] = (guint8) (i + 1);
    }
  for (guint i = 0; i < tables->len; i++)
    {
      Table *table = g_ptr_array_index (tables, i);

      if (table->language == language && table->weight == weight)
        return table;
    }
  g_ptr_array_add (tables, create_table (language, weight));
  return g_ptr_array_index (tables, tables->len - 1);
}

/* FALSE: it is for Pango. What begins a text before its first letter is of the text's language,
 * which need not be that of the letters. */
static gboolean
is_plain (const Table *table, const char *text)
{
  gsize length = strlen (text);
  gboolean digits = FALSE, x = FALSE, letter = FALSE;

  if (!table->plain || length == 0 || text[0] == ' ' || text[length - 1] == ' '
      || (!table->latin && !g_ascii_isalpha (text[0])))
    return FALSE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (find_place (p) == 0)
        return FALSE;
      digits = digits || g_ascii_isdigit (*p);
      letter = letter || g_ascii_isalpha (*p);
      x = x || *p == 'x';
    }
  return letter && !(digits && x);
}

static int
shape_first (const Table *table, const char *pair, int length)
{
  const PangoGlyphItem *run = find_run (table->language, table->weight);
  hb_buffer_t *buffer = hb_buffer_create ();
  hb_segment_properties_t properties;
  int advance;

  /* As it was when the table was made: every thread has the same fonts */
  g_assert (run != NULL);
  properties = tie_shape_item_get_properties (&run->item->analysis);
  hb_buffer_add_utf8 (buffer, pair, length, 0, length);
  hb_buffer_set_segment_properties (buffer, &properties);
  hb_shape (tie_hb_font_get (run->item->analysis.font), buffer, NULL, 0);
  advance = hb_buffer_get_glyph_positions (buffer, NULL)[0].x_advance;
  hb_buffer_destroy (buffer);
  return advance;
}

static int
get_advance (Table *table, const char *pair)
{
  const char *second = g_utf8_next_char (pair);
  guint place = find_place (pair) - 1;
  guint next = *second != '\0' ? find_place (second) - 1 : N_LETTERS;
  int *advance = &table->advances[place][next];

  if (*advance == UNKNOWN)
    *advance =
        shape_first (table, pair,
                     (int) (*second != '\0' ? g_utf8_next_char (second) - pair : second - pair));
  return *advance;
}

/*
 * tie_text_advance_sum:
 * @text: one line in UTF-8
 * @language: interned: BCP 47
 * @weight: as in CSS
 * @width: (out): the advance, in sizes
 *
 * May be called in any thread.
 *
 * Returns: whether the text is that plain, else Pango has to be asked
 */
gboolean
tie_text_advance_sum (const char *text, const char *language, int weight, double *width)
{
  Table *table;
  gboolean plain;
  gint64 sum = 0;

  g_mutex_lock (&lock);
  table = get_table (language, weight);
  plain = is_plain (table, text);
  for (const char *p = text; plain && *p != '\0'; p = g_utf8_next_char (p))
    sum += get_advance (table, p);
  g_mutex_unlock (&lock);
  *width = (double) sum / (TIE_FONT_SIZE * PANGO_SCALE);
  return plain;
}
