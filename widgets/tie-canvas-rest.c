/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Gives back what was kept of texts and images for canvases that are gone. */

#include "tie-canvas-rest.h"

#include "tie-ft-font.h"
#include "tie-glyph-font.h"
#include "tie-hb-font.h"
#include "tie-image-cache.h"
#include "tie-text-cache.h"
#include "tie-text-widths.h"

static guint rest_source;

static GMutex lock;
static guint n_holds;    /* guarded by lock */
static gboolean put_off; /* likewise */

/* With the lock, so that nobody begins to draw meanwhile */
static void
rest (void)
{
  tie_text_cache_forget_everywhere ();
  tie_text_widths_age ();
  tie_ft_font_forget_everywhere ();
  tie_glyph_font_forget_everywhere ();
  tie_hb_font_rest ();
  tie_image_cache_forget_everywhere ();
}

static gboolean
rest_cb (gpointer data)
{
  rest_source = 0;
  g_mutex_lock (&lock);
  put_off = n_holds > 0;
  if (!put_off)
    rest ();
  g_mutex_unlock (&lock);
  return G_SOURCE_REMOVE;
}

/**
 * tie_canvas_rest_later:
 *
 * To be called when a canvas goes: glyphs, lines and widths of texts, what is resident of
 * fonts, and decoded images are let go of when nothing else is to be done; once for all canvases of
 * a window. Those that stay make theirs anew. From the main thread.
 */
void
tie_canvas_rest_later (void)
{
  if (rest_source == 0)
    rest_source = g_idle_add_full (G_PRIORITY_LOW, rest_cb, NULL, NULL);
}

/**
 * tie_canvas_rest_hold:
 *
 * Until tie_canvas_rest_release() nothing is let go of: for whoever writes a file, into which a
 * font or an image that was loaded anew would be put once more. From any thread.
 */
void
tie_canvas_rest_hold (void)
{
  g_mutex_lock (&lock);
  n_holds++;
  g_mutex_unlock (&lock);
}

static gboolean
rest_after_all_cb (gpointer data)
{
  tie_canvas_rest_later ();
  return G_SOURCE_REMOVE;
}

/**
 * tie_canvas_rest_release:
 *
 * To be called once for each tie_canvas_rest_hold(). What should have been let go of meanwhile is
 * so after the last. From any thread.
 */
void
tie_canvas_rest_release (void)
{
  g_mutex_lock (&lock);
  g_assert (n_holds > 0);
  n_holds--;
  if (n_holds == 0 && put_off)
    g_idle_add_full (G_PRIORITY_LOW, rest_after_all_cb, NULL, NULL);
  g_mutex_unlock (&lock);
}
