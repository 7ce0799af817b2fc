/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TieSeparation:
 * @left: the variable that comes first
 * @right: the one that comes after
 * @gap: how far after, at least
 *
 * position[left] + gap ≤ position[right].
 */
typedef struct
{
  guint left;
  guint right;
  double gap;
} TieSeparation;

void tie_separation_solve (guint n,
                           const double *wished,
                           const double *weight,
                           guint n_separations,
                           const TieSeparation *separations,
                           double *position);

G_END_DECLS
