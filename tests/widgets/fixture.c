/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A canvas with a scene of its own, in a window, for the tests of the widgets */

#include "fixture.h"

#include "tie-reader.h"

#define PATIENCE_S 60

struct _TestCanvas
{
  TieCanvas parent_instance;
};

/* Of the canvas that was made last: a scene is built without its canvas at hand */
static struct
{
  int n_built;   /* atomic */
  int n_stopped; /* likewise */
  int held;      /* likewise */
  guint n_more;
  guint n_crowd;
  char *crowd_subject;
  gboolean lanes;
} drawing;

G_DEFINE_FINAL_TYPE (TestCanvas, test_canvas, TIE_TYPE_CANVAS)

static const TieColor red = { 1, 0, 0, 1 };
static const TieColor green = { 0, 0.5, 0, 1 };
static const TieColor blue = { 0, 0, 1, 1 };

static void
add_node (TieScene *scene,
          const char *subject,
          const char *title,
          double x,
          double y,
          TieColor color)
{
  g_autofree char *id = g_strconcat ("node-", subject, NULL);
  g_autofree char *label = g_strconcat ("label-", subject, NULL);
  TieTextStyle style = { .size = 13, .weight = 400, .color = { 0, 0, 0, 1 } };
  TiePath *path = tie_path_new ();

  tie_path_add_circle (path, x, y, 30);
  tie_scene_begin (scene, TIE_MARK_NODE, TIE_LAYER_PLOT, id, subject, title, "A <b>circle</b>");
  tie_scene_add_path (scene, path, tie_fill_solid (color), (TieStroke){ 0 }, 1);
  tie_scene_end (scene);
  tie_scene_begin (scene, TIE_MARK_NODE_LABEL, TIE_LAYER_PLOT, label, subject, NULL, NULL);
  tie_scene_add_text (scene, &style, subject, x, y + 45, TIE_ANCHOR_MIDDLE, 1);
  tie_scene_end (scene);
}

static void
add_tie (TieScene *scene)
{
  TiePath *path = tie_path_new ();

  tie_path_move_to (path, 130, 150);
  tie_path_line_to (path, 370, 150);
  tie_scene_begin (scene, TIE_MARK_TIE, TIE_LAYER_PLOT, "tie-t1", "t1", "A supplies B", NULL);
  tie_scene_add_path (scene, path, (TieFill){ 0 }, tie_stroke_solid (blue, 2), 1);
  tie_scene_end (scene);
}

static void
add_part (TieScene *scene,
          TieMark mark,
          const char *id,
          const char *subject,
          const char *title,
          TieRect rect)
{
  TiePath *path = tie_path_new ();

  tie_path_add_rect (path, rect);
  tie_scene_begin (scene, mark, TIE_LAYER_PLOT, id, subject, title, NULL);
  tie_scene_add_path (scene, path, tie_fill_solid (blue), (TieStroke){ 0 }, 1);
  tie_scene_end (scene);
}

static void
add_lanes (TieScene *scene)
{
  tie_scene_begin (scene, TIE_MARK_LANE, TIE_LAYER_PLOT, "lane-d1", "d1", "Deal one", "Signed");
  add_part (scene, TIE_MARK_BAR, "bar-d1", "d1", "2026 to 2028", (TieRect){ 450, 400, 200, 20 });
  add_part (scene, TIE_MARK_TICK, "tick-d1", "d1", "Announced", (TieRect){ 430, 395, 2, 30 });
  tie_scene_end (scene);
  tie_scene_begin (scene, TIE_MARK_LANE, TIE_LAYER_PLOT, "lane-d2", "d2", "Deal two", NULL);
  add_part (scene, TIE_MARK_FRAME, "ground-d2", NULL, NULL, (TieRect){ 450, 430, 200, 20 });
  tie_scene_end (scene);
}

static void
add_frame (TieScene *scene)
{
  TieTextStyle style = { .size = 20, .weight = 700, .color = { 0, 0, 0, 1 } };

  tie_scene_begin (scene, TIE_MARK_FRAME, TIE_LAYER_FRAME, "head", NULL, NULL, NULL);
  tie_scene_add_text (scene, &style, "Title", 10, 25, TIE_ANCHOR_START, 1);
  tie_scene_add_link (scene, (TieRect){ 200, 5, 100, 20 }, "https://example.org/source");
  tie_scene_end (scene);
}

