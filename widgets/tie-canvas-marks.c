/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A canvas to assistive technology: its name, and a child widget for each mark */

#include "tie-canvas-private.h"

#include "tie-canvas-mark.h"
#include "tie-scene-index.h"
#include "tie-scene-zoom.h"
#include "tie-wording.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/* A tie that runs straight would have no height to point at */
#define MIN_MARK_SIZE 8.0
/* As many follow each step of pan and zoom; more of them wait for so many milliseconds of rest */
#define MAX_MOVED_MARKS 100
#define MOVE_DELAY 200

/* The group of the same subject around a group: a bar's or a sign's lane */
static const TieSceneGroup *
get_around (TieScene *scene, const TieSceneGroup *group)
{
  const TieSceneGroup *around;

  if (group->parent < 0)
    return NULL;

  around = tie_scene_get_group (scene, (guint) group->parent);
  return around->title != NULL && g_strcmp0 (around->subject, group->subject) == 0 ? around : NULL;
}

/* What the sign beside a disc says to those who see it */
static char *
dup_description (TieCanvas *self, const TieSceneGroup *group, const char *description)
{
  /* Translators: said of an organization that was moved there by hand */
  const char *pinned = _ ("Pinned in its place");

  if (!tie_canvas_is_pinned (self, group))
    return g_strdup (description);
  return description != NULL && description[0] != '\0'
             ? g_strconcat (description, "\n", pinned, NULL)
             : g_strdup (pinned);
}

/**
 * tie_canvas_dup_group_name:
 * @group: a group of the canvas's scene, with a title
 * @description: (out) (nullable) (transfer full): what else there is to say
 *
 * A part of something, such as a bar, is called by the whole's name as well; a lane is called by
 * its bar, which says all of it.
 *
 * Returns: (transfer full): what it is called
 */
char *
tie_canvas_dup_group_name (TieCanvas *self, const TieSceneGroup *group, char **description)
{
  TieScene *scene = tie_canvas_get_private (self)->scene;
  const TieSceneGroup *around;
  const char *text;

  if (group->mark == TIE_MARK_LANE)
    {
      const TieSceneGroup *bar =
          tie_canvas_find_bar (scene, tie_scene_get_group_index (scene, group));

      group = bar != NULL ? bar : group;
    }
  around = get_around (scene, group);
  text = group->description;
  if (around != NULL && text == NULL && group->mark == TIE_MARK_BAR)
    text = around->description;
  *description = dup_description (self, group, text);
  if (around == NULL)
    return g_strdup (group->title);

  /* Translators: a deal, and a part of its drawing such as the time of its delivery */
  return g_strdup_printf (_ ("%s: %s"), around->title, group->title);
}

static const TieSceneGroup *
get_group (TieCanvasPrivate *priv, const GArray *groups, guint i)
{
  return tie_scene_get_group (priv->scene, (guint) g_array_index (groups, int, i));
}

static guint
count (TieCanvasPrivate *priv, TieMark mark)
{
  guint n = 0;

  for (guint i = 0; i < priv->walkable->len; i++)
    n += get_group (priv, priv->walkable, i)->mark == mark;
  return n;
}

static void
add_part (GString *text, char *part /* transfer full */)
{
  if (text->len > 0)
    g_string_append (text, ", ");
  g_string_append (text, part);
  g_free (part);
}

static void
add_count (GString *text, const char *words, guint n)
{
  g_autofree char *number = tie_wording_number (n, NULL);
  GString *part = g_string_new (words);

  g_string_replace (part, "%s", number, 1);
  add_part (text, g_string_free (part, FALSE));
}

/* What the chart says of itself, and how much there is to walk over unless it said so */
static char *
describe (TieCanvasPrivate *priv)
{
  const char *description = tie_scene_get_description (priv->scene);
  guint n_nodes = count (priv, TIE_MARK_NODE);
  guint n_ties = count (priv, TIE_MARK_TIE);
  guint n_rows =
      count (priv, TIE_MARK_BAR) + count (priv, TIE_MARK_LANE) + count (priv, TIE_MARK_LIST);
  GString *text = g_string_new (NULL);

  if (n_nodes > 0)
    add_count (text, ngettext ("%s organization", "%s organizations", n_nodes), n_nodes);
  if (n_ties > 0)
    add_count (text, ngettext ("%s tie", "%s ties", n_ties), n_ties);
  if (n_rows > 0)
    add_count (text, ngettext ("%s row", "%s rows", n_rows), n_rows);
  if (description != NULL && text->len > 0 && strstr (description, text->str) != NULL)
    g_string_assign (text, description);
  else if (description != NULL && description[0] != '\0')
    {
      g_string_prepend (text, text->len > 0 ? "\n" : "");
      g_string_prepend (text, description);
    }
  return g_string_free (text, FALSE);
}

