/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The session: what it tells and when, and what a reload keeps */

#include "fixture.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_notify (void)
{
  g_autoptr (TieSession) session = tie_session_new ("ko-KR");
  guint n_selection = 0, n_hover = 0, n_dark = 0, n_filter = 0;

  g_signal_connect_swapped (session, "notify::selection", G_CALLBACK (count_cb), &n_selection);
  g_signal_connect_swapped (session, "notify::hover", G_CALLBACK (count_cb), &n_hover);
  g_signal_connect_swapped (session, "notify::dark", G_CALLBACK (count_cb), &n_dark);
  g_signal_connect_swapped (session, "filter-changed", G_CALLBACK (count_cb), &n_filter);

  tie_session_set_selection (session, "a");
  tie_session_set_selection (session, tie_session_get_selection (session));
  tie_session_set_selection (session, "a");
  g_assert_cmpuint (n_selection, ==, 1);
  g_assert_cmpstr (tie_session_get_selection (session), ==, "a");
  tie_session_set_selection (session, NULL);
  g_assert_cmpuint (n_selection, ==, 2);
  g_assert_null (tie_session_get_selection (session));

  tie_session_set_hover (session, "b");
  tie_session_set_hover (session, "b");
  g_assert_cmpuint (n_hover, ==, 1);
  g_assert_cmpstr (tie_session_get_hover (session), ==, "b");

  g_assert_false (tie_session_get_theme (session)->dark);
  tie_session_set_dark (session, 2);
  tie_session_set_dark (session, TRUE);
  g_assert_cmpuint (n_dark, ==, 1);
  g_assert_true (tie_session_get_theme (session)->dark);

  tie_filter_set_flow_kind_shown (tie_session_get_filter (session), TIE_FLOW_MONEY, FALSE);
  g_assert_cmpuint (n_filter, ==, 1);
  g_assert_cmpstr (tie_session_get_language (session), ==, "ko-KR");
}

static void
check_consistent_cb (TieSession *session, GParamSpec *pspec, guint *n)
{
  TieDocument *document = tie_session_get_document (session);
  const char *selection = tie_session_get_selection (session);

  g_assert_true (selection == NULL
                 || (document != NULL && tie_document_lookup (document, selection) != NULL));
  (*n)++;
}

static void
test_reload (void)
{
  g_autoptr (TieSession) session = tie_session_new ("en");
  g_autoptr (TieDocument) full = test_document_new (TRUE);
  g_autoptr (TieDocument) again = test_document_new (TRUE);
  g_autoptr (TieDocument) less = test_document_new (FALSE);
  guint n = 0;

  tie_session_set_document (session, full);
  tie_session_set_selection (session, "b");
  tie_session_set_hover (session, "a");
  g_signal_connect (session, "notify", G_CALLBACK (check_consistent_cb), &n);

  tie_session_set_document (session, again);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (tie_session_get_selection (session), ==, "b");
  g_assert_cmpstr (tie_session_get_hover (session), ==, "a");
  tie_session_set_document (session, again);
  g_assert_cmpuint (n, ==, 1);

  tie_session_set_document (session, less);
  g_assert_cmpuint (n, ==, 3); /* document and selection */
  g_assert_null (tie_session_get_selection (session));
  g_assert_cmpstr (tie_session_get_hover (session), ==, "a");

  tie_session_set_selection (session, "c");
  tie_session_set_document (session, NULL);
  g_assert_null (tie_session_get_document (session));
  g_assert_null (tie_session_get_selection (session));
  g_assert_null (tie_session_get_hover (session));
}

