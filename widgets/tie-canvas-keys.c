/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A canvas under the keyboard: keys, and the focus that walks from mark to mark */

#include "tie-canvas-private.h"

#include "tie-canvas-mark.h"
#include "tie-scene-picker.h"

/**
 * tie_canvas_has_focus_within:
 *
 * Returns: whether the window's focus is the canvas or one of its marks
 */
gboolean
tie_canvas_has_focus_within (TieCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_get_parent (focus) == widget);
}

/**
 * tie_canvas_get_focused_group:
 * @index: (out) (optional): its index, or -1
 *
 * Returns: (nullable): the group that the keyboard walked to
 */
const TieSceneGroup *
tie_canvas_get_focused_group (TieCanvas *self, int *index)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  const TieSceneGroup *group;

  if (index != NULL)
    *index = -1;
  if (priv->scene == NULL || priv->focused == NULL)
    return NULL;

  group = tie_scene_find_group (priv->scene, priv->focused);
  if (group == NULL
      || !tie_canvas_is_walkable (priv->scene, tie_scene_get_group_index (priv->scene, group)))
    return NULL;
  if (index != NULL)
    *index = (int) tie_scene_get_group_index (priv->scene, group);
  return group;
}

/* A label outside its mark is picked as well: what can be focused is the mark */
static const TieSceneGroup *
find_walkable (TieCanvas *self, const TieSceneGroup *group)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  if (tie_canvas_is_walkable (priv->scene, tie_scene_get_group_index (priv->scene, group)))
    return group;
  return group->subject != NULL ? tie_canvas_find_subject (self, group->subject) : NULL;
}

/**
 * tie_canvas_focus_group:
 * @group: a group of the scene
 * @ring: whether the focus is to be seen
 *
 * Gives the keyboard's focus to the group's mark.
 */
void
tie_canvas_focus_group (TieCanvas *self, const TieSceneGroup *group, gboolean ring)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  GtkWidget *mark;

  group = find_walkable (self, group);
  if (group == NULL)
    return;

  g_free (priv->focused);
  priv->focused = g_strdup (group->id);
  mark = priv->marks_source == 0 ? tie_canvas_get_mark (self, priv->focused) : NULL;
  if (mark == NULL)
    {
      tie_canvas_sync_marks (self);
      mark = tie_canvas_get_mark (self, priv->focused);
    }
  if (mark != NULL && gtk_widget_get_root (mark) != NULL)
    gtk_widget_grab_focus (mark);
  priv->ring = ring;
  tie_canvas_update_actions (self);
  tie_canvas_redraw (self);
}

/**
 * tie_canvas_walk_to:
 * @index: a group that can be walked to
 *
 * Moves the focus there, and brings it into view, which may build the scene anew.
 */
void
tie_canvas_walk_to (TieCanvas *self, int index)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  const TieSceneGroup *group = tie_scene_get_group (priv->scene, (guint) index);
  g_autofree char *id = g_strdup (group->id);

  TIE_CANVAS_GET_CLASS (self)->show_group (self, group);
  tie_canvas_ensure_scene (self);
  group = priv->scene != NULL ? tie_scene_find_group (priv->scene, id) : NULL;
  if (group != NULL)
    tie_canvas_focus_group (self, group, TRUE);
}

/* Where a walk begins: at what is selected, else at the first mark */
static int
find_start (TieCanvas *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  const char *selection = priv->session != NULL ? tie_session_get_selection (priv->session) : NULL;
  const TieSceneGroup *group = tie_canvas_find_subject (self, selection);

  if (group != NULL)
    return (int) tie_scene_get_group_index (priv->scene, group);
  return priv->walkable->len > 0 ? g_array_index (priv->walkable, int, 0) : -1;
}

/**
 * tie_canvas_walk:
 * @dx: -1, 0 or 1: to the left or the right
 * @dy: -1, 0 or 1: up or down
 *
 * Moves the focus to the next mark in a direction; the first time to what is selected, or to the
 * first mark. At the end of the way it stays.
 *
 * Returns: whether there is anything to walk over
 */
