/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Changes what a step of a story says and asks, and makes another one like it. */

#include "tie-story-editor.h"

#include "tie-editor-private.h"
#include "tie-editor.h"
#include "tie-words.h"

#include <gio/gio.h>

/* TIE_JSON_NO_VALUE with @error where there is no such step */
static guint32
find_step (const TieJsonIndex *index, guint story, guint step, GError **error)
{
  g_autofree char *pointer = g_strdup_printf ("/stories/%u/steps/%u", story, step);
  guint32 object = tie_json_index_find (index, pointer);

  if (object == TIE_JSON_NO_VALUE)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                         _ ("There is no such step in the document"));
  return object;
}

static TieDocument *
set_member (TieDocument *document,
            const TieJsonIndex *index,
            guint32 object,
            const char *key,
            const char *value,
            GError **error)
{
  TieSplice splice = tie_editor_set_members (index, object, &key, &value, 1);

  return tie_editor_apply (document, &splice, error);
}

/* Which member of a text in several languages is in that one; NULL for none. */
static char *
dup_language_key (TieDocument *document,
                  const TieJsonIndex *index,
                  guint32 text,
                  const char *language)
{
  if (language == NULL)
    language = tie_document_get_language (document);
  for (guint32 child = tie_json_index_first_child (index, text); child != TIE_JSON_NO_VALUE;
       child = tie_json_index_next (index, child))
    {
      g_autofree char *key = tie_json_index_dup_key (index, child);

      if (language == NULL || g_ascii_strcasecmp (key, language) == 0)
        return g_steal_pointer (&key);
    }
  return NULL;
}

/* An empty text is none: it goes, and with the last language its key does. */
static TieDocument *
take_text (TieDocument *document,
           guint story,
           guint step,
           const char *key,
           const char *language,
           GError **error)
{
  g_autoptr (TieJsonIndex) index = tie_editor_scan (document);
  guint32 object = find_step (index, story, step, error);
  g_autofree char *pointer = g_strdup_printf ("/stories/%u/steps/%u/%s", story, step, key);
  g_autofree char *tag = NULL;
  guint32 text;

  if (object == TIE_JSON_NO_VALUE)
    return NULL;
  text = tie_json_index_find (index, pointer);
  if (text == TIE_JSON_NO_VALUE)
    return g_object_ref (document);
  if (tie_json_index_get (index, text)->kind != TIE_JSON_OBJECT)
    return tie_editor_is_own_language (document, language)
               ? set_member (document, index, object, key, NULL, error)
               : g_object_ref (document);
  tag = dup_language_key (document, index, text, language);
  if (tag == NULL)
    return g_object_ref (document);
  return tie_editor_count (index, text) > 1
             ? set_member (document, index, text, tag, NULL, error)
             : set_member (document, index, object, key, NULL, error);
}

/**
 * tie_story_editor_set_text:
 * @document: a document
 * @story: which of its stories, from 0
 * @step: which of its steps, from 0
 * @key: "title", "text" or "notes"
 * @language: (nullable): the BCP 47 tag of the language; NULL: the document's own
 * @text: the text, valid UTF-8; an empty line begins a paragraph; empty: it says nothing in that
 *   language any more
 *
 * Sets what a step says, in one language: tie_editor_set_text().
 *
 * Returns: (transfer full) (nullable): the document with that text; NULL with @error,
 *   %G_IO_ERROR_INVALID_ARGUMENT when there is no such step, %G_IO_ERROR_INVALID_DATA when the
 *   outcome would not load
 */
TieDocument *
tie_story_editor_set_text (TieDocument *document,
                           guint story,
                           guint step,
                           const char *key,
                           const char *language,
                           const char *text,
                           GError **error)
{
  g_autofree char *pointer = NULL;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (key != NULL && text != NULL, NULL);

  if (text[0] == '\0')
    return take_text (document, story, step, key, language, error);
  pointer = g_strdup_printf ("/stories/%u/steps/%u/%s", story, step, key);
  return tie_editor_set_text (document, pointer, language, text, error);
}

