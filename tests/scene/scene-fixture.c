/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A random scene of everything that scenes can hold, and what a painted one shows. */

#include "scene-fixture.h"

#include <string.h>

static const TieColor paint = { 0.1, 0.3, 0.6, 1 };

typedef struct
{
  TieScene *scene;
  GRand *random;
  double width;
  double height;
} Maker;

static double
pick_x (Maker *self)
{
  return g_rand_double_range (self->random, 0, self->width);
}

static double
pick_y (Maker *self)
{
  return g_rand_double_range (self->random, 0, self->height);
}

static TieFill
pick_fill (Maker *self)
{
  switch (g_rand_int_range (self->random, 0, 4))
    {
    case 0:
      return (TieFill){ 0 };
    case 1:
      return tie_fill_hatch (paint, (TieColor){ 1, 1, 1, 1 }, 5, 2);
    case 2:
      return tie_fill_gradient (paint, TIE_COLOR_NONE, 0, 0, self->width, 0);
    default:
      return tie_fill_solid (paint);
    }
}

static void
begin (Maker *self, TieMark mark, const char *kind, guint i, gboolean with_subject)
{
  TieLayer layer = g_rand_int_range (self->random, 0, 8) == 0 ? TIE_LAYER_FRAME : TIE_LAYER_PLOT;
  g_autofree char *id = g_strdup_printf ("%s-%u", kind, i);
  g_autofree char *subject = g_strdup_printf ("subject-%u", i);

  tie_scene_begin (self->scene, mark, layer, id, with_subject ? subject : NULL, NULL, NULL);
  if (g_rand_int_range (self->random, 0, 3) == 0)
    tie_scene_set_least_zoom (self->scene, g_rand_double_range (self->random, 0, 4));
}

static void
add_curve (Maker *self, guint i)
{
  TiePath *path = tie_path_new ();
  double dashes[] = { 4, 3 };
  double width = g_rand_double_range (self->random, 0.3, 6);
  double x = pick_x (self), y = pick_y (self);

  begin (self, TIE_MARK_TIE, "tie", i, TRUE);
  tie_path_move_to (path, x, y);
  tie_path_curve_to (path, pick_x (self), pick_y (self), pick_x (self), pick_y (self),
                     x + g_rand_double_range (self->random, -80, 80),
                     y + g_rand_double_range (self->random, -80, 80));
  tie_scene_add_path (self->scene, path, (TieFill){ 0 },
                      i % 3 == 0 ? tie_stroke_dashed (paint, width, dashes, 2, i % 2 == 0)
                                 : tie_stroke_solid (paint, width),
                      i % 5 == 0 ? 0.4 : 1);
  tie_scene_end (self->scene);
}

/* With a part within that has no subject of its own */
static void
add_disc (Maker *self, guint i)
{
  TiePath *path = tie_path_new ();
  double x = pick_x (self), y = pick_y (self);
  double radius = g_rand_double_range (self->random, 1, 18);

  begin (self, TIE_MARK_NODE, "node", i, i % 9 != 0);
  tie_path_add_circle (path, x, y, radius);
  tie_scene_add_path (self->scene, path, pick_fill (self), tie_stroke_solid (paint, 1), 1);
  begin (self, TIE_MARK_FRAME, "part", i, FALSE);
  path = tie_path_new ();
  tie_path_add_rect (path, (TieRect){ x, y - radius, radius * 2, 3 });
  tie_scene_add_path (self->scene, path, pick_fill (self), (TieStroke){ 0 }, i % 7 != 0);
  if (i % 4 == 0)
    tie_scene_add_link (self->scene, (TieRect){ x, y, 30, 10 }, "https://example.org/");
  tie_scene_end (self->scene);
  tie_scene_end (self->scene);
}

static void
add_label (Maker *self, guint i)
{
  TieTextStyle style = { .size = g_rand_double_range (self->random, 5, 16),
                         .most_size = i % 2 == 0 ? 12 : 0,
                         .weight = 400,
                         .color = paint,
                         .halo = { 1, 1, 1, 1 },
                         .halo_width = i % 3 };

  begin (self, TIE_MARK_NODE_LABEL, "label", i, TRUE);
  tie_scene_add_text (self->scene, &style, "Label", pick_x (self), pick_y (self),
                      (TieAnchor) (i % 3), 1);
  tie_scene_end (self->scene);
}

/*
 * scene_fixture_new:
 * @seed: the same makes the same scene
 *
 * Returns: (transfer full): discs, curves and labels without order in both layers, some of which
 *   appear only when one comes near
 */
TieScene *
scene_fixture_new (guint32 seed, double width, double height, guint n_nodes)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  Maker maker = { .random = random, .width = width, .height = height };

  maker.scene = tie_scene_new (width, height, (TieColor){ 1, 1, 1, 1 }, "en");
  tie_scene_set_plot (maker.scene, (TieRect){ 20, 30, width - 40, height - 50 });
  for (guint i = 0; i < n_nodes * 2; i++)
    add_curve (&maker, i);
  for (guint i = 0; i < n_nodes; i++)
    add_disc (&maker, i);
  for (guint i = 0; i < n_nodes; i++)
    add_label (&maker, i);
  return maker.scene;
}

/* 0xAARRGGBB, premultiplied */
guint32
get_pixel (cairo_surface_t *surface, int x, int y)
{
  const guchar *row =
      cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);
  guint32 value;

  memcpy (&value, row + x * 4, sizeof value);
  return value;
}

/* How much ink there is in an area, in pixels */
double
count_ink (cairo_surface_t *surface, int x0, int y0, int x1, int y1)
{
  double ink = 0.0;

  for (int y = y0; y < y1; y++)
    for (int x = x0; x < x1; x++)
      ink += (get_pixel (surface, x, y) >> 24) / 255.0;
  return ink;
}
