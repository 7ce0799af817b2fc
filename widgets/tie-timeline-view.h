/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-canvas.h"

G_BEGIN_DECLS

#define TIE_TYPE_TIMELINE_VIEW (tie_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (TieTimelineView, tie_timeline_view, TIE, TIMELINE_VIEW, TieCanvas)

GtkWidget *tie_timeline_view_new (TieSession *session);
gboolean tie_timeline_view_get_span (TieTimelineView *self, double *from_day, double *to_day);
void tie_timeline_view_set_span (TieTimelineView *self, double from_day, double to_day);
gboolean tie_timeline_view_get_zoomed (TieTimelineView *self, double *from_day, double *to_day);
void tie_timeline_view_set_zoomed (TieTimelineView *self, double from_day, double to_day);
gboolean tie_timeline_view_read (TieTimelineView *self, int steps);
void tie_timeline_view_snapshot_reading (TieTimelineView *self, GtkSnapshot *snapshot);

G_END_DECLS
