/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What tells one state of a file from another.
 *
 * GLib's entity tag of a local file is the time at which it was modified, and that time is put back
 * by "cp -p", "rsync -t" and "touch -r", and is a second or two long on some file systems. */

#include "tie-entity-tag.h"

#include <linux/magic.h>
#include <sys/vfs.h>

#define ATTRIBUTES                                                                                 \
  G_FILE_ATTRIBUTE_ETAG_VALUE "," G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_UNIX_INODE

/* Some file systems have no numbers of files: they are made up anew for what has not been looked at
 * for a while, and somebody would be accused who has done nothing. */
static gboolean
has_lasting_numbers (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  struct statfs info;

  return statfs (path, &info) == 0 && info.f_type != MSDOS_SUPER_MAGIC
         && info.f_type != EXFAT_SUPER_MAGIC && info.f_type != FUSE_SUPER_MAGIC;
}

/**
 * tie_entity_tag_query:
 * @file: a file
 * @cancellable: (nullable): to stop it
 * @error: (nullable): return location
 *
 * Asks for a text that is another one when the file has been written, or another file has taken its
 * place. For a local file it is ours; for others it is that of GIO, which g_file_replace() wants.
 * May be called in any thread.
 *
 * Returns: (transfer full) (nullable): the text, in one line; %NULL with @error when there is no
 *   file, without it when nobody can tell
 */
char *
tie_entity_tag_query (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info = NULL;
  const char *etag;
  guint64 number = 0;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  info = g_file_query_info (file, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable, error);
  etag = info != NULL ? g_file_info_get_etag (info) : NULL;
  if (etag == NULL || !g_file_is_native (file))
    return g_strdup (etag);
  if (has_lasting_numbers (file))
    number = g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_UNIX_INODE);
  return g_strdup_printf ("%s,%" G_GOFFSET_FORMAT ",%" G_GUINT64_FORMAT, etag,
                          g_file_info_get_size (info), number);
}

static void
query_in_thread (GTask *task, gpointer file, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  char *etag = tie_entity_tag_query (file, cancellable, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, etag, g_free);
}

/**
 * tie_entity_tag_query_async:
 * @file: a file
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @data: for @callback
 *
 * tie_entity_tag_query() in a thread of its own.
 */
void
tie_entity_tag_query_async (GFile *file,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (file, cancellable, callback, data);
  g_task_run_in_thread (task, query_in_thread);
}

/**
 * tie_entity_tag_query_finish:
 * @file: the file
 * @result: what the callback got
 * @error: (nullable): return location
 *
 * Returns: (transfer full) (nullable): as tie_entity_tag_query()
 */
char *
tie_entity_tag_query_finish (GFile *file, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
