/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The same picture as an export's, painted plainly: every path by cairo, every text as a layout of
 * Pango, the file by cairo's own writer.
 *
 * plain-picture DOCUMENT POSITIONS WIDTH HEIGHT OUT.png */

#include <pango/pangocairo.h>

#include "tie-chart.h"
#include "tie-position-list.h"
#include "tie-reader.h"
#include "tie-shape-painter.h"

static void
show_layout (cairo_t *cr, PangoLayout *layout, const TieSceneItem *item)
{
  int base = pango_layout_get_baseline (layout);

  cairo_move_to (cr, item->bounds.x, item->y - (double) base / PANGO_SCALE);
  if (item->style.halo.alpha > 0)
    {
      pango_cairo_layout_path (cr, layout);
      tie_shape_set_color (cr, item->style.halo, item->opacity);
      cairo_set_line_width (cr, 2 * item->style.halo_width);
      cairo_stroke (cr);
      cairo_move_to (cr, item->bounds.x, item->y - (double) base / PANGO_SCALE);
    }
  tie_shape_set_color (cr, item->style.color, item->opacity);
  pango_cairo_show_layout (cr, layout);
}

static void
paint_text (cairo_t *cr, const TieSceneItem *item)
{
  PangoFontDescription *font = pango_font_description_from_string ("Inter");
  PangoLayout *layout = pango_cairo_create_layout (cr);

  pango_font_description_set_absolute_size (font, item->style.size * PANGO_SCALE);
  pango_font_description_set_weight (font, (PangoWeight) item->style.weight);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, item->text, -1);
  show_layout (cr, layout, item);
  pango_font_description_free (font);
  g_object_unref (layout);
}

static void
paint (cairo_t *cr, TieScene *scene)
{
  tie_shape_set_color (cr, tie_scene_get_background (scene), 1);
  cairo_paint (cr);
  for (guint i = 0; i < tie_scene_get_n_items (scene); i++)
    {
      const TieSceneItem *item = tie_scene_get_item (scene, i);

      if (item->kind == TIE_ITEM_PATH)
        tie_shape_paint (cr, item->path, &item->fill, &item->stroke, item->opacity);
      else if (item->kind == TIE_ITEM_TEXT)
        paint_text (cr, item);
    }
}

static TieNetworkPositions *
read_positions (const char *path, TieDocument *document)
{
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  gsize length;

  if (document == NULL || !g_file_get_contents (path, &text, &length, NULL))
    return NULL;
  bytes = g_bytes_new_take (g_steal_pointer (&text), length);
  return tie_position_list_read (bytes, document, &problems);
}

int
main (int argc, char **argv)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argc == 6 ? argv[1] : "");
  g_autoptr (TieDocument) document = tie_reader_read_file (file, NULL, NULL, NULL);
  g_autoptr (TieNetworkPositions) positions = argc == 6 ? read_positions (argv[2], document) : NULL;
  int width = argc == 6 ? (int) g_ascii_strtoll (argv[3], NULL, 10) : 0;
  int height = argc == 6 ? (int) g_ascii_strtoll (argv[4], NULL, 10) : 0;
  double scale = MAX (1, height / 1080.0);
  const TieTheme *theme = tie_theme_light ();
  const TieChartRequest request = {
    .document = document,
    .theme = theme,
    .background = theme->background,
    .language = "en",
    .width = width / scale,
    .height = height / scale,
    .parts = TIE_PARTS_ALL,
    .positions = positions,
  };
  g_autoptr (TieScene) scene = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  if (positions == NULL || width <= 0 || height <= 0)
    return 2;
  scene = tie_chart_build (TIE_CHART_NETWORK, &request);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  paint (cr, scene);
  cairo_destroy (cr);
  status = cairo_surface_write_to_png (surface, argv[5]);
  cairo_surface_destroy (surface);
  return status == CAIRO_STATUS_SUCCESS ? 0 : 1;
}
