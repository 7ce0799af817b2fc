/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Paints glyphs between the pixels. Cairo puts a glyph on whole pixels only, which spoils the
 * spacing of small text. Here each glyph exists in four places within a pixel, as a font that cairo
 * caches like any. */

#include "tie-glyph-font.h"

#include <math.h>

#include "tie-font-private.h"
#include "tie-glyph-outline.h"
#include "tie-hb-font.h"
#include "tie-letter-painter.h"
#include "tie-noncharacter.h"
#include "tie-vector-target.h"

/* Glyphs that are larger, in pixels, are painted as outlines, which are exact */
#define MAX_CACHED_SIZE 96.0

/* A glyph of the phased font: the glyph's own index (16 bits), its phase (2), and how many eighths
 * of a pixel the font is large where the phase was chosen (14): on a recording that is replayed
 * larger, the glyph must move further. */
#define PHASE_SHIFT 16
#define SIZE_SHIFT 18
#define SIZE_STEPS 8.0

/* Halos are as wide as so many parts of the size; whoever needs more of them at once is served in
 * turns */
#define HALO_STEPS 64.0
#define MAX_FACES 256
/* In pixels: nobody sees the outline of a halo that well */
#define HALO_TOLERANCE 0.3

/**
 * TiePhasedFont:
 * @halo: how far its glyphs are grown, in 64ths of the size; 0: they are filled
 * @face: the phased font, or NULL: its glyphs are pictures in colours, which have no outlines
 *
 * What belongs to one of Pango's fonts, which is kept alive as long.
 */
typedef struct
{
  PangoFont *font;
  guint halo;
  cairo_font_face_t *face;
} TiePhasedFont;

/* How many fonts cairo 1.16 keeps that nobody uses any more, with their glyphs, beside the one that
 * was used last */
#define N_HOLDOVERS (256 + 1)

static const cairo_user_data_key_t hb_font_key;
static const cairo_user_data_key_t halo_key;

static guint
phased_font_hash (gconstpointer data)
{
  const TiePhasedFont *phased = data;

  return g_direct_hash (phased->font) ^ phased->halo;
}

static gboolean
phased_font_equal (gconstpointer a, gconstpointer b)
{
  const TiePhasedFont *one = a;
  const TiePhasedFont *other = b;

  return one->font == other->font && one->halo == other->halo;
}

static void
phased_font_free (gpointer data)
{
  TiePhasedFont *phased = data;

  g_clear_pointer (&phased->face, cairo_font_face_destroy);
  g_object_unref (phased->font);
  g_free (phased);
}

static GPrivate thread_fonts = G_PRIVATE_INIT ((GDestroyNotify) g_hash_table_unref);

/* In the font's own space, where it is 1 large */
static cairo_status_t
render_glyph_cb (cairo_scaled_font_t *scaled_font,
                 unsigned long code,
                 cairo_t *cr,
                 cairo_text_extents_t *extents)
{
  cairo_font_face_t *phased = cairo_scaled_font_get_font_face (scaled_font);
  double size = (double) (code >> SIZE_SHIFT) / SIZE_STEPS;
  double phase = (double) ((code >> PHASE_SHIFT) % TIE_GLYPH_N_PHASES) / TIE_GLYPH_N_PHASES;
  hb_font_t *font = cairo_font_face_get_user_data (phased, &hb_font_key);
  guint halo = GPOINTER_TO_UINT (cairo_font_face_get_user_data (phased, &halo_key));

  tie_glyph_outline_add (cr, font, code & 0xffff, size > 0.0 ? phase / size : 0.0, 0.0, 1.0);
  if (halo > 0)
    {
      cairo_set_line_width (cr, 2.0 * halo / HALO_STEPS);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      cairo_set_tolerance (cr, HALO_TOLERANCE);
      cairo_stroke (cr);
    }
  else
    {
      cairo_fill (cr);
    }
  return CAIRO_STATUS_SUCCESS;
}

static TiePhasedFont *
create_phased_font (const TiePhasedFont *key)
{
  TiePhasedFont *phased = g_memdup2 (key, sizeof *key);
  hb_font_t *font = tie_hb_font_get (key->font);

  g_object_ref (phased->font);
  if (!tie_hb_font_has_colors (font))
    {
      phased->face = cairo_user_font_face_create ();
      cairo_user_font_face_set_render_glyph_func (phased->face, render_glyph_cb);
      cairo_font_face_set_user_data (phased->face, &hb_font_key, hb_font_reference (font),
                                     (cairo_destroy_func_t) hb_font_destroy);
      cairo_font_face_set_user_data (phased->face, &halo_key, GUINT_TO_POINTER (phased->halo),
                                     NULL);
    }
  return phased;
}

