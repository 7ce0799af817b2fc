/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef gboolean (*TieFirstFrameReady) (gpointer data);

void tie_first_frame_report (GtkWindow *window, TieFirstFrameReady ready, gpointer data);

G_END_DECLS
