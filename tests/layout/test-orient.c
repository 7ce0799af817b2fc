/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The same layout, turned and mirrored before, always comes out alike. */

#include "tie-orient.h"
#include "tie-random.h"

#include <math.h>

#define MOST 40

static void
turn_and_mirror (guint n,
                 double angle,
                 gboolean mirrored,
                 const double *x,
                 const double *y,
                 double *out_x,
                 double *out_y)
{
  for (guint i = 0; i < n; i++)
    {
      const double from_y = mirrored ? -y[i] : y[i];

      out_x[i] = cos (angle) * x[i] - sin (angle) * from_y + 17;
      out_y[i] = sin (angle) * x[i] + cos (angle) * from_y - 4;
    }
}

static void
check_alike (guint n, int focus, double aspect, const double *x, const double *y)
{
  double first_x[MOST], first_y[MOST];

  for (guint k = 0; k < 16; k++)
    {
      double turned_x[MOST], turned_y[MOST];

      turn_and_mirror (n, 0.8 * k, k % 2, x, y, turned_x, turned_y);
      tie_orient (n, focus, aspect, turned_x, turned_y);
      for (guint i = 0; i < n; i++)
        {
          if (k == 0)
            {
              first_x[i] = turned_x[i];
              first_y[i] = turned_y[i];
            }
          g_assert_cmpfloat_with_epsilon (turned_x[i], first_x[i], 1e-6);
          g_assert_cmpfloat_with_epsilon (turned_y[i], first_y[i], 1e-6);
        }
    }
}

static double
spread (guint n, const double *values)
{
  double sum = 0, squares = 0;

  for (guint i = 0; i < n; i++)
    {
      sum += values[i] / n;
      squares += values[i] * values[i] / n;
    }
  return squares - sum * sum;
}

static void
test_random (void)
{
  TieRandom random;

  tie_random_init (&random, 8);
  for (guint round = 0; round < 40; round++)
    {
      const guint n = 2 + tie_random_below (&random, MOST - 2);
      const int focus = (int) tie_random_below (&random, n + 1) - 1;
      double x[MOST], y[MOST];

      for (guint i = 0; i < n; i++)
        {
          x[i] = 10 * tie_random_unit (&random);
          y[i] = 30 * tie_random_unit (&random);
        }
      check_alike (n, focus, 1.6, x, y);
      check_alike (n, focus, 0.6, x, y);

      tie_orient (n, focus, 1.6, x, y);
      g_assert_cmpfloat (spread (n, x), >=, spread (n, y));
      if (focus >= 0)
        g_assert_cmpfloat (hypot (x[focus], y[focus]), ==, 0);
      tie_orient (n, focus, 0.6, x, y);
      g_assert_cmpfloat (spread (n, x), <=, spread (n, y));
    }
}

/* Shapes that spread alike in all directions, or to both sides. */
static void
test_regular (void)
{
  for (guint n = 2; n <= 12; n++)
    {
      double x[MOST], y[MOST];

      for (guint i = 0; i < n; i++)
        {
          x[i] = 10 * cos (2 * G_PI * i / n);
          y[i] = 10 * sin (2 * G_PI * i / n);
        }
      check_alike (n, -1, 1.6, x, y);
      x[n] = y[n] = 0;
      check_alike (n + 1, (int) n, 0.5, x, y);
    }
}

static void
test_trivial (void)
{
  double x[2] = { 4, 4 }, y[2] = { 7, 7 };

  tie_orient (0, -1, 1, NULL, NULL);
  tie_orient (1, 0, 1, x, y);
  g_assert_cmpfloat (hypot (x[0], y[0]), ==, 0);
  x[0] = y[0] = x[1] = y[1] = 3;
  tie_orient (2, -1, 1, x, y);
  g_assert_cmpfloat (hypot (x[1], y[1]), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/orient/random", test_random);
  g_test_add_func ("/layout/orient/regular", test_regular);
  g_test_add_func ("/layout/orient/trivial", test_trivial);

  return g_test_run ();
}
