/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void tie_text_widths_age (void);
double tie_text_widths_get (const char *text, const char *language, int weight);

G_END_DECLS
