/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-scene.h"
#include "tie-viewport.h"

G_BEGIN_DECLS

TieScene *tie_scene_new_seen (TieScene *scene, TieViewport *viewport, double least_text_size);

G_END_DECLS
