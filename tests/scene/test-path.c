/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Rectangles and paths: their numbers. */

#include <math.h>

#include "tie-path.h"

static void
assert_rect (TieRect rect, double x, double y, double width, double height)
{
  g_assert_cmpfloat_with_epsilon (rect.x, x, 1e-6);
  g_assert_cmpfloat_with_epsilon (rect.y, y, 1e-6);
  g_assert_cmpfloat_with_epsilon (rect.width, width, 1e-6);
  g_assert_cmpfloat_with_epsilon (rect.height, height, 1e-6);
}

static void
test_rect (void)
{
  TieRect a = { 10, 20, 30, 40 };
  TieRect far = { 100, 100, 10, 10 };
  TieRect touching = { 40, 20, 5, 5 };
  TieRect empty = { -500, -500, 0, 10 };

  assert_rect (tie_rect_union (a, far), 10, 20, 100, 90);
  assert_rect (tie_rect_union (a, empty), 10, 20, 30, 40);
  assert_rect (tie_rect_union (empty, a), 10, 20, 30, 40);
  assert_rect (tie_rect_grow (a, 5), 5, 15, 40, 50);
  assert_rect (tie_rect_grow (a, -10), 20, 30, 10, 20);
  assert_rect (tie_rect_grow (a, -100), 25, 40, 0, 0);

  g_assert_true (tie_rect_is_empty (empty));
  g_assert_true (tie_rect_is_empty ((TieRect){ 0, 0, NAN, 1 }));
  g_assert_false (tie_rect_is_empty (a));
  g_assert_false (tie_rect_intersects (a, far));
  g_assert_false (tie_rect_intersects (a, touching));
  g_assert_true (tie_rect_intersects (a, tie_rect_grow (touching, 0.1)));
  assert_rect (tie_rect_intersection ((TieRect){ 0, 0, 10, 10 }, (TieRect){ 4, -5, 20, 8 }), 4, 0,
               6, 3);
  g_assert_true (tie_rect_is_empty (tie_rect_intersection (a, far)));
  g_assert_true (tie_rect_is_empty (tie_rect_intersection (a, touching)));
  assert_rect (tie_rect_round_out ((TieRect){ -0.5, 2, 3.2, 1.5 }), -1, 2, 4, 2);
  assert_rect (tie_rect_round_out ((TieRect){ 1, 2, 3, 4 }), 1, 2, 3, 4);
  g_assert_false (tie_rect_intersects (a, (TieRect){ 20, 30, 0, 0 }));
  g_assert_true (tie_rect_contains (a, 10, 20));
  g_assert_false (tie_rect_contains (a, 40, 30));
  g_assert_false (tie_rect_contains (a, 20, 60));
}

static void
test_path_ops (void)
{
  g_autoptr (TiePath) path = tie_path_new ();
  const double *c;

  g_assert_cmpuint (tie_path_get_n_ops (path), ==, 0);
  assert_rect (tie_path_get_bounds (path), 0, 0, 0, 0);
  tie_path_move_to (path, 1, 2);
  tie_path_line_to (path, 3, 4);
  tie_path_curve_to (path, 5, 6, 7, 8, 9, 10);
  tie_path_close (path);
  g_assert_cmpuint (tie_path_get_n_ops (path), ==, 4);
  g_assert_cmpint (tie_path_get_op (path, 0, &c), ==, TIE_PATH_MOVE);
  g_assert_cmpfloat (c[1], ==, 2);
  g_assert_cmpint (tie_path_get_op (path, 1, &c), ==, TIE_PATH_LINE);
  g_assert_cmpfloat (c[0], ==, 3);
  g_assert_cmpint (tie_path_get_op (path, 2, &c), ==, TIE_PATH_CURVE);
  for (guint i = 0; i < 6; i++)
    g_assert_cmpfloat (c[i], ==, 5 + i);
  g_assert_cmpint (tie_path_get_op (path, 3, NULL), ==, TIE_PATH_CLOSE);
}

static void
test_path_bounds (void)
{
  g_autoptr (TiePath) line = tie_path_new ();
  g_autoptr (TiePath) circle = tie_path_new ();
  g_autoptr (TiePath) arch = tie_path_new ();
  g_autoptr (TiePath) again = tie_path_new ();

  tie_path_move_to (line, 10, 5);
  tie_path_line_to (line, -10, 5);
  assert_rect (tie_path_get_bounds (line), -10, 5, 20, 0);

  tie_path_add_circle (circle, 50, 60, 20);
  assert_rect (tie_path_get_bounds (circle), 30, 40, 40, 40);

  /* A curve turns at three quarters of the height of its control points */
  tie_path_move_to (arch, 0, 0);
  tie_path_curve_to (arch, 0, -100, 100, -100, 100, 0);
  assert_rect (tie_path_get_bounds (arch), 0, -75, 100, 75);

  /* After closing, a curve goes on from where the outline began */
  tie_path_move_to (again, 0, 0);
  tie_path_line_to (again, 500, 0);
  tie_path_close (again);
  tie_path_curve_to (again, 0, -100, 100, -100, 100, 0);
  assert_rect (tie_path_get_bounds (again), 0, -75, 500, 75);
}

static void
test_path_shapes (void)
{
  g_autoptr (TiePath) path = tie_path_new ();
  TieRect rect = { 10, 20, 100, 40 };

  tie_path_add_rounded_rect (path, rect, 8);
  assert_rect (tie_path_get_bounds (path), 10, 20, 100, 40);
  tie_path_add_rounded_rect (path, rect, 1000);
  assert_rect (tie_path_get_bounds (path), 10, 20, 100, 40);
  tie_path_add_rect (path, (TieRect){ 0, 0, 10, 10 });
  assert_rect (tie_path_get_bounds (path), 0, 0, 110, 60);
  tie_path_add_diamond (path, 200, 30, 6);
  assert_rect (tie_path_get_bounds (path), 0, 0, 206, 60);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/rect", test_rect);
  g_test_add_func ("/scene/path/ops", test_path_ops);
  g_test_add_func ("/scene/path/bounds", test_path_bounds);
  g_test_add_func ("/scene/path/shapes", test_path_shapes);
  return g_test_run ();
}
