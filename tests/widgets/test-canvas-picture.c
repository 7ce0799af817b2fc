/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A canvas with a large scene: painted by a thread, and looking as if it were not */

#include "fixture.h"

#include "tie-picture-thread.h"
#include "tie-scene-painter.h"
#include "tie-scene-release.h"

#include <string.h>

#define N_CROWD 700
#define MORE_THAN_PAINTED 200

static void
set_up_crowd (Fixture *self, gconstpointer data)
{
  fixture_set_up (self, data);
  test_canvas_set_crowd (TEST_CANVAS (self->canvas), N_CROWD, NULL);
  fixture_wait (self, fixture_is_settled);
}

/* What the canvas should look like */
static cairo_surface_t *
paint (Fixture *self, const TieEmphasis *emphasis)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                  gtk_widget_get_width (GTK_WIDGET (self->canvas)),
                                  gtk_widget_get_height (GTK_WIDGET (self->canvas)));
  cairo_t *cr = cairo_create (surface);

  tie_scene_paint (tie_canvas_get_scene (self->canvas), cr, tie_canvas_get_viewport (self->canvas),
                   emphasis);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static const guint32 *
get_data (cairo_surface_t *surface)
{
  return (const guint32 *) (const void *) cairo_image_surface_get_data (surface);
}

/* How many pixels differ from the expected ones by more than so much in a colour */
static guint
count_wrong (const guint32 *pixels, cairo_surface_t *expected, int tolerance)
{
  const guint32 *wanted = get_data (expected);
  int n = cairo_image_surface_get_width (expected) * cairo_image_surface_get_height (expected);
  guint n_wrong = 0;

  for (int i = 0; i < n; i++)
    for (guint shift = 0; shift < 24; shift += 8)
      if (ABS ((int) (pixels[i] >> shift & 0xff) - (int) (wanted[i] >> shift & 0xff)) > tolerance)
        {
          n_wrong++;
          break;
        }
  return n_wrong;
}

/* Cairo puts an edge in one of fifteen places within a pixel: where that is a close thing, the clip
 * and the place on screen decide */
static void
assert_same (const guint32 *pixels, cairo_surface_t *expected)
{
  g_assert_cmpuint (count_wrong (pixels, expected, 2 * 255 / 15), ==, 0);
  g_assert_cmpuint (count_wrong (pixels, expected, 0), <, 300);
}

static void
assert_looks (Fixture *self, const TieEmphasis *emphasis)
{
  cairo_surface_t *expected = paint (self, emphasis);
  g_autofree guint32 *pixels = fixture_get_pixels (self);

  assert_same (pixels, expected);
  cairo_surface_destroy (expected);
}

static guint32
get_color (Fixture *self, double scene_x, double scene_y)
{
  double x, y;

  tie_viewport_to_view (tie_canvas_get_viewport (self->canvas), scene_x, scene_y, &x, &y);
  return fixture_get_pixel (self, (int) x, (int) y);
}

