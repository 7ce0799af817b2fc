/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* How far a verb is, in one line of the terminal that is written over. */

#include "tie-verb-progress.h"

#include <unistd.h>

/* Whether the last line of the terminal says how far the verb is, and waits for more */
static gboolean is_open;

/**
 * tie_verb_progress_show:
 * @format: how far it is, as for printf(), without a line's end
 * @...: its arguments
 *
 * Says on standard error how far the verb is, in the place of what it said before; nothing where
 * that is no terminal.
 */
void
tie_verb_progress_show (const char *format, ...)
{
  va_list arguments;
  g_autofree char *text = NULL;

  g_return_if_fail (format != NULL);

  if (!isatty (STDERR_FILENO))
    return;
  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_printerr ("\r%s", text);
  is_open = TRUE;
}

/**
 * tie_verb_progress_end:
 *
 * Ends the line that says how far the verb is, if it stands there: before anything else is said,
 * and when the verb is done.
 */
void
tie_verb_progress_end (void)
{
  if (!is_open)
    return;
  g_printerr ("\n");
  is_open = FALSE;
}
