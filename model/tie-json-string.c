/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Strings of a JSON text (RFC 8259, section 7): their end, their faults, and what they say. */

#include "tie-json-string.h"

/* U+D800 to U+DBFF begin a surrogate pair, U+DC00 to U+DFFF end it. */
#define IS_HIGH(unit) ((unit) >= 0xd800 && (unit) < 0xdc00)
#define IS_LOW(unit) ((unit) >= 0xdc00 && (unit) < 0xe000)

static gboolean
read_hex (const char *text, gsize at, gsize length, gunichar *unit)
{
  *unit = 0;
  for (gsize i = at; i < at + 4; i++)
    {
      if (i >= length || !g_ascii_isxdigit (text[i]))
        return FALSE;
      *unit = *unit * 16 + (gunichar) g_ascii_xdigit_value (text[i]);
    }
  return TRUE;
}

/* at: of the backslash; moved past the escape when it is fine */
static TieJsonStringFault
scan_escape (const char *text, gsize *at, gsize length)
{
  gunichar unit, low;

  if (*at + 1 >= length)
    {
      *at = length;
      return TIE_JSON_STRING_UNENDED;
    }
  switch (text[*at + 1])
    {
    case '"':
    case '\\':
    case '/':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't':
      *at += 2;
      return TIE_JSON_STRING_FINE;
    case 'u':
      break;
    default:
      return TIE_JSON_STRING_ESCAPE;
    }

  if (!read_hex (text, *at + 2, length, &unit))
    return TIE_JSON_STRING_ESCAPE;
  if (unit == 0)
    return TIE_JSON_STRING_NUL;
  if (IS_LOW (unit))
    return TIE_JSON_STRING_SURROGATE;
  if (!IS_HIGH (unit))
    {
      *at += 6;
      return TIE_JSON_STRING_FINE;
    }
  if (*at + 7 >= length || text[*at + 6] != '\\' || text[*at + 7] != 'u'
      || !read_hex (text, *at + 8, length, &low) || !IS_LOW (low))
    return TIE_JSON_STRING_SURROGATE;
  *at += 12;
  return TIE_JSON_STRING_FINE;
}

/**
 * tie_json_string_scan:
 * @text: valid UTF-8
 * @at: (inout): in: the offset of the opening quote; out: the offset after the closing quote, or
 *   that of what is wrong
 * @length: of @text, in bytes
 * @escapes: (out): whether escapes stand in it
 *
 * Returns: what is wrong with the string, if anything
 */
TieJsonStringFault
tie_json_string_scan (const char *text, gsize *at, gsize length, gboolean *escapes)
{
  gsize i = *at + 1;

  *escapes = FALSE;
  while (i < length)
    {
      guchar c = (guchar) text[i];

      if (c == '"')
        {
          *at = i + 1;
          return TIE_JSON_STRING_FINE;
        }
      if (c == '\\')
        {
          TieJsonStringFault fault = scan_escape (text, &i, length);

          *escapes = TRUE;
          if (fault != TIE_JSON_STRING_FINE)
            {
              *at = i;
              return fault;
            }
          continue;
        }
      if (c < 0x20)
        {
          *at = i;
          return TIE_JSON_STRING_CONTROL;
        }
      i++;
    }
  *at = length;
  return TIE_JSON_STRING_UNENDED;
}

/* Writes what the escape at i stands for, and gives the offset after it. */
static gsize
decode_escape (const char *quoted, gsize i, GString *decoded)
{
  gunichar unit, low;

  switch (quoted[i + 1])
    {
    case 'b':
      g_string_append_c (decoded, '\b');
      return i + 2;
    case 'f':
      g_string_append_c (decoded, '\f');
      return i + 2;
    case 'n':
      g_string_append_c (decoded, '\n');
      return i + 2;
    case 'r':
      g_string_append_c (decoded, '\r');
      return i + 2;
    case 't':
      g_string_append_c (decoded, '\t');
      return i + 2;
    case 'u':
      break;
    default:
      g_string_append_c (decoded, quoted[i + 1]);
      return i + 2;
    }

  read_hex (quoted, i + 2, i + 6, &unit);
  if (!IS_HIGH (unit))
    {
      g_string_append_unichar (decoded, unit);
      return i + 6;
    }
  read_hex (quoted, i + 8, i + 12, &low);
  g_string_append_unichar (decoded, 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00));
  return i + 12;
}

/**
 * tie_json_string_decode:
 * @quoted: the opening quote of a string that tie_json_string_scan() found fine
 *
 * Returns: (transfer full): what the string says
 */
char *
tie_json_string_decode (const char *quoted)
{
  GString *decoded = g_string_new (NULL);

  for (gsize i = 1; quoted[i] != '"';)
    if (quoted[i] == '\\')
      i = decode_escape (quoted, i, decoded);
    else
      g_string_append_c (decoded, quoted[i++]);
  return g_string_free (decoded, FALSE);
}

static const char *
get_short_escape (char c)
{
  switch (c)
    {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\b':
      return "\\b";
    case '\f':
      return "\\f";
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\t':
      return "\\t";
    default:
      return NULL;
    }
}

/**
 * tie_json_string_append_quoted:
 * @json: what is written
 * @text: valid UTF-8
 *
 * Appends a text as a JSON string.
 */
void
tie_json_string_append_quoted (GString *json, const char *text)
{
  g_string_append_c (json, '"');
  for (const char *c = text; *c != '\0'; c++)
    {
      const char *escape = get_short_escape (*c);

      if (escape != NULL)
        g_string_append (json, escape);
      else if ((guchar) *c < 0x20 || *c == 0x7f)
        g_string_append_printf (json, "\\u%04x", (guchar) *c);
      else
        g_string_append_c (json, *c);
    }
  g_string_append_c (json, '"');
}