static void
iterate_for (guint milliseconds)
{
  for (guint i = 0; i < milliseconds; i++)
    {
      g_usleep (1000);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

static void
test_looks_right (Fixture *self, gconstpointer data)
{
  static const struct
  {
    double zoom, x, y, dx, dy;
  } views[] = {
    { 1, 0, 0, 0, 0 },         { 1, 0, 0, 40, -30 },     { 2.37, 300, 300, 0, 0 },
    { 2.37, 300, 300, 13, 7 }, { 3, 200, 400, -90, 60 }, { 0.5, 400, 300, 0, 0 },
    { 0.5, 400, 300, 5, 5 },
  };
  TieViewport *viewport = tie_canvas_get_viewport (self->canvas);

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      tie_viewport_fit (viewport);
      tie_viewport_zoom_about (viewport, views[i].zoom, views[i].x, views[i].y);
      tie_viewport_pan (viewport, views[i].dx, views[i].dy);
      fixture_settle (self);
      fixture_wait (self, fixture_is_settled);
      assert_looks (self, &(TieEmphasis){ 0 });
    }
}

/* By fractions of a pixel, and by steps that add up to whole ones */
static void
test_fractions (Fixture *self, gconstpointer data)
{
  TieViewport *viewport = tie_canvas_get_viewport (self->canvas);
  double x, y;

  tie_viewport_pan (viewport, 3.3, -2.6);
  g_assert_false (tie_canvas_is_settled (self->canvas));
  fixture_wait (self, fixture_is_settled);
  assert_looks (self, &(TieEmphasis){ 0 });

  tie_viewport_fit (viewport);
  for (guint i = 0; i < 10; i++)
    {
      tie_canvas_pan (self->canvas, 0.31, -0.27);
      tie_viewport_get_offset (viewport, &x, &y);
      g_assert_cmpfloat (x, ==, (int) x);
      g_assert_cmpfloat (y, ==, (int) y);
    }
  g_assert_cmpfloat (x, ==, 3);
  g_assert_cmpfloat (y, ==, -3);
}

/* What is seen when one begins to pan has no room to pan in: what comes in at an edge is rough
 * until there is a picture with room */
static void
begin_pan (Fixture *self)
{
  tie_viewport_pan (tie_canvas_get_viewport (self->canvas), 1, -1);
  fixture_settle (self);
  fixture_wait (self, fixture_is_settled);
  assert_looks (self, &(TieEmphasis){ 0 });
}

/* Nothing is given to the main thread between a step and the look at it */
static void
test_pan_in_flight (Fixture *self, gconstpointer data)
{
  TieViewport *viewport = tie_canvas_get_viewport (self->canvas);

  begin_pan (self);
  for (guint i = 0; i < 12; i++)
    {
      tie_viewport_pan (viewport, 7.0 * (i % 3), -4.0 * (i % 5));
      assert_looks (self, &(TieEmphasis){ 0 });
    }
  tie_viewport_zoom_about (viewport, 2.5, 400, 300);
  fixture_wait (self, fixture_is_settled);
  begin_pan (self);
  for (guint i = 0; i < 6; i++)
    {
      tie_viewport_pan (viewport, 5, -4);
      assert_looks (self, &(TieEmphasis){ 0 });
    }
}

static void
assert_rough_place (Fixture *self)
{
  /* The three discs are large enough to be seen in any picture */
  g_assert_cmphex (get_color (self, 100, 150), ==, 0xffff0000);
  g_assert_cmphex (get_color (self, 100, 350), ==, 0xffff0000);
  g_assert_cmphex (get_color (self, 400, 150), ==, 0xff008000);
}

/* Rough for the moment, but each thing in its place */
static void
test_zoom_in_flight (Fixture *self, gconstpointer data)
{
  TieViewport *viewport = tie_canvas_get_viewport (self->canvas);

  for (guint i = 0; i < 8; i++)
    {
      tie_viewport_zoom_about (viewport, i < 4 ? 0.9 : 1 / 0.9, 350, 250);
      assert_rough_place (self);
      g_assert_false (tie_canvas_is_settled (self->canvas));
    }
  fixture_wait (self, fixture_is_settled);
  assert_looks (self, &(TieEmphasis){ 0 });
}

/* From near to far in a moment: the picture of what was near is small, and the rest is there */
static void
test_far_at_once (Fixture *self, gconstpointer data)
{
  TieViewport *viewport = tie_canvas_get_viewport (self->canvas);

  tie_viewport_zoom_about (viewport, 3, 700, 580);
  fixture_wait (self, fixture_is_settled);
  tie_viewport_fit (viewport);
  assert_rough_place (self);

  /* Also if the far one was never seen, once there was time to paint it */
  test_canvas_set_crowd (TEST_CANVAS (self->canvas), N_CROWD + 1, NULL);
  for (guint wait = 50; wait < 10000; wait *= 2)
    {
      tie_viewport_zoom_about (viewport, 3, 700, 580);
      fixture_settle (self);
      fixture_wait (self, fixture_is_settled);
      iterate_for (wait);
      tie_viewport_fit (viewport);
      if (get_color (self, 100, 350) == 0xffff0000)
        break;
    }
  assert_rough_place (self);
}

/* So near that few things are in view: these are painted as ever */
static void
test_small_view (Fixture *self, gconstpointer data)
{
  TieViewport *viewport = tie_canvas_get_viewport (self->canvas);

  tie_viewport_zoom_about (viewport, 40, 100, 150);
  g_assert_cmpfloat_with_epsilon (tie_viewport_get_zoom (viewport), 40, 1e-9);
  assert_looks (self, &(TieEmphasis){ 0 });
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->canvas));
  g_assert_true (tie_canvas_is_settled (self->canvas));
  tie_viewport_zoom_about (viewport, 100, 100, 150);
  g_assert_cmpfloat_with_epsilon (tie_viewport_get_zoom (viewport), 60, 1e-9);
}

