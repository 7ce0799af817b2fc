/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Which boxes must keep apart along an axis: a scan over the other axis. */

#include "tie-overlap-scan.h"

#include "tie-separation.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef struct
{
  const TieOverlapAxis *axis;
  guint *active; /* boxes that the scan is in, ordered along the axis */
  guint n_active;
  GArray *separations;
} Scan;

typedef struct
{
  double at;
  gboolean opens;
  guint box;
} Event;

static int
compare_events (const void *a, const void *b)
{
  const Event *left = a;
  const Event *right = b;

  if (left->at != right->at)
    return left->at < right->at ? -1 : 1;
  if (left->opens != right->opens)
    return left->opens ? -1 : 1;
  return left->box < right->box ? -1 : left->box > right->box;
}

static gboolean
stands_before (const TieOverlapAxis *axis, guint a, guint b)
{
  return axis->along[a] != axis->along[b] ? axis->along[a] < axis->along[b] : a < b;
}

static guint
find_active (const Scan *scan, guint box)
{
  guint low = 0;
  guint high = scan->n_active;

  while (low < high)
    {
      const guint middle = (low + high) / 2;

      if (stands_before (scan->axis, scan->active[middle], box))
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static double
overlap_along (const TieOverlapAxis *axis, guint a, guint b)
{
  return (axis->size_along[a] + axis->size_along[b]) / 2 - fabs (axis->along[a] - axis->along[b]);
}

static double
overlap_across (const TieOverlapAxis *axis, guint a, guint b)
{
  return (axis->size_across[a] + axis->size_across[b]) / 2
         - fabs (axis->across[a] - axis->across[b]);
}

static void
separate (Scan *scan, guint left, guint right)
{
  const TieOverlapAxis *axis = scan->axis;
  TieSeparation separation = { left, right,
                               (axis->size_along[left] + axis->size_along[right]) / 2 };

  if (axis->fixed == NULL || !axis->fixed[left] || !axis->fixed[right])
    g_array_append_val (scan->separations, separation);
}

/* First axis: a pair is separated here when it is the shorter way; up to the first box that it does
 * not overlap, which it must not run into. */
static void
separate_shorter_way (Scan *scan, guint place)
{
  const TieOverlapAxis *axis = scan->axis;
  const guint box = scan->active[place];

  for (guint k = place; k-- > 0;)
    {
      const guint other = scan->active[k];
      const double overlap = overlap_along (axis, other, box);

      if (overlap <= overlap_across (axis, other, box))
        separate (scan, other, box);
      if (overlap <= 0)
        break;
    }
  for (guint k = place + 1; k < scan->n_active; k++)
    {
      const guint other = scan->active[k];
      const double overlap = overlap_along (axis, box, other);

      if (overlap <= overlap_across (axis, box, other))
        separate (scan, box, other);
      if (overlap <= 0)
        break;
    }
}

/* Second axis: whatever the scan meets at one time must stand in a row; neighbours suffice. */
static void
separate_neighbors (Scan *scan, guint place, gboolean closes)
{
  const gboolean has_left = place > 0;
  const gboolean has_right = place + 1 < scan->n_active;

  if (closes && has_left && has_right)
    separate (scan, scan->active[place - 1], scan->active[place + 1]);
  if (!closes && has_left)
    separate (scan, scan->active[place - 1], scan->active[place]);
  if (!closes && has_right)
    separate (scan, scan->active[place], scan->active[place + 1]);
}

static Event *
list_events (const TieOverlapAxis *axis)
{
  Event *events = g_new (Event, 2 * (gsize) axis->n + 1);

  for (guint i = 0; i < axis->n; i++)
    {
      /* Boxes that only touch must not count as overlapping. */
      const double half = MAX (axis->size_across[i] / 2 - axis->slack, 0);

      events[2 * i] = (Event){ axis->across[i] - half, TRUE, i };
      events[2 * i + 1] = (Event){ axis->across[i] + half, FALSE, i };
    }
  qsort (events, 2 * (gsize) axis->n, sizeof *events, compare_events);
  return events;
}

static GArray *
run_scan (const TieOverlapAxis *axis, gboolean only_shorter_way)
{
  g_autofree Event *events = list_events (axis);
  g_autofree guint *active = g_new (guint, axis->n + 1);
  Scan scan = { axis, active, 0, g_array_new (FALSE, FALSE, sizeof (TieSeparation)) };

  for (guint e = 0; e < 2 * axis->n; e++)
    {
      const guint place = find_active (&scan, events[e].box);
      guint *at = active + place;

      if (events[e].opens)
        {
          memmove (at + 1, at, (scan.n_active++ - place) * sizeof *at);
          *at = events[e].box;
          if (only_shorter_way)
            separate_shorter_way (&scan, place);
          else
            separate_neighbors (&scan, place, FALSE);
        }
      else
        {
          if (!only_shorter_way)
            separate_neighbors (&scan, place, TRUE);
          memmove (at, at + 1, (--scan.n_active - place) * sizeof *at);
        }
    }
  return scan.separations;
}

/**
 * tie_overlap_scan_shorter_way:
 * @axis: boxes
 *
 * Finds the separations along the axis for pairs of boxes whose overlap is smaller along it than
 * across, and keeps each box from running into the next one that it does not overlap yet.
 *
 * Returns: (transfer full) (element-type TieSeparation): the separations
 */
GArray *
tie_overlap_scan_shorter_way (const TieOverlapAxis *axis)
{
  g_return_val_if_fail (axis != NULL, NULL);

  return run_scan (axis, TRUE);
}

/**
 * tie_overlap_scan_all:
 * @axis: boxes
 *
 * Finds separations along the axis after which no two boxes overlap.
 *
 * Returns: (transfer full) (element-type TieSeparation): the separations
 */
GArray *
tie_overlap_scan_all (const TieOverlapAxis *axis)
{
  g_return_val_if_fail (axis != NULL, NULL);

  return run_scan (axis, FALSE);
}
