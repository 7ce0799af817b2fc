/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  TIE_TIMELINE_BY_SUPPLIER,
  TIE_TIMELINE_BY_CUSTOMER,
  TIE_TIMELINE_BY_STATUS,
  TIE_TIMELINE_BY_KIND,
} TieTimelineGroup;

typedef enum
{
  TIE_TIMELINE_SORT_START,
  TIE_TIMELINE_SORT_END,
  TIE_TIMELINE_SORT_SIZE, /* the largest first */
  TIE_TIMELINE_SORT_NAME,
} TieTimelineSort;

/**
 * TieTimelineOrder:
 * @group: what the rows of a group have in common
 * @sort: what comes first, of the rows of a group and of the groups
 *
 * In which order a timeline has its rows. A plain value; zero is the default: by supplier, by
 * start.
 */
typedef struct
{
  TieTimelineGroup group;
  TieTimelineSort sort;
} TieTimelineOrder;

gboolean tie_timeline_group_from_nick (const char *nick, TieTimelineGroup *group);
const char *tie_timeline_group_to_nick (TieTimelineGroup group);
gboolean tie_timeline_sort_from_nick (const char *nick, TieTimelineSort *sort);
const char *tie_timeline_sort_to_nick (TieTimelineSort sort);
gboolean tie_timeline_order_is_equal (TieTimelineOrder a, TieTimelineOrder b);

G_END_DECLS
