/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* tieline convert: documents from and to other formats. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tie-convert.h"
#include "tie-csv-reader.h"
#include "tie-file-argument.h"
#include "tie-verb-options.h"
#include "tie-verb-output.h"
#include "tie-verbs.h"

/* The words of the call, before they are understood. */
typedef struct
{
  char *output;
  char *to;
  char *table;
  char *language;
} Words;

typedef struct
{
  TieDataFormat from;
  TieDataFormat to;
  const char *output;
  const char *language;
  gboolean one_table;
  TieConvertTable table;
} Job;

static const char *const table_names[] = {
  [TIE_CONVERT_ORGANIZATIONS] = "organizations",
  [TIE_CONVERT_FLOWS] = "flows",
};

static void
words_clear (Words *words)
{
  g_free (words->output);
  g_free (words->to);
  g_free (words->table);
  g_free (words->language);
}

/* A name whose ending tells nothing is that of a document, as everywhere else. */
static gboolean
understand_input (char **paths, guint n_paths, Job *job)
{
  job->from = TIE_DATA_TIELINE;
  for (guint i = 0; i < n_paths; i++)
    {
      TieDataFormat format = TIE_DATA_TIELINE;

      tie_data_format_from_name (paths[i], &format);
      if (g_str_has_suffix (paths[i], ".xml"))
        format = TIE_DATA_GRAPHML;
      if (format == TIE_DATA_GEXF || format == TIE_DATA_DOT)
        {
          tie_verb_options_fail (
              _ ("convert reads documents, CSV and GraphML; “%s” can only be written"), paths[i]);
          return FALSE;
        }
      if (i > 0 && (format != TIE_DATA_CSV || job->from != TIE_DATA_CSV))
        {
          tie_verb_options_fail (_ ("convert takes several files of CSV only"));
          return FALSE;
        }
      job->from = format;
    }
  if (n_paths <= TIE_CSV_MOST_FILES)
    return TRUE;
  tie_verb_options_fail (_ ("convert takes two files of CSV at most: organizations and flows"));
  return FALSE;
}

static gboolean
is_folder (const char *output)
{
  return g_str_has_suffix (output, "/") || g_file_test (output, G_FILE_TEST_IS_DIR);
}

static gboolean
understand_format (const Words *words, Job *job)
{
  TieDataFormat by_name = TIE_DATA_TIELINE;
  gboolean named =
      !is_folder (words->output) && tie_data_format_from_name (words->output, &by_name);

  if (words->to != NULL && !tie_data_format_from_nick (words->to, &job->to))
    {
      tie_verb_options_fail (_ ("--to is graphml, gexf, dot, csv or tieline, not “%s”"), words->to);
      return FALSE;
    }
  if (words->to != NULL && named && by_name != job->to)
    {
      tie_verb_options_fail (
          _ ("the name “%s” is that of a file of another format than %s, which is asked for"),
          words->output, words->to);
      return FALSE;
    }
  if (words->to != NULL)
    return TRUE;
  job->to = by_name;
  if (named)
    return TRUE;
  /* What is no document yet becomes one, unless something else is said. */
  if (job->from != TIE_DATA_TIELINE && g_str_equal (words->output, "-"))
    return TRUE;
  tie_verb_options_fail (_ ("“%s” does not tell a format: --to is needed, or a name that ends in "
                            ".graphml, .gexf, .dot, .csv or .tieline.json"),
                         words->output);
  return FALSE;
}

static gboolean
understand_table (const Words *words, Job *job)
{
  if (words->table == NULL && job->to == TIE_DATA_CSV && g_str_equal (words->output, "-"))
    {
      tie_verb_options_fail (_ ("CSV is two tables: to standard output goes the one that --table "
                                "organizations or --table flows names"));
      return FALSE;
    }
  if (words->table == NULL)
    return TRUE;
  if (job->to != TIE_DATA_CSV)
    {
      tie_verb_options_fail (_ ("--table goes with csv only"));
      return FALSE;
    }
  job->one_table = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (table_names); i++)
    if (g_str_equal (words->table, table_names[i]))
      {
        job->table = (TieConvertTable) i;
        return TRUE;
      }
  tie_verb_options_fail (_ ("--table is organizations or flows, not “%s”"), words->table);
  return FALSE;
}

static gboolean
understand (const Words *words, char **paths, guint n_paths, Job *job)
{
  if (words->output == NULL)
    {
      tie_verb_options_fail (_ ("convert needs -o and where the data go"));
      return FALSE;
    }
  job->output = words->output;
  job->language = words->language;
  if (!understand_input (paths, n_paths, job) || !understand_format (words, job)
      || !understand_table (words, job))
    return FALSE;
  if (job->to != TIE_DATA_CSV && is_folder (words->output))
    {
      tie_verb_options_fail (_ ("“%s” is a folder; only csv goes to one"), words->output);
      return FALSE;
    }
  return TRUE;
}

