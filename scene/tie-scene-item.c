/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What a scene's item owns: freeing and copying it. */

#include "tie-scene-item.h"

/*
 * tie_scene_item_clear:
 * @data: a TieSceneItem
 *
 * Frees what it holds, not itself; its strings are the scene's.
 */
void
tie_scene_item_clear (gpointer data)
{
  TieSceneItem *item = data;

  if (item->kind == TIE_ITEM_PATH)
    tie_path_free (item->path);
  else if (item->kind == TIE_ITEM_IMAGE)
    g_bytes_unref (item->image);
}

/* How far the ink of an item may reach beyond its bounds */
static double
get_overhang (const TieSceneItem *item)
{
  switch (item->kind)
    {
    case TIE_ITEM_PATH:
      return item->stroke.width * 2.0 + 1.0;
    case TIE_ITEM_TEXT:
      return item->style.halo_width + item->style.size;
    case TIE_ITEM_IMAGE:
    case TIE_ITEM_LINK:
      return 0.0;
    default:
      g_assert_not_reached ();
    }
}

/*
 * tie_scene_item_get_ink:
 *
 * Returns: where its ink may be, in scene pixels
 */
TieRect
tie_scene_item_get_ink (const TieSceneItem *item)
{
  return tie_rect_grow (item->bounds, get_overhang (item));
}

static TieRect
map_rect (TieRect rect, double zoom, double x, double y)
{
  return (TieRect){ rect.x * zoom + x, rect.y * zoom + y, rect.width * zoom, rect.height * zoom };
}

static guint
count_coordinates (TiePathOp op)
{
  switch (op)
    {
    case TIE_PATH_MOVE:
    case TIE_PATH_LINE:
      return 2;
    case TIE_PATH_CURVE:
      return 6;
    case TIE_PATH_CLOSE:
    default:
      return 0;
    }
}

static TiePath *
copy_path (const TiePath *path, double zoom, double x, double y)
{
  TiePath *copy = tie_path_new ();

  for (guint i = 0; i < tie_path_get_n_ops (path); i++)
    {
      const double *c;
      TiePathOp op = tie_path_get_op (path, i, &c);
      double to[6];

      for (guint j = 0; j < count_coordinates (op); j++)
        to[j] = c[j] * zoom + (j % 2 == 0 ? x : y);
      switch (op)
        {
        case TIE_PATH_MOVE:
          tie_path_move_to (copy, to[0], to[1]);
          break;
        case TIE_PATH_LINE:
          tie_path_line_to (copy, to[0], to[1]);
          break;
        case TIE_PATH_CURVE:
          tie_path_curve_to (copy, to[0], to[1], to[2], to[3], to[4], to[5]);
          break;
        case TIE_PATH_CLOSE:
          tie_path_close (copy);
          break;
        default:
          g_assert_not_reached ();
        }
    }
  return copy;
}

static void
copy_shape (TieSceneItem *copy, double zoom, double x, double y)
{
  TieFill *fill = &copy->fill;

  copy->path = copy_path (copy->path, zoom, x, y);
  fill->x0 = fill->x0 * zoom + x;
  fill->y0 = fill->y0 * zoom + y;
  fill->x1 = fill->x1 * zoom + x;
  fill->y1 = fill->y1 * zoom + y;
  fill->spacing *= zoom;
  fill->line_width *= zoom;
  copy->stroke.width *= zoom;
  for (guint i = 0; i < copy->stroke.n_dashes; i++)
    copy->stroke.dashes[i] *= zoom;
}

static void
copy_text (TieSceneItem *copy, double zoom, double x, double y)
{
  copy->x = copy->x * zoom + x;
  copy->y = copy->y * zoom + y;
  copy->style.size *= zoom;
  copy->style.halo_width *= zoom;
}

/*
 * tie_scene_item_copy:
 * @zoom: by how much the copy is larger, about the scene's origin
 * @x: how far it is moved after that
 * @y: how far it is moved after that
 *
 * Returns: a copy that owns all it holds but its strings, which are the other scene's
 */
TieSceneItem
tie_scene_item_copy (const TieSceneItem *item, double zoom, double x, double y)
{
  TieSceneItem copy = *item;

  copy.bounds = map_rect (item->bounds, zoom, x, y);
  switch (item->kind)
    {
    case TIE_ITEM_PATH:
      copy_shape (&copy, zoom, x, y);
      break;
    case TIE_ITEM_TEXT:
      copy_text (&copy, zoom, x, y);
      break;
    case TIE_ITEM_IMAGE:
      g_bytes_ref (copy.image);
      break;
    case TIE_ITEM_LINK:
      break;
    default:
      g_assert_not_reached ();
    }
  return copy;
}
