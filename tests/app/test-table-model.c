/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is beneath the table of deals: its rows, found and put in order in slices; its places; and
 * the sort that can stop anywhere. */

#include "app-fixture.h"

#include "tie-reader.h"
#include "tie-sliced-sort.h"
#include "tie-table-model.h"
#include "tie-table-slots.h"

/* More than are looked through at once */
#define N_MANY 6000

/* So many flows in so many deals; each tenth is of money */
static TieDocument *
create_document (guint n)
{
  GString *text =
      g_string_new ("{\"tieline\": 1, \"title\": \"Many\", \"organizations\": ["
                    "{\"id\": \"a\", \"name\": \"A\"}, {\"id\": \"b\", \"name\": \"B\"}]"
                    ", \"deals\": [");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  TieDocument *document;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text,
                            "%s{\"id\": \"d%u\", \"status\": \"signed\", \"flows\": ["
                            "{\"kind\": \"%s\", \"from\": \"a\", \"to\": \"b\"}]}",
                            i > 0 ? "," : "", i, i % 10 == 0 ? "money" : "supply");
  g_string_append (text, "]}");
  bytes = g_string_free_to_bytes (text);
  document = tie_reader_read_bytes (bytes, &problems);
  g_assert_nonnull (document);
  return document;
}

static gboolean
is_complete (gpointer model)
{
  return tie_table_model_is_complete (model);
}

static guint
count (TieTableModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (model));
}

/* By what a test says, or in no order */
typedef struct
{
  TieSession *session;
  GtkSorter *sorter;
  TieTableModel *model;
  gboolean backwards;
} Fixture;

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const Fixture *fixture = data;
  guint first = tie_table_row_get_index ((TieTableRow *) a);
  guint second = tie_table_row_get_index ((TieTableRow *) b);

  return fixture->backwards ? (first < second) - (first > second) : 0;
}

static void
set_up (Fixture *fixture, gconstpointer n)
{
  g_autoptr (TieDocument) document = create_document (GPOINTER_TO_UINT (n));

  fixture->session = tie_session_new ("en");
  tie_session_set_document (fixture->session, document);
  fixture->sorter = GTK_SORTER (gtk_custom_sorter_new (compare, fixture, NULL));
  fixture->model = tie_table_model_new (fixture->session, fixture->sorter);
}

static void
tear_down (Fixture *fixture, gconstpointer n)
{
  g_object_unref (fixture->model);
  g_object_unref (fixture->sorter);
  g_object_unref (fixture->session);
}

static guint
get_index (TieTableModel *model, guint position)
{
  g_autoptr (TieTableRow) row = g_list_model_get_item (G_LIST_MODEL (model), position);

  return tie_table_row_get_index (row);
}

static void
show_money (Fixture *fixture, gboolean shown)
{
  tie_filter_set_flow_kind_shown (tie_session_get_filter (fixture->session), TIE_FLOW_MONEY, shown);
  tie_table_model_refilter (fixture->model);
}

