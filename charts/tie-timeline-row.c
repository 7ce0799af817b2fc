/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Which rows a timeline has, and in which order. */

#include "tie-timeline-row.h"

#include "tie-wording.h"
#include "tie-words.h"

static void
row_free (gpointer data)
{
  TieTimelineRow *row = data;

  g_free (row->id);
  g_free (row->name);
  g_free (row->group_name);
  g_ptr_array_unref (row->facts);
  g_ptr_array_unref (row->fact_products);
  g_free (row);
}

static TieTimelineRow *
row_new (TieTimelineRowKind kind, const char *id, TieOrganization *owner)
{
  TieTimelineRow *row = g_new0 (TieTimelineRow, 1);

  row->kind = kind;
  row->id = g_strdup (id);
  row->owner = owner;
  row->facts = g_ptr_array_new ();
  row->fact_products = g_ptr_array_new ();
  return row;
}

/* The first supply or service that is shown; else the first flow that says when; else the first. */
static TieFlow *
find_bar_flow (TieDeal *deal, TieFilter *filter)
{
  GPtrArray *flows = tie_deal_get_flows (deal);
  TieFlow *dated = NULL;
  TieFlow *any = NULL;

  for (guint i = 0; i < flows->len; i++)
    {
      TieFlow *flow = g_ptr_array_index (flows, i);
      TieFlowKind kind = tie_flow_get_kind (flow);

      if (!tie_filter_passes_flow (filter, flow))
        continue;
      if (tie_flow_kind_is_delivery (kind))
        return flow;
      if (dated == NULL && tie_timeline_span_of_flow (flow, NULL).is_known)
        dated = flow;
      if (any == NULL)
        any = flow;
    }
  return dated != NULL ? dated : any;
}

static TieOrganization *
find_owner (TieDeal *deal, TieFlow *flow, TieOrganization *focus)
{
  GPtrArray *parties = tie_deal_get_parties (deal);

  if (flow != NULL)
    return tie_flow_get_from (flow);
  for (guint i = 0; i < parties->len; i++)
    if (g_ptr_array_index (parties, i) != (gpointer) focus)
      return g_ptr_array_index (parties, i);
  return parties->len > 0 ? g_ptr_array_index (parties, 0) : NULL;
}

static void
take_facts (TieTimelineRow *row, GPtrArray *facts, TieProduct *product)
{
  for (guint i = 0; i < facts->len; i++)
    {
      TieFact *fact = g_ptr_array_index (facts, i);
      const TieInterval *when = tie_fact_get_when (fact);
      int first, last;

      if (when != NULL && tie_timeline_span_of_interval (when, &first, &last))
        {
          g_ptr_array_add (row->facts, fact);
          g_ptr_array_add (row->fact_products, product);
        }
    }
}

static TieTimelineRow *
row_for_deal (TieDeal *deal, TieFilter *filter, TieOrganization *focus)
{
  TieFlow *flow = find_bar_flow (deal, filter);
  TieTimelineRow *row =
      row_new (TIE_TIMELINE_ROW_LIST, tie_deal_get_id (deal), find_owner (deal, flow, focus));
  const TieDate *announced = tie_deal_get_announced (deal);

  row->deal = deal;
  row->flow = flow;
  take_facts (row, tie_deal_get_facts (deal), NULL);
  if (tie_deal_get_status (deal) == TIE_STATUS_NONE)
    return row;
  if (flow != NULL)
    row->span = tie_timeline_span_of_flow (flow, announced);
  if (row->span.is_known || announced != NULL || row->facts->len > 0)
    row->kind = TIE_TIMELINE_ROW_LANE;
  return row;
}

/* Whether all deals go to one organisation, so that the supplier's name alone says who with whom.
 */
static TieOrganization *
find_only_receiver (GPtrArray *rows)
{
  TieOrganization *receiver = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const TieTimelineRow *row = g_ptr_array_index (rows, i);

      if (row->flow == NULL)
        continue;
      if (receiver != NULL && receiver != tie_flow_get_to (row->flow))
        return NULL;
      receiver = tie_flow_get_to (row->flow);
    }
  return receiver;
}

