/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Paints an encoded image: decoded once, fitted into its area. */

#include "tie-image-painter.h"

#include <math.h>
#include <string.h>

#include "tie-image-library.h"
#include "tie-vector-target.h"

/* Of what is kept decoded: more than any logo is drawn in */
#define KEPT_SIDE 512
#define MAX_IMAGES 256
/* Of a drawing that is painted as pixels */
#define MAX_SIDE 4096

/**
 * TieImage:
 * @pixels: of a raster image, or NULL
 * @drawing: of an SVG, or NULL
 * @width, @height: its own size, 0 if it cannot be shown
 * @rendered: the drawing in the size in which it was painted last
 *
 * A decoded image of one thread.
 */
typedef struct
{
  cairo_surface_t *pixels;
  RsvgHandle *drawing;
  double width;
  double height;
  cairo_surface_t *rendered;
} TieImage;

static void
tie_image_free (gpointer data)
{
  TieImage *image = data;

  g_clear_pointer (&image->pixels, cairo_surface_destroy);
  g_clear_pointer (&image->rendered, cairo_surface_destroy);
  g_clear_object (&image->drawing);
  g_free (image);
}

/* By the bytes themselves, which the key keeps alive: an address is never used twice */
static GPrivate thread_images = G_PRIVATE_INIT ((GDestroyNotify) g_hash_table_unref);

/* Set before any thread is started that paints */
static int most_pixels = 2048;

/*
 * tie_image_set_most_pixels:
 * @n: pixels of the longer side of an image; what is larger is not painted
 *
 * For the whole process, and before anything is painted.
 */
void
tie_image_set_most_pixels (guint n)
{
  most_pixels = (int) MIN (n, (guint) G_MAXINT);
}

static void
check_size_cb (GdkPixbufLoader *loader, int width, int height, gpointer data)
{
  const TieImageLibrary *library = tie_image_library_get ();
  gboolean *too_large = data;
  double factor = KEPT_SIDE / (double) MAX (MAX (width, height), 1);

  *too_large = width > most_pixels || height > most_pixels;
  if (*too_large)
    library->gdk_pixbuf_loader_set_size (loader, 1, 1);
  else if (factor < 1.0)
    library->gdk_pixbuf_loader_set_size (loader, MAX ((int) lround (width * factor), 1),
                                         MAX ((int) lround (height * factor), 1));
}

static GdkPixbuf *
decode (GBytes *bytes, const char *type)
{
  const TieImageLibrary *library = tie_image_library_get ();
  g_autoptr (GdkPixbufLoader) loader = NULL;
  gboolean too_large = FALSE;
  gboolean written;
  GdkPixbuf *pixbuf;

  if (library == NULL)
    return NULL;
  loader = library->gdk_pixbuf_loader_new_with_mime_type (type, NULL);
  if (loader == NULL)
    return NULL;
  g_signal_connect (loader, "size-prepared", G_CALLBACK (check_size_cb), &too_large);
  written = library->gdk_pixbuf_loader_write_bytes (loader, bytes, NULL);
  if (!library->gdk_pixbuf_loader_close (loader, NULL) || !written || too_large)
    return NULL;
  pixbuf = library->gdk_pixbuf_loader_get_pixbuf (loader);
  return pixbuf != NULL ? library->gdk_pixbuf_apply_embedded_orientation (pixbuf) : NULL;
}

static guint32
premultiply (const guchar *pixel, gboolean has_alpha)
{
  guint alpha = has_alpha ? pixel[3] : 255;
  guint red = (pixel[0] * alpha + 127) / 255;
  guint green = (pixel[1] * alpha + 127) / 255;
  guint blue = (pixel[2] * alpha + 127) / 255;

  return alpha << 24 | red << 16 | green << 8 | blue;
}

static cairo_surface_t *
to_surface (GdkPixbuf *pixbuf)
{
  const TieImageLibrary *library = tie_image_library_get ();
  int width = library->gdk_pixbuf_get_width (pixbuf);
  int height = library->gdk_pixbuf_get_height (pixbuf);
  gboolean has_alpha = library->gdk_pixbuf_get_has_alpha (pixbuf);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  guchar *rows = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  for (int y = 0; rows != NULL && y < height; y++)
    {
      const guchar *from =
          library->gdk_pixbuf_read_pixels (pixbuf) + y * library->gdk_pixbuf_get_rowstride (pixbuf);
      guint32 *to = (guint32 *) (void *) (rows + y * stride);

      for (int x = 0; x < width; x++)
        to[x] = premultiply (from + x * library->gdk_pixbuf_get_n_channels (pixbuf), has_alpha);
    }
  cairo_surface_mark_dirty (surface);
  return surface;
}

static void
load_raster (TieImage *self, GBytes *bytes, const char *type)
{
  const TieImageLibrary *library = tie_image_library_get ();
  g_autoptr (GdkPixbuf) pixbuf = decode (bytes, type);

  if (pixbuf == NULL || library == NULL)
    return;
  self->pixels = to_surface (pixbuf);
  self->width = library->gdk_pixbuf_get_width (pixbuf);
  self->height = library->gdk_pixbuf_get_height (pixbuf);
}

static void
load_drawing (TieImage *self, GBytes *bytes)
{
  const TieImageLibrary *library = tie_image_library_get ();
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (library == NULL)
    return;
  self->drawing = library->rsvg_handle_new_from_data (data, size, NULL);
  if (self->drawing == NULL)
    return;
  library->rsvg_handle_set_dpi (self->drawing, 96.0);
  if (!library->rsvg_handle_get_intrinsic_size_in_pixels (self->drawing, &self->width,
                                                          &self->height)
      || !(self->width > 0.0) || !(self->height > 0.0))
    {
      RsvgRectangle box;
      gboolean has_box;

      library->rsvg_handle_get_intrinsic_dimensions (self->drawing, NULL, NULL, NULL, NULL,
                                                     &has_box, &box);
      self->width = has_box ? box.width : 1.0;
      self->height = has_box ? box.height : 1.0;
    }
}

