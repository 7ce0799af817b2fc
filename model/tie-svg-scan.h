/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *tie_svg_scan (const char *data, gsize length, gboolean *plain);
char *tie_svg_scan_dup_too_much (void);

G_END_DECLS
