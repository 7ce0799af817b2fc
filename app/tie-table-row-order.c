/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* In which order the rows of the table of deals are, by what stands in a column. */

#include "tie-table-row-private.h"

#include "tie-as-of.h"
#include "tie-direction.h"
#include "tie-unit.h"

#include <string.h>

static int
compare_numbers (double a, double b)
{
  return (a > b) - (a < b);
}

static double
get_likely (const GPtrArray *amount, const TieQuantity *like)
{
  TieEstimate estimate;

  return tie_amount_estimate_like (amount, like, &estimate, NULL) ? estimate.likely : 0;
}

/* What is kept back is in no order, after what is not. Returns whether either is */
static gboolean
compare_asked (gboolean a, gboolean b, int *order)
{
  *order = a - b;
  return a || b;
}

/* Power, money, shares, other things; within them by value; what has none last */
static int
compare_amounts (const GPtrArray *a, const GPtrArray *b)
{
  const TieQuantity *first = tie_amount_first (a), *second = tie_amount_first (b);
  TieUnitKind kind;
  double factor;

  if (first == NULL || second == NULL)
    return (first == NULL) - (second == NULL);
  kind = tie_unit_get_kind (first->unit);
  if (kind != tie_unit_get_kind (second->unit))
    return kind < tie_unit_get_kind (second->unit) ? -1 : 1;
  if (!tie_unit_get_factor (second->unit, first->unit, &factor))
    return g_strcmp0 (first->unit, second->unit);
  if (first->per != second->per)
    return first->per < second->per ? -1 : 1;
  return compare_numbers (get_likely (a, first), get_likely (b, second) * factor);
}

/* How much of it by the session's moment, in the unit of the whole */
static double
get_by_then (TieTableRow *self)
{
  const TieDate *moment = tie_session_get_moment (self->session);
  TieFlowState state;

  if (self->flow == NULL || moment == NULL)
    return -1;
  tie_as_of_flow (self->flow, moment, &state);
  return state.delivered_stated ? state.delivered.likely : state.planned.likely;
}

static int
compare_by_then (TieTableRow *a, TieTableRow *b)
{
  const TieQuantity *first = tie_amount_first (tie_table_row_get_amount (a));
  const TieQuantity *second = tie_amount_first (tie_table_row_get_amount (b));
  double factor;

  if (first != NULL && second != NULL
      && tie_unit_get_kind (first->unit) == tie_unit_get_kind (second->unit)
      && tie_unit_get_factor (second->unit, first->unit, &factor))
    return compare_numbers (get_by_then (a), get_by_then (b) * factor);
  return compare_amounts (tie_table_row_get_amount (a), tie_table_row_get_amount (b));
}

static int
get_date_day (const TieDate *date)
{
  return date != NULL ? tie_date_first_day (date) : G_MAXINT;
}

/* The first day that is known of it */
static int
get_first_day (TieTableRow *self)
{
  const TieInterval *when = self->flow != NULL ? tie_flow_get_when (self->flow) : NULL;

  if (when != NULL && when->start_bound == TIE_BOUND_DATE)
    return tie_date_first_day (&when->start);
  if (when != NULL && when->end_bound == TIE_BOUND_DATE)
    return tie_date_first_day (&when->end);
  return get_date_day (self->flow != NULL ? tie_flow_get_until (self->flow) : NULL);
}

static gboolean
is_asked (TieTableRow *self)
{
  return tie_session_get_quiz (self->session, NULL) != NULL;
}

/* Written once, compared many times; what a quiz covers is written anew */
static const char *
get_key (TieTableRow *self, TieTableColumn column)
{
  g_autofree char *text = NULL;

  if (self->key != NULL && self->key_of == column && !is_asked (self))
    return self->key;
  text = tie_direction_unmark (tie_table_row_dup_text (self, column));
  g_free (self->key);
  self->key = g_utf8_collate_key_for_filename (text, -1);
  self->key_of = is_asked (self) ? TIE_N_TABLE_COLUMNS : column;
  return self->key;
}

static int
compare_texts (TieTableRow *a, TieTableRow *b, TieTableColumn column)
{
  const char *first = get_key (a, column);
  const char *second = get_key (b, column);

  if (first[0] == '\0' || second[0] == '\0')
    return (first[0] == '\0') - (second[0] == '\0');
  return strcmp (first, second);
}

/**
 * tie_table_row_compare:
 * @a: a row
 * @b: another
 * @column: by what
 *
 * Compares what stands in a column by what it means: amounts as numbers within what they are
 * counted in, dates by their first day, a status by how far it goes. What says nothing comes last;
 * what a quiz keeps back is in no order.
 *
 * Returns: less than, equal to or greater than 0
 */
int
tie_table_row_compare (TieTableRow *a, TieTableRow *b, TieTableColumn column)
{
  int order;

  g_return_val_if_fail (TIE_IS_TABLE_ROW (a) && TIE_IS_TABLE_ROW (b), 0);

  if ((column == TIE_TABLE_AMOUNT || column == TIE_TABLE_BY_THEN)
      && compare_asked (tie_table_row_asks_amount (a), tie_table_row_asks_amount (b), &order))
    return order;
  switch (column)
    {
    case TIE_TABLE_AMOUNT:
      return compare_amounts (tie_table_row_get_amount (a), tie_table_row_get_amount (b));
    case TIE_TABLE_BY_THEN:
      return compare_by_then (a, b);
    case TIE_TABLE_WHEN:
      return compare_numbers (get_first_day (a), get_first_day (b));
    case TIE_TABLE_STATUS:
      return compare_numbers (tie_deal_get_status (a->deal), tie_deal_get_status (b->deal));
    case TIE_TABLE_ANNOUNCED:
      return compare_numbers (get_date_day (tie_deal_get_announced (a->deal)),
                              get_date_day (tie_deal_get_announced (b->deal)));
    case TIE_TABLE_DEAL:
    case TIE_TABLE_FROM:
    case TIE_TABLE_TO:
    case TIE_TABLE_WHAT:
    default:
      return compare_texts (a, b, column);
    }
}
