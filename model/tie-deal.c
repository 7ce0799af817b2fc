/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A deal: what organisations have agreed, talk about, or declined; its flows and how far it has
 * come. */

#include "tie-deal-private.h"

#include "tie-citation.h"
#include "tie-quantity.h"

G_DEFINE_FINAL_TYPE (TieDeal, tie_deal, G_TYPE_OBJECT)

static void
tie_deal_finalize (GObject *object)
{
  TieDeal *self = TIE_DEAL (object);

  g_free (self->id);
  g_clear_pointer (&self->name, tie_text_unref);
  g_ptr_array_unref (self->status_claims);
  g_ptr_array_unref (self->announced_claims);
  g_ptr_array_unref (self->amount);
  g_ptr_array_unref (self->flows);
  g_ptr_array_unref (self->parties);
  g_ptr_array_unref (self->supersedes);
  g_ptr_array_unref (self->superseded_by);
  g_clear_pointer (&self->summary, tie_text_unref);
  g_ptr_array_unref (self->facts);
  g_ptr_array_unref (self->citations);

  G_OBJECT_CLASS (tie_deal_parent_class)->finalize (object);
}

static void
tie_deal_class_init (TieDealClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tie_deal_finalize;
}

static void
tie_deal_init (TieDeal *self)
{
  self->status_claims = g_ptr_array_new_with_free_func ((GDestroyNotify) tie_claim_free);
  self->announced_claims = g_ptr_array_new_with_free_func ((GDestroyNotify) tie_claim_free);
  self->amount = g_ptr_array_new_with_free_func ((GDestroyNotify) tie_quantity_free);
  self->flows = g_ptr_array_new_with_free_func (g_object_unref);
  self->parties = g_ptr_array_new_with_free_func (g_object_unref);
  self->supersedes = g_ptr_array_new ();
  self->superseded_by = g_ptr_array_new ();
  self->facts = g_ptr_array_new_with_free_func (g_object_unref);
  self->citations = g_ptr_array_new_with_free_func ((GDestroyNotify) tie_citation_free);
}

void
tie_deal_note_first_flows (TieDeal *self)
{
  g_assert (TIE_IS_DEAL (self));

  for (guint i = 0; i < self->flows->len; i++)
    {
      TieFlow *flow = g_ptr_array_index (self->flows, i);
      TieFlow **first = &self->first_flows[tie_flow_get_kind (flow)];

      if (*first == NULL)
        *first = flow;
      if (self->first_delivery == NULL && tie_flow_kind_is_delivery (tie_flow_get_kind (flow)))
        self->first_delivery = flow;
    }
}

static void
add_party (GPtrArray *parties, GHashTable *met, TieOrganization *party)
{
  if (party && g_hash_table_add (met, party))
    g_ptr_array_add (parties, g_object_ref (party));
}

/* Without named parties: who delivers in the first supply or service, then whoever else delivers,
 * then all others as met. */
void
tie_deal_complete_parties (TieDeal *self)
{
  g_autoptr (GHashTable) met = g_hash_table_new (NULL, NULL);

  g_assert (TIE_IS_DEAL (self));

  for (guint i = 0; i < self->parties->len; i++)
    g_hash_table_add (met, g_ptr_array_index (self->parties, i));
  if (self->parties->len == 0)
    for (guint i = 0; i < self->flows->len; i++)
      if (tie_flow_kind_is_delivery (tie_flow_get_kind (g_ptr_array_index (self->flows, i))))
        add_party (self->parties, met, tie_flow_get_from (g_ptr_array_index (self->flows, i)));
  for (guint i = 0; i < self->flows->len; i++)
    {
      add_party (self->parties, met, tie_flow_get_from (g_ptr_array_index (self->flows, i)));
      add_party (self->parties, met, tie_flow_get_to (g_ptr_array_index (self->flows, i)));
    }
}

/**
 * tie_deal_get_id:
 * Returns: (transfer none): its id, unique in the document
 */
const char *
tie_deal_get_id (TieDeal *self)
{
  g_return_val_if_fail (TIE_IS_DEAL (self), NULL);

  return self->id;
}

/**
 * tie_deal_get_name:
 * Returns: (transfer none) (nullable): its own name; %NULL when it is called by its parties
 */
const TieText *
tie_deal_get_name (TieDeal *self)
{
  g_return_val_if_fail (TIE_IS_DEAL (self), NULL);

  return self->name;
}

/**
 * tie_deal_dup_name:
 * @language: (nullable): a BCP 47 tag
 *
 * Returns: (transfer full): its own name, else those of its parties: "A – B"
 */
char *
tie_deal_dup_name (TieDeal *self, const char *language)
{
  GString *name;

  g_return_val_if_fail (TIE_IS_DEAL (self), NULL);

  if (self->name)
    return g_strdup (tie_text_get (self->name, language));

  name = g_string_new (NULL);
  for (guint i = 0; i < self->parties->len; i++)
    {
      TieOrganization *party = g_ptr_array_index (self->parties, i);

      if (i > 0)
        g_string_append (name, " – ");
      g_string_append (name, tie_text_get_in_line (tie_organization_get_name (party), language));
    }
  return g_string_free (name, FALSE);
}

/**
 * tie_deal_get_status:
 * Returns: how far it has come, by the most trusted claim
 */
