/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "tie-document.h"
#include "tie-read-progress.h"

G_BEGIN_DECLS

void tie_preload_start (const char *argument);
TieReadProgress *tie_preload_find_progress (GFile *file);
gboolean tie_preload_take (GFile *file, char **etag, TieDocument **document, GPtrArray **problems);
void tie_preload_adopt_fonts (void);

G_END_DECLS
