/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void tie_deflate_append (GByteArray *bytes, const guint8 *rows, gsize row_length, gsize n_rows);

G_END_DECLS
