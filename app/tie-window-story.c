/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Stories in a window: the commands, the keys of whoever presents, and what lies over it then. */

#include "tie-window-private.h"

#include "tie-text-scale.h"

/* Charts are laid out for a screen so much smaller, and shown so much larger: of a height of 1080
 */
#define PRESENTED_HEIGHT 460.0

/**
 * tie_window_is_telling:
 * @self: the window
 *
 * Returns: whether a story is told, or made; never by a window that goes
 */
gboolean
tie_window_is_telling (TieWindow *self)
{
  return self->story_player != NULL && tie_story_player_get_story (self->story_player) != NULL;
}

static gboolean
has_stories (TieWindow *self)
{
  TieDocument *document = tie_session_get_document (self->session);

  GPtrArray *stories = document != NULL ? tie_document_get_stories (document) : NULL;

  for (guint i = 0; stories != NULL && i < stories->len; i++)
    if (tie_story_get_steps (g_ptr_array_index (stories, i))->len > 0)
      return TRUE;
  return FALSE;
}

/* The first that has steps; of several all are offered */
static void
tell_story (TieWindow *self)
{
  GPtrArray *stories = tie_document_get_stories (tie_session_get_document (self->session));
  guint n = 0, first = 0;

  for (guint i = stories->len; i > 0; i--)
    if (tie_story_get_steps (g_ptr_array_index (stories, i - 1))->len > 0)
      {
        first = i - 1;
        n++;
      }
  tie_story_player_start (self->story_player, first, 0);
  if (n > 1)
    tie_story_bar_show_overview (self->story_bar);
}

static void
story_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  TieWindow *self = data;

  if (self->story_player == NULL || g_variant_get_boolean (state) == tie_window_is_telling (self))
    return;
  if (g_variant_get_boolean (state))
    tell_story (self);
  else
    tie_story_player_stop (self->story_player);
}

static void
end_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tie_story_player_stop (TIE_WINDOW (data)->story_player);
}

static void
next_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tie_story_player_move (TIE_WINDOW (data)->story_player, 1);
}

static void
previous_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tie_story_player_move (TIE_WINDOW (data)->story_player, -1);
}

static void
overview_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tie_story_bar_show_overview (TIE_WINDOW (data)->story_bar);
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tie_window_export_story (TIE_WINDOW (data));
}

static const GActionEntry actions[] = {
  { .name = "export-story", .activate = export_cb },
  { .name = "story", .state = "false", .change_state = story_cb },
  { .name = "story-end", .activate = end_cb },
  { .name = "story-next", .activate = next_cb },
  { .name = "story-previous", .activate = previous_cb },
  { .name = "story-overview", .activate = overview_cb },
};

static void
set_enabled (TieWindow *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (
                                   g_action_map_lookup_action (G_ACTION_MAP (self), name)),
                               enabled);
}

/* A step has its own chart */
static void
player_cb (TieWindow *self)
{
  gboolean telling = tie_window_is_telling (self);
  guint position = tie_story_player_get_position (self->story_player);
  const char *chart = tie_chart_kind_to_nick (tie_charts_get_chart (self->charts));

  set_enabled (self, "story-end", telling);
  set_enabled (self, "story-previous", telling && position > 0);
  set_enabled (self, "story-next",
               telling && position + 1 < tie_story_player_get_n_steps (self->story_player));
  set_enabled (self, "story-overview", telling);
  tie_window_set_action_state (self, "story", g_variant_new_boolean (telling));
  tie_window_set_action_state (self, "chart", g_variant_new_string (chart));
  tie_window_update_actions (self);
  tie_window_update_text_scale (self);
  tie_window_update_panels (self);
  tie_window_update_presenter (self);
  gtk_widget_set_visible (GTK_WIDGET (self->moment_bar), !self->presenting || !telling);
  tie_charts_set_brief (self->charts, self->presenting && telling);
}

static void
document_cb (TieWindow *self)
{
  set_enabled (self, "story", has_stories (self));
  set_enabled (self, "presenter", has_stories (self));
  set_enabled (self, "export-story", has_stories (self));
}

/* On the mark that the keyboard walked to, arrows walk on. In a table, only those walk that lead to
 * no other step */
