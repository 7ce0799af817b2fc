/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-timeline-view.h"

G_BEGIN_DECLS

#define TIE_TYPE_PLAYHEAD (tie_playhead_get_type ())
G_DECLARE_FINAL_TYPE (TiePlayhead, tie_playhead, TIE, PLAYHEAD, GtkWidget)

GtkWidget *tie_playhead_new (TieTimelineView *view);

G_END_DECLS