/* DIR/flows.csv in a folder, NAME-flows.csv beside a file that is named */
static char *
dup_table_path (const Job *job, TieConvertTable table)
{
  TieDataFormat format;
  g_autofree char *name = NULL, *stem = NULL, *folder = NULL;

  if (is_folder (job->output) || !tie_data_format_from_name (job->output, &format))
    {
      name = g_strconcat (table_names[table], ".csv", NULL);
      return g_build_filename (job->output, name, NULL);
    }
  stem = tie_data_format_dup_stem (job->output);
  name = g_strdup_printf ("%s-%s%s", stem, table_names[table], strrchr (job->output, '.'));
  folder = g_path_get_dirname (job->output);
  return g_build_filename (folder, name, NULL);
}

static int
write_table (const Job *job, TieDocument *document)
{
  g_autoptr (GBytes) bytes = tie_convert_write_table (document, job->table, job->language);

  return tie_verb_output_write (bytes, job->output);
}

static int
write_tables (const Job *job, TieDocument *document)
{
  TieDataFormat format;
  GBytes *tables[G_N_ELEMENTS (table_names)];
  char *paths[G_N_ELEMENTS (table_names)];
  int status;

  if ((is_folder (job->output) || !tie_data_format_from_name (job->output, &format))
      && tie_verb_output_make_folder (job->output) != TIE_EXIT_DONE)
    return TIE_EXIT_NOT_WRITTEN;
  for (guint i = 0; i < G_N_ELEMENTS (table_names); i++)
    {
      tables[i] = tie_convert_write_table (document, (TieConvertTable) i, job->language);
      paths[i] = dup_table_path (job, (TieConvertTable) i);
    }
  /* A table of flows refers to its organizations: with those of another document it is none */
  status = tie_verb_output_write_together (tables, paths, G_N_ELEMENTS (table_names));
  for (guint i = 0; i < G_N_ELEMENTS (table_names); i++)
    {
      g_bytes_unref (tables[i]);
      g_free (paths[i]);
    }
  return status;
}

/* What a table of flows, and a graph, cannot hold */
static void
tell_of_deals_without_flows (TieDocument *document)
{
  GPtrArray *deals = tie_document_get_deals (document);
  guint n = 0;

  for (guint i = 0; i < deals->len; i++)
    n += tie_deal_get_flows (g_ptr_array_index (deals, i))->len == 0;
  if (n > 0)
    g_printerr (ngettext ("tieline: %u deal without flows is left out\n",
                          "tieline: %u deals without flows are left out\n", n),
                n);
}

static int
write_document (const Job *job, TieDocument *document)
{
  g_autoptr (GBytes) bytes = NULL;

  if (job->to != TIE_DATA_TIELINE && !(job->one_table && job->table == TIE_CONVERT_ORGANIZATIONS))
    tell_of_deals_without_flows (document);
  if (job->to == TIE_DATA_CSV)
    return job->one_table ? write_table (job, document) : write_tables (job, document);
  bytes = tie_convert_write (document, job->to, job->language);
  return tie_verb_output_write (bytes, job->output);
}

static int
run_convert (const Words *words, int argc, char **argv)
{
  Job job = { 0 };
  g_autofree char *stem = NULL, *title = NULL;
  g_autoptr (TieDocument) document = NULL;

  if (argc < 2)
    return tie_verb_options_fail (_ ("convert needs a file"));
  if (!understand (words, argv + 1, (guint) argc - 1, &job))
    return TIE_EXIT_BAD_CALL;
  stem = tie_data_format_dup_stem (
      job.to == TIE_DATA_TIELINE && !g_str_equal (job.output, "-") ? job.output : argv[1]);
  title = g_filename_display_name (stem);
  document = tie_convert_read (argv + 1, (guint) argc - 1, job.from, title);
  return document != NULL ? write_document (&job, document) : TIE_EXIT_BAD_INPUT;
}

/**
 * tie_verb_convert:
 * @argc: the arguments, the verb's name first
 * @argv: likewise
 *
 * Runs `tieline convert`: a document into a format of other programs, or such a file into a
 * document.
 *
 * Returns: the exit status
 */
int
tie_verb_convert (int argc, char **argv)
{
  Words words = { 0 };
  int status;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &words.output,
      N_ ("Where it goes: a file, a folder for csv, or - for standard output"), "OUT|DIR|-" },
    { "to", 0, 0, G_OPTION_ARG_STRING, &words.to, N_ ("Format (what the name of OUT ends in)"),
      "graphml|gexf|dot|csv|tieline" },
    { "table", 0, 0, G_OPTION_ARG_STRING, &words.table, N_ ("Write only this table of csv"),
      "organizations|flows" },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &words.language,
      N_ ("Write texts in one language, such as en or ko (all of the document’s)"), "TAG" },
    G_OPTION_ENTRY_NULL,
  };

  if (tie_verb_options_parse (
          _ ("FILE… – converts documents to other formats, and CSV or GraphML to documents"), NULL,
          entries, &argc, &argv, &status))
    {
      words.output = tie_file_argument_take_path (words.output);
      status = run_convert (&words, argc, argv);
    }
  words_clear (&words);
  return status;
}
