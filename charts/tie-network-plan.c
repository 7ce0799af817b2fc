/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The nodes and ties of a partner network, read from the document. */

#include "tie-network-plan.h"

#include <math.h>

#include "tie-network-memory.h"
#include "tie-network-text.h"
#include "tie-quantity.h"
#include "tie-unit.h"

/* From this scale on heads and outlines are as large as they get. */
#define FULL_SCALE 0.55

static void
clear_node (gpointer data)
{
  TieNetworkNode *node = data;

  tie_network_text_clear (&node->name);
}

static void
clear_tie (gpointer data)
{
  TieNetworkTie *tie = data;

  g_clear_pointer (&tie->description, g_ref_string_release);
  tie_network_text_clear (&tie->label);
}

static void
add_nodes (TieNetworkPlan *plan)
{
  GPtrArray *organizations = plan->graph->organizations;

  for (guint i = 0; i < organizations->len; i++)
    {
      TieNetworkNode node = { .organization = g_ptr_array_index (organizations, i) };

      g_array_append_val (plan->nodes, node);
    }
}

static double
find_supplied (TieNetworkPlan *plan, TieFlow *flow)
{
  const char *unit = tie_document_get_capacity_unit (plan->request->document);
  TieEstimate estimate;

  if (unit != NULL && tie_flow_kind_is_delivery (tie_flow_get_kind (flow))
      && tie_status_counts (tie_deal_get_status (tie_flow_get_deal (flow)))
      && tie_flow_get_within (flow)->len == 0
      && tie_amount_estimate (tie_flow_get_amount (flow), unit, &estimate, NULL))
    return estimate.likely;
  return 0;
}

static void
add_ties (TieNetworkPlan *plan)
{
  const TieNetworkGraph *graph = plan->graph;

  for (guint i = 0; i < graph->flows->len; i++)
    {
      TieFlow *flow = g_ptr_array_index (graph->flows, i);
      TieDeal *deal = tie_flow_get_deal (flow);
      TieNetworkTie tie = { .flow = flow,
                            .kind = tie_flow_get_kind (flow),
                            .status = tie_deal_get_status (deal),
                            .from = graph->from[i],
                            .to = graph->to[i] };

      tie.amount_known = tie_flow_get_amount (flow)->len > 0;
      tie.disputed =
          tie_amount_is_disputed (tie_flow_get_amount (flow)) || tie_deal_is_status_disputed (deal);
      TIE_NETWORK_NODE (plan, tie.from)->tied = TRUE;
      TIE_NETWORK_NODE (plan, tie.to)->tied = TRUE;
      tie.supplied = find_supplied (plan, flow);
      TIE_NETWORK_NODE (plan, tie.from)->supplied += tie.supplied;
      g_array_append_val (plan->ties, tie);
    }
}

static double
bare_amount (const TieQuantity *quantity)
{
  if (quantity == NULL || quantity->form == TIE_QUANTITY_NONE)
    return 0;
  if (quantity->form == TIE_QUANTITY_AT_MOST)
    return quantity->high;
  if (quantity->form == TIE_QUANTITY_RANGE)
    return (quantity->low + quantity->high) / 2;
  return quantity->low;
}

/* The amount that a flow states first, in a unit that all it can be compared with are counted in.
 */
static double
comparable_amount (TieFlow *flow, const char **unit)
{
  const TieQuantity *quantity = tie_amount_first (tie_flow_get_amount (flow));
  double factor = 1;

  *unit = quantity != NULL ? quantity->unit : NULL;
  if (*unit == NULL)
    return 0;
  if (tie_unit_get_kind (*unit) == TIE_UNIT_POWER && tie_unit_get_factor (*unit, "kW", &factor))
    *unit = "kW";
  return bare_amount (quantity) * factor;
}

/* The largest amount in each unit: a hash table of units to numbers. */
static GHashTable *
find_largest (TieNetworkPlan *plan)
{
  GHashTable *largest = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < plan->ties->len; i++)
    {
      const char *unit;
      double amount = comparable_amount (TIE_NETWORK_TIE (plan, i)->flow, &unit), *most;

      if (unit == NULL)
        continue;
      most = g_hash_table_lookup (largest, unit);
      if (most == NULL)
        g_hash_table_insert (largest, (gpointer) unit, most = g_new0 (double, 1));
      *most = MAX (*most, amount);
    }
  return largest;
}

