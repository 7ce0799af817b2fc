/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is written in a lane: the words at its bar and signs. */

#include <math.h>

#include "tie-timeline-plan.h"
#include "tie-timeline-wording.h"

/* How far a word keeps from the end of its bar, and from a sign. */
#define BAR_INSET 8
#define SIGN_GAP 5
#define WORDS_GAP 4
/* A bar of this height keeps its words clear of its edges. */
#define ROOMY_BAR 20
/* A step of this share of a bar's height reaches no words. */
#define LOW_STEP 0.2
/* Words are shortened before they leave a ground of this length. */
#define LEAST_GROUND 60

static GArray *
find_obstacles (const TieTimelinePlan *plan, const TieTimelineLane *lane)
{
  GArray *obstacles = g_array_new (FALSE, FALSE, sizeof (TieTimelineStretch));

  if (!isnan (plan->as_of_x))
    tie_timeline_block (obstacles, plan->as_of_x - SIGN_GAP, plan->as_of_x + SIGN_GAP);
  for (guint i = 0; i < lane->signs->len; i++)
    {
      const TieTimelineSign *sign = &g_array_index (lane->signs, TieTimelineSign, i);
      const double half = sign->mark == TIE_MARK_MILESTONE ? SIGN_GAP + 5 : SIGN_GAP + 2;

      /* A ring on the edge of a high bar leaves room for the words in it. */
      if (sign->y < lane->middle && lane->bar_height >= ROOMY_BAR)
        continue;
      tie_timeline_block (obstacles, sign->x - half, sign->x + half);
    }
  return obstacles;
}

/* The colour in which a text can be read on the bar; FALSE when none can. */
static gboolean
find_color_on_bar (const TieTimelinePlan *plan, const TieTimelineLane *lane, TieColor *color)
{
  const TieTheme *theme = plan->request.theme;
  const TieColor ground = tie_color_mix (theme->background, lane->fill, lane->opacity);

  if (lane->patterned || lane->style->struck)
    return FALSE;
  *color = lane->on_fill;
  if (tie_color_contrast (*color, ground) >= theme->text_contrast)
    return TRUE;
  *color = theme->ink;
  return tie_color_contrast (*color, ground) >= theme->text_contrast;
}

/* Words in the open outline stand on its steps, where these are high. */
static TieColor
open_color (const TieTimelinePlan *plan, const TieTimelineLane *lane)
{
  for (guint i = 0; i < lane->steps->len; i++)
    if (g_array_index (lane->steps, TieTimelineStep, i).share > LOW_STEP)
      return plan->request.theme->ink;
  return lane->ink;
}

static TieTextStyle
word_style (const TieTimelinePlan *plan, TieColor color)
{
  TieTextStyle style =
      tie_theme_text (plan->request.theme, plan->tight ? TIE_TYPE_ROLE_NOTE : TIE_TYPE_ROLE_DETAIL,
                      color);

  style.weight = 500;
  return style;
}

static double
measure_words (const TieTimelinePlan *plan, const char *text)
{
  const TieTextStyle style = word_style (plan, plan->request.theme->ink);

  return tie_text_style_measure (&style, text, plan->request.language).width;
}

/* Puts a text where there is room for it on a stretch of the lane. */
static gboolean
put (TieTimelinePlan *plan,
     TieTimelineLane *lane,
     GArray *obstacles,
     GArray *texts,
     const char *text,
     TieColor color,
     double from,
     double to)
{
  TieTextStyle style = word_style (plan, color);
  double width, x;

  if (texts != lane->on_bar && (lane->open.to <= lane->open.from || lane->bar_height >= ROOMY_BAR))
    {
      style.halo = plan->request.theme->background;
      style.halo_width = 2;
    }
  width = tie_text_style_measure (&style, text, plan->request.language).width;
  if (!tie_timeline_find_gap (obstacles, from, to, width, &x))
    return FALSE;
  tie_timeline_texts_add (texts, &style, text, plan->request.language, x, lane->middle,
                          TIE_ANCHOR_START, 1);
  tie_timeline_block (obstacles, x - SIGN_GAP, x + width + SIGN_GAP);
  if (texts == lane->on_bar)
    lane->kept = (TieTimelineStretch){ x - SIGN_GAP, x + width + SIGN_GAP };
  return TRUE;
}

