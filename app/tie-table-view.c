/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* All deals as a table: put in order by any column, and with the filter, the search, the moment and
 * the selection of the session. */

#include "tie-table-view.h"

#include "tie-array-model.h"
#include "tie-csv-writer.h"
#include "tie-scope.h"
#include "tie-table-cell.h"
#include "tie-tab-stop.h"
#include "tie-wording.h"

#include <glib/gi18n-lib.h>

/* What the columns of a brief table need: who shows it larger leaves it that much */
#define BRIEF_WIDTH 500

/* So many frames after it is asked for, the rows have their heights */
#define TOP_FRAMES 3

/* To filter and sort more would be felt: it happens in slices between frames */
#define MOST_AT_ONCE 5000

struct _TieTableView
{
  GtkWidget parent_instance;

  TieSession *session;
  GtkWidget *box;
  GtkColumnView *view;
  GtkLabel *count;
  GtkWidget *empty;
  GPtrArray *rows;       /* all of them, in the document's order */
  GHashTable *by_id;     /* id of a deal or a flow, the document's → its first row */
  TieSearchQuery *query; /* NULL: none */
  TieArrayModel *all;
  GtkFilter *filter;
  GtkFilterListModel *filtered;
  GtkSortListModel *shown;
  GtkSingleSelection *selection;
  GtkColumnViewColumn *columns[TIE_N_TABLE_COLUMNS];
  TieTableColumn sorted_by; /* by a command last */
  GtkSortType direction;
  GtkWidget *foot;
  GHashTable *subjects; /* what there are rows of; NULL: everything */
  gboolean brief;
  gboolean following; /* the selection of the session, without telling it */
  guint follow_id;
  guint top_id;
  guint n_top_frames;
};

G_DEFINE_FINAL_TYPE (TieTableView, tie_table_view, GTK_TYPE_WIDGET)

static gboolean
passes (gpointer item, gpointer data)
{
  TieTableView *self = data;

  return tie_table_row_is_shown (item, self->query)
         && (self->subjects == NULL || tie_table_row_is_in (item, self->subjects));
}

static int
compare (gconstpointer a, gconstpointer b, gpointer column)
{
  return tie_table_row_compare ((TieTableRow *) a, (TieTableRow *) b,
                                (TieTableColumn) GPOINTER_TO_UINT (column));
}

static void
update_count (TieTableView *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  guint n_all = g_list_model_get_n_items (G_LIST_MODEL (self->all));
  g_autofree char *shown = tie_wording_number (n, NULL), *all = tie_wording_number (n_all, NULL);
  /* Translators: under a table: how many of its rows are shown */
  g_autofree char *text =
      n == n_all ? g_strdup_printf (ngettext ("%s row", "%s rows", n), shown)
                 : g_strdup_printf (ngettext ("%s of %s row", "%s of %s rows", n_all), shown, all);

  gtk_label_set_text (self->count, text);
  gtk_widget_set_visible (self->empty, n == 0 && n_all > 0);
}

/* GTK 4.12 has a call for it; the list within a column view has had the action since 4.0 */
static void
scroll_to (TieTableView *self, guint position)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LIST_VIEW (child))
      gtk_widget_activate_action (child, "list.scroll-to-item", "u", position);
}

