/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Shows its child larger than it is laid out: what is written on a chart can be read from afar */

#include "tie-magnifier.h"

#include <math.h>

struct _TieMagnifier
{
  GtkWidget parent_instance;

  GtkWidget *child;
  double scale;
  double text_scale;
};

enum
{
  PROP_0,
  PROP_CHILD,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (TieMagnifier, tie_magnifier, GTK_TYPE_WIDGET)

/* Windows fit on a screen, however large text is */
#define MOST_ASKED 800.0

/* A chart is laid out for any size, but not for less than its smallest: that gives way */
static double
fit_scale (TieMagnifier *self, int width, int height)
{
  int least_width, least_height;

  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL, -1, &least_height, NULL, NULL, NULL);
  return MAX (1,
              MIN (tie_magnifier_get_scale (self), MIN ((double) width / MAX (least_width, 1),
                                                        (double) height / MAX (least_height, 1))));
}

static void
tie_magnifier_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  TieMagnifier *self = TIE_MAGNIFIER (widget);

  if (self->child == NULL)
    return;
  gtk_widget_measure (self->child, orientation, -1, minimum, natural, NULL, NULL);
  /* What stands beside it makes room for large text; what stands above and below need not */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (*minimum, (int) MIN (*minimum * self->text_scale, MOST_ASKED));
      *natural = MAX (*minimum, *natural);
    }
}

static void
tie_magnifier_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TieMagnifier *self = TIE_MAGNIFIER (widget);
  double scale;
  GskTransform *transform = NULL;

  if (self->child == NULL || !gtk_widget_should_layout (self->child))
    return;
  scale = fit_scale (self, width, height);
  if (scale > 1)
    transform = gsk_transform_scale (NULL, (float) scale, (float) scale);
  gtk_widget_allocate (self->child, (int) ceil (width / scale), (int) ceil (height / scale), -1,
                       transform);
}

static void
tie_magnifier_dispose (GObject *object)
{
  g_clear_pointer (&TIE_MAGNIFIER (object)->child, gtk_widget_unparent);

  G_OBJECT_CLASS (tie_magnifier_parent_class)->dispose (object);
}

static void
tie_magnifier_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CHILD:
      tie_magnifier_set_child (TIE_MAGNIFIER (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
tie_magnifier_class_init (TieMagnifierClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tie_magnifier_dispose;
  object_class->set_property = tie_magnifier_set_property;
  widget_class->measure = tie_magnifier_measure;
  widget_class->size_allocate = tie_magnifier_size_allocate;
  g_object_class_install_property (object_class, PROP_CHILD,
                                   g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                                                        G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
}

static void
tie_magnifier_init (TieMagnifier *self)
{
  self->scale = 1;
  self->text_scale = 1;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * tie_magnifier_set_child:
 * @self: the magnifier
 * @child: (nullable): what it shows
 */
void
tie_magnifier_set_child (TieMagnifier *self, GtkWidget *child)
{
  g_return_if_fail (TIE_IS_MAGNIFIER (self));
  g_return_if_fail (child == NULL || GTK_IS_WIDGET (child));

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

/**
 * tie_magnifier_set_scale:
 * @self: the magnifier
 * @scale: at least 1: how much larger than it is laid out the child is shown, as far as its
 *   smallest size allows
 */
void
tie_magnifier_set_scale (TieMagnifier *self, double scale)
{
  g_return_if_fail (TIE_IS_MAGNIFIER (self));
  g_return_if_fail (scale >= 1);

  if (self->scale == scale)
    return;
  self->scale = scale;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * tie_magnifier_set_text_scale:
 * @self: the magnifier
 * @scale: at least 1: how large the desktop wants text
 *
 * The child is shown at least so much larger, as far as its smallest size allows, and room is asked
 * for it.
 */
void
tie_magnifier_set_text_scale (TieMagnifier *self, double scale)
{
  g_return_if_fail (TIE_IS_MAGNIFIER (self));
  g_return_if_fail (scale >= 1);

  if (self->text_scale == scale)
    return;
  self->text_scale = scale;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * tie_magnifier_get_scale:
 * @self: the magnifier
 *
 * Returns: how much larger than it is laid out the child is to be shown
 */
double
tie_magnifier_get_scale (TieMagnifier *self)
{
  g_return_val_if_fail (TIE_IS_MAGNIFIER (self), 1);

  return MAX (self->scale, self->text_scale);
}
