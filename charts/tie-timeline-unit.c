/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What a timeline adds up: the document's unit of capacity, else the one that most of its supplies
 * are counted in. */

#include "tie-timeline-unit.h"

#include "tie-deal.h"
#include "tie-quantity.h"
#include "tie-unit.h"

typedef struct
{
  const char *unit;
  guint n_flows;
  guint index; /* in document order */
} Use;

static gboolean
can_add_up (const TieQuantity *quantity)
{
  return quantity->unit != NULL && quantity->per == TIE_RATE_NONE
         && quantity->form != TIE_QUANTITY_NONE
         && tie_unit_get_kind (quantity->unit) != TIE_UNIT_PERCENT;
}

static void
count_unit (GArray *uses, const char *unit)
{
  Use use = { unit, 1, uses->len };
  double factor;

  for (guint i = 0; i < uses->len; i++)
    {
      Use *known = &g_array_index (uses, Use, i);

      if (tie_unit_get_factor (unit, known->unit, &factor))
        {
          known->n_flows++;
          return;
        }
    }
  g_array_append_val (uses, use);
}

static void
count_flow (GArray *uses, TieFlow *flow)
{
  const TieFlowKind kind = tie_flow_get_kind (flow);
  TieDeal *deal = tie_flow_get_deal (flow);
  GPtrArray *amount = tie_flow_get_amount (flow);

  if ((kind != TIE_FLOW_SUPPLY && kind != TIE_FLOW_SERVICE)
      || !tie_status_counts (tie_deal_get_status (deal)))
    return;
  if (amount->len == 0)
    amount = tie_deal_get_amount (deal);
  for (guint i = 0; i < amount->len; i++)
    {
      const TieQuantity *quantity = g_ptr_array_index (amount, i);

      if (can_add_up (quantity))
        count_unit (uses, quantity->unit);
    }
}

/* Goods before money; then what more flows have; then what the document names first. */
static int
compare_uses (gconstpointer a, gconstpointer b)
{
  const Use *left = a;
  const Use *right = b;
  const int left_money = tie_unit_get_kind (left->unit) == TIE_UNIT_MONEY;
  const int right_money = tie_unit_get_kind (right->unit) == TIE_UNIT_MONEY;

  if (left_money != right_money)
    return left_money - right_money;
  if (left->n_flows != right->n_flows)
    return left->n_flows > right->n_flows ? -1 : 1;
  return left->index < right->index ? -1 : left->index > right->index;
}

/**
 * tie_timeline_units_list:
 * @document: a document
 * @filter: (nullable): what is shown
 *
 * Lists what the document's supplies and services are counted in, the unit of its capacity first.
 * Of units that convert into one another there is one.
 *
 * Returns: (transfer full) (element-type utf8): the units
 */
GPtrArray *
tie_timeline_units_list (TieDocument *document, TieFilter *filter)
{
  GPtrArray *units = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) uses = g_array_new (FALSE, FALSE, sizeof (Use));
  const char *stated;
  GPtrArray *flows;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), units);

  stated = tie_document_get_capacity_unit (document);
  flows = tie_document_get_flows (document);
  for (guint i = 0; i < flows->len; i++)
    if (tie_filter_passes_flow (filter, g_ptr_array_index (flows, i)))
      count_flow (uses, g_ptr_array_index (flows, i));
  g_array_sort (uses, compare_uses);
  if (stated != NULL)
    g_ptr_array_add (units, g_strdup (stated));
  for (guint i = 0; i < uses->len; i++)
    {
      const char *unit = g_array_index (uses, Use, i).unit;
      double factor;

      if (stated == NULL || !tie_unit_get_factor (unit, stated, &factor))
        g_ptr_array_add (units, g_strdup (unit));
    }
  return units;
}

/**
 * tie_timeline_unit_find:
 * @document: a document
 * @filter: (nullable): what is shown
 *
 * Returns: (transfer full) (nullable): the unit of capacity that the document states, else the one
 *   that most of its supplies and services are counted in, goods before money
 */
char *
tie_timeline_unit_find (TieDocument *document, TieFilter *filter)
{
  g_autoptr (GPtrArray) units = NULL;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);

  units = tie_timeline_units_list (document, filter);
  return units->len > 0 ? g_strdup (g_ptr_array_index (units, 0)) : NULL;
}
