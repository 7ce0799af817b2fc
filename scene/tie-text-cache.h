/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-text-line.h"

G_BEGIN_DECLS

void tie_text_cache_forget (void);
void tie_text_cache_forget_everywhere (void);
gpointer tie_text_cache_steal (void);
void tie_text_cache_adopt (gpointer texts);
void tie_text_cache_free (gpointer texts);
TieTextLine *tie_text_cache_get (const char *text, const char *language, int weight);

G_END_DECLS
