/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Writes a scene as an SVG document, straight into a string: what the painter paints, in groups
 * that are named for whoever edits it or cannot see it. */

#include "tie-scene-svg.h"

#include <string.h>

#include "tie-emphasis-shapes.h"
#include "tie-svg-group.h"
#include "tie-svg-image.h"
#include "tie-svg-markup.h"
#include "tie-svg-outlines.h"
#include "tie-svg-shape.h"
#include "tie-svg-text.h"

/* Of a picture whose pixels are larger than the scene's: to move things onto them would be seen, so
 * they are moved onto such small ones that it is not */
#define FINE_SCALE 64.0

/* About as much as an item or a group needs, in bytes */
#define ITEM_SIZE 200
#define GROUP_SIZE 150

/**
 * TieSvgWriter:
 * @sheet: what it is written on
 * @groups: which groups are open
 * @group: of the item before, or -1
 * @last: the item before, and where its element begins, or NULL
 */
typedef struct
{
  TieScene *scene;
  const TieEmphasis *emphasis;
  TieSvgText text;
  TieSvgSheet sheet;
  TieSvgGroups *groups;
  int group;
  const TieSceneItem *last;
  gsize last_start;
} TieSvgWriter;

static void
add_shape_cb (const TieEmphasisShape *shape, gpointer user_data)
{
  TieSvgSheet *sheet = user_data;
  guint clip = sheet->clip;

  if (!tie_rect_is_empty (shape->outside))
    {
      guint outside = tie_svg_defs_add_outside (sheet->defs, shape->path, shape->outside);

      /* One element has one clip */
      if (clip > 0)
        {
          g_string_append (sheet->out, "<g");
          tie_svg_sheet_add_clip (sheet);
          g_string_append_c (sheet->out, '>');
        }
      sheet->clip = outside;
    }
  tie_svg_shape_add (sheet, shape->path, &shape->fill, &shape->stroke, shape->opacity);
  if (clip > 0 && sheet->clip != clip)
    g_string_append (sheet->out, "</g>\n");
  sheet->clip = clip;
}

static gboolean
is_web (const char *uri)
{
  return g_ascii_strncasecmp (uri, "http://", 7) == 0
         || g_ascii_strncasecmp (uri, "https://", 8) == 0;
}

static gboolean
is_over (const TieSceneItem *link, const TieSceneItem *item)
{
  double x = item->bounds.x + item->bounds.width / 2.0;
  double y = item->bounds.y + item->bounds.height / 2.0;

  return item->group == link->group && tie_rect_contains (link->bounds, x, y);
}

/* About what was drawn there last, so that this names it; and a rectangle for the pointer */
static void
add_link (TieSvgWriter *self, const TieSceneItem *item)
{
  GString *out = self->sheet.out;
  g_autoptr (GString) begin = g_string_new ("<a href=\"");
  gboolean around = self->last != NULL && is_over (item, self->last);

  if (!is_web (item->uri))
    return;
  tie_svg_add_text (begin, item->uri);
  g_string_append (begin, "\"><rect");
  tie_svg_add_area (begin, item->bounds);
  g_string_append (begin, " pointer-events=\"all\"/>");
  if (around)
    {
      /* Before the end of its line */
      g_string_insert_len (out, (gssize) self->last_start, begin->str, (gssize) begin->len);
      g_string_truncate (out, out->len - 1);
    }
  else
    {
      g_string_append_len (out, begin->str, (gssize) begin->len);
    }
  g_string_append (out, "</a>\n");
}

static void
add_item (TieSvgWriter *self, const TieSceneItem *item)
{
  double opacity =
      item->opacity * tie_emphasis_get_strength (self->emphasis, self->scene, item->group);
  gsize start = self->sheet.out->len;

  if (opacity <= 0.0)
    return;
  switch (item->kind)
    {
    case TIE_ITEM_PATH:
      tie_svg_shape_add (&self->sheet, item->path, &item->fill, &item->stroke, opacity);
      break;
    case TIE_ITEM_TEXT:
      if (self->text == TIE_SVG_OUTLINES)
        tie_svg_outlines_add (&self->sheet, item, opacity);
      else
        tie_svg_text_add (&self->sheet, item, opacity);
      break;
    case TIE_ITEM_IMAGE:
      tie_svg_image_add (&self->sheet, item, opacity);
      break;
    case TIE_ITEM_LINK:
      add_link (self, item);
      break;
    default:
      g_assert_not_reached ();
    }
  self->last = item->kind != TIE_ITEM_LINK && self->sheet.out->len > start ? item : NULL;
  self->last_start = start;
}

static void
add_items (TieSvgWriter *self)
{
  for (guint i = 0; i < tie_scene_get_n_items (self->scene); i++)
    {
      const TieSceneItem *item = tie_scene_get_item (self->scene, i);

      if (item->group != self->group)
        {
          tie_svg_groups_enter (self->groups, &self->sheet, item->group);
          if (self->emphasis != NULL)
            tie_emphasis_shape_beneath (self->scene, i, self->group, 1.0, self->emphasis,
                                        add_shape_cb, &self->sheet);
          self->group = item->group;
        }
      add_item (self, item);
    }
  tie_svg_groups_enter (self->groups, &self->sheet, -1);
}

