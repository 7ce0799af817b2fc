/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The commands of the story panel. */

#include "tie-story-panel-private.h"

#include "tie-seen.h"
#include "tie-story-editor.h"

#include <glib/gi18n-lib.h>

static TieDocument *
get_document (TieStoryPanel *self)
{
  return tie_session_get_document (self->session);
}

/* What it is about, else which step it is */
static char *
dup_first_title (TieStoryPanel *self, guint position)
{
  char *name = tie_seen_dup_name (self->session, tie_session_get_selection (self->session));

  /* Translators: the title that a step of a story has at first; %u is its number */
  return name != NULL ? name : g_strdup_printf (_ ("Step %u"), position + 1);
}

/* The document with the step; and with a story for it, where there is none */
static TieDocument *
insert_step (TieStoryPanel *self, guint position, GError **error)
{
  const char *language = tie_session_get_language (self->session);
  g_autofree char *title = dup_first_title (self, position);
  g_autoptr (TieDocument) document = g_object_ref (get_document (self));
  g_auto (TieSeen) seen = { 0 };
  guint story = 0;

  tie_seen_take (&seen, self->session, self->charts);
  seen.draft.title = title;
  if (tie_story_panel_get_story (self, &story) == NULL)
    {
      TieDocument *with =
          tie_story_editor_add_story (document,
                                      tie_text_get (tie_document_get_title (document), language),
                                      language, error);

      if (with == NULL)
        return NULL;
      story = tie_document_get_stories (document)->len;
      g_set_object (&document, with);
      g_object_unref (with);
    }
  return tie_story_editor_insert_step (document, story, position, &seen.draft, language, error);
}

/* A new story is the last */
static void
choose_last (TieStoryPanel *self)
{
  GPtrArray *stories = tie_document_get_stories (get_document (self));

  tie_story_panel_choose (self, stories->len - 1);
}

/**
 * tie_story_panel_add_step:
 * @self: the panel
 *
 * Adds what is seen now as a step, after the one that is edited, or at the end; to a story of its
 * own where there is none.
 */
void
tie_story_panel_add_step (TieStoryPanel *self)
{
  GError *error = NULL;
  TieStory *story;
  guint position;

  g_return_if_fail (TIE_IS_STORY_PANEL (self));

  if (get_document (self) == NULL)
    return;
  tie_story_panel_flush (self);
  tie_story_panel_update (self);
  story = tie_story_panel_get_story (self, NULL);
  if (tie_story_panel_get_step (self, &position) != NULL)
    position++;
  else
    position = story != NULL ? tie_story_get_steps (story)->len : 0;
  if (!tie_story_panel_take (self, insert_step (self, position, &error), error))
    return;
  if (story == NULL)
    choose_last (self);
  tie_story_panel_go_to (self, position);
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self->step_title));
}

static void
add_step_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tie_story_panel_add_step (TIE_STORY_PANEL (widget));
}

static void
replace_view_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TieStoryPanel *self = TIE_STORY_PANEL (widget);
  g_auto (TieSeen) seen = { 0 };
  GError *error = NULL;
  guint story, step;

  tie_story_panel_flush (self);
  if (tie_story_panel_get_story (self, &story) == NULL
      || tie_story_panel_get_step (self, &step) == NULL)
    return;
  tie_seen_take (&seen, self->session, self->charts);
  tie_story_panel_take (self,
                        tie_story_editor_set_view (get_document (self), story, step, &seen.draft,
                                                   &error),
                        error);
}

static void
duplicate_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TieStoryPanel *self = TIE_STORY_PANEL (widget);
  GError *error = NULL;
  guint story, step;

  tie_story_panel_flush (self);
  if (tie_story_panel_get_story (self, &story) != NULL
      && tie_story_panel_get_step (self, &step) != NULL
      && tie_story_panel_take (
          self, tie_story_editor_duplicate_step (get_document (self), story, step, &error), error))
    tie_story_panel_go_to (self, step + 1);
}

static void
remove_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TieStoryPanel *self = TIE_STORY_PANEL (widget);
  GError *error = NULL;
  guint story, step;

  tie_story_panel_flush (self);
  if (tie_story_panel_get_story (self, &story) == NULL
      || tie_story_panel_get_step (self, &step) == NULL
      || !tie_story_panel_take (
          self, tie_story_editor_remove_step (get_document (self), story, step, &error), error))
    return;
  tie_story_panel_focus (self);
}

