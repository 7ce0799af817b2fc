/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "tie-scene.h"
#include "tie-session.h"
#include "tie-viewport.h"

G_BEGIN_DECLS

#define TIE_TYPE_CANVAS (tie_canvas_get_type ())
G_DECLARE_DERIVABLE_TYPE (TieCanvas, tie_canvas, TIE, CANVAS, GtkWidget)

/**
 * TieCanvasClass:
 * @fill_request: what is to be drawn for a size, of a session with a document; called when size,
 *   document, filter, theme, arrangement, pins or moment change
 * @build_scene: draws it; transfer full. For a large document it is called in another thread
 * @find_share: (nullable): which point of the plot, as shares of it, a point of the scene is;
 *   NULL where organisations cannot be moved
 * @follow_moment: the session's moment has changed; by default the scene is built anew, and while
 *   that takes longer than moments do, those that were are shown
 * @zoom_about: what zooming about a point of the widget means; by default it zooms the viewport
 * @pan: what moving the content by so many pixels means; by default it moves the viewport
 * @fit: what seeing everything means; by default it fits the viewport
 * @show_group: brings a group of the scene into view; by default by panning the viewport
 * @show_subject: brings an object of the document into view; by default by @show_group of the
 *   first mark that shows it
 *
 * A chart on screen: paints a scene through a viewport, follows the session's selection and hover,
 * and offers pointer, keyboard and assistive technology the scene's groups.
 *
 * Class actions: canvas.zoom-in, canvas.zoom-out, canvas.fit, canvas.select (the mark with the
 * keyboard's focus), canvas.clear (the selection), canvas.unpin (the mark with the keyboard's
 * focus), canvas.unpin-all.
 *
 * Signals: "activate-link" with the address of a link that was clicked; "arranging" when what
 * tie_canvas_get_arranging() says has changed; "scene-changed" when another scene is shown.
 */
struct _TieCanvasClass
{
  GtkWidgetClass parent_class;

  void (*fill_request) (TieCanvas *self,
                        TieSession *session,
                        double width,
                        double height,
                        TieChartRequest *request);
  TieScene *(*build_scene) (const TieChartRequest *request);
  void (*find_share) (TieScene *scene, double x, double y, double *share_x, double *share_y);
  void (*follow_moment) (TieCanvas *self);
  void (*zoom_about) (TieCanvas *self, double factor, double x, double y);
  void (*pan) (TieCanvas *self, double dx, double dy);
  void (*fit) (TieCanvas *self);
  void (*show_group) (TieCanvas *self, const TieSceneGroup *group);
  void (*show_subject) (TieCanvas *self, const char *id);

  gpointer padding[6];
};

void tie_canvas_set_session (TieCanvas *self, TieSession *session);
TieSession *tie_canvas_get_session (TieCanvas *self);
void tie_canvas_set_parts (TieCanvas *self, TieParts parts);
TieParts tie_canvas_get_parts (TieCanvas *self);
TieScene *tie_canvas_get_scene (TieCanvas *self);
TieViewport *tie_canvas_get_viewport (TieCanvas *self);
gboolean tie_canvas_is_settled (TieCanvas *self);
void tie_canvas_invalidate_scene (TieCanvas *self);
void tie_canvas_zoom_by (TieCanvas *self, double factor);
void tie_canvas_fit (TieCanvas *self);
void tie_canvas_continue (TieCanvas *self, TieCanvas *other);
void tie_canvas_show_subject (TieCanvas *self, const char *id);

G_END_DECLS