/* A supplier's name alone, where it has one deal; else with what this one is about. */
static char *
name_row (const TieTimelineRow *row, guint n_of_owner, const char *language)
{
  const TieText *name = tie_organization_get_name (row->owner);
  GPtrArray *products;
  TieProduct *product;

  if (n_of_owner == 1)
    return g_strdup (tie_text_get (name, language));
  products = row->flow != NULL ? tie_flow_get_products (row->flow) : NULL;
  if (products == NULL || products->len == 0)
    return tie_deal_dup_name (row->deal, language);
  product = g_ptr_array_index (products, 0);
  return g_strdup_printf (_ ("%s: %s"), tie_text_get_in_line (name, language),
                          tie_text_get_in_line (tie_product_get_name (product), language));
}

/* Rows are called by their suppliers where all deals go to one organisation; a single deal only
 * where that is what the document is about: nothing else in the picture would say with whom it is.
 */
static TieOrganization *
find_understood_receiver (GPtrArray *rows, TieOrganization *focus)
{
  TieOrganization *receiver = find_only_receiver (rows);

  return rows->len > 1 || receiver == focus ? receiver : NULL;
}

static void
name_rows (GPtrArray *rows, TieOrganization *focus, const char *language)
{
  TieOrganization *receiver = find_understood_receiver (rows, focus);
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const TieTimelineRow *row = g_ptr_array_index (rows, i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, row->owner));

      g_hash_table_insert (counts, row->owner, GUINT_TO_POINTER (n + 1));
    }
  for (guint i = 0; i < rows->len; i++)
    {
      TieTimelineRow *row = g_ptr_array_index (rows, i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, row->owner));
      gboolean by_owner =
          row->owner != NULL && row->owner != receiver && (row->flow == NULL || receiver != NULL);

      row->name = by_owner ? name_row (row, n, language) : tie_deal_dup_name (row->deal, language);
    }
}

typedef struct
{
  GHashTable *rows;    /* TieOrganization (NULL: the document) → TieTimelineRow */
  GPtrArray *new_rows; /* rows of facts alone */
  const char *language;
} FactPlacer;

/* Gives dated facts to the first row of their organisation, or to a new row of facts. */
static void
place_facts (FactPlacer *placer, TieOrganization *owner, GPtrArray *facts, TieProduct *product)
{
  TieTimelineRow *row = g_hash_table_lookup (placer->rows, owner);

  if (row != NULL)
    {
      take_facts (row, facts, product);
      return;
    }
  row = row_new (TIE_TIMELINE_ROW_FACTS,
                 owner != NULL ? tie_organization_get_id (owner) : "document", owner);
  take_facts (row, facts, product);
  if (row->facts->len == 0)
    {
      row_free (row);
      return;
    }
  /* Translators: the name of a timeline's row of dated facts that belong to no organisation */
  row->name =
      g_strdup (owner != NULL ? tie_text_get (tie_organization_get_name (owner), placer->language)
                              : _ ("Milestones"));
  g_ptr_array_add (placer->new_rows, row);
  g_hash_table_insert (placer->rows, owner, row);
}

static void
place_all_facts (FactPlacer *placer, TieDocument *document, TieFilter *filter)
{
  GPtrArray *organizations = tie_document_get_organizations (document);
  GPtrArray *products = tie_document_get_products (document);

  for (guint i = 0; i < organizations->len; i++)
    {
      TieOrganization *organization = g_ptr_array_index (organizations, i);

      if (tie_filter_passes_organization (filter, organization))
        place_facts (placer, organization, tie_organization_get_facts (organization), NULL);
    }
  for (guint i = 0; i < products->len; i++)
    {
      TieProduct *product = g_ptr_array_index (products, i);
      TieOrganization *maker = tie_product_get_maker (product);

      if (maker == NULL || tie_filter_passes_organization (filter, maker))
        place_facts (placer, maker, tie_product_get_facts (product), product);
    }
  place_facts (placer, NULL, tie_document_get_facts (document), NULL);
}

