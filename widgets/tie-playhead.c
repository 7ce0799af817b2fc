/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The playhead over a timeline: dragged, clicked to a place, or moved by keys of its own */

#include "tie-playhead.h"

#include "tie-day-step.h"
#include "tie-scene-painter.h"
#include "tie-timeline-playhead.h"
#include "tie-wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* How far beside the line it can be grasped, in pixels */
#define GRASP 7.0
/* How much of what is above the lines belongs to the axis: its names */
#define AXIS_HEIGHT 24.0
#define RING_WIDTH 2.0
#define RING_GAP 2.0
#define RING_RADIUS 7.0

/**
 * TiePlayhead:
 *
 * Lies over a timeline and shows the session's moment on its axis. While there is none, a click
 * beside the names of the axis sets it. A Tab stop of its own: arrows move it by what the axis
 * makes worth seeing, Page Up and Page Down by more, Home and End to the ends of the axis, Escape
 * takes it away.
 */
struct _TiePlayhead
{
  GtkWidget parent_instance;

  TieTimelineView *view; /* unowned: cleared when it goes */
  TieSession *session;
};

G_DEFINE_FINAL_TYPE (TiePlayhead, tie_playhead, GTK_TYPE_WIDGET)

static gboolean
find_room (TiePlayhead *self, TieTimelinePlayhead *room)
{
  double from, to;

  if (self->view == NULL || !tie_timeline_view_get_span (self->view, &from, &to))
    return FALSE;
  return tie_timeline_playhead_find (tie_canvas_get_scene (TIE_CANVAS (self->view)), from, to,
                                     room);
}

static void
set_day (TiePlayhead *self, int day)
{
  TieDate moment;

  tie_date_from_day (day, &moment);
  tie_session_set_moment (self->session, &moment);
}

