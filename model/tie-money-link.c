/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is paid in a document: money and equity as stated, and payments that deliveries imply. */

#include "tie-money-link-private.h"

/* Has the deal a delivery from one to the other, or to anybody? */
static gboolean
has_delivery (TieDeal *deal, TieOrganization *from, TieOrganization *to)
{
  GPtrArray *flows = tie_deal_get_flows (deal);

  for (guint i = 0; i < flows->len; i++)
    {
      TieFlow *flow = g_ptr_array_index (flows, i);

      if (tie_flow_kind_is_delivery (tie_flow_get_kind (flow)) && tie_flow_get_from (flow) == from
          && (to == NULL || tie_flow_get_to (flow) == to))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_money (TieDeal *deal, TieOrganization *from, TieOrganization *to)
{
  GPtrArray *flows = tie_deal_get_flows (deal);

  for (guint i = 0; i < flows->len; i++)
    {
      TieFlow *flow = g_ptr_array_index (flows, i);

      if (tie_flow_get_kind (flow) == TIE_FLOW_MONEY && tie_flow_get_from (flow) == from
          && tie_flow_get_to (flow) == to)
        return TRUE;
    }
  return FALSE;
}

/* Shares that are paid for are goods, not a payment. */
static gboolean
is_sold (TieFlow *equity)
{
  TieDeal *deal = tie_flow_get_deal (equity);
  TieOrganization *giver = tie_flow_get_from (equity);

  return has_money (deal, tie_flow_get_to (equity), giver) && !has_delivery (deal, giver, NULL);
}

static TieMoneyLink *
new_link (TieFlow *flow, gboolean implied)
{
  TieMoneyLink *self = g_new0 (TieMoneyLink, 1);

  self->payer = g_object_ref (implied ? tie_flow_get_to (flow) : tie_flow_get_from (flow));
  self->payee = g_object_ref (implied ? tie_flow_get_from (flow) : tie_flow_get_to (flow));
  self->flow = g_object_ref (flow);
  self->implied = implied;
  return self;
}

/* The payment that a flow is or implies; NULL when there is none */
static TieMoneyLink *
link_of_flow (TieFlow *flow)
{
  TieDeal *deal = tie_flow_get_deal (flow);
  TieStatus status = tie_deal_get_status (deal);
  TieOrganization *from = tie_flow_get_from (flow);
  TieOrganization *to = tie_flow_get_to (flow);

  if (from == to || status == TIE_STATUS_CANCELLED || status == TIE_STATUS_NONE)
    return NULL;
  if (tie_flow_get_kind (flow) == TIE_FLOW_MONEY)
    return new_link (flow, FALSE);
  if (tie_flow_get_kind (flow) == TIE_FLOW_EQUITY)
    return is_sold (flow) ? NULL : new_link (flow, FALSE);
  if (tie_flow_kind_is_delivery (tie_flow_get_kind (flow)) && !has_money (deal, to, from))
    return new_link (flow, TRUE);
  return NULL;
}

static TieStatus
get_status (const TieMoneyLink *link)
{
  return tie_deal_get_status (tie_flow_get_deal (link->flow));
}

static gboolean
is_better (const TieMoneyLink *link, const TieMoneyLink *than)
{
  if (get_status (link) != get_status (than))
    return get_status (link) > get_status (than);
  return than->implied && !link->implied;
}

static guint
hash_ends (gconstpointer key)
{
  const TieMoneyLink *link = key;

  return g_direct_hash (link->payer) * 31 + g_direct_hash (link->payee);
}

static gboolean
equal_ends (gconstpointer a, gconstpointer b)
{
  const TieMoneyLink *first = a;
  const TieMoneyLink *second = b;

  return first->payer == second->payer && first->payee == second->payee;
}

static void
swap (TieMoneyLink *a, TieMoneyLink *b)
{
  TieMoneyLink kept = *a;

  *a = *b;
  *b = kept;
}

GPtrArray *
tie_money_links_of_document (TieDocument *document)
{
  GPtrArray *links = g_ptr_array_new_with_free_func ((GDestroyNotify) tie_money_link_free);
  g_autoptr (GHashTable) known = g_hash_table_new (hash_ends, equal_ends);
  GPtrArray *flows = tie_document_get_flows (document);

  for (guint i = 0; i < flows->len; i++)
    {
      TieMoneyLink *link = link_of_flow (g_ptr_array_index (flows, i));
      TieMoneyLink *before = link != NULL ? g_hash_table_lookup (known, link) : NULL;

      if (link == NULL)
        continue;
      if (before == NULL)
        {
          g_hash_table_add (known, link);
          g_ptr_array_add (links, link);
          continue;
        }
      if (is_better (link, before))
        swap (link, before); /* the ends are the same, and so is the place in the table */
      tie_money_link_free (link);
    }
  return links;
}

void
tie_money_link_free (TieMoneyLink *self)
{
  g_clear_object (&self->payer);
  g_clear_object (&self->payee);
  g_clear_object (&self->flow);
  g_free (self);
}

gboolean
tie_money_link_is_gift (const TieMoneyLink *self)
{
  if (self->implied)
    return FALSE;
  return tie_flow_get_kind (self->flow) == TIE_FLOW_EQUITY
         || !has_delivery (tie_flow_get_deal (self->flow), self->payee, self->payer);
}
