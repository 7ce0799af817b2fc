/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What the export dialog offers, remembers, shows and writes. */

#include "app-fixture.h"

#include "tie-export-dialog.h"
#include "tie-export-frames.h"
#include "tie-export-languages.h"
#include "tie-export-preset.h"
#include "tie-export-scene.h"
#include "tie-export.h"
#include "tie-language.h"
#include "tie-scene-zoom.h"
#include "tie-timeline-chart.h"
#include "tie-wording.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#define LEAST_POINTS 6.0
#define LEAST_PIXELS 9.0

static TieApplication *application;

static TieExportDialog *
open_dialog (TieWindow *window, const TieExportView *view)
{
  GtkWidget *dialog = tie_export_dialog_new (GTK_WINDOW (window), window->session, window->settings,
                                             "map.tieline.json", view);

  gtk_window_present (GTK_WINDOW (dialog));
  return TIE_EXPORT_DIALOG (dialog);
}

static void
choose (TieExportDialog *dialog, TieExportProduct product, TiePreset preset)
{
  TieExportForm *form = tie_export_dialog_get_form (dialog);
  TieExportChoices choices;

  tie_export_form_get_choices (form, &choices);
  choices.product = product;
  choices.preset = preset;
  tie_export_form_set_choices (form, &choices);
}

static gboolean
is_settled (gpointer data)
{
  return tie_export_preview_get_texture (data) != NULL && tie_export_preview_is_settled (data);
}

static void
assert_same (const TieExportChoices *a, const TieExportChoices *b)
{
  g_assert_cmpint (a->product, ==, b->product);
  g_assert_cmpint (a->chart, ==, b->chart);
  g_assert_cmpint (a->preset, ==, b->preset);
  g_assert_cmpint (a->width, ==, b->width);
  g_assert_cmpint (a->height, ==, b->height);
  g_assert_cmpint (a->dpi, ==, b->dpi);
  g_assert_cmpfloat (a->scale, ==, b->scale);
  g_assert_cmpint (a->outlines, ==, b->outlines);
  g_assert_cmpint (a->dark, ==, b->dark);
  g_assert_cmpint (a->background, ==, b->background);
  g_assert_cmpint (a->visible, ==, b->visible);
  g_assert_cmpint (a->parts, ==, b->parts);
  g_assert_cmpint (a->step, ==, b->step);
  g_assert_cmpint (a->story_product, ==, b->story_product);
  g_assert_cmpstr (a->language, ==, b->language);
  g_assert_cmpstr (a->story, ==, b->story);
}

/* Every choice comes back, by settings and by the rows */
static void
test_choices (void)
{
  TieExportChoices choices = {
    .product = TIE_PRODUCT_SVG,
    .chart = TIE_CHART_TIMELINE,
    .preset = TIE_PRESET_CUSTOM,
    .width = 1234,
    .height = 987,
    .dpi = 300,
    .scale = 2.25,
    .outlines = TRUE,
    .dark = TRUE,
    .background = TIE_BACKGROUND_TRANSPARENT,
    .visible = TRUE,
    .parts = TIE_PARTS_ALL & ~(TIE_PART_KEY | TIE_PART_CREDIT),
    .step = TIE_FRAME_STEP_YEAR,
    .story_product = TIE_STORY_PRODUCT_SVG,
    .language = g_intern_static_string ("ko"),
  };
  g_autoptr (TieSettings) settings = tie_settings_new_in_memory ();
  TieWindow *window = open_bundled (application);
  TieExportDialog *dialog = open_dialog (window, NULL);
  TieExportForm *form = tie_export_dialog_get_form (dialog);
  TieExportChoices loaded, shown;

  tie_export_choices_save (&choices, settings);
  tie_export_choices_load (&loaded, settings);
  assert_same (&loaded, &choices);

  for (guint product = 0; product < TIE_N_PRODUCTS; product++)
    for (guint preset = 0; preset < TIE_N_PRESETS; preset++)
      {
        choices.product = (TieExportProduct) product;
        choices.preset = (TiePreset) preset;
        choices.step = (TieFrameStep) (preset % TIE_N_FRAME_STEPS);
        tie_export_form_set_choices (form, &choices);
        tie_export_form_get_choices (form, &shown);
        assert_same (&shown, &choices);
        tie_export_choices_save (&choices, settings);
        tie_export_choices_load (&loaded, settings);
        assert_same (&loaded, &choices);
      }
  close_windows (application);
}