static void
add_curve (TieScene *scene, guint i, const char *subject, double x, double y)
{
  g_autofree char *id = g_strdup_printf ("curve-%04u", i);
  TiePath *path = tie_path_new ();

  tie_path_move_to (path, x, y);
  tie_path_curve_to (path, x + 40, y - 30, x + 80, y + 20 + i % 50, x + 50 + i % 90, y - i % 70);
  tie_scene_begin (scene, TIE_MARK_TIE, TIE_LAYER_PLOT, id, subject, id, NULL);
  tie_scene_add_path (scene, path, (TieFill){ 0 }, tie_stroke_solid (blue, 0.3 + i % 4), 1);
  tie_scene_end (scene);
}

static void
add_box (TieScene *scene, guint i, const char *subject, double x, double y)
{
  g_autofree char *id = g_strdup_printf ("box-%04u", i);
  g_autofree char *name = g_strdup_printf ("name-%04u", i);
  TieTextStyle style = { .size = 9, .most_size = 12, .weight = 400, .color = { 0, 0, 0, 1 } };
  TiePath *path = tie_path_new ();

  tie_path_add_rect (path, (TieRect){ x - 2, y - 2, 4, 4 });
  tie_scene_begin (scene, TIE_MARK_NODE, TIE_LAYER_PLOT, id, subject, id, NULL);
  tie_scene_add_path (scene, path, tie_fill_solid (green), (TieStroke){ 0 }, 1);
  tie_scene_end (scene);
  tie_scene_begin (scene, TIE_MARK_NODE_LABEL, TIE_LAYER_PLOT, name, subject, NULL, NULL);
  tie_scene_set_least_zoom (scene, 2);
  tie_scene_add_text (scene, &style, name, x, y + 10, TIE_ANCHOR_MIDDLE, 1);
  tie_scene_end (scene);
}

static void
add_crowd (TieScene *scene)
{
  for (guint i = 0; i < drawing.n_crowd; i++)
    {
      g_autofree char *own = g_strdup_printf ("crowd-%04u", i);
      const char *subject = drawing.crowd_subject != NULL ? drawing.crowd_subject : own;
      double x = 150 + i * 37 % 500, y = 200 + i * 53 % 350;

      add_curve (scene, i, subject, x, y);
      add_box (scene, i, subject, x, y);
    }
  tie_scene_set_most_zoom (scene, 60);
}

/* A layout that takes until it is let go or stopped: its organisations are in the corners of a
 * square */
static void
lay_out (const TieChartRequest *request)
{
  guint n = tie_document_get_organizations (request->document)->len;
  g_autofree double *x = g_new (double, n);
  g_autofree double *y = g_new (double, n);

  for (guint i = 0; i < n; i++)
    {
      x[i] = i % 2;
      y[i] = i / 2 % 2;
    }
  while (g_atomic_int_get (&drawing.held))
    {
      if (request->progress != NULL && !request->progress (0.5, x, y, request->progress_data))
        {
          g_atomic_int_inc (&drawing.n_stopped);
          return;
        }
      g_usleep (G_USEC_PER_SEC / 500);
    }
}

static TieScene *
test_canvas_build_scene (const TieChartRequest *request)
{
  TieScene *scene = tie_scene_new (request->width, request->height, request->background, "en");

  lay_out (request);
  tie_scene_set_title (scene, "Three partners", "As of today");
  tie_scene_set_plot (scene, (TieRect){ 0, 40, request->width, request->height - 40 });
  add_frame (scene);
  add_tie (scene);
  add_node (scene, "a", "Company A", 100, 150, red);
  add_node (scene, "b", "Company B", 400, 150, green);
  add_node (scene, "c", "Company C", 100, 350, red);
  if (drawing.lanes)
    add_lanes (scene);
  if (drawing.n_crowd > 0)
    add_crowd (scene);
  for (guint i = 0; i < drawing.n_more; i++)
    {
      g_autofree char *subject = g_strdup_printf ("more-%04u", i);
      TiePath *path = tie_path_new ();

      tie_path_add_rect (path, (TieRect){ 200 + (i % 60) * 5, 400 + i / 60 * 4, 3, 3 });
      tie_scene_begin (scene, TIE_MARK_NODE, TIE_LAYER_PLOT, subject, subject, subject, NULL);
      tie_scene_add_path (scene, path, tie_fill_solid (green), (TieStroke){ 0 }, 1);
      tie_scene_end (scene);
    }
  g_atomic_int_inc (&drawing.n_built);
  return scene;
}

