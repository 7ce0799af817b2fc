/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What the threads have that draw what is not on screen, while canvases come and go. */

#include "tie-canvas-rest.h"
#include "tie-export-thread.h"
#include "tie-image-painter.h"

typedef struct
{
  GBytes *image;
  guint n_freed;
  int painted; /* atomic */
  int goes_on; /* likewise */
  gboolean done;
} Drawing;

static void
freed_cb (gpointer data)
{
  ((Drawing *) data)->n_freed++;
}

/* In the thread: a page of a file, and then the next one */
static void
draw (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Drawing *drawing = data;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 10, 10);
  cairo_t *cr = cairo_create (surface);

  tie_image_paint (cr, drawing->image, (TieRect){ 0, 0, 10, 10 }, 1);
  g_clear_pointer (&drawing->image, g_bytes_unref);
  g_atomic_int_set (&drawing->painted, TRUE);
  while (!g_atomic_int_get (&drawing->goes_on))
    g_usleep (1000);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_task_return_boolean (task, TRUE);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  ((Drawing *) data)->done = TRUE;
}

static void
run_until_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* A file that is written when a canvas goes has its images and fonts to the end */
static void
test_canvas_goes (void)
{
  Drawing drawing = { 0 };
  g_autoptr (GTask) task = g_task_new (NULL, NULL, done_cb, &drawing);

  drawing.image = g_bytes_new_with_free_func ("<svg/>", 6, freed_cb, &drawing);
  g_task_set_task_data (task, &drawing, NULL);
  tie_export_thread_run (task, draw);
  while (!g_atomic_int_get (&drawing.painted))
    g_usleep (1000);
  tie_canvas_rest_later ();
  run_until_idle ();
  g_assert_cmpuint (drawing.n_freed, ==, 0);

  g_atomic_int_set (&drawing.goes_on, TRUE);
  while (!drawing.done || drawing.n_freed == 0)
    {
      run_until_idle ();
      g_usleep (1000);
    }
  g_assert_cmpuint (drawing.n_freed, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-thread/canvas-goes", test_canvas_goes);
  return g_test_run ();
}