/* Where its edges would strike through the words, the open outline makes way for them. */
static gboolean
put_in_outline (TieTimelinePlan *plan, TieTimelineLane *lane, GArray *obstacles, const char *text)
{
  const TieTimelineAxis *axis = &plan->axis;
  TieRect box;

  if (!put (plan, lane, obstacles, lane->texts, text, open_color (plan, lane),
            tie_timeline_axis_clip (axis, lane->open.from) + BAR_INSET, axis->x1 - BAR_INSET))
    return FALSE;
  box = g_array_index (lane->texts, TieTimelineText, lane->texts->len - 1).box;
  if (lane->bar_height < ROOMY_BAR)
    lane->words = (TieTimelineStretch){ box.x - WORDS_GAP, box.x + box.width + WORDS_GAP };
  return TRUE;
}

/* Whether enough of the solid or the open outline is seen for words of some length. */
static gboolean
shows_ground (const TieTimelineLane *lane, const TieTimelineAxis *axis)
{
  const double solid = tie_timeline_axis_clip (axis, lane->solid.to)
                       - tie_timeline_axis_clip (axis, lane->solid.from);
  const double open =
      tie_timeline_axis_clip (axis, lane->open.to) - tie_timeline_axis_clip (axis, lane->open.from);

  return (!lane->patterned && solid > LEAST_GROUND) || open > LEAST_GROUND;
}

/* Tries one wording: on the solid, in the open outline, after the bar. */
static gboolean
put_at_bar (TieTimelinePlan *plan, TieTimelineLane *lane, GArray *obstacles, const char *text)
{
  const TieTimelineAxis *axis = &plan->axis;
  const double right = plan->area.x + plan->area.width;
  TieTimelineStretch bar;
  TieColor color;

  if (!tie_timeline_lane_get_bar (lane, axis, &bar))
    {
      const double inset = lane->off_axis != 0 ? 2.5 * BAR_INSET : 4;

      return put (plan, lane, obstacles, lane->texts, text, lane->ink, axis->x0 + inset,
                  lane->off_axis > 0 ? axis->x1 - inset : right);
    }
  if (find_color_on_bar (plan, lane, &color)
      && put (plan, lane, obstacles, lane->on_bar, text, color,
              tie_timeline_axis_clip (axis, lane->solid.from) + BAR_INSET,
              tie_timeline_axis_clip (axis, lane->solid.to) - BAR_INSET))
    return TRUE;
  if (lane->open.to > lane->open.from && put_in_outline (plan, lane, obstacles, text))
    return TRUE;
  if (bar.to < axis->x1
      && put (plan, lane, obstacles, lane->texts, text, lane->ink, bar.to + BAR_INSET, right))
    return TRUE;
  /* Where nothing is seen but a fade or a pattern, the words stay at the edge of what is seen. */
  if (bar.from <= axis->x0 && bar.to >= axis->x1 && !shows_ground (lane, axis)
      && put (plan, lane, obstacles, lane->texts, text, plan->request.theme->ink,
              axis->x0 + BAR_INSET, axis->x1 - BAR_INSET))
    return TRUE;
  /* A bar that the axis cuts, after the axis; an arrow has its place there. */
  return bar.to >= axis->x1 && lane->open.to <= lane->open.from
         && put (plan, lane, obstacles, lane->texts, text, lane->ink, axis->x1 + BAR_INSET, right);
}

/* Tries one wording before the bar: close to it rather than at the beginning of the axis. */
static gboolean
put_before_bar (TieTimelinePlan *plan, TieTimelineLane *lane, GArray *obstacles, const char *text)
{
  const TieTimelineAxis *axis = &plan->axis;
  TieTimelineStretch bar;

  if (!tie_timeline_lane_get_bar (lane, axis, &bar) || bar.from <= axis->x0)
    return FALSE;
  return put (plan, lane, obstacles, lane->texts, text, lane->ink,
              MAX (axis->x0 + 4, bar.from - BAR_INSET - measure_words (plan, text) - 0.5),
              bar.from - BAR_INSET)
         || put (plan, lane, obstacles, lane->texts, text, lane->ink, axis->x0 + 4,
                 bar.from - BAR_INSET);
}

/* The amounts of the phases, each after its own mark, where the bar's words leave room. */
static void
label_phases (TieTimelinePlan *plan, TieTimelineLane *lane, GArray *obstacles)
{
  const TieTimelineAxis *axis = &plan->axis;

  for (guint i = 0; i < lane->signs->len; i++)
    {
      const TieTimelineSign *sign = &g_array_index (lane->signs, TieTimelineSign, i);
      const double from = sign->x + SIGN_GAP + 2;
      TieColor color;
      double width, x;
      TieTextStyle style;

      if (sign->mark != TIE_MARK_PHASE || sign->label == NULL)
        continue;
      style = tie_theme_text (plan->request.theme, TIE_TYPE_ROLE_NOTE, lane->ink);
      width = tie_text_style_measure (&style, sign->label, plan->request.language).width;
      if (!tie_timeline_find_gap (obstacles, from, from + width + 1, width, &x))
        continue;
      if (from >= lane->solid.from && from + width <= MIN (lane->solid.to, axis->x1)
          && find_color_on_bar (plan, lane, &color))
        put (plan, lane, obstacles, lane->on_bar, sign->label, color, from, from + width + 12);
      else if (from >= lane->open.from && from + width <= MIN (lane->open.to, axis->x1))
        put (plan, lane, obstacles, lane->texts, sign->label, open_color (plan, lane), from,
             from + width + 12);
    }
}

