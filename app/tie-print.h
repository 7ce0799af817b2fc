/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "tie-export-request.h"
#include "tie-settings.h"

G_BEGIN_DECLS

#define TIE_TYPE_PRINT (tie_print_get_type ())
G_DECLARE_FINAL_TYPE (TiePrint, tie_print, TIE, PRINT, GObject)

/* Emits "failed" with a message, and "done" when it is over, printed or not */
TiePrint *tie_print_new (const TieExportRequest *request, TieSettings *settings);
void tie_print_run (TiePrint *self, GtkWindow *parent);
void tie_print_preview (TiePrint *self, GtkWindow *parent);
gboolean tie_print_to_file (TiePrint *self, const char *path, GError **error);
guint tie_print_get_n_pages (TiePrint *self);

G_END_DECLS
