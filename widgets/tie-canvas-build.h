/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-chart.h"

G_BEGIN_DECLS

/**
 * TieCanvasBuild:
 *
 * A scene in the making, in another thread. Its functions are called in the thread that began it.
 */
typedef struct _TieCanvasBuild TieCanvasBuild;

/**
 * TieBuildFunc:
 * @request: what is to be drawn
 *
 * Called in another thread.
 *
 * Returns: (transfer full): the scene
 */
typedef TieScene *(*TieBuildFunc) (const TieChartRequest *request);

/**
 * TieBuiltFunc:
 * @scene: what was built
 * @data: as given
 *
 * The build is over. It is freed after the call.
 */
typedef void (*TieBuiltFunc) (TieScene *scene, gpointer data);

/**
 * TieProgress:
 * @known: the layout has begun to tell of itself
 * @done: the part of it that is done, 0 to 1
 * @n: how many organisations there are
 * @x: (array length=n) (nullable): where they are, in the order of their ids; NAN for one that has
 *   no place; NULL where nothing is worth showing yet
 * @y: (array length=n) (nullable): likewise
 *
 * How far the layout in a build is.
 */
typedef struct
{
  gboolean known;
  double done;
  guint n;
  double *x;
  double *y;
} TieProgress;

TieCanvasBuild *tie_canvas_build_start (const TieChartRequest *request,
                                        TieBuildFunc build,
                                        TieBuiltFunc built,
                                        gpointer data);
void tie_canvas_build_stop (TieCanvasBuild *self);
void tie_canvas_build_abandon (TieCanvasBuild *self);
TieDocument *tie_canvas_build_get_document (TieCanvasBuild *self);
gboolean tie_canvas_build_read_progress (TieCanvasBuild *self, TieProgress *progress);
void tie_progress_clear (TieProgress *progress);

G_END_DECLS
