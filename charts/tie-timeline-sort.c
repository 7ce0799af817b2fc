/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* In which order a timeline's rows stand, and in which groups. */

#include <string.h>

#include "tie-quantity.h"
#include "tie-timeline-row.h"
#include "tie-timeline-unit.h"
#include "tie-words.h"

#define N_RANKS 4
#define LAST 1e9

/* A row on its way to its place.
 * ranks: what is compared, one after the other
 * name: compared before the ranks, when rows are sorted by it
 * index: in document order
 * group: what tells its group from others; rank: where the group stands */
typedef struct
{
  TieTimelineRow *row;
  double ranks[N_RANKS];
  char *name;
  guint index;
  gconstpointer group;
  int group_rank;
} SortKey;

typedef struct
{
  TieTimelineOrder order;
  const char *unit, *money;
} Sorter;

/* The day by which a lane finds its place: its delivery's start, else its announcement. */
static double
row_first_day (const TieTimelineRow *row)
{
  const TieDate *announced = tie_deal_get_announced (row->deal);

  if (row->span.is_known && row->span.start_known)
    return row->span.start_first;
  if (announced != NULL)
    return tie_date_first_day (announced);
  return row->span.is_known ? row->span.start_first : LAST;
}

static double
row_announced_day (const TieTimelineRow *row)
{
  const TieDate *announced = tie_deal_get_announced (row->deal);

  return announced != NULL ? tie_date_first_day (announced) : LAST;
}

/* An end that nobody named comes after all that have one, then one that isn't meant to be. */
static double
row_last_day (const TieTimelineRow *row)
{
  if (!row->span.is_known)
    return LAST;
  if (row->span.end == TIE_BOUND_DATE)
    return row->span.end_last;
  return row->span.end == TIE_BOUND_UNKNOWN ? LAST - 2 : LAST - 1;
}

static double
amount_in (const GPtrArray *amount, const char *unit)
{
  TieEstimate estimate;

  if (unit == NULL || !tie_amount_estimate (amount, unit, &estimate, NULL))
    return 0;
  return estimate.likely;
}

/* What is counted in a unit: the bar's flow, else the deal, else the largest of its flows. */
static double
row_size (const TieTimelineRow *row, const char *unit)
{
  double size = row->flow != NULL ? amount_in (tie_flow_get_amount (row->flow), unit) : 0;
  GPtrArray *flows = tie_deal_get_flows (row->deal);

  if (size <= 0)
    size = amount_in (tie_deal_get_amount (row->deal), unit);
  for (guint i = 0; size <= 0 && i < flows->len; i++)
    size = amount_in (tie_flow_get_amount (g_ptr_array_index (flows, i)), unit);
  return size;
}

/* The list keeps the document's order where dates sort, and what is no deal stands last. */
static void
rank_row (const Sorter *sorter, SortKey *key)
{
  const TieTimelineRow *row = key->row;
  gboolean listed = row->kind == TIE_TIMELINE_ROW_LIST;
  double *rank = key->ranks;

  if (listed)
    *rank++ = tie_deal_get_status (row->deal) == TIE_STATUS_NONE;
  switch (sorter->order.sort)
    {
    case TIE_TIMELINE_SORT_SIZE:
      *rank++ = -row_size (row, sorter->unit);
      *rank++ = -row_size (row, sorter->money);
      break;
    case TIE_TIMELINE_SORT_NAME:
      key->name = g_utf8_casefold (row->name, -1);
      break;
    case TIE_TIMELINE_SORT_END:
      *rank++ = row_last_day (row);
      break;
    case TIE_TIMELINE_SORT_START:
    default:
      break;
    }
  if (listed)
    return;
  *rank++ = row_first_day (row);
  if (rank < key->ranks + N_RANKS)
    *rank = row_announced_day (row);
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  const SortKey *left = a;
  const SortKey *right = b;

  if (left->row->kind != right->row->kind)
    return left->row->kind < right->row->kind ? -1 : 1;
  if (left->group_rank != right->group_rank)
    return left->group_rank < right->group_rank ? -1 : 1;
  /* The first rank of the list keeps what is no deal at its end. */
  if (left->name != NULL && left->ranks[0] == right->ranks[0]
      && left->row->kind == TIE_TIMELINE_ROW_LIST && !g_str_equal (left->name, right->name))
    return strcmp (left->name, right->name);
  if (left->name != NULL && left->row->kind == TIE_TIMELINE_ROW_LANE
      && !g_str_equal (left->name, right->name))
    return strcmp (left->name, right->name);
  for (guint i = 0; i < N_RANKS; i++)
    if (left->ranks[i] != right->ranks[i])
      return left->ranks[i] < right->ranks[i] ? -1 : 1;
  return left->index < right->index ? -1 : left->index > right->index;
}

static TieOrganization *
find_customer (const TieTimelineRow *row)
{
  GPtrArray *parties = tie_deal_get_parties (row->deal);

  if (row->flow != NULL)
    return tie_flow_get_to (row->flow);
  for (guint i = 0; i < parties->len; i++)
    if (g_ptr_array_index (parties, i) != (gpointer) row->owner)
      return g_ptr_array_index (parties, i);
  return row->owner;
}

