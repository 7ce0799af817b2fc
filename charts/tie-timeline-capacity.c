/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Capacity over time: what is added up, and where it stands. */

#include "tie-timeline-capacity.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "tie-axis.h"
#include "tie-capacity.h"
#include "tie-timeline-unit.h"
#include "tie-unit.h"
#include "tie-wording.h"

#define COLUMN_GAP 14
#define COLUMN_WIDTH 36
#define NARROW_COLUMN_WIDTH 22
#define LABEL_GAP 12
/* Room for the total above the column, and for what is undated when the column has no labels. */
#define TOTAL_ROOM 20
#define UNDATED_ROOM 16
#define LEAST_LEFT_COLUMN 120
/* What the numbers take of it at least. */
#define LEFT_ROOM 44
/* What a label of the column takes, with what the number axis leaves above the column. */
#define LABEL_STEP 18.0
#define MOST_LEAST_HEIGHT 200.0

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
  g_free (self->unit);
  g_free (self->total_label);
  g_free (self->title);
  g_clear_pointer (&self->remarks, g_ptr_array_unref);
  g_clear_pointer (&self->shares, g_array_unref);
  g_clear_pointer (&self->days, g_array_unref);
  g_clear_pointer (&self->texts, g_array_unref);
  g_free (self->least);
  g_free (self->most);
  g_free (self);
}

static int
compare_shares (gconstpointer a, gconstpointer b)
{
  const TieTimelineShare *left = a;
  const TieTimelineShare *right = b;

  if (left->dated.amount != right->dated.amount)
    return left->dated.amount > right->dated.amount ? -1 : 1;
  if (left->undated.amount != right->undated.amount)
    return left->undated.amount > right->undated.amount ? -1 : 1;
  return g_strcmp0 (tie_organization_get_id (left->owner), tie_organization_get_id (right->owner));
}

static TieTimelineShare *
find_share (GArray *shares, GHashTable *indexes, TieOrganization *owner)
{
  gpointer index;

  if (!g_hash_table_lookup_extended (indexes, owner, NULL, &index))
    {
      TieTimelineShare share = { .owner = owner };

      index = GUINT_TO_POINTER (shares->len);
      g_array_append_val (shares, share);
      g_hash_table_insert (indexes, owner, index);
    }
  return &g_array_index (shares, TieTimelineShare, GPOINTER_TO_UINT (index));
}

static void
add_shares (TieTimelineCapacity *self, TieCapacity *capacity)
{
  g_autoptr (GHashTable) indexes = g_hash_table_new (NULL, NULL);

  self->shares = g_array_new (FALSE, TRUE, sizeof (TieTimelineShare));
  g_array_set_clear_func (self->shares, clear_share);
  for (guint i = 0; i < tie_capacity_get_n_courses (capacity); i++)
    {
      TieTimelineShare *share =
          find_share (self->shares, indexes,
                      tie_flow_get_from (tie_capacity_get_flow (capacity, i)));
      double undated = tie_capacity_get_course_undated (capacity, i);
      TieEstimate total;
      gboolean or_more;

      tie_capacity_get_course_total (capacity, i, &total, &or_more);
      share->undated.amount += undated;
      share->dated.amount += MAX (total.likely - undated, 0);
      share->undated.or_more |= or_more && undated > 0;
      share->dated.or_more |= or_more && undated <= 0;
    }
  g_array_sort (self->shares, compare_shares);
}

/* The corners of all courses that the axis shows, and its two ends. */
static void
add_days (TieTimelineCapacity *self, TieCapacity *capacity, double from_day, double to_day)
{
  g_autoptr (GArray) bends = tie_capacity_get_days (capacity);
  const int first = (int) floor (from_day) - 1;
  const int last = (int) ceil (to_day) - 1;

  self->days = g_array_new (FALSE, FALSE, sizeof (int));
  g_array_append_val (self->days, first);
  for (guint i = 0; i < bends->len; i++)
    {
      const int day = g_array_index (bends, int, i);

      if (day > first && day < last)
        g_array_append_val (self->days, day);
    }
  g_array_append_val (self->days, last);
}

