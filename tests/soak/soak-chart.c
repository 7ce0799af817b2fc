/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What a hand and a keyboard do with a chart. */

#include "soak.h"

#include "tie-canvas-private.h"

static TieCanvas *
find_canvas (TieWindow *window)
{
  TieCanvas *canvas = tie_window_is_empty (window) ? NULL : tie_charts_get_active (window->charts);

  if (canvas == NULL || !gtk_widget_get_mapped (GTK_WIDGET (canvas))
      || tie_canvas_get_scene (canvas) == NULL)
    return NULL;
  return canvas;
}

static double
draw_x (Soak *soak, TieCanvas *canvas)
{
  return soak_draw (soak, (guint) MAX (gtk_widget_get_width (GTK_WIDGET (canvas)), 1));
}

static double
draw_y (Soak *soak, TieCanvas *canvas)
{
  return soak_draw (soak, (guint) MAX (gtk_widget_get_height (GTK_WIDGET (canvas)), 1));
}

/* The middle of a group, in pixels of the widget; any of them if there is none */
static void
draw_point (Soak *soak, TieCanvas *canvas, double *x, double *y)
{
  TieScene *scene = tie_canvas_get_scene (canvas);
  guint n = tie_scene_get_n_groups (scene);
  TieRect area;

  *x = draw_x (soak, canvas);
  *y = draw_y (soak, canvas);
  if (n == 0 || soak_toss (soak, 4))
    return;
  area = tie_canvas_get_group_area (canvas, tie_scene_get_group (scene, soak_draw (soak, n)));
  *x = area.x + area.width / 2;
  *y = area.y + area.height / 2;
}

static void
zoom (Soak *soak, TieWindow *window)
{
  static const char *const names[] = { "zoom-in", "zoom-in", "zoom-out", "zoom-fit" };
  const char *name = names[soak_draw (soak, G_N_ELEMENTS (names))];

  if (g_action_group_get_action_enabled (G_ACTION_GROUP (window), name))
    g_action_group_activate_action (G_ACTION_GROUP (window), name, NULL);
}

static void
scroll (Soak *soak, TieWindow *window)
{
  TieCanvas *canvas = find_canvas (window);

  if (canvas == NULL)
    return;
  tie_canvas_hover_at (canvas, draw_x (soak, canvas), draw_y (soak, canvas));
  tie_canvas_scroll (canvas, (int) soak_draw (soak, 5) - 2, (int) soak_draw (soak, 5) - 2,
                     GDK_SCROLL_UNIT_WHEEL, soak_toss (soak, 2) ? GDK_CONTROL_MASK : 0);
}

static void
pinch (Soak *soak, TieWindow *window)
{
  TieCanvas *canvas = find_canvas (window);

  if (canvas == NULL)
    return;
  tie_canvas_pinch_begin (canvas);
  tie_canvas_pinch_to (canvas, 0.5 + 0.1 * soak_draw (soak, 20), draw_x (soak, canvas),
                       draw_y (soak, canvas));
  tie_canvas_pinch_end (canvas);
}

static void
point (Soak *soak, TieWindow *window)
{
  TieCanvas *canvas = find_canvas (window);
  double x, y;

  if (canvas == NULL)
    return;
  if (soak_toss (soak, 5))
    {
      tie_canvas_leave (canvas);
      return;
    }
  draw_point (soak, canvas, &x, &y);
  tie_canvas_hover_at (canvas, x, y);
}

/* Not on a link: it would be opened */
static void
click (Soak *soak, TieWindow *window)
{
  TieCanvas *canvas = find_canvas (window);
  double x, y;

  if (canvas == NULL)
    return;
  draw_point (soak, canvas, &x, &y);
  tie_canvas_hover_at (canvas, x, y);
  if (tie_canvas_pick_link (canvas, x, y) != NULL)
    return;
  tie_canvas_press (canvas, x, y);
  tie_canvas_release (canvas, soak_toss (soak, 5) ? 2 : 1, x, y);
}

static void
drag (Soak *soak, TieWindow *window)
{
  TieCanvas *canvas = find_canvas (window);
  guint n_moves = 1 + soak_draw (soak, 4);
  double x, y;

  if (canvas == NULL)
    return;
  draw_point (soak, canvas, &x, &y);
  tie_canvas_hover_at (canvas, x, y);
  tie_canvas_drag_begin (canvas, soak_toss (soak, 4) ? GDK_BUTTON_MIDDLE : GDK_BUTTON_PRIMARY, x,
                         y);
  for (guint i = 0; i < n_moves; i++)
    tie_canvas_drag_to (canvas, (int) soak_draw (soak, 400) - 200,
                        (int) soak_draw (soak, 300) - 150);
  if (soak_toss (soak, 4))
    tie_canvas_drag_cancel (canvas);
  else
    tie_canvas_drag_end (canvas);
}

static void
unpin (Soak *soak, TieWindow *window)
{
  if (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "unpin-all"))
    g_action_group_activate_action (G_ACTION_GROUP (window), "unpin-all", NULL);
}

static void
ask (Soak *soak, TieWindow *window)
{
  TieCanvas *canvas = find_canvas (window);
  double x, y;

  if (canvas == NULL)
    return;
  draw_point (soak, canvas, &x, &y);
  if (!tie_canvas_ask (canvas, x, y))
    return;
  /* The window may be another by then, in another language */
  g_object_ref (canvas);
  soak_settle (soak);
  if (tie_canvas_get_private (canvas)->menu != NULL)
    gtk_popover_popdown (GTK_POPOVER (tie_canvas_get_private (canvas)->menu));
  g_object_unref (canvas);
}

static void
walk (Soak *soak, TieWindow *window)
{
  TieCanvas *canvas = find_canvas (window);

  if (canvas == NULL)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (canvas));
  tie_canvas_walk (canvas, (int) soak_draw (soak, 3) - 1, (int) soak_draw (soak, 3) - 1);
  if (soak_toss (soak, 4))
    tie_canvas_nudge (canvas, (int) soak_draw (soak, 3) - 1, (int) soak_draw (soak, 3) - 1,
                      soak_toss (soak, 2));
}

static void
resize (Soak *soak, TieWindow *window)
{
  gtk_window_set_default_size (GTK_WINDOW (window), 360 + (int) soak_draw (soak, 1100),
                               300 + (int) soak_draw (soak, 600));
}

const SoakAction soak_chart_actions[] = {
  { "zoom", 10, zoom },
  { "scroll", 10, scroll },
  { "pinch", 3, pinch },
  { "point", 10, point },
  { "click", 10, click },
  { "drag", 8, drag },
  { "unpin", 2, unpin },
  { "ask", 2, ask },
  { "walk", 5, walk },
  { "resize", 8, resize },
  { NULL },
};
