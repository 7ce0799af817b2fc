/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <math.h>

/* The length of a vector in pixels. Curves ask for it millions of times, and nothing here comes
 * near the ranges for which hypot() takes six times as long. */
static inline double
tie_length (double x, double y)
{
  return sqrt (x * x + y * y);
}

/* The same in single precision. */
static inline float
tie_length_f (float x, float y)
{
  return sqrtf (x * x + y * y);
}