static TieTableRow *
get_selected (TieTableView *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

/* Whether a row comes before another, which may be the same, as they are shown */
static gboolean
comes_before (TieTableView *self, TieTableRow *row, TieTableRow *other)
{
  GtkOrdering order = gtk_sorter_compare (gtk_column_view_get_sorter (self->view), row, other);

  return order == GTK_ORDERING_SMALLER
         || (order == GTK_ORDERING_EQUAL
             && tie_table_row_get_index (row) < tie_table_row_get_index (other));
}

/* They are in order: what is equal stays in that of the document */
static guint
find_position (TieTableView *self, TieTableRow *row)
{
  GListModel *rows = G_LIST_MODEL (self->shown);
  guint first = 0, last = g_list_model_get_n_items (rows);
  g_autoptr (TieTableRow) found = NULL;

  while (first < last)
    {
      guint middle = first + (last - first) / 2;
      g_autoptr (TieTableRow) item = g_list_model_get_item (rows, middle);

      if (comes_before (self, item, row))
        first = middle + 1;
      else
        last = middle;
    }
  found = g_list_model_get_item (rows, first);
  return found == row ? first : GTK_INVALID_LIST_POSITION;
}

static guint
find_first (TieTableView *self, const char *id)
{
  TieTableRow *row = id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
  guint position = GTK_INVALID_LIST_POSITION;

  if (row == NULL)
    return position;
  for (guint i = tie_table_row_get_index (row);
       position == GTK_INVALID_LIST_POSITION && i < self->rows->len
       && tie_table_row_is_of (self->rows->pdata[i], id);
       i++)
    position = find_position (self, self->rows->pdata[i]);
  return position;
}

/* A row that is of what is selected stays: a deal's second flow is as good as its first */
static void
follow_selection (TieTableView *self)
{
  const char *id = tie_session_get_selection (self->session);
  guint position;

  if (id != NULL && get_selected (self) != NULL && tie_table_row_is_of (get_selected (self), id))
    return;
  position = find_first (self, id);
  self->following = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->following = FALSE;
  if (position != GTK_INVALID_LIST_POSITION)
    scroll_to (self, position);
}

static void
selected_cb (TieTableView *self)
{
  TieTableRow *row = get_selected (self);

  if (!self->following && row != NULL)
    tie_session_set_selection (self->session, tie_table_row_get_id (row));
}

/* Also when the row is the selected one already, and something else was selected since */
static void
activate_cb (TieTableView *self, guint position)
{
  g_autoptr (TieTableRow) row = g_list_model_get_item (G_LIST_MODEL (self->shown), position);

  if (row != NULL)
    tie_session_set_selection (self->session, tie_table_row_get_id (row));
}

/* What is filtered takes its row's selection away, not the session's */
static void
refilter (TieTableView *self)
{
  self->following = TRUE;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  self->following = FALSE;
  follow_selection (self);
}

/* Brief, who, what and how much: from afar there is room for no more */
static void
update_columns (TieTableView *self)
{
  gboolean moment = tie_session_get_moment (self->session) != NULL;

  for (guint i = 0; i < TIE_N_TABLE_COLUMNS; i++)
    gtk_column_view_column_set_visible (self->columns[i],
                                        (i != TIE_TABLE_BY_THEN || moment)
                                            && (!self->brief || i <= TIE_TABLE_AMOUNT));
  gtk_column_view_column_set_expand (self->columns[TIE_TABLE_WHAT], self->brief);
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

static gboolean
has_any (TieTableView *self, GHashTable *subjects)
{
  GListModel *rows = G_LIST_MODEL (self->all);

  for (guint i = 0; subjects != NULL && i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (TieTableRow) row = g_list_model_get_item (rows, i);

      if (tie_table_row_is_in (row, subjects))
        return TRUE;
    }
  return FALSE;
}

/* As in the charts: where there is nothing to be lit, nothing is dimmed */
static void
light_cb (TieTableView *self)
{
  GListModel *rows = G_LIST_MODEL (self->all);
  g_autoptr (GHashTable) lit = find_lit (self);
  gboolean any = has_any (self, lit);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (TieTableRow) row = g_list_model_get_item (rows, i);

      tie_table_row_set_dimmed (row, any && !tie_table_row_is_in (row, lit));
    }
}

static void
moment_cb (TieTableView *self)
{
  GtkColumnViewColumn *column = self->columns[TIE_TABLE_BY_THEN];

  update_columns (self);
  refilter (self);
  gtk_sorter_changed (gtk_column_view_column_get_sorter (column), GTK_SORTER_CHANGE_DIFFERENT);
}

/* A place must not tell what a quiz keeps back */
static void
quiz_cb (TieTableView *self)
{
  for (guint i = 0; i < TIE_N_TABLE_COLUMNS; i++)
    gtk_sorter_changed (gtk_column_view_column_get_sorter (self->columns[i]),
                        GTK_SORTER_CHANGE_DIFFERENT);
}

static gboolean
follow_cb (gpointer data)
{
  TieTableView *self = data;

  self->follow_id = 0;
  follow_selection (self);
  return G_SOURCE_REMOVE;
}

/* What was looked for while slices were under way may be there only now */
static void
pending_cb (TieTableView *self)
{
  if (self->follow_id == 0 && tie_table_view_is_complete (self))
    self->follow_id = g_idle_add (follow_cb, self);
}

static void
query_cb (TieTableView *self)
{
  const char *query = tie_session_get_query (self->session);

  g_clear_pointer (&self->query, tie_search_query_free);
  if (query != NULL && query[0] != '\0')
    self->query = tie_search_query_new (query);
  refilter (self);
}

/* The ids are the document's, which the rows hold */
static void
index_rows (TieTableView *self)
{
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = self->rows->len; i > 0; i--)
    {
      TieTableRow *row = self->rows->pdata[i - 1];

      g_hash_table_insert (self->by_id, (gpointer) tie_table_row_get_id (row), row);
      g_hash_table_insert (self->by_id, (gpointer) tie_table_row_get_deal_id (row), row);
    }
}

