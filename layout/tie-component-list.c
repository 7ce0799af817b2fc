/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The nodes of a graph, sorted by connected component. */

#include "tie-component-list.h"

/**
 * tie_component_list_new:
 * @adjacency: a graph
 *
 * Sorts the nodes by component; the components come in the order of their first nodes.
 *
 * Returns: (transfer full): the components
 */
TieComponentList *
tie_component_list_new (const TieAdjacency *adjacency)
{
  g_return_val_if_fail (adjacency != NULL, NULL);

  TieComponentList *self = g_new (TieComponentList, 1);
  const guint n = adjacency->n_nodes;
  g_autofree guint *component = g_new (guint, n + 1);

  self->n = tie_adjacency_components (adjacency, component);
  self->start = g_new0 (guint, self->n + 2);
  self->member = g_new (guint, n + 1);
  /* start[c + 1] counts up to where the next one begins. */
  for (guint i = 0; i < n; i++)
    self->start[component[i] + 2]++;
  for (guint c = 0; c < self->n; c++)
    self->start[c + 2] += self->start[c + 1];
  for (guint i = 0; i < n; i++)
    self->member[self->start[component[i] + 1]++] = i;
  return self;
}

/**
 * tie_component_list_free:
 * @self: (transfer full): components
 *
 * Frees them.
 */
void
tie_component_list_free (TieComponentList *self)
{
  g_free (self->start);
  g_free (self->member);
  g_free (self);
}
