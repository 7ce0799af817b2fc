/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void tie_canvas_rest_later (void);
void tie_canvas_rest_hold (void);
void tie_canvas_rest_release (void);

G_END_DECLS