static void
update_name (TieCanvas *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  const char *title = priv->scene != NULL ? tie_scene_get_title (priv->scene) : NULL;
  g_autofree char *description = priv->scene != NULL ? describe (priv) : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title != NULL ? title : _ ("Chart"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description != NULL ? description : "", -1);
}

static void
activate_cb (TieCanvas *self, TieCanvasMark *mark)
{
  TieSession *session = tie_canvas_get_session (self);

  if (session != NULL)
    tie_session_set_selection (session, tie_canvas_mark_get_subject (mark));
}

static void
remove_last_mark (TieCanvasPrivate *priv)
{
  gtk_widget_unparent (g_ptr_array_index (priv->marks, priv->marks->len - 1));
  g_ptr_array_set_size (priv->marks, (int) priv->marks->len - 1);
}

static void
add_marks (TieCanvas *self, guint n)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  while (priv->marks->len < n)
    {
      GtkWidget *mark = tie_canvas_mark_new ();

      g_signal_connect_object (mark, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_set_parent (mark, GTK_WIDGET (self));
      g_ptr_array_add (priv->marks, mark);
    }
}

/* A mark that has the focus gives it to the one that stands for the same group now, else to the
 * canvas; and keeps it without a word when it is the same */
static void
move_focus (TieCanvas *self, guint n)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  GtkWidget *focus_child = gtk_widget_get_focus_child (GTK_WIDGET (self));
  GtkWidget *wanted = GTK_WIDGET (self);

  if (focus_child == NULL)
    return;

  for (guint i = 0; i < n; i++)
    {
      TieCanvasMark *mark = g_ptr_array_index (priv->marks, i);

      if (priv->focused != NULL
          && g_strcmp0 (tie_canvas_mark_get_group_id (mark), priv->focused) == 0)
        wanted = GTK_WIDGET (mark);
    }
  if (wanted != focus_child)
    gtk_widget_grab_focus (wanted);
}

/* The groups that have an item in view: a byte for each group */
static guint8 *
find_in_view (TieCanvasPrivate *priv)
{
  const TieSceneIndex *index = tie_scene_get_index (priv->scene);
  double zoom = tie_viewport_get_zoom (priv->viewport);
  guint8 *in_view = g_new0 (guint8, tie_scene_get_n_groups (priv->scene));
  TieRect all = { 0, 0, tie_scene_get_width (priv->scene), tie_scene_get_height (priv->scene) };
  TieRect seen = tie_scene_get_plot (priv->scene);
  g_autoptr (GArray) items = NULL;

  tie_viewport_to_scene (priv->viewport, seen.x, seen.y, &seen.x, &seen.y);
  seen.width /= zoom;
  seen.height /= zoom;
  items = tie_scene_index_list_items (index, &all, &seen);
  for (guint i = 0; i < items->len; i++)
    {
      const TieSceneItem *item = tie_scene_get_item (priv->scene, g_array_index (items, guint, i));

      if (!tie_scene_item_is_shown (item, index, zoom))
        continue;
      for (int g = item->group; g >= 0; g = tie_scene_get_group (priv->scene, (guint) g)->parent)
        in_view[g] = 1;
    }
  return in_view;
}

/* What the child widgets stand for: all that is walked over, or of too many what is in view, and
 * what has the focus */
static GArray *
list_groups_of_marks (TieCanvas *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (int));
  g_autofree guint8 *in_view = NULL;
  int focused;

  if (priv->scene == NULL)
    return groups;
  if (priv->walkable->len > TIE_CANVAS_MAX_MARKS)
    in_view = find_in_view (priv);
  tie_canvas_get_focused_group (self, &focused);
  for (guint i = 0; i < priv->walkable->len && groups->len < TIE_CANVAS_MAX_MARKS; i++)
    {
      int group = g_array_index (priv->walkable, int, i);

      if (in_view == NULL || in_view[group] != 0)
        g_array_append_val (groups, group);
      if (group == focused)
        focused = -1;
    }
  if (focused >= 0)
    {
      if (groups->len == TIE_CANVAS_MAX_MARKS)
        g_array_set_size (groups, groups->len - 1);
      g_array_append_val (groups, focused);
    }
  return groups;
}

/**
 * tie_canvas_sync_marks:
 *
 * Makes the child widgets say what the scene has now.
 */
