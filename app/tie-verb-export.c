/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* tieline export: charts into files. */

#include <glib/gi18n-lib.h>

#include "tie-export-file.h"
#include "tie-export-words.h"
#include "tie-export.h"
#include "tie-file-argument.h"
#include "tie-font-kit.h"
#include "tie-font.h"
#include "tie-language.h"
#include "tie-position-list.h"
#include "tie-verb-frames.h"
#include "tie-verb-options.h"
#include "tie-verb-output.h"
#include "tie-verb-progress.h"
#include "tie-verb-story.h"
#include "tie-verbs.h"
#include "tie-wording.h"

#define DEFAULT_LANGUAGE "en"

typedef struct
{
  TieExportOptions options;
  TieDate moment;
  GArray *charts; /* TieChartKind */
  const char *output;
  const char *positions; /* a path; NULL: laid out */
  GArray *frames;        /* TieDate: as of when; NULL: one picture */
  GThread *fonts;        /* that loads them; NULL: they are there */
  gboolean to_folder;
} Job;

static gboolean
understand_charts (const TieExportWords *words, Job *job)
{
  TieChartKind kind = TIE_CHART_BOTH;

  for (guint i = 0; words->charts != NULL && words->charts[i] != NULL; i++)
    {
      g_auto (GStrv) names = tie_verb_options_split (words->charts[i]);

      for (guint j = 0; names[j] != NULL; j++)
        {
          if (!tie_chart_kind_from_nick (names[j], &kind))
            {
              tie_verb_options_fail (_ ("--chart is network, timeline, both or table, not “%s”"),
                                     names[j]);
              return FALSE;
            }
          g_array_append_val (job->charts, kind);
        }
    }
  if (job->charts->len == 0)
    g_array_append_val (job->charts, kind);
  return TRUE;
}

static gboolean
understand_moment (const TieExportWords *words, Job *job)
{
  g_autoptr (GError) error = NULL;

  if (words->moment == NULL)
    return TRUE;
  if (!tie_date_parse (words->moment, &job->moment, &error))
    {
      tie_verb_options_fail (_ ("--at is a date such as 2027, 2026-41 or 2026-10-06: %s"),
                             error->message);
      return FALSE;
    }
  job->options.moment = &job->moment;
  return TRUE;
}

static gboolean
understand_frames (const TieExportWords *words, Job *job)
{
  return tie_verb_frames_understand (words->frames, words->step, &job->frames)
         && (job->frames == NULL
             || tie_verb_frames_check (&job->options, job->charts->len, words->output));
}

static gboolean
names_picture (const char *output)
{
  TieExportFormat format;

  return tie_export_format_from_file_name (output, &format)
         && !g_file_test (output, G_FILE_TEST_IS_DIR);
}

static gboolean
understand (const TieExportWords *words, int n_files, Job *job)
{
  tie_export_options_init (&job->options);
  job->options.selection = words->selection;
  job->output = words->output;
  job->positions = words->positions;
  if (words->output == NULL || *words->output == '\0')
    {
      tie_verb_options_fail (_ ("export needs -o and where the picture goes"));
      return FALSE;
    }
  if (!tie_verb_options_take_input (words->positions))
    return FALSE;
  if (!understand_charts (words, job) || !tie_export_words_understand (words, &job->options)
      || (words->story != NULL && !tie_verb_story_understand (words, n_files, &job->options))
      || !understand_moment (words, job) || !understand_frames (words, job))
    return FALSE;

  job->to_folder = n_files > 1 || job->charts->len > 1
                   || g_file_test (words->output, G_FILE_TEST_IS_DIR)
                   || g_str_has_suffix (words->output, "/");
  if (job->positions != NULL && (n_files > 1 || words->arrangement != NULL))
    {
      tie_verb_options_fail (_ ("--positions goes with one file, and without --arrangement"));
      return FALSE;
    }
  if (words->story != NULL)
    return TRUE;
  if (job->to_folder && g_str_equal (words->output, "-"))
    {
      tie_verb_options_fail (_ ("only one picture goes to standard output"));
      return FALSE;
    }
  if (job->to_folder && names_picture (words->output))
    {
      tie_verb_options_fail (_ ("several pictures go into a folder, not “%s”"), words->output);
      return FALSE;
    }
  return TRUE;
}

