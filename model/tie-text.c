/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A text of the document in one or several languages. */

#include "tie-text.h"

#include <string.h>

#include "tie-direction.h"

typedef struct
{
  char *language; /* NULL for a plain text */
  char *text;
  char *marked; /* to stand in a line with others; NULL: as it is */
} TieTextEntry;

struct _TieText
{
  gatomicrefcount ref_count;
  char *fallback;
  GArray *entries; /* of TieTextEntry */
};

/* By hand, since G_DEFINE_BOXED_TYPE is no ISO C. */
GType
tie_text_get_type (void)
{
  static gsize type = 0;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_boxed_type_register_static (g_intern_static_string ("TieText"),
                                                            (GBoxedCopyFunc) tie_text_ref,
                                                            (GBoxedFreeFunc) tie_text_unref));
  return (GType) type;
}

static void
tie_text_entry_clear (gpointer data)
{
  TieTextEntry *entry = data;

  g_free (entry->language);
  g_free (entry->text);
  g_free (entry->marked);
}

/**
 * tie_text_is_language:
 * @tag: what may name a language
 *
 * Returns: whether it has the form of a language tag of BCP 47, whatever it means:
 *   [A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*
 */
gboolean
tie_text_is_language (const char *tag)
{
  gsize n = 0;

  while (g_ascii_isalpha (tag[n]))
    n++;
  if (n < 2 || n > 8)
    return FALSE;
  while (tag[n] == '-')
    {
      gsize subtag = 0;

      tag += n + 1;
      while (g_ascii_isalnum (tag[subtag]))
        subtag++;
      if (subtag < 1 || subtag > 8)
        return FALSE;
      n = subtag;
    }
  return tag[n] == '\0';
}

/**
 * tie_text_new:
 * @fallback: (nullable): the document's language, BCP 47
 *
 * Returns: (transfer full): a text in no language yet
 */
TieText *
tie_text_new (const char *fallback)
{
  TieText *self = g_new0 (TieText, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->fallback = g_strdup (fallback);
  self->entries = g_array_new (FALSE, FALSE, sizeof (TieTextEntry));
  g_array_set_clear_func (self->entries, tie_text_entry_clear);
  return self;
}

/**
 * tie_text_add:
 * @self: a text that nobody shares yet
 * @language: (nullable): BCP 47, or %NULL for a text whose language is not stated
 * @text: the text
 *
 * Adds the text in one language, with what ends the directions that it begins.
 */
void
tie_text_add (TieText *self, const char *language, const char *text)
{
  TieTextEntry entry;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  entry.language = g_strdup (language);
  entry.text = tie_direction_close (text);
  if (entry.text == NULL)
    entry.text = g_strdup (text);
  entry.marked = tie_direction_mark (entry.text);
  g_array_append_val (self->entries, entry);
}

/**
 * tie_text_ref:
 * @self: a text
 *
 * Returns: (transfer full): @self
 */
TieText *
tie_text_ref (TieText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * tie_text_unref:
 * @self: (transfer full): a text
 */
void
tie_text_unref (TieText *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->entries);
  g_free (self->fallback);
  g_free (self);
}

static const TieTextEntry *
find_exactly (const TieText *self, const char *language, gsize length)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const TieTextEntry *entry = &g_array_index (self->entries, TieTextEntry, i);

      if (entry->language != NULL && strlen (entry->language) == length
          && g_ascii_strncasecmp (entry->language, language, length) == 0)
        return entry;
    }
  return NULL;
}

/* Lookup of RFC 4647, 3.4: the tag, then the tag without its last subtag, down to the language
 * alone. */
static const TieTextEntry *
find_by_lookup (const TieText *self, const char *language)
{
  gsize length;

  if (language == NULL)
    return NULL;
  length = strcspn (language, ".@");
  while (length > 0)
    {
      const TieTextEntry *entry = find_exactly (self, language, length);

      if (entry != NULL)
        return entry;
      while (length > 0 && language[length - 1] != '-' && language[length - 1] != '_')
        length--;
      if (length > 0)
        length--;
    }
  return NULL;
}

static const TieTextEntry *
find (const TieText *self, const char *language)
{
  const TieTextEntry *entry;

  if (self == NULL || self->entries->len == 0)
    return NULL;
  entry = find_by_lookup (self, language);
  if (entry == NULL)
    entry = find_by_lookup (self, self->fallback);
  for (guint i = 0; entry == NULL && i < self->entries->len; i++)
    if (g_array_index (self->entries, TieTextEntry, i).language == NULL)
      entry = &g_array_index (self->entries, TieTextEntry, i);
  return entry != NULL ? entry : &g_array_index (self->entries, TieTextEntry, 0);
}

/**
 * tie_text_get:
 * @self: (nullable): a text
 * @language: (nullable): the reader's language, BCP 47
 *
 * Chooses by RFC 4647's lookup: the language, else its base language ("ko" for "ko-KR"), else the
 * document's language, else a text without a language, else the first.
 *
 * Returns: (transfer none) (nullable): the text, %NULL for a %NULL @self or one without texts
 */
const char *
tie_text_get (const TieText *self, const char *language)
{
  const TieTextEntry *entry = find (self, language);

  return entry != NULL ? entry->text : NULL;
}

/**
 * tie_text_get_in_line:
 * @self: (nullable): a text
 * @language: (nullable): the reader's language, BCP 47
 *
 * Chooses as tie_text_get() does a text that is to stand in a line with others.
 *
 * Returns: (transfer none) (nullable): the text, between marks where it is from right to left;
 *   %NULL for a %NULL @self or one without texts
 */
const char *
tie_text_get_in_line (const TieText *self, const char *language)
{
  const TieTextEntry *entry = find (self, language);

  if (entry == NULL)
    return NULL;
  return entry->marked != NULL ? entry->marked : entry->text;
}

/**
 * tie_text_peek:
 * @self: (nullable): a text
 * @index: from 0
 * @language: (out) (optional) (nullable) (transfer none): the language
 * @text: (out) (optional) (transfer none): the text in it
 *
 * Runs over every language, for search.
 *
 * Returns: %FALSE when @index is past the end
 */
gboolean
tie_text_peek (const TieText *self, guint index, const char **language, const char **text)
{
  const TieTextEntry *entry;

  if (self == NULL || index >= self->entries->len)
    return FALSE;
  entry = &g_array_index (self->entries, TieTextEntry, index);
  if (language != NULL)
    *language = entry->language;
  if (text != NULL)
    *text = entry->text;
  return TRUE;
}
