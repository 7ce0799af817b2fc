/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The positions that somebody else gave to organisations. */

#include "tie-network-positions.h"

typedef struct
{
  double x;
  double y;
} Position;

struct _TieNetworkPositions
{
  gatomicrefcount ref_count;
  GHashTable *positions; /* of an id to a Position */
};

/**
 * tie_network_positions_new:
 *
 * Returns: (transfer full): no positions
 */
TieNetworkPositions *
tie_network_positions_new (void)
{
  TieNetworkPositions *self = g_new (TieNetworkPositions, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->positions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

/**
 * tie_network_positions_ref:
 * @self: positions
 *
 * Returns: (transfer full): the same
 */
TieNetworkPositions *
tie_network_positions_ref (TieNetworkPositions *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * tie_network_positions_unref:
 * @self: (transfer full): positions
 */
void
tie_network_positions_unref (TieNetworkPositions *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_hash_table_unref (self->positions);
  g_free (self);
}

/**
 * tie_network_positions_add:
 * @self: positions that nobody shares yet
 * @id: an organisation's
 * @x: the middle of its box, in pixels
 * @y: likewise
 *
 * Returns: %FALSE if it has a position already, which stays
 */
gboolean
tie_network_positions_add (TieNetworkPositions *self, const char *id, double x, double y)
{
  Position *position;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  if (g_hash_table_contains (self->positions, id))
    return FALSE;
  position = g_new (Position, 1);
  *position = (Position){ x, y };
  g_hash_table_insert (self->positions, g_strdup (id), position);
  return TRUE;
}

/**
 * tie_network_positions_find:
 * @self: positions
 * @id: an organisation's
 * @x: (out): the middle of its box, in pixels
 * @y: (out): likewise
 *
 * Returns: whether it has a position; else @x and @y stay as they are
 */
gboolean
tie_network_positions_find (const TieNetworkPositions *self, const char *id, double *x, double *y)
{
  const Position *position;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (id != NULL && x != NULL && y != NULL, FALSE);

  position = g_hash_table_lookup (self->positions, id);
  if (position == NULL)
    return FALSE;
  *x = position->x;
  *y = position->y;
  return TRUE;
}
