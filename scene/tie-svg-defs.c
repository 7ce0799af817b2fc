/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The definitions of an SVG document: each once, numbered as they are asked for. */

#include "tie-svg-defs.h"

#include "tie-image-painter.h"
#include "tie-svg-glyph.h"
#include "tie-svg-markup.h"
#include "tie-svg-shape.h"

struct _TieSvgDefs
{
  GString *markup;
  GString *draft;      /* what is about to be defined, without its id */
  GHashTable *numbers; /* of a draft, to the number in its id */
  GHashTable *glyphs;  /* of a TieGlyphKey, to the number in its id */
  GHashTable *images;  /* of GBytes, by themselves, to the number in its id */
};

/* Keeps the font, so that its address stays its own */
typedef struct
{
  PangoFont *font;
  PangoGlyph glyph;
} TieGlyphKey;

static guint
glyph_key_hash (gconstpointer data)
{
  const TieGlyphKey *key = data;

  return g_direct_hash (key->font) ^ key->glyph;
}

static gboolean
glyph_key_equal (gconstpointer a, gconstpointer b)
{
  const TieGlyphKey *one = a;
  const TieGlyphKey *other = b;

  return one->font == other->font && one->glyph == other->glyph;
}

static void
glyph_key_free (gpointer data)
{
  TieGlyphKey *key = data;

  g_object_unref (key->font);
  g_free (key);
}

TieSvgDefs *
tie_svg_defs_new (void)
{
  TieSvgDefs *self = g_new0 (TieSvgDefs, 1);

  self->markup = g_string_new (NULL);
  self->draft = g_string_new (NULL);
  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->glyphs = g_hash_table_new_full (glyph_key_hash, glyph_key_equal, glyph_key_free, NULL);
  self->images = g_hash_table_new_full (NULL, NULL, (GDestroyNotify) g_bytes_unref, NULL);
  return self;
}

void
tie_svg_defs_free (TieSvgDefs *self)
{
  g_string_free (self->markup, TRUE);
  g_string_free (self->draft, TRUE);
  g_hash_table_unref (self->numbers);
  g_hash_table_unref (self->glyphs);
  g_hash_table_unref (self->images);
  g_free (self);
}

/* Defines what is in the draft, unless it is defined already. element, kind: of "<element
 * id="kind.NUMBER" …" */
static guint
define (TieSvgDefs *self, const char *element, const char *kind)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, self->draft->str));

  if (number == 0)
    {
      number = g_hash_table_size (self->numbers) + 1;
      g_hash_table_insert (self->numbers, g_strndup (self->draft->str, self->draft->len),
                           GUINT_TO_POINTER (number));
      g_string_append_printf (self->markup, "<%s id=\"%s.%u\"", element, kind, number);
      g_string_append_len (self->markup, self->draft->str, (gssize) self->draft->len);
      g_string_append (self->markup, "\n");
    }
  g_string_truncate (self->draft, 0);
  return number;
}

static guint
define_gradient (TieSvgDefs *self, const TieFill *fill)
{
  GString *out = self->draft;
  TieColor from, to;

  tie_fill_get_stops (fill, &from, &to);
  g_string_append (out, " gradientUnits=\"userSpaceOnUse\"");
  tie_svg_add_measure (out, "x1", fill->x0);
  tie_svg_add_measure (out, "y1", fill->y0);
  tie_svg_add_measure (out, "x2", fill->x1);
  tie_svg_add_measure (out, "y2", fill->y1);
  g_string_append (out, "><stop offset=\"0\"");
  tie_svg_add_paint (out, "stop", from, 1.0);
  g_string_append (out, "/><stop offset=\"1\"");
  tie_svg_add_paint (out, "stop", to, 1.0);
  g_string_append (out, "/></linearGradient>");
  return define (self, "linearGradient", "fill");
}

static void
add_diagonal (GString *out, double x0, double y0, double x1, double y1)
{
  g_string_append_c (out, 'M');
  tie_svg_add_number (out, x0);
  g_string_append_c (out, ' ');
  tie_svg_add_number (out, y0);
  g_string_append_c (out, 'L');
  tie_svg_add_number (out, x1);
  g_string_append_c (out, ' ');
  tie_svg_add_number (out, y1);
}

/* A square tile with the line from corner to corner, and those that its other corners touch */
static guint
define_hatch (TieSvgDefs *self, const TieFill *fill)
{
  GString *out = self->draft;
  double step = fill->spacing * G_SQRT2;

  tie_svg_add_measure (out, "width", step);
  tie_svg_add_measure (out, "height", step);
  g_string_append (out, " patternUnits=\"userSpaceOnUse\">");
  if (fill->color2.alpha > 0.0)
    {
      g_string_append (out, "<rect");
      tie_svg_add_measure (out, "width", step);
      tie_svg_add_measure (out, "height", step);
      tie_svg_add_paint (out, "fill", fill->color2, 1.0);
      g_string_append (out, "/>");
    }
  g_string_append (out, "<path d=\"");
  add_diagonal (out, -step, step, step, -step);
  add_diagonal (out, -step, 2.0 * step, 2.0 * step, -step);
  add_diagonal (out, 0.0, 2.0 * step, 2.0 * step, 0.0);
  g_string_append_c (out, '"');
  tie_svg_add_paint (out, "stroke", fill->color, 1.0);
  tie_svg_add_measure (out, "stroke-width", fill->line_width);
  g_string_append (out, "/></pattern>");
  return define (self, "pattern", "fill");
}

