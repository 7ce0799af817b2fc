/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The playhead of a timeline: the moment that everything is shown as of. */

#include "tie-timeline-playhead.h"

#include <math.h>

#include "tie-timeline-chart.h"
#include "tie-wording.h"
#include "tie-words.h"

#define LINE_WIDTH 2.0
/* Of the flag that carries the date, in pixels. */
#define FLAG_HEIGHT 20.0
#define FLAG_PADDING 8.0
#define FLAG_RADIUS 5.0
#define FLAG_GAP 1.0
/* Between the flag and the edge of the picture. */
#define MARGIN 2.0

/**
 * tie_timeline_playhead_find:
 * @scene: a deployment timeline
 * @from_day: the beginning of its axis
 * @to_day: its end
 * @self: (out caller-allocates): the room of its playhead
 *
 * Returns: whether the timeline has an axis
 */
gboolean
tie_timeline_playhead_find (TieScene *scene,
                            double from_day,
                            double to_day,
                            TieTimelinePlayhead *self)
{
  const TieSceneGroup *grid;
  TieRect plot;

  g_return_val_if_fail (TIE_IS_SCENE (scene), FALSE);
  g_return_val_if_fail (self != NULL, FALSE);

  grid = tie_scene_find_group (scene, TIE_TIMELINE_GRID);
  plot = tie_scene_get_plot (scene);
  if (grid == NULL || grid->bounds.height <= 0 || plot.width <= 0 || to_day <= from_day)
    return FALSE;
  *self = (TieTimelinePlayhead){
    .axis = { from_day, to_day, plot.x, plot.x + plot.width },
    .top = grid->bounds.y,
    .bottom = grid->bounds.y + grid->bounds.height,
  };
  return TRUE;
}

/**
 * tie_timeline_playhead_get_x:
 * @self: its room
 * @moment: the moment; a span of days stands for the end of its last
 *
 * Returns: where it stands, in scene pixels, be that beyond the axis
 */
double
tie_timeline_playhead_get_x (const TieTimelinePlayhead *self, const TieDate *moment)
{
  g_return_val_if_fail (self != NULL && moment != NULL, 0);

  return tie_timeline_axis_x (&self->axis, tie_date_last_day (moment) + 1);
}

/**
 * tie_timeline_playhead_get_day:
 * @self: its room
 * @x: in scene pixels
 *
 * Returns: the day (GDate's Julian day) at whose end the playhead stands there
 */
int
tie_timeline_playhead_get_day (const TieTimelinePlayhead *self, double x)
{
  const TieTimelineAxis *axis;
  double share;

  g_return_val_if_fail (self != NULL, 0);

  axis = &self->axis;
  share = CLAMP ((x - axis->x0) / (axis->x1 - axis->x0), 0, 1);
  return (int) round (axis->from_day + share * (axis->to_day - axis->from_day)) - 1;
}

static TieTextStyle
get_style (const TieTheme *theme)
{
  TieTextStyle style = tie_theme_text (theme, TIE_TYPE_ROLE_DETAIL, theme->background);

  style.weight = 600;
  return style;
}

/**
 * tie_timeline_playhead_get_flag:
 * @self: its room
 * @moment: the moment
 * @theme: its colours
 * @language: BCP 47
 * @width: of the picture, in pixels
 * @flag: (out): where its flag is, which stays on the picture even where the line is at its edge
 *
 * Returns: whether there is one: not where the moment is beyond the axis
 */
gboolean
tie_timeline_playhead_get_flag (const TieTimelinePlayhead *self,
                                const TieDate *moment,
                                const TieTheme *theme,
                                const char *language,
                                double width,
                                TieRect *flag)
{
  TieTextStyle style;
  g_autofree char *date = NULL;
  double x;

  g_return_val_if_fail (self != NULL && moment != NULL && theme != NULL && flag != NULL, FALSE);

  x = tie_timeline_playhead_get_x (self, moment);
  if (x < self->axis.x0 - 0.5 || x > self->axis.x1 + 0.5)
    return FALSE;
  style = get_style (theme);
  date = tie_wording_date_short (moment, language);
  flag->width = tie_text_style_measure (&style, date, language).width + 2 * FLAG_PADDING;
  flag->height = FLAG_HEIGHT;
  flag->x = CLAMP (x - flag->width / 2, MARGIN, MAX (width - flag->width - MARGIN, MARGIN));
  flag->y = self->top - FLAG_GAP - FLAG_HEIGHT;
  return TRUE;
}

static void
draw_line (const TieTimelinePlayhead *self, TieColor color, double x, TieScene *scene)
{
  TiePath *path = tie_path_new ();

  tie_path_move_to (path, x, self->top);
  tie_path_line_to (path, x, self->bottom);
  tie_scene_add_path (scene, path, (TieFill){ .kind = TIE_FILL_NONE },
                      tie_stroke_solid (color, LINE_WIDTH), 1);
}

static void
draw_flag (const TieTextStyle *style,
           const char *date,
           const char *language,
           TieColor color,
           TieRect box,
           TieScene *scene)
{
  TieTextExtents extents = tie_text_style_measure (style, date, language);
  TiePath *path = tie_path_new ();

  tie_path_add_rounded_rect (path, box, FLAG_RADIUS);
  tie_scene_add_path (scene, path, tie_fill_solid (color), tie_stroke_solid (TIE_COLOR_NONE, 0), 1);
  tie_scene_add_text (scene, style, date, box.x + box.width / 2,
                      box.y + (box.height + extents.ascent - extents.descent) / 2,
                      TIE_ANCHOR_MIDDLE, 1);
}

/**
 * tie_timeline_playhead_draw:
 * @self: its room
 * @moment: the moment
 * @theme: its colours
 * @language: BCP 47
 * @scene: where it is drawn
 *
 * Draws the playhead: a line across lanes and capacity, and a flag with the date over the axis.
 * Nothing, where the moment is beyond the axis.
 */
void
tie_timeline_playhead_draw (const TieTimelinePlayhead *self,
                            const TieDate *moment,
                            const TieTheme *theme,
                            const char *language,
                            TieScene *scene)
{
  TieTextStyle style;
  g_autofree char *date = NULL;
  TieRect flag;

  g_return_if_fail (TIE_IS_SCENE (scene));

  if (!tie_timeline_playhead_get_flag (self, moment, theme, language, tie_scene_get_width (scene),
                                       &flag))
    return;
  style = get_style (theme);
  date = tie_wording_date_short (moment, language);
  tie_scene_begin (scene, TIE_MARK_AXIS, TIE_LAYER_FRAME, TIE_TIMELINE_PLAYHEAD, NULL,
                   _ ("Playhead"), date);
  draw_line (self, theme->accent, tie_timeline_playhead_get_x (self, moment), scene);
  draw_flag (&style, date, language, theme->accent, flag, scene);
  tie_scene_end (scene);
}
