/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "tie-session.h"

G_BEGIN_DECLS

/**
 * TieMomentGlide:
 *
 * Moves the moment of a session from one to another.
 */
typedef struct _TieMomentGlide TieMomentGlide;

TieMomentGlide *tie_moment_glide_new (TieSession *session, GtkWidget *widget);
void tie_moment_glide_free (TieMomentGlide *self);
void tie_moment_glide_to (TieMomentGlide *self, const TieDate *moment);
void tie_moment_glide_stop (TieMomentGlide *self);

G_END_DECLS