gboolean
tie_canvas_walk (TieCanvas *self, int dx, int dy)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  int from, next;

  tie_canvas_ensure_scene (self);
  if (priv->scene == NULL || priv->walkable->len == 0)
    return FALSE;

  tie_canvas_get_focused_group (self, &from);
  if (from < 0)
    next = find_start (self);
  else
    {
      guint left = tie_scene_get_n_groups (priv->scene);

      next = tie_scene_walk (priv->scene, from, dx, dy);
      while (next >= 0 && !tie_canvas_is_walkable (priv->scene, (guint) next))
        next = left-- > 0 ? tie_scene_walk (priv->scene, next, dx, dy) : -1;
    }
  tie_canvas_walk_to (self, next >= 0 ? next : from);
  return TRUE;
}

/**
 * tie_canvas_walk_to_end:
 * @last: to the last mark rather than the first
 *
 * Returns: whether there is anything to walk over
 */
gboolean
tie_canvas_walk_to_end (TieCanvas *self, gboolean last)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  tie_canvas_ensure_scene (self);
  if (priv->scene == NULL || priv->walkable->len == 0)
    return FALSE;

  tie_canvas_walk_to (self,
                      g_array_index (priv->walkable, int, last ? priv->walkable->len - 1 : 0));
  return TRUE;
}

/**
 * tie_canvas_clear:
 *
 * Clears the selection.
 *
 * Returns: whether there was one; else Escape is for somebody else
 */
gboolean
tie_canvas_clear (TieCanvas *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  if (priv->session == NULL || tie_session_get_selection (priv->session) == NULL)
    return FALSE;

  tie_session_set_selection (priv->session, NULL);
  return TRUE;
}

/**
 * tie_canvas_focus:
 * @direction: where the focus comes from or goes to
 *
 * The whole canvas is one stop: Tab comes to the mark that had the focus last, and leaves from
 * any.
 *
 * Returns: whether the focus is here now
 */
gboolean
tie_canvas_focus (GtkWidget *widget, GtkDirectionType direction)
{
  TieCanvas *self = TIE_CANVAS (widget);
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  const TieSceneGroup *group;

  if (tie_canvas_has_focus_within (self))
    return FALSE;

  group = tie_canvas_get_focused_group (self, NULL);
  if (group != NULL)
    tie_canvas_focus_group (self, group, TRUE);
  if (!tie_canvas_has_focus_within (self) && !gtk_widget_grab_focus (widget))
    return FALSE;

  priv->ring = priv->painted;
  tie_canvas_redraw (TIE_CANVAS (widget));
  return TRUE;
}

/**
 * tie_canvas_set_focus_child:
 * @child: (nullable): the mark that has the focus
 *
 * Follows a focus that moved by other ways, such as assistive technology.
 */
void
tie_canvas_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (TIE_CANVAS (widget));
  GtkWidgetClass *parent_class = g_type_class_peek (GTK_TYPE_WIDGET);

  parent_class->set_focus_child (widget, child);
  if (child != NULL && TIE_IS_CANVAS_MARK (child) && !priv->syncing_marks)
    {
      const char *id = tie_canvas_mark_get_group_id (TIE_CANVAS_MARK (child));

      if (g_strcmp0 (priv->focused, id) != 0)
        {
          g_free (priv->focused);
          priv->focused = g_strdup (id);
          priv->ring = TRUE;
          tie_canvas_update_actions (TIE_CANVAS (widget));
        }
    }
  tie_canvas_redraw (TIE_CANVAS (widget));
}

static gboolean
walk_key (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  int dx, dy;

  g_variant_get (arguments, "(ii)", &dx, &dy);
  return tie_canvas_walk (TIE_CANVAS (widget), dx, dy);
}

/* The content moves against the key, so that the eye moves with it */
static gboolean
pan_key (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  int dx, dy;

  g_variant_get (arguments, "(ii)", &dx, &dy);
  tie_canvas_pan (TIE_CANVAS (widget), -dx * TIE_CANVAS_PAN_STEP, -dy * TIE_CANVAS_PAN_STEP);
  return TRUE;
}

