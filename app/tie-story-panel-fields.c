/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is written in the story panel, in one language. It comes into the document when whoever
 * writes rests or goes on to something else. */

#include "tie-story-panel-private.h"

#include "tie-story-editor.h"

#include <glib/gi18n-lib.h>

/* Whoever does not write for so long rests */
#define REST_MS 1500

static const char *const keys[TIE_N_STORY_FIELDS] = {
  [TIE_STORY_FIELD_TITLE] = "title",
  [TIE_STORY_FIELD_TEXT] = "text",
  [TIE_STORY_FIELD_NOTES] = "notes",
};

static char *
dup_buffer (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static char *
dup_field (TieStoryPanel *self, TieStoryField field)
{
  switch (field)
    {
    case TIE_STORY_FIELD_STORY:
      return g_strdup (gtk_editable_get_text (self->story_title));
    case TIE_STORY_FIELD_TITLE:
      return g_strdup (gtk_editable_get_text (self->step_title));
    case TIE_STORY_FIELD_TEXT:
      return dup_buffer (self->text);
    case TIE_STORY_FIELD_NOTES:
      return dup_buffer (self->notes);
    case TIE_N_STORY_FIELDS:
    default:
      g_return_val_if_reached (NULL);
    }
}

static const TieText *
get_text (TieStoryPanel *self, TieStoryField field)
{
  TieStory *story = tie_story_panel_get_story (self, NULL);
  TieStoryStep *step = tie_story_panel_get_step (self, NULL);

  if (field == TIE_STORY_FIELD_STORY)
    return story != NULL ? tie_story_get_title (story) : NULL;
  if (step == NULL)
    return NULL;
  return field == TIE_STORY_FIELD_TITLE  ? tie_story_step_get_title (step)
         : field == TIE_STORY_FIELD_TEXT ? tie_story_step_get_text (step)
                                         : tie_story_step_get_notes (step);
}

static gboolean
is_blank (const char *text)
{
  while (*text != '\0' && g_ascii_isspace (*text))
    text++;
  return *text == '\0';
}

/* The same document where there is nothing to be changed */
static TieDocument *
edit_field (TieStoryPanel *self, TieDocument *document, TieStoryField field, GError **error)
{
  const char *language = tie_session_get_language (self->session);
  g_autofree char *text = dup_field (self, field);
  guint story, step;

  if (tie_story_panel_get_story (self, &story) == NULL
      || g_str_equal (text, tie_story_panel_say (self, get_text (self, field))))
    return g_object_ref (document);
  if (field == TIE_STORY_FIELD_STORY)
    return is_blank (text) ? g_object_ref (document)
                           : tie_story_editor_set_title (document, story, language, text, error);
  if (tie_story_panel_get_step (self, &step) == NULL)
    return g_object_ref (document);
  return tie_story_editor_set_text (document, story, step, keys[field], language,
                                    is_blank (text) ? "" : text, error);
}

static void
set_pending (TieStoryPanel *self, TieStoryField field, gboolean changed)
{
  if (self->changed[field] == changed)
    return;
  self->changed[field] = changed;
  g_signal_emit_by_name (self, "pending");
}

/* What is written on and on is undone in one step */
static void
put (TieStoryPanel *self, TieStoryField field)
{
  GError *error = NULL;
  guint step = 0;
  TieDocument *edited = edit_field (self, tie_session_get_document (self->session), field, &error);
  gboolean go_on;

  tie_story_panel_get_step (self, &step);
  go_on = self->last_field == field && self->last_step == step;
  set_pending (self, field, FALSE);
  self->putting = TRUE;
  if (edited == NULL)
    tie_story_panel_take (self, NULL, error);
  else
    tie_document_file_edit (self->file, edited, go_on);
  self->putting = FALSE;
  g_clear_object (&edited);
  self->last_field = field;
  self->last_step = step;
}

/**
 * tie_story_panel_flush:
 * @self: the panel
 *
 * Puts what is written into the document at once.
 *
 * Returns: whether there was anything
 */
gboolean
tie_story_panel_flush (TieStoryPanel *self)
{
  gboolean any = FALSE;

  g_return_val_if_fail (TIE_IS_STORY_PANEL (self), FALSE);

  g_clear_handle_id (&self->flush_id, g_source_remove);
  for (guint i = 0; i < TIE_N_STORY_FIELDS; i++)
    if (self->changed[i])
      {
        put (self, (TieStoryField) i);
        any = TRUE;
      }
  return any;
}

/**
 * tie_story_panel_is_pending:
 * @self: the panel
 *
 * Returns: whether something is written that the document does not have yet
 */
gboolean
tie_story_panel_is_pending (TieStoryPanel *self)
{
  g_return_val_if_fail (TIE_IS_STORY_PANEL (self), FALSE);

  for (guint i = 0; i < TIE_N_STORY_FIELDS; i++)
    if (self->changed[i])
      return TRUE;
  return FALSE;
}

static gboolean
rest_cb (gpointer data)
{
  TieStoryPanel *self = data;

  self->flush_id = 0;
  tie_story_panel_flush (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (GObject *source, TieStoryPanel *self)
{
  if (self->filling)
    return;
  set_pending (self,
               (TieStoryField) GPOINTER_TO_UINT (g_object_get_data (source, "tie-story-field")),
               TRUE);
  g_clear_handle_id (&self->flush_id, g_source_remove);
  self->flush_id = g_timeout_add (REST_MS, rest_cb, self);
}

static void
left_cb (TieStoryPanel *self)
{
  tie_story_panel_flush (self);
  self->last_field = TIE_N_STORY_FIELDS;
}

static void
watch (TieStoryPanel *self, gpointer source, GtkWidget *widget, TieStoryField field)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_object_set_data (source, "tie-story-field", GUINT_TO_POINTER (field));
  g_signal_connect_object (source, "changed", G_CALLBACK (changed_cb), self, 0);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, focus);
}

/*
 * tie_story_panel_install_fields:
 */
void
tie_story_panel_install_fields (TieStoryPanel *self)
{
  watch (self, self->story_title, GTK_WIDGET (self->story_title), TIE_STORY_FIELD_STORY);
  watch (self, self->step_title, GTK_WIDGET (self->step_title), TIE_STORY_FIELD_TITLE);
  watch (self, gtk_text_view_get_buffer (self->text), GTK_WIDGET (self->text),
         TIE_STORY_FIELD_TEXT);
  watch (self, gtk_text_view_get_buffer (self->notes), GTK_WIDGET (self->notes),
         TIE_STORY_FIELD_NOTES);
}

/* What is there stays, with cursor and history */
static void
fill_field (TieStoryPanel *self, TieStoryField field)
{
  const char *words = tie_story_panel_say (self, get_text (self, field));
  g_autofree char *present = dup_field (self, field);
  GtkTextView *view = field == TIE_STORY_FIELD_TEXT ? self->text : self->notes;

  if (self->changed[field] || g_str_equal (present, words))
    return;
  if (field == TIE_STORY_FIELD_STORY || field == TIE_STORY_FIELD_TITLE)
    {
      gtk_editable_set_text (field == TIE_STORY_FIELD_STORY ? self->story_title : self->step_title,
                             words);
      return;
    }
  /* Another step's words are not to be had back here */
  gtk_text_buffer_begin_irreversible_action (gtk_text_view_get_buffer (view));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), words, -1);
  gtk_text_buffer_end_irreversible_action (gtk_text_view_get_buffer (view));
}

