/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-scene.h"
#include "tie-viewport.h"

G_BEGIN_DECLS

/**
 * TieAim:
 * @zoom: how near
 * @x, @y: which point of the scene is in the middle of what is free of its plot
 *
 * What is looked at of a scene's plot.
 */
typedef struct
{
  double zoom;
  double x;
  double y;
} TieAim;

TieAim tie_scene_aim_at (TieScene *scene, GHashTable *subjects);
TieAim tie_scene_get_aim (TieScene *scene, TieViewport *viewport);
void tie_scene_set_aim (TieScene *scene, TieViewport *viewport, TieAim aim);

G_END_DECLS
