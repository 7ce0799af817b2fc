/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* tieline info: what a document holds, counted and added up. */

#include <glib/gi18n-lib.h>

#include "tie-capacity.h"
#include "tie-escape.h"
#include "tie-language.h"
#include "tie-phase.h"
#include "tie-totals.h"
#include "tie-verb-options.h"
#include "tie-verbs.h"
#include "tie-wording.h"

/* A line, whatever texts of the document say */
static void G_GNUC_PRINTF (1, 2) print (const char *format, ...)
{
  g_autofree char *line = NULL, *escaped = NULL;
  va_list arguments;

  va_start (arguments, format);
  line = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  escaped = tie_escape (g_strchomp (line));
  g_print ("%s\n", escaped);
}

static void
print_counts (TieDocument *document, const char *language)
{
  const TieDate *as_of = tie_document_get_as_of (document);

  print ("%s\n", tie_text_get (tie_document_get_title (document), language));
  if (as_of != NULL)
    {
      g_autofree char *date = tie_wording_date (as_of, language);

      print (_ ("As of: %s\n"), date);
    }
  print (_ ("Organizations: %u\n"), tie_document_get_organizations (document)->len);
  print (_ ("Deals: %u\n"), tie_document_get_deals (document)->len);
  print (_ ("Flows: %u\n"), tie_document_get_flows (document)->len);
  print (_ ("Sources: %u\n"), tie_document_get_sources (document)->len);
}

static void
print_stories (TieDocument *document)
{
  GPtrArray *stories = tie_document_get_stories (document);
  guint n_steps = 0;

  if (stories->len == 0)
    return;
  for (guint i = 0; i < stories->len; i++)
    n_steps += tie_story_get_steps (g_ptr_array_index (stories, i))->len;
  print (_ ("Stories: %u\n"), stories->len);
  print (_ ("Steps of stories: %u\n"), n_steps);
}

static void
print_capacity (TieDocument *document, const char *language)
{
  const char *unit = tie_document_get_capacity_unit (document);
  g_autoptr (TieCapacity) capacity = NULL;
  g_autofree char *total = NULL, *undated = NULL;
  TieEstimate estimate;
  gboolean or_more;

  if (unit == NULL)
    return;
  capacity = tie_capacity_new (document, unit, NULL);
  tie_capacity_get_total (capacity, &estimate, &or_more);
  total = tie_wording_value (estimate.likely, unit, document, language);
  undated = tie_wording_value (tie_capacity_get_undated (capacity), unit, document, language);
  if (or_more)
    print (_ ("Capacity: %s or more\n"), total);
  else
    print (_ ("Capacity: %s\n"), total);
  print (_ ("Undated: %s\n"), undated);
}

static void
print_totals (TieDocument *document, const char *language)
{
  g_autoptr (GPtrArray) totals = tie_totals_of_document (document);

  for (guint i = 0; i < totals->len; i++)
    {
      const TieTotal *total = g_ptr_array_index (totals, i);
      const TieQuantity *claimed = tie_amount_first (tie_fact_get_amount (total->claim));
      g_autofree char *sum =
          tie_wording_value_long (total->accounted.likely, total->unit, document, language);
      g_autofree char *claim = tie_wording_quantity_long (claimed, document, language);

      /* Translators: label of a claimed total, what adds up to, what is claimed */
      print (_ ("%s: %s accounted for, %s claimed\n"),
             tie_text_get (tie_fact_get_label (total->claim), language), sum, claim);
    }
}

static void
widen (const TieInterval *when, int *first, int *last)
{
  if (when == NULL)
    return;
  if (when->start_bound == TIE_BOUND_DATE)
    *first = MIN (*first, tie_date_first_day (&when->start));
  if (when->end_bound == TIE_BOUND_DATE)
    *last = MAX (*last, tie_date_last_day (&when->end));
}

static void
print_span (TieDocument *document, const char *language)
{
  GPtrArray *flows = tie_document_get_flows (document);
  GPtrArray *deals = tie_document_get_deals (document);
  int first = G_MAXINT, last = G_MININT;
  TieDate from, to;
  g_autofree char *from_words = NULL, *to_words = NULL;

  for (guint i = 0; i < deals->len; i++)
    {
      const TieDate *announced = tie_deal_get_announced (deals->pdata[i]);

      if (announced == NULL)
        continue;
      first = MIN (first, tie_date_first_day (announced));
      last = MAX (last, tie_date_last_day (announced));
    }
  for (guint i = 0; i < flows->len; i++)
    {
      GPtrArray *phases = tie_flow_get_phases (flows->pdata[i]);

      widen (tie_flow_get_when (flows->pdata[i]), &first, &last);
      for (guint j = 0; j < phases->len; j++)
        widen (((const TiePhase *) phases->pdata[j])->when, &first, &last);
    }
  if (first > last)
    return;
  tie_date_from_day (first, &from);
  tie_date_from_day (last, &to);
  from_words = tie_wording_date (&from, language);
  to_words = tie_wording_date (&to, language);
  print (_ ("Span: %s to %s\n"), from_words, to_words);
}

/**
 * tie_verb_info:
 * @argc: the arguments, the verb's name first
 * @argv: likewise
 *
 * Runs `tieline info`: counts, totals, what is undated, and the span of all dates.
 *
 * Returns: the exit status
 */
int
tie_verb_info (int argc, char **argv)
{
  g_autofree char *language = NULL;
  g_autoptr (TieDocument) document = NULL;
  const char *shown;
  int status;
  const GOptionEntry entries[] = {
    { "lang", 0, 0, G_OPTION_ARG_STRING, &language, N_ ("Language, such as en or ko"), "TAG" },
    G_OPTION_ENTRY_NULL,
  };

  if (!tie_verb_options_parse (_ ("FILE – counts a document and adds it up"), NULL, entries, &argc,
                               &argv, &status))
    return status;
  if (argc != 2)
    return tie_verb_options_fail (_ ("info needs one file"));
  document = tie_verb_options_read (argv[1]);
  if (document == NULL)
    return TIE_EXIT_BAD_INPUT;

  shown = tie_language_get ();
  print_counts (document, shown);
  print_stories (document);
  print_capacity (document, shown);
  print_totals (document, shown);
  print_span (document, shown);
  return TIE_EXIT_DONE;
}
