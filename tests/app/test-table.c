/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The table of all deals: its order, what it leaves out, its selection, and what is copied of it.
 */

#include "app-fixture.h"

#include <string.h>

#include "tie-table-cell.h"

static TieApplication *application;

static TieWindow *
open_table (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri (TIE_BUNDLED_MAP_URI);
  TieWindow *window = open_window (application, file);

  g_action_group_change_action_state (G_ACTION_GROUP (window), "chart",
                                      g_variant_new_string ("table"));
  run_until_idle ();
  g_assert_nonnull (tie_charts_get_table (window->charts));
  return window;
}

/* What a column says from top to bottom, unbroken spaces as spaces */
static char *
read_column (TieWindow *window, TieTableColumn column)
{
  GListModel *rows = tie_table_view_get_rows (tie_charts_get_table (window->charts));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *all = NULL;
  g_auto (GStrv) parts = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (TieTableRow) row = g_list_model_get_item (rows, i);

      g_ptr_array_add (texts, tie_table_row_dup_text (row, column));
    }
  g_ptr_array_add (texts, NULL);
  all = g_strjoinv ("|", (char **) texts->pdata);
  parts = g_strsplit (all, "\u00a0", -1);
  return g_strjoinv (" ", parts);
}

static void
expect_column (TieWindow *window, TieTableColumn column, const char *texts)
{
  g_autofree char *said = read_column (window, column);

  g_assert_cmpstr (said, ==, texts);
}

static guint
count_rows (TieWindow *window)
{
  return g_list_model_get_n_items (tie_table_view_get_rows (tie_charts_get_table (window->charts)));
}

/* Power before money before shares, each by its number: 750 MW is less than 6 GW */
static void
test_order (void)
{
  TieWindow *window = open_table ();
  TieTableView *table = tie_charts_get_table (window->charts);

  tie_table_view_sort (table, TIE_TABLE_AMOUNT, GTK_SORT_ASCENDING);
  expect_column (window, TIE_TABLE_AMOUNT,
                 "750 MW|6 GW|≥ 10 GW|10 GW|US$10 bn ◆|US$38 bn|≤ US$100 bn ◆|≤ 10 % of AMD||||");
  tie_table_view_sort (table, TIE_TABLE_ANNOUNCED, GTK_SORT_ASCENDING);
  expect_column (window, TIE_TABLE_ANNOUNCED,
                 "22 Sept 2025|22 Sept 2025|6 Oct 2025|6 Oct 2025|13 Oct 2025|13 Oct 2025|"
                 "3 Nov 2025|3 Nov 2025|14 Jan 2026|14 Jan 2026||");
  tie_table_view_sort (table, TIE_TABLE_FROM, GTK_SORT_DESCENDING);
  expect_column (window, TIE_TABLE_FROM,
                 "OpenAI|OpenAI|OpenAI|OpenAI|Nvidia|Nvidia|Cerebras|Broadcom|Amazon|Amazon|AMD|"
                 "AMD");
  for (guint i = 0; i < TIE_N_TABLE_COLUMNS; i++)
    {
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (table), "table.sort", "s",
                                                 tie_table_column_to_nick ((TieTableColumn) i)));
      g_assert_cmpuint (count_rows (window), ==, 12);
    }
  close_windows (application);
}

