/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-pins.h"
#include "tie-scene.h"
#include "tie-viewport.h"

G_BEGIN_DECLS

/**
 * TieExportView:
 * @zoom: how near the network is; 0: all of it is shown, as it is designed
 * @x, @y: which point of its plot is in the middle, as shares of the plot's width and height
 * @places: (nullable): where organisations stand there: a picture of another shape would turn them.
 * Borrowed
 * @from_day, @to_day: the span of the timeline's axis, both 0: all
 *
 * Which part of the charts is exported, of whatever size the picture is. A plain value; all 0: the
 * whole.
 */
typedef struct
{
  double zoom;
  double x;
  double y;
  TiePins *places;
  double from_day;
  double to_day;
} TieExportView;

void tie_export_view_set_network (TieExportView *view, TieScene *scene, TieViewport *viewport);
void tie_export_view_reset (TieExportView *view);
gboolean tie_export_view_is_whole (const TieExportView *view);
TieScene *tie_export_view_apply (const TieExportView *view, TieScene *scene);

G_END_DECLS
