/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Drawings are tried where they can be stopped. How, the model leaves to the program that reads. */

#include "tie-svg-trial.h"

/* Set before any document is read */
static TieSvgTrial current;

/**
 * tie_svg_trial_set:
 * @trial: (nullable): draws pictures by way of trial
 *
 * For the whole process, and before any document is read.
 */
void
tie_svg_trial_set (TieSvgTrial trial)
{
  current = trial;
}

/**
 * tie_svg_trial_run:
 * @data: an SVG picture
 * @length: its length in bytes
 *
 * Returns: whether it is known to be drawn in bounded time; not where nobody can try
 */
gboolean
tie_svg_trial_run (const char *data, gsize length)
{
  return current != NULL && current (data, length);
}