/* The mark follows the key; with Ctrl by a little */
static gboolean
nudge_key (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  int dx, dy;
  gboolean small;

  g_variant_get (arguments, "(iib)", &dx, &dy, &small);
  return tie_canvas_nudge (TIE_CANVAS (widget), dx, dy, small);
}

static gboolean
menu_key (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  TieCanvas *self = TIE_CANVAS (widget);

  return tie_canvas_show_menu (self, tie_canvas_get_focused_group (self, NULL));
}

static gboolean
end_key (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  return tie_canvas_walk_to_end (TIE_CANVAS (widget), g_variant_get_boolean (arguments));
}

/* The latest first: a drag, then a layout that takes its time, then the selection */
static gboolean
escape_key (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  TieCanvas *self = TIE_CANVAS (widget);

  return tie_canvas_drag_cancel (self) || tie_canvas_stop_arranging (self)
         || tie_canvas_clear (self);
}

static gboolean
select_key (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  if (tie_canvas_get_focused_group (TIE_CANVAS (widget), NULL) == NULL)
    return FALSE;

  return gtk_widget_activate_action (widget, "canvas.select", NULL);
}

static void
install_arrows (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint keyval;
    int dx;
    int dy;
  } arrows[] = {
    { GDK_KEY_Left, -1, 0 },    { GDK_KEY_KP_Left, -1, 0 }, { GDK_KEY_Right, 1, 0 },
    { GDK_KEY_KP_Right, 1, 0 }, { GDK_KEY_Up, 0, -1 },      { GDK_KEY_KP_Up, 0, -1 },
    { GDK_KEY_Down, 0, 1 },     { GDK_KEY_KP_Down, 0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      gtk_widget_class_add_binding (widget_class, arrows[i].keyval, 0, walk_key, "(ii)",
                                    arrows[i].dx, arrows[i].dy);
      gtk_widget_class_add_binding (widget_class, arrows[i].keyval, GDK_ALT_MASK, pan_key, "(ii)",
                                    arrows[i].dx, arrows[i].dy);
      gtk_widget_class_add_binding (widget_class, arrows[i].keyval, GDK_SHIFT_MASK, nudge_key,
                                    "(iib)", arrows[i].dx, arrows[i].dy, FALSE);
      gtk_widget_class_add_binding (widget_class, arrows[i].keyval,
                                    GDK_SHIFT_MASK | GDK_CONTROL_MASK, nudge_key, "(iib)",
                                    arrows[i].dx, arrows[i].dy, TRUE);
    }
}

static void
install_other_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint keyval;
    const char *action;
  } zooms[] = {
    { GDK_KEY_plus, "canvas.zoom-in" },
    { GDK_KEY_equal, "canvas.zoom-in" },
    { GDK_KEY_KP_Add, "canvas.zoom-in" },
    { GDK_KEY_minus, "canvas.zoom-out" },
    { GDK_KEY_KP_Subtract, "canvas.zoom-out" },
    { GDK_KEY_0, "canvas.fit" },
    { GDK_KEY_KP_0, "canvas.fit" },
  };
  static const guint selects[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter,
                                   GDK_KEY_space, GDK_KEY_KP_Space };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, zooms[i].keyval, 0, zooms[i].action, NULL);
      gtk_widget_class_add_binding_action (widget_class, zooms[i].keyval, GDK_CONTROL_MASK,
                                           zooms[i].action, NULL);
    }
  for (guint i = 0; i < G_N_ELEMENTS (selects); i++)
    gtk_widget_class_add_binding (widget_class, selects[i], 0, select_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, end_key, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Home, 0, end_key, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, end_key, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_End, 0, end_key, "b", TRUE);
}

/**
 * tie_canvas_install_keys:
 * @widget_class: the canvas's
 *
 * Installs the keys.
 */
void
tie_canvas_install_keys (GtkWidgetClass *widget_class)
{
  install_arrows (widget_class);
  install_other_keys (widget_class);
}
