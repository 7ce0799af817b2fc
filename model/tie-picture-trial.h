/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TieDrawingTrial:
 * @data: an SVG picture
 * @length: its length in bytes
 *
 * Has a picture drawn where nothing comes to harm, in any thread.
 *
 * Returns: whether it was drawn in the time that a logo may take
 */
typedef gboolean (*TieDrawingTrial) (const char *data, gsize length);

/**
 * TieRasterTrial:
 * @picture: a PNG or a JPEG, of a size that may be shown
 *
 * Decodes a picture, in any thread.
 *
 * Returns: whether there is something to be shown
 */
typedef gboolean (*TieRasterTrial) (GBytes *picture);

void tie_picture_trial_set (TieDrawingTrial draw, TieRasterTrial decode);
gboolean tie_picture_trial_draw (const char *data, gsize length);
gboolean tie_picture_trial_decode (GBytes *picture);

G_END_DECLS
