/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A canvas that moves to what is spoken of, so that the eye can follow */

#include "tie-canvas-glide.h"

#include "tie-scene-index.h"

#include <math.h>

#define DURATION_US (600 * G_TIME_SPAN_MILLISECOND)
/* Room around what is gone to, in shares of it */
#define ROOM 1.3
/* Nothing is come nearer to than this: the rest has to be there, to be seen as the rest */
#define MOST_ZOOM 2.2
/* What lies higher in the plot is no key */
#define LEAST_FREE 0.5
/* Nobody sees a difference of so much: in shares, and in scene pixels */
#define SAME_ZOOM 0.01
#define SAME 2.0

/* A part of the scene: how near, and what is in the middle of what is free of the plot */
typedef struct
{
  double zoom;
  double x;
  double y;
} View;

typedef struct
{
  GHashTable *subjects; /* NULL: all */
  gboolean pending;     /* there was no scene yet */
  TieRect plot;         /* of the scene that it was last shown in */
  View from;
  View to;
  gint64 start;
  guint tick;
} Glide;

static void
glide_free (gpointer data)
{
  Glide *glide = data;

  g_clear_pointer (&glide->subjects, g_hash_table_unref);
  g_free (glide);
}

/* What of the plot is free of the key and the like, which may lie over its lower part */
static TieRect
get_free (TieScene *scene)
{
  TieRect plot = tie_scene_get_plot (scene);
  double bottom = plot.y + plot.height;

  for (guint i = 0; i < tie_scene_get_n_groups (scene); i++)
    {
      const TieSceneGroup *group = tie_scene_get_group (scene, i);

      if (group->layer != TIE_LAYER_PLOT && group->bounds.height > 0
          && group->bounds.y > plot.y + plot.height * LEAST_FREE)
        bottom = MIN (bottom, group->bounds.y);
    }
  plot.height = bottom - plot.y;
  return plot;
}

static View
get_view (TieCanvas *self)
{
  TieViewport *viewport = tie_canvas_get_viewport (self);
  TieRect plot = get_free (tie_canvas_get_scene (self));
  View view = { .zoom = tie_viewport_get_zoom (viewport) };

  tie_viewport_to_scene (viewport, plot.x + plot.width / 2, plot.y + plot.height / 2, &view.x,
                         &view.y);
  return view;
}

static void
set_view (TieCanvas *self, View view)
{
  TieViewport *viewport = tie_canvas_get_viewport (self);
  TieRect plot = get_free (tie_canvas_get_scene (self));
  double middle_x = plot.x + plot.width / 2, middle_y = plot.y + plot.height / 2, x, y;

  tie_viewport_zoom_about (viewport, view.zoom / tie_viewport_get_zoom (viewport), middle_x,
                           middle_y);
  tie_viewport_to_view (viewport, view.x, view.y, &x, &y);
  tie_viewport_pan (viewport, middle_x - x, middle_y - y);
}

static gboolean
find_bounds (TieScene *scene, GHashTable *subjects, TieRect *bounds)
{
  double left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY;

  for (guint i = 0; i < tie_scene_get_n_groups (scene); i++)
    {
      const TieSceneGroup *group = tie_scene_get_group (scene, i);

      if (group->layer != TIE_LAYER_PLOT || group->subject == NULL
          || !g_hash_table_contains (subjects, group->subject))
        continue;
      left = MIN (left, group->bounds.x);
      top = MIN (top, group->bounds.y);
      right = MAX (right, group->bounds.x + group->bounds.width);
      bottom = MAX (bottom, group->bounds.y + group->bounds.height);
    }
  *bounds = (TieRect){ left, top, right - left, bottom - top };
  return right > left && bottom > top;
}

static View
find_goal (TieCanvas *self, GHashTable *subjects)
{
  TieScene *scene = tie_canvas_get_scene (self);
  TieRect plot = get_free (scene), bounds;
  View all = { 1, plot.x + plot.width / 2, plot.y + plot.height / 2 };
  double zoom;

  if (subjects == NULL || !find_bounds (scene, subjects, &bounds))
    return all;
  zoom = MIN (plot.width / bounds.width, plot.height / bounds.height) / ROOM;
  if (zoom <= 1)
    return all;
  return (View){ MIN (zoom, MOST_ZOOM), bounds.x + bounds.width / 2, bounds.y + bounds.height / 2 };
}