static void
clear_rows (TieTableView *self)
{
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
}

static void
document_cb (TieTableView *self)
{
  self->following = TRUE;
  clear_rows (self);
  self->rows = tie_table_rows_new (self->session);
  index_rows (self);
  gtk_filter_list_model_set_incremental (self->filtered, self->rows->len > MOST_AT_ONCE);
  gtk_sort_list_model_set_incremental (self->shown, self->rows->len > MOST_AT_ONCE);
  tie_array_model_set (self->all, self->rows);
  self->following = FALSE;
  light_cb (self);
  follow_selection (self);
  update_count (self);
}

static void
sort_action (GtkWidget *widget, const char *name, GVariant *parameter)
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

  g_clear_handle_id (&self->follow_id, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->shown);
  g_clear_object (&self->filtered);
  g_clear_pointer (&self->query, tie_search_query_free);
  clear_rows (self);
  g_clear_object (&self->filter);
  g_clear_object (&self->all);
  g_clear_object (&self->session);
  g_clear_pointer (&self->subjects, g_hash_table_unref);

  G_OBJECT_CLASS (tie_table_view_parent_class)->dispose (object);
}

static void
tie_table_view_class_init (TieTableViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tie_table_view_dispose;
  widget_class->grab_focus = tie_table_view_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tableview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  /* The headings take no focus: this is the keyboard's way to them */
  gtk_widget_class_install_action (widget_class, "table.sort", "s", sort_action);
  /* Before the charts' own around it, which copies a picture */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "win.copy-table",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, GDK_CONTROL_MASK,
                                       "win.copy-table", NULL);
}

static void
hover (TieTableView *self, TieTableRow *row)
{
  if (self->session != NULL)
    tie_session_set_hover (self->session, row != NULL ? tie_table_row_get_id (row) : NULL);
}

static void
motion_cb (TieTableView *self, double x, double y)
{
  hover (self, tie_table_cell_find_row (
                   gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT)));
}

static void
leave_cb (TieTableView *self)
{
  hover (self, NULL);
}

/* One for the table: one for each of its thousands of cells is felt when they are made */
static void
add_motion (TieTableView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_object (motion, "enter", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), motion);
}

static void
add_columns (TieTableView *self)
{
  for (guint i = 0; i < TIE_N_TABLE_COLUMNS; i++)
    {
      TieTableColumn column = (TieTableColumn) i;
      g_autoptr (GtkColumnViewColumn) added =
          gtk_column_view_column_new (tie_table_column_get_title (column),
                                      tie_table_cell_factory_new (self->session, column));
      g_autoptr (GtkSorter) sorter =
          GTK_SORTER (gtk_custom_sorter_new (compare, GUINT_TO_POINTER (i), NULL));

      gtk_column_view_column_set_sorter (added, sorter);
      gtk_column_view_column_set_resizable (added, TRUE);
      gtk_column_view_column_set_expand (added, column == TIE_TABLE_DEAL);
      gtk_column_view_append_column (self->view, added);
      self->columns[i] = added;
    }
}

/* In the order of the columns; the same again turns it round */
static GMenuModel *
sort_menu_new (void)
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

