/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A canvas's frames: small scenes are painted in each, large ones by pictures */

#include "tie-canvas-private.h"

#include "tie-scene-index.h"
#include "tie-scene-painter.h"
#include "tie-scene-zoom.h"

#define RING_WIDTH 2.0
/* What is painted in each frame, in items: a scene that has no more, or of a larger one what is in
 * view */
#define SMALL_SCENE 320
#define SMALL_VIEW 80

/* The canvas's own focus, before a mark was walked to */
static void
paint_ring (TieCanvas *self, cairo_t *cr, TieColor color)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));

  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha);
  cairo_set_line_width (cr, RING_WIDTH);
  cairo_rectangle (cr, RING_WIDTH / 2, RING_WIDTH / 2, width - RING_WIDTH, height - RING_WIDTH);
  cairo_stroke (cr);
}

typedef struct
{
  TieScene *scene;
  const TieSceneIndex *index;
  double zoom;
  guint n;
} TieCount;

static gboolean
count_item (guint item, gpointer user_data)
{
  TieCount *count = user_data;

  if (tie_scene_item_is_shown (tie_scene_get_item (count->scene, item), count->index, count->zoom))
    count->n++;
  return count->n <= SMALL_VIEW;
}

static gboolean
has_small_view (TieScene *scene, TieViewport *viewport)
{
  TieCount count = { scene, tie_scene_get_index (scene), tie_viewport_get_zoom (viewport), 0 };
  TieRect seen = tie_scene_get_plot (scene);

  tie_viewport_to_scene (viewport, seen.x, seen.y, &seen.x, &seen.y);
  seen.width /= count.zoom;
  seen.height /= count.zoom;
  return tie_scene_index_visit_items (count.index, TIE_LAYER_PLOT, seen, count_item, &count);
}

/* Returns whether it looks as it should */
static gboolean
paint_large (TieCanvas *self, cairo_t *cr, const TieEmphasis *emphasis)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  gboolean settled;

  if (priv->picture == NULL)
    priv->picture = tie_canvas_picture_new (GTK_WIDGET (self));
  tie_scene_paint_frame (priv->scene, cr, priv->viewport, emphasis, FALSE);
  settled = tie_canvas_picture_paint (priv->picture, cr, priv->scene, priv->viewport, emphasis);
  tie_scene_paint_frame (priv->scene, cr, priv->viewport, emphasis, TRUE);
  return settled;
}

static gboolean
paint (TieCanvas *self, cairo_t *cr, const TieEmphasis *emphasis)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  gboolean small = tie_scene_get_n_items (priv->scene) <= SMALL_SCENE;

  if (!small && !has_small_view (priv->scene, priv->viewport))
    return paint_large (self, cr, emphasis);
  if (small)
    g_clear_pointer (&priv->picture, tie_canvas_picture_free);
  tie_scene_paint (priv->scene, cr, priv->viewport, emphasis);
  return TRUE;
}

/**
 * tie_canvas_snapshot:
 *
 * Paints the canvas.
 */
void
tie_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TieCanvas *self = TIE_CANVAS (widget);
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  TieEmphasis emphasis = { 0 };
  gboolean ring;
  cairo_t *cr;

  priv->settled = tie_canvas_is_built (self);
  if (priv->scene == NULL || priv->session == NULL)
    {
      tie_canvas_snapshot_arranging (self, snapshot);
      return;
    }

  priv->painted = TRUE;
  ring = priv->ring && tie_canvas_has_focus_within (self);
  emphasis.lit = priv->lit;
  emphasis.selected = tie_session_get_selection (priv->session);
  emphasis.focused = ring ? priv->focused : NULL;
  emphasis.accent = tie_session_get_theme (priv->session)->accent;

  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                       (float) gtk_widget_get_height (widget)));
  cairo_save (cr);
  cairo_scale (cr, tie_canvas_get_stretch (self), tie_canvas_get_stretch (self));
  priv->settled = paint (self, cr, &emphasis) && priv->settled;
  tie_canvas_paint_pins (self, cr);
  cairo_restore (cr);
  if (ring && priv->focused == NULL)
    paint_ring (self, cr, emphasis.accent);
  cairo_destroy (cr);
}

/**
 * tie_canvas_redraw:
 *
 * Has the canvas painted: what is on screen is not what it should look like any more.
 */
void
tie_canvas_redraw (TieCanvas *self)
{
  tie_canvas_get_private (self)->settled = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
