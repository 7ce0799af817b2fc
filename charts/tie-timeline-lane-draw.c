/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Draws a lane that has its places. */

#include <math.h>

#include "tie-timeline-plan.h"
#include "tie-quiz-cover.h"
#include "tie-timeline-quiz.h"
#include "tie-timeline-wording.h"

#define RING_RADIUS 4.5
#define DOT_RADIUS 4.0
#define SEAM 0.75
#define ARROW_GAP 6
#define ARROW_LENGTH 11
/* A span shorter than this needs no whisker. */
#define LEAST_WHISKER 14

static const TieFill no_fill = { .kind = TIE_FILL_NONE };
static const TieStroke no_stroke = { .width = 0 };

/**
 * tie_timeline_lane_add_pieces:
 * @path: a path
 * @lane: a lane in its place
 * @from: where a stretch of its bar begins
 * @to: where it ends
 * @share: which share of the bar's height it takes, from below
 *
 * Adds the pieces of a stretch that the gaps of a status leave; counted from the bar's beginning.
 */
void
tie_timeline_lane_add_pieces (TiePath *path,
                              const TieTimelineLane *lane,
                              double from,
                              double to,
                              double share)
{
  const double height = lane->bar_height * share;
  const double top = lane->middle + lane->bar_height / 2 - height;
  const double period = lane->style->on + lane->style->off;
  double at = from;

  g_return_if_fail (path != NULL && lane != NULL);

  if (lane->style->off <= 0)
    {
      tie_path_add_rect (path, (TieRect){ from, top, to - from, height });
      return;
    }
  for (double n = floor ((from - lane->fade_in.from) / period); at < to; n++)
    {
      const double gap = lane->fade_in.from + n * period + lane->style->on;
      const double end = MIN (gap, to);

      if (gap < to && gap < lane->kept.to && gap + lane->style->off > lane->kept.from)
        continue;
      if (end > at)
        tie_path_add_rect (path, (TieRect){ at, top, end - at, height });
      at = MAX (at, gap + lane->style->off);
    }
}

static void
draw_fill (const TieTimelineLane *lane,
           const TieTimelineAxis *axis,
           TieScene *scene,
           TieTimelineStretch stretch,
           TieFill fill)
{
  /* A fade goes on a little under the solid, so that no light comes through where they meet. */
  const double under =
      fill.kind == TIE_FILL_GRADIENT && lane->opacity >= 1 && lane->solid.to > lane->solid.from
          ? SEAM
          : 0;
  const double from =
      tie_timeline_axis_clip (axis, stretch.from - (fill.color.alpha > 0 ? under : 0));
  const double to = tie_timeline_axis_clip (axis, stretch.to + (fill.color.alpha > 0 ? 0 : under));
  TiePath *path;

  if (stretch.to <= stretch.from || to <= from)
    return;
  path = tie_path_new ();
  tie_timeline_lane_add_pieces (path, lane, from, to, 1);
  tie_scene_add_path (scene, path, fill, no_stroke, lane->opacity);
}

/* The dotted outline around a fade; open towards the bar, and where the axis cuts it. */
static void
draw_dots (const TieTimelineLane *lane,
           const TieTimelineAxis *axis,
           TieScene *scene,
           TieTimelineStretch stretch,
           gboolean begins)
{
  static const double dots[] = { 2, 3 };
  const double from = tie_timeline_axis_clip (axis, stretch.from);
  const double to = tie_timeline_axis_clip (axis, stretch.to);
  const double half = lane->bar_height / 2 - 0.5;
  const double outer = begins ? from : to;
  const double inner = begins ? to : from;
  gboolean cut = outer != (begins ? stretch.from : stretch.to);
  TiePath *path;

  if (to - from < 4)
    return;
  path = tie_path_new ();
  tie_path_move_to (path, inner, lane->middle - half);
  tie_path_line_to (path, outer, lane->middle - half);
  if (cut)
    tie_path_move_to (path, outer, lane->middle + half);
  else
    tie_path_line_to (path, outer, lane->middle + half);
  tie_path_line_to (path, inner, lane->middle + half);
  tie_scene_add_path (scene, path, no_fill,
                      tie_stroke_dashed (lane->fill, lane->line_scale, dots, G_N_ELEMENTS (dots),
                                         FALSE),
                      lane->opacity);
}

