/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is taken of an area: never less than what is there, and not much more. */

#include "tie-occupancy.h"

#include <math.h>

#include "tie-random.h"

static const TieBox area = { -20, 10, 333, 217 };

static TieBox
random_box (TieRandom *random, double most)
{
  TieBox box = { 0, 0, 1 + most * tie_random_unit (random), 1 + most * tie_random_unit (random) };

  box.x = area.x + (area.width - box.width) * tie_random_unit (random);
  box.y = area.y + (area.height - box.height) * tie_random_unit (random);
  return box;
}

static double
distance_to_box (double x, double y, const TieBox *box)
{
  return hypot (x - CLAMP (x, box->x, box->x + box->width),
                y - CLAMP (y, box->y, box->y + box->height));
}

static void
test_boxes (void)
{
  TieRandom random;

  tie_random_init (&random, 1);
  for (guint i = 0; i < 4000; i++)
    {
      double cell = 0.3 + 4 * tie_random_unit (&random), dx, dy;
      g_autoptr (TieOccupancy) taken = tie_occupancy_new (&area, cell);
      TieBox a = random_box (&random, 90), b = random_box (&random, 90);

      tie_occupancy_take_box (taken, &a);
      dx = MAX (a.x - b.x - b.width, b.x - a.x - a.width);
      dy = MAX (a.y - b.y - b.height, b.y - a.y - a.height);
      if (MAX (dx, dy) < 0)
        g_assert_false (tie_occupancy_is_free (taken, &b));
      if (MAX (dx, dy) > cell)
        g_assert_true (tie_occupancy_is_free (taken, &b));
    }
}

static void
test_discs (void)
{
  TieRandom random;

  tie_random_init (&random, 2);
  for (guint i = 0; i < 4000; i++)
    {
      double cell = 0.3 + 4 * tie_random_unit (&random);
      g_autoptr (TieOccupancy) taken = tie_occupancy_new (&area, cell);
      TieBox at = random_box (&random, 1), box = random_box (&random, 60);
      double radius = 40 * tie_random_unit (&random);
      double distance = distance_to_box (at.x, at.y, &box);

      tie_occupancy_take_disc (taken, at.x, at.y, radius);
      if (distance < radius)
        g_assert_false (tie_occupancy_is_free (taken, &box));
      if (distance > radius + 2 * G_SQRT2 * cell)
        g_assert_true (tie_occupancy_is_free (taken, &box));
    }
}

static void
test_curves (void)
{
  TieRandom random;
  guint n_free = 0, n_taken = 0;

  tie_random_init (&random, 3);
  for (guint i = 0; i < 4000; i++)
    {
      double cell = 0.3 + 4 * tie_random_unit (&random), width = 9 * tie_random_unit (&random);
      g_autoptr (TieOccupancy) taken = tie_occupancy_new (&area, cell);
      TieBox box = random_box (&random, 60);
      TieCurve curve;

      for (guint k = 0; k < 4; k++)
        {
          TieBox at = random_box (&random, 1);

          curve.x[k] = at.x;
          curve.y[k] = at.y;
        }
      tie_occupancy_take_curve (taken, &curve, width);
      if (tie_curve_crosses_box (&curve, box.x, box.y, box.width, box.height, width / 2 - 0.2))
        {
          g_assert_false (tie_occupancy_is_free (taken, &box));
          n_taken++;
        }
      else if (!tie_curve_crosses_box (&curve, box.x, box.y, box.width, box.height,
                                       G_SQRT2 * (width / 2 + 2 * cell)))
        {
          g_assert_true (tie_occupancy_is_free (taken, &box));
          n_free++;
        }
    }
  g_test_message ("%u boxes taken, %u free", n_taken, n_free);
  g_assert_cmpuint (n_taken, >, 500);
  g_assert_cmpuint (n_free, >, 500);
}

static void
test_outside (void)
{
  g_autoptr (TieOccupancy) taken = tie_occupancy_new (&area, 2);
  const TieBox all = area, beyond = { area.x - 1, area.y, 5, 5 };
  const TieBox far = { area.x + 1000, area.y - 1000, 10, 10 };

  tie_occupancy_take_box (taken, &far);
  tie_occupancy_take_disc (taken, area.x - 500, area.y, 100);
  g_assert_true (tie_occupancy_is_free (taken, &all));
  g_assert_false (tie_occupancy_is_free (taken, &beyond));
  g_assert_false (tie_occupancy_is_free (taken, &far));
}

/* As near as it can, and nowhere when there is no room. */
static void
test_find_free (void)
{
  g_autoptr (TieOccupancy) taken = tie_occupancy_new (&area, 1);
  const TieBox middle = { 100, 80, 60, 40 };
  TieBox box = { 110, 90, 20, 10 }, same = { 5, 15, 20, 10 }, huge = { 0, 20, 300, 200 };

  tie_occupancy_take_box (taken, &middle);
  g_assert_true (tie_occupancy_find_free (taken, &same));
  g_assert_cmpfloat (same.x, ==, 5);
  g_assert_cmpfloat (same.y, ==, 15);

  g_assert_true (tie_occupancy_find_free (taken, &box));
  g_assert_true (tie_occupancy_is_free (taken, &box));
  /* The nearest way out is 20 up. */
  g_assert_cmpfloat (hypot (box.x - 110, box.y - 90), <, 26);

  g_assert_false (tie_occupancy_find_free (taken, &huge));
  g_assert_cmpfloat (huge.x, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/occupancy/boxes", test_boxes);
  g_test_add_func ("/occupancy/discs", test_discs);
  g_test_add_func ("/occupancy/curves", test_curves);
  g_test_add_func ("/occupancy/outside", test_outside);
  g_test_add_func ("/occupancy/find-free", test_find_free);
  return g_test_run ();
}
