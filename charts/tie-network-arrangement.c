/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Where organisations are before a size is known, shared between threads. */

#include "tie-network-arrangement.h"

#include "tie-network-memory.h"

/**
 * tie_network_arrangement_new:
 * @n: how many organisations
 *
 * Returns: (transfer full): an arrangement with all of them at (0, 0)
 */
TieNetworkArrangement *
tie_network_arrangement_new (guint n)
{
  TieNetworkArrangement *self = g_new0 (TieNetworkArrangement, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->n = n;
  self->x = g_new0 (double, MAX (n, 1));
  self->y = g_new0 (double, MAX (n, 1));
  return self;
}

/**
 * tie_network_arrangement_ref:
 * @self: an arrangement
 *
 * Returns: (transfer full): the same
 */
TieNetworkArrangement *
tie_network_arrangement_ref (TieNetworkArrangement *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * tie_network_arrangement_unref:
 * @self: (transfer full): an arrangement
 */
void
tie_network_arrangement_unref (TieNetworkArrangement *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->x);
  g_free (self->y);
  g_free (self);
}

/**
 * tie_network_arrangement_inherit:
 * @to: a document that was just read or edited
 * @from: the document that it takes the place of
 *
 * Keeps what both have where it is: the network of @to is drawn with every organisation that @from
 * has in its place, and new ones among them. Nothing is computed here. Where the two have little in
 * common, @to is arranged anew.
 */
void
tie_network_arrangement_inherit (TieDocument *to, TieDocument *from)
{
  g_return_if_fail (TIE_IS_DOCUMENT (to) && TIE_IS_DOCUMENT (from));

  if (to != from)
    tie_network_memory_inherit (tie_network_memory_of (to), tie_network_memory_of (from));
}
