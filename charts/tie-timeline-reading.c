/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What the capacity over time says at a moment. */

#include "tie-timeline-reading.h"

#include <math.h>

#include "tie-timeline-supplier.h"
#include "tie-quiz-cover.h"
#include "tie-unit.h"
#include "tie-wording.h"
#include "tie-words.h"

static void
add_shares (TieTimelineReading *self, const GArray *suppliers)
{
  self->shares = g_array_new (FALSE, TRUE, sizeof (TieTimelineReadingShare));
  for (guint i = 0; i < suppliers->len; i++)
    {
      const TieTimelineSupplier *supplier = &g_array_index (suppliers, TieTimelineSupplier, i);
      TieTimelineReadingShare share = { .owner = supplier->owner,
                                        .undated = supplier->undated,
                                        .or_more = supplier->undated_or_more };

      self->or_more |= share.or_more;
      g_array_append_val (self->shares, share);
    }
}

static void
add_course (TieTimelineReading *self, TieCapacity *capacity, guint course, guint share)
{
  TieEstimate *sum = &g_array_index (self->shares, TieTimelineReadingShare, share).at;
  TieEstimate at;

  tie_capacity_get_course_at (capacity, course, self->day, &at);
  sum->least += at.least;
  sum->likely += at.likely;
  sum->most += at.most;
}

/**
 * tie_timeline_reading_new:
 * @capacity: what is added up
 * @unit: in which unit
 * @day: a Julian day
 *
 * Reads the capacity at the end of a day.
 *
 * Returns: (transfer full): the reading
 */
TieTimelineReading *
tie_timeline_reading_new (TieCapacity *capacity, const TieCapacityUnit *unit, int day)
{
  g_autoptr (GArray) suppliers = NULL;
  g_autoptr (GHashTable) indexes = NULL;
  TieTimelineReading *self;

  g_return_val_if_fail (TIE_IS_CAPACITY (capacity), NULL);
  g_return_val_if_fail (unit != NULL, NULL);

  suppliers = tie_timeline_suppliers_list (capacity);
  indexes = tie_timeline_suppliers_index (suppliers);
  self = g_new0 (TieTimelineReading, 1);
  self->day = day;
  self->measure = *unit;
  self->unit = unit->unit;
  tie_capacity_get_at (capacity, day, &self->all);
  self->undated = tie_capacity_get_undated (capacity);
  add_shares (self, suppliers);
  for (guint i = 0; i < tie_capacity_get_n_courses (capacity); i++)
    {
      TieOrganization *owner = tie_flow_get_from (tie_capacity_get_flow (capacity, i));

      add_course (self, capacity, i, GPOINTER_TO_UINT (g_hash_table_lookup (indexes, owner)));
    }
  return self;
}

/**
 * tie_timeline_reading_free:
 * @self: (transfer full) (nullable): a reading
 *
 * Frees it.
 */
void
tie_timeline_reading_free (TieTimelineReading *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->shares);
  g_free (self);
}

/**
 * tie_timeline_reading_dup_number:
 * @number: an amount
 * @unit: its unit
 * @document: the document
 * @language: BCP 47
 *
 * Returns: (transfer full): it, with as many digits as an interpolated value bears; money with its
 *   currency, everything else without its unit
 */
char *
tie_timeline_reading_dup_number (double number,
                                 const char *unit,
                                 TieDocument *document,
                                 const char *language)
{
  const double size = fabs (number);
  const double step = size >= 100 ? pow (10, floor (log10 (size)) - 2) : size >= 10 ? 0.1 : 0.01;
  const double rounded = round (number / step) * step;

  return tie_wording_value (rounded, tie_unit_get_kind (unit) == TIE_UNIT_MONEY ? unit : NULL,
                            document, language);
}

/**
 * tie_timeline_reading_dup_range:
 * @estimate: an amount between its bounds
 * @unit: its unit
 * @document: the document
 * @language: BCP 47
 *
 * Returns: (transfer full) (nullable): "3–5.2"; %NULL when least and most are the same
 */
char *
tie_timeline_reading_dup_range (const TieEstimate *estimate,
                                const char *unit,
                                TieDocument *document,
                                const char *language)
{
  g_autofree char *least = NULL;
  g_autofree char *most = NULL;

  g_return_val_if_fail (estimate != NULL, NULL);

  least = tie_timeline_reading_dup_number (estimate->least, unit, document, language);
  most = tie_timeline_reading_dup_number (estimate->most, unit, document, language);
  if (g_str_equal (least, most))
    return NULL;
  return g_strconcat (least, "–", most, NULL);
}

