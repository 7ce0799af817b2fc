/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A scene with something brought forward for good: for a page that is put together of several. */

#include "tie-scene-dimmed.h"

#include "tie-emphasis.h"
#include "tie-scene-item.h"
#include "tie-scene-private.h"

static gboolean
shows_any (TieScene *scene, GHashTable *subjects)
{
  for (guint i = 0; i < tie_scene_get_n_groups (scene); i++)
    {
      const char *subject = tie_scene_get_group (scene, i)->subject;

      if (subject != NULL && g_hash_table_contains (subjects, subject))
        return TRUE;
    }
  return FALSE;
}

/**
 * tie_scene_new_dimmed:
 * @scene: a scene
 * @lit: (nullable) (element-type utf8): the subjects that stay at full strength
 *
 * Returns: (transfer full): a scene that looks as @scene does when it is painted with this
 *   emphasis; @scene itself where none of @lit is in it
 */
TieScene *
tie_scene_new_dimmed (TieScene *scene, GHashTable *lit)
{
  TieEmphasis emphasis = { .lit = lit };
  TieScene *dimmed;

  g_return_val_if_fail (TIE_IS_SCENE (scene), NULL);

  if (lit == NULL || !shows_any (scene, lit))
    return g_object_ref (scene);
  dimmed = tie_scene_new (scene->width, scene->height, scene->background, scene->language);
  tie_scene_set_title (dimmed, scene->title, scene->description);
  tie_scene_set_plot (dimmed, scene->plot);
  tie_scene_set_most_zoom (dimmed, scene->most_zoom);
  tie_scene_adopt_groups (dimmed, scene, "");
  for (guint i = 0; i < scene->items->len; i++)
    {
      const TieSceneItem *item = &g_array_index (scene->items, TieSceneItem, i);
      TieSceneItem copy = tie_scene_item_copy (item, 1.0, 0.0, 0.0);

      copy.opacity *= tie_emphasis_get_strength (&emphasis, scene, item->group);
      tie_scene_adopt_item (dimmed, copy, 0);
    }
  return dimmed;
}