static gboolean
begins_with (GBytes *bytes, const char *magic, gsize length)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return size > length && memcmp (data, magic, length) == 0;
}

/* By what the bytes begin with; NULL: nothing that is painted */
static const char *
find_media_type (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (begins_with (bytes, "\x89PNG\r\n\x1a\n", 8))
    return "image/png";
  if (begins_with (bytes, "\xff\xd8\xff", 3))
    return "image/jpeg";
  if (size > 0 && g_strstr_len (data, (gssize) MIN (size, 65536), "<svg") != NULL)
    return "image/svg+xml";
  return NULL;
}

static TieImage *
load (GBytes *bytes)
{
  TieImage *self = g_new0 (TieImage, 1);
  const char *type = find_media_type (bytes);

  if (g_strcmp0 (type, "image/svg+xml") == 0)
    load_drawing (self, bytes);
  else if (type != NULL)
    load_raster (self, bytes, type);
  return self;
}

static TieImage *
get_image (GBytes *bytes)
{
  GHashTable *images = g_private_get (&thread_images);
  TieImage *image;

  if (images == NULL)
    {
      images = g_hash_table_new_full (NULL, NULL, (GDestroyNotify) g_bytes_unref, tie_image_free);
      g_private_set (&thread_images, images);
    }
  image = g_hash_table_lookup (images, bytes);
  if (image == NULL)
    {
      if (g_hash_table_size (images) >= MAX_IMAGES)
        g_hash_table_remove_all (images);
      image = load (bytes);
      g_hash_table_insert (images, g_bytes_ref (bytes), image);
    }
  return image;
}

/* The drawing in so many pixels, from the last time if that was as large */
static cairo_surface_t *
render (TieImage *self, int width, int height)
{
  const TieImageLibrary *library = tie_image_library_get ();
  cairo_t *cr;
  RsvgRectangle area = { 0.0, 0.0, width, height };

  if (self->rendered != NULL && cairo_image_surface_get_width (self->rendered) == width
      && cairo_image_surface_get_height (self->rendered) == height)
    return self->rendered;
  g_clear_pointer (&self->rendered, cairo_surface_destroy);
  self->rendered = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (self->rendered);
  library->rsvg_handle_render_document (self->drawing, cr, &area, NULL);
  cairo_destroy (cr);
  return self->rendered;
}

static void
paint_surface (cairo_t *cr, cairo_surface_t *surface, TieRect area, double opacity)
{
  cairo_save (cr);
  cairo_translate (cr, area.x, area.y);
  cairo_scale (cr, area.width / cairo_image_surface_get_width (surface),
               area.height / cairo_image_surface_get_height (surface));
  cairo_set_source_surface (cr, surface, 0.0, 0.0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_rectangle (cr, 0.0, 0.0, cairo_image_surface_get_width (surface),
                   cairo_image_surface_get_height (surface));
  cairo_clip (cr);
  cairo_paint_with_alpha (cr, opacity);
  cairo_restore (cr);
}

/* As lines and letters, for what has no pixels */
static void
paint_drawing (cairo_t *cr, RsvgHandle *drawing, TieRect area, double opacity)
{
  const TieImageLibrary *library = tie_image_library_get ();
  RsvgRectangle box = { area.x, area.y, area.width, area.height };

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, area.x, area.y, area.width, area.height);
  cairo_clip (cr);
  if (opacity < 1.0)
    cairo_push_group (cr);
  library->rsvg_handle_render_document (drawing, cr, &box, NULL);
  if (opacity < 1.0)
    {
      cairo_pop_group_to_source (cr);
      cairo_paint_with_alpha (cr, opacity);
    }
  cairo_restore (cr);
}

static gboolean
has_size (const TieImage *self)
{
  return self->width > 0.0 && self->height > 0.0;
}

/*
 * tie_image_get_media_type:
 *
 * Returns: (nullable): "image/png", "image/jpeg" or "image/svg+xml"; NULL: it is not painted
 */
const char *
tie_image_get_media_type (GBytes *bytes)
{
  return has_size (get_image (bytes)) ? find_media_type (bytes) : NULL;
}

/* What cannot be decoded is not painted: a chart without a logo says as much */
void
tie_image_paint (cairo_t *cr, GBytes *bytes, TieRect area, double opacity)
{
  TieImage *image = get_image (bytes);
  double factor;
  TieRect fitted;

  if (!has_size (image) || tie_rect_is_empty (area))
    return;
  factor = MIN (area.width / image->width, area.height / image->height);
  fitted.width = image->width * factor;
  fitted.height = image->height * factor;
  fitted.x = area.x + (area.width - fitted.width) / 2.0;
  fitted.y = area.y + (area.height - fitted.height) / 2.0;
  if (image->pixels != NULL)
    {
      paint_surface (cr, image->pixels, fitted, opacity);
    }
  else if (tie_vector_target_is (cr))
    {
      paint_drawing (cr, image->drawing, fitted, opacity);
    }
  else
    {
      double width = fitted.width;
      double height = fitted.height;

      cairo_user_to_device_distance (cr, &width, &height);
      width = CLAMP (ceil (fabs (width)), 1.0, MAX_SIDE);
      height = CLAMP (ceil (fabs (height)), 1.0, MAX_SIDE);
      paint_surface (cr, render (image, (int) width, (int) height), fitted, opacity);
    }
}