static double
find_least_text (TieScene *scene)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < tie_scene_get_n_items (scene); i++)
    {
      const TieSceneItem *item = tie_scene_get_item (scene, i);

      if (item->kind == TIE_ITEM_TEXT)
        least = MIN (least, item->style.size);
    }
  return least;
}

/* The smallest text of a picture can be read on a screen, and on paper */
static void
check_legible (TieDocument *document, TiePreset preset, TieChartKind chart, const char *language)
{
  TieExportChoices choices = { .chart = chart, .preset = preset, .parts = TIE_PARTS_ALL };
  g_autoptr (TieScene) scene = NULL;
  TieExportOptions options;
  double scale, least;

  tie_export_options_init (&options);
  options.language = language;
  tie_export_choices_apply (&choices, &options);
  g_assert_true (tie_export_options_check (&options, document, NULL));
  scene = tie_export_scene_new (document, NULL, &options, NULL);
  scale = tie_export_options_get_scale (&options);
  least = find_least_text (scene) * scale;
  g_test_message ("%s, %s, %s: layout %.0f × %.0f, least text %.1f px, %.1f pt",
                  tie_preset_get_size (preset)->nick, tie_chart_kind_to_nick (chart), language,
                  options.width / scale, options.height / scale, least, least / options.dpi * 72);
  g_assert_cmpfloat (least, >=, LEAST_PIXELS);
  if (chart == TIE_CHART_BOTH)
    g_assert_nonnull (tie_scene_find_group (scene, "timeline:" TIE_TIMELINE_GRID));
  if (options.dpi >= 200)
    g_assert_cmpfloat (least / options.dpi * 72, >=, LEAST_POINTS);
}

static void
test_presets (void)
{
  TieWindow *window = open_bundled (application);
  TieDocument *document = tie_session_get_document (window->session);

  for (guint preset = 0; preset < TIE_PRESET_CUSTOM; preset++)
    for (guint chart = TIE_CHART_NETWORK; chart <= TIE_CHART_BOTH; chart++)
      {
        check_legible (document, (TiePreset) preset, (TieChartKind) chart, "en");
        check_legible (document, (TiePreset) preset, (TieChartKind) chart, "ko");
      }
  g_assert_cmpfloat (tie_preset_choose_scale (TIE_CHART_BOTH, 1000, 1000, 96), ==, 0);
  g_assert_cmpfloat (tie_preset_choose_scale (TIE_CHART_BOTH, 3508, 2480, 300), ==, 300 / 96.0);
  close_windows (application);
}

