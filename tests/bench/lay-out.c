/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Lays out a network of N nodes RUNS times: prints the milliseconds of each. */

#include <glib.h>
#include <stdlib.h>

#include "tie-stress.h"

/* Each node is tied to an earlier one and every second one to another: few hubs, many ends. */
static guint
make_ties (guint n, guint *from, guint *to)
{
  guint32 state = 20260116;
  guint n_edges = 0;

  for (guint i = 1; i < n; i++)
    for (guint j = 0; j < 1 + i % 2; j++)
      {
        state = state * 1664525u + 1013904223u;
        from[n_edges] = i;
        to[n_edges++] = (guint) ((guint64) (state >> 8) * i >> 24);
      }
  return n_edges;
}

int
main (int argc, char **argv)
{
  const TieStressOptions options = { .seed = 1 };
  guint n = argc == 3 ? (guint) atoi (argv[1]) : 0;
  g_autofree guint *from = g_new (guint, 2 * n + 1);
  g_autofree guint *to = g_new (guint, 2 * n + 1);
  g_autofree double *x = g_new0 (double, n + 1);
  g_autofree double *y = g_new0 (double, n + 1);
  TieGraph graph = { .n_nodes = n, .from = from, .to = to };

  if (n == 0)
    {
      g_printerr ("Usage: lay-out N RUNS\n");
      return 2;
    }
  graph.n_edges = make_ties (n, from, to);
  for (int run = atoi (argv[2]); run > 0; run--)
    {
      gint64 start = g_get_monotonic_time ();

      tie_stress_layout (&graph, &options, x, y);
      g_print ("%.3f\n", (double) (g_get_monotonic_time () - start) / 1000);
    }
  return 0;
}
