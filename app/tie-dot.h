/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "tie-color.h"

G_BEGIN_DECLS

#define TIE_TYPE_DOT (tie_dot_get_type ())
G_DECLARE_FINAL_TYPE (TieDot, tie_dot, TIE, DOT, GtkWidget)

GtkWidget *tie_dot_new (void);
void tie_dot_set_color (TieDot *self, TieColor color, gboolean patterned);

G_END_DECLS
