/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The texts of a scene, shaped ahead. */

#include "tie-scene-lines.h"

#include "tie-glyph-font.h"
#include "tie-text-cache.h"

/**
 * TieSceneLines:
 * @lines: (element-type TieTextLine): by item; %NULL where there is no text
 */
struct _TieSceneLines
{
  GPtrArray *lines;
};

static void
release (gpointer line)
{
  if (line != NULL)
    tie_text_line_unref (line);
}

/* Returns FALSE if the text cannot be painted by several threads */
static gboolean
add_line (TieSceneLines *self, const TieSceneItem *item)
{
  TieTextLine *line = tie_text_cache_get (item->text, item->language, item->style.weight);

  g_ptr_array_add (self->lines, tie_text_line_ref (line));
  return tie_glyph_font_prepare (line);
}

/**
 * tie_scene_lines_new:
 * @scene: a scene
 *
 * Shapes all its texts with the fonts of the calling thread, which must not use them for anything
 * else as long as others paint with the lines: Pango's objects are no matter for two threads at
 * once. What painting needs of them has been asked for once, and is only looked at from then on.
 *
 * Returns: (transfer full) (nullable): the lines, or %NULL if some need Pango for being painted:
 *   letters that no font has, or in colours
 */
TieSceneLines *
tie_scene_lines_new (TieScene *scene)
{
  g_autoptr (TieSceneLines) self = g_new0 (TieSceneLines, 1);
  guint n_items;

  g_return_val_if_fail (TIE_IS_SCENE (scene), NULL);

  n_items = tie_scene_get_n_items (scene);
  self->lines = g_ptr_array_new_full (n_items, release);
  for (guint i = 0; i < n_items; i++)
    {
      const TieSceneItem *item = tie_scene_get_item (scene, i);

      if (item->kind != TIE_ITEM_TEXT)
        g_ptr_array_add (self->lines, NULL);
      else if (!add_line (self, item))
        return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * tie_scene_lines_free:
 * @self: (transfer full) (nullable): lines
 */
void
tie_scene_lines_free (TieSceneLines *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->lines);
  g_free (self);
}

/**
 * tie_scene_lines_get:
 * @self: lines
 * @item: the index of a text of the scene
 *
 * Returns: (transfer none): the text as one line, as tie_text_cache_get() gives it
 */
TieTextLine *
tie_scene_lines_get (const TieSceneLines *self, guint item)
{
  return g_ptr_array_index (self->lines, item);
}
