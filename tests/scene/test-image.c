/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Painting images: PNG, JPEG and SVG fitted into their area, and whatever else they might be. */

#include <cairo-pdf.h>
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

#include "tie-image-cache.h"
#include "tie-image-painter.h"
#include "tie-scene-painter.h"

#define SIDE 100

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Red on the left, half transparent blue on the right */
static GBytes *
create_png (int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  GByteArray *bytes = g_byte_array_new ();

  cairo_set_source_rgb (cr, 1, 0, 0);
  cairo_rectangle (cr, 0, 0, width / 2.0, height);
  cairo_fill (cr);
  cairo_set_source_rgba (cr, 0, 0, 1, 0.5);
  cairo_rectangle (cr, width / 2.0, 0, width / 2.0, height);
  cairo_fill (cr);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, append_cb, bytes);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

static GBytes *
create_jpeg (void)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 32, 16);
  g_autoptr (GError) error = NULL;
  char *data;
  gsize size;

  gdk_pixbuf_fill (pixbuf, 0x00ff00ff);
  gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, "jpeg", &error, NULL);
  g_assert_no_error (error);
  return g_bytes_new_take (data, size);
}

static GBytes *
create_text (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static cairo_surface_t *
paint (GBytes *image, TieRect area, double opacity)
{
  g_autoptr (TieScene) scene = tie_scene_new (SIDE, SIDE, TIE_COLOR_NONE, NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIDE, SIDE);
  cairo_t *cr = cairo_create (surface);

  tie_scene_begin (scene, TIE_MARK_NODE, TIE_LAYER_PLOT, "logo", NULL, NULL, NULL);
  tie_scene_add_image (scene, area, image, opacity);
  tie_scene_end (scene);
  tie_scene_paint (scene, cr, NULL, NULL);
  tie_scene_paint (scene, cr, NULL, NULL);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
pixel (cairo_surface_t *surface, int x, int y)
{
  const guchar *row =
      cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);
  guint32 value;

  memcpy (&value, row + x * 4, sizeof value);
  return value;
}

static void
test_png (void)
{
  g_autoptr (GBytes) image = create_png (40, 20);
  cairo_surface_t *surface = paint (image, (TieRect){ 10, 10, 80, 80 }, 1);

  /* Twice as wide as high, in the middle of a square; painted twice */
  g_assert_cmphex (pixel (surface, 20, 50), ==, 0xffff0000);
  g_assert_cmpuint (pixel (surface, 80, 50) >> 24, >, 0xb0);
  g_assert_cmpuint (pixel (surface, 80, 50) & 0xff, >, 0xb0);
  g_assert_cmphex (pixel (surface, 80, 50) & 0x00ffff00, ==, 0);
  g_assert_cmphex (pixel (surface, 50, 27), ==, 0);
  g_assert_cmphex (pixel (surface, 50, 73), ==, 0);
  g_assert_cmphex (pixel (surface, 20, 33), ==, 0xffff0000);
  g_assert_cmphex (pixel (surface, 7, 50), ==, 0);
  cairo_surface_destroy (surface);
}

static void
test_jpeg (void)
{
  g_autoptr (GBytes) image = create_jpeg ();
  cairo_surface_t *surface = paint (image, (TieRect){ 0, 0, 100, 100 }, 1);

  g_assert_cmpuint (pixel (surface, 50, 50) >> 8 & 0xff, >, 0xf0);
  g_assert_cmpuint (pixel (surface, 50, 50) >> 16 & 0xff, <, 0x10);
  g_assert_cmphex (pixel (surface, 50, 20), ==, 0);
  cairo_surface_destroy (surface);
}

static void
test_svg (void)
{
  static const char *const drawings[] = {
    "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10'>"
    "<rect width='20' height='10' fill='#00f'/></svg>",
    "<?xml version='1.0'?><!-- no size -->"
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 1'>"
    "<rect width='2' height='1' fill='#00f'/></svg>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (drawings); i++)
    {
      g_autoptr (GBytes) image = create_text (drawings[i]);
      cairo_surface_t *surface = paint (image, (TieRect){ 0, 0, 100, 100 }, 1);

      g_assert_cmphex (pixel (surface, 50, 50), ==, 0xff0000ff);
      g_assert_cmphex (pixel (surface, 3, 27), ==, 0xff0000ff);
      g_assert_cmphex (pixel (surface, 50, 20), ==, 0);
      cairo_surface_destroy (surface);
    }
}

static void
test_opacity (void)
{
  g_autoptr (GBytes) image = create_png (20, 20);
  cairo_surface_t *surface = paint (image, (TieRect){ 0, 0, 100, 100 }, 0.5);

  /* Twice a half is three quarters */
  g_assert_cmpint (ABS ((int) (pixel (surface, 20, 50) >> 24) - 0xbf), <=, 2);
  cairo_surface_destroy (surface);
}

static void
test_bad (void)
{
  g_autoptr (GBytes) png = create_png (40, 20);
  g_autoptr (GBytes) huge = create_png (4097, 1);
  g_autoptr (GBytes) cut = g_bytes_new_from_bytes (png, 0, 40);
  g_autoptr (GBytes) empty = g_bytes_new (NULL, 0);
  g_autoptr (GBytes) text = create_text ("not an image");
  g_autoptr (GBytes) magic = create_text ("\xff\xd8\xff\xe0");
  g_autoptr (GBytes) svg = create_text ("<svg xmlns='http://www.w3.org/2000/svg'><rect");
  g_autoptr (GBytes) other = create_text ("<svg/>");
  GBytes *images[] = { huge, cut, empty, text, magic, svg, other };

  for (guint i = 0; i < G_N_ELEMENTS (images); i++)
    {
      cairo_surface_t *surface = paint (images[i], (TieRect){ 0, 0, 100, 100 }, 1);

      for (int x = 0; x < SIDE; x++)
        g_assert_cmphex (pixel (surface, x, 50), ==, 0);
      cairo_surface_destroy (surface);
    }
}

typedef struct
{
  GBytes *image;
  GMutex lock;
  GCond changed;
  gboolean painted;
  gboolean ends;
  guint n_freed;
} Painter;

static void
freed_cb (gpointer data)
{
  ((Painter *) data)->n_freed++;
}

/* Paints once, and has nothing to do from then on */
static gpointer
paint_once (gpointer data)
{
  Painter *self = data;

  cairo_surface_destroy (paint (self->image, (TieRect){ 0, 0, 100, 100 }, 1));
  g_mutex_lock (&self->lock);
  self->painted = TRUE;
  g_cond_broadcast (&self->changed);
  while (!self->ends)
    g_cond_wait (&self->changed, &self->lock);
  g_mutex_unlock (&self->lock);
  return NULL;
}

/* Each thread that has painted an image keeps it, until what it was of is gone: also one that
 * paints nothing more */
static void
test_forget (void)
{
  static const char drawing[] = "<svg xmlns='http://www.w3.org/2000/svg' width='2' height='1'/>";
  Painter self = { 0 };
  GThread *thread;

  g_mutex_init (&self.lock);
  g_cond_init (&self.changed);
  self.image = g_bytes_new_with_free_func (drawing, strlen (drawing), freed_cb, &self);
  cairo_surface_destroy (paint (self.image, (TieRect){ 0, 0, 100, 100 }, 1));
  thread = g_thread_new ("painter", paint_once, &self);
  g_mutex_lock (&self.lock);
  while (!self.painted)
    g_cond_wait (&self.changed, &self.lock);
  g_mutex_unlock (&self.lock);

  g_bytes_unref (self.image);
  g_assert_cmpuint (self.n_freed, ==, 0);
  tie_image_cache_forget_everywhere ();
  g_assert_cmpuint (self.n_freed, ==, 1);

  g_mutex_lock (&self.lock);
  self.ends = TRUE;
  g_cond_broadcast (&self.changed);
  g_mutex_unlock (&self.lock);
  g_thread_join (thread);
  g_cond_clear (&self.changed);
  g_mutex_clear (&self.lock);
}

static gpointer
forget_everywhere (gpointer data)
{
  tie_image_cache_forget_everywhere ();
  return NULL;
}

/* Nobody waits for a thread that paints an image, which frees it then */
static void
test_forget_painted (void)
{
  Painter self = { 0 };
  GBytes *image = g_bytes_new_with_free_func ("<svg/>", 6, freed_cb, &self);

  tie_image_cache_lock (image);
  g_bytes_unref (image);
  g_thread_join (g_thread_new ("forget", forget_everywhere, NULL));
  g_assert_cmpuint (self.n_freed, ==, 0);
  tie_image_cache_unlock ();
  g_assert_cmpuint (self.n_freed, ==, 1);
}

/* Returns: the bytes of a PDF that has the image so often */
static gsize
measure_pdf (GBytes *image, guint n)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (append_cb, bytes, 10.0 * SIDE, 10.0 * SIDE);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < n; i++)
    tie_image_paint (cr, image, (TieRect){ 7.3 * i + 0.4, 4.7 * i + 0.3, 23.7, 21.9 }, 1.0);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return bytes->len;
}