/* What its group has in common with others of the kind: the strongest status first. */
static void
find_group (const Sorter *sorter, SortKey *key, TieDeal *deal)
{
  const TieFlowKind kind =
      key->row->flow != NULL ? tie_flow_get_kind (key->row->flow) : TIE_FLOW_OTHER;
  const TieStatus status = tie_deal_get_status (deal);

  key->group_rank = -1;
  switch (sorter->order.group)
    {
    case TIE_TIMELINE_BY_CUSTOMER:
      key->group = find_customer (key->row);
      break;
    case TIE_TIMELINE_BY_STATUS:
      key->group = GINT_TO_POINTER (status + 1);
      key->group_rank =
          status <= TIE_STATUS_COMPLETED ? TIE_STATUS_COMPLETED - (int) status : (int) status;
      break;
    case TIE_TIMELINE_BY_KIND:
      key->group = GINT_TO_POINTER (kind + 1);
      key->group_rank = (int) kind;
      break;
    case TIE_TIMELINE_BY_SUPPLIER:
    default:
      key->group = key->row->owner;
      break;
    }
}

static char *
name_group (const Sorter *sorter, const TieTimelineRow *row, const char *language)
{
  const TieFlowKind kind = row->flow != NULL ? tie_flow_get_kind (row->flow) : TIE_FLOW_OTHER;
  TieOrganization *organization = NULL;

  switch (sorter->order.group)
    {
    case TIE_TIMELINE_BY_STATUS:
      return g_strdup (tie_status_get_label (tie_deal_get_status (row->deal)));
    case TIE_TIMELINE_BY_KIND:
      return g_strdup (tie_flow_kind_get_label (kind));
    case TIE_TIMELINE_BY_CUSTOMER:
      organization = find_customer (row);
      break;
    case TIE_TIMELINE_BY_SUPPLIER:
    default:
      organization = row->owner;
      break;
    }
  return g_strdup (organization != NULL
                       ? tie_text_get (tie_organization_get_name (organization), language)
                       : "");
}

/* Organisations stand in the order of their first rows. */
static void
rank_groups (SortKey *keys, guint n)
{
  g_autoptr (GHashTable) ranks = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n; i++)
    {
      gpointer rank;

      if (keys[i].row->kind != TIE_TIMELINE_ROW_LANE)
        continue;
      if (!g_hash_table_lookup_extended (ranks, keys[i].group, NULL, &rank))
        {
          rank = GUINT_TO_POINTER (i);
          g_hash_table_insert (ranks, (gpointer) keys[i].group, rank);
        }
      keys[i].group_rank = GPOINTER_TO_INT (rank);
    }
}

/**
 * tie_timeline_rows_sort:
 * @rows: (element-type TieTimelineRow): rows of deals, in document order, with their names
 * @document: their document
 * @filter: (nullable): what is shown
 * @order: in which order they are wanted
 * @language: BCP 47, for the names of groups
 *
 * Puts rows in order, and says of each which group it belongs to. Rows that nothing tells apart
 * keep the document's order. The list of what has no date is not grouped.
 */
void
tie_timeline_rows_sort (GPtrArray *rows,
                        TieDocument *document,
                        TieFilter *filter,
                        TieTimelineOrder order,
                        const char *language)
{
  g_autofree SortKey *keys = NULL;
  g_autofree char *unit = NULL;
  Sorter sorter;
  gboolean fixed;

  g_return_if_fail (rows != NULL);

  keys = g_new0 (SortKey, rows->len + 1);
  if (order.sort == TIE_TIMELINE_SORT_SIZE)
    unit = tie_timeline_unit_find (document, filter);
  sorter = (Sorter){ order, unit, tie_document_get_money_unit (document) };
  fixed = order.group == TIE_TIMELINE_BY_STATUS || order.group == TIE_TIMELINE_BY_KIND;
  for (guint i = 0; i < rows->len; i++)
    {
      keys[i].row = g_ptr_array_index (rows, i);
      keys[i].index = i;
      rank_row (&sorter, &keys[i]);
      if (keys[i].row->kind == TIE_TIMELINE_ROW_LANE)
        find_group (&sorter, &keys[i], keys[i].row->deal);
    }
  qsort (keys, rows->len, sizeof *keys, compare_keys);
  if (!fixed)
    {
      rank_groups (keys, rows->len);
      qsort (keys, rows->len, sizeof *keys, compare_keys);
    }
  for (guint i = 0; i < rows->len; i++)
    {
      TieTimelineRow *row = keys[i].row;

      g_ptr_array_index (rows, i) = row;
      if (row->kind == TIE_TIMELINE_ROW_LANE)
        {
          row->group = keys[i].group_rank;
          row->group_name = name_group (&sorter, row, language);
        }
      g_free (keys[i].name);
    }
}
