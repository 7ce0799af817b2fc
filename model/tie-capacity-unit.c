/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What flows can be added up over time in: the units of a document, unlike ones apart. */

#include "tie-capacity-unit.h"

#include "tie-phase.h"
#include "tie-tally-private.h"
#include "tie-unit.h"

typedef struct
{
  TieCapacityUnit unit;
  gboolean opposite; /* somebody pays back who is paid */
} Entry;

typedef struct
{
  TieDocument *document;
  GArray *entries;    /* of Entry */
  GHashTable *payers; /* of char *: who pays whom in what */
  GHashTable *met;    /* of a unit, interned, to bits: at which rates the flow has been counted */
} Listing;

static gboolean
is_wanted (const TieCapacityUnit *self, TieFlowKind kind)
{
  return self->payments ? kind == TIE_FLOW_MONEY : tie_flow_kind_is_delivery (kind);
}

/**
 * tie_capacity_unit_has_flow:
 * @self: a unit
 * @flow: a flow
 *
 * Returns: whether @flow is among what is added up in @self, or stands apart there: it has the
 *   kind, the direction and an amount for it, and no other flow or deal counts it already
 */
gboolean
tie_capacity_unit_has_flow (const TieCapacityUnit *self, TieFlow *flow)
{
  TieQuantity like;
  TieEstimate total;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (TIE_IS_FLOW (flow), FALSE);

  like = (TieQuantity){ .unit = (char *) self->unit, .per = self->per };
  return is_wanted (self, tie_flow_get_kind (flow))
         && (self->from == NULL || tie_flow_get_from (flow) == self->from)
         && (self->to == NULL || tie_flow_get_to (flow) == self->to)
         && tie_tally_stands_alone (flow) && tie_tally_estimate (flow, &like, &total, NULL);
}

/* Power converts: all of it is one unit. */
static const char *
get_common_unit (TieDocument *document, const char *unit)
{
  const char *capacity = tie_document_get_capacity_unit (document);
  double factor;

  if (!tie_unit_get_factor (unit, "GW", &factor))
    return g_intern_string (unit);
  return tie_unit_get_factor (unit, capacity, &factor) ? g_intern_string (capacity)
                                                       : g_intern_static_string ("GW");
}

static Entry *
get_entry (Listing *self, const TieCapacityUnit *unit)
{
  Entry entry = { .unit = *unit };

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *other = &g_array_index (self->entries, Entry, i);

      if (other->unit.unit == unit->unit && other->unit.per == unit->per
          && other->unit.payments == unit->payments && other->unit.from == unit->from
          && other->unit.to == unit->to)
        return other;
    }
  g_array_append_val (self->entries, entry);
  return &g_array_index (self->entries, Entry, self->entries->len - 1);
}

static char *
name_pair (const TieCapacityUnit *unit, TieOrganization *payer, TieOrganization *payee)
{
  return g_strdup_printf ("%s %d %p %p", unit->unit, unit->per, (void *) payer, (void *) payee);
}

static void
note_payment (Listing *self, Entry *entry, TieFlow *flow)
{
  TieOrganization *payer = tie_flow_get_from (flow);
  TieOrganization *payee = tie_flow_get_to (flow);
  g_autofree char *back = name_pair (&entry->unit, payee, payer);

  if (payer == payee)
    return;
  entry->opposite = entry->opposite || g_hash_table_contains (self->payers, back);
  g_hash_table_add (self->payers, name_pair (&entry->unit, payer, payee));
}

static void
count (Listing *self, const TieCapacityUnit *unit, TieFlow *flow)
{
  Entry *entry;

  if (!tie_capacity_unit_has_flow (unit, flow))
    return;
  entry = get_entry (self, unit);
  if (!tie_status_counts (tie_deal_get_status (tie_flow_get_deal (flow))))
    {
      entry->unit.n_apart++;
      return;
    }
  entry->unit.n_flows++;
  if (unit->payments && unit->from == NULL && unit->to == NULL)
    note_payment (self, entry, flow);
}

/* Payments that run in opposite directions are never added: where there is somebody in the middle,
 * what it pays is one thing, what it is paid another. */
static void
count_payment (Listing *self, const TieCapacityUnit *unit, TieFlow *flow)
{
  TieOrganization *focus = tie_document_get_focus (self->document);
  TieCapacityUnit paid = *unit;
  TieCapacityUnit earned = *unit;

  paid.from = focus;
  count (self, &paid, flow);
  if (focus == NULL)
    return;
  earned.to = focus;
  count (self, &earned, flow);
}

