/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A canvas while the organisations of a large document find their places */

#include "tie-canvas-private.h"

#include "tie-settling-painter.h"

/* How often the picture follows */
#define INTERVAL_MS 40
/* What is over sooner is not mentioned */
#define PATIENCE (300 * G_TIME_SPAN_MILLISECOND)

static void
change (TieCanvas *self, TieArranging arranging)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  if (arranging == TIE_ARRANGING_NOTHING && priv->arranging == TIE_ARRANGING_NOTHING)
    return;
  priv->arranging = arranging;
  g_signal_emit_by_name (self, "arranging");
}

static gboolean
look_cb (gpointer data)
{
  TieCanvas *self = data;
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  gboolean fresh = tie_canvas_build_read_progress (priv->build, &priv->progress);

  if (fresh && priv->scene == NULL)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  if (priv->progress.known && g_get_monotonic_time () - priv->build_start >= PATIENCE)
    change (self, priv->stopped || priv->progress.done >= 1 ? TIE_ARRANGING_DRAWING
                                                            : TIE_ARRANGING_LAYOUT);
  return G_SOURCE_CONTINUE;
}

/**
 * tie_canvas_begin_arranging:
 *
 * Follows how far the build is that has begun in another thread.
 */
void
tie_canvas_begin_arranging (TieCanvas *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  priv->stopped = FALSE;
  priv->build_start = g_get_monotonic_time ();
  priv->look_source = g_timeout_add (INTERVAL_MS, look_cb, self);
}

/**
 * tie_canvas_end_arranging:
 *
 * There is no such build any more.
 */
void
tie_canvas_end_arranging (TieCanvas *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  g_clear_handle_id (&priv->look_source, g_source_remove);
  tie_progress_clear (&priv->progress);
  g_clear_pointer (&priv->settling, tie_settling_painter_free);
  change (self, TIE_ARRANGING_NOTHING);
}

/**
 * tie_canvas_get_arranging:
 * @done: (out) (optional): the part of the layout that is done, 0 to 1
 *
 * Returns: what the canvas is busy with; "arranging" is emitted when it may have changed
 */
TieArranging
tie_canvas_get_arranging (TieCanvas *self, double *done)
{
  g_return_val_if_fail (TIE_IS_CANVAS (self), TIE_ARRANGING_NOTHING);

  if (done != NULL)
    *done = tie_canvas_get_private (self)->progress.done;
  return tie_canvas_get_private (self)->arranging;
}

/**
 * tie_canvas_stop_arranging:
 *
 * Has a layout that takes its time end with what it has found so far, which is then drawn.
 *
 * Returns: whether there was one
 */
gboolean
tie_canvas_stop_arranging (TieCanvas *self)
{
  TieCanvasPrivate *priv;

  g_return_val_if_fail (TIE_IS_CANVAS (self), FALSE);

  priv = tie_canvas_get_private (self);
  if (priv->arranging != TIE_ARRANGING_LAYOUT)
    return FALSE;

  tie_canvas_build_stop (priv->build);
  priv->stopped = TRUE;
  change (self, TIE_ARRANGING_DRAWING);
  return TRUE;
}

static gboolean
shows_motion (TieCanvas *self)
{
  gboolean animations = TRUE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &animations,
                NULL);
  return animations;
}

/**
 * tie_canvas_snapshot_arranging:
 *
 * Where there is no picture yet: shows the organisations on their way to their places.
 */
void
tie_canvas_snapshot_arranging (TieCanvas *self, GtkSnapshot *snapshot)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  const TieTheme *theme;
  cairo_t *cr;

  if (priv->build == NULL || priv->session == NULL)
    return;

  theme = tie_session_get_theme (priv->session);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) priv->width,
                                                                 (float) priv->height));
  cairo_set_source_rgb (cr, theme->background.red, theme->background.green, theme->background.blue);
  cairo_paint (cr);
  if (priv->progress.x != NULL && shows_motion (self))
    {
      if (priv->settling == NULL)
        priv->settling = tie_settling_painter_new (tie_canvas_build_get_document (priv->build));
      tie_settling_painter_paint (priv->settling, cr, priv->width, priv->height, priv->progress.x,
                                  priv->progress.y, theme);
    }
  cairo_destroy (cr);
}