static void
test_options (void)
{
  TieExportChoices choices = {
    .product = TIE_PRODUCT_HANDOUT_LETTER,
    .preset = TIE_PRESET_SLIDE,
    .dark = TRUE,
    .background = TIE_BACKGROUND_WHITE,
    .outlines = TRUE,
    .visible = TRUE,
  };
  TieExportOptions options;

  tie_export_options_init (&options);
  options.view.zoom = 3;
  tie_export_choices_apply (&choices, &options);
  g_assert_cmpint (options.format, ==, TIE_EXPORT_PDF);
  g_assert_cmpint (options.page, ==, TIE_PAGE_LETTER);
  g_assert_cmpint (options.background, ==, TIE_BACKGROUND_THEME);
  g_assert_false (options.outlines);
  g_assert_true (tie_export_view_is_whole (&options.view));

  options.view.zoom = 3;
  choices.product = TIE_PRODUCT_SVG;
  tie_export_choices_apply (&choices, &options);
  g_assert_cmpint (options.page, ==, TIE_PAGE_NONE);
  g_assert_true (options.outlines);
  g_assert_false (tie_export_view_is_whole (&options.view));
  choices.visible = FALSE;
  tie_export_choices_apply (&choices, &options);
  g_assert_true (tie_export_view_is_whole (&options.view));

  g_assert_cmpint (tie_export_product_with_format (TIE_PRODUCT_HANDOUT_A4, TIE_EXPORT_PDF), ==,
                   TIE_PRODUCT_HANDOUT_A4);
  g_assert_cmpint (tie_export_product_with_format (TIE_PRODUCT_HANDOUT_A4, TIE_EXPORT_SVG), ==,
                   TIE_PRODUCT_SVG);
  g_assert_cmpint (tie_export_product_with_format (TIE_PRODUCT_PNG, TIE_EXPORT_PDF), ==,
                   TIE_PRODUCT_PDF);
}

/* The preview follows, and has the shape of the picture */
static void
test_preview (void)
{
  TieWindow *window = open_bundled (application);
  TieExportDialog *dialog = open_dialog (window, NULL);
  TieExportPreview *preview = tie_export_dialog_get_preview (dialog);
  GdkTexture *first;

  choose (dialog, TIE_PRODUCT_PNG, TIE_PRESET_SLIDE);
  run_until (is_settled, preview);
  first = tie_export_preview_get_texture (preview);
  g_assert_cmpfloat_with_epsilon ((double) gdk_texture_get_width (first)
                                      / gdk_texture_get_height (first),
                                  16 / 9.0, 0.01);
  g_object_ref (first);

  choose (dialog, TIE_PRODUCT_PNG, TIE_PRESET_SQUARE);
  g_assert_false (tie_export_preview_is_settled (preview));
  run_until (is_settled, preview);
  g_assert_true (tie_export_preview_get_texture (preview) != first);
  g_assert_cmpint (gdk_texture_get_width (tie_export_preview_get_texture (preview)), ==,
                   gdk_texture_get_height (tie_export_preview_get_texture (preview)));
  g_object_unref (first);
  close_windows (application);
}

/* A handout is turned page by page */
static void
test_preview_pages (void)
{
  TieWindow *window = open_bundled (application);
  TieExportDialog *dialog = open_dialog (window, NULL);
  TieExportPreview *preview = tie_export_dialog_get_preview (dialog);
  g_autoptr (GdkTexture) first = NULL;

  choose (dialog, TIE_PRODUCT_HANDOUT_A4, TIE_PRESET_SLIDE);
  run_until (is_settled, preview);
  first = g_object_ref (tie_export_preview_get_texture (preview));
  g_assert_cmpfloat_with_epsilon ((double) gdk_texture_get_width (first)
                                      / gdk_texture_get_height (first),
                                  sqrt (2), 0.01);
  g_assert_cmpuint (tie_export_preview_get_n_pages (preview), >, 1);
  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.next", NULL);
  run_until (is_settled, preview);
  g_assert_true (tie_export_preview_get_texture (preview) != first);
  choose (dialog, TIE_PRODUCT_PNG, TIE_PRESET_SLIDE);
  run_until (is_settled, preview);
  g_assert_cmpuint (tie_export_preview_get_n_pages (preview), ==, 1);
  close_windows (application);
}

/* The ending that was typed decides */
static void
test_ending (void)
{
  static const struct
  {
    const char *name;
    const char *beginning;
  } cases[] = {
    { "a.svg", "<?xml" },
    { "a.PDF", "%PDF-" },
    { "a.png", "\x89PNG" },
  };
  TieWindow *window = open_bundled (application);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TieExportDialog *dialog = open_dialog (window, NULL);
      g_autoptr (GFile) file = write_document (cases[i].name, "");
      g_autofree char *contents = NULL;
      gboolean ended = FALSE;

      choose (dialog, TIE_PRODUCT_PNG, TIE_PRESET_SLIDE);
      g_signal_connect_swapped (dialog, "exported", G_CALLBACK (note_end), &ended);
      tie_export_dialog_export_to (dialog, file);
      run_until (is_set, &ended);
      g_assert_true (g_file_load_contents (file, NULL, &contents, NULL, NULL, NULL));
      g_assert_true (g_str_has_prefix (contents, cases[i].beginning));
    }
  close_windows (application);
}

