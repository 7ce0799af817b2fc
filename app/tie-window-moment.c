/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* As of when a window shows its document: the commands and settings of its playhead. */

#include "tie-window-private.h"

/* A document without dates has no moments */
static gboolean
has_moments (TieWindow *self)
{
  int first, last;

  return self->player != NULL && tie_player_get_span (self->player, &first, &last);
}

/* Where the playhead comes in: at the document's own date, if that is among what its timeline shows
 */
static void
put_playhead (TieWindow *self)
{
  const TieDate *as_of = tie_document_get_as_of (tie_session_get_document (self->session));
  TieDate moment;
  int first, last;

  if (!tie_player_get_span (self->player, &first, &last))
    return;
  tie_date_from_day (as_of != NULL ? CLAMP (tie_date_last_day (as_of), first, last) : first,
                     &moment);
  tie_session_set_moment (self->session, &moment);
}

static void
playhead_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  TieWindow *self = data;

  if (!g_variant_get_boolean (state))
    tie_session_set_moment (self->session, NULL);
  else if (has_moments (self) && tie_session_get_moment (self->session) == NULL)
    put_playhead (self);
}

static void
play_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  TieWindow *self = data;

  if (self->player != NULL)
    tie_player_set_playing (self->player, g_variant_get_boolean (state));
}

static void
hide_future_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  TieWindow *self = data;
  gboolean hide = g_variant_get_boolean (state);

  g_simple_action_set_state (action, state);
  tie_session_set_future (self->session, hide ? TIE_FUTURE_HIDDEN : TIE_FUTURE_GHOSTED);
  if (tie_settings_get_boolean (self->settings, "hide-future") != hide)
    tie_settings_set_boolean (self->settings, "hide-future", hide);
}

static const GActionEntry actions[] = {
  { .name = "playhead", .state = "false", .change_state = playhead_cb },
  { .name = "play", .state = "false", .change_state = play_cb },
  { .name = "hide-future", .state = "false", .change_state = hide_future_cb },
};

static void
moment_cb (TieWindow *self)
{
  tie_window_set_action_state (self, "playhead",
                               g_variant_new_boolean (tie_session_get_moment (self->session)
                                                      != NULL));
}

static void
playing_cb (TieWindow *self)
{
  tie_window_set_action_state (self, "play",
                               g_variant_new_boolean (tie_player_get_playing (self->player)));
}

/* What has no moments shows none */
static void
document_cb (TieWindow *self)
{
  static const char *const needs_moments[] = { "playhead", "play" };

  if (!has_moments (self))
    tie_session_set_moment (self->session, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (needs_moments); i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self),
                                                                              needs_moments[i])),
                                 has_moments (self));
}

static void
speed_cb (TieWindow *self)
{
  tie_settings_set_int (self->settings, "play-speed", tie_player_get_speed (self->player));
}

/**
 * tie_window_init_moment:
 * @self: the window, with its session
 *
 * Makes the commands of the playhead.
 */
void
tie_window_init_moment (TieWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  g_signal_connect_object (self->session, "notify::moment", G_CALLBACK (moment_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::document", G_CALLBACK (document_cb), self,
                           G_CONNECT_SWAPPED);
  document_cb (self);
}

/**
 * tie_window_fill_moment:
 * @self: the window, with its settings, when it shows its first document
 *
 * Makes the player, and the bar that shows where it is.
 */
void
tie_window_fill_moment (TieWindow *self)
{
  gboolean hide = tie_settings_get_boolean (self->settings, "hide-future");

  self->player = tie_player_new (self->session, GTK_WIDGET (self->charts));
  tie_player_set_speed (self->player, tie_settings_get_int (self->settings, "play-speed"));
  tie_moment_bar_set_player (self->moment_bar, self->session, self->player);
  g_action_group_change_action_state (G_ACTION_GROUP (self), "hide-future",
                                      g_variant_new_boolean (hide));
  g_signal_connect_object (self->player, "notify::playing", G_CALLBACK (playing_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->player, "notify::speed", G_CALLBACK (speed_cb), self,
                           G_CONNECT_SWAPPED);
  document_cb (self);
}
