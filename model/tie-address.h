/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean tie_address_has_scheme (const char *text);
const char *tie_address_find_fault (const char *text);
gunichar tie_address_find_unseen (const char *text);

G_END_DECLS