static void
move_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TieStoryPanel *self = TIE_STORY_PANEL (widget);
  guint step;

  if (tie_story_panel_get_step (self, &step) == NULL)
    return;
  if (g_str_has_suffix (name, "down"))
    tie_story_panel_move_step (self, step, step + 1);
  else if (step > 0)
    tie_story_panel_move_step (self, step, step - 1);
}

static void
ask_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tie_story_panel_ask_about (TIE_STORY_PANEL (widget), g_str_has_suffix (name, "selection"));
}

static void
new_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TieStoryPanel *self = TIE_STORY_PANEL (widget);
  GError *error = NULL;

  tie_story_panel_flush (self);
  if (!tie_story_panel_take (self,
                             tie_story_editor_add_story (get_document (self), _ ("New Story"),
                                                         tie_session_get_language (self->session),
                                                         &error),
                             error))
    return;
  choose_last (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->story_title));
}

static void
delete_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TieStoryPanel *self = TIE_STORY_PANEL (widget);
  GError *error = NULL;
  guint story;

  tie_story_panel_flush (self);
  if (tie_story_panel_get_story (self, &story) != NULL)
    tie_story_panel_take (self, tie_story_editor_remove_story (get_document (self), story, &error),
                          error);
}

static void
choose_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tie_story_panel_choose (TIE_STORY_PANEL (widget), g_variant_get_uint32 (parameter));
}

/*
 * tie_story_panel_install_actions:
 */
void
tie_story_panel_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "story.add-step", NULL, add_step_cb);
  gtk_widget_class_install_action (widget_class, "story.replace-view", NULL, replace_view_cb);
  gtk_widget_class_install_action (widget_class, "story.duplicate", NULL, duplicate_cb);
  gtk_widget_class_install_action (widget_class, "story.remove", NULL, remove_cb);
  gtk_widget_class_install_action (widget_class, "story.move-up", NULL, move_cb);
  gtk_widget_class_install_action (widget_class, "story.move-down", NULL, move_cb);
  gtk_widget_class_install_action (widget_class, "story.ask-selection", NULL, ask_cb);
  gtk_widget_class_install_action (widget_class, "story.ask-all", NULL, ask_cb);
  gtk_widget_class_install_action (widget_class, "story.new", NULL, new_cb);
  gtk_widget_class_install_action (widget_class, "story.delete", NULL, delete_cb);
  gtk_widget_class_install_action (widget_class, "story.choose", "u", choose_cb);
}

/*
 * tie_story_panel_update_actions:
 *
 * Enables what makes sense as things are.
 */
void
tie_story_panel_update_actions (TieStoryPanel *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  TieStory *story = tie_story_panel_get_story (self, NULL);
  guint n_steps = story != NULL ? tie_story_get_steps (story)->len : 0;
  guint step = 0;
  TieStoryStep *edited = tie_story_panel_get_step (self, &step);
  gboolean asks = edited != NULL && tie_story_step_get_quiz (edited) != TIE_QUIZ_NONE;
  g_autofree char *selected =
      get_document (self) != NULL
          ? tie_seen_dup_name (self->session, tie_session_get_selection (self->session))
          : NULL;

  gtk_widget_action_set_enabled (widget, "story.add-step", get_document (self) != NULL);
  gtk_widget_action_set_enabled (widget, "story.replace-view", edited != NULL);
  gtk_widget_action_set_enabled (widget, "story.duplicate", edited != NULL);
  gtk_widget_action_set_enabled (widget, "story.remove", edited != NULL);
  gtk_widget_action_set_enabled (widget, "story.move-up", edited != NULL && step > 0);
  gtk_widget_action_set_enabled (widget, "story.move-down", edited != NULL && step + 1 < n_steps);
  gtk_widget_action_set_enabled (widget, "story.delete", story != NULL);
  gtk_widget_action_set_enabled (widget, "story.ask-selection", asks && selected != NULL);
  gtk_widget_action_set_enabled (widget, "story.ask-all",
                                 asks && tie_story_step_get_quiz_of (edited)->len > 0);
}
