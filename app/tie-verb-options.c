/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What all verbs of the command line have in common: options, messages, reading a document. */

#include "tie-verb-options.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tie-escape.h"
#include "tie-file-argument.h"
#include "tie-inputs.h"
#include "tie-layout-kind.h"
#include "tie-limit-option.h"
#include "tie-problem.h"
#include "tie-reader.h"
#include "tie-verb-progress.h"
#include "tie-verbs.h"

/**
 * tie_verb_options_warn:
 * @message: without a line's end
 *
 * Says something on standard error, in a line of its own.
 */
void
tie_verb_options_warn (const char *message)
{
  g_autofree char *escaped = NULL;

  g_return_if_fail (message != NULL);

  escaped = tie_escape (message);
  tie_verb_progress_end ();
  g_printerr ("tieline: %s\n", escaped);
}

/**
 * tie_verb_options_fail:
 * @format: (nullable): a message as for printf(), without a line's end
 * @...: its arguments
 *
 * Says on standard error what is wrong with the call.
 *
 * Returns: %TIE_EXIT_BAD_CALL
 */
int
tie_verb_options_fail (const char *format, ...)
{
  va_list arguments;
  g_autofree char *message = NULL;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  tie_verb_options_warn (message);
  return TIE_EXIT_BAD_CALL;
}

/**
 * tie_verb_options_tell:
 * @path: a file's path, as the call has it
 * @reason: why it cannot be read or written
 *
 * Says on standard error what is wrong with a file as a whole, in the form of the GNU Coding
 * Standards as tie_problem_to_gnu() has it.
 */
void
tie_verb_options_tell (const char *path, const char *reason)
{
  g_autofree char *name = NULL, *why = NULL;

  g_return_if_fail (path != NULL && reason != NULL);

  name = tie_escape (path);
  why = tie_escape (reason);
  tie_verb_progress_end ();
  g_printerr ("%s: error: %s\n", name, why);
}

/* GLib leaves "--" where it stands before a name that begins with "-" */
static void
remove_end_of_options (int *argc, char **argv)
{
  for (int i = 1; i + 1 < *argc; i++)
    if (g_str_equal (argv[i], "--") && argv[i + 1][0] == '-')
      {
        (*argc)--;
        memmove (argv + i, argv + i + 1, (gsize) (*argc - i + 1) * sizeof *argv);
        return;
      }
}

/**
 * tie_verb_options_parse:
 * @usage: the arguments after the options, such as "FILE… -o OUT"
 * @summary: what the verb does
 * @entries: its options
 * @argc: (inout): the arguments, the verb's name first
 * @argv: (inout): likewise
 * @status: (out): the exit status where the verb ends here
 *
 * Takes the options out of the arguments, and prints the help where it is asked for.
 *
 * Returns: whether the verb goes on
 */
gboolean
tie_verb_options_parse (const char *usage,
                        const char *summary,
                        const GOptionEntry *entries,
                        int *argc,
                        char ***argv,
                        int *status)
{
  g_autoptr (GOptionContext) context = g_option_context_new (usage);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) limits = NULL;
  gboolean help = FALSE;
  const GOptionEntry common[] = {
    { "limit", 0, 0, G_OPTION_ARG_STRING_ARRAY, &limits, tie_limit_option_describe (),
      TIE_LIMIT_OPTION_ARGUMENT },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_ ("Show this help"), NULL },
    G_OPTION_ENTRY_NULL,
  };

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, summary);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, &error)
      || !tie_limit_option_set ((const char *const *) limits, &error))
    {
      *status = tie_verb_options_fail ("%s", error->message);
      return FALSE;
    }
  remove_end_of_options (argc, *argv);
  for (int i = 1; i < *argc; i++)
    if (!tie_verb_options_take_input ((*argv)[i]))
      {
        *status = TIE_EXIT_BAD_CALL;
        return FALSE;
      }
  if (help)
    {
      g_autofree char *text = g_option_context_get_help (context, TRUE, NULL);

      g_print ("%s", text);
      *status = TIE_EXIT_DONE;
      return FALSE;
    }
  return TRUE;
}

/**
 * tie_verb_options_split:
 * @text: the value of an option that takes several, with commas between
 *
 * Returns: (transfer full): each; of an empty text an empty one, which is none that is known
 */
