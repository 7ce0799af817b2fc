/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TIE_TYPE_PARAGRAPH (tie_paragraph_get_type ())
G_DECLARE_FINAL_TYPE (TieParagraph, tie_paragraph, TIE, PARAGRAPH, GtkWidget)

GtkWidget *tie_paragraph_new (const char *text, const char *css_class);
const char *tie_paragraph_get_text (TieParagraph *self);

G_END_DECLS
