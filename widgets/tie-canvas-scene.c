/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A canvas's scene: when it is built, and what of it is brought forward */

#include "tie-canvas-private.h"

#include "tie-emphasis-set.h"
#include "tie-network-arrangement.h"
#include "tie-scene-index.h"
#include "tie-scene-release.h"
#include "tie-scope.h"

/* Whether the scene shows any of the subjects: else there would be nothing to dim the rest for */
static gboolean
shows_any (TieScene *scene, GHashTable *subjects)
{
  const TieSceneIndex *index = tie_scene_get_index (scene);
  GHashTableIter iter;
  gpointer subject;
  guint n_groups;

  g_hash_table_iter_init (&iter, subjects);
  while (g_hash_table_iter_next (&iter, &subject, NULL))
    if (tie_scene_index_get_groups (index, subject, &n_groups) != NULL)
      return TRUE;
  return FALSE;
}

static GHashTable *
find_lit (TieSession *session)
{
  TieDocument *document = tie_session_get_document (session);
  const char *hover = tie_session_get_hover (session);
  const char *selection = tie_session_get_selection (session);
  const char *const *circle = tie_session_get_circle (session);
  const char *const *light = tie_session_get_light (session);
  g_autoptr (GPtrArray) ids = NULL;

  if (hover != NULL)
    return tie_emphasis_set_new (document, hover);
  if (circle != NULL)
    return tie_emphasis_set_new_of_flows (document, circle);
  if (selection != NULL)
    return tie_emphasis_set_new (document, selection);
  if (light == NULL)
    return NULL;
  ids = g_ptr_array_new ();
  for (; *light != NULL; light++)
    g_ptr_array_add (ids, (gpointer) *light);
  return tie_scope_new_of_ids (document, ids);
}

/**
 * tie_canvas_update_emphasis:
 *
 * Finds what is brought forward: what is hovered comes before what is selected, or a money circle,
 * and that before what a step of a story lights.
 */
void
tie_canvas_update_emphasis (TieCanvas *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  g_clear_pointer (&priv->lit, g_hash_table_unref);
  if (priv->session != NULL && tie_session_get_document (priv->session) != NULL
      && priv->scene != NULL)
    priv->lit = find_lit (priv->session);
  if (priv->lit != NULL && !shows_any (priv->scene, priv->lit))
    g_clear_pointer (&priv->lit, g_hash_table_unref);
  tie_canvas_redraw (self);
}

/* The plot's new place after a resize: what was in the middle stays there */
static void
move_viewport (TieViewport *viewport, TieRect from, TieRect to)
{
  double x, y;

  if (tie_viewport_is_fit (viewport) || from.width <= 0 || from.height <= 0)
    {
      tie_viewport_set_plot (viewport, to);
      tie_viewport_fit (viewport);
      return;
    }

  tie_viewport_to_scene (viewport, from.x + from.width / 2, from.y + from.height / 2, &x, &y);
  x = to.x + (x - from.x) / from.width * to.width;
  y = to.y + (y - from.y) / from.height * to.height;
  tie_viewport_set_plot (viewport, to);
  tie_viewport_to_view (viewport, x, y, &x, &y);
  tie_viewport_pan (viewport, to.x + to.width / 2 - x, to.y + to.height / 2 - y);
}

static gboolean
rects_equal (TieRect a, TieRect b)
{
  return a.x == b.x && a.y == b.y && a.width == b.width && a.height == b.height;
}

static gboolean
tip_cb (gpointer data)
{
  tie_canvas_get_private (data)->tip_source = 0;
  gtk_widget_trigger_tooltip_query (data);
  return G_SOURCE_REMOVE;
}

/* What a tooltip says may be there no more. Not now: the scene can be built while it is painted.
 * Where there is none, none is to come up by itself. */
static void
queue_tip (TieCanvas *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  if (priv->tipped && priv->tip_source == 0)
    priv->tip_source = g_idle_add (tip_cb, self);
}

