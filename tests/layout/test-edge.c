/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Edges in order, each once. */

#include "tie-edge.h"

static void
test_sort (void)
{
  TieEdge edges[] = { { 2, 1 }, { 0, 3 }, { 2, 1 }, { 0, 1 }, { 2, 0 }, { 0, 3 }, { 2, 1 } };
  static const TieEdge sorted[] = { { 0, 1 }, { 0, 3 }, { 2, 0 }, { 2, 1 } };

  g_assert_cmpuint (tie_edge_sort (G_N_ELEMENTS (edges), edges), ==, G_N_ELEMENTS (sorted));
  for (guint i = 0; i < G_N_ELEMENTS (sorted); i++)
    {
      g_assert_cmpuint (edges[i].from, ==, sorted[i].from);
      g_assert_cmpuint (edges[i].to, ==, sorted[i].to);
    }
}

static void
test_nothing (void)
{
  TieEdge edge = { 4, 4 };

  g_assert_cmpuint (tie_edge_sort (0, NULL), ==, 0);
  g_assert_cmpuint (tie_edge_sort (1, &edge), ==, 1);
  g_assert_cmpuint (edge.to, ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/edge/sort", test_sort);
  g_test_add_func ("/layout/edge/nothing", test_nothing);
  return g_test_run ();
}
