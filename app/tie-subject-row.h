/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "tie-palette.h"
#include "tie-session.h"

G_BEGIN_DECLS

#define TIE_TYPE_SUBJECT_ROW (tie_subject_row_get_type ())
G_DECLARE_FINAL_TYPE (TieSubjectRow, tie_subject_row, TIE, SUBJECT_ROW, GtkWidget)

GtkWidget *tie_subject_row_new (TieSession *session);
void tie_subject_row_show_heading (TieSubjectRow *self, const char *title);
void tie_subject_row_show_organization (TieSubjectRow *self,
                                        TieOrganization *organization,
                                        TiePalette *palette);
void tie_subject_row_show_deal (TieSubjectRow *self, TieDeal *deal, TiePalette *palette);
void tie_subject_row_recolor (TieSubjectRow *self, TiePalette *palette);
void tie_subject_row_clear (TieSubjectRow *self);

G_END_DECLS
