/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean tie_direction_is_formatting (gunichar letter);
char *tie_direction_close (const char *text);
char *tie_direction_mark (const char *text);
char *tie_direction_unmark (char *text);

G_END_DECLS
