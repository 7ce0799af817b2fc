/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TIE_TYPE_START_PAGE (tie_start_page_get_type ())
G_DECLARE_FINAL_TYPE (TieStartPage, tie_start_page, TIE, START_PAGE, GtkWidget)

G_END_DECLS
