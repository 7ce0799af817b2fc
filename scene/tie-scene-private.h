/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-scene-index.h"

G_BEGIN_DECLS

struct _TieScene
{
  GObject parent_instance;

  double width;
  double height;
  TieColor background;
  char *language;
  char *title;
  char *description;
  TieRect plot;
  double most_zoom;
  GStringChunk *strings; /* of groups and items */
  GArray *groups;        /* of TieSceneGroup */
  GArray *items;         /* of TieSceneItem */
  GArray *open;          /* of int: the groups that have begun, the innermost last */
  GHashTable *ids;       /* of a group's id, borrowed from it, to its index */
  TieSceneIndex *index;  /* once somebody asked for it */
};

/* tie-scene-build.c: what other scenes consist of, put in as it is */
int tie_scene_adopt_groups (TieScene *self, TieScene *other, const char *prefix);
void tie_scene_adopt_item (TieScene *self, TieSceneItem copy, int first);

G_END_DECLS
