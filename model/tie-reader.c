/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* From bytes to a document: scan strictly, then read and check. */

#include "tie-reader.h"

#include "tie-deal-private.h"
#include "tie-file-kind.h"
#include "tie-json-mend.h"
#include "tie-json-scanner.h"
#include "tie-limits.h"
#include "tie-words.h"
#include "tie-reader-private.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdlib.h>

/* Looking for what was meant stays within a tenth of a second however many slips there are. */
#define MAX_COMPARISONS 200000
/* Of the processor's time, in which all pictures of a document are decoded together; as much again
 * for each so many pixels that somebody allows one to have */
#define MOST_DECODING_SECONDS 10
#define PIXELS_OF_MORE (4096u * 4096u)

/* Strings are kept in pieces of so many bytes. */
#define STRINGS_AT_ONCE 16384

/* Parts of the time that reading takes: what is done when the file is there, and when it is scanned
 */
#define LOADED 0.1
#define SCANNED 0.3

/* What is known of a document beside its bytes */
typedef struct
{
  const char *folder;            /* NULL: nobody knows where it is */
  TieDocument *before;           /* NULL: it is no edit */
  TieReadProgress *progress;     /* NULL: nobody looks on */
  const TieReaderOrigin *origin; /* NULL: the text is what people know */
} Setting;

static gint64
get_most_decoding (void)
{
  guint most = tie_limits_get_image ();

  return MOST_DECODING_SECONDS * G_USEC_PER_SEC * (1 + most * most / PIXELS_OF_MORE);
}

static void
reading_init (TieReading *self, TieJsonIndex *index, const Setting *setting, GPtrArray *problems)
{
  *self = (TieReading){
    .index = index,
    .problems = problems,
    .document = g_object_new (TIE_TYPE_DOCUMENT, NULL),
    .strings = g_string_chunk_new (STRINGS_AT_ONCE),
    .declared = g_array_new (FALSE, FALSE, sizeof (TieDeclared)),
    .ids = g_hash_table_new (g_str_hash, g_str_equal),
    .alike = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .excused = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .n_comparisons_left = MAX_COMPARISONS,
    .shares = g_ptr_array_new (),
    .before = setting->before,
    .n_picture_bytes_left = tie_limits_get_size (),
    .n_decoding_left = get_most_decoding (),
    .progress = setting->progress,
    .origin = setting->origin,
  };
  if (setting->origin != NULL)
    self->unnamed[TIE_OBJECT_ORGANIZATION] = setting->origin->n_unnamed;
  self->document->folder = g_strdup (setting->folder);
}

static void
reading_clear (TieReading *self)
{
  tie_reading_end_pictures (self);
  g_clear_object (&self->document);
  g_string_chunk_free (self->strings);
  g_array_unref (self->declared);
  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->alike);
  g_hash_table_unref (self->excused);
  g_ptr_array_unref (self->shares);
}

/* What holds only for a document without errors */
static void
complete (TieReading *self, GBytes *bytes)
{
  TieDocument *document = self->document;

  document->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  for (guint i = 0; i < document->deals->len; i++)
    {
      tie_deal_note_first_flows (g_ptr_array_index (document->deals, i));
      tie_deal_complete_parties (g_ptr_array_index (document->deals, i));
    }
  for (guint i = 0; i < self->declared->len; i++)
    {
      TieDeclared *declared = &g_array_index (self->declared, TieDeclared, i);

      g_hash_table_insert (document->objects, (gpointer) declared->id, declared->object);
    }
}

/* Returns whether to go on. */
static gboolean
tell (TieReadProgress *progress, double done)
{
  if (progress == NULL)
    return TRUE;
  tie_read_progress_set (progress, done);
  return !g_cancellable_is_cancelled (tie_read_progress_get_cancellable (progress));
}

static TieDocument *
read_values (TieJsonIndex *index, GBytes *bytes, const Setting *setting, GPtrArray *problems)
{
  TieDocument *document = NULL;
  TieReading reading;

  reading_init (&reading, index, setting, problems);
  if (tie_reading_document (&reading, (TieCursor){ 0 }) && !tie_problem_list_has_error (problems))
    {
      complete (&reading, bytes);
      document = g_steal_pointer (&reading.document);
    }
  reading_clear (&reading);
  return document;
}

/* A text that is no JSON gives no document; but all that is wrong with it is told, as far as it can
 * be read. */
static void
read_on (const char *text, gsize length, GPtrArray *problems)
{
  g_autoptr (TieJsonMend) mend = tie_json_mend_new (text, length);
  g_autoptr (GPtrArray) all = tie_problem_list_new ();
  g_autoptr (GPtrArray) found = tie_problem_list_new ();
  g_autoptr (TieJsonIndex) index = mend != NULL ? tie_json_mend_scan (mend, all) : NULL;
  g_autoptr (TieDocument) document = NULL;
  const Setting nowhere = { NULL };

  if (index != NULL)
    {
      document = read_values (index, NULL, &nowhere, found);
      tie_json_mend_take (mend, found, all);
    }
  if (mend == NULL)
    return;
  g_ptr_array_set_size (problems, 0);
  g_ptr_array_extend_and_steal (problems, g_steal_pointer (&all));
}

