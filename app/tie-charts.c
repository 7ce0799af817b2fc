/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The middle of the window: the network, the timeline, both with a divider between them, or
 * the table of deals. */

#include "tie-charts.h"

#include "tie-arranging-bar.h"
#include "tie-canvas-arranging.h"
#include "tie-canvas-glide.h"
#include "tie-fade.h"
#include "tie-network-view.h"
#include "tie-playhead.h"
#include "tie-scope.h"
#include "tie-timeline-glide.h"
#include "tie-timeline-view.h"

/* Wider than this many times its height, both charts stand side by side */
#define WIDE 1.55
/* Together, the charts have one title and one list of sources: the network's head, the timeline's
 * foot */
#define HEAD_PARTS (TIE_PART_TITLE | TIE_PART_DATE)
#define FOOT_PARTS (TIE_PART_SOURCES | TIE_PART_CREDIT)

struct _TieCharts
{
  GtkWidget parent_instance;

  TieSession *session;
  TieChartKind chart;
  gboolean brief;
  TieFade *fade;
  GHashTable *subjects; /* what is gone to; NULL: everything */
  GtkWidget *paned;
  GtkWidget *network; /* each is made when it is first shown */
  GtkWidget *timeline;
  GtkWidget *table;
  GtkWidget *last_focus; /* the one that had the focus last; unowned */
  guint turn_id;
  TiePins *places; /* of what was asked for last */
};

G_DEFINE_FINAL_TYPE (TieCharts, tie_charts, GTK_TYPE_WIDGET)

static GtkOrientation
choose_orientation (int width, int height)
{
  return width > height * WIDE ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL;
}

static void
halve (TieCharts *self)
{
  GtkOrientation orientation = gtk_orientable_get_orientation (GTK_ORIENTABLE (self->paned));
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (width > 0 && height > 0)
    gtk_paned_set_position (GTK_PANED (self->paned),
                            (orientation == GTK_ORIENTATION_HORIZONTAL ? width : height) / 2);
}

static void
turn (TieCharts *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  GtkOrientation wanted = choose_orientation (width, height);

  if (width <= 0 || height <= 0
      || wanted == gtk_orientable_get_orientation (GTK_ORIENTABLE (self->paned)))
    return;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->paned), wanted);
  halve (self);
}

/* Turning the divider asks for a new layout, which must not happen within one */
static gboolean
turn_cb (gpointer data)
{
  TieCharts *self = data;

  self->turn_id = 0;
  turn (self);
  return G_SOURCE_REMOVE;
}

static void
tie_charts_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  TieCharts *self = TIE_CHARTS (widget);

  gtk_widget_measure (self->chart == TIE_CHART_TABLE && self->table != NULL ? self->table
                                                                            : self->paned,
                      orientation, for_size, minimum, natural, NULL, NULL);
}

static void
tie_charts_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TieCharts *self = TIE_CHARTS (widget);
  GtkOrientation orientation = gtk_orientable_get_orientation (GTK_ORIENTABLE (self->paned));

  if (self->chart == TIE_CHART_BOTH && self->turn_id == 0
      && choose_orientation (width, height) != orientation)
    self->turn_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, turn_cb, self, NULL);

  if (gtk_widget_should_layout (self->paned))
    gtk_widget_allocate (self->paned, width, height, baseline, NULL);
  if (self->table != NULL && gtk_widget_should_layout (self->table))
    gtk_widget_allocate (self->table, width, height, baseline, NULL);
}

static void
tie_charts_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  GTK_WIDGET_CLASS (tie_charts_parent_class)->snapshot (widget, snapshot);
  tie_fade_snapshot (TIE_CHARTS (widget)->fade, snapshot);
}

static void
tie_charts_dispose (GObject *object)
{
  TieCharts *self = TIE_CHARTS (object);

  g_clear_handle_id (&self->turn_id, g_source_remove);
  self->network = NULL;
  self->timeline = NULL;
  self->last_focus = NULL;
  g_clear_pointer (&self->fade, tie_fade_free);
  g_clear_pointer (&self->paned, gtk_widget_unparent);
  g_clear_pointer (&self->table, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_pointer (&self->places, tie_pins_unref);
  g_clear_pointer (&self->subjects, g_hash_table_unref);

  G_OBJECT_CLASS (tie_charts_parent_class)->dispose (object);
}

static void
tie_charts_class_init (TieChartsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tie_charts_dispose;
  widget_class->measure = tie_charts_measure;
  widget_class->size_allocate = tie_charts_size_allocate;
  widget_class->snapshot = tie_charts_snapshot;
  gtk_widget_class_set_css_name (widget_class, "charts");
}

static void
tie_charts_init (TieCharts *self)
{
  self->chart = TIE_CHART_NETWORK;
  self->fade = tie_fade_new (GTK_WIDGET (self));
  self->paned = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL);
  gtk_paned_set_shrink_start_child (GTK_PANED (self->paned), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (self->paned), FALSE);
  gtk_widget_set_parent (self->paned, GTK_WIDGET (self));
}

