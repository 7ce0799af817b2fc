/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The timeline's axis: from days to pixels, and what stands along it. */

#include "tie-timeline-axis.h"

#include "tie-axis.h"
#include "tie-date.h"
#include "tie-wording.h"

/* Years are at least so long, and anything finer, in pixels. */
#define YEAR_PIXELS 14
#define PART_PIXELS 120
#define LABEL_GAP 8

/**
 * tie_timeline_axis_x:
 * @self: an axis
 * @day: a Julian day, with its fraction
 *
 * Returns: where the day begins, also beyond the axis
 */
double
tie_timeline_axis_x (const TieTimelineAxis *self, double day)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->x0
         + (day - self->from_day) / (self->to_day - self->from_day) * (self->x1 - self->x0);
}

/**
 * tie_timeline_axis_clip:
 * @self: an axis
 * @x: a place
 *
 * Returns: the nearest place on the axis
 */
double
tie_timeline_axis_clip (const TieTimelineAxis *self, double x)
{
  g_return_val_if_fail (self != NULL, x);

  return CLAMP (x, self->x0, self->x1);
}

static char *
tick_label (int day, TieTickStep step, const char *language)
{
  TieDate date;

  tie_date_from_day (day, &date);
  switch (step)
    {
    case TIE_TICKS_DAYS:
      break;
    case TIE_TICKS_MONTHS:
      date.precision = TIE_PRECISION_MONTH;
      date.day = 0;
      break;
    case TIE_TICKS_QUARTERS:
      date.precision = TIE_PRECISION_QUARTER;
      date.part = (gint8) ((date.part - 1) / 3 + 1);
      date.day = 0;
      break;
    case TIE_TICKS_HALVES:
      date.precision = TIE_PRECISION_HALF;
      date.part = (gint8) ((date.part - 1) / 6 + 1);
      date.day = 0;
      break;
    case TIE_TICKS_YEARS:
    case TIE_TICKS_LUSTRA:
    case TIE_TICKS_DECADES:
    default:
      date.precision = TIE_PRECISION_YEAR;
      date.part = 0;
      date.day = 0;
      break;
    }
  return tie_wording_date_short (&date, language);
}

static void
clear_tick (gpointer data)
{
  g_free (((TieTimelineTick *) data)->label);
}

/* Years as long as they have room; finer only where names have plenty of it. */
static GArray *
find_ticks (const TieTimelineAxis *self, TieTickStep *step)
{
  const double pixels = self->x1 - self->x0;
  GArray *ticks = tie_axis_time_ticks (self->from_day, self->to_day, pixels, PART_PIXELS, step);

  if (*step > TIE_TICKS_YEARS)
    return ticks;
  g_array_unref (ticks);
  ticks = tie_axis_time_ticks (self->from_day, self->to_day, pixels, YEAR_PIXELS, step);
  if (*step <= TIE_TICKS_YEARS)
    return ticks;
  g_array_unref (ticks);
  *step = TIE_TICKS_YEARS;
  return tie_axis_time_ticks_of (self->from_day, self->to_day, *step);
}

/**
 * tie_timeline_axis_ticks:
 * @self: an axis
 * @style: of the names
 * @language: BCP 47
 *
 * Divides the axis by the calendar: years, coarser or finer as there is room. A name stands in the
 * middle of what is seen of its year; of five years and more, at their beginning.
 *
 * Returns: (transfer full) (element-type TieTimelineTick): the ticks
 */
GArray *
tie_timeline_axis_ticks (const TieTimelineAxis *self,
                         const TieTextStyle *style,
                         const char *language)
{
  GArray *ticks = g_array_new (FALSE, TRUE, sizeof (TieTimelineTick));
  g_autoptr (GArray) spans = NULL;
  TieTickStep step;
  double free_from;

  g_return_val_if_fail (self != NULL && style != NULL, ticks);

  g_array_set_clear_func (ticks, clear_tick);
  spans = find_ticks (self, &step);
  free_from = self->x0 - LABEL_GAP;
  for (guint i = 0; i < spans->len; i++)
    {
      const TieTick *span = &g_array_index (spans, TieTick, i);
      const double left = tie_timeline_axis_x (self, span->day);
      const double begin = MAX (left, self->x0);
      const double end = MIN (tie_timeline_axis_x (self, span->next_day), self->x1);
      g_autofree char *label = tick_label (span->day, step, language);
      const double width = tie_text_style_measure (style, label, language).width;
      TieTimelineTick tick = { .x = left };
      gboolean is_whole;

      if (end - begin < 0.5)
        continue;
      tick.label_x = step < TIE_TICKS_YEARS ? left + 4 + width / 2 : (begin + end) / 2;
      /* A name may reach over the edges of its year, but not if only a part of it is seen. */
      is_whole = begin == left && end < self->x1;
      if (tick.label_x - width / 2 >= MAX (free_from, self->x0 - 1)
          && tick.label_x + width / 2 <= self->x1 + 1 && (is_whole || width <= end - begin))
        {
          free_from = tick.label_x + width / 2 + LABEL_GAP;
          tick.label = g_steal_pointer (&label);
        }
      g_array_append_val (ticks, tick);
    }
  return ticks;
}
