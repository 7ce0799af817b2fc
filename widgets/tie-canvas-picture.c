/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The plot of a large scene on screen: pictures that are painted off the main thread, and what is
 * brought forward over them */

#include "tie-canvas-picture.h"

#include "tie-picture-thread.h"
#include "tie-scene-index.h"
#include "tie-scene-painter.h"
#include "tie-scene-release.h"

/* What is brought forward is painted in each frame up to so many items; more of them make a picture
 * of their own */
#define MAX_PAINTED 60
/* After so many milliseconds without a movement it is at rest */
#define REST_MS 60
/* Before there is any picture, as many are painted rather than none */
#define MAX_AT_FIRST 2500

/**
 * TieCanvasPicture:
 * @thread: (nullable): once there was something to paint
 * @pictures: (nullable): the last of each kind, perhaps of another scene or through another
 * viewport
 * @seen: (nullable): through what the last frame was seen
 * @rested: whether nothing has moved for some time
 * @rest_source: finds that out, if somebody waits for it
 * @emphasis: (nullable): what @emphasized are the items of, in @emphasized_scene
 * @emphasized: (nullable): what is brought forward
 */
struct _TieCanvasPicture
{
  GtkWidget *canvas; /* owns this */
  TiePictureThread *thread;
  TiePicture *pictures[TIE_N_PICTURE_KINDS];

  TieViewport *seen;
  gboolean rested;
  guint rest_source;

  TieScene *emphasized_scene;
  TieEmphasis *emphasis;
  GArray *emphasized; /* of guint */
};

/* What is asked for at one time */
typedef struct
{
  cairo_t *cr;
  TieScene *scene;
  TieViewport *viewport;
  int scale;
} TieView;

/**
 * tie_canvas_picture_new:
 * @canvas: the widget that is drawn again when there is something to show; it owns the picture
 *
 * Returns: (transfer full): a picture of nothing so far
 */
TieCanvasPicture *
tie_canvas_picture_new (GtkWidget *canvas)
{
  TieCanvasPicture *self = g_new0 (TieCanvasPicture, 1);

  self->canvas = canvas;
  return self;
}

static void
clear_emphasis (TieCanvasPicture *self)
{
  g_clear_pointer (&self->emphasized_scene, tie_scene_release);
  g_clear_pointer (&self->emphasis, tie_emphasis_free);
  g_clear_pointer (&self->emphasized, g_array_unref);
}

/**
 * tie_canvas_picture_free:
 * @self: (transfer full) (nullable): a picture
 */
void
tie_canvas_picture_free (TieCanvasPicture *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->thread, tie_picture_thread_free);
  for (guint kind = 0; kind < TIE_N_PICTURE_KINDS; kind++)
    tie_picture_free (self->pictures[kind]);
  clear_emphasis (self);
  g_clear_object (&self->seen);
  g_clear_handle_id (&self->rest_source, g_source_remove);
  g_free (self);
}

static void
picture_done_cb (TiePicture *picture, TiePictureKind kind, gpointer user_data)
{
  TieCanvasPicture *self = user_data;
  TiePicture *old = self->pictures[kind];

  self->pictures[kind] = picture;
  if (old != NULL && kind == TIE_PICTURE_PLAIN && tie_picture_is_whole (old))
    {
      tie_picture_free (self->pictures[TIE_PICTURE_WHOLE]);
      self->pictures[TIE_PICTURE_WHOLE] = g_steal_pointer (&old);
    }
  tie_picture_free (old);
  gtk_widget_queue_draw (self->canvas);
}

static void
ask (TieCanvasPicture *self, TiePictureKind kind, TiePicture *picture)
{
  if (self->thread == NULL)
    self->thread = tie_picture_thread_new (picture_done_cb, self);
  tie_picture_thread_ask (self->thread, kind, picture, self->rested);
}

static gboolean
rest_cb (gpointer user_data)
{
  TieCanvasPicture *self = user_data;

  self->rest_source = 0;
  self->rested = TRUE;
  gtk_widget_queue_draw (self->canvas);
  return G_SOURCE_REMOVE;
}

