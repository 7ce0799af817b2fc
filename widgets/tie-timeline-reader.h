/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-canvas.h"

G_BEGIN_DECLS

typedef struct _TieTimelineReader TieTimelineReader;

TieTimelineReader *tie_timeline_reader_new (TieCanvas *canvas);
void tie_timeline_reader_free (TieTimelineReader *self);
void tie_timeline_reader_set_span (TieTimelineReader *self, double from_day, double to_day);
gboolean tie_timeline_reader_point (TieTimelineReader *self, double x, double y);
void tie_timeline_reader_leave (TieTimelineReader *self);
gboolean tie_timeline_reader_step (TieTimelineReader *self, int steps);
gboolean tie_timeline_reader_clear (TieTimelineReader *self);
gboolean tie_timeline_reader_get_day (TieTimelineReader *self, int *day);
gboolean tie_timeline_reader_is_over (TieTimelineReader *self, double x, double y);
char *tie_timeline_reader_dup_words (TieTimelineReader *self);
void tie_timeline_reader_snapshot (TieTimelineReader *self, GtkSnapshot *snapshot);

G_END_DECLS
