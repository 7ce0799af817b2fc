/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Opens a document in the real window, as the program does when it is called with it, and uses it:
 * searches, filters, selects, changes charts. Prints for each thing what the main loop did in it:
 *
 *   stall NAME CLOCK THREAD    the longest that it heard of nothing, in microseconds: by the clock,
 *                              and of the main thread's processor time
 *   took NAME TIME             until all was there and the main thread at rest
 *   memory NAME RESIDENT PEAK  kilobytes
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "frame-watch.h"
#include "stall-watch.h"
#include "tie-canvas-private.h"
#include "tie-preload.h"
#include "tie-window-private.h"

#define WIDTH 1280
#define HEIGHT 800
#define N_CHOSEN 12
#define QUIET_US (400 * G_TIME_SPAN_MILLISECOND)
/* So much of the processor is no work */
#define QUIET_PART 20

typedef struct
{
  TieWindow *window;
  gint64 patience; /* how long anything may take, microseconds */
  gint64 limit;
  guint index; /* of what is done several times */
} Tour;

typedef struct
{
  const char *name;
  guint n;
  void (*act) (Tour *tour);
} Stage;

static void
look_at_patience (Tour *tour)
{
  if (g_get_monotonic_time () < tour->limit)
    return;
  g_printerr ("Gave up\n");
  exit (3);
}

static gboolean
wake_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
run_for (gint64 us)
{
  gboolean over = FALSE;

  g_timeout_add_full (G_PRIORITY_HIGH, (guint) (us / 1000), wake_cb, &over, NULL);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
is_complete (Tour *tour)
{
  TieWindow *window = tour->window;
  TieCanvas *canvas = tie_charts_get_active (window->charts);

  if (!gtk_widget_get_mapped (GTK_WIDGET (window)) || tie_document_file_is_loading (window->file)
      || window->details == NULL || !tie_detail_panel_is_complete (window->details))
    return FALSE;
  return canvas == NULL
         || (tie_canvas_get_scene (canvas) != NULL && tie_canvas_is_settled (canvas));
}

/* Until all is there and the main thread has been at rest for a moment */
static void
run_until_quiet (Tour *tour)
{
  gboolean quiet = FALSE;

  tour->limit = g_get_monotonic_time () + tour->patience;
  while (!quiet || !is_complete (tour))
    {
      gint64 start = frame_watch_get_thread_time ();

      run_for (QUIET_US);
      quiet = frame_watch_get_thread_time () - start < QUIET_US / QUIET_PART;
      look_at_patience (tour);
    }
}

static void
print_memory (const char *name)
{
  g_autofree char *status = NULL;
  const char *resident, *peak;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return;
  resident = strstr (status, "VmRSS:");
  peak = strstr (status, "VmHWM:");
  g_print ("memory %s %d %d\n", name, resident != NULL ? atoi (resident + 6) : 0,
           peak != NULL ? atoi (peak + 6) : 0);
}

static void
print_stalls (const char *name, gint64 start)
{
  g_autoptr (GArray) stalls = stall_watch_take ();
  Stall most = { 0 };

  for (guint i = 0; i < stalls->len; i++)
    {
      Stall stall = g_array_index (stalls, Stall, i);

      most.clock = MAX (most.clock, stall.clock);
      most.thread = MAX (most.thread, stall.thread);
    }
  g_print ("stall %s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", name, most.clock, most.thread);
  g_print ("took %s %" G_GINT64_FORMAT "\n", name, g_get_monotonic_time () - start - QUIET_US);
  print_memory (name);
}

static void
open_document (Tour *tour, TieApplication *application, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  gint64 start = g_get_monotonic_time ();

  tour->window = tie_window_new (application);
  gtk_window_set_default_size (GTK_WINDOW (tour->window), WIDTH, HEIGHT);
  tie_window_open (tour->window, file);
  tie_window_present_when_ready (tour->window);
  run_until_quiet (tour);
  print_stalls ("open", start);
}

static void
choose (Tour *tour)
{
  TieDocument *document = tie_session_get_document (tour->window->session);
  GPtrArray *organizations = tie_document_get_organizations (document);
  guint index = tour->index * (organizations->len / N_CHOSEN);

  tie_session_set_selection (tour->window->session,
                             tie_organization_get_id (organizations->pdata[index]));
}

static void
choose_deal (Tour *tour)
{
  TieDocument *document = tie_session_get_document (tour->window->session);
  GPtrArray *deals = tie_document_get_deals (document);
  guint index = tour->index * (deals->len / N_CHOSEN);

  tie_session_set_selection (tour->window->session, tie_deal_get_id (deals->pdata[index]));
}

static void
clear_choice (Tour *tour)
{
  tie_session_set_selection (tour->window->session, NULL);
}

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);
  return found;
}

/* Letter after letter, and away again */
static void
type_letter (Tour *tour)
{
  static const char *const texts[] = { "b", "be", "bec", "beco", "becor", "" };
  GtkWidget *entry = find_widget (GTK_WIDGET (tour->window->side), GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), texts[tour->index % G_N_ELEMENTS (texts)]);
}