/* GTK 4.8 leaves the focus in an entry that is no longer to be used, where its cursor blinks on */
static void
set_fields_sensitive (TieStoryPanel *self, gboolean sensitive)
{
  if (!sensitive && gtk_widget_get_focus_child (self->fields) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->stories));
  gtk_widget_set_sensitive (self->fields, sensitive);
}

/*
 * tie_story_panel_fill_fields:
 *
 * Shows what story and step say.
 */
void
tie_story_panel_fill_fields (TieStoryPanel *self)
{
  /* Translators: a language tag such as "en" follows */
  g_autofree char *hint =
      g_strdup_printf (_ ("The text for the language “%s” is changed; others stay."),
                       tie_session_get_language (self->session));

  for (guint i = 0; i < TIE_N_STORY_FIELDS; i++)
    fill_field (self, (TieStoryField) i);
  gtk_label_set_text (self->hint, hint);
  set_fields_sensitive (self, tie_story_panel_get_step (self, NULL) != NULL);
}

/*
 * tie_story_panel_forget_fields:
 *
 * What was written was about another state of the document.
 */
void
tie_story_panel_forget_fields (TieStoryPanel *self)
{
  if (self->putting)
    return;
  g_clear_handle_id (&self->flush_id, g_source_remove);
  for (guint i = 0; i < TIE_N_STORY_FIELDS; i++)
    set_pending (self, (TieStoryField) i, FALSE);
}
