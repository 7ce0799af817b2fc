/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Money circles and capacity: of a small document at once, of a large one when they are found. */

#include "app-fixture.h"

#include "tie-findings.h"

static TieDocument *
create_document (guint n_more)
{
  return create_flows ("", n_more);
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
  g_autoptr (TieFindings) findings = tie_findings_new ();
  g_autoptr (TieDocument) document = create_document (0);
  gboolean bounded = TRUE;
  GPtrArray *found = tie_findings_look_circles (findings, document, &bounded);

  g_assert_nonnull (found);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_false (bounded);
  g_assert_true (tie_findings_look_circles (findings, document, &bounded) == found);
}

static void
test_large (void)
{
  g_autoptr (TieFindings) findings = tie_findings_new ();
  g_autoptr (TieDocument) small = create_document (0), large = create_document (2500);
  gboolean bounded;
  guint n = 0;

  g_signal_connect_swapped (findings, "found", G_CALLBACK (count_cb), &n);
  g_assert_null (tie_findings_look_circles (findings, large, &bounded));
  g_assert_null (tie_findings_look_circles (findings, large, &bounded));
  run_until (is_counted, &n);
  g_assert_cmpuint (tie_findings_look_circles (findings, large, &bounded)->len, ==, 1);
  g_assert_cmpuint (n, ==, 1);

  /* What is found too late is nobody's any more */
  g_assert_nonnull (tie_findings_look_circles (findings, small, &bounded));
  g_assert_null (tie_findings_look_circles (findings, large, &bounded));
  g_assert_nonnull (tie_findings_look_circles (findings, small, &bounded));
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
  g_autoptr (TieFindings) findings = tie_findings_new ();
  g_autoptr (TieDocument) small = create_document (0), large = create_document (2500);
  GPtrArray *found;
  gboolean bounded;
  guint n = 0;

  g_signal_connect_swapped (findings, "found", G_CALLBACK (count_cb), &n);
  g_assert_null (tie_findings_look_circles (findings, large, &bounded));
  g_assert_nonnull (tie_findings_look_circles (findings, small, &bounded));
  g_assert_null (tie_findings_look_circles (findings, large, &bounded));
  run_until (is_counted, &n);
  found = tie_findings_look_circles (findings, large, &bounded);
  g_assert_nonnull (found);
  /* This and the findings hold it, and each search as long as it goes on */
  while (g_atomic_int_get (&G_OBJECT (large)->ref_count) > 2)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (G_USEC_PER_SEC / 200);
    }
  g_assert_true (tie_findings_look_circles (findings, large, &bounded) == found);
  g_assert_cmpuint (n, ==, 1);
}

static double
get_total (TieCapacity *capacity)
{
  TieEstimate total;

  tie_capacity_get_total (capacity, &total, NULL);
  return total.likely;
}

/* It is sought along with the circles */
static void
test_capacity (void)
{
  const char *units = "\"capacity\": \"GW\"";
  g_autoptr (TieFindings) findings = tie_findings_new ();
  g_autoptr (TieDocument) small = create_flows (units, 0);
  g_autoptr (TieDocument) large = create_flows (units, 2500);
  TieCapacity *found = tie_findings_look_capacity (findings, small);
  gboolean bounded;
  guint n = 0;

  g_assert_nonnull (found);
  g_assert_cmpfloat (get_total (found), ==, 2);
  g_signal_connect_swapped (findings, "found", G_CALLBACK (count_cb), &n);
  g_assert_null (tie_findings_look_capacity (findings, large));
  run_until (is_counted, &n);
  g_assert_cmpfloat (get_total (tie_findings_look_capacity (findings, large)), ==, 2);
  g_assert_nonnull (tie_findings_look_circles (findings, large, &bounded));
  g_assert_cmpuint (n, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/findings/small", test_small);
  g_test_add_func ("/findings/large", test_large);
  g_test_add_func ("/findings/back", test_back);
  g_test_add_func ("/findings/capacity", test_capacity);
  return g_test_run ();
}
