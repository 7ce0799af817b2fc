/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Stories: told, presented and made. */

#include "soak.h"

static void
toggle (TieWindow *window, const char *name)
{
  if (g_action_group_get_action_enabled (G_ACTION_GROUP (window), name))
    g_action_group_activate_action (G_ACTION_GROUP (window), name, NULL);
}

static void
tell (Soak *soak, TieWindow *window)
{
  toggle (window, "story");
}

static void
go_on (Soak *soak, TieWindow *window)
{
  static const char *const names[] = { "story-next", "story-next", "story-next", "story-previous",
                                       "story-end" };

  toggle (window, names[soak_draw (soak, G_N_ELEMENTS (names))]);
}

static void
present (Soak *soak, TieWindow *window)
{
  toggle (window, soak_toss (soak, 3) ? "presenter" : "present");
}

static void
edit (Soak *soak, TieWindow *window)
{
  toggle (window, "edit-story");
}

static void
change_steps (Soak *soak, TieWindow *window)
{
  static const char *const names[] = {
    "story.add-step",  "story.replace-view", "story.duplicate",
    "story.remove",    "story.remove",       "story.move-up",
    "story.move-down", "story.ask-all",      "story.ask-selection",
  };

  if (!tie_window_is_empty (window) && window->story_panel != NULL && window->authoring)
    gtk_widget_activate_action (GTK_WIDGET (window->story_panel),
                                names[soak_draw (soak, G_N_ELEMENTS (names))], NULL);
}

const SoakAction soak_story_actions[] = {
  { "tell", 3, tell },
  { "go-on", 8, go_on },
  { "present", 2, present },
  { "edit", 2, edit },
  { "change-steps", 5, change_steps },
  { NULL },
};
