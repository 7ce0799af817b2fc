/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A chart on screen: the widget, its size, and how it is painted */

#include "tie-canvas-private.h"

#include "tie-canvas-rest.h"
#include "tie-scene-zoom.h"

#include <math.h>

/* The smallest chart there is; smaller ones would be drawn as this */
#define MIN_WIDTH 400
#define MIN_HEIGHT 300
#define NATURAL_WIDTH 800
#define NATURAL_HEIGHT 500

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TieCanvas, tie_canvas, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

enum
{
  ACTIVATE_LINK,
  ARRANGING,
  SCENE_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/**
 * tie_canvas_get_private:
 *
 * Returns: (transfer none): the state that the files of the canvas share
 */
TieCanvasPrivate *
tie_canvas_get_private (TieCanvas *self)
{
  return tie_canvas_get_instance_private (self);
}

static void
moment_changed_cb (TieCanvas *self)
{
  g_assert (TIE_IS_CANVAS (self));

  TIE_CANVAS_GET_CLASS (self)->follow_moment (self);
}

/* Scenes of moments that have passed are shown all the same: what plays would else never be seen */
static void
tie_canvas_real_follow_moment (TieCanvas *self)
{
  tie_canvas_get_private (self)->stale = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  tie_canvas_redraw (self);
  tie_canvas_queue_build (self);
}

static void
selection_changed_cb (TieCanvas *self)
{
  tie_canvas_update_emphasis (self);
  tie_canvas_select_marks (self);
  tie_canvas_update_actions (self);
}

/* What is brought forward has its words, where there was no room for them */
static void
light_changed_cb (TieCanvas *self)
{
  tie_canvas_update_emphasis (self);
  tie_canvas_invalidate_scene (self);
}

static void
viewport_changed_cb (TieCanvas *self)
{
  if (!tie_canvas_get_private (self)->building)
    tie_canvas_move_marks (self);
  tie_canvas_redraw (self);
}

/**
 * tie_canvas_get_group_area:
 * @group: a group of the canvas's scene
 *
 * Returns: where it is seen, in pixels of the widget
 */
TieRect
tie_canvas_get_group_area (TieCanvas *self, const TieSceneGroup *group)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  return tie_scene_get_group_area (priv->scene, group, priv->viewport);
}

/**
 * tie_canvas_zoom_about:
 * @factor: above 1 magnifies
 * @x: the point that stays where it is, in pixels of the widget
 * @y: its other coordinate
 */
void
tie_canvas_zoom_about (TieCanvas *self, double factor, double x, double y)
{
  g_return_if_fail (TIE_IS_CANVAS (self));
  g_return_if_fail (factor > 0);

  TIE_CANVAS_GET_CLASS (self)->zoom_about (self, factor, x, y);
}

/**
 * tie_canvas_pan:
 * @dx: how far the content moves to the right, in pixels
 * @dy: how far it moves down
 */
void
tie_canvas_pan (TieCanvas *self, double dx, double dy)
{
  g_return_if_fail (TIE_IS_CANVAS (self));

  TIE_CANVAS_GET_CLASS (self)->pan (self, dx, dy);
}

static void
tie_canvas_real_fill_request (TieCanvas *self,
                              TieSession *session,
                              double width,
                              double height,
                              TieChartRequest *request)
{
  tie_session_fill_request (session, width, height, request);
  request->parts = tie_canvas_get_parts (self);
}

static void
tie_canvas_real_zoom_about (TieCanvas *self, double factor, double x, double y)
{
  tie_viewport_zoom_about (tie_canvas_get_viewport (self), factor, x, y);
}

/* By whole pixels of the screen; what is left is for the next time */
static double
take_pixels (double *rest, double move, int scale)
{
  double pixels = round ((*rest + move) * scale) / scale;

  *rest += move - pixels;
  return pixels;
}

/* Text and hairlines look the same wherever they are moved to, and a picture of them needs not be
 * painted anew */
static void
tie_canvas_real_pan (TieCanvas *self, double dx, double dy)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  tie_viewport_pan (priv->viewport, take_pixels (&priv->pan_rest_x, dx, scale),
                    take_pixels (&priv->pan_rest_y, dy, scale));
}

static void
tie_canvas_real_fit (TieCanvas *self)
{
  tie_viewport_fit (tie_canvas_get_viewport (self));
}

