/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Where the verbs of the command line leave what they make. */

#include "tie-verb-output.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "tie-export-options.h"
#include "tie-file-argument.h"
#include "tie-keep-file.h"
#include "tie-verb-options.h"
#include "tie-verb-progress.h"
#include "tie-verbs.h"

static int
write_to_stdout (GBytes *bytes)
{
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  /* What went wrong stays noted in stdout */
  if (fwrite (data, 1, length, stdout) == length && fflush (stdout) == 0)
    return TIE_EXIT_DONE;
  return TIE_EXIT_NOT_WRITTEN;
}

/**
 * tie_verb_output_finish:
 * @status: a verb's exit status
 *
 * Says on standard error if standard output has not taken all that was printed.
 *
 * Returns: @status, or %TIE_EXIT_NOT_WRITTEN then
 */
int
tie_verb_output_finish (int status)
{
  tie_verb_progress_end ();
  if (fflush (stdout) == 0 && ferror (stdout) == 0)
    return status;
  g_printerr ("tieline: %s\n", _ ("standard output could not be written"));
  return TIE_EXIT_NOT_WRITTEN;
}

/**
 * tie_verb_output_fail:
 * @path: where a picture was to go
 * @error: why it did not
 *
 * Says on standard error that the call is wrong, where @error is of %TIE_EXPORT_ERROR, or what is
 * wrong with the file.
 *
 * Returns: %TIE_EXIT_BAD_CALL or %TIE_EXIT_NOT_WRITTEN
 */
int
tie_verb_output_fail (const char *path, const GError *error)
{
  g_return_val_if_fail (path != NULL && error != NULL, TIE_EXIT_NOT_WRITTEN);

  if (error->domain == TIE_EXPORT_ERROR)
    return tie_verb_options_fail ("%s", error->message);
  tie_verb_options_tell (path, error->message);
  return TIE_EXIT_NOT_WRITTEN;
}

/**
 * tie_verb_output_write:
 * @bytes: a file's content
 * @path: where it goes; "-" is standard output
 *
 * Writes a file whole or not at all, and says on standard error why not.
 *
 * Returns: %TIE_EXIT_DONE or %TIE_EXIT_NOT_WRITTEN
 */
int
tie_verb_output_write (GBytes *bytes, const char *path)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (bytes != NULL && path != NULL, TIE_EXIT_NOT_WRITTEN);

  if (g_str_equal (path, "-"))
    return write_to_stdout (bytes);
  file = tie_file_argument_to_file (path);
  if (tie_keep_file (file, bytes, TIE_KEEP_PUBLIC, NULL, NULL, NULL, &error))
    return TIE_EXIT_DONE;
  tie_verb_options_tell (path, error->message);
  return TIE_EXIT_NOT_WRITTEN;
}

/**
 * tie_verb_output_write_together:
 * @contents: (array length=n_files): the files' contents
 * @paths: (array length=n_files): where each goes
 * @n_files: how many
 *
 * Writes files that belong together, all of them or none, and says on standard error why not.
 *
 * Returns: %TIE_EXIT_DONE or %TIE_EXIT_NOT_WRITTEN
 */
int
tie_verb_output_write_together (GBytes *const *contents, char *const *paths, guint n_files)
{
  g_autofree TieKeepPiece *pieces = g_new (TieKeepPiece, n_files);
  g_autoptr (GError) error = NULL;
  guint failed = 0;
  gboolean kept;

  for (guint i = 0; i < n_files; i++)
    pieces[i] = (TieKeepPiece){ tie_file_argument_to_file (paths[i]), contents[i] };
  kept = tie_keep_files (pieces, n_files, &failed, &error);
  for (guint i = 0; i < n_files; i++)
    g_object_unref (pieces[i].file);
  if (kept)
    return TIE_EXIT_DONE;
  tie_verb_options_tell (paths[failed], error->message);
  return TIE_EXIT_NOT_WRITTEN;
}

/**
 * tie_verb_output_make_folder:
 * @path: a folder, there or not
 *
 * Returns: %TIE_EXIT_DONE, or %TIE_EXIT_NOT_WRITTEN, which is said on standard error
 */
int
tie_verb_output_make_folder (const char *path)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *local = NULL, *reason = NULL;
  int why = ENOTSUP;

  g_return_val_if_fail (path != NULL, TIE_EXIT_NOT_WRITTEN);

  file = tie_file_argument_to_file (path);
  local = g_file_get_path (file);
  if (local != NULL && g_mkdir_with_parents (local, 0777) == 0)
    return TIE_EXIT_DONE;
  if (local != NULL)
    why = errno;
  reason = g_strdup_printf ("%s: %s", _ ("the folder could not be made"), g_strerror (why));
  tie_verb_options_tell (path, reason);
  return TIE_EXIT_NOT_WRITTEN;
}
