/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The timeline's axis: from days to pixels, and what stands along it. */

#include "tie-timeline-axis.h"

#include "tie-axis.h"
#include "tie-date.h"
#include "tie-timeline-text.h"
#include "tie-wording.h"

/* Between two names, in pixels */
#define LABEL_GAP 8
/* Longer spans are not counted by days */
#define MOST_DAYS 100
/* The name of a decade stands so far after its beginning */
#define BEGIN_INSET 4

/* Parts of years have more room than they need, unless the axis is so short, in names */
#define LEAST_NAMES 3.5

/* How an axis may be divided, from the finest to what has room for all of the calendar.
 * stride: every so many days, or years, have a name
 * days: of the shortest span, or year
 * least: what a name's share of the axis is at least, in pixels */
typedef struct
{
  TieTickStep step;
  int stride;
  double days, least;
} Division;

static const Division divisions[] = {
  { TIE_TICKS_DAYS, 1, 1, 22 },        { TIE_TICKS_DAYS, 2, 1, 22 },
  { TIE_TICKS_DAYS, 7, 1, 22 },        { TIE_TICKS_MONTHS, 1, 28, 56 },
  { TIE_TICKS_QUARTERS, 1, 90, 80 },   { TIE_TICKS_HALVES, 1, 181, 110 },
  { TIE_TICKS_YEARS, 1, 365, 0 },      { TIE_TICKS_YEARS, 2, 365, 0 },
  { TIE_TICKS_LUSTRA, 1, 1826, 0 },    { TIE_TICKS_DECADES, 1, 3652, 0 },
  { TIE_TICKS_DECADES, 20, 365, 0 },   { TIE_TICKS_DECADES, 50, 365, 0 },
  { TIE_TICKS_DECADES, 100, 365, 0 },  { TIE_TICKS_DECADES, 200, 365, 0 },
  { TIE_TICKS_DECADES, 500, 365, 0 },  { TIE_TICKS_DECADES, 1000, 365, 0 },
  { TIE_TICKS_DECADES, 2000, 365, 0 }, { TIE_TICKS_DECADES, 5000, 365, 0 },
};

/* An axis' names while they find their places. */
typedef struct
{
  const TieTimelineAxis *axis;
  const TieTextStyle *style;
  const char *language;
  const Division *division;
  GArray *spans; /* of TieTick: those that may have a name */
  GArray *ticks; /* of TieTimelineTick: one each */
  GArray *taken; /* of TieTimelineStretch */
} Naming;

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

static void
date_of (int day, TieTickStep step, TieDate *date)
{
  tie_date_from_day (day, date);
  if (step == TIE_TICKS_DAYS)
    return;
  date->day = 0;
  switch (step)
    {
    case TIE_TICKS_MONTHS:
      date->precision = TIE_PRECISION_MONTH;
      break;
    case TIE_TICKS_QUARTERS:
      date->precision = TIE_PRECISION_QUARTER;
      date->part = (gint8) ((date->part - 1) / 3 + 1);
      break;
    case TIE_TICKS_HALVES:
      date->precision = TIE_PRECISION_HALF;
      date->part = (gint8) ((date->part - 1) / 6 + 1);
      break;
    case TIE_TICKS_DAYS:
    case TIE_TICKS_YEARS:
    case TIE_TICKS_LUSTRA:
    case TIE_TICKS_DECADES:
    default:
      date->precision = TIE_PRECISION_YEAR;
      date->part = 0;
      break;
    }
}

static double
measure (const TieTextStyle *style, const char *text, const char *language)
{
  return tie_text_style_measure (style, text, language).width;
}

/* The widest name of a year's spans that stands after another, and that of the year's first. */
static void
measure_names (const Division *division,
               const TieTextStyle *style,
               const char *language,
               double *following,
               double *first)
{
  g_autoptr (GArray) year = NULL;
  TieDate date, before = { .year = 2026, .part = 12, .day = 31, .precision = TIE_PRECISION_DAY };
  const int day = tie_date_first_day (&before);

  *following = *first = 0;
  year = tie_axis_time_ticks_of (day - (division->step == TIE_TICKS_DAYS ? 9 : 364), day,
                                 division->step);
  for (guint i = 0; i < year->len; i++)
    {
      g_autofree char *name = NULL;

      date_of (g_array_index (year, TieTick, i).day, division->step, &date);
      name = tie_wording_date_after (&date, i > 0 ? &before : NULL, language);
      if (i == 0)
        *first = measure (style, name, language);
      if (i > 0 || year->len == 1)
        *following = MAX (*following, measure (style, name, language));
      before = date;
    }
}