/* Widths and ranks compare amounts within a unit; unlike units are never compared. */
static void
compare_amounts (TieNetworkPlan *plan)
{
  g_autoptr (GHashTable) largest = find_largest (plan);

  for (guint i = 0; i < plan->ties->len; i++)
    {
      TieNetworkTie *tie = TIE_NETWORK_TIE (plan, i);
      const char *unit;
      double amount = comparable_amount (tie->flow, &unit);
      const double *most = unit != NULL ? g_hash_table_lookup (largest, unit) : NULL;

      if (unit == NULL)
        continue;
      if (*most > 0 && tie_unit_get_kind (unit) != TIE_UNIT_PERCENT)
        tie->share = amount / *most;
      tie->rank = (tie_flow_kind_is_delivery (tie_flow_get_kind (tie->flow)) ? 2 : 1) + tie->share;
    }
}

/* An organisation is as important as its ties together; the focus is before all others. */
static void
weigh_nodes (TieNetworkPlan *plan)
{
  TieOrganization *focus = tie_document_get_focus (plan->request->document);

  for (guint i = 0; i < plan->ties->len; i++)
    {
      const TieNetworkTie *tie = TIE_NETWORK_TIE (plan, i);
      double weight = 1 + 4 * tie->share;

      TIE_NETWORK_NODE (plan, tie->from)->weight += weight;
      TIE_NETWORK_NODE (plan, tie->to)->weight += weight;
    }
  for (guint i = 0; i < plan->nodes->len; i++)
    if (TIE_NETWORK_NODE (plan, i)->organization == focus)
      TIE_NETWORK_NODE (plan, i)->weight += 2.0 * (5 * plan->ties->len + 1);
}

static void
set_styles (TieNetworkPlan *plan)
{
  const TieTheme *theme = plan->request->theme;

  plan->name_style = tie_theme_text (theme, TIE_TYPE_ROLE_NAME, theme->ink);
  plan->label_style = tie_theme_text (theme, TIE_TYPE_ROLE_LABEL, theme->ink);
  plan->detail_style = tie_theme_text (theme, TIE_TYPE_ROLE_DETAIL, theme->grey);
}

static TieNetworkPlan *
plan_alloc (const TieChartRequest *request, TieNetworkGraph *graph)
{
  TieNetworkPlan *plan = g_new0 (TieNetworkPlan, 1);

  g_atomic_ref_count_init (&plan->ref_count);
  plan->request = request;
  plan->graph = tie_network_graph_ref (graph);
  plan->setting = tie_network_setting_of (request);
  plan->name_scale = 1;
  plan->thinness = 1;
  set_styles (plan);
  plan->nodes = g_array_sized_new (FALSE, TRUE, sizeof (TieNetworkNode), graph->organizations->len);
  plan->ties = g_array_sized_new (FALSE, TRUE, sizeof (TieNetworkTie), graph->flows->len);
  g_array_set_clear_func (plan->nodes, clear_node);
  g_array_set_clear_func (plan->ties, clear_tie);
  return plan;
}

/* What every plan of the document in that language begins with. */
static TieNetworkPlan *
read_plan (const TieChartRequest *request)
{
  g_autoptr (TieNetworkGraph) graph =
      tie_network_memory_get_graph (tie_network_memory_of (request->document));
  TieNetworkPlan *plan = plan_alloc (request, graph);

  add_nodes (plan);
  add_ties (plan);
  compare_amounts (plan);
  weigh_nodes (plan);
  tie_network_text_compose (plan);
  tie_network_total_init (&plan->total, request);
  return plan;
}

static void
copy_nodes (TieNetworkPlan *plan, const TieNetworkPlan *from)
{
  g_array_append_vals (plan->nodes, from->nodes->data, from->nodes->len);
  for (guint i = 0; i < plan->nodes->len; i++)
    {
      TieNetworkNode *node = TIE_NETWORK_NODE (plan, i);

      node->shown = tie_filter_passes_organization (plan->request->filter, node->organization);
      node->filled = node->radius;
      tie_network_text_copy (&node->name, &TIE_NETWORK_NODE (from, i)->name);
    }
}

/* A tie has the colour of the end that is not the focus; between two others, of the giver. */
static TieOrganization *
color_owner (TieDocument *document, TieFlow *flow)
{
  if (tie_flow_get_from (flow) == tie_document_get_focus (document))
    return tie_flow_get_to (flow);
  return tie_flow_get_from (flow);
}

/* As tie_filter_passes_flow(), without a look at the flow, its deal and its ends, which are here
 * and there in memory. The nodes have been asked before. */
static gboolean
passes (const TieNetworkPlan *plan, const TieNetworkTie *tie)
{
  TieFilter *filter = plan->request->filter;

  return filter == NULL
         || (!tie_filter_leaves_out_flow (filter, tie->flow)
             && tie_filter_get_flow_kind_shown (filter, tie->kind)
             && tie_filter_get_status_shown (filter, tie->status)
             && TIE_NETWORK_NODE (plan, tie->from)->shown
             && TIE_NETWORK_NODE (plan, tie->to)->shown);
}

