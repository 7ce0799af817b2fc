/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-scene.h"

G_BEGIN_DECLS

TieScene *tie_scene_new_dimmed (TieScene *scene, GHashTable *lit);

G_END_DECLS
