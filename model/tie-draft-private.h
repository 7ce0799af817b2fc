/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-draft.h"
#include "tie-json-writer.h"

G_BEGIN_DECLS

/**
 * TieDraft:
 * @organizations: (nullable): the table of organisations; without it flows name them
 * @flows: the table of flows
 * @language: (nullable): of texts that name none
 * @taken: ids that something has: each with its own copy
 * @names: from an organisation's name to its id; to the empty text where two have it
 * @sources: (element-type utf8): lines that name a source, as first met; ids are made of their
 *   number
 * @products: (element-type utf8): names of products, likewise
 * @source_ids: from a line to its id
 * @product_ids: from a name to its id
 * @capacity_units: how often a supply or a service is counted in a unit
 * @money_units: how often money is counted in a currency
 *
 * A document while it is made of tables: a JSON text that knows where each value comes from. What
 * it means is left to the reader of documents, which checks it as any other.
 */
typedef struct
{
  TieJsonWriter *writer;
  const TieDraftTable *organizations;
  const TieDraftTable *flows;
  char *language;
  GHashTable *taken;
  GHashTable *names;
  GPtrArray *sources;
  GPtrArray *products;
  GHashTable *source_ids;
  GHashTable *product_ids;
  GHashTable *capacity_units;
  GHashTable *money_units;
} TieDraft;

/* tie-draft.c */
const char *tie_draft_take_id (TieDraft *self, const char *prefix, const char *wanted);
gboolean tie_draft_is_full (const TieDraft *self);

/* tie-draft-values.c */
void tie_draft_add_cell (TieDraft *self,
                         const TieDraftTable *table,
                         const char *key,
                         const TieCell *cell);
void tie_draft_add_word (TieDraft *self,
                         const TieDraftTable *table,
                         const char *key,
                         const TieCell *cell);
gboolean tie_draft_add_text (TieDraft *self,
                             const TieDraftTable *table,
                             const TieCell *cells,
                             const char *key,
                             TieField field);
void tie_draft_add_sources (TieDraft *self,
                            const TieDraftTable *table,
                            const char *key,
                            const TieCell *cell);
void tie_draft_add_products (TieDraft *self, const TieDraftTable *table, const TieCell *cell);
void tie_draft_add_lines (TieDraft *self,
                          const TieDraftTable *table,
                          const char *key,
                          const TieCell *cell,
                          GHashTable *ids);
void tie_draft_add_lists (TieDraft *self);

/* tie-draft-amounts.c */
void tie_draft_add_amount (TieDraft *self,
                           const TieDraftTable *table,
                           const TieCell *cells,
                           gboolean of_deal,
                           GHashTable *units);
gboolean tie_draft_add_text_of (TieDraft *self,
                                const TieDraftTable *table,
                                const TieCell *cells,
                                const char *key,
                                TieField field,
                                gboolean of_deal,
                                guint number);

/* tie-draft-organizations.c */
void tie_draft_add_organizations (TieDraft *self);

/* tie-draft-deals.c, tie-draft-flows.c */
/**
 * TieDraftDeal:
 * @rows: (element-type guint): the numbers of its rows
 * @cells: what they say of it together: those of its only row, or of its own
 */
typedef struct
{
  const char *id;
  GArray *rows;
  const TieCell *cells;
  TieCell *own_cells;
} TieDraftDeal;

void tie_draft_add_deals (TieDraft *self);
void tie_draft_add_flow (TieDraft *self, const TieRow *row, const char *id, GHashTable *flow_ids);

G_END_DECLS
