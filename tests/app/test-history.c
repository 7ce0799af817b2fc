/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What can be undone: edits of a document and movements in its network, in one order. */

#include "app-fixture.h"

#include "tie-history.h"
#include "tie-reader.h"

static TieDocument *
create_document (const char *title)
{
  g_autofree char *text = g_strdup_printf ("{\"tieline\": 1, \"title\": \"%s\","
                                           " \"organizations\": [], \"deals\": []}",
                                           title);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GPtrArray) problems = NULL;
  TieDocument *document = tie_reader_read_bytes (bytes, &problems);

  g_assert_nonnull (document);
  return document;
}

static void
move (TieHistory *history, const char *id, double x, gboolean go_on)
{
  g_autoptr (TiePins) pins = tie_pins_with (tie_history_get_pins (history), id, x, 0);

  tie_history_push_pins (history, pins, go_on);
}

/* "title: id x, id x", with • before what is not saved */
static char *
describe (TieHistory *history)
{
  GString *text = g_string_new (tie_history_is_modified (history) ? "•" : "");
  g_autoptr (GList) ids = tie_pins_list_ids (tie_history_get_pins (history));

  g_string_append (text, tie_text_get (tie_document_get_title (tie_history_get_document (history)),
                                       "en"));
  for (GList *l = ids; l != NULL; l = l->next)
    {
      double x = 0, y;

      tie_pins_find (tie_history_get_pins (history), l->data, &x, &y);
      g_string_append_printf (text, " %s%.1f", (const char *) l->data, x);
    }
  return g_string_free (text, FALSE);
}

static void
assert_is (TieHistory *history, const char *expected)
{
  g_autofree char *is = describe (history);

  g_assert_cmpstr (is, ==, expected);
}

static void
test_one_order (void)
{
  g_autoptr (TieHistory) history = tie_history_new ();
  g_autoptr (TieDocument) first = create_document ("A"), second = create_document ("B");
  static const char *const steps[] = { "A", "A amd0.1", "•B amd0.1", "•B amd0.1 x0.2", "•B x0.2" };
  g_autoptr (TiePins) without = NULL;

  tie_history_reset (history, first, NULL);
  move (history, "amd", 0.1, FALSE);
  g_assert_false (tie_history_is_modified (history));
  tie_history_push (history, second);
  move (history, "x", 0.2, FALSE);
  without = tie_pins_without (tie_history_get_pins (history), "amd");
  tie_history_push_pins (history, without, FALSE);

  for (gsize i = G_N_ELEMENTS (steps); i-- > 0;)
    {
      assert_is (history, steps[i]);
      g_assert_true (tie_history_can_undo (history) == (i > 0));
      tie_history_undo (history);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      assert_is (history, steps[i]);
      g_assert_true (tie_history_can_redo (history) == (i + 1 < G_N_ELEMENTS (steps)));
      tie_history_redo (history);
    }
}

/* A movement in many steps is undone at once, but never together with an edit */
static void
test_go_on (void)
{
  g_autoptr (TieHistory) history = tie_history_new ();
  g_autoptr (TieDocument) first = create_document ("A"), second = create_document ("B");

  tie_history_reset (history, first, NULL);
  move (history, "amd", 0.1, TRUE);
  move (history, "amd", 0.2, TRUE);
  move (history, "amd", 0.3, TRUE);
  tie_history_push (history, second);
  move (history, "amd", 0.4, TRUE);
  move (history, "amd", 0.5, TRUE);
  assert_is (history, "•B amd0.5");
  tie_history_undo (history);
  assert_is (history, "•B amd0.3");
  tie_history_undo (history);
  assert_is (history, "A amd0.3");
  tie_history_undo (history);
  assert_is (history, "A");
  g_assert_false (tie_history_can_undo (history));
}

static void
test_saved (void)
{
  g_autoptr (TieHistory) history = tie_history_new ();
  g_autoptr (TieDocument) first = create_document ("A"), second = create_document ("B");

  tie_history_reset (history, first, NULL);
  tie_history_push (history, second);
  move (history, "amd", 0.1, FALSE);
  tie_history_mark_saved (history, second);
  assert_is (history, "B amd0.1");
  tie_history_undo (history);
  assert_is (history, "B");
  tie_history_undo (history);
  assert_is (history, "•A");
  move (history, "x", 0.2, FALSE);
  assert_is (history, "•A x0.2");
  g_assert_false (tie_history_can_redo (history));
}

/* Reading again begins anew with the pins there are */
static void
test_reset (void)
{
  g_autoptr (TieHistory) history = tie_history_new ();
  g_autoptr (TieDocument) first = create_document ("A"), second = create_document ("B");

  g_assert_null (tie_history_get_document (history));
  g_assert_null (tie_history_get_pins (history));
  tie_history_reset (history, first, NULL);
  move (history, "amd", 0.1, FALSE);
  tie_history_reset (history, second, tie_history_get_pins (history));
  assert_is (history, "B amd0.1");
  g_assert_false (tie_history_can_undo (history));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history/one-order", test_one_order);
  g_test_add_func ("/history/go-on", test_go_on);
  g_test_add_func ("/history/saved", test_saved);
  g_test_add_func ("/history/reset", test_reset);

  return g_test_run ();
}
