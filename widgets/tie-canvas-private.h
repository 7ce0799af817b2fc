/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-canvas-picture.h"
#include "tie-canvas.h"

G_BEGIN_DECLS

/* How far from a thin tie the pointer may be, in pixels */
#define TIE_CANVAS_TOLERANCE 6.0
/* How many marks become widgets for assistive technology */
#define TIE_CANVAS_MAX_MARKS 2000
/* One step of the zoom actions and of a wheel */
#define TIE_CANVAS_ZOOM_STEP 1.25
/* One step of the panning keys and of a wheel, in pixels */
#define TIE_CANVAS_PAN_STEP 60.0

typedef enum
{
  TIE_DRAG_NONE,
  TIE_DRAG_POSSIBLE, /* pressed where a drag would pan */
  TIE_DRAG_PANNING,
} TieDrag;

/**
 * TieCanvasPrivate:
 * @scene: (nullable): what is drawn, for a widget of @width by @height
 * @parts: what is shown around the plot
 * @stale: the scene has to be built anew
 * @building: the scene is being built: its marks are placed after that
 * @picture: (nullable): the plot of a large scene
 * @framed: (nullable): the scene that @frames are of
 * @frames: (nullable): what is beneath and above the plot of a large scene
 * @settled: what is on screen is what it should look like
 * @walkable: indices of the scene's groups that the keyboard walks over
 * @lit: (nullable): the subjects that hover or selection brings forward
 * @focused: (nullable): the id of the group that the keyboard walked to
 * @ring: whether the focus is shown: not after a click
 * @painted: there was a frame: until then nobody asked for the focus that a new window gives
 * @marks: the child widgets, one each for @walkable, or for those of them that are in view
 * @marks_source: makes them when nothing else is to be done
 * @move_source: lays them out anew when the viewport is at rest
 * @pan_rest_x, @pan_rest_y: how far a pan is behind, less than a pixel
 * @cursor: (nullable): the name of the cursor that was set last
 */
typedef struct
{
  TieSession *session;
  GSignalGroup *session_signals;
  TieParts parts;

  TieScene *scene;
  TieViewport *viewport;
  gboolean stale;
  gboolean building;
  int width;
  int height;
  TieCanvasPicture *picture;
  TieScene *framed;
  GskRenderNode *frames[2];
  gboolean settled;

  GArray *walkable;
  GHashTable *lit;
  char *focused;
  gboolean ring;
  gboolean painted;

  GPtrArray *marks;
  guint marks_source;
  guint move_source;
  gboolean syncing_marks;

  double pointer_x;
  double pointer_y;
  gboolean pointer_inside;
  double press_x;
  double press_y;
  TieDrag drag;
  double drag_x;
  double drag_y;
  double pan_rest_x;
  double pan_rest_y;
  double pinch_scale;
  gboolean pinching;
  const char *cursor;
} TieCanvasPrivate;

TieCanvasPrivate *tie_canvas_get_private (TieCanvas *self);

/* tie-canvas-scene.c */
void tie_canvas_ensure_scene (TieCanvas *self);
void tie_canvas_update_emphasis (TieCanvas *self);

/* tie-canvas.c */
TieRect tie_canvas_get_group_area (TieCanvas *self, const TieSceneGroup *group);
void tie_canvas_zoom_about (TieCanvas *self, double factor, double x, double y);
void tie_canvas_pan (TieCanvas *self, double dx, double dy);

/* tie-canvas-paint.c */
void tie_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);
void tie_canvas_redraw (TieCanvas *self);
void tie_canvas_drop_frames (TieCanvas *self);

/* tie-canvas-input.c: what the pointer's handlers do */
void tie_canvas_install_input (TieCanvas *self);
void tie_canvas_hover_at (TieCanvas *self, double x, double y);
void tie_canvas_hover_again (TieCanvas *self);
void tie_canvas_leave (TieCanvas *self);
gboolean tie_canvas_scroll (TieCanvas *self,
                            double dx,
                            double dy,
                            GdkScrollUnit unit,
                            GdkModifierType state);
void tie_canvas_press (TieCanvas *self, double x, double y);
void tie_canvas_release (TieCanvas *self, int n_press, double x, double y);
void tie_canvas_drag_begin (TieCanvas *self, guint button, double x, double y);
gboolean tie_canvas_drag_to (TieCanvas *self, double dx, double dy);
void tie_canvas_drag_end (TieCanvas *self);
void tie_canvas_pinch_begin (TieCanvas *self);
void tie_canvas_pinch_to (TieCanvas *self, double scale, double x, double y);
void tie_canvas_pinch_end (TieCanvas *self);
gboolean
tie_canvas_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip);

/* tie-canvas-keys.c: actions, keys and the keyboard's focus */
void tie_canvas_install_keys (GtkWidgetClass *widget_class);
void tie_canvas_update_actions (TieCanvas *self);
gboolean tie_canvas_walk (TieCanvas *self, int dx, int dy);
gboolean tie_canvas_walk_to_end (TieCanvas *self, gboolean last);
gboolean tie_canvas_clear (TieCanvas *self);
const TieSceneGroup *tie_canvas_get_focused_group (TieCanvas *self, int *index);
void tie_canvas_focus_group (TieCanvas *self, const TieSceneGroup *group, gboolean ring);
gboolean tie_canvas_has_focus_within (TieCanvas *self);
gboolean tie_canvas_focus (GtkWidget *widget, GtkDirectionType direction);
void tie_canvas_set_focus_child (GtkWidget *widget, GtkWidget *child);

/* tie-canvas-walkable.c */
gboolean tie_canvas_is_walkable (TieScene *scene, guint index);
void tie_canvas_find_walkable (TieCanvas *self);
const TieSceneGroup *tie_canvas_find_subject (TieCanvas *self, const char *id);

/* tie-canvas-marks.c: what assistive technology sees */
char *
tie_canvas_dup_group_name (TieCanvas *self, const TieSceneGroup *group, const char **description);
void tie_canvas_queue_marks (TieCanvas *self);
void tie_canvas_sync_marks (TieCanvas *self);
GtkWidget *tie_canvas_get_mark (TieCanvas *self, const char *group_id);
void tie_canvas_move_marks (TieCanvas *self);
void tie_canvas_allocate_marks (TieCanvas *self);
void tie_canvas_select_marks (TieCanvas *self);
void tie_canvas_drop_marks (TieCanvas *self);

G_END_DECLS
