/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _TieDetail TieDetail;
typedef struct _TieDetailQueue TieDetailQueue;

/**
 * TieDetailAdd:
 * @box: where to
 * @detail: what pages are built with
 * @item: what is shown
 *
 * Adds what shows something to a page or a section of it.
 */
typedef void (*TieDetailAdd) (GtkBox *box, const TieDetail *detail, gpointer item);

TieDetailQueue *tie_detail_queue_new (GtkBox *page);
void tie_detail_queue_free (TieDetailQueue *self);
void tie_detail_queue_begin_section (TieDetailQueue *self, const char *title);
void tie_detail_queue_push (TieDetailQueue *self, TieDetailAdd add, gpointer item);
gboolean
tie_detail_queue_run (TieDetailQueue *self, const TieDetail *detail, int width, gint64 until);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieDetailQueue, tie_detail_queue_free)

G_END_DECLS
