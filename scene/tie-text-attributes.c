/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What Pango is told of a text beside the text: how heavy it is, and which language its parts are
 * in.
 */

#include "tie-text-attributes.h"

/* In a script that the language is not written in, Pango asks the environment which language is
 * meant, and takes that language's forms of the letters. Here it is Korean in Hangul, which nothing
 * else is written in, and else none in particular: the font's own forms are taken. NULL: it is the
 * text's language. */
static const char *
find_foreign_language (PangoLanguage *language, const char *letter)
{
  GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (letter));

  if (pango_language_includes_script (language, (PangoScript) script))
    return NULL;
  return script == G_UNICODE_SCRIPT_HANGUL ? "ko" : "und";
}

static gboolean
has_script (const char *letter)
{
  GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (letter));

  return script != G_UNICODE_SCRIPT_COMMON && script != G_UNICODE_SCRIPT_INHERITED;
}

static void
mark_language (PangoAttrList *attributes, const char *language, gsize start, gsize end)
{
  PangoAttribute *attribute = pango_attr_language_new (pango_language_from_string (language));

  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (attributes, attribute);
}

static void
mark_foreign (PangoAttrList *attributes, PangoLanguage *language, const char *text)
{
  const char *last = NULL;
  const char *start = text;
  const char *p = text;

  for (;; p = g_utf8_next_char (p))
    {
      const char *foreign;

      if (*p != '\0' && !has_script (p))
        continue;
      foreign = *p != '\0' ? find_foreign_language (language, p) : NULL;
      if (foreign != last)
        {
          if (last != NULL)
            mark_language (attributes, last, (gsize) (start - text), (gsize) (p - text));
          last = foreign;
          start = p;
        }
      if (*p == '\0')
        return;
    }
}

/**
 * tie_text_attributes_new:
 * @context: a context of tie_font_get_context()
 * @text: in UTF-8
 * @weight: as in CSS
 *
 * Returns: (transfer full): the weight, and the language of what is not in the context's script
 */
PangoAttrList *
tie_text_attributes_new (PangoContext *context, const char *text, int weight)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_weight_new ((PangoWeight) weight));
  mark_foreign (attributes, pango_context_get_language (context), text);
  return attributes;
}
