/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Numbers that look random and are the same in each run. */

#include "tie-random.h"

/* SplitMix64 (Steele, Lea and Flood, Fast splittable pseudorandom number generators, 2014). */
static guint64
next (TieRandom *random)
{
  guint64 z = random->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

/**
 * tie_random_init:
 * @random: (out caller-allocates): the generator
 * @seed: what its numbers depend on
 *
 * Starts a generator.
 */
void
tie_random_init (TieRandom *random, guint64 seed)
{
  random->state = seed;
}

/**
 * tie_random_below:
 * @random: a generator
 * @n: above 0
 *
 * Returns: a whole number from 0 up to, but not including, @n
 */
guint32
tie_random_below (TieRandom *random, guint32 n)
{
  return (guint32) (((next (random) >> 32) * n) >> 32);
}

/**
 * tie_random_unit:
 * @random: a generator
 *
 * Returns: a number from 0 up to, but not including, 1
 */
double
tie_random_unit (TieRandom *random)
{
  return (double) (next (random) >> 11) * 0x1p-53;
}

/**
 * tie_random_shuffle:
 * @random: a generator
 * @n: how many items
 * @items: (inout) (array length=n): numbers
 *
 * Puts them in an order drawn by lot (Fisher and Yates).
 */
void
tie_random_shuffle (TieRandom *random, guint n, guint *items)
{
  for (guint i = n; i > 1; i--)
    {
      const guint j = tie_random_below (random, i);
      const guint item = items[i - 1];

      items[i - 1] = items[j];
      items[j] = item;
    }
}