static TieStroke
status_stroke (const TieTimelineLane *lane, double width)
{
  const double dashes[] = { lane->style->on, lane->style->off };

  if (lane->style->off <= 0)
    return tie_stroke_solid (lane->fill, width);
  return tie_stroke_dashed (lane->fill, width, dashes, G_N_ELEMENTS (dashes), FALSE);
}

/* An edge of the open outline, without the stretch where words are as high as the bar. */
static void
add_edge (TiePath *path, const TieTimelineLane *lane, double from, double to, double y)
{
  const TieTimelineStretch *words = &lane->words;

  if (words->to <= words->from)
    {
      tie_path_move_to (path, from, y);
      tie_path_line_to (path, to, y);
      return;
    }
  if (words->from > from)
    {
      tie_path_move_to (path, from, y);
      tie_path_line_to (path, words->from, y);
    }
  if (words->to < to)
    {
      tie_path_move_to (path, words->to, y);
      tie_path_line_to (path, to, y);
    }
}

/* An end that is not stated: an open outline; with an arrow when there is one that nobody named. */
static void
draw_open (const TieTimelineLane *lane, const TieTimelineAxis *axis, TieScene *scene)
{
  const double from = tie_timeline_axis_clip (axis, lane->open.from);
  const double to = tie_timeline_axis_clip (axis, lane->open.to);
  const double half = lane->bar_height / 2 - 0.5;
  const double tip = to + ARROW_GAP + ARROW_LENGTH;
  TiePath *path;

  if (to <= from)
    return;
  path = tie_path_new ();
  add_edge (path, lane, from, to, lane->middle - half);
  add_edge (path, lane, from, to, lane->middle + half);
  tie_scene_add_path (scene, path, no_fill, status_stroke (lane, 1.1 * lane->line_scale),
                      lane->opacity);
  if (!lane->arrow)
    return;
  path = tie_path_new ();
  tie_path_move_to (path, tip - ARROW_LENGTH, lane->middle - half * 0.8);
  tie_path_line_to (path, tip, lane->middle);
  tie_path_line_to (path, tip - ARROW_LENGTH, lane->middle + half * 0.8);
  tie_path_close (path);
  tie_scene_add_path (scene, path, no_fill, tie_stroke_solid (lane->fill, 1.2 * lane->line_scale),
                      lane->opacity);
}

static void
draw_line (TieScene *scene,
           double x0,
           double y0,
           double x1,
           double y1,
           TieStroke stroke,
           double opacity)
{
  TiePath *path = tie_path_new ();

  tie_path_move_to (path, x0, y0);
  tie_path_line_to (path, x1, y1);
  tie_scene_add_path (scene, path, no_fill, stroke, opacity);
}

static void
draw_service (const TieTimelineLane *lane, const TieTimelineAxis *axis, TieScene *scene)
{
  const double from = tie_timeline_axis_clip (axis, lane->service.from);
  const double to = tie_timeline_axis_clip (axis, lane->service.to);

  if (to <= from)
    return;
  draw_line (scene, from, lane->middle, to, lane->middle,
             status_stroke (lane, 2 * lane->line_scale), lane->opacity);
  if (lane->service.to <= axis->x1)
    draw_line (scene, to, lane->middle - 5, to, lane->middle + 5, tie_stroke_solid (lane->fill, 2),
               lane->opacity);
}

static TieFill
solid_fill (const TieTimelineLane *lane, const TieTheme *theme)
{
  if (!lane->patterned)
    return tie_fill_solid (lane->fill);
  return tie_fill_hatch (lane->fill, tie_color_mix (lane->fill, theme->background, 0.6), 4, 1.6);
}

/* Points to where a bar is that the axis does not show. */
static void
draw_pointer (const TieTimelineLane *lane, const TieTimelineAxis *axis, TieScene *scene)
{
  const double x = lane->off_axis < 0 ? axis->x0 + 4 : axis->x1 - 4;
  const double length = lane->off_axis < 0 ? 7 : -7;
  TiePath *path = tie_path_new ();

  tie_path_move_to (path, x + length, lane->middle - 5);
  tie_path_line_to (path, x, lane->middle);
  tie_path_line_to (path, x + length, lane->middle + 5);
  tie_path_close (path);
  tie_scene_add_path (scene, path, tie_fill_solid (lane->fill), no_stroke, lane->opacity);
}

