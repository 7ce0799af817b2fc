/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Draws a timeline that has its places. */

#include <math.h>

#include "tie-timeline-chart.h"
#include "tie-timeline-plan.h"
#include "tie-words.h"

static const TieFill no_fill = { .kind = TIE_FILL_NONE };

static void
draw_upright (TieScene *scene,
              double x,
              double top,
              double bottom,
              TieStroke stroke,
              double opacity)
{
  TiePath *path = tie_path_new ();

  tie_path_move_to (path, x, top);
  tie_path_line_to (path, x, bottom);
  tie_scene_add_path (scene, path, no_fill, stroke, opacity);
}

static void
draw_grid (TieTimelinePlan *self, TieScene *scene)
{
  tie_scene_begin (scene, TIE_MARK_AXIS, TIE_LAYER_FRAME, TIE_TIMELINE_GRID, NULL, _ ("Time axis"),
                   NULL);
  for (guint i = 0; self->ticks != NULL && i < self->ticks->len; i++)
    {
      const double x = g_array_index (self->ticks, TieTimelineTick, i).x;

      if (x >= self->axis.x0 - 0.5 && x <= self->axis.x1 + 0.5)
        draw_upright (scene, x, self->lines_top, self->lines_bottom,
                      tie_stroke_solid (self->request.theme->rule, self->request.theme->line_scale),
                      0.7);
    }
  tie_scene_end (scene);
}

/* A hairline above each group but the first, and its name. */
static void
draw_headings (TieTimelinePlan *self, TieScene *scene)
{
  for (guint i = 0; i < self->headings->len; i++)
    {
      const TieTimelineHeading *heading = &g_array_index (self->headings, TieTimelineHeading, i);
      TiePath *path = tie_path_new ();

      tie_scene_begin (scene, TIE_MARK_FRAME, TIE_LAYER_FRAME, heading->row->id, NULL,
                       heading->row->name, NULL);
      tie_path_move_to (path, self->area.x, floor (heading->y) + 0.5);
      tie_path_line_to (path, self->axis.x1, floor (heading->y) + 0.5);
      tie_scene_add_path (scene, path, no_fill,
                          tie_stroke_solid (self->request.theme->rule,
                                            self->request.theme->line_scale),
                          1);
      tie_timeline_texts_draw (heading->texts, scene);
      tie_scene_end (scene);
    }
}

/* The date's line and all that is written along the axis. */
static void
draw_words (TieTimelinePlan *self, TieScene *scene)
{
  tie_scene_begin (scene, TIE_MARK_AXIS, TIE_LAYER_FRAME, "axis/words", NULL, NULL, NULL);
  if (!isnan (self->as_of_x))
    draw_upright (scene, self->as_of_x, self->lines_top, self->lines_bottom,
                  tie_stroke_solid (self->request.theme->ink, 1), 0.85);
  tie_timeline_texts_draw (self->texts, scene);
  tie_scene_end (scene);
}

/**
 * tie_timeline_plan_draw:
 * @self: a plan
 * @scene: a scene
 *
 * Adds everything the plan has a place for.
 */
void
tie_timeline_plan_draw (TieTimelinePlan *self, TieScene *scene)
{
  g_return_if_fail (self != NULL && scene != NULL);

  draw_grid (self, scene);
  draw_headings (self, scene);
  for (guint i = 0; i < self->lanes->len; i++)
    tie_timeline_lane_draw (&g_array_index (self->lanes, TieTimelineLane, i), self, scene);
  if (self->capacity != NULL)
    tie_timeline_capacity_draw (self->capacity, scene);
  draw_words (self, scene);
  /* Where they stand on the date's line, it gives way. */
  if (self->capacity != NULL)
    tie_timeline_capacity_draw_words (self->capacity, scene);
}