static void
copy_ties (TieNetworkPlan *plan, const TieNetworkPlan *from)
{
  TieDocument *document = plan->request->document;

  g_array_append_vals (plan->ties, from->ties->data, from->ties->len);
  for (guint i = 0; i < plan->ties->len; i++)
    {
      TieNetworkTie *tie = TIE_NETWORK_TIE (plan, i);

      tie->description = NULL;
      tie_network_text_copy (&tie->label, &TIE_NETWORK_TIE (from, i)->label);
      tie->shown = passes (plan, tie);
      tie->color = tie_palette_get_text (plan->palette, color_owner (document, tie->flow));
    }
}

static void
copy_room (TieNetworkPlan *plan, const TieNetworkPlan *from)
{
  plan->area = from->area;
  plan->plot = from->plot;
  plan->boxed = from->boxed;
  plan->scale = from->scale;
  plan->name_scale = from->name_scale;
  plan->widest_fan = from->widest_fan;
  plan->thinness = from->thinness;
  plan->strip = from->strip;
  plan->short_key = from->short_key;
  plan->has_key = from->has_key;
  plan->has_total = from->has_total;
  if (plan->request->moment == NULL
      && (plan->request->filter == NULL || tie_filter_is_empty (plan->request->filter)))
    tie_network_total_copy (&plan->total, &from->total, plan->request);
  else
    tie_network_total_init (&plan->total, plan->request);
}

/**
 * tie_network_plan_new_like:
 * @request: what is to be drawn; borrowed, must outlive the plan unless it is kept
 * @palette: the colours; borrowed likewise
 * @whole: another plan of the same document in the same language
 *
 * What a filter shows stands where it stands among everything.
 *
 * Returns: (transfer full): a plan with the places that everything has in the other
 */
TieNetworkPlan *
tie_network_plan_new_like (const TieChartRequest *request,
                           TiePalette *palette,
                           const TieNetworkPlan *whole)
{
  TieNetworkPlan *plan;

  g_return_val_if_fail (request != NULL, NULL);
  g_return_val_if_fail (palette != NULL, NULL);
  g_return_val_if_fail (whole != NULL, NULL);

  plan = plan_alloc (request, whole->graph);
  plan->palette = palette;
  copy_nodes (plan, whole);
  copy_ties (plan, whole);
  copy_room (plan, whole);
  return plan;
}

/**
 * tie_network_plan_new:
 * @request: what is to be drawn; borrowed, must outlive the plan unless it is kept
 * @palette: the colours; borrowed likewise
 *
 * Reads the nodes and ties of the network and their texts. Every organisation is a node, whether
 * the filter shows it or not, and every flow of a deal that is drawn is a tie, so that a filter
 * never moves anything.
 *
 * Returns: (transfer full): a plan without places
 */
TieNetworkPlan *
tie_network_plan_new (const TieChartRequest *request, TiePalette *palette)
{
  TieNetworkMemory *memory;
  g_autoptr (TieNetworkPlan) bare = NULL;

  g_return_val_if_fail (request != NULL, NULL);
  g_return_val_if_fail (palette != NULL, NULL);

  memory = tie_network_memory_of (request->document);
  bare = tie_network_memory_find_bare_plan (memory, g_intern_string (request->language));
  if (bare == NULL)
    {
      TieChartRequest everything = *request;

      everything.filter = NULL;
      everything.moment = NULL;
      bare = tie_network_memory_keep_bare_plan (memory, read_plan (&everything));
    }
  return tie_network_plan_new_like (request, palette, bare);
}

/**
 * tie_network_plan_ref:
 * @self: a plan
 *
 * Returns: (transfer full): the same
 */
TieNetworkPlan *
tie_network_plan_ref (TieNetworkPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * tie_network_plan_unref:
 * @self: (transfer full) (nullable): a plan
 *
 * Frees the plan, not what it borrowed.
 */
void
tie_network_plan_unref (TieNetworkPlan *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->nodes);
  g_array_unref (self->ties);
  tie_network_graph_unref (self->graph);
  tie_network_setting_clear (&self->setting);
  tie_network_total_clear (&self->total);
  tie_network_words_unref (self->words);
  tie_footnotes_free (self->footnotes);
  g_free (self);
}

/**
 * tie_network_plan_get_small_scale:
 * @self: a plan with its scale
 *
 * Returns: by what heads and outlines are smaller than usual, where discs are small
 */
double
tie_network_plan_get_small_scale (const TieNetworkPlan *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return self->boxed ? MIN (self->scale / FULL_SCALE, 1) : 1;
}
