/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The outlines of glyphs, from HarfBuzz: all threads may ask at once. Cairo 1.16 and FreeType keep
 * ten files of fonts open, and one thread closes what another is about to read. */

#include "tie-glyph-outline.h"

#include "tie-font-private.h"

/* Where a glyph goes; HarfBuzz counts upwards */
typedef struct
{
  cairo_t *cr;
  double x;
  double y;
  double unit;
} Pen;

static double
get_x (const Pen *pen, float x)
{
  return pen->x + (double) x * pen->unit;
}

static double
get_y (const Pen *pen, float y)
{
  return pen->y - (double) y * pen->unit;
}

static void
move_to_cb (hb_draw_funcs_t *funcs,
            void *data,
            hb_draw_state_t *state,
            float x,
            float y,
            void *user_data)
{
  const Pen *pen = data;

  cairo_move_to (pen->cr, get_x (pen, x), get_y (pen, y));
}

static void
line_to_cb (hb_draw_funcs_t *funcs,
            void *data,
            hb_draw_state_t *state,
            float x,
            float y,
            void *user_data)
{
  const Pen *pen = data;

  cairo_line_to (pen->cr, get_x (pen, x), get_y (pen, y));
}

static void
curve_to_cb (hb_draw_funcs_t *funcs,
             void *data,
             hb_draw_state_t *state,
             float x1,
             float y1,
             float x2,
             float y2,
             float x,
             float y,
             void *user_data)
{
  const Pen *pen = data;

  cairo_curve_to (pen->cr, get_x (pen, x1), get_y (pen, y1), get_x (pen, x2), get_y (pen, y2),
                  get_x (pen, x), get_y (pen, y));
}

static void
close_cb (hb_draw_funcs_t *funcs, void *data, hb_draw_state_t *state, void *user_data)
{
  const Pen *pen = data;

  cairo_close_path (pen->cr);
}

/* HarfBuzz makes a curve of the third order from one of the second by itself */
static gpointer
create_funcs (gpointer data)
{
  hb_draw_funcs_t *funcs = hb_draw_funcs_create ();

  hb_draw_funcs_set_move_to_func (funcs, move_to_cb, NULL, NULL);
  hb_draw_funcs_set_line_to_func (funcs, line_to_cb, NULL, NULL);
  hb_draw_funcs_set_cubic_to_func (funcs, curve_to_cb, NULL, NULL);
  hb_draw_funcs_set_close_path_func (funcs, close_cb, NULL, NULL);
  hb_draw_funcs_make_immutable (funcs);
  return funcs;
}

/**
 * tie_glyph_outline_add:
 * @cr: where to
 * @font: a font in Pango's units, TIE_FONT_SIZE large
 * @glyph: its number
 * @x: of its origin, in user space
 * @y: of its origin, in user space
 * @size: of the font, in user space
 *
 * Adds a glyph's outline to the path.
 */
void
tie_glyph_outline_add (cairo_t *cr,
                       hb_font_t *font,
                       hb_codepoint_t glyph,
                       double x,
                       double y,
                       double size)
{
  static GOnce once = G_ONCE_INIT;
  Pen pen = { cr, x, y, size / (TIE_FONT_SIZE * PANGO_SCALE) };

  hb_font_get_glyph_shape (font, glyph, g_once (&once, create_funcs, NULL), &pen);
}
