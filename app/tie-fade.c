/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* One picture becomes another, so that the eye can follow. */

#include "tie-fade.h"

#include "tie-animation.h"

#define DURATION_US (350 * G_TIME_SPAN_MILLISECOND)

struct _TieFade
{
  GtkWidget *widget;
  GdkPaintable *image; /* NULL: nothing fades */
  double opacity;
  gint64 start;
  guint tick;
};

/**
 * tie_fade_new:
 * @widget: whose snapshot calls tie_fade_snapshot(); it outlives this
 *
 * Returns: (transfer full): a fade that has not begun
 */
TieFade *
tie_fade_new (GtkWidget *widget)
{
  TieFade *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  self = g_new0 (TieFade, 1);
  self->widget = widget;
  return self;
}

static void
end (TieFade *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick);
  self->tick = 0;
  g_clear_object (&self->image);
}

/**
 * tie_fade_free:
 * @self: a fade
 *
 * Ends and frees it.
 */
void
tie_fade_free (TieFade *self)
{
  g_return_if_fail (self != NULL);

  end (self);
  g_free (self);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  TieFade *self = data;
  gint64 passed = gdk_frame_clock_get_frame_time (clock) - self->start;

  self->opacity = 1 - CLAMP ((double) passed / DURATION_US, 0, 1);
  gtk_widget_queue_draw (widget);
  if (self->opacity > 0)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  g_clear_object (&self->image);
  return G_SOURCE_REMOVE;
}

/**
 * tie_fade_begin:
 * @self: a fade
 *
 * Keeps what the widget shows now, and lets it fade. Whoever is faster than that sees the last at
 * once; so does who wants no animations.
 */
void
tie_fade_begin (TieFade *self)
{
  g_autoptr (GdkPaintable) live = NULL;
  gboolean was_running;

  g_return_if_fail (self != NULL);

  was_running = self->image != NULL;
  end (self);
  gtk_widget_queue_draw (self->widget);
  if (was_running || !tie_animation_is_wanted (self->widget))
    return;
  live = gtk_widget_paintable_new (self->widget);
  self->image = gdk_paintable_get_current_image (live);
  self->opacity = 1;
  self->start = gdk_frame_clock_get_frame_time (gtk_widget_get_frame_clock (self->widget));
  self->tick = gtk_widget_add_tick_callback (self->widget, tick_cb, self, NULL);
}

/**
 * tie_fade_is_running:
 * @self: a fade
 *
 * Returns: whether something fades
 */
gboolean
tie_fade_is_running (TieFade *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->image != NULL;
}

/**
 * tie_fade_snapshot:
 * @self: a fade
 * @snapshot: what the widget shows
 *
 * Puts over it what is left of what it showed.
 */
void
tie_fade_snapshot (TieFade *self, GtkSnapshot *snapshot)
{
  double width, height;

  g_return_if_fail (self != NULL);

  if (self->image == NULL)
    return;
  width = gtk_widget_get_width (self->widget);
  height = gtk_widget_get_height (self->widget);
  gtk_snapshot_push_opacity (snapshot, self->opacity);
  gdk_paintable_snapshot (self->image, snapshot, width, height);
  gtk_snapshot_pop (snapshot);
}
