/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* How the height of a timeline is shared between lanes, list and capacity. */

#include "tie-timeline-heights.h"

#include <math.h>

#define MOST_LANE 38.0
#define MOST_LANE_TALL 50.0
/* Without a capacity below them lanes may be taller. */
#define MOST_LANE_ALONE 64.0
#define MOST_LIST 26.0
#define LIST_SHARE 0.68
#define DATE_ROW 22.0
#define LEAST_CAPACITY 112.0

/* The row heights that fill a room, none above the most; FALSE when one would fall below the least.
 */
static gboolean
fit_rows (TieTimelineHeights *heights,
          double room,
          guint n_lanes,
          guint n_list,
          double least,
          double most)
{
  const double units = n_lanes + LIST_SHARE * n_list;

  heights->n_rows = n_lanes + n_list;
  heights->lane = units > 0 ? MIN (most, room / units) : most;
  heights->list = MIN (MAX (heights->lane * LIST_SHARE, least), MOST_LIST);
  if (n_lanes > 0)
    heights->lane = MIN (most, (room - n_list * heights->list) / n_lanes);
  heights->lane = floor (heights->lane * 2) / 2;
  return heights->lane >= least && n_lanes * heights->lane + n_list * heights->list <= room + 1e-6;
}

/**
 * tie_timeline_heights_find:
 * @room: the height there is, in pixels
 * @n_lanes: how many lanes
 * @n_list: how many entries of the list
 * @least_row: the least height of a row
 * @with_date: whether the label of the document's date wants a row
 * @capacity: the height at which a capacity says all; 0: there is none
 *
 * Shares out the height: lanes first get comfortable, then the capacity gets the rest; when room
 * runs out the capacity shrinks, then rows do, then the capacity goes, then the date's label, and
 * at last rows.
 *
 * Returns: the heights
 */
TieTimelineHeights
tie_timeline_heights_find (double room,
                           guint n_lanes,
                           guint n_list,
                           double least_row,
                           gboolean with_date,
                           double capacity)
{
  const double date = with_date ? DATE_ROW : 0;
  const double wish = MAX (capacity, LEAST_CAPACITY);
  const double capacities[] = { MAX (0.42 * room, wish), MAX (0.34 * room, wish), wish,
                                LEAST_CAPACITY };
  const double leasts[] = { 30, 24, 0, 0 };
  const double most = CLAMP (0.052 * room, MOST_LANE, MOST_LANE_TALL);
  TieTimelineHeights heights = { .date_row = date };

  for (guint i = 0; capacity > 0 && i < G_N_ELEMENTS (capacities); i++)
    if (fit_rows (&heights, room - date - capacities[i], n_lanes, n_list,
                  MAX (least_row, leasts[i]), most))
      {
        heights.capacity = room - date - n_lanes * heights.lane - n_list * heights.list;
        return heights;
      }
  if (fit_rows (&heights, room - date, n_lanes, n_list, least_row, MOST_LANE_ALONE))
    return heights;
  heights.date_row = 0;
  if (fit_rows (&heights, room, n_lanes, n_list, least_row, MOST_LANE_ALONE))
    return heights;
  heights.lane = heights.list = least_row;
  heights.n_rows = (guint) MAX (floor (room / least_row), 1);
  return heights;
}
