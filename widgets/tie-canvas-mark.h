/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "tie-scene.h"

G_BEGIN_DECLS

#define TIE_TYPE_CANVAS_MARK (tie_canvas_mark_get_type ())
G_DECLARE_FINAL_TYPE (TieCanvasMark, tie_canvas_mark, TIE, CANVAS_MARK, GtkWidget)

GtkWidget *tie_canvas_mark_new (void);
void tie_canvas_mark_set_group (TieCanvasMark *self,
                                const TieSceneGroup *group,
                                const char *name,
                                const char *description);
const char *tie_canvas_mark_get_group_id (TieCanvasMark *self);
const char *tie_canvas_mark_get_subject (TieCanvasMark *self);
void tie_canvas_mark_set_selected (TieCanvasMark *self, gboolean selected);

G_END_DECLS
