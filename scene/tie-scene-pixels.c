/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Paints a scene over a whole image, by as many threads as there are processors. */

#include "tie-scene-pixels.h"

#include "tie-scene-lines.h"
#include "tie-scene-painter.h"

/* Into so many bands a picture is cut, from top to bottom, whoever paints them: more are shared out
 * more evenly, and more is painted twice. */
#define N_BANDS 4
/* What is less high is not worth a thread, in pixels */
#define LEAST_HEIGHT 256

typedef struct
{
  TieScene *scene;
  cairo_surface_t *surface;
  double scale;
  const TieEmphasis *emphasis;
  const TieSceneLines *lines;
  const int *cancelled;
  guint next; /* the band that nobody has begun yet */
  int done;   /* whether all was painted */
} Work;

static gboolean
paint_band (const Work *self, int top, int height)
{
  int width = cairo_image_surface_get_width (self->surface);
  int stride = cairo_image_surface_get_stride (self->surface);
  guchar *data = cairo_image_surface_get_data (self->surface) + (gsize) top * (gsize) stride;
  cairo_surface_t *band =
      cairo_image_surface_create_for_data (data, cairo_image_surface_get_format (self->surface),
                                           width, height, stride);
  cairo_t *cr = cairo_create (band);
  gboolean done;

  cairo_translate (cr, 0.0, -top);
  cairo_scale (cr, self->scale, self->scale);
  done = tie_scene_paint_lines (self->scene, cr, self->emphasis, self->lines, self->cancelled)
         && cairo_status (cr) == CAIRO_STATUS_SUCCESS;
  cairo_destroy (cr);
  cairo_surface_destroy (band);
  return done;
}

static gpointer
paint_bands (gpointer data)
{
  Work *self = data;
  int height = cairo_image_surface_get_height (self->surface);
  guint i;

  while ((i = g_atomic_int_add (&self->next, 1)) < N_BANDS)
    {
      int top = height * (int) i / N_BANDS;
      int bottom = height * (int) (i + 1) / N_BANDS;

      if (!paint_band (self, top, bottom - top))
        g_atomic_int_set (&self->done, FALSE);
    }
  return NULL;
}

static void
share (Work *work)
{
  GThread *threads[N_BANDS - 1] = { NULL };
  guint n_threads = MIN (g_get_num_processors (), N_BANDS) - 1;

  cairo_surface_flush (work->surface);
  for (guint i = 0; i < n_threads; i++)
    threads[i] = g_thread_try_new ("paint", paint_bands, work, NULL);
  paint_bands (work);
  for (guint i = 0; i < n_threads; i++)
    if (threads[i] != NULL)
      g_thread_join (threads[i]);
  cairo_surface_mark_dirty (work->surface);
}

static gboolean
paint_alone (const Work *work)
{
  return paint_band (work, 0, cairo_image_surface_get_height (work->surface));
}

/**
 * tie_scene_paint_pixels:
 * @scene: a scene
 * @surface: an image surface
 * @scale: its pixels for one of the scene's
 * @emphasis: (nullable): what is brought forward
 * @cancelled: (nullable): set to another number than 0, by any thread, to stop it
 *
 * Paints all of the scene as tie_scene_paint() does without a viewport. The picture does not depend
 * on the number of processors.
 *
 * Returns: whether all was painted
 */
gboolean
tie_scene_paint_pixels (TieScene *scene,
                        cairo_surface_t *surface,
                        double scale,
                        const TieEmphasis *emphasis,
                        const int *cancelled)
{
  g_autoptr (TieSceneLines) lines = NULL;
  Work work = { .scene = scene, .surface = surface, .scale = scale, .done = TRUE };

  g_return_val_if_fail (TIE_IS_SCENE (scene), FALSE);
  g_return_val_if_fail (cairo_surface_get_type (surface) == CAIRO_SURFACE_TYPE_IMAGE, FALSE);

  work.emphasis = emphasis;
  work.cancelled = cancelled;
  if (cairo_image_surface_get_height (surface) >= LEAST_HEIGHT)
    work.lines = lines = tie_scene_lines_new (scene);
  if (lines == NULL)
    return paint_alone (&work);
  share (&work);
  return work.done;
}
