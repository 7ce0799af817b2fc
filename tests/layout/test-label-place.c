/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Label placement: nothing touches, the important ones stay. */

#include "tie-label-place.h"
#include "tie-random.h"

#include <math.h>
#include <string.h>

#define MOST 900
#define MOST_CANDIDATES 10800
#define AREA                                                                                       \
  {                                                                                                \
    0, 0, 1000, 1000                                                                               \
  }

static void
test_table (void)
{
  /* One slot is 100 wide; the numbers say which candidate each label is expected to get. */
  static const struct
  {
    const char *name;
    guint n_labels;
    double priority[4];
    guint n_candidates;
    TieLabelCandidate candidates[8];
    int chosen[4];
  } cases[] = {
    { "cheapest place",
      1,
      { 1 },
      3,
      { { 0, { 0, 0, 50, 10 }, 2 }, { 0, { 100, 0, 50, 10 }, 1 }, { 0, { 200, 0, 50, 10 }, 3 } },
      { 1 } },
    { "the least important is left out",
      2,
      { 1, 2 },
      2,
      { { 0, { 0, 0, 50, 10 }, 0 }, { 1, { 20, 5, 50, 10 }, 50 } },
      { -1, 1 } },
    { "the important one makes room at a price",
      2,
      { 2, 1 },
      3,
      { { 0, { 0, 0, 50, 10 }, 0 }, { 0, { 200, 0, 50, 10 }, 90 }, { 1, { 10, 0, 50, 10 }, 5 } },
      { 1, 2 } },
    { "two small ones for a greater one",
      3,
      { 3, 2, 2 },
      3,
      { { 0, { 0, 0, 100, 10 }, 0 }, { 1, { 0, 0, 40, 10 }, 0 }, { 2, { 60, 0, 40, 10 }, 0 } },
      { -1, 1, 2 } },
    { "a swap",
      2,
      { 2, 1 },
      4,
      { { 0, { 0, 0, 50, 10 }, 1 },
        { 0, { 100, 0, 50, 10 }, 2 },
        { 1, { 0, 0, 50, 10 }, 1 },
        { 1, { 100, 0, 50, 10 }, 9 } },
      { 1, 2 } },
    { "a chain of three",
      3,
      { 3, 2, 1 },
      5,
      { { 0, { 0, 0, 50, 10 }, 0 },
        { 0, { 100, 0, 50, 10 }, 4 },
        { 1, { 100, 0, 50, 10 }, 0 },
        { 1, { 200, 0, 50, 10 }, 4 },
        { 2, { 0, 0, 50, 10 }, 0 } },
      { 1, 3, 4 } },
    { "too near",
      2,
      { 2, 1 },
      2,
      { { 0, { 0, 0, 50, 10 }, 0 }, { 1, { 53, 0, 50, 10 }, 0 } },
      { 0, -1 } },
    { "just far enough",
      2,
      { 2, 1 },
      2,
      { { 0, { 0, 0, 50, 10 }, 0 }, { 1, { 54, 0, 50, 10 }, 0 } },
      { 0, 1 } },
    { "outside",
      1,
      { 1 },
      3,
      { { 0, { -1, 0, 50, 10 }, 0 }, { 0, { 951, 0, 50, 10 }, 0 }, { 0, { 950, 990, 50, 10 }, 7 } },
      { 2 } },
    { "no candidate", 2, { 1, 1 }, 1, { { 1, { 0, 0, 50, 10 }, 0 } }, { -1, 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TieLabelProblem problem = { .n_labels = cases[i].n_labels, .area = AREA, .gap = 4 };
      guint expected = 0;
      int chosen[4];
      guint placed;

      g_test_message ("%s", cases[i].name);
      problem.priority = cases[i].priority;
      problem.n_candidates = cases[i].n_candidates;
      problem.candidates = cases[i].candidates;
      placed = tie_label_place (&problem, chosen);
      for (guint k = 0; k < cases[i].n_labels; k++)
        {
          g_assert_cmpint (chosen[k], ==, cases[i].chosen[k]);
          expected += cases[i].chosen[k] >= 0;
        }
      g_assert_cmpuint (placed, ==, expected);
    }
}

static void
test_blocked (void)
{
  static const double priority[1] = { 1 };
  static const TieBox obstacles[1] = { { 100, 0, 60, 40 } };
  static const double circles[3] = { 300, 20, 30 };
  /* Straight down at x = 500 and x = 700. */
  static const TieCurve curves[2] = { { { 500, 500, 500, 500 }, { -50, 0, 50, 100 } },
                                      { { 700, 700, 700, 700 }, { -50, 0, 50, 100 } } };
  static const double margins[2] = { 3, 3 };
  static const int curve_label[2] = { -1, 0 };
  static const struct
  {
    TieBox box;
    gboolean free;
  } cases[] = {
    { { 165, 0, 50, 10 }, TRUE },   /* 5 from the obstacle */
    { { 163, 0, 50, 10 }, FALSE },  /* 3 from it */
    { { 110, 10, 5, 5 }, FALSE },   /* inside */
    { { 300, 55, 50, 10 }, TRUE },  /* under the disc */
    { { 300, 53, 50, 10 }, FALSE }, /* too near */
    { { 326, 46, 50, 10 }, TRUE },  /* past its side, though within its square */
    { { 320, 40, 50, 10 }, FALSE }, /* touches its side */
    { { 440, 0, 50, 10 }, TRUE },   /* 10 from the foreign tie */
    { { 444, 0, 50, 10 }, FALSE },  /* 6: its half width and the gap are 7 */
    { { 480, 20, 50, 10 }, FALSE }, /* across it */
    { { 480, 120, 50, 10 }, TRUE }, /* beyond its end */
    { { 680, 20, 50, 10 }, TRUE },  /* across its own */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const TieLabelCandidate candidate = { 0, cases[i].box, 0 };
      const TieLabelProblem problem = { 1,         priority,    1,       &candidate, 1,
                                        obstacles, 1,           circles, 2,          curves,
                                        margins,   curve_label, AREA,    4 };
      int chosen;

      g_test_message ("case %u", i);
      g_assert_cmpuint (tie_label_place (&problem, &chosen), ==, cases[i].free);
      g_assert_cmpint (chosen, ==, cases[i].free ? 0 : -1);
    }
}

typedef struct
{
  TieLabelProblem problem;
  double priority[MOST];
  TieLabelCandidate candidates[MOST_CANDIDATES];
  TieBox obstacles[MOST];
  double circles[3 * MOST];
  TieCurve curves[MOST];
  double margins[MOST];
  int curve_label[MOST];
} Map;

/* Ties on a plane; each label has places along both sides of its own. */
static void
draw_map (Map *map, TieRandom *random, guint n, guint per_label, double room)
{
  TieLabelProblem *problem = &map->problem;
  guint c = 0;

  memset (map, 0, sizeof *map);
  for (guint i = 0; i < n; i++)
    {
      const double x = room * tie_random_unit (random);
      const double y = room * tie_random_unit (random);

      map->priority[i] = 1 + tie_random_below (random, 6);
      map->circles[3 * i] = x;
      map->circles[3 * i + 1] = y;
      map->circles[3 * i + 2] = 6;
      map->obstacles[i] = (TieBox){ x - 15, y + 8, 30, 9 };
      map->curves[i] = tie_curve_between (x, y, 6, room * tie_random_unit (random),
                                          room * tie_random_unit (random), 6, 2, 12, 0);
      map->margins[i] = 1;
      map->curve_label[i] = i % 7 == 0 ? -1 : (int) i;
      for (guint k = 0; k < per_label; k++, c++)
        {
          double at_x, at_y;

          tie_curve_point (&map->curves[i], (k / 2 + 1.0) / (per_label / 2 + 1), &at_x, &at_y);
          at_y += k % 2 ? 3 : -13;
          map->candidates[c] =
              (TieLabelCandidate){ i, { at_x - 20, at_y, 40, 10 }, fabs (k - per_label / 2.0) };
        }
    }
  *problem = (TieLabelProblem){ n,
                                map->priority,
                                c,
                                map->candidates,
                                n / 2,
                                map->obstacles,
                                n / 2,
                                map->circles,
                                n / 2,
                                map->curves,
                                map->margins,
                                map->curve_label,
                                { -50, -50, room + 100, room + 100 },
                                2 };
}

static gboolean
boxes_touch (const TieBox *a, const TieBox *b, double gap)
{
  return a->x < b->x + b->width + gap && b->x < a->x + a->width + gap
         && a->y < b->y + b->height + gap && b->y < a->y + a->height + gap;
}

/* Whether a candidate touches anything that does not move; slowly. */
static gboolean
is_blocked (const TieLabelProblem *problem, const TieLabelCandidate *candidate)
{
  const TieBox *box = &candidate->box;
  const TieBox *area = &problem->area;

  if (box->x < area->x || box->x + box->width > area->x + area->width || box->y < area->y
      || box->y + box->height > area->y + area->height)
    return TRUE;
  for (guint i = 0; i < problem->n_obstacles; i++)
    if (boxes_touch (box, &problem->obstacles[i], problem->gap))
      return TRUE;
  for (guint i = 0; i < problem->n_circles; i++)
    {
      const double *circle = &problem->circles[3 * i];
      const double dx = circle[0] - CLAMP (circle[0], box->x, box->x + box->width);
      const double dy = circle[1] - CLAMP (circle[1], box->y, box->y + box->height);

      if (hypot (dx, dy) < circle[2] + problem->gap)
        return TRUE;
    }
  for (guint i = 0; i < problem->n_curves; i++)
    if (problem->curve_label[i] != (int) candidate->label
        && tie_curve_crosses_box (&problem->curves[i], box->x, box->y, box->width, box->height,
                                  problem->curve_margins[i] + problem->gap - 0.2))
      return TRUE;
  return FALSE;
}

static void
check_placement (const TieLabelProblem *problem, const int *chosen, guint placed)
{
  guint count = 0;

  for (guint i = 0; i < problem->n_labels; i++)
    {
      const TieLabelCandidate *candidate = &problem->candidates[chosen[i]];

      if (chosen[i] < 0)
        continue;
      count++;
      g_assert_cmpuint (candidate->label, ==, i);
      g_assert_false (is_blocked (problem, candidate));
      for (guint j = 0; j < i; j++)
        if (chosen[j] >= 0)
          g_assert_false (
              boxes_touch (&candidate->box, &problem->candidates[chosen[j]].box, problem->gap));
    }
  g_assert_cmpuint (count, ==, placed);

  /* Nobody is left out who has a free place. */
  for (guint c = 0; c < problem->n_candidates; c++)
    if (chosen[problem->candidates[c].label] < 0 && !is_blocked (problem, &problem->candidates[c]))
      {
        gboolean taken = FALSE;

        for (guint j = 0; j < problem->n_labels; j++)
          taken = taken
                  || (chosen[j] >= 0
                      && boxes_touch (&problem->candidates[c].box,
                                      &problem->candidates[chosen[j]].box, problem->gap));
        for (guint k = 0; k < problem->n_curves; k++)
          taken = taken
                  || tie_curve_crosses_box (&problem->curves[k], problem->candidates[c].box.x,
                                            problem->candidates[c].box.y, 40, 10,
                                            problem->curve_margins[k] + problem->gap + 0.2);
        g_assert_true (taken);
      }
}

static void
test_random (void)
{
  static const struct
  {
    guint n, per_label;
    double room;
  } cases[] = { { 1, 4, 100 },   { 20, 12, 400 },   { 20, 40, 150 },
                { 60, 16, 300 }, { 400, 20, 3000 }, { 900, 12, 8000 } };
  g_autofree Map *map = g_new (Map, 1);
  TieRandom random;

  tie_random_init (&random, 9);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint round = 0; round < 3; round++)
      {
        int chosen[MOST], again[MOST];
        guint placed;

        draw_map (map, &random, cases[i].n, cases[i].per_label, cases[i].room);
        placed = tie_label_place (&map->problem, chosen);
        g_test_message ("case %u: %u of %u", i, placed, cases[i].n);
        check_placement (&map->problem, chosen, placed);
        tie_label_place (&map->problem, again);
        g_assert_cmpmem (chosen, cases[i].n * sizeof (int), again, cases[i].n * sizeof (int));
      }
}

/* The best sum of priorities that any placement reaches, by trying them all. */
static double
best_sum (const TieLabelProblem *problem, guint label, int *chosen)
{
  double best;

  if (label == problem->n_labels)
    return 0;
  chosen[label] = -1;
  best = best_sum (problem, label + 1, chosen);
  for (guint c = 0; c < problem->n_candidates; c++)
    {
      gboolean fits =
          problem->candidates[c].label == label && !is_blocked (problem, &problem->candidates[c]);

      for (guint k = 0; k < label && fits; k++)
        fits = chosen[k] < 0
               || !boxes_touch (&problem->candidates[c].box, &problem->candidates[chosen[k]].box,
                                problem->gap);
      if (!fits)
        continue;
      chosen[label] = (int) c;
      best = MAX (best, problem->priority[label] + best_sum (problem, label + 1, chosen));
    }
  return best;
}

static void
test_best (void)
{
  TieRandom random;

  tie_random_init (&random, 10);
  for (guint round = 0; round < 60; round++)
    {
      double priority[7];
      TieLabelCandidate candidates[21];
      TieLabelProblem problem = { .n_labels = 7, .n_candidates = 21, .area = AREA, .gap = 1 };
      int chosen[7], scratch[7];
      double sum = 0;

      for (guint c = 0; c < 21; c++)
        {
          const double x = 85 * tie_random_unit (&random);
          const double y = 30 * tie_random_unit (&random);

          candidates[c] = (TieLabelCandidate){ c / 3, { x, y, 30, 10 }, c % 3 };
          priority[c / 3] = 1 + tie_random_below (&random, 5);
        }
      problem.priority = priority;
      problem.candidates = candidates;
      tie_label_place (&problem, chosen);
      for (guint i = 0; i < 7; i++)
        sum += chosen[i] >= 0 ? priority[i] : 0;
      g_assert_cmpfloat (sum, ==, best_sum (&problem, 0, scratch));
    }
}

static void
test_nothing (void)
{
  static const double priority[2] = { 1, 1 };
  const TieLabelProblem none = { 0 };
  const TieLabelProblem bare = { .n_labels = 2, .priority = priority, .area = AREA };
  int chosen[2] = { 5, 5 };

  g_assert_cmpuint (tie_label_place (&none, NULL), ==, 0);
  g_assert_cmpuint (tie_label_place (&bare, chosen), ==, 0);
  g_assert_cmpint (chosen[0], ==, -1);
  g_assert_cmpint (chosen[1], ==, -1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/label-place/table", test_table);
  g_test_add_func ("/layout/label-place/blocked", test_blocked);
  g_test_add_func ("/layout/label-place/random", test_random);
  g_test_add_func ("/layout/label-place/best", test_best);
  g_test_add_func ("/layout/label-place/nothing", test_nothing);

  return g_test_run ();
}