static void
take_scene (TieCanvas *self, TieScene *scene)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  TieScene *old = g_steal_pointer (&priv->scene);

  priv->building = TRUE;
  priv->scene = scene;
  if (priv->scene != NULL)
    {
      TieRect from = old != NULL ? tie_scene_get_plot (old) : priv->continued;
      TieRect to = tie_scene_get_plot (priv->scene);

      if (!rects_equal (from, to))
        move_viewport (priv->viewport, from, to);
      tie_viewport_set_limits (priv->viewport, TIE_VIEWPORT_MIN_ZOOM,
                               tie_scene_get_most_zoom (priv->scene));
    }

  tie_canvas_find_walkable (self);
  if (tie_canvas_get_focused_group (self, NULL) == NULL)
    g_clear_pointer (&priv->focused, g_free);
  tie_canvas_find_pinned (self);
  tie_canvas_update_emphasis (self);
  tie_canvas_update_actions (self);
  tie_canvas_queue_marks (self);
  queue_tip (self);
  priv->building = FALSE;
  g_signal_emit_by_name (self, "scene-changed");
  tie_scene_release (old);
}

static gboolean
is_large (TieDocument *document)
{
  return tie_document_get_organizations (document)->len > TIE_CANVAS_MOST_AT_ONCE
         || tie_document_get_flows (document)->len > TIE_CANVAS_MOST_FLOWS_AT_ONCE;
}

static gboolean
begin_cb (gpointer data)
{
  TieCanvas *self = data;

  tie_canvas_get_private (self)->begin_source = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    tie_canvas_ensure_scene (self);
  return G_SOURCE_REMOVE;
}

/**
 * tie_canvas_queue_build:
 *
 * Has the scene built of a document that is large when all have heard of a change: not only with
 * the next frame, which may be waited for.
 */
void
tie_canvas_queue_build (TieCanvas *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  TieDocument *document = priv->session != NULL ? tie_session_get_document (priv->session) : NULL;

  if (priv->begin_source == 0 && priv->stale && document != NULL && is_large (document)
      && gtk_widget_get_mapped (GTK_WIDGET (self)))
    priv->begin_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, begin_cb, self, NULL);
}

/* What was built for another document, filter or theme than there is by now is of no use; for
 * another size it is better than nothing */
static void
built_cb (TieScene *scene, gpointer data)
{
  TieCanvas *self = data;
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  TieDocument *document = tie_canvas_build_get_document (priv->build);
  TieDocument *present = priv->session != NULL ? tie_session_get_document (priv->session) : NULL;

  /* It was replaced before it was laid out: only now is there something to go by */
  if (present != NULL)
    tie_network_arrangement_inherit (present, document);
  priv->build = NULL;
  tie_canvas_end_arranging (self);
  if (!priv->outdated)
    take_scene (self, g_object_ref (scene));
  tie_canvas_queue_build (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  tie_canvas_redraw (self);
}

static void
build_now (TieCanvas *self, const TieChartRequest *request)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  gint64 start = g_get_monotonic_time ();

  tie_canvas_abandon_build (self);
  take_scene (self, TIE_CANVAS_GET_CLASS (self)->build_scene (request));
  priv->build_time = g_get_monotonic_time () - start;
}

static void
build_elsewhere (TieCanvas *self, const TieChartRequest *request)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  priv->outdated = FALSE;
  priv->build_time = G_MAXINT64;
  priv->build =
      tie_canvas_build_start (request, TIE_CANVAS_GET_CLASS (self)->build_scene, built_cb, self);
  tie_canvas_begin_arranging (self);
}

static gboolean
fill_request (TieCanvas *self, TieChartRequest *request)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  if (priv->session == NULL || tie_session_get_document (priv->session) == NULL)
    return FALSE;

  TIE_CANVAS_GET_CLASS (self)->fill_request (self, priv->session, priv->width, priv->height,
                                             request);
  if (priv->moved_pins != NULL)
    request->pins = priv->moved_pins;
  return TRUE;
}

/**
 * tie_canvas_ensure_scene:
 *
 * Builds the scene if it is out of date and the canvas has a size: at once; that of a large
 * document in another thread, while the old one stays. One build at a time: a layout that has begun
 * is worth its end, as the document keeps it.
 */
