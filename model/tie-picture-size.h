/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean tie_picture_size_find (const guchar *data, gsize length, guint *width, guint *height);

G_END_DECLS
