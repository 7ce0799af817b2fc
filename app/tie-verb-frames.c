/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A sequence of pictures on the command line. */

#include "tie-verb-frames.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "tie-export-frames.h"
#include "tie-file-argument.h"
#include "tie-verb-options.h"
#include "tie-verb-output.h"
#include "tie-verb-progress.h"
#include "tie-verbs.h"

/**
 * tie_verb_frames_understand:
 * @interval: (nullable): what --frames says
 * @step: (nullable): what --step says
 * @moments: (out) (transfer full) (nullable) (element-type TieDate): as of when; %NULL where no
 *   sequence is asked for
 *
 * Says on standard error what is wrong.
 *
 * Returns: whether it is understood
 */
gboolean
tie_verb_frames_understand (const char *interval, const char *step, GArray **moments)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (moments != NULL, FALSE);

  *moments = NULL;
  if (interval == NULL && step == NULL)
    return TRUE;
  if (interval == NULL || step == NULL)
    {
      tie_verb_options_fail (interval == NULL ? _ ("--step goes with --frames")
                                              : _ ("--frames needs --step, such as P3M"));
      return FALSE;
    }
  *moments = tie_export_frames_list (interval, step, &error);
  if (*moments == NULL)
    tie_verb_options_fail ("%s", error->message);
  return *moments != NULL;
}

/**
 * tie_verb_frames_check:
 * @options: how each picture is exported
 * @n_charts: how many charts are asked for
 * @output: where to
 *
 * Says on standard error what does not go together with a sequence.
 *
 * Returns: whether all goes together
 */
gboolean
tie_verb_frames_check (const TieExportOptions *options, guint n_charts, const char *output)
{
  TieExportFormat format;

  g_return_val_if_fail (options != NULL && output != NULL, FALSE);

  if (options->moment != NULL)
    tie_verb_options_fail (_ ("--at does not go with --frames"));
  else if (options->page != TIE_PAGE_NONE)
    tie_verb_options_fail (_ ("--page does not go with --frames"));
  else if (n_charts > 1)
    tie_verb_options_fail (_ ("--frames is a sequence of one chart"));
  else if (g_str_equal (output, "-")
           || (tie_export_format_from_file_name (output, &format)
               && !g_file_test (output, G_FILE_TEST_IS_DIR)))
    tie_verb_options_fail (_ ("--frames writes into a folder, not “%s”"), output);
  else
    return TRUE;
  return FALSE;
}

static void
progress_cb (double done, gpointer data)
{
  guint all = GPOINTER_TO_UINT (data);

  tie_verb_progress_show ("%u/%u", (guint) (done * all), all);
  if (done >= 1)
    tie_verb_progress_end ();
}

/**
 * tie_verb_frames_export:
 * @document: what is drawn
 * @options: how
 * @path: the document's
 * @moments: (element-type TieDate): as of when
 * @folder: where to; made where it is not there
 *
 * Writes the sequence, and says on standard error what went wrong.
 *
 * Returns: the exit status
 */
int
tie_verb_frames_export (TieDocument *document,
                        const TieExportOptions *options,
                        const char *path,
                        const GArray *moments,
                        const char *folder)
{
  g_autoptr (GFile) file = tie_file_argument_to_file (folder);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL, *target = NULL;
  TieExportOptions each = *options;
  guint n_done;

  if (tie_verb_output_make_folder (folder) != TIE_EXIT_DONE)
    return TIE_EXIT_NOT_WRITTEN;
  each.progress = progress_cb;
  each.progress_data = GUINT_TO_POINTER (moments->len);
  n_done = tie_export_frames_write (document, NULL, &each, path, moments, file, &error);
  if (n_done == moments->len)
    {
      tie_export_options_tell (&each, 1);
      return TIE_EXIT_DONE;
    }
  name = tie_export_frames_dup_name (document, path, options->format, n_done + 1);
  target = g_build_filename (folder, name, NULL);
  return tie_verb_output_fail (target, error);
}