static void
test_canvas_class_init (TestCanvasClass *klass)
{
  TIE_CANVAS_CLASS (klass)->build_scene = test_canvas_build_scene;
}

static void
test_canvas_init (TestCanvas *self)
{
  g_atomic_int_set (&drawing.n_built, 0);
  g_atomic_int_set (&drawing.n_stopped, 0);
  drawing.n_more = 0;
  drawing.n_crowd = 0;
  g_clear_pointer (&drawing.crowd_subject, g_free);
  drawing.lanes = FALSE;
}

guint
test_canvas_get_n_built (TestCanvas *self)
{
  return (guint) g_atomic_int_get (&drawing.n_built);
}

guint
test_canvas_get_n_stopped (TestCanvas *self)
{
  return (guint) g_atomic_int_get (&drawing.n_stopped);
}

void
test_canvas_hold (gboolean held)
{
  g_atomic_int_set (&drawing.held, held);
}

void
test_canvas_set_n_more (TestCanvas *self, guint n)
{
  drawing.n_more = n;
  tie_canvas_invalidate_scene (TIE_CANVAS (self));
}

void
test_canvas_set_crowd (TestCanvas *self, guint n, const char *subject)
{
  drawing.n_crowd = n;
  g_free (drawing.crowd_subject);
  drawing.crowd_subject = g_strdup (subject);
  tie_canvas_invalidate_scene (TIE_CANVAS (self));
}

void
test_canvas_set_lanes (TestCanvas *self, gboolean lanes)
{
  drawing.lanes = lanes;
  tie_canvas_invalidate_scene (TIE_CANVAS (self));
}

TieDocument *
test_document_new (gboolean with_b)
{
  static const char full[] =
      "{ \"tieline\": 1, \"title\": \"Three\", \"focus\": \"b\", \"units\": { \"capacity\": "
      "\"GW\" },"
      " \"organizations\": [ { \"id\": \"a\", \"name\": \"A\" }, { \"id\": \"b\", \"name\": "
      "\"B\" },"
      " { \"id\": \"c\", \"name\": \"C\" }, { \"id\": \"far\", \"name\": \"Far\" } ],"
      " \"deals\": [ { \"id\": \"d1\", \"status\": \"signed\", \"announced\": \"2026-01-14\","
      " \"flows\": [ { \"id\": \"t1\", \"kind\": \"supply\", \"from\": \"a\", \"to\": \"b\","
      " \"quantity\": { \"value\": 2, \"unit\": \"GW\" }, \"when\": \"2026-07/2028\" } ] },"
      " { \"id\": \"d2\", \"status\": \"signed\", \"flows\": [ { \"id\": \"t2\", \"kind\": "
      "\"money\","
      " \"from\": \"c\", \"to\": \"b\" } ] } ] }";
  static const char less[] =
      "{ \"tieline\": 1, \"title\": \"Two\", \"organizations\": [ { \"id\": \"a\", \"name\": "
      "\"A\" },"
      " { \"id\": \"c\", \"name\": \"C\" } ], \"deals\": [] }";
  const char *text = with_b ? full : less;
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GPtrArray) problems = NULL;
  TieDocument *document = tie_reader_read_bytes (bytes, &problems);

  g_assert_nonnull (document);
  return document;
}

/* With what a TestCanvas draws, and so many others */
TieDocument *
test_document_new_large (guint n)
{
  GString *text = g_string_new ("{ \"tieline\": 1, \"title\": \"Many\", \"focus\": \"o0\","
                                " \"organizations\": [ { \"id\": \"a\", \"name\": \"A\" },"
                                " { \"id\": \"b\", \"name\": \"B\" }");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  TieDocument *document;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, ", { \"id\": \"o%u\", \"name\": \"Company %u\" }", i, i);
  g_string_append (text, "], \"deals\": [");
  for (guint i = 1; i < n; i++)
    g_string_append_printf (text,
                            "%s{ \"id\": \"d%u\", \"status\": \"signed\", \"flows\": ["
                            " { \"kind\": \"supply\", \"from\": \"o%u\", \"to\": \"o%u\" } ] }",
                            i > 1 ? "," : "", i, i, (i - 1) / 3);
  g_string_append (text, "] }");
  bytes = g_string_free_to_bytes (text);
  document = tie_reader_read_bytes (bytes, &problems);
  g_assert_nonnull (document);
  return document;
}