static void
draw_stretches (const TieTimelineLane *lane, const TieTimelinePlan *plan, TieScene *scene)
{
  const TieTimelineAxis *axis = &plan->axis;
  const TieColor none = { lane->fill.red, lane->fill.green, lane->fill.blue, 0 };
  const TieColor peak = tie_color_with_alpha (lane->fill, lane->peak);

  draw_fill (lane, axis, scene, lane->fade_in,
             tie_fill_gradient (none, peak, lane->fade_in.from, 0, lane->fade_in.to, 0));
  draw_fill (lane, axis, scene, lane->fade_out,
             tie_fill_gradient (peak, none, lane->fade_out.from, 0, lane->fade_out.to, 0));
  draw_dots (lane, axis, scene, lane->fade_in, TRUE);
  draw_dots (lane, axis, scene, lane->fade_out, FALSE);
  draw_fill (lane, axis, scene, lane->solid, solid_fill (lane, plan->request.theme));
  tie_timeline_lane_draw_steps (lane, axis, scene);
  draw_open (lane, axis, scene);
  draw_service (lane, axis, scene);
}

/* Through what is filled; the open rest has its words. */
static void
draw_strike (const TieTimelineLane *lane,
             const TieTimelinePlan *plan,
             TieScene *scene,
             TieTimelineStretch bar)
{
  const double filled = MAX (MAX (lane->fade_in.to, lane->solid.to), lane->fade_out.to);
  const double to = MIN (bar.to, tie_timeline_axis_clip (&plan->axis, filled));

  if (to > bar.from)
    draw_line (scene, bar.from - 3, lane->middle, to + 3, lane->middle,
               tie_stroke_solid (plan->request.theme->ink, 1.5), 1);
}

static void
draw_bar (const TieTimelineLane *lane, const TieTimelinePlan *plan, TieScene *scene)
{
  g_autofree char *id = g_strdup_printf ("bar/%s", lane->row->id);
  const TieTimelineRow *row = lane->row;
  g_autofree char *title =
      tie_timeline_quiz_reading (row, plan->request.document, plan->request.language);
  g_autofree char *description =
      row->asked == TIE_QUIZ_NONE && !row->price_asked
          ? tie_timeline_wording_steps (row, plan->request.document, plan->request.language)
          : NULL;
  TieTimelineStretch bar;

  tie_scene_begin (scene, TIE_MARK_BAR, TIE_LAYER_FRAME, id, row->id, title, description);
  if (!tie_timeline_lane_get_bar (lane, &plan->axis, &bar))
    draw_pointer (lane, &plan->axis, scene);
  else
    {
      draw_stretches (lane, plan, scene);
      if (lane->style->struck)
        draw_strike (lane, plan, scene, bar);
    }
  tie_timeline_texts_draw (lane->doubts, scene);
  tie_timeline_texts_draw (lane->on_bar, scene);
  tie_scene_end (scene);
}

static void
draw_whisker (const TieTimelineLane *lane, const TieTimelineSign *sign, TieScene *scene)
{
  static const double dots[] = { 1.5, 2.5 };

  if (sign->to - sign->from < LEAST_WHISKER)
    return;
  draw_line (scene, sign->from, sign->y, sign->to, sign->y,
             tie_stroke_dashed (lane->ink, 1, dots, G_N_ELEMENTS (dots), FALSE), lane->opacity);
}

/* An upright; a dot at its foot says that it has been delivered. */
static void
draw_phase (const TieTimelineLane *lane,
            const TieTimelineSign *sign,
            const TieTimelinePlan *plan,
            TieScene *scene)
{
  const double half = lane->bar_height / 2;
  gboolean on_solid = sign->x > lane->solid.from + 1 && sign->x < lane->solid.to - 1;
  TiePath *dot;

  draw_line (scene, sign->x, lane->middle - half, sign->x, lane->middle + half,
             tie_stroke_solid (on_solid ? lane->on_fill : lane->fill, sign->strong ? 3 : 1.6),
             lane->opacity);
  if (!sign->strong)
    return;
  dot = tie_path_new ();
  tie_path_add_circle (dot, sign->x, lane->middle + half, lane->bar_height < 20 ? 3 : DOT_RADIUS);
  tie_scene_add_path (scene, dot, tie_fill_solid (lane->ink),
                      tie_stroke_solid (plan->request.theme->background, 1.2), 1);
}