static cairo_font_face_t *
get_phased_face (PangoFont *font, guint halo)
{
  GHashTable *fonts = g_private_get (&thread_fonts);
  TiePhasedFont key = { .font = font, .halo = halo };
  TiePhasedFont *phased;

  if (fonts == NULL)
    {
      fonts = g_hash_table_new_full (phased_font_hash, phased_font_equal, phased_font_free, NULL);
      g_private_set (&thread_fonts, fonts);
    }
  phased = g_hash_table_lookup (fonts, &key);
  if (phased == NULL)
    {
      if (g_hash_table_size (fonts) >= MAX_FACES)
        g_hash_table_remove_all (fonts);
      phased = create_phased_font (&key);
      g_hash_table_add (fonts, phased);
    }
  return phased->face;
}

/* From user space to the pixels of the surface, which cairo_user_to_device() does not know wholly
 */
static cairo_matrix_t
get_pixel_matrix (cairo_t *cr)
{
  cairo_surface_t *surface = cairo_get_group_target (cr);
  cairo_matrix_t matrix;
  cairo_matrix_t device;
  double scale_x, scale_y, offset_x, offset_y;

  cairo_surface_get_device_scale (surface, &scale_x, &scale_y);
  cairo_surface_get_device_offset (surface, &offset_x, &offset_y);
  cairo_get_matrix (cr, &matrix);
  cairo_matrix_init (&device, scale_x, 0.0, 0.0, scale_y, offset_x, offset_y);
  cairo_matrix_multiply (&matrix, &matrix, &device);
  return matrix;
}

