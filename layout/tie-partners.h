/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TiePartners:
 * @n_nodes: how many nodes
 * @k: how many partners each has; fewer than all: a sample
 * @node: (array length=n_nodes*k): the partners of node i begin at i·k; a node that is its own
 * partner stands for none
 * @distance: (array length=n_nodes*k): how far each should be
 *
 * With whom the stress of each node is measured.
 */
typedef struct
{
  guint n_nodes;
  guint k;
  guint *node;
  float *distance;
} TiePartners;

TiePartners *tie_partners_new (guint n_nodes, guint k);
void tie_partners_free (TiePartners *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TiePartners, tie_partners_free)

G_END_DECLS
