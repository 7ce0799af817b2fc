/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The signs of a row: its phases, what happened on a day, and its announcement. */

#include "tie-quantity.h"
#include "tie-quiz-cover.h"
#include "tie-timeline-lane.h"
#include "tie-timeline-wording.h"
#include "tie-wording.h"
#include "tie-words.h"

/* Adds a sign of some days, unless it lies beyond the axis. */
static TieTimelineSign *
add_sign (TieTimelineLane *self,
          const TieTimelineAxis *axis,
          TieMark mark,
          int first,
          int last,
          double share)
{
  const double from = tie_timeline_axis_x (axis, first);
  const double to = tie_timeline_axis_x (axis, last + 1);
  TieTimelineSign sign = { .mark = mark, .x = from + (to - from) * share, .y = self->middle };

  if (sign.x < axis->x0 || sign.x > axis->x1)
    return NULL;
  sign.from = tie_timeline_axis_clip (axis, from);
  sign.to = tie_timeline_axis_clip (axis, to);
  g_array_append_val (self->signs, sign);
  return &g_array_index (self->signs, TieTimelineSign, self->signs->len - 1);
}

static void
place_phases (TieTimelineLane *self,
              const TieTimelineAxis *axis,
              TieDocument *document,
              const char *language)
{
  GPtrArray *phases = tie_flow_get_phases (self->row->flow);

  for (guint i = 0; i < phases->len; i++)
    {
      const TiePhase *phase = g_ptr_array_index (phases, i);
      TieTimelineSign *sign;
      int first, last;

      if (phase->when == NULL || !tie_timeline_span_of_interval (phase->when, &first, &last))
        continue;
      /* All of a phase is in place when its span ends. */
      sign = add_sign (self, axis, TIE_MARK_PHASE, first, last, 1);
      if (sign == NULL)
        continue;
      sign->strong = phase->delivered;
      sign->id = g_strdup_printf ("phase/%s/%u", self->row->id, i);
      if ((self->row->asked & TIE_QUIZ_AMOUNTS) != 0)
        {
          sign->title = g_strdup (TIE_QUIZ_COVER);
          continue;
        }
      sign->title = tie_timeline_wording_phase (phase, document, language);
      if (phase->amount->len > 0)
        sign->label = tie_wording_quantity (tie_amount_first (phase->amount), document, language);
    }
}

static char *
fact_label (TieFact *fact, TieProduct *product, const char *language)
{
  const char *label = tie_text_get (tie_fact_get_label (fact), language);

  if (product == NULL)
    return g_strdup (label);
  return g_strdup_printf (_ ("%s: %s"),
                          tie_text_get_in_line (tie_product_get_name (product), language), label);
}

static void
place_facts (TieTimelineLane *self,
             const TieTimelineAxis *axis,
             TieDocument *document,
             const char *language)
{
  TieTimelineStretch bar;
  gboolean has_bar = tie_timeline_lane_get_bar (self, axis, &bar);

  for (guint i = 0; i < self->row->facts->len; i++)
    {
      TieFact *fact = g_ptr_array_index (self->row->facts, i);
      TieProduct *product = g_ptr_array_index (self->row->fact_products, i);
      const TieInterval *when = tie_fact_get_when (fact);
      TieTimelineSign *sign;
      int first, last;

      if (!tie_timeline_span_of_interval (when, &first, &last))
        continue;
      /* What is to be so by a date stands at its end; all else in the middle of its span. */
      sign = add_sign (self, axis, TIE_MARK_MILESTONE, first, last,
                       when->start_bound == TIE_BOUND_DATE ? 0.5 : 1);
      if (sign == NULL)
        continue;
      sign->id = g_strdup_printf ("milestone/%s/%u", self->row->id, i);
      if (has_bar && sign->x >= bar.from && sign->x <= bar.to)
        sign->y -= self->bar_height / 2;
      /* Its words may tell */
      if (self->row->asked != TIE_QUIZ_NONE)
        {
          sign->title = g_strdup (TIE_QUIZ_COVER);
          continue;
        }
      sign->title = tie_timeline_wording_fact (fact, product, document, language);
      sign->label = fact_label (fact, product, language);
    }
}

static void
place_announcements (TieTimelineLane *self, const TieTimelineAxis *axis, const char *language)
{
  GPtrArray *claims = tie_deal_get_announced_claims (self->row->deal);

  for (guint i = 0; i < claims->len; i++)
    {
      const TieClaim *claim = g_ptr_array_index (claims, i);
      TieTimelineSign *sign =
          add_sign (self, axis, TIE_MARK_TICK, tie_date_first_day (&claim->date),
                    tie_date_last_day (&claim->date), 0.5);

      if (sign == NULL)
        continue;
      sign->strong = i == 0;
      sign->id = g_strdup_printf ("tick/%s/%u", self->row->id, i);
      sign->title = tie_timeline_wording_announced (claim, language);
    }
}

/**
 * tie_timeline_lane_place_signs:
 * @self: a lane with its bar in its place
 * @axis: the axis
 * @document: the document
 * @language: BCP 47
 *
 * Places what stands on the lane besides its bar.
 */
void
tie_timeline_lane_place_signs (TieTimelineLane *self,
                               const TieTimelineAxis *axis,
                               TieDocument *document,
                               const char *language)
{
  g_return_if_fail (self != NULL && axis != NULL);

  if (self->row->kind == TIE_TIMELINE_ROW_LANE)
    place_announcements (self, axis, language);
  if (self->has_bar)
    place_phases (self, axis, document, language);
  place_facts (self, axis, document, language);
}
