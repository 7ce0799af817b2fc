/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The rows of the table: those of the session's document that pass its filter, its search and its
 * moment, in the order of a sorter. Many are looked for in slices between frames, beside those that
 * are listed, which they then take the place of at once. */

#include "tie-table-model.h"

#include "tie-table-pick.h"
#include "tie-table-row-private.h"

#include <string.h>

/* To look through more flows would be felt */
#define MOST_AT_ONCE 5000

/* How long a slice may take */
#define SLICE_US 5000

struct _TieTableModel
{
  GObject parent_instance;

  TieSession *session;
  GtkSorter *sorter;
  GHashTable *subjects; /* what there are rows of; NULL: everything */
  GHashTable *lit;      /* what is brought forward; NULL: nothing */
  GPtrArray *rows;      /* all, in the document's order */
  GPtrArray *passed;    /* those of them that are listed, in order; unowned */

  gboolean held;       /* nobody looks: what is to be done waits */
  gboolean wants_rows; /* the document is another */
  gboolean wants_pick; /* what passes, or its order, may be another */
  TieTablePick *pick;  /* NULL: none under way */
  guint work_id;
};

enum
{
  SETTLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GType
get_item_type (GListModel *model)
{
  return TIE_TYPE_TABLE_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return TIE_TABLE_MODEL (model)->passed->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  TieTableModel *self = TIE_TABLE_MODEL (model);

  return position < self->passed->len ? g_object_ref (self->passed->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TieTableModel,
                               tie_table_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static gboolean
are_same (const GPtrArray *a, const GPtrArray *b)
{
  return a->len == b->len
         && (a->len == 0 || memcmp (a->pdata, b->pdata, a->len * sizeof (gpointer)) == 0);
}

/* While time passes, often nothing is another */
static void
list_passed (TieTableModel *self, GPtrArray *passed)
{
  g_autoptr (GPtrArray) old = self->passed;

  self->passed = g_ptr_array_ref (passed);
  if (!are_same (old, passed))
    g_list_model_items_changed (G_LIST_MODEL (self), 0, old->len, passed->len);
}

static void
take_pick (TieTableModel *self)
{
  g_autoptr (TieTablePick) pick = g_steal_pointer (&self->pick);
  GPtrArray *old_rows = self->rows;

  self->rows = g_ptr_array_ref (tie_table_pick_get_rows (pick));
  if (self->rows != old_rows && self->lit != NULL)
    tie_table_rows_dim (self->rows, self->lit);
  list_passed (self, tie_table_pick_get_passed (pick));
  tie_table_rows_release (old_rows);
}

/* Rows keep the whole of their document */
static void
let_go (TieTableModel *self)
{
  GPtrArray *rows = self->rows;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  list_passed (self, none);
  tie_table_rows_release (rows);
}

static void
begin_pick (TieTableModel *self)
{
  g_clear_pointer (&self->pick, tie_table_pick_free);
  self->pick = tie_table_pick_new (self->session, self->wants_rows ? NULL : self->rows,
                                   self->subjects, self->sorter);
  self->wants_pick = FALSE;
}

/* Returns whether all is done */
static gboolean
work_until (TieTableModel *self, gint64 until)
{
  if (self->wants_pick)
    begin_pick (self);
  if (self->pick != NULL)
    {
      if (!tie_table_pick_step (self->pick, until))
        return FALSE;
      self->wants_rows = FALSE;
      take_pick (self);
    }
  if (!tie_table_model_is_complete (self))
    return FALSE;
  g_signal_emit (self, signals[SETTLED], 0);
  return TRUE;
}

static gboolean
work_cb (gpointer data)
{
  TieTableModel *self = data;

  if (!self->held && !tie_table_model_is_complete (self)
      && !work_until (self, g_get_monotonic_time () + SLICE_US))
    return G_SOURCE_CONTINUE;
  self->work_id = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
takes_long (TieTableModel *self)
{
  TieDocument *document = tie_session_get_document (self->session);

  return document != NULL && tie_document_get_flows (document)->len > MOST_AT_ONCE;
}

/* A small document's rows are there when this returns */
static void
go_on (TieTableModel *self)
{
  if (self->held)
    return;
  if (!takes_long (self) && work_until (self, G_MAXINT64))
    return;
  if (self->work_id == 0)
    self->work_id = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, work_cb, self, NULL);
}

static void
tie_table_model_dispose (GObject *object)
{
  TieTableModel *self = TIE_TABLE_MODEL (object);

  g_clear_handle_id (&self->work_id, g_source_remove);
  g_clear_pointer (&self->pick, tie_table_pick_free);
  g_clear_pointer (&self->subjects, g_hash_table_unref);
  g_clear_pointer (&self->lit, g_hash_table_unref);
  self->held = TRUE;

  G_OBJECT_CLASS (tie_table_model_parent_class)->dispose (object);
}

static void
tie_table_model_finalize (GObject *object)
{
  TieTableModel *self = TIE_TABLE_MODEL (object);

  g_ptr_array_unref (self->passed);
  tie_table_rows_release (self->rows);
  g_clear_object (&self->sorter);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (tie_table_model_parent_class)->finalize (object);
}

static void
tie_table_model_class_init (TieTableModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tie_table_model_dispose;
  G_OBJECT_CLASS (klass)->finalize = tie_table_model_finalize;
  /**
   * TieTableModel::settled:
   *
   * All rows that pass are listed, in order.
   */
  signals[SETTLED] = g_signal_new ("settled", TIE_TYPE_TABLE_MODEL, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
tie_table_model_init (TieTableModel *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->passed = g_ptr_array_new ();
  self->held = TRUE;
  self->wants_rows = self->wants_pick = TRUE;
}

/**
 * tie_table_model_new:
 * @session: whose document is listed, and whose filter, search and moment count
 * @sorter: puts the rows in order; followed
 *
 * Returns: (transfer full): an empty list, which is held until tie_table_model_set_held()
 */
TieTableModel *
tie_table_model_new (TieSession *session, GtkSorter *sorter)
{
  TieTableModel *self;

  g_return_val_if_fail (TIE_IS_SESSION (session), NULL);
  g_return_val_if_fail (GTK_IS_SORTER (sorter), NULL);

  self = g_object_new (TIE_TYPE_TABLE_MODEL, NULL);
  self->session = g_object_ref (session);
  self->sorter = g_object_ref (sorter);
  g_signal_connect_object (sorter, "changed", G_CALLBACK (tie_table_model_refilter), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * tie_table_model_set_held:
 * @self: the list
 * @held: whether nobody looks at it
 *
 * Has it wait with what is to be done, or do it.
 */
void
tie_table_model_set_held (TieTableModel *self, gboolean held)
{
  g_return_if_fail (TIE_IS_TABLE_MODEL (self));

  self->held = held;
  if (!tie_table_model_is_complete (self))
    go_on (self);
}

/**
 * tie_table_model_set_scope:
 * @self: the list
 * @subjects: (nullable) (element-type utf8): ids of what there are rows of, such as those of
 *   tie_scope_new_of_ids(); %NULL: everything
 *
 * Lists the rows of these alone.
 */
void
tie_table_model_set_scope (TieTableModel *self, GHashTable *subjects)
{
  g_return_if_fail (TIE_IS_TABLE_MODEL (self));

  if (subjects != NULL)
    g_hash_table_ref (subjects);
  g_clear_pointer (&self->subjects, g_hash_table_unref);
  self->subjects = subjects;
  tie_table_model_refilter (self);
}

/**
 * tie_table_model_set_lit:
 * @self: the list
 * @lit: (nullable) (element-type utf8): ids of what is brought forward; %NULL: nothing
 *
 * Dims all other rows.
 */
void
tie_table_model_set_lit (TieTableModel *self, GHashTable *lit)
{
  g_return_if_fail (TIE_IS_TABLE_MODEL (self));

  if (lit == NULL && self->lit == NULL)
    return;
  if (lit != NULL)
    g_hash_table_ref (lit);
  g_clear_pointer (&self->lit, g_hash_table_unref);
  self->lit = lit;
  tie_table_rows_dim (self->rows, self->lit);
}

/**
 * tie_table_model_refill:
 * @self: the list
 *
 * Lists the session's document, which is another. The rows before stay until those are found, if
 * anybody looks.
 */
void
tie_table_model_refill (TieTableModel *self)
{
  g_return_if_fail (TIE_IS_TABLE_MODEL (self));

  self->wants_rows = TRUE;
  if (self->held)
    let_go (self);
  tie_table_model_refilter (self);
}

/**
 * tie_table_model_refilter:
 * @self: the list
 *
 * Looks again at what passes, and at its order.
 */
void
tie_table_model_refilter (TieTableModel *self)
{
  g_return_if_fail (TIE_IS_TABLE_MODEL (self));

  g_clear_pointer (&self->pick, tie_table_pick_free);
  self->wants_pick = TRUE;
  go_on (self);
}

/**
 * tie_table_model_is_complete:
 * @self: the list
 *
 * Returns: whether it lists all that pass, in order: many rows follow in slices
 */
gboolean
tie_table_model_is_complete (TieTableModel *self)
{
  g_return_val_if_fail (TIE_IS_TABLE_MODEL (self), FALSE);

  return !self->wants_pick && self->pick == NULL;
}

/**
 * tie_table_model_get_n_rows:
 * @self: the list
 *
 * Returns: how many rows there are, also of what does not pass
 */
guint
tie_table_model_get_n_rows (TieTableModel *self)
{
  g_return_val_if_fail (TIE_IS_TABLE_MODEL (self), 0);

  return self->rows->len;
}

/**
 * tie_table_model_get_passed:
 * @self: the list
 *
 * Returns: (transfer none) (element-type TieTableRow): the rows that are listed, in order
 */
GPtrArray *
tie_table_model_get_passed (TieTableModel *self)
{
  g_return_val_if_fail (TIE_IS_TABLE_MODEL (self), NULL);

  return self->passed;
}

/**
 * tie_table_model_find:
 * @self: the list
 * @subject: (nullable): a deal or a flow
 *
 * Returns: the place of the first of its rows, in the document's order, that is listed;
 *   %GTK_INVALID_LIST_POSITION: none is
 */
guint
tie_table_model_find (TieTableModel *self, GObject *subject)
{
  guint found = GTK_INVALID_LIST_POSITION;
  guint index = G_MAXUINT;

  g_return_val_if_fail (TIE_IS_TABLE_MODEL (self), found);

  if (!TIE_IS_DEAL (subject) && !TIE_IS_FLOW (subject))
    return found;
  for (guint i = 0; i < self->passed->len; i++)
    {
      const TieTableRow *row = self->passed->pdata[i];

      if (((GObject *) row->flow == subject || (GObject *) row->deal == subject)
          && row->index < index)
        {
          found = i;
          index = row->index;
        }
    }
  return found;
}
