/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A window in another language: a new one takes the place of the old, with all that it showed. */

#include "tie-window-private.h"

#include "tie-language.h"

/* What the making of a window would change about the session, and what only its widgets know */
typedef struct
{
  gboolean has_moment;
  TieDate moment;
  TieTimelineOrder order;
  TieFuture future;
  char *query;
} Kept;

static void
keep (Kept *kept, TieSession *session)
{
  const TieDate *moment = tie_session_get_moment (session);

  *kept = (Kept){
    .has_moment = moment != NULL,
    .order = tie_session_get_order (session),
    .future = tie_session_get_future (session),
    .query = g_strdup (tie_session_get_query (session)),
  };
  if (moment != NULL)
    kept->moment = *moment;
}

static void
change_state (TieWindow *self, const char *action, GVariant *state)
{
  g_action_group_change_action_state (G_ACTION_GROUP (self), action, state);
}

static void
restore (Kept *kept, TieWindow *self)
{
  tie_session_set_moment (self->session, kept->has_moment ? &kept->moment : NULL);
  change_state (self, "timeline-group",
                g_variant_new_string (tie_timeline_group_to_nick (kept->order.group)));
  change_state (self, "timeline-sort",
                g_variant_new_string (tie_timeline_sort_to_nick (kept->order.sort)));
  change_state (self, "hide-future", g_variant_new_boolean (kept->future == TIE_FUTURE_HIDDEN));
  if (kept->query != NULL && *kept->query != '\0')
    tie_side_panel_set_query (self->side, kept->query);
  g_clear_pointer (&kept->query, g_free);
}

static void
continue_document (TieWindow *self, TieWindow *before, Kept *kept)
{
  tie_charts_continue (self->charts, before->charts);
  tie_window_set_action_state (self, "chart",
                               g_variant_new_string (
                                   tie_chart_kind_to_nick (tie_charts_get_chart (self->charts))));
  restore (kept, self);
  if (before->player != NULL && self->player != NULL)
    tie_player_set_playing (self->player, tie_player_get_playing (before->player));
}

static void
continue_screen (TieWindow *self, TieWindow *before)
{
  tie_problem_bar_continue (self->problem_bar, before->problem_bar);
  self->left_wanted = before->left_wanted;
  self->details_wanted = before->details_wanted;
  /* A story is told without them */
  self->was_alone = FALSE;
  tie_window_update_panels (self);
  if (before->presenting)
    {
      tie_window_set_presenting (self, TRUE);
      self->was_fullscreen = before->was_fullscreen;
    }
  else if (gtk_window_is_fullscreen (GTK_WINDOW (before)))
    gtk_window_fullscreen (GTK_WINDOW (self));
  tie_window_update_actions (self);
}

static gboolean
is_engaged (TieWindow *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  if (self->n_waits > 0 || tie_document_file_is_loading (self->file))
    return TRUE;
  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_modal (l->data) && gtk_widget_get_visible (l->data)
        && gtk_window_get_transient_for (l->data) == GTK_WINDOW (self))
      return TRUE;
  return FALSE;
}

static gboolean
renew_cb (gpointer data)
{
  TieWindow *self = data;

  self->renew_id = 0;
  tie_window_renew (self);
  return G_SOURCE_REMOVE;
}

static void
renew_later (TieWindow *self)
{
  if (self->renew_id == 0)
    self->renew_id = g_idle_add (renew_cb, self);
}

/* A dialog has gone, or a file is there */
static void
await (TieWindow *self)
{
  if (self->awaits_renewal)
    return;
  self->awaits_renewal = TRUE;
  g_signal_connect_object (self, "notify::is-active", G_CALLBACK (renew_later), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->file, "notify::loading", G_CALLBACK (renew_later), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/**
 * tie_window_end_wait:
 * @self: the window, whose n_waits has been raised
 *
 * Says that something is done whose end needs the window as it is.
 */
void
tie_window_end_wait (TieWindow *self)
{
  g_assert (self->n_waits > 0);

  if (--self->n_waits == 0 && self->awaits_renewal)
    renew_later (self);
}

/* Lists and help that belong to no document are in the old language: they close, with the window
 * that they stand over */
static void
close_companions (TieWindow *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == GTK_WINDOW (self) && !TIE_IS_WINDOW (l->data))
      gtk_window_destroy (l->data);
}

/**
 * tie_window_renew:
 * @self: the window
 *
 * Puts a window in the language of the process in the place of one that is in another, with the
 * same document, history and view. One that a dialog stands over, or that reads or saves, is
 * replaced when that is done.
 */
void
tie_window_renew (TieWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  gboolean shown = gtk_widget_get_visible (GTK_WIDGET (self));
  TieWindow *after;
  Kept kept;

  g_return_if_fail (TIE_IS_WINDOW (self));

  if (application == NULL
      || g_str_equal (tie_session_get_language (self->session), tie_language_get ()))
    return;
  if (is_engaged (self))
    {
      await (self);
      return;
    }

  keep (&kept, self->session);
  tie_window_remember (self);
  tie_session_set_language (self->session, tie_language_get ());
  after = tie_window_new_after (TIE_APPLICATION (application), self);
  if (self->filled)
    continue_document (after, self, &kept);
  g_clear_pointer (&kept.query, g_free);
  continue_screen (after, self);
  if (shown)
    gtk_window_present (GTK_WINDOW (after));
  close_companions (self);
  gtk_window_destroy (GTK_WINDOW (self));
  tie_charts_focus (after->charts);
}