/* What happened at a milestone, where the lane is empty beside it. */
static void
label_milestones (TieTimelinePlan *plan, TieTimelineLane *lane, GArray *obstacles)
{
  const TieTimelineAxis *axis = &plan->axis;
  TieTimelineStretch bar;

  if (tie_timeline_lane_get_bar (lane, axis, &bar))
    tie_timeline_block (obstacles, bar.from, bar.to + (lane->open.to > lane->open.from ? 24 : 0));
  for (guint i = 0; i < lane->signs->len; i++)
    {
      const TieTimelineSign *sign = &g_array_index (lane->signs, TieTimelineSign, i);
      const double after = sign->x + SIGN_GAP + 5;
      TieTextStyle style =
          tie_theme_text (plan->request.theme, TIE_TYPE_ROLE_NOTE, plan->request.theme->grey);
      double from, width, x;

      if (sign->mark != TIE_MARK_MILESTONE || sign->label == NULL || sign->y < lane->middle)
        continue;
      width = tie_text_style_measure (&style, sign->label, plan->request.language).width;
      from = after;
      if (from + width > axis->x1
          || !tie_timeline_find_gap (obstacles, from, from + width + 0.5, width, &x))
        {
          from = sign->x - SIGN_GAP - 5 - width;
          if (from < axis->x0 + 2
              || !tie_timeline_find_gap (obstacles, from, from + width + 0.5, width, &x))
            continue;
        }
      style.halo = plan->request.theme->background;
      style.halo_width = 3;
      tie_timeline_texts_add (lane->texts, &style, sign->label, plan->request.language, from,
                              lane->middle, TIE_ANCHOR_START, 1);
      tie_timeline_block (obstacles, from - SIGN_GAP, from + width + SIGN_GAP);
    }
}

/**
 * tie_timeline_plan_label_lane:
 * @self: a plan with its axis
 * @lane: a lane in its place
 *
 * Writes name and amounts at the left, the fullest wording for which there is room at the bar, then
 * phases and milestones as far as they find room. No text stands on another, on a sign, or on the
 * line of the document's date.
 */
void
tie_timeline_plan_label_lane (TieTimelinePlan *self, TieTimelineLane *lane)
{
  g_autoptr (GArray) obstacles = NULL;
  const TieTimelineRow *row;

  g_return_if_fail (self != NULL && lane != NULL);

  row = lane->row;
  obstacles = find_obstacles (self, lane);
  tie_timeline_plan_mark_doubts (self, lane, obstacles);
  tie_timeline_plan_label_names (self, lane);
  if (row->kind == TIE_TIMELINE_ROW_LIST)
    {
      g_autofree char *words = tie_timeline_wording_undated (row, self->request.language);
      const char *brief = tie_status_get_label (tie_deal_get_status (row->deal));
      const TieColor grey = self->request.theme->grey;
      const double left = self->axis.x0 + 4;
      const double right = self->area.x + self->area.width;
      /* After the date's line they all begin alike. */
      const double after = isnan (self->as_of_x) ? left : self->as_of_x + SIGN_GAP;

      if (!put (self, lane, obstacles, lane->texts, words, grey, after, right)
          && !put (self, lane, obstacles, lane->texts, words, grey, left, right)
          && !put (self, lane, obstacles, lane->texts, brief, grey, after, right))
        put (self, lane, obstacles, lane->texts, brief, grey, left, right);
    }
  else if (row->kind == TIE_TIMELINE_ROW_LANE)
    {
      g_auto (GStrv) wordings =
          tie_timeline_wording_bar (row, self->request.document, self->request.language);

      gboolean said = FALSE;

      /* In fewer words at the bar rather than in more before it. */
      for (guint i = 0; !said && wordings[i] != NULL; i++)
        said = put_at_bar (self, lane, obstacles, wordings[i]);
      for (guint i = 0; !said && wordings[i] != NULL; i++)
        said = put_before_bar (self, lane, obstacles, wordings[i]);
      label_phases (self, lane, obstacles);
    }
  label_milestones (self, lane, obstacles);
}
