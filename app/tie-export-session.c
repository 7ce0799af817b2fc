/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What a window shows, in the words of an export. */

#include "tie-export-session.h"

/**
 * tie_export_session_fill:
 * @session: with a document
 * @options: (out caller-allocates): options that borrow from @session
 *
 * Sets what an export is that shows what the session shows: as of its moment, with what is selected
 * brought forward, everything in its place; the rest as tie_export_options_init() has it.
 */
void
tie_export_session_fill (TieSession *session, TieExportOptions *options)
{
  g_return_if_fail (TIE_IS_SESSION (session));
  g_return_if_fail (options != NULL);

  tie_export_options_init (options);
  options->language = tie_session_get_language (session);
  options->selection = tie_session_get_selection (session);
  options->moment = tie_session_get_moment (session);
  options->future = tie_session_get_future (session);
  options->order = tie_session_get_order (session);
  options->arrangement = tie_session_get_arrangement (session);
  options->pins = tie_session_get_pins (session);
}
