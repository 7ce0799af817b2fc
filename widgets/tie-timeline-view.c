/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The deployment timeline on screen: zoom and pan change the span of days on its axis */

#include "tie-timeline-view.h"

#include "tie-timeline-chart.h"
#include "tie-timeline-reader.h"
#include "tie-timeline-span.h"

/* To find the years of more, as a filter leaves them, would be felt */
#define MOST_FLOWS_AT_ONCE 5000
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
 * @reader: shows what the capacity is at the moment under the pointer
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
  TieTimelineReader *reader;
  GSignalGroup *session_signals;
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

  TieFilter *filter = tie_session_get_filter (session);
  TieDocument *document = tie_session_get_document (session);

  self->axis_known = FALSE;
  if (tie_filter_is_empty (filter) || tie_document_get_flows (document)->len <= MOST_FLOWS_AT_ONCE)
    tie_timeline_chart_get_span (document, filter, &self->all_from, &self->all_to);
  if (!is_fit (self) && self->all_to > self->all_from)
    clamp_span (self);
  TIE_CANVAS_CLASS (tie_timeline_view_parent_class)
      ->fill_request (canvas, session, width, height, request);
  request->from_day = self->from_day;
  request->to_day = self->to_day;
}

/* What is too long to work out beforehand is known then */
static void
scene_changed_cb (TieTimelineView *self)
{
  TieScene *scene = tie_canvas_get_scene (TIE_CANVAS (self));

  if (scene != NULL)
    tie_timeline_chart_get_span_of_scene (scene, &self->all_from, &self->all_to);
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
      || !tie_timeline_days_of_object (object, &first, &last))
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

static TieTimelineReader *
get_reader (TieTimelineView *self)
{
  double from, to;

  if (!get_span (self, &from, &to))
    from = to = 0;
  tie_timeline_reader_set_span (self->reader, from, to);
  return self->reader;
}

static void
motion_cb (TieTimelineView *self, double x, double y)
{
  tie_timeline_reader_point (get_reader (self), x, y);
}

static void
leave_cb (TieTimelineView *self)
{
  tie_timeline_reader_leave (self->reader);
}

/* What keys read is said as the value of the chart */
static void
say_reading (TieTimelineView *self)
{
  g_autofree char *words = tie_timeline_reader_dup_words (self->reader);

  if (words != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                    words, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT);
}

static gboolean
read_key (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  return tie_timeline_view_read (TIE_TIMELINE_VIEW (widget), g_variant_get_int32 (arguments));
}

static gboolean
key_pressed_cb (TieTimelineView *self, guint keyval)
{
  if (keyval != GDK_KEY_Escape || !tie_timeline_reader_clear (self->reader))
    return FALSE;

  say_reading (self);
  return TRUE;
}

static void
tie_timeline_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  GTK_WIDGET_CLASS (tie_timeline_view_parent_class)->snapshot (widget, snapshot);
  tie_timeline_view_snapshot_reading (TIE_TIMELINE_VIEW (widget), snapshot);
}

/* The card says more than a tooltip would */
static gboolean
tie_timeline_view_query_tooltip (GtkWidget *widget,
                                 int x,
                                 int y,
                                 gboolean keyboard,
                                 GtkTooltip *tooltip)
{
  if (!keyboard && tie_timeline_reader_is_over (get_reader (TIE_TIMELINE_VIEW (widget)), x, y))
    return FALSE;
  return GTK_WIDGET_CLASS (tie_timeline_view_parent_class)
      ->query_tooltip (widget, x, y, keyboard, tooltip);
}

static void
session_cb (TieTimelineView *self)
{
  g_signal_group_set_target (self->session_signals, tie_canvas_get_session (TIE_CANVAS (self)));
}

static void
tie_timeline_view_dispose (GObject *object)
{
  g_clear_object (&TIE_TIMELINE_VIEW (object)->session_signals);

  G_OBJECT_CLASS (tie_timeline_view_parent_class)->dispose (object);
}

static void
tie_timeline_view_finalize (GObject *object)
{
  tie_timeline_reader_free (TIE_TIMELINE_VIEW (object)->reader);

  G_OBJECT_CLASS (tie_timeline_view_parent_class)->finalize (object);
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint keyval;
    int steps;
  } keys[] = {
    { GDK_KEY_Left, -1 },
    { GDK_KEY_KP_Left, -1 },
    { GDK_KEY_Right, 1 },
    { GDK_KEY_KP_Right, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].keyval, GDK_CONTROL_MASK, read_key, "i",
                                  keys[i].steps);
}

