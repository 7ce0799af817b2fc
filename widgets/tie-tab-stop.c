/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A list that Tab comes to once, and leaves at once: GTK 4.8 has Tab walk over its rows, which is
 * what arrows are for. GTK 4.12 has a property of lists for it. */

#include "tie-tab-stop.h"

struct _TieTabStop
{
  GtkWidget parent_instance;

  GtkWidget *child;
};

enum
{
  PROP_0,
  PROP_CHILD,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (TieTabStop, tie_tab_stop, GTK_TYPE_WIDGET)

/* To the row that had it last, which GTK's own list knows; a scrolled window would keep it */
static gboolean
focus_list (TieTabStop *self)
{
  GtkWidget *list = GTK_IS_SCROLLED_WINDOW (self->child)
                        ? gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->child))
                        : self->child;

  if (list == NULL || !gtk_widget_grab_focus (list))
    return FALSE;
  if (!gtk_widget_is_focus (list))
    return TRUE;
  /* No row had it yet, and the list has it as a whole: to the first row that can be selected */
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (gtk_widget_grab_focus (row))
      return TRUE;
  return TRUE;
}

static gboolean
tie_tab_stop_focus (GtkWidget *widget, GtkDirectionType direction)
{
  TieTabStop *self = TIE_TAB_STOP (widget);
  gboolean tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (self->child == NULL || !gtk_widget_get_mapped (self->child))
    return FALSE;
  if (!tab)
    return gtk_widget_child_focus (self->child, direction);
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return focus_list (self);
}

static gboolean
tie_tab_stop_grab_focus (GtkWidget *widget)
{
  TieTabStop *self = TIE_TAB_STOP (widget);

  return self->child != NULL && focus_list (self);
}

static void
tie_tab_stop_dispose (GObject *object)
{
  g_clear_pointer (&TIE_TAB_STOP (object)->child, gtk_widget_unparent);

  G_OBJECT_CLASS (tie_tab_stop_parent_class)->dispose (object);
}

static void
tie_tab_stop_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CHILD:
      tie_tab_stop_set_child (TIE_TAB_STOP (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
tie_tab_stop_class_init (TieTabStopClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tie_tab_stop_dispose;
  object_class->set_property = tie_tab_stop_set_property;
  widget_class->focus = tie_tab_stop_focus;
  widget_class->grab_focus = tie_tab_stop_grab_focus;
  g_object_class_install_property (object_class, PROP_CHILD,
                                   g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                                                        G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
tie_tab_stop_init (TieTabStop *self)
{
}

/**
 * tie_tab_stop_set_child:
 * @self: the stop
 * @child: (nullable): the list, a grid or a scrolled window with one, which takes the focus for
 *   itself
 */
void
tie_tab_stop_set_child (TieTabStop *self, GtkWidget *child)
{
  g_return_if_fail (TIE_IS_TAB_STOP (self));
  g_return_if_fail (child == NULL || GTK_IS_WIDGET (child));

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}
