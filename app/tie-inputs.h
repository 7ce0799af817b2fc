/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>
#include <sys/stat.h>

G_BEGIN_DECLS

void tie_inputs_note (GFile *file);
gboolean tie_inputs_has (const struct stat *info);

G_END_DECLS
