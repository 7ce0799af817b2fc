/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Beside the charts: where a story is made of what they show. */

#include "tie-story-panel-private.h"

#include "tie-message.h"

#include <glib/gi18n-lib.h>

#define WIDTH 340

/**
 * TieStoryPanel:
 *
 * Edits the stories of a document, one at a time: its steps in their order, and what one of them
 * says and asks. The step is that which the player tells, so that the charts show it meanwhile. All
 * goes through the document's file. Emits "pending" when something was written that the document
 * does not have yet, or has by now.
 *
 * Class actions: story.add-step, story.replace-view, story.duplicate, story.remove, story.move-up,
 * story.move-down, story.ask-selection, story.ask-all, story.new, story.delete, story.choose.
 */
G_DEFINE_FINAL_TYPE (TieStoryPanel, tie_story_panel, GTK_TYPE_WIDGET)

/*
 * tie_story_panel_say:
 *
 * Returns: what a text says in the session's language, "" for nothing
 */
const char *
tie_story_panel_say (TieStoryPanel *self, const TieText *text)
{
  const char *words = tie_text_get (text, tie_session_get_language (self->session));

  return words != NULL ? words : "";
}

static GPtrArray *
get_stories (TieStoryPanel *self)
{
  TieDocument *document = tie_session_get_document (self->session);

  return document != NULL ? tie_document_get_stories (document) : NULL;
}

/*
 * tie_story_panel_get_story:
 *
 * Returns: (nullable): the story that is edited, and which of the document's it is
 */
TieStory *
tie_story_panel_get_story (TieStoryPanel *self, guint *index)
{
  GPtrArray *stories = get_stories (self);

  for (guint i = 0; stories != NULL && i < stories->len; i++)
    {
      TieStory *story = g_ptr_array_index (stories, i);

      if (g_strcmp0 (tie_story_get_id (story), self->story) != 0)
        continue;
      if (index != NULL)
        *index = i;
      return story;
    }
  return NULL;
}

/*
 * tie_story_panel_get_step:
 *
 * Returns: (nullable): the step that is edited, and which of the story's it is
 */
TieStoryStep *
tie_story_panel_get_step (TieStoryPanel *self, guint *index)
{
  TieStory *told = tie_story_player_get_story (self->player);

  if (told == NULL || told != tie_story_panel_get_story (self, NULL))
    return NULL;
  if (index != NULL)
    *index = tie_story_player_get_position (self->player);
  return tie_story_player_get_step (self->player);
}

/*
 * tie_story_panel_take:
 * @edited: (transfer full) (nullable): the document after an edit
 * @error: (transfer full) (nullable): else why there is none
 *
 * Returns: whether the edit was made
 */
gboolean
tie_story_panel_take (TieStoryPanel *self, TieDocument *edited, GError *error)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (edited == NULL)
    {
      tie_message_tell (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                        _ ("The Story Could Not Be Changed"), error->message);
      g_error_free (error);
      return FALSE;
    }
  self->last_field = TIE_N_STORY_FIELDS;
  tie_document_file_edit (self->file, edited, FALSE);
  g_object_unref (edited);
  return TRUE;
}

/*
 * tie_story_panel_go_to:
 *
 * Shows a step of the story on the charts, to be edited.
 */
void
tie_story_panel_go_to (TieStoryPanel *self, guint step)
{
  guint story;

  if (tie_story_panel_get_story (self, &story) != NULL)
    tie_story_player_start (self->player, story, step);
}

/* GTK 4.8 keeps the sections of each menu that a button has had, whether it was shown or not: there
 * is none before somebody opens it, and it is filled anew then. */
static void
make_menu (TieStoryPanel *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  self->choice = g_menu_new ();
  self->changes = g_menu_new ();
  g_menu_append_section (menu, NULL, G_MENU_MODEL (self->choice));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (self->changes));
  gtk_menu_button_set_menu_model (self->stories, G_MENU_MODEL (menu));
}

