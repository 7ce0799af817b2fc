/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Curves: where they run, how long they are, what they cross. */

#include "tie-curve.h"
#include "tie-random.h"

#include <math.h>

#define NEAR 1e-6

/* An arc of 90 degrees about (0, 0), good to a fiftieth of a percent. */
static const TieCurve quarter = { { 100, 100, 55.22847498307936, 0 },
                                  { 0, 55.22847498307936, 100, 100 } };
static const TieCurve straight = { { 0, 10, 20, 30 }, { 0, 0, 0, 0 } };

static TieCurve
random_curve (TieRandom *random)
{
  TieCurve curve;

  for (int i = 0; i < 4; i++)
    {
      curve.x[i] = 200 * tie_random_unit (random);
      curve.y[i] = 200 * tie_random_unit (random);
    }
  return curve;
}

/* Signed distance of the middle from the chord, above 0: left of the walk on the screen. */
static double
measure_bow (const TieCurve *curve)
{
  const double dx = curve->x[3] - curve->x[0];
  const double dy = curve->y[3] - curve->y[0];
  double x, y;

  tie_curve_point (curve, 0.5, &x, &y);
  return ((x - curve->x[0]) * dy - (y - curve->y[0]) * dx) / hypot (dx, dy);
}

static void
test_between_straight (void)
{
  const TieCurve curve = tie_curve_between (0, 0, 10, 100, 0, 20, 2, 0, 0);
  const double x[4] = { 12, 34, 56, 78 };

  for (int i = 0; i < 4; i++)
    {
      g_assert_cmpfloat_with_epsilon (curve.x[i], x[i], NEAR);
      g_assert_cmpfloat_with_epsilon (curve.y[i], 0, NEAR);
    }
}

static void
test_between_golden (void)
{
  /* The ray from the middle of a through its start meets the tip of the arc's triangle:
   * tan θ = (2 · 30 + 24 sin θ) / 100. */
  const TieCurve curve = tie_curve_between (0, 0, 20, 200, 0, 20, 4, 30, 0);
  const double x[4] = { 19.2631, 73.0877, 126.9123, 180.7369 };
  const double y[4] = { -14.3155, -54.3155, -54.3155, -14.3155 };

  for (int i = 0; i < 4; i++)
    {
      g_assert_cmpfloat_with_epsilon (curve.x[i], x[i], 1e-3);
      g_assert_cmpfloat_with_epsilon (curve.y[i], y[i], 1e-3);
    }
}

static void
test_between_side (void)
{
  double x, y;
  const TieCurve right = tie_curve_between (0, 0, 5, 100, 0, 5, 0, 12, 0);
  const TieCurve down = tie_curve_between (0, 0, 5, 0, 100, 5, 0, 12, 0);
  const TieCurve back = tie_curve_between (100, 0, 5, 0, 0, 5, 0, 12, 0);

  /* Who walks to the right has the top of the screen on the left. */
  tie_curve_point (&right, 0.5, &x, &y);
  g_assert_cmpfloat (y, <, -11);
  tie_curve_point (&down, 0.5, &x, &y);
  g_assert_cmpfloat (x, >, 11);
  tie_curve_point (&back, 0.5, &x, &y);
  g_assert_cmpfloat (y, >, 11);
}

static void
test_between_properties (void)
{
  TieRandom random;

  tie_random_init (&random, 1);
  for (int i = 0; i < 500; i++)
    {
      const double bx = 150 + 200 * tie_random_unit (&random);
      const double by = 400 * (tie_random_unit (&random) - 0.5);
      const double ra = 40 * tie_random_unit (&random);
      const double rb = 40 * tie_random_unit (&random);
      const double bow = 100 * (tie_random_unit (&random) - 0.5);
      const TieCurve curve = tie_curve_between (0, 0, ra, bx, by, rb, 3, bow, 0);
      double dx, dy;

      g_assert_cmpfloat_with_epsilon (measure_bow (&curve), bow, NEAR);
      g_assert_cmpfloat_with_epsilon (hypot (curve.x[0], curve.y[0]), ra + 3, NEAR);
      g_assert_cmpfloat_with_epsilon (hypot (curve.x[3] - bx, curve.y[3] - by), rb + 3, NEAR);
      /* It leaves straight out of a and arrives straight at the middle of b. */
      tie_curve_tangent (&curve, 0, &dx, &dy);
      g_assert_cmpfloat_with_epsilon (dx * curve.x[0] + dy * curve.y[0], ra + 3, 1e-3);
      tie_curve_tangent (&curve, 1, &dx, &dy);
      g_assert_cmpfloat_with_epsilon (dx * (bx - curve.x[3]) + dy * (by - curve.y[3]), rb + 3,
                                      1e-3);
    }
}

