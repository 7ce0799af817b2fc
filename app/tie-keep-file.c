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
  synced =
      tie_keep_beside_take_place (&beside, error) && tie_keep_beside_sync_place (&beside, error);
  /* Synced or not, what has taken the place is ours */
  if (new_etag != NULL && beside.beside == NULL)
    *new_etag = g_steal_pointer (&found);
  return synced;
}

/* In three rounds, so that what goes wrong with one of them is known before any old file is gone */
static gboolean
keep_pieces (TieKeepBeside *besides,
             const TieKeepPiece *pieces,
             guint n_pieces,
             guint *at,
             GError **error)
{
  for (*at = 0; *at < n_pieces; ++*at)
    {
      g_autofree char *path = g_file_get_path (pieces[*at].file);

      if (!tie_keep_beside_begin (&besides[*at], path, TIE_KEEP_PUBLIC, error)
          || !tie_keep_beside_write (&besides[*at], pieces[*at].bytes, NULL, error))
        return FALSE;
    }
  for (*at = 0; *at < n_pieces; ++*at)
    if (!tie_keep_beside_take_place (&besides[*at], error))
      return FALSE;
  for (*at = 0; *at < n_pieces; ++*at)
    if (!tie_keep_beside_sync_place (&besides[*at], error))
      return FALSE;
  return TRUE;
}

static gboolean
keep_pieces_local (const TieKeepPiece *pieces, guint n_pieces, guint *at, GError **error)
{
  g_autofree TieKeepBeside *besides = g_new (TieKeepBeside, n_pieces);
  gboolean kept;

  for (guint i = 0; i < n_pieces; i++)
    besides[i] = (TieKeepBeside){ .folder = -1, .fd = -1 };
  kept = keep_pieces (besides, pieces, n_pieces, at, error);
  for (guint i = 0; i < n_pieces; i++)
    tie_keep_beside_clear (&besides[i]);
  return kept;
}

static gboolean
are_local (const TieKeepPiece *pieces, guint n_pieces)
{
  for (guint i = 0; i < n_pieces; i++)
    {
      g_autofree char *path =
          g_file_is_native (pieces[i].file) ? g_file_get_path (pieces[i].file) : NULL;

      if (path == NULL)
        return FALSE;
    }
  return TRUE;
}

/**
 * tie_keep_files:
 * @pieces: (array length=n_pieces): where each goes, and its content
 * @n_pieces: how many
 * @failed: (out): which of them @error is about
 * @error: (nullable): return location
 *
 * Replaces files that belong together as tie_keep_file() does: none before all are written and on
 * the disk. A power cut can still come between their renames. Where one is not on a local file
 * system, each is left to GIO.
 *
 * Returns: whether all are there; else @error is of %G_IO_ERROR
 */
gboolean
tie_keep_files (const TieKeepPiece *pieces, guint n_pieces, guint *failed, GError **error)
{
  g_return_val_if_fail (pieces != NULL && failed != NULL, FALSE);

  if (are_local (pieces, n_pieces))
    return keep_pieces_local (pieces, n_pieces, failed, error);
  for (*failed = 0; *failed < n_pieces; ++*failed)
    if (!tie_keep_file (pieces[*failed].file, pieces[*failed].bytes, TIE_KEEP_PUBLIC, NULL, NULL,
                        NULL, error))
      return FALSE;
  return TRUE;
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
