/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What somebody meant who wrote a word that is not known. */

#include "tie-nearest.h"

#include <string.h>

/* Longer words are no slips of the pen. */
#define MAX_LENGTH 64

static guint
smallest (guint a, guint b, guint c)
{
  return MIN (MIN (a, b), c);
}

/**
 * tie_nearest_distance:
 * @limit: distances beyond it are of no interest
 *
 * How many letters must be put in, left out, changed or swapped with their neighbour (optimal
 * string alignment, Damerau 1964) to make one word of the other; capitals count as small letters.
 *
 * Returns: the distance, or @limit + 1 when it is greater
 */
guint
tie_nearest_distance (const char *a, const char *b, guint limit)
{
  gsize a_length = strlen (a);
  gsize b_length = strlen (b);
  guint rows[3][MAX_LENGTH + 1];
  guint *before = rows[0], *last = rows[1], *row = rows[2];

  if (a_length > MAX_LENGTH || b_length > MAX_LENGTH
      || MAX (a_length, b_length) - MIN (a_length, b_length) > limit)
    return limit + 1;

  for (guint j = 0; j <= b_length; j++)
    last[j] = j;
  for (guint i = 1; i <= a_length; i++)
    {
      guint best = row[0] = i;
      guint *spare = before;

      for (guint j = 1; j <= b_length; j++)
        {
          gboolean same = g_ascii_tolower (a[i - 1]) == g_ascii_tolower (b[j - 1]);

          row[j] = smallest (last[j] + 1, row[j - 1] + 1, last[j - 1] + !same);
          if (i > 1 && j > 1 && g_ascii_tolower (a[i - 1]) == g_ascii_tolower (b[j - 2])
              && g_ascii_tolower (a[i - 2]) == g_ascii_tolower (b[j - 1]))
            row[j] = MIN (row[j], before[j - 2] + 1);
          best = MIN (best, row[j]);
        }
      /* A swap looks two rows back, so two rows beyond the limit would be needed to stop here. */
      if (best > limit + 1)
        return limit + 1;
      before = last;
      last = row;
      row = spare;
    }
  return MIN (last[b_length], limit + 1);
}

/**
 * tie_nearest_limit:
 * Returns: how far another word may be to be what @word was meant to be: a third of its letters,
 * one of two letters, none of a single one
 */
guint
tie_nearest_limit (const char *word)
{
  gsize length = strlen (word);

  return length < 2 ? 0 : CLAMP ((guint) MIN (length, MAX_LENGTH) / 3, 1, 4);
}

/**
 * tie_nearest_find:
 * @candidates: (array length=n_candidates): the known words
 *
 * Returns: (transfer none) (nullable): the nearest of them that is near enough, the first of
 * several
 */
const char *
tie_nearest_find (const char *word, const char *const *candidates, guint n_candidates)
{
  guint limit = tie_nearest_limit (word);
  const char *nearest = NULL;

  for (guint i = 0; i < n_candidates; i++)
    {
      guint distance = tie_nearest_distance (word, candidates[i], limit);

      if (distance > limit)
        continue;
      nearest = candidates[i];
      if (distance == 0)
        break;
      limit = distance - 1;
    }
  return nearest;
}
