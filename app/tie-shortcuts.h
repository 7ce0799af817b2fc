/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TieAccel:
 * @action: a detailed action name
 * @accels: up to three accelerators
 * @local: a text field that has the focus comes first
 *
 * Which keys a command has. The one table of them.
 */
typedef struct
{
  const char *action;
  const char *accels[4];
  gboolean local;
} TieAccel;

const TieAccel *tie_shortcuts_get_accels (gsize *n_accels);
void tie_shortcuts_install (GtkApplication *application);
void tie_shortcuts_install_local (GtkWidget *window);
void tie_shortcuts_show (GtkApplicationWindow *parent);

G_END_DECLS
