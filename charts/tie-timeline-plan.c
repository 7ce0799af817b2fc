/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Where everything on a timeline stands. */

#include "tie-timeline-plan.h"

#include <math.h>

#include "tie-scope.h"
#include "tie-timeline-heights.h"
#include "tie-timeline-wording.h"
#include "tie-wording.h"
#include "tie-words.h"

/* What an arrow of an end that nobody named takes beyond the axis. */
#define ARROW_ROOM 20
/* With less than this share of the width for the axis, the ceiling column goes without labels. */
#define LEAST_AXIS_SHARE 0.36

static void
clear_lane (gpointer data)
{
  tie_timeline_lane_clear (data);
}

static void
clear_heading (gpointer data)
{
  g_array_unref (((TieTimelineHeading *) data)->texts);
}

static void
place_columns (TieTimelinePlan *self, GPtrArray *shown, gboolean with_capacity, gboolean *labels)
{
  const TieRect *area = &self->area;
  double right = ARROW_ROOM;
  double left;

  tie_timeline_plan_measure_columns (self, shown);
  left = self->amount_right + 18;
  *labels = with_capacity;
  if (with_capacity)
    {
      right = tie_timeline_capacity_get_right_width (self->capacity, TRUE);
      if (area->x + area->width - right - left < LEAST_AXIS_SHARE * area->width)
        {
          *labels = FALSE;
          right = tie_timeline_capacity_get_right_width (self->capacity, FALSE);
        }
      /* The numbers of the capacity want some room. */
      left = MAX (left, area->x + 46);
    }
  self->axis.x0 = floor (left);
  self->axis.x1 = MAX (floor (area->x + area->width - right), self->axis.x0 + 40);
}

static void
place_as_of (TieTimelinePlan *self)
{
  const TieDate *as_of = tie_document_get_as_of (self->request.document);
  double x;

  self->as_of_x = NAN;
  if (as_of == NULL)
    return;
  /* What was known at the end of that day. */
  x = tie_timeline_axis_x (&self->axis, tie_date_last_day (as_of) + 1);
  if (x >= self->axis.x0 && x <= self->axis.x1)
    self->as_of_x = x;
}

static void
place_as_of_label (TieTimelinePlan *self, double middle)
{
  const TieTheme *theme = self->request.theme;
  TieTextStyle style = tie_theme_text (theme, TIE_TYPE_ROLE_DETAIL, theme->ink);
  const TieDate *as_of = tie_document_get_as_of (self->request.document);
  g_autofree char *date = NULL;
  g_autofree char *label = NULL;
  double width;
  gboolean beside;

  if (isnan (self->as_of_x))
    return;
  date = tie_wording_date_short (as_of, self->request.language);
  label = g_strdup_printf (_ ("as of %s"), date);
  width = tie_text_style_measure (&style, label, self->request.language).width;
  beside = self->as_of_x + 7 + width <= self->area.x + self->area.width;
  style.halo = theme->background;
  style.halo_width = 3;
  tie_timeline_texts_add (self->texts, &style, label, self->request.language,
                          self->as_of_x + (beside ? 7 : -7), middle,
                          beside ? TIE_ANCHOR_START : TIE_ANCHOR_END, 1);
}

/* Without a date there are no years to name */
static void
place_years (TieTimelinePlan *self)
{
  TieTextStyle style =
      tie_theme_text (self->request.theme, TIE_TYPE_ROLE_DETAIL, self->request.theme->grey);

  if (!self->has_dates)
    return;
  style.weight = 500;
  self->ticks = tie_timeline_axis_ticks (&self->axis, &style, self->request.language, NULL);
  for (guint i = 0; i < self->ticks->len; i++)
    {
      const TieTimelineTick *tick = &g_array_index (self->ticks, TieTimelineTick, i);

      if (tick->label != NULL)
        tie_timeline_texts_add (self->texts, &style, tick->label, self->request.language,
                                tick->label_x, self->area.y + TIE_TIMELINE_HEADER / 2.0 - 3,
                                TIE_ANCHOR_MIDDLE, 1);
    }
}

