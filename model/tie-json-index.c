/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The place of every value of a JSON text, in flat arrays. */

#include "tie-json-index.h"

#include "tie-json-string.h"
#include "tie-problem.h"

#include <string.h>

/**
 * tie_json_index_new:
 * @text: a JSON text, which must outlive the index
 * @length: its length in bytes, below 4 GiB
 *
 * Returns: (transfer full): an index without values; free with tie_json_index_free()
 */
TieJsonIndex *
tie_json_index_new (const char *text, gsize length)
{
  TieJsonIndex *self;

  g_return_val_if_fail (text != NULL || length == 0, NULL);
  g_return_val_if_fail (length < G_MAXUINT32, NULL);

  self = g_new0 (TieJsonIndex, 1);
  self->text = text;
  self->length = length;
  self->values = g_array_new (FALSE, FALSE, sizeof (TieJsonValue));
  return self;
}

/**
 * tie_json_index_free:
 * @self: (nullable): an index
 */
void
tie_json_index_free (TieJsonIndex *self)
{
  if (!self)
    return;
  g_array_unref (self->values);
  g_clear_pointer (&self->latest, g_hash_table_unref);
  g_clear_pointer (&self->lines, g_array_unref);
  g_free (self);
}

/**
 * tie_json_index_get:
 * @value: the number of a value
 *
 * Returns: (transfer none): its record, valid until a value is added
 */
const TieJsonValue *
tie_json_index_get (const TieJsonIndex *self, guint32 value)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (value < self->values->len, NULL);

  return &g_array_index (self->values, TieJsonValue, value);
}

/**
 * tie_json_index_first_child:
 * @value: an array or object
 *
 * Returns: its first value, or TIE_JSON_NO_VALUE
 */
guint32
tie_json_index_first_child (const TieJsonIndex *self, guint32 value)
{
  const TieJsonValue *record = tie_json_index_get (self, value);

  g_return_val_if_fail (record != NULL, TIE_JSON_NO_VALUE);

  return record->after > value + 1 ? value + 1 : TIE_JSON_NO_VALUE;
}

/**
 * tie_json_index_next:
 * @value: a value
 *
 * Returns: the value beside it in the same array or object, or TIE_JSON_NO_VALUE
 */
guint32
tie_json_index_next (const TieJsonIndex *self, guint32 value)
{
  const TieJsonValue *record = tie_json_index_get (self, value);

  g_return_val_if_fail (record != NULL, TIE_JSON_NO_VALUE);

  return record->after < tie_json_index_get (self, record->parent)->after ? record->after
                                                                          : TIE_JSON_NO_VALUE;
}

/**
 * tie_json_index_latest:
 * @value: the member of an object that has its key first
 *
 * Returns: the last member with the same key: nearly always @value itself
 */
guint32
tie_json_index_latest (const TieJsonIndex *self, guint32 value)
{
  gpointer latest;

  g_return_val_if_fail (self != NULL, TIE_JSON_NO_VALUE);

  if (self->latest
      && g_hash_table_lookup_extended (self->latest, GUINT_TO_POINTER (value), NULL, &latest))
    return GPOINTER_TO_UINT (latest);
  return value;
}

/**
 * tie_json_index_dup_string:
 * @value: a string
 *
 * Returns: (transfer full): what it says
 */
char *
tie_json_index_dup_string (const TieJsonIndex *self, guint32 value)
{
  const TieJsonValue *record = tie_json_index_get (self, value);

  g_return_val_if_fail (record != NULL && record->kind == TIE_JSON_STRING, NULL);

  return tie_json_string_decode (self->text + record->start);
}

/* Nearly all are without escapes: they are compared where they stand. */
static gboolean
says (const char *quoted, guint32 length, gboolean escapes, const char *text)
{
  const char *at = quoted + 1;
  const char *end = quoted + length - 1;
  g_autofree char *decoded = NULL;

  if (escapes)
    {
      if ((gsize) (end - at) / TIE_JSON_STRING_MOST_ESCAPED > strlen (text))
        return FALSE;
      decoded = tie_json_string_decode (quoted);
      return g_str_equal (decoded, text);
    }
  while (at < end && *at == *text)
    {
      at++;
      text++;
    }
  return at == end && *text == '\0';
}

/**
 * tie_json_index_says:
 * @value: a value
 * @text: a text
 *
 * Returns: whether it is a string that says just that
 */
gboolean
tie_json_index_says (const TieJsonIndex *self, guint32 value, const char *text)
{
  const TieJsonValue *record = tie_json_index_get (self, value);

  return record->kind == TIE_JSON_STRING
         && says (self->text + record->start, record->end - record->start, record->escapes, text);
}

/**
 * tie_json_index_has_key:
 * @value: a value
 * @key: a key
 *
 * Returns: whether it stands in an object under that key
 */
gboolean
tie_json_index_has_key (const TieJsonIndex *self, guint32 value, const char *key)
{
  const TieJsonValue *record = tie_json_index_get (self, value);

  return record->key != 0
         && says (self->text + record->key, record->key_length, record->key_escapes, key);
}