/* "2.1 (1.5–3)", or "4.1 GW likely (3–5.2)" */
static char *
word_estimate (const TieEstimate *estimate,
               const TieTimelineReading *reading,
               gboolean in_full,
               TieDocument *document,
               const char *language)
{
  const char *unit = reading->unit;
  g_autofree char *number =
      tie_timeline_reading_dup_number (estimate->likely, unit, document, language);
  g_autofree char *range = tie_timeline_reading_dup_range (estimate, unit, document, language);
  g_autofree char *value = NULL;

  if (in_full && tie_unit_get_kind (unit) != TIE_UNIT_MONEY)
    {
      g_autofree char *name = tie_wording_unit (unit, document, language);

      value = g_strconcat (number, "\u00a0", name, NULL);
    }
  else
    value = g_steal_pointer (&number);
  if (range == NULL)
    return g_steal_pointer (&value);
  if (!in_full)
    return g_strdup_printf ("%s (%s)", value, range);
  /* Translators: an amount, and its least and most: "4.1 GW likely (3–5.2)" */
  return g_strdup_printf (_ ("%s likely (%s)"), value, range);
}

static char *
word_undated (const TieTimelineReading *self, TieDocument *document, const char *language)
{
  g_autofree char *number =
      tie_timeline_reading_dup_number (self->undated, self->unit, document, language);
  g_autofree char *bound =
      self->or_more ? g_strconcat ("≥\u00a0", number, NULL) : g_strdup (number);

  /* Translators: an amount for which nobody named a date: "14 without a date" */
  return g_strdup_printf (_ ("%s without a date"), bound);
}

static char *
word_day (const TieTimelineReading *self, const char *language)
{
  TieDate date;

  tie_date_from_day (self->day, &date);
  return tie_wording_date (&date, language);
}

/**
 * tie_timeline_reading_dup_words:
 * @self: a reading
 * @request: for whom: its document, language and quiz
 *
 * Returns: (transfer full): the reading in words, as far as a quiz lets it: "15 June 2027: 4.1 GW
 * likely (3–5.2) · Broadcom 2.1 (1.5–3) · AMD 1 · 14 without a date"
 */
char *
tie_timeline_reading_dup_words (const TieTimelineReading *self, const TieChartRequest *request)
{
  TieDocument *document;
  const char *language;
  g_autofree char *day = NULL;
  g_autofree char *all = NULL;
  GString *text;

  g_return_val_if_fail (self != NULL && request != NULL, NULL);

  document = request->document;
  language = request->language;
  day = word_day (self, language);
  if (tie_quiz_cover_hides_sums (request))
    return g_steal_pointer (&day);
  all = word_estimate (&self->all, self, TRUE, document, language);
  text = g_string_new (NULL);
  g_string_append_printf (text, _ ("%s: %s"), day, all);
  for (guint i = 0; i < self->shares->len; i++)
    {
      const TieTimelineReadingShare *share =
          &g_array_index (self->shares, TieTimelineReadingShare, i);
      g_autofree char *words = word_estimate (&share->at, self, FALSE, document, language);

      if (share->at.most > 0)
        g_string_append_printf (text, " · %s %s",
                                tie_quiz_cover_name_in_line (request, share->owner), words);
    }
  if (self->undated > 0)
    {
      g_autofree char *words = word_undated (self, document, language);

      g_string_append_printf (text, " · %s", words);
    }
  return g_string_free (text, FALSE);
}

/**
 * tie_timeline_reading_dup_share_words:
 * @self: a reading
 * @share: an index of its shares
 * @document: its document
 * @language: BCP 47
 *
 * Returns: (transfer full): one supplier's part of it: "31 December 2026: 0.5 GW likely (0–1)"
 */
char *
tie_timeline_reading_dup_share_words (const TieTimelineReading *self,
                                      guint share,
                                      TieDocument *document,
                                      const char *language)
{
  g_autofree char *day = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (self != NULL && share < self->shares->len, NULL);

  day = word_day (self, language);
  words = word_estimate (&g_array_index (self->shares, TieTimelineReadingShare, share).at, self,
                         TRUE, document, language);
  return g_strdup_printf (_ ("%s: %s"), day, words);
}
