/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tie_print_memory_load (GtkPrintSettings **settings, GtkPageSetup **setup);
void tie_print_memory_save (GtkPrintSettings *settings, GtkPageSetup *setup);

G_END_DECLS
