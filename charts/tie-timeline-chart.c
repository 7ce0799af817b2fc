/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The deployment timeline: from a request to a scene. */

#include "tie-timeline-chart.h"

#include "tie-chart-frame.h"
#include "tie-timeline-caption.h"
#include "tie-timeline-plan.h"
#include "tie-timeline-playhead.h"
#include "tie-quiz-cover.h"
#include "tie-timeline-quiz.h"
#include "tie-words.h"

/* What a row takes on a page of several, in pixels */
#define PAGE_ROW 25.0
/* What is come near to has this share of its days around it, and so many days at least */
#define SHOW_AROUND 0.15
#define SHOW_LEAST 365.0
/* What is nearly all is all */
#define SHOW_ALL 0.85

/* The sources of what the rows show, then of whatever else the capacity adds up. */
static TieFootnotes *
cite_rows (const TieChartRequest *request, GPtrArray *rows)
{
  TieFootnotes *footnotes = tie_footnotes_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      const TieTimelineRow *row = g_ptr_array_index (rows, i);
      GPtrArray *flows;

      if (row->flow != NULL)
        tie_footnotes_cite_flow (footnotes, row->flow);
      else if (row->deal != NULL)
        tie_footnotes_cite_deal (footnotes, row->deal);
      for (guint j = 0; j < row->facts->len; j++)
        tie_footnotes_cite (footnotes, tie_fact_get_citations (g_ptr_array_index (row->facts, j)));
      flows = row->deal != NULL ? tie_deal_get_flows (row->deal) : NULL;
      for (guint j = 0; flows != NULL && j < flows->len; j++)
        {
          TieFlow *flow = g_ptr_array_index (flows, j);
          TieFlowKind kind = tie_flow_get_kind (flow);

          if ((tie_flow_kind_is_delivery (kind) || kind == TIE_FLOW_MONEY)
              && tie_filter_passes_flow (request->filter, flow))
            tie_footnotes_cite_flow (footnotes, flow);
        }
    }
  return footnotes;
}

/* On screen the chart is not drawn again while the moment moves: the playhead alone names it. */
static TieRect
add_frame (const TieChartRequest *request,
           const char *caption,
           TieFootnotes *footnotes,
           TieScene *scene)
{
  TieChartRequest timeless = *request;

  if (request->for_screen)
    timeless.moment = NULL;
  return tie_chart_frame_add (scene, &timeless,
                              tie_text_get (tie_document_get_title (request->document),
                                            request->language),
                              _ ("When deliveries are due"), caption, footnotes);
}

/* A part of the rows, for a page of several. */
static void
choose_rows (GPtrArray *rows, guint first, guint n)
{
  guint end = MIN (first + n, rows->len);

  g_ptr_array_remove_range (rows, end, rows->len - end);
  g_ptr_array_remove_range (rows, 0, MIN (first, rows->len));
}

/* Everything but drawing it: the frame goes into the scene, since it says what is left. */
static TieTimelinePlan *
build_plan (const TieChartRequest *request, TieScene *scene)
{
  GPtrArray *rows = tie_timeline_rows_new (request->document, request->filter,
                                           tie_quiz_cover_get_order (request), request->language);
  g_autoptr (TieFootnotes) footnotes = NULL;
  g_autofree char *caption = NULL;

  if (request->n_rows > 0)
    choose_rows (rows, request->first_row, request->n_rows);
  tie_timeline_rows_ask (rows, request);
  footnotes = cite_rows (request, rows);
  caption = tie_timeline_caption_new (request, rows);
  return tie_timeline_plan_new (request, rows, add_frame (request, caption, footnotes, scene));
}

/* A name of the axis that is half hidden misleads: it goes. */
static void
make_way (TieTimelinePlan *plan, TieRect flag)
{
  TieRect around = tie_rect_grow (flag, TIE_TIMELINE_FLAG_CLEARANCE);

  for (guint i = plan->texts->len; i > 0; i--)
    if (tie_rect_intersects (g_array_index (plan->texts, TieTimelineText, i - 1).box, around))
      g_array_remove_index (plan->texts, i - 1);
}

/* On screen it is a widget of its own, which moves without the chart being drawn again. */
static gboolean
find_playhead (TieTimelinePlan *plan, TieTimelinePlayhead *playhead)
{
  const TieChartRequest *request = &plan->request;
  TieRect flag;

  *playhead = (TieTimelinePlayhead){ plan->axis, plan->lines_top, plan->lines_bottom };
  if (request->moment == NULL || request->for_screen || plan->ticks == NULL
      || !tie_timeline_playhead_get_flag (playhead, request->moment, request->theme,
                                          request->language, request->width, &flag))
    return FALSE;
  make_way (plan, flag);
  return TRUE;
}