static void
add_other_facts (GPtrArray *rows, TieDocument *document, TieFilter *filter, const char *language)
{
  g_autoptr (GHashTable) by_owner = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) new_rows = g_ptr_array_new ();
  FactPlacer placer = { by_owner, new_rows, language };
  guint n_lanes = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      TieTimelineRow *row = g_ptr_array_index (rows, i);

      if (row->owner != NULL && !g_hash_table_contains (by_owner, row->owner))
        g_hash_table_insert (by_owner, row->owner, row);
      n_lanes += row->kind == TIE_TIMELINE_ROW_LANE;
    }
  place_all_facts (&placer, document, filter);
  for (guint i = 0; i < new_rows->len; i++)
    g_ptr_array_insert (rows, (int) (n_lanes + i), g_ptr_array_index (new_rows, i));
}

/* Called as its group, with a capital where the language has them. */
static TieTimelineRow *
heading_new (const char *name, guint index)
{
  g_autofree char *id = g_strdup_printf ("group/%u", index);
  TieTimelineRow *row = row_new (TIE_TIMELINE_ROW_HEADING, id, NULL);

  row->name = tie_wording_capitalize (name);
  return row;
}

/* Suppliers need no headings where each row is called by its own. */
static gboolean
wants_headings (GPtrArray *rows, TieTimelineOrder order)
{
  if (order.group != TIE_TIMELINE_BY_SUPPLIER)
    return TRUE;
  if (find_only_receiver (rows) != NULL)
    return FALSE;
  for (guint i = 1; i < rows->len; i++)
    {
      const TieTimelineRow *before = g_ptr_array_index (rows, i - 1);
      const TieTimelineRow *row = g_ptr_array_index (rows, i);

      if (row->kind == TIE_TIMELINE_ROW_LANE && before->kind == TIE_TIMELINE_ROW_LANE
          && row->group == before->group)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_same_group (const TieTimelineRow *a, const TieTimelineRow *b)
{
  return a->kind == b->kind && (a->kind != TIE_TIMELINE_ROW_LANE || a->group == b->group);
}

static void
add_headings (GPtrArray *rows)
{
  const TieTimelineRow *before = NULL;
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const TieTimelineRow *row = g_ptr_array_index (rows, i);
      const char *name = row->group_name;

      if (before != NULL && is_same_group (row, before))
        continue;
      before = row;
      if (row->kind == TIE_TIMELINE_ROW_FACTS)
        /* Translators: heads the rows of dated facts that belong to no deal of a timeline */
        name = _ ("Other dates");
      else if (row->kind == TIE_TIMELINE_ROW_LIST)
        /* Translators: heads the deals of a timeline that have no date */
        name = _ ("Without a date");
      g_ptr_array_insert (rows, (int) i++, heading_new (name, n++));
    }
}

/**
 * tie_timeline_rows_new:
 * @document: a document
 * @filter: (nullable): what is shown
 * @order: in which order
 * @language: BCP 47
 *
 * Lists the rows of a timeline: a lane for each deal with any date, in the groups of the order;
 * rows for dated facts of those without a deal; and the deals without any date and those that are
 * none. Where rows do not say themselves what their group has in common, headings do. No deal that
 * passes the filter is left out.
 *
 * Returns: (transfer full) (element-type TieTimelineRow): the rows, in order
 */
GPtrArray *
tie_timeline_rows_new (TieDocument *document,
                       TieFilter *filter,
                       TieTimelineOrder order,
                       const char *language)
{
  GPtrArray *rows;
  GPtrArray *deals;
  gboolean headed;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);

  rows = g_ptr_array_new_with_free_func (row_free);
  deals = tie_document_get_deals (document);
  for (guint i = 0; i < deals->len; i++)
    {
      TieDeal *deal = g_ptr_array_index (deals, i);

      if (tie_filter_passes_deal (filter, deal))
        g_ptr_array_add (rows, row_for_deal (deal, filter, tie_document_get_focus (document)));
    }
  name_rows (rows, tie_document_get_focus (document), language);
  tie_timeline_rows_sort (rows, document, filter, order, language);
  headed = rows->len > 0 && wants_headings (rows, order);
  add_other_facts (rows, document, filter, language);
  if (headed)
    add_headings (rows);
  return rows;
}
