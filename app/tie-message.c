/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Questions and news in a dialog over a window: the one place that knows which kind of dialog. */

#include "tie-message.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

static AdwResponseAppearance
get_appearance (TieAnswerLook look)
{
  switch (look)
    {
    case TIE_ANSWER_SUGGESTED:
      return ADW_RESPONSE_SUGGESTED;
    case TIE_ANSWER_DESTRUCTIVE:
      return ADW_RESPONSE_DESTRUCTIVE;
    case TIE_ANSWER_PLAIN:
    default:
      return ADW_RESPONSE_DEFAULT;
    }
}

/* A question is answered once */
static void
answer (AdwMessageDialog *dialog, GTask *task, const char *response)
{
  g_signal_handlers_disconnect_by_data (dialog, task);
  g_task_return_pointer (task, g_strdup (response), g_free);
  g_object_unref (task);
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, GTask *task)
{
  answer (dialog, task, response);
}

/* It went with its window: whoever asked waits no longer, and lets go of the window */
static void
destroy_cb (AdwMessageDialog *dialog, GTask *task)
{
  g_autofree char *response = g_strdup (adw_message_dialog_get_close_response (dialog));

  answer (dialog, task, response);
}

/**
 * tie_message_ask_async:
 * @parent: the window it is about
 * @heading: the question
 * @body: what follows from the answers
 * @answers: (array length=n_answers): the possible answers; the first one leaves things as they are
 * @n_answers: how many
 * @preferred: the id of the answer that Enter gives
 * @callback: called when it is answered
 * @data: for @callback
 *
 * Asks a question. When the dialog goes without an answer, as with its window, it is the first one.
 */
void
tie_message_ask_async (GtkWindow *parent,
                       const char *heading,
                       const char *body,
                       const TieAnswer *answers,
                       gsize n_answers,
                       const char *preferred,
                       GAsyncReadyCallback callback,
                       gpointer data)
{
  AdwMessageDialog *dialog;
  GTask *task;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (n_answers > 0);

  task = g_task_new (parent, NULL, callback, data);
  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));
  /* What waits for an answer holds the window, which is therefore not disposed of: "destroy" and
   * the property of that name come too late */
  g_signal_connect_object (parent, "unrealize", G_CALLBACK (gtk_window_destroy), dialog,
                           G_CONNECT_SWAPPED);
  for (gsize i = 0; i < n_answers; i++)
    {
      adw_message_dialog_add_response (dialog, answers[i].id, answers[i].label);
      adw_message_dialog_set_response_appearance (dialog, answers[i].id,
                                                  get_appearance (answers[i].look));
    }
  adw_message_dialog_set_close_response (dialog, answers[0].id);
  adw_message_dialog_set_default_response (dialog, preferred);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), task);
  g_signal_connect (dialog, "destroy", G_CALLBACK (destroy_cb), task);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * tie_message_ask_finish:
 * @result: what the callback got
 *
 * Returns: (transfer full): the id of the answer
 */
char *
tie_message_ask_finish (GAsyncResult *result)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/**
 * tie_message_tell:
 * @parent: the window it is about
 * @heading: what has happened
 * @body: why, and what can be done
 *
 * Says something that must not be missed.
 */
void
tie_message_tell (GtkWindow *parent, const char *heading, const char *body)
{
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  dialog = adw_message_dialog_new (parent, heading, body);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}
