/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Who supplies a capacity, in the order in which a timeline has them from the bottom up. */

#include "tie-timeline-supplier.h"

static TieTimelineSupplier *
find_supplier (GArray *suppliers, GHashTable *indexes, TieOrganization *owner)
{
  gpointer index;

  if (!g_hash_table_lookup_extended (indexes, owner, NULL, &index))
    {
      TieTimelineSupplier supplier = { .owner = owner };

      index = GUINT_TO_POINTER (suppliers->len);
      g_array_append_val (suppliers, supplier);
      g_hash_table_insert (indexes, owner, index);
    }
  return &g_array_index (suppliers, TieTimelineSupplier, GPOINTER_TO_UINT (index));
}

static int
compare_suppliers (gconstpointer a, gconstpointer b)
{
  const TieTimelineSupplier *left = a;
  const TieTimelineSupplier *right = b;

  if (left->dated != right->dated)
    return left->dated > right->dated ? -1 : 1;
  if (left->undated != right->undated)
    return left->undated > right->undated ? -1 : 1;
  return g_strcmp0 (tie_organization_get_id (left->owner), tie_organization_get_id (right->owner));
}

/**
 * tie_timeline_suppliers_list:
 * @capacity: what is added up
 *
 * Returns: (transfer full) (element-type TieTimelineSupplier): whoever supplies some of it, who has
 *   most with dates first
 */
GArray *
tie_timeline_suppliers_list (TieCapacity *capacity)
{
  g_autoptr (GHashTable) indexes = g_hash_table_new (NULL, NULL);
  GArray *suppliers;

  g_return_val_if_fail (TIE_IS_CAPACITY (capacity), NULL);

  suppliers = g_array_new (FALSE, TRUE, sizeof (TieTimelineSupplier));
  for (guint i = 0; i < tie_capacity_get_n_courses (capacity); i++)
    {
      TieTimelineSupplier *supplier =
          find_supplier (suppliers, indexes,
                         tie_flow_get_from (tie_capacity_get_flow (capacity, i)));
      const double undated = tie_capacity_get_course_undated (capacity, i);
      TieEstimate total;
      gboolean or_more;

      tie_capacity_get_course_total (capacity, i, &total, &or_more);
      supplier->undated += undated;
      supplier->dated += MAX (total.likely - undated, 0);
      supplier->undated_or_more |= or_more && undated > 0;
      supplier->dated_or_more |= or_more && undated <= 0;
    }
  g_array_sort (suppliers, compare_suppliers);
  return suppliers;
}

/**
 * tie_timeline_suppliers_index:
 * @suppliers: (element-type TieTimelineSupplier): a list
 *
 * Returns: (transfer full): where in it each #TieOrganization is
 */
GHashTable *
tie_timeline_suppliers_index (const GArray *suppliers)
{
  GHashTable *indexes;

  g_return_val_if_fail (suppliers != NULL, NULL);

  indexes = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < suppliers->len; i++)
    g_hash_table_insert (indexes, g_array_index (suppliers, TieTimelineSupplier, i).owner,
                         GUINT_TO_POINTER (i));
  return indexes;
}
