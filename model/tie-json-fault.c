/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Words for faults of a JSON text: what stands there and what was expected. */

#include "tie-json-fault.h"

#include "tie-words.h"

/* So much of what stands there is shown. */
#define SHOWN_CHARACTERS 24

/**
 * tie_json_fault_is_word:
 * Returns: whether the character belongs to a word or number, as people would write one
 */
gboolean
tie_json_fault_is_word (char c)
{
  return g_ascii_isalnum (c) || c == '_' || c == '.' || c == '+' || c == '-';
}

/* The end of the text in quotation marks, or of the word, or of the one character, that begins
 * there. */
static gsize
find_end (const char *text, gsize at, gsize length)
{
  gboolean quoted = text[at] == '"';
  gboolean word = tie_json_fault_is_word (text[at]);
  guint n = 0;

  while (at < length && (guchar) text[at] >= 0x20 && n < SHOWN_CHARACTERS)
    {
      at += (gsize) g_utf8_skip[(guchar) text[at]];
      n++;
      if (quoted ? text[at - 1] == '"' && n > 1
                 : !word || at >= length || !tie_json_fault_is_word (text[at]))
        break;
    }
  return MIN (at, length);
}

/**
 * tie_json_fault_describe:
 * @at: an offset
 *
 * Returns: (transfer full): what stands there, as a part of a sentence
 */
char *
tie_json_fault_describe (const char *text, gsize at, gsize length)
{
  g_autofree char *shown = NULL;
  gsize end;

  if (at >= length)
    return g_strdup (_ ("the end of the file"));
  if (text[at] == '\n' || text[at] == '\r')
    return g_strdup (_ ("the end of the line"));
  if ((guchar) text[at] < 0x20)
    return g_strdup_printf ("U+%04X", (guchar) text[at]);
  end = find_end (text, at, length);
  shown = g_strndup (text + at, end - at);
  /* What begins with a quotation mark already has its marks, unless it was too long. */
  if (*shown == '"' && end - at > 1 && text[end - 1] == '"')
    return g_steal_pointer (&shown);
  if (*shown == '"')
    return g_strdup_printf ("%s…\"", shown);
  return g_strdup_printf ("\"%s%s\"", shown,
                          tie_json_fault_is_word (*shown) && end < length
                                  && tie_json_fault_is_word (text[end])
                              ? "…"
                              : "");
}

/**
 * tie_json_fault_expected:
 * @expected: what was expected, translated
 * @at: the offset of what stands there instead
 *
 * Returns: (transfer full): a sentence that says so
 */
char *
tie_json_fault_expected (const char *expected, const char *text, gsize at, gsize length)
{
  g_autofree char *found = tie_json_fault_describe (text, at, length);

  /* Translators: what was expected, then what stands there */
  return g_strdup_printf (_ ("expected %s, found %s"), expected, found);
}

/* Returns (transfer full): the escape that begins there, as far as it is one: what ends the text,
 * or begins another escape, is no part of it. */
static char *
dup_escape (const char *text, gsize at, gsize length)
{
  const guint most = at + 1 < length && text[at + 1] == 'u' ? 6 : 2;
  gsize end = at;

  for (guint n = 0; n < most && end < length; n++)
    {
      if (n >= 2 && (text[end] == '"' || text[end] == '\\' || (guchar) text[end] < 0x20))
        break;
      end += (gsize) g_utf8_skip[(guchar) text[end]];
    }
  return g_strndup (text + at, MIN (end, length) - at);
}

/**
 * tie_json_fault_in_string:
 * @fault: what is wrong
 * @at: where it is wrong
 *
 * Returns: (transfer full): a sentence that says so
 */
char *
tie_json_fault_in_string (TieJsonStringFault fault, const char *text, gsize at, gsize length)
{
  g_autofree char *escape = NULL;

  switch (fault)
    {
    case TIE_JSON_STRING_CONTROL:
      if (text[at] == '\n' || text[at] == '\r')
        return tie_json_fault_expected (_ ("the quotation mark that ends this text"), text, at,
                                        length);
      return g_strdup_printf (_ ("the control character U+%04X stands in a text; expected \\u%04x"),
                              (guchar) text[at], (guchar) text[at]);
    case TIE_JSON_STRING_ESCAPE:
    case TIE_JSON_STRING_SURROGATE:
      escape = dup_escape (text, at, length);
      if (fault == TIE_JSON_STRING_ESCAPE)
        return g_strdup_printf (
            _ ("\"%s\" is no escape that JSON has; a backslash is written \\\\"), escape);
      return g_strdup_printf (_ ("\"%s\" is one half of a pair whose other half is missing"),
                              escape);
    case TIE_JSON_STRING_NUL:
      return g_strdup (_ ("a text cannot hold \\u0000"));
    case TIE_JSON_STRING_UNENDED:
      return tie_json_fault_expected (_ ("the quotation mark that ends this text"), text, at,
                                      length);
    case TIE_JSON_STRING_FINE:
    default:
      g_assert_not_reached ();
    }
}
