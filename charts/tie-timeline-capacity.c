/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Capacity over time: what is added up. */

#include "tie-timeline-capacity.h"

#include <math.h>

#include "tie-capacity.h"
#include "tie-direction.h"
#include "tie-quiz-cover.h"
#include "tie-timeline-supplier.h"
#include "tie-timeline-unit.h"
#include "tie-unit.h"
#include "tie-wording.h"
#include "tie-words.h"

static void
clear_share (gpointer data)
{
  TieTimelineShare *share = data;

  g_free (share->likely);
  g_free (share->dated.label);
  g_free (share->undated.label);
}

/**
 * tie_timeline_capacity_free:
 * @self: (transfer full) (nullable): a capacity
 *
 * Frees it.
 */
void
tie_timeline_capacity_free (TieTimelineCapacity *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->courses);
  g_free (self->unit);
  g_free (self->total_label);
  g_free (self->title);
  g_clear_pointer (&self->remarks, g_ptr_array_unref);
  g_clear_pointer (&self->apart_remarks, g_ptr_array_unref);
  g_clear_pointer (&self->shares, g_array_unref);
  g_clear_pointer (&self->days, g_array_unref);
  g_clear_pointer (&self->texts, g_array_unref);
  g_clear_pointer (&self->aparts, g_array_unref);
  g_free (self->delivered);
  g_free (self->least);
  g_free (self->most);
  g_free (self);
}

static void
add_shares (TieTimelineCapacity *self, const GArray *suppliers)
{
  self->shares = g_array_new (FALSE, TRUE, sizeof (TieTimelineShare));
  g_array_set_clear_func (self->shares, clear_share);
  for (guint i = 0; i < suppliers->len; i++)
    {
      const TieTimelineSupplier *supplier = &g_array_index (suppliers, TieTimelineSupplier, i);
      TieTimelineShare share = {
        .owner = supplier->owner,
        .dated = { .amount = supplier->dated, .or_more = supplier->dated_or_more },
        .undated = { .amount = supplier->undated, .or_more = supplier->undated_or_more },
      };

      g_array_append_val (self->shares, share);
    }
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const int *first = a;
  const int *second = b;

  return (*first > *second) - (*first < *second);
}

/* The days at which anything bends, in order. */
static GArray *
list_bends (TieCapacity *capacity, TieDocument *document)
{
  static const TieStatus statuses[] = { TIE_STATUS_IN_DISCUSSION, TIE_STATUS_RUMORED };
  const TieDate *as_of = tie_document_get_as_of (document);
  GArray *bends = tie_capacity_get_days (capacity);
  g_autoptr (GArray) delivered = tie_capacity_get_delivered_days (capacity);

  g_array_append_vals (bends, delivered->data, delivered->len);
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      TieCapacity *apart = tie_capacity_get_courses_apart (capacity, statuses[i]);
      g_autoptr (GArray) days = apart != NULL ? tie_capacity_get_days (apart) : NULL;

      if (days != NULL)
        g_array_append_vals (bends, days->data, days->len);
    }
  if (as_of != NULL)
    {
      const int day = tie_date_last_day (as_of);

      g_array_append_val (bends, day);
    }
  g_array_sort (bends, compare_days);
  return bends;
}

/* The corners of all courses that the axis shows, and its two ends. */
static void
add_days (TieTimelineCapacity *self, TieCapacity *capacity, double from_day, double to_day)
{
  g_autoptr (GArray) bends = list_bends (capacity, self->request->document);
  const int first = (int) floor (from_day) - 1;
  const int last = (int) ceil (to_day) - 1;

  self->days = g_array_new (FALSE, FALSE, sizeof (int));
  g_array_append_val (self->days, first);
  for (guint i = 0; i < bends->len; i++)
    {
      const int day = g_array_index (bends, int, i);

      if (day > g_array_index (self->days, int, self->days->len - 1) && day < last)
        g_array_append_val (self->days, day);
    }
  g_array_append_val (self->days, last);
}