static void
test_between_spread (void)
{
  const TieCurve left = tie_curve_between (0, 0, 20, 200, 0, 20, 4, 0, 6);
  const TieCurve right = tie_curve_between (0, 0, 20, 200, 0, 20, 4, 0, -6);

  g_assert_cmpfloat_with_epsilon (left.y[0], -24 * sin (6.0 / 24), NEAR);
  g_assert_cmpfloat_with_epsilon (left.x[0], 24 * cos (6.0 / 24), NEAR);
  g_assert_cmpfloat_with_epsilon (left.y[3], left.y[0], NEAR);
  g_assert_cmpfloat_with_epsilon (right.y[0], -left.y[0], NEAR);
  g_assert_cmpfloat_with_epsilon (right.y[3], right.y[0], NEAR);
  g_assert_cmpuint (tie_curve_count_crossings (&left, &right), ==, 0);

  /* There and back with the same bow and spread: on either side of the chord. */
  const TieCurve there = tie_curve_between (0, 0, 20, 200, 0, 20, 4, 10, 6);
  const TieCurve back = tie_curve_between (200, 0, 20, 0, 0, 20, 4, 10, 6);

  g_assert_cmpfloat (there.y[0], <, -6);
  g_assert_cmpfloat (back.y[0], >, 6);
  g_assert_cmpuint (tie_curve_count_crossings (&there, &back), ==, 0);
}

static void
test_between_near (void)
{
  static const double distance[] = { 0, 1e-9, 1, 30, 45 };

  for (guint i = 0; i < G_N_ELEMENTS (distance); i++)
    {
      const TieCurve curve = tie_curve_between (5, 5, 20, 5 + distance[i], 5, 20, 4, 15, 3);

      for (int k = 0; k < 4; k++)
        {
          g_assert_true (isfinite (curve.x[k]) && isfinite (curve.y[k]));
          g_assert_cmpfloat (fabs (curve.x[k] - 5), <, 80);
          g_assert_cmpfloat (fabs (curve.y[k] - 5), <, 80);
        }
      g_assert_cmpfloat (curve.x[0], <=, curve.x[3]);
    }
}

static void
test_loop (void)
{
  static const double angles[] = { 0, G_PI / 2, 2.5, -1 };

  for (guint i = 0; i < G_N_ELEMENTS (angles); i++)
    {
      const TieCurve loop = tie_curve_loop (50, 60, 20, 3, angles[i], 40);
      double x, y, dx, dy;

      /* It reaches as far as asked for, in the direction asked for, and touches the rim only. */
      tie_curve_point (&loop, 0.5, &x, &y);
      g_assert_cmpfloat_with_epsilon (x, 50 + 63 * cos (angles[i]), NEAR);
      g_assert_cmpfloat_with_epsilon (y, 60 + 63 * sin (angles[i]), NEAR);
      g_assert_cmpfloat_with_epsilon (tie_curve_distance (&loop, 50, 60, NULL), 23, 1e-3);
      g_assert_cmpfloat_with_epsilon (hypot (loop.x[3] - 50, loop.y[3] - 60), 23, NEAR);
      tie_curve_tangent (&loop, 0, &dx, &dy);
      g_assert_cmpfloat_with_epsilon (dx * (loop.x[0] - 50) + dy * (loop.y[0] - 60), 23, 1e-3);
    }
}

static void
test_tangent (void)
{
  const TieCurve stuck = { { 0, 0, 0, 10 }, { 0, 0, 0, 10 } };
  const TieCurve point = { { 3, 3, 3, 3 }, { 4, 4, 4, 4 } };
  double dx, dy;

  tie_curve_tangent (&quarter, 0, &dx, &dy);
  g_assert_cmpfloat_with_epsilon (dx, 0, NEAR);
  g_assert_cmpfloat_with_epsilon (dy, 1, NEAR);
  tie_curve_tangent (&quarter, 0.5, &dx, &dy);
  g_assert_cmpfloat_with_epsilon (dx, -sqrt (0.5), NEAR);
  tie_curve_tangent (&stuck, 0, &dx, &dy);
  g_assert_cmpfloat_with_epsilon (dx, sqrt (0.5), NEAR);
  tie_curve_tangent (&point, 0.3, &dx, &dy);
  g_assert_cmpfloat (hypot (dx, dy), ==, 1);
}

