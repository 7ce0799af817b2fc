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

/* In pixels of the scene, which is stretched while another is built for another size */
static TieRect
get_all (TieCanvas *self)
{
  double x, y, stretch = tie_canvas_get_stretch (self, &x, &y);

  return (TieRect){ -x / stretch, -y / stretch, gtk_widget_get_width (GTK_WIDGET (self)) / stretch,
                    gtk_widget_get_height (GTK_WIDGET (self)) / stretch };
}

static cairo_t *
append (GtkSnapshot *snapshot, TieRect area)
{
  graphene_rect_t bounds =
      GRAPHENE_RECT_INIT ((float) area.x, (float) area.y, (float) area.width, (float) area.height);

  return gtk_snapshot_append_cairo (snapshot, &bounds);
}

/* The canvas's own focus, before a mark was walked to */
static void
paint_ring (TieCanvas *self, GtkSnapshot *snapshot, TieColor color)
{
  TieRect all = get_all (self);
  cairo_t *cr = append (snapshot, all);

  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha);
  cairo_set_line_width (cr, RING_WIDTH);
  cairo_rectangle (cr, all.x + RING_WIDTH / 2, all.y + RING_WIDTH / 2, all.width - RING_WIDTH,
                   all.height - RING_WIDTH);
  cairo_stroke (cr);
  cairo_destroy (cr);
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

/**
 * tie_canvas_drop_frames:
 *
 * Forgets how what is around the plot looks.
 */
void
tie_canvas_drop_frames (TieCanvas *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  for (guint i = 0; i < G_N_ELEMENTS (priv->frames); i++)
    g_clear_pointer (&priv->frames[i], gsk_render_node_unref);
}

static GskRenderNode *
paint_frame (TieCanvas *self, const TieEmphasis *emphasis, gboolean above)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  TieRect all = get_all (self);
  GskRenderNode *node =
      gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, (float) all.width, (float) all.height));
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  tie_scene_paint_frame (priv->scene, cr, priv->viewport, emphasis, above);
  cairo_destroy (cr);
  return node;
}

/* What is around the plot is painted anew only when it changes, and is not even drawn again */
static void
append_frame (TieCanvas *self, GtkSnapshot *snapshot, const TieEmphasis *emphasis, gboolean above)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  GskRenderNode **node = &priv->frames[above ? 1 : 0];

  if (g_set_object (&priv->framed, priv->scene))
    tie_canvas_drop_frames (self);
  if (*node == NULL || !tie_scene_index_is_frame_fixed (tie_scene_get_index (priv->scene)))
    {
      g_clear_pointer (node, gsk_render_node_unref);
      *node = paint_frame (self, emphasis, above);
    }
  gtk_snapshot_append_node (snapshot, *node);
}

/* Returns whether it looks as it should */
static gboolean
paint_large (TieCanvas *self, GtkSnapshot *snapshot, const TieEmphasis *emphasis)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  TieRect plot = tie_rect_round_out (tie_scene_get_plot (priv->scene));
  gboolean settled;
  cairo_t *cr;

  if (priv->picture == NULL)
    priv->picture = tie_canvas_picture_new (GTK_WIDGET (self));
  append_frame (self, snapshot, emphasis, FALSE);
  cr = append (snapshot, plot);
  settled = tie_canvas_picture_paint (priv->picture, cr, priv->scene, priv->viewport, emphasis);
  cairo_destroy (cr);
  append_frame (self, snapshot, emphasis, TRUE);
  if (emphasis->focused != NULL)
    {
      cr = append (snapshot, get_all (self));
      tie_scene_paint_focus (priv->scene, cr, priv->viewport, emphasis);
      cairo_destroy (cr);
    }
  return settled;
}

static gboolean
paint (TieCanvas *self, GtkSnapshot *snapshot, const TieEmphasis *emphasis)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  gboolean small = tie_scene_get_n_items (priv->scene) <= SMALL_SCENE;
  cairo_t *cr;

  if (!small && !has_small_view (priv->scene, priv->viewport))
    return paint_large (self, snapshot, emphasis);
  if (small)
    g_clear_pointer (&priv->picture, tie_canvas_picture_free);
  cr = append (snapshot, get_all (self));
  tie_scene_paint (priv->scene, cr, priv->viewport, emphasis);
  cairo_destroy (cr);
  return TRUE;
}

/* The scene in the middle, and nothing around it */
static void
stretch_scene (TieCanvas *self, GtkSnapshot *snapshot)
{
  TieColor background = tie_session_get_theme (tie_canvas_get_session (self))->background;
  double x, y, stretch = tie_canvas_get_stretch (self, &x, &y);

  if (stretch == 1 && x == 0 && y == 0)
    return;
  gtk_snapshot_append_color (
      snapshot,
      &(GdkRGBA){ (float) background.red, (float) background.green, (float) background.blue, 1 },
      &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (self)),
                           (float) gtk_widget_get_height (GTK_WIDGET (self))));
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_scale (snapshot, (float) stretch, (float) stretch);
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

  gtk_snapshot_save (snapshot);
  stretch_scene (self, snapshot);
  priv->settled = paint (self, snapshot, &emphasis) && priv->settled;
  tie_canvas_snapshot_pins (self, snapshot);
  if (ring && priv->focused == NULL)
    paint_ring (self, snapshot, emphasis.accent);
  gtk_snapshot_restore (snapshot);
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