static void
place_heading (TieTimelinePlan *self, const TieTimelineRow *row, double y, double height)
{
  TieTextStyle style =
      tie_theme_text (self->request.theme, self->tight ? TIE_TYPE_ROLE_NOTE : TIE_TYPE_ROLE_DETAIL,
                      self->request.theme->ink);
  TieTimelineHeading heading = { row, y, tie_timeline_texts_new () };
  g_auto (GStrv) lines = NULL;

  style.weight = 700;
  lines = tie_text_style_wrap (&style, row->name, self->request.language,
                               self->amount_right - self->area.x, 1);
  /* Nearer to its rows than to those above it. */
  tie_timeline_texts_add (heading.texts, &style, lines[0] != NULL ? lines[0] : "",
                          self->request.language, self->area.x,
                          y + height / 2 + (self->tight ? 0 : 1), TIE_ANCHOR_START, 1);
  g_array_append_val (self->headings, heading);
}

static void
place_lane (TieTimelinePlan *self, const TieTimelineRow *row, double y, double height)
{
  TieTimelineLane lane;

  tie_timeline_lane_init (&lane, row, y, height);
  tie_timeline_lane_set_palette (&lane, self->palette, self->request.theme);
  tie_timeline_lane_place (&lane, &self->axis, self->request.document, self->request.language);
  g_array_append_val (self->lanes, lane);
  tie_timeline_plan_label_lane (self, &g_array_index (self->lanes, TieTimelineLane,
                                                      self->lanes->len - 1));
}

static double
place_lanes (TieTimelinePlan *self, GPtrArray *shown, const TieTimelineHeights *heights, double gap)
{
  double y = self->area.y + TIE_TIMELINE_HEADER;

  for (guint i = 0; i < shown->len; i++)
    {
      const TieTimelineRow *row = g_ptr_array_index (shown, i);
      const double height =
          row->kind == TIE_TIMELINE_ROW_LIST || row->kind == TIE_TIMELINE_ROW_HEADING
              ? heights->list
              : heights->lane;

      if (tie_timeline_begins_group (shown, i))
        y += gap;
      if (row->kind == TIE_TIMELINE_ROW_HEADING)
        place_heading (self, row, y, height);
      else
        place_lane (self, row, y, height);
      y += height;
    }
  if (self->n_hidden > 0)
    {
      TieTextStyle style =
          tie_theme_text (self->request.theme, TIE_TYPE_ROLE_DETAIL, self->request.theme->grey);
      g_autofree char *text =
          g_strdup_printf (ngettext ("and %u more deal", "and %u more deals", self->n_hidden),
                           self->n_hidden);

      tie_timeline_texts_add (self->texts, &style, text, self->request.language, self->area.x,
                              y + heights->list / 2, TIE_ANCHOR_START, 1);
      y += heights->list;
    }
  return y;
}

static void
place_nothing (TieTimelinePlan *self)
{
  TieTextStyle style =
      tie_theme_text (self->request.theme, TIE_TYPE_ROLE_SUBTITLE, self->request.theme->grey);

  tie_timeline_texts_add (self->texts, &style, _ ("No deals to show"), self->request.language,
                          self->area.x + self->area.width / 2, self->area.y + self->area.height / 2,
                          TIE_ANCHOR_MIDDLE, 1);
  self->as_of_x = NAN;
}

