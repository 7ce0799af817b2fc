/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Overlap removal: nothing overlaps afterwards, and little has moved. */

#include "tie-overlap.h"
#include "tie-random.h"

#include <math.h>
#include <string.h>

#define MOST 500

typedef struct
{
  guint n;
  double width[MOST], height[MOST];
  double x[MOST], y[MOST];
} Boxes;

/* The count as anybody would write it. */
static guint
slow_count (const Boxes *boxes, double gap)
{
  guint count = 0;

  for (guint i = 0; i < boxes->n; i++)
    for (guint j = 0; j < i; j++)
      count +=
          fabs (boxes->x[i] - boxes->x[j]) < (boxes->width[i] + boxes->width[j]) / 2 + gap
          && fabs (boxes->y[i] - boxes->y[j]) < (boxes->height[i] + boxes->height[j]) / 2 + gap;
  return count;
}

static void
remove_overlap (Boxes *boxes, double gap, const gboolean *fixed)
{
  tie_overlap_remove (boxes->n, boxes->width, boxes->height, gap, fixed, boxes->x, boxes->y);
}

static void
scatter (Boxes *boxes, TieRandom *random, guint n, double room, double least, double most)
{
  boxes->n = n;
  for (guint i = 0; i < n; i++)
    {
      boxes->x[i] = room * tie_random_unit (random);
      boxes->y[i] = room * tie_random_unit (random);
      boxes->width[i] = least * pow (most / least, tie_random_unit (random));
      boxes->height[i] = least * pow (most / least, tie_random_unit (random));
    }
}

static void
test_count (void)
{
  Boxes boxes = { 4, { 10, 10, 10, 100 }, { 4, 4, 4, 100 }, { 0, 10, 9.9, 0 }, { 0, 0, 3, 200 } };
  TieRandom random;

  /* 0 and 1 touch; 1 and 2, and 0 and 2 overlap; 3 is far off. */
  g_assert_cmpuint (tie_overlap_count (4, boxes.width, boxes.height, boxes.x, boxes.y), ==, 2);
  g_assert_cmpuint (tie_overlap_count (0, NULL, NULL, NULL, NULL), ==, 0);

  tie_random_init (&random, 1);
  for (guint round = 0; round < 30; round++)
    {
      scatter (&boxes, &random, 100, 300, 1, 80);
      g_assert_cmpuint (tie_overlap_count (boxes.n, boxes.width, boxes.height, boxes.x, boxes.y),
                        ==, slow_count (&boxes, 0));
    }
}

static void
test_random (void)
{
  static const struct
  {
    guint n;
    double room, least, most, gap;
  } cases[] = {
    { 1, 10, 5, 5, 4 },         { 2, 1, 20, 20, 0 },       { 10, 100, 1, 100, 4 },
    { 40, 200, 30, 30, 4 },     { 40, 1000, 30, 30, 4 },   { 100, 1, 20, 20, 2 },
    { 100, 500, 0.01, 400, 3 }, { 100, 1e-3, 1e-3, 1, 0 }, { 60, 1e6, 1e5, 1e6, 10 },
    { 500, 1500, 20, 90, 4 },   { 500, 300, 20, 90, 4 },   { 30, 100, 10, 50, 0 },
  };
  Boxes boxes;
  TieRandom random;

  tie_random_init (&random, 2);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint round = 0; round < 3; round++)
      {
        g_test_message ("case %u", i);
        scatter (&boxes, &random, cases[i].n, cases[i].room, cases[i].least, cases[i].most);
        remove_overlap (&boxes, cases[i].gap, NULL);
        g_assert_cmpuint (slow_count (&boxes, cases[i].gap), ==, 0);
      }
}

/* Many on one spot: apart, and not in one long row. */
static void
test_one_spot (void)
{
  Boxes boxes = { .n = 49 };
  double left = 0, right = 0, top = 0, bottom = 0;

  for (guint i = 0; i < boxes.n; i++)
    {
      boxes.width[i] = boxes.height[i] = 10;
      boxes.x[i] = 7;
      boxes.y[i] = 7;
    }
  remove_overlap (&boxes, 1, NULL);
  g_assert_cmpuint (slow_count (&boxes, 1), ==, 0);
  for (guint i = 0; i < boxes.n; i++)
    {
      left = MIN (left, boxes.x[i] - 7);
      right = MAX (right, boxes.x[i] - 7);
      top = MIN (top, boxes.y[i] - 7);
      bottom = MAX (bottom, boxes.y[i] - 7);
    }
  g_assert_cmpfloat (right - left, <, 160);
  g_assert_cmpfloat (bottom - top, <, 160);
}

