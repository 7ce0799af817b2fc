/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TieRandom:
 *
 * A small generator of numbers that are the same on every machine. Not for secrets.
 */
typedef struct
{
  guint64 state;
} TieRandom;

void tie_random_init (TieRandom *random, guint64 seed);
guint32 tie_random_below (TieRandom *random, guint32 n);
double tie_random_unit (TieRandom *random);
void tie_random_shuffle (TieRandom *random, guint n, guint *items);

G_END_DECLS