static void
tie_timeline_view_class_init (TieTimelineViewClass *klass)
{
  TieCanvasClass *canvas_class = TIE_CANVAS_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tie_timeline_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = tie_timeline_view_finalize;
  widget_class->snapshot = tie_timeline_view_snapshot;
  widget_class->query_tooltip = tie_timeline_view_query_tooltip;
  install_keys (widget_class);

  /**
   * TieTimelineView::reading-changed:
   *
   * Another moment is read, or none any more.
   */
  g_signal_new ("reading-changed", TIE_TYPE_TIMELINE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);

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
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *key = gtk_event_controller_key_new ();

  self->session_signals = g_signal_group_new (TIE_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::order",
                                  G_CALLBACK (tie_canvas_invalidate_scene), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::show",
                                  G_CALLBACK (tie_canvas_invalidate_scene), self);
  g_signal_connect (self, "notify::session", G_CALLBACK (session_cb), NULL);
  self->reader = tie_timeline_reader_new (TIE_CANVAS (self));
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  g_signal_connect (self, "scene-changed", G_CALLBACK (scene_changed_cb), NULL);
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

/**
 * tie_timeline_view_set_span:
 * @from_day: the first day of the axis, as GDate's Julian day
 * @to_day: the first day after it
 *
 * Shows these days and no others, until the axis is moved or fitted.
 */
void
tie_timeline_view_set_span (TieTimelineView *self, double from_day, double to_day)
{
  g_return_if_fail (TIE_IS_TIMELINE_VIEW (self));
  g_return_if_fail (to_day > from_day);

  self->from_day = from_day;
  self->to_day = to_day;
  tie_canvas_invalidate_scene (TIE_CANVAS (self));
}

/**
 * tie_timeline_view_get_zoomed:
 * @from_day: (out): the first day of the axis where it does not show all, else 0
 * @to_day: (out): its last day, else 0
 *
 * Returns: whether the axis does not show all
 */
gboolean
tie_timeline_view_get_zoomed (TieTimelineView *self, double *from_day, double *to_day)
{
  g_return_val_if_fail (TIE_IS_TIMELINE_VIEW (self), FALSE);
  g_return_val_if_fail (from_day != NULL && to_day != NULL, FALSE);

  *from_day = self->from_day;
  *to_day = self->to_day;
  return !is_fit (self);
}

/**
 * tie_timeline_view_set_zoomed:
 * @from_day: the first day of the axis, as GDate's Julian day; both 0: it shows all
 * @to_day: its last day
 *
 * Changes what the axis shows.
 */
void
tie_timeline_view_set_zoomed (TieTimelineView *self, double from_day, double to_day)
{
  g_return_if_fail (TIE_IS_TIMELINE_VIEW (self));
  g_return_if_fail (from_day <= to_day);

  self->from_day = from_day;
  self->to_day = to_day;
  tie_canvas_invalidate_scene (TIE_CANVAS (self));
}

/**
 * tie_timeline_view_read:
 * @steps: how many days, months or years to go, by what the axis shows; negative: back
 *
 * Reads the capacity at another moment, as the pointer over it does: the first time at the
 * document's date. What is read is the accessible value of the view.
 *
 * Returns: whether there is anything to read
 */
gboolean
tie_timeline_view_read (TieTimelineView *self, int steps)
{
  double from, to;
  int day;

  g_return_val_if_fail (TIE_IS_TIMELINE_VIEW (self), FALSE);

  if (!tie_timeline_reader_step (get_reader (self), steps)
      || !tie_timeline_reader_get_day (self->reader, &day))
    return FALSE;
  if (get_span (self, &from, &to) && (day < from || day >= to))
    {
      const double move = day < from ? day - from : day + 1 - to;

      set_span (self, from + move, to + move);
    }
  say_reading (self);
  return TRUE;
}

/**
 * tie_timeline_view_snapshot_reading:
 * @snapshot: what is painted on, in pixels of the view
 *
 * Paints what is read once more, for what lies over the view and would hide it.
 */
void
tie_timeline_view_snapshot_reading (TieTimelineView *self, GtkSnapshot *snapshot)
{
  g_return_if_fail (TIE_IS_TIMELINE_VIEW (self));

  tie_timeline_reader_snapshot (get_reader (self), snapshot);
}
