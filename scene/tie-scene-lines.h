/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-scene.h"
#include "tie-text-line.h"

G_BEGIN_DECLS

/**
 * TieSceneLines:
 *
 * The texts of a scene, shaped, so that several threads can paint them at once.
 */
typedef struct _TieSceneLines TieSceneLines;

TieSceneLines *tie_scene_lines_new (TieScene *scene);
void tie_scene_lines_free (TieSceneLines *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieSceneLines, tie_scene_lines_free)

TieTextLine *tie_scene_lines_get (const TieSceneLines *self, guint item);

G_END_DECLS