static int
write_picture (const Job *job, GBytes *bytes, TieDocument *document, const char *path)
{
  g_autofree char *name = NULL, *target = NULL;
  int status;

  if (!job->to_folder)
    return tie_verb_output_write (bytes, job->output);
  name = tie_export_file_suggest_name (document, path, job->options.chart, job->options.format);
  target = g_build_filename (job->output, name, NULL);
  status = tie_verb_output_make_folder (job->output);
  return status == TIE_EXIT_DONE ? tie_verb_output_write (bytes, target) : status;
}

static int
export_chart (Job *job, TieDocument *document, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = tie_export_draw (document, NULL, &job->options, &error);

  if (bytes == NULL)
    return tie_verb_output_fail (job->output, error);
  return write_picture (job, bytes, document, path);
}

static void
show_progress (guint done, guint all)
{
  if (all < 2)
    return;
  tie_verb_progress_show ("%u/%u", done, all);
  if (done == all)
    tie_verb_progress_end ();
}

static gpointer
load_fonts (gpointer language)
{
  return tie_font_kit_prepare (language);
}

/* Fonts are loaded while the first document is read and words are made ready for it. */
static void
take_fonts (Job *job)
{
  g_autofree char *missing = NULL;

  if (job->fonts == NULL)
    return;
  tie_font_kit_adopt (g_thread_join (g_steal_pointer (&job->fonts)));
  missing = tie_font_dup_missing ();
  if (missing != NULL)
    tie_verb_options_warn (missing);
}

/* Says what is wrong with the positions. Returns FALSE then */
static gboolean
read_positions (Job *job, TieDocument *document)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  if (job->positions == NULL)
    return TRUE;
  if ((bytes = tie_verb_options_load (job->positions)) == NULL)
    return FALSE;
  job->options.positions = tie_position_list_read (bytes, document, &problems);
  tie_verb_options_print_problems (problems, job->positions);
  return job->options.positions != NULL;
}

static int
export_charts (Job *job, TieDocument *document, const char *path, guint *done, guint all)
{
  int worst = TIE_EXIT_DONE;

  if (!read_positions (job, document))
    return TIE_EXIT_BAD_INPUT;
  if (job->frames != NULL)
    {
      job->options.chart = g_array_index (job->charts, TieChartKind, 0);
      worst = tie_verb_frames_export (document, &job->options, path, job->frames, job->output);
    }
  if (job->options.story != NULL)
    worst = tie_verb_story_export (document, &job->options, path, job->output);
  for (guint i = 0; job->frames == NULL && job->options.story == NULL && i < job->charts->len; i++)
    {
      int status;

      job->options.chart = g_array_index (job->charts, TieChartKind, i);
      status = export_chart (job, document, path);
      worst = MAX (worst, status);
      show_progress (++*done, all);
    }
  g_clear_pointer (&job->options.positions, tie_network_positions_unref);
  return worst;
}

/* The last document stays until the process ends, which gives back its memory at once: freeing a
 * large one object by object takes a tenth of the time of an export. */
static void
keep (TieDocument *document)
{
  static TieDocument *last;

  g_set_object (&last, document);
}

static int
export_files (Job *job, int n_files, char **files)
{
  guint all = (guint) n_files * job->charts->len, done = 0;
  int worst = TIE_EXIT_DONE;

  for (int i = 0; i < n_files; i++)
    {
      g_autoptr (TieDocument) document = tie_verb_options_read (files[i]);
      int status;

      if (document != NULL)
        tie_wording_prepare (document, job->options.language);
      take_fonts (job);
      keep (document);
      status = document != NULL ? export_charts (job, document, files[i], &done, all)
                                : TIE_EXIT_BAD_INPUT;

      worst = MAX (worst, status);
    }
  return worst;
}

/* Of two files of one name in different folders, the pictures of one would replace the other's. */
static gboolean
check_names (int n_files, char **files)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int i = 0; i < n_files; i++)
    {
      char *base = tie_export_file_dup_base_name (NULL, files[i]);
      const char *other = g_hash_table_lookup (seen, base);

      if (other != NULL)
        {
          tie_verb_options_fail (_ ("the pictures of “%s” and “%s” would have the same names"),
                                 other, files[i]);
          g_free (base);
          return FALSE;
        }
      g_hash_table_insert (seen, base, files[i]);
    }
  return TRUE;
}

