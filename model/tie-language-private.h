/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The file that has the words of a language; NULL where there is none, as for English */
char *tie_language_find_catalogue (const char *tag);

G_END_DECLS
