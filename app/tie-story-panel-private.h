/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-story-panel.h"

G_BEGIN_DECLS

/* What is written of a step, and of the story itself */
typedef enum
{
  TIE_STORY_FIELD_STORY,
  TIE_STORY_FIELD_TITLE,
  TIE_STORY_FIELD_TEXT,
  TIE_STORY_FIELD_NOTES,
  TIE_N_STORY_FIELDS,
} TieStoryField;

/*
 * TieStoryPanel:
 * @story: (nullable): the id of the story that is edited
 * @filling: widgets are told what the document says, which is no edit
 * @changed: by field: somebody wrote, and the document does not have it yet
 * @putting: what is written is being put into the document: what else is written stays
 * @last_field: what was written last; TIE_N_STORY_FIELDS: something else has been done since
 * @last_step: of which step
 * @flush_id: what is written is about to be put into the document
 */
struct _TieStoryPanel
{
  GtkWidget parent_instance;

  TieDocumentFile *file;
  TieStoryPlayer *player;
  TieCharts *charts; /* unowned: the window has all */
  TieSession *session;
  char *story;
  gboolean filling;
  gboolean changed[TIE_N_STORY_FIELDS];
  gboolean putting;
  TieStoryField last_field;
  guint last_step;
  guint flush_id;

  GMenu *choice;  /* of the stories */
  GMenu *changes; /* of their number */
  GtkWidget *column;
  GtkMenuButton *stories;
  GtkLabel *stories_label;
  GtkStack *stack;
  GtkEditable *story_title;
  GtkListBox *steps;
  GtkWidget *fields;
  GtkEditable *step_title;
  GtkTextView *text;
  GtkTextView *notes;
  GtkCheckButton *ask_names;
  GtkCheckButton *ask_amounts;
  GtkLabel *about;
  GtkWidget *about_box;
  GtkLabel *hint;
};

/* tie-story-panel.c */
TieStory *tie_story_panel_get_story (TieStoryPanel *self, guint *index);
TieStoryStep *tie_story_panel_get_step (TieStoryPanel *self, guint *index);
gboolean tie_story_panel_take (TieStoryPanel *self, TieDocument *edited, GError *error);
void tie_story_panel_go_to (TieStoryPanel *self, guint step);
void tie_story_panel_update (TieStoryPanel *self);
const char *tie_story_panel_say (TieStoryPanel *self, const TieText *text);

/* tie-story-panel-fields.c: what is written */
void tie_story_panel_install_fields (TieStoryPanel *self);
void tie_story_panel_fill_fields (TieStoryPanel *self);
void tie_story_panel_forget_fields (TieStoryPanel *self);

/* tie-story-panel-steps.c: the list of steps */
void tie_story_panel_install_steps (TieStoryPanel *self);
void tie_story_panel_list_steps (TieStoryPanel *self);
void tie_story_panel_move_step (TieStoryPanel *self, guint from, guint to);

/* tie-story-panel-actions.c */
void tie_story_panel_install_actions (GtkWidgetClass *widget_class);
void tie_story_panel_update_actions (TieStoryPanel *self);

/* tie-story-panel-quiz.c */
void tie_story_panel_install_quiz (TieStoryPanel *self);
void tie_story_panel_fill_quiz (TieStoryPanel *self);
void tie_story_panel_ask_about (TieStoryPanel *self, gboolean selection);

G_END_DECLS