static int
run_export (const TieExportWords *words, int argc, char **argv)
{
  Job job = { .charts = g_array_new (FALSE, FALSE, sizeof (TieChartKind)) };
  int status = TIE_EXIT_BAD_CALL;

  if (argc < 2)
    tie_verb_options_fail (_ ("export needs a file"));
  else if (understand (words, argc - 1, &job) && check_names (argc - 1, argv + 1))
    {
      /* The picture does not depend on who has it made; the language of the call is the caller's.
       */
      tie_language_init (words->language != NULL ? words->language : DEFAULT_LANGUAGE);
      job.options.language = tie_language_get ();
      job.fonts = g_thread_new ("fonts", load_fonts, (gpointer) job.options.language);
      status = export_files (&job, argc - 1, argv + 1);
    }
  g_array_unref (job.charts);
  g_clear_pointer (&job.frames, g_array_unref);
  return status;
}

/**
 * tie_verb_export:
 * @argc: the arguments, the verb's name first
 * @argv: likewise
 *
 * Runs `tieline export`.
 *
 * Returns: the exit status
 */
int
tie_verb_export (int argc, char **argv)
{
  TieExportWords words = { .scale = TIE_EXPORT_NOT_SAID, .dpi = TIE_EXPORT_NOT_SAID };
  int status;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &words.output,
      N_ ("Where it goes: a file, a folder for several, or - for standard output"), "OUT|DIR|-" },
    { "chart", 0, 0, G_OPTION_ARG_STRING_ARRAY, &words.charts,
      N_ ("Which chart; may be given several times (both)"), "network|timeline|both|table" },
    { "arrangement", 0, 0, G_OPTION_ARG_STRING, &words.arrangement,
      N_ ("How the network is laid out (stress)"), "stress|circle|rings|layers" },
    { "positions", 0, 0, G_OPTION_ARG_FILENAME, &words.positions,
      N_ ("Where organizations are in the network, as “tieline layout” prints it"), "FILE" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &words.format,
      N_ ("File format (by the ending of OUT, else png)"), "png|svg|pdf" },
    { "size", 0, 0, G_OPTION_ARG_STRING, &words.size, N_ ("Final pixels (1920x1080)"), "WxH" },
    { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &words.scale,
      N_ ("Layout size is size / N (the larger of 1 and height / 1080)"), "N" },
    { "dpi", 0, 0, G_OPTION_ARG_DOUBLE, &words.dpi,
      N_ ("Resolution; from 133 on for paper, with type of at least 6 points (96)"), "N" },
    { "page", 0, 0, G_OPTION_ARG_STRING, &words.page,
      N_ ("A handout of pages: the chart, then its deals with their sources (pdf)"), "a4|letter" },
    { "svg-text", 0, 0, G_OPTION_ARG_STRING, &words.svg_text,
      N_ ("Letters as texts or as outlines (svg; text)"), "text|outlines" },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &words.theme, N_ ("Colours (light)"), "light|dark" },
    { "background", 0, 0, G_OPTION_ARG_STRING, &words.background, N_ ("Background (theme)"),
      "theme|white|transparent" },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &words.language, N_ ("Language, such as ko (en)"), "TAG" },
    { "at", 0, 0, G_OPTION_ARG_STRING, &words.moment,
      N_ ("As of when: what had been announced and is planned to be in place by then"), "DATE" },
    { "frames", 0, 0, G_OPTION_ARG_STRING, &words.frames,
      N_ ("A sequence of numbered pictures as of moments in an interval, such as 2025/2030"),
      "INTERVAL" },
    { "step", 0, 0, G_OPTION_ARG_STRING, &words.step,
      N_ ("From one picture of a sequence to the next: P3M, P1Y, P7D"), "DURATION" },
    { "story", 0, 0, G_OPTION_ARG_STRING, &words.story,
      N_ ("A story: pages of A4 or Letter (pdf), or numbered slides in a folder (png, svg)"),
      "ID" },
    { "select", 0, 0, G_OPTION_ARG_STRING, &words.selection,
      N_ ("Bring an organization, deal or flow forward"), "ID" },
    { "omit", 0, 0, G_OPTION_ARG_STRING, &words.omit,
      N_ ("Leave out: title,subtitle,key,date,assumption,sources,credit"), "PARTS" },
    G_OPTION_ENTRY_NULL,
  };

  if (tie_verb_options_parse (_ ("FILE… – draws charts into files"), NULL, entries, &argc, &argv,
                              &status))
    {
      words.output = tie_file_argument_take_path (words.output);
      status = run_export (&words, argc, argv);
    }
  tie_export_words_clear (&words);
  return status;
}
