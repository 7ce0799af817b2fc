/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The outline of a glyph, as the data of an SVG path. */

#include "tie-svg-glyph.h"

#include <math.h>
#include <string.h>

#include "tie-glyph-outline.h"
#include "tie-hb-font.h"

/* Adds points relative to the last one, in whole units: the same glyph is as short wherever it is
 */
static void
add_points (GString *out, char op, const cairo_path_data_t *points, guint n, int last[2])
{
  g_string_append_c (out, op);
  for (guint i = 0; i < n; i++)
    {
      int x = (int) lround (points[i].point.x);
      int y = (int) lround (points[i].point.y);

      g_string_append_printf (out, i > 0 ? " %d %d" : "%d %d", x - last[0], y - last[1]);
      if (i + 1 == n)
        {
          last[0] = x;
          last[1] = y;
        }
    }
}

static void
add_path (GString *out, const cairo_path_t *path)
{
  const cairo_path_data_t *start = NULL; /* of an outline of which nothing is drawn yet */
  int last[2] = { 0, 0 };
  int first[2] = { 0, 0 };

  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      const cairo_path_data_t *points = &path->data[i + 1];
      cairo_path_data_type_t type = path->data[i].header.type;

      if (type == CAIRO_PATH_MOVE_TO)
        {
          start = points;
          continue;
        }
      if (start != NULL && type != CAIRO_PATH_CLOSE_PATH)
        {
          add_points (out, 'm', start, 1, last);
          memcpy (first, last, sizeof first);
          start = NULL;
        }
      if (type == CAIRO_PATH_LINE_TO)
        {
          add_points (out, 'l', points, 1, last);
        }
      else if (type == CAIRO_PATH_CURVE_TO)
        {
          add_points (out, 'c', points, 3, last);
        }
      else if (start == NULL)
        {
          g_string_append_c (out, 'z');
          memcpy (last, first, sizeof last);
        }
    }
}

static cairo_t *
create_context (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  return cr;
}

/*
 * tie_svg_glyph_add_data:
 *
 * Adds what stands in the attribute d, from the glyph's origin on, in TIE_SVG_GLYPH_SIZE.
 *
 * Returns: whether it has an outline
 */
gboolean
tie_svg_glyph_add_data (GString *out, PangoFont *font, PangoGlyph glyph)
{
  hb_font_t *hb_font = tie_hb_font_get (font);
  cairo_t *cr = create_context ();
  gsize before = out->len;
  cairo_path_t *path;

  tie_glyph_outline_add (cr, hb_font, glyph, 0.0, 0.0, TIE_SVG_GLYPH_SIZE);
  path = cairo_copy_path (cr);
  add_path (out, path);
  cairo_path_destroy (path);
  cairo_destroy (cr);
  return out->len > before;
}