static void
test_length (void)
{
  TieRandom random;

  g_assert_cmpfloat_with_epsilon (tie_curve_length (&straight), 30, NEAR);
  g_assert_cmpfloat_with_epsilon (tie_curve_length (&quarter), 50 * G_PI, 0.05);
  g_assert_cmpfloat_with_epsilon (tie_curve_at_length (&straight, 12), 0.4, NEAR);
  g_assert_cmpfloat (tie_curve_at_length (&quarter, -1), ==, 0);
  g_assert_cmpfloat (tie_curve_at_length (&quarter, 500), ==, 1);

  tie_random_init (&random, 2);
  for (int i = 0; i < 200; i++)
    {
      const TieCurve curve = random_curve (&random);
      const double wanted = tie_curve_length (&curve) * tie_random_unit (&random);
      const TieCurve part = tie_curve_part (&curve, 0, tie_curve_at_length (&curve, wanted));

      g_assert_cmpfloat_with_epsilon (tie_curve_length (&part), wanted, 0.1);
    }
}

static void
test_part (void)
{
  const TieCurve part = tie_curve_part (&quarter, 0.25, 0.75);
  const TieCurve back = tie_curve_part (&quarter, 1, 0);

  for (int i = 0; i <= 8; i++)
    {
      double x, y, expected_x, expected_y;

      tie_curve_point (&part, i / 8.0, &x, &y);
      tie_curve_point (&quarter, 0.25 + i / 16.0, &expected_x, &expected_y);
      g_assert_cmpfloat_with_epsilon (x, expected_x, NEAR);
      g_assert_cmpfloat_with_epsilon (y, expected_y, NEAR);
    }
  for (int i = 0; i < 4; i++)
    g_assert_cmpfloat_with_epsilon (back.x[i], quarter.x[3 - i], NEAR);
}

/* The distance found by looking at thousands of points. */
static double
slow_distance (const TieCurve *curve, double x, double y)
{
  double least = G_MAXDOUBLE;

  for (int i = 0; i <= 4000; i++)
    {
      double px, py;

      tie_curve_point (curve, i / 4000.0, &px, &py);
      least = MIN (least, hypot (px - x, py - y));
    }
  return least;
}

static void
test_distance (void)
{
  TieRandom random;
  double t;

  g_assert_cmpfloat_with_epsilon (tie_curve_distance (&straight, 15, 8, &t), 8, NEAR);
  g_assert_cmpfloat_with_epsilon (t, 0.5, 1e-4);
  g_assert_cmpfloat_with_epsilon (tie_curve_distance (&straight, 33, 4, &t), 5, NEAR);
  g_assert_cmpfloat (t, ==, 1);
  g_assert_cmpfloat_with_epsilon (tie_curve_distance (&quarter, 0, 0, NULL), 100, 0.03);

  tie_random_init (&random, 3);
  for (int i = 0; i < 150; i++)
    {
      const TieCurve curve = random_curve (&random);
      const double x = 300 * tie_random_unit (&random) - 50;
      const double y = 300 * tie_random_unit (&random) - 50;
      const double distance = tie_curve_distance (&curve, x, y, &t);
      double px, py;

      g_assert_cmpfloat_with_epsilon (distance, slow_distance (&curve, x, y), 0.1);
      tie_curve_point (&curve, t, &px, &py);
      g_assert_cmpfloat_with_epsilon (hypot (px - x, py - y), distance, NEAR);
    }
}

/* How near a curve comes to a box, from thousands of points. */
static double
slow_distance_to_box (const TieCurve *curve, double x, double y, double width, double height)
{
  double least = G_MAXDOUBLE;

  for (int i = 0; i <= 4000; i++)
    {
      double px, py;

      tie_curve_point (curve, i / 4000.0, &px, &py);
      px -= CLAMP (px, x, x + width);
      py -= CLAMP (py, y, y + height);
      least = MIN (least, hypot (px, py));
    }
  return least;
}

