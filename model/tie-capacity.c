/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Capacity over time: what is in place when, at least, likely and at most. */

#include "tie-capacity.h"

#include "tie-capacity-course.h"
#include "tie-tally-private.h"

struct _TieCapacity
{
  GObject parent_instance;

  TieDocument *document;              /* owns the flows */
  GPtrArray *courses;                 /* of TieCourse */
  GArray *days;                       /* of int */
  GArray *delivered_days;             /* of int */
  TieCapacity *apart[TIE_N_STATUSES]; /* NULL but for those of which flows stand apart */
};

G_DEFINE_FINAL_TYPE (TieCapacity, tie_capacity, G_TYPE_OBJECT)

static void
tie_capacity_finalize (GObject *object)
{
  TieCapacity *self = TIE_CAPACITY (object);

  g_ptr_array_unref (self->courses);
  g_array_unref (self->days);
  g_array_unref (self->delivered_days);
  for (guint i = 0; i < TIE_N_STATUSES; i++)
    g_clear_object (&self->apart[i]);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (tie_capacity_parent_class)->finalize (object);
}

static void
tie_capacity_class_init (TieCapacityClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tie_capacity_finalize;
}

static void
tie_capacity_init (TieCapacity *self)
{
  self->courses = g_ptr_array_new_with_free_func ((GDestroyNotify) tie_course_free);
  self->days = g_array_new (FALSE, FALSE, sizeof (int));
  self->delivered_days = g_array_new (FALSE, FALSE, sizeof (int));
}

static TieCapacity *
new_empty (TieDocument *document)
{
  TieCapacity *self = g_object_new (TIE_TYPE_CAPACITY, NULL);

  self->document = g_object_ref (document);
  return self;
}

/* Rule 6 */
static void
add_flow (TieCapacity *self, const TieCapacityUnit *unit, TieFlow *flow)
{
  TieStatus status = tie_deal_get_status (tie_flow_get_deal (flow));
  TieCapacity *sum = tie_status_counts (status) ? self : self->apart[status];
  TieCourse *course;

  if (sum == NULL || !tie_capacity_unit_has_flow (unit, flow))
    return;
  course = tie_course_new (flow, &(TieQuantity){ .unit = (char *) unit->unit, .per = unit->per });
  tie_course_collect_days (course, sum->days);
  tie_course_collect_delivered_days (course, sum->delivered_days);
  g_ptr_array_add (sum->courses, course);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const int *first = a;
  const int *second = b;

  return (*first > *second) - (*first < *second);
}

static void
sort_days (GArray *days)
{
  guint kept = 0;

  g_array_sort (days, compare_days);
  for (guint i = 0; i < days->len; i++)
    if (i == 0 || g_array_index (days, int, i) != g_array_index (days, int, i - 1))
      g_array_index (days, int, kept++) = g_array_index (days, int, i);
  g_array_set_size (days, kept);
}

static void
sort_all_days (TieCapacity *self)
{
  sort_days (self->days);
  sort_days (self->delivered_days);
}

/**
 * tie_capacity_new:
 * @document: a document
 * @unit: (nullable): what capacity is counted in, such as "GW"
 * @filter: (nullable): which flows are looked at
 *
 * tie_capacity_new_in() of supplies and services in an amount rather than a rate; with %NULL there
 * is nothing to add up.
 *
 * Returns: (transfer full): the capacity over time
 */
TieCapacity *
tie_capacity_new (TieDocument *document, const char *unit, TieFilter *filter)
{
  return tie_capacity_new_in (document, &(TieCapacityUnit){ .unit = unit }, filter);
}

/**
 * tie_capacity_new_in:
 * @document: a document
 * @unit: what is added up, of which the numbers of flows are not looked at; one of
 *   tie_capacity_unit_list(), or any other
 * @filter: (nullable): which flows are looked at
 *
 * Adds up flows over time by the rule of docs/format.md, "Capacity over time: least, likely, most":
 * supply and services, or payments. Flows count that have an amount which converts into @unit, in
 * deals from intended to completed, unless another flow counts them already. An amount that a whole
 * deal shares counts once, on its delivery, where none of the deal's deliveries has one of its own.
 *
 * Returns: (transfer full): the capacity over time
 */
TieCapacity *
tie_capacity_new_in (TieDocument *document, const TieCapacityUnit *unit, TieFilter *filter)
{
  TieCapacity *self;
  GPtrArray *flows;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (unit != NULL, NULL);
  g_return_val_if_fail (filter == NULL || TIE_IS_FILTER (filter), NULL);

  self = new_empty (document);
  for (guint i = 0; i < TIE_N_STATUSES; i++)
    if (tie_tally_stands_apart ((TieStatus) i))
      self->apart[i] = new_empty (document);
  flows = tie_document_get_flows (document);
  for (guint i = 0; unit->unit != NULL && i < flows->len; i++)
    {
      TieFlow *flow = g_ptr_array_index (flows, i);

      if (tie_filter_passes_flow (filter, flow))
        add_flow (self, unit, flow);
    }
  sort_all_days (self);
  for (guint i = 0; i < TIE_N_STATUSES; i++)
    if (self->apart[i] != NULL)
      sort_all_days (self->apart[i]);
  return self;
}

