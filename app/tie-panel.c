/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A side panel: as wide as the user made it, whatever it contains. */

#include "tie-panel.h"

#define MIN_WIDTH 220
#define MAX_WIDTH 640

struct _TiePanel
{
  GtkWidget parent_instance;

  GtkWidget *child;
  int width;
};

enum
{
  PROP_0,
  PROP_CHILD,
  PROP_WIDTH,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TiePanel, tie_panel, GTK_TYPE_WIDGET)

static void
set_child (TiePanel *self, GtkWidget *child)
{
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
tie_panel_measure (GtkWidget *widget,
                   GtkOrientation orientation,
                   int for_size,
                   int *minimum,
                   int *natural,
                   int *minimum_baseline,
                   int *natural_baseline)
{
  TiePanel *self = TIE_PANEL (widget);
  int child_minimum = 0;
  int child_natural = 0;

  if (self->child != NULL)
    gtk_widget_measure (self->child, orientation, for_size, &child_minimum, &child_natural, NULL,
                        NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    child_minimum = child_natural = MAX (child_minimum, self->width);

  *minimum = child_minimum;
  *natural = child_natural;
}

static void
tie_panel_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TiePanel *self = TIE_PANEL (widget);

  if (self->child != NULL)
    gtk_widget_allocate (self->child, width, height, baseline, NULL);
}

static void
tie_panel_dispose (GObject *object)
{
  set_child (TIE_PANEL (object), NULL);

  G_OBJECT_CLASS (tie_panel_parent_class)->dispose (object);
}

static void
tie_panel_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TiePanel *self = TIE_PANEL (object);

  switch (id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_WIDTH:
      g_value_set_int (value, self->width);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tie_panel_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TiePanel *self = TIE_PANEL (object);

  switch (id)
    {
    case PROP_CHILD:
      set_child (self, g_value_get_object (value));
      break;
    case PROP_WIDTH:
      tie_panel_set_width (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tie_panel_class_init (TiePanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tie_panel_dispose;
  object_class->get_property = tie_panel_get_property;
  object_class->set_property = tie_panel_set_property;
  widget_class->measure = tie_panel_measure;
  widget_class->size_allocate = tie_panel_size_allocate;

  properties[PROP_CHILD] =
      g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_WIDTH] =
      g_param_spec_int ("width", NULL, NULL, MIN_WIDTH, MAX_WIDTH, MIN_WIDTH,
                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "sidepanel");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
}

static void
tie_panel_init (TiePanel *self)
{
  self->width = MIN_WIDTH;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * tie_panel_get_width:
 * @self: the panel
 *
 * Returns: the width that it asks for, in pixels
 */
int
tie_panel_get_width (TiePanel *self)
{
  g_return_val_if_fail (TIE_IS_PANEL (self), 0);

  return self->width;
}

/**
 * tie_panel_set_width:
 * @self: the panel
 * @width: in pixels; kept between the narrowest and the widest that make sense
 *
 * Makes the panel narrower or wider.
 */
void
tie_panel_set_width (TiePanel *self, int width)
{
  g_return_if_fail (TIE_IS_PANEL (self));

  width = CLAMP (width, MIN_WIDTH, MAX_WIDTH);
  if (self->width == width)
    return;

  self->width = width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WIDTH]);
}