/* What many have is written once. */
static void
test_pdf (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 90, 60);
  guchar *rows = cairo_image_surface_get_data (surface);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GBytes) image = NULL;
  gsize once;

  /* Of which nothing can be spared */
  for (int i = 0; i < cairo_image_surface_get_stride (surface) * 60; i++)
    rows[i] = i % 4 == 3 ? 0xff : (guchar) g_rand_int_range (rand, 0, 256);
  cairo_surface_mark_dirty (surface);
  cairo_surface_write_to_png_stream (surface, append_cb, bytes);
  cairo_surface_destroy (surface);
  image = g_bytes_new (bytes->data, bytes->len);
  once = measure_pdf (image, 1);
  g_assert_cmpuint (once, >, bytes->len / 2);
  g_assert_cmpuint (measure_pdf (image, 100), <, 2 * once);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/image/png", test_png);
  g_test_add_func ("/scene/image/jpeg", test_jpeg);
  g_test_add_func ("/scene/image/svg", test_svg);
  g_test_add_func ("/scene/image/opacity", test_opacity);
  g_test_add_func ("/scene/image/bad", test_bad);
  g_test_add_func ("/scene/image/pdf", test_pdf);
  g_test_add_func ("/scene/image/forget", test_forget);
  g_test_add_func ("/scene/image/forget-painted", test_forget_painted);
  return g_test_run ();
}
