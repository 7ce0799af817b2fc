/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The small change of an SVG document: numbers, texts, names, colours. The same in every locale. */

#include "tie-svg-markup.h"

#include <math.h>
#include <string.h>

/* Of a pixel: nobody sees less, and files stay small */
#define N_DECIMALS 2
/* Further away nothing is drawn, and the number still fits */
#define FARTHEST 1e9

/*
 * tie_svg_add_precise:
 *
 * Adds a number to so many decimals, as short as it can be: "12.5", "-0.03", "7".
 */
void
tie_svg_add_precise (GString *out, double value, guint n_decimals)
{
  char digits[32];
  guint at = sizeof digits;
  gint64 steps = 1;
  guint64 rest;
  gboolean fraction = FALSE;

  for (guint i = 0; i < n_decimals; i++)
    steps *= 10;
  steps = isfinite (value) ? llround (CLAMP (value, -FARTHEST, FARTHEST) * (double) steps) : 0;
  rest = (guint64) ABS (steps);
  for (guint i = 0; i < n_decimals; i++, rest /= 10)
    if (fraction || rest % 10 != 0)
      {
        digits[--at] = (char) ('0' + rest % 10);
        fraction = TRUE;
      }
  if (fraction)
    digits[--at] = '.';
  do
    digits[--at] = (char) ('0' + rest % 10);
  while ((rest /= 10) > 0);
  if (steps < 0)
    digits[--at] = '-';
  g_string_append_len (out, digits + at, (gssize) (sizeof digits - at));
}

/*
 * tie_svg_add_number:
 *
 * Adds a number to the hundredth.
 */
void
tie_svg_add_number (GString *out, double value)
{
  tie_svg_add_precise (out, value, N_DECIMALS);
}

/* What stands for a byte in a document, "" for what must not be in one, NULL for itself */
static const char *
get_escape (const char *byte)
{
  switch ((guchar) *byte)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\t':
    case '\n':
      return NULL;
    case '\r':
      return "&#13;"; /* A bare one would be read as a line feed. */
    case 0xef:
      /* U+FFFE and U+FFFF, three bytes */
      if ((guchar) byte[1] == 0xbf && (guchar) byte[2] >= 0xbe)
        return "";
      return NULL;
    default:
      return (guchar) *byte < 0x20 ? "" : NULL;
    }
}

/*
 * tie_svg_add_text:
 * @text: in UTF-8
 *
 * Adds it as the content of an element or of an attribute in double quotes. What XML 1.0 does not
 * allow is left out.
 */
void
tie_svg_add_text (GString *out, const char *text)
{
  const char *start = text;

  for (const char *p = text; *p != '\0'; p++)
    {
      const char *escape = get_escape (p);

      if (escape == NULL)
        continue;
      g_string_append_len (out, start, p - start);
      g_string_append (out, escape);
      if ((guchar) *p == 0xef)
        p += 2;
      start = p + 1;
    }
  g_string_append (out, start);
}

/* Of Unicode's letters XML allows what comes after U+00BF */
static gboolean
is_name (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalnum ((char) c) || c == '_' || c == '-';
  return c >= 0xc0 && g_unichar_isalpha (c);
}

/*
 * tie_svg_add_id:
 *
 * Adds a scene's id as a name of XML without dots and colons: style sheets and scripts need no
 * escapes then, and names with dots are free for what is not of the scene. Different ids may come
 * to be the same name.
 */
void
tie_svg_add_id (GString *out, const char *id)
{
  gsize start = out->len;

  for (const char *p = id; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_name (c))
        {
          if (out->len == start && (g_ascii_isdigit ((char) c) || c == '-'))
            g_string_append_c (out, '_');
          g_string_append_unichar (out, c);
        }
      else
        {
          g_string_append_c (out, out->len == start ? '_' : '-');
        }
    }
  if (out->len == start)
    g_string_append_c (out, '_');
}

/*
 * tie_svg_add_measure:
 *
 * Adds an attribute that is a number.
 */
void
tie_svg_add_measure (GString *out, const char *name, double value)
{
  g_string_append_c (out, ' ');
  g_string_append (out, name);
  g_string_append (out, "=\"");
  tie_svg_add_number (out, value);
  g_string_append_c (out, '"');
}

/*
 * tie_svg_add_area:
 *
 * Adds the attributes of a rectangle's place.
 */
void
tie_svg_add_area (GString *out, TieRect area)
{
  tie_svg_add_measure (out, "x", area.x);
  tie_svg_add_measure (out, "y", area.y);
  tie_svg_add_measure (out, "width", area.width);
  tie_svg_add_measure (out, "height", area.height);
}

/*
 * tie_svg_add_name:
 * @element: "title" or "desc"
 * @id: (nullable): a name of XML
 * @text: (nullable): in UTF-8
 *
 * Adds the element, a line of its own, if it says anything.
 */
void
tie_svg_add_name (GString *out, const char *element, const char *id, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  g_string_append_c (out, '<');
  g_string_append (out, element);
  if (id != NULL)
    g_string_append_printf (out, " id=\"%s\"", id);
  g_string_append_c (out, '>');
  tie_svg_add_text (out, text);
  g_string_append (out, "</");
  g_string_append (out, element);
  g_string_append (out, ">\n");
}

static void
add_hex (GString *out, TieColor color)
{
  static const char hex[] = "0123456789abcdef";
  const double components[] = { color.red, color.green, color.blue };

  g_string_append_c (out, '#');
  for (guint i = 0; i < G_N_ELEMENTS (components); i++)
    {
      guint byte = (guint) lround (CLAMP (components[i], 0.0, 1.0) * 255.0);

      g_string_append_c (out, hex[byte >> 4]);
      g_string_append_c (out, hex[byte & 15]);
    }
}

/*
 * tie_svg_add_paint:
 * @name: "fill", "stroke" or "stop"
 * @opacity: besides the colour's own
 *
 * Adds the attributes of a colour.
 */
void
tie_svg_add_paint (GString *out, const char *name, TieColor color, double opacity)
{
  gboolean is_stop = strcmp (name, "stop") == 0;

  g_string_append_c (out, ' ');
  g_string_append (out, name);
  g_string_append (out, is_stop ? "-color=\"" : "=\"");
  add_hex (out, color);
  g_string_append_c (out, '"');
  if (color.alpha * opacity < 1.0)
    {
      g_string_append_c (out, ' ');
      g_string_append (out, name);
      g_string_append (out, "-opacity=\"");
      tie_svg_add_number (out, color.alpha * opacity);
      g_string_append_c (out, '"');
    }
}
