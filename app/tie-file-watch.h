/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TIE_TYPE_FILE_WATCH (tie_file_watch_get_type ())
G_DECLARE_FINAL_TYPE (TieFileWatch, tie_file_watch, TIE, FILE_WATCH, GObject)

TieFileWatch *tie_file_watch_new (GFile *file);
void tie_file_watch_look (TieFileWatch *self);

G_END_DECLS