static gboolean
over_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Who stops an export has what was there before, and the dialog */
static void
test_stop (void)
{
  TieWindow *window = open_bundled (application);
  TieExportDialog *dialog = open_dialog (window, NULL);
  g_autoptr (GFile) file = write_document ("old.png", "the old one");
  g_autofree char *contents = NULL;
  gboolean ended = FALSE, over = FALSE;

  choose (dialog, TIE_PRODUCT_PNG, TIE_PRESET_4K);
  g_signal_connect_swapped (dialog, "exported", G_CALLBACK (note_end), &ended);
  tie_export_dialog_export_to (dialog, file);
  g_assert_cmpuint (tie_export_dialog_get_n_files (dialog), ==, 1);
  tie_export_dialog_stop (dialog);
  g_timeout_add_seconds (2, over_cb, &over);
  run_until (is_set, &over);
  g_assert_false (ended);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  g_assert_true (g_file_load_contents (file, NULL, &contents, NULL, NULL, NULL));
  g_assert_cmpstr (contents, ==, "the old one");

  tie_export_dialog_export_to (dialog, file);
  run_until (is_set, &ended);
  close_windows (application);
}

static void
check_moments (const char *interval, const char *step, const char *const *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) moments = tie_export_frames_list (interval, step, &error);

  g_assert_no_error (error);
  g_test_message ("%s in steps of %s", interval, step);
  g_assert_cmpuint (moments->len, ==, g_strv_length ((char **) expected));
  for (guint i = 0; i < moments->len; i++)
    {
      g_autofree char *date = tie_date_to_edtf (&g_array_index (moments, TieDate, i));

      g_assert_cmpstr (date, ==, expected[i]);
    }
}

static void
test_moments (void)
{
  static const char *const wrong[][2] = {
    { "2030/2025", "P3M" }, { "2025/..", "P3M" },     { "/2025", "P1M" },
    { "soon/2025", "P1M" }, { "2025/2026", "3M" },    { "2025/2026", "P" },
    { "2025/2026", "P0D" }, { "2025/2026", "P1D1M" }, { "2025/2026", "PT1H" },
    { "1000/2030", "P1D" },
  };

  check_moments ("2025/2026", "P6M",
                 (const char *const[]){ "2025-01-01", "2025-06-30", "2025-12-31", "2026-06-30",
                                        "2026-12-31", NULL });
  check_moments ("2025-01-31/2025-04", "P1M",
                 (const char *const[]){ "2025-01-31", "2025-02-27", "2025-03-30", "2025-04-29",
                                        "2025-04-30", NULL });
  check_moments ("2025-03-01/2025-03-04", "P1D",
                 (const char *const[]){ "2025-03-01", "2025-03-02", "2025-03-03", "2025-03-04",
                                        NULL });
  check_moments ("2025-03-01/2025-03-15", "P1W",
                 (const char *const[]){ "2025-03-01", "2025-03-07", "2025-03-14", "2025-03-15",
                                        NULL });
  check_moments ("2025-03-01", "P1Y", (const char *const[]){ "2025-03-01", NULL });
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (tie_export_frames_list (wrong[i][0], wrong[i][1], &error));
      g_assert_nonnull (error);
    }
}

static TieScene *
build_as_of (TieDocument *document, int day)
{
  TieExportOptions options;
  TieDate moment;

  tie_date_from_day (day, &moment);
  tie_export_options_init (&options);
  options.moment = &moment;
  return tie_export_scene_new (document, NULL, &options, NULL);
}