static void
add_courses_at (TieTimelineCapacity *self, TieCapacity *capacity, GHashTable *indexes, guint k)
{
  const int day = g_array_index (self->days, int, k);
  TieEstimate all;

  tie_capacity_get_at (capacity, day, &all);
  self->least[k] = all.least;
  self->most[k] = all.most;
  for (guint i = 0; i < tie_capacity_get_n_courses (capacity); i++)
    {
      TieOrganization *owner = tie_flow_get_from (tie_capacity_get_flow (capacity, i));
      guint index = GPOINTER_TO_UINT (g_hash_table_lookup (indexes, owner));
      TieEstimate estimate;

      tie_capacity_get_course_at (capacity, i, day, &estimate);
      g_array_index (self->shares, TieTimelineShare, index).likely[k] += estimate.likely;
    }
}

static void
add_courses (TieTimelineCapacity *self, TieCapacity *capacity, const GArray *suppliers)
{
  const guint n = self->days->len;
  g_autoptr (GHashTable) indexes = tie_timeline_suppliers_index (suppliers);

  self->least = g_new0 (double, n);
  self->most = g_new0 (double, n);
  for (guint i = 0; i < self->shares->len; i++)
    g_array_index (self->shares, TieTimelineShare, i).likely = g_new0 (double, n);
  for (guint k = 0; k < n; k++)
    add_courses_at (self, capacity, indexes, k);
}

/**
 * tie_timeline_capacity_dup_number:
 * @self: a capacity
 * @value: an amount in its unit
 *
 * Returns: (transfer full): it in words; money with its currency, everything else without its unit
 */
char *
tie_timeline_capacity_dup_number (const TieTimelineCapacity *self, double value)
{
  const TieChartRequest *request;

  g_return_val_if_fail (self != NULL, NULL);

  request = self->request;
  return tie_wording_value (value,
                            tie_unit_get_kind (self->unit) == TIE_UNIT_MONEY ? self->unit : NULL,
                            request->document, request->language);
}

/**
 * tie_timeline_capacity_dup_sum:
 * @self: a capacity
 * @value: an amount in its unit that several suppliers have together
 *
 * Returns: (transfer full): tie_timeline_capacity_dup_number(), as far as a quiz lets it
 */
char *
tie_timeline_capacity_dup_sum (const TieTimelineCapacity *self, double value)
{
  g_return_val_if_fail (self != NULL, NULL);

  return tie_quiz_cover_hides_sums (self->request) ? g_strdup (TIE_QUIZ_COVER)
                                                   : tie_timeline_capacity_dup_number (self, value);
}

static void
add_part_label (TieTimelineCapacity *self,
                TieTimelinePart *part,
                TieOrganization *owner,
                gboolean undated)
{
  const TieChartRequest *request = self->request;
  TieTextStyle style = tie_theme_text (request->theme, TIE_TYPE_ROLE_DETAIL, request->theme->ink);
  g_autofree char *number = NULL;
  g_autofree char *bound = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *marked = NULL;
  const char *name = tie_quiz_cover_name (request, owner);

  if (part->amount <= 0)
    return;
  style.weight = 600;
  lines = tie_text_style_wrap (&style, name, request->language, request->width * 0.14, 1);
  marked = tie_direction_mark (lines[0]);
  number = tie_timeline_capacity_dup_number (self, part->amount);
  bound = tie_quiz_cover_hides_supply (request, owner) ? g_strdup (TIE_QUIZ_COVER)
          : part->or_more                              ? g_strdup_printf ("≥ %s", number)
                                                       : g_strdup (number);
  /* Translators: a supplier and the capacity for which nobody named a date */
  part->label = g_strdup_printf (undated ? _ ("%s, undated %s") : _ ("%s %s"),
                                 marked != NULL ? marked : lines[0], bound);
  self->label_width = MAX (self->label_width,
                           tie_text_style_measure (&style, part->label, request->language).width);
}

static void
add_remark (TieTimelineCapacity *self, TieCapacity *capacity, TieStatus status)
{
  const double amount = tie_capacity_get_apart (capacity, status);
  g_autofree char *value = NULL;

  if (amount <= 0)
    return;
  value = tie_quiz_cover_hides_sums (self->request)
              ? g_strdup (TIE_QUIZ_COVER)
              : tie_wording_value (amount, self->unit, self->request->document,
                                   self->request->language);
  /* Translators: a status and an amount: "in discussion, not counted: 3 GW" */
  g_ptr_array_add (self->apart_remarks, g_strdup_printf (_ ("%s, not counted: %s"),
                                                         tie_status_get_label (status), value));
}

