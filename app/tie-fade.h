/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TieFade:
 *
 * What a widget showed, for a moment over what it shows.
 */
typedef struct _TieFade TieFade;

TieFade *tie_fade_new (GtkWidget *widget);
void tie_fade_free (TieFade *self);
void tie_fade_begin (TieFade *self);
gboolean tie_fade_is_running (TieFade *self);
void tie_fade_snapshot (TieFade *self, GtkSnapshot *snapshot);

G_END_DECLS
