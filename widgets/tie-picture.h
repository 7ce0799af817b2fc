/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "tie-emphasis.h"
#include "tie-viewport.h"

G_BEGIN_DECLS

/**
 * TiePicture:
 *
 * The plot layer of a scene as it is seen through a viewport, painted once and shown at once, also
 * through other viewports. It is planned by one thread, painted by another, and shown by the first.
 */
typedef struct _TiePicture TiePicture;

TiePicture *
tie_picture_plan (TieScene *scene, TieViewport *viewport, int scale, gboolean with_margin);
void tie_picture_bring_forward (TiePicture *self, const TieEmphasis *emphasis, GArray *items);
void tie_picture_free (TiePicture *self);
TieScene *tie_picture_get_scene (const TiePicture *self);
const TieEmphasis *tie_picture_get_emphasis (const TiePicture *self);
gboolean tie_picture_paint (TiePicture *self, const int *cancelled);

gboolean tie_picture_equal (const TiePicture *a, const TiePicture *b);
gboolean tie_picture_is_like (const TiePicture *self, const TiePicture *other);
gboolean
tie_picture_will_do (const TiePicture *self, TieScene *scene, TieViewport *viewport, int scale);
gboolean tie_picture_is_moved (const TiePicture *self, TieScene *scene, TieViewport *viewport);
gboolean tie_picture_is_whole (const TiePicture *self);
gboolean
tie_picture_is_sharp (const TiePicture *self, TieScene *scene, TieViewport *viewport, int scale);
gboolean
tie_picture_is_ahead (const TiePicture *self, TieScene *scene, TieViewport *viewport, int scale);
gboolean tie_picture_fills_view (const TiePicture *self, TieScene *scene, TieViewport *viewport);
void tie_picture_show (const TiePicture *self, cairo_t *cr, TieScene *scene, TieViewport *viewport);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TiePicture, tie_picture_free)

G_END_DECLS
