/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "tie-citation.h"

G_BEGIN_DECLS

/* Buttons that open a source in the browser and say beforehand where they lead */
GtkWidget *tie_source_button_new (TieSource *source, const char *language);
GtkWidget *tie_source_chip_new (const TieCitation *citation, const char *language);
void tie_source_add_chips (GtkBox *box, GPtrArray *citations, const char *language);
gboolean tie_source_can_open (const char *url);

G_END_DECLS