static void
test_crosses_box_random (void)
{
  TieRandom random;

  tie_random_init (&random, 4);
  for (int i = 0; i < 1000; i++)
    {
      const TieCurve curve = random_curve (&random);
      const double x = 250 * tie_random_unit (&random) - 50;
      const double y = 250 * tie_random_unit (&random) - 50;
      const double width = 60 * tie_random_unit (&random);
      const double height = 20 * tie_random_unit (&random);
      const double margin = 1 + 8 * tie_random_unit (&random);
      const double distance = slow_distance_to_box (&curve, x, y, width, height);
      const gboolean crosses = tie_curve_crosses_box (&curve, x, y, width, height, margin);

      if (distance < margin - 0.25)
        g_assert_true (crosses);
      if (distance > margin + 0.25)
        g_assert_false (crosses);
    }
}

static void
test_crosses_box (void)
{
  static const struct
  {
    double x, y, width, height, margin;
    gboolean crosses;
  } cases[] = {
    { 10, -5, 10, 10, 0, TRUE },        /* right across */
    { 10, 0, 10, 10, 0, FALSE },        /* only touches */
    { 10, 1, 10, 10, 0, FALSE },        /* beside */
    { 10, 1, 10, 10, 1.5, TRUE },       /* within half the width of the line */
    { 10, 1, 10, 10, 1, FALSE },        /* the line touches the box */
    { 31, -5, 10, 10, 0, FALSE },       /* beyond the end */
    { 31, -5, 10, 10, 2, TRUE },        /* but for the margin */
    { 31, 1, 10, 10, 1.3, FALSE },      /* the corner is at √2 */
    { 31, 1, 10, 10, 1.5, TRUE },       /* and counts as round */
    { -100, -100, 300, 300, 0, TRUE },  /* all inside */
    { 14, -0.01, 0.02, 0.02, 0, TRUE }, /* a speck on the line */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      g_assert_cmpint (tie_curve_crosses_box (&straight, cases[i].x, cases[i].y, cases[i].width,
                                              cases[i].height, cases[i].margin),
                       ==, cases[i].crosses);
    }
}

static void
test_crossings (void)
{
  const TieCurve across = { { 15, 15, 15, 15 }, { -20, -5, 5, 20 } };
  const TieCurve wave = { { 0, 10, 20, 30 }, { -5, 40, -40, 5 } };
  const TieCurve fan = { { 0, 10, 20, 30 }, { 0, 10, 10, 0 } };
  const TieCurve after = { { 30, 40, 50, 60 }, { 0, 10, -10, 0 } };
  const TieCurve apart = { { 0, 10, 20, 30 }, { 50, 60, 60, 50 } };

  g_assert_cmpuint (tie_curve_count_crossings (&straight, &across), ==, 1);
  g_assert_cmpuint (tie_curve_count_crossings (&across, &straight), ==, 1);
  g_assert_cmpuint (tie_curve_count_crossings (&straight, &wave), ==, 3);
  /* From the same point to the same point. */
  g_assert_cmpuint (tie_curve_count_crossings (&straight, &fan), ==, 0);
  g_assert_cmpuint (tie_curve_count_crossings (&straight, &after), ==, 0);
  g_assert_cmpuint (tie_curve_count_crossings (&straight, &apart), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/curve/between/straight", test_between_straight);
  g_test_add_func ("/layout/curve/between/golden", test_between_golden);
  g_test_add_func ("/layout/curve/between/side", test_between_side);
  g_test_add_func ("/layout/curve/between/properties", test_between_properties);
  g_test_add_func ("/layout/curve/between/spread", test_between_spread);
  g_test_add_func ("/layout/curve/between/near", test_between_near);
  g_test_add_func ("/layout/curve/loop", test_loop);
  g_test_add_func ("/layout/curve/tangent", test_tangent);
  g_test_add_func ("/layout/curve/length", test_length);
  g_test_add_func ("/layout/curve/part", test_part);
  g_test_add_func ("/layout/curve/distance", test_distance);
  g_test_add_func ("/layout/curve/crosses-box", test_crosses_box);
  g_test_add_func ("/layout/curve/crosses-box/random", test_crosses_box_random);
  g_test_add_func ("/layout/curve/crossings", test_crossings);

  return g_test_run ();
}
