/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The obvious program: reads a document with json-glib and its places from a list, and draws discs,
 * names, ties with heads and their amounts with cairo and Pango, into a file by cairo's own
 * writers.
 *
 * plain-chart DOCUMENT POSITIONS WIDTH HEIGHT OUT.png|svg|pdf */

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <json-glib/json-glib.h>
#include <math.h>
#include <pango/pangocairo.h>

#define MARGIN 40.0
#define RADIUS 6.0
#define HEAD 5.0
#define BEND 0.12

typedef struct
{
  const char *name;
  double x;
  double y;
} Node;

typedef struct
{
  cairo_t *cr;
  PangoLayout *layout;
  GHashTable *nodes; /* of an id to a Node */
} Drawing;

static const char *
get_text (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    return json_object_get_string_member_with_default (json_node_get_object (node), "en", "");
  return node != NULL ? json_node_get_string (node) : "";
}

static void
read_nodes (Drawing *drawing, JsonArray *organizations)
{
  for (guint i = 0; i < json_array_get_length (organizations); i++)
    {
      JsonObject *object = json_array_get_object_element (organizations, i);
      Node *node = g_new0 (Node, 1);

      node->name = get_text (object, "name");
      g_hash_table_insert (drawing->nodes, (gpointer) json_object_get_string_member (object, "id"),
                           node);
    }
}

static gboolean
read_positions (Drawing *drawing, const char *path, double width, double height)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  double left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY, scale;
  GHashTableIter iter;
  gpointer value;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return FALSE;
  lines = g_strsplit (text, "\n", 0);
  for (guint i = 0; lines[i] != NULL && lines[i][0] != '\0'; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], "\t", 0);
      Node *node = g_hash_table_lookup (drawing->nodes, words[0]);

      node->x = g_ascii_strtod (words[1], NULL);
      node->y = g_ascii_strtod (words[2], NULL);
      left = fmin (left, node->x);
      right = fmax (right, node->x);
      top = fmin (top, node->y);
      bottom = fmax (bottom, node->y);
    }
  scale = fmin ((width - 2 * MARGIN) / fmax (right - left, 1),
                (height - 2 * MARGIN) / fmax (bottom - top, 1));
  g_hash_table_iter_init (&iter, drawing->nodes);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      ((Node *) value)->x = MARGIN + (((Node *) value)->x - left) * scale;
      ((Node *) value)->y = MARGIN + (((Node *) value)->y - top) * scale;
    }
  return TRUE;
}

static void
draw_text (Drawing *drawing, double x, double y, const char *text)
{
  int width;

  pango_layout_set_text (drawing->layout, text, -1);
  pango_layout_get_pixel_size (drawing->layout, &width, NULL);
  cairo_move_to (drawing->cr, x - width / 2.0, y);
  pango_cairo_show_layout (drawing->cr, drawing->layout);
}

static void
draw_flow (Drawing *drawing, JsonObject *flow)
{
  const Node *from =
      g_hash_table_lookup (drawing->nodes, json_object_get_string_member (flow, "from"));
  const Node *to = g_hash_table_lookup (drawing->nodes, json_object_get_string_member (flow, "to"));
  double dx = to->x - from->x, dy = to->y - from->y, length = fmax (hypot (dx, dy), 1);
  double ux = dx / length, uy = dy / length;
  double middle_x = from->x + dx / 2 - dy * BEND, middle_y = from->y + dy / 2 + dx * BEND;
  double end_x = to->x - ux * RADIUS, end_y = to->y - uy * RADIUS;
  cairo_t *cr = drawing->cr;

  cairo_move_to (cr, from->x, from->y);
  cairo_curve_to (cr, (from->x + 2 * middle_x) / 3, (from->y + 2 * middle_y) / 3,
                  (end_x + 2 * middle_x) / 3, (end_y + 2 * middle_y) / 3, end_x, end_y);
  cairo_stroke (cr);
  cairo_move_to (cr, end_x, end_y);
  cairo_line_to (cr, end_x - ux * HEAD - uy * HEAD / 2, end_y - uy * HEAD + ux * HEAD / 2);
  cairo_line_to (cr, end_x - ux * HEAD + uy * HEAD / 2, end_y - uy * HEAD - ux * HEAD / 2);
  cairo_close_path (cr);
  cairo_fill (cr);
  if (json_object_has_member (flow, "quantity"))
    {
      JsonObject *quantity = json_object_get_object_member (flow, "quantity");
      g_autofree char *text =
          g_strdup_printf ("%g %s",
                           json_object_get_double_member_with_default (quantity, "value", 0),
                           json_object_get_string_member (quantity, "unit"));

      draw_text (drawing, middle_x, middle_y, text);
    }
}

