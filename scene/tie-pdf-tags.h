/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "tie-scene.h"

G_BEGIN_DECLS

/**
 * TiePdfTags:
 *
 * The tags of a PDF that are open while its pages are painted.
 */
typedef struct _TiePdfTags TiePdfTags;

TiePdfTags *tie_pdf_tags_new (void);
void tie_pdf_tags_free (TiePdfTags *self);
GArray *tie_pdf_tags_begin_page (TiePdfTags *self, cairo_t *cr, TieScene *scene, double points);
void tie_pdf_tags_enter (guint item, gpointer self);
void tie_pdf_tags_end_page (TiePdfTags *self);
void tie_pdf_tags_close (TiePdfTags *self);
const GPtrArray *tie_pdf_tags_get_figures (TiePdfTags *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TiePdfTags, tie_pdf_tags_free)

G_END_DECLS
