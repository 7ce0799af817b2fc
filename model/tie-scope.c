/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What goes with what on a chart: a deal is not seen without its flows, nor a flow without its
 * ends.
 */

#include "tie-scope.h"

static void
add (GHashTable *scope, const char *id)
{
  g_hash_table_add (scope, g_strdup (id));
}

/**
 * tie_scope_new:
 *
 * Returns: (transfer full) (element-type utf8): an empty set of ids
 */
GHashTable *
tie_scope_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * tie_scope_add_organization:
 * @scope: (element-type utf8): a set of ids
 * @organization: an organisation
 *
 * Adds it alone: what flows from and to it is another matter.
 */
void
tie_scope_add_organization (GHashTable *scope, TieOrganization *organization)
{
  g_return_if_fail (scope != NULL);

  add (scope, tie_organization_get_id (organization));
}

/* Without its deal, which has other flows as well. */
static void
add_flow (GHashTable *scope, TieFlow *flow)
{
  add (scope, tie_flow_get_id (flow));
  tie_scope_add_organization (scope, tie_flow_get_from (flow));
  tie_scope_add_organization (scope, tie_flow_get_to (flow));
}

/**
 * tie_scope_add_deal:
 * @scope: (element-type utf8): a set of ids
 * @deal: a deal
 *
 * Adds it with its flows and its parties.
 */
void
tie_scope_add_deal (GHashTable *scope, TieDeal *deal)
{
  GPtrArray *flows = tie_deal_get_flows (deal);
  GPtrArray *parties = tie_deal_get_parties (deal);

  g_return_if_fail (scope != NULL);

  add (scope, tie_deal_get_id (deal));
  for (guint i = 0; i < flows->len; i++)
    add_flow (scope, g_ptr_array_index (flows, i));
  for (guint i = 0; i < parties->len; i++)
    tie_scope_add_organization (scope, g_ptr_array_index (parties, i));
}

/**
 * tie_scope_add_flow:
 * @scope: (element-type utf8): a set of ids
 * @flow: a flow
 *
 * Adds it with both its ends and with its deal, but without the other flows of that.
 */
void
tie_scope_add_flow (GHashTable *scope, TieFlow *flow)
{
  g_return_if_fail (scope != NULL);

  add_flow (scope, flow);
  add (scope, tie_deal_get_id (tie_flow_get_deal (flow)));
}

/**
 * tie_scope_new_of_ids:
 * @document: a document
 * @ids: (element-type utf8): ids of organisations, deals and flows, such as those that a step of a
 *   story shows; others are passed over
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the set of the ids of all that goes with
 *   them: a deal with its flows and its parties, a flow with its deal and both its ends, an
 *   organisation alone; %NULL when there is nothing
 */
GHashTable *
tie_scope_new_of_ids (TieDocument *document, GPtrArray *ids)
{
  g_autoptr (GHashTable) scope = tie_scope_new ();

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (ids != NULL, NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      GObject *object = tie_document_lookup (document, g_ptr_array_index (ids, i));

      if (TIE_IS_ORGANIZATION (object))
        tie_scope_add_organization (scope, TIE_ORGANIZATION (object));
      else if (TIE_IS_DEAL (object))
        tie_scope_add_deal (scope, TIE_DEAL (object));
      else if (TIE_IS_FLOW (object))
        tie_scope_add_flow (scope, TIE_FLOW (object));
    }
  return g_hash_table_size (scope) > 0 ? g_steal_pointer (&scope) : NULL;
}

/**
 * tie_scope_new_narrow:
 * @document: a document
 * @ids: (element-type utf8): ids of organisations, deals and flows, such as those that a quiz is
 *   about; others are passed over
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the set of these ids, and of the flows
 * of the deals among them, but not of those who give and receive; %NULL when there is nothing
 */
GHashTable *
tie_scope_new_narrow (TieDocument *document, GPtrArray *ids)
{
  g_autoptr (GHashTable) scope = tie_scope_new ();

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (ids != NULL, NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);
      GObject *object = tie_document_lookup (document, id);

      if (TIE_IS_ORGANIZATION (object) || TIE_IS_DEAL (object) || TIE_IS_FLOW (object))
        add (scope, id);
      if (TIE_IS_DEAL (object))
        {
          GPtrArray *flows = tie_deal_get_flows (TIE_DEAL (object));

          for (guint j = 0; j < flows->len; j++)
            add (scope, tie_flow_get_id (g_ptr_array_index (flows, j)));
        }
    }
  return g_hash_table_size (scope) > 0 ? g_steal_pointer (&scope) : NULL;
}
