/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* All deals as a table: put in order by any column, and with the filter, the search, the moment and
 * the selection of the session. */

#include "tie-table-view-private.h"

#include "tie-scope.h"
#include "tie-table-cell.h"
#include "tie-tab-stop.h"
#include "tie-wording.h"

#include <glib/gi18n-lib.h>

/* What the columns of a brief table need: who shows it larger leaves it that much */
#define BRIEF_WIDTH 500

G_DEFINE_FINAL_TYPE (TieTableView, tie_table_view, GTK_TYPE_WIDGET)

static void
update_count (TieTableView *self)
{
  guint n = tie_table_model_get_passed (self->rows)->len;
  guint n_all = tie_table_model_get_n_rows (self->rows);
  g_autofree char *shown = tie_wording_number (n, NULL), *all = tie_wording_number (n_all, NULL);
  /* Translators: under a table: how many of its rows are shown */
  g_autofree char *text =
      n == n_all ? g_strdup_printf (ngettext ("%s row", "%s rows", n), shown)
                 : g_strdup_printf (ngettext ("%s of %s row", "%s of %s rows", n_all), shown, all);

  gtk_label_set_text (self->count, text);
  gtk_widget_set_visible (self->empty, n == 0 && n_all > 0);
}

static GHashTable *
find_lit (TieTableView *self)
{
  TieDocument *document = tie_session_get_document (self->session);
  const char *const *light = tie_session_get_light (self->session);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  if (document == NULL || light == NULL)
    return NULL;
  for (; *light != NULL; light++)
    g_ptr_array_add (ids, (gpointer) *light);
  return tie_scope_new_of_ids (document, ids);
}

/* Whether a deal or one of its flows is among these: what rows stand for */
static gboolean
has_row (TieDeal *deal, GHashTable *subjects)
{
  GPtrArray *flows = tie_deal_get_flows (deal);

  for (guint i = 0; i < flows->len; i++)
    if (g_hash_table_contains (subjects, tie_flow_get_id (flows->pdata[i])))
      return TRUE;
  return flows->len == 0 && g_hash_table_contains (subjects, tie_deal_get_id (deal));
}

static gboolean
has_any (TieTableView *self, GHashTable *subjects)
{
  TieDocument *document = tie_session_get_document (self->session);
  GPtrArray *deals = document != NULL ? tie_document_get_deals (document) : NULL;

  for (guint i = 0; subjects != NULL && deals != NULL && i < deals->len; i++)
    if (has_row (deals->pdata[i], subjects))
      return TRUE;
  return FALSE;
}

static void
dim_cb (gpointer cell, gpointer data)
{
  tie_table_cell_dim (cell);
}

/* As in the charts: where there is nothing to be lit, nothing is dimmed */
static void
light_cb (TieTableView *self)
{
  g_autoptr (GHashTable) lit = find_lit (self);

  tie_table_model_set_lit (self->rows, has_any (self, lit) ? lit : NULL);
  tie_table_cells_foreach (self->cells, dim_cb, NULL);
}

static void
renew_cb (gpointer cell, gpointer data)
{
  tie_table_cell_renew (cell);
}

static void
renew_by_then_cb (gpointer cell, gpointer data)
{
  if (tie_table_cell_get_column (cell) == TIE_TABLE_BY_THEN)
    tie_table_cell_renew (cell);
}

static void
moment_cb (TieTableView *self)
{
  tie_table_view_update_columns (self);
  tie_table_cells_foreach (self->cells, renew_by_then_cb, NULL);
  tie_table_model_refilter (self->rows);
}

/* A place must not tell what a quiz keeps back */
static void
quiz_cb (TieTableView *self)
{
  tie_table_cells_foreach (self->cells, renew_cb, NULL);
  tie_table_model_refilter (self->rows);
}

static void
document_cb (TieTableView *self)
{
  g_clear_object (&self->selected);
  self->new_document = TRUE;
  light_cb (self);
  tie_table_model_refill (self->rows);
}

static void
rows_cb (TieTableView *self)
{
  if (self->new_document)
    tie_table_cells_forget_widths (self->cells);
  self->new_document = FALSE;
  tie_table_view_place_rows (self);
  update_count (self);
}

static void
layout_cb (TieTableView *self)
{
  tie_table_view_wake_cells (self);
}

