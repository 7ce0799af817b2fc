/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TieReadProgress:
 *
 * How far the reading of a document is, for another thread to look at; and that thread's way to end
 * it.
 */
typedef struct _TieReadProgress TieReadProgress;

TieReadProgress *tie_read_progress_new (void);
TieReadProgress *tie_read_progress_ref (TieReadProgress *self);
void tie_read_progress_unref (TieReadProgress *self);
GCancellable *tie_read_progress_get_cancellable (TieReadProgress *self);
void tie_read_progress_set (TieReadProgress *self, double done);
double tie_read_progress_get (TieReadProgress *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieReadProgress, tie_read_progress_unref)

G_END_DECLS