/* What one would not see from so far is come near to */
static void
zoom_to_least (TieCanvasPrivate *priv, const TieSceneGroup *group)
{
  double least = tie_scene_index_get_least_zoom (tie_scene_get_index (priv->scene),
                                                 tie_scene_get_group_index (priv->scene, group));
  double zoom = tie_viewport_get_zoom (priv->viewport);
  TieRect area = tie_scene_get_group_area (priv->scene, group, priv->viewport);

  if (least > zoom)
    tie_viewport_zoom_about (priv->viewport, least / zoom, area.x + area.width / 2,
                             area.y + area.height / 2);
}

static void
tie_canvas_real_show_group (TieCanvas *self, const TieSceneGroup *group)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  if (group->layer != TIE_LAYER_PLOT)
    return;
  zoom_to_least (priv, group);
  tie_viewport_show (priv->viewport, group->bounds);
}

static void
tie_canvas_real_show_subject (TieCanvas *self, const char *id)
{
  const TieSceneGroup *group = tie_canvas_find_subject (self, id);

  if (group != NULL)
    TIE_CANVAS_GET_CLASS (self)->show_group (self, group);
}

static void
tie_canvas_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = across ? MIN_WIDTH : MIN_HEIGHT;
  *natural = across ? NATURAL_WIDTH : NATURAL_HEIGHT;
}

static void
tie_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TieCanvas *self = TIE_CANVAS (widget);
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  priv->allocating = TRUE;
  tie_canvas_resize (self, width, height);
  tie_canvas_ensure_scene (self);
  tie_canvas_allocate_marks (self);
  priv->allocating = FALSE;
  if (priv->menu != NULL)
    gtk_popover_present (GTK_POPOVER (priv->menu));
}

static void
tie_canvas_dispose (GObject *object)
{
  TieCanvas *self = TIE_CANVAS (object);
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  if (priv->build != NULL)
    tie_canvas_build_stop (priv->build);
  tie_canvas_abandon_build (self);
  g_clear_pointer (&priv->menu, gtk_widget_unparent);
  tie_canvas_drop_marks (self);
  if (priv->session_signals != NULL)
    g_signal_group_set_target (priv->session_signals, NULL);
  g_clear_object (&priv->session_signals);
  g_clear_object (&priv->session);
  g_clear_pointer (&priv->picture, tie_canvas_picture_free);
  tie_canvas_drop_frames (self);
  g_clear_object (&priv->framed);
  g_clear_object (&priv->scene);
  tie_canvas_rest_later ();

  G_OBJECT_CLASS (tie_canvas_parent_class)->dispose (object);
}

static void
tie_canvas_finalize (GObject *object)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (TIE_CANVAS (object));

  g_clear_object (&priv->viewport);
  g_clear_pointer (&priv->lit, g_hash_table_unref);
  g_clear_pointer (&priv->walkable, g_array_unref);
  g_clear_pointer (&priv->marks, g_ptr_array_unref);
  g_free (priv->focused);
  if (priv->typed != NULL)
    g_string_free (priv->typed, TRUE);
  tie_canvas_free_pins (TIE_CANVAS (object));

  G_OBJECT_CLASS (tie_canvas_parent_class)->finalize (object);
}