/* Cells are seen or not once GTK has laid the rows out: before it draws them */
static void
tie_table_view_realize (GtkWidget *widget)
{
  TieTableView *self = TIE_TABLE_VIEW (widget);

  GTK_WIDGET_CLASS (tie_table_view_parent_class)->realize (widget);
  self->clock = g_object_ref (gtk_widget_get_frame_clock (widget));
  self->layout_id = g_signal_connect_data (self->clock, "layout", G_CALLBACK (layout_cb), self,
                                           NULL, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
tie_table_view_unrealize (GtkWidget *widget)
{
  TieTableView *self = TIE_TABLE_VIEW (widget);

  g_clear_signal_handler (&self->layout_id, self->clock);
  g_clear_object (&self->clock);
  GTK_WIDGET_CLASS (tie_table_view_parent_class)->unrealize (widget);
}

static void
tie_table_view_map (GtkWidget *widget)
{
  TieTableView *self = TIE_TABLE_VIEW (widget);

  GTK_WIDGET_CLASS (tie_table_view_parent_class)->map (widget);
  tie_table_model_set_held (self->rows, FALSE);
  /* Where it is as large as before, nothing is laid out anew */
  tie_table_view_wake_cells (self);
}

static void
sleep_cb (gpointer cell, gpointer data)
{
  tie_table_cell_sleep (cell);
}

static void
tie_table_view_unmap (GtkWidget *widget)
{
  TieTableView *self = TIE_TABLE_VIEW (widget);

  tie_table_model_set_held (self->rows, TRUE);
  tie_table_cells_foreach (self->cells, sleep_cb, NULL);
  GTK_WIDGET_CLASS (tie_table_view_parent_class)->unmap (widget);
}

static gboolean
tie_table_view_grab_focus (GtkWidget *widget)
{
  TieTableView *self = TIE_TABLE_VIEW (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
tie_table_view_dispose (GObject *object)
{
  TieTableView *self = TIE_TABLE_VIEW (object);

  /* Columns that go change the order, and with it what is selected; the session may be another
   * window's by now */
  self->following = TRUE;
  g_clear_handle_id (&self->follow_id, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->selected);
  g_clear_object (&self->slots);
  g_clear_object (&self->cells);
  g_clear_object (&self->rows);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (tie_table_view_parent_class)->dispose (object);
}

static void
tie_table_view_class_init (TieTableViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tie_table_view_dispose;
  widget_class->grab_focus = tie_table_view_grab_focus;
  widget_class->realize = tie_table_view_realize;
  widget_class->unrealize = tie_table_view_unrealize;
  widget_class->map = tie_table_view_map;
  widget_class->unmap = tie_table_view_unmap;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tableview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  /* The headings take no focus: this is the keyboard's way to them */
  gtk_widget_class_install_action (widget_class, "table.sort", "s", tie_table_view_sort_action);
  /* Before the charts' own around it, which copies a picture */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "win.copy-table",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, GDK_CONTROL_MASK,
                                       "win.copy-table", NULL);
}

static GtkWidget *
foot_new (TieTableView *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenuModel) menu = tie_table_view_sort_menu_new ();

  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_set_hexpand (GTK_WIDGET (self->count), TRUE);
  gtk_label_set_xalign (self->count, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "numeric");
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("Sort By"));
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (button), GTK_ARROW_UP);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  gtk_widget_add_css_class (foot, "table-foot");
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (self->count));
  gtk_box_append (GTK_BOX (foot), button);
  return foot;
}

static void
tie_table_view_init (TieTableView *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *stop = g_object_new (TIE_TYPE_TAB_STOP, "child", scrolled, NULL);

  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "deal-table");
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Table of Deals"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  gtk_widget_set_vexpand (overlay, TRUE);
  self->empty = gtk_label_new (_ ("No deal passes the filter, the search and the moment"));
  gtk_label_set_wrap (GTK_LABEL (self->empty), TRUE);
  gtk_widget_add_css_class (self->empty, "dim-label");
  gtk_widget_set_halign (self->empty, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->empty, GTK_ALIGN_CENTER);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), stop);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->empty);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->box), overlay);
  self->foot = foot_new (self);
  gtk_box_append (GTK_BOX (self->box), self->foot);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
