/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A drawing: groups that mean something, and the items they consist of, in paint order. */

#include "tie-scene.h"

#include "tie-scene-item.h"
#include "tie-scene-private.h"
#include "tie-viewport.h"

/* A scene of thousands has four strings for each of its groups: in pieces of so many bytes they are
 * let go of at once */
#define STRINGS_SIZE 8192

G_DEFINE_FINAL_TYPE (TieScene, tie_scene, G_TYPE_OBJECT)

static void
tie_scene_finalize (GObject *object)
{
  TieScene *self = TIE_SCENE (object);

  tie_scene_index_free (self->index);
  g_hash_table_unref (self->ids);
  g_array_unref (self->groups);
  g_array_unref (self->items);
  g_array_unref (self->open);
  g_string_chunk_free (self->strings);
  g_free (self->language);
  g_free (self->title);
  g_free (self->description);
  G_OBJECT_CLASS (tie_scene_parent_class)->finalize (object);
}

static void
tie_scene_class_init (TieSceneClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tie_scene_finalize;
}

static void
tie_scene_init (TieScene *self)
{
  self->strings = g_string_chunk_new (STRINGS_SIZE);
  self->groups = g_array_new (FALSE, FALSE, sizeof (TieSceneGroup));
  self->items = g_array_new (FALSE, FALSE, sizeof (TieSceneItem));
  g_array_set_clear_func (self->items, tie_scene_item_clear);
  self->open = g_array_new (FALSE, FALSE, sizeof (int));
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * tie_scene_new:
 * @width: in pixels
 * @height: in pixels
 * @background: alpha 0: transparent
 * @language: (nullable): BCP 47, of the texts; %NULL: English
 *
 * Returns: (transfer full): an empty drawing
 */
TieScene *
tie_scene_new (double width, double height, TieColor background, const char *language)
{
  TieScene *self;

  g_return_val_if_fail (width > 0.0 && height > 0.0, NULL);

  self = g_object_new (TIE_TYPE_SCENE, NULL);
  self->width = width;
  self->height = height;
  self->background = background;
  self->language = g_strdup (language != NULL ? language : "en");
  self->plot = (TieRect){ 0.0, 0.0, width, height };
  self->most_zoom = TIE_VIEWPORT_MAX_ZOOM;
  return self;
}

/**
 * tie_scene_get_width:
 * @self: a scene
 *
 * Returns: its width in pixels
 */
double
tie_scene_get_width (TieScene *self)
{
  g_return_val_if_fail (TIE_IS_SCENE (self), 0.0);

  return self->width;
}

/**
 * tie_scene_get_height:
 * @self: a scene
 *
 * Returns: its height in pixels
 */
double
tie_scene_get_height (TieScene *self)
{
  g_return_val_if_fail (TIE_IS_SCENE (self), 0.0);

  return self->height;
}

/**
 * tie_scene_get_background:
 * @self: a scene
 *
 * Returns: the colour beneath everything; alpha 0: transparent
 */
TieColor
tie_scene_get_background (TieScene *self)
{
  g_return_val_if_fail (TIE_IS_SCENE (self), TIE_COLOR_NONE);

  return self->background;
}

/**
 * tie_scene_get_language:
 * @self: a scene
 *
 * Returns: of the texts that are added to it, BCP 47
 */
const char *
tie_scene_get_language (TieScene *self)
{
  g_return_val_if_fail (TIE_IS_SCENE (self), NULL);

  return self->language;
}

/**
 * tie_scene_set_title:
 * @self: a scene
 * @title: (nullable): for people who cannot see it
 * @description: (nullable): what it shows
 */
void
tie_scene_set_title (TieScene *self, const char *title, const char *description)
{
  g_return_if_fail (TIE_IS_SCENE (self));

  g_free (self->title);
  self->title = g_strdup (title);
  g_free (self->description);
  self->description = g_strdup (description);
}

/**
 * tie_scene_get_title:
 * @self: a scene
 *
 * Returns: (nullable): its title
 */
const char *
tie_scene_get_title (TieScene *self)
{
  g_return_val_if_fail (TIE_IS_SCENE (self), NULL);

  return self->title;
}

/**
 * tie_scene_get_description:
 * @self: a scene
 *
 * Returns: (nullable): what it shows
 */
const char *
tie_scene_get_description (TieScene *self)
{
  g_return_val_if_fail (TIE_IS_SCENE (self), NULL);

  return self->description;
}

/**
 * tie_scene_set_plot:
 * @self: a scene
 * @plot: where the plot layer may paint; at first everywhere
 */
void
tie_scene_set_plot (TieScene *self, TieRect plot)
{
  g_return_if_fail (TIE_IS_SCENE (self));

  self->plot = plot;
}

/**
 * tie_scene_get_plot:
 * @self: a scene
 *
 * Returns: where the plot layer may paint
 */
TieRect
tie_scene_get_plot (TieScene *self)
{
  g_return_val_if_fail (TIE_IS_SCENE (self), ((TieRect){ 0 }));

  return self->plot;
}

/**
 * tie_scene_set_most_zoom:
 * @self: a scene
 * @zoom: how near one may come to the plot layer, at least 1; at first TIE_VIEWPORT_MAX_ZOOM
 *
 * A drawing of ten thousand marks has more to come near to than one of twenty.
 */
void
tie_scene_set_most_zoom (TieScene *self, double zoom)
{
  g_return_if_fail (TIE_IS_SCENE (self));
  g_return_if_fail (zoom >= 1.0);

  self->most_zoom = zoom;
}

/**
 * tie_scene_get_most_zoom:
 * @self: a scene
 *
 * Returns: how near one may come to the plot layer, in view pixels for one scene pixel
 */
double
tie_scene_get_most_zoom (TieScene *self)
{
  g_return_val_if_fail (TIE_IS_SCENE (self), 1.0);

  return self->most_zoom;
}

/**
 * tie_scene_get_n_groups:
 * @self: a scene
 *
 * Returns: how many groups it has, at all depths
 */
guint
tie_scene_get_n_groups (TieScene *self)
{
  g_return_val_if_fail (TIE_IS_SCENE (self), 0);

  return self->groups->len;
}

/**
 * tie_scene_get_group:
 * @self: a scene
 * @index: below tie_scene_get_n_groups(); a group comes before those within
 *
 * Returns: (transfer none): the group, until the scene is changed
 */
const TieSceneGroup *
tie_scene_get_group (TieScene *self, guint index)
{
  g_return_val_if_fail (TIE_IS_SCENE (self), NULL);
  g_return_val_if_fail (index < self->groups->len, NULL);

  return &g_array_index (self->groups, TieSceneGroup, index);
}

/**
 * tie_scene_get_group_index:
 * @self: a scene
 * @group: one of its groups
 *
 * Returns: with which index tie_scene_get_group() returns it
 */
guint
tie_scene_get_group_index (TieScene *self, const TieSceneGroup *group)
{
  guint index;

  g_return_val_if_fail (TIE_IS_SCENE (self), 0);

  index = (guint) (group - (const TieSceneGroup *) (const void *) self->groups->data);
  g_return_val_if_fail (index < self->groups->len, 0);
  return index;
}

/**
 * tie_scene_find_group:
 * @self: a scene
 * @id: a group's id
 *
 * Returns: (transfer none) (nullable): the group, until the scene is changed
 */
const TieSceneGroup *
tie_scene_find_group (TieScene *self, const char *id)
{
  gpointer index;

  g_return_val_if_fail (TIE_IS_SCENE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (!g_hash_table_lookup_extended (self->ids, id, NULL, &index))
    return NULL;
  return &g_array_index (self->groups, TieSceneGroup, GPOINTER_TO_INT (index));
}

/**
 * tie_scene_get_n_items:
 * @self: a scene
 *
 * Returns: how many items it has
 */
guint
tie_scene_get_n_items (TieScene *self)
{
  g_return_val_if_fail (TIE_IS_SCENE (self), 0);

  return self->items->len;
}

/**
 * tie_scene_get_item:
 * @self: a scene
 * @index: below tie_scene_get_n_items(), in paint order
 *
 * Returns: (transfer none): the item, until the scene is changed
 */
const TieSceneItem *
tie_scene_get_item (TieScene *self, guint index)
{
  g_return_val_if_fail (TIE_IS_SCENE (self), NULL);
  g_return_val_if_fail (index < self->items->len, NULL);

  return &g_array_index (self->items, TieSceneItem, index);
}
