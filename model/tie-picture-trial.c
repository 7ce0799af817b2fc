/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Pictures are tried before they are shown: drawings where they can be stopped, others for what is
 * wrong with them. How, the model leaves to the program that reads. */

#include "tie-picture-trial.h"

/* Set before any document is read */
static TieDrawingTrial current_draw;
static TieRasterTrial current_decode;

/**
 * tie_picture_trial_set:
 * @draw: (nullable): draws SVG pictures by way of trial
 * @decode: (nullable): decodes others
 *
 * For the whole process, and before any document is read.
 */
void
tie_picture_trial_set (TieDrawingTrial draw, TieRasterTrial decode)
{
  current_draw = draw;
  current_decode = decode;
}

/**
 * tie_picture_trial_draw:
 * @data: an SVG picture
 * @length: its length in bytes
 *
 * Returns: whether it is known to be drawn in bounded time; not where nobody can try
 */
gboolean
tie_picture_trial_draw (const char *data, gsize length)
{
  return current_draw != NULL && current_draw (data, length);
}

/**
 * tie_picture_trial_decode:
 * @picture: a PNG or a JPEG, of a size that may be shown
 *
 * Returns: whether it can be decoded, as far as anybody can tell
 */
gboolean
tie_picture_trial_decode (GBytes *picture)
{
  return current_decode == NULL || current_decode (picture);
}
