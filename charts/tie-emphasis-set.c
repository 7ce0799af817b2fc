/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Who belongs to whom: what stays lit when one thing is hovered or selected. */

#include "tie-emphasis-set.h"

#include "tie-scope.h"

static void
add_organization (GHashTable *set, TieDocument *document, TieOrganization *organization)
{
  GPtrArray *deals = tie_document_get_deals_of (document, organization);

  tie_scope_add_organization (set, organization);
  for (guint i = 0; deals != NULL && i < deals->len; i++)
    {
      TieDeal *deal = g_ptr_array_index (deals, i);
      GPtrArray *flows = tie_deal_get_flows (deal);

      for (guint j = 0; j < flows->len; j++)
        {
          TieFlow *flow = g_ptr_array_index (flows, j);

          if (tie_flow_get_from (flow) != organization && tie_flow_get_to (flow) != organization)
            continue;
          tie_scope_add_flow (set, flow);
        }
      if (g_ptr_array_find (tie_deal_get_parties (deal), organization, NULL))
        g_hash_table_add (set, g_strdup (tie_deal_get_id (deal)));
    }
}

/**
 * tie_emphasis_set_new:
 * @document: a document
 * @id: (nullable): the id of what is hovered or selected
 *
 * What stays lit while the rest is dimmed: an organisation with its flows, its deals and its
 * neighbours; a deal with its flows and its parties; a flow with its deal and both its ends.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): a set of ids, or %NULL when @id is %NULL
 *   or names none of these
 */
GHashTable *
tie_emphasis_set_new (TieDocument *document, const char *id)
{
  g_autoptr (GHashTable) set = NULL;
  GObject *object;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);

  object = id != NULL ? tie_document_lookup (document, id) : NULL;
  if (object == NULL)
    return NULL;

  set = tie_scope_new ();
  if (TIE_IS_ORGANIZATION (object))
    add_organization (set, document, TIE_ORGANIZATION (object));
  else if (TIE_IS_DEAL (object))
    tie_scope_add_deal (set, TIE_DEAL (object));
  else if (TIE_IS_FLOW (object))
    tie_scope_add_flow (set, TIE_FLOW (object));
  else
    return NULL;

  return g_steal_pointer (&set);
}

/**
 * tie_emphasis_set_new_of_flows:
 * @document: a document
 * @ids: (array zero-terminated=1): the ids of flows, such as those of a money circle
 *
 * What stays lit while the rest is dimmed: the flows, their deals and their ends, and nothing else
 * of these.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): a set of ids, or %NULL when none of @ids
 *   is that of a flow
 */
GHashTable *
tie_emphasis_set_new_of_flows (TieDocument *document, const char *const *ids)
{
  g_autoptr (GHashTable) set = tie_scope_new ();

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (ids != NULL, NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      GObject *object = tie_document_lookup (document, ids[i]);

      if (TIE_IS_FLOW (object))
        tie_scope_add_flow (set, TIE_FLOW (object));
    }
  return g_hash_table_size (set) > 0 ? g_steal_pointer (&set) : NULL;
}
