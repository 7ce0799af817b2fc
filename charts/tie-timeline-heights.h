/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TieTimelineHeights:
 * @lane, @list: of a lane and of an entry of the list
 * @date_row: of the row for the label of the document's date, below the lanes; 0: none
 * @capacity: of the capacity; 0: none
 * @n_rows: how many rows have room, one of them for "and N more" when not all have
 *
 * How the height of a timeline is shared out.
 */
typedef struct
{
  double lane, list, date_row, capacity;
  guint n_rows;
} TieTimelineHeights;

TieTimelineHeights tie_timeline_heights_find (double room,
                                              guint n_lanes,
                                              guint n_list,
                                              double least_row,
                                              gboolean with_date,
                                              double capacity);

G_END_DECLS
