/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-rect-tree.h"
#include "tie-scene.h"

G_BEGIN_DECLS

/**
 * TieSceneIndex:
 *
 * What of a scene is where, and which of its groups show a subject. Immutable: any number of
 * threads may ask it at once.
 */
typedef struct _TieSceneIndex TieSceneIndex;

const TieSceneIndex *tie_scene_get_index (TieScene *scene);
void tie_scene_index_free (TieSceneIndex *self);

gboolean tie_scene_index_visit_items (const TieSceneIndex *self,
                                      TieLayer layer,
                                      TieRect area,
                                      TieRectTreeVisit visit,
                                      gpointer user_data);
GArray *tie_scene_index_list_items (const TieSceneIndex *self,
                                    const TieRect *frame_area,
                                    const TieRect *plot_area);
TieRect tie_scene_index_get_bounds (const TieSceneIndex *self, TieLayer layer);
guint tie_scene_index_get_first_item (const TieSceneIndex *self, TieLayer layer);

const int *
tie_scene_index_get_groups (const TieSceneIndex *self, const char *subject, guint *n_groups);
int tie_scene_index_get_subject_group (const TieSceneIndex *self, guint group);
TieLayer tie_scene_index_get_layer (const TieSceneIndex *self, guint group);
double tie_scene_index_get_least_zoom (const TieSceneIndex *self, guint group);
gboolean tie_scene_index_is_frame_fixed (const TieSceneIndex *self);
const GArray *tie_scene_index_get_free_items (const TieSceneIndex *self);
void tie_scene_index_get_span (const TieSceneIndex *self, guint group, guint *first, guint *end);

guint tie_scene_index_get_n_stops (const TieSceneIndex *self);
int tie_scene_index_get_stop (const TieSceneIndex *self, guint stop);
const TieRectTree *tie_scene_index_get_stops (const TieSceneIndex *self);

G_END_DECLS
