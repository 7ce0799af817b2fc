/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A compiled catalogue of gettext, format "mo": GNU gettext manual, "The Format of GNU MO Files".
 * The C library reads those of the process's language alone. */

#include "tie-catalogue.h"

#include <string.h>

#include "tie-plural.h"

#define MAGIC 0x950412deu
/* Where the header has what, in bytes */
#define AT_COUNT 8
#define AT_KEYS 12
#define AT_VALUES 16
#define LENGTH_OF_HEADER 20
#define LENGTH_OF_ENTRY 8

struct _TieCatalogue
{
  GMappedFile *file;
  GHashTable *texts; /* of const char * to Forms; both in the file */
  TiePlural *plural;
};

/* What is said of one, of two … */
typedef struct
{
  const char *first;
  const char *end;
} Forms;

static guint32
read_number (const TieCatalogue *self, gsize at)
{
  guint32 number;

  memcpy (&number, g_mapped_file_get_contents (self->file) + at, sizeof number);
  return number;
}

/* Returns NULL where it does not lie in the file, or has no end */
static const char *
read_text (const TieCatalogue *self, gsize entry, gsize *length)
{
  gsize size = g_mapped_file_get_length (self->file);
  gsize at;

  if (entry + LENGTH_OF_ENTRY > size)
    return NULL;
  *length = read_number (self, entry);
  at = read_number (self, entry + 4);
  if (at >= size || *length >= size - at
      || g_mapped_file_get_contents (self->file)[at + *length] != '\0')
    return NULL;
  return g_mapped_file_get_contents (self->file) + at;
}

static void
read_plural (TieCatalogue *self, const char *header)
{
  const char *found = strstr (header, "plural=");

  /* "nplurals=1; plural=0;" */
  while (found != NULL && found > header && found[-1] == 'n')
    found = strstr (found + 1, "plural=");
  if (found != NULL)
    self->plural = tie_plural_new (found + strlen ("plural="));
}

static gboolean
read_all (TieCatalogue *self)
{
  guint32 n, keys, values;

  if (g_mapped_file_get_length (self->file) < LENGTH_OF_HEADER || read_number (self, 0) != MAGIC)
    return FALSE;
  n = read_number (self, AT_COUNT);
  keys = read_number (self, AT_KEYS);
  values = read_number (self, AT_VALUES);
  for (gsize i = 0; i < n; i++)
    {
      gsize key_length, length;
      const char *key = read_text (self, keys + i * LENGTH_OF_ENTRY, &key_length);
      const char *text = read_text (self, values + i * LENGTH_OF_ENTRY, &length);
      Forms *forms;

      if (key == NULL || text == NULL)
        return FALSE;
      if (*key == '\0')
        read_plural (self, text);
      forms = g_new (Forms, 1);
      *forms = (Forms){ text, text + length };
      g_hash_table_insert (self->texts, (gpointer) key, forms);
    }
  return TRUE;
}

/**
 * tie_catalogue_new:
 * @path: a file of format "mo", of this machine's byte order
 *
 * Returns: (transfer full) (nullable): the catalogue; %NULL where the file is none
 */
TieCatalogue *
tie_catalogue_new (const char *path)
{
  g_autoptr (TieCatalogue) self = NULL;
  GMappedFile *file;

  g_return_val_if_fail (path != NULL, NULL);

  file = g_mapped_file_new (path, FALSE, NULL);
  if (file == NULL)
    return NULL;
  self = g_new0 (TieCatalogue, 1);
  self->file = file;
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  return read_all (self) ? g_steal_pointer (&self) : NULL;
}

/**
 * tie_catalogue_free:
 * @self: a catalogue
 *
 * Frees it, and the texts it has given.
 */
void
tie_catalogue_free (TieCatalogue *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->texts);
  g_clear_pointer (&self->plural, tie_plural_free);
  g_mapped_file_unref (self->file);
  g_free (self);
}

/**
 * tie_catalogue_find:
 * @self: a catalogue
 * @key: a text of the source; with a context, that and U+0004 before it
 * @n: of how many it is, where it has a plural
 *
 * Returns: (transfer none) (nullable): its translation; %NULL where it has none
 */
const char *
tie_catalogue_find (const TieCatalogue *self, const char *key, gulong n)
{
  const Forms *forms;
  const char *form;

  g_return_val_if_fail (self != NULL && key != NULL, NULL);

  forms = g_hash_table_lookup (self->texts, key);
  if (forms == NULL)
    return NULL;
  form = forms->first;
  for (gulong i = self->plural != NULL ? tie_plural_choose (self->plural, n) : n != 1; i > 0; i--)
    if (form + strlen (form) < forms->end)
      form += strlen (form) + 1;
  return *form != '\0' ? form : NULL;
}