static void
test_storm (Fixture *self, gconstpointer data)
{
  TieViewport *viewport = tie_canvas_get_viewport (self->canvas);

  for (guint i = 0; i < 60; i++)
    {
      tie_viewport_zoom_about (viewport, i % 20 < 10 ? 1.3 : 1 / 1.3, 300, 300);
      tie_viewport_pan (viewport, i % 7, i % 3 * 0.4);
      g_free (fixture_get_pixels (self));
      if (i % 9 == 0)
        g_main_context_iteration (NULL, FALSE);
    }
  fixture_wait (self, fixture_is_settled);
  assert_looks (self, &(TieEmphasis){ 0 });
}

static void
test_other_scene (Fixture *self, gconstpointer data)
{
  test_canvas_set_crowd (TEST_CANVAS (self->canvas), N_CROWD / 2, NULL);
  g_assert_false (tie_canvas_is_settled (self->canvas));
  /* Until it is painted, what was there before is seen */
  tie_canvas_ensure_scene (self->canvas);
  assert_rough_place (self);
  fixture_wait (self, fixture_is_settled);
  assert_looks (self, &(TieEmphasis){ 0 });

  tie_session_set_dark (self->session, TRUE);
  fixture_wait (self, fixture_is_settled);
  assert_looks (self, &(TieEmphasis){ 0 });

  test_canvas_set_crowd (TEST_CANVAS (self->canvas), 0, NULL);
  fixture_wait (self, fixture_is_settled);
  g_assert_null (tie_canvas_get_private (self->canvas)->picture);
}

static TieEmphasis
get_emphasis (Fixture *self)
{
  return (TieEmphasis){ .lit = tie_canvas_get_private (self->canvas)->lit,
                        .selected = tie_session_get_selection (self->session),
                        .accent = tie_session_get_theme (self->session)->accent };
}

/* Like a small scene, where things do not lie on each other: dimmed, these shine through there, and
 * here they do not. Soft edges of what is lit are a little stronger here. */
static void
assert_looks_alike (Fixture *self)
{
  static const struct
  {
    double x, y;
  } points[] = { { 100, 150 },  { 100, 350 }, { 140, 150 },  { 100, 250 },
                 { 68.5, 350 }, { 64, 350 },  { 68.5, 150 }, { 64, 150 } };
  TieEmphasis emphasis = get_emphasis (self);
  cairo_surface_t *expected = paint (self, &emphasis);
  const guint32 *wanted = get_data (expected);
  int width = cairo_image_surface_get_width (expected);
  g_autofree guint32 *pixels = fixture_get_pixels (self);

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      double x, y;
      int at;

      tie_viewport_to_view (tie_canvas_get_viewport (self->canvas), points[i].x, points[i].y, &x,
                            &y);
      at = (int) y * width + (int) x;
      g_test_message ("%g, %g: %08x, expected %08x", points[i].x, points[i].y, pixels[at],
                      wanted[at]);
      for (guint shift = 0; shift < 24; shift += 8)
        g_assert_cmpfloat_with_epsilon (pixels[at] >> shift & 0xff, wanted[at] >> shift & 0xff, 16);
    }
  cairo_surface_destroy (expected);
}

static void
test_hover (Fixture *self, gconstpointer data)
{
  guint32 box = get_color (self, 150, 200);

  g_assert_cmphex (box, ==, 0xff008000);
  tie_canvas_hover_at (self->canvas, 100, 150);
  g_assert_cmpstr (tie_session_get_hover (self->session), ==, "a");
  /* At once: a and b, between which there is a tie, stand out */
  g_assert_cmphex (get_color (self, 100, 150), ==, 0xffff0000);
  g_assert_cmphex (get_color (self, 400, 150), ==, 0xff008000);
  g_assert_cmphex (get_color (self, 250, 150), ==, 0xff0000ff);
  g_assert_cmphex (get_color (self, 100, 350), !=, 0xffff0000);
  g_assert_cmphex (get_color (self, 150, 200), !=, box);
  assert_looks_alike (self);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->canvas));
  g_assert_true (tie_canvas_is_settled (self->canvas));

  tie_canvas_leave (self->canvas);
  assert_looks (self, &(TieEmphasis){ 0 });
}