static void
fill_menu (TieStoryPanel *self)
{
  GPtrArray *stories = get_stories (self);

  g_menu_remove_all (self->choice);
  for (guint i = 0; stories != NULL && i < stories->len; i++)
    {
      TieStory *story = g_ptr_array_index (stories, i);
      g_autoptr (GMenuItem) item =
          g_menu_item_new (tie_story_panel_say (self, tie_story_get_title (story)), NULL);

      g_menu_item_set_action_and_target (item, "story.choose", "u", i);
      g_menu_append_item (self->choice, item);
    }
  g_menu_remove_all (self->changes);
  g_menu_append (self->changes, _ ("_New Story"), "story.new");
  g_menu_append (self->changes, _ ("_Delete Story"), "story.delete");
}

static void
open_menu_cb (GtkMenuButton *stories, gpointer data)
{
  TieStoryPanel *self = data;

  if (self->choice == NULL)
    make_menu (self);
  fill_menu (self);
}

/* Whoever has no story yet makes the first */
static void
find_story (TieStoryPanel *self)
{
  TieStory *told = tie_story_player_get_story (self->player);
  GPtrArray *stories = get_stories (self);

  if (told == NULL && tie_story_panel_get_story (self, NULL) == NULL && stories != NULL
      && stories->len > 0)
    told = g_ptr_array_index (stories, 0);
  if (told == NULL)
    return;
  g_free (self->story);
  self->story = g_strdup (tie_story_get_id (told));
}

/*
 * tie_story_panel_update:
 *
 * Shows what the document now says.
 */
void
tie_story_panel_update (TieStoryPanel *self)
{
  TieStory *story;

  find_story (self);
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  story = tie_story_panel_get_story (self, NULL);
  self->filling = TRUE;
  gtk_label_set_text (self->stories_label,
                      story != NULL ? tie_story_panel_say (self, tie_story_get_title (story))
                                    : _ ("Story"));
  gtk_stack_set_visible_child_name (self->stack, story != NULL ? "story" : "none");
  if (self->choice != NULL)
    fill_menu (self);
  tie_story_panel_list_steps (self);
  tie_story_panel_fill_fields (self);
  tie_story_panel_fill_quiz (self);
  self->filling = FALSE;
  tie_story_panel_update_actions (self);
}

static void
tie_story_panel_dispose (GObject *object)
{
  TieStoryPanel *self = TIE_STORY_PANEL (object);

  g_clear_handle_id (&self->flush_id, g_source_remove);
  /* What goes with the player may change the session once more */
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->file);
  g_clear_object (&self->player);
  g_clear_object (&self->session);
  g_clear_pointer (&self->story, g_free);
  g_clear_object (&self->choice);
  g_clear_object (&self->changes);
  gtk_widget_dispose_template (GTK_WIDGET (self), TIE_TYPE_STORY_PANEL);

  G_OBJECT_CLASS (tie_story_panel_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TieStoryPanel, column);
  gtk_widget_class_bind_template_child (widget_class, TieStoryPanel, stories);
  gtk_widget_class_bind_template_child (widget_class, TieStoryPanel, stories_label);
  gtk_widget_class_bind_template_child (widget_class, TieStoryPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, TieStoryPanel, story_title);
  gtk_widget_class_bind_template_child (widget_class, TieStoryPanel, steps);
  gtk_widget_class_bind_template_child (widget_class, TieStoryPanel, fields);
  gtk_widget_class_bind_template_child (widget_class, TieStoryPanel, step_title);
  gtk_widget_class_bind_template_child (widget_class, TieStoryPanel, text);
  gtk_widget_class_bind_template_child (widget_class, TieStoryPanel, notes);
  gtk_widget_class_bind_template_child (widget_class, TieStoryPanel, ask_names);
  gtk_widget_class_bind_template_child (widget_class, TieStoryPanel, ask_amounts);
  gtk_widget_class_bind_template_child (widget_class, TieStoryPanel, about);
  gtk_widget_class_bind_template_child (widget_class, TieStoryPanel, about_box);
  gtk_widget_class_bind_template_child (widget_class, TieStoryPanel, hint);
}

