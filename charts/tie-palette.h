/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document.h"
#include "tie-theme.h"

G_BEGIN_DECLS

/**
 * TiePalette:
 *
 * Which organisation has which colour: the same in every chart, filter and export of a document.
 * The focus has the theme's, suppliers take hues in document order (or the document's colour,
 * shifted until the contrast holds), further ones are neutral with a pattern.
 */
typedef struct _TiePalette TiePalette;

TiePalette *tie_palette_new (TieDocument *document, const TieTheme *theme);
void tie_palette_free (TiePalette *self);
TieColor tie_palette_get_fill (TiePalette *self, TieOrganization *organization);
TieColor tie_palette_get_on_fill (TiePalette *self, TieOrganization *organization);
TieColor tie_palette_get_text (TiePalette *self, TieOrganization *organization);
gboolean tie_palette_is_patterned (TiePalette *self, TieOrganization *organization);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TiePalette, tie_palette_free)

G_END_DECLS
