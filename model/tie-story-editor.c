/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Changes the stories of a document, and nothing else in its bytes. */

#include "tie-story-editor.h"

#include "tie-editor-private.h"
#include "tie-editor.h"
#include "tie-words.h"

#include <gio/gio.h>

/* Writing */

typedef struct
{
  TieDocument *document;
  const char *language;
  const TieStepDraft *step;
  const char *id;
  const char *title;
} Draft;

static void
add_member (GPtrArray *members, const TieJsonIndex *index, const char *key, const char *value)
{
  g_ptr_array_add (members,
                   g_strdup_printf ("\"%s\":%s%s", key, tie_editor_find_blank (index), value));
}

static void
add_text (GPtrArray *members,
          const TieJsonIndex *index,
          const Draft *draft,
          const char *key,
          const char *text)
{
  g_autofree char *value = NULL;

  if (text == NULL || text[0] == '\0')
    return;
  value = tie_editor_write_text (draft->document, index, draft->language, text);
  add_member (members, index, key, value);
}

static void
add_word (GPtrArray *members, const TieJsonIndex *index, const char *key, const char *word)
{
  g_autofree char *value = tie_editor_quote (word);

  add_member (members, index, key, value);
}

/* What is seen in a step, by its keys; a value is NULL where the step says nothing of it */
static const char *const view_keys[] = { "chart", "at", "show", "light", "hide", NULL };

static GStrv
write_view (const TieJsonIndex *index, const TieStepDraft *step)
{
  GStrv values = g_new0 (char *, G_N_ELEMENTS (view_keys));
  g_autofree char *at = step->at != NULL ? tie_date_to_edtf (step->at) : NULL;

  values[0] = tie_editor_quote (tie_step_chart_to_nick (step->chart));
  values[1] = at != NULL ? tie_editor_quote (at) : NULL;
  values[2] = tie_editor_write_strings (index, step->show);
  values[3] = tie_editor_write_strings (index, step->light);
  values[4] = tie_editor_write_strings (index, step->hide);
  return values;
}

/* Not g_strfreev(), which ends at the first that is NULL */
static void
free_view (GStrv values)
{
  for (guint i = 0; view_keys[i] != NULL; i++)
    g_free (values[i]);
  g_free (values);
}

static char *
write_step (const TieJsonIndex *index, const char *indent, gconstpointer data)
{
  const Draft *draft = data;
  const TieStepDraft *step = draft->step;
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func (g_free);
  GStrv view = write_view (index, step);

  add_text (members, index, draft, "title", step->title);
  add_text (members, index, draft, "text", step->text);
  add_text (members, index, draft, "notes", step->notes);
  for (guint i = 0; view_keys[i] != NULL; i++)
    if (view[i] != NULL)
      add_member (members, index, view_keys[i], view[i]);
  free_view (view);
  return tie_editor_write_object (index, indent, members);
}

static char *
write_story (const TieJsonIndex *index, const char *indent, gconstpointer data)
{
  const Draft *draft = data;
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func (g_free);

  add_word (members, index, "id", draft->id);
  add_text (members, index, draft, "title", draft->title);
  add_member (members, index, "steps", "[]");
  return tie_editor_write_object (index, indent, members);
}

/* Finding */

static TieDocument *
refuse (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                       _ ("There is no such step in the document"));
  return NULL;
}

/* TIE_JSON_NO_VALUE where there is no such story */
static guint32
find_steps (const TieJsonIndex *index, guint story)
{
  g_autofree char *pointer = g_strdup_printf ("/stories/%u/steps", story);

  return tie_json_index_find (index, pointer);
}

static char *
dup_new_id (TieDocument *document)
{
  for (guint i = 1;; i++)
    {
      g_autofree char *id = i == 1 ? g_strdup ("story") : g_strdup_printf ("story-%u", i);

      if (tie_document_lookup (document, id) == NULL)
        return g_steal_pointer (&id);
    }
}

/* Changing */

/* The list itself, where the document has none */
static TieSplice
add_list (const TieJsonIndex *index, const Draft *draft)
{
  g_autofree char *indent = tie_editor_dup_deeper (index, "");
  g_autofree char *list = tie_editor_write_list (index, indent, write_story, draft);

  return tie_editor_append_member (index, 0, "stories", list);
}

/**
 * tie_story_editor_add_story:
 * @document: a document
 * @title: the story's title, which must say something
 * @language: (nullable): the BCP 47 tag of the title's language; NULL: the document's own
 *
 * Adds a story without steps, after those that are there. It gets an id that nothing else has.
 *
 * Returns: (transfer full) (nullable): the document with it; NULL with @error,
 *   %G_IO_ERROR_INVALID_DATA, when the outcome would not load
 */
TieDocument *
tie_story_editor_add_story (TieDocument *document,
                            const char *title,
                            const char *language,
                            GError **error)
{
  g_autoptr (TieJsonIndex) index = NULL;
  g_autofree char *id = NULL;
  Draft draft = { .document = document, .language = language, .title = title };
  TieSplice splice;
  guint32 stories;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (title != NULL && g_utf8_validate (title, -1, NULL), NULL);

  index = tie_editor_scan (document);
  draft.id = id = dup_new_id (document);
  stories = tie_json_index_find (index, "/stories");
  splice = stories == TIE_JSON_NO_VALUE
               ? add_list (index, &draft)
               : tie_editor_insert (index, stories, tie_editor_count (index, stories), write_story,
                                    &draft);
  return tie_editor_apply (document, &splice, error);
}