void
tie_canvas_ensure_scene (TieCanvas *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  TieChartRequest request;

  if (!priv->stale || priv->width <= 0 || priv->height <= 0)
    return;

  if (!fill_request (self, &request))
    {
      priv->stale = FALSE;
      tie_canvas_abandon_build (self);
      take_scene (self, NULL);
    }
  else if (!is_large (request.document))
    {
      priv->stale = FALSE;
      build_now (self, &request);
    }
  else if (priv->build == NULL && priv->rest_source == 0)
    {
      priv->stale = FALSE;
      build_elsewhere (self, &request);
    }
}

/**
 * tie_canvas_abandon_build:
 *
 * Does not wait for the scene that is being built in another thread, if one is.
 */
void
tie_canvas_abandon_build (TieCanvas *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  g_clear_handle_id (&priv->rest_source, g_source_remove);
  g_clear_handle_id (&priv->begin_source, g_source_remove);
  g_clear_handle_id (&priv->tip_source, g_source_remove);
  if (priv->build == NULL)
    return;
  g_clear_pointer (&priv->build, tie_canvas_build_abandon);
  tie_canvas_end_arranging (self);
}

static gboolean
rest_cb (gpointer data)
{
  TieCanvas *self = data;

  tie_canvas_get_private (self)->rest_source = 0;
  tie_canvas_ensure_scene (self);
  return G_SOURCE_REMOVE;
}

/**
 * tie_canvas_continue:
 * @self: a canvas that has not been shown
 * @other: the one that it takes the place of
 *
 * Has it begin with the part of the plot that the other shows.
 */
void
tie_canvas_continue (TieCanvas *self, TieCanvas *other)
{
  TieScene *scene;

  g_return_if_fail (TIE_IS_CANVAS (self));
  g_return_if_fail (TIE_IS_CANVAS (other));

  scene = tie_canvas_get_scene (other);
  if (scene == NULL)
    return;
  tie_canvas_get_private (self)->continued = tie_scene_get_plot (scene);
  tie_viewport_assign (tie_canvas_get_viewport (self), tie_canvas_get_viewport (other));
}

/**
 * tie_canvas_resize:
 * @width: the canvas's width in pixels
 * @height: its height
 *
 * Has the scene built for a size. That of a large document follows when the size has come to rest.
 */
void
tie_canvas_resize (TieCanvas *self, int width, int height)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  TieDocument *document = priv->session != NULL ? tie_session_get_document (priv->session) : NULL;

  if (width == priv->width && height == priv->height)
    return;

  priv->width = width;
  priv->height = height;
  priv->stale = TRUE;
  g_clear_handle_id (&priv->rest_source, g_source_remove);
  if (priv->scene != NULL && document != NULL && is_large (document))
    priv->rest_source = g_timeout_add (TIE_CANVAS_REST_MS, rest_cb, self);
}

/**
 * tie_canvas_is_built:
 *
 * Returns: whether the scene is that of the present document, size, filter and so on
 */
gboolean
tie_canvas_is_built (TieCanvas *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  return !priv->stale && priv->build == NULL;
}

/**
 * tie_canvas_get_stretch:
 * @x: (out) (optional): where its corner is seen, in pixels of the widget
 * @y: (out) (optional): likewise
 *
 * Returns: how much larger than it was built for the scene is shown, in the middle of the canvas,
 *   until there is one for the present size
 */
double
tie_canvas_get_stretch (TieCanvas *self, double *x, double *y)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  double width = priv->width, height = priv->height, stretch;

  if (priv->scene != NULL && priv->width > 0 && priv->height > 0)
    {
      width = tie_scene_get_width (priv->scene);
      height = tie_scene_get_height (priv->scene);
    }
  stretch = width > 0 && height > 0 ? MIN (priv->width / width, priv->height / height) : 1;
  if (x != NULL)
    *x = (priv->width - width * stretch) / 2;
  if (y != NULL)
    *y = (priv->height - height * stretch) / 2;
  return stretch;
}
