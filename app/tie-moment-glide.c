/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The moment passes from one step of a story to that of the next. */

#include "tie-moment-glide.h"

#include "tie-animation.h"

#include <math.h>

#define DURATION_US (500 * G_TIME_SPAN_MILLISECOND)

struct _TieMomentGlide
{
  TieSession *session;
  GtkWidget *widget;
  int from;
  TieDate to;
  gint64 start;
  guint tick;
};

/**
 * tie_moment_glide_new:
 * @session: whose moment
 * @widget: where it is seen
 *
 * Returns: (transfer full): what moves it
 */
TieMomentGlide *
tie_moment_glide_new (TieSession *session, GtkWidget *widget)
{
  TieMomentGlide *self;

  g_return_val_if_fail (TIE_IS_SESSION (session), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  self = g_new0 (TieMomentGlide, 1);
  self->session = g_object_ref (session);
  self->widget = g_object_ref (widget);
  return self;
}

/**
 * tie_moment_glide_stop:
 * @self: a glide
 *
 * Leaves the moment where it is.
 */
void
tie_moment_glide_stop (TieMomentGlide *self)
{
  g_return_if_fail (self != NULL);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick);
  self->tick = 0;
}

/**
 * tie_moment_glide_free:
 * @self: a glide
 *
 * Stops and frees it.
 */
void
tie_moment_glide_free (TieMomentGlide *self)
{
  g_return_if_fail (self != NULL);

  tie_moment_glide_stop (self);
  g_object_unref (self->session);
  g_object_unref (self->widget);
  g_free (self);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  TieMomentGlide *self = data;
  gint64 passed = gdk_frame_clock_get_frame_time (clock) - self->start;
  double t = CLAMP ((double) passed / DURATION_US, 0, 1);
  double part = t * t * (3 - 2 * t);
  TieDate moment;

  if (t >= 1)
    {
      self->tick = 0;
      tie_session_set_moment (self->session, &self->to);
      return G_SOURCE_REMOVE;
    }
  tie_date_from_day (self->from
                         + (int) lround ((tie_date_last_day (&self->to) - self->from) * part),
                     &moment);
  tie_session_set_moment (self->session, &moment);
  return G_SOURCE_CONTINUE;
}

/* Without a moment, all is as the document's day knows it */
static const TieDate *
find_start (TieMomentGlide *self)
{
  const TieDate *moment = tie_session_get_moment (self->session);
  TieDocument *document = tie_session_get_document (self->session);

  if (moment != NULL)
    return moment;
  return document != NULL ? tie_document_get_as_of (document) : NULL;
}

/**
 * tie_moment_glide_to:
 * @self: a glide
 * @moment: (nullable): where to
 *
 * Moves there; at once where there is nothing to pass through, or animations are off. What was
 * under way goes on from where it is.
 */
void
tie_moment_glide_to (TieMomentGlide *self, const TieDate *moment)
{
  const TieDate *start;

  g_return_if_fail (self != NULL);

  tie_moment_glide_stop (self);
  start = find_start (self);
  if (moment == NULL || start == NULL || !tie_animation_is_wanted (self->widget))
    {
      tie_session_set_moment (self->session, moment);
      return;
    }
  self->from = tie_date_last_day (start);
  self->to = *moment;
  self->start = gdk_frame_clock_get_frame_time (gtk_widget_get_frame_clock (self->widget));
  self->tick = gtk_widget_add_tick_callback (self->widget, tick_cb, self, NULL);
}
