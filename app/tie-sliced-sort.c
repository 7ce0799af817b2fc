/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Puts an array in order a slice at a time: a merge sort from the bottom up (Knuth, The Art of
 * Computer Programming, vol. 3, 5.2.4), which can stop after any comparison and keeps what is equal
 * in the order that it had. */

#include "tie-sliced-sort.h"

#include <string.h>

/* Comparisons between two looks at the clock */
#define N_UNWATCHED 64

struct _TieSlicedSort
{
  GPtrArray *items; /* unowned pointers are moved within it */
  GPtrArray *spare; /* what each pass merges into */
  GCompareDataFunc compare;
  gpointer data;
  guint width; /* of the runs that are in order */
  guint start; /* of the pair of runs that is being merged */
  guint first; /* what is next of the two runs, and where it goes */
  guint second;
  guint to;
};

/**
 * tie_sliced_sort_new:
 * @items: what is put in order; holds it when the last step is done, and must not change before
 * @compare: which of two comes first
 * @data: for @compare
 *
 * Returns: (transfer full): a sort that has not begun
 */
TieSlicedSort *
tie_sliced_sort_new (GPtrArray *items, GCompareDataFunc compare, gpointer data)
{
  TieSlicedSort *self = g_new0 (TieSlicedSort, 1);

  self->items = g_ptr_array_ref (items);
  self->spare = g_ptr_array_new ();
  g_ptr_array_set_size (self->spare, (int) items->len);
  self->compare = compare;
  self->data = data;
  self->width = 1;
  self->second = MIN (1, items->len);
  return self;
}

/**
 * tie_sliced_sort_free:
 * @self: (transfer full): a sort
 *
 * Ends it. Between its steps the array holds all that it held, in some order.
 */
void
tie_sliced_sort_free (TieSlicedSort *self)
{
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->spare);
  g_free (self);
}

static guint
get_end (const TieSlicedSort *self, guint n_runs)
{
  guint n = self->items->len;

  return self->width <= (n - self->start) / n_runs ? self->start + n_runs * self->width : n;
}

/* Returns whether the pair is merged: not where the time was over */
static gboolean
merge_pair (TieSlicedSort *self, gint64 until)
{
  gpointer *from = self->items->pdata;
  guint middle = get_end (self, 1), end = get_end (self, 2);
  guint n = 0;

  while (self->to < end)
    {
      gboolean of_first =
          self->first < middle
          && (self->second >= end
              || self->compare (from[self->first], from[self->second], self->data) <= 0);

      self->spare->pdata[self->to++] = from[of_first ? self->first++ : self->second++];
      if (++n % N_UNWATCHED == 0 && g_get_monotonic_time () >= until && self->to < end)
        return FALSE;
    }
  return TRUE;
}

static void
begin_pair (TieSlicedSort *self, guint start)
{
  self->start = self->first = self->to = start;
  self->second = get_end (self, 1);
}

/* A pass has gone through all of it */
static void
begin_pass (TieSlicedSort *self)
{
  memcpy (self->items->pdata, self->spare->pdata, self->items->len * sizeof (gpointer));
  self->width = self->width <= G_MAXUINT / 2 ? 2 * self->width : G_MAXUINT;
  begin_pair (self, 0);
}

/**
 * tie_sliced_sort_step:
 * @self: a sort
 * @until: when to stop, as g_get_monotonic_time() counts
 *
 * Returns: whether the array is in order
 */
gboolean
tie_sliced_sort_step (TieSlicedSort *self, gint64 until)
{
  while (self->width < self->items->len)
    {
      if (!merge_pair (self, until))
        return FALSE;
      if (self->to < self->items->len)
        begin_pair (self, self->to);
      else
        begin_pass (self);
      if (g_get_monotonic_time () >= until)
        return self->width >= self->items->len;
    }
  return TRUE;
}