/**
 * tie_story_editor_set_title:
 * @document: a document
 * @story: which of its stories, from 0
 * @language: (nullable): the BCP 47 tag of the language; NULL: the document's own
 * @title: what the story is called, which must say something
 *
 * Returns: (transfer full) (nullable): the document with the story called so in that language; NULL
 *   with @error, %G_IO_ERROR_INVALID_ARGUMENT when there is no such story, %G_IO_ERROR_INVALID_DATA
 *   when the outcome would not load
 */
TieDocument *
tie_story_editor_set_title (TieDocument *document,
                            guint story,
                            const char *language,
                            const char *title,
                            GError **error)
{
  g_autofree char *pointer = g_strdup_printf ("/stories/%u/title", story);

  return tie_editor_set_text (document, pointer, language, title, error);
}

static char *
write_quiz (const TieJsonIndex *index, TieQuiz quiz, const char *const *of)
{
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func (g_free);
  const char *nicks[TIE_N_QUIZZES + 1] = { NULL };
  const char *blank = tie_editor_find_blank (index);
  g_autofree char *hidden = NULL;
  g_autofree char *ids = tie_editor_write_strings (index, of);
  guint n = 0;

  for (guint i = 0; i < TIE_N_QUIZZES; i++)
    if (quiz & (1U << i))
      nicks[n++] = tie_quiz_to_nick ((TieQuiz) (1U << i));
  hidden = tie_editor_write_strings (index, nicks);
  g_ptr_array_add (members, g_strdup_printf ("\"hide\":%s%s", blank, hidden));
  if (ids != NULL)
    g_ptr_array_add (members, g_strdup_printf ("\"of\":%s%s", blank, ids));
  return tie_editor_write_object (index, NULL, members);
}

/**
 * tie_story_editor_set_quiz:
 * @document: a document
 * @story: which of its stories, from 0
 * @step: which of its steps, from 0
 * @quiz: what is kept back; %TIE_QUIZ_NONE: the step asks nothing
 * @of: (nullable) (array zero-terminated=1): ids of what it is about; none: everything
 *
 * Returns: (transfer full) (nullable): the document with that step; NULL with @error,
 *   %G_IO_ERROR_INVALID_ARGUMENT when there is no such step, %G_IO_ERROR_INVALID_DATA when the
 *   outcome would not load
 */
TieDocument *
tie_story_editor_set_quiz (TieDocument *document,
                           guint story,
                           guint step,
                           TieQuiz quiz,
                           const char *const *of,
                           GError **error)
{
  g_autoptr (TieJsonIndex) index = NULL;
  g_autofree char *value = NULL;
  guint32 object;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);

  index = tie_editor_scan (document);
  object = find_step (index, story, step, error);
  if (object == TIE_JSON_NO_VALUE)
    return NULL;
  value = quiz != TIE_QUIZ_NONE ? write_quiz (index, quiz, of) : NULL;
  return set_member (document, index, object, "quiz", value, error);
}

/* As it is written: beside itself it stands as deep as before. */
static char *
write_again (const TieJsonIndex *index, const char *indent, gconstpointer data)
{
  const TieJsonValue *step = data;

  return g_strndup (index->text + step->start, step->end - step->start);
}

/**
 * tie_story_editor_duplicate_step:
 * @document: a document
 * @story: which of its stories, from 0
 * @step: which of its steps, from 0
 *
 * Returns: (transfer full) (nullable): the document with the step once more, after itself, in all
 *   its languages; NULL with @error, %G_IO_ERROR_INVALID_ARGUMENT, when it is not there
 */
TieDocument *
tie_story_editor_duplicate_step (TieDocument *document, guint story, guint step, GError **error)
{
  g_autoptr (TieJsonIndex) index = NULL;
  const TieJsonValue *value;
  guint32 object;
  TieSplice splice;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);

  index = tie_editor_scan (document);
  object = find_step (index, story, step, error);
  if (object == TIE_JSON_NO_VALUE)
    return NULL;
  value = tie_json_index_get (index, object);
  splice = tie_editor_insert (index, value->parent, step + 1, write_again, value);
  return tie_editor_apply (document, &splice, error);
}