static void
toggle_money (Tour *tour)
{
  tie_filter_set_flow_kind_shown (tie_session_get_filter (tour->window->session), TIE_FLOW_MONEY,
                                  tour->index % 2 != 0);
}

static void
set_year (Tour *tour)
{
  TieDate moment = { .year = (gint16) (2026 + tour->index), .precision = TIE_PRECISION_YEAR };

  tie_session_set_moment (tour->window->session, tour->index < 3 ? &moment : NULL);
}

static void
zoom (Tour *tour)
{
  tie_canvas_zoom_by (tie_charts_get_active (tour->window->charts),
                      tour->index < 6 ? 1.5 : 1 / 1.5);
}

static void
point (Tour *tour)
{
  TieCanvas *canvas = tie_charts_get_active (tour->window->charts);

  tie_canvas_hover_at (canvas, 200 + 17 * tour->index, 150 + 23 * tour->index);
}

static void
change_theme (Tour *tour)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      tour->index == 0 ? ADW_COLOR_SCHEME_FORCE_DARK
                                                       : ADW_COLOR_SCHEME_FORCE_LIGHT);
}

static void
show_timeline (Tour *tour)
{
  tie_charts_set_chart (tour->window->charts, TIE_CHART_TIMELINE);
}

static void
show_table (Tour *tour)
{
  tie_charts_set_chart (tour->window->charts, TIE_CHART_TABLE);
}

static void
sort_table (Tour *tour)
{
  static const TieTableColumn columns[] = { TIE_TABLE_AMOUNT, TIE_TABLE_FROM, TIE_TABLE_DEAL };

  tie_table_view_sort (tie_charts_get_table (tour->window->charts), columns[tour->index],
                       GTK_SORT_DESCENDING);
}

static void
show_network (Tour *tour)
{
  tie_charts_set_chart (tour->window->charts, TIE_CHART_NETWORK);
}

static void
reload (Tour *tour)
{
  gtk_widget_activate_action (GTK_WIDGET (tour->window), "win.reload", NULL);
}

static void
destroy (Tour *tour)
{
  gtk_window_close (GTK_WINDOW (tour->window));
}

static const Stage stages[] = {
  { "select", N_CHOSEN, choose },
  { "select-deal", N_CHOSEN, choose_deal },
  { "select-nothing", 1, clear_choice },
  { "search", 6, type_letter },
  { "filter", 4, toggle_money },
  { "moment", 4, set_year },
  { "zoom", 12, zoom },
  { "point", 12, point },
  { "theme", 2, change_theme },
  { "timeline", 1, show_timeline },
  { "timeline-zoom", 12, zoom },
  { "timeline-point", 12, point },
  { "timeline-select", N_CHOSEN, choose },
  { "timeline-filter", 2, toggle_money },
  { "timeline-search", 6, type_letter },
  { "table", 1, show_table },
  { "table-select", N_CHOSEN, choose_deal },
  { "table-search", 6, type_letter },
  { "table-filter", 2, toggle_money },
  { "table-sort", 3, sort_table },
  { "network", 1, show_network },
  { "reload", 1, reload },
};

typedef struct
{
  Tour *tour;
  const Stage *stage;
  gboolean done;
} Act;

/* From within the main loop, whose time it counts as */
static gboolean
act_cb (gpointer data)
{
  Act *act = data;

  act->stage->act (act->tour);
  act->done = TRUE;
  return G_SOURCE_REMOVE;
}

static void
run_stage (Tour *tour, const Stage *stage)
{
  gint64 start = g_get_monotonic_time ();
  gint64 slept = 0;

  for (tour->index = 0; tour->index < stage->n; tour->index++)
    {
      Act act = { tour, stage, FALSE };

      g_idle_add_full (G_PRIORITY_DEFAULT, act_cb, &act, NULL);
      while (!act.done)
        g_main_context_iteration (NULL, TRUE);
      if (stage->act != destroy)
        run_until_quiet (tour);
      slept += tour->index > 0 ? QUIET_US : 0;
    }
  print_stalls (stage->name, start + slept);
}

int
main (int argc, char **argv)
{
  static const Stage closing = { "close", 1, destroy };
  Tour tour = { 0 };
  g_autoptr (TieApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  if (argc < 3)
    {
      g_printerr ("Usage: stalls DOCUMENT PATIENCE [STAGE...], in seconds\n");
      return 2;
    }
  setvbuf (stdout, NULL, _IOLBF, 0);
  tour.patience = atoi (argv[2]) * G_USEC_PER_SEC;
  tie_preload_start (argv[1]);
  application = tie_application_new ();
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  stall_watch_start ();
  open_document (&tour, application, argv[1]);
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    if (argc == 3 || g_strv_contains ((const char *const *) argv + 3, stages[i].name))
      run_stage (&tour, &stages[i]);
  run_stage (&tour, &closing);
  return 0;
}
