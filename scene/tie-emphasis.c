/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is brought forward of a scene when it is painted. */

#include "tie-emphasis.h"

#include "tie-scene-index.h"

/**
 * tie_emphasis_copy:
 * @self: an emphasis
 *
 * Returns: (transfer full): a copy that owns its strings; the set of subjects is shared
 */
TieEmphasis *
tie_emphasis_copy (const TieEmphasis *self)
{
  TieEmphasis *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  if (self->lit != NULL)
    g_hash_table_ref (self->lit);
  copy->selected = g_strdup (self->selected);
  copy->focused = g_strdup (self->focused);
  return copy;
}

/**
 * tie_emphasis_free:
 * @self: (transfer full) (nullable): what tie_emphasis_copy() returned
 */
void
tie_emphasis_free (TieEmphasis *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->lit, g_hash_table_unref);
  g_free ((char *) self->selected);
  g_free ((char *) self->focused);
  g_free (self);
}

/**
 * tie_emphasis_equal:
 * @a: an emphasis
 * @b: another
 *
 * Returns: whether both bring the same forward: by the same set of subjects, not by one that is
 *   alike
 */
gboolean
tie_emphasis_equal (const TieEmphasis *a, const TieEmphasis *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->lit == b->lit && g_strcmp0 (a->selected, b->selected) == 0
         && g_strcmp0 (a->focused, b->focused) == 0
         && memcmp (&a->accent, &b->accent, sizeof a->accent) == 0;
}

/**
 * tie_emphasis_get_strength:
 * @self: (nullable): what is brought forward
 * @scene: a scene
 * @group: the index of one of its groups, or -1
 *
 * A group is lit by the nearest subject around it; one without any, such as the axis, always is.
 *
 * Returns: by what the opacity of its items is multiplied: 1 or TIE_EMPHASIS_DIMMED
 */
double
tie_emphasis_get_strength (const TieEmphasis *self, TieScene *scene, int group)
{
  g_return_val_if_fail (TIE_IS_SCENE (scene), 1.0);

  if (self == NULL || self->lit == NULL)
    return 1.0;
  for (; group >= 0; group = tie_scene_get_group (scene, (guint) group)->parent)
    {
      const char *subject = tie_scene_get_group (scene, (guint) group)->subject;

      if (subject != NULL)
        return g_hash_table_contains (self->lit, subject) ? 1.0 : TIE_EMPHASIS_DIMMED;
    }
  return 1.0;
}

/* Adds the items of a group and of those within */
static void
add_span (const TieSceneIndex *index, guint group, GArray *items)
{
  guint first, end;

  tie_scene_index_get_span (index, group, &first, &end);
  for (guint i = first; i < end; i++)
    g_array_append_val (items, i);
}

static void
add_subject (const TieSceneIndex *index, const char *subject, GArray *items)
{
  guint n_groups;
  const int *groups = tie_scene_index_get_groups (index, subject, &n_groups);

  for (guint i = 0; i < n_groups; i++)
    add_span (index, (guint) groups[i], items);
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  guint one = *(const guint *) a;
  guint other = *(const guint *) b;

  return one < other ? -1 : one > other;
}

/* In paint order, each once, those of the plot layer */
static void
tidy (TieScene *scene, GArray *items)
{
  guint n = 0;

  g_array_sort (items, compare_items);
  for (guint i = 0; i < items->len; i++)
    {
      guint item = g_array_index (items, guint, i);
      guint group = (guint) tie_scene_get_item (scene, item)->group;

      if ((n == 0 || g_array_index (items, guint, n - 1) != item)
          && tie_scene_get_group (scene, group)->layer == TIE_LAYER_PLOT)
        g_array_index (items, guint, n++) = item;
    }
  g_array_set_size (items, n);
}

/**
 * tie_emphasis_list_items:
 * @self: what is brought forward
 * @scene: a scene
 *
 * What is to be painted over a dimmed plot layer, to make up for tie_scene_dim_plot(), and what
 * something is painted beneath.
 *
 * Returns: (transfer full) (element-type guint): those items of the plot layer, in paint order
 */
GArray *
tie_emphasis_list_items (const TieEmphasis *self, TieScene *scene)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (guint));
  const TieSceneIndex *index;
  const TieSceneGroup *focused;

  g_return_val_if_fail (self != NULL, items);
  g_return_val_if_fail (TIE_IS_SCENE (scene), items);

  index = tie_scene_get_index (scene);
  if (self->lit != NULL)
    {
      const GArray *free_items;
      GHashTableIter iter;
      gpointer subject;

      g_hash_table_iter_init (&iter, self->lit);
      while (g_hash_table_iter_next (&iter, &subject, NULL))
        add_subject (index, subject, items);
      free_items = tie_scene_index_get_free_items (index);
      g_array_append_vals (items, free_items->data, free_items->len);
    }
  if (self->selected != NULL)
    add_subject (index, self->selected, items);
  focused = self->focused != NULL ? tie_scene_find_group (scene, self->focused) : NULL;
  if (focused != NULL && focused->mark == TIE_MARK_TIE)
    add_span (index, tie_scene_get_group_index (scene, focused), items);
  tidy (scene, items);
  return items;
}
