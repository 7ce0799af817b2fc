/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A canvas that moves to what is spoken of, so that the eye can follow */

#include "tie-canvas-glide.h"

#include "tie-animation.h"
#include "tie-scene-aim.h"

#include <math.h>

#define DURATION_US (500 * G_TIME_SPAN_MILLISECOND)
/* Nobody sees a difference of so much: in shares, and in scene pixels */
#define SAME_ZOOM 0.01
#define SAME 2.0

typedef struct
{
  GHashTable *subjects; /* NULL: all */
  gboolean pending;     /* there was no scene yet */
  TieRect plot;         /* of the scene that it was last shown in */
  TieAim from;
  TieAim to;
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

/* What is fitted stays fitted in another size */
static void
arrive (TieCanvas *self, TieAim goal)
{
  if (goal.zoom > 1)
    tie_scene_set_aim (tie_canvas_get_scene (self), tie_canvas_get_viewport (self), goal);
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
  TieAim from = glide->from, to = glide->to;
  TieScene *scene = tie_canvas_get_scene (TIE_CANVAS (widget));

  if (scene == NULL || t >= 1)
    {
      glide->tick = 0;
      if (scene != NULL)
        arrive (TIE_CANVAS (widget), to);
      return G_SOURCE_REMOVE;
    }
  tie_scene_set_aim (scene, tie_canvas_get_viewport (TIE_CANVAS (widget)),
                     (TieAim){ from.zoom * pow (to.zoom / from.zoom, part),
                               from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part });
  return G_SOURCE_CONTINUE;
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
  glide->to = tie_scene_aim_at (scene, glide->subjects);
  glide->from = tie_scene_get_aim (scene, tie_canvas_get_viewport (self));
  if (at_once || !tie_animation_is_wanted (GTK_WIDGET (self)))
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
  TieAim at;

  g_return_val_if_fail (TIE_IS_CANVAS (self), FALSE);

  glide = g_object_get_data (G_OBJECT (self), "tie-glide");
  if (glide == NULL)
    return FALSE;
  if (glide->pending || glide->tick != 0 || tie_canvas_get_scene (self) == NULL)
    return TRUE;
  if (glide->to.zoom <= 1)
    return tie_viewport_is_fit (tie_canvas_get_viewport (self));
  at = tie_scene_get_aim (tie_canvas_get_scene (self), tie_canvas_get_viewport (self));
  return fabs (at.zoom / glide->to.zoom - 1) < SAME_ZOOM && fabs (at.x - glide->to.x) < SAME
         && fabs (at.y - glide->to.y) < SAME;
}