static GtkWidget *
foot_new (TieTableView *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenuModel) menu = sort_menu_new ();

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
  add_motion (self);
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
make_models (TieTableView *self)
{
  self->all = tie_array_model_new (TIE_TYPE_TABLE_ROW);
  self->filter = GTK_FILTER (gtk_custom_filter_new (passes, self, NULL));
  self->filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->all)),
                                              g_object_ref (self->filter));
  self->shown = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->filtered)),
                                         g_object_ref (gtk_column_view_get_sorter (self->view)));
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->shown));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

static void
follow (TieTableView *self, gpointer object, const char *signal, GCallback callback)
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
  add_columns (self);
  make_models (self);
  document_cb (self);
  query_cb (self);
  moment_cb (self);
  follow (self, self->shown, "items-changed", G_CALLBACK (update_count));
  follow (self, self->selection, "notify::selected-item", G_CALLBACK (selected_cb));
  follow (self, self->view, "activate", G_CALLBACK (activate_cb));
  follow (self, session, "notify::document", G_CALLBACK (document_cb));
  follow (self, session, "notify::moment", G_CALLBACK (moment_cb));
  follow (self, session, "notify::quiz", G_CALLBACK (quiz_cb));
  follow (self, session, "notify::light", G_CALLBACK (light_cb));
  follow (self, session, "notify::query", G_CALLBACK (query_cb));
  follow (self, self->filtered, "notify::pending", G_CALLBACK (pending_cb));
  follow (self, self->shown, "notify::pending", G_CALLBACK (pending_cb));
  follow (self, session, "filter-changed", G_CALLBACK (refilter));
  follow (self, session, "notify::selection", G_CALLBACK (follow_selection));
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

  return gtk_filter_list_model_get_pending (self->filtered) == 0
         && gtk_sort_list_model_get_pending (self->shown) == 0;
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

  return G_LIST_MODEL (self->shown);
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

/* The first row that is lit, or the first of all */
static guint
find_beginning (TieTableView *self)
{
  GListModel *rows = G_LIST_MODEL (self->shown);
  g_autoptr (GHashTable) lit = find_lit (self);

  for (guint i = 0; lit != NULL && i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (TieTableRow) row = g_list_model_get_item (rows, i);

      if (tie_table_row_is_in (row, lit))
        return i;
    }
  return 0;
}

/* In this frame the rows may be given their heights only, which moves them again */
static gboolean
top_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  TieTableView *self = TIE_TABLE_VIEW (widget);

  if (get_selected (self) == NULL)
    scroll_to (self, find_beginning (self));
  if (--self->n_top_frames > 0)
    return G_SOURCE_CONTINUE;
  self->top_id = 0;
  return G_SOURCE_REMOVE;
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

  g_clear_pointer (&self->subjects, g_hash_table_unref);
  self->subjects = has_any (self, subjects) ? g_hash_table_ref (subjects) : NULL;
  refilter (self);
  self->n_top_frames = TOP_FRAMES;
  if (self->top_id == 0)
    self->top_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), top_cb, NULL, NULL);
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
  update_columns (self);
}

/**
 * tie_table_view_write_csv:
 * @self: the table
 *
 * Returns: (transfer full): what it shows, in its order, as comma-separated values with a header
 */
GBytes *
tie_table_view_write_csv (TieTableView *self)
{
  g_autoptr (TieSheet) sheet = tie_sheet_new ();
  GListModel *rows;

  g_return_val_if_fail (TIE_IS_TABLE_VIEW (self), NULL);

  rows = G_LIST_MODEL (self->shown);
  for (guint i = 0; i < TIE_N_TABLE_COLUMNS; i++)
    if (gtk_column_view_column_get_visible (self->columns[i]))
      tie_sheet_add_column (sheet, tie_table_column_get_title ((TieTableColumn) i), TIE_CELL_TEXT,
                            0);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (TieTableRow) row = g_list_model_get_item (rows, i);

      tie_sheet_add_row (sheet, 0, 0);
      for (guint j = 0; j < TIE_N_TABLE_COLUMNS; j++)
        {
          g_autofree char *text = tie_table_row_dup_text (row, (TieTableColumn) j);

          if (gtk_column_view_column_get_visible (self->columns[j]))
            tie_sheet_put (sheet, tie_table_column_get_title ((TieTableColumn) j), text);
        }
    }
  return tie_csv_writer_write (sheet);
}