static void
add_courses (TieTimelineCapacity *self, TieCapacity *capacity)
{
  const guint n = self->days->len;
  g_autoptr (GHashTable) indexes = g_hash_table_new (NULL, NULL);

  self->least = g_new0 (double, n);
  self->most = g_new0 (double, n);
  for (guint i = 0; i < self->shares->len; i++)
    {
      TieTimelineShare *share = &g_array_index (self->shares, TieTimelineShare, i);

      share->likely = g_new0 (double, n);
      g_hash_table_insert (indexes, share->owner, GUINT_TO_POINTER (i));
    }
  for (guint k = 0; k < n; k++)
    {
      const int day = g_array_index (self->days, int, k);
      TieEstimate all;

      tie_capacity_get_at (capacity, day, &all);
      self->least[k] = all.least;
      self->most[k] = all.most;
      for (guint i = 0; i < tie_capacity_get_n_courses (capacity); i++)
        {
          TieEstimate estimate;

          tie_capacity_get_course_at (capacity, i, day, &estimate);
          find_share (self->shares, indexes,
                      tie_flow_get_from (tie_capacity_get_flow (capacity, i)))
              ->likely[k] += estimate.likely;
        }
    }
}

/* Money with its currency, everything else without its unit. */
static char *
word_number (const TieTimelineCapacity *self, double value)
{
  const TieChartRequest *request = self->request;

  return tie_wording_value (value,
                            tie_unit_get_kind (self->unit) == TIE_UNIT_MONEY ? self->unit : NULL,
                            request->document, request->language);
}

/* What the numbers of the axis take to its left. */
static double
measure_numbers (const TieTimelineCapacity *self)
{
  const TieChartRequest *request = self->request;
  TieTextStyle style = tie_theme_text (request->theme, TIE_TYPE_ROLE_DETAIL, request->theme->grey);
  double width = 0;

  for (double value = 0; value <= self->top_value + self->step / 2; value += self->step)
    {
      g_autofree char *number = word_number (self, value);

      width = MAX (width, tie_text_style_measure (&style, number, request->language).width);
    }
  return width;
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
  const char *name = tie_text_get (tie_organization_get_name (owner), request->language);

  if (part->amount <= 0)
    return;
  style.weight = 600;
  lines = tie_text_style_wrap (&style, name, request->language, request->width * 0.14, 1);
  number = word_number (self, part->amount);
  bound = part->or_more ? g_strdup_printf ("≥ %s", number) : g_strdup (number);
  /* Translators: a supplier and the capacity for which nobody named a date */
  part->label = g_strdup_printf (undated ? _ ("%s, undated %s") : _ ("%s %s"), lines[0], bound);
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
  value = tie_wording_value (amount, self->unit, self->request->document, self->request->language);
  /* Translators: a status and an amount: "in discussion, not counted: 3 GW" */
  g_ptr_array_add (self->remarks, g_strdup_printf (_ ("%s, not counted: %s"),
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
  if (tie_unit_get_kind (self->unit) == TIE_UNIT_POWER)
    /* Translators: %s is a unit such as GW */
    self->title = g_strdup_printf (_ ("Capacity in place, %s"), unit);
  else
    /* Translators: %s is a unit such as doses */
    self->title = g_strdup_printf (_ ("Supplied by then, %s"), unit);
  self->remarks = g_ptr_array_new_with_free_func (g_free);
  if (request->parts & TIE_PART_ASSUMPTION)
    g_ptr_array_add (self->remarks,
                     g_strdup (_ ("likely course, evenly between known dates; dashed: least and "
                                  "most; hatched: no date given")));
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

  self = g_new0 (TieTimelineCapacity, 1);
  self->request = request;
  self->palette = palette;
  self->unit = g_steal_pointer (&unit);
  self->total = total.likely;
  self->or_more = or_more;
  self->undated = tie_capacity_get_undated (capacity);
  add_shares (self, capacity);
  add_days (self, capacity, request->from_day, request->to_day);
  add_courses (self, capacity);
  add_words (self, capacity);
  self->texts = tie_timeline_texts_new ();
  return self;
}

/**
 * tie_timeline_capacity_get_right_width:
 * @self: a capacity
 * @with_labels: whether its column has labels
 *
 * Returns: what it needs to the right of the axis, in pixels
 */
double
tie_timeline_capacity_get_right_width (const TieTimelineCapacity *self, gboolean with_labels)
{
  g_return_val_if_fail (self != NULL, 0);

  if (!with_labels)
    return COLUMN_GAP + NARROW_COLUMN_WIDTH;
  return COLUMN_GAP + COLUMN_WIDTH + LABEL_GAP + ceil (self->label_width);
}

/**
 * tie_timeline_capacity_get_least_height:
 * @self: a capacity
 *
 * Returns: the height, in pixels, at which the labels of the column just fit beside it; bounded
 */
double
tie_timeline_capacity_get_least_height (const TieTimelineCapacity *self)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->shares->len; i++)
    {
      const TieTimelineShare *share = &g_array_index (self->shares, TieTimelineShare, i);

      n += (share->dated.label != NULL) + (share->undated.label != NULL);
    }
  return MIN (TOTAL_ROOM + 9 + n * LABEL_STEP, MOST_LEAST_HEIGHT);
}

