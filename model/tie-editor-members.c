/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Gives an object other values for some of its keys; what else it has stays as it was written. */

#include "tie-editor-private.h"

#include <string.h>

typedef struct
{
  const TieJsonIndex *index;
  const char *const *keys;
  const char *const *values;
  guint n_keys;
  GString *text;
  gboolean empty;    /* nothing has been written yet */
  gboolean *written; /* by key */
} Setting;

static int
find_key (const Setting *self, const char *key)
{
  for (guint i = 0; i < self->n_keys; i++)
    if (g_str_equal (self->keys[i], key))
      return (int) i;
  return -1;
}

/* Between commas there is what was there; before the first, what was before the first. */
static void
write_member (Setting *self, guint32 first, guint32 member, gsize from, int k)
{
  const TieJsonValue *record = tie_json_index_get (self->index, member);
  const TieJsonValue *opening = tie_json_index_get (self->index, first);
  const char *text = self->index->text;

  if (self->empty)
    from = tie_json_index_get (self->index, record->parent)->start;
  g_string_append_len (self->text, text + from,
                       (gssize) ((self->empty ? opening->key : record->key) - from));
  self->empty = FALSE;
  g_string_append_len (self->text, text + record->key, (gssize) (record->start - record->key));
  if (k < 0)
    g_string_append_len (self->text, text + record->start, (gssize) (record->end - record->start));
  else
    g_string_append (self->text, self->values[k]);
}

/* Returns where the last member ends. */
static gsize
write_present (Setting *self, guint32 first)
{
  gsize end = 0;

  for (guint32 member = first; member != TIE_JSON_NO_VALUE;
       member = tie_json_index_next (self->index, member))
    {
      g_autofree char *key = tie_json_index_dup_key (self->index, member);
      int k = find_key (self, key);

      if (k < 0 || self->values[k] != NULL)
        write_member (self, first, member, end, k);
      if (k >= 0)
        self->written[k] = TRUE;
      end = tie_json_index_get (self->index, member)->end;
    }
  return end;
}

static void
write_absent (Setting *self, const char *space)
{
  for (guint k = 0; k < self->n_keys; k++)
    if (!self->written[k] && self->values[k] != NULL)
      {
        g_string_append_printf (self->text, "%s%s\"%s\":%s%s", self->empty ? "{" : ",",
                                self->empty ? tie_editor_find_padding (self->index) : space,
                                self->keys[k], tie_editor_find_blank (self->index),
                                self->values[k]);
        self->empty = FALSE;
      }
}

/**
 * tie_editor_set_members:
 * @object: an object
 * @keys: (array length=n_keys): keys, none of which needs an escape
 * @values: (array length=n_keys): the JSON of their values; NULL: the key is taken out
 *
 * Returns: what sets these members: those that are there in their places, others at the end
 */
TieSplice
tie_editor_set_members (const TieJsonIndex *index,
                        guint32 object,
                        const char *const *keys,
                        const char *const *values,
                        guint n_keys)
{
  const TieJsonValue *record = tie_json_index_get (index, object);
  guint32 first = tie_json_index_first_child (index, object);
  g_autofree gboolean *written = g_new0 (gboolean, n_keys);
  Setting self = { .index = index,
                   .keys = keys,
                   .values = values,
                   .n_keys = n_keys,
                   .text = g_string_new (NULL),
                   .empty = TRUE,
                   .written = written };
  gsize end = write_present (&self, first);
  g_autofree char *space =
      first == TIE_JSON_NO_VALUE ? NULL : tie_editor_dup_space_before (index, first);

  write_absent (&self, space != NULL ? space : tie_editor_find_blank (index));
  if (self.empty)
    g_string_append (self.text, "{}");
  else if (end > 0)
    g_string_append_len (self.text, index->text + end, (gssize) (record->end - end));
  else
    g_string_append_printf (self.text, "%s}", tie_editor_find_padding (index));
  return (TieSplice){ record->start, record->end, g_string_free (self.text, FALSE) };
}