/* Nothing moves from one picture to the next: no organisation, no lane, no tick of the axis */
static void
test_same_places (void)
{
  TieWindow *window = open_bundled (application);
  TieDocument *document = tie_session_get_document (window->session);
  g_autoptr (TieScene) first = NULL;
  int from, to;
  guint n = 0;

  g_assert_true (tie_player_get_span (window->player, &from, &to));
  first = build_as_of (document, from);
  for (int day = from + 100; day < to; day += 300)
    {
      g_autoptr (TieScene) next = build_as_of (document, day);

      for (guint i = 0; i < tie_scene_get_n_groups (first); i++)
        {
          const TieSceneGroup *group = tie_scene_get_group (first, i);
          const TieSceneGroup *same = tie_scene_find_group (next, group->id);

          if (group->mark != TIE_MARK_NODE && group->mark != TIE_MARK_LANE
              && !g_str_has_suffix (group->id, TIE_TIMELINE_GRID))
            continue;
          g_assert_nonnull (same);
          g_assert_cmpfloat_with_epsilon (group->bounds.x + group->bounds.width / 2,
                                          same->bounds.x + same->bounds.width / 2, 1e-6);
          g_assert_cmpfloat_with_epsilon (group->bounds.y + group->bounds.height / 2,
                                          same->bounds.y + same->bounds.height / 2, 1e-6);
          n++;
        }
    }
  g_assert_cmpuint (n, >, 40);
  close_windows (application);
}