static gboolean
is_walking (TieWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL && tie_charts_get_chart (self->charts) != TIE_CHART_TABLE
         && focus != GTK_WIDGET (tie_charts_get_active (self->charts))
         && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->charts));
}

static gboolean
step_by_key (TieWindow *self, guint key)
{
  int position = (int) tie_story_player_get_position (self->story_player);
  int n_steps = (int) tie_story_player_get_n_steps (self->story_player);

  if (key == GDK_KEY_Page_Down || key == GDK_KEY_KP_Page_Down)
    tie_story_player_move (self->story_player, 1);
  else if (key == GDK_KEY_Page_Up || key == GDK_KEY_KP_Page_Up)
    tie_story_player_move (self->story_player, -1);
  else if (!self->presenting || is_walking (self))
    return FALSE;
  else if (key == GDK_KEY_space || key == GDK_KEY_Right || key == GDK_KEY_KP_Right)
    tie_story_player_move (self->story_player, 1);
  else if (key == GDK_KEY_BackSpace || key == GDK_KEY_Left || key == GDK_KEY_KP_Left)
    tie_story_player_move (self->story_player, -1);
  else if (key == GDK_KEY_Home)
    tie_story_player_move (self->story_player, -position);
  else if (key == GDK_KEY_End)
    tie_story_player_move (self->story_player, n_steps - 1 - position);
  else if (key == GDK_KEY_o || key == GDK_KEY_O)
    tie_story_bar_show_overview (self->story_bar);
  else
    return FALSE;
  return TRUE;
}

static void
toggle_stage (TieWindow *self, TieStageMode mode)
{
  tie_stage_set_mode (self->stage,
                      tie_stage_get_mode (self->stage) == mode ? TIE_STAGE_CLEAR : mode);
}

/* What the buttons of a clicker that step are to the computer */
static gboolean
is_step_key (guint key)
{
  return key == GDK_KEY_Page_Down || key == GDK_KEY_KP_Page_Down || key == GDK_KEY_Page_Up
         || key == GDK_KEY_KP_Page_Up || key == GDK_KEY_space || key == GDK_KEY_Right
         || key == GDK_KEY_Left;
}

static gboolean
stage_by_key (TieWindow *self, guint key)
{
  if (!self->presenting)
    return FALSE;
  /* Nobody would see the step */
  if (tie_stage_get_mode (self->stage) == TIE_STAGE_BLANK && is_step_key (key))
    {
      tie_stage_set_mode (self->stage, TIE_STAGE_CLEAR);
      return TRUE;
    }
  if (key == GDK_KEY_b || key == GDK_KEY_B || key == GDK_KEY_period || key == GDK_KEY_KP_Decimal)
    toggle_stage (self, TIE_STAGE_BLANK);
  else if (key == GDK_KEY_l || key == GDK_KEY_L)
    toggle_stage (self, TIE_STAGE_SPOTLIGHT);
  else if (key == GDK_KEY_Escape && tie_stage_get_mode (self->stage) != TIE_STAGE_CLEAR)
    tie_stage_set_mode (self->stage, TIE_STAGE_CLEAR);
  else
    return FALSE;
  return TRUE;
}

/* A clicker has one button to begin presenting, and another to go on: there may be no hand free to
 * begin the story as well */
static gboolean
begin_by_key (TieWindow *self, guint key)
{
  if (!self->presenting || tie_window_is_telling (self) || !has_stories (self)
      || (key != GDK_KEY_Page_Down && key != GDK_KEY_KP_Page_Down))
    return FALSE;
  tell_story (self);
  return TRUE;
}

/**
 * tie_window_press_story_key:
 * @self: the window
 * @key: what was pressed
 * @modifiers: what was held
 *
 * Does what a key does while a story is told, or while the window presents.
 *
 * Returns: whether it does anything
 */
gboolean
tie_window_press_story_key (TieWindow *self, guint key, GdkModifierType modifiers)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0
      || (focus != NULL && (GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus)))
      || tie_story_bar_has_overview (self->story_bar))
    return FALSE;
  if (stage_by_key (self, key))
    return TRUE;
  return tie_window_is_telling (self) ? step_by_key (self, key) : begin_by_key (self, key);
}

