/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-scene.h"

G_BEGIN_DECLS

void tie_scene_release (TieScene *scene);

G_END_DECLS
