/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is said of the dates at the ends of a bar: "~" for about then, "?" for perhaps then. */

#include "tie-timeline-plan.h"

#define GAP 3.0

static const char *
find_words (guint doubt)
{
  if (doubt == (TIE_TIMELINE_APPROXIMATE | TIE_TIMELINE_UNCERTAIN))
    return "~?";
  if (doubt == 0)
    return NULL;
  return doubt == TIE_TIMELINE_APPROXIMATE ? "~" : "?";
}

/* Within the stretch in which the date may lie, else beside it, outside of the bar. */
static void
put_doubt (TieTimelinePlan *plan,
           TieTimelineLane *lane,
           GArray *obstacles,
           guint doubt,
           TieTimelineStretch stretch,
           gboolean begins)
{
  const TieTimelineAxis *axis = &plan->axis;
  const TieTheme *theme = plan->request.theme;
  const char *words = find_words (doubt);
  const double from = tie_timeline_axis_clip (axis, stretch.from) + GAP;
  const double to = tie_timeline_axis_clip (axis, stretch.to) - GAP;
  TieTextStyle style = tie_theme_text (theme, TIE_TYPE_ROLE_DETAIL, theme->ink);
  double width, x;

  if (words == NULL || stretch.to < axis->x0 || stretch.from > axis->x1)
    return;
  style.weight = 700;
  style.halo = theme->background;
  style.halo_width = 2;
  width = tie_text_style_measure (&style, words, plan->request.language).width;
  x = (from + to - width) / 2;
  if (x < from || !tie_timeline_find_gap (obstacles, x, x + width + 0.5, width, &x))
    if (!tie_timeline_find_gap (obstacles, from, to, width, &x))
      {
        const double beside = begins ? from - 2 * GAP - width : to + 2 * GAP;

        if (beside < axis->x0 || beside + width > plan->area.x + plan->area.width
            || !tie_timeline_find_gap (obstacles, beside, beside + width + 0.5, width, &x))
          return;
      }
  tie_timeline_texts_add (lane->doubts, &style, words, plan->request.language, x, lane->middle,
                          TIE_ANCHOR_START, 1);
  tie_timeline_block (obstacles, x - GAP, x + width + GAP);
}

/**
 * tie_timeline_plan_mark_doubts:
 * @self: a plan with its axis
 * @lane: a lane in its place
 * @obstacles: (element-type TieTimelineStretch): what is taken of the lane; the marks are added
 *
 * Marks the ends of a bar whose dates are approximate or uncertain.
 */
void
tie_timeline_plan_mark_doubts (TieTimelinePlan *self, TieTimelineLane *lane, GArray *obstacles)
{
  const TieTimelineSpan *span;
  TieTimelineStretch end;

  g_return_if_fail (self != NULL && lane != NULL && obstacles != NULL);

  if (!lane->has_bar || lane->off_axis != 0)
    return;
  span = &lane->row->span;
  end = lane->fade_out.to > lane->fade_out.from
            ? lane->fade_out
            : (TieTimelineStretch){ lane->solid.to, lane->solid.to };
  if (span->single)
    end = (TieTimelineStretch){ lane->fade_in.from, lane->solid.to };
  else if (span->start_known)
    put_doubt (self, lane, obstacles, span->start_doubt, lane->fade_in, TRUE);
  if (span->end == TIE_BOUND_DATE)
    put_doubt (self, lane, obstacles, span->end_doubt, end, FALSE);
  if (span->until_first > 0 && lane->service.to > lane->service.from)
    put_doubt (self, lane, obstacles, span->until_doubt,
               (TieTimelineStretch){ lane->service.to, lane->service.to }, FALSE);
}
