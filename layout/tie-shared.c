/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Numbers that several things have in common: a radius tells a ring, a coordinate a column. */

#include "tie-shared.h"

#include "tie-median.h"

#include <math.h>

/* Numbers that differ by less are the same, pixels. */
#define SAME 0.5

/**
 * tie_shared_find:
 * @numbers: (inout) (array length=n): numbers, which are sorted
 * @n: how many, above 0
 * @shared: (out caller-allocates) (array length=n): is filled with those that there are at least
 *   two of, in rising order
 * @n_sharing: (out) (optional): how many numbers are one of those
 *
 * Finds the numbers that occur more than once, but for half a pixel.
 *
 * Returns: how many there are
 */
guint
tie_shared_find (double *numbers, guint n, double *shared, guint *n_sharing)
{
  guint n_shared = 0;
  guint n_alone = 0;

  tie_median (numbers, n);
  for (guint i = 0, next; i < n; i = next)
    {
      for (next = i + 1; next < n && numbers[next] - numbers[i] < SAME; next++)
        ;
      if (next - i > 1)
        shared[n_shared++] = numbers[i];
      else
        n_alone++;
    }
  if (n_sharing != NULL)
    *n_sharing = n - n_alone;
  return n_shared;
}

/**
 * tie_shared_nearest:
 * @shared: (array length=n): numbers in rising order
 * @n: how many, above 0
 * @number: any number
 *
 * Returns: the place of the one that is nearest to @number
 */
guint
tie_shared_nearest (const double *shared, guint n, double number)
{
  guint best = 0;

  for (guint i = 1; i < n; i++)
    if (fabs (shared[i] - number) < fabs (shared[best] - number))
      best = i;
  return best;
}
