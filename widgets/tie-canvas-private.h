/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-canvas-arranging.h"
#include "tie-canvas-build.h"
#include "tie-canvas-picture.h"
#include "tie-settling-painter.h"

G_BEGIN_DECLS

/* How far from a thin tie the pointer may be, in pixels */
#define TIE_CANVAS_TOLERANCE 6.0
/* How many marks become widgets for assistive technology */
#define TIE_CANVAS_MAX_MARKS 2000
/* One step of the zoom actions and of a wheel */
#define TIE_CANVAS_ZOOM_STEP 1.25
/* One step of the panning keys and of a wheel, in pixels */
#define TIE_CANVAS_PAN_STEP 60.0
/* Organisations and flows: what is larger takes more than a tenth of a second the first time, and
 * is built in another thread */
#define TIE_CANVAS_MOST_AT_ONCE 60
#define TIE_CANVAS_MOST_FLOWS_AT_ONCE 150
/* A size that lasted so long is the one that is wanted */
#define TIE_CANVAS_REST_MS 150

typedef enum
{
  TIE_DRAG_NONE,
  TIE_DRAG_POSSIBLE, /* pressed where a drag would pan */
  TIE_DRAG_PANNING,
  TIE_DRAG_MOVE_POSSIBLE, /* pressed on an organisation, which a drag would move */
  TIE_DRAG_MOVING,
} TieDrag;

/**
 * TieDisc:
 *
 * An organisation as it is drawn, in scene pixels.
 */
typedef struct
{
  double x;
  double y;
  double radius;
} TieDisc;

/**
 * TieCanvasPrivate:
 * @scene: (nullable): what is drawn, for a widget of @width by @height
 * @parts: what is shown around the plot
 * @continued: the plot of another canvas's scene, whose viewport this one continues
 * @stale: the scene has to be built anew
 * @building: the scene is being built: its marks are placed after that
 * @build_time: how long the scene that was built last took this thread, in microseconds;
 *   G_MAXINT64: another thread
 * @build: (nullable): a scene in the making in another thread
 * @outdated: its request is not the present one, not only by its size or moment
 * @begin_source: begins to build it when all have heard of a change
 * @rest_source: the size may change again: the scene follows then
 * @tipped: whether there was something to say by a tooltip, when that was asked for last
 * @tip_source: has the tooltip follow another scene
 * @look_source: looks how far @build is
 * @build_start: when @build began
 * @stopped: its layout was told to end
 * @progress: how far it was when looked at last
 * @settling: (nullable): paints @progress
 * @picture: (nullable): the plot of a large scene
 * @framed: (nullable): the scene that @frames are of
 * @frames: (nullable): what is beneath and above the plot of a large scene
 * @settled: what is on screen is what it should look like
 * @walkable: indices of the scene's groups that the keyboard walks over
 * @lit: (nullable): the subjects that hover or selection brings forward
 * @typed: (nullable): what was typed to find a mark, folded
 * @typed_at: when the last of it was, in milliseconds
 * @focused: (nullable): the id of the group that the keyboard walked to
 * @ring: whether the focus is shown: not after a click
 * @painted: there was a frame: until then nobody asked for the focus that a new window gives
 * @marks: the child widgets, one each for @walkable, or for those of them that are in view
 * @marks_source: makes them when nothing else is to be done
 * @move_source: lays them out anew when the viewport is at rest
 * @pan_rest_x, @pan_rest_y: how far a pan is behind, less than a pixel
 * @cursor: (nullable): the name of the cursor that was set last
 * @pinned: indices of the scene's groups that were put in their places
 * @moved: (nullable): the organisation that is being moved, or was until the picture shows it
 * @moved_x, @moved_y: where it is, in scene pixels
 * @moved_pins: (nullable): where it is for the picture that follows at once
 * @partners: the discs to which its ties lead
 * @nudged: (nullable): the organisation that the keyboard moved last
 * @nudged_x, @nudged_y: where it is, in scene pixels
 * @nudged_pins: (nullable): the session's pins after that
 * @menu: (nullable): the menu of an organisation
 */
typedef struct
{
  TieSession *session;
  GSignalGroup *session_signals;
  TieParts parts;

  TieScene *scene;
  TieViewport *viewport;
  TieRect continued;
  gboolean stale;
  gboolean building;
  int width;
  int height;
  gint64 build_time;

  TieCanvasBuild *build;
  gboolean outdated;
  guint rest_source;
  gboolean tipped;
  guint tip_source;
  guint begin_source;
  guint look_source;
  gint64 build_start;
  gboolean stopped;
  TieArranging arranging;
  TieProgress progress;
  TieSettlingPainter *settling;
  TieCanvasPicture *picture;
  TieScene *framed;
  GskRenderNode *frames[2];
  gboolean settled;

  GArray *walkable;
  GHashTable *lit;
  GString *typed;
  guint32 typed_at;
  char *focused;
  gboolean ring;
  gboolean painted;

  GPtrArray *marks;
  guint marks_source;
  guint move_source;
  gboolean syncing_marks;
  gboolean allocating; /* the canvas gets its room, and the marks theirs at the end of that */

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

  GArray *pinned;
  char *moved;
  double moved_x;
  double moved_y;
  double moved_radius;
  TiePins *moved_pins;
  GArray *partners;
  char *nudged;
  double nudged_x;
  double nudged_y;
  TiePins *nudged_pins;
  GtkWidget *menu;
} TieCanvasPrivate;

