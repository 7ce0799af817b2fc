/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean
tie_picture_format_find_size (const guchar *data, gsize length, guint *width, guint *height);
gboolean tie_picture_format_has_end (const guchar *data, gsize length);

G_END_DECLS
