/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "tie-emphasis.h"
#include "tie-scene.h"

G_BEGIN_DECLS

/**
 * TiePdfAbout:
 * @title: (nullable): of the whole
 * @subject: (nullable): what it is about
 * @author: (nullable): who made it
 * @created: when, as in ISO 8601: never the clock's time, so that the same call gives the same
 * bytes
 *
 * What a PDF says about itself.
 */
typedef struct
{
  const char *title;
  const char *subject;
  const char *author;
  const char *created;
} TiePdfAbout;

/**
 * TiePdf:
 *
 * A PDF that is being written: scenes as pages, with selectable text, links, and the structure of
 * what is read.
 */
typedef struct _TiePdf TiePdf;

TiePdf *tie_pdf_new (const TiePdfAbout *about);
void tie_pdf_free (TiePdf *self);
void tie_pdf_add_page (TiePdf *self,
                       TieScene *scene,
                       double scale,
                       double points,
                       const TieEmphasis *emphasis);
GBytes *tie_pdf_finish (TiePdf *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TiePdf, tie_pdf_free)

G_END_DECLS
