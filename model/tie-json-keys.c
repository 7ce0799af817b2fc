/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Finds keys that stand twice in one object, in n log n even for keys chosen to collide. */

#include "tie-json-keys.h"

#include "tie-json-string.h"
#include "tie-problem-list.h"
#include "tie-words.h"

#include <string.h>

/* Up to so many keys, comparing each with each beats sorting. */
#define FEW_KEYS 24

typedef struct
{
  guint32 hash;
  guint32 value;
} Key;

struct _TieJsonKeys
{
  GArray *keys;
};

/**
 * tie_json_keys_new:
 *
 * Returns: (transfer full): no keys; free with tie_json_keys_free()
 */
TieJsonKeys *
tie_json_keys_new (void)
{
  TieJsonKeys *self = g_new0 (TieJsonKeys, 1);

  self->keys = g_array_new (FALSE, FALSE, sizeof (Key));
  return self;
}

/**
 * tie_json_keys_free:
 * @self: (nullable): keys
 */
void
tie_json_keys_free (TieJsonKeys *self)
{
  if (!self)
    return;
  g_array_unref (self->keys);
  g_free (self);
}

/* FNV-1a, 32 bits */
static guint32
hash_bytes (const char *bytes, gsize length)
{
  guint32 hash = 2166136261u;

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guchar) bytes[i]) * 16777619u;
  return hash;
}

/**
 * tie_json_keys_add:
 * @value: a member of the innermost open object
 */
void
tie_json_keys_add (TieJsonKeys *self, TieJsonIndex *index, guint32 value)
{
  const TieJsonValue *record = tie_json_index_get (index, value);
  const char *quoted = index->text + record->key;
  Key key = { .value = value };

  if (record->key_escapes)
    {
      g_autofree char *decoded = tie_json_string_decode (quoted);

      key.hash = hash_bytes (decoded, strlen (decoded));
    }
  else
    key.hash = hash_bytes (quoted + 1, record->key_length - 2);
  g_array_append_val (self->keys, key);
}

static int
compare_texts (const Key *a, const Key *b, const TieJsonIndex *index)
{
  const TieJsonValue *one = tie_json_index_get (index, a->value);
  const TieJsonValue *other = tie_json_index_get (index, b->value);
  const char *a_quoted = index->text + one->key;
  const char *b_quoted = index->text + other->key;
  g_autofree char *a_text = NULL;
  g_autofree char *b_text = NULL;

  if (!one->key_escapes && !other->key_escapes)
    return one->key_length != other->key_length ? (one->key_length < other->key_length ? -1 : 1)
                                                : memcmp (a_quoted, b_quoted, one->key_length);
  a_text = tie_json_string_decode (a_quoted);
  b_text = tie_json_string_decode (b_quoted);
  if (strlen (a_text) != strlen (b_text))
    return strlen (a_text) < strlen (b_text) ? -1 : 1;
  return strcmp (a_text, b_text);
}

static int
compare_keys (gconstpointer a, gconstpointer b, gpointer index)
{
  const Key *one = a;
  const Key *other = b;
  int order;

  if (one->hash != other->hash)
    return one->hash < other->hash ? -1 : 1;
  order = compare_texts (one, other, index);
  if (order != 0)
    return order;
  return one->value < other->value ? -1 : one->value > other->value ? 1 : 0;
}

static gboolean
are_same (const Key *a, const Key *b, const TieJsonIndex *index)
{
  return a->hash == b->hash && compare_texts (a, b, index) == 0;
}

static gboolean
any_repeated (const Key *keys, guint n, const TieJsonIndex *index)
{
  for (guint i = 1; i < n; i++)
    for (guint j = 0; j < i; j++)
      if (are_same (&keys[i], &keys[j], index))
        return TRUE;
  return FALSE;
}

static void
report (TieJsonIndex *index, guint32 first, guint32 again, GPtrArray *problems)
{
  TieJsonValue *record = &g_array_index (index->values, TieJsonValue, again);
  g_autofree char *key = NULL, *shown = NULL;
  guint line;

  record->repeated = TRUE;
  if (!index->latest)
    index->latest = g_hash_table_new (NULL, NULL);
  g_hash_table_insert (index->latest, GUINT_TO_POINTER (first), GUINT_TO_POINTER (again));
  if (tie_problem_list_is_full (problems, TIE_SEVERITY_ERROR))
    return;
  key = tie_json_index_dup_key (index, again);
  shown = tie_problem_shorten (key);
  line = tie_json_index_get_line (index, tie_json_index_get (index, first)->key);
  tie_problem_list_add (
      problems, TIE_SEVERITY_ERROR, record->key, tie_json_index_dup_pointer (index, again),
      "duplicate-key",
      /* Translators: a key of a JSON object, then a line number */
      g_strdup_printf (
          _ ("the key \"%s\" stands a second time in this object; the first is in line %u"), shown,
          line));
}

/**
 * tie_json_keys_close:
 * @object: the innermost open object, which ends
 * @problems: (element-type TieProblem): each key that stands there again is added
 *
 * Forgets the keys of the innermost object after looking for repeated ones.
 */
void
tie_json_keys_close (TieJsonKeys *self, TieJsonIndex *index, guint32 object, GPtrArray *problems)
{
  guint first = self->keys->len;
  Key *keys;
  guint n;

  while (first > 0 && g_array_index (self->keys, Key, first - 1).value > object)
    first--;
  n = self->keys->len - first;
  if (n == 0)
    return;
  keys = &g_array_index (self->keys, Key, first);
  if (n > FEW_KEYS || any_repeated (keys, n, index))
    {
      g_qsort_with_data (keys, (int) n, sizeof (Key), compare_keys, index);
      for (guint i = 1, original = 0; i < n; i++)
        if (are_same (&keys[original], &keys[i], index))
          report (index, keys[original].value, keys[i].value, problems);
        else
          original = i;
    }
  g_array_set_size (self->keys, first);
}
