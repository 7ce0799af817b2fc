/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-scene.h"

G_BEGIN_DECLS

void tie_scene_item_clear (gpointer data);
TieRect tie_scene_item_get_ink (const TieSceneItem *item);
TieSceneItem tie_scene_item_copy (const TieSceneItem *item, double zoom, double x, double y);

G_END_DECLS