/* Whole years, as they are shown when nobody names days; 0 to 0: none */
typedef struct
{
  double from_day;
  double to_day;
} Years;

static const char years_key[] = "tie-timeline-years";

static Years
find_years (const TieChartRequest *request, GPtrArray *rows)
{
  TieChartRequest whole = *request;
  Years years;

  whole.from_day = whole.to_day = 0;
  if (!tie_timeline_plan_get_span (&whole, rows, &years.from_day, &years.to_day) || rows->len == 0)
    return (Years){ 0, 0 };
  return years;
}

static gboolean
take_years (const Years *years, double *from_day, double *to_day)
{
  *from_day = years->from_day;
  *to_day = years->to_day;
  return years->to_day > years->from_day;
}

static gpointer
dup_years (gpointer years, gpointer user_data)
{
  return years != NULL ? g_memdup2 (years, sizeof (Years)) : NULL;
}

static Years
find_years_of (TieDocument *document, TieFilter *filter)
{
  TieChartRequest request = { .document = document, .filter = filter, .language = "en" };
  g_autoptr (GPtrArray) rows =
      tie_timeline_rows_new (document, filter, request.order, request.language);

  return find_years (&request, rows);
}

/* Of the whole document they are kept with it; any thread may be the first to ask */
static Years
find_years_of_all (TieDocument *document)
{
  g_autofree Years *kept = g_object_dup_data (G_OBJECT (document), years_key, dup_years, NULL);
  Years *years;

  if (kept != NULL)
    return *kept;
  kept = g_new (Years, 1);
  *kept = find_years_of (document, NULL);
  years = g_memdup2 (kept, sizeof (Years));
  if (!g_object_replace_data (G_OBJECT (document), years_key, NULL, years, g_free, NULL))
    g_free (years);
  return *kept;
}

/**
 * tie_timeline_chart_build:
 * @request: what is to be drawn
 *
 * The deployment timeline: above, a lane for each deal, grouped by supplier; below, the capacity
 * over time (docs/format.md, "Capacity over time"). Everything stands in the frame layer: a
 * timeline zooms by being built anew for other days. The scene's plot is as wide as
 * its axis, whatever days are asked for.
 *
 * Returns: (transfer full): the scene; the same for the same request
 */
TieScene *
tie_timeline_chart_build (const TieChartRequest *request)
{
  g_autoptr (TieTimelinePlan) plan = NULL;
  TieTimelinePlayhead playhead;
  gboolean has_playhead;
  TieScene *scene;
  Years years;

  g_return_val_if_fail (request != NULL, NULL);
  g_return_val_if_fail (TIE_IS_DOCUMENT (request->document), NULL);

  scene = tie_scene_new (request->width, request->height, request->background, request->language);
  tie_chart_frame_name_scene (scene, request, _ ("Deployment timeline"));
  plan = build_plan (request, scene);
  tie_scene_set_plot (scene, (TieRect){ plan->axis.x0, 0, plan->axis.x1 - plan->axis.x0,
                                        request->height });
  years = find_years (request, plan->rows);
  g_object_set_data_full (G_OBJECT (scene), years_key, g_memdup2 (&years, sizeof years), g_free);
  has_playhead = find_playhead (plan, &playhead);
  tie_timeline_plan_draw (plan, scene);
  if (has_playhead)
    tie_timeline_playhead_draw (&playhead, request->moment, request->theme, request->language,
                                scene);
  return scene;
}

/**
 * tie_timeline_chart_get_span:
 * @document: a document
 * @filter: (nullable): what is shown
 * @from_day: (out): the beginning of the first day that the axis shows
 * @to_day: (out): the beginning of the first day that it does not
 *
 * Which whole years the axis shows when the request names no days. There is none where there is
 * nothing to show, or nothing has a date.
 *
 * Returns: whether there is an axis; else both days are 0
 */
gboolean
tie_timeline_chart_get_span (TieDocument *document,
                             TieFilter *filter,
                             double *from_day,
                             double *to_day)
{
  Years years;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (from_day != NULL && to_day != NULL, FALSE);

  years = filter == NULL || tie_filter_is_empty (filter) ? find_years_of_all (document)
                                                         : find_years_of (document, filter);
  return take_years (&years, from_day, to_day);
}

