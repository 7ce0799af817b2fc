/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  TIE_ANSWER_PLAIN,
  TIE_ANSWER_SUGGESTED,
  TIE_ANSWER_DESTRUCTIVE,
} TieAnswerLook;

/**
 * TieAnswer:
 * @id: what the caller gets
 * @label: translated, with a mnemonic
 *
 * An answer to a question. The first of a question means that nothing happens.
 */
typedef struct
{
  const char *id;
  const char *label;
  TieAnswerLook look;
} TieAnswer;

/* Questions and news in a dialog over a window */
void tie_message_ask_async (GtkWindow *parent,
                            const char *heading,
                            const char *body,
                            const TieAnswer *answers,
                            gsize n_answers,
                            const char *preferred,
                            GAsyncReadyCallback callback,
                            gpointer data);
char *tie_message_ask_finish (GAsyncResult *result);
void tie_message_tell (GtkWindow *parent, const char *heading, const char *body);

G_END_DECLS
