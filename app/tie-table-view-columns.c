/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The columns of the table of deals: which of them there are, how wide they are, and which of their
 * cells are seen. */

#include "tie-table-view-private.h"

#include "tie-table-cell-factory.h"
#include "tie-table-cell.h"

static int
compare (gconstpointer a, gconstpointer b, gpointer column)
{
  return tie_table_row_compare ((TieTableRow *) a, (TieTableRow *) b,
                                (TieTableColumn) GPOINTER_TO_UINT (column));
}

/* Adds all columns to a table that has its session and its cells. */
void
tie_table_view_add_columns (TieTableView *self)
{
  for (guint i = 0; i < TIE_N_TABLE_COLUMNS; i++)
    {
      TieTableColumn column = (TieTableColumn) i;
      g_autoptr (GtkColumnViewColumn) added =
          gtk_column_view_column_new (tie_table_column_get_title (column),
                                      tie_table_cell_factory_new (self->cells, column));
      g_autoptr (GtkSorter) sorter =
          GTK_SORTER (gtk_custom_sorter_new (compare, GUINT_TO_POINTER (i), NULL));

      gtk_column_view_column_set_sorter (added, sorter);
      gtk_column_view_column_set_resizable (added, TRUE);
      gtk_column_view_column_set_expand (added, column == TIE_TABLE_DEAL);
      gtk_column_view_append_column (self->view, added);
      self->columns[i] = added;
    }
}

/* Brief, who, what and how much: from afar there is room for no more */
void
tie_table_view_update_columns (TieTableView *self)
{
  gboolean moment = tie_session_get_moment (self->session) != NULL;

  for (guint i = 0; i < TIE_N_TABLE_COLUMNS; i++)
    gtk_column_view_column_set_visible (self->columns[i],
                                        (i != TIE_TABLE_BY_THEN || moment)
                                            && (!self->brief || i <= TIE_TABLE_AMOUNT));
  gtk_column_view_column_set_expand (self->columns[TIE_TABLE_WHAT], self->brief);
}

/* In the order of the columns; the same again turns it round */
GMenuModel *
tie_table_view_sort_menu_new (void)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < TIE_N_TABLE_COLUMNS; i++)
    {
      g_autofree char *action =
          g_strdup_printf ("table.sort::%s", tie_table_column_to_nick ((TieTableColumn) i));

      g_menu_append (menu, tie_table_column_get_title ((TieTableColumn) i), action);
    }
  return G_MENU_MODEL (menu);
}

void
tie_table_view_sort_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TieTableView *self = TIE_TABLE_VIEW (widget);
  TieTableColumn column;

  if (!tie_table_column_from_nick (g_variant_get_string (parameter, NULL), &column))
    return;
  tie_table_view_sort (self, column,
                       column == self->sorted_by && self->direction == GTK_SORT_ASCENDING
                           ? GTK_SORT_DESCENDING
                           : GTK_SORT_ASCENDING);
}

/* Returns the list within the column view, in which its rows are. */
GtkWidget *
tie_table_view_get_list (TieTableView *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view));

  while (child != NULL && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* What holds the cell of one column in a row */
static void
wake_cell (TieTableView *self, GtkWidget *holder, gboolean seen)
{
  GtkWidget *child = gtk_widget_get_first_child (holder);

  if (child == NULL || !TIE_IS_TABLE_CELL (child))
    return;
  if (seen && gtk_widget_get_visible (holder))
    tie_table_cell_wake (TIE_TABLE_CELL (child));
  else
    tie_table_cell_sleep (TIE_TABLE_CELL (child));
}

/* What is far away GTK leaves where it was, and does not show */
static gboolean
is_seen (GtkWidget *list, GtkWidget *row)
{
  graphene_rect_t bounds;

  return gtk_widget_get_child_visible (row) && gtk_widget_compute_bounds (row, list, &bounds)
         && bounds.origin.y < gtk_widget_get_height (list)
         && bounds.origin.y + bounds.size.height > 0;
}

/* Wakes the cells that are seen as the rows are laid out now; all others sleep. */
void
tie_table_view_wake_cells (TieTableView *self)
{
  GtkWidget *list = tie_table_view_get_list (self);

  if (list == NULL || !gtk_widget_get_mapped (list))
    return;
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      gboolean seen = is_seen (list, row);

      for (GtkWidget *holder = gtk_widget_get_first_child (row); holder != NULL;
           holder = gtk_widget_get_next_sibling (holder))
        wake_cell (self, holder, seen);
    }
  tie_table_cells_widen (self->cells);
}
