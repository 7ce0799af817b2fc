/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What a canvas leaves behind for others, and what is let go of once it is gone */

#include "fixture.h"

#include "tie-canvas-rest.h"
#include "tie-font-kit.h"
#include "tie-font-private.h"
#include "tie-image-painter.h"

#define N_CROWD 700

static void
freed_cb (gpointer data)
{
  (*(guint *) data)++;
}

/* An image that has been painted, and is nobody's any more but the painter's */
static void
paint_image (guint *n_freed)
{
  GBytes *image = g_bytes_new_with_free_func ("<svg/>", 6, freed_cb, n_freed);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 10, 10);
  cairo_t *cr = cairo_create (surface);

  tie_image_paint (cr, image, (TieRect){ 0, 0, 10, 10 }, 1);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_bytes_unref (image);
}

static void
run_until_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_rest (void)
{
  Fixture fixture = { 0 };
  guint n_freed = 0;

  fixture_set_up (&fixture, NULL);
  paint_image (&n_freed);
  run_until_idle ();
  g_assert_cmpuint (n_freed, ==, 0);
  fixture_tear_down (&fixture, NULL);
  run_until_idle ();
  g_assert_cmpuint (n_freed, ==, 1);
}

/* Whoever writes a file has fonts and images until it is written */
static void
test_hold (void)
{
  guint n_freed = 0;

  paint_image (&n_freed);
  tie_canvas_rest_hold ();
  tie_canvas_rest_hold ();
  tie_canvas_rest_later ();
  run_until_idle ();
  g_assert_cmpuint (n_freed, ==, 0);
  tie_canvas_rest_release ();
  run_until_idle ();
  g_assert_cmpuint (n_freed, ==, 0);
  tie_canvas_rest_release ();
  run_until_idle ();
  g_assert_cmpuint (n_freed, ==, 1);

  /* Nothing was to be let go of meanwhile */
  n_freed = 0;
  paint_image (&n_freed);
  tie_canvas_rest_hold ();
  tie_canvas_rest_release ();
  run_until_idle ();
  g_assert_cmpuint (n_freed, ==, 0);
  tie_canvas_rest_later ();
  run_until_idle ();
  g_assert_cmpuint (n_freed, ==, 1);
}

static gpointer
borrow_fonts (gpointer data)
{
  gboolean lent;

  tie_font_kit_borrow ();
  lent = tie_font_has_thread_fonts ();
  tie_font_kit_return ();
  return GINT_TO_POINTER (lent);
}

/* The thread that painted a canvas's pictures leaves its fonts to the next one */
static void
test_fonts (void)
{
  Fixture fixture = { 0 };

  fixture_set_up (&fixture, NULL);
  test_canvas_set_crowd (TEST_CANVAS (fixture.canvas), N_CROWD, NULL);
  fixture_wait (&fixture, fixture_is_settled);
  g_assert_false (GPOINTER_TO_INT (g_thread_join (g_thread_new ("early", borrow_fonts, NULL))));
  fixture_tear_down (&fixture, NULL);
  g_assert_true (GPOINTER_TO_INT (g_thread_join (g_thread_new ("late", borrow_fonts, NULL))));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv);
  g_test_add_func ("/canvas/rest/rest", test_rest);
  g_test_add_func ("/canvas/rest/hold", test_hold);
  g_test_add_func ("/canvas/rest/fonts", test_fonts);
  return g_test_run ();
}
