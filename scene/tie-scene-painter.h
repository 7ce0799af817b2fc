/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "tie-scene.h"
#include "tie-viewport.h"

G_BEGIN_DECLS

/**
 * TieEmphasis:
 * @lit: (nullable) (element-type utf8): the subjects that stay at full strength while the others
 * are dimmed; NULL: none dimmed
 * @selected: (nullable): the subject that is outlined as selected
 * @focused: (nullable): the id of the group that has the keyboard's focus ring
 * @accent: the colour of outline and ring
 *
 * What is brought forward when a scene is painted; the scene itself stays the same.
 */
typedef struct
{
  GHashTable *lit;
  const char *selected;
  const char *focused;
  TieColor accent;
} TieEmphasis;

void
tie_scene_paint (TieScene *scene, cairo_t *cr, TieViewport *viewport, const TieEmphasis *emphasis);
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
void tie_scene_dim_plot (TieScene *scene, cairo_t *cr);
GArray *tie_scene_list_emphasized (TieScene *scene, const TieEmphasis *emphasis);

G_END_DECLS