TieCanvasPrivate *tie_canvas_get_private (TieCanvas *self);

/* tie-canvas-scene.c */
void tie_canvas_queue_build (TieCanvas *self);
void tie_canvas_ensure_scene (TieCanvas *self);
void tie_canvas_update_emphasis (TieCanvas *self);
void tie_canvas_abandon_build (TieCanvas *self);
gboolean tie_canvas_is_built (TieCanvas *self);
void tie_canvas_resize (TieCanvas *self, int width, int height);
double tie_canvas_get_stretch (TieCanvas *self, double *x, double *y);

/* tie-canvas-arranging.c: while a large document finds its shape */
void tie_canvas_begin_arranging (TieCanvas *self);
void tie_canvas_end_arranging (TieCanvas *self);
void tie_canvas_snapshot_arranging (TieCanvas *self, GtkSnapshot *snapshot);

/* tie-canvas-pins.c: organisations that were put in their places */
void tie_canvas_create_pins (TieCanvas *self);
void tie_canvas_free_pins (TieCanvas *self);
TieDisc tie_canvas_get_disc (const TieSceneGroup *group);
const TieSceneGroup *tie_canvas_find_movable (TieCanvas *self, const TieSceneGroup *group);
gboolean tie_canvas_is_pinned (TieCanvas *self, const TieSceneGroup *group);
void tie_canvas_find_pinned (TieCanvas *self);
void tie_canvas_unpin (TieCanvas *self, const TieSceneGroup *group);
void tie_canvas_snapshot_pins (TieCanvas *self, GtkSnapshot *snapshot);

/* tie-canvas-move.c: how they are put there */
void tie_canvas_keep_within (TieCanvas *self, double radius, double *x, double *y);
void tie_canvas_prepare_move (TieCanvas *self, const TieSceneGroup *group);
gboolean tie_canvas_begin_move (TieCanvas *self);
void tie_canvas_move_by (TieCanvas *self, double dx, double dy);
void tie_canvas_end_move (TieCanvas *self, gboolean keep);
gboolean tie_canvas_nudge (TieCanvas *self, int dx, int dy, gboolean small);

/* tie-canvas-menu.c: what can be done with what is under the pointer */
gboolean tie_canvas_show_menu (TieCanvas *self, const TieSceneGroup *group);

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
gboolean tie_canvas_ask (TieCanvas *self, double x, double y);
const TieSceneGroup *tie_canvas_pick (TieCanvas *self, double x, double y);
const char *tie_canvas_pick_link (TieCanvas *self, double x, double y);
void tie_canvas_set_cursor (TieCanvas *self, const char *name);
gboolean
tie_canvas_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip);

/* tie-canvas-drag.c: what a hand moves */
gboolean tie_canvas_is_dragging (TieCanvas *self);
void tie_canvas_drag_begin (TieCanvas *self, guint button, double x, double y);
gboolean tie_canvas_drag_to (TieCanvas *self, double dx, double dy);
void tie_canvas_drag_end (TieCanvas *self);
gboolean tie_canvas_drag_cancel (TieCanvas *self);
void tie_canvas_pinch_begin (TieCanvas *self);
void tie_canvas_pinch_to (TieCanvas *self, double scale, double x, double y);
void tie_canvas_pinch_end (TieCanvas *self);

/* tie-canvas-actions.c */
void tie_canvas_install_actions (GtkWidgetClass *widget_class);
void tie_canvas_update_actions (TieCanvas *self);

/* tie-canvas-keys.c: keys and the keyboard's focus */
void tie_canvas_install_keys (GtkWidgetClass *widget_class);
gboolean tie_canvas_walk (TieCanvas *self, int dx, int dy);
gboolean tie_canvas_walk_to_end (TieCanvas *self, gboolean last);
void tie_canvas_walk_to (TieCanvas *self, int index);

/* tie-canvas-type-ahead.c */
void tie_canvas_init_type_ahead (TieCanvas *self);
gboolean tie_canvas_type (TieCanvas *self, const char *typed, guint32 time);
gboolean tie_canvas_clear (TieCanvas *self);
const TieSceneGroup *tie_canvas_get_focused_group (TieCanvas *self, int *index);
void tie_canvas_focus_group (TieCanvas *self, const TieSceneGroup *group, gboolean ring);
gboolean tie_canvas_has_focus_within (TieCanvas *self);
gboolean tie_canvas_focus (GtkWidget *widget, GtkDirectionType direction);
void tie_canvas_set_focus_child (GtkWidget *widget, GtkWidget *child);

/* tie-canvas-walkable.c */
const TieSceneGroup *tie_canvas_find_bar (TieScene *scene, guint lane);
gboolean tie_canvas_is_walkable (TieScene *scene, guint index);
void tie_canvas_find_walkable (TieCanvas *self);
const TieSceneGroup *tie_canvas_find_subject (TieCanvas *self, const char *id);

/* tie-canvas-marks.c: what assistive technology sees */
char *tie_canvas_dup_group_name (TieCanvas *self, const TieSceneGroup *group, char **description);
void tie_canvas_queue_marks (TieCanvas *self);
void tie_canvas_sync_marks (TieCanvas *self);
GtkWidget *tie_canvas_get_mark (TieCanvas *self, const char *group_id);
void tie_canvas_move_marks (TieCanvas *self);
void tie_canvas_allocate_marks (TieCanvas *self);
void tie_canvas_select_marks (TieCanvas *self);
void tie_canvas_drop_marks (TieCanvas *self);

G_END_DECLS
