/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What the desktop asks for on behalf of its user: high contrast, large text, no motion; and Tab,
 * which stops once at a list. */

#include "app-fixture.h"

#include "tie-canvas-glide.h"
#include "tie-text-scale.h"

#define USUAL_DPI (96 * 1024)
/* Of what is between two pixels */
#define SLACK 1.5

static TieApplication *application;

static TieWindow *
open_map (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri (TIE_BUNDLED_MAP_URI);
  TieWindow *window = open_window (application, file);

  run_until_idle ();
  return window;
}

static void
show_chart (TieWindow *window, const char *chart)
{
  g_action_group_change_action_state (G_ACTION_GROUP (window), "chart",
                                      g_variant_new_string (chart));
  run_until_idle ();
}

static gboolean
draws_ground (TieWindow *window, const TieTheme *theme)
{
  TieScene *scene = tie_canvas_get_scene (tie_charts_get_network (window->charts));

  return tie_color_contrast (tie_scene_get_background (scene), theme->background) < 1.001
         && tie_session_get_theme (window->session) == theme;
}

static gboolean
is_high_contrast (gpointer data)
{
  return tie_session_get_theme (TIE_WINDOW (data)->session)->text_contrast >= 7;
}

static gboolean
is_usual (gpointer data)
{
  return !is_high_contrast (data);
}

/* GNOME's setting, while the window is open; libadwaita tells of it */
static void
test_high_contrast (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema =
      source != NULL
          ? g_settings_schema_source_lookup (source, "org.gnome.desktop.a11y.interface", TRUE)
          : NULL;
  g_autoptr (GSettings) settings = NULL;
  TieWindow *window;

  if (schema == NULL)
    {
      g_test_skip ("GNOME's settings are not installed");
      return;
    }
  window = open_map ();
  g_assert_true (is_usual (window));
  settings = g_settings_new ("org.gnome.desktop.a11y.interface");
  g_settings_set_boolean (settings, "high-contrast", TRUE);
  run_until (is_high_contrast, window);
  run_until_idle ();
  g_assert_true (draws_ground (window, tie_theme_get (FALSE, TRUE)));
  g_settings_set_boolean (settings, "high-contrast", FALSE);
  run_until (is_usual, window);
  run_until_idle ();
  g_assert_true (draws_ground (window, tie_theme_light ()));
  close_windows (application);
}

static void
set_text_scale (double scale)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (USUAL_DPI * scale), NULL);
  run_until_idle ();
}

/* How much larger than laid out a chart is shown */
static double
get_growth (TieWindow *window)
{
  GtkWidget *canvas = GTK_WIDGET (tie_charts_get_active (window->charts));
  graphene_rect_t seen;

  g_assert_true (gtk_widget_compute_bounds (canvas, GTK_WIDGET (window), &seen));
  return (double) seen.size.width / gtk_widget_get_width (canvas);
}

static gboolean
has_doubled (gpointer window)
{
  return get_growth (window) >= 1.9;
}

static gboolean
has_usual_size (gpointer window)
{
  return get_growth (window) < 1.01;
}

static void
assert_within (GtkWidget *widget, TieWindow *window)
{
  graphene_rect_t seen;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (window), &seen));
  g_assert_cmpfloat (seen.origin.x, >=, -SLACK);
  g_assert_cmpfloat (seen.origin.y, >=, -SLACK);
  g_assert_cmpfloat (seen.origin.x + seen.size.width, <=,
                     gtk_widget_get_width (GTK_WIDGET (window)) + SLACK);
  g_assert_cmpfloat (seen.origin.y + seen.size.height, <=,
                     gtk_widget_get_height (GTK_WIDGET (window)) + SLACK);
}

/* All that is written grows, in a window that is no larger than before */
static void
test_large_text (void)
{
  static const char *const charts[] = { "network", "timeline", "both", "table" };
  TieWindow *window = open_map ();
  int width, height;

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  run_until_idle ();
  run_until (has_usual_size, window);
  set_text_scale (2);
  g_assert_cmpfloat (tie_text_scale_get (GTK_WIDGET (window)), ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      show_chart (window, charts[i]);
      gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL,
                          NULL);
      gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL,
                          NULL);
      g_test_message ("%s: at least %d × %d of %d × %d", charts[i], width, height,
                      gtk_widget_get_width (GTK_WIDGET (window)),
                      gtk_widget_get_height (GTK_WIDGET (window)));
      g_assert_cmpint (width, <=, 1280);
      g_assert_cmpint (height, <=, 800);
      assert_within (GTK_WIDGET (window->charts), window);
      assert_within (GTK_WIDGET (window->header), window);
    }
  show_chart (window, "network");
  run_until (has_doubled, window);
  show_chart (window, "timeline");
  run_until (has_doubled, window);
  /* GTK writes the table, and has grown it already */
  show_chart (window, "table");
  g_assert_cmpfloat (tie_magnifier_get_scale (window->magnifier), ==, 1);
  show_chart (window, "network");
  set_text_scale (1);
  run_until (has_usual_size, window);
  close_windows (application);
}

/* Where animations are off a view is there at once */
static void
test_no_motion (void)
{
  TieWindow *window = open_map ();
  TieCanvas *network = tie_charts_get_network (window->charts);
  g_autoptr (GHashTable) subjects = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_add (subjects, (gpointer) "cerebras");
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  tie_canvas_glide_to (network, subjects);
  g_assert_cmpfloat (tie_viewport_get_zoom (tie_canvas_get_viewport (network)), >, 1);
  tie_canvas_glide_to (network, NULL);
  g_assert_true (tie_viewport_is_fit (tie_canvas_get_viewport (network)));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  tie_canvas_glide_to (network, subjects);
  g_assert_true (tie_viewport_is_fit (tie_canvas_get_viewport (network)));
  close_windows (application);
}

static gboolean
has_focus_within (TieWindow *window, GtkWidget *widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* From the search over the filter into the list, from it at once to the handle, and so on: few
 * steps around the window */
static void
test_tab (void)
{
  TieWindow *window = open_map ();
  guint in_list = 0;

  tie_side_panel_focus_search (window->side);
  run_until_idle ();
  for (guint i = 0; i < 6; i++)
    {
      gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD);
      run_until_idle ();
      if (has_focus_within (window, GTK_WIDGET (window->charts)))
        break;
      in_list += G_OBJECT_TYPE_NAME (gtk_window_get_focus (GTK_WINDOW (window))) != NULL
                 && g_str_equal (G_OBJECT_TYPE_NAME (gtk_window_get_focus (GTK_WINDOW (window))),
                                 "GtkListItemWidget");
    }
  g_assert_true (has_focus_within (window, GTK_WIDGET (window->charts)));
  g_assert_cmpuint (in_list, ==, 1);
  close_windows (application);
}

int
main (int argc, char **argv)
{
  int status;

  use_own_state_folder ();
  gtk_test_init (&argc, &argv, NULL);
  application = start_application ();
  g_test_add_func ("/access/high-contrast", test_high_contrast);
  g_test_add_func ("/access/large-text", test_large_text);
  g_test_add_func ("/access/no-motion", test_no_motion);
  g_test_add_func ("/access/tab", test_tab);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
