/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What a chart does to a scene: groups begin and end, items are added. */

#include "tie-scene-item.h"
#include "tie-scene-private.h"

/* What was found out about the scene holds no longer */
static void
touch (TieScene *self)
{
  g_clear_pointer (&self->index, tie_scene_index_free);
}

static char *
keep (TieScene *self, const char *string)
{
  return string != NULL ? g_string_chunk_insert (self->strings, string) : NULL;
}

/* Of what many have alike */
static char *
keep_once (TieScene *self, const char *string)
{
  return string != NULL ? g_string_chunk_insert_const (self->strings, string) : NULL;
}

static int
add_group (TieScene *self, TieSceneGroup group)
{
  int index = (int) self->groups->len;

  touch (self);
  if (g_hash_table_contains (self->ids, group.id))
    g_critical ("The scene has a group “%s” already", group.id);
  g_array_append_val (self->groups, group);
  g_hash_table_insert (self->ids, group.id, GINT_TO_POINTER (index));
  return index;
}

static int
get_innermost (TieScene *self)
{
  return self->open->len > 0 ? g_array_index (self->open, int, self->open->len - 1) : -1;
}

/**
 * tie_scene_begin:
 * @self: a scene
 * @mark: what the group stands for
 * @layer: whether it follows the viewport
 * @id: unique in the scene
 * @subject: (nullable): the id of the document's object that it shows
 * @title: (nullable): for people who cannot see it
 * @description: (nullable): more of that
 *
 * Begins a group, inside the innermost open one.
 */
void
tie_scene_begin (TieScene *self,
                 TieMark mark,
                 TieLayer layer,
                 const char *id,
                 const char *subject,
                 const char *title,
                 const char *description)
{
  TieSceneGroup group = { .mark = mark, .layer = layer };
  int index;

  g_return_if_fail (TIE_IS_SCENE (self));
  g_return_if_fail (id != NULL);

  group.id = keep (self, id);
  group.subject = keep (self, subject);
  group.title = keep (self, title);
  group.description = keep (self, description);
  group.parent = get_innermost (self);
  index = add_group (self, group);
  g_array_append_val (self->open, index);
}

/**
 * tie_scene_set_least_zoom:
 * @self: a scene with an open group
 * @zoom: from which zoom of the viewport on the innermost open group is shown; 0: always
 *
 * Lets a crowded drawing thin out on screen: what ranks low appears as one comes nearer. Whoever
 * paints without a viewport paints everything.
 */
void
tie_scene_set_least_zoom (TieScene *self, double zoom)
{
  int index;

  g_return_if_fail (TIE_IS_SCENE (self));
  g_return_if_fail (zoom >= 0.0);

  index = get_innermost (self);
  g_return_if_fail (index >= 0);
  touch (self);
  g_array_index (self->groups, TieSceneGroup, index).least_zoom = zoom;
}

/**
 * tie_scene_set_role:
 * @self: a scene with an open group
 * @role: what the innermost open group is for those who read the drawing from beginning to end
 */
void
tie_scene_set_role (TieScene *self, TieRole role)
{
  int index;

  g_return_if_fail (TIE_IS_SCENE (self));
  g_return_if_fail ((guint) role < TIE_N_ROLES);

  index = get_innermost (self);
  g_return_if_fail (index >= 0);
  g_array_index (self->groups, TieSceneGroup, index).role = role;
}

/**
 * tie_scene_begin_part:
 * @self: a scene
 * @id: unique in the scene
 * @role: what it is for those who read the drawing
 *
 * Begins a group of words that stand for nothing of the document: a title, a list of sources.
 */
void
tie_scene_begin_part (TieScene *self, const char *id, TieRole role)
{
  tie_scene_begin (self, TIE_MARK_FRAME, TIE_LAYER_FRAME, id, NULL, NULL, NULL);
  tie_scene_set_role (self, role);
}

/**
 * tie_scene_end:
 * @self: a scene with an open group
 *
 * Ends the innermost group.
 */
void
tie_scene_end (TieScene *self)
{
  g_return_if_fail (TIE_IS_SCENE (self));
  g_return_if_fail (self->open->len > 0);

  g_array_set_size (self->open, self->open->len - 1);
}

/* Its own is to be filled in at once, in its place */
static TieSceneItem *
add_item (TieScene *self, TieItemKind kind, int group, TieRect bounds, double opacity)
{
  TieSceneItem *item;

  touch (self);
  g_array_set_size (self->items, self->items->len + 1);
  item = &g_array_index (self->items, TieSceneItem, self->items->len - 1);
  item->kind = kind;
  item->group = group;
  item->bounds = bounds;
  item->opacity = opacity;
  while (group >= 0)
    {
      TieSceneGroup *around = &g_array_index (self->groups, TieSceneGroup, group);

      around->bounds = tie_rect_union (around->bounds, bounds);
      group = around->parent;
    }
  return item;
}

/**
 * tie_scene_add_path:
 * @self: a scene with an open group
 * @path: (transfer full): an outline
 * @fill: of its inside, by the non-zero winding rule
 * @stroke: along it
 * @opacity: 0 to 1, of fill and stroke together
 */
