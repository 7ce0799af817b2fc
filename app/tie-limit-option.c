/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* --limit, which every command has, and the window: how much is read and decoded. */

#include "tie-limit-option.h"

#include <glib/gi18n-lib.h>

#include "tie-decoded-image.h"
#include "tie-limits.h"

/**
 * tie_limit_option_describe:
 *
 * Returns: what the option does, not translated
 */
const char *
tie_limit_option_describe (void)
{
  return N_ ("Read more than is read by default, or less: a file (size: 64 MiB), nesting (depth: "
             "100), things of a kind (count: 200000), a text (64 KiB), a name (1000 characters), "
             "a logo's side (image: 2048 pixels)");
}

/**
 * tie_limit_option_set:
 * @limits: (nullable) (array zero-terminated=1): the values of the option, each as
 *   tie_limits_set() has it
 * @error: (nullable): return location
 *
 * Sets the limits of the process, before it reads and paints anything.
 *
 * Returns: whether all are understood
 */
gboolean
tie_limit_option_set (const char *const *limits, GError **error)
{
  for (guint i = 0; limits != NULL && limits[i] != NULL; i++)
    if (!tie_limits_set (limits[i], error))
      return FALSE;
  tie_decoded_image_set_most_pixels (tie_limits_get_image ());
  return TRUE;
}
