/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Finds, a slice at a time, which rows of the table pass and in which order they are. */

#include "tie-table-pick.h"

#include "tie-sliced-sort.h"

/* Rows between two looks at the clock */
#define N_UNWATCHED 16

struct _TieTablePick
{
  TieSession *session;
  TieDocument *document;
  GPtrArray *rows;       /* all, in the document's order */
  GPtrArray *passed;     /* unowned, of these */
  GHashTable *subjects;  /* what there are rows of; NULL: everything */
  TieSearchQuery *query; /* NULL: none */
  GtkSorter *sorter;
  TieSlicedSort *sort; /* NULL: not begun */
  guint n_deals;       /* that have their rows */
  guint n_looked_at;   /* of the rows */
};

static gboolean
is_over (guint n_done, gint64 until)
{
  return n_done % N_UNWATCHED == 0 && g_get_monotonic_time () >= until;
}

/* Each of these returns whether it has come to its end: not where the time was over */
static gboolean
fill (TieTablePick *self, gint64 until)
{
  GPtrArray *deals = self->document != NULL ? tie_document_get_deals (self->document) : NULL;

  while (deals != NULL && self->n_deals < deals->len)
    {
      tie_table_rows_add (self->rows, self->session, deals->pdata[self->n_deals++]);
      if (is_over (self->n_deals, until))
        return FALSE;
    }
  return TRUE;
}

static gboolean
passes (TieTablePick *self, TieTableRow *row)
{
  return tie_table_row_is_shown (row, self->query)
         && (self->subjects == NULL || tie_table_row_is_in (row, self->subjects));
}

static gboolean
filter (TieTablePick *self, gint64 until)
{
  while (self->n_looked_at < self->rows->len)
    {
      TieTableRow *row = self->rows->pdata[self->n_looked_at++];

      if (passes (self, row))
        g_ptr_array_add (self->passed, row);
      if (is_over (self->n_looked_at, until))
        return FALSE;
    }
  return TRUE;
}

static int
compare (gconstpointer a, gconstpointer b, gpointer sorter)
{
  return (int) gtk_sorter_compare (sorter, (gpointer) a, (gpointer) b);
}

static gboolean
sort (TieTablePick *self, gint64 until)
{
  if (gtk_sorter_get_order (self->sorter) == GTK_SORTER_ORDER_NONE)
    return TRUE;
  if (self->sort == NULL)
    self->sort = tie_sliced_sort_new (self->passed, compare, self->sorter);
  return tie_sliced_sort_step (self->sort, until);
}

/**
 * tie_table_pick_new:
 * @session: whose filter, search and moment count; they must not change before the end
 * @rows: (nullable) (element-type TieTableRow): all rows, in the document's order; %NULL: those of
 *   the session's document are to be made first
 * @subjects: (nullable) (element-type utf8): ids of what there are rows of; %NULL: everything
 * @sorter: puts them in order
 *
 * Returns: (transfer full): a search that has not begun
 */
TieTablePick *
tie_table_pick_new (TieSession *session, GPtrArray *rows, GHashTable *subjects, GtkSorter *sorter)
{
  TieTablePick *self = g_new0 (TieTablePick, 1);
  const char *query = tie_session_get_query (session);

  self->session = g_object_ref (session);
  if (rows == NULL)
    g_set_object (&self->document, tie_session_get_document (session));
  self->rows =
      rows != NULL ? g_ptr_array_ref (rows) : g_ptr_array_new_with_free_func (g_object_unref);
  self->passed = g_ptr_array_new ();
  self->subjects = subjects != NULL ? g_hash_table_ref (subjects) : NULL;
  self->sorter = g_object_ref (sorter);
  if (query != NULL && query[0] != '\0')
    self->query = tie_search_query_new (query);
  return self;
}

/**
 * tie_table_pick_free:
 * @self: (transfer full): a search
 *
 * Ends it.
 */
void
tie_table_pick_free (TieTablePick *self)
{
  g_clear_pointer (&self->sort, tie_sliced_sort_free);
  g_clear_pointer (&self->query, tie_search_query_free);
  g_clear_pointer (&self->subjects, g_hash_table_unref);
  g_ptr_array_unref (self->passed);
  g_ptr_array_unref (self->rows);
  g_object_unref (self->sorter);
  g_clear_object (&self->document);
  g_object_unref (self->session);
  g_free (self);
}

/**
 * tie_table_pick_step:
 * @self: a search
 * @until: when to stop, as g_get_monotonic_time() counts
 *
 * Returns: whether all are found and in order
 */
gboolean
tie_table_pick_step (TieTablePick *self, gint64 until)
{
  return fill (self, until) && filter (self, until) && sort (self, until);
}

/**
 * tie_table_pick_get_rows:
 * @self: a search
 *
 * Returns: (transfer none) (element-type TieTableRow): all rows, in the document's order
 */
GPtrArray *
tie_table_pick_get_rows (TieTablePick *self)
{
  return self->rows;
}

/**
 * tie_table_pick_get_passed:
 * @self: a search that has come to its end
 *
 * Returns: (transfer none) (element-type TieTableRow): those that pass, in order
 */
GPtrArray *
tie_table_pick_get_passed (TieTablePick *self)
{
  return self->passed;
}
