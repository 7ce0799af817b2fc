/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean tie_escape_is_needed (gunichar letter);
char *tie_escape (const char *text);

G_END_DECLS
