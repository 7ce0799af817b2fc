/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Whether the letters of a font stand as pairs say: each has the advance that it has before the
 * next one, whatever else there is around them. */

#include "tie-plain-font.h"

#include <hb-ot.h>

/* What a lookup of OpenType's GPOS table does, and to which letters not */
#define LOOKUP_PAIR 2
#define LOOKUP_MARK_TO_BASE 4
#define LOOKUP_MARK_TO_MARK 6
#define LOOKUP_EXTENSION 9
#define IGNORE_BASES 0x2
#define IGNORE_LIGATURES 0x4
/* Where its list of lookups is noted */
#define LOOKUP_LIST 8

/* What is done to every text, unless somebody says otherwise */
static const hb_tag_t always[] = {
  HB_TAG ('r', 'v', 'r', 'n'),
  HB_TAG ('l', 't', 'r', 'a'),
  HB_TAG ('l', 't', 'r', 'm'),
  HB_TAG ('c', 'c', 'm', 'p'),
  HB_TAG ('l', 'o', 'c', 'l'),
  HB_TAG ('r', 'l', 'i', 'g'),
  HB_TAG ('c', 'a', 'l', 't'),
  HB_TAG ('c', 'l', 'i', 'g'),
  HB_TAG ('l', 'i', 'g', 'a'),
  HB_TAG ('r', 'c', 'l', 't'),
  HB_TAG_NONE,
};

/* What is done around a fraction slash alone, which is none of the letters */
static const hb_tag_t fractions[] = {
  HB_TAG ('f', 'r', 'a', 'c'),
  HB_TAG ('n', 'u', 'm', 'r'),
  HB_TAG ('d', 'n', 'o', 'm'),
  HB_TAG_NONE,
};

static hb_set_t *
list_lookups (hb_face_t *face, const hb_segment_properties_t *properties, hb_tag_t table)
{
  hb_shape_plan_t *plan = hb_shape_plan_create_cached (face, properties, NULL, 0, NULL);
  hb_set_t *lookups = hb_set_create ();

  hb_ot_shape_plan_collect_lookups (plan, table, lookups);
  hb_shape_plan_destroy (plan);
  return lookups;
}

/* Beside those that are always done, those that the font requires for the script */
static hb_set_t *
list_substitutions (hb_face_t *face, const hb_segment_properties_t *properties)
{
  hb_set_t *lookups = list_lookups (face, properties, HB_OT_TAG_GSUB);
  hb_set_t *optional = hb_set_create ();

  hb_ot_layout_collect_lookups (face, HB_OT_TAG_GSUB, NULL, NULL, fractions, optional);
  hb_set_subtract (lookups, optional);
  hb_ot_layout_collect_lookups (face, HB_OT_TAG_GSUB, NULL, NULL, always, lookups);
  hb_set_destroy (optional);
  return lookups;
}

/* NULL: the font lacks one, or takes it for a mark */
static hb_set_t *
find_glyphs (hb_font_t *font, const char *letters)
{
  hb_face_t *face = hb_font_get_face (font);
  hb_set_t *glyphs = hb_set_create ();

  for (; *letters != '\0'; letters = g_utf8_next_char (letters))
    {
      hb_codepoint_t glyph;

      if (!hb_font_get_nominal_glyph (font, g_utf8_get_char (letters), &glyph)
          || hb_ot_layout_get_glyph_class (face, glyph) == HB_OT_LAYOUT_GLYPH_CLASS_MARK)
        {
          hb_set_destroy (glyphs);
          return NULL;
        }
      hb_set_add (glyphs, glyph);
    }
  return glyphs;
}

/* Whether no other glyph can come of any text of these letters */
static gboolean
stay_themselves (hb_font_t *font, const hb_segment_properties_t *properties, const char *letters)
{
  hb_face_t *face = hb_font_get_face (font);
  hb_set_t *glyphs = find_glyphs (font, letters);
  hb_set_t *lookups;
  guint n;

  if (glyphs == NULL)
    return FALSE;
  n = hb_set_get_population (glyphs);
  lookups = list_substitutions (face, properties);
  hb_ot_layout_lookups_substitute_closure (face, lookups, glyphs);
  hb_set_destroy (lookups);
  n = hb_set_get_population (glyphs) - n;
  hb_set_destroy (glyphs);
  return n == 0;
}

/* A table as it lies in the file: big-endian; what lies beyond its end is 0 */
typedef struct
{
  const guint8 *bytes;
  guint length;
} Table;

static guint
read_short (const Table *table, gsize at)
{
  return at + 2 <= table->length ? (guint) (table->bytes[at] << 8 | table->bytes[at + 1]) : 0;
}

static gsize
read_long (const Table *table, gsize at)
{
  return (gsize) read_short (table, at) << 16 | read_short (table, at + 2);
}

/* Whether it moves what follows the first of a pair, and nothing else; or marks, which no letter is
 */
static gboolean
is_plain_part (const Table *table, guint type, gsize at)
{
  if (type == LOOKUP_EXTENSION)
    {
      type = read_short (table, at + 2);
      at += read_long (table, at + 4);
    }
  if (type == LOOKUP_PAIR)
    return read_short (table, at) != 0 && read_short (table, at + 6) == 0;
  return type >= LOOKUP_MARK_TO_BASE && type <= LOOKUP_MARK_TO_MARK;
}

static gboolean
is_plain_lookup (const Table *table, guint index)
{
  gsize list = read_short (table, LOOKUP_LIST);
  gsize at = list + read_short (table, list + 2 + 2 * (gsize) index);
  guint type = read_short (table, at), n = read_short (table, at + 4);

  if ((read_short (table, at + 2) & (IGNORE_BASES | IGNORE_LIGATURES)) != 0)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!is_plain_part (table, type, at + read_short (table, at + 6 + 2 * (gsize) i)))
      return FALSE;
  return n > 0;
}

static gboolean
stand_in_pairs (hb_font_t *font, const hb_segment_properties_t *properties)
{
  hb_face_t *face = hb_font_get_face (font);
  hb_set_t *lookups = list_lookups (face, properties, HB_OT_TAG_GPOS);
  hb_blob_t *blob = hb_face_reference_table (face, HB_OT_TAG_GPOS);
  hb_codepoint_t index = HB_SET_VALUE_INVALID;
  gboolean plain = hb_ot_layout_has_positioning (face);
  Table table;

  table.bytes = (const guint8 *) hb_blob_get_data (blob, &table.length);
  while (plain && hb_set_next (lookups, &index))
    plain = is_plain_lookup (&table, index);
  hb_blob_destroy (blob);
  hb_set_destroy (lookups);
  return plain;
}

/*
 * tie_plain_font_check:
 * @font: a font
 * @properties: script, language and direction of the texts
 * @letters: in UTF-8
 *
 * Asks the font's tables: no text of the letters has another glyph for any of them, and nothing but
 * pairs changes an advance, that of their first letter.
 *
 * Returns: whether the advance of each letter in such a text depends on it and the next one alone
 */
gboolean
tie_plain_font_check (hb_font_t *font,
                      const hb_segment_properties_t *properties,
                      const char *letters)
{
  return stand_in_pairs (font, properties) && stay_themselves (font, properties, letters);
}