static void
focus_enter_cb (TieCharts *self, GtkEventControllerFocus *controller)
{
  self->last_focus = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
}

/* A view, with what tells of its layout over it */
static GtkWidget *
frame_view (TieCharts *self, GtkWidget *view)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkWidget *overlay = gtk_overlay_new ();

  g_signal_connect_object (focus, "enter", G_CALLBACK (focus_enter_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (view, focus);
  gtk_widget_set_hexpand (view, TRUE);
  gtk_widget_set_vexpand (view, TRUE);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), view);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), tie_arranging_bar_new (TIE_CANVAS (view)));
  return overlay;
}

static GtkWidget *
frame_timeline (TieCharts *self, GtkWidget *timeline)
{
  GtkWidget *overlay = frame_view (self, timeline);

  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), tie_playhead_new (TIE_TIMELINE_VIEW (timeline)));
  return overlay;
}

static void
show_view (GtkWidget *view, gboolean shown)
{
  gtk_widget_set_visible (view, shown);
  gtk_widget_set_visible (gtk_widget_get_parent (view), shown);
}

static void
update_table (TieCharts *self)
{
  gboolean shown = self->chart == TIE_CHART_TABLE;

  if (shown && self->table == NULL)
    {
      self->table = tie_table_view_new (self->session);
      gtk_widget_set_parent (self->table, GTK_WIDGET (self));
      tie_table_view_go_to (TIE_TABLE_VIEW (self->table), self->subjects);
    }
  if (self->table != NULL)
    {
      gtk_widget_set_visible (self->table, shown);
      tie_table_view_set_brief (TIE_TABLE_VIEW (self->table), self->brief);
    }
  gtk_widget_set_visible (self->paned, !shown);
}

/* Brief, what is spoken of has the room: as on slides, the step's title is that of the picture */
static TieParts
choose_parts (TieCharts *self, gboolean together, TieParts others)
{
  TieParts parts = together ? TIE_PARTS_ALL & ~others : TIE_PARTS_ALL;

  return self->brief ? parts & ~(FOOT_PARTS | TIE_PART_TITLE | TIE_PART_SUBTITLE | TIE_PART_KEY)
                     : parts;
}

/* Makes what is to be shown, and shows it */
static void
update (TieCharts *self)
{
  gboolean both = self->chart == TIE_CHART_BOTH;
  gboolean with_network = self->chart == TIE_CHART_NETWORK || both;
  gboolean with_timeline = self->chart == TIE_CHART_TIMELINE || both;

  if (self->session == NULL)
    return;
  update_table (self);
  if (with_network && self->network == NULL)
    {
      self->network = tie_network_view_new (self->session);
      gtk_paned_set_start_child (GTK_PANED (self->paned), frame_view (self, self->network));
    }
  if (with_timeline && self->timeline == NULL)
    {
      self->timeline = tie_timeline_view_new (self->session);
      gtk_paned_set_end_child (GTK_PANED (self->paned), frame_timeline (self, self->timeline));
    }

  if (self->network != NULL)
    {
      show_view (self->network, with_network);
      tie_canvas_set_parts (TIE_CANVAS (self->network),
                            choose_parts (self, with_timeline, FOOT_PARTS));
    }
  if (self->timeline != NULL)
    {
      show_view (self->timeline, with_timeline);
      tie_canvas_set_parts (TIE_CANVAS (self->timeline),
                            choose_parts (self, with_network, HEAD_PARTS));
    }
}

/**
 * tie_charts_set_session:
 * @self: the charts
 * @session: what they show, for good
 *
 * Gives the charts what they show.
 */
