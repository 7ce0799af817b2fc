/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TIE_TYPE_MAGNIFIER (tie_magnifier_get_type ())
G_DECLARE_FINAL_TYPE (TieMagnifier, tie_magnifier, TIE, MAGNIFIER, GtkWidget)

void tie_magnifier_set_child (TieMagnifier *self, GtkWidget *child);
void tie_magnifier_set_scale (TieMagnifier *self, double scale);
void tie_magnifier_set_text_scale (TieMagnifier *self, double scale);
double tie_magnifier_get_scale (TieMagnifier *self);

G_END_DECLS