static const TieCourse *
get_course (TieCapacity *self, guint course)
{
  return g_ptr_array_index (self->courses, course);
}

static void
add_total (const TieCourse *course, TieEstimate *sum, gboolean *or_more)
{
  tie_course_add_total (course, sum);
  if (or_more != NULL)
    *or_more = *or_more || course->or_more;
}

/**
 * tie_capacity_get_n_courses:
 * @self: a capacity over time
 *
 * Returns: how many flows add up to it
 */
guint
tie_capacity_get_n_courses (TieCapacity *self)
{
  g_return_val_if_fail (TIE_IS_CAPACITY (self), 0);

  return self->courses->len;
}

/**
 * tie_capacity_get_flow:
 * @self: a capacity over time
 * @course: the number of a course, from 0, in document order
 *
 * Returns: (transfer none): its flow
 */
TieFlow *
tie_capacity_get_flow (TieCapacity *self, guint course)
{
  g_return_val_if_fail (TIE_IS_CAPACITY (self), NULL);
  g_return_val_if_fail (course < self->courses->len, NULL);

  return get_course (self, course)->flow;
}

/**
 * tie_capacity_get_course_at:
 * @self: a capacity over time
 * @course: the number of a course
 * @day: a Julian day
 * @estimate: (out caller-allocates): how much of that flow is in place at the end of @day
 */
void
tie_capacity_get_course_at (TieCapacity *self, guint course, int day, TieEstimate *estimate)
{
  g_return_if_fail (TIE_IS_CAPACITY (self));
  g_return_if_fail (course < self->courses->len);
  g_return_if_fail (estimate != NULL);

  *estimate = (TieEstimate){ 0, 0, 0 };
  tie_course_add_at (get_course (self, course), day, estimate);
}

/**
 * tie_capacity_get_course_undated:
 * @self: a capacity over time
 * @course: the number of a course
 *
 * Returns: how much of that flow, likely, has no date
 */
double
tie_capacity_get_course_undated (TieCapacity *self, guint course)
{
  g_return_val_if_fail (TIE_IS_CAPACITY (self), 0);
  g_return_val_if_fail (course < self->courses->len, 0);

  return tie_course_get_undated (get_course (self, course));
}

/**
 * tie_capacity_get_course_total:
 * @self: a capacity over time
 * @course: the number of a course
 * @estimate: (out caller-allocates): all of that flow, dated and undated
 * @or_more: (out) (optional): whether it is a lower bound
 */
void
tie_capacity_get_course_total (TieCapacity *self,
                               guint course,
                               TieEstimate *estimate,
                               gboolean *or_more)
{
  g_return_if_fail (TIE_IS_CAPACITY (self));
  g_return_if_fail (course < self->courses->len);
  g_return_if_fail (estimate != NULL);

  *estimate = (TieEstimate){ 0, 0, 0 };
  if (or_more != NULL)
    *or_more = FALSE;
  add_total (get_course (self, course), estimate, or_more);
}

/**
 * tie_capacity_get_course_delivered_at:
 * @self: a capacity over time
 * @course: the number of a course
 * @day: a Julian day
 * @estimate: (out caller-allocates): how much of that flow had been delivered at the end of @day:
 *   the rule of what is planned, over the phases alone whose state is delivered
 */
void
tie_capacity_get_course_delivered_at (TieCapacity *self,
                                      guint course,
                                      int day,
                                      TieEstimate *estimate)
{
  g_return_if_fail (TIE_IS_CAPACITY (self));
  g_return_if_fail (course < self->courses->len);
  g_return_if_fail (estimate != NULL);

  *estimate = (TieEstimate){ 0, 0, 0 };
  tie_course_add_delivered_at (get_course (self, course), day, estimate);
}

/**
 * tie_capacity_is_course_delivery_stated:
 * @self: a capacity over time
 * @course: the number of a course
 *
 * Returns: whether a phase of that flow that has a date is stated as delivered
 */
gboolean
tie_capacity_is_course_delivery_stated (TieCapacity *self, guint course)
{
  g_return_val_if_fail (TIE_IS_CAPACITY (self), FALSE);
  g_return_val_if_fail (course < self->courses->len, FALSE);

  return get_course (self, course)->n_delivered > 0;
}

/**
 * tie_capacity_get_at:
 * @self: a capacity over time
 * @day: a Julian day
 * @estimate: (out caller-allocates): how much is in place at the end of @day
 */
