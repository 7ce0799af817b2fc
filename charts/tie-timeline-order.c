/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The orders of a timeline's rows by name. */

#include "tie-timeline-order.h"

static const char *const groups[] = {
  [TIE_TIMELINE_BY_SUPPLIER] = "supplier",
  [TIE_TIMELINE_BY_CUSTOMER] = "customer",
  [TIE_TIMELINE_BY_STATUS] = "status",
  [TIE_TIMELINE_BY_KIND] = "kind",
};

static const char *const sorts[] = {
  [TIE_TIMELINE_SORT_START] = "start",
  [TIE_TIMELINE_SORT_END] = "end",
  [TIE_TIMELINE_SORT_SIZE] = "size",
  [TIE_TIMELINE_SORT_NAME] = "name",
};

static gboolean
find_nick (const char *const *nicks, guint n, const char *nick, guint *found)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (nicks[i], nick))
      {
        *found = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * tie_timeline_group_from_nick:
 * @nick: such as "status"
 * @group: (out): which grouping that is
 *
 * Returns: whether there is a grouping of that name
 */
gboolean
tie_timeline_group_from_nick (const char *nick, TieTimelineGroup *group)
{
  guint found;

  g_return_val_if_fail (nick != NULL && group != NULL, FALSE);

  if (!find_nick (groups, G_N_ELEMENTS (groups), nick, &found))
    return FALSE;
  *group = (TieTimelineGroup) found;
  return TRUE;
}

/**
 * tie_timeline_group_to_nick:
 * @group: a grouping
 *
 * Returns: (transfer none): its name in what the window remembers
 */
const char *
tie_timeline_group_to_nick (TieTimelineGroup group)
{
  g_return_val_if_fail (group < G_N_ELEMENTS (groups), NULL);

  return groups[group];
}

/**
 * tie_timeline_sort_from_nick:
 * @nick: such as "size"
 * @sort: (out): which order that is
 *
 * Returns: whether there is an order of that name
 */
gboolean
tie_timeline_sort_from_nick (const char *nick, TieTimelineSort *sort)
{
  guint found;

  g_return_val_if_fail (nick != NULL && sort != NULL, FALSE);

  if (!find_nick (sorts, G_N_ELEMENTS (sorts), nick, &found))
    return FALSE;
  *sort = (TieTimelineSort) found;
  return TRUE;
}

/**
 * tie_timeline_sort_to_nick:
 * @sort: an order
 *
 * Returns: (transfer none): its name in what the window remembers
 */
const char *
tie_timeline_sort_to_nick (TieTimelineSort sort)
{
  g_return_val_if_fail (sort < G_N_ELEMENTS (sorts), NULL);

  return sorts[sort];
}

/**
 * tie_timeline_order_is_equal:
 * @a: an order
 * @b: another
 *
 * Returns: whether they are the same
 */
gboolean
tie_timeline_order_is_equal (TieTimelineOrder a, TieTimelineOrder b)
{
  return a.group == b.group && a.sort == b.sort;
}
