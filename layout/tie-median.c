/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The number in the middle. */

#include "tie-median.h"

#include <stdlib.h>

static int
compare_numbers (const void *a, const void *b)
{
  const double *left = a;
  const double *right = b;

  return (*left > *right) - (*left < *right);
}

/**
 * tie_median:
 * @numbers: (inout) (array length=n): numbers, which are sorted
 * @n: how many, above 0
 *
 * Returns: the number in the middle, or the mean of the two there
 */
double
tie_median (double *numbers, guint n)
{
  g_return_val_if_fail (n > 0, 0);

  qsort (numbers, n, sizeof *numbers, compare_numbers);
  return (numbers[(n - 1) / 2] + numbers[n / 2]) / 2;
}