static void
tie_canvas_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, tie_canvas_get_session (TIE_CANVAS (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
tie_canvas_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      tie_canvas_set_session (TIE_CANVAS (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties_and_signals (GObjectClass *object_class)
{
  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, TIE_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * TieCanvas::activate-link:
   * @uri: the link's address
   *
   * A link of the scene was clicked.
   */
  signals[ACTIVATE_LINK] = g_signal_new ("activate-link", TIE_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * TieCanvas::arranging:
   *
   * What tie_canvas_get_arranging() says may have changed.
   */
  signals[ARRANGING] = g_signal_new ("arranging", TIE_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                     NULL, G_TYPE_NONE, 0);

  /**
   * TieCanvas::scene-changed:
   *
   * Another scene is shown from now on.
   */
  signals[SCENE_CHANGED] = g_signal_new ("scene-changed", TIE_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tie_canvas_class_init (TieCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tie_canvas_dispose;
  object_class->finalize = tie_canvas_finalize;
  object_class->get_property = tie_canvas_get_property;
  object_class->set_property = tie_canvas_set_property;

  widget_class->measure = tie_canvas_measure;
  widget_class->size_allocate = tie_canvas_size_allocate;
  widget_class->snapshot = tie_canvas_snapshot;
  widget_class->query_tooltip = tie_canvas_query_tooltip;
  widget_class->focus = tie_canvas_focus;
  widget_class->set_focus_child = tie_canvas_set_focus_child;

  klass->fill_request = tie_canvas_real_fill_request;
  klass->follow_moment = tie_canvas_real_follow_moment;
  klass->zoom_about = tie_canvas_real_zoom_about;
  klass->pan = tie_canvas_real_pan;
  klass->fit = tie_canvas_real_fit;
  klass->show_group = tie_canvas_real_show_group;
  klass->show_subject = tie_canvas_real_show_subject;

  install_properties_and_signals (object_class);
  tie_canvas_install_actions (widget_class);
  tie_canvas_install_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "canvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tie_canvas_init (TieCanvas *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  priv->stale = TRUE;
  priv->parts = TIE_PARTS_ALL;
  priv->viewport = tie_viewport_new ();
  priv->walkable = g_array_new (FALSE, FALSE, sizeof (int));
  priv->marks = g_ptr_array_new ();
  tie_canvas_create_pins (self);
  tie_canvas_init_type_ahead (self);
  g_signal_connect_object (priv->viewport, "changed", G_CALLBACK (viewport_changed_cb), self,
                           G_CONNECT_SWAPPED);

  priv->session_signals = g_signal_group_new (TIE_TYPE_SESSION);
  g_signal_group_connect_swapped (priv->session_signals, "notify::document",
                                  G_CALLBACK (tie_canvas_invalidate_scene), self);
  g_signal_group_connect_swapped (priv->session_signals, "notify::dark",
                                  G_CALLBACK (tie_canvas_invalidate_scene), self);
  g_signal_group_connect_swapped (priv->session_signals, "notify::high-contrast",
                                  G_CALLBACK (tie_canvas_invalidate_scene), self);
  g_signal_group_connect_swapped (priv->session_signals, "filter-changed",
                                  G_CALLBACK (tie_canvas_invalidate_scene), self);
  g_signal_group_connect_swapped (priv->session_signals, "notify::arrangement",
                                  G_CALLBACK (tie_canvas_invalidate_scene), self);
  g_signal_group_connect_swapped (priv->session_signals, "notify::pins",
                                  G_CALLBACK (tie_canvas_invalidate_scene), self);
  g_signal_group_connect_swapped (priv->session_signals, "notify::hide-future",
                                  G_CALLBACK (tie_canvas_invalidate_scene), self);
  g_signal_group_connect_swapped (priv->session_signals, "notify::moment",
                                  G_CALLBACK (moment_changed_cb), self);
  g_signal_group_connect_swapped (priv->session_signals, "notify::selection",
                                  G_CALLBACK (selection_changed_cb), self);
  g_signal_group_connect_swapped (priv->session_signals, "notify::hover",
                                  G_CALLBACK (tie_canvas_update_emphasis), self);
  g_signal_group_connect_swapped (priv->session_signals, "notify::circle",
                                  G_CALLBACK (tie_canvas_update_emphasis), self);

  g_signal_group_connect_swapped (priv->session_signals, "notify::light",
                                  G_CALLBACK (light_changed_cb), self);
  g_signal_group_connect_swapped (priv->session_signals, "notify::quiz",
                                  G_CALLBACK (tie_canvas_invalidate_scene), self);

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  tie_canvas_install_input (self);
  tie_canvas_update_actions (self);
}

/**
 * tie_canvas_set_session:
 * @session: (nullable): whose document is drawn and whose selection is followed
 */
void
tie_canvas_set_session (TieCanvas *self, TieSession *session)
{
  TieCanvasPrivate *priv;

  g_return_if_fail (TIE_IS_CANVAS (self));
  g_return_if_fail (session == NULL || TIE_IS_SESSION (session));

  priv = tie_canvas_get_private (self);
  if (!g_set_object (&priv->session, session))
    return;

  g_signal_group_set_target (priv->session_signals, session);
  tie_canvas_invalidate_scene (self);
  tie_canvas_update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * tie_canvas_get_session:
 *
 * Returns: (transfer none) (nullable): the session
 */
TieSession *
tie_canvas_get_session (TieCanvas *self)
{
  g_return_val_if_fail (TIE_IS_CANVAS (self), NULL);

  return tie_canvas_get_private (self)->session;
}

/**
 * tie_canvas_get_scene:
 *
 * Returns: (transfer none) (nullable): what is drawn, up to date; NULL before the first
 *   allocation and when there is nothing to draw
 */
TieScene *
tie_canvas_get_scene (TieCanvas *self)
{
  g_return_val_if_fail (TIE_IS_CANVAS (self), NULL);

  tie_canvas_ensure_scene (self);
  return tie_canvas_get_private (self)->scene;
}

/**
 * tie_canvas_get_viewport:
 *
 * Returns: (transfer none): which part of the plot is seen
 */
TieViewport *
tie_canvas_get_viewport (TieCanvas *self)
{
  g_return_val_if_fail (TIE_IS_CANVAS (self), NULL);

  return tie_canvas_get_private (self)->viewport;
}

/**
 * tie_canvas_is_settled:
 *
 * Returns: whether what is on screen is the sharp picture of the present scene, viewport and
 *   emphasis: nothing is left to be built or painted
 */
gboolean
tie_canvas_is_settled (TieCanvas *self)
{
  g_return_val_if_fail (TIE_IS_CANVAS (self), TRUE);

  return tie_canvas_get_private (self)->settled && tie_canvas_is_built (self);
}

/**
 * tie_canvas_invalidate_scene:
 *
 * Has the scene built anew before the next frame, or when somebody asks for it; that of a large
 * document in another thread, as soon as all have heard of the change.
 */
void
tie_canvas_invalidate_scene (TieCanvas *self)
{
  g_return_if_fail (TIE_IS_CANVAS (self));

  tie_canvas_get_private (self)->stale = TRUE;
  tie_canvas_get_private (self)->outdated = TRUE;
  tie_canvas_queue_build (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  tie_canvas_redraw (self);
}

/**
 * tie_canvas_zoom_by:
 * @factor: above 1 magnifies
 *
 * Zooms about the middle of the plot.
 */
void
tie_canvas_zoom_by (TieCanvas *self, double factor)
{
  TieScene *scene;
  TieRect plot;

  g_return_if_fail (TIE_IS_CANVAS (self));
  g_return_if_fail (factor > 0);

  scene = tie_canvas_get_scene (self);
  if (scene == NULL)
    return;

  plot = tie_scene_get_plot (scene);
  tie_canvas_zoom_about (self, factor, plot.x + plot.width / 2, plot.y + plot.height / 2);
}

/**
 * tie_canvas_set_parts:
 * @parts: what is shown around the plot; all parts, unless set
 *
 * Leaves out what another chart beside this one says already.
 */
void
tie_canvas_set_parts (TieCanvas *self, TieParts parts)
{
  TieCanvasPrivate *priv;

  g_return_if_fail (TIE_IS_CANVAS (self));

  priv = tie_canvas_get_private (self);
  if (priv->parts == parts)
    return;
  priv->parts = parts;
  tie_canvas_invalidate_scene (self);
}

/**
 * tie_canvas_get_parts:
 *
 * Returns: what is shown around the plot
 */
TieParts
tie_canvas_get_parts (TieCanvas *self)
{
  g_return_val_if_fail (TIE_IS_CANVAS (self), TIE_PARTS_ALL);

  return tie_canvas_get_private (self)->parts;
}

/**
 * tie_canvas_fit:
 *
 * Goes back to seeing everything.
 */
void
tie_canvas_fit (TieCanvas *self)
{
  g_return_if_fail (TIE_IS_CANVAS (self));

  TIE_CANVAS_GET_CLASS (self)->fit (self);
}

/**
 * tie_canvas_show_subject:
 * @id: the id of an object of the document
 *
 * Pans until it is in view, if it is drawn at all.
 */
void
tie_canvas_show_subject (TieCanvas *self, const char *id)
{
  g_return_if_fail (TIE_IS_CANVAS (self));
  g_return_if_fail (id != NULL);

  tie_canvas_ensure_scene (self);
  TIE_CANVAS_GET_CLASS (self)->show_subject (self, id);
}