static void
add_words (TieTimelineCapacity *self, TieCapacity *capacity)
{
  const TieChartRequest *request = self->request;
  g_autofree char *total =
      tie_wording_value (self->total, self->unit, request->document, request->language);
  g_autofree char *unit = tie_wording_unit (self->unit, request->document, request->language);

  /* Translators: %s is a total with its unit, which may be larger */
  self->total_label = self->or_more ? g_strdup_printf (_ ("%s or more"), total) : g_strdup (total);
  if (tie_quiz_cover_hides_sums (request))
    {
      g_free (self->total_label);
      self->total_label = g_strdup (TIE_QUIZ_COVER);
    }
  if (tie_unit_get_kind (self->unit) == TIE_UNIT_POWER)
    /* Translators: %s is a unit such as GW */
    self->title = g_strdup_printf (_ ("Capacity in place, %s"), unit);
  else
    /* Translators: %s is a unit such as doses */
    self->title = g_strdup_printf (_ ("Supplied by then, %s"), unit);
  self->remarks = g_ptr_array_new_with_free_func (g_free);
  self->apart_remarks = g_ptr_array_new_with_free_func (g_free);
  if (request->parts & TIE_PART_ASSUMPTION)
    g_ptr_array_add (self->remarks,
                     g_strdup (_ ("likely course, evenly between known dates; dashed: least and "
                                  "most; hatched: no date given")));
  if (request->parts & TIE_PART_ASSUMPTION && self->delivered != NULL)
    g_ptr_array_add (self->remarks, g_strdup (_ ("thick line: delivered")));
  add_remark (self, capacity, TIE_STATUS_IN_DISCUSSION);
  add_remark (self, capacity, TIE_STATUS_RUMORED);
  for (guint i = 0; i < self->shares->len; i++)
    {
      TieTimelineShare *share = &g_array_index (self->shares, TieTimelineShare, i);

      add_part_label (self, &share->dated, share->owner, FALSE);
      add_part_label (self, &share->undated, share->owner, TRUE);
    }
}

/**
 * tie_timeline_capacity_new:
 * @request: what is drawn; its span of days must be set
 * @palette: the colours of the document, which must outlive it
 *
 * Adds up what the document supplies in its unit of capacity.
 *
 * Returns: (transfer full) (nullable): the capacity, not yet in its place; %NULL when there is none
 */
TieTimelineCapacity *
tie_timeline_capacity_new (const TieChartRequest *request, TiePalette *palette)
{
  TieTimelineCapacity *self;
  g_autoptr (TieCapacity) capacity = NULL;
  g_autoptr (GArray) suppliers = NULL;
  g_autofree char *unit = NULL;
  TieEstimate total;
  gboolean or_more;

  g_return_val_if_fail (request != NULL, NULL);

  unit = tie_timeline_unit_find (request->document, request->filter);
  if (unit == NULL)
    return NULL;
  capacity = tie_capacity_new (request->document, unit, request->filter);
  tie_capacity_get_total (capacity, &total, &or_more);
  if (tie_capacity_get_n_courses (capacity) == 0 || total.likely <= 0)
    return NULL;

  suppliers = tie_timeline_suppliers_list (capacity);
  self = g_new0 (TieTimelineCapacity, 1);
  self->request = request;
  self->palette = palette;
  self->courses = g_object_ref (capacity);
  self->measure.unit = g_intern_string (unit);
  self->unit = g_steal_pointer (&unit);
  self->total = total.likely;
  self->or_more = or_more;
  self->undated = tie_capacity_get_undated (capacity);
  add_shares (self, suppliers);
  add_days (self, capacity, request->from_day, request->to_day);
  add_courses (self, capacity, suppliers);
  tie_timeline_capacity_add_apart (self, capacity);
  tie_timeline_capacity_add_delivered (self, capacity);
  add_words (self, capacity);
  self->texts = tie_timeline_texts_new ();
  return self;
}