/* While nobody looks there are no rows; then a few are there at once */
static void
test_few (Fixture *fixture, gconstpointer n)
{
  g_assert_cmpuint (count (fixture->model), ==, 0);
  g_assert_false (tie_table_model_is_complete (fixture->model));
  tie_table_model_set_held (fixture->model, FALSE);
  g_assert_true (tie_table_model_is_complete (fixture->model));
  g_assert_cmpuint (count (fixture->model), ==, 50);
  show_money (fixture, FALSE);
  g_assert_cmpuint (count (fixture->model), ==, 45);
  g_assert_cmpuint (get_index (fixture->model, 0), ==, 1);
  fixture->backwards = TRUE;
  gtk_sorter_changed (fixture->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  g_assert_cmpuint (get_index (fixture->model, 0), ==, 49);
  g_assert_cmpuint (get_index (fixture->model, 44), ==, 1);
}

/* What is listed stays as it is until all that passes has been found and put in order */
static void
test_many (Fixture *fixture, gconstpointer n)
{
  TieTableModel *model = fixture->model;

  tie_table_model_set_held (model, FALSE);
  g_assert_false (tie_table_model_is_complete (model));
  run_until (is_complete, model);
  g_assert_cmpuint (count (model), ==, N_MANY);

  fixture->backwards = TRUE;
  show_money (fixture, FALSE);
  g_assert_false (tie_table_model_is_complete (model));
  g_assert_cmpuint (count (model), ==, N_MANY);
  g_assert_cmpuint (get_index (model, 0), ==, 0);
  run_until (is_complete, model);
  g_assert_cmpuint (count (model), ==, N_MANY - N_MANY / 10);
  for (guint i = 1; i < count (model); i++)
    g_assert_cmpuint (get_index (model, i - 1), >, get_index (model, i));

  /* What changes before that has happened counts as well */
  fixture->backwards = FALSE;
  show_money (fixture, TRUE);
  g_main_context_iteration (NULL, FALSE);
  tie_session_set_query (fixture->session, "nothing of that name");
  tie_table_model_refilter (model);
  run_until (is_complete, model);
  g_assert_cmpuint (count (model), ==, 0);
  g_assert_cmpuint (tie_table_model_get_n_rows (model), ==, N_MANY);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* The rows of another document, and that the ones before keep theirs no longer */
static void
test_document (Fixture *fixture, gconstpointer n)
{
  TieTableModel *model = fixture->model;
  TieDocument *before = tie_session_get_document (fixture->session);
  g_autoptr (TieDocument) after = create_document (20);
  guint n_settled = 0;

  g_signal_connect_swapped (model, "settled", G_CALLBACK (count_cb), &n_settled);
  tie_table_model_set_held (model, FALSE);
  run_until (is_complete, model);
  g_assert_cmpuint (n_settled, ==, 1);
  g_assert_cmpuint (tie_table_model_find (model, tie_document_lookup (before, "d7")), ==, 7);

  tie_table_model_set_held (model, TRUE);
  g_object_add_weak_pointer (G_OBJECT (before), (gpointer *) &before);
  tie_session_set_document (fixture->session, after);
  tie_table_model_refill (model);
  g_assert_cmpuint (count (model), ==, 0);
  while (before != NULL)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (G_USEC_PER_SEC / 200);
    }

  tie_table_model_set_held (model, FALSE);
  run_until (is_complete, model);
  g_assert_cmpuint (count (model), ==, 20);
  g_assert_cmpuint (tie_table_model_find (model, tie_document_lookup (after, "d7")), ==, 7);
  g_assert_cmpuint (tie_table_model_find (model, tie_document_lookup (after, "a")), ==,
                    GTK_INVALID_LIST_POSITION);
}

static gboolean
is_grown (gpointer slots)
{
  return tie_table_slots_is_complete (slots);
}

/* At most so many widgets at once: the first, and a slice of more */
static void
added_cb (GListModel *model, guint position, guint removed, guint added, guint *most)
{
  /* GTK makes the widgets of some two hundred rows, however many there are */
  if (position < 200)
    *most = MAX (*most, added);
}

static void
test_slots (void)
{
  g_autoptr (TieTableSlots) slots = tie_table_slots_new ();
  GListModel *list = G_LIST_MODEL (slots);
  g_autoptr (TieTableSlot) third = NULL, same = NULL;
  guint most = 0;

  g_signal_connect (slots, "items-changed", G_CALLBACK (added_cb), &most);
  tie_table_slots_set_wanted (slots, 100000);
  g_assert_false (tie_table_slots_is_complete (slots));
  g_assert_cmpuint (g_list_model_get_n_items (list), <, 100);
  third = g_list_model_get_item (list, 3);
  g_assert_cmpuint (tie_table_slot_get_position (third), ==, 3);
  run_until (is_grown, slots);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 100000);
  g_assert_cmpuint (most, <, 100);

  tie_table_slots_set_wanted (slots, 4);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 4);
  tie_table_slots_set_wanted (slots, 90);
  tie_table_slots_set_wanted (slots, 6);
  g_assert_true (tie_table_slots_is_complete (slots));
  same = g_list_model_get_item (list, 3);
  g_assert_true (same == third);
  g_assert_null (g_list_model_get_item (list, 6));
}

static int
compare_tens (gconstpointer a, gconstpointer b, gpointer data)
{
  int first = GPOINTER_TO_INT (a) / 10, second = GPOINTER_TO_INT (b) / 10;

  return (first > second) - (first < second);
}

/* Whatever the number, one step after another: in order, what is equal in the order it had */
static void
test_sort (void)
{
  for (guint n = 0; n < 70; n++)
    {
      g_autoptr (GPtrArray) items = g_ptr_array_new ();
      g_autoptr (TieSlicedSort) sort = NULL;
      guint n_steps = 1;

      /* Units count up within each ten */
      for (guint i = 0; i < n; i++)
        g_ptr_array_add (items, GUINT_TO_POINTER (10 * (1 + i * 31 % 7) + i / 7));
      sort = tie_sliced_sort_new (items, compare_tens, NULL);
      while (!tie_sliced_sort_step (sort, 0))
        n_steps++;
      g_assert_cmpuint (items->len, ==, n);
      for (guint i = 1; i < n; i++)
        g_assert_cmpuint (GPOINTER_TO_UINT (items->pdata[i - 1]), <,
                          GPOINTER_TO_UINT (items->pdata[i]));
      if (n > 2)
        g_assert_cmpuint (n_steps, >, 1);
    }
}

static void
add (const char *path, guint n, void (*test) (Fixture *fixture, gconstpointer n))
{
  g_test_add (path, Fixture, GUINT_TO_POINTER (n), set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  add ("/table-model/few", 50, test_few);
  add ("/table-model/many", N_MANY, test_many);
  add ("/table-model/document", N_MANY, test_document);
  g_test_add_func ("/table-model/slots", test_slots);
  g_test_add_func ("/table-model/sort", test_sort);
  return g_test_run ();
}
