/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The deployment timeline on screen: zoom and pan change the span of days on its axis */

#include "tie-timeline-view.h"

#include "tie-timeline-chart.h"
#include "tie-timeline-span.h"

#define DAYS_PER_YEAR 365.2425
#define MIN_SPAN (DAYS_PER_YEAR / 12)
#define MAX_SPAN (DAYS_PER_YEAR * 50)
/* What is brought into view comes to lie this share of the axis from its edge */
#define EDGE 0.1

/**
 * TieTimelineView:
 * @from_day, @to_day: the span of the axis, both 0: all
 * @all_from, @all_to: the span of everything
 * @axis_known: whether @axis_x0 and @axis_x1 are those of the scene
 * @axis_x0, @axis_x1: where the axis lies in it
 *
 * The deployment timeline as a widget: zoom and pan change the span of days on its axis, from one
 * month to fifty years. Up and down there is nothing to pan to: all lanes are always in view.
 */
struct _TieTimelineView
{
  TieCanvas parent_instance;

  double from_day;
  double to_day;
  double all_from;
  double all_to;
  gboolean axis_known;
  double axis_x0;
  double axis_x1;
};

G_DEFINE_FINAL_TYPE (TieTimelineView, tie_timeline_view, TIE_TYPE_CANVAS)

static gboolean
is_fit (TieTimelineView *self)
{
  return self->from_day == 0 && self->to_day == 0;
}

/* The span that is seen; FALSE when there is no axis */
static gboolean
get_span (TieTimelineView *self, double *from, double *to)
{
  *from = is_fit (self) ? self->all_from : self->from_day;
  *to = is_fit (self) ? self->all_to : self->to_day;
  return *to > *from;
}

/* A scene that is out of date will do: several steps of a wheel come between two frames. FALSE when
 * there is none */
static gboolean
find_axis (TieTimelineView *self)
{
  TieScene *scene;
  TieRect axis;

  if (self->axis_known)
    return TRUE;

  scene = tie_canvas_get_scene (TIE_CANVAS (self));
  if (scene == NULL)
    return FALSE;
  axis = tie_scene_get_plot (scene);
  self->axis_x0 = axis.x;
  self->axis_x1 = axis.x + axis.width;
  self->axis_known = TRUE;
  return TRUE;
}

/* The middle of what is seen stays among what there is to see */
static void
clamp_span (TieTimelineView *self)
{
  double middle = (self->from_day + self->to_day) / 2;
  double move = CLAMP (middle, self->all_from, self->all_to) - middle;

  self->from_day += move;
  self->to_day += move;
}

static void
set_span (TieTimelineView *self, double from, double to)
{
  self->from_day = from;
  self->to_day = to;
  clamp_span (self);
  tie_canvas_invalidate_scene (TIE_CANVAS (self));
}

static void
tie_timeline_view_fill_request (TieCanvas *canvas,
                                TieSession *session,
                                double width,
                                double height,
                                TieChartRequest *request)
{
  TieTimelineView *self = TIE_TIMELINE_VIEW (canvas);

  self->axis_known = FALSE;
  tie_timeline_chart_get_span (tie_session_get_document (session), tie_session_get_filter (session),
                               &self->all_from, &self->all_to);
  if (!is_fit (self) && self->all_to > self->all_from)
    clamp_span (self);
  TIE_CANVAS_CLASS (tie_timeline_view_parent_class)
      ->fill_request (canvas, session, width, height, request);
  request->from_day = self->from_day;
  request->to_day = self->to_day;
}

/* The playhead follows by itself */
static void
tie_timeline_view_follow_moment (TieCanvas *canvas)
{
}

static void
tie_timeline_view_zoom_about (TieCanvas *canvas, double factor, double x, double y)
{
  TieTimelineView *self = TIE_TIMELINE_VIEW (canvas);
  double from, to, share, day, span;

  if (!find_axis (self) || !get_span (self, &from, &to))
    return;

  span = CLAMP ((to - from) / factor, MIN_SPAN, MAX (MAX_SPAN, self->all_to - self->all_from));
  if (factor > 1 ? span >= to - from : span <= to - from)
    return;

  share = CLAMP ((x - self->axis_x0) / (self->axis_x1 - self->axis_x0), 0, 1);
  day = from + share * (to - from);
  set_span (self, day - share * span, day + (1 - share) * span);
}

static void
tie_timeline_view_pan (TieCanvas *canvas, double dx, double dy)
{
  TieTimelineView *self = TIE_TIMELINE_VIEW (canvas);
  double from, to, days;

  if (dx == 0 || !find_axis (self) || !get_span (self, &from, &to))
    return;

  days = dx / (self->axis_x1 - self->axis_x0) * (to - from);
  set_span (self, from - days, to - days);
}

