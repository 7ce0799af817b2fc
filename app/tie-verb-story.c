/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A story on the command line: a handout, or slides. */

#include "tie-verb-story.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "tie-export-story.h"
#include "tie-export.h"
#include "tie-file-argument.h"
#include "tie-verb-options.h"
#include "tie-verb-output.h"
#include "tie-verb-progress.h"
#include "tie-verbs.h"

/* What the steps of a story say themselves. Returns NULL where nothing is said twice */
static const char *
find_conflict (const TieExportWords *words)
{
  const struct
  {
    const char *name;
    gboolean said;
  } others[] = {
    { "--chart", words->charts != NULL },
    { "--at", words->moment != NULL },
    { "--select", words->selection != NULL },
    { "--frames", words->frames != NULL || words->step != NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (others[i].said)
      return others[i].name;
  return NULL;
}

static gboolean
is_folder (const char *output)
{
  return g_file_test (output, G_FILE_TEST_IS_DIR) || g_str_has_suffix (output, "/");
}

static gboolean
names_file (const char *output)
{
  TieExportFormat format;

  return g_str_equal (output, "-")
         || (tie_export_format_from_file_name (output, &format) && !is_folder (output));
}

/**
 * tie_verb_story_understand:
 * @words: what is said, with a story
 * @n_files: of how many documents
 * @options: (inout): what is understood of the rest
 *
 * Says on standard error what does not go together with a story.
 *
 * Returns: whether all goes together
 */
gboolean
tie_verb_story_understand (const TieExportWords *words, int n_files, TieExportOptions *options)
{
  const char *conflict;

  g_return_val_if_fail (words != NULL && words->story != NULL, FALSE);
  g_return_val_if_fail (options != NULL, FALSE);

  options->story = words->story;
  conflict = find_conflict (words);
  if (conflict != NULL)
    tie_verb_options_fail (_ ("%s does not go with --story, whose steps say that themselves"),
                           conflict);
  else if (n_files > 1)
    tie_verb_options_fail (_ ("--story goes with one file"));
  else if (options->format == TIE_EXPORT_PDF && words->size != NULL)
    tie_verb_options_fail (_ ("--size does not go with the PDF of a story, which has pages: say "
                              "--page"));
  else if (options->format != TIE_EXPORT_PDF && names_file (words->output))
    tie_verb_options_fail (_ ("the slides of a story go into a folder, not “%s”"), words->output);
  else
    {
      if (options->format == TIE_EXPORT_PDF && options->page == TIE_PAGE_NONE)
        options->page = TIE_PAGE_A4;
      return TRUE;
    }
  return FALSE;
}

static int
export_handout (TieDocument *document,
                const TieExportOptions *options,
                const char *path,
                const char *output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = tie_export_draw (document, NULL, options, &error);
  g_autofree char *name = NULL, *target = NULL;

  if (bytes == NULL)
    return tie_verb_output_fail (output, error);
  if (!is_folder (output))
    return tie_verb_output_write (bytes, output);
  if (tie_verb_output_make_folder (output) != TIE_EXIT_DONE)
    return TIE_EXIT_NOT_WRITTEN;
  name = tie_export_story_dup_name (document, path, options, 0);
  target = g_build_filename (output, name, NULL);
  return tie_verb_output_write (bytes, target);
}

static void
progress_cb (double done, gpointer data)
{
  tie_verb_progress_show ("%.0f %%", done * 100);
  if (done >= 1)
    tie_verb_progress_end ();
}

static int
export_slides (TieDocument *document,
               const TieExportOptions *options,
               const char *path,
               const char *folder)
{
  g_autoptr (GFile) file = tie_file_argument_to_file (folder);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL, *target = NULL;
  TieExportOptions own = *options;
  guint n_slides, n_done;

  if (!tie_export_options_check (options, document, &error))
    return tie_verb_output_fail (folder, error);
  if (tie_verb_output_make_folder (folder) != TIE_EXIT_DONE)
    return TIE_EXIT_NOT_WRITTEN;
  own.progress = progress_cb;
  n_done = tie_export_story_write_slides (document, &own, path, file, &n_slides, &error);
  if (n_done == n_slides)
    return TIE_EXIT_DONE;
  name = tie_export_story_dup_name (document, path, options, n_done + 1);
  target = g_build_filename (folder, name, NULL);
  return tie_verb_output_fail (target, error);
}

/**
 * tie_verb_story_export:
 * @document: what is drawn
 * @options: how, with a story
 * @path: the document's
 * @output: where to: of slides a folder, made where it is not there
 *
 * Writes the story, and says on standard error what went wrong.
 *
 * Returns: the exit status
 */
int
tie_verb_story_export (TieDocument *document,
                       const TieExportOptions *options,
                       const char *path,
                       const char *output)
{
  g_return_val_if_fail (options != NULL && options->story != NULL, TIE_EXIT_BAD_CALL);

  return options->page != TIE_PAGE_NONE ? export_handout (document, options, path, output)
                                        : export_slides (document, options, path, output);
}
