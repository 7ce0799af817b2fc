/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Amounts as sources state them, and what they come to. */

#include "tie-quantity.h"

#include "tie-unit.h"

/**
 * tie_rate_to_nick:
 * @rate: a rate
 *
 * Returns: (transfer none) (nullable): its name in a document, such as "day"; %NULL for none
 */
const char *
tie_rate_to_nick (TieRate rate)
{
  static const char *const nicks[TIE_N_RATES] = {
    [TIE_RATE_DAY] = "day",         [TIE_RATE_WEEK] = "week", [TIE_RATE_MONTH] = "month",
    [TIE_RATE_QUARTER] = "quarter", [TIE_RATE_YEAR] = "year",
  };

  g_return_val_if_fail ((guint) rate < TIE_N_RATES, NULL);

  return nicks[rate];
}

/**
 * tie_quantity_new:
 *
 * Returns: (transfer full): a quantity of zero, without a unit and without sources
 */
TieQuantity *
tie_quantity_new (void)
{
  TieQuantity *self = g_new0 (TieQuantity, 1);

  self->citations = g_ptr_array_new_with_free_func ((GDestroyNotify) tie_citation_free);
  return self;
}

/**
 * tie_quantity_free:
 * @self: (transfer full) (nullable): a quantity
 */
void
tie_quantity_free (TieQuantity *self)
{
  if (self == NULL)
    return;
  g_free (self->unit);
  g_free (self->of_id);
  g_clear_pointer (&self->of, tie_text_unref);
  g_ptr_array_unref (self->citations);
  g_clear_pointer (&self->note, tie_text_unref);
  g_free (self);
}

static const TieQuantity *
get_entry (const GPtrArray *amount, guint index)
{
  return g_ptr_array_index (amount, index);
}

static gboolean
is_of_the_same (const TieQuantity *a, const TieQuantity *b)
{
  return g_strcmp0 (a->of_id, b->of_id) == 0
         && (a->of == b->of
             || g_strcmp0 (tie_text_get (a->of, NULL), tie_text_get (b->of, NULL)) == 0);
}

/* Rates are never added to amounts, nor to rates of another period, and a share of something is no
 * amount of anything else. */
static gboolean
converts (const TieQuantity *quantity, const TieQuantity *like, double *factor)
{
  return quantity->per == like->per && tie_unit_get_factor (quantity->unit, like->unit, factor)
         && is_of_the_same (quantity, like);
}

/**
 * tie_amount_first:
 * @amount: (nullable) (element-type TieQuantity): an amount
 *
 * Returns: (transfer none) (nullable): its most trusted entry, %NULL when the amount is unknown
 */
const TieQuantity *
tie_amount_first (const GPtrArray *amount)
{
  return amount != NULL && amount->len > 0 ? get_entry (amount, 0) : NULL;
}

/**
 * tie_amount_in_unit:
 * @amount: (nullable) (element-type TieQuantity): an amount
 * @unit: a unit
 *
 * Leaves out rates and what is a share of something else.
 *
 * Returns: (transfer none) (nullable): its most trusted entry that converts into @unit
 */
const TieQuantity *
tie_amount_in_unit (const GPtrArray *amount, const char *unit)
{
  return tie_amount_like (amount, &(TieQuantity){ .unit = (char *) unit });
}

/**
 * tie_amount_like:
 * @amount: (nullable) (element-type TieQuantity): an amount
 * @like: a quantity, of which the unit, the period and the whole are looked at
 *
 * Returns: (transfer none) (nullable): its most trusted entry that measures what @like measures: in
 *   a unit that converts into that of @like, for the same period and of the same whole
 */
const TieQuantity *
tie_amount_like (const GPtrArray *amount, const TieQuantity *like)
{
  double factor;

  g_return_val_if_fail (like != NULL, NULL);

  for (guint i = 0; amount != NULL && i < amount->len; i++)
    if (converts (get_entry (amount, i), like, &factor))
      return get_entry (amount, i);
  return NULL;
}

