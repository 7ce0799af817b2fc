/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* To what the limits can be raised: places are kept in 32 bits, and what is open in an array */
#define TIE_LIMITS_MOST_MIB 1024
#define TIE_LIMITS_MOST_DEPTH 1000

gsize tie_limits_get_size (void);
guint tie_limits_get_depth (void);
gboolean tie_limits_set (const char *text, GError **error);

G_END_DECLS
