/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The viewport: zooming, panning, limits, and what it never does. */

#include "tie-viewport.h"

static const TieRect plot = { 100, 50, 400, 300 };

typedef struct
{
  TieViewport *viewport;
  guint n_changes;
} Fixture;

static void
count_cb (TieViewport *viewport, Fixture *fixture)
{
  fixture->n_changes++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->viewport = tie_viewport_new ();
  tie_viewport_set_plot (fixture->viewport, plot);
  g_signal_connect (fixture->viewport, "changed", G_CALLBACK (count_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->viewport);
}

static void
assert_view (TieViewport *viewport, double x, double y, double view_x, double view_y)
{
  double got_x;
  double got_y;

  tie_viewport_to_view (viewport, x, y, &got_x, &got_y);
  g_assert_cmpfloat_with_epsilon (got_x, view_x, 1e-9);
  g_assert_cmpfloat_with_epsilon (got_y, view_y, 1e-9);
  tie_viewport_to_scene (viewport, view_x, view_y, &got_x, &got_y);
  g_assert_cmpfloat_with_epsilon (got_x, x, 1e-9);
  g_assert_cmpfloat_with_epsilon (got_y, y, 1e-9);
}

static void
test_start (Fixture *fixture, gconstpointer data)
{
  g_assert_true (tie_viewport_is_fit (fixture->viewport));
  assert_view (fixture->viewport, 123, 45, 123, 45);
  tie_viewport_fit (fixture->viewport);
  tie_viewport_pan (fixture->viewport, 0, 0);
  tie_viewport_zoom_about (fixture->viewport, 1.0, 7, 7);
  tie_viewport_set_limits (fixture->viewport, 0.5, 8.0);
  g_assert_cmpuint (fixture->n_changes, ==, 0);
}

static void
test_zoom (Fixture *fixture, gconstpointer data)
{
  double x;
  double y;

  tie_viewport_zoom_about (fixture->viewport, 2.0, 300, 200);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_cmpfloat (tie_viewport_get_zoom (fixture->viewport), ==, 2.0);
  assert_view (fixture->viewport, 300, 200, 300, 200);
  assert_view (fixture->viewport, 310, 210, 320, 220);
  g_assert_false (tie_viewport_is_fit (fixture->viewport));

  /* The same point stays put through many steps */
  tie_viewport_to_scene (fixture->viewport, 222, 111, &x, &y);
  for (guint i = 0; i < 10; i++)
    tie_viewport_zoom_about (fixture->viewport, 1.1, 222, 111);
  assert_view (fixture->viewport, x, y, 222, 111);

  tie_viewport_fit (fixture->viewport);
  g_assert_true (tie_viewport_is_fit (fixture->viewport));
  assert_view (fixture->viewport, 1, 2, 1, 2);
}

static void
test_limits (Fixture *fixture, gconstpointer data)
{
  double x;
  double y;

  tie_viewport_zoom_about (fixture->viewport, 1e9, 300, 200);
  g_assert_cmpfloat (tie_viewport_get_zoom (fixture->viewport), ==, 20.0);
  assert_view (fixture->viewport, 300, 200, 300, 200);
  fixture->n_changes = 0;
  tie_viewport_zoom_about (fixture->viewport, 2.0, 100, 60);
  g_assert_cmpuint (fixture->n_changes, ==, 0);

  tie_viewport_zoom_about (fixture->viewport, 1e-9, 300, 200);
  g_assert_cmpfloat (tie_viewport_get_zoom (fixture->viewport), ==, 0.2);

  tie_viewport_fit (fixture->viewport);
  tie_viewport_zoom_about (fixture->viewport, 10.0, 300, 200);
  fixture->n_changes = 0;
  tie_viewport_set_limits (fixture->viewport, 0.5, 4.0);
  g_assert_cmpfloat (tie_viewport_get_zoom (fixture->viewport), ==, 4.0);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  tie_viewport_get_offset (fixture->viewport, &x, &y);
  assert_view (fixture->viewport, 300, 200, 300, 200);
  tie_viewport_zoom_about (fixture->viewport, 0.01, 300, 200);
  g_assert_cmpfloat (tie_viewport_get_zoom (fixture->viewport), ==, 0.5);
}

/* However it is dragged, content fills a quarter of the plot, or a quarter of it is seen */
static void
test_not_lost (Fixture *fixture, gconstpointer data)
{
  static const double zooms[] = { 0.2, 0.5, 1.0, 3.0, 20.0 };
  static const double pans[][2] = {
    { 1e6, 0 }, { -1e6, 0 }, { 0, 1e6 }, { 1e6, -1e6 }, { -1e6, -1e6 }
  };

  for (guint z = 0; z < G_N_ELEMENTS (zooms); z++)
    for (guint p = 0; p < G_N_ELEMENTS (pans); p++)
      {
        double x0, y0, x1, y1;
        double seen;
        double content;

        tie_viewport_fit (fixture->viewport);
        tie_viewport_zoom_about (fixture->viewport, zooms[z], 300, 200);
        tie_viewport_pan (fixture->viewport, pans[p][0], pans[p][1]);
        tie_viewport_to_view (fixture->viewport, plot.x, plot.y, &x0, &y0);
        tie_viewport_to_view (fixture->viewport, plot.x + plot.width, plot.y + plot.height, &x1,
                              &y1);
        content = (x1 - x0) * (y1 - y0);
        seen = (MIN (x1, plot.x + plot.width) - MAX (x0, plot.x))
               * (MIN (y1, plot.y + plot.height) - MAX (y0, plot.y));
        g_assert_cmpfloat (MIN (x1, plot.x + plot.width), >, MAX (x0, plot.x));
        g_assert_cmpfloat (seen, >=, 0.25 * MIN (content, plot.width * plot.height) - 1e-6);
      }

  /* A second drag to the same end changes nothing */
  fixture->n_changes = 0;
  tie_viewport_pan (fixture->viewport, -1e6, -1e6);
  g_assert_cmpuint (fixture->n_changes, ==, 0);
}

static void
test_pan (Fixture *fixture, gconstpointer data)
{
  tie_viewport_pan (fixture->viewport, 30, -20);
  assert_view (fixture->viewport, 100, 100, 130, 80);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_false (tie_viewport_is_fit (fixture->viewport));
  /* A smaller plot keeps the view as it is */
  tie_viewport_set_plot (fixture->viewport, (TieRect){ 100, 50, 380, 280 });
  assert_view (fixture->viewport, 100, 100, 130, 80);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
}

static void
test_show (Fixture *fixture, gconstpointer data)
{
  double x;
  double y;
  TieRect seen = { 250, 150, 50, 50 };
  TieRect hidden = { 110, 60, 20, 20 };
  TieRect huge = { 100, 50, 400, 300 };

  tie_viewport_zoom_about (fixture->viewport, 3.0, 300, 200);
  fixture->n_changes = 0;
  tie_viewport_show (fixture->viewport, seen);
  g_assert_cmpuint (fixture->n_changes, ==, 0);

  tie_viewport_show (fixture->viewport, hidden);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  tie_viewport_to_view (fixture->viewport, hidden.x, hidden.y, &x, &y);
  g_assert_true (tie_rect_contains (plot, x, y));
  tie_viewport_to_view (fixture->viewport, hidden.x + 20, hidden.y + 20, &x, &y);
  g_assert_true (tie_rect_contains (plot, x, y));
  g_assert_cmpfloat (tie_viewport_get_zoom (fixture->viewport), ==, 3.0);

  /* What is larger than the plot is shown from its start */
  tie_viewport_show (fixture->viewport, huge);
  tie_viewport_to_view (fixture->viewport, huge.x, huge.y, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, plot.x, 1e-9);
  g_assert_cmpfloat_with_epsilon (y, plot.y, 1e-9);
}

static void
test_copy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TieViewport) copy = NULL;
  double x, y, copy_x, copy_y;

  tie_viewport_zoom_about (fixture->viewport, 3.0, 200, 100);
  tie_viewport_pan (fixture->viewport, 7.5, -3.0);
  copy = tie_viewport_copy (fixture->viewport);
  tie_viewport_get_offset (fixture->viewport, &x, &y);
  tie_viewport_get_offset (copy, &copy_x, &copy_y);
  g_assert_cmpfloat (tie_viewport_get_zoom (copy), ==, tie_viewport_get_zoom (fixture->viewport));
  g_assert_cmpfloat (copy_x, ==, x);
  g_assert_cmpfloat (copy_y, ==, y);
  /* Each goes its own way from there, within the same limits */
  tie_viewport_zoom_about (copy, 1000.0, 200, 100);
  g_assert_cmpfloat (tie_viewport_get_zoom (fixture->viewport), ==, 3.0);
  tie_viewport_zoom_about (fixture->viewport, 1000.0, 200, 100);
  g_assert_cmpfloat (tie_viewport_get_zoom (copy), ==, tie_viewport_get_zoom (fixture->viewport));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function)                                                                        \
  g_test_add ("/scene/viewport/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("start", test_start);
  ADD ("zoom", test_zoom);
  ADD ("limits", test_limits);
  ADD ("copy", test_copy);
  ADD ("not-lost", test_not_lost);
  ADD ("pan", test_pan);
  ADD ("show", test_show);
  return g_test_run ();
}
