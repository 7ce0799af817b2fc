/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What a step keeps back until it is asked for, and of what. */

#include "tie-story-panel-private.h"

#include "tie-seen.h"
#include "tie-story-editor.h"

#include <glib/gi18n-lib.h>

static void
set_quiz (TieStoryPanel *self, TieQuiz quiz, const char *const *of)
{
  GError *error = NULL;
  guint story, step;

  tie_story_panel_flush (self);
  if (tie_story_panel_get_story (self, &story) == NULL
      || tie_story_panel_get_step (self, &step) == NULL)
    return;
  tie_story_panel_take (self,
                        tie_story_editor_set_quiz (tie_session_get_document (self->session), story,
                                                   step, quiz, of, &error),
                        error);
}

/* With what is selected, if it can be asked about */
static GStrv
list_about (TieStoryPanel *self, TieStoryStep *step, gboolean selection)
{
  GPtrArray *ids = tie_story_step_get_quiz_of (step);
  const char *selected = tie_session_get_selection (self->session);
  g_autofree char *name = tie_seen_dup_name (self->session, selected);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < ids->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (ids, i));
  if (selection && name != NULL
      && !g_ptr_array_find_with_equal_func (ids, selected, g_str_equal, NULL))
    g_strv_builder_add (builder, selected);
  return g_strv_builder_end (builder);
}

/* What begins to be asked is asked of what is selected, or of everything */
static void
toggled_cb (TieStoryPanel *self)
{
  TieStoryStep *step = tie_story_panel_get_step (self, NULL);
  TieQuiz quiz = TIE_QUIZ_NONE;
  g_auto (GStrv) of = NULL;

  if (self->filling || step == NULL)
    return;
  if (gtk_check_button_get_active (self->ask_names))
    quiz |= TIE_QUIZ_NAMES;
  if (gtk_check_button_get_active (self->ask_amounts))
    quiz |= TIE_QUIZ_AMOUNTS;
  of = list_about (self, step, tie_story_step_get_quiz (step) == TIE_QUIZ_NONE);
  set_quiz (self, quiz, (const char *const *) of);
}

/*
 * tie_story_panel_ask_about:
 * @selection: of what is selected, too; else of everything
 */
void
tie_story_panel_ask_about (TieStoryPanel *self, gboolean selection)
{
  TieStoryStep *step = tie_story_panel_get_step (self, NULL);
  g_auto (GStrv) of = NULL;

  if (step == NULL)
    return;
  if (selection)
    of = list_about (self, step, TRUE);
  set_quiz (self, tie_story_step_get_quiz (step), (const char *const *) of);
}

static char *
word_about (TieStoryPanel *self, TieStoryStep *step)
{
  GPtrArray *ids = tie_story_step_get_quiz_of (step);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  if (ids->len == 0)
    return g_strdup (_ ("About everything"));
  for (guint i = 0; i < ids->len; i++)
    {
      char *name = tie_seen_dup_name (self->session, g_ptr_array_index (ids, i));

      g_ptr_array_add (names, name != NULL ? name : g_strdup (g_ptr_array_index (ids, i)));
    }
  g_ptr_array_add (names, NULL);
  joined = g_strjoinv (", ", (GStrv) names->pdata);
  /* Translators: what a quiz is about: names of organisations and deals */
  return g_strdup_printf (_ ("About: %s"), joined);
}

/*
 * tie_story_panel_fill_quiz:
 *
 * Shows what the step asks.
 */
void
tie_story_panel_fill_quiz (TieStoryPanel *self)
{
  TieStoryStep *step = tie_story_panel_get_step (self, NULL);
  TieQuiz quiz = step != NULL ? tie_story_step_get_quiz (step) : TIE_QUIZ_NONE;
  g_autofree char *about = quiz != TIE_QUIZ_NONE ? word_about (self, step) : NULL;

  gtk_check_button_set_active (self->ask_names, (quiz & TIE_QUIZ_NAMES) != 0);
  gtk_check_button_set_active (self->ask_amounts, (quiz & TIE_QUIZ_AMOUNTS) != 0);
  gtk_widget_set_visible (self->about_box, quiz != TIE_QUIZ_NONE);
  gtk_label_set_text (self->about, about != NULL ? about : "");
}

/*
 * tie_story_panel_install_quiz:
 */
void
tie_story_panel_install_quiz (TieStoryPanel *self)
{
  g_signal_connect_object (self->ask_names, "toggled", G_CALLBACK (toggled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ask_amounts, "toggled", G_CALLBACK (toggled_cb), self,
                           G_CONNECT_SWAPPED);
}