/* The finest whose names have room; of days that of a month's first may take another's room. */
static const Division *
choose_division (const TieTimelineAxis *self, const TieTextStyle *style, const char *language)
{
  const double per_day = (self->x1 - self->x0) / MAX (self->to_day - self->from_day, 1e-6);
  guint i = self->to_day - self->from_day > MOST_DAYS ? 3 : 0;

  for (; i + 1 < G_N_ELEMENTS (divisions); i++)
    {
      const double share = per_day * divisions[i].days * divisions[i].stride;
      const double room = share - LABEL_GAP;
      double following, first;

      if (room <= 0 || share < MIN (divisions[i].least, (self->x1 - self->x0) / LEAST_NAMES))
        continue;
      measure_names (&divisions[i], style, language, &following, &first);
      if (following <= room
          && (divisions[i].step == TIE_TICKS_DAYS || (following + first) / 2 <= room))
        break;
    }
  return &divisions[i];
}

/* Weeks begin on Mondays, as day 1 does; every second day and year is an even one. */
static gboolean
is_named (const Division *division, int day)
{
  TieDate date;

  if (division->stride == 1)
    return TRUE;
  if (division->stride == 7)
    return (day - 1) % 7 == 0;
  tie_date_from_day (day, &date);
  return (division->step == TIE_TICKS_DAYS ? day : date.year) % division->stride == 0;
}

static void
get_date (const Naming *naming, guint i, TieDate *date)
{
  date_of (g_array_index (naming->spans, TieTick, i).day, naming->division->step, date);
}

/* The middle of a name: that of what is seen of its span; a decade's stands at its beginning. A
 * name may reach over the edges of its span, but not if only a part of it is seen. FALSE when it
 * has no place. */
static gboolean
find_middle (const Naming *naming, guint i, double width, double *middle)
{
  const TieTimelineAxis *axis = naming->axis;
  const TieTick *span = &g_array_index (naming->spans, TieTick, i);
  const double left = tie_timeline_axis_x (axis, span->day);
  const double right = tie_timeline_axis_x (axis, span->next_day);
  const double begin = MAX (left, axis->x0);
  const double end = MIN (right, axis->x1);
  gboolean is_whole = left >= axis->x0 && right <= axis->x1;

  if (naming->division->step < TIE_TICKS_YEARS)
    *middle = left + BEGIN_INSET + width / 2;
  else if (is_whole && axis->x1 - axis->x0 >= width)
    *middle = CLAMP ((left + right) / 2, axis->x0 + width / 2, axis->x1 - width / 2);
  else if (width <= end - begin)
    *middle = (begin + end) / 2;
  else
    return FALSE;
  return *middle - width / 2 >= axis->x0 - 1 && *middle + width / 2 <= axis->x1 + 1;
}

/* Names a span, unless its name has no room. */
static gboolean
put_name (Naming *naming, guint i, const TieDate *before)
{
  TieTimelineTick *tick = &g_array_index (naming->ticks, TieTimelineTick, i);
  TieDate date;
  g_autofree char *name = NULL;
  double width, middle, x;

  get_date (naming, i, &date);
  name = tie_wording_date_after (&date, before, naming->language);
  width = measure (naming->style, name, naming->language);
  if (!find_middle (naming, i, width, &middle))
    return FALSE;
  x = middle - width / 2;
  if (!tie_timeline_find_gap (naming->taken, x, x + width + 0.01, width, &x))
    return FALSE;
  tie_timeline_block (naming->taken, x - LABEL_GAP, x + width + LABEL_GAP);
  tick->label = g_steal_pointer (&name);
  tick->label_x = middle;
  return TRUE;
}

static void
drop_name (Naming *naming, guint i)
{
  g_clear_pointer (&g_array_index (naming->ticks, TieTimelineTick, i).label, g_free);
  g_array_set_size (naming->taken, 0);
}

