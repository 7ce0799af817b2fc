/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* An SVG document as a list of its elements, and questions to it. */

#include "svg-fixture.h"

#include <string.h>

TieScene *
svg_scene_new (const char *language)
{
  TieScene *scene = tie_scene_new (SVG_WIDTH, SVG_HEIGHT, (TieColor){ 1, 1, 1, 1 }, language);

  tie_scene_set_title (scene, "Chips & <money>", "Who supplies \"whom\"");
  return scene;
}

void
svg_begin (TieScene *scene, const char *id, const char *title, const char *description)
{
  tie_scene_begin (scene, TIE_MARK_NODE, TIE_LAYER_FRAME, id, id, title, description);
}

void
svg_add_rect (TieScene *scene, TieRect rect, TieFill fill, TieStroke stroke, double opacity)
{
  TiePath *path = tie_path_new ();

  tie_path_add_rect (path, rect);
  tie_scene_add_path (scene, path, fill, stroke, opacity);
}

typedef struct
{
  GPtrArray *elements;
  GArray *open; /* of int */
} Parser;

static void
element_free (gpointer data)
{
  SvgElement *element = data;

  g_free (element->name);
  g_hash_table_unref (element->attributes);
  g_string_free (element->text, TRUE);
  g_free (element);
}

static void
start_cb (GMarkupParseContext *context,
          const char *name,
          const char **attributes,
          const char **values,
          gpointer user_data,
          GError **error)
{
  Parser *parser = user_data;
  SvgElement *element = g_new0 (SvgElement, 1);
  int index = (int) parser->elements->len;

  element->name = g_strdup (name);
  element->attributes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  element->text = g_string_new (NULL);
  element->parent =
      parser->open->len > 0 ? g_array_index (parser->open, int, parser->open->len - 1) : -1;
  for (guint i = 0; attributes[i] != NULL; i++)
    g_assert_true (
        g_hash_table_insert (element->attributes, g_strdup (attributes[i]), g_strdup (values[i])));
  g_ptr_array_add (parser->elements, element);
  g_array_append_val (parser->open, index);
}

static void
end_cb (GMarkupParseContext *context, const char *name, gpointer user_data, GError **error)
{
  Parser *parser = user_data;

  g_array_set_size (parser->open, parser->open->len - 1);
}

static void
text_cb (GMarkupParseContext *context,
         const char *text,
         gsize length,
         gpointer user_data,
         GError **error)
{
  Parser *parser = user_data;

  for (guint i = 0; i < parser->open->len; i++)
    {
      SvgElement *element = parser->elements->pdata[g_array_index (parser->open, int, i)];

      g_string_append_len (element->text, text, (gssize) length);
    }
}

/*
 * svg_parse:
 *
 * Returns: (transfer full) (element-type SvgElement): the elements, each before those within
 */
GPtrArray *
svg_parse (GBytes *svg)
{
  static const GMarkupParser functions = { start_cb, end_cb, text_cb, NULL, NULL };
  Parser parser = { g_ptr_array_new_with_free_func (element_free),
                    g_array_new (FALSE, FALSE, sizeof (int)) };
  g_autoptr (GMarkupParseContext) context =
      g_markup_parse_context_new (&functions, G_MARKUP_TREAT_CDATA_AS_TEXT, &parser, NULL);
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (svg, &size);

  g_assert_true (g_utf8_validate (data, (gssize) size, NULL));
  g_markup_parse_context_parse (context, data, (gssize) size, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  g_array_unref (parser.open);
  return parser.elements;
}

/* As large as the scene */
GPtrArray *
svg_write (TieScene *scene, const TieEmphasis *emphasis, TieSvgText text)
{
  g_autoptr (GBytes) svg = tie_scene_to_svg (scene, tie_scene_get_width (scene),
                                             tie_scene_get_height (scene), emphasis, text);

  return svg_parse (svg);
}

const char *
svg_get (const SvgElement *element, const char *attribute)
{
  return g_hash_table_lookup (element->attributes, attribute);
}

/* The first such element, or NULL. value: NULL: any */
SvgElement *
svg_find (GPtrArray *elements, const char *name, const char *attribute, const char *value)
{
  for (guint i = 0; i < elements->len; i++)
    {
      SvgElement *element = elements->pdata[i];
      const char *found = attribute != NULL ? svg_get (element, attribute) : NULL;

      if (g_str_equal (element->name, name)
          && (attribute == NULL
              || (found != NULL && (value == NULL || g_str_equal (found, value)))))
        return element;
    }
  return NULL;
}

guint
svg_count (GPtrArray *elements, const char *name)
{
  guint n = 0;

  for (guint i = 0; i < elements->len; i++)
    n += g_str_equal (((SvgElement *) elements->pdata[i])->name, name);
  return n;
}

SvgElement *
svg_get_parent (GPtrArray *elements, const SvgElement *element)
{
  return element->parent >= 0 ? elements->pdata[element->parent] : NULL;
}

/* The first such child, or NULL */
SvgElement *
svg_get_child (GPtrArray *elements, const SvgElement *parent, const char *name)
{
  for (guint i = 0; i < elements->len; i++)
    {
      SvgElement *element = elements->pdata[i];

      if (svg_get_parent (elements, element) == parent && g_str_equal (element->name, name))
        return element;
    }
  return NULL;
}

static void
assert_defined (GHashTable *ids, const char *reference, gsize length)
{
  g_autofree char *id = g_strndup (reference, length);

  if (!g_hash_table_contains (ids, id))
    g_error ("Nothing has the id “%s”", id);
}

/* Asserts that ids are unique names of XML, and that whatever is referred to is there */
void
svg_assert_references (GPtrArray *elements)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < elements->len; i++)
    {
      const char *id = svg_get (elements->pdata[i], "id");

      if (id == NULL)
        continue;
      g_assert_true (g_unichar_isalpha (g_utf8_get_char (id)) || *id == '_');
      for (const char *p = id; *p != '\0'; p = g_utf8_next_char (p))
        g_assert_true (g_unichar_isalnum (g_utf8_get_char (p)) || strchr ("-_.", *p) != NULL);
      g_assert_true (g_hash_table_add (ids, (gpointer) id));
    }
  for (guint i = 0; i < elements->len; i++)
    {
      GHashTableIter iter;
      gpointer name;
      gpointer value;

      g_hash_table_iter_init (&iter, ((SvgElement *) elements->pdata[i])->attributes);
      while (g_hash_table_iter_next (&iter, &name, &value))
        if (g_str_has_prefix (value, "url(#"))
          assert_defined (ids, (char *) value + 5, strlen (value) - 6);
        else if (g_str_has_suffix (name, "href") && *(char *) value == '#')
          assert_defined (ids, (char *) value + 1, strlen (value) - 1);
        else if (g_str_equal (name, "aria-labelledby") || g_str_equal (name, "aria-describedby"))
          assert_defined (ids, value, strlen (value));
    }
}

void
svg_assert_attribute (const SvgElement *element, const char *attribute, const char *value)
{
  g_assert_nonnull (element);
  g_assert_cmpstr (svg_get (element, attribute), ==, value);
}
