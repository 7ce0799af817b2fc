/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A story of the document as files: whether there is one, and its slides. */

#include "tie-export-story.h"

#include <glib/gi18n-lib.h>

#include "tie-export-file.h"
#include "tie-export-preset.h"
#include "tie-export-scene.h"
#include "tie-export.h"
#include "tie-keep-file.h"
#include "tie-nearest.h"
#include "tie-slides.h"

/* The smallest type of the charts, in pixels of the layout, and what it may be on a slide */
#define LEAST_TYPE 11.0
#define LEAST_PIXELS 9.0
/* How much of the time it takes until the slides can be written */
#define SHARE_OF_BUILDING 0.5

static char *
list_ids (GPtrArray *stories)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < stories->len; i++)
    g_string_append_printf (all, "%s“%s”", i > 0 ? ", " : "",
                            tie_story_get_id (g_ptr_array_index (stories, i)));
  return g_string_free (all, FALSE);
}

static void
set_unknown (GPtrArray *stories, const char *id, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *all = NULL;
  const char *nearest;

  for (guint i = 0; i < stories->len; i++)
    g_ptr_array_add (ids, (gpointer) tie_story_get_id (g_ptr_array_index (stories, i)));
  nearest = tie_nearest_find (id, (const char *const *) ids->pdata, ids->len);
  if (nearest != NULL)
    {
      g_set_error (error, TIE_EXPORT_ERROR, TIE_EXPORT_ERROR_STORY,
                   _ ("there is no story “%s” in the document; did you mean “%s”?"), id, nearest);
      return;
    }
  all = list_ids (stories);
  g_set_error (error, TIE_EXPORT_ERROR, TIE_EXPORT_ERROR_STORY,
               /* Translators: what was asked for, then all that there is */
               _ ("there is no story “%s” in the document; it has %s"), id, all);
}

/**
 * tie_export_story_find:
 * @document: a document
 * @id: of a story
 * @error: (nullable): return location
 *
 * Returns: (transfer none) (nullable): the story, or %NULL with %TIE_EXPORT_ERROR_STORY, which
 *   names the nearest
 */
TieStory *
tie_export_story_find (TieDocument *document, const char *id, GError **error)
{
  GPtrArray *stories;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  stories = tie_document_get_stories (document);
  for (guint i = 0; i < stories->len; i++)
    if (g_str_equal (tie_story_get_id (g_ptr_array_index (stories, i)), id))
      return g_ptr_array_index (stories, i);
  if (stories->len == 0)
    g_set_error_literal (error, TIE_EXPORT_ERROR, TIE_EXPORT_ERROR_STORY,
                         _ ("there are no stories in the document"));
  else
    set_unknown (stories, id, error);
  return NULL;
}

static gboolean
check_steps (TieStory *story, GError **error)
{
  if (tie_story_get_steps (story)->len > 0)
    return TRUE;
  g_set_error (error, TIE_EXPORT_ERROR, TIE_EXPORT_ERROR_STORY, _ ("the story “%s” has no steps"),
               tie_story_get_id (story));
  return FALSE;
}

static gboolean
check_size (const TieExportOptions *options, GError **error)
{
  double scale = tie_export_options_get_scale (options);
  gboolean legible = scale * LEAST_TYPE >= LEAST_PIXELS;

  if (tie_slides_has_room (options->width / scale, options->height / scale)
      && (legible || options->scale > 0)
      && (tie_preset_is_legible (scale, options->dpi) || options->scale > 0))
    return TRUE;
  g_set_error (error, TIE_EXPORT_ERROR, TIE_EXPORT_ERROR_SIZE,
               _ ("a slide of %d × %d pixels is too small for a legible chart and its text"),
               options->width, options->height);
  return FALSE;
}

/**
 * tie_export_story_check:
 * @options: options with a story
 * @document: what they are for
 * @error: (nullable): return location
 *
 * Returns: whether there is such a story, with steps, and room for it; else @error is of
 *   %TIE_EXPORT_ERROR
 */
gboolean
tie_export_story_check (const TieExportOptions *options, TieDocument *document, GError **error)
{
  TieStory *story;

  g_return_val_if_fail (options != NULL && options->story != NULL, FALSE);
  g_return_val_if_fail (TIE_IS_DOCUMENT (document), FALSE);

  story = tie_export_story_find (document, options->story, error);
  return story != NULL && check_steps (story, error)
         && (options->page != TIE_PAGE_NONE || check_size (options, error));
}

/**
 * tie_export_story_dup_name:
 * @document: what is drawn
 * @file_name: (nullable): the document's file name
 * @options: how, with a story
 * @number: of the slide, from 1 on; 0: of all in one
 *
 * Returns: (transfer full): a file name, such as "openai-chip-partners-reach-for-chips-01.png"
 */
char *
tie_export_story_dup_name (TieDocument *document,
                           const char *file_name,
                           const TieExportOptions *options,
                           guint number)
{
  g_autofree char *base = tie_export_file_dup_base_name (document, file_name);
  g_autofree char *id = NULL;
  const char *ending;

  g_return_val_if_fail (options != NULL && options->story != NULL, NULL);

  id = tie_export_file_dup_part (options->story);
  ending = tie_export_format_to_nick (options->format);
  return number > 0 ? g_strdup_printf ("%s-%s-%02u.%s", base, id, number, ending)
                    : g_strdup_printf ("%s-%s.%s", base, id, ending);
}

/**
 * tie_export_story_write_slides:
 * @document: what is drawn
 * @options: how, checked, with a story and without a page
 * @file_name: (nullable): the document's file name
 * @folder: where the slides go; it is there
 * @n_slides: (out): how many there are; set before the first is drawn, atomically: another thread
 * may look. %G_MAXUINT until then
 * @error: (nullable): return location
 *
 * Draws and writes the slides of a story. Each is written whole or not at all; those that were
 * written before something went wrong stay.
 *
 * Returns: how many were written: all of them, or fewer with an @error
 */
guint
tie_export_story_write_slides (TieDocument *document,
                               const TieExportOptions *options,
                               const char *file_name,
                               GFile *folder,
                               guint *n_slides,
                               GError **error)
{
  g_autoptr (GPtrArray) slides = NULL;
  TieExportOptions each;
  guint done = 0;

  g_return_val_if_fail (options != NULL && options->story != NULL, 0);
  g_return_val_if_fail (G_IS_FILE (folder) && n_slides != NULL, 0);

  g_atomic_int_set (n_slides, G_MAXUINT);
  if (!tie_export_options_check (options, document, error))
    return 0;
  slides = tie_export_scene_new_pages (document, NULL, options, error);
  if (slides == NULL)
    return 0;
  g_atomic_int_set (n_slides, slides->len);
  each = *options;
  each.progress = NULL;
  for (; done < slides->len; done++)
    {
      g_autofree char *name = tie_export_story_dup_name (document, file_name, options, done + 1);
      g_autoptr (GFile) file = g_file_get_child (folder, name);
      g_autoptr (GBytes) bytes =
          tie_export_draw_scene (g_ptr_array_index (slides, done), document, &each, error);

      if (bytes == NULL
          || !tie_keep_file (file, bytes, TIE_KEEP_PUBLIC, NULL, NULL, options->cancellable, error))
        break;
      tie_export_options_tell (options, SHARE_OF_BUILDING
                                            + (1 - SHARE_OF_BUILDING) * (done + 1) / slides->len);
    }
  return done;
}