/**
 * tie_story_editor_remove_story:
 * @document: a document
 * @story: which of its stories, from 0
 *
 * Returns: (transfer full) (nullable): the document without it; NULL with @error,
 *   %G_IO_ERROR_INVALID_ARGUMENT, when it is not there
 */
TieDocument *
tie_story_editor_remove_story (TieDocument *document, guint story, GError **error)
{
  g_autoptr (TieJsonIndex) index = NULL;
  TieSplice splice;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);

  if (story >= tie_document_get_stories (document)->len)
    return refuse (error);
  index = tie_editor_scan (document);
  splice = tie_editor_remove (index, tie_json_index_find (index, "/stories"), story);
  return tie_editor_apply (document, &splice, error);
}

/**
 * tie_story_editor_insert_step:
 * @document: a document
 * @story: which of its stories, from 0
 * @position: before which of its steps; as many as it has: after the last
 * @draft: the step
 * @language: (nullable): the BCP 47 tag of the draft's texts; NULL: the document's own
 *
 * Returns: (transfer full) (nullable): the document with the step; NULL with @error,
 *   %G_IO_ERROR_INVALID_ARGUMENT when there is no such story or place in it,
 *   %G_IO_ERROR_INVALID_DATA when the outcome would not load
 */
TieDocument *
tie_story_editor_insert_step (TieDocument *document,
                              guint story,
                              guint position,
                              const TieStepDraft *draft,
                              const char *language,
                              GError **error)
{
  g_autoptr (TieJsonIndex) index = NULL;
  Draft whole = { .document = document, .language = language, .step = draft };
  TieSplice splice;
  guint32 steps;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (draft != NULL, NULL);

  index = tie_editor_scan (document);
  steps = find_steps (index, story);
  if (steps == TIE_JSON_NO_VALUE || position > tie_editor_count (index, steps))
    return refuse (error);
  splice = tie_editor_insert (index, steps, position, write_step, &whole);
  return tie_editor_apply (document, &splice, error);
}

/**
 * tie_story_editor_remove_step:
 * @document: a document
 * @story: which of its stories, from 0
 * @step: which of its steps, from 0
 *
 * Returns: (transfer full) (nullable): the document without the step; NULL with @error,
 *   %G_IO_ERROR_INVALID_ARGUMENT, when it is not there
 */
TieDocument *
tie_story_editor_remove_step (TieDocument *document, guint story, guint step, GError **error)
{
  g_autoptr (TieJsonIndex) index = NULL;
  TieSplice splice;
  guint32 steps;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);

  index = tie_editor_scan (document);
  steps = find_steps (index, story);
  if (steps == TIE_JSON_NO_VALUE || step >= tie_editor_count (index, steps))
    return refuse (error);
  splice = tie_editor_remove (index, steps, step);
  return tie_editor_apply (document, &splice, error);
}

/**
 * tie_story_editor_move_step:
 * @document: a document
 * @story: which of its stories, from 0
 * @from: which of its steps, from 0
 * @to: which of them it is to be afterwards
 *
 * Returns: (transfer full) (nullable): the document with the steps in that order; NULL with @error,
 *   %G_IO_ERROR_INVALID_ARGUMENT, when there are no such steps
 */
TieDocument *
tie_story_editor_move_step (TieDocument *document,
                            guint story,
                            guint from,
                            guint to,
                            GError **error)
{
  g_autoptr (TieJsonIndex) index = NULL;
  TieSplice splice;
  guint32 steps;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);

  index = tie_editor_scan (document);
  steps = find_steps (index, story);
  if (steps == TIE_JSON_NO_VALUE || MAX (from, to) >= tie_editor_count (index, steps))
    return refuse (error);
  splice = tie_editor_move (index, steps, from, to);
  return tie_editor_apply (document, &splice, error);
}

/**
 * tie_story_editor_set_view:
 * @document: a document
 * @story: which of its stories, from 0
 * @step: which of its steps, from 0
 * @view: what is to be seen in it; its texts are not looked at
 *
 * Lets a step show something else. What it says stays, its quiz too.
 *
 * Returns: (transfer full) (nullable): the document with that step; NULL with @error,
 *   %G_IO_ERROR_INVALID_ARGUMENT when there is no such step, %G_IO_ERROR_INVALID_DATA when the
 *   outcome would not load
 */
TieDocument *
tie_story_editor_set_view (TieDocument *document,
                           guint story,
                           guint step,
                           const TieStepDraft *view,
                           GError **error)
{
  g_autoptr (TieJsonIndex) index = NULL;
  g_autofree char *pointer = g_strdup_printf ("/stories/%u/steps/%u", story, step);
  TieSplice splice;
  guint32 object;
  GStrv values;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (view != NULL, NULL);

  index = tie_editor_scan (document);
  object = tie_json_index_find (index, pointer);
  if (object == TIE_JSON_NO_VALUE)
    return refuse (error);
  values = write_view (index, view);
  splice = tie_editor_set_members (index, object, view_keys, (const char *const *) values,
                                   G_N_ELEMENTS (view_keys) - 1);
  free_view (values);
  return tie_editor_apply (document, &splice, error);
}
