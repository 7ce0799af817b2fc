/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The groups of an SVG document: nested as in the scene, each with its names and its clip. */

#include "tie-svg-group.h"

#include <string.h>

#include "tie-svg-markup.h"

/* What is known of a group before it is written */
typedef struct
{
  gboolean has_parts; /* within it something else has a name, or is a link */
  gboolean has_frame; /* within it something is not clipped to the plot */
  gboolean clipped;   /* it is in an element that is clipped to the plot */
} TieSvgGroup;

/**
 * TieSvgGroups:
 * @names: (nullable): ids that were changed to be valid, to make sure that none comes twice
 * @last: the innermost open group, or -1
 * @in_layer: whether there is an element around the outermost groups that clips them
 */
struct _TieSvgGroups
{
  TieScene *scene;
  TieSvgGroup *groups;
  gboolean whole; /* the plot is all of the picture */
  GHashTable *names;
  int last;
  gboolean in_layer;
};

static gboolean
is_named (const char *text)
{
  return text != NULL && *text != '\0';
}

static void
mark_parents (TieSvgGroups *self)
{
  for (guint i = 0; i < tie_scene_get_n_items (self->scene); i++)
    {
      const TieSceneItem *item = tie_scene_get_item (self->scene, i);

      if (item->kind == TIE_ITEM_LINK)
        self->groups[item->group].has_parts = TRUE;
    }
  /* A group comes before those within */
  for (guint i = tie_scene_get_n_groups (self->scene); i-- > 0;)
    {
      const TieSceneGroup *group = tie_scene_get_group (self->scene, i);
      TieSvgGroup *parent;

      if (group->parent < 0)
        continue;
      parent = &self->groups[group->parent];
      if (group->layer == TIE_LAYER_FRAME || self->groups[i].has_frame)
        parent->has_frame = TRUE;
      if (is_named (group->title) || self->groups[i].has_parts)
        parent->has_parts = TRUE;
    }
}

static gboolean
is_whole (TieScene *scene)
{
  TieRect plot = tie_scene_get_plot (scene);

  return plot.x <= 0.0 && plot.y <= 0.0 && plot.x + plot.width >= tie_scene_get_width (scene)
         && plot.y + plot.height >= tie_scene_get_height (scene);
}

TieSvgGroups *
tie_svg_groups_new (TieScene *scene)
{
  TieSvgGroups *self = g_new0 (TieSvgGroups, 1);

  self->scene = scene;
  self->groups = g_new0 (TieSvgGroup, tie_scene_get_n_groups (scene));
  self->whole = is_whole (scene);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->last = -1;
  mark_parents (self);
  return self;
}

void
tie_svg_groups_free (TieSvgGroups *self)
{
  g_hash_table_unref (self->names);
  g_free (self->groups);
  g_free (self);
}

/* Adds a name that is valid and nobody else's. An id that is valid as it is stays itself */
static void
add_id (TieSvgGroups *self, GString *out, const char *id)
{
  g_autoptr (GString) name = g_string_new (NULL);
  gsize length;

  tie_svg_add_id (name, id);
  length = name->len;
  if (strcmp (name->str, id) != 0)
    {
      for (guint n = 2; tie_scene_find_group (self->scene, name->str) != NULL
                        || g_hash_table_contains (self->names, name->str);
           n++)
        {
          g_string_truncate (name, length);
          g_string_append_printf (name, "-%u", n);
        }
      g_hash_table_add (self->names, g_strdup (name->str));
    }
  g_string_append (out, name->str);
}

static gboolean
needs_clip (const TieSvgGroups *self, const TieSceneGroup *group)
{
  return group->layer == TIE_LAYER_PLOT && !self->whole;
}

static guint
get_clip (TieSvgGroups *self, TieSvgSheet *sheet)
{
  return tie_svg_sheet_define_plot (sheet, tie_scene_get_plot (self->scene));
}

static void
begin_group (TieSvgGroups *self, TieSvgSheet *sheet, int index)
{
  const TieSceneGroup *group = tie_scene_get_group (self->scene, (guint) index);
  TieSvgGroup *state = &self->groups[index];
  GString *out = sheet->out;

  state->clipped = group->parent >= 0 ? self->groups[group->parent].clipped : self->in_layer;
  g_string_append (out, "<g id=\"");
  add_id (self, out, group->id);
  g_string_append_c (out, '"');
  if (is_named (group->title))
    g_string_append (out, state->has_parts ? " role=\"graphics-object group\""
                                           : " role=\"graphics-symbol img\"");
  if (needs_clip (self, group) && !state->clipped && !state->has_frame)
    {
      g_string_append_printf (out, " clip-path=\"url(#clip.%u)\"", get_clip (self, sheet));
      state->clipped = TRUE;
    }
  g_string_append (out, ">\n");
  tie_svg_add_name (out, "title", NULL, group->title);
  tie_svg_add_name (out, "desc", NULL, group->description);
}

/* Outermost groups of the plot layer that follow each other are clipped together */
static void
change_layer (TieSvgGroups *self, TieSvgSheet *sheet, gboolean clipped)
{
  if (clipped == self->in_layer)
    return;
  if (clipped)
    g_string_append_printf (sheet->out, "<g clip-path=\"url(#clip.%u)\">\n",
                            get_clip (self, sheet));
  else
    g_string_append (sheet->out, "</g>\n");
  self->in_layer = clipped;
}

static gboolean
is_within (const TieSvgGroups *self, int group, int outer)
{
  while (group >= 0 && group != outer)
    group = tie_scene_get_group (self->scene, (guint) group)->parent;
  return group == outer;
}

static void
begin_groups (TieSvgGroups *self, TieSvgSheet *sheet, int group, int around)
{
  const TieSceneGroup *one;

  if (group == around)
    return;
  one = tie_scene_get_group (self->scene, (guint) group);
  begin_groups (self, sheet, one->parent, around);
  if (one->parent < 0)
    change_layer (self, sheet, needs_clip (self, one) && !self->groups[group].has_frame);
  begin_group (self, sheet, group);
}

/*
 * tie_svg_groups_enter:
 * @group: that of the item that is added next; -1: there is none
 *
 * Ends the groups that it is not in and begins those that it is; says on the sheet how the item is
 * clipped.
 */
void
tie_svg_groups_enter (TieSvgGroups *self, TieSvgSheet *sheet, int group)
{
  int around = self->last;

  while (around >= 0 && !is_within (self, group, around))
    {
      g_string_append (sheet->out, "</g>\n");
      around = tie_scene_get_group (self->scene, (guint) around)->parent;
    }
  begin_groups (self, sheet, group, around);
  self->last = group;
  sheet->clip = 0;
  if (group < 0)
    change_layer (self, sheet, FALSE);
  else if (needs_clip (self, tie_scene_get_group (self->scene, (guint) group))
           && !self->groups[group].clipped)
    sheet->clip = get_clip (self, sheet);
}