static void
draw_sign (const TieTimelineLane *lane,
           const TieTimelineSign *sign,
           const TieTimelinePlan *plan,
           TieScene *scene)
{
  const double half = lane->bar_height / 2;

  tie_scene_begin (scene, sign->mark, TIE_LAYER_FRAME, sign->id,
                   lane->row->deal != NULL ? lane->row->id : NULL, sign->title, NULL);
  if (sign->mark == TIE_MARK_PHASE)
    draw_phase (lane, sign, plan, scene);
  else if (sign->mark == TIE_MARK_TICK)
    {
      const double reach = MIN (half + 3, lane->height / 2 - 1.5);

      draw_whisker (lane, sign, scene);
      draw_line (scene, sign->x, lane->middle - reach, sign->x, lane->middle + reach,
                 tie_stroke_solid (lane->ink, sign->strong ? 2.2 : 1), sign->strong ? 1 : 0.6);
    }
  else
    {
      TiePath *ring = tie_path_new ();

      draw_whisker (lane, sign, scene);
      tie_path_add_circle (ring, sign->x, sign->y, lane->bar_height < 20 ? 3.5 : RING_RADIUS);
      tie_scene_add_path (scene, ring, tie_fill_solid (plan->request.theme->background),
                          tie_stroke_solid (lane->ink, 1.6), 1);
    }
  tie_scene_end (scene);
}

static void
draw_leader (const TieTimelineLane *lane, const TieTimelinePlan *plan, TieScene *scene)
{
  static const double dots[] = { 2, 6 };
  double from = plan->axis.x0;

  for (guint i = 0; i < lane->texts->len; i++)
    {
      const TieTimelineText *text = &g_array_index (lane->texts, TieTimelineText, i);

      from = MAX (from, text->box.x + text->box.width + 8);
    }
  if (from < plan->axis.x1)
    draw_line (scene, from, lane->middle, plan->axis.x1, lane->middle,
               tie_stroke_dashed (plan->request.theme->rule, plan->request.theme->line_scale, dots,
                                  G_N_ELEMENTS (dots), FALSE),
               1);
}

/**
 * tie_timeline_lane_draw:
 * @self: a lane in its place
 * @plan: the plan it belongs to
 * @scene: a scene
 *
 * Adds the lane as a group, with its bar and its signs as groups within.
 */
void
tie_timeline_lane_draw (TieTimelineLane *self, const TieTimelinePlan *plan, TieScene *scene)
{
  const TieTimelineRow *row;
  gboolean listed;
  g_autofree char *id = NULL;
  g_autofree char *title = NULL;
  g_autofree char *description = NULL;

  g_return_if_fail (self != NULL && plan != NULL && scene != NULL);

  row = self->row;
  listed = row->kind == TIE_TIMELINE_ROW_LIST;
  id = g_strdup_printf ("%s/%s", listed ? "list" : row->deal != NULL ? "lane" : "facts", row->id);
  title = tie_timeline_quiz_title (row, plan->request.document, plan->request.language);
  if (row->asked == TIE_QUIZ_NONE && !row->price_asked)
    description = tie_timeline_wording_description (row, plan->request.language);
  if (tie_quiz_cover_is_named_in (&plan->request, description))
    g_clear_pointer (&description, g_free);
  tie_scene_begin (scene, listed ? TIE_MARK_LIST : TIE_MARK_LANE, TIE_LAYER_FRAME, id,
                   row->owner != NULL || row->deal != NULL ? row->id : NULL, title, description);
  if (listed)
    draw_leader (self, plan, scene);
  if (self->has_bar)
    draw_bar (self, plan, scene);
  for (guint i = 0; i < self->signs->len; i++)
    draw_sign (self, &g_array_index (self->signs, TieTimelineSign, i), plan, scene);
  tie_timeline_texts_draw (self->texts, scene);
  tie_scene_end (scene);
}
