/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-polyline.h"
#include "tie-scene.h"

G_BEGIN_DECLS

void tie_scene_item_split (const TieSceneItem *item, TiePolyline *line, GArray *rects);

G_END_DECLS