static void
test_untouched (void)
{
  Boxes boxes = { 3, { 10, 10, 10 }, { 10, 10, 10 }, { 0, 12, 0 }, { 0, 0, 30 } };
  const Boxes before = boxes;

  remove_overlap (&boxes, 2, NULL);
  g_assert_cmpmem (boxes.x, sizeof boxes.x, before.x, sizeof before.x);
  g_assert_cmpmem (boxes.y, sizeof boxes.y, before.y, sizeof before.y);

  /* Only the two that are too near move, half the way each, the shorter way. */
  boxes.x[1] = 9;
  remove_overlap (&boxes, 2, NULL);
  g_assert_cmpfloat_with_epsilon (boxes.x[0], -1.5, 1e-3);
  g_assert_cmpfloat_with_epsilon (boxes.x[1], 10.5, 1e-3);
  g_assert_cmpfloat_with_epsilon (boxes.y[0], 0, 1e-3);
  g_assert_cmpfloat_with_epsilon (boxes.y[1], 0, 1e-3);
  g_assert_cmpfloat (boxes.x[2], ==, 0);
  g_assert_cmpfloat (boxes.y[2], ==, 30);
}

/* A row that is too tight keeps its order and its middle. */
static void
test_order (void)
{
  Boxes boxes = { .n = 6 };
  double sum = 0;

  for (guint i = 0; i < boxes.n; i++)
    {
      boxes.width[i] = 20;
      boxes.height[i] = 100;
      boxes.x[i] = 3 * i;
      boxes.y[i] = i % 2;
    }
  remove_overlap (&boxes, 0, NULL);
  g_assert_cmpuint (slow_count (&boxes, 0), ==, 0);
  for (guint i = 0; i < boxes.n; i++)
    {
      sum += boxes.x[i];
      g_assert_cmpfloat_with_epsilon (boxes.x[i], 7.5 + 20 * (i - 2.5), 1e-3);
    }
  g_assert_cmpfloat_with_epsilon (sum / boxes.n, 7.5, 1e-6);
}

static void
test_fixed (void)
{
  Boxes boxes, before;
  gboolean fixed[MOST];
  TieRandom random;

  tie_random_init (&random, 3);
  for (guint round = 0; round < 60; round++)
    {
      scatter (&boxes, &random, 30, 200, 5, 60);
      for (guint i = 0; i < boxes.n; i++)
        fixed[i] = tie_random_below (&random, 30) < round % 10;
      before = boxes;
      remove_overlap (&boxes, 3, fixed);
      for (guint i = 0; i < boxes.n; i++)
        for (guint j = 0; j < i; j++)
          if (!fixed[i] || !fixed[j])
            g_assert_true (
                fabs (boxes.x[i] - boxes.x[j]) >= (boxes.width[i] + boxes.width[j]) / 2 + 3
                || fabs (boxes.y[i] - boxes.y[j]) >= (boxes.height[i] + boxes.height[j]) / 2 + 3);
      for (guint i = 0; i < boxes.n; i++)
        if (fixed[i])
          {
            g_assert_cmpfloat (boxes.x[i], ==, before.x[i]);
            g_assert_cmpfloat (boxes.y[i], ==, before.y[i]);
          }
    }
}

/* No room between two fixed boxes: the third leaves. */
static void
test_squeezed (void)
{
  Boxes boxes = { 3, { 10, 10, 10 }, { 1000, 10, 1000 }, { 0, 7, 15 }, { 0, 1, 0 } };
  const gboolean fixed[3] = { TRUE, FALSE, TRUE };

  remove_overlap (&boxes, 0, fixed);
  g_assert_cmpuint (slow_count (&boxes, 0), ==, 0);
  g_assert_cmpfloat (boxes.x[0], ==, 0);
  g_assert_cmpfloat (boxes.x[2], ==, 15);
}

/* The same picture elsewhere on the plane is pushed apart the same way; twice is as good as once.
 */
static void
test_stable (void)
{
  Boxes boxes, moved, again;
  TieRandom random;

  tie_random_init (&random, 4);
  scatter (&boxes, &random, 50, 250, 10, 60);
  moved = boxes;
  for (guint i = 0; i < moved.n; i++)
    {
      moved.x[i] += 1024;
      moved.y[i] -= 512;
    }
  remove_overlap (&boxes, 4, NULL);
  remove_overlap (&moved, 4, NULL);
  for (guint i = 0; i < moved.n; i++)
    {
      g_assert_cmpfloat_with_epsilon (moved.x[i] - 1024, boxes.x[i], 0.01);
      g_assert_cmpfloat_with_epsilon (moved.y[i] + 512, boxes.y[i], 0.01);
    }
  again = boxes;
  remove_overlap (&again, 4, NULL);
  g_assert_cmpmem (again.x, again.n * sizeof *again.x, boxes.x, boxes.n * sizeof *boxes.x);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/overlap/count", test_count);
  g_test_add_func ("/layout/overlap/random", test_random);
  g_test_add_func ("/layout/overlap/one-spot", test_one_spot);
  g_test_add_func ("/layout/overlap/untouched", test_untouched);
  g_test_add_func ("/layout/overlap/order", test_order);
  g_test_add_func ("/layout/overlap/fixed", test_fixed);
  g_test_add_func ("/layout/overlap/squeezed", test_squeezed);
  g_test_add_func ("/layout/overlap/stable", test_stable);

  return g_test_run ();
}
