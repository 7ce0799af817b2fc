/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A flow: what one organisation gives another within a deal. */

#include "tie-flow-private.h"

#include "tie-citation.h"
#include "tie-phase.h"
#include "tie-quantity.h"

G_DEFINE_FINAL_TYPE (TieFlow, tie_flow, G_TYPE_OBJECT)

static void
tie_flow_finalize (GObject *object)
{
  TieFlow *self = TIE_FLOW (object);

  g_free (self->id);
  g_clear_object (&self->from);
  g_clear_object (&self->to);
  g_ptr_array_unref (self->amount);
  g_ptr_array_unref (self->products);
  g_ptr_array_unref (self->phases);
  g_clear_pointer (&self->condition, tie_text_unref);
  g_ptr_array_unref (self->within);
  g_clear_pointer (&self->note, tie_text_unref);
  g_ptr_array_unref (self->citations);

  G_OBJECT_CLASS (tie_flow_parent_class)->finalize (object);
}

static void
tie_flow_class_init (TieFlowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tie_flow_finalize;
}

static void
tie_flow_init (TieFlow *self)
{
  self->amount = g_ptr_array_new_with_free_func ((GDestroyNotify) tie_quantity_free);
  self->products = g_ptr_array_new_with_free_func (g_object_unref);
  self->phases = g_ptr_array_new_with_free_func ((GDestroyNotify) tie_phase_free);
  self->within = g_ptr_array_new ();
  self->citations = g_ptr_array_new_with_free_func ((GDestroyNotify) tie_citation_free);
}

/**
 * tie_flow_get_id:
 * Returns: (transfer none): its id; without one of its own "DEAL/flows/N", N counted from 0
 */
const char *
tie_flow_get_id (TieFlow *self)
{
  g_return_val_if_fail (TIE_IS_FLOW (self), NULL);

  return self->id;
}

/**
 * tie_flow_get_deal:
 * Returns: (transfer none): the deal that it belongs to
 */
TieDeal *
tie_flow_get_deal (TieFlow *self)
{
  g_return_val_if_fail (TIE_IS_FLOW (self), NULL);

  return self->deal;
}

/**
 * tie_flow_get_kind:
 * Returns: what kind of flow it is
 */
TieFlowKind
tie_flow_get_kind (TieFlow *self)
{
  g_return_val_if_fail (TIE_IS_FLOW (self), TIE_FLOW_OTHER);

  return self->kind;
}

/**
 * tie_flow_get_from:
 * Returns: (transfer none): who gives
 */
TieOrganization *
tie_flow_get_from (TieFlow *self)
{
  g_return_val_if_fail (TIE_IS_FLOW (self), NULL);

  return self->from;
}

/**
 * tie_flow_get_to:
 * Returns: (transfer none): who receives; the giver itself for a loop
 */
TieOrganization *
tie_flow_get_to (TieFlow *self)
{
  g_return_val_if_fail (TIE_IS_FLOW (self), NULL);

  return self->to;
}

/**
 * tie_flow_get_amount:
 * Returns: (transfer none) (element-type TieQuantity): how much; empty when that is unknown
 */
GPtrArray *
tie_flow_get_amount (TieFlow *self)
{
  g_return_val_if_fail (TIE_IS_FLOW (self), NULL);

  return self->amount;
}

/**
 * tie_flow_get_products:
 * Returns: (transfer none) (element-type TieProduct): what it consists of
 */
GPtrArray *
tie_flow_get_products (TieFlow *self)
{
  g_return_val_if_fail (TIE_IS_FLOW (self), NULL);

  return self->products;
}

/**
 * tie_flow_get_when:
 * Returns: (transfer none) (nullable): the delivery period: begins at its start, all in place at
 *   its end
 */
const TieInterval *
tie_flow_get_when (TieFlow *self)
{
  g_return_val_if_fail (TIE_IS_FLOW (self), NULL);

  return self->has_when ? &self->when : NULL;
}

/**
 * tie_flow_get_until:
 * Returns: (transfer none) (nullable): when it leaves service
 */
const TieDate *
tie_flow_get_until (TieFlow *self)
{
  g_return_val_if_fail (TIE_IS_FLOW (self), NULL);

  return self->has_until ? &self->until : NULL;
}

/**
 * tie_flow_get_phases:
 * Returns: (transfer none) (element-type TiePhase): its steps, in document order
 */
GPtrArray *
tie_flow_get_phases (TieFlow *self)
{
  g_return_val_if_fail (TIE_IS_FLOW (self), NULL);

  return self->phases;
}

/**
 * tie_flow_get_condition:
 * Returns: (transfer none) (nullable): on what it depends
 */
const TieText *
tie_flow_get_condition (TieFlow *self)
{
  g_return_val_if_fail (TIE_IS_FLOW (self), NULL);

  return self->condition;
}

/**
 * tie_flow_get_within:
 * Returns: (transfer none) (element-type TieFlow): flows that count it already; kept alive by the
 *   document alone
 */
GPtrArray *
tie_flow_get_within (TieFlow *self)
{
  g_return_val_if_fail (TIE_IS_FLOW (self), NULL);

  return self->within;
}

/**
 * tie_flow_get_note:
 * Returns: (transfer none) (nullable): a remark
 */
const TieText *
tie_flow_get_note (TieFlow *self)
{
  g_return_val_if_fail (TIE_IS_FLOW (self), NULL);

  return self->note;
}

/**
 * tie_flow_get_citations:
 * Returns: (transfer none) (element-type TieCitation): the sources behind it
 */
GPtrArray *
tie_flow_get_citations (TieFlow *self)
{
  g_return_val_if_fail (TIE_IS_FLOW (self), NULL);

  return self->citations;
}
