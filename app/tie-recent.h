/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Documents that were opened lately, the last first */
#define TIE_RECENT_MAX 8

void tie_recent_add (GFile *file);
GPtrArray *tie_recent_list (guint max);
char *tie_recent_dup_title (GFile *file);

#define TIE_TYPE_RECENT_MENU (tie_recent_menu_get_type ())
G_DECLARE_FINAL_TYPE (TieRecentMenu, tie_recent_menu, TIE, RECENT_MENU, GObject)

TieRecentMenu *tie_recent_menu_new (void);
GMenuModel *tie_recent_menu_get_model (TieRecentMenu *self);

G_END_DECLS