static void
test_selection (Fixture *self, gconstpointer data)
{
  tie_session_set_selection (self->session, "c");
  fixture_wait (self, fixture_is_settled);
  g_assert_cmphex (get_color (self, 100, 350), ==, 0xffff0000);
  g_assert_cmphex (get_color (self, 100, 150), !=, 0xffff0000);
  /* The outline, next to the disc whose radius is 30 */
  g_assert_cmphex (get_color (self, 68.5, 350) & 0xff, >, 0x80);
  assert_looks_alike (self);
  /* It follows as well */
  tie_viewport_pan (tie_canvas_get_viewport (self->canvas), 20, 10);
  assert_looks_alike (self);
}

/* Too much is brought forward to be painted in each frame */
static void
test_hub (Fixture *self, gconstpointer data)
{
  test_canvas_set_crowd (TEST_CANVAS (self->canvas), MORE_THAN_PAINTED, "a");
  fixture_wait (self, fixture_is_settled);
  tie_session_set_hover (self->session, "a");
  /* Nothing is dimmed before that is painted */
  assert_looks (self, &(TieEmphasis){ 0 });
  fixture_wait (self, fixture_is_settled);
  g_assert_cmphex (get_color (self, 100, 150), ==, 0xffff0000);
  g_assert_cmphex (get_color (self, 100, 350), !=, 0xffff0000);
  assert_looks_alike (self);
  tie_viewport_pan (tie_canvas_get_viewport (self->canvas), -30, 10);
  assert_looks_alike (self);
  tie_viewport_zoom_about (tie_canvas_get_viewport (self->canvas), 0.8, 300, 300);
  fixture_wait (self, fixture_is_settled);
  assert_looks_alike (self);

  tie_session_set_hover (self->session, "c");
  fixture_wait (self, fixture_is_settled);
  assert_looks_alike (self);
  tie_session_set_hover (self->session, NULL);
  fixture_wait (self, fixture_is_settled);
  assert_looks (self, &(TieEmphasis){ 0 });
}

static void
test_focus (Fixture *self, gconstpointer data)
{
  TieEmphasis emphasis = get_emphasis (self);

  g_assert_true (tie_canvas_walk_to_end (self->canvas, FALSE));
  fixture_wait (self, fixture_is_settled);
  emphasis.focused = tie_canvas_get_private (self->canvas)->focused;
  assert_looks (self, &emphasis);
}

/* When nothing moves, nothing is done */
static void
test_rest (Fixture *self, gconstpointer data)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self->canvas);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->canvas));
  gint64 n_frames;

  tie_viewport_zoom_about (tie_canvas_get_viewport (self->canvas), 2, 300, 300);
  fixture_wait (self, fixture_is_settled);
  while (priv->marks_source != 0 || priv->move_source != 0)
    g_main_context_iteration (NULL, TRUE);
  fixture_settle (self);
  /* The room to pan in may be on its way still */
  do
    {
      n_frames = gdk_frame_clock_get_frame_counter (clock);
      iterate_for (700);
    }
  while (gdk_frame_clock_get_frame_counter (clock) != n_frames);
  for (guint i = 0; i < 300; i++)
    {
      g_assert_false (g_main_context_pending (NULL));
      g_usleep (1000);
    }
  g_assert_cmpint (gdk_frame_clock_get_frame_counter (clock), ==, n_frames);
  g_assert_true (tie_canvas_is_settled (self->canvas));
}

/* Whatever is under way when the window is closed; that nothing is left is checked by the fixture
 */
static void
test_close_in_flight (void)
{
  for (guint i = 0; i < 6; i++)
    {
      Fixture fixture = { 0 };

      fixture_open (&fixture, TEST_TYPE_CANVAS);
      test_canvas_set_crowd (TEST_CANVAS (fixture.canvas), 2000, i % 2 == 0 ? "a" : NULL);
      fixture_settle (&fixture);
      if (i % 3 > 0)
        tie_session_set_hover (fixture.session, "a");
      if (i > 2)
        tie_viewport_zoom_about (tie_canvas_get_viewport (fixture.canvas), 1.5, 300, 300);
      g_free (fixture_get_pixels (&fixture));
      if (i % 2 == 1)
        g_usleep (3000);
      fixture_close (&fixture);
    }
}

