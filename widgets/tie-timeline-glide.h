/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-timeline-view.h"

G_BEGIN_DECLS

void tie_timeline_glide_to (TieTimelineView *view, const char *const *ids);
gboolean tie_timeline_glide_is_there (TieTimelineView *view);

G_END_DECLS