/**
 * tie_timeline_capacity_y:
 * @self: a capacity in its place
 * @amount: an amount
 *
 * Returns: where it stands
 */
double
tie_timeline_capacity_y (const TieTimelineCapacity *self, double amount)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->plot.y + self->plot.height * (1 - amount / self->top_value);
}

/**
 * tie_timeline_capacity_x:
 * @self: a capacity in its place
 * @day: an index of its days
 *
 * Returns: where the end of that day stands, within the axis
 */
double
tie_timeline_capacity_x (const TieTimelineCapacity *self, guint day)
{
  g_return_val_if_fail (self != NULL && day < self->days->len, 0);

  return tie_timeline_axis_clip (&self->axis,
                                 tie_timeline_axis_x (&self->axis,
                                                      g_array_index (self->days, int, day) + 1));
}

static void
place_column (TieTimelineCapacity *self, gboolean with_labels)
{
  const double x = self->axis.x1 + COLUMN_GAP;
  const double width = with_labels ? COLUMN_WIDTH : NARROW_COLUMN_WIDTH;
  double sum = 0;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->shares->len; i++)
      {
        TieTimelineShare *share = &g_array_index (self->shares, TieTimelineShare, i);
        TieTimelinePart *part = pass == 0 ? &share->dated : &share->undated;
        const double bottom = tie_timeline_capacity_y (self, sum);

        sum += part->amount;
        part->box.x = x;
        part->box.y = tie_timeline_capacity_y (self, sum);
        part->box.width = width;
        part->box.height = bottom - part->box.y;
      }
  self->column = (TieRect){ x, tie_timeline_capacity_y (self, sum), width, 0 };
  self->column.height = self->plot.y + self->plot.height - self->column.y;
  self->label_x = x + width + LABEL_GAP;
}

static void
place_numbers (TieTimelineCapacity *self)
{
  const TieChartRequest *request = self->request;
  TieTextStyle style = tie_theme_text (request->theme, TIE_TYPE_ROLE_DETAIL, request->theme->grey);

  for (double value = 0; value <= self->top_value + self->step / 2; value += self->step)
    {
      g_autofree char *number = word_number (self, value);

      tie_timeline_texts_add (self->texts, &style, number, request->language, self->axis.x0 - 10,
                              tie_timeline_capacity_y (self, value), TIE_ANCHOR_END, 1);
    }
}

/* Title and remarks to the left of the axis, as far down as there is room. */
static void
place_left (TieTimelineCapacity *self, TieRect area, double width)
{
  const TieChartRequest *request = self->request;
  TieTextStyle title = tie_theme_text (request->theme, TIE_TYPE_ROLE_NAME, request->theme->ink);
  TieTextStyle note = tie_theme_text (request->theme, TIE_TYPE_ROLE_DETAIL, request->theme->grey);
  const double title_step = ceil (title.size * 1.45);
  const double note_step = ceil (note.size * 1.45);
  g_auto (GStrv) lines = tie_text_style_wrap (&title, self->title, request->language, width, 2);
  double y = self->plot.y;

  for (guint i = 0; lines[i] != NULL; i++, y += title_step)
    tie_timeline_texts_add (self->texts, &title, lines[i], request->language, area.x, y,
                            TIE_ANCHOR_START, 1);
  y += 4;
  for (guint r = 0; r < self->remarks->len; r++, y += 4)
    {
      g_auto (GStrv) remark = tie_text_style_wrap (&note, g_ptr_array_index (self->remarks, r),
                                                   request->language, width, 0);

      if (y + note_step * (g_strv_length (remark) - 0.5) > area.y + area.height)
        break;
      for (guint i = 0; remark[i] != NULL; i++, y += note_step)
        tie_timeline_texts_add (self->texts, &note, remark[i], request->language, area.x, y,
                                TIE_ANCHOR_START, 1);
    }
}