static void
test_properties (void)
{
  g_autoptr (TieDocument) document = test_document_new (TRUE);
  g_autoptr (TieDocument) got = NULL;
  g_autofree char *selection = NULL;
  g_autofree char *hover = NULL;
  g_autofree char *language = NULL;
  gboolean dark = FALSE;
  TieSession *session = g_object_new (TIE_TYPE_SESSION, "language", "ko", "document", document,
                                      "selection", "t1", "hover", "d1", "dark", TRUE, NULL);

  g_object_get (session, "document", &got, "selection", &selection, "hover", &hover, "language",
                &language, "dark", &dark, NULL);
  g_assert_true (got == document);
  g_assert_cmpstr (selection, ==, "t1");
  g_assert_cmpstr (hover, ==, "d1");
  g_assert_cmpstr (language, ==, "ko");
  g_assert_true (dark);

  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *) &session);
  g_object_unref (session);
  g_assert_null (session);
}

static void
test_request (void)
{
  g_autoptr (TieSession) session = tie_session_new ("ko");
  g_autoptr (TieDocument) document = test_document_new (TRUE);
  TieChartRequest request;

  tie_session_set_document (session, document);
  tie_session_set_dark (session, TRUE);
  tie_session_fill_request (session, 640, 480, &request);
  g_assert_true (request.document == document);
  g_assert_true (request.filter == tie_session_get_filter (session));
  g_assert_true (request.theme == tie_theme_dark ());
  g_assert_cmpfloat (request.background.red, ==, tie_theme_dark ()->background.red);
  g_assert_cmpstr (request.language, ==, "ko");
  g_assert_cmpfloat (request.width, ==, 640);
  g_assert_cmpfloat (request.height, ==, 480);
  g_assert_cmpint (request.parts, ==, TIE_PARTS_ALL);
  g_assert_cmpfloat (request.from_day, ==, 0);
}

/* No pins are no pins, whatever they are called; and the same are no news */
static void
test_arrangement_and_pins (void)
{
  g_autoptr (TieSession) session = tie_session_new ("en");
  g_autoptr (TieDocument) document = test_document_new (TRUE);
  g_autoptr (TiePins) none = tie_pins_new ();
  g_autoptr (TiePins) one = tie_pins_with (NULL, "a", 0.5, 0.5);
  g_autoptr (TiePins) same = tie_pins_with (NULL, "a", 0.5, 0.5);
  g_autoptr (TiePins) other = tie_pins_with (NULL, "a", 0.5, 0.6);
  TieChartRequest request;
  guint n_pins = 0, n_arrangement = 0;

  tie_session_set_document (session, document);
  g_signal_connect_swapped (session, "notify::pins", G_CALLBACK (count_cb), &n_pins);
  g_signal_connect_swapped (session, "notify::arrangement", G_CALLBACK (count_cb), &n_arrangement);
  g_object_set (session, "pins", none, "arrangement", TIE_LAYOUT_STRESS, NULL);
  g_assert_null (tie_session_get_pins (session));
  g_assert_cmpuint (n_pins + n_arrangement, ==, 0);

  tie_session_set_pins (session, one);
  tie_session_set_pins (session, same);
  tie_session_set_pins (session, tie_session_get_pins (session));
  g_assert_cmpuint (n_pins, ==, 1);
  g_assert_false (tie_session_do_pins_go_on (session));
  tie_session_continue_pins (session, other);
  g_assert_cmpuint (n_pins, ==, 2);
  g_assert_true (tie_session_do_pins_go_on (session));
  tie_session_set_arrangement (session, TIE_LAYOUT_RINGS);
  tie_session_set_arrangement (session, TIE_LAYOUT_RINGS);
  g_assert_cmpuint (n_arrangement, ==, 1);

  tie_session_fill_request (session, 640, 480, &request);
  g_assert_cmpint (request.arrangement, ==, TIE_LAYOUT_RINGS);
  g_assert_true (tie_pins_equal (request.pins, other));
  tie_session_set_pins (session, none);
  g_assert_null (tie_session_get_pins (session));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/notify", test_notify);
  g_test_add_func ("/session/reload", test_reload);
  g_test_add_func ("/session/properties", test_properties);
  g_test_add_func ("/session/request", test_request);
  g_test_add_func ("/session/arrangement-and-pins", test_arrangement_and_pins);

  return g_test_run ();
}
