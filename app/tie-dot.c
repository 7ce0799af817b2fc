/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A small disc in an organisation's colour, as its disc in the network. */

#include "tie-dot.h"

#define DIAMETER 12

struct _TieDot
{
  GtkWidget parent_instance;

  GdkRGBA color;
  gboolean patterned;
};

G_DEFINE_FINAL_TYPE (TieDot, tie_dot, GTK_TYPE_WIDGET)

static void
tie_dot_measure (GtkWidget *widget,
                 GtkOrientation orientation,
                 int for_size,
                 int *minimum,
                 int *natural,
                 int *minimum_baseline,
                 int *natural_baseline)
{
  *minimum = *natural = DIAMETER;
}

/* A patterned disc is a ring: the colour of further suppliers is not theirs alone */
static void
tie_dot_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TieDot *self = TIE_DOT (widget);
  float x = (float) (gtk_widget_get_width (widget) - DIAMETER) / 2;
  float y = (float) (gtk_widget_get_height (widget) - DIAMETER) / 2;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (x, y, DIAMETER, DIAMETER);
  GskRoundedRect disc;

  gsk_rounded_rect_init_from_rect (&disc, &bounds, DIAMETER / 2.f);
  if (self->patterned)
    {
      const float widths[4] = { 3, 3, 3, 3 };
      const GdkRGBA colors[4] = { self->color, self->color, self->color, self->color };

      gtk_snapshot_append_border (snapshot, &disc, widths, colors);
      return;
    }

  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  gtk_snapshot_append_color (snapshot, &self->color, &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
tie_dot_class_init (TieDotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = tie_dot_measure;
  widget_class->snapshot = tie_dot_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
tie_dot_init (TieDot *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * tie_dot_new:
 *
 * Returns: (transfer floating): a disc without a colour
 */
GtkWidget *
tie_dot_new (void)
{
  return g_object_new (TIE_TYPE_DOT, NULL);
}

/**
 * tie_dot_set_color:
 * @self: the disc
 * @color: its colour
 * @patterned: whether the charts draw it with a pattern
 *
 * Colours the disc.
 */
void
tie_dot_set_color (TieDot *self, TieColor color, gboolean patterned)
{
  g_return_if_fail (TIE_IS_DOT (self));

  self->color =
      (GdkRGBA){ (float) color.red, (float) color.green, (float) color.blue, (float) color.alpha };
  self->patterned = patterned;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
