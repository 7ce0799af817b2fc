/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Texts as parts of an XML file (XML 1.0, fifth edition). */

#include "tie-xml.h"

#include <string.h>

#define REPLACEMENT 0xfffd

/* XML 1.0, 2.2: Char */
static gboolean
is_character (gunichar c)
{
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xd7ff)
         || (c >= 0xe000 && c <= 0xfffd) || c >= 0x10000;
}

/* What no XML file can hold is shown as such. */
static char *
dup_clean (const char *text)
{
  GString *clean = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      g_string_append_unichar (clean, is_character (character) ? character : REPLACEMENT);
    }
  return g_string_free (clean, FALSE);
}

/* Readers turn CR LF and CR into LF, and all white space in attributes into blanks, unless it is
 * written as a reference. */
static void
append (GString *xml, const char *text, const char *references)
{
  g_autofree char *clean = dup_clean (text);
  g_autofree char *escaped = g_markup_escape_text (clean, -1);

  for (const char *c = escaped; *c != '\0'; c++)
    if (strchr (references, *c) != NULL)
      g_string_append_printf (xml, "&#%d;", *c);
    else
      g_string_append_c (xml, *c);
}

/**
 * tie_xml_append_text:
 * @xml: an XML text as yet
 * @text: what an element holds
 */
void
tie_xml_append_text (GString *xml, const char *text)
{
  append (xml, text, "\r");
}

/**
 * tie_xml_append_attribute:
 * @xml: an XML text as yet, within a tag
 * @name: an attribute's name
 * @value: (nullable): its value; %NULL: there is no such attribute
 */
void
tie_xml_append_attribute (GString *xml, const char *name, const char *value)
{
  if (value == NULL)
    return;
  g_string_append_printf (xml, " %s=\"", name);
  append (xml, value, "\r\n\t");
  g_string_append_c (xml, '"');
}

/* XML 1.0, 2.3: NameChar, beyond ASCII */
static gboolean
is_name_character (gunichar c)
{
  static const gunichar ranges[][2] = {
    { 0xb7, 0xb7 },       { 0xc0, 0xd6 },     { 0xd8, 0xf6 },     { 0xf8, 0x37d },
    { 0x37f, 0x1fff },    { 0x200c, 0x200d }, { 0x203f, 0x2040 }, { 0x2070, 0x218f },
    { 0x2c00, 0x2fef },   { 0x3001, 0xd7ff }, { 0xf900, 0xfdcf }, { 0xfdf0, 0xfffd },
    { 0x10000, 0xeffff },
  };

  if (c < 0x80)
    return g_ascii_isalnum ((char) c) || strchr (".-_:", (int) c) != NULL;
  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    if (c >= ranges[i][0] && c <= ranges[i][1])
      return TRUE;
  return FALSE;
}

/**
 * tie_xml_is_token:
 *
 * Returns: whether the text is a NMTOKEN, as which XML Schemas want ids
 */
gboolean
tie_xml_is_token (const char *text)
{
  if (*text == '\0')
    return FALSE;
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (!is_name_character (g_utf8_get_char (c)))
      return FALSE;
  return TRUE;
}
