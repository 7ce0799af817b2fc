/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-busy-bar.h"
#include "tie-document-file.h"

G_BEGIN_DECLS

#define TIE_TYPE_LOADING_BAR (tie_loading_bar_get_type ())
G_DECLARE_FINAL_TYPE (TieLoadingBar, tie_loading_bar, TIE, LOADING_BAR, TieBusyBar)

void tie_loading_bar_set_file (TieLoadingBar *self, TieDocumentFile *file, GtkWidget *next_focus);

G_END_DECLS