typedef struct
{
  GPtrArray *pictures;
  guint n[TIE_N_PICTURE_KINDS];
} Painted;

static void
done_cb (TiePicture *picture, TiePictureKind kind, gpointer user_data)
{
  Painted *painted = user_data;

  painted->n[kind]++;
  g_ptr_array_add (painted->pictures, picture);
}

static void
wait_for (Painted *painted, TiePictureKind kind, guint n)
{
  while (painted->n[kind] < n)
    g_main_context_iteration (NULL, TRUE);
}

/* Whether the last picture that came is what would be asked for now */
static gboolean
is_last (Painted *painted, TieScene *scene, TieViewport *viewport)
{
  guint n = painted->pictures->len;

  return n > 0
         && tie_picture_is_sharp (g_ptr_array_index (painted->pictures, n - 1), scene, viewport, 1);
}

/* Of what is asked for in quick succession, the last is painted, and little else */
static void
test_cancelled (Fixture *self, gconstpointer data)
{
  Painted painted = { g_ptr_array_new_with_free_func ((GDestroyNotify) tie_picture_free), { 0 } };
  TiePictureThread *thread = tie_picture_thread_new (done_cb, &painted);
  TieScene *scene = tie_canvas_get_scene (self->canvas);
  g_autoptr (TieViewport) viewport = tie_viewport_copy (tie_canvas_get_viewport (self->canvas));

  for (guint i = 0; i < 40; i++)
    {
      tie_viewport_zoom_about (viewport, i % 2 == 0 ? 3 : 1 / 3.0, 300, 300);
      tie_viewport_pan (viewport, 1, 0);
      tie_picture_thread_ask (thread, TIE_PICTURE_PLAIN,
                              tie_picture_plan (scene, viewport, 1, FALSE), FALSE);
    }
  while (!is_last (&painted, scene, viewport))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (painted.n[TIE_PICTURE_PLAIN], <, 20);

  /* What is forgotten does not come, and what comes after it does */
  for (guint i = 0; i < 10; i++)
    {
      tie_viewport_pan (viewport, 1, 0);
      tie_picture_thread_ask (thread, TIE_PICTURE_WHOLE,
                              tie_picture_plan (scene, viewport, 1, FALSE), FALSE);
      tie_picture_thread_forget (thread, TIE_PICTURE_WHOLE);
    }
  tie_picture_thread_ask (thread, TIE_PICTURE_PLAIN, tie_picture_plan (scene, viewport, 1, FALSE),
                          FALSE);
  wait_for (&painted, TIE_PICTURE_PLAIN, painted.n[TIE_PICTURE_PLAIN] + 1);
  tie_picture_thread_free (thread);
  g_ptr_array_unref (painted.pictures);
}

/* On a screen with twice the pixels */
static void
test_scale (Fixture *self, gconstpointer data)
{
  TieScene *scene = tie_canvas_get_scene (self->canvas);
  g_autoptr (TieViewport) viewport = tie_viewport_copy (tie_canvas_get_viewport (self->canvas));
  g_autoptr (TiePicture) picture = NULL;
  cairo_surface_t *shown = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1600, 1200);
  cairo_surface_t *expected = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1600, 1200);
  int cancelled = 0;

  tie_viewport_zoom_about (viewport, 1.7, 300, 300);
  picture = tie_picture_plan (scene, viewport, 2, TRUE);
  g_assert_true (tie_picture_paint (picture, &cancelled));
  g_assert_true (tie_picture_is_ahead (picture, scene, viewport, 2));
  g_assert_false (tie_picture_is_sharp (picture, scene, viewport, 1));
  tie_viewport_pan (viewport, 6.5, -3);
  g_assert_true (tie_picture_is_sharp (picture, scene, viewport, 2));
  for (guint i = 0; i < 2; i++)
    {
      cairo_surface_t *surface = i == 0 ? shown : expected;
      cairo_t *cr;

      cairo_surface_set_device_scale (surface, 2, 2);
      cr = cairo_create (surface);
      tie_scene_paint_frame (scene, cr, viewport, NULL, FALSE);
      cairo_rectangle (cr, 0, 40, 800, 560);
      cairo_clip (cr);
      if (i == 0)
        tie_picture_show (picture, cr, scene, viewport);
      else
        tie_scene_paint_plot (scene, cr, viewport, NULL, NULL, NULL);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
    }
  assert_same (get_data (shown), expected);
  cairo_surface_destroy (shown);
  cairo_surface_destroy (expected);
}

