/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-scene.h"
#include "tie-viewport.h"

G_BEGIN_DECLS

int tie_scene_pick (TieScene *scene, TieViewport *viewport, double x, double y, double tolerance);

const char *tie_scene_pick_link (TieScene *scene, TieViewport *viewport, double x, double y);

int tie_scene_walk (TieScene *scene, int from, int dx, int dy);

G_END_DECLS
