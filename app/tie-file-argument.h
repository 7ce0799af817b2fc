/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GFile *tie_file_argument_to_file (const char *argument);
char *tie_file_argument_take_path (char *argument);
char *tie_file_argument_take_plain (char *argument, gboolean only_names);

G_END_DECLS
