/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "tie-document.h"
#include "tie-theme.h"

G_BEGIN_DECLS

/**
 * TieSettlingPainter:
 *
 * Paints the organisations of a large document on their way to their places: dots and thin lines,
 * cheap enough to be painted many times a second.
 */
typedef struct _TieSettlingPainter TieSettlingPainter;

TieSettlingPainter *tie_settling_painter_new (TieDocument *document);
void tie_settling_painter_free (TieSettlingPainter *self);
void tie_settling_painter_paint (TieSettlingPainter *self,
                                 cairo_t *cr,
                                 double width,
                                 double height,
                                 const double *x,
                                 const double *y,
                                 const TieTheme *theme);

G_END_DECLS
