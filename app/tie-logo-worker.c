/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The process that decodes logos: for each it has a second or two, and so much memory. Neither
 * librsvg nor gdk-pixbuf can be stopped in a thread, and what they panic about ends the process. */

#include "tie-logo-worker.h"

#include <math.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "tie-decoded-image.h"
#include "tie-image-painter.h"
#include "tie-logo-pipe.h"
#include "tie-png.h"

/* Of the processor's time, which is limited by whole seconds: for one picture between one and two;
 * and a second for each so many pixels that somebody allows one to have */
#define MOST_SECONDS 2
#define PIXELS_OF_A_SECOND (4096u * 4096u)
#define MOST_MEMORY ((rlim_t) 1024 * 1024 * 1024)
#define BYTES_OF_A_PIXEL 8
/* AddressSanitizer takes terabytes of addresses */
#if defined(__SANITIZE_ADDRESS__)
#define SHADOWED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SHADOWED
#endif
#endif
/* Which nobody asks for */
#define DPI 96.0

static void
limit (int resource, rlim_t most)
{
  struct rlimit limits;

  if (getrlimit ((__rlimit_resource_t) resource, &limits) != 0)
    return;
  limits.rlim_cur = MIN (most, limits.rlim_max);
  setrlimit ((__rlimit_resource_t) resource, &limits);
}

/* most: seconds */
static void
allow_another (guint most)
{
  struct timespec used;

  if (clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &used) == 0)
    limit (RLIMIT_CPU, (rlim_t) used.tv_sec + most);
}

static gboolean
is_blank (cairo_surface_t *surface)
{
  const guchar *rows = cairo_image_surface_get_data (surface);
  gsize size = (gsize) cairo_image_surface_get_stride (surface)
               * (gsize) cairo_image_surface_get_height (surface);

  for (gsize i = 0; i < size; i++)
    if (rows[i] != 0)
      return FALSE;
  return TRUE;
}

/* A drawing as large as a logo may be, another picture no larger than it is. Nothing: nothing is to
 * be seen */
static GBytes *
draw (TieDecodedImage *image)
{
  double factor = TIE_LOGO_WORKER_SIDE / MAX (image->width, image->height);
  int width, height;
  cairo_surface_t *surface;
  cairo_t *cr;
  GBytes *drawn;

  if (image->drawing == NULL)
    factor = MIN (factor, 1.0);
  width = (int) MAX (lround (image->width * factor), 1);
  height = (int) MAX (lround (image->height * factor), 1);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (surface);
  tie_image_paint_decoded (cr, image, (TieRect){ 0.0, 0.0, width, height }, 1.0);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  drawn = is_blank (surface) ? g_bytes_new_static (NULL, 0) : tie_png_encode (surface, DPI, NULL);
  cairo_surface_destroy (surface);
  return drawn;
}

static GBytes *
decode (GBytes *picture)
{
  TieDecodedImage *image = tie_decoded_image_new (picture);
  GBytes *decoded =
      tie_decoded_image_has_size (image) ? draw (image) : g_bytes_new_static (NULL, 0);

  tie_decoded_image_free (image);
  return decoded;
}

/**
 * tie_logo_worker_run:
 * @most_pixels: of the longer side of a picture, a number
 *
 * Answers each picture that comes by standard input, a socket, with a PNG, or with nothing; until
 * the other end is gone, or a picture takes too long, which ends the process.
 *
 * Returns: the exit status
 */
int
tie_logo_worker_run (const char *most_pixels)
{
  guint most = (guint) CLAMP (g_ascii_strtoull (most_pixels, NULL, 10), 1, G_MAXUINT16);
  g_autoptr (GIOStream) pipe = tie_logo_pipe_new (STDIN_FILENO, 0);
  gboolean sent = pipe != NULL;

  tie_decoded_image_set_most_pixels (most);
  /* What it dies of is nobody's crash */
  prctl (PR_SET_DUMPABLE, 0);
  prctl (PR_SET_NAME, "tieline-logos");
  limit (RLIMIT_CORE, 0);
#ifndef SHADOWED
  limit (RLIMIT_AS, MOST_MEMORY + (rlim_t) most * most * BYTES_OF_A_PIXEL);
#endif
  while (sent)
    {
      g_autoptr (GBytes) picture = tie_logo_pipe_receive (pipe, G_MAXUINT32);
      g_autoptr (GBytes) decoded = NULL;

      if (picture == NULL)
        break;
      allow_another (MOST_SECONDS + most * most / PIXELS_OF_A_SECOND);
      decoded = decode (picture);
      sent = tie_logo_pipe_send (pipe, decoded);
    }
  return 0;
}