/* The ring is above everything */
static void
add_focus (TieSvgWriter *self)
{
  const TieSceneGroup *group = NULL;

  if (self->emphasis != NULL && self->emphasis->focused != NULL)
    group = tie_scene_find_group (self->scene, self->emphasis->focused);
  if (group == NULL || tie_rect_is_empty (group->bounds))
    return;
  if (group->layer == TIE_LAYER_PLOT)
    self->sheet.clip = tie_svg_sheet_define_plot (&self->sheet, tie_scene_get_plot (self->scene));
  tie_emphasis_shape_ring (self->scene, group, group->bounds, self->emphasis->accent, add_shape_cb,
                           &self->sheet);
}

static gboolean
is_named (const char *text)
{
  return text != NULL && *text != '\0';
}

static void
add_root (TieSvgWriter *self, GString *out, double width, double height)
{
  const char *title = tie_scene_get_title (self->scene);
  const char *description = tie_scene_get_description (self->scene);
  const char *language = tie_scene_get_language (self->scene);
  TieSvgSheet head = self->sheet;

  head.out = out;
  g_string_append (out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        "<svg xmlns=\"http://www.w3.org/2000/svg\""
                        " xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
  tie_svg_add_measure (out, "width", width);
  tie_svg_add_measure (out, "height", height);
  g_string_append (out, " viewBox=\"0 0 ");
  tie_svg_add_number (out, tie_scene_get_width (self->scene));
  g_string_append_c (out, ' ');
  tie_svg_add_number (out, tie_scene_get_height (self->scene));
  g_string_append (out, "\" lang=\"");
  tie_svg_add_text (out, language);
  g_string_append (out, "\" xml:lang=\"");
  tie_svg_add_text (out, language);
  g_string_append (out, "\" role=\"graphics-document document\"");
  if (is_named (title))
    g_string_append (out, " aria-labelledby=\"picture.title\"");
  if (is_named (description))
    g_string_append (out, " aria-describedby=\"picture.description\"");
  tie_svg_text_add_family (&head, language);
  g_string_append (out, " text-rendering=\"geometricPrecision\" fill=\"none\">\n");
  tie_svg_add_name (out, "title", "picture.title", title);
  tie_svg_add_name (out, "desc", "picture.description", description);
}

static void
add_background (TieScene *scene, GString *out)
{
  TieColor background = tie_scene_get_background (scene);

  if (background.alpha <= 0.0)
    return;
  g_string_append (out, "<rect id=\"picture.background\"");
  tie_svg_add_measure (out, "width", tie_scene_get_width (scene));
  tie_svg_add_measure (out, "height", tie_scene_get_height (scene));
  tie_svg_add_paint (out, "fill", background, 1.0);
  g_string_append (out, "/>\n");
}

static GBytes *
put_together (TieSvgWriter *self, double width, double height)
{
  const GString *markup = tie_svg_defs_get_markup (self->sheet.defs);
  const GString *body = self->sheet.out;
  GString *out = g_string_sized_new (markup->len + body->len + 4096);

  add_root (self, out, width, height);
  if (markup->len > 0)
    {
      g_string_append (out, "<defs>\n");
      g_string_append_len (out, markup->str, (gssize) markup->len);
      g_string_append (out, "</defs>\n");
    }
  add_background (self->scene, out);
  g_string_append_len (out, body->str, (gssize) body->len);
  g_string_append (out, "</svg>\n");
  return g_string_free_to_bytes (out);
}

static double
find_scale (TieScene *scene, double width, double height)
{
  double scale = MIN (width / tie_scene_get_width (scene), height / tie_scene_get_height (scene));

  return scale >= 1.0 ? scale : FINE_SCALE;
}

/**
 * tie_scene_to_svg:
 * @scene: a scene
 * @width: of the picture, in CSS pixels
 * @height: of the picture, in CSS pixels
 * @emphasis: (nullable): what is brought forward
 * @text: how texts are written
 *
 * Writes what tie_scene_paint() paints without a viewport as SVG, by SVG 1.1 and what of SVG 2 is
 * understood widely: "paint-order" and "href" of links. Each group of the scene is a <g> with an
 * id of its own, and with the title and the description that it has (WAI-ARIA Graphics Module).
 * What is painted on whole pixels is put on those of a picture of that size, unless it is smaller
 * than the scene. The same scene gives the same bytes, in every locale.
 *
 * Returns: (transfer full): the document, in UTF-8
 */
GBytes *
tie_scene_to_svg (TieScene *scene,
                  double width,
                  double height,
                  const TieEmphasis *emphasis,
                  TieSvgText text)
{
  g_autoptr (TieSvgDefs) defs = NULL;
  g_autoptr (TieSvgGroups) groups = NULL;
  g_autoptr (GString) body = NULL;
  TieSvgWriter writer = { .scene = scene, .emphasis = emphasis, .text = text, .group = -1 };

  g_return_val_if_fail (TIE_IS_SCENE (scene), NULL);
  g_return_val_if_fail (width > 0.0 && height > 0.0, NULL);

  body = g_string_sized_new (tie_scene_get_n_items (scene) * ITEM_SIZE
                             + tie_scene_get_n_groups (scene) * GROUP_SIZE);
  writer.sheet.out = body;
  writer.sheet.defs = defs = tie_svg_defs_new ();
  writer.sheet.scale = find_scale (scene, width, height);
  writer.sheet.family = tie_svg_text_get_family ();
  writer.groups = groups = tie_svg_groups_new (scene);
  add_items (&writer);
  add_focus (&writer);
  return put_together (&writer, width, height);
}
