/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-application.h"
#include "tie-document-file.h"
#include "tie-session.h"

G_BEGIN_DECLS

#define TIE_TYPE_WINDOW (tie_window_get_type ())
G_DECLARE_FINAL_TYPE (TieWindow, tie_window, TIE, WINDOW, AdwApplicationWindow)

TieWindow *tie_window_new (TieApplication *application);
void tie_window_open (TieWindow *self, GFile *file);
void tie_window_present_when_ready (TieWindow *self);
void tie_window_renew (TieWindow *self);
gboolean tie_window_is_empty (TieWindow *self);
gboolean tie_window_is_for (TieWindow *self, GFile *file);
GFile *tie_window_get_file (TieWindow *self);
TieSession *tie_window_get_session (TieWindow *self);
TieDocumentFile *tie_window_get_document_file (TieWindow *self);

G_END_DECLS