static void
place_all (TieTimelinePlan *self)
{
  TieTimelineHeights heights;
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  gboolean labels;
  double y, gap;

  for (guint i = 0; i < self->rows->len; i++)
    g_ptr_array_add (shown, g_ptr_array_index (self->rows, i));
  heights = tie_timeline_plan_choose_headings (self, shown);
  tie_timeline_plan_make_legible (self, shown, &heights);
  if (heights.capacity <= 0)
    g_clear_pointer (&self->capacity, tie_timeline_capacity_free);

  self->compact = heights.lane < 23 || self->stacked;
  self->tight = MIN (heights.lane, heights.list) < TIE_TIMELINE_LEAST_ROW;
  tie_timeline_plan_choose_rows (self, shown, heights.n_rows);
  gap = tie_timeline_plan_find_gap (self, shown, &heights);
  place_columns (self, shown, self->capacity != NULL, &labels);
  place_as_of (self);
  place_years (self);
  y = place_lanes (self, shown, &heights, gap);
  self->lines_top = self->area.y + TIE_TIMELINE_HEADER - 4;
  self->lanes_bottom = self->lines_bottom = y + heights.date_row;
  if (heights.date_row > 0)
    place_as_of_label (self, y + heights.date_row / 2 + 2);
  if (self->capacity == NULL)
    return;

  tie_timeline_capacity_place (self->capacity, &self->axis,
                               (TieRect){ self->area.x, self->lanes_bottom, self->area.width,
                                          self->area.y + self->area.height - self->lanes_bottom },
                               labels, self->as_of_x);
  self->lines_bottom = self->capacity->plot.y + self->capacity->plot.height;
}

static GHashTable *
find_lit (const TieChartRequest *request)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; request->light != NULL && request->light[i] != NULL; i++)
    g_ptr_array_add (ids, (gpointer) request->light[i]);
  return ids->len > 0 ? tie_scope_new_of_ids (request->document, ids) : NULL;
}

/**
 * tie_timeline_plan_new:
 * @request: what is drawn
 * @rows: (transfer full) (element-type TieTimelineRow): its rows
 * @area: where it may stand
 *
 * Computes where everything stands; drawing it computes nothing.
 *
 * Returns: (transfer full): the plan
 */
TieTimelinePlan *
tie_timeline_plan_new (const TieChartRequest *request, GPtrArray *rows, TieRect area)
{
  TieTimelinePlan *self;

  g_return_val_if_fail (request != NULL && rows != NULL, NULL);

  self = g_new0 (TieTimelinePlan, 1);
  self->request = *request;
  self->rows = rows;
  self->area = area;
  self->palette = tie_palette_new (request->document, request->theme);
  self->lit = find_lit (request);
  self->lanes = g_array_new (FALSE, TRUE, sizeof (TieTimelineLane));
  g_array_set_clear_func (self->lanes, clear_lane);
  self->headings = g_array_new (FALSE, TRUE, sizeof (TieTimelineHeading));
  g_array_set_clear_func (self->headings, clear_heading);
  self->texts = tie_timeline_texts_new ();
  self->has_dates =
      tie_timeline_plan_get_span (request, rows, &self->axis.from_day, &self->axis.to_day);
  self->request.from_day = self->axis.from_day;
  self->request.to_day = self->axis.to_day;

  if (rows->len == 0)
    {
      self->axis.x0 = area.x;
      self->axis.x1 = area.x + area.width;
      place_nothing (self);
      return self;
    }
  if (request->n_rows == 0)
    self->capacity = tie_timeline_capacity_new (&self->request, self->palette);
  place_all (self);
  return self;
}

/**
 * tie_timeline_plan_free:
 * @self: (transfer full) (nullable): a plan
 *
 * Frees it.
 */
void
tie_timeline_plan_free (TieTimelinePlan *self)
{
  if (self == NULL)
    return;
  tie_timeline_capacity_free (self->capacity);
  g_array_unref (self->lanes);
  g_array_unref (self->headings);
  g_array_unref (self->texts);
  g_clear_pointer (&self->ticks, g_array_unref);
  g_clear_pointer (&self->lit, g_hash_table_unref);
  g_ptr_array_unref (self->rows);
  tie_palette_free (self->palette);
  g_free (self);
}
