/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-capacity.h"

G_BEGIN_DECLS

/**
 * TieTimelineSupplier:
 * @dated: how much of what it supplies has dates, likely
 * @undated: how much has none
 * @dated_or_more: what is dated is a lower bound
 * @undated_or_more: what is undated is one
 *
 * Who supplies something of a capacity, and how much in all.
 */
typedef struct
{
  TieOrganization *owner;
  double dated;
  double undated;
  gboolean dated_or_more;
  gboolean undated_or_more;
} TieTimelineSupplier;

GArray *tie_timeline_suppliers_list (TieCapacity *capacity);
GHashTable *tie_timeline_suppliers_index (const GArray *suppliers);

G_END_DECLS
