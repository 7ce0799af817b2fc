/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A timeline that comes near to the days of what is spoken of, so that the eye can follow */

#include "tie-timeline-glide.h"

#include "tie-timeline-chart.h"

#include <math.h>

#define DURATION_US (600 * G_TIME_SPAN_MILLISECOND)
/* The axis of more deals is not drawn anew for each frame */
#define MOST_DEALS 60
/* Days apart that nobody sees */
#define SAME 0.5

typedef struct
{
  gboolean asked;
  double from[2]; /* the first and the last day of the axis */
  double to[2];
  gboolean to_all;
  gint64 start;
  guint tick;
} Glide;

static Glide *
get_glide (TieTimelineView *view)
{
  Glide *glide = g_object_get_data (G_OBJECT (view), "tie-timeline-glide");

  if (glide == NULL)
    {
      glide = g_new0 (Glide, 1);
      g_object_set_data_full (G_OBJECT (view), "tie-timeline-glide", glide, g_free);
    }
  return glide;
}

/* What is fitted stays fitted, whatever is filtered */
static void
arrive (TieTimelineView *view, const Glide *glide)
{
  if (glide->to_all)
    tie_canvas_fit (TIE_CANVAS (view));
  else
    tie_timeline_view_set_span (view, glide->to[0], glide->to[1]);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Glide *glide = data;
  double t =
      CLAMP ((double) (gdk_frame_clock_get_frame_time (clock) - glide->start) / DURATION_US, 0, 1);
  double part = t * t * (3 - 2 * t);

  if (t >= 1)
    {
      glide->tick = 0;
      arrive (TIE_TIMELINE_VIEW (widget), glide);
      return G_SOURCE_REMOVE;
    }
  tie_timeline_view_set_span (TIE_TIMELINE_VIEW (widget),
                              glide->from[0] + (glide->to[0] - glide->from[0]) * part,
                              glide->from[1] + (glide->to[1] - glide->from[1]) * part);
  return G_SOURCE_CONTINUE;
}

static gboolean
animates (TieTimelineView *view, TieDocument *document)
{
  gboolean enabled;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (view)), "gtk-enable-animations", &enabled,
                NULL);
  return enabled && gtk_widget_get_mapped (GTK_WIDGET (view))
         && tie_document_get_deals (document)->len <= MOST_DEALS;
}

static gboolean
is_same (const double *a, const double *b)
{
  return fabs (a[0] - b[0]) < SAME && fabs (a[1] - b[1]) < SAME;
}

/**
 * tie_timeline_glide_to:
 * @view: the timeline, which has a session
 * @ids: (nullable) (array zero-terminated=1): ids of organisations, deals and flows; %NULL:
 *   everything
 *
 * Moves the axis to the days of these, or to all, in a moment; at once where animations are off.
 */
void
tie_timeline_glide_to (TieTimelineView *view, const char *const *ids)
{
  TieSession *session;
  TieDocument *document;
  Glide *glide;
  gboolean has_span;

  g_return_if_fail (TIE_IS_TIMELINE_VIEW (view));

  session = tie_canvas_get_session (TIE_CANVAS (view));
  document = session != NULL ? tie_session_get_document (session) : NULL;
  if (document == NULL)
    return;
  glide = get_glide (view);
  if (glide->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (view), glide->tick);
  glide->tick = 0;
  glide->asked = TRUE;
  has_span = tie_timeline_view_get_span (view, &glide->from[0], &glide->from[1]);
  glide->to_all = !tie_timeline_chart_get_span_of (document, tie_session_get_filter (session), ids,
                                                   &glide->to[0], &glide->to[1]);
  if (glide->to_all)
    tie_timeline_chart_get_span (document, tie_session_get_filter (session), &glide->to[0],
                                 &glide->to[1]);
  if (!has_span || is_same (glide->from, glide->to) || !animates (view, document))
    {
      arrive (view, glide);
      return;
    }
  glide->start = gdk_frame_clock_get_frame_time (gtk_widget_get_frame_clock (GTK_WIDGET (view)));
  glide->tick = gtk_widget_add_tick_callback (GTK_WIDGET (view), tick_cb, glide, NULL);
}

/**
 * tie_timeline_glide_is_there:
 * @view: the timeline
 *
 * Returns: whether nobody has moved its axis since it was asked to move last, or it is about to
 * come there
 */
gboolean
tie_timeline_glide_is_there (TieTimelineView *view)
{
  const Glide *glide;
  double span[2];

  g_return_val_if_fail (TIE_IS_TIMELINE_VIEW (view), FALSE);

  glide = get_glide (view);
  if (!glide->asked)
    return FALSE;
  if (glide->tick != 0)
    return TRUE;
  if (!tie_timeline_view_get_zoomed (view, &span[0], &span[1]))
    return glide->to_all;
  return !glide->to_all && is_same (span, glide->to);
}