static void
notice_movement (TieCanvasPicture *self, TieViewport *viewport)
{
  if (self->seen != NULL && tie_viewport_equal (self->seen, viewport))
    return;
  g_clear_object (&self->seen);
  self->seen = tie_viewport_copy (viewport);
  self->rested = FALSE;
  g_clear_handle_id (&self->rest_source, g_source_remove);
}

/* Whether the picture is good enough until nothing moves any more; the canvas is drawn again then
 */
static gboolean
may_wait (TieCanvasPicture *self, const TiePicture *picture, const TieView *view)
{
  if (picture == NULL || self->rested || tie_picture_is_moved (picture, view->scene, view->viewport)
      || !tie_picture_will_do (picture, view->scene, view->viewport, view->scale))
    return FALSE;
  if (self->rest_source == 0)
    self->rest_source = g_timeout_add (REST_MS, rest_cb, self);
  return TRUE;
}

/* What is seen is painted as soon as can be, and with room to pan in only when one has begun to
 * pan, or after that */
static TiePicture *
plan (const TiePicture *last, const TieView *view)
{
  gboolean moved = last != NULL && tie_picture_is_moved (last, view->scene, view->viewport);

  return tie_picture_plan (view->scene, view->viewport, view->scale, moved);
}

/* Whether the picture shows the present scene as it is now; if not, or not for long, another one is
 * asked for */
static gboolean
ensure_plain (TieCanvasPicture *self, const TieView *view)
{
  const TiePicture *plain = self->pictures[TIE_PICTURE_PLAIN];

  if (plain == NULL
      || (!tie_picture_is_ahead (plain, view->scene, view->viewport, view->scale)
          && !may_wait (self, plain, view)))
    ask (self, TIE_PICTURE_PLAIN, plan (plain, view));
  return plain != NULL && tie_picture_is_sharp (plain, view->scene, view->viewport, view->scale);
}

/* A picture of everything, for what the plain one leaves blank when one goes far in a moment. It is
 * painted after that, unless there was one before. */
static void
ensure_whole (TieCanvasPicture *self, const TieView *view)
{
  g_autoptr (TieViewport) fit = NULL;
  const TiePicture *whole = self->pictures[TIE_PICTURE_WHOLE];

  if ((whole != NULL && tie_picture_get_scene (whole) == view->scene)
      || tie_picture_is_whole (self->pictures[TIE_PICTURE_PLAIN]))
    return;
  fit = tie_viewport_copy (view->viewport);
  tie_viewport_fit (fit);
  ask (self, TIE_PICTURE_WHOLE, tie_picture_plan (view->scene, fit, view->scale, FALSE));
}

/* The items that are brought forward, found once for each emphasis */
static void
find_emphasized (TieCanvasPicture *self, TieScene *scene, const TieEmphasis *emphasis)
{
  TieEmphasis wanted = *emphasis;
  const TieSceneGroup *focused =
      emphasis->focused != NULL ? tie_scene_find_group (scene, emphasis->focused) : NULL;

  /* Others have their ring above everything */
  if (focused == NULL || focused->mark != TIE_MARK_TIE)
    wanted.focused = NULL;
  if (self->emphasis == NULL || self->emphasized_scene != scene
      || !tie_emphasis_equal (self->emphasis, &wanted))
    {
      clear_emphasis (self);
      self->emphasized_scene = g_object_ref (scene);
      self->emphasis = tie_emphasis_copy (&wanted);
      self->emphasized = tie_emphasis_list_items (&wanted, scene);
    }
}

/* Those of the items that are in view, at most so many of the topmost and one more */
static GArray *
list_in_view (const GArray *items, const TieView *view, guint most)
{
  GArray *near = g_array_new (FALSE, FALSE, sizeof (guint));
  TieRect plot = tie_scene_get_plot (view->scene);
  double zoom = tie_viewport_get_zoom (view->viewport);
  TieRect seen;

  tie_viewport_to_scene (view->viewport, plot.x, plot.y, &seen.x, &seen.y);
  seen.width = plot.width / zoom;
  seen.height = plot.height / zoom;
  for (guint i = items->len; i > 0 && near->len <= most; i--)
    {
      guint index = g_array_index (items, guint, i - 1);
      const TieSceneItem *item = tie_scene_get_item (view->scene, index);

      if (tie_rect_intersects (tie_rect_grow (item->bounds, 1.0 / zoom), seen))
        g_array_prepend_val (near, index);
    }
  return near;
}

