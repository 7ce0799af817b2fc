/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where the keys of a command are heard */
typedef enum
{
  TIE_ACCEL_EVERYWHERE, /* before whatever has the focus */
  TIE_ACCEL_AFTER_TEXT, /* a text field that has the focus comes first */
  TIE_ACCEL_CHARTS,     /* while a chart has the focus: elsewhere they mean something else */
} TieAccelScope;

/**
 * TieAccel:
 * @action: a detailed action name
 * @accels: up to three accelerators
 * @scope: where they are heard
 *
 * Which keys a command has. The one table of them.
 */
typedef struct
{
  const char *action;
  const char *accels[4];
  TieAccelScope scope;
} TieAccel;

const TieAccel *tie_shortcuts_get_accels (gsize *n_accels);
void tie_shortcuts_install (GtkApplication *application);
void tie_shortcuts_install_local (GtkWidget *widget, TieAccelScope scope);
GtkWindow *tie_shortcuts_show (GtkWindow *parent);

G_END_DECLS
