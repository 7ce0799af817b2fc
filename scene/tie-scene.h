/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "tie-mark.h"
#include "tie-paint.h"
#include "tie-path.h"
#include "tie-role.h"
#include "tie-text-style.h"

G_BEGIN_DECLS

typedef enum
{
  TIE_LAYER_FRAME, /* stays where it is */
  TIE_LAYER_PLOT,  /* follows the viewport, clipped to the scene's plot */
} TieLayer;

typedef enum
{
  TIE_ITEM_PATH,
  TIE_ITEM_TEXT,
  TIE_ITEM_LINK,
  TIE_ITEM_IMAGE,
} TieItemKind;

/**
 * TieSceneGroup:
 * @id: unique in the scene
 * @subject: (nullable): the id of the document's object that it shows: an organisation, a deal or a
 * flow
 * @title: (nullable): for people who cannot see it, and SVG's <title>
 * @description: (nullable)
 * @bounds: of its items and those of its groups within
 * @role: what it is for those who read the drawing from beginning to end
 * @least_zoom: on screen it is shown from this zoom on; 0: always
 * @parent: index of the group around it, or -1
 *
 * A part of a drawing that means one thing. Read only.
 */
typedef struct
{
  char *id;
  TieMark mark;
  TieLayer layer;
  char *subject;
  char *title;
  char *description;
  TieRect bounds;
  TieRole role;
  double least_zoom;
  int parent;
} TieSceneGroup;

/**
 * TieSceneItem:
 * @group: index of its group
 * @path, @fill, @stroke: of a path
 * @style, @text, @language, @x, @y, @anchor: of a text; (x, y) is the anchor on the base line
 * @uri: of a link; its area is @bounds
 * @image: of an image, fitted into @bounds: encoded PNG, JPEG or SVG
 *
 * One thing drawn, in paint order. Read only. It has only what its kind has: a scene of thousands
 * has tens of thousands of them.
 */
typedef struct
{
  TieItemKind kind;
  int group;
  TieRect bounds;
  double opacity;
  union
  {
    struct
    {
      TiePath *path;
      TieFill fill;
      TieStroke stroke;
    };
    struct
    {
      TieTextStyle style;
      char *text;
      char *language;
      double x;
      double y;
      TieAnchor anchor;
    };
    char *uri;
    GBytes *image;
  };
} TieSceneItem;

#define TIE_TYPE_SCENE (tie_scene_get_type ())
G_DECLARE_FINAL_TYPE (TieScene, tie_scene, TIE, SCENE, GObject)

TieScene *tie_scene_new (double width, double height, TieColor background, const char *language);
double tie_scene_get_width (TieScene *self);
double tie_scene_get_height (TieScene *self);
TieColor tie_scene_get_background (TieScene *self);
void tie_scene_set_title (TieScene *self, const char *title, const char *description);
const char *tie_scene_get_title (TieScene *self);
const char *tie_scene_get_description (TieScene *self);
const char *tie_scene_get_language (TieScene *self);
void tie_scene_set_plot (TieScene *self, TieRect plot);
TieRect tie_scene_get_plot (TieScene *self);
void tie_scene_set_most_zoom (TieScene *self, double zoom);
double tie_scene_get_most_zoom (TieScene *self);

void tie_scene_begin (TieScene *self,
                      TieMark mark,
                      TieLayer layer,
                      const char *id,
                      const char *subject,
                      const char *title,
                      const char *description);
void tie_scene_set_least_zoom (TieScene *self, double zoom);
void tie_scene_set_role (TieScene *self, TieRole role);
void tie_scene_begin_part (TieScene *self, const char *id, TieRole role);
void tie_scene_end (TieScene *self);
void
tie_scene_add_path (TieScene *self, TiePath *path, TieFill fill, TieStroke stroke, double opacity);
void tie_scene_add_text (TieScene *self,
                         const TieTextStyle *style,
                         const char *text,
                         double x,
                         double y,
                         TieAnchor anchor,
                         double opacity);
void tie_scene_add_link (TieScene *self, TieRect area, const char *uri);
void tie_scene_add_image (TieScene *self, TieRect area, GBytes *image, double opacity);

void tie_scene_add_scene (TieScene *self, TieScene *other, double x, double y, const char *prefix);

guint tie_scene_get_n_groups (TieScene *self);
const TieSceneGroup *tie_scene_get_group (TieScene *self, guint index);
guint tie_scene_get_group_index (TieScene *self, const TieSceneGroup *group);
const TieSceneGroup *tie_scene_find_group (TieScene *self, const char *id);
guint tie_scene_get_n_items (TieScene *self);
const TieSceneItem *tie_scene_get_item (TieScene *self, guint index);

G_END_DECLS
