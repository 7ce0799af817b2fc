/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "tie-emphasis.h"
#include "tie-scene-lines.h"
#include "tie-scene.h"
#include "tie-viewport.h"

G_BEGIN_DECLS

/* Is told that the item of that index is painted next */
typedef void (*TieScenePaintFunc) (guint item, gpointer data);

void
tie_scene_paint (TieScene *scene, cairo_t *cr, TieViewport *viewport, const TieEmphasis *emphasis);
gboolean tie_scene_paint_until (TieScene *scene,
                                cairo_t *cr,
                                TieViewport *viewport,
                                const TieEmphasis *emphasis,
                                const int *cancelled);
gboolean tie_scene_paint_lines (TieScene *scene,
                                cairo_t *cr,
                                const TieEmphasis *emphasis,
                                const TieSceneLines *lines,
                                const int *cancelled);
void tie_scene_paint_items (TieScene *scene,
                            cairo_t *cr,
                            const TieEmphasis *emphasis,
                            const GArray *items,
                            TieScenePaintFunc before,
                            gpointer data);
gboolean tie_scene_paint_plot (TieScene *scene,
                               cairo_t *cr,
                               TieViewport *viewport,
                               const TieEmphasis *emphasis,
                               const GArray *items,
                               const int *cancelled);
void tie_scene_paint_frame (TieScene *scene,
                            cairo_t *cr,
                            TieViewport *viewport,
                            const TieEmphasis *emphasis,
                            gboolean above);
void tie_scene_paint_focus (TieScene *scene,
                            cairo_t *cr,
                            TieViewport *viewport,
                            const TieEmphasis *emphasis);
void tie_scene_dim_plot (TieScene *scene, cairo_t *cr);

G_END_DECLS
