/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TieSvgTrial:
 * @data: an SVG picture
 * @length: its length in bytes
 *
 * Has a picture drawn where nothing comes to harm, in any thread.
 *
 * Returns: whether it was drawn in the time that a logo may take
 */
typedef gboolean (*TieSvgTrial) (const char *data, gsize length);

void tie_svg_trial_set (TieSvgTrial trial);
gboolean tie_svg_trial_run (const char *data, gsize length);

G_END_DECLS
