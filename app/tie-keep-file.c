/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The one way in which Tieline writes files: documents, exports, and what it remembers of both. */

#include "tie-keep-file.h"

#include <glib/gi18n-lib.h>

#include "tie-entity-tag.h"
#include "tie-keep-beside.h"

static char *
query_etag (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return tie_entity_tag_query (file, NULL, NULL);
}

/* As late as can be: what somebody else writes while we do is theirs too */
static gboolean
check_etag (const char *path, const char *etag, GError **error)
{
  g_autofree char *now = etag == NULL ? NULL : query_etag (path);

  if (now == NULL || g_str_equal (now, etag))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG,
                       _ ("The file has been changed by another program"));
  return FALSE;
}

static gboolean
keep_local (const char *path,
            GBytes *bytes,
            guint mode,
            const char *etag,
            char **new_etag,
            GCancellable *cancellable,
            GError **error)
{
  g_auto (TieKeepBeside) beside = { .folder = -1, .fd = -1 };
  g_autofree char *written = NULL, *found = NULL;
  gboolean synced;

  if (!tie_keep_beside_begin (&beside, path, mode, error)
      || !tie_keep_beside_write (&beside, bytes, cancellable, error)
      || !check_etag (path, etag, error))
    return FALSE;
  /* Of the file that we wrote: by its later name it may be somebody else's already */
  written = g_build_filename (beside.folder_path, beside.beside, NULL);
  found = query_etag (written);
  synced = tie_keep_beside_take_place (&beside, error);
  /* Synced or not, what has taken the place is ours */
  if (new_etag != NULL && beside.beside == NULL)
    *new_etag = g_steal_pointer (&found);
  return synced;
}

/**
 * tie_keep_file:
 * @file: where it goes
 * @bytes: a file's content
 * @mode: who may read it if it is new, such as %TIE_KEEP_PUBLIC; an old file's mode stays
 * @etag: (nullable): the entity tag, of tie_entity_tag_query(), that the old file must have to be
 *   replaced
 * @new_etag: (out) (optional) (nullable) (transfer full): that of the new file; also with @error,
 *   when it is there but may not outlive a power cut
 * @cancellable: (nullable): to stop it
 * @error: (nullable): return location
 *
 * Replaces a file so that at any moment, also after a power cut, either the old file is there or
 * the new one, whole: written beside it, synced, renamed, and the folder synced. A link stays one:
 * what it leads to is replaced. Where the file system is not a local one it is left to GIO. May be
 * called in any thread.
 *
 * Returns: whether it is there; else @error is of %G_IO_ERROR, %G_IO_ERROR_WRONG_ETAG when somebody
 *   else has changed it
 */
gboolean
tie_keep_file (GFile *file,
               GBytes *bytes,
               guint mode,
               const char *etag,
               char **new_etag,
               GCancellable *cancellable,
               GError **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  if (new_etag != NULL)
    *new_etag = NULL;
  path = g_file_is_native (file) ? g_file_get_path (file) : NULL;
  if (path != NULL)
    return keep_local (path, bytes, mode, etag, new_etag, cancellable, error);
  return g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                  etag, FALSE,
                                  mode == TIE_KEEP_PRIVATE ? G_FILE_CREATE_PRIVATE
                                                           : G_FILE_CREATE_NONE,
                                  new_etag, cancellable, error);
}