/**
 * tie_json_index_dup_key:
 * @value: a value
 *
 * Returns: (transfer full) (nullable): its key, when it stands in an object
 */
char *
tie_json_index_dup_key (const TieJsonIndex *self, guint32 value)
{
  const TieJsonValue *record = tie_json_index_get (self, value);

  g_return_val_if_fail (record != NULL, NULL);

  return record->key == 0 ? NULL : tie_json_string_decode (self->text + record->key);
}

static void
append_token (const TieJsonIndex *self, guint32 value, GString *pointer)
{
  const TieJsonValue *record = tie_json_index_get (self, value);
  g_autofree char *key = NULL, *shown = NULL;

  g_string_append_c (pointer, '/');
  if (record->key == 0)
    {
      g_string_append_printf (pointer, "%u", record->position);
      return;
    }
  key = tie_json_string_decode (self->text + record->key);
  shown = tie_problem_shorten (key);
  for (const char *c = shown; *c; c++)
    if (*c == '~')
      g_string_append (pointer, "~0");
    else if (*c == '/')
      g_string_append (pointer, "~1");
    else
      g_string_append_c (pointer, *c);
}

/**
 * tie_json_index_dup_pointer:
 * @value: a value
 *
 * A pointer tells where a problem is; many problems may stand beneath one long key.
 *
 * Returns: (transfer full): its JSON Pointer (RFC 6901), with so much of each key as a message can
 *   show: "" for the root
 */
char *
tie_json_index_dup_pointer (const TieJsonIndex *self, guint32 value)
{
  GString *pointer = g_string_new (NULL);
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (guint32));

  while (value != 0)
    {
      g_array_append_val (path, value);
      value = tie_json_index_get (self, value)->parent;
    }
  for (guint i = path->len; i > 0; i--)
    append_token (self, g_array_index (path, guint32, i - 1), pointer);
  return g_string_free (pointer, FALSE);
}

/**
 * tie_json_pointer_unescape:
 * @token: what stands between two slashes of a JSON Pointer
 * @length: its length in bytes
 *
 * Returns: (transfer full): the key that it stands for
 */
char *
tie_json_pointer_unescape (const char *token, gsize length)
{
  GString *plain = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++)
    if (token[i] == '~' && i + 1 < length && (token[i + 1] == '0' || token[i + 1] == '1'))
      g_string_append_c (plain, token[++i] == '0' ? '~' : '/');
    else
      g_string_append_c (plain, token[i]);
  return g_string_free (plain, FALSE);
}

static gboolean
is_named (const TieJsonIndex *self, guint32 value, const char *token)
{
  const TieJsonValue *record = tie_json_index_get (self, value);
  char position[16];

  if (record->key == 0)
    {
      g_snprintf (position, sizeof position, "%u", record->position);
      return g_str_equal (position, token);
    }
  return !record->repeated && tie_json_index_has_key (self, value, token);
}

/**
 * tie_json_index_find:
 * @pointer: a JSON Pointer (RFC 6901)
 *
 * Returns: the value that it points to, or TIE_JSON_NO_VALUE
 */
guint32
tie_json_index_find (const TieJsonIndex *self, const char *pointer)
{
  guint32 value = 0;

  g_return_val_if_fail (self != NULL, TIE_JSON_NO_VALUE);
  g_return_val_if_fail (pointer != NULL, TIE_JSON_NO_VALUE);

  if (self->values->len == 0)
    return TIE_JSON_NO_VALUE;
  while (*pointer == '/' && value != TIE_JSON_NO_VALUE)
    {
      gsize length = strcspn (pointer + 1, "/");
      g_autofree char *token = tie_json_pointer_unescape (pointer + 1, length);

      value = tie_json_index_first_child (self, value);
      while (value != TIE_JSON_NO_VALUE && !is_named (self, value, token))
        value = tie_json_index_next (self, value);
      if (value != TIE_JSON_NO_VALUE)
        value = tie_json_index_latest (self, value);
      pointer += length + 1;
    }
  return *pointer == '\0' ? value : TIE_JSON_NO_VALUE;
}

/* A binary search needs where each line begins: one pass over the text, for the first question. */
static void
find_lines (TieJsonIndex *self)
{
  guint32 start = 0;
  const char *newline;

  self->lines = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_val (self->lines, start);
  while (start < self->length
         && (newline = memchr (self->text + start, '\n', self->length - start)) != NULL)
    {
      start = (guint32) (newline - self->text) + 1;
      g_array_append_val (self->lines, start);
    }
}

/**
 * tie_json_index_get_line:
 * @offset: an offset into the text
 *
 * Returns: the line that it stands in, counted from 1
 */
guint
tie_json_index_get_line (TieJsonIndex *self, gsize offset)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (offset <= self->length, 0);

  if (!self->lines)
    find_lines (self);
  high = self->lines->len;
  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->lines, guint32, middle) <= offset)
        low = middle;
      else
        high = middle;
    }
  return low + 1;
}
