/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document.h"

G_BEGIN_DECLS

/* A new document with the text at `pointer` (a Text; made when its parent is there) set for `language`; every other byte stays.
 * NULL with `error` when the outcome would not load. */
TieDocument *tie_editor_set_text (TieDocument *document, const char *pointer, const char *language, const char *text, GError **error);

G_END_DECLS