char **
tie_verb_options_split (const char *text)
{
  static const char *const nothing[] = { "", NULL };

  g_return_val_if_fail (text != NULL, NULL);

  return *text != '\0' ? g_strsplit (text, ",", 0) : g_strdupv ((char **) nothing);
}

/**
 * tie_verb_options_take_input:
 * @path: (nullable): the name of a file that is read, as an argument or the value of an option
 *
 * Says on standard error that a name is empty; else sees to it that nothing is written over the
 * file.
 *
 * Returns: whether it may name something
 */
gboolean
tie_verb_options_take_input (const char *path)
{
  g_autoptr (GFile) file = NULL;

  if (path != NULL && *path == '\0')
    {
      tie_verb_options_fail (_ ("a name of a file is empty"));
      return FALSE;
    }
  if (path != NULL)
    {
      file = tie_file_argument_to_file (path);
      tie_inputs_note (file);
    }
  return TRUE;
}

/**
 * tie_verb_options_parse_size:
 * @text: such as "1920x1080"
 * @width: (out): pixels
 * @height: (out): pixels
 *
 * Returns: whether the text is a size of at least one pixel
 */
gboolean
tie_verb_options_parse_size (const char *text, int *width, int *height)
{
  g_auto (GStrv) parts = NULL;
  guint64 numbers[2];

  g_return_val_if_fail (text != NULL, FALSE);

  parts = g_strsplit (text, "x", 3);
  if (g_strv_length (parts) != 2)
    return FALSE;
  for (guint i = 0; i < 2; i++)
    if (!g_ascii_string_to_unsigned (parts[i], 10, 1, 1000000, &numbers[i], NULL))
      return FALSE;
  *width = (int) numbers[0];
  *height = (int) numbers[1];
  return TRUE;
}

/**
 * tie_verb_options_parse_arrangement:
 * @text: (nullable): such as "circle"
 * @arrangement: (inout): how a network is laid out; as it was when nothing is said
 *
 * Says on standard error what is wrong with it.
 *
 * Returns: whether the text is an arrangement
 */
gboolean
tie_verb_options_parse_arrangement (const char *text, TieLayoutKind *arrangement)
{
  g_return_val_if_fail (arrangement != NULL, FALSE);

  if (text == NULL || tie_layout_kind_from_nick (text, arrangement))
    return TRUE;
  tie_verb_options_fail (_ ("--arrangement is stress, circle, rings or layers, not “%s”"), text);
  return FALSE;
}

/**
 * tie_verb_options_load:
 * @path: a file's path
 *
 * Reads a file, or says on standard error why it cannot be read.
 *
 * Returns: (transfer full) (nullable): what stands in the file
 */
GBytes *
tie_verb_options_load (const char *path)
{
  g_autoptr (GFile) file = tie_file_argument_to_file (path);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = tie_reader_load_file (file, NULL, &error);

  if (bytes == NULL)
    tie_verb_options_tell (path, error->message);
  return bytes;
}

/**
 * tie_verb_options_print_problems:
 * @problems: (element-type TieProblem): what is wrong with a file
 * @path: its path, as the call has it
 *
 * Prints problems to standard error, a line each.
 */
void
tie_verb_options_print_problems (const GPtrArray *problems, const char *path)
{
  if (problems->len > 0)
    tie_verb_progress_end ();
  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *line = tie_problem_to_gnu (g_ptr_array_index (problems, i), path);

      g_printerr ("%s\n", line);
    }
}

/**
 * tie_verb_options_read:
 * @path: a file's path
 *
 * Reads a document, and prints what is wrong with it to standard error. Warnings are for
 * `validate`.
 *
 * Returns: (transfer full) (nullable): the document
 */
TieDocument *
tie_verb_options_read (const char *path)
{
  g_autoptr (GFile) file = tie_file_argument_to_file (path);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  TieDocument *document = tie_reader_read_file (file, NULL, &problems, &error);

  if (error != NULL)
    tie_verb_options_tell (path, error->message);
  if (document == NULL)
    tie_verb_progress_end ();
  for (guint i = 0; document == NULL && problems != NULL && i < problems->len; i++)
    {
      const TieProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *line = tie_problem_to_gnu (problem, path);

      if (problem->severity == TIE_SEVERITY_ERROR)
        g_printerr ("%s\n", line);
    }
  return document;
}
