/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-scene-index.h"
#include "tie-viewport.h"

G_BEGIN_DECLS

/* Texts that would be smaller on screen are not shown, in view pixels */
#define TIE_LEAST_TEXT_SIZE 7.0

double tie_scene_item_get_shrink (const TieSceneItem *item, double zoom);
TieRect tie_scene_item_get_bounds (const TieSceneItem *item, double zoom);
gboolean
tie_scene_item_is_shown (const TieSceneItem *item, const TieSceneIndex *index, double zoom);
TieRect
tie_scene_get_group_area (TieScene *scene, const TieSceneGroup *group, TieViewport *viewport);

G_END_DECLS
