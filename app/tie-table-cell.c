/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A cell of the table of deals. */

#include "tie-table-cell.h"

#include <glib/gi18n-lib.h>

/* No cell asks for more characters: what is longer ends in dots, and is a tooltip */
#define MOST_CHARS 34

/* What a column keeps when there is little room: the table is moved sideways then */
static const int least_chars[TIE_N_TABLE_COLUMNS] = {
  [TIE_TABLE_FROM] = 9,    [TIE_TABLE_TO] = 9,         [TIE_TABLE_WHAT] = 16,
  [TIE_TABLE_AMOUNT] = 14, [TIE_TABLE_BY_THEN] = 22,   [TIE_TABLE_WHEN] = 20,
  [TIE_TABLE_STATUS] = 14, [TIE_TABLE_ANNOUNCED] = 12, [TIE_TABLE_DEAL] = 20,
};

/* Cells that have not been given their names yet, and who is about to do it */
static GHashTable *unnamed;
static guint tell_id;
#define MOST_NAMED_AT_ONCE 40

struct _TieTableCell
{
  GtkWidget parent_instance;

  TieTableColumn column;
  TieTableRow *row; /* NULL: between two */
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (TieTableCell, tie_table_cell, GTK_TYPE_WIDGET)

static gboolean
tie_table_cell_query_tooltip (GtkWidget *widget,
                              int x,
                              int y,
                              gboolean by_keyboard,
                              GtkTooltip *tooltip)
{
  TieTableCell *self = TIE_TABLE_CELL (widget);

  if (!pango_layout_is_ellipsized (gtk_label_get_layout (self->label)))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (self->label));
  return TRUE;
}

static void
set_name (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* GTK 4.8 gives rows and cells no names: a row says all of it, a cell its heading as well */
static void
tell_names (TieTableCell *self)
{
  GtkWidget *cell = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkWidget *line = cell != NULL ? gtk_widget_get_parent (cell) : NULL;
  g_autofree char *own = NULL, *name = NULL;

  if (line == NULL || self->row == NULL)
    return;
  own = g_strdup_printf ("%s: %s", tie_table_column_get_title (self->column),
                         gtk_label_get_text (self->label));
  set_name (cell, own);
  if (self->column != TIE_TABLE_FROM)
    return;
  name = tie_table_row_dup_name (self->row);
  set_name (line, name);
}

/* A few of those that wait; the set may change meanwhile */
static gboolean
tell_cb (gpointer data)
{
  for (guint i = 0; i < MOST_NAMED_AT_ONCE && g_hash_table_size (unnamed) > 0; i++)
    {
      GHashTableIter iter;
      gpointer cell;

      g_hash_table_iter_init (&iter, unnamed);
      g_hash_table_iter_next (&iter, &cell, NULL);
      g_hash_table_iter_remove (&iter);
      tell_names (cell);
    }
  if (g_hash_table_size (unnamed) > 0)
    return G_SOURCE_CONTINUE;
  tell_id = 0;
  return G_SOURCE_REMOVE;
}

/* What is not seen follows what is: a table has some two thousand cells */
static void
queue_names (TieTableCell *self)
{
  if (unnamed == NULL)
    unnamed = g_hash_table_new (NULL, NULL);
  if (tell_id == 0)
    tell_id = g_idle_add_full (G_PRIORITY_LOW, tell_cb, NULL, NULL);
  g_hash_table_add (unnamed, self);
}

static void
tie_table_cell_dispose (GObject *object)
{
  TieTableCell *self = TIE_TABLE_CELL (object);

  if (unnamed != NULL)
    g_hash_table_remove (unnamed, self);
  if (self->label != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->label));
  self->label = NULL;
  g_clear_object (&self->row);

  G_OBJECT_CLASS (tie_table_cell_parent_class)->dispose (object);
}

static void
tie_table_cell_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (tie_table_cell_parent_class)->root (widget);
  queue_names (TIE_TABLE_CELL (widget));
}

static void
tie_table_cell_class_init (TieTableCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tie_table_cell_dispose;
  widget_class->query_tooltip = tie_table_cell_query_tooltip;
  widget_class->root = tie_table_cell_root;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tablecell");
}

static void
tie_table_cell_init (TieTableCell *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (self->label, MOST_CHARS);
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

static void
update (TieTableCell *self)
{
  g_autofree char *text =
      self->row != NULL ? tie_table_row_dup_text (self->row, self->column) : g_strdup ("");

  gtk_label_set_text (self->label, text[0] != '\0' ? text : "–");
  queue_names (self);
}

typedef struct
{
  TieSession *session;
  TieTableColumn column;
} Kind;

static void
kind_free (gpointer data, GClosure *closure)
{
  Kind *kind = data;

  g_object_unref (kind->session);
  g_free (kind);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  const Kind *kind = data;
  TieTableCell *self = g_object_new (TIE_TYPE_TABLE_CELL, NULL);

  self->column = kind->column;
  gtk_label_set_width_chars (self->label, least_chars[kind->column]);
  g_signal_connect_object (kind->session, "notify::quiz", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  if (kind->column == TIE_TABLE_BY_THEN)
    g_signal_connect_object (kind->session, "notify::moment", G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, GTK_WIDGET (self));
}

static void
dim (TieTableCell *self)
{
  if (self->row != NULL && tie_table_row_is_dimmed (self->row))
    gtk_widget_add_css_class (GTK_WIDGET (self), "dimmed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "dimmed");
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  TieTableCell *self = TIE_TABLE_CELL (gtk_list_item_get_child (item));

  g_set_object (&self->row, gtk_list_item_get_item (item));
  g_signal_connect_object (self->row, "notify::dimmed", G_CALLBACK (dim), self, G_CONNECT_SWAPPED);
  update (self);
  dim (self);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  TieTableCell *self = TIE_TABLE_CELL (gtk_list_item_get_child (item));

  if (self->row != NULL)
    g_signal_handlers_disconnect_by_data (self->row, self);
  g_clear_object (&self->row);
}

/**
 * tie_table_cell_find_row:
 * @widget: (nullable): a widget
 *
 * Returns: (transfer none) (nullable): what the cell shows that it is, or is within
 */
TieTableRow *
tie_table_cell_find_row (GtkWidget *widget)
{
  GtkWidget *cell = widget != NULL ? gtk_widget_get_ancestor (widget, TIE_TYPE_TABLE_CELL) : NULL;

  return cell != NULL ? TIE_TABLE_CELL (cell)->row : NULL;
}

/**
 * tie_table_cell_factory_new:
 * @session: whose moment its cells follow
 * @column: the column they stand in
 *
 * Returns: (transfer full): makes the cells of a column
 */
GtkListItemFactory *
tie_table_cell_factory_new (TieSession *session, TieTableColumn column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Kind *kind = g_new0 (Kind, 1);

  kind->session = g_object_ref (session);
  kind->column = column;
  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_cb), kind, kind_free, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  return factory;
}
