/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Cairo's fonts for files, which all threads share for as long as anybody draws with them. */

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include "tie-font.h"
#include "tie-ft-font.h"
#include "tie-glyph-font.h"
#include "tie-hb-font.h"

static const cairo_user_data_key_t watch_key;

static void
gone_cb (gpointer data)
{
  (*(guint *) data)++;
}

static cairo_font_face_t *
get_face (void)
{
  PangoContext *context = tie_font_get_context ("en");
  g_autoptr (PangoFont) font =
      pango_context_load_font (context, pango_context_get_font_description (context));
  hb_font_t *shared = tie_hb_font_get (font);

  if (!tie_hb_font_is_shared (shared))
    return NULL;
  return tie_ft_font_get (shared);
}

static cairo_status_t
count_cb (void *closure, const unsigned char *data, unsigned int length)
{
  *(guint *) closure += length;
  return CAIRO_STATUS_SUCCESS;
}

/* Into a file, as an export does. Returns how many bytes it has. */
static guint
draw (cairo_font_face_t *face)
{
  guint n_bytes = 0;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (count_cb, &n_bytes, 100, 100);
  cairo_t *cr = cairo_create (surface);

  cairo_set_font_face (cr, face);
  cairo_move_to (cr, 10, 50);
  cairo_show_text (cr, "Tieline");
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  return n_bytes;
}

/* A font is closed once it is to be forgotten and nobody draws with it, and not before */
static void
test_forget (void)
{
  cairo_font_face_t *face = get_face ();
  cairo_font_face_t *again = get_face ();
  guint n_gone = 0, n_bytes;

  if (face == NULL)
    {
      g_test_skip ("The first font is not as it stands in its file");
      return;
    }
  g_assert_true (again == face);
  cairo_font_face_destroy (again);
  cairo_font_face_set_user_data (face, &watch_key, &n_gone, gone_cb);
  n_bytes = draw (face);
  g_assert_cmpuint (n_bytes, >, 1000);

  tie_ft_font_forget_everywhere ();
  tie_glyph_font_forget_everywhere ();
  g_assert_cmpuint (n_gone, ==, 0);
  g_assert_cmpuint (draw (face), ==, n_bytes);
  cairo_font_face_destroy (face);
  tie_glyph_font_forget_everywhere ();
  g_assert_cmpuint (n_gone, ==, 1);

  again = get_face ();
  g_assert_nonnull (again);
  g_assert_cmpuint (draw (again), ==, n_bytes);
  cairo_font_face_destroy (again);
}

static int stopped;
static int n_closed; /* faces */

static gpointer
forget_again_and_again (gpointer data)
{
  while (!g_atomic_int_get (&stopped))
    {
      tie_ft_font_forget_everywhere ();
      tie_glyph_font_forget_everywhere ();
    }
  return NULL;
}

static void
closed_cb (gpointer data)
{
  g_atomic_int_inc (&n_closed);
}

static gpointer
draw_again_and_again (gpointer data)
{
  for (int i = 0; i < 50; i++)
    {
      cairo_font_face_t *face = get_face ();

      /* In place of the watch of whoever drew with it before */
      cairo_font_face_set_user_data (face, &watch_key, face, closed_cb);
      g_assert_cmpuint (draw (face), >, 1000);
      cairo_font_face_destroy (face);
    }
  return NULL;
}

/* A window may go while pictures are written */
static void
test_meanwhile (void)
{
  cairo_font_face_t *face = get_face ();
  GThread *forgetting, *drawing[2];

  if (face == NULL)
    {
      g_test_skip ("The first font is not as it stands in its file");
      return;
    }
  cairo_font_face_destroy (face);
  forgetting = g_thread_new ("forget", forget_again_and_again, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (drawing); i++)
    drawing[i] = g_thread_new ("draw", draw_again_and_again, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (drawing); i++)
    g_thread_join (drawing[i]);
  g_atomic_int_set (&stopped, TRUE);
  g_thread_join (forgetting);
  g_assert_cmpint (g_atomic_int_get (&n_closed), >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/ft-font/forget", test_forget);
  g_test_add_func ("/scene/ft-font/meanwhile", test_meanwhile);
  return g_test_run ();
}
