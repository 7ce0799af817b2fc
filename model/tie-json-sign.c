/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Signs that look like JSON's and are none: the wide ones of East Asian keyboards, and blanks of
 * all kinds, as they come along when text is copied from a web page. */

#include "tie-json-sign.h"

#include "tie-words.h"

static const struct
{
  gunichar wide;
  char sign;
} signs[] = {
  { 0x60c, ',' },  { 0x61b, ',' },  { 0x2236, ':' }, { 0x3001, ',' }, { 0x3010, '[' },
  { 0x3011, ']' }, { 0xa789, ':' }, { 0xfe50, ',' }, { 0xfe54, ',' }, { 0xfe55, ':' },
  { 0xff0c, ',' }, { 0xff1a, ':' }, { 0xff1b, ',' }, { 0xff3b, '[' }, { 0xff3d, ']' },
  { 0xff5b, '{' }, { 0xff5d, '}' }, { 0xff64, ',' },
};

static const struct
{
  gunichar blank;
  const char *name;
} blanks[] = {
  { 0xb, N_ ("a vertical tab") },
  { 0xc, N_ ("a form feed") },
  { 0xa0, N_ ("a no-break space") },
  { 0xad, N_ ("a soft hyphen") },
  { 0x200b, N_ ("a zero-width space") },
  { 0x200e, N_ ("a mark of writing direction") },
  { 0x200f, N_ ("a mark of writing direction") },
  { 0x2028, N_ ("a line separator") },
  { 0x202f, N_ ("a narrow no-break space") },
  { 0x2060, N_ ("a word joiner") },
  { 0x3000, N_ ("a full-width space") },
  { 0xfeff, N_ ("a byte order mark") },
};

/* The Hangul filler is a letter and the Braille pattern of no dots a symbol, but neither is seen.
 */
static gboolean
is_blank (gunichar c)
{
  return c == '\v' || c == '\f' || c == 0x85 || c == 0x2800 || c == 0x3164
         || (c >= 0x80 && (g_unichar_isspace (c) || g_unichar_type (c) == G_UNICODE_FORMAT));
}

/**
 * tie_json_sign_get:
 * @text: valid UTF-8
 * @at: an offset
 * @length: of @text, in bytes
 *
 * Returns: the sign of JSON that the character there stands for, a space for a blank of another
 *   kind; NUL for everything else, JSON's own signs among them
 */
char
tie_json_sign_get (const char *text, gsize at, gsize length)
{
  gunichar c;

  if (at >= length || ((guchar) text[at] < 0x80 && text[at] != '\v' && text[at] != '\f'))
    return '\0';
  c = g_utf8_get_char (text + at);
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (signs[i].wide == c)
      return signs[i].sign;
  return is_blank (c) ? ' ' : '\0';
}

/**
 * tie_json_sign_name_blank:
 * @blank: a character for which tie_json_sign_get() gives a space
 *
 * Returns: (transfer none): what it is called, as a part of a sentence
 */
const char *
tie_json_sign_name_blank (gunichar blank)
{
  for (guint i = 0; i < G_N_ELEMENTS (blanks); i++)
    if (blanks[i].blank == blank)
      return _ (blanks[i].name);
  return g_unichar_isspace (blank) ? _ ("a space of another kind")
                                   : _ ("a character that is not seen");
}
