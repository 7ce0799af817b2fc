/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A sequence of pictures: one for each step of the playhead. */

#include "tie-export-frames.h"

#include <glib/gi18n-lib.h>

#include "tie-duration.h"
#include "tie-export-file.h"
#include "tie-keep-file.h"
#include "tie-export.h"
#include "tie-interval.h"

/* The whole sequence, of which an export tells its part */
typedef struct
{
  const TieExportOptions *options;
  guint done;
  guint all;
} Sequence;

static gboolean
parse_span (const char *text, int *first, int *last, GError **error)
{
  TieInterval interval;

  if (!tie_interval_parse (text, &interval, error))
    return FALSE;
  if (interval.start_bound != TIE_BOUND_DATE || interval.end_bound != TIE_BOUND_DATE)
    {
      g_set_error (error, TIE_DATE_ERROR, TIE_DATE_ERROR_UNSUPPORTED,
                   _ ("“%s” does not say both when the sequence begins and when it ends"), text);
      return FALSE;
    }
  *first = tie_date_first_day (&interval.start);
  *last = tie_date_last_day (&interval.end);
  return TRUE;
}

/* The last day of so many steps, within the sequence */
static int
find_end (const TieDuration *duration, int first, int last, guint n_steps)
{
  return MIN (tie_duration_add (duration, first, n_steps) - 1, last);
}

/**
 * tie_export_frames_list:
 * @interval: EDTF, such as "2025/2030": from the first day of its start to the last of its end
 * @step: ISO 8601, such as "P3M"
 * @error: (nullable): return location
 *
 * Which moments a sequence shows: the first day, then the last day of each step, and the last day.
 *
 * Returns: (transfer full) (nullable) (element-type TieDate): the moments, or %NULL with an @error
 *   of %TIE_DATE_ERROR, or %TIE_EXPORT_ERROR_FRAMES where they are too many
 */
GArray *
tie_export_frames_list (const char *interval, const char *step, GError **error)
{
  g_autoptr (GArray) moments = g_array_new (FALSE, FALSE, sizeof (TieDate));
  TieDuration duration;
  int first = 0, last = 0, day;

  g_return_val_if_fail (interval != NULL && step != NULL, NULL);

  if (!parse_span (interval, &first, &last, error) || !tie_duration_parse (step, &duration, error))
    return NULL;
  day = first;
  for (guint i = 1;; i++)
    {
      TieDate moment;
      int next = find_end (&duration, first, last, i);

      tie_date_from_day (day, &moment);
      g_array_append_val (moments, moment);
      if (day == last)
        return g_steal_pointer (&moments);
      if (moments->len == TIE_MOST_FRAMES)
        break;
      /* A day is a step of its own */
      if (next <= day)
        {
          i++;
          next = find_end (&duration, first, last, i);
        }
      day = next;
    }
  g_set_error (error, TIE_EXPORT_ERROR, TIE_EXPORT_ERROR_FRAMES,
               _ ("“%s” in steps of %s is more than %d pictures"), interval, step, TIE_MOST_FRAMES);
  return NULL;
}

/**
 * tie_export_frames_dup_name:
 * @document: what is drawn
 * @file_name: (nullable): the document's file name
 * @format: of the file
 * @number: from 1 on
 *
 * Returns: (transfer full): a file name, such as "openai-chip-partners-0001.png"
 */
char *
tie_export_frames_dup_name (TieDocument *document,
                            const char *file_name,
                            TieExportFormat format,
                            guint number)
{
  g_autofree char *base = tie_export_file_dup_base_name (document, file_name);

  return g_strdup_printf ("%s-%04u.%s", base, number, tie_export_format_to_nick (format));
}

static void
progress_cb (double done, gpointer data)
{
  const Sequence *sequence = data;

  tie_export_options_tell (sequence->options, (sequence->done + done) / sequence->all);
}

/**
 * tie_export_frames_write:
 * @document: what is drawn
 * @filter: (nullable): what of it
 * @options: how; the moment is that of each picture
 * @file_name: (nullable): the document's file name
 * @moments: (element-type TieDate): as of when
 * @folder: where the pictures go; it is there
 * @error: (nullable): return location
 *
 * Draws and writes a sequence of pictures. Everything has the same place in all of them. Each is
 * written whole or not at all; those that were written before something went wrong stay.
 *
 * Returns: how many were written: all of them, or fewer with an @error
 */
guint
tie_export_frames_write (TieDocument *document,
                         TieFilter *filter,
                         const TieExportOptions *options,
                         const char *file_name,
                         const GArray *moments,
                         GFile *folder,
                         GError **error)
{
  Sequence sequence = { .options = options };
  TieExportOptions each;

  g_return_val_if_fail (options != NULL && moments != NULL, 0);
  g_return_val_if_fail (G_IS_FILE (folder), 0);

  each = *options;
  each.progress = progress_cb;
  each.progress_data = &sequence;
  sequence.all = moments->len;
  for (; sequence.done < sequence.all; sequence.done++)
    {
      g_autofree char *name =
          tie_export_frames_dup_name (document, file_name, options->format, sequence.done + 1);
      g_autoptr (GFile) file = g_file_get_child (folder, name);
      g_autoptr (GBytes) bytes = NULL;

      each.moment = &g_array_index (moments, TieDate, sequence.done);
      bytes = tie_export_draw (document, filter, &each, error);
      if (bytes == NULL
          || !tie_keep_file (file, bytes, TIE_KEEP_PUBLIC, NULL, NULL, options->cancellable, error))
        break;
    }
  return sequence.done;
}
