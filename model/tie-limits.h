/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Bytes, to which the limit of a file's size can be raised: places are kept in 32 bits */
#define TIE_LIMITS_MOST_SIZE (1024u * 1024 * 1024)
/* Arrays and objects within each other, to which the limit can be raised: what is open is kept in
 * an array */
#define TIE_LIMITS_MOST_DEPTH 1000

gsize tie_limits_get_size (void);
guint tie_limits_get_depth (void);
guint tie_limits_get_count (void);
gsize tie_limits_get_text (void);
guint tie_limits_get_image (void);
char *tie_limits_describe_text (void);
char *tie_limits_describe_name (void);
char *tie_limits_describe_entries (guint most);
gboolean tie_limits_is_name (const char *text);
gboolean tie_limits_set (const char *text, GError **error);

G_END_DECLS