/* The picture of what is brought forward, if there is one of just that; a better one is asked for
 * where it is not sharp */
static const TiePicture *
ensure_emphasized (TieCanvasPicture *self, const TieView *view)
{
  const TiePicture *picture = self->pictures[TIE_PICTURE_EMPHASIZED];
  TiePicture *planned;

  if (picture != NULL
      && (tie_picture_get_scene (picture) != view->scene
          || !tie_emphasis_equal (tie_picture_get_emphasis (picture), self->emphasis)))
    picture = NULL;
  if (picture == NULL || !tie_picture_is_ahead (picture, view->scene, view->viewport, view->scale))
    {
      planned = plan (picture, view);
      tie_picture_bring_forward (planned, self->emphasis, self->emphasized);
      ask (self, TIE_PICTURE_EMPHASIZED, planned);
    }
  return picture;
}

/* The rest is not dimmed before there is something to show in its place */
static gboolean
show_emphasized (TieCanvasPicture *self, const TieView *view)
{
  g_autoptr (GArray) near = list_in_view (self->emphasized, view, MAX_PAINTED);
  const TiePicture *picture = NULL;

  if (near->len > MAX_PAINTED)
    {
      picture = ensure_emphasized (self, view);
      if (picture == NULL)
        return FALSE;
    }
  if (self->emphasis->lit != NULL)
    tie_scene_dim_plot (view->scene, view->cr);
  if (picture == NULL)
    return tie_scene_paint_plot (view->scene, view->cr, view->viewport, self->emphasis, near, NULL);
  tie_picture_show (picture, view->cr, view->scene, view->viewport);
  return tie_picture_is_sharp (picture, view->scene, view->viewport, view->scale);
}

/* Whether the plain picture leaves nothing to be seen of the whole one, or is newer */
static gboolean
hides_whole (const TiePicture *plain, const TiePicture *whole, const TieView *view)
{
  return plain != NULL
         && (tie_picture_get_scene (plain) != tie_picture_get_scene (whole)
             || tie_picture_fills_view (plain, view->scene, view->viewport));
}

static gboolean
show_plain (TieCanvasPicture *self, const TieView *view)
{
  gboolean sharp = ensure_plain (self, view);
  const TiePicture *plain = self->pictures[TIE_PICTURE_PLAIN];
  const TiePicture *whole = self->pictures[TIE_PICTURE_WHOLE];

  if (plain == NULL && tie_scene_get_n_items (view->scene) <= MAX_AT_FIRST)
    tie_scene_paint_plot (view->scene, view->cr, view->viewport, NULL, NULL, NULL);
  if (sharp)
    ensure_whole (self, view);
  else if (whole != NULL && !hides_whole (plain, whole, view))
    tie_picture_show (whole, view->cr, view->scene, view->viewport);
  if (plain != NULL)
    tie_picture_show (plain, view->cr, view->scene, view->viewport);
  return sharp;
}

/**
 * tie_canvas_picture_paint:
 * @cr: the canvas's
 * @scene: what is to be seen
 * @viewport: how it is seen
 * @emphasis: what is brought forward
 *
 * Paints the plot layer, by pictures that follow the viewport, and asks for better ones where these
 * are not sharp. The canvas is drawn again when there is one.
 *
 * Returns: whether it looks as it should
 */
gboolean
tie_canvas_picture_paint (TieCanvasPicture *self,
                          cairo_t *cr,
                          TieScene *scene,
                          TieViewport *viewport,
                          const TieEmphasis *emphasis)
{
  TieView view = { cr, scene, viewport, gtk_widget_get_scale_factor (self->canvas) };
  TieRect plot = tie_rect_round_out (tie_scene_get_plot (scene));
  gboolean settled;

  notice_movement (self, viewport);
  cairo_save (cr);
  cairo_rectangle (cr, plot.x, plot.y, plot.width, plot.height);
  cairo_clip (cr);
  settled = show_plain (self, &view);
  find_emphasized (self, scene, emphasis);
  settled = show_emphasized (self, &view) && settled;
  cairo_restore (cr);
  return settled;
}