static gboolean
key_cb (TieWindow *self, guint key, guint code, GdkModifierType modifiers)
{
  return tie_window_press_story_key (self, key, modifiers);
}

static gboolean
is_asking (TieWindow *self)
{
  const char *const *ids = tie_session_get_quiz (self->session, NULL);

  return ids != NULL && *ids != NULL;
}

/**
 * tie_window_click_story:
 * @self: the window
 *
 * Does what a click on charts or words does beside what charts do with it. While a story is
 * presented it goes on where there is nothing to be chosen; not while something is asked, which
 * whoever misses it would be told by the next step. Keys step on: what was clicked does not keep
 * them.
 */
void
tie_window_click_story (TieWindow *self)
{
  g_return_if_fail (TIE_IS_WINDOW (self));

  if (!self->presenting || !tie_window_is_telling (self))
    return;
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  if (tie_session_get_hover (self->session) == NULL && !is_asking (self))
    tie_story_player_move (self->story_player, 1);
}

static void
clicked_cb (TieWindow *self, int n_press)
{
  tie_window_click_story (self);
}

static void
add_click (TieWindow *self, GtkWidget *widget)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "released", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
}

/**
 * tie_window_arrange_stage:
 * @self: the window
 *
 * Makes charts and story as large as presenting, or not presenting, asks for.
 */
void
tie_window_arrange_stage (TieWindow *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  gboolean large = self->presenting && height > 0;

  self->stage_height = height;
  tie_magnifier_set_scale (self->magnifier, large ? MAX (1, height / PRESENTED_HEIGHT) : 1);
  tie_charts_set_brief (self->charts, large && tie_window_is_telling (self));
  tie_story_bar_set_presenting (self->story_bar, large, width, height);
  gtk_widget_set_visible (GTK_WIDGET (self->moment_bar),
                          !self->presenting || !tie_window_is_telling (self));
  if (!self->presenting)
    tie_stage_set_mode (self->stage, TIE_STAGE_CLEAR);
}

static gboolean
arrange_cb (gpointer data)
{
  TieWindow *self = data;

  self->stage_id = 0;
  tie_window_arrange_stage (self);
  return G_SOURCE_REMOVE;
}

/* The whole screen comes later than it is asked for; within a layout another one must not begin */
static void
layout_cb (TieWindow *self)
{
  if (self->presenting && self->stage_id == 0
      && self->stage_height != gtk_widget_get_height (GTK_WIDGET (self)))
    self->stage_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, arrange_cb, self, NULL);
}

/**
 * tie_window_update_text_scale:
 * @self: the window
 *
 * Has charts shown as large as the desktop wants text; a table is written by GTK, which does so by
 * itself.
 */
void
tie_window_update_text_scale (TieWindow *self)
{
  gboolean drawn = tie_charts_get_chart (self->charts) != TIE_CHART_TABLE;

  tie_magnifier_set_text_scale (self->magnifier,
                                drawn ? tie_text_scale_get (GTK_WIDGET (self)) : 1);
}

static void
realize_cb (TieWindow *self)
{
  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (self)), "layout",
                           G_CALLBACK (layout_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/**
 * tie_window_init_story:
 * @self: the window, with its session
 *
 * Makes the commands of stories, and the keys.
 */
void
tie_window_init_story (TieWindow *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  tie_window_init_presenter (self);
  if (self->story_player == NULL)
    self->story_player = tie_story_player_new (self->session, self->charts);
  tie_story_bar_set_player (self->story_bar, self->story_player);
  g_signal_connect_object (self->story_player, "notify", G_CALLBACK (player_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::document", G_CALLBACK (document_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  add_click (self, GTK_WIDGET (self->charts));
  add_click (self, GTK_WIDGET (self->story_bar));
  tie_stage_follow (self->stage, GTK_WIDGET (self));
  g_signal_connect (self, "realize", G_CALLBACK (realize_cb), NULL);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (tie_window_update_text_scale), self, G_CONNECT_SWAPPED);
  tie_window_update_text_scale (self);
  player_cb (self);
  document_cb (self);
}
