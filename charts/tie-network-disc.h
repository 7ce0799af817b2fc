/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-scene.h"

G_BEGIN_DECLS

/**
 * TieNetworkDisc:
 * @x, @y: its middle, in scene pixels
 * @radius: of what is agreed
 * @filled: of what is in place of it, by area
 * @color: its colour
 * @ground: what it stands on
 * @scale: of its outline
 *
 * The disc of an organisation as of a moment.
 */
typedef struct
{
  double x;
  double y;
  double radius;
  double filled;
  TieColor color;
  TieColor ground;
  double scale;
} TieNetworkDisc;

void tie_network_disc_add (const TieNetworkDisc *self, TieScene *scene);
TieColor tie_network_disc_get_tint (TieColor color, TieColor ground);

G_END_DECLS
