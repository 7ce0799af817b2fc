/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint tie_nearest_distance (const char *a, const char *b, guint limit);
guint tie_nearest_limit (const char *word);
const char *tie_nearest_find (const char *word, const char *const *candidates, guint n_candidates);

G_END_DECLS