/* What is fitted stays fitted in another size */
static void
arrive (TieCanvas *self, View goal)
{
  if (goal.zoom > 1)
    set_view (self, goal);
  else
    tie_canvas_fit (self);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Glide *glide = data;
  double t =
      CLAMP ((double) (gdk_frame_clock_get_frame_time (clock) - glide->start) / DURATION_US, 0, 1);
  double part = t * t * (3 - 2 * t);
  View from = glide->from, to = glide->to;

  if (tie_canvas_get_scene (TIE_CANVAS (widget)) == NULL || t >= 1)
    {
      glide->tick = 0;
      if (tie_canvas_get_scene (TIE_CANVAS (widget)) != NULL)
        arrive (TIE_CANVAS (widget), to);
      return G_SOURCE_REMOVE;
    }
  set_view (TIE_CANVAS (widget),
            (View){ from.zoom * pow (to.zoom / from.zoom, part), from.x + (to.x - from.x) * part,
                    from.y + (to.y - from.y) * part });
  return G_SOURCE_CONTINUE;
}

static gboolean
animates (TieCanvas *self)
{
  gboolean enabled;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &enabled,
                NULL);
  return enabled && gtk_widget_get_mapped (GTK_WIDGET (self));
}

static void
go (TieCanvas *self, Glide *glide, gboolean at_once)
{
  TieScene *scene = tie_canvas_get_scene (self);

  if (glide->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), glide->tick);
  glide->tick = 0;
  glide->pending = scene == NULL;
  if (scene == NULL)
    return;

  glide->plot = tie_scene_get_plot (scene);
  glide->to = find_goal (self, glide->subjects);
  glide->from = get_view (self);
  if (at_once || !animates (self))
    {
      arrive (self, glide->to);
      return;
    }
  glide->start = gdk_frame_clock_get_frame_time (gtk_widget_get_frame_clock (GTK_WIDGET (self)));
  glide->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, glide, NULL);
}

/* In another size other things are where they were */
static void
scene_changed_cb (TieCanvas *self, Glide *glide)
{
  TieScene *scene = tie_canvas_get_scene (self);
  TieRect plot;

  /* All of it follows the size by itself, once it is seen */
  if (scene == NULL || (glide->subjects == NULL && glide->tick == 0))
    return;
  plot = tie_scene_get_plot (scene);
  if (glide->pending || plot.width != glide->plot.width || plot.height != glide->plot.height)
    go (self, glide, TRUE);
}

/**
 * tie_canvas_glide_to:
 * @self: the canvas
 * @subjects: (nullable) (element-type utf8): ids of the document; %NULL: everything
 *
 * Moves and zooms to the marks of these, or to everything, in a moment; at once where animations
 * are off. What there is to be seen stays in view when the canvas changes its size.
 */
void
tie_canvas_glide_to (TieCanvas *self, GHashTable *subjects)
{
  Glide *glide;

  g_return_if_fail (TIE_IS_CANVAS (self));

  glide = g_object_get_data (G_OBJECT (self), "tie-glide");
  if (glide == NULL)
    {
      glide = g_new0 (Glide, 1);
      g_object_set_data_full (G_OBJECT (self), "tie-glide", glide, glide_free);
      g_signal_connect (self, "scene-changed", G_CALLBACK (scene_changed_cb), glide);
    }
  g_clear_pointer (&glide->subjects, g_hash_table_unref);
  glide->subjects = subjects != NULL ? g_hash_table_ref (subjects) : NULL;
  go (self, glide, FALSE);
}

/**
 * tie_canvas_glide_is_there:
 * @self: the canvas
 *
 * Returns: whether nobody has moved it since it was asked to move last, or it is about to come
 * there
 */
gboolean
tie_canvas_glide_is_there (TieCanvas *self)
{
  const Glide *glide;
  View view;

  g_return_val_if_fail (TIE_IS_CANVAS (self), FALSE);

  glide = g_object_get_data (G_OBJECT (self), "tie-glide");
  if (glide == NULL)
    return FALSE;
  if (glide->pending || glide->tick != 0 || tie_canvas_get_scene (self) == NULL)
    return TRUE;
  if (glide->to.zoom <= 1)
    return tie_viewport_is_fit (tie_canvas_get_viewport (self));
  view = get_view (self);
  return fabs (view.zoom / glide->to.zoom - 1) < SAME_ZOOM && fabs (view.x - glide->to.x) < SAME
         && fabs (view.y - glide->to.y) < SAME;
}
