/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The network of a document, in an order that does not depend on that of the document. */

#include "tie-network-graph.h"

#include "tie-quantity.h"

typedef struct
{
  guint from;
  guint to;
  TieFlow *flow;
} Tie;

static int
compare_organizations (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (tie_organization_get_id (*(TieOrganization *const *) a),
                    tie_organization_get_id (*(TieOrganization *const *) b));
}

static int
compare_numbers (double a, double b)
{
  return a < b ? -1 : a > b;
}

static int
compare_quantities (const TieQuantity *a, const TieQuantity *b)
{
  int order = (int) a->form - (int) b->form;

  if (order == 0)
    order = g_strcmp0 (a->unit, b->unit);
  if (order == 0)
    order = compare_numbers (a->low, b->low);
  return order != 0 ? order : compare_numbers (a->high, b->high);
}

static int
compare_amounts (GPtrArray *a, GPtrArray *b)
{
  for (guint i = 0; i < MIN (a->len, b->len); i++)
    {
      int order = compare_quantities (a->pdata[i], b->pdata[i]);

      if (order != 0)
        return order;
    }
  return compare_numbers (a->len, b->len);
}

static int
compare_products (GPtrArray *a, GPtrArray *b)
{
  for (guint i = 0; i < MIN (a->len, b->len); i++)
    {
      int order = g_strcmp0 (tie_product_get_id (a->pdata[i]), tie_product_get_id (b->pdata[i]));

      if (order != 0)
        return order;
    }
  return compare_numbers (a->len, b->len);
}

static int
compare_intervals (const TieInterval *a, const TieInterval *b)
{
  g_autofree char *first = a != NULL ? tie_interval_to_edtf (a) : NULL;
  g_autofree char *second = b != NULL ? tie_interval_to_edtf (b) : NULL;

  return g_strcmp0 (first, second);
}

/* What flows say comes before what they are called: one without an id is called by its place in the
 * document. */
static int
compare_flows (TieFlow *a, TieFlow *b)
{
  int order = (int) tie_flow_get_kind (a) - (int) tie_flow_get_kind (b);

  if (order == 0)
    order = g_strcmp0 (tie_deal_get_id (tie_flow_get_deal (a)),
                       tie_deal_get_id (tie_flow_get_deal (b)));
  if (order == 0)
    order = compare_amounts (tie_flow_get_amount (a), tie_flow_get_amount (b));
  if (order == 0)
    order = compare_products (tie_flow_get_products (a), tie_flow_get_products (b));
  if (order == 0)
    order = compare_intervals (tie_flow_get_when (a), tie_flow_get_when (b));
  if (order == 0)
    order = g_strcmp0 (tie_text_get (tie_flow_get_condition (a), NULL),
                       tie_text_get (tie_flow_get_condition (b), NULL));
  return order != 0 ? order : g_strcmp0 (tie_flow_get_id (a), tie_flow_get_id (b));
}

static int
compare_ties (gconstpointer a, gconstpointer b)
{
  const Tie *first = a, *second = b;

  if (first->from != second->from)
    return first->from < second->from ? -1 : 1;
  if (first->to != second->to)
    return first->to < second->to ? -1 : 1;
  return compare_flows (first->flow, second->flow);
}

static GPtrArray *
sort_organizations (TieDocument *document)
{
  GPtrArray *given = tie_document_get_organizations (document);
  GPtrArray *sorted = g_ptr_array_new_full (given->len, g_object_unref);

  for (guint i = 0; i < given->len; i++)
    g_ptr_array_add (sorted, g_object_ref (given->pdata[i]));
  g_ptr_array_sort (sorted, compare_organizations);
  return sorted;
}

static GArray *
sort_ties (TieDocument *document, GPtrArray *organizations)
{
  GPtrArray *flows = tie_document_get_flows (document);
  GArray *ties = g_array_sized_new (FALSE, FALSE, sizeof (Tie), flows->len);
  g_autoptr (GHashTable) indexes = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < organizations->len; i++)
    g_hash_table_insert (indexes, organizations->pdata[i], GUINT_TO_POINTER (i));
  for (guint i = 0; i < flows->len; i++)
    {
      Tie tie = { .flow = flows->pdata[i] };

      if (!tie_status_is_drawn (tie_deal_get_status (tie_flow_get_deal (tie.flow))))
        continue;
      tie.from = GPOINTER_TO_UINT (g_hash_table_lookup (indexes, tie_flow_get_from (tie.flow)));
      tie.to = GPOINTER_TO_UINT (g_hash_table_lookup (indexes, tie_flow_get_to (tie.flow)));
      g_array_append_val (ties, tie);
    }
  g_array_sort (ties, compare_ties);
  return ties;
}

/**
 * tie_network_graph_new:
 * @document: a document
 *
 * Returns: (transfer full): its organisations, and its flows that are drawn
 */
TieNetworkGraph *
tie_network_graph_new (TieDocument *document)
{
  TieNetworkGraph *self;
  g_autoptr (GArray) ties = NULL;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);

  self = g_new0 (TieNetworkGraph, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->organizations = sort_organizations (document);
  ties = sort_ties (document, self->organizations);
  self->flows = g_ptr_array_new_full (ties->len, g_object_unref);
  self->from = g_new (guint, MAX (ties->len, 1));
  self->to = g_new (guint, MAX (ties->len, 1));
  for (guint i = 0; i < ties->len; i++)
    {
      const Tie *tie = &g_array_index (ties, Tie, i);

      g_ptr_array_add (self->flows, g_object_ref (tie->flow));
      self->from[i] = tie->from;
      self->to[i] = tie->to;
    }
  return self;
}

/**
 * tie_network_graph_ref:
 * @self: a graph
 *
 * Returns: (transfer full): the same
 */
TieNetworkGraph *
tie_network_graph_ref (TieNetworkGraph *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * tie_network_graph_unref:
 * @self: (transfer full): a graph
 */
void
tie_network_graph_unref (TieNetworkGraph *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->organizations);
  g_ptr_array_unref (self->flows);
  g_free (self->from);
  g_free (self->to);
  g_free (self);
}

/**
 * tie_network_graph_get_ties:
 * @self: a graph
 *
 * Returns: (transfer none): organisations as nodes, flows as edges from giver to receiver
 */
TieGraph
tie_network_graph_get_ties (const TieNetworkGraph *self)
{
  g_return_val_if_fail (self != NULL, ((TieGraph){ 0 }));

  return (TieGraph){ .n_nodes = self->organizations->len,
                     .n_edges = self->flows->len,
                     .from = self->from,
                     .to = self->to };
}