/**
 * tie_amount_is_disputed:
 * @amount: (nullable) (element-type TieQuantity): an amount
 *
 * Returns: whether two of its entries disagree: they have units that convert into each other, for
 *   the same period and of the same whole
 */
gboolean
tie_amount_is_disputed (const GPtrArray *amount)
{
  double factor;

  for (guint i = 0; amount != NULL && i < amount->len; i++)
    for (guint j = i + 1; j < amount->len; j++)
      if (converts (get_entry (amount, i), get_entry (amount, j), &factor))
        return TRUE;
  return FALSE;
}

static void
estimate_one (const TieQuantity *quantity, double factor, TieEstimate *estimate)
{
  double low = quantity->low * factor;
  double high = quantity->high * factor;

  switch (quantity->form)
    {
    case TIE_QUANTITY_VALUE:
    case TIE_QUANTITY_AT_LEAST:
      *estimate = (TieEstimate){ low, low, low };
      break;
    case TIE_QUANTITY_AT_MOST:
      *estimate = (TieEstimate){ 0, high, high };
      break;
    case TIE_QUANTITY_RANGE:
      *estimate = (TieEstimate){ low, (low + high) / 2, high };
      break;
    case TIE_QUANTITY_NONE:
    default:
      *estimate = (TieEstimate){ 0, 0, 0 };
      break;
    }
}

/**
 * tie_amount_estimate:
 * @amount: (nullable) (element-type TieQuantity): an amount
 * @unit: a unit
 * @estimate: (out caller-allocates): the amount in @unit: least, likely and most; zero on failure
 * @or_more: (out) (optional): whether a lower bound without an upper one is among the entries
 *
 * tie_amount_estimate_like() of what is neither a rate nor a share of something else.
 *
 * Returns: %FALSE when no entry converts into @unit
 */
gboolean
tie_amount_estimate (const GPtrArray *amount,
                     const char *unit,
                     TieEstimate *estimate,
                     gboolean *or_more)
{
  return tie_amount_estimate_like (amount, &(TieQuantity){ .unit = (char *) unit }, estimate,
                                   or_more);
}

/**
 * tie_amount_estimate_like:
 * @amount: (nullable) (element-type TieQuantity): an amount
 * @like: a quantity, of which the unit, the period and the whole are looked at
 * @estimate: (out caller-allocates): the amount in the unit of @like: least, likely and most; zero
 *   on failure
 * @or_more: (out) (optional): whether a lower bound without an upper one is among the entries
 *
 * What an amount comes to, by rule 4 of docs/format.md, "Capacity over time": an upper bound counts
 * from nothing to itself, of a range the middle is likely, and of a disagreement the first is
 * likely and the smallest and the largest are the bounds.
 *
 * Returns: %FALSE when no entry measures what @like measures
 */
gboolean
tie_amount_estimate_like (const GPtrArray *amount,
                          const TieQuantity *like,
                          TieEstimate *estimate,
                          gboolean *or_more)
{
  gboolean any = FALSE;
  gboolean open = FALSE;

  g_return_val_if_fail (like != NULL, FALSE);
  g_return_val_if_fail (estimate != NULL, FALSE);

  *estimate = (TieEstimate){ 0, 0, 0 };
  for (guint i = 0; amount != NULL && i < amount->len; i++)
    {
      const TieQuantity *quantity = get_entry (amount, i);
      TieEstimate one;
      double factor;

      if (!converts (quantity, like, &factor))
        continue;
      estimate_one (quantity, factor, &one);
      open = open || quantity->form == TIE_QUANTITY_AT_LEAST;
      if (!any)
        *estimate = one;
      estimate->least = MIN (estimate->least, one.least);
      estimate->most = MAX (estimate->most, one.most);
      any = TRUE;
    }
  if (or_more != NULL)
    *or_more = open;
  return any;
}