/*
 * tie_svg_defs_add_fill:
 * @fill: a gradient or a hatch
 *
 * Returns: the number N of "fill.N", its id
 */
guint
tie_svg_defs_add_fill (TieSvgDefs *self, const TieFill *fill)
{
  return fill->kind == TIE_FILL_GRADIENT ? define_gradient (self, fill) : define_hatch (self, fill);
}

/*
 * tie_svg_defs_add_plot:
 *
 * Returns: the number N of "clip.N", the id of a clip to a rectangle
 */
guint
tie_svg_defs_add_plot (TieSvgDefs *self, TieRect plot)
{
  g_string_append (self->draft, "><rect");
  tie_svg_add_area (self->draft, plot);
  g_string_append (self->draft, "/></clipPath>");
  return define (self, "clipPath", "clip");
}

/*
 * tie_svg_defs_add_outside:
 * @around: as far as anything is drawn
 *
 * Returns: the number N of "clip.N", the id of a clip to what is not within an outline
 */
guint
tie_svg_defs_add_outside (TieSvgDefs *self, const TiePath *path, TieRect around)
{
  g_autoptr (TiePath) frame = tie_path_new ();

  tie_path_add_rect (frame, around);
  g_string_append (self->draft, "><path clip-rule=\"evenodd\" d=\"");
  tie_svg_shape_add_data (self->draft, path);
  tie_svg_shape_add_data (self->draft, frame);
  g_string_append (self->draft, "\"/></clipPath>");
  return define (self, "clipPath", "clip");
}

/*
 * tie_svg_defs_add_glyph:
 *
 * Returns: the number N of "glyph.N", the id of its outline in a font TIE_SVG_GLYPH_SIZE large; 0:
 *   it has none
 */
guint
tie_svg_defs_add_glyph (TieSvgDefs *self, PangoFont *font, PangoGlyph glyph)
{
  TieGlyphKey key = { .font = font, .glyph = glyph };
  gpointer known;
  guint number = 0;

  if (g_hash_table_lookup_extended (self->glyphs, &key, NULL, &known))
    return GPOINTER_TO_UINT (known);

  g_string_append (self->draft, " d=\"");
  if (tie_svg_glyph_add_data (self->draft, font, glyph))
    {
      g_string_append (self->draft, "\"/>");
      number = define (self, "path", "glyph");
    }
  g_string_truncate (self->draft, 0);
  g_object_ref (font);
  g_hash_table_insert (self->glyphs, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (number));
  return number;
}

static guint
define_image (TieSvgDefs *self, GBytes *image)
{
  double width, height;
  const char *type = tie_image_get_media_type (image, &width, &height);
  g_autofree char *encoded = NULL;
  gsize size;
  gconstpointer data = g_bytes_get_data (image, &size);

  if (type == NULL)
    return 0;
  encoded = g_base64_encode (data, size);
  g_string_append (self->draft, " viewBox=\"0 0 ");
  tie_svg_add_number (self->draft, width);
  g_string_append_c (self->draft, ' ');
  tie_svg_add_number (self->draft, height);
  g_string_append (self->draft, "\"><image");
  tie_svg_add_measure (self->draft, "width", width);
  tie_svg_add_measure (self->draft, "height", height);
  g_string_append_printf (self->draft, " xlink:href=\"data:%s;base64,", type);
  g_string_append (self->draft, encoded);
  g_string_append (self->draft, "\"/></symbol>");
  return define (self, "symbol", "image");
}

/*
 * tie_svg_defs_add_image:
 *
 * Returns: the number N of "image.N", the id of the symbol that shows it; 0: it is not painted
 */
guint
tie_svg_defs_add_image (TieSvgDefs *self, GBytes *image)
{
  gpointer known;
  guint number;

  if (g_hash_table_lookup_extended (self->images, image, NULL, &known))
    return GPOINTER_TO_UINT (known);
  number = define_image (self, image);
  g_hash_table_insert (self->images, g_bytes_ref (image), GUINT_TO_POINTER (number));
  return number;
}

/*
 * tie_svg_defs_get_markup:
 *
 * Returns: (transfer none): all definitions, a line each, to be put into <defs>
 */
const GString *
tie_svg_defs_get_markup (TieSvgDefs *self)
{
  return self->markup;
}