/**
 * tie_timeline_chart_get_span_of_scene:
 * @scene: what tie_timeline_chart_build() gave
 * @from_day: (out): the beginning of the first day that the axis would show if no days were named
 * @to_day: (out): the beginning of the first day that it would not
 *
 * As tie_timeline_chart_get_span(), of what is drawn; without working it out anew.
 *
 * Returns: whether there is an axis; else both days are 0
 */
gboolean
tie_timeline_chart_get_span_of_scene (TieScene *scene, double *from_day, double *to_day)
{
  const Years none = { 0, 0 };
  const Years *years;

  g_return_val_if_fail (TIE_IS_SCENE (scene), FALSE);
  g_return_val_if_fail (from_day != NULL && to_day != NULL, FALSE);

  years = g_object_get_data (G_OBJECT (scene), years_key);
  return take_years (years != NULL ? years : &none, from_day, to_day);
}

/**
 * tie_timeline_chart_get_span_of:
 * @document: a document
 * @filter: (nullable): what is shown
 * @ids: (nullable) (array zero-terminated=1): ids of organisations, deals and flows, such as those
 *   that a step of a story shows
 * @from_day: (out): the beginning of the first day of an axis that shows them
 * @to_day: (out): the beginning of the first day that it does not
 *
 * Which days the axis shows to come near to these, with something around them, within those that it
 * shows of everything.
 *
 * Returns: whether that is nearer than everything; else both days are 0
 */
gboolean
tie_timeline_chart_get_span_of (TieDocument *document,
                                TieFilter *filter,
                                const char *const *ids,
                                double *from_day,
                                double *to_day)
{
  double first, last, all_from, all_to, around;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (from_day != NULL && to_day != NULL, FALSE);

  *from_day = *to_day = 0;
  if (ids == NULL || !tie_timeline_days_of_ids (document, ids, &first, &last)
      || !tie_timeline_chart_get_span (document, filter, &all_from, &all_to))
    return FALSE;
  around = MAX ((last + 1 - first) * SHOW_AROUND, (SHOW_LEAST - (last + 1 - first)) / 2);
  first = MAX (first - around, all_from);
  last = MIN (last + 1 + around, all_to);
  if (last <= first || last - first > (all_to - all_from) * SHOW_ALL)
    return FALSE;
  *from_day = first;
  *to_day = last;
  return TRUE;
}

static guint
count_rows (GPtrArray *rows)
{
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += ((TieTimelineRow *) g_ptr_array_index (rows, i))->kind != TIE_TIMELINE_ROW_HEADING;
  return n;
}

/* How many of the request's rows find no place, and how many lanes there would be room for */
static guint
count_hidden (const TieChartRequest *request, guint *n_roomy)
{
  g_autoptr (TieScene) scratch =
      tie_scene_new (request->width, request->height, TIE_COLOR_NONE, request->language);
  g_autoptr (TieTimelinePlan) plan = build_plan (request, scratch);
  double room = plan->area.height - 2 * TIE_TIMELINE_HEADER;

  *n_roomy = (guint) MAX (room / PAGE_ROW, 1);
  return count_rows (plan->rows) - plan->lanes->len;
}

/**
 * tie_timeline_chart_list_pages:
 * @request: what is to be drawn, of which size
 *
 * Where a picture has no room for all rows: which rows stand on each of several that have, for
 * @first_row and @n_rows of a request. None where one picture has room for all.
 *
 * Returns: (transfer full) (element-type TieTimelinePage): the pages
 */
GArray *
tie_timeline_chart_list_pages (const TieChartRequest *request)
{
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (TieTimelinePage));
  g_autoptr (GPtrArray) rows = NULL;
  TieChartRequest part;
  guint n_roomy;

  g_return_val_if_fail (request != NULL, NULL);

  part = *request;
  part.n_rows = 0;
  if (count_hidden (&part, &n_roomy) == 0)
    return pages;
  rows = tie_timeline_rows_new (request->document, request->filter,
                                tie_quiz_cover_get_order (request), request->language);
  for (guint first = 0; first < rows->len; first += part.n_rows)
    {
      guint hidden;

      part.first_row = first;
      part.n_rows = MIN (n_roomy, rows->len - first);
      while ((hidden = count_hidden (&part, &n_roomy)) > 0 && part.n_rows > 1)
        part.n_rows -= MIN (hidden, part.n_rows - 1);
      g_array_append_val (pages, ((TieTimelinePage){ first, part.n_rows }));
    }
  return pages;
}
