/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The geometry of a row: its bar and its signs, from days to pixels. */

#include "tie-timeline-lane.h"

/* The least width of what has a place but no length. */
#define LEAST_SOLID 3.0
/* How strong two fades get that meet without anything certain between them. */
#define UNCERTAIN_PEAK 0.65

static void
clear_sign (gpointer data)
{
  TieTimelineSign *sign = data;

  g_free (sign->id);
  g_free (sign->title);
  g_free (sign->label);
}

/**
 * tie_timeline_lane_init:
 * @self: a lane
 * @row: what it shows
 * @top: where it begins
 * @height: its height
 *
 * Makes a lane without bar, signs and texts.
 */
void
tie_timeline_lane_init (TieTimelineLane *self, const TieTimelineRow *row, double top, double height)
{
  TieStatus status = TIE_STATUS_ANNOUNCED;

  g_return_if_fail (self != NULL && row != NULL);

  if (row->deal != NULL)
    status = tie_deal_get_status (row->deal);
  *self = (TieTimelineLane){
    .row = row,
    .top = top,
    .height = height,
    .middle = top + height / 2,
    .bar_height = CLAMP (height * 0.58, MIN (13, height - 3), 28),
    .peak = 1,
    .status = status,
    .style = tie_status_style_get (status),
    .opacity = 1,
    .line_scale = 1,
  };
  self->signs = g_array_new (FALSE, TRUE, sizeof (TieTimelineSign));
  g_array_set_clear_func (self->signs, clear_sign);
  self->steps = g_array_new (FALSE, FALSE, sizeof (TieTimelineStep));
  self->texts = tie_timeline_texts_new ();
  self->on_bar = tie_timeline_texts_new ();
  self->doubts = tie_timeline_texts_new ();
}

/**
 * tie_timeline_lane_clear:
 * @self: a lane
 *
 * Frees what it holds.
 */
void
tie_timeline_lane_clear (TieTimelineLane *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->signs, g_array_unref);
  g_clear_pointer (&self->steps, g_array_unref);
  g_clear_pointer (&self->texts, g_array_unref);
  g_clear_pointer (&self->on_bar, g_array_unref);
  g_clear_pointer (&self->doubts, g_array_unref);
}

/**
 * tie_timeline_lane_set_palette:
 * @self: a lane
 * @palette: the colours of the document
 * @theme: the theme
 *
 * Takes its owner's colours.
 */
void
tie_timeline_lane_set_palette (TieTimelineLane *self, TiePalette *palette, const TieTheme *theme)
{
  TieOrganization *owner;

  g_return_if_fail (self != NULL && palette != NULL && theme != NULL);

  owner = self->row->owner;
  self->fill = tie_palette_get_fill (palette, owner);
  self->on_fill = tie_palette_get_on_fill (palette, owner);
  self->ink = tie_palette_get_text (palette, owner);
  self->patterned = owner != NULL && tie_palette_is_patterned (palette, owner);
  self->opacity = tie_status_style_get_opacity (self->status, self->fill, theme);
  self->line_scale = theme->line_scale;
}

/* A dated end: solid between the spans; where these overlap nothing is certain. */
static void
place_dated_end (TieTimelineLane *self, const TieTimelineAxis *axis)
{
  const TieTimelineSpan *span = &self->row->span;
  const double end_first = tie_timeline_axis_x (axis, span->end_first);
  const double end_last = tie_timeline_axis_x (axis, span->end_last + 1);
  const double start_last = self->fade_in.to;

  if (span->single)
    {
      self->fade_in.to = MAX (self->fade_in.from, end_last - LEAST_SOLID);
      self->solid =
          (TieTimelineStretch){ self->fade_in.to, MAX (end_last, self->fade_in.to + LEAST_SOLID) };
      return;
    }
  if (start_last <= end_first)
    {
      self->solid = (TieTimelineStretch){ start_last, end_first };
      self->fade_out = (TieTimelineStretch){ end_first, end_last };
      return;
    }
  self->fade_in.to = (end_first + MIN (start_last, end_last)) / 2;
  self->fade_out = (TieTimelineStretch){ self->fade_in.to, end_last };
  self->peak = UNCERTAIN_PEAK;
}

static void
place_bar (TieTimelineLane *self, const TieTimelineAxis *axis)
{
  const TieTimelineSpan *span = &self->row->span;
  double right;

  self->has_bar = TRUE;
  self->fade_in = (TieTimelineStretch){ tie_timeline_axis_x (axis, span->start_first),
                                        tie_timeline_axis_x (axis, span->start_last + 1) };
  self->solid = self->fade_out = self->open = (TieTimelineStretch){ 0, 0 };
  if (span->end == TIE_BOUND_DATE)
    place_dated_end (self, axis);
  else
    {
      const double certain = tie_timeline_axis_x (axis, span->certain_last + 1);

      self->solid = (TieTimelineStretch){ self->fade_in.to, MAX (certain, self->fade_in.to) };
      self->open = (TieTimelineStretch){ self->solid.to, MAX (axis->x1, self->solid.to) };
      self->arrow = span->end == TIE_BOUND_UNKNOWN;
    }
  right = MAX (MAX (self->fade_in.to, self->solid.to), MAX (self->fade_out.to, self->open.to));
  if (span->until_first > 0)
    self->service = (TieTimelineStretch){ right, tie_timeline_axis_x (axis, span->until_last + 1) };

  self->off_axis = 0;
  if (self->fade_in.from >= axis->x1)
    self->off_axis = 1;
  else if (MAX (right, self->service.to) <= axis->x0)
    self->off_axis = -1;
}

/**
 * tie_timeline_lane_get_bar:
 * @self: a lane in its place
 * @axis: its axis
 * @bar: (out): its bar, within the axis
 *
 * Returns: whether any of the bar is seen
 */
gboolean
tie_timeline_lane_get_bar (const TieTimelineLane *self,
                           const TieTimelineAxis *axis,
                           TieTimelineStretch *bar)
{
  double right;

  g_return_val_if_fail (self != NULL && axis != NULL && bar != NULL, FALSE);

  if (!self->has_bar || self->off_axis != 0)
    return FALSE;
  right = MAX (MAX (self->fade_in.to, self->solid.to), MAX (self->fade_out.to, self->open.to));
  *bar = (TieTimelineStretch){ tie_timeline_axis_clip (axis, self->fade_in.from),
                               tie_timeline_axis_clip (axis, MAX (right, self->service.to)) };
  return TRUE;
}

/**
 * tie_timeline_lane_place:
 * @self: a lane
 * @axis: the axis
 * @document: the document
 * @language: BCP 47
 *
 * Places the bar and the signs of the lane. A day stands from its own beginning to that of the
 * next: a bar fades in from the beginning of its start's first day to the end of the last, is solid
 * from there to the beginning of its end's first day, and has faded at the end of the last.
 */
void
tie_timeline_lane_place (TieTimelineLane *self,
                         const TieTimelineAxis *axis,
                         TieDocument *document,
                         const char *language)
{
  g_return_if_fail (self != NULL && axis != NULL);

  if (self->row->kind == TIE_TIMELINE_ROW_LANE && self->row->span.is_known)
    place_bar (self, axis);
  tie_timeline_lane_place_steps (self, axis);
  tie_timeline_lane_place_signs (self, axis, document, language);
}
