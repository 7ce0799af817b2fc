/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Writes JSON (RFC 8259) that people can go on editing. */

#include "tie-json-writer.h"

#include "tie-json-string.h"
#include "tie-number.h"

typedef struct
{
  char end;
  gboolean empty;
  TieJsonLayout layout;
} Level;

struct _TieJsonWriter
{
  GString *text;
  GArray *places; /* of TieJsonPlace, in the order of the text */
  GArray *levels; /* of Level: what is open */
  TieJsonLayout layout;
  gpointer origin;
  gsize origin_offset;
};

/**
 * tie_json_writer_new:
 * @layout: of the whole
 *
 * Returns: (transfer full): a writer of nothing yet
 */
TieJsonWriter *
tie_json_writer_new (TieJsonLayout layout)
{
  TieJsonWriter *self = g_new0 (TieJsonWriter, 1);

  self->text = g_string_new (NULL);
  self->places = g_array_new (FALSE, FALSE, sizeof (TieJsonPlace));
  self->levels = g_array_new (FALSE, FALSE, sizeof (Level));
  self->layout = layout;
  return self;
}

/**
 * tie_json_writer_free:
 * @self: (transfer full) (nullable): a writer
 */
void
tie_json_writer_free (TieJsonWriter *self)
{
  if (self == NULL)
    return;
  g_string_free (self->text, TRUE);
  g_array_unref (self->places);
  g_array_unref (self->levels);
  g_free (self);
}

/**
 * tie_json_writer_set_origin:
 * @origin: (nullable): which text the values come from that are written from now on
 * @offset: where in it they stand, in bytes
 */
void
tie_json_writer_set_origin (TieJsonWriter *self, gpointer origin, gsize offset)
{
  self->origin = origin;
  self->origin_offset = offset;
}

static Level *
get_level (TieJsonWriter *self)
{
  guint n = self->levels->len;

  return n > 0 ? &g_array_index (self->levels, Level, n - 1) : NULL;
}

static void
break_line (TieJsonWriter *self, TieJsonLayout layout)
{
  if (layout == TIE_JSON_ONE_LINE)
    {
      g_string_append_c (self->text, ' ');
      return;
    }
  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < self->levels->len; i++)
    g_string_append (self->text, "  ");
}

/* All that stands before a value */
static void
begin_value (TieJsonWriter *self, const char *key)
{
  Level *level = get_level (self);
  TieJsonPlace place = { 0, self->origin, self->origin_offset };

  if (level != NULL)
    {
      if (!level->empty)
        g_string_append_c (self->text, ',');
      if (!level->empty || level->end == '}' || level->layout == TIE_JSON_LINES)
        break_line (self, level->layout);
      level->empty = FALSE;
    }
  place.offset = self->text->len;
  g_array_append_val (self->places, place);
  if (key != NULL)
    {
      tie_json_string_append_quoted (self->text, key);
      g_string_append (self->text, ": ");
    }
}

static void
begin (TieJsonWriter *self, const char *key, TieJsonLayout layout, char start, char end)
{
  const Level *around = get_level (self);
  TieJsonLayout inherited = around != NULL ? around->layout : self->layout;
  Level level = { end, TRUE, MAX (layout, inherited) };

  begin_value (self, key);
  g_string_append_c (self->text, start);
  g_array_append_val (self->levels, level);
}

/**
 * tie_json_writer_begin_object:
 * @key: (nullable): its key, within an object
 * @layout: how its members stand
 */
void
tie_json_writer_begin_object (TieJsonWriter *self, const char *key, TieJsonLayout layout)
{
  begin (self, key, layout, '{', '}');
}

/**
 * tie_json_writer_begin_array:
 * @key: (nullable): its key, within an object
 * @layout: how its elements stand
 */
void
tie_json_writer_begin_array (TieJsonWriter *self, const char *key, TieJsonLayout layout)
{
  begin (self, key, layout, '[', ']');
}

/**
 * tie_json_writer_end:
 *
 * Ends the innermost object or array.
 */
void
tie_json_writer_end (TieJsonWriter *self)
{
  Level level;

  g_return_if_fail (self->levels->len > 0);

  level = *get_level (self);
  g_array_set_size (self->levels, self->levels->len - 1);
  if (!level.empty && (level.end == '}' || level.layout == TIE_JSON_LINES))
    break_line (self, level.layout);
  g_string_append_c (self->text, level.end);
}

/**
 * tie_json_writer_add_string:
 * @key: (nullable): its key, within an object
 * @string: (nullable): valid UTF-8; for %NULL nothing is written
 */
void
tie_json_writer_add_string (TieJsonWriter *self, const char *key, const char *string)
{
  if (string == NULL)
    return;
  begin_value (self, key);
  tie_json_string_append_quoted (self->text, string);
}

/**
 * tie_json_writer_add_number:
 * @key: (nullable): its key, within an object
 * @number: a finite number
 */
void
tie_json_writer_add_number (TieJsonWriter *self, const char *key, double number)
{
  g_autofree char *text = tie_number_to_text (number);

  begin_value (self, key);
  g_string_append (self->text, text);
}

/**
 * tie_json_writer_add_true:
 * @key: (nullable): its key, within an object
 */
void
tie_json_writer_add_true (TieJsonWriter *self, const char *key)
{
  begin_value (self, key);
  g_string_append (self->text, "true");
}

/**
 * tie_json_writer_add_raw:
 * @key: (nullable): its key, within an object
 * @json: a JSON text, which is written as it is
 */
void
tie_json_writer_add_raw (TieJsonWriter *self, const char *key, const char *json)
{
  begin_value (self, key);
  g_string_append (self->text, json);
}

/**
 * tie_json_writer_get_length:
 *
 * Returns: the length of what has been written, in bytes
 */
gsize
tie_json_writer_get_length (const TieJsonWriter *self)
{
  return self->text->len;
}

/**
 * tie_json_writer_find_place:
 * @offset: a place in the text that was written, in bytes
 *
 * Returns: (transfer none): where what stands there comes from
 */
const TieJsonPlace *
tie_json_writer_find_place (TieJsonWriter *self, gsize offset)
{
  guint low = 0, high = self->places->len;

  g_return_val_if_fail (high > 0, NULL);

  /* the last one that begins at the offset or before it */
  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->places, TieJsonPlace, middle).offset <= offset)
        low = middle;
      else
        high = middle;
    }
  return &g_array_index (self->places, TieJsonPlace, low);
}

/**
 * tie_json_writer_finish:
 *
 * Returns: (transfer full): the text, with a line end after it when it has lines; places can be
 *   asked for still
 */
GBytes *
tie_json_writer_finish (TieJsonWriter *self)
{
  g_return_val_if_fail (self->levels->len == 0, NULL);

  if (self->layout == TIE_JSON_LINES)
    g_string_append_c (self->text, '\n');
  return g_bytes_new (self->text->str, self->text->len);
}
