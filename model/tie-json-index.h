/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  TIE_JSON_NULL,
  TIE_JSON_FALSE,
  TIE_JSON_TRUE,
  TIE_JSON_NUMBER,
  TIE_JSON_STRING,
  TIE_JSON_ARRAY,
  TIE_JSON_OBJECT,
} TieJsonKind;

/**
 * TieJsonValue:
 * @start: the offset of its first byte
 * @end: the offset after its last byte
 * @key: the offset of its key's opening quote; 0 without a key
 * @parent: the array or object that it stands in; the root is its own
 * @after: the first value after the whole of this one: its next sibling, if it has one
 * @position: how many siblings stand before it
 * @key_length: the length of its key in bytes, with both quotes; 0 without a key
 * @kind: a TieJsonKind
 * @escapes: whether escapes stand in it, a string
 * @key_escapes: whether escapes stand in its key
 * @repeated: its object has had this key already
 *
 * A value of a JSON text and its place.
 */
typedef struct
{
  guint32 start;
  guint32 end;
  guint32 key;
  guint32 parent;
  guint32 after;
  guint32 position;
  guint32 key_length;
  guint8 kind;
  guint8 escapes;
  guint8 key_escapes;
  guint8 repeated;
} TieJsonValue;

/**
 * TieJsonIndex:
 * @values: (element-type TieJsonValue): in document order, the root first
 * @latest: (nullable): for keys that stand twice: from the first value to the last, which is the
 *   one that counts
 * @lines: (nullable) (element-type guint32): where each line begins; made when first asked for
 *
 * The place of every value of a JSON text, which it does not own.
 */
typedef struct
{
  const char *text;
  gsize length;
  GArray *values;
  GHashTable *latest;
  GArray *lines;
} TieJsonIndex;

#define TIE_JSON_NO_VALUE G_MAXUINT32

TieJsonIndex *tie_json_index_new (const char *text, gsize length);
void tie_json_index_free (TieJsonIndex *self);
const TieJsonValue *tie_json_index_get (const TieJsonIndex *self, guint32 value);
guint32 tie_json_index_first_child (const TieJsonIndex *self, guint32 value);
guint32 tie_json_index_next (const TieJsonIndex *self, guint32 value);
guint32 tie_json_index_latest (const TieJsonIndex *self, guint32 value);
char *tie_json_index_dup_string (const TieJsonIndex *self, guint32 value);
gboolean tie_json_index_says (const TieJsonIndex *self, guint32 value, const char *text);
gboolean tie_json_index_has_key (const TieJsonIndex *self, guint32 value, const char *key);
char *tie_json_index_dup_key (const TieJsonIndex *self, guint32 value);
char *tie_json_index_dup_pointer (const TieJsonIndex *self, guint32 value);
guint32 tie_json_index_find (const TieJsonIndex *self, const char *pointer);
char *tie_json_pointer_unescape (const char *token, gsize length);
guint tie_json_index_get_line (TieJsonIndex *self, gsize offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieJsonIndex, tie_json_index_free)

G_END_DECLS
