/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The edge of a side panel: dragged, or moved by arrow keys, it changes the panel's width. */

#include "tie-panel-handle.h"

#include "tie-panel.h"

#define STEP 24

struct _TiePanelHandle
{
  GtkWidget parent_instance;

  TiePanel *panel; /* weak */
  gboolean after;  /* the panel stands after the handle */
};

enum
{
  PROP_0,
  PROP_PANEL,
  PROP_AFTER,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TiePanelHandle, tie_panel_handle, GTK_TYPE_WIDGET)

/* What a movement to the right adds to the width: 1 or -1 */
static int
get_sign (TiePanelHandle *self)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  return self->after == rtl ? 1 : -1;
}

static void
drag_begin_cb (TiePanelHandle *self, double x, double y, GtkGestureDrag *gesture)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

/* The handle moves with the panel, and the offset is told in its own coordinates: it is what the
 * panel has not yet followed */
static void
drag_update_cb (TiePanelHandle *self, double dx, double dy)
{
  if (self->panel == NULL)
    return;
  tie_panel_set_width (self->panel, tie_panel_get_width (self->panel) + get_sign (self) * (int) dx);
}

static gboolean
key_pressed_cb (TiePanelHandle *self, guint key, guint code, GdkModifierType state)
{
  int direction = 0;

  if (self->panel == NULL)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Left || key == GDK_KEY_KP_Left)
    direction = -1;
  else if (key == GDK_KEY_Right || key == GDK_KEY_KP_Right)
    direction = 1;
  if (direction == 0)
    return GDK_EVENT_PROPAGATE;

  tie_panel_set_width (self->panel,
                       tie_panel_get_width (self->panel) + get_sign (self) * direction * STEP);
  return GDK_EVENT_STOP;
}

static void
tie_panel_handle_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 5 : 0;
}

static void
tie_panel_handle_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TiePanelHandle *self = TIE_PANEL_HANDLE (object);

  switch (id)
    {
    case PROP_PANEL:
      g_value_set_object (value, self->panel);
      break;
    case PROP_AFTER:
      g_value_set_boolean (value, self->after);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tie_panel_handle_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TiePanelHandle *self = TIE_PANEL_HANDLE (object);

  switch (id)
    {
    case PROP_PANEL:
      g_set_weak_pointer (&self->panel, g_value_get_object (value));
      break;
    case PROP_AFTER:
      self->after = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tie_panel_handle_dispose (GObject *object)
{
  TiePanelHandle *self = TIE_PANEL_HANDLE (object);

  g_clear_weak_pointer (&self->panel);

  G_OBJECT_CLASS (tie_panel_handle_parent_class)->dispose (object);
}

static void
tie_panel_handle_class_init (TiePanelHandleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = tie_panel_handle_dispose;
  object_class->get_property = tie_panel_handle_get_property;
  object_class->set_property = tie_panel_handle_set_property;
  widget_class->measure = tie_panel_handle_measure;

  properties[PROP_PANEL] = g_param_spec_object ("panel", NULL, NULL, TIE_TYPE_PANEL, flags);
  properties[PROP_AFTER] = g_param_spec_boolean ("after", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "panelhandle");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEPARATOR);
}

static void
tie_panel_handle_init (TiePanelHandle *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *key = gtk_event_controller_key_new ();

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, key);

  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_cursor_from_name (widget, "col-resize");
}
