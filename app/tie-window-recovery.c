/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* How a window offers changes that were left behind by a crash. */

#include "tie-window-private.h"

#include "tie-message.h"

#include <glib/gi18n-lib.h>

static void
restore (TieWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (tie_document_file_restore (self->file, &error))
    tie_problem_bar_hide (self->problem_bar);
  else
    tie_message_tell (GTK_WINDOW (self), _ ("The Changes Could Not Be Restored"), error->message);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  TieWindow *self = TIE_WINDOW (source);
  g_autofree char *answer = tie_message_ask_finish (result);

  /* The window may have gone */
  if (g_str_equal (answer, "later") || !tie_document_file_has_recovery (self->file))
    return;
  if (g_str_equal (answer, "restore"))
    restore (self);
  else if (g_str_equal (answer, "discard"))
    tie_document_file_discard_recovery (self->file);
}

/**
 * tie_window_offer_recovery:
 * @self: the window
 *
 * Asks what is to become of changes that were left behind, if there are any. Those about which
 * nothing is decided are offered again the next time.
 */
void
tie_window_offer_recovery (TieWindow *self)
{
  const TieAnswer answers[] = {
    { "later", _ ("_Not Now"), TIE_ANSWER_PLAIN },
    { "discard", _ ("_Discard"), TIE_ANSWER_DESTRUCTIVE },
    { "restore", _ ("_Restore"), TIE_ANSWER_SUGGESTED },
  };

  if (!tie_document_file_has_recovery (self->file))
    return;
  tie_message_ask_async (GTK_WINDOW (self), _ ("Restore Unsaved Changes?"),
                         _ ("Tieline ended before changes to this document were saved. They have "
                            "been kept."),
                         answers, G_N_ELEMENTS (answers), "restore", answered_cb, NULL);
}
