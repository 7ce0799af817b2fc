/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is said on a terminal where no window can be opened. */

#include "tie-no-display.h"

#include <glib/gi18n-lib.h>

#include "tie-verb-options.h"

/**
 * tie_no_display_tell:
 * @paths: (array zero-terminated=1): the documents that a window was asked for
 *
 * Prints to standard error what is wrong with them, as `tieline validate` does, and that there is
 * no display.
 *
 * Returns: the exit status
 */
int
tie_no_display_tell (const char *const *paths)
{
  for (guint i = 0; paths[i] != NULL; i++)
    {
      TieDocument *document = tie_verb_options_read (paths[i]);

      g_clear_object (&document);
    }
  g_printerr ("tieline: %s\n",
              _ ("there is no display to open a window on; “tieline export” and the "
                 "other commands need none"));
  return 1;
}