follow (gpointer self, gpointer object, const char *signal, GCallback callback)
{
  g_signal_connect_object (object, signal, callback, self, G_CONNECT_SWAPPED);
}

/**
 * tie_table_view_new:
 * @session: whose deals it shows, and whose selection it shares
 *
 * Returns: (transfer floating): a table of all deals, a row a flow
 */
GtkWidget *
tie_table_view_new (TieSession *session)
{
  TieTableView *self;

  g_return_val_if_fail (TIE_IS_SESSION (session), NULL);

  self = g_object_new (TIE_TYPE_TABLE_VIEW, NULL);
  self->session = g_object_ref (session);
  self->sorted_by = TIE_N_TABLE_COLUMNS;
  self->rows = tie_table_model_new (session, gtk_column_view_get_sorter (self->view));
  self->slots = tie_table_slots_new ();
  self->cells = tie_table_cells_new (self->rows);
  tie_table_view_add_columns (self);
  tie_table_view_add_selection (self);
  tie_table_view_update_columns (self);
  light_cb (self);
  follow (self, self->rows, "items-changed", G_CALLBACK (rows_cb));
  follow (self, session, "notify::document", G_CALLBACK (document_cb));
  follow (self, session, "notify::moment", G_CALLBACK (moment_cb));
  follow (self, session, "notify::quiz", G_CALLBACK (quiz_cb));
  follow (self, session, "notify::light", G_CALLBACK (light_cb));
  follow (self->rows, session, "notify::query", G_CALLBACK (tie_table_model_refilter));
  follow (self->rows, session, "filter-changed", G_CALLBACK (tie_table_model_refilter));
  return GTK_WIDGET (self);
}

/**
 * tie_table_view_is_complete:
 * @self: the table
 *
 * Returns: whether its rows are those that pass, in order: many rows follow in slices
 */
gboolean
tie_table_view_is_complete (TieTableView *self)
{
  g_return_val_if_fail (TIE_IS_TABLE_VIEW (self), FALSE);

  return tie_table_model_is_complete (self->rows) && tie_table_slots_is_complete (self->slots);
}

/**
 * tie_table_view_get_rows:
 * @self: the table
 *
 * Returns: (transfer none): the #TieTableRow that it shows, in the order in which it does
 */
GListModel *
tie_table_view_get_rows (TieTableView *self)
{
  g_return_val_if_fail (TIE_IS_TABLE_VIEW (self), NULL);

  return G_LIST_MODEL (self->rows);
}

/**
 * tie_table_view_sort:
 * @self: the table
 * @column: by which column
 * @direction: which way
 *
 * Puts the rows in order, as a click on the column's heading does.
 */
void
tie_table_view_sort (TieTableView *self, TieTableColumn column, GtkSortType direction)
{
  g_return_if_fail (TIE_IS_TABLE_VIEW (self));
  g_return_if_fail ((guint) column < TIE_N_TABLE_COLUMNS);

  self->sorted_by = column;
  self->direction = direction;
  gtk_column_view_sort_by_column (self->view, self->columns[column], direction);
}

/**
 * tie_table_view_go_to:
 * @self: the table
 * @subjects: (nullable) (element-type utf8): ids of the document, such as those of
 *   tie_scope_new_of_ids(); %NULL: everything
 *
 * Shows the rows of these alone; all, where there are none. Where none is selected, from the first
 * that is lit, or the first of all: GTK begins anywhere when columns come and go meanwhile.
 */
void
tie_table_view_go_to (TieTableView *self, GHashTable *subjects)
{
  g_return_if_fail (TIE_IS_TABLE_VIEW (self));

  tie_table_model_set_scope (self->rows, has_any (self, subjects) ? subjects : NULL);
  tie_table_view_begin (self);
}

/**
 * tie_table_view_set_brief:
 * @self: the table
 * @brief: whether it has the columns alone that say who gives what to whom, and how much
 *
 * Gives these the room, for who reads them from afar.
 */
void
tie_table_view_set_brief (TieTableView *self, gboolean brief)
{
  g_return_if_fail (TIE_IS_TABLE_VIEW (self));

  if (self->brief == brief)
    return;
  self->brief = brief;
  gtk_widget_set_visible (self->foot, !brief);
  gtk_widget_set_size_request (GTK_WIDGET (self), brief ? BRIEF_WIDTH : -1, -1);
  tie_table_view_update_columns (self);
}