static void
test_filter (void)
{
  TieWindow *window = open_table ();
  TieFilter *filter = tie_session_get_filter (window->session);
  TieDate moment;

  tie_filter_set_flow_kind_shown (filter, TIE_FLOW_MONEY, FALSE);
  g_assert_cmpuint (count_rows (window), ==, 9);
  tie_side_panel_set_query (window->side, "Lisa Su");
  g_assert_cmpuint (count_rows (window), <, 9);
  tie_side_panel_set_query (window->side, "AMD");
  expect_column (window, TIE_TABLE_FROM, "AMD|AMD");
  tie_side_panel_set_query (window->side, "");
  tie_filter_reset (filter);
  g_assert_cmpuint (count_rows (window), ==, 12);

  g_assert_true (tie_date_parse ("2025-10-10", &moment, NULL));
  tie_session_set_moment (window->session, &moment);
  /* What has no date of announcement is there at any moment, as in the charts */
  expect_column (window, TIE_TABLE_TO, "OpenAI|OpenAI|OpenAI|OpenAI|OpenAI|Intel");
  g_assert_true (tie_date_parse ("2026-12-31", &moment, NULL));
  tie_session_set_moment (window->session, &moment);
  tie_side_panel_set_query (window->side, "AMD");
  expect_column (window, TIE_TABLE_BY_THEN, "planned by then: 1 of 6 GW|");
  close_windows (application);
}

static GtkSingleSelection *
get_selection (TieWindow *window)
{
  GtkWidget *child = GTK_WIDGET (tie_charts_get_table (window->charts));

  while (child != NULL && !GTK_IS_COLUMN_VIEW (child))
    child = gtk_widget_get_first_child (child);
  return GTK_SINGLE_SELECTION (gtk_column_view_get_model (GTK_COLUMN_VIEW (child)));
}

/* Unowned; NULL where none is selected. What is selected is a place */
static TieTableRow *
get_selected (TieWindow *window)
{
  GListModel *rows = tie_table_view_get_rows (tie_charts_get_table (window->charts));
  guint position = gtk_single_selection_get_selected (get_selection (window));
  g_autoptr (TieTableRow) row = g_list_model_get_item (rows, position);

  return row;
}

