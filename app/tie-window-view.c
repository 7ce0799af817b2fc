/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* How a window arranges its network: the session shows it, the document's file remembers it. */

#include "tie-window-private.h"

#include "tie-layout-kind.h"

static void
session_arrangement_cb (TieWindow *self)
{
  TieLayoutKind arrangement = tie_session_get_arrangement (self->session);

  tie_document_file_set_arrangement (self->file, arrangement);
  tie_window_set_action_state (self, "arrangement",
                               g_variant_new_string (tie_layout_kind_to_nick (arrangement)));
}

static void
file_arrangement_cb (TieWindow *self)
{
  tie_session_set_arrangement (self->session, tie_document_file_get_arrangement (self->file));
}

static void
session_pins_cb (TieWindow *self)
{
  if (tie_document_file_get_document (self->file) != NULL)
    tie_document_file_set_pins (self->file, tie_session_get_pins (self->session),
                                tie_session_do_pins_go_on (self->session));
}

static void
file_pins_cb (TieWindow *self)
{
  tie_session_set_pins (self->session, tie_document_file_get_pins (self->file));
}

/**
 * tie_window_init_view:
 * @self: the window, with session and file
 *
 * Lets session and file follow one another: a drag goes from the session to the file, what is
 * undone or read from the file to the session.
 */
void
tie_window_init_view (TieWindow *self)
{
  g_signal_connect_object (self->session, "notify::arrangement",
                           G_CALLBACK (session_arrangement_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->file, "notify::arrangement", G_CALLBACK (file_arrangement_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::pins", G_CALLBACK (session_pins_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->file, "notify::pins", G_CALLBACK (file_pins_cb), self,
                           G_CONNECT_SWAPPED);
}
