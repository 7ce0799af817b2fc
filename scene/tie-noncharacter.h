/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean tie_noncharacter_is_in (const char *text);
void tie_noncharacter_replace (char *text);

G_END_DECLS