static void
tie_timeline_view_fit (TieCanvas *canvas)
{
  TieTimelineView *self = TIE_TIMELINE_VIEW (canvas);

  if (is_fit (self))
    return;

  self->from_day = self->to_day = 0;
  tie_canvas_invalidate_scene (canvas);
}

static void
take_days (TieFlow *flow, const TieDate *announced, double *first, double *last)
{
  TieTimelineSpan span = tie_timeline_span_of_flow (flow, announced);

  if (!span.is_known)
    return;

  *first = MIN (*first, span.start_first);
  *last = MAX (*last, span.end == TIE_BOUND_DATE ? span.end_last : span.certain_last);
}

/* The days of a deal, its announcement included, or of a flow; FALSE without any date */
static gboolean
find_days (GObject *object, double *first, double *last)
{
  *first = G_MAXDOUBLE;
  *last = -G_MAXDOUBLE;
  if (TIE_IS_DEAL (object))
    {
      const TieDate *announced = tie_deal_get_announced (TIE_DEAL (object));
      GPtrArray *flows = tie_deal_get_flows (TIE_DEAL (object));

      if (announced != NULL)
        {
          *first = tie_date_first_day (announced);
          *last = tie_date_last_day (announced);
        }
      for (guint i = 0; i < flows->len; i++)
        take_days (g_ptr_array_index (flows, i), announced, first, last);
    }
  else if (TIE_IS_FLOW (object))
    take_days (TIE_FLOW (object), tie_deal_get_announced (tie_flow_get_deal (TIE_FLOW (object))),
               first, last);
  return *first <= *last;
}

/* Moves the span as little as needed; it keeps its length unless the days are more */
static void
tie_timeline_view_show_subject (TieCanvas *canvas, const char *id)
{
  TieTimelineView *self = TIE_TIMELINE_VIEW (canvas);
  TieSession *session = tie_canvas_get_session (canvas);
  TieDocument *document = session != NULL ? tie_session_get_document (session) : NULL;
  GObject *object = document != NULL ? tie_document_lookup (document, id) : NULL;
  double from, to, first, last, edge, move;

  if (object == NULL || is_fit (self) || !get_span (self, &from, &to)
      || !find_days (object, &first, &last))
    return;

  edge = (to - from) * EDGE;
  if (first >= from + edge && last <= to - edge)
    return;

  move = MAX (last - (to - edge), 0);
  if (first < from + move + edge)
    move = first - (from + edge);
  set_span (self, from + move, to + move);
}

/* All lanes are in view, and what else is drawn is so because its days are */
static void
tie_timeline_view_show_group (TieCanvas *canvas, const TieSceneGroup *group)
{
  if (group->subject != NULL && (group->mark == TIE_MARK_LANE || group->mark == TIE_MARK_BAR))
    tie_timeline_view_show_subject (canvas, group->subject);
}

static void
tie_timeline_view_class_init (TieTimelineViewClass *klass)
{
  TieCanvasClass *canvas_class = TIE_CANVAS_CLASS (klass);

  canvas_class->fill_request = tie_timeline_view_fill_request;
  canvas_class->build_scene = tie_timeline_chart_build;
  canvas_class->follow_moment = tie_timeline_view_follow_moment;
  canvas_class->zoom_about = tie_timeline_view_zoom_about;
  canvas_class->pan = tie_timeline_view_pan;
  canvas_class->fit = tie_timeline_view_fit;
  canvas_class->show_group = tie_timeline_view_show_group;
  canvas_class->show_subject = tie_timeline_view_show_subject;
}

static void
tie_timeline_view_init (TieTimelineView *self)
{
}

/**
 * tie_timeline_view_new:
 * @session: whose document is drawn
 *
 * Returns: (transfer floating): the widget
 */
GtkWidget *
tie_timeline_view_new (TieSession *session)
{
  g_return_val_if_fail (TIE_IS_SESSION (session), NULL);

  return g_object_new (TIE_TYPE_TIMELINE_VIEW, "session", session, NULL);
}

/**
 * tie_timeline_view_get_span:
 * @from_day: (out): the first day of the axis, as GDate's Julian day
 * @to_day: (out): its last day
 *
 * Returns: whether there is an axis: not before the first allocation, and not without dates
 */
gboolean
tie_timeline_view_get_span (TieTimelineView *self, double *from_day, double *to_day)
{
  g_return_val_if_fail (TIE_IS_TIMELINE_VIEW (self), FALSE);
  g_return_val_if_fail (from_day != NULL && to_day != NULL, FALSE);

  return tie_canvas_get_scene (TIE_CANVAS (self)) != NULL && get_span (self, from_day, to_day);
}
