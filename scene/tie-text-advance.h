/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean tie_text_advance_sum (const char *text, const char *language, int weight, double *width);

G_END_DECLS
