/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Decodes PNG, JPEG and SVG. */

#include "tie-decoded-image.h"

#include <math.h>
#include <string.h>

#include "tie-image-library.h"

/* Of what is kept decoded: more than any logo is drawn in */
#define KEPT_SIDE 512

/* Set before any thread is started that paints */
static int most_pixels = 2048;

/*
 * tie_decoded_image_set_most_pixels:
 * @n: pixels of the longer side of an image; what is larger is not painted
 *
 * For the whole process, and before anything is painted.
 */
void
tie_decoded_image_set_most_pixels (guint n)
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
load_raster (TieDecodedImage *self, GBytes *bytes, const char *type)
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
load_drawing (TieDecodedImage *self, GBytes *bytes)
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

/*
 * tie_decoded_image_find_media_type:
 *
 * Returns: (nullable): by what the bytes begin with; NULL: nothing that is painted
 */
const char *
tie_decoded_image_find_media_type (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (begins_with (bytes, "\x89PNG\r\n\x1a\n", 8))
    return "image/png";
  if (begins_with (bytes, "\xff\xd8\xff", 3))
    return "image/jpeg";
  /* With any prefix */
  if (size > 0
      && (g_strstr_len (data, (gssize) size, "<svg") != NULL
          || g_strstr_len (data, (gssize) size, ":svg") != NULL))
    return "image/svg+xml";
  return NULL;
}

/*
 * tie_decoded_image_new:
 *
 * Returns: (transfer full): what the bytes show; of no size if they cannot be decoded
 */
TieDecodedImage *
tie_decoded_image_new (GBytes *bytes)
{
  TieDecodedImage *self = g_new0 (TieDecodedImage, 1);
  const char *type = tie_decoded_image_find_media_type (bytes);

  if (g_strcmp0 (type, "image/svg+xml") == 0)
    load_drawing (self, bytes);
  else if (type != NULL)
    load_raster (self, bytes, type);
  return self;
}

/*
 * tie_decoded_image_free:
 * @self: (transfer full): an image
 */
void
tie_decoded_image_free (TieDecodedImage *self)
{
  g_clear_pointer (&self->pixels, cairo_surface_destroy);
  g_clear_pointer (&self->rendered, cairo_surface_destroy);
  g_clear_object (&self->drawing);
  g_free (self);
}

/*
 * tie_decoded_image_has_size:
 *
 * Returns: whether there is anything to be shown
 */
gboolean
tie_decoded_image_has_size (const TieDecodedImage *self)
{
  return self->width > 0.0 && self->height > 0.0;
}
