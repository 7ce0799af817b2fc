/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TiePlural:
 *
 * Which form of a text a number takes, by the rule of a language. Immutable.
 */
typedef struct _TiePlural TiePlural;

TiePlural *tie_plural_new (const char *rule);
void tie_plural_free (TiePlural *self);
gulong tie_plural_choose (const TiePlural *self, gulong n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TiePlural, tie_plural_free)

G_END_DECLS
