/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A row of the table of deals: a flow, or a deal of which no flow is known. Who gives, who gets,
 * how much and when belong to a flow: with a row a deal, a cell would have several values, and
 * could not be put in order by them. */

#include "tie-table-row-private.h"

#include "tie-as-of.h"
#include "tie-release.h"
#include "tie-search-index.h"

/* To free more takes about as long as a frame may */
#define MOST_AT_ONCE 5000

G_DEFINE_FINAL_TYPE (TieTableRow, tie_table_row, G_TYPE_OBJECT)

static void
tie_table_row_finalize (GObject *object)
{
  TieTableRow *self = TIE_TABLE_ROW (object);

  g_free (self->key);
  g_object_unref (self->session);
  g_object_unref (self->document);

  G_OBJECT_CLASS (tie_table_row_parent_class)->finalize (object);
}

static void
tie_table_row_class_init (TieTableRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tie_table_row_finalize;
}

static void
tie_table_row_init (TieTableRow *self)
{
}

static void
add_row (GPtrArray *rows, TieSession *session, TieDeal *deal, TieFlow *flow)
{
  TieTableRow *row = g_object_new (TIE_TYPE_TABLE_ROW, NULL);

  row->session = g_object_ref (session);
  row->document = g_object_ref (tie_session_get_document (session));
  row->deal = deal;
  row->flow = flow;
  row->index = rows->len;
  g_ptr_array_add (rows, row);
}

/**
 * tie_table_rows_add:
 * @rows: (element-type TieTableRow): the rows of the deals before it, in the document's order
 * @session: whose document is listed
 * @deal: a deal of that document
 *
 * Adds a row for each flow of a deal, one for itself where it has none.
 */
void
tie_table_rows_add (GPtrArray *rows, TieSession *session, TieDeal *deal)
{
  GPtrArray *flows;

  g_return_if_fail (rows != NULL);
  g_return_if_fail (TIE_IS_SESSION (session));
  g_return_if_fail (TIE_IS_DEAL (deal));

  flows = tie_deal_get_flows (deal);
  for (guint i = 0; i < flows->len; i++)
    add_row (rows, session, deal, g_ptr_array_index (flows, i));
  if (flows->len == 0)
    add_row (rows, session, deal, NULL);
}

static gboolean
unref_session_cb (gpointer session)
{
  g_object_unref (session);
  return G_SOURCE_REMOVE;
}

/* The session, of which they may have the last reference, is the main thread's */
static void
unref_rows (gpointer rows)
{
  TieTableRow *first = g_ptr_array_index ((GPtrArray *) rows, 0);
  TieSession *session = g_object_ref (first->session);

  g_ptr_array_unref (rows);
  g_idle_add (unref_session_cb, session);
}

/**
 * tie_table_rows_release:
 * @rows: (transfer full) (element-type TieTableRow): rows
 *
 * Gives a reference up. A hundred thousand rows, which may be the last to hold their document, are
 * freed by another thread.
 */
void
tie_table_rows_release (GPtrArray *rows)
{
  if (rows->len > MOST_AT_ONCE)
    tie_release_in_thread (rows, unref_rows);
  else
    g_ptr_array_unref (rows);
}

/**
 * tie_table_row_get_id:
 * @self: a row
 *
 * Returns: (transfer none): the id of what it stands for, as the session selects it
 */
const char *
tie_table_row_get_id (TieTableRow *self)
{
  g_return_val_if_fail (TIE_IS_TABLE_ROW (self), NULL);

  return self->flow != NULL ? tie_flow_get_id (self->flow) : tie_deal_get_id (self->deal);
}

/**
 * tie_table_row_get_deal_id:
 * @self: a row
 *
 * Returns: (transfer none): the id of its deal
 */
const char *
tie_table_row_get_deal_id (TieTableRow *self)
{
  g_return_val_if_fail (TIE_IS_TABLE_ROW (self), NULL);

  return tie_deal_get_id (self->deal);
}

/**
 * tie_table_row_is_of:
 * @self: a row
 * @id: the id of an object of the document
 *
 * Returns: whether the row stands for it, or for a part of it
 */
gboolean
tie_table_row_is_of (TieTableRow *self, const char *id)
{
  g_return_val_if_fail (TIE_IS_TABLE_ROW (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return g_str_equal (tie_table_row_get_id (self), id)
         || g_str_equal (tie_deal_get_id (self->deal), id);
}

/**
 * tie_table_row_is_in:
 * @self: a row
 * @scope: (element-type utf8): ids of the document, such as those of tie_scope_new_of_ids()
 *
 * Returns: whether what it stands for is among them
 */
gboolean
tie_table_row_is_in (TieTableRow *self, GHashTable *scope)
{
  g_return_val_if_fail (TIE_IS_TABLE_ROW (self), FALSE);
  g_return_val_if_fail (scope != NULL, FALSE);

  return g_hash_table_contains (scope, tie_table_row_get_id (self));
}

/**
 * tie_table_rows_dim:
 * @rows: (element-type TieTableRow): rows
 * @lit: (nullable) (element-type utf8): ids of what is brought forward; %NULL: nothing
 *
 * Dims those that others are brought forward of.
 */
void
tie_table_rows_dim (GPtrArray *rows, GHashTable *lit)
{
  g_return_if_fail (rows != NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      TieTableRow *row = rows->pdata[i];

      row->dimmed = lit != NULL && !tie_table_row_is_in (row, lit);
    }
}

/**
 * tie_table_row_is_dimmed:
 * @self: a row
 *
 * Returns: whether others are brought forward
 */
gboolean
tie_table_row_is_dimmed (TieTableRow *self)
{
  g_return_val_if_fail (TIE_IS_TABLE_ROW (self), FALSE);

  return self->dimmed;
}

/**
 * tie_table_row_get_index:
 * @self: a row
 *
 * Returns: which of the document's rows it is
 */
guint
tie_table_row_get_index (TieTableRow *self)
{
  g_return_val_if_fail (TIE_IS_TABLE_ROW (self), 0);

  return self->index;
}

static gboolean
matches (TieTableRow *self, const TieSearchQuery *query)
{
  TieSearchIndex *index = tie_search_index_peek (self->document);
  g_autofree char *folded = index == NULL ? tie_search_fold_deal (self->deal) : NULL;

  return tie_search_query_matches (query, index != NULL ? tie_search_index_get (index, self->deal)
                                                        : folded);
}

/**
 * tie_table_row_is_shown:
 * @self: a row
 * @query: (nullable): what is searched for
 *
 * Returns: whether it passes the session's filter and the search, and had been announced by the
 *   session's moment
 */
gboolean
tie_table_row_is_shown (TieTableRow *self, const TieSearchQuery *query)
{
  TieFilter *filter;
  const TieDate *moment;

  g_return_val_if_fail (TIE_IS_TABLE_ROW (self), FALSE);

  filter = tie_session_get_filter (self->session);
  moment = tie_session_get_moment (self->session);
  if (!(self->flow != NULL ? tie_filter_passes_flow (filter, self->flow)
                           : tie_filter_passes_deal (filter, self->deal)))
    return FALSE;
  if (moment != NULL && !tie_as_of_deal_is_announced (self->deal, moment))
    return FALSE;
  return query == NULL || matches (self, query);
}
