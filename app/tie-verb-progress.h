/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void tie_verb_progress_show (const char *format, ...) G_GNUC_PRINTF (1, 2);
void tie_verb_progress_end (void);

G_END_DECLS
