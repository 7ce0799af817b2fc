/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define TIE_TYPE_TEXT (tie_text_get_type ())

/**
 * TieText:
 *
 * A text of the document in one or several languages; immutable, reference counted.
 */
typedef struct _TieText TieText;

GType tie_text_get_type (void);
gboolean tie_text_is_language (const char *tag);
TieText *tie_text_new (const char *fallback);
void tie_text_add (TieText *self, const char *language, const char *text);
TieText *tie_text_ref (TieText *self);
void tie_text_unref (TieText *self);
const char *tie_text_get (const TieText *self, const char *language);
const char *tie_text_get_in_line (const TieText *self, const char *language);
gboolean tie_text_peek (const TieText *self, guint index, const char **language, const char **text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieText, tie_text_unref)

G_END_DECLS