static TieDocument *
read_text (const char *text,
           gsize length,
           GBytes *bytes,
           const Setting *setting,
           GPtrArray *problems)
{
  g_autoptr (TieJsonIndex) index = tie_json_scan (text, length, problems);

  if (index != NULL)
    return tell (setting->progress, SCANNED) ? read_values (index, bytes, setting, problems) : NULL;
  read_on (text, length, problems);
  return NULL;
}

static TieDocument *
read_bytes (GBytes *bytes, const Setting *setting, GPtrArray **problems)
{
  g_autoptr (GPtrArray) list = tie_problem_list_new ();
  TieDocument *document;
  const char *text;
  gsize length;

  text = g_bytes_get_data (bytes, &length);
  document = read_text (text ? text : "", length, bytes, setting, list);
  tie_problem_list_finish (list, text ? text : "", length);
  if (problems)
    *problems = g_steal_pointer (&list);
  return document;
}

/**
 * tie_reader_read_bytes:
 * @bytes: what should be a document
 * @problems: (out) (optional) (transfer container) (element-type TieProblem): all that is wrong
 * with it, in document order; warnings too
 *
 * Reads a document of docs/format.md and checks its shape and its meaning. A text that is no JSON
 * is read on after what a person has plainly slipped in, so that all is told in one go. Time and
 * memory are linear in the length. Files that it names are not looked for.
 *
 * Returns: (transfer full) (nullable): the document, or NULL when there is an error among @problems
 */
TieDocument *
tie_reader_read_bytes (GBytes *bytes, GPtrArray **problems)
{
  return tie_reader_read_bytes_in (bytes, NULL, problems);
}

/**
 * tie_reader_read_bytes_in:
 * @bytes: what should be a document
 * @folder: (nullable): the path of the folder beneath which the files are that it names
 * @problems: (out) (optional) (transfer container) (element-type TieProblem): as for
 *   tie_reader_read_bytes()
 *
 * Returns: (transfer full) (nullable): as tie_reader_read_bytes()
 */
TieDocument *
tie_reader_read_bytes_in (GBytes *bytes, const char *folder, GPtrArray **problems)
{
  const Setting setting = { .folder = folder };

  g_return_val_if_fail (bytes != NULL, NULL);

  return read_bytes (bytes, &setting, problems);
}

/**
 * tie_reader_read_made:
 * @bytes: what should be a document, made of a text in another format
 * @origin: what is known of that text
 * @problems: (out) (optional) (transfer container) (element-type TieProblem): as for
 *   tie_reader_read_bytes(); where they name another line, it is one of that text
 *
 * Returns: (transfer full) (nullable): as tie_reader_read_bytes()
 */
TieDocument *
tie_reader_read_made (GBytes *bytes, const TieReaderOrigin *origin, GPtrArray **problems)
{
  const Setting setting = { .origin = origin };

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (origin != NULL && origin->find_line != NULL, NULL);

  return read_bytes (bytes, &setting, problems);
}

/**
 * tie_reader_read_edit:
 * @bytes: what should be an edit of a document
 * @before: the document, whose files need not be read again
 * @problems: (out) (optional) (transfer container) (element-type TieProblem): as for
 *   tie_reader_read_bytes()
 *
 * Returns: (transfer full) (nullable): as tie_reader_read_bytes()
 */
TieDocument *
tie_reader_read_edit (GBytes *bytes, TieDocument *before, GPtrArray **problems)
{
  Setting setting = { .before = before };

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (TIE_IS_DOCUMENT (before), NULL);

  setting.folder = tie_document_get_folder (before);
  return read_bytes (bytes, &setting, problems);
}

/* In pieces, since a pipe does not tell its size, and so that nothing larger than a document is
 * kept. */
static GBytes *
read_stream (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) all = g_byte_array_new ();
  gsize step = 64 * 1024;
  gsize n_read;

  do
    {
      gsize length = all->len;

      g_byte_array_set_size (all, (guint) (length + step));
      if (!g_input_stream_read_all (stream, all->data + length, step, &n_read, cancellable, error))
        return NULL;
      g_byte_array_set_size (all, (guint) (length + n_read));
      if (all->len > tie_limits_get_size ())
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _ ("The file is larger than %u MiB"),
                       (guint) (tie_limits_get_size () / (1024 * 1024)));
          return NULL;
        }
      step = MIN (step * 2, tie_limits_get_size ());
    }
  while (n_read > 0);
  return g_byte_array_free_to_bytes (g_steal_pointer (&all));
}

/* What a shell has opened for us, such as "<(command)", is read; to open any other pipe would be to
 * wait for who knows whom */
