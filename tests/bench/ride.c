/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Opens a document in the real window and rides through its network: pans, zooms, points, plays,
 * selects, filters, picks and rests; or, asked for both charts, only plays. Prints a line for each
 * thing that it measured, its name first, times in microseconds:
 *
 *   open TIME                              until the document is loaded, drawn and sharp
 *   frame PART INTERVAL THREAD PROCESS     each frame, see frame-watch.h
 *   settled PART TIME                      from the last movement of a part to the sharp picture
 *   filter TIME                            from a change of the filter to the sharp picture
 *   moment TIME                            from a move of the playhead to the sharp picture
 *   pick TIME                              for one point, in the mean
 *   rest PROCESS FRAMES                    in three seconds without anything to do
 */

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "frame-watch.h"
#include "tie-canvas-private.h"
#include "tie-scene-picker.h"
#include "tie-window-private.h"

#define WIDTH 1280
#define HEIGHT 720
#define N_PICKS 10000
#define N_FILTERS 3
#define N_MOMENTS 6
#define FIRST_YEAR 2025
/* In months a second: 2025 to 2030 in five seconds */
#define PLAY_SPEED 12
#define N_PLAYED 300
#define REST_US (3 * G_USEC_PER_SEC)
#define MOST_CALM_S 10

typedef struct _Ride Ride;

typedef struct
{
  const char *name;
  guint n_frames;
  void (*step) (Ride *ride, guint frame);
} Part;

struct _Ride
{
  TieWindow *window;
  TieCanvas *canvas;
  FrameWatch watch;
  gint64 patience; /* How long anything may take, microseconds. */
  const Part *part;
  guint frame;
  guint32 chance;
};

/* From 0 up to, but not including, 1. */
static double
next_random (Ride *ride)
{
  ride->chance = ride->chance * 1664525u + 1013904223u;
  return ride->chance * 0x1p-32;
}

static double
canvas_width (Ride *ride)
{
  return gtk_widget_get_width (GTK_WIDGET (ride->canvas));
}

static double
canvas_height (Ride *ride)
{
  return gtk_widget_get_height (GTK_WIDGET (ride->canvas));
}

static gboolean
tick_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* Runs the main loop until something is so. Looks every millisecond, and gives up on a program that
 * takes longer than the ride may last. */