void
fixture_open (Fixture *self, GType type)
{
  g_autoptr (TieDocument) document = test_document_new (TRUE);

  fixture_open_document (self, type, document);
}

void
fixture_open_document (Fixture *self, GType type, TieDocument *document)
{
  self->session = tie_session_new ("en");
  tie_session_set_document (self->session, document);
  self->canvas = g_object_new (type, "session", self->session, NULL);
  self->window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (self->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 800, 600);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->canvas));
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_test_widget_wait_for_draw (self->window);
  fixture_settle (self);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (self->canvas)), ==, 800);
}

/* A large one is freed by another thread */
static void
wait_for_scene (TieScene **scene)
{
  gint64 last = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;

  while (g_atomic_pointer_get (scene) != NULL && g_get_monotonic_time () < last)
    g_usleep (G_USEC_PER_SEC / 1000);
}

void
fixture_close (Fixture *self)
{
  TieSession *session = self->session;
  TieCanvas *canvas = self->canvas;
  TieViewport *viewport = tie_canvas_get_viewport (canvas);
  TieScene *scene = tie_canvas_get_scene (canvas);
  GtkWidget *mark = gtk_widget_get_first_child (GTK_WIDGET (canvas));

  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *) &session);
  g_object_add_weak_pointer (G_OBJECT (canvas), (gpointer *) &canvas);
  g_object_add_weak_pointer (G_OBJECT (viewport), (gpointer *) &viewport);
  if (scene != NULL)
    g_object_add_weak_pointer (G_OBJECT (scene), (gpointer *) &scene);
  if (mark != NULL)
    g_object_add_weak_pointer (G_OBJECT (mark), (gpointer *) &mark);

  gtk_window_destroy (GTK_WINDOW (self->window));
  g_clear_object (&self->session);
  while (g_main_context_iteration (NULL, FALSE))
    ;

  g_assert_null (session);
  g_assert_null (canvas);
  g_assert_null (viewport);
  wait_for_scene (&scene);
  g_assert_null (scene);
  g_assert_null (mark);
}

void
fixture_set_up (Fixture *self, gconstpointer data)
{
  fixture_open (self, TEST_TYPE_CANVAS);
}

void
fixture_tear_down (Fixture *self, gconstpointer data)
{
  fixture_close (self);
}

void
fixture_settle (Fixture *self)
{
  /* What the first frame leaves to idle sources, such as the marks, asks for a second one */
  for (guint i = 0; i < 2; i++)
    {
      gtk_widget_queue_draw (GTK_WIDGET (self->canvas));
      gtk_test_widget_wait_for_draw (GTK_WIDGET (self->canvas));
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

static gboolean
timeout_cb (gpointer data)
{
  g_error ("What was waited for did not happen");
  return G_SOURCE_REMOVE;
}

void
fixture_wait (Fixture *self, gboolean (*condition) (Fixture *self))
{
  guint id = g_timeout_add_seconds (PATIENCE_S, timeout_cb, NULL);

  while (!condition (self))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (id);
}

gboolean
fixture_is_settled (Fixture *self)
{
  return tie_canvas_is_settled (self->canvas);
}

static GskRenderNode *
take_node (Fixture *self, int width, int height)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (self->canvas));
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  return gtk_snapshot_free_to_node (snapshot);
}

guint32 *
fixture_get_pixels (Fixture *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->canvas));
  int height = gtk_widget_get_height (GTK_WIDGET (self->canvas));
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  guint32 *pixels = g_new0 (guint32, (gsize) width * (gsize) height);

  /* There is none while another frame is about to come */
  while ((node = take_node (self, width, height)) == NULL)
    gtk_test_widget_wait_for_draw (GTK_WIDGET (self->canvas));
  texture =
      gsk_renderer_render_texture (gtk_native_get_renderer (
                                       gtk_widget_get_native (GTK_WIDGET (self->canvas))),
                                   node, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gdk_texture_download (texture, (guchar *) pixels, (gsize) width * 4);
  return pixels;
}

guint32
fixture_get_pixel (Fixture *self, int x, int y)
{
  g_autofree guint32 *pixels = fixture_get_pixels (self);

  return pixels[y * gtk_widget_get_width (GTK_WIDGET (self->canvas)) + x];
}