TieStatus
tie_deal_get_status (TieDeal *self)
{
  g_return_val_if_fail (TIE_IS_DEAL (self), TIE_STATUS_NONE);
  g_return_val_if_fail (self->status_claims->len > 0, TIE_STATUS_NONE);

  return ((TieClaim *) g_ptr_array_index (self->status_claims, 0))->status;
}

/**
 * tie_deal_get_status_claims:
 * Returns: (transfer none) (element-type TieClaim): all that is said of its status, the most
 *   trusted first; at least one
 */
GPtrArray *
tie_deal_get_status_claims (TieDeal *self)
{
  g_return_val_if_fail (TIE_IS_DEAL (self), NULL);

  return self->status_claims;
}

/**
 * tie_deal_is_status_disputed:
 * Returns: whether its sources name different statuses
 */
gboolean
tie_deal_is_status_disputed (TieDeal *self)
{
  g_return_val_if_fail (TIE_IS_DEAL (self), FALSE);

  for (guint i = 1; i < self->status_claims->len; i++)
    if (((TieClaim *) g_ptr_array_index (self->status_claims, i))->status
        != tie_deal_get_status (self))
      return TRUE;
  return FALSE;
}

/**
 * tie_deal_get_announced:
 * Returns: (transfer none) (nullable): when it was announced, by the most trusted claim
 */
const TieDate *
tie_deal_get_announced (TieDeal *self)
{
  g_return_val_if_fail (TIE_IS_DEAL (self), NULL);

  if (self->announced_claims->len == 0)
    return NULL;
  return &((TieClaim *) g_ptr_array_index (self->announced_claims, 0))->date;
}

/**
 * tie_deal_get_announced_claims:
 * Returns: (transfer none) (element-type TieClaim): all that is said of its announcement, the
 *   most trusted first; may be empty
 */
GPtrArray *
tie_deal_get_announced_claims (TieDeal *self)
{
  g_return_val_if_fail (TIE_IS_DEAL (self), NULL);

  return self->announced_claims;
}

/**
 * tie_deal_get_checked:
 * Returns: (transfer none) (nullable): when one looked whether there is a deal
 */
const TieDate *
tie_deal_get_checked (TieDeal *self)
{
  g_return_val_if_fail (TIE_IS_DEAL (self), NULL);

  return self->has_checked ? &self->checked : NULL;
}

/**
 * tie_deal_get_amount:
 * Returns: (transfer none) (element-type TieQuantity): what its flows share, the split not
 *   stated; may be empty
 */
GPtrArray *
tie_deal_get_amount (TieDeal *self)
{
  g_return_val_if_fail (TIE_IS_DEAL (self), NULL);

  return self->amount;
}

/**
 * tie_deal_get_flows:
 * Returns: (transfer none) (element-type TieFlow): its flows, in document order
 */
GPtrArray *
tie_deal_get_flows (TieDeal *self)
{
  g_return_val_if_fail (TIE_IS_DEAL (self), NULL);

  return self->flows;
}

/**
 * tie_deal_get_parties:
 * Returns: (transfer none) (element-type TieOrganization): who takes part: those named, then
 *   those met in its flows; suppliers first when none is named
 */
GPtrArray *
tie_deal_get_parties (TieDeal *self)
{
  g_return_val_if_fail (TIE_IS_DEAL (self), NULL);

  return self->parties;
}

/**
 * tie_deal_get_supersedes:
 * Returns: (transfer none) (element-type TieDeal): the deals that this one stands in place of;
 *   kept alive by the document alone
 */
GPtrArray *
tie_deal_get_supersedes (TieDeal *self)
{
  g_return_val_if_fail (TIE_IS_DEAL (self), NULL);

  return self->supersedes;
}

/**
 * tie_deal_get_superseded_by:
 * Returns: (transfer none) (element-type TieDeal): the deals that replace it
 */
GPtrArray *
tie_deal_get_superseded_by (TieDeal *self)
{
  g_return_val_if_fail (TIE_IS_DEAL (self), NULL);

  return self->superseded_by;
}

/**
 * tie_deal_get_summary:
 * Returns: (transfer none) (nullable): the deal in some sentences
 */
const TieText *
tie_deal_get_summary (TieDeal *self)
{
  g_return_val_if_fail (TIE_IS_DEAL (self), NULL);

  return self->summary;
}

/**
 * tie_deal_get_facts:
 * Returns: (transfer none) (element-type TieFact): what is known of it
 */
GPtrArray *
tie_deal_get_facts (TieDeal *self)
{
  g_return_val_if_fail (TIE_IS_DEAL (self), NULL);

  return self->facts;
}

/**
 * tie_deal_get_citations:
 * Returns: (transfer none) (element-type TieCitation): the sources behind it
 */
GPtrArray *
tie_deal_get_citations (TieDeal *self)
{
  g_return_val_if_fail (TIE_IS_DEAL (self), NULL);

  return self->citations;
}

/**
 * tie_deal_get_delivery:
 * Returns: (transfer none) (nullable): the flow that its timeline bar stands for: the first
 *   supply or service
 */
TieFlow *
tie_deal_get_delivery (TieDeal *self)
{
  g_return_val_if_fail (TIE_IS_DEAL (self), NULL);

  return self->first_delivery;
}