/* After a resize the old picture is where the new one will be, until that is painted */
static void
test_other_plot (Fixture *self, gconstpointer data)
{
  TieScene *scene = tie_canvas_get_scene (self->canvas);
  TieViewport *viewport = tie_canvas_get_viewport (self->canvas);
  g_autoptr (TieScene) wide = tie_scene_new (1600, 600, (TieColor){ 1, 1, 1, 1 }, "en");
  g_autoptr (TiePicture) picture = tie_picture_plan (scene, viewport, 1, FALSE);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1600, 600);
  cairo_t *cr = cairo_create (surface);
  const guint32 *pixels;
  int cancelled = 0;

  tie_scene_set_plot (wide, (TieRect){ 0, 40, 1600, 560 });
  g_assert_true (tie_picture_paint (picture, &cancelled));
  tie_picture_show (picture, cr, wide, viewport);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixels = get_data (surface);
  g_assert_cmphex (pixels[150 * 1600 + 200], ==, 0xffff0000);
  g_assert_cmphex (pixels[150 * 1600 + 800], ==, 0xff008000);
  g_assert_cmphex (pixels[150 * 1600 + 800 + 70], !=, 0xff008000);
  cairo_surface_destroy (surface);
}

static void
freed_cb (gpointer freed, GObject *scene)
{
  g_atomic_int_set ((int *) freed, 1);
}

static TieScene *
create_scene (guint n_items, int *freed)
{
  TieScene *scene = tie_scene_new (100, 100, TIE_COLOR_NONE, "en");

  tie_scene_begin (scene, TIE_MARK_NODE, TIE_LAYER_PLOT, "node:a", "a", NULL, NULL);
  for (guint i = 0; i < n_items; i++)
    tie_scene_add_link (scene, (TieRect){ 0, 0, 10, 10 }, "https://example.org/");
  tie_scene_end (scene);
  *freed = 0;
  g_object_weak_ref (G_OBJECT (scene), freed_cb, freed);
  return scene;
}

/* A small scene is freed by whoever lets it go, a large one soon after that, and none before */
static void
test_release (void)
{
  int freed;
  TieScene *scene = create_scene (10, &freed);

  tie_scene_release (NULL);
  tie_scene_release (g_object_ref (scene));
  g_assert_cmpint (freed, ==, 0);
  tie_scene_release (scene);
  g_assert_cmpint (freed, ==, 1);

  scene = create_scene (20000, &freed);
  tie_scene_release (g_object_ref (scene));
  g_usleep (G_USEC_PER_SEC / 50);
  g_assert_cmpint (g_atomic_int_get (&freed), ==, 0);
  tie_scene_release (scene);
  while (g_atomic_int_get (&freed) == 0)
    g_usleep (G_USEC_PER_SEC / 500);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
#define ADD(name, function)                                                                        \
  g_test_add ("/canvas-picture/" name, Fixture, NULL, set_up_crowd, function, fixture_tear_down)
  ADD ("looks-right", test_looks_right);
  ADD ("fractions", test_fractions);
  ADD ("pan-in-flight", test_pan_in_flight);
  ADD ("zoom-in-flight", test_zoom_in_flight);
  ADD ("far-at-once", test_far_at_once);
  ADD ("small-view", test_small_view);
  ADD ("storm", test_storm);
  ADD ("other-scene", test_other_scene);
  ADD ("hover", test_hover);
  ADD ("selection", test_selection);
  ADD ("hub", test_hub);
  ADD ("focus", test_focus);
  ADD ("rest", test_rest);
  ADD ("cancelled", test_cancelled);
  ADD ("scale", test_scale);
  ADD ("other-plot", test_other_plot);
#undef ADD
  g_test_add_func ("/canvas-picture/close-in-flight", test_close_in_flight);
  g_test_add_func ("/canvas-picture/release", test_release);
  return g_test_run ();
}
