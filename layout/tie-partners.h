/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TiePartners:
 * @n_nodes: how many nodes
 * @k: how many partners each has
 * @node: (array length=n_nodes*k) (nullable): the partners of node i begin at i·k; NULL: all are,
 * in their order
 * @inverse: (array length=n_nodes*k): 1 divided by how far each should be; 0: this is none
 *
 * With whom the stress of each node is measured.
 */
typedef struct
{
  guint n_nodes;
  guint k;
  guint *node;
  float *inverse;
} TiePartners;

TiePartners *tie_partners_new (guint n_nodes, guint k);
TiePartners *tie_partners_new_all (guint n_nodes);
void tie_partners_free (TiePartners *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TiePartners, tie_partners_free)

float tie_partners_measure (const TiePartners *self,
                            const float *x,
                            const float *y,
                            guint node,
                            float at_x,
                            float at_y,
                            float per_unit,
                            float most);
double tie_partners_sum (const TiePartners *self, const float *x, const float *y, float *scale);

G_END_DECLS
