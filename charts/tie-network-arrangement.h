/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-chart.h"

G_BEGIN_DECLS

/**
 * TieNetworkArrangement:
 * @x, @y: (array length=n): for each organisation, by id, the middle of its disc
 * @boxed: in pixels at which every name has room under its disc, none over another, to be scaled
 * evenly (see tie-network-fit.c); otherwise in ideal lengths of a tie, to be stretched
 * (see tie-network-stretch.c)
 * @focus_radius: of the disc of the focus, if boxed, so that its name has room in it
 * @variant: how key and fans stand best with it; see tie-network-furniture.c
 *
 * Where the organisations of a document are, before a size is known. Read only, but for whoever
 * makes it.
 */
typedef struct
{
  gatomicrefcount ref_count;
  guint n;
  double *x;
  double *y;
  gboolean boxed;
  double focus_radius;
  guint variant;
} TieNetworkArrangement;

TieNetworkArrangement *tie_network_arrangement_new (guint n);
TieNetworkArrangement *tie_network_arrangement_ref (TieNetworkArrangement *self);
void tie_network_arrangement_unref (TieNetworkArrangement *self);
void tie_network_arrangement_inherit (TieDocument *to, TieDocument *from);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieNetworkArrangement, tie_network_arrangement_unref)

G_END_DECLS