static void
draw (Drawing *drawing, JsonObject *document)
{
  JsonArray *deals = json_object_get_array_member (document, "deals");
  cairo_t *cr = drawing->cr;
  GHashTableIter iter;
  gpointer value;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0.3, 0.4, 0.6);
  cairo_set_line_width (cr, 1);
  for (guint i = 0; i < json_array_get_length (deals); i++)
    {
      JsonObject *deal = json_array_get_object_element (deals, i);
      JsonArray *flows = json_object_get_array_member (deal, "flows");

      for (guint j = 0; j < json_array_get_length (flows); j++)
        draw_flow (drawing, json_array_get_object_element (flows, j));
    }
  g_hash_table_iter_init (&iter, drawing->nodes);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Node *node = value;

      cairo_set_source_rgb (cr, 0.1, 0.3, 0.6);
      cairo_arc (cr, node->x, node->y, RADIUS, 0, 2 * G_PI);
      cairo_fill (cr);
      cairo_set_source_rgb (cr, 0.1, 0.1, 0.1);
      draw_text (drawing, node->x, node->y + RADIUS, node->name);
    }
}

static cairo_surface_t *
create_surface (const char *path, int width, int height)
{
  if (g_str_has_suffix (path, ".svg"))
    return cairo_svg_surface_create (path, width, height);
  if (g_str_has_suffix (path, ".pdf"))
    return cairo_pdf_surface_create (path, width, height);
  return cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
}

/* Laid out for a height of 1,080 pixels and scaled up from there, as Tieline does. */
static gboolean
draw_into (JsonObject *document, const char *positions, int width, int height, const char *path)
{
  double scale = fmax (1, height / 1080.0);
  cairo_surface_t *surface = create_surface (path, width, height);
  Drawing drawing = { .cr = cairo_create (surface) };
  PangoFontDescription *font = pango_font_description_from_string ("Inter 8");
  gboolean done;

  drawing.nodes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  read_nodes (&drawing, json_object_get_array_member (document, "organizations"));
  done = read_positions (&drawing, positions, width / scale, height / scale);
  cairo_scale (drawing.cr, scale, scale);
  drawing.layout = pango_cairo_create_layout (drawing.cr);
  pango_layout_set_font_description (drawing.layout, font);
  if (done)
    draw (&drawing, document);
  if (done && cairo_surface_get_type (surface) == CAIRO_SURFACE_TYPE_IMAGE)
    done = cairo_surface_write_to_png (surface, path) == CAIRO_STATUS_SUCCESS;
  g_object_unref (drawing.layout);
  pango_font_description_free (font);
  g_hash_table_unref (drawing.nodes);
  cairo_destroy (drawing.cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return done;
}

int
main (int argc, char **argv)
{
  g_autoptr (JsonParser) parser = json_parser_new ();

  if (argc != 6 || !json_parser_load_from_mapped_file (parser, argv[1], NULL))
    return 1;
  return draw_into (json_node_get_object (json_parser_get_root (parser)), argv[2],
                    (int) g_ascii_strtoll (argv[3], NULL, 10),
                    (int) g_ascii_strtoll (argv[4], NULL, 10), argv[5])
             ? 0
             : 1;
}