static gboolean
is_known (const PangoGlyphString *glyphs)
{
  for (int i = 0; i < glyphs->num_glyphs; i++)
    if ((glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
      return FALSE;
  return TRUE;
}

/* Letters stand on a whole pixel, so that their feet are sharp */
static double
snap_base_line (double pixel_y)
{
  return floor (pixel_y + 0.5);
}

/* One run of a font, from (x, y) in user space; to_pixels has no rotation */
static void
show_phased (cairo_t *cr,
             cairo_font_face_t *face,
             const PangoGlyphString *run,
             double x,
             double y,
             double size,
             const cairo_matrix_t *to_pixels)
{
  g_autofree cairo_glyph_t *glyphs = g_new (cairo_glyph_t, (gsize) run->num_glyphs);
  double unit = size / (TIE_FONT_SIZE * PANGO_SCALE);
  double pixels = size * to_pixels->xx;
  gulong size_bits = (gulong) round (pixels * SIZE_STEPS) << SIZE_SHIFT;
  int n = 0;

  for (int i = 0; i < run->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &run->glyphs[i];
      double pixel_x = x + info->geometry.x_offset * unit;
      double pixel_y = y + info->geometry.y_offset * unit;
      double steps;
      gulong phase;

      x += info->geometry.width * unit;
      if (info->glyph == PANGO_GLYPH_EMPTY)
        continue;
      cairo_matrix_transform_point (to_pixels, &pixel_x, &pixel_y);
      steps = floor (pixel_x * TIE_GLYPH_N_PHASES + 0.5);
      phase = (gulong) (steps - floor (steps / TIE_GLYPH_N_PHASES) * TIE_GLYPH_N_PHASES);
      glyphs[n].index = (info->glyph & 0xffff) | phase << PHASE_SHIFT | size_bits;
      glyphs[n].x = (floor (steps / TIE_GLYPH_N_PHASES) - to_pixels->x0) / to_pixels->xx;
      glyphs[n].y = (snap_base_line (pixel_y) - to_pixels->y0) / to_pixels->yy;
      n++;
    }
  cairo_set_font_face (cr, face);
  cairo_set_font_size (cr, size);
  cairo_show_glyphs (cr, glyphs, n);
}

/* The glyphs as they come, exact and slow */
static void
trace_run (cairo_t *cr, const PangoGlyphItem *item, double x, double y, double size)
{
  hb_font_t *font = tie_hb_font_get (item->item->analysis.font);
  double unit = size / (TIE_FONT_SIZE * PANGO_SCALE);

  for (int i = 0; i < item->glyphs->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &item->glyphs->glyphs[i];

      if (info->glyph != PANGO_GLYPH_EMPTY)
        tie_glyph_outline_add (cr, font, info->glyph, x + info->geometry.x_offset * unit,
                               y + info->geometry.y_offset * unit, size);
      x += info->geometry.width * unit;
    }
}

static void
stroke_halo (cairo_t *cr, const PangoGlyphItem *item, double x, double y, double size, double width)
{
  cairo_save (cr);
  cairo_new_path (cr);
  trace_run (cr, item, x, y, size);
  cairo_set_line_width (cr, 2.0 * width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_dash (cr, NULL, 0, 0.0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
show_run (cairo_t *cr,
          const char *text,
          const PangoGlyphItem *item,
          double x,
          double y,
          double size,
          double halo,
          const cairo_matrix_t *to_pixels)
{
  PangoFont *font = item->item->analysis.font;
  guint halo_steps = (guint) MIN (ceil (halo / size * HALO_STEPS), 4.0 * HALO_STEPS);
  cairo_font_face_t *face = NULL;

  if (to_pixels != NULL && is_known (item->glyphs))
    face = get_phased_face (font, halo_steps);

  if (face != NULL && size * to_pixels->xx <= MAX_CACHED_SIZE)
    {
      show_phased (cr, face, item->glyphs, x, y, size, to_pixels);
    }
  else if (halo > 0.0)
    {
      stroke_halo (cr, item, x, y, size, halo);
    }
  else if (face != NULL)
    {
      cairo_new_path (cr);
      trace_run (cr, item, x, y, size);
      cairo_fill (cr);
    }
  else if (to_pixels == NULL)
    {
      tie_letter_paint_words (cr, text, item, x, y, size);
    }
  else
    {
      tie_letter_paint_run (cr, text, item, x, y, size);
    }
}

/*
 * tie_glyph_font_has_outlines:
 *
 * Returns: whether the glyphs of the run are outlines: not pictures, nor boxes for what no font has
 */
gboolean
tie_glyph_font_has_outlines (const PangoGlyphItem *run)
{
  return is_known (run->glyphs)
         && !tie_hb_font_has_colors (tie_hb_font_get (run->item->analysis.font));
}

/*
 * tie_glyph_font_prepare:
 * @line: a shaped text
 *
 * Asks Pango for what it makes when it is asked first, so that threads which show the line at once
 * find it made.
 *
 * Returns: whether that is all they need
 */
gboolean
tie_glyph_font_prepare (TieTextLine *line)
{
  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      const PangoGlyphItem *run = l->data;

      if (!tie_glyph_font_has_outlines (run))
        return FALSE;
    }
  return TRUE;
}

/*
 * tie_glyph_font_place:
 * @y: a base line, in user space
 * @size: of the text, in user space
 * @scale: pixels for one of user space
 *
 * Returns: where tie_glyph_font_show_line() puts it, in user space
 */
double
tie_glyph_font_place (double y, double size, double scale)
{
  return size * scale <= MAX_CACHED_SIZE ? snap_base_line (y * scale) / scale : y;
}

/*
 * tie_glyph_font_show_line:
 * @line: in TIE_FONT_SIZE
 * @size: in which it is wanted
 * @halo: 0: the glyphs; else the lines around them, so wide, in user space
 *
 * Paints the glyphs, or their halo, in cr's source, from (x, y) on the base line.
 */
void
tie_glyph_font_show_line (cairo_t *cr,
                          TieTextLine *line,
                          double x,
                          double y,
                          double size,
                          double halo)
{
  g_autofree char *fit = tie_noncharacter_is_in (line->text) ? g_strdup (line->text) : NULL;
  const char *text = fit != NULL ? fit : line->text;
  cairo_matrix_t to_pixels = get_pixel_matrix (cr);
  gboolean phased = !tie_vector_target_is (cr) && to_pixels.xx > 0.0 && to_pixels.yy > 0.0
                    && to_pixels.xy == 0.0 && to_pixels.yx == 0.0;

  if (fit != NULL)
    tie_noncharacter_replace (fit);
  if (!phased)
    tie_letter_place (cr, size, &x, &y);
  cairo_save (cr);
  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      PangoGlyphItem *item = l->data;

      show_run (cr, text, item, x, y, size, halo, phased ? &to_pixels : NULL);
      x += pango_glyph_string_get_width (item->glyphs) * size / (TIE_FONT_SIZE * PANGO_SCALE);
    }
  cairo_restore (cr);
}

static cairo_status_t
render_nothing_cb (cairo_scaled_font_t *scaled_font,
                   unsigned long code,
                   cairo_t *cr,
                   cairo_text_extents_t *extents)
{
  return CAIRO_STATUS_SUCCESS;
}

/*
 * tie_glyph_font_forget:
 *
 * Lets go of Pango's fonts that the calling thread has drawn with.
 */
void
tie_glyph_font_forget (void)
{
  g_private_replace (&thread_fonts, NULL);
}

/*
 * tie_glyph_font_forget_everywhere:
 *
 * Has cairo free the glyphs of fonts that nobody draws with just now: each size of a text is a font
 * of its own, and a glyph takes kilobytes. Cairo keeps the last fonts for whoever wants them again,
 * and knows no way to be told otherwise; so many without glyphs take their place. Of any thread.
 */
void
tie_glyph_font_forget_everywhere (void)
{
  cairo_font_face_t *empty = cairo_user_font_face_create ();
  cairo_font_options_t *options = cairo_font_options_create ();
  cairo_matrix_t identity;

  cairo_matrix_init_identity (&identity);
  cairo_user_font_face_set_render_glyph_func (empty, render_nothing_cb);
  for (int i = 1; i <= N_HOLDOVERS; i++)
    {
      cairo_matrix_t size;

      cairo_matrix_init_scale (&size, i, i);
      cairo_scaled_font_destroy (cairo_scaled_font_create (empty, &size, &identity, options));
    }
  cairo_font_options_destroy (options);
  cairo_font_face_destroy (empty);
}
