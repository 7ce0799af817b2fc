/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "tie-export-choices.h"

G_BEGIN_DECLS

#define TIE_TYPE_EXPORT_FORM (tie_export_form_get_type ())
G_DECLARE_FINAL_TYPE (TieExportForm, tie_export_form, TIE, EXPORT_FORM, AdwBin)

void tie_export_form_set_choices (TieExportForm *self, const TieExportChoices *choices);
void tie_export_form_get_choices (TieExportForm *self, TieExportChoices *choices);
void tie_export_form_offer_languages (TieExportForm *self, TieDocument *document);
void
tie_export_form_offer_stories (TieExportForm *self, TieDocument *document, const char *language);
void tie_export_form_set_view (TieExportForm *self, const TieExportView *view);
void tie_export_form_set_span (TieExportForm *self, int first_day, int last_day);
char *tie_export_form_dup_interval (TieExportForm *self);

G_END_DECLS
