/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The command line: which verb, or the window. */

#include "tie-command-line.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tie-heap.h"
#include "tie-language.h"
#include "tie-limit-option.h"
#include "tie-logo-process.h"
#include "tie-logo-worker.h"
#include "tie-nearest.h"
#include "tie-text.h"
#include "tie-verb-options.h"
#include "tie-verb-output.h"
#include "tie-verbs.h"
#include "tie-version.h"

typedef struct
{
  const char *name;
  int (*run) (int argc, char **argv);
  const char *summary;
} Verb;

static const Verb verbs[] = {
  { "export", tie_verb_export, N_ ("Draw charts into files") },
  { "validate", tie_verb_validate, N_ ("Say what is wrong with documents, and where") },
  { "info", tie_verb_info, N_ ("Count a document and add it up") },
  { "layout", tie_verb_layout, N_ ("Print the places of a network's nodes") },
  { "convert", tie_verb_convert, N_ ("Write data for other programs, or read theirs") },
};

static int
print_help (void)
{
  g_print ("%s\n  tieline %s\n  tieline %s\n\n%s\n", _ ("Usage:"), _ ("[FILE…]"),
           _ ("COMMAND [OPTION…]"),
           _ ("Without a command, opens a window on each file, or the start screen."));
  g_print ("\n%s\n", _ ("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    g_print ("  %-10s %s\n", verbs[i].name, _ (verbs[i].summary));
  g_print ("\n%s\n  -h, --help     %s\n  -V, --version  %s\n", _ ("Options:"),
           _ ("Show this help; after a command, its own"), _ ("Show the version"));
  g_print ("  --limit        %s\n                 %s\n\n%s\n", TIE_LIMIT_OPTION_ARGUMENT,
           _ (tie_limit_option_describe ()),
           _ ("Exit status: 0 done, 1 the input is wrong, 2 the call is wrong, "
              "3 the output could not be written."));
  return TIE_EXIT_DONE;
}

/* The value of --lang has to be known before the first word is said. */
static const char *
find_language (int argc, char **argv)
{
  for (int i = 1; i < argc && strcmp (argv[i], "--") != 0; i++)
    {
      if (g_str_has_prefix (argv[i], "--lang="))
        return argv[i] + strlen ("--lang=");
      if (g_str_equal (argv[i], "--lang") && i + 1 < argc)
        return argv[i + 1];
    }
  return NULL;
}

/* As BCP 47 writes it, or with an underscore, as locales do. Tells of what is none */
static gboolean
check_language (const char *language)
{
  g_autofree char *tag = NULL;

  if (language == NULL)
    return TRUE;
  tag = g_strdelimit (g_strdup (language), "_", '-');
  if (tie_text_is_language (tag))
    return TRUE;
  tie_verb_options_fail (_ ("--lang is a language tag such as ko or pt-BR, not “%s”"), language);
  return FALSE;
}

/* A word that nobody would call a file by, and that is none. */
static gboolean
is_mistaken (const char *word)
{
  return *word != '-' && *word != '\0' && strpbrk (word, "/.:") == NULL
         && !g_file_test (word, G_FILE_TEST_EXISTS);
}

static const char *
find_nearest_verb (const char *word)
{
  const char *names[G_N_ELEMENTS (verbs)];

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    names[i] = verbs[i].name;
  return tie_nearest_find (word, names, G_N_ELEMENTS (names));
}

static int
tell_mistake (const char *word, const char *nearest)
{
  if (nearest != NULL)
    return tie_verb_options_fail (
        _ ("there is neither a command nor a file “%s”; did you mean “%s”?"), word, nearest);
  return tie_verb_options_fail (_ ("there is neither a command nor a file “%s”"), word);
}

/**
 * tie_command_line_run:
 * @argc: the program's arguments
 * @argv: (array length=argc): likewise
 * @handled: (out): %FALSE when the call means the window
 *
 * Runs the verb that is named, without a display and before there is any application object.
 *
 * Returns: the exit status, when @handled
 */
int
tie_command_line_run (int argc, char **argv, gboolean *handled)
{
  g_return_val_if_fail (argc >= 1 && argv != NULL, TIE_EXIT_BAD_CALL);
  g_return_val_if_fail (handled != NULL, TIE_EXIT_BAD_CALL);

  *handled = TRUE;
  /* Of no interest to people: the program calls itself so */
  if (argc == 3 && g_str_equal (argv[1], TIE_LOGO_WORKER_OPTION))
    return tie_logo_worker_run (argv[2]);
  tie_picture_decoder_set (tie_logo_process_get_decoder ());
  if (argc > 1)
    {
      tie_language_init (find_language (argc, argv));
      if (!check_language (find_language (argc, argv)))
        return tie_verb_output_finish (TIE_EXIT_BAD_CALL);
      for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
        if (g_str_equal (argv[1], verbs[i].name))
          {
            g_autofree char *name = g_strconcat ("tieline ", verbs[i].name, NULL);

            g_set_prgname (name);
            tie_heap_prepare ();
            return tie_verb_output_finish (verbs[i].run (argc - 1, argv + 1));
          }
      if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h")
          || g_str_equal (argv[1], "help"))
        return tie_verb_output_finish (print_help ());
      if (g_str_equal (argv[1], "--version") || g_str_equal (argv[1], "-V"))
        {
          g_print ("Tieline %s\n", TIE_VERSION);
          return tie_verb_output_finish (TIE_EXIT_DONE);
        }
      if (is_mistaken (argv[1]))
        {
          const char *nearest = find_nearest_verb (argv[1]);

          /* Among files, one that is not there is told of in its window */
          if (nearest != NULL || argc == 2)
            return tie_verb_output_finish (tell_mistake (argv[1], nearest));
        }
    }
  *handled = FALSE;
  return TIE_EXIT_DONE;
}