static void
run_until (Ride *ride, gboolean (*condition) (Ride *ride))
{
  gint64 last = g_get_monotonic_time () + ride->patience;
  guint source = g_timeout_add (1, tick_cb, NULL);

  while (!condition (ride))
    {
      if (g_get_monotonic_time () > last)
        {
          g_printerr ("Gave up\n");
          exit (3);
        }
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (source);
}

static gboolean
is_open (Ride *ride)
{
  return gtk_widget_get_mapped (GTK_WIDGET (ride->window))
         && !tie_document_file_is_loading (ride->window->file) && ride->window->painted
         && ride->window->details != NULL;
}

/* Nothing on screen is no picture. */
static gboolean
is_settled (Ride *ride)
{
  return tie_canvas_get_scene (ride->canvas) != NULL && tie_canvas_is_settled (ride->canvas);
}

static gboolean
part_is_over (Ride *ride)
{
  return ride->frame > ride->part->n_frames;
}

/* Moves once a frame. What moves is in the frame that is made now. */
static gboolean
move_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Ride *ride = data;

  if (ride->frame < ride->part->n_frames)
    ride->part->step (ride, ride->frame);
  ride->frame++;
  return part_is_over (ride) ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

static void
print_frames (Ride *ride)
{
  for (guint f = 1; f < MIN (ride->watch.frames->len, ride->part->n_frames + 1); f++)
    {
      const Frame *frame = &g_array_index (ride->watch.frames, Frame, f);

      g_print ("frame %s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n",
               ride->part->name, frame->interval, frame->thread, frame->process);
    }
}

/* The first frame has waited for its movement: it is no measure. */
static void
ride_part (Ride *ride, const Part *part)
{
  gint64 moved;

  ride->part = part;
  ride->frame = 0;
  g_array_set_size (ride->watch.frames, 0);
  gtk_widget_add_tick_callback (GTK_WIDGET (ride->canvas), move_cb, ride, NULL);
  run_until (ride, part_is_over);
  moved = ride->watch.ended;
  run_until (ride, is_settled);
  print_frames (ride);
  g_print ("settled %s %" G_GINT64_FORMAT "\n", part->name, g_get_monotonic_time () - moved);
}

/* As two fingers do it. */
static void
pan (Ride *ride, guint frame)
{
  tie_canvas_scroll (ride->canvas, 9 * cos (frame / 14.0), 6 * sin (frame / 9.0),
                     GDK_SCROLL_UNIT_SURFACE, 0);
}

static void
zoom (Ride *ride, guint frame, double across, double down, double pixels)
{
  if (frame == 0)
    tie_canvas_hover_at (ride->canvas, canvas_width (ride) * across, canvas_height (ride) * down);
  tie_canvas_scroll (ride->canvas, 0, pixels, GDK_SCROLL_UNIT_SURFACE, GDK_CONTROL_MASK);
}

static void
zoom_in (Ride *ride, guint frame)
{
  zoom (ride, frame, 0.45, 0.55, -5);
}

static void
zoom_out (Ride *ride, guint frame)
{
  zoom (ride, frame, 0.6, 0.4, 5);
}

/* Along a curve that comes everywhere. */
static void
hover (Ride *ride, guint frame)
{
  tie_canvas_hover_at (ride->canvas, canvas_width (ride) * (0.5 + 0.45 * cos (frame * 0.073)),
                       canvas_height (ride) * (0.5 + 0.45 * sin (frame * 0.049)));
}

/* Another organization every fifth frame. */
static void
choose (Ride *ride, guint frame)
{
  TieDocument *document = tie_session_get_document (ride->window->session);
  GPtrArray *organizations = tie_document_get_organizations (document);
  guint index = (guint) (next_random (ride) * organizations->len);

  if (frame % 5 == 0)
    tie_session_set_selection (ride->window->session,
                               tie_organization_get_id (organizations->pdata[index]));
}

static void
set_year (Ride *ride, guint year)
{
  TieDate moment = { .year = (gint16) year, .precision = TIE_PRECISION_YEAR };

  tie_session_set_moment (ride->window->session, &moment);
}

/* From the end of 2024 to that of 2029. */
static void
play (Ride *ride, guint frame)
{
  TiePlayer *player = ride->window->player;

  if (frame == 0)
    {
      set_year (ride, FIRST_YEAR - 1);
      tie_player_set_speed (player, PLAY_SPEED);
      tie_player_set_playing (player, TRUE);
    }
  else if (frame + 1 == N_PLAYED)
    tie_player_set_playing (player, FALSE);
}

static void
time_moments (Ride *ride)
{
  for (guint i = 0; i < N_MOMENTS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      set_year (ride, FIRST_YEAR + i);
      run_until (ride, is_settled);
      g_print ("moment %" G_GINT64_FORMAT "\n", g_get_monotonic_time () - start);
    }
}

static void
time_filter (Ride *ride)
{
  TieFilter *filter = tie_session_get_filter (ride->window->session);

  for (guint i = 0; i < 2 * N_FILTERS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      tie_filter_set_flow_kind_shown (filter, TIE_FLOW_MONEY, i % 2 != 0);
      run_until (ride, is_settled);
      g_print ("filter %" G_GINT64_FORMAT "\n", g_get_monotonic_time () - start);
    }
}

static void
time_picks (Ride *ride)
{
  TieScene *scene = tie_canvas_get_scene (ride->canvas);
  TieViewport *viewport = tie_canvas_get_viewport (ride->canvas);
  g_autofree double *points = g_new (double, 2 * N_PICKS);
  gint64 start;

  for (guint i = 0; i < N_PICKS; i++)
    {
      points[2 * i] = next_random (ride) * canvas_width (ride);
      points[2 * i + 1] = next_random (ride) * canvas_height (ride);
    }
  start = frame_watch_get_thread_time ();
  for (guint i = 0; i < N_PICKS; i++)
    tie_scene_pick (scene, viewport, points[2 * i], points[2 * i + 1], TIE_CANVAS_TOLERANCE);
  g_print ("pick %.4f\n", (double) (frame_watch_get_thread_time () - start) / N_PICKS);
}

static gboolean
wake_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
sleep_for (gint64 us)
{
  gboolean over = FALSE;

  g_timeout_add ((guint) (us / 1000), wake_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

/* Lets what follows a change come to its end: until a second is quiet, if one ever is. */
static void
calm_down (Ride *ride)
{
  run_until (ride, is_settled);
  for (guint s = 0; s < MOST_CALM_S; s++)
    {
      gint64 start = frame_watch_get_process_time ();

      sleep_for (G_USEC_PER_SEC);
      if (frame_watch_get_process_time () - start < G_USEC_PER_SEC / 100)
        break;
    }
}

static void
time_rest (Ride *ride)
{
  gint64 start;

  tie_canvas_leave (ride->canvas);
  tie_session_set_selection (ride->window->session, NULL);
  calm_down (ride);
  g_array_set_size (ride->watch.frames, 0);
  start = frame_watch_get_process_time ();
  sleep_for (REST_US);
  g_print ("rest %" G_GINT64_FORMAT " %u\n", frame_watch_get_process_time () - start,
           ride->watch.frames->len);
}

static void
open_document (Ride *ride, TieApplication *application, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  gint64 start = g_get_monotonic_time ();

  ride->window = tie_window_new (application);
  gtk_window_set_default_size (GTK_WINDOW (ride->window), WIDTH, HEIGHT);
  tie_window_open (ride->window, file);
  tie_window_present_when_ready (ride->window);
  run_until (ride, is_open);
  ride->canvas = tie_charts_get_network (ride->window->charts);
  run_until (ride, is_settled);
  g_print ("open %" G_GINT64_FORMAT "\n", g_get_monotonic_time () - start);
  frame_watch_init (&ride->watch, GTK_WIDGET (ride->window));
  calm_down (ride);
}

/* Whole network in view, then within it, then back. */
static const Part parts[] = {
  { "pan", 120, pan },          { "zoom-in", 60, zoom_in }, { "pan-near", 120, pan },
  { "zoom-out", 60, zoom_out }, { "hover", 120, hover },
};

/* Last of the parts, since it moves more than the chart. */
static const Part choosing = { "select", 100, choose };
static const Part playing = { "play", N_PLAYED, play };

static void
ride_network (Ride *ride)
{
  for (guint p = 0; p < G_N_ELEMENTS (parts); p++)
    ride_part (ride, &parts[p]);
  tie_canvas_fit (ride->canvas);
  run_until (ride, is_settled);
  time_picks (ride);
  time_filter (ride);
  set_year (ride, FIRST_YEAR - 1);
  run_until (ride, is_settled);
  time_moments (ride);
  ride_part (ride, &playing);
  tie_session_set_moment (ride->window->session, NULL);
  calm_down (ride);
  ride_part (ride, &choosing);
  time_rest (ride);
}

static void
ride_both (Ride *ride)
{
  tie_charts_set_chart (ride->window->charts, TIE_CHART_BOTH);
  calm_down (ride);
  set_year (ride, FIRST_YEAR - 1);
  calm_down (ride);
  ride_part (ride, &playing);
  time_rest (ride);
}

int
main (int argc, char **argv)
{
  Ride ride = { .chance = 20260116 };
  g_autoptr (TieApplication) application = NULL;
  g_autoptr (GError) error = NULL;
  gboolean both = argc == 4 && g_str_equal (argv[3], "both");

  if (argc < 3 || argc > 4)
    {
      g_printerr ("Usage: ride DOCUMENT PATIENCE [both], in seconds\n");
      return 2;
    }
  /* What is measured is known even if the ride is ended from outside. */
  setvbuf (stdout, NULL, _IOLBF, 0);
  ride.patience = atoi (argv[2]) * G_USEC_PER_SEC;
  application = tie_application_new ();
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  open_document (&ride, application, argv[1]);
  if (both)
    ride_both (&ride);
  else
    ride_network (&ride);
  frame_watch_clear (&ride.watch);
  gtk_window_destroy (GTK_WINDOW (ride.window));
  return 0;
}
