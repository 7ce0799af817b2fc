/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What model/ and charts/ include instead of glib/gi18n-lib.h: the same words, but in the language
 * of the thread, so that one picture can be drawn in another language than the window's. */
#define _(text) tie_words_get (text)
#define N_(text) (text)
#define C_(context, text) tie_words_get_in (context, text)
#define NC_(context, text) (text)
#undef ngettext
#define ngettext(one, many, n) tie_words_get_counted (one, many, n)

const char *tie_words_use (const char *tag);
const char *tie_words_get_language (void);
const char *tie_words_get (const char *text) G_GNUC_FORMAT (1);
const char *tie_words_get_in (const char *context, const char *text) G_GNUC_FORMAT (2);
const char *tie_words_get_counted (const char *one, const char *many, gulong n) G_GNUC_FORMAT (1)
    G_GNUC_FORMAT (2);

G_END_DECLS
