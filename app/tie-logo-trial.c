/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Tries logos before they are shown. A drawing in a process of its own, which has a second for it
 * and so much memory: neither librsvg nor cairo can be stopped in a thread, and what they panic
 * about ends the process. */

#include "tie-logo-trial.h"

#include <cairo-pdf.h>
#include <gio/gio.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

#include "tie-decoded-image.h"
#include "tie-image-library.h"
#include "tie-image-painter.h"

/* Of the processor's time: more than what is drawn once may take */
#define MOST_SECONDS 1
#define MOST_MEMORY ((rlim_t) 1024 * 1024 * 1024)
/* AddressSanitizer takes terabytes of addresses */
#if defined(__SANITIZE_ADDRESS__)
#define SHADOWED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SHADOWED
#endif
#endif
/* More than any logo is drawn in */
#define SIDE 512.0

/**
 * tie_logo_trial_run:
 * @data: an SVG picture
 * @length: its length in bytes
 *
 * Starts this program once more, to draw the picture; waits for it. A
 * #TieDrawingTrial.
 *
 * Returns: whether it was drawn in time
 */
gboolean
tie_logo_trial_run (const char *data, gsize length)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (GSubprocess) process = NULL;

  if (program == NULL)
    return FALSE;
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_SILENCE
                                  | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                              NULL, program, TIE_LOGO_TRIAL_OPTION, NULL);
  return process != NULL && g_subprocess_communicate (process, bytes, NULL, NULL, NULL, NULL)
         && g_subprocess_get_successful (process);
}

/**
 * tie_logo_trial_decode:
 * @picture: a PNG or a JPEG
 *
 * Decodes the picture, of which nothing is kept: who paints it is in another thread. A
 * #TieRasterTrial.
 *
 * Returns: whether there is something to be shown; where nothing can be, no picture is at fault
 */
gboolean
tie_logo_trial_decode (GBytes *picture)
{
  TieDecodedImage *image = tie_decoded_image_new (picture);
  gboolean decoded = tie_decoded_image_has_size (image) || tie_image_library_get () == NULL;

  tie_decoded_image_free (image);
  return decoded;
}

static void
limit (int resource, rlim_t most)
{
  const struct rlimit limits = { most, most };

  setrlimit ((__rlimit_resource_t) resource, &limits);
}

static GBytes *
read_input (void)
{
  GByteArray *bytes = g_byte_array_new ();
  guint8 piece[4096];
  gssize n;

  while ((n = read (STDIN_FILENO, piece, sizeof piece)) > 0)
    g_byte_array_append (bytes, piece, (guint) n);
  return g_byte_array_free_to_bytes (bytes);
}

static void
draw (GBytes *picture, cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);

  tie_image_paint (cr, picture, (TieRect){ 0.0, 0.0, SIDE, SIDE }, 1.0);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
}

static gboolean
is_drawn (GBytes *picture, cairo_surface_t *surface)
{
  gboolean drawn;

  draw (picture, surface);
  drawn = cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS;
  cairo_surface_destroy (surface);
  return drawn;
}

/**
 * tie_logo_trial_draw:
 *
 * Draws the picture that standard input holds, in pixels and in a PDF that nobody keeps; ends the
 * process where that takes too long.
 *
 * Returns: the exit status, 0 if it was drawn
 */
int
tie_logo_trial_draw (void)
{
  g_autoptr (GBytes) picture = NULL;

  limit (RLIMIT_CORE, 0);
  limit (RLIMIT_CPU, MOST_SECONDS);
#ifndef SHADOWED
  limit (RLIMIT_AS, MOST_MEMORY);
#endif
  picture = read_input ();
  if (!is_drawn (picture, cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) SIDE, (int) SIDE))
      || !is_drawn (picture, cairo_pdf_surface_create_for_stream (NULL, NULL, SIDE, SIDE)))
    return 1;
  return 0;
}
