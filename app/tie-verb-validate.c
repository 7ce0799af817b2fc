/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* tieline validate: what is wrong with documents, and where. */

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "tie-file-argument.h"
#include "tie-problem.h"
#include "tie-reader.h"
#include "tie-verb-options.h"
#include "tie-verbs.h"

static void
add_json (JsonBuilder *builder, const char *path, const TieProblem *problem)
{
  /* JSON is UTF-8, whatever the name is */
  g_autofree char *file = g_filename_display_name (path);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "file");
  json_builder_add_string_value (builder, file);
  json_builder_set_member_name (builder, "line");
  json_builder_add_int_value (builder, problem->line);
  json_builder_set_member_name (builder, "column");
  json_builder_add_int_value (builder, problem->column);
  json_builder_set_member_name (builder, "severity");
  json_builder_add_string_value (builder,
                                 problem->severity == TIE_SEVERITY_ERROR ? "error" : "warning");
  json_builder_set_member_name (builder, "code");
  json_builder_add_string_value (builder, problem->code);
  json_builder_set_member_name (builder, "pointer");
  json_builder_add_string_value (builder, problem->pointer != NULL ? problem->pointer : "");
  json_builder_set_member_name (builder, "message");
  json_builder_add_string_value (builder, problem->message);
  json_builder_end_object (builder);
}

/* A file that cannot be read has no places: whoever reads the list finds the reason at its
 * beginning, with all that every other problem has. */
static void
tell_unreadable (const char *path, const GError *error, JsonBuilder *builder)
{
  const TieProblem problem = {
    .severity = TIE_SEVERITY_ERROR,
    .line = 1,
    .column = 1,
    .code = "unreadable-file",
    .message = error->message,
  };

  if (builder != NULL)
    add_json (builder, path, &problem);
  else
    tie_verb_options_tell (path, error->message);
}

static gboolean
validate_file (const char *path, JsonBuilder *builder)
{
  g_autoptr (GFile) file = tie_file_argument_to_file (path);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TieDocument) document = tie_reader_read_file (file, NULL, &problems, &error);

  if (error != NULL)
    tell_unreadable (path, error, builder);
  for (guint i = 0; problems != NULL && i < problems->len; i++)
    {
      const TieProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *line = tie_problem_to_gnu (problem, path);

      if (builder != NULL)
        add_json (builder, path, problem);
      else
        g_printerr ("%s\n", line);
    }
  return document != NULL;
}

static void
print_json (JsonBuilder *builder)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  g_print ("%s\n", text);
}

/**
 * tie_verb_validate:
 * @argc: the arguments, the verb's name first
 * @argv: likewise
 *
 * Runs `tieline validate`: every problem of every document, as lines of GNU style on standard error
 * or as JSON on standard output.
 *
 * Returns: the exit status
 */
int
tie_verb_validate (int argc, char **argv)
{
  g_autofree char *format = NULL, *language = NULL;
  g_autoptr (JsonBuilder) builder = NULL;
  gboolean good = TRUE;
  int status;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("gnu (FILE:LINE:COLUMN: …) or json"),
      "gnu|json" },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &language, N_ ("Language of the messages"), "TAG" },
    G_OPTION_ENTRY_NULL,
  };

  if (!tie_verb_options_parse (_ ("FILE… – says what is wrong with documents, and where"), NULL,
                               entries, &argc, &argv, &status))
    return status;
  if (argc < 2)
    return tie_verb_options_fail (_ ("validate needs a file"));
  if (g_strcmp0 (format, "json") == 0)
    {
      builder = json_builder_new ();
      json_builder_begin_array (builder);
    }
  else if (format != NULL && !g_str_equal (format, "gnu"))
    return tie_verb_options_fail (_ ("--format is gnu or json, not “%s”"), format);

  for (int i = 1; i < argc; i++)
    good = validate_file (argv[i], builder) && good;
  if (builder != NULL)
    print_json (builder);
  return good ? TIE_EXIT_DONE : TIE_EXIT_BAD_INPUT;
}