/* Whether the flow has not been counted in that unit: an amount may have any number of statements,
 * a flow any number of phases, and each asks all of them. */
static gboolean
meet (Listing *self, const TieCapacityUnit *unit)
{
  guint rates = GPOINTER_TO_UINT (g_hash_table_lookup (self->met, unit->unit));
  guint rate = 1u << unit->per;

  if ((rates & rate) != 0)
    return FALSE;
  g_hash_table_insert (self->met, (gpointer) unit->unit, GUINT_TO_POINTER (rates | rate));
  return TRUE;
}

static void
count_amount (Listing *self, const GPtrArray *amount, TieFlow *flow)
{
  for (guint i = 0; i < amount->len; i++)
    {
      const TieQuantity *quantity = g_ptr_array_index (amount, i);
      TieCapacityUnit unit = { .per = quantity->per,
                               .payments = tie_flow_get_kind (flow) == TIE_FLOW_MONEY };

      if (quantity->of_id != NULL || quantity->of != NULL || quantity->unit == NULL
          || g_str_equal (quantity->unit, "%"))
        continue;
      unit.unit = get_common_unit (self->document, quantity->unit);
      if (!meet (self, &unit))
        continue;
      if (unit.payments)
        count_payment (self, &unit, flow);
      else
        count (self, &unit, flow);
    }
}

static void
count_flow (Listing *self, TieFlow *flow)
{
  TieDeal *deal = tie_flow_get_deal (flow);
  GPtrArray *phases = tie_flow_get_phases (flow);

  if (!tie_status_counts (tie_deal_get_status (deal))
      && !tie_tally_stands_apart (tie_deal_get_status (deal)))
    return;
  g_hash_table_remove_all (self->met);
  count_amount (self, tie_flow_get_amount (flow), flow);
  count_amount (self, tie_deal_get_amount (deal), flow);
  for (guint i = 0; i < phases->len; i++)
    count_amount (self, ((TiePhase *) g_ptr_array_index (phases, i))->amount, flow);
}

static int
get_rank (Listing *self, const TieCapacityUnit *unit)
{
  const char *first = unit->payments ? tie_document_get_money_unit (self->document)
                                     : tie_document_get_capacity_unit (self->document);
  gboolean is_first = unit->per == TIE_RATE_NONE && g_strcmp0 (unit->unit, first) == 0;

  return (unit->payments ? 2 : 0) + (is_first ? 0 : 1);
}

static int
compare_entries (gconstpointer a, gconstpointer b, gpointer listing)
{
  return get_rank (listing, &((const Entry *) a)->unit)
         - get_rank (listing, &((const Entry *) b)->unit);
}

/**
 * tie_capacity_unit_list:
 * @document: a document
 * @filter: (nullable): which flows are looked at
 *
 * What tie_capacity_new_in() finds flows for: each unit that supplies and services have, the
 * document's capacity unit first, then each in which payments are made, the document's money unit
 * first, else in the document's order. Rates are units of their own, one for each period; shares of
 * something are none, and all power is one.
 *
 * Payments that run in opposite directions are never added. With an organization in the middle of
 * the document, what it pays and what it is paid are two units. Without one, payments are listed
 * together, in those units in which nobody pays somebody who also pays back.
 *
 * Returns: (transfer full) (element-type TieCapacityUnit): the units; organizations are the
 *   document's
 */
GArray *
tie_capacity_unit_list (TieDocument *document, TieFilter *filter)
{
  g_autoptr (GArray) entries = NULL;
  g_autoptr (GHashTable) payers = NULL, met = NULL;
  Listing self;
  GPtrArray *flows;
  GArray *units;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (filter == NULL || TIE_IS_FILTER (filter), NULL);

  entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  payers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  met = g_hash_table_new (NULL, NULL);
  self = (Listing){ .document = document, .entries = entries, .payers = payers, .met = met };
  flows = tie_document_get_flows (document);
  for (guint i = 0; i < flows->len; i++)
    if (tie_filter_passes_flow (filter, g_ptr_array_index (flows, i)))
      count_flow (&self, g_ptr_array_index (flows, i));
  g_array_sort_with_data (entries, compare_entries, &self);
  units = g_array_new (FALSE, FALSE, sizeof (TieCapacityUnit));
  for (guint i = 0; i < entries->len; i++)
    if (!g_array_index (entries, Entry, i).opposite)
      g_array_append_val (units, g_array_index (entries, Entry, i).unit);
  return units;
}
