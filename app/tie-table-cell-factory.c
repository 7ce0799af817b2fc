/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Makes the cells of a column of the table of deals, and puts them into places. */

#include "tie-table-cell-factory.h"

#include "tie-table-cell.h"

/* Which cells it makes */
typedef struct
{
  TieTableCells *cells;
  TieTableColumn column;
} Kind;

static void
kind_free (gpointer data, GClosure *closure)
{
  Kind *kind = data;

  g_object_unref (kind->cells);
  g_free (kind);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  const Kind *kind = data;

  gtk_list_item_set_child (item, tie_table_cell_new (kind->cells, kind->column));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  tie_table_cell_set_slot (TIE_TABLE_CELL (gtk_list_item_get_child (item)),
                           TIE_TABLE_SLOT (gtk_list_item_get_item (item)));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  tie_table_cell_set_slot (TIE_TABLE_CELL (gtk_list_item_get_child (item)), NULL);
}

/**
 * tie_table_cell_factory_new:
 * @cells: what its cells become some of
 * @column: the column they stand in
 *
 * Returns: (transfer full): makes the cells of a column
 */
GtkListItemFactory *
tie_table_cell_factory_new (TieTableCells *cells, TieTableColumn column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Kind *kind = g_new0 (Kind, 1);

  kind->cells = g_object_ref (cells);
  kind->column = column;
  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_cb), kind, kind_free, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  return factory;
}
