/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TieCatalogue:
 *
 * The translations of one language, as gettext compiles them. Immutable: any thread may ask.
 */
typedef struct _TieCatalogue TieCatalogue;

TieCatalogue *tie_catalogue_new (const char *path);
void tie_catalogue_free (TieCatalogue *self);
const char *tie_catalogue_find (const TieCatalogue *self, const char *key, gulong n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieCatalogue, tie_catalogue_free)

G_END_DECLS
