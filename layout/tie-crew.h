/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TieCrewTask:
 * @item: which piece of work
 * @hand: who does it: 0 up to, but not including, the number of hands
 * @data: for the task
 *
 * A piece of work that does not depend on the others. What it gives must not depend on who does it.
 */
typedef void (*TieCrewTask) (guint item, guint hand, gpointer data);

/**
 * TieCrew:
 *
 * Threads that share work: as many as the machine has processors, within bounds, the calling one
 * among them.
 */
typedef struct _TieCrew TieCrew;

TieCrew *tie_crew_new (guint most);
void tie_crew_free (TieCrew *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieCrew, tie_crew_free)

guint tie_crew_get_n_hands (const TieCrew *self);
void tie_crew_run (TieCrew *self, guint n, TieCrewTask task, gpointer data);

G_END_DECLS