void
tie_capacity_get_at (TieCapacity *self, int day, TieEstimate *estimate)
{
  g_return_if_fail (TIE_IS_CAPACITY (self));
  g_return_if_fail (estimate != NULL);

  *estimate = (TieEstimate){ 0, 0, 0 };
  for (guint i = 0; i < self->courses->len; i++)
    tie_course_add_at (get_course (self, i), day, estimate);
}

/**
 * tie_capacity_get_undated:
 * @self: a capacity over time
 *
 * Returns: how much, likely, has no date
 */
double
tie_capacity_get_undated (TieCapacity *self)
{
  double undated = 0;

  g_return_val_if_fail (TIE_IS_CAPACITY (self), 0);

  for (guint i = 0; i < self->courses->len; i++)
    undated += tie_course_get_undated (get_course (self, i));
  return undated;
}

/**
 * tie_capacity_get_total:
 * @self: a capacity over time
 * @estimate: (out caller-allocates): everything, dated and undated
 * @or_more: (out) (optional): whether a lower bound is among it
 */
void
tie_capacity_get_total (TieCapacity *self, TieEstimate *estimate, gboolean *or_more)
{
  g_return_if_fail (TIE_IS_CAPACITY (self));
  g_return_if_fail (estimate != NULL);

  *estimate = (TieEstimate){ 0, 0, 0 };
  if (or_more != NULL)
    *or_more = FALSE;
  for (guint i = 0; i < self->courses->len; i++)
    add_total (get_course (self, i), estimate, or_more);
}

/**
 * tie_capacity_get_days:
 * @self: a capacity over time
 *
 * The days at which any course bends, ascending and distinct. Where one jumps, the day before is
 * among them too: between neighbours in the list every course is straight.
 *
 * Returns: (transfer full) (element-type int): Julian days
 */
GArray *
tie_capacity_get_days (TieCapacity *self)
{
  g_return_val_if_fail (TIE_IS_CAPACITY (self), NULL);

  return g_array_copy (self->days);
}

/**
 * tie_capacity_get_delivered_at:
 * @self: a capacity over time
 * @day: a Julian day
 * @estimate: (out caller-allocates): how much had been delivered at the end of @day, as far as
 *   phases state it
 */
void
tie_capacity_get_delivered_at (TieCapacity *self, int day, TieEstimate *estimate)
{
  g_return_if_fail (TIE_IS_CAPACITY (self));
  g_return_if_fail (estimate != NULL);

  *estimate = (TieEstimate){ 0, 0, 0 };
  for (guint i = 0; i < self->courses->len; i++)
    tie_course_add_delivered_at (get_course (self, i), day, estimate);
}

/**
 * tie_capacity_is_delivery_stated:
 * @self: a capacity over time
 *
 * Returns: whether a phase that has a date is stated as delivered
 */
gboolean
tie_capacity_is_delivery_stated (TieCapacity *self)
{
  g_return_val_if_fail (TIE_IS_CAPACITY (self), FALSE);

  for (guint i = 0; i < self->courses->len; i++)
    if (get_course (self, i)->n_delivered > 0)
      return TRUE;
  return FALSE;
}

/**
 * tie_capacity_get_delivered_days:
 * @self: a capacity over time
 *
 * As tie_capacity_get_days(), the days at which what had been delivered bends.
 *
 * Returns: (transfer full) (element-type int): Julian days
 */
GArray *
tie_capacity_get_delivered_days (TieCapacity *self)
{
  g_return_val_if_fail (TIE_IS_CAPACITY (self), NULL);

  return g_array_copy (self->delivered_days);
}

/**
 * tie_capacity_get_apart:
 * @self: a capacity over time
 * @status: %TIE_STATUS_RUMORED or %TIE_STATUS_IN_DISCUSSION
 *
 * Returns: what stands apart: how much, likely, the flows of such deals come to
 */
double
tie_capacity_get_apart (TieCapacity *self, TieStatus status)
{
  TieEstimate total = { 0, 0, 0 };

  g_return_val_if_fail (TIE_IS_CAPACITY (self), 0);
  g_return_val_if_fail ((guint) status < TIE_N_STATUSES, 0);

  if (self->apart[status] != NULL)
    tie_capacity_get_total (self->apart[status], &total, NULL);
  return total.likely;
}

/**
 * tie_capacity_get_courses_apart:
 * @self: a capacity over time
 * @status: %TIE_STATUS_RUMORED or %TIE_STATUS_IN_DISCUSSION
 *
 * Returns: (transfer none) (nullable): the courses over time of the flows of such deals, and what
 *   they come to among themselves; %NULL for any other status, and of one that stands apart itself
 */
TieCapacity *
tie_capacity_get_courses_apart (TieCapacity *self, TieStatus status)
{
  g_return_val_if_fail (TIE_IS_CAPACITY (self), NULL);
  g_return_val_if_fail ((guint) status < TIE_N_STATUSES, NULL);

  return self->apart[status];
}