static gboolean
is_open_already (const char *path)
{
  return g_str_equal (path, "/dev/stdin") || g_str_has_prefix (path, "/dev/fd/")
         || g_str_has_prefix (path, "/proc/self/fd/");
}

/* Without opening it: a device may do something when it is opened */
static gboolean
check_kind (GFile *file, GError **error)
{
  g_autofree char *path = g_file_is_native (file) ? g_file_get_path (file) : NULL;
  GStatBuf info;

  if (path == NULL || is_open_already (path))
    return TRUE;
  if (g_stat (path, &info) != 0 || (S_ISREG (info.st_mode) && g_access (path, R_OK) != 0))
    {
      int code = errno;

      g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (code),
                           g_strerror (code));
      return FALSE;
    }
  return tie_file_kind_check (info.st_mode, error);
}

static GFileInputStream *
open_stream (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) own_error = NULL;
  g_autofree char *scheme = g_file_get_uri_scheme (file);
  GFileInputStream *stream = g_file_read (file, cancellable, &own_error);

  if (stream == NULL && scheme != NULL
      && g_error_matches (own_error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                 _ ("Addresses that begin with “%s:” cannot be read here"), scheme);
  else if (stream == NULL)
    g_propagate_error (error, g_steal_pointer (&own_error));
  return stream;
}

/**
 * tie_reader_load_file:
 * @file: a file; a pipe only if it is open already, as /dev/stdin is
 * @cancellable: (nullable): a cancellable
 * @error: (nullable): return location
 *
 * Returns: (transfer full) (nullable): what stands in it; %NULL with @error when it cannot be read,
 *   or is larger than a document may be
 */
GBytes *
tie_reader_load_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!check_kind (file, error))
    return NULL;
  stream = open_stream (file, cancellable, error);
  return stream != NULL ? read_stream (G_INPUT_STREAM (stream), cancellable, error) : NULL;
}

/**
 * tie_reader_dup_folder:
 * @file: a document
 *
 * Of a link it is the folder of the file that it leads to: that is where saving writes, and where
 * whoever made the document has put what it names.
 *
 * Returns: (transfer full) (nullable): the path of the folder beneath which the files are that the
 *   document names; %NULL when it is none of a local file
 */
char *
tie_reader_dup_folder (GFile *file)
{
  g_autofree char *path = NULL, *real = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  path = g_file_is_native (file) ? g_file_get_path (file) : NULL;
  if (path == NULL || is_open_already (path))
    return NULL;
  /* g_free() is free() since GLib 2.46 */
  real = realpath (path, NULL);
  return g_path_get_dirname (real != NULL ? real : path);
}

/**
 * tie_reader_read_file:
 * @file: a file; a pipe only if it is open already, as /dev/stdin is
 * @cancellable: (nullable): a cancellable
 * @problems: (out) (optional) (transfer container) (element-type TieProblem): as for
 *   tie_reader_read_bytes(); empty when the file cannot be read
 *
 * Returns: (transfer full) (nullable): the document; NULL with @error when the file cannot be read
 * at all (it is not there, is a folder, is larger than a document may be), NULL without it when
 *   @problems say why
 */
TieDocument *
tie_reader_read_file (GFile *file, GCancellable *cancellable, GPtrArray **problems, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *folder = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  bytes = tie_reader_load_file (file, cancellable, error);
  folder = tie_reader_dup_folder (file);
  if (bytes)
    return tie_reader_read_bytes_in (bytes, folder, problems);
  if (problems)
    *problems = tie_problem_list_new ();
  return NULL;
}

/**
 * tie_reader_read_file_watched:
 * @file: a file, as for tie_reader_read_file()
 * @progress: is told how far it is, and can end it
 * @problems: (out) (optional) (transfer container) (element-type TieProblem): as for
 *   tie_reader_read_file()
 * @error: (nullable): return location
 *
 * Reads a file while another thread looks on. Ended early, it gives up within a moment, but for the
 * scanning of the text, which is done in one go.
 *
 * Returns: (transfer full) (nullable): as tie_reader_read_file(); %NULL with @error
 *   %G_IO_ERROR_CANCELLED when it was ended early
 */
TieDocument *
tie_reader_read_file_watched (GFile *file,
                              TieReadProgress *progress,
                              GPtrArray **problems,
                              GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (TieDocument) document = NULL;
  g_autofree char *folder = NULL;
  Setting setting = { NULL, NULL, progress };
  GCancellable *cancellable;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (progress != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  setting.folder = folder = tie_reader_dup_folder (file);
  cancellable = tie_read_progress_get_cancellable (progress);
  bytes = tie_reader_load_file (file, cancellable, error);
  if (bytes != NULL)
    {
      tie_read_progress_set (progress, LOADED);
      document = read_bytes (bytes, &setting, &found);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
    }
  if (problems != NULL)
    *problems = found != NULL ? g_steal_pointer (&found) : tie_problem_list_new ();
  return g_steal_pointer (&document);
}