void
tie_canvas_sync_marks (TieCanvas *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  g_autoptr (GArray) groups = list_groups_of_marks (self);

  g_clear_handle_id (&priv->marks_source, g_source_remove);
  priv->syncing_marks = TRUE;
  add_marks (self, groups->len);
  for (guint i = 0; i < groups->len; i++)
    {
      const TieSceneGroup *group = get_group (priv, groups, i);
      g_autofree char *description = NULL;
      g_autofree char *name = tie_canvas_dup_group_name (self, group, &description);

      tie_canvas_mark_set_group (g_ptr_array_index (priv->marks, i), group, name, description);
    }
  move_focus (self, groups->len);
  while (priv->marks->len > groups->len)
    remove_last_mark (priv);
  priv->syncing_marks = FALSE;

  update_name (self);
  tie_canvas_select_marks (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
sync_marks_cb (gpointer user_data)
{
  TieCanvas *self = user_data;

  tie_canvas_get_private (self)->marks_source = 0;
  tie_canvas_sync_marks (self);
  return G_SOURCE_REMOVE;
}

/**
 * tie_canvas_queue_marks:
 *
 * Has the marks follow the scene when nothing else is to be done: the picture comes first.
 */
void
tie_canvas_queue_marks (TieCanvas *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  if (priv->marks_source == 0)
    priv->marks_source = g_idle_add_full (G_PRIORITY_LOW, sync_marks_cb, self, NULL);
}

static gboolean
move_marks_cb (gpointer user_data)
{
  TieCanvas *self = user_data;
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  priv->move_source = 0;
  if (priv->walkable->len > TIE_CANVAS_MAX_MARKS)
    tie_canvas_sync_marks (self);
  else
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/**
 * tie_canvas_move_marks:
 *
 * Has the marks follow the viewport: many of them once it is at rest, for they are not seen.
 */
void
tie_canvas_move_marks (TieCanvas *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  /* GTK 4.8 may forget what asks for its room while it is given it */
  if (priv->allocating)
    return;
  if (priv->marks->len <= MAX_MOVED_MARKS)
    {
      gtk_widget_queue_allocate (GTK_WIDGET (self));
      return;
    }
  g_clear_handle_id (&priv->move_source, g_source_remove);
  priv->move_source = g_timeout_add_full (G_PRIORITY_LOW, MOVE_DELAY, move_marks_cb, self, NULL);
}

/**
 * tie_canvas_get_mark:
 * @group_id: (nullable): the id of a group of the scene
 *
 * Returns: (transfer none) (nullable): the child widget that stands for it
 */
GtkWidget *
tie_canvas_get_mark (TieCanvas *self, const char *group_id)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  for (guint i = 0; group_id != NULL && i < priv->marks->len; i++)
    {
      TieCanvasMark *mark = g_ptr_array_index (priv->marks, i);

      if (g_strcmp0 (tie_canvas_mark_get_group_id (mark), group_id) == 0)
        return GTK_WIDGET (mark);
    }
  return NULL;
}

/**
 * tie_canvas_allocate_marks:
 *
 * Lays the marks over what they stand for.
 */
void
tie_canvas_allocate_marks (TieCanvas *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  if (priv->scene == NULL)
    return;

  for (guint i = 0; i < priv->marks->len; i++)
    {
      GtkWidget *mark = g_ptr_array_index (priv->marks, i);
      const char *id = tie_canvas_mark_get_group_id (TIE_CANVAS_MARK (mark));
      const TieSceneGroup *group = tie_scene_find_group (priv->scene, id);
      TieRect area = group != NULL ? tie_canvas_get_group_area (self, group) : (TieRect){ 0 };
      double width = MAX (area.width, MIN_MARK_SIZE), height = MAX (area.height, MIN_MARK_SIZE);
      graphene_point_t origin =
          GRAPHENE_POINT_INIT ((float) floor (area.x - (width - area.width) / 2),
                               (float) floor (area.y - (height - area.height) / 2));

      gtk_widget_measure (mark, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_allocate (mark, (int) ceil (width), (int) ceil (height), -1,
                           gsk_transform_translate (NULL, &origin));
    }
}

/**
 * tie_canvas_select_marks:
 *
 * Tells assistive technology what is selected.
 */
void
tie_canvas_select_marks (TieCanvas *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  const char *selection = priv->session != NULL ? tie_session_get_selection (priv->session) : NULL;
  const TieSceneGroup *group = selection != NULL ? tie_canvas_find_subject (self, selection) : NULL;
  GtkAccessible *accessible = GTK_ACCESSIBLE (self);

  for (guint i = 0; i < priv->marks->len; i++)
    {
      TieCanvasMark *mark = g_ptr_array_index (priv->marks, i);
      const char *subject = tie_canvas_mark_get_subject (mark);

      tie_canvas_mark_set_selected (mark, selection != NULL && g_strcmp0 (subject, selection) == 0);
    }

  if (group != NULL)
    {
      g_autofree char *description = NULL;
      g_autofree char *name = tie_canvas_dup_group_name (self, group, &description);

      gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, name, -1);
    }
  else
    gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT);
}

/**
 * tie_canvas_drop_marks:
 *
 * Takes the marks away, for good.
 */
void
tie_canvas_drop_marks (TieCanvas *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  g_clear_handle_id (&priv->marks_source, g_source_remove);
  g_clear_handle_id (&priv->move_source, g_source_remove);
  while (priv->marks->len > 0)
    remove_last_mark (priv);
}
