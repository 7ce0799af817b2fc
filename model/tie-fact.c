/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A fact: something said of the document, an organisation, a product or a deal. */

#include "tie-fact-private.h"

#include "tie-citation.h"
#include "tie-quantity.h"

G_DEFINE_FINAL_TYPE (TieFact, tie_fact, G_TYPE_OBJECT)

static void
tie_fact_finalize (GObject *object)
{
  TieFact *self = TIE_FACT (object);

  g_clear_pointer (&self->label, tie_text_unref);
  g_clear_pointer (&self->text, tie_text_unref);
  g_ptr_array_unref (self->amount);
  g_clear_pointer (&self->by, tie_text_unref);
  g_clear_pointer (&self->note, tie_text_unref);
  g_ptr_array_unref (self->citations);

  G_OBJECT_CLASS (tie_fact_parent_class)->finalize (object);
}

static void
tie_fact_class_init (TieFactClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tie_fact_finalize;
}

static void
tie_fact_init (TieFact *self)
{
  self->amount = g_ptr_array_new_with_free_func ((GDestroyNotify) tie_quantity_free);
  self->citations = g_ptr_array_new_with_free_func ((GDestroyNotify) tie_citation_free);
}

/**
 * tie_fact_get_label:
 * Returns: (transfer none): what the fact is about
 */
const TieText *
tie_fact_get_label (TieFact *self)
{
  g_return_val_if_fail (TIE_IS_FACT (self), NULL);

  return self->label;
}

/**
 * tie_fact_get_text:
 * Returns: (transfer none) (nullable): what it says in words
 */
const TieText *
tie_fact_get_text (TieFact *self)
{
  g_return_val_if_fail (TIE_IS_FACT (self), NULL);

  return self->text;
}

/**
 * tie_fact_get_amount:
 * Returns: (transfer none) (element-type TieQuantity): what it says in numbers; may be empty
 */
GPtrArray *
tie_fact_get_amount (TieFact *self)
{
  g_return_val_if_fail (TIE_IS_FACT (self), NULL);

  return self->amount;
}

/**
 * tie_fact_get_when:
 * Returns: (transfer none) (nullable): when it holds or happens; then it is a milestone too
 */
const TieInterval *
tie_fact_get_when (TieFact *self)
{
  g_return_val_if_fail (TIE_IS_FACT (self), NULL);

  return self->has_when ? &self->when : NULL;
}

/**
 * tie_fact_get_by:
 * Returns: (transfer none) (nullable): who says so
 */
const TieText *
tie_fact_get_by (TieFact *self)
{
  g_return_val_if_fail (TIE_IS_FACT (self), NULL);

  return self->by;
}

/**
 * tie_fact_get_note:
 * Returns: (transfer none) (nullable): a remark
 */
const TieText *
tie_fact_get_note (TieFact *self)
{
  g_return_val_if_fail (TIE_IS_FACT (self), NULL);

  return self->note;
}

/**
 * tie_fact_get_citations:
 * Returns: (transfer none) (element-type TieCitation): the sources behind it
 */
GPtrArray *
tie_fact_get_citations (TieFact *self)
{
  g_return_val_if_fail (TIE_IS_FACT (self), NULL);

  return self->citations;
}

/**
 * tie_fact_get_total_of:
 * @kind: (out) (optional): the kind of the flows
 * @from: (out) (optional) (transfer none) (nullable): who gives, when the claim says so
 * @to: (out) (optional) (transfer none) (nullable): who receives, when the claim says so
 *
 * What the fact claims the total of: the flows of one kind from an organisation, to one, or between
 * two.
 *
 * Returns: FALSE when it claims no total; the other results are then untouched
 */
gboolean
tie_fact_get_total_of (TieFact *self,
                       TieFlowKind *kind,
                       TieOrganization **from,
                       TieOrganization **to)
{
  g_return_val_if_fail (TIE_IS_FACT (self), FALSE);

  if (!self->has_total)
    return FALSE;
  if (kind)
    *kind = self->total_kind;
  if (from)
    *from = self->total_from;
  if (to)
    *to = self->total_to;
  return TRUE;
}
