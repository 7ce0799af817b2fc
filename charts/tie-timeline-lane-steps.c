/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The steps of a bar: how much of all is in place with each of its phases. */

#include "tie-phase.h"
#include "tie-quantity.h"
#include "tie-timeline-plan.h"

/* How far a step's colour goes from that of its bar, and how strong it is where the bar is not. */
#define PLANNED_MIX 0.3
#define DELIVERED_MIX 0.6
#define PLANNED_ALPHA 0.22
#define DELIVERED_ALPHA 0.55

static const TieStroke no_stroke = { .width = 0 };

/* How much of all that is to come is in place with a phase, 0 to 1; 0 where that is not known. */
static double
find_share (const TieTimelineRow *row, const TiePhase *phase)
{
  GPtrArray *phases = tie_flow_get_phases (row->flow);
  const TiePhase *last = g_ptr_array_index (phases, phases->len - 1);
  const TieQuantity *all = tie_amount_first (tie_flow_get_amount (row->flow));
  TieEstimate total, part;

  if (all == NULL)
    all = tie_amount_first (tie_deal_get_amount (row->deal));
  if (all == NULL)
    all = tie_amount_first (last->amount);
  if (all == NULL || all->unit == NULL
      || !tie_amount_estimate (phase->amount, all->unit, &part, NULL))
    return 0;
  if (!tie_amount_estimate (tie_flow_get_amount (row->flow), all->unit, &total, NULL)
      && !tie_amount_estimate (tie_deal_get_amount (row->deal), all->unit, &total, NULL)
      && !tie_amount_estimate (last->amount, all->unit, &total, NULL))
    return 0;
  return total.likely > 0 ? CLAMP (part.likely / total.likely, 0, 1) : 0;
}

/**
 * tie_timeline_lane_place_steps:
 * @self: a lane with its bar in its place
 * @axis: the axis
 *
 * Places the steps: one for each phase that says when and how much.
 */
void
tie_timeline_lane_place_steps (TieTimelineLane *self, const TieTimelineAxis *axis)
{
  GPtrArray *phases;

  g_return_if_fail (self != NULL && axis != NULL);

  phases = self->row->flow != NULL ? tie_flow_get_phases (self->row->flow) : NULL;
  for (guint i = 0; self->has_bar && phases != NULL && i < phases->len; i++)
    {
      const TiePhase *phase = g_ptr_array_index (phases, i);
      TieTimelineStep step = { .delivered = phase->delivered };
      int first, last;

      if (phase->when == NULL || !tie_timeline_span_of_interval (phase->when, &first, &last))
        continue;
      step.share = find_share (self->row, phase);
      step.from = tie_timeline_axis_x (axis, first);
      step.x = tie_timeline_axis_x (axis, last + 1);
      if (step.share > 0)
        g_array_append_val (self->steps, step);
    }
}

static TieColor
step_color (const TieTimelineLane *lane, gboolean delivered, gboolean on_solid)
{
  const double light = tie_color_contrast (lane->on_fill, (TieColor){ 0, 0, 0, 1 });
  const double dark = tie_color_contrast (lane->on_fill, (TieColor){ 1, 1, 1, 1 });
  /* Away from what is written on the bar. */
  const TieColor away = light > dark ? (TieColor){ 0, 0, 0, 1 } : (TieColor){ 1, 1, 1, 1 };

  if (on_solid)
    return tie_color_mix (lane->fill, away, delivered ? DELIVERED_MIX : PLANNED_MIX);
  return tie_color_with_alpha (lane->fill, delivered ? DELIVERED_ALPHA : PLANNED_ALPHA);
}

/* A piece of one ground, as far as the axis shows it; it fades in while the phase may come. */
static void
draw_piece (const TieTimelineLane *lane,
            const TieTimelineAxis *axis,
            TieScene *scene,
            const TieTimelineStep *step,
            TieTimelineStretch stretch,
            gboolean on_solid)
{
  const double from = tie_timeline_axis_clip (axis, stretch.from);
  const double to = tie_timeline_axis_clip (axis, stretch.to);
  const TieColor color = step_color (lane, step->delivered, on_solid);
  TiePath *path;

  if (to - from < 0.25)
    return;
  path = tie_path_new ();
  tie_timeline_lane_add_pieces (path, lane, from, to, step->share);
  tie_scene_add_path (scene, path,
                      step->x - step->from > 2
                          ? tie_fill_gradient (tie_color_with_alpha (color, 0), color, step->from,
                                               0, step->x, 0)
                          : tie_fill_solid (color),
                      no_stroke, lane->opacity);
}

/**
 * tie_timeline_lane_draw_steps:
 * @self: a lane in its place
 * @axis: the axis
 * @scene: a scene with the open group of the bar
 *
 * Draws how much is in place, as the height of the bar: the more the higher, paler where it is
 * planned than where it has been delivered.
 */
void
tie_timeline_lane_draw_steps (const TieTimelineLane *self,
                              const TieTimelineAxis *axis,
                              TieScene *scene)
{
  double end;

  g_return_if_fail (self != NULL && axis != NULL && scene != NULL);

  end = MAX (MAX (self->fade_in.to, self->solid.to), MAX (self->fade_out.to, self->open.to));
  for (guint i = 0; i < self->steps->len; i++)
    {
      const TieTimelineStep *step = &g_array_index (self->steps, TieTimelineStep, i);
      const double before =
          i > 0 ? g_array_index (self->steps, TieTimelineStep, i - 1).x : step->from;
      const double from = MAX (step->from, before);
      const double to =
          i + 1 < self->steps->len ? g_array_index (self->steps, TieTimelineStep, i + 1).x : end;
      const double solid_from = CLAMP (self->solid.from, from, MAX (from, to));
      const double solid_to = CLAMP (self->solid.to, solid_from, MAX (solid_from, to));

      draw_piece (self, axis, scene, step, (TieTimelineStretch){ from, solid_from }, FALSE);
      draw_piece (self, axis, scene, step, (TieTimelineStretch){ solid_from, solid_to }, TRUE);
      draw_piece (self, axis, scene, step, (TieTimelineStretch){ solid_to, to }, FALSE);
    }
}
