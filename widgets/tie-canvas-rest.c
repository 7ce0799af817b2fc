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

static gboolean
rest_cb (gpointer data)
{
  rest_source = 0;
  tie_text_cache_forget_everywhere ();
  tie_text_widths_age ();
  tie_ft_font_forget_everywhere ();
  tie_glyph_font_forget_everywhere ();
  tie_hb_font_rest ();
  tie_image_cache_forget_everywhere ();
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