/* How to read the capacity, in as many words as there is room for. */
static void
place_assumption (TieTimelineCapacity *self, double x, double right, double middle)
{
  const TieChartRequest *request = self->request;
  TieTextStyle note = tie_theme_text (request->theme, TIE_TYPE_ROLE_DETAIL, request->theme->grey);
  const char *const words[] = {
    _ ("likely course, evenly between known dates; dashed: least and most; hatched: no date given"),
    _ ("evenly between known dates; dashed: least and most"),
    _ ("evenly between known dates"),
  };

  note.halo = request->theme->background;
  note.halo_width = 3;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (x + tie_text_style_measure (&note, words[i], request->language).width <= right)
      {
        tie_timeline_texts_add (self->texts, &note, words[i], request->language, x, middle,
                                TIE_ANCHOR_START, 1);
        return;
      }
}

/* Title and what is not counted in one line above, where the left column is narrow. */
static void
place_above (TieTimelineCapacity *self, TieRect area)
{
  const TieChartRequest *request = self->request;
  TieTextStyle style = tie_theme_text (request->theme, TIE_TYPE_ROLE_DETAIL, request->theme->ink);
  g_autoptr (GString) text = g_string_new (self->title);
  g_auto (GStrv) lines = NULL;
  guint first = request->parts & TIE_PART_ASSUMPTION ? 1 : 0;

  style.weight = 600;
  style.halo = request->theme->background;
  style.halo_width = 3;
  for (guint i = first; i < self->remarks->len; i++)
    g_string_append_printf (text, " · %s", (char *) g_ptr_array_index (self->remarks, i));
  lines = tie_text_style_wrap (&style, text->str, request->language, area.width * 0.62, 1);
  tie_timeline_texts_add (self->texts, &style, lines[0], request->language, area.x, area.y + 9,
                          TIE_ANCHOR_START, 1);
  if (first > 0)
    place_assumption (self,
                      area.x + tie_text_style_measure (&style, lines[0], request->language).width
                          + 10,
                      MIN (self->axis.x1, area.x + area.width * 0.78), area.y + 9);
}

static void
place_total (TieTimelineCapacity *self, TieRect area, gboolean with_labels)
{
  const TieChartRequest *request = self->request;
  TieTextStyle style = tie_theme_text (request->theme, TIE_TYPE_ROLE_LABEL, request->theme->ink);
  TieTextStyle note = tie_theme_text (request->theme, TIE_TYPE_ROLE_NOTE, request->theme->grey);
  const double right = area.x + area.width;
  double middle = self->column.y - TOTAL_ROOM / 2.0 - 1;

  if (!with_labels && self->undated > 0)
    {
      g_autofree char *number = word_number (self, self->undated);
      /* Translators: a part of a total: "of which 14 undated" */
      g_autofree char *text = g_strdup_printf (_ ("of which %s undated"), number);

      tie_timeline_texts_add (self->texts, &note, text, request->language, right, middle + 1,
                              TIE_ANCHOR_END, 1);
      middle -= UNDATED_ROOM;
    }
  tie_timeline_texts_add (self->texts, &style, self->total_label, request->language, right, middle,
                          TIE_ANCHOR_END, 1);
}

/**
 * tie_timeline_capacity_place:
 * @self: a capacity
 * @axis: the time axis
 * @area: where it may stand, from the left margin to the right one
 * @with_labels: whether there is room for the labels of the column
 * @as_of_x: where the line of the document's date stands
 *
 * Gives everything its place.
 */
void
tie_timeline_capacity_place (TieTimelineCapacity *self,
                             const TieTimelineAxis *axis,
                             TieRect area,
                             gboolean with_labels,
                             double as_of_x)
{
  const double left = axis->x0 - LEFT_ROOM - area.x;
  double reach;
  double above = TOTAL_ROOM;

  g_return_if_fail (self != NULL && axis != NULL);

  if (left < LEAST_LEFT_COLUMN)
    above += TOTAL_ROOM;
  if (!with_labels && self->undated > 0)
    above += UNDATED_ROOM;
  self->axis = *axis;
  self->plot = (TieRect){ axis->x0, area.y + above, axis->x1 - axis->x0, area.height - above - 9 };
  reach = self->total;
  for (guint i = 0; i < self->days->len; i++)
    reach = MAX (reach, self->most[i]);
  self->step =
      tie_axis_number_step (reach, (guint) CLAMP (self->plot.height / 90, 2, 5), &self->top_value);
  place_numbers (self);
  place_column (self, with_labels);
  place_total (self, area, with_labels);
  if (left < LEAST_LEFT_COLUMN)
    place_above (self, area);
  else
    place_left (self, area, MIN (left, axis->x0 - area.x - measure_numbers (self) - 22));
  if (with_labels)
    tie_timeline_capacity_label_column (self);
  tie_timeline_capacity_label_lines (self, as_of_x);
}
