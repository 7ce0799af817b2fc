/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *tie_file_beneath_load (const char *folder, const char *path, gsize most, GError **error);

G_END_DECLS
