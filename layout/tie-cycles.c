/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Cycles in directed graphs, and orders in which few edges run backwards. */

#include "tie-cycles.h"

#define NONE G_MAXUINT

/* A search that goes down edges as long as it can (Tarjan, Depth-first search and linear graph
 * algorithms, 1972), with a stack of its own. */
typedef struct
{
  const TieArcs *arcs;
  guint *knot;
  guint *number; /* in which order nodes were met */
  guint *low;    /* the lowest number that is reached from a node and not in a knot yet */
  guint *next;   /* the edge at which to go on */
  guint *path;
  guint n_path;
  guint *open; /* nodes that are in no knot yet */
  guint n_open;
  guint n_numbers;
  guint n_knots;
} Search;

static void
enter (Search *search, guint node)
{
  search->number[node] = search->low[node] = search->n_numbers++;
  search->next[node] = search->arcs->start[node];
  search->path[search->n_path++] = node;
  search->open[search->n_open++] = node;
}

static void
leave (Search *search)
{
  const guint node = search->path[--search->n_path];
  guint other = NONE;

  if (search->n_path > 0)
    {
      const guint before = search->path[search->n_path - 1];

      search->low[before] = MIN (search->low[before], search->low[node]);
    }
  if (search->low[node] != search->number[node])
    return;
  while (other != node)
    {
      other = search->open[--search->n_open];
      search->knot[other] = search->n_knots;
    }
  search->n_knots++;
}

static void
search_from (Search *search, guint start)
{
  enter (search, start);
  while (search->n_path > 0)
    {
      const guint node = search->path[search->n_path - 1];

      if (search->next[node] == search->arcs->start[node + 1])
        {
          leave (search);
          continue;
        }

      const guint other = search->arcs->to[search->next[node]++];

      if (search->number[other] == NONE)
        enter (search, other);
      else if (search->knot[other] == NONE)
        search->low[node] = MIN (search->low[node], search->number[other]);
    }
}

/**
 * tie_cycles_find:
 * @arcs: a directed graph
 * @knot: (out caller-allocates) (array): the number of each node's knot
 *
 * Finds the strongly connected components: nodes are in one knot if there is a cycle through them.
 */
void
tie_cycles_find (const TieArcs *arcs, guint *knot)
{
  const gsize n = arcs->n_nodes;
  g_autofree guint *numbers = g_new (guint, 5 * n + 1);
  Search search = { .arcs = arcs, .knot = knot };

  search.number = numbers;
  search.low = numbers + n;
  search.next = numbers + 2 * n;
  search.path = numbers + 3 * n;
  search.open = numbers + 4 * n;
  for (guint i = 0; i < n; i++)
    search.number[i] = knot[i] = NONE;
  for (guint i = 0; i < n; i++)
    if (search.number[i] == NONE)
      search_from (&search, i);
}

/* Nodes that are not in the order yet, in lists of those that give alike more than they get. */
typedef struct
{
  guint *n_in; /* edges of the knot, from and to nodes that are left */
  guint *n_out;
  guint *first; /* of each list: sinks, sources, then by what they give more */
  guint *before;
  guint *after;
  gboolean *done;
  guint most; /* edges in either direction at any node */
  guint richest;
} Left;

static guint
list_of (const Left *left, guint node)
{
  if (left->n_out[node] == 0)
    return 0;
  if (left->n_in[node] == 0)
    return 1;
  return 2 + left->most + left->n_out[node] - left->n_in[node];
}

static void
put_in (Left *left, guint node)
{
  const guint list = list_of (left, node);

  left->before[node] = NONE;
  left->after[node] = left->first[list];
  if (left->first[list] != NONE)
    left->before[left->first[list]] = node;
  left->first[list] = node;
  left->richest = MAX (left->richest, list);
}

static void
take_out (Left *left, guint node)
{
  if (left->before[node] == NONE)
    left->first[list_of (left, node)] = left->after[node];
  else
    left->after[left->before[node]] = left->after[node];
  if (left->after[node] != NONE)
    left->before[left->after[node]] = left->before[node];
}

/* Takes a node out, and its edges from the counts of its neighbors. */
static void
finish (Left *left, const TieArcs *out, const TieArcs *in, const guint *knot, guint node)
{
  take_out (left, node);
  left->done[node] = TRUE;
  for (guint way = 0; way < 2; way++)
    {
      const TieArcs *arcs = way == 0 ? out : in;

      for (guint k = arcs->start[node]; k < arcs->start[node + 1]; k++)
        {
          const guint other = arcs->to[k];

          if (left->done[other] || knot[other] != knot[node])
            continue;
          take_out (left, other);
          (way == 0 ? left->n_in : left->n_out)[other]--;
          put_in (left, other);
        }
    }
}

/* Sinks go last, sources first, and where there are neither, the one that gives most more than it
 * gets. */
static guint
choose (Left *left)
{
  if (left->first[0] != NONE)
    return left->first[0];
  if (left->first[1] != NONE)
    return left->first[1];
  while (left->first[left->richest] == NONE)
    left->richest--;
  return left->first[left->richest];
}

static void
left_init (Left *left, const TieArcs *out, const guint *knot)
{
  const gsize n = out->n_nodes;

  left->n_in = g_new0 (guint, 4 * n + 1);
  left->n_out = left->n_in + n;
  left->before = left->n_in + 2 * n;
  left->after = left->n_in + 3 * n;
  left->done = g_new0 (gboolean, n + 1);
  left->most = left->richest = 0;
  for (guint i = 0; i < n; i++)
    for (guint k = out->start[i]; k < out->start[i + 1]; k++)
      if (knot[i] == knot[out->to[k]])
        {
          left->n_out[i]++;
          left->n_in[out->to[k]]++;
        }
  for (guint i = 0; i < n; i++)
    left->most = MAX (left->most, MAX (left->n_in[i], left->n_out[i]));
  left->first = g_new (guint, 2 * (gsize) left->most + 3);
  for (gsize list = 0; list < 2 * (gsize) left->most + 3; list++)
    left->first[list] = NONE;
  for (guint i = n; i-- > 0;)
    put_in (left, i);
}

static void
left_clear (Left *left)
{
  g_free (left->n_in);
  g_free (left->first);
  g_free (left->done);
}

/**
 * tie_cycles_order:
 * @arcs: a directed graph
 * @knot: (array): the knots of its nodes
 * @place: (out caller-allocates) (array): the place of each node in the order
 *
 * Orders nodes so that few edges within a knot run backwards (Eades, Lin and Smyth, A fast and
 * effective heuristic for the feedback arc set problem, 1993). Other edges do not count.
 */
void
tie_cycles_order (const TieArcs *arcs, const guint *knot, guint *place)
{
  g_auto (TieArcs) in = { 0 };
  guint first = 0;
  guint last = arcs->n_nodes;
  Left left;

  tie_arcs_init_reversed (&in, arcs);
  left_init (&left, arcs, knot);
  while (first < last)
    {
      const guint node = choose (&left);

      place[node] = left.n_out[node] == 0 ? --last : first++;
      finish (&left, arcs, &in, knot, node);
    }
  left_clear (&left);
}
