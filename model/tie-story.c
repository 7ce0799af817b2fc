/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A story: steps through the document, for presenting. */

#include "tie-story-private.h"

G_DEFINE_FINAL_TYPE (TieStory, tie_story, G_TYPE_OBJECT)

static void
tie_story_finalize (GObject *object)
{
  TieStory *self = TIE_STORY (object);

  g_free (self->id);
  g_clear_pointer (&self->title, tie_text_unref);
  g_clear_pointer (&self->summary, tie_text_unref);
  g_ptr_array_unref (self->steps);

  G_OBJECT_CLASS (tie_story_parent_class)->finalize (object);
}

static void
tie_story_class_init (TieStoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tie_story_finalize;
}

static void
tie_story_init (TieStory *self)
{
  self->steps = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * tie_story_get_id:
 * Returns: (transfer none): its id, unique in the document
 */
const char *
tie_story_get_id (TieStory *self)
{
  g_return_val_if_fail (TIE_IS_STORY (self), NULL);

  return self->id;
}

/**
 * tie_story_get_title:
 * Returns: (transfer none): its title
 */
const TieText *
tie_story_get_title (TieStory *self)
{
  g_return_val_if_fail (TIE_IS_STORY (self), NULL);

  return self->title;
}

/**
 * tie_story_get_summary:
 * Returns: (transfer none) (nullable): what it is about
 */
const TieText *
tie_story_get_summary (TieStory *self)
{
  g_return_val_if_fail (TIE_IS_STORY (self), NULL);

  return self->summary;
}

/**
 * tie_story_get_steps:
 * Returns: (transfer none) (element-type TieStoryStep): its steps, in order
 */
GPtrArray *
tie_story_get_steps (TieStory *self)
{
  g_return_val_if_fail (TIE_IS_STORY (self), NULL);

  return self->steps;
}