static void
test_sequence (void)
{
  TieWindow *window = open_bundled (application);
  TieExportDialog *dialog = open_dialog (window, NULL);
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  gboolean ended = FALSE;
  TieExportChoices choices;
  int first, last;
  guint n;

  tie_export_form_get_choices (tie_export_dialog_get_form (dialog), &choices);
  choices.product = TIE_PRODUCT_FRAMES;
  choices.preset = TIE_PRESET_CUSTOM;
  choices.width = 640;
  choices.height = 480;
  choices.step = TIE_FRAME_STEP_YEAR;
  tie_export_form_set_choices (tie_export_dialog_get_form (dialog), &choices);
  g_signal_connect_swapped (dialog, "exported", G_CALLBACK (note_end), &ended);
  tie_export_dialog_export_to (dialog, file);
  n = tie_export_dialog_get_n_files (dialog);
  run_until (is_set, &ended);
  g_assert_true (tie_player_get_span (window->player, &first, &last));
  g_assert_cmpuint (n, ==, (guint) (last - first + 1) / 365 + 1);
  for (guint i = 1; i <= n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s/map-%04u.png", folder, i);

      g_assert_true (g_file_test (name, G_FILE_TEST_EXISTS));
      g_unlink (name);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  close_windows (application);
}

/* What the window shows of the network is in the middle of the picture, as near as there */
static void
test_visible (void)
{
  TieWindow *window = open_bundled (application);
  TieCanvas *network = tie_charts_get_network (window->charts);
  TieScene *shown = tie_canvas_get_scene (network);
  TieViewport *viewport = tie_canvas_get_viewport (network);
  const TieSceneGroup *amd = tie_scene_find_group (shown, "node:amd");
  TieDocument *document = tie_session_get_document (window->session);
  g_autoptr (TieScene) seen = NULL;
  TieExportOptions options;
  TieExportView view;
  TieRect plot, area;

  tie_charts_get_view (window->charts, &view);
  g_assert_true (tie_export_view_is_whole (&view));
  g_assert_nonnull (amd);
  plot = tie_scene_get_plot (shown);
  tie_viewport_zoom_about (viewport, 3, 0, 0);
  area = tie_scene_get_group_area (shown, amd, viewport);
  tie_viewport_pan (viewport, plot.x + plot.width / 2 - (area.x + area.width / 2),
                    plot.y + plot.height / 2 - (area.y + area.height / 2));
  tie_charts_get_view (window->charts, &view);
  g_assert_false (tie_export_view_is_whole (&view));
  g_assert_cmpfloat (view.zoom, ==, tie_viewport_get_zoom (viewport));

  tie_export_options_init (&options);
  options.chart = TIE_CHART_NETWORK;
  options.width = (int) tie_scene_get_width (shown);
  options.height = (int) tie_scene_get_height (shown);
  options.scale = 1;
  options.view = view;
  seen = tie_export_scene_new (document, NULL, &options, NULL);
  area = tie_scene_find_group (seen, "node:amd")->bounds;
  plot = tie_scene_get_plot (seen);
  g_assert_cmpfloat_with_epsilon (area.x + area.width / 2, plot.x + plot.width / 2, 2);
  g_assert_cmpfloat_with_epsilon (area.y + area.height / 2, plot.y + plot.height / 2, 2);
  g_assert_cmpfloat (find_least_text (seen), >=, LEAST_PIXELS);

  /* In a picture of another shape as well, which would be arranged in another way */
  options.width = 700;
  options.height = 1100;
  g_clear_object (&seen);
  seen = tie_export_scene_new (document, NULL, &options, NULL);
  area = tie_scene_find_group (seen, "node:amd")->bounds;
  plot = tie_scene_get_plot (seen);
  g_assert_cmpfloat_with_epsilon (area.x + area.width / 2, plot.x + plot.width / 2, 8);
  g_assert_cmpfloat_with_epsilon (area.y + area.height / 2, plot.y + plot.height / 2, 8);
  close_windows (application);
}

/* The part that is seen is the same in each format: whoever knows no viewport clips to the plot */
static void
test_visible_formats (void)
{
  TieWindow *window = open_bundled (application);
  TieDocument *document = tie_session_get_document (window->session);
  TieExportOptions options;

  for (guint format = 0; format < TIE_N_EXPORT_FORMATS; format++)
    {
      g_autoptr (GBytes) whole = NULL, part = NULL;
      g_autofree char *name = NULL;

      tie_export_options_init (&options);
      options.format = (TieExportFormat) format;
      options.chart = TIE_CHART_BOTH;
      whole = tie_export_draw (document, NULL, &options, NULL);
      options.view = (TieExportView){ .zoom = 2.5, .x = 0.4, .y = 0.6 };
      part = tie_export_draw (document, NULL, &options, NULL);
      g_assert_nonnull (part);
      g_assert_false (g_bytes_equal (whole, part));
      if (g_getenv ("TIELINE_KEEP_PICTURES") != NULL)
        {
          name = g_strdup_printf ("%s/visible.%s", g_getenv ("TIELINE_KEEP_PICTURES"),
                                  tie_export_format_to_nick (options.format));
          g_file_set_contents (name, g_bytes_get_data (part, NULL),
                               (gssize) g_bytes_get_size (part), NULL);
        }
    }
  close_windows (application);
}

static gboolean
says (GBytes *svg, const char *text)
{
  return g_strstr_len (g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg), text) != NULL;
}

static GBytes *
export_svg (TieWindow *window, const char *language)
{
  TieExportDialog *dialog = open_dialog (window, NULL);
  g_autoptr (GFile) file = write_document ("spoken.svg", "");
  gboolean ended = FALSE;
  TieExportChoices choices;

  tie_export_form_get_choices (tie_export_dialog_get_form (dialog), &choices);
  choices.product = TIE_PRODUCT_SVG;
  choices.chart = TIE_CHART_NETWORK;
  choices.preset = TIE_PRESET_SLIDE;
  choices.language = g_intern_string (language);
  tie_export_form_set_choices (tie_export_dialog_get_form (dialog), &choices);
  g_signal_connect_swapped (dialog, "exported", G_CALLBACK (note_end), &ended);
  tie_export_dialog_export_to (dialog, file);
  run_until (is_set, &ended);
  return g_file_load_bytes (file, NULL, NULL, NULL);
}

/* In the language that is chosen, while the window speaks its own: words of the program as well as
 * of the document; byte for byte what a program gives that speaks it altogether */
