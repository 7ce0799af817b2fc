/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-scene-svg.h"

G_BEGIN_DECLS

/**
 * SvgElement:
 * @text: the character data in it, and in what is within
 * @parent: index of the element around it, or -1
 */
typedef struct
{
  char *name;
  GHashTable *attributes;
  GString *text;
  int parent;
} SvgElement;

/* Of svg_scene_new() */
#define SVG_WIDTH 400
#define SVG_HEIGHT 300

TieScene *svg_scene_new (const char *language);
void svg_begin (TieScene *scene, const char *id, const char *title, const char *description);
void svg_add_rect (TieScene *scene, TieRect rect, TieFill fill, TieStroke stroke, double opacity);
GPtrArray *svg_parse (GBytes *svg);
GPtrArray *svg_write (TieScene *scene, const TieEmphasis *emphasis, TieSvgText text);
const char *svg_get (const SvgElement *element, const char *attribute);
SvgElement *
svg_find (GPtrArray *elements, const char *name, const char *attribute, const char *value);
guint svg_count (GPtrArray *elements, const char *name);
SvgElement *svg_get_child (GPtrArray *elements, const SvgElement *parent, const char *name);
SvgElement *svg_get_parent (GPtrArray *elements, const SvgElement *element);
void svg_assert_attribute (const SvgElement *element, const char *attribute, const char *value);
void svg_assert_references (GPtrArray *elements);

G_END_DECLS
