/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Copies of documents, which the windows may change and others put back. */

#include "soak.h"

static const char *const good[] = {
  "data/openai-chip-partners.tieline.json",
  "data/ai-compute-2026-01.tieline.json",
  "tests/documents/good/hundred-organizations.tieline.json",
  "tests/documents/good/every-key.tieline.json",
  "tests/documents/good/vaccines.tieline.json",
};
/* So many of each folder of mistakes */
#define N_BAD 8
static const char *const bad[] = { "syntax", "shape", "meaning" };

static void
document_free (gpointer data)
{
  SoakDocument *document = data;

  g_file_delete (document->file, NULL, NULL);
  g_object_unref (document->file);
  g_bytes_unref (document->bytes);
  g_free (document->name);
  g_free (document);
}

void
soak_document_write (SoakDocument *document, const char *bytes, gssize length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (g_file_peek_path (document->file), bytes, length, &error);
  g_assert_no_error (error);
}

void
soak_document_put_back (SoakDocument *document)
{
  gsize length;
  const char *bytes = g_bytes_get_data (document->bytes, &length);

  soak_document_write (document, bytes, (gssize) length);
}

static void
add (Soak *soak, GPtrArray *documents, const char *path)
{
  SoakDocument *document = g_new0 (SoakDocument, 1);
  g_autofree char *copy = NULL;
  char *bytes;
  gsize length;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &bytes, &length, &error);
  g_assert_no_error (error);
  document->name = g_path_get_basename (path);
  document->bytes = g_bytes_new_take (bytes, length);
  copy = g_build_filename (soak->folder, document->name, NULL);
  document->file = g_file_new_for_path (copy);
  soak_document_put_back (document);
  g_ptr_array_add (documents, document);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* Every so manyth, by name: that the order is that of the disk would be another run each time */
static void
add_some (Soak *soak, GPtrArray *documents, const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i += MAX (names->len / N_BAD, 1))
    {
      g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);

      if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        add (soak, documents, path);
    }
}

/* source: the folder of the source tree */
void
soak_documents_init (Soak *soak, const char *source)
{
  g_autoptr (GError) error = NULL;

  soak->folder = g_dir_make_tmp ("tieline-soak-XXXXXX", &error);
  g_assert_no_error (error);
  soak->good = g_ptr_array_new_with_free_func (document_free);
  soak->bad = g_ptr_array_new_with_free_func (document_free);
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *path = g_build_filename (source, good[i], NULL);

      add (soak, soak->good, path);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *path = g_build_filename (source, "tests/documents/bad", bad[i], NULL);

      add_some (soak, soak->bad, path);
    }
}

void
soak_documents_clear (Soak *soak)
{
  g_clear_pointer (&soak->good, g_ptr_array_unref);
  g_clear_pointer (&soak->bad, g_ptr_array_unref);
  g_clear_pointer (&soak->folder, g_free);
}

SoakDocument *
soak_documents_draw (Soak *soak)
{
  return soak->good->pdata[soak_draw (soak, soak->good->len)];
}