/* The row of what is selected elsewhere; what a row stands for; and neither is lost by a search */
static void
test_selection (void)
{
  TieWindow *window = open_table ();
  GtkSingleSelection *selection = get_selection (window);
  TieTableRow *row;
  g_autofree char *id = NULL;

  g_assert_null (get_selected (window));
  gtk_single_selection_set_selected (selection, 2);
  row = get_selected (window);
  id = g_strdup (tie_table_row_get_id (row));
  g_assert_cmpstr (tie_session_get_selection (window->session), ==, id);
  g_assert_true (panel_says (window, "AMD supplies OpenAI"));

  tie_side_panel_set_query (window->side, "Cerebras");
  g_assert_null (get_selected (window));
  g_assert_cmpstr (tie_session_get_selection (window->session), ==, id);
  tie_side_panel_set_query (window->side, "");
  g_assert_true (get_selected (window) == row);

  tie_session_set_selection (window->session, "nvidia");
  g_assert_null (get_selected (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.chart", "s", "network");
  tie_session_set_selection (window->session, id);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.chart", "s", "table");
  g_assert_true (get_selected (window) == row);
  close_windows (application);
}

static void
test_copy (void)
{
  TieWindow *window = open_table ();
  GdkContentProvider *content;
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;

  tie_table_view_sort (tie_charts_get_table (window->charts), TIE_TABLE_AMOUNT, GTK_SORT_ASCENDING);
  g_assert_true (is_enabled (window, "copy-table"));
  g_assert_false (is_enabled (window, "zoom-in"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.copy-table", NULL);
  content = gdk_clipboard_get_content (gtk_widget_get_clipboard (GTK_WIDGET (window)));
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, &error));
  g_assert_no_error (error);
  lines = g_strsplit (g_value_get_string (&value), "\r\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 1 + 12 + 1);
  g_assert_cmpstr (lines[0], ==, "From,To,What,Amount,When,Status,Announced,Deal");
  g_assert_true (g_str_has_prefix (lines[1], "Cerebras,OpenAI,"));
  g_assert_nonnull (strstr (lines[1], "750"));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.chart", "s", "both");
  g_assert_false (is_enabled (window, "copy-table"));
  g_assert_true (is_enabled (window, "zoom-in"));
  close_windows (application);
}

#define N_MANY 150

/* A supply in each of so many deals, to B and C in turn; more rows than a window shows */
static TieWindow *
open_many_of (const char *file_name, const char *third_name)
{
  GString *text = g_string_new (NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GFile) file = NULL;
  TieWindow *window;

  g_string_append_printf (text,
                          "{\"tieline\": 1, \"title\": \"Many\", \"organizations\": ["
                          "{\"id\": \"a\", \"name\": \"A\"}, {\"id\": \"b\", \"name\": \"Bob\"}, "
                          "{\"id\": \"c\", \"name\": \"%s\"}], \"deals\": [",
                          third_name);
  for (guint i = 0; i < N_MANY; i++)
    g_string_append_printf (text,
                            "%s{\"id\": \"d%u\", \"name\": \"Deal %u\", \"status\": \"signed\", "
                            "\"flows\": [{\"kind\": \"supply\", \"from\": \"a\", \"to\": \"%s\"}]}",
                            i > 0 ? "," : "", i, i, i % 2 == 0 ? "b" : "c");
  g_string_append (text, "]}");
  contents = g_string_free (text, FALSE);
  file = write_document (file_name, contents);
  window = open_window (application, file);
  g_action_group_change_action_state (G_ACTION_GROUP (window), "chart",
                                      g_variant_new_string ("table"));
  return window;
}

static TieWindow *
open_many (void)
{
  return open_many_of ("many.tieline.json", "Carol");
}

static gboolean
is_complete (gpointer window)
{
  return tie_table_view_is_complete (tie_charts_get_table (TIE_WINDOW (window)->charts));
}

static void
collect_cells (GtkWidget *widget, GPtrArray *cells)
{
  if (TIE_IS_TABLE_CELL (widget))
    g_ptr_array_add (cells, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_cells (child, cells);
}

/* Of one column, as the rows are in the list, from top to bottom; unowned */
static GPtrArray *
find_cells (TieWindow *window, TieTableColumn column)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  GPtrArray *found = g_ptr_array_new ();

  collect_cells (GTK_WIDGET (tie_charts_get_table (window->charts)), cells);
  for (guint i = 0; i < cells->len; i++)
    if (tie_table_cell_get_column (cells->pdata[i]) == column)
      g_ptr_array_add (found, cells->pdata[i]);
  return found;
}

static gboolean
is_seen (GtkWidget *cell)
{
  GtkWidget *list = gtk_widget_get_ancestor (cell, GTK_TYPE_LIST_VIEW);
  GtkWidget *row = gtk_widget_get_parent (gtk_widget_get_parent (cell));
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (row, list, &bounds));
  return gtk_widget_get_mapped (row) && bounds.origin.y < gtk_widget_get_height (list)
         && bounds.origin.y + bounds.size.height > 0;
}

static gboolean
wakes_what_is_seen (gpointer window)
{
  g_autoptr (GPtrArray) cells = find_cells (window, TIE_TABLE_TO);

  for (guint i = 0; i < cells->len; i++)
    if (tie_table_cell_is_awake (cells->pdata[i]) != is_seen (cells->pdata[i]))
      return FALSE;
  return TRUE;
}

/* With the next frame those and no others have their texts laid out. Returns how many are seen */
static guint
check_awake (TieWindow *window)
{
  g_autoptr (GPtrArray) cells = NULL;
  guint n = 0;

  run_until (wakes_what_is_seen, window);
  cells = find_cells (window, TIE_TABLE_TO);
  for (guint i = 0; i < cells->len; i++)
    n += is_seen (cells->pdata[i]);
  return n;
}

static gboolean
shows_half (gpointer window)
{
  return is_complete (window) && count_rows (window) == N_MANY / 2;
}

static void
check_texts (TieWindow *window, const char *to)
{
  g_autoptr (GPtrArray) cells = find_cells (window, TIE_TABLE_TO);

  g_assert_cmpuint (cells->len, ==, count_rows (window));
  for (guint i = 0; i < cells->len; i++)
    g_assert_cmpstr (tie_table_cell_get_text (cells->pdata[i]), ==, to);
}

/* GTK has widgets of all rows: of what is not seen, nothing is laid out. What is found or put in
 * another order is said by the widgets that are there */
static void
test_widgets (void)
{
  TieWindow *window = open_many ();
  TieTableView *table = tie_charts_get_table (window->charts);
  g_autoptr (GPtrArray) before = NULL, few = NULL, sorted = NULL;
  g_autoptr (GPtrArray) deals = NULL;

  run_until (is_complete, window);
  run_until_idle ();
  before = find_cells (window, TIE_TABLE_TO);
  g_assert_cmpuint (before->len, ==, N_MANY);
  g_assert_cmpuint (check_awake (window), >, 5);
  g_assert_cmpuint (check_awake (window), <, N_MANY / 2);

  tie_side_panel_set_query (window->side, "Carol");
  run_until (shows_half, window);
  run_until_idle ();
  few = find_cells (window, TIE_TABLE_TO);
  check_texts (window, "Carol");
  g_assert_cmpuint (few->len, ==, N_MANY / 2);
  for (guint i = 0; i < few->len; i++)
    g_assert_true (few->pdata[i] == before->pdata[i]);
  g_assert_cmpuint (check_awake (window), >, 5);

  tie_table_view_sort (table, TIE_TABLE_DEAL, GTK_SORT_DESCENDING);
  run_until (is_complete, window);
  run_until_idle ();
  sorted = find_cells (window, TIE_TABLE_TO);
  deals = find_cells (window, TIE_TABLE_DEAL);
  for (guint i = 0; i < few->len; i++)
    g_assert_true (sorted->pdata[i] == few->pdata[i]);
  g_assert_cmpstr (tie_table_cell_get_text (deals->pdata[0]), ==, "Deal 149");
  g_assert_cmpuint (check_awake (window), >, 5);
  close_windows (application);
}

/* Any cell may be the one that its column goes by */
static int
get_least_width (TieWindow *window, TieTableColumn column)
{
  g_autoptr (GPtrArray) cells = find_cells (window, column);
  int most = 0;

  for (guint i = 0; i < cells->len; i++)
    {
      int least;

      gtk_widget_measure (cells->pdata[i], GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL,
                          NULL);
      most = MAX (most, least);
    }
  return most;
}

static gboolean
has_wider_to (gpointer window)
{
  return 2 * get_least_width (window, TIE_TABLE_TO) > 3 * get_least_width (window, TIE_TABLE_FROM);
}

/* However little room there is, names are told apart; what they do not need they do not take. */
static void
test_names (void)
{
  TieWindow *window = open_many ();
  int least;

  run_until (is_complete, window);
  check_awake (window);
  least = get_least_width (window, TIE_TABLE_FROM);
  g_assert_cmpint (get_least_width (window, TIE_TABLE_TO), ==, least);
  close_windows (application);

  window = open_many_of ("long.tieline.json", "Carol and Company of the North");
  run_until (is_complete, window);
  run_until (has_wider_to, window);
  g_assert_cmpint (get_least_width (window, TIE_TABLE_FROM), ==, least);
  close_windows (application);
}

static gboolean
is_awake (gpointer cell)
{
  return tie_table_cell_is_awake (cell);
}

static guint
count_awake (TieWindow *window)
{
  g_autoptr (GPtrArray) cells = find_cells (window, TIE_TABLE_TO);
  guint n = 0;

  for (guint i = 0; i < cells->len; i++)
    n += tie_table_cell_is_awake (cells->pdata[i]);
  return n;
}

/* While another chart is shown nothing is laid out, or looked for; back again it is as it should be
 */
static void
test_hidden (void)
{
  TieWindow *window = open_many ();

  run_until (is_complete, window);
  run_until_idle ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.chart", "s", "network");
  run_until_idle ();
  g_assert_cmpuint (count_awake (window), ==, 0);
  tie_side_panel_set_query (window->side, "Bob");
  run_until_idle ();
  g_assert_cmpuint (count_rows (window), ==, N_MANY);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.chart", "s", "table");
  run_until (shows_half, window);
  run_until_idle ();
  check_texts (window, "Bob");
  g_assert_cmpuint (check_awake (window), >, 5);
  close_windows (application);
}

/* A row that is beyond what was seen is moved to when it is selected, and then seen */
static void
test_scroll (void)
{
  TieWindow *window = open_many ();
  g_autoptr (GPtrArray) cells = NULL;

  run_until (is_complete, window);
  run_until_idle ();
  cells = find_cells (window, TIE_TABLE_DEAL);
  g_assert_false (tie_table_cell_is_awake (cells->pdata[100]));
  tie_session_set_selection (window->session, "d100");
  run_until (is_awake, cells->pdata[100]);
  g_assert_false (tie_table_cell_is_awake (cells->pdata[0]));
  g_assert_cmpstr (tie_table_cell_get_text (cells->pdata[100]), ==, "Deal 100");
  check_awake (window);
  close_windows (application);
}

static int
measure (GtkWidget *cell, GtkOrientation orientation)
{
  int natural;

  gtk_widget_measure (cell, orientation, -1, NULL, &natural, NULL, NULL);
  return natural;
}

typedef struct
{
  GtkWidget *cell;
  int width;
  int height;
} Size;

static gboolean
are_awake (gpointer data)
{
  GPtrArray *cells = data;

  for (guint i = 0; i < cells->len; i++)
    if (!tie_table_cell_is_awake (cells->pdata[i]))
      return FALSE;
  return TRUE;
}

static gboolean
are_larger (gpointer data)
{
  const GArray *sizes = data;

  for (guint i = 0; i < sizes->len; i++)
    {
      const Size *before = &g_array_index (sizes, Size, i);

      if (measure (before->cell, GTK_ORIENTATION_HORIZONTAL) <= before->width
          || measure (before->cell, GTK_ORIENTATION_VERTICAL) <= before->height)
        return FALSE;
    }
  return TRUE;
}

/* Larger text makes columns wider and rows higher */
static void
test_text_size (void)
{
  TieWindow *window = open_table ();
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (window));
  g_autoptr (GPtrArray) cells = find_cells (window, TIE_TABLE_WHAT);
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (Size));
  int dpi;

  /* One that sleeps guesses its size */
  run_until (are_awake, cells);
  for (guint i = 0; i < cells->len; i++)
    {
      const Size size = { cells->pdata[i], measure (cells->pdata[i], GTK_ORIENTATION_HORIZONTAL),
                          measure (cells->pdata[i], GTK_ORIENTATION_VERTICAL) };

      g_array_append_val (sizes, size);
    }
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * dpi, NULL);
  run_until (are_larger, sizes);
  run_until_idle ();
  check_awake (window);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  close_windows (application);
}

int
main (int argc, char **argv)
{
  int result;

  use_own_state_folder ();
  gtk_test_init (&argc, &argv, NULL);
  application = start_application ();
  g_test_add_func ("/table/order", test_order);
  g_test_add_func ("/table/filter", test_filter);
  g_test_add_func ("/table/selection", test_selection);
  g_test_add_func ("/table/copy", test_copy);
  g_test_add_func ("/table/widgets", test_widgets);
  g_test_add_func ("/table/names", test_names);
  g_test_add_func ("/table/hidden", test_hidden);
  g_test_add_func ("/table/scroll", test_scroll);
  g_test_add_func ("/table/text-size", test_text_size);
  result = g_test_run ();
  g_object_unref (application);
  return result;
}