/* Whether a span is the first of those of a year, or of a month: its name says of which. */
static gboolean
begins_anew (const Naming *naming, guint i)
{
  TieDate date, before;

  get_date (naming, i, &date);
  get_date (naming, i - 1, &before);
  return date.year != before.year
         || (date.precision == TIE_PRECISION_DAY && date.part != before.part);
}

static guint
find_next_anew (const Naming *naming, guint i)
{
  for (i++; i < naming->spans->len && !begins_anew (naming, i);)
    i++;
  return i;
}

/* The first span that says everything; it gives way to the next one that has to say more than its
 * neighbours. */
static guint
put_first (Naming *naming)
{
  guint i = 0;

  while (i < naming->spans->len)
    {
      const guint next = find_next_anew (naming, i);
      TieDate before;

      if (!put_name (naming, i, NULL))
        {
          i++;
          continue;
        }
      if (next >= naming->spans->len)
        return i;
      get_date (naming, next - 1, &before);
      if (put_name (naming, next, &before))
        return i;
      drop_name (naming, i);
      if (!put_name (naming, next, NULL))
        return put_name (naming, i, NULL) ? i : naming->spans->len;
      return next;
    }
  return i;
}

/* The names that say of which year, or month, the following are; then those between them. */
static void
name_spans (Naming *naming)
{
  const guint first = put_first (naming);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = first + 1; i < naming->spans->len; i++)
      {
        TieDate before;

        get_date (naming, i - 1, &before);
        if (begins_anew (naming, i) == (pass == 0)
            && g_array_index (naming->ticks, TieTimelineTick, i).label == NULL)
          put_name (naming, i, &before);
      }
}

static void
clear_tick (gpointer data)
{
  g_free (((TieTimelineTick *) data)->label);
}

/* Where the share of a span on the axis ends: one of many decades is named by its first, which may
 * be too short to be seen. */
static double
find_share_end (const Division *division, const TieTick *span)
{
  if (division->step != TIE_TICKS_DECADES || division->stride == 1)
    return span->next_day;
  return span->day + division->days * division->stride;
}

/* The spans that are seen and may have a name. */
static GArray *
list_spans (const TieTimelineAxis *self, const Division *division)
{
  GArray *spans = tie_axis_time_ticks_of (self->from_day, self->to_day, division->step);
  guint kept = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      const TieTick span = g_array_index (spans, TieTick, i);
      const double begin = MAX (tie_timeline_axis_x (self, span.day), self->x0);
      const double end =
          MIN (tie_timeline_axis_x (self, find_share_end (division, &span)), self->x1);

      if (end - begin >= 0.5 && is_named (division, span.day))
        g_array_index (spans, TieTick, kept++) = span;
    }
  g_array_set_size (spans, kept);
  return spans;
}

/**
 * tie_timeline_axis_ticks:
 * @self: an axis
 * @style: of the names
 * @language: BCP 47
 * @step: (out) (optional): what it is divided by
 *
 * Divides the axis by the calendar: by days, months, quarters, halves, years or decades, the finest
 * whose names have room; of days, years and decades perhaps not every one. A name stands in the
 * middle of what is seen of its span; of five years and more, at their beginning. Names never meet.
 * What one says, such as the year, those after it do not repeat.
 *
 * Returns: (transfer full) (element-type TieTimelineTick): the ticks
 */
GArray *
tie_timeline_axis_ticks (const TieTimelineAxis *self,
                         const TieTextStyle *style,
                         const char *language,
                         TieTickStep *step)
{
  GArray *ticks = g_array_new (FALSE, TRUE, sizeof (TieTimelineTick));
  const Division *division;
  g_autoptr (GArray) spans = NULL;
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (TieTimelineStretch));

  g_return_val_if_fail (self != NULL && style != NULL, ticks);

  g_array_set_clear_func (ticks, clear_tick);
  division = choose_division (self, style, language);
  spans = list_spans (self, division);
  for (guint i = 0; i < spans->len; i++)
    {
      const int day = g_array_index (spans, TieTick, i).day;
      const TieTimelineTick tick = { .day = day, .x = tie_timeline_axis_x (self, day) };

      g_array_append_val (ticks, tick);
    }
  name_spans (&(Naming){ self, style, language, division, spans, ticks, taken });
  if (step != NULL)
    *step = division->step;
  return ticks;
}