void
tie_charts_set_session (TieCharts *self, TieSession *session)
{
  g_return_if_fail (TIE_IS_CHARTS (self));
  g_return_if_fail (TIE_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  update (self);
}

/* GTK 4.8 keeps the last widget with the focus that was hidden, until the focus is elsewhere, and
 * forgets to let go of the one before: of a view that is hidden with what is around it. What has no
 * focus it does not keep. */
static void
release_focus (TieCharts *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    gtk_root_set_focus (root, NULL);
}

/**
 * tie_charts_set_chart:
 * @self: the charts
 * @chart: which of them, both, or the table
 *
 * Changes the chart. The keyboard focus stays with a chart that had it.
 */
void
tie_charts_set_chart (TieCharts *self, TieChartKind chart)
{
  gboolean had_focus;

  g_return_if_fail (TIE_IS_CHARTS (self));

  if (self->chart == chart)
    return;

  had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  release_focus (self);
  self->chart = chart;
  /* Before both are there: side by side for a moment, they would push the panels away */
  if (chart == TIE_CHART_BOTH)
    turn (self);
  update (self);
  if (chart == TIE_CHART_BOTH)
    halve (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (had_focus)
    tie_charts_focus (self);
}

/**
 * tie_charts_fade:
 * @self: the charts
 *
 * Lets what they show now fade from over what they are about to show.
 */
void
tie_charts_fade (TieCharts *self)
{
  g_return_if_fail (TIE_IS_CHARTS (self));

  tie_fade_begin (self->fade);
}

/**
 * tie_charts_set_brief:
 * @self: the charts
 * @brief: whether they do without title, key and the list of sources
 *
 * Gives what the charts show the most room, for who reads them from afar.
 */
void
tie_charts_set_brief (TieCharts *self, gboolean brief)
{
  g_return_if_fail (TIE_IS_CHARTS (self));

  if (self->brief == brief)
    return;
  self->brief = brief;
  update (self);
}

/**
 * tie_charts_get_chart:
 * @self: the charts
 *
 * Returns: which of them is shown
 */
TieChartKind
tie_charts_get_chart (TieCharts *self)
{
  g_return_val_if_fail (TIE_IS_CHARTS (self), TIE_CHART_NETWORK);

  return self->chart;
}

/**
 * tie_charts_get_network:
 * @self: the charts
 *
 * Returns: (transfer none) (nullable): the network, if it has been shown
 */
TieCanvas *
tie_charts_get_network (TieCharts *self)
{
  g_return_val_if_fail (TIE_IS_CHARTS (self), NULL);

  return (TieCanvas *) self->network;
}

/**
 * tie_charts_get_timeline:
 * @self: the charts
 *
 * Returns: (transfer none) (nullable): the timeline, if it has been shown
 */
TieCanvas *
tie_charts_get_timeline (TieCharts *self)
{
  g_return_val_if_fail (TIE_IS_CHARTS (self), NULL);

  return (TieCanvas *) self->timeline;
}

/**
 * tie_charts_get_table:
 * @self: the charts
 *
 * Returns: (transfer none) (nullable): the table of deals, if it has been shown
 */
TieTableView *
tie_charts_get_table (TieCharts *self)
{
  g_return_val_if_fail (TIE_IS_CHARTS (self), NULL);

  return (TieTableView *) self->table;
}

/**
 * tie_charts_focus:
 * @self: the charts
 *
 * Gives the keyboard's focus to what is shown.
 *
 * Returns: whether it took it
 */
gboolean
tie_charts_focus (TieCharts *self)
{
  GtkWidget *shown;

  g_return_val_if_fail (TIE_IS_CHARTS (self), FALSE);

  shown = self->chart == TIE_CHART_TABLE ? self->table : (GtkWidget *) tie_charts_get_active (self);
  return shown != NULL && gtk_widget_grab_focus (shown);
}

/**
 * tie_charts_get_active:
 * @self: the charts
 *
 * Returns: (transfer none) (nullable): the chart that commands are meant for: the one that is
 *   shown; of both, the one that had the focus last; %NULL while the table is shown
 */
TieCanvas *
tie_charts_get_active (TieCharts *self)
{
  g_return_val_if_fail (TIE_IS_CHARTS (self), NULL);

  if (self->chart == TIE_CHART_TABLE)
    return NULL;
  if (self->chart == TIE_CHART_TIMELINE)
    return (TieCanvas *) self->timeline;
  if (self->chart == TIE_CHART_BOTH && self->last_focus == self->timeline && self->timeline != NULL)
    return (TieCanvas *) self->timeline;
  return (TieCanvas *) self->network;
}

/**
 * tie_charts_get_view:
 * @self: the charts
 * @view: (out caller-allocates): which part of them is seen; it borrows until the next time
 */
void
tie_charts_get_view (TieCharts *self, TieExportView *view)
{
  TieCanvas *network;

  g_return_if_fail (TIE_IS_CHARTS (self));
  g_return_if_fail (view != NULL);

  *view = (TieExportView){ 0 };
  network = (TieCanvas *) self->network;
  if (network != NULL && tie_canvas_get_scene (network) != NULL)
    {
      tie_export_view_set_network (view, tie_canvas_get_scene (network),
                                   tie_canvas_get_viewport (network));
      g_clear_pointer (&self->places, tie_pins_unref);
      self->places = tie_network_view_dup_places (TIE_NETWORK_VIEW (network));
      view->places = self->places;
    }
  if (self->timeline != NULL)
    tie_timeline_view_get_zoomed (TIE_TIMELINE_VIEW (self->timeline), &view->from_day,
                                  &view->to_day);
}

static GHashTable *
create_scope (TieSession *session)
{
  const char *const *show = tie_session_get_show (session);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; show != NULL && show[i] != NULL; i++)
    g_ptr_array_add (ids, (gpointer) show[i]);
  return tie_scope_new_of_ids (tie_session_get_document (session), ids);
}

/**
 * tie_charts_go_to_shown:
 * @self: the charts, with a session
 *
 * Comes near to what the session shows from near, or shows everything: network and timeline move
 * and zoom, the table has no other rows.
 */
void
tie_charts_go_to_shown (TieCharts *self)
{
  g_return_if_fail (TIE_IS_CHARTS (self));

  if (self->session == NULL || tie_session_get_document (self->session) == NULL)
    return;
  g_clear_pointer (&self->subjects, g_hash_table_unref);
  self->subjects = create_scope (self->session);
  if (self->network != NULL)
    tie_canvas_glide_to (TIE_CANVAS (self->network), self->subjects);
  if (self->timeline != NULL)
    tie_timeline_glide_to (TIE_TIMELINE_VIEW (self->timeline),
                           tie_session_get_show (self->session));
  if (self->table != NULL)
    tie_table_view_go_to (TIE_TABLE_VIEW (self->table), self->subjects);
}

/**
 * tie_charts_is_at_shown:
 * @self: the charts
 *
 * Returns: whether what is seen of them is what they were moved to last
 */
gboolean
tie_charts_is_at_shown (TieCharts *self)
{
  g_return_val_if_fail (TIE_IS_CHARTS (self), FALSE);

  return (self->chart == TIE_CHART_TIMELINE || self->network == NULL
          || tie_canvas_glide_is_there (TIE_CANVAS (self->network)))
         && (self->chart == TIE_CHART_NETWORK || self->timeline == NULL
             || tie_timeline_glide_is_there (TIE_TIMELINE_VIEW (self->timeline)));
}

/**
 * tie_charts_continue:
 * @self: charts with a session, not yet shown
 * @other: those that they take the place of
 *
 * Has them show the same part of the same charts.
 */
void
tie_charts_continue (TieCharts *self, TieCharts *other)
{
  double from, to;

  g_return_if_fail (TIE_IS_CHARTS (self));
  g_return_if_fail (TIE_IS_CHARTS (other));

  tie_charts_set_chart (self, other->chart);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->paned),
                                  gtk_orientable_get_orientation (GTK_ORIENTABLE (other->paned)));
  gtk_paned_set_position (GTK_PANED (self->paned),
                          gtk_paned_get_position (GTK_PANED (other->paned)));
  if (self->network != NULL && other->network != NULL)
    tie_canvas_continue (TIE_CANVAS (self->network), TIE_CANVAS (other->network));
  if (self->timeline != NULL && other->timeline != NULL
      && tie_timeline_view_get_zoomed (TIE_TIMELINE_VIEW (other->timeline), &from, &to))
    tie_timeline_view_set_zoomed (TIE_TIMELINE_VIEW (self->timeline), from, to);
}

/**
 * tie_charts_stop_arranging:
 * @self: the charts
 *
 * Has a layout that takes its time end with what it has found so far.
 *
 * Returns: whether there was one
 */
gboolean
tie_charts_stop_arranging (TieCharts *self)
{
  g_return_val_if_fail (TIE_IS_CHARTS (self), FALSE);

  return self->network != NULL && tie_canvas_stop_arranging (TIE_CANVAS (self->network));
}
