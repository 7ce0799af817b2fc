/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Where the capacity over time stands. */

#include <math.h>

#include "tie-axis.h"
#include "tie-quiz-cover.h"
#include "tie-timeline-capacity.h"
#include "tie-words.h"

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

/* What the numbers of the axis take to its left. */
static double
measure_numbers (const TieTimelineCapacity *self)
{
  const TieChartRequest *request = self->request;
  TieTextStyle style = tie_theme_text (request->theme, TIE_TYPE_ROLE_DETAIL, request->theme->grey);
  double width = 0;

  for (double value = 0; value <= self->top_value + self->step / 2; value += self->step)
    {
      g_autofree char *number = tie_timeline_capacity_dup_number (self, value);

      width = MAX (width, tie_text_style_measure (&style, number, request->language).width);
    }
  return width;
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

/* By a scale one would measure what a quiz keeps back */
static void
place_numbers (TieTimelineCapacity *self)
{
  const TieChartRequest *request = self->request;
  TieTextStyle style = tie_theme_text (request->theme, TIE_TYPE_ROLE_DETAIL, request->theme->grey);

  for (double value = 0;
       !tie_quiz_cover_hides_sums (request) && value <= self->top_value + self->step / 2;
       value += self->step)
    {
      g_autofree char *number = tie_timeline_capacity_dup_number (self, value);

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
  guint first = request->parts & TIE_PART_ASSUMPTION ? (self->delivered != NULL ? 2 : 1) : 0;

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
      g_autofree char *number = tie_timeline_capacity_dup_sum (self, self->undated);
      /* Translators: a part of a total: "of which 14 undated" */
      g_autofree char *text = g_strdup_printf (_ ("of which %s undated"), number);

      tie_timeline_texts_add (self->texts, &note, text, request->language, right, middle + 1,
                              TIE_ANCHOR_END, 1);
      middle -= UNDATED_ROOM;
    }
  tie_timeline_texts_add (self->texts, &style, self->total_label, request->language, right, middle,
                          TIE_ANCHOR_END, 1);
}

/* What is not counted is said beside its pieces, or in so many words. */
static void
add_apart_remarks (TieTimelineCapacity *self, gboolean has_pieces)
{
  for (guint i = 0; i < self->apart_remarks->len; i++)
    if (has_pieces && self->aparts->len > 0)
      {
        /* Translators: of capacity that is rumoured or in discussion, and drawn so */
        g_ptr_array_add (self->remarks, g_strdup (_ ("grey: not counted")));
        return;
      }
    else
      g_ptr_array_add (self->remarks, g_strdup (g_ptr_array_index (self->apart_remarks, i)));
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
  if (with_labels)
    for (guint i = 0; i < self->aparts->len; i++)
      reach += g_array_index (self->aparts, TieTimelineApart, i).amount;
  for (guint i = 0; i < self->days->len; i++)
    reach = MAX (reach, self->most[i]);
  self->step =
      tie_axis_number_step (reach, (guint) CLAMP (self->plot.height / 90, 2, 5), &self->top_value);
  place_numbers (self);
  place_column (self, with_labels);
  place_total (self, area, with_labels);
  add_apart_remarks (self, with_labels && tie_timeline_capacity_place_apart (self, area));
  if (left < LEAST_LEFT_COLUMN)
    place_above (self, area);
  else
    place_left (self, area, MIN (left, axis->x0 - area.x - measure_numbers (self) - 22));
  if (with_labels)
    tie_timeline_capacity_label_column (self);
  tie_timeline_capacity_label_delivered (self);
  tie_timeline_capacity_label_lines (self, as_of_x);
}
