/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Over what is presented: a black screen, or a spotlight that follows the pointer. */

#include "tie-stage.h"

/* In shares of the height */
#define SPOT 0.17
#define EDGE 0.92
#define DARKNESS 0.68

struct _TieStage
{
  GtkWidget parent_instance;

  TieStageMode mode;
  double x;
  double y;
};

G_DEFINE_FINAL_TYPE (TieStage, tie_stage, GTK_TYPE_WIDGET)

static void
snapshot_spotlight (TieStage *self, GtkSnapshot *snapshot, const graphene_rect_t *all)
{
  double radius = all->size.height * SPOT;
  cairo_pattern_t *light =
      cairo_pattern_create_radial (self->x, self->y, 0, self->x, self->y, radius);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, all);

  cairo_pattern_add_color_stop_rgba (light, EDGE, 0, 0, 0, 0);
  cairo_pattern_add_color_stop_rgba (light, 1, 0, 0, 0, DARKNESS);
  cairo_set_source (cr, light);
  cairo_paint (cr);
  cairo_pattern_destroy (light);
  cairo_destroy (cr);
}

static void
tie_stage_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TieStage *self = TIE_STAGE (widget);
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                            (float) gtk_widget_get_height (widget));

  if (self->mode == TIE_STAGE_BLANK)
    gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 0, 0, 0, 1 }, &all);
  else if (self->mode == TIE_STAGE_SPOTLIGHT)
    snapshot_spotlight (self, snapshot, &all);
}

static void
tie_stage_class_init (TieStageClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = tie_stage_snapshot;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
tie_stage_init (TieStage *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * tie_stage_set_mode:
 * @self: the stage
 * @mode: what lies over it
 */
void
tie_stage_set_mode (TieStage *self, TieStageMode mode)
{
  g_return_if_fail (TIE_IS_STAGE (self));

  self->mode = mode;
  gtk_widget_set_visible (GTK_WIDGET (self), mode != TIE_STAGE_CLEAR);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * tie_stage_get_mode:
 * @self: the stage
 *
 * Returns: what lies over it
 */
TieStageMode
tie_stage_get_mode (TieStage *self)
{
  g_return_val_if_fail (TIE_IS_STAGE (self), TIE_STAGE_CLEAR);

  return self->mode;
}

static void
motion_cb (TieStage *self, double x, double y, GtkEventController *controller)
{
  GtkWidget *widget = gtk_event_controller_get_widget (controller);

  if (!gtk_widget_translate_coordinates (widget, GTK_WIDGET (self), x, y, &self->x, &self->y))
    return;
  if (self->mode == TIE_STAGE_SPOTLIGHT)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * tie_stage_follow:
 * @self: the stage
 * @widget: what it lies over, or what is around that
 *
 * Has the spotlight follow the pointer over @widget.
 */
void
tie_stage_follow (TieStage *self, GtkWidget *widget)
{
  GtkEventController *motion;

  g_return_if_fail (TIE_IS_STAGE (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  motion = gtk_event_controller_motion_new ();
  gtk_event_controller_set_propagation_phase (motion, GTK_PHASE_CAPTURE);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, motion);
}
