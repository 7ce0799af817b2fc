/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

PangoContext *tie_font_get_context (const char *language);
char *tie_font_dup_missing (void);

G_END_DECLS
