/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-problem-list.h"

G_BEGIN_DECLS

#define TIE_ENCODING_MAX_SIZE (64u * 1024 * 1024)

const char *tie_encoding_find_wide (const char *text, gsize length);
gboolean tie_encoding_check (const char *text,
                             gsize length,
                             const char *advice,
                             gsize *start,
                             GPtrArray *problems);

G_END_DECLS
