/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What its buttons do, in a widget around it */
#define TIE_EXPORT_PAGER_PREVIOUS "preview.previous"
#define TIE_EXPORT_PAGER_NEXT "preview.next"

#define TIE_TYPE_EXPORT_PAGER (tie_export_pager_get_type ())
G_DECLARE_FINAL_TYPE (TieExportPager, tie_export_pager, TIE, EXPORT_PAGER, AdwBin)

GtkWidget *tie_export_pager_new (void);
void tie_export_pager_set_page (TieExportPager *self, guint page, guint n_pages);

G_END_DECLS
