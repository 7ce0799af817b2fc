/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* How to read a timeline: the line below it. */

#include "tie-timeline-caption.h"

#include "tie-chart-frame.h"
#include "tie-phase.h"
#include "tie-status-style.h"
#include "tie-timeline-plan.h"
#include "tie-timeline-wording.h"
#include "tie-words.h"

typedef struct
{
  gboolean spans, open, tick, milestone, gaps, disputed, approximate, uncertain, step, delivered;
} Signs;

/* What is said of dates that the axis shows. */
static guint
find_doubts (const TieTimelineSpan *span, double from_day, double to_day)
{
  const struct
  {
    int first, last;
    guint doubt;
  } ends[] = {
    { span->start_first, span->start_last, span->start_doubt },
    { span->end_first, span->end_last, span->end_doubt },
    { span->until_first, span->until_last, span->until_doubt },
  };
  guint doubts = 0;

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (ends[i].first < to_day && ends[i].last >= from_day)
      doubts |= ends[i].doubt;
  return doubts;
}

static void
find_phases (Signs *signs, const TieTimelineRow *row)
{
  GPtrArray *phases = tie_flow_get_phases (row->flow);

  for (guint i = 0; i < phases->len; i++)
    {
      const TiePhase *phase = g_ptr_array_index (phases, i);

      signs->step |= phase->when != NULL;
      signs->delivered |= phase->when != NULL && phase->delivered;
    }
}

static void
find_signs (Signs *signs, const TieTimelineRow *row, double from_day, double to_day)
{
  const TieTimelineSpan *span = &row->span;
  guint doubts;

  signs->milestone |= row->facts->len > 0;
  if (row->deal == NULL)
    return;
  signs->disputed |= tie_timeline_has_dispute (row);
  if (row->kind != TIE_TIMELINE_ROW_LANE)
    return;
  signs->tick |= tie_deal_get_announced (row->deal) != NULL;
  if (!span->is_known)
    return;
  signs->spans |= span->start_first < span->start_last
                  || (span->end == TIE_BOUND_DATE && span->end_first < span->end_last);
  doubts = find_doubts (span, from_day, to_day);
  signs->approximate |= (doubts & TIE_TIMELINE_APPROXIMATE) != 0;
  signs->uncertain |= (doubts & TIE_TIMELINE_UNCERTAIN) != 0;
  find_phases (signs, row);
  signs->open |= span->end == TIE_BOUND_UNKNOWN;
  signs->gaps |= tie_status_style_get (tie_deal_get_status (row->deal))->off > 0;
}

/* As many lines as a chart's frame gives to a caption. */
static guint
count_lines (const TieChartRequest *request)
{
  if (request->height >= 640)
    return 3;
  return request->height >= 420 ? 2 : 1;
}

static gboolean
fits (const TieChartRequest *request, const char *text)
{
  TieTextStyle style = tie_theme_text (request->theme, TIE_TYPE_ROLE_NOTE, request->theme->grey);
  const double width = request->width - 2 * tie_chart_frame_get_margin (request->width);
  g_auto (GStrv) lines = tie_text_style_wrap (&style, text, request->language, width, 0);

  return g_strv_length (lines) <= count_lines (request);
}

typedef struct
{
  gboolean occurs;
  guint rank; /* the higher, the sooner it goes when room runs out */
  const char *full, *brief;
} Sentence;

static char *
join_sentences (const Sentence *sentences, guint n, guint most_rank, gboolean brief)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      if (!sentences[i].occurs || sentences[i].rank > most_rank)
        continue;
      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, brief ? sentences[i].brief : sentences[i].full);
    }
  return g_string_free (text, FALSE);
}

/**
 * tie_timeline_caption_new:
 * @request: what is drawn; its parts say whether signs are explained
 * @rows: (element-type TieTimelineRow): its rows
 *
 * Composes the caption from the signs that occur; in fewer words, and at last of fewer signs, where
 * the chart is small.
 *
 * Returns: (transfer full) (nullable): the caption
 */
char *
tie_timeline_caption_new (const TieChartRequest *request, GPtrArray *rows)
{
  Signs signs = { 0 };
  double from_day, to_day;

  g_return_val_if_fail (request != NULL && rows != NULL, NULL);

  if (!(request->parts & TIE_PART_KEY))
    return NULL;
  tie_timeline_plan_get_span (request, rows, &from_day, &to_day);
  for (guint i = 0; i < rows->len; i++)
    find_signs (&signs, g_ptr_array_index (rows, i), from_day, to_day);
  const Sentence sentences[] = {
    { signs.spans, 1,
      _ ("A bar is solid where the delivery certainly runs and fades across the span in which a "
         "date may lie."),
      _ ("Solid: certainly; fading: perhaps.") },
    { signs.open, 2, _ ("An open bar: no end given."), _ ("Open: no end given.") },
    { signs.gaps, 4, _ ("A pale bar with gaps: not agreed."), _ ("Pale, with gaps: not agreed.") },
    { signs.approximate, 3, _ ("~: about then."), _ ("~: about then.") },
    { signs.uncertain, 3, _ ("?: not certain."), _ ("?: not certain.") },
    { signs.step && !signs.delivered, 5, _ ("A step: the part that is in place by then."),
      _ ("Step: in place by then.") },
    { signs.delivered, 4,
      _ ("A step: the part that is in place by then, with a dot where it has been delivered."),
      _ ("Step: in place by then; dot: delivered.") },
    { signs.tick, 5, _ ("A tick: the announcement."), _ ("Tick: announced.") },
    { signs.milestone, 6, _ ("A ring: a milestone."), _ ("Ring: milestone.") },
    { signs.disputed, 3, _ ("◆: sources disagree."), _ ("◆: sources disagree.") },
  };

  for (guint pass = 0; pass < 2; pass++)
    for (guint rank = 6; rank > 0; rank--)
      {
        g_autofree char *text =
            join_sentences (sentences, G_N_ELEMENTS (sentences), rank, pass == 1);

        if (*text != '\0' && fits (request, text))
          return g_steal_pointer (&text);
        if (pass == 0)
          break;
      }
  return NULL;
}