void
tie_scene_add_path (TieScene *self, TiePath *path, TieFill fill, TieStroke stroke, double opacity)
{
  TieSceneItem *item;

  g_return_if_fail (path != NULL);
  if (!TIE_IS_SCENE (self) || self->open->len == 0)
    {
      tie_path_free (path);
      g_return_if_fail (TIE_IS_SCENE (self));
      g_return_if_fail (self->open->len > 0);
    }

  item = add_item (self, TIE_ITEM_PATH, get_innermost (self),
                   tie_rect_grow (tie_path_get_bounds (path), stroke.width / 2.0), opacity);
  item->path = path;
  item->fill = fill;
  item->stroke = stroke;
}

/**
 * tie_scene_add_text:
 * @self: a scene with an open group
 * @style: copied
 * @text: one line in UTF-8
 * @x: of the anchor
 * @y: of the base line
 * @anchor: which end of the text is at @x: by position, in every script
 * @opacity: 0 to 1
 */
void
tie_scene_add_text (TieScene *self,
                    const TieTextStyle *style,
                    const char *text,
                    double x,
                    double y,
                    TieAnchor anchor,
                    double opacity)
{
  TieSceneItem *item;
  TieTextExtents extents;
  double left = x;

  g_return_if_fail (TIE_IS_SCENE (self));
  g_return_if_fail (style != NULL && text != NULL);
  g_return_if_fail (self->open->len > 0);

  extents = tie_text_style_measure (style, text, self->language);
  if (anchor == TIE_ANCHOR_MIDDLE)
    left = x - extents.width / 2.0;
  else if (anchor == TIE_ANCHOR_END)
    left = x - extents.width;
  item = add_item (self, TIE_ITEM_TEXT, get_innermost (self),
                   (TieRect){ left, y - extents.ascent, extents.width,
                              extents.ascent + extents.descent },
                   opacity);
  item->style = *style;
  item->text = keep (self, text);
  item->language = self->language;
  item->x = x;
  item->y = y;
  item->anchor = anchor;
}

/**
 * tie_scene_add_link:
 * @self: a scene with an open group
 * @area: where it can be clicked
 * @uri: where it leads
 *
 * A link is seen by what is drawn in its area, not by itself.
 */
void
tie_scene_add_link (TieScene *self, TieRect area, const char *uri)
{
  g_return_if_fail (TIE_IS_SCENE (self));
  g_return_if_fail (uri != NULL);
  g_return_if_fail (self->open->len > 0);

  add_item (self, TIE_ITEM_LINK, get_innermost (self), area, 1.0)->uri = keep (self, uri);
}

/**
 * tie_scene_add_image:
 * @self: a scene with an open group
 * @area: the image is fitted into its middle
 * @image: encoded PNG, JPEG or SVG; anything else is not drawn
 * @opacity: 0 to 1
 */
void
tie_scene_add_image (TieScene *self, TieRect area, GBytes *image, double opacity)
{
  g_return_if_fail (TIE_IS_SCENE (self));
  g_return_if_fail (image != NULL);
  g_return_if_fail (self->open->len > 0);

  add_item (self, TIE_ITEM_IMAGE, get_innermost (self), area, opacity)->image = g_bytes_ref (image);
}

/*
 * tie_scene_adopt_groups:
 * @prefix: for their ids
 *
 * Puts the groups of another scene in, without bounds, inside the innermost open group.
 *
 * Returns: the index of the first
 */
int
tie_scene_adopt_groups (TieScene *self, TieScene *other, const char *prefix)
{
  int first = (int) self->groups->len;
  int around = get_innermost (self);

  for (guint i = 0; i < other->groups->len; i++)
    {
      TieSceneGroup copy = g_array_index (other->groups, TieSceneGroup, i);

      g_autofree char *id = g_strconcat (prefix, copy.id, NULL);

      copy.id = keep (self, id);
      copy.subject = keep (self, copy.subject);
      copy.title = keep (self, copy.title);
      copy.description = keep (self, copy.description);
      copy.bounds = (TieRect){ 0 };
      copy.parent = copy.parent >= 0 ? copy.parent + first : around;
      add_group (self, copy);
    }
  return first;
}

/*
 * tie_scene_adopt_item:
 * @copy: a copy of an item of another scene, whose strings it still has
 * @first: what tie_scene_adopt_groups() returned for that scene
 */
void
tie_scene_adopt_item (TieScene *self, TieSceneItem copy, int first)
{
  copy.group += first;
  if (copy.kind == TIE_ITEM_TEXT)
    {
      copy.text = keep (self, copy.text);
      copy.language = keep_once (self, copy.language);
    }
  else if (copy.kind == TIE_ITEM_LINK)
    copy.uri = keep (self, copy.uri);
  *add_item (self, copy.kind, copy.group, copy.bounds, copy.opacity) = copy;
}

/**
 * tie_scene_add_scene:
 * @self: a scene
 * @other: another, which stays as it is
 * @x: how far its items are moved
 * @y: how far its items are moved
 * @prefix: for the ids of its groups
 *
 * Puts another scene's groups and items in, inside the innermost open group. They keep their marks,
 * layers and subjects. Background, title and plot of @other are left behind.
 */
void
tie_scene_add_scene (TieScene *self, TieScene *other, double x, double y, const char *prefix)
{
  int first;

  g_return_if_fail (TIE_IS_SCENE (self) && TIE_IS_SCENE (other) && self != other);
  g_return_if_fail (prefix != NULL);

  first = tie_scene_adopt_groups (self, other, prefix);
  for (guint i = 0; i < other->items->len; i++)
    tie_scene_adopt_item (self,
                          tie_scene_item_copy (&g_array_index (other->items, TieSceneItem, i), 1.0,
                                               x, y),
                          first);
}
