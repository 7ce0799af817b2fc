/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Money circles: of a small document at once, of a large one when they have been found. */

#include "app-fixture.h"

#include "tie-circles.h"
#include "tie-reader.h"

/* One circle of two, and so many flows besides that close none */
static TieDocument *
create_document (guint n_more)
{
  GString *text =
      g_string_new ("{\"tieline\": 1, \"title\": \"Circles\", \"organizations\": ["
                    "{\"id\": \"a\", \"name\": \"A\"}, {\"id\": \"b\", \"name\": \"B\"}]"
                    ", \"deals\": [{\"id\": \"d\", \"status\": \"signed\", \"flows\": ["
                    "{\"kind\": \"money\", \"from\": \"a\", \"to\": \"b\"},"
                    "{\"kind\": \"supply\", \"from\": \"a\", \"to\": \"b\"}");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  TieDocument *document;

  for (guint i = 0; i < n_more; i++)
    g_string_append (text, ",{\"kind\": \"knowledge\", \"from\": \"a\", \"to\": \"b\"}");
  g_string_append (text, "]}]}");
  bytes = g_string_free_to_bytes (text);
  document = tie_reader_read_bytes (bytes, &problems);
  g_assert_nonnull (document);
  return document;
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static gboolean
is_counted (gpointer data)
{
  return *(guint *) data > 0;
}

static void
test_small (void)
{
  g_autoptr (TieCircles) circles = tie_circles_new ();
  g_autoptr (TieDocument) document = create_document (0);
  gboolean bounded = TRUE;
  GPtrArray *found = tie_circles_look (circles, document, &bounded);

  g_assert_nonnull (found);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_false (bounded);
  g_assert_true (tie_circles_look (circles, document, &bounded) == found);
}

static void
test_large (void)
{
  g_autoptr (TieCircles) circles = tie_circles_new ();
  g_autoptr (TieDocument) small = create_document (0), large = create_document (2500);
  gboolean bounded;
  guint n = 0;

  g_signal_connect_swapped (circles, "found", G_CALLBACK (count_cb), &n);
  g_assert_null (tie_circles_look (circles, large, &bounded));
  g_assert_null (tie_circles_look (circles, large, &bounded));
  run_until (is_counted, &n);
  g_assert_cmpuint (tie_circles_look (circles, large, &bounded)->len, ==, 1);
  g_assert_cmpuint (n, ==, 1);

  /* What is found too late is nobody's any more */
  g_assert_nonnull (tie_circles_look (circles, small, &bounded));
  g_assert_null (tie_circles_look (circles, large, &bounded));
  g_assert_nonnull (tie_circles_look (circles, small, &bounded));
  g_object_add_weak_pointer (G_OBJECT (large), (gpointer *) &large);
  g_object_unref (large);
  /* The thread may be the last to let it go, and wakes nobody */
  while (large != NULL)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (G_USEC_PER_SEC / 200);
    }
  g_assert_cmpuint (n, ==, 1);
}

/* A document that somebody goes back to is sought again, and told once */
static void
test_back (void)
{
  g_autoptr (TieCircles) circles = tie_circles_new ();
  g_autoptr (TieDocument) small = create_document (0), large = create_document (2500);
  GPtrArray *found;
  gboolean bounded;
  guint n = 0;

  g_signal_connect_swapped (circles, "found", G_CALLBACK (count_cb), &n);
  g_assert_null (tie_circles_look (circles, large, &bounded));
  g_assert_nonnull (tie_circles_look (circles, small, &bounded));
  g_assert_null (tie_circles_look (circles, large, &bounded));
  run_until (is_counted, &n);
  found = tie_circles_look (circles, large, &bounded);
  g_assert_nonnull (found);
  /* This and the circles hold it, and each search as long as it goes on */
  while (g_atomic_int_get (&G_OBJECT (large)->ref_count) > 2)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (G_USEC_PER_SEC / 200);
    }
  g_assert_true (tie_circles_look (circles, large, &bounded) == found);
  g_assert_cmpuint (n, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/circles/small", test_small);
  g_test_add_func ("/circles/large", test_large);
  g_test_add_func ("/circles/back", test_back);
  return g_test_run ();
}
