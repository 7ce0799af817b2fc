/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Making stories in a window: the commands, and where the editor stands. */

#include "tie-window-private.h"

/**
 * tie_window_update_author:
 * @self: the window
 *
 * Shows the story's editor in place of its words where it is wanted, but not to an audience.
 */
void
tie_window_update_author (TieWindow *self)
{
  gboolean shown = self->authoring && !self->presenting;

  if (self->story_panel == NULL || gtk_widget_get_visible (GTK_WIDGET (self->story_panel)) == shown)
    return;
  gtk_widget_set_visible (self->story_box, !shown);
  gtk_widget_set_visible (GTK_WIDGET (self->story_panel), shown);
}

/**
 * tie_window_show_author:
 * @self: the window, with a document
 * @shown: whether to show it
 *
 * Shows or hides the editor of stories. Whoever ends editing ends the story as well, which was told
 * only to be edited.
 */
void
tie_window_show_author (TieWindow *self, gboolean shown)
{
  if (self->authoring == shown)
    return;
  self->authoring = shown;
  tie_window_set_action_state (self, "edit-story", g_variant_new_boolean (shown));
  tie_window_update_author (self);
  if (!shown)
    tie_story_player_stop (self->story_player);
  tie_window_update_panels (self);
  if (shown)
    tie_story_panel_focus (self->story_panel);
  else
    tie_charts_focus (self->charts);
}

/**
 * tie_window_finish_writing:
 * @self: the window
 *
 * Puts into the document what is being written, before anybody does something else with it.
 */
void
tie_window_finish_writing (TieWindow *self)
{
  if (self->story_panel != NULL)
    tie_story_panel_flush (self->story_panel);
}

static void
edit_story_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  tie_window_show_author (TIE_WINDOW (data), g_variant_get_boolean (state));
}

/* To an audience nothing but the step is shown */
static void
add_step_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TieWindow *self = data;

  if (!self->presenting)
    tie_window_show_author (self, TRUE);
  tie_story_panel_add_step (self->story_panel);
}

static const GActionEntry actions[] = {
  { .name = "edit-story", .state = "false", .change_state = edit_story_cb },
  { .name = "add-step", .activate = add_step_cb },
};

static void
document_cb (TieWindow *self)
{
  gboolean has_document = tie_session_get_document (self->session) != NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self),
                                                                              actions[i].name)),
                                 has_document);
}

/**
 * tie_window_init_author:
 * @self: the window, with session, file and what tells stories
 *
 * Makes the commands that make stories.
 */
void
tie_window_init_author (TieWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  tie_story_panel_set_up (self->story_panel, self->file, self->story_player, self->charts);
  g_signal_connect_object (self->session, "notify::document", G_CALLBACK (document_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->story_panel, "pending", G_CALLBACK (tie_window_update_actions),
                           self, G_CONNECT_SWAPPED);
  document_cb (self);
}