static void
tie_story_panel_class_init (TieStoryPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tie_story_panel_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tieline/Tieline/tie-story-panel.ui");
  bind_children (widget_class);
  tie_story_panel_install_actions (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  /**
   * TieStoryPanel::pending:
   *
   * What tie_story_panel_is_pending() says has changed.
   */
  g_signal_new ("pending", TIE_TYPE_STORY_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
}

static void
tie_story_panel_init (TieStoryPanel *self)
{
  self->last_field = TIE_N_STORY_FIELDS;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_size_request (GTK_WIDGET (self), WIDTH, -1);
  gtk_menu_button_set_create_popup_func (self->stories, open_menu_cb, self, NULL);
}

/* Another state of the document than that which was written about, unless it has just been written
 */
static void
document_cb (TieStoryPanel *self)
{
  tie_story_panel_forget_fields (self);
  tie_story_panel_update (self);
}

/* It was hidden while things went on */
static void
visible_cb (TieStoryPanel *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    tie_story_panel_flush (self);
  else
    tie_story_panel_update (self);
}

/**
 * tie_story_panel_set_up:
 * @self: the panel
 * @file: the document
 * @player: tells the step that is edited
 * @charts: what is seen of them becomes steps; must stay as long as the panel
 *
 * Gives the panel what it works on, for good.
 */
void
tie_story_panel_set_up (TieStoryPanel *self,
                        TieDocumentFile *file,
                        TieStoryPlayer *player,
                        TieCharts *charts)
{
  g_return_if_fail (TIE_IS_STORY_PANEL (self));
  g_return_if_fail (self->file == NULL);

  self->file = g_object_ref (file);
  self->player = g_object_ref (player);
  self->session = g_object_ref (tie_story_player_get_session (player));
  self->charts = charts;
  tie_story_panel_install_steps (self);
  tie_story_panel_install_fields (self);
  tie_story_panel_install_quiz (self);
  /* After the player, which goes on with the new document */
  g_signal_connect_object (self->session, "notify::document", G_CALLBACK (document_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->session, "notify::selection",
                           G_CALLBACK (tie_story_panel_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (player, "notify", G_CALLBACK (tie_story_panel_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::visible", G_CALLBACK (visible_cb), NULL);
}

/**
 * tie_story_panel_choose:
 * @self: the panel
 * @story: which of the document's stories to edit
 */
void
tie_story_panel_choose (TieStoryPanel *self, guint story)
{
  GPtrArray *stories;
  TieStory *chosen;

  g_return_if_fail (TIE_IS_STORY_PANEL (self));

  tie_story_panel_flush (self);
  stories = get_stories (self);
  if (stories == NULL || story >= stories->len)
    return;
  chosen = g_ptr_array_index (stories, story);
  g_free (self->story);
  self->story = g_strdup (tie_story_get_id (chosen));
  if (tie_story_get_steps (chosen)->len > 0)
    tie_story_panel_go_to (self, 0);
  else
    tie_story_player_stop (self->player);
  tie_story_panel_update (self);
}

/**
 * tie_story_panel_focus:
 * @self: the panel
 *
 * Gives the keyboard's focus to the step that is edited.
 */
void
tie_story_panel_focus (TieStoryPanel *self)
{
  GtkListBoxRow *row;

  g_return_if_fail (TIE_IS_STORY_PANEL (self));

  row = gtk_list_box_get_selected_row (self->steps);
  if (row == NULL)
    row = gtk_list_box_get_row_at_index (self->steps, 0);
  if (row == NULL || !gtk_widget_grab_focus (GTK_WIDGET (row)))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
