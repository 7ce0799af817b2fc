/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* XML through GMarkup, which expands no entities of a document type, with the place of each tag. */

#include "tie-xml-scanner.h"

#include <string.h>

static guint
count_lines (const char *text, gsize length)
{
  guint n = 0;

  for (gsize i = 0; i < length; i++)
    n += text[i] == '\n';
  return n;
}

/**
 * tie_xml_scan:
 * @text: a text in UTF-8
 * @start: where to begin, after a byte order mark
 * @length: its length in bytes
 * @parser: what to call; only the beginnings and ends of elements have a place
 * @data: what to call it with
 * @place: (out): where the tag begins that @parser is called for, or what the error is about
 * @error: (nullable): return location
 *
 * Reads the text tag by tag, so that it is known where each begins.
 *
 * Returns: whether it is well-formed, and nothing was wrong with it for @parser; else @error is of
 *   %G_MARKUP_ERROR
 */
gboolean
tie_xml_scan (const char *text,
              gsize start,
              gsize length,
              const GMarkupParser *parser,
              gpointer data,
              TieXmlPlace *place,
              GError **error)
{
  g_autoptr (GMarkupParseContext) context =
      g_markup_parse_context_new (parser, G_MARKUP_TREAT_CDATA_AS_TEXT, data, NULL);

  *place = (TieXmlPlace){ start, 1 };
  while (place->offset < length)
    {
      const char *tag = text + place->offset;
      const char *next =
          place->offset + 1 < length ? memchr (tag + 1, '<', length - place->offset - 1) : NULL;
      gsize step = next != NULL ? (gsize) (next - tag) : length - place->offset;

      if (!g_markup_parse_context_parse (context, tag, (gssize) step, error))
        return FALSE;
      place->line += count_lines (tag, step);
      place->offset += step;
    }
  return g_markup_parse_context_end_parse (context, error);
}

/**
 * tie_xml_local_name:
 * @name: an element's name: "y:NodeLabel"
 *
 * Returns: (transfer none): the name without the prefix of its namespace
 */
const char *
tie_xml_local_name (const char *name)
{
  const char *colon = strchr (name, ':');

  return colon != NULL ? colon + 1 : name;
}

/**
 * tie_xml_find_attribute:
 * @names: (array zero-terminated=1): the names of attributes
 * @values: (array zero-terminated=1): their values
 * @name: one of the names
 *
 * Returns: (transfer none) (nullable): the value of the attribute, if there is one
 */
const char *
tie_xml_find_attribute (const char **names, const char **values, const char *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return values[i];
  return NULL;
}

/**
 * tie_xml_dup_encoding:
 * @text: a text in UTF-8, with a NUL after it, from its beginning on
 *
 * Returns: (transfer full) (nullable): the encoding that its declaration names (XML 1.0, 4.3.3)
 */
char *
tie_xml_dup_encoding (const char *text)
{
  g_autofree char *declaration = NULL;
  const char *name, *quote;

  g_return_val_if_fail (text != NULL, NULL);

  if (!g_str_has_prefix (text, "<?xml"))
    return NULL;
  declaration = g_strndup (text, strcspn (text, ">"));
  name = strstr (declaration, "encoding");
  quote = name != NULL ? strpbrk (name, "\"'") : NULL;
  return quote != NULL ? g_strndup (quote + 1, strcspn (quote + 1, "\"'")) : NULL;
}
