/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void tie_language_init (const char *tag);
void tie_language_change (const char *tag);
const char *tie_language_get (void);
gboolean tie_language_is_right_to_left (void);

G_END_DECLS
