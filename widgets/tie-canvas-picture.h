/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "tie-emphasis.h"
#include "tie-viewport.h"

G_BEGIN_DECLS

/**
 * TieCanvasPicture:
 *
 * The plot of a canvas that holds too much to be painted in each frame.
 */
typedef struct _TieCanvasPicture TieCanvasPicture;

TieCanvasPicture *tie_canvas_picture_new (GtkWidget *canvas);
void tie_canvas_picture_free (TieCanvasPicture *self);
gboolean tie_canvas_picture_paint (TieCanvasPicture *self,
                                   cairo_t *cr,
                                   TieScene *scene,
                                   TieViewport *viewport,
                                   const TieEmphasis *emphasis);

G_END_DECLS
