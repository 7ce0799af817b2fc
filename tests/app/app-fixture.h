/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-window-private.h"

G_BEGIN_DECLS

typedef gboolean (*Condition) (gpointer data);

/* Runs the main loop until something is so; ends the test when it does not come about */
void run_until (Condition condition, gpointer data);
void run_until_idle (void);
/* Whether a gboolean is TRUE, to wait for; a callback that makes it so */
gboolean is_set (gpointer flag);
void note_end (gboolean *ended);
/* Nothing that an earlier run remembered; before anything else */
void use_own_state_folder (void);
/* A folder of the test's own, with a copy of the bundled map in it or with other bytes */
GFile *write_document (const char *name, const char *contents);
char *read_bundled (void);
char *replace_text (const char *text, const char *old, const char *new_text);
/* One money circle of two, and so many flows besides that close none; UNITS: what stands between
 * the braces there */
TieDocument *create_flows (const char *units, guint n_more);
/* A started application, and a window with a document, presented */
TieApplication *start_application (void);
TieWindow *open_window (TieApplication *application, GFile *file);
TieWindow *open_bundled (TieApplication *application);
void close_windows (TieApplication *application);
gboolean is_enabled (TieWindow *window, const char *action);
gboolean panel_says (TieWindow *window, const char *text);

G_END_DECLS
