/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* With whom the stress of each node is measured. */

#include "tie-partners.h"

/**
 * tie_partners_new:
 * @n_nodes: how many nodes
 * @k: how many partners each is to have
 *
 * Returns: (transfer full): room for them, every node its own partner
 */
TiePartners *
tie_partners_new (guint n_nodes, guint k)
{
  TiePartners *self = g_new (TiePartners, 1);

  self->n_nodes = n_nodes;
  self->k = k;
  self->node = g_new (guint, (gsize) n_nodes * k + 1);
  self->distance = g_new0 (float, (gsize) n_nodes *k + 1);
  for (guint i = 0; i < n_nodes; i++)
    for (guint j = 0; j < k; j++)
      self->node[(gsize) i * k + j] = i;
  return self;
}

/**
 * tie_partners_free:
 * @self: (transfer full): partners
 *
 * Frees them.
 */
void
tie_partners_free (TiePartners *self)
{
  g_free (self->node);
  g_free (self->distance);
  g_free (self);
}