/* GTK 4.8 hands values of its own widgets alone on to AT-SPI: the date is the description, too */
static void
tell (TiePlayhead *self)
{
  const TieDate *moment = tie_session_get_moment (self->session);
  TieTimelinePlayhead room;
  g_autofree char *words = NULL;

  if (moment == NULL || !find_room (self, &room))
    return;
  words = tie_wording_date (moment, tie_session_get_language (self->session));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN,
                                  room.axis.from_day, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX,
                                  room.axis.to_day, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                  (double) tie_date_last_day (moment),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static void
moment_cb (TiePlayhead *self)
{
  gboolean shown = tie_session_get_moment (self->session) != NULL;

  gtk_widget_set_focusable (GTK_WIDGET (self), shown);
  if (!shown && gtk_widget_has_focus (GTK_WIDGET (self)) && self->view != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
  tell (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
is_on_axis (const TieTimelinePlayhead *room, double x, double y)
{
  return x >= room->axis.x0 - GRASP && x <= room->axis.x1 + GRASP && y <= room->top
         && y >= room->top - AXIS_HEIGHT;
}

/* What is not the playhead's belongs to the timeline beneath */
static gboolean
tie_playhead_contains (GtkWidget *widget, double x, double y)
{
  TiePlayhead *self = TIE_PLAYHEAD (widget);
  const TieDate *moment = tie_session_get_moment (self->session);
  TieTimelinePlayhead room;

  if (!find_room (self, &room))
    return FALSE;
  if (is_on_axis (&room, x, y))
    return TRUE;
  return moment != NULL && y > room.top && y <= room.bottom
         && fabs (x - tie_timeline_playhead_get_x (&room, moment)) <= GRASP;
}

/* Around the flag alone: around the line it would hide what the line points at */
static void
draw_ring (TieRect flag, TieColor color, TieScene *scene)
{
  TiePath *path = tie_path_new ();

  tie_path_add_rounded_rect (path, tie_rect_grow (flag, RING_GAP + RING_WIDTH / 2), RING_RADIUS);
  tie_scene_begin (scene, TIE_MARK_AXIS, TIE_LAYER_FRAME, "ring", NULL, NULL, NULL);
  tie_scene_add_path (scene, path, (TieFill){ .kind = TIE_FILL_NONE },
                      tie_stroke_solid (color, RING_WIDTH), 1);
  tie_scene_end (scene);
}

/* A name of the axis that is half hidden misleads: the flag's ground hides it all */
static TieRect
cover_names (TiePlayhead *self, TieRect flag, TieScene *over)
{
  TieScene *chart = tie_canvas_get_scene (TIE_CANVAS (self->view));
  TieRect around = tie_rect_grow (flag, TIE_TIMELINE_FLAG_CLEARANCE), all = flag;

  for (guint i = 0; i < tie_scene_get_n_items (chart); i++)
    {
      const TieSceneItem *item = tie_scene_get_item (chart, i);
      TiePath *path;

      if (item->kind != TIE_ITEM_TEXT || !tie_rect_intersects (item->bounds, around)
          || tie_scene_get_group (chart, (guint) item->group)->mark != TIE_MARK_AXIS)
        continue;
      path = tie_path_new ();
      tie_path_add_rect (path, tie_rect_grow (item->bounds, 1));
      tie_scene_add_path (over, path, tie_fill_solid (tie_scene_get_background (chart)),
                          tie_stroke_solid (TIE_COLOR_NONE, 0), 1);
      all = tie_rect_union (all, item->bounds);
    }
  return all;
}

static void
tie_playhead_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TiePlayhead *self = TIE_PLAYHEAD (widget);
  const TieDate *moment = tie_session_get_moment (self->session);
  const TieTheme *theme = tie_session_get_theme (self->session);
  const char *language = tie_session_get_language (self->session);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  g_autoptr (TieScene) scene = NULL;
  TieTimelinePlayhead room;
  TieRect flag, covered;
  cairo_t *cr;

  if (moment == NULL || !find_room (self, &room)
      || !tie_timeline_playhead_get_flag (&room, moment, theme, language, width, &flag))
    return;
  scene = tie_scene_new (width, height, TIE_COLOR_NONE, language);
  tie_scene_begin (scene, TIE_MARK_AXIS, TIE_LAYER_FRAME, "ground", NULL, NULL, NULL);
  covered = tie_rect_grow (cover_names (self, flag, scene), GRASP + RING_WIDTH);
  tie_scene_end (scene);
  tie_timeline_playhead_draw (&room, moment, theme, language, scene);
  if (gtk_widget_has_visible_focus (widget))
    draw_ring (flag, theme->accent, scene);
  /* As narrow as it can be: what is beneath is painted again wherever it is */
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT ((float) covered.x, (float) covered.y,
                                                       (float) covered.width,
                                                       (float) (height - covered.y)));
  tie_scene_paint (scene, cr, NULL, NULL);
  cairo_destroy (cr);
  tie_timeline_view_snapshot_reading (self->view, snapshot);
}

static void
set_at (TiePlayhead *self, double x)
{
  TieTimelinePlayhead room;

  if (find_room (self, &room))
    set_day (self, tie_timeline_playhead_get_day (&room, x));
}

static void
drag_begin_cb (TiePlayhead *self, double x, double y, GtkGestureDrag *gesture)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  set_at (self, x);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
drag_update_cb (TiePlayhead *self, double dx, double dy, GtkGestureDrag *gesture)
{
  double x, y;

  if (gtk_gesture_drag_get_start_point (gesture, &x, &y))
    set_at (self, x + dx);
}

/* Keys move it within the axis, and what is beyond it onto it */
static void
move_to (TiePlayhead *self, const TieTimelinePlayhead *room, int day)
{
  set_day (self, CLAMP (day, (int) room->axis.from_day - 1, (int) room->axis.to_day - 1));
}

static gboolean
key_cb (TiePlayhead *self, guint key, guint code, GdkModifierType state)
{
  const TieDate *moment = tie_session_get_moment (self->session);
  TieTimelinePlayhead room;
  TieDayStep step;
  int day;

  if (moment == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) || !find_room (self, &room))
    return GDK_EVENT_PROPAGATE;
  day = tie_date_last_day (moment);
  step = tie_day_step_for (room.axis.to_day - room.axis.from_day);
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      move_to (self, &room, tie_day_step_move (step, day, -1));
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      move_to (self, &room, tie_day_step_move (step, day, 1));
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      move_to (self, &room, tie_day_step_move (tie_day_step_larger (step), day, -1));
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      move_to (self, &room, tie_day_step_move (tie_day_step_larger (step), day, 1));
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      move_to (self, &room, (int) room.axis.from_day);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      move_to (self, &room, (int) room.axis.to_day - 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      tie_session_set_moment (self->session, NULL);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
tie_playhead_dispose (GObject *object)
{
  TiePlayhead *self = TIE_PLAYHEAD (object);

  g_clear_weak_pointer (&self->view);

  G_OBJECT_CLASS (tie_playhead_parent_class)->dispose (object);
}

static void
tie_playhead_finalize (GObject *object)
{
  TiePlayhead *self = TIE_PLAYHEAD (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (tie_playhead_parent_class)->finalize (object);
}

static void
tie_playhead_class_init (TiePlayheadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tie_playhead_dispose;
  G_OBJECT_CLASS (klass)->finalize = tie_playhead_finalize;
  widget_class->contains = tie_playhead_contains;
  widget_class->snapshot = tie_playhead_snapshot;
  gtk_widget_class_set_css_name (widget_class, "playhead");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
tie_playhead_init (TiePlayhead *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "ew-resize");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Playhead"), -1);
}

static void
scene_cb (TiePlayhead *self)
{
  tell (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * tie_playhead_new:
 * @view: the timeline that it lies over, with its session
 *
 * Returns: (transfer floating): the playhead
 */
GtkWidget *
tie_playhead_new (TieTimelineView *view)
{
  TiePlayhead *self;

  g_return_val_if_fail (TIE_IS_TIMELINE_VIEW (view), NULL);

  self = g_object_new (TIE_TYPE_PLAYHEAD, NULL);
  self->session = g_object_ref (tie_canvas_get_session (TIE_CANVAS (view)));
  g_set_weak_pointer (&self->view, view);
  g_signal_connect_object (view, "scene-changed", G_CALLBACK (scene_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "reading-changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::moment", G_CALLBACK (moment_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::high-contrast",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  moment_cb (self);
  return GTK_WIDGET (self);
}
