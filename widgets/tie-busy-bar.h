/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TIE_TYPE_BUSY_BAR (tie_busy_bar_get_type ())
G_DECLARE_DERIVABLE_TYPE (TieBusyBar, tie_busy_bar, TIE, BUSY_BAR, GtkWidget)

/**
 * TieBusyBarClass:
 * @cancel: does what the button says
 */
struct _TieBusyBarClass
{
  GtkWidgetClass parent_class;

  void (*cancel) (TieBusyBar *self);
};

void tie_busy_bar_tell (TieBusyBar *self, const char *text, double done);
void tie_busy_bar_let_cancel (TieBusyBar *self, gboolean allowed, GtkWidget *next_focus);
void tie_busy_bar_hide (TieBusyBar *self);
gboolean tie_busy_bar_is_shown (TieBusyBar *self);

G_END_DECLS
