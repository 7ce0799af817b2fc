/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "tie-document-file.h"

G_BEGIN_DECLS

#define TIE_TYPE_EDIT_DIALOG (tie_edit_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TieEditDialog, tie_edit_dialog, TIE, EDIT_DIALOG, AdwWindow)

GtkWidget *tie_edit_dialog_new (GtkWindow *parent, TieDocumentFile *file, const char *language);

G_END_DECLS
