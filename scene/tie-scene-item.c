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
move_rect (TieRect rect, double x, double y)
{
  rect.x += x;
  rect.y += y;
  return rect;
}

static TiePath *
copy_path (const TiePath *path, double x, double y)
{
  TiePath *copy = tie_path_new ();

  for (guint i = 0; i < tie_path_get_n_ops (path); i++)
    {
      const double *c;

      switch (tie_path_get_op (path, i, &c))
        {
        case TIE_PATH_MOVE:
          tie_path_move_to (copy, c[0] + x, c[1] + y);
          break;
        case TIE_PATH_LINE:
          tie_path_line_to (copy, c[0] + x, c[1] + y);
          break;
        case TIE_PATH_CURVE:
          tie_path_curve_to (copy, c[0] + x, c[1] + y, c[2] + x, c[3] + y, c[4] + x, c[5] + y);
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
copy_shape (TieSceneItem *copy, double x, double y)
{
  copy->path = copy_path (copy->path, x, y);
  copy->fill.x0 += x;
  copy->fill.y0 += y;
  copy->fill.x1 += x;
  copy->fill.y1 += y;
}

/*
 * tie_scene_item_copy:
 * @x: how far the copy is moved
 * @y: how far the copy is moved
 *
 * Returns: a copy that owns all it holds but its strings, which are the other scene's
 */
TieSceneItem
tie_scene_item_copy (const TieSceneItem *item, double x, double y)
{
  TieSceneItem copy = *item;

  copy.bounds = move_rect (item->bounds, x, y);
  switch (item->kind)
    {
    case TIE_ITEM_PATH:
      copy_shape (&copy, x, y);
      break;
    case TIE_ITEM_TEXT:
      copy.x += x;
      copy.y += y;
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