static void
test_language (void)
{
  TieWindow *window = open_bundled (application);
  TieDocument *document = tie_session_get_document (window->session);
  g_autoptr (GBytes) ours = NULL, korean = NULL, english = NULL, expected = NULL;
  g_autofree char *remembered = NULL;
  TieExportOptions options;

  english = export_svg (window, "en");
  korean = export_svg (window, "ko");
  remembered = tie_settings_dup_string (window->settings, "export-language");
  g_assert_cmpstr (remembered, ==, "ko");
  ours = export_svg (window, NULL);
  g_assert_true (g_bytes_equal (ours, english));
  g_assert_true (says (english, "supply") && says (english, "Broadcom"));
  g_assert_true (says (korean, "공급") && says (korean, "브로드컴") && says (korean, "기준"));
  g_assert_false (says (korean, "As of"));

  tie_language_change ("ko");
  tie_export_options_init (&options);
  options.format = TIE_EXPORT_SVG;
  options.chart = TIE_CHART_NETWORK;
  options.language = "ko";
  expected = tie_export_draw (document, NULL, &options, NULL);
  g_assert_true (g_bytes_equal (korean, expected));
  g_bytes_unref (expected);
  options.language = "en";
  expected = tie_export_draw (document, NULL, &options, NULL);
  g_assert_true (g_bytes_equal (english, expected));
  tie_language_change ("en");
  close_windows (application);
}

/* A document's own languages are offered beside those of the program; what is remembered of another
 * document is not */
static void
test_languages (void)
{
  g_autoptr (GFile) file =
      write_document ("three.tieline.json",
                      "{ \"tieline\": 1, \"title\": { \"en\": \"A\", \"fr\": \"B\" }, "
                      "\"language\": \"en\", \"organizations\": [], \"deals\": [] }");
  TieWindow *window = open_window (application, file);
  g_autoptr (GPtrArray) tags =
      tie_export_languages_list (tie_session_get_document (window->session));
  g_autofree char *korean = tie_wording_language ("ko");
  g_autofree char *english = tie_wording_language ("en");
  TieExportChoices choices;
  TieExportDialog *dialog;

  g_assert_cmpuint (tags->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (tags, 2), ==, "fr");
  g_assert_cmpstr (korean, ==, "한국어");
  g_assert_cmpstr (english, ==, "English");
  tie_settings_set_string (window->settings, "export-language", "sv");
  dialog = open_dialog (window, NULL);
  tie_export_form_get_choices (tie_export_dialog_get_form (dialog), &choices);
  g_assert_null (choices.language);
  tie_settings_set_string (window->settings, "export-language", "fr");
  dialog = open_dialog (window, NULL);
  tie_export_form_get_choices (tie_export_dialog_get_form (dialog), &choices);
  g_assert_cmpstr (choices.language, ==, "fr");
  tie_settings_set_string (window->settings, "export-language", "");
  close_windows (application);
}

int
main (int argc, char **argv)
{
  int status;

  use_own_state_folder ();
  g_test_init (&argc, &argv, NULL);
  tie_language_init ("en");
  application = start_application ();
  g_test_add_func ("/export/choices", test_choices);
  g_test_add_func ("/export/presets", test_presets);
  g_test_add_func ("/export/options", test_options);
  g_test_add_func ("/export/preview", test_preview);
  g_test_add_func ("/export/preview-pages", test_preview_pages);
  g_test_add_func ("/export/ending", test_ending);
  g_test_add_func ("/export/stop", test_stop);
  g_test_add_func ("/export/moments", test_moments);
  g_test_add_func ("/export/same-places", test_same_places);
  g_test_add_func ("/export/sequence", test_sequence);
  g_test_add_func ("/export/visible", test_visible);
  g_test_add_func ("/export/visible-formats", test_visible_formats);
  g_test_add_func ("/export/language", test_language);
  g_test_add_func ("/export/languages", test_languages);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
