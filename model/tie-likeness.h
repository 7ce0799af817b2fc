/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gunichar tie_likeness_find_control (const char *text);
char *tie_likeness_fold (const char *text);
char *tie_likeness_explain (const char *text, const char *other);

G_END_DECLS
