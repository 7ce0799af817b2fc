/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Numbers as people write them: with signs that part thousands, a comma before the fraction, digits
 * of other scripts, or as a fraction. First all of it is written in ASCII, then understood. */

#include "tie-json-numeral.h"

#include <string.h>

#include "tie-json-sign.h"

/* No number that people write is longer. */
#define MOST_CHARACTERS 64
#define PARTS "._,' "
/* Stands for what is no number that can be written out: a third */
#define ENDLESS '?'

typedef struct
{
  const char *text;
  gsize length;
  gsize at;
  gboolean commas;  /* whether a comma may belong to it */
  gboolean foreign; /* whether digits or signs stand in it that are not ASCII */
  GString *ascii;
} Scan;

/* Writing it in ASCII */

static const struct
{
  gunichar fraction;
  const char *decimals;
} fractions[] = {
  { 0xbc, ".25" },    { 0xbd, ".5" },     { 0xbe, ".75" },  { 0x2152, ".1" },   { 0x2155, ".2" },
  { 0x2156, ".4" },   { 0x2157, ".6" },   { 0x2158, ".8" }, { 0x215b, ".125" }, { 0x215c, ".375" },
  { 0x215d, ".625" }, { 0x215e, ".875" }, { 0x2150, "?" },  { 0x2151, "?" },    { 0x2153, "?" },
  { 0x2154, "?" },    { 0x2159, "?" },    { 0x215a, "?" },
};

static const char *
get_decimals (gunichar c)
{
  for (guint i = 0; i < G_N_ELEMENTS (fractions); i++)
    if (fractions[i].fraction == c)
      return fractions[i].decimals;
  return NULL;
}

static gunichar
get_char (const Scan *self, gsize at)
{
  return at < self->length ? g_utf8_get_char (self->text + at) : 0;
}

/* What a character is in a number; NUL: nothing */
static char
get_ascii (const Scan *self, gsize at)
{
  gunichar c = get_char (self, at);
  char sign;

  if (g_unichar_isdigit (c))
    return (char) ('0' + g_unichar_digit_value (c));
  if (c > 0 && c < 0x80)
    return strchr (PARTS "+-eE", (int) c) != NULL ? (char) c : '\0';
  switch (c)
    {
    case 0x2019:
    case 0xff07:
      return '\'';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2212:
    case 0xff0d:
      return '-';
    case 0xff0b:
      return '+';
    case 0xff0e:
      return '.';
    case 0x61b:
    case 0xff1b: /* semicolons part no number */
      return '\0';
    default:
      sign = tie_json_sign_get (self->text, at, self->length);
      return sign == ' ' || sign == ',' ? sign : '\0';
    }
}

static gsize
count_digits (const Scan *self, gsize at)
{
  gsize n = 0;

  while (n < MOST_CHARACTERS && g_unichar_isdigit (get_char (self, at)))
    {
      at += (gsize) g_utf8_skip[(guchar) self->text[at]];
      n++;
    }
  return n;
}

static char
get_last (const Scan *self)
{
  return self->ascii->len > 0 ? self->ascii->str[self->ascii->len - 1] : '\0';
}

/* next: the offset of what stands behind it */
static gboolean
belongs (const Scan *self, char c, gsize next)
{
  char last = get_last (self);
  gsize digits = count_digits (self, next);

  switch (c)
    {
    case '+':
    case '-':
      return last == '\0' || last == '+' || last == '-' || (last == 'e' && digits > 0);
    case 'e':
    case 'E':
      return g_ascii_isdigit (last) && strchr (self->ascii->str, 'e') == NULL
             && (digits > 0
                 || (next < self->length && strchr ("+-", self->text[next]) != NULL
                     && count_digits (self, next + 1) > 0));
    case '.':
      return digits > 0 || g_ascii_isdigit (last);
    case ',':
      return self->commas && digits > 0 && g_ascii_isdigit (last);
    case ' ':
      return digits == 3 && g_ascii_isdigit (last);
    case '\'':
    case '_':
      return digits > 0 && g_ascii_isdigit (last);
    default:
      return g_ascii_isdigit (c);
    }
}

static void
write_ascii (Scan *self)
{
  for (guint n = 0; n < MOST_CHARACTERS && self->at < self->length; n++)
    {
      char c = get_ascii (self, self->at);
      const char *decimals = get_decimals (get_char (self, self->at));
      gsize next = self->at + (gsize) g_utf8_skip[(guchar) self->text[self->at]];

      if (decimals == NULL && (c == '\0' || !belongs (self, c, next)))
        return;
      self->foreign = self->foreign || decimals != NULL
                      || ((guchar) self->text[self->at] >= 0x80 && c != ' ' && c != '\'');
      self->at = next;
      if (decimals == NULL)
        g_string_append_c (self->ascii, g_ascii_tolower (c));
      else
        {
          g_string_append (self->ascii, decimals);
          return;
        }
    }
}

/* Understanding it */

/* "1,000", "12,500,000"; and "12,34,567", as in India */
static gboolean
is_grouped (const char *text, gsize length, char part)
{
  gsize group = strspn (text, "0123456789");
  gsize middle = 0;

  if (group < 1 || group > 3 || group >= length || *text == '0')
    return FALSE;
  for (gsize i = group; i < length; i += group + 1)
    {
      if (text[i] != part)
        return FALSE;
      group = MIN (strspn (text + i + 1, "0123456789"), length - i - 1);
      if (i + 1 + group == length)
        return group == 3;
      if ((group != 3 && (group != 2 || part != ',')) || (middle > 0 && group != middle))
        return FALSE;
      middle = group;
    }
  return FALSE;
}

static guint
count (const char *text, gsize length, char part)
{
  guint n = 0;

  for (gsize i = 0; i < length; i++)
    if (text[i] == part)
      n++;
  return n;
}

/* whole: with what parts its thousands; rest: behind it, from the decimal sign on */
static char *
write_plain (const char *sign, const char *whole, gsize length, const char *rest)
{
  GString *plain = g_string_new (*sign == '-' ? "-" : "");
  gsize before = plain->len;
  gsize fraction = 0;

  for (gsize i = 0; i < length; i++)
    if (g_ascii_isdigit (whole[i]) && (whole[i] != '0' || plain->len > before))
      g_string_append_c (plain, whole[i]);
  if (plain->len == before)
    g_string_append_c (plain, '0');
  if (*rest == '.' || *rest == ',')
    {
      rest++;
      fraction = strspn (rest, "0123456789");
    }
  if (fraction > 0)
    g_string_append_printf (plain, ".%.*s", (int) fraction, rest);
  g_string_append (plain, rest + fraction);
  return g_string_free (plain, FALSE);
}

static TieJsonNumeralForm
get_form_of_plain (const char *sign, const char *body, gsize length)
{
  if (*sign == '+' || (*sign != '-' && *body == '.'))
    return TIE_JSON_NUMERAL_START;
  if (length > 0 && body[length - 1] == '.')
    return TIE_JSON_NUMERAL_POINT;
  return length > 1 && *body == '0' && g_ascii_isdigit (body[1]) ? TIE_JSON_NUMERAL_ZEROS
                                                                 : TIE_JSON_NUMERAL_OTHER;
}

/* With one kind of sign that parts it */
static void
understand_part (TieJsonNumeral *self, const char *sign, const char *body, gsize length, char part)
{
  const char *at = memchr (body, part, length);
  gboolean grouped = is_grouped (body, length, part);
  gboolean decimal = (part == '.' || part == ',') && count (body, length, part) == 1;

  if (grouped && (!decimal || part == ','))
    self->plain = write_plain (sign, body, length, body + length);
  else if (decimal)
    self->plain = write_plain (sign, body, (gsize) (at - body), at);
  else if (part == '_')
    self->plain = write_plain (sign, body, length, body + length);
  if (part == '.')
    self->form = decimal ? get_form_of_plain (sign, body, length) : TIE_JSON_NUMERAL_OTHER;
  else if (part == ',')
    self->form = grouped ? TIE_JSON_NUMERAL_COMMAS : TIE_JSON_NUMERAL_COMMA;
  else
    self->form = TIE_JSON_NUMERAL_PARTED;
  /* A thousand here, one and a fraction there */
  if (grouped && decimal && part == ',')
    self->other = write_plain (sign, body, (gsize) (at - body), at);
}

/* With one kind that parts thousands, and another before the fraction */
static void
understand_parts (TieJsonNumeral *self, const char *sign, const char *body, gsize length, char part)
{
  gsize whole = length;

  while (whole > 0 && strchr (PARTS, body[whole - 1]) == NULL)
    whole--;
  whole--;
  if (body[whole] == part || (body[whole] != '.' && body[whole] != ',')
      || count (body, length, body[whole]) != 1
      || (part == '_' ? whole == 0 : !is_grouped (body, whole, part)))
    return;
  self->plain = write_plain (sign, body, whole, body + whole);
  self->form = part == ',' ? TIE_JSON_NUMERAL_COMMAS : TIE_JSON_NUMERAL_OTHER;
}

static void
understand (TieJsonNumeral *self, const char *ascii)
{
  gsize signs = strspn (ascii, "+-");
  const char *body = ascii + signs;
  gsize length = strcspn (body, "e");
  gsize first = strcspn (body, PARTS);
  guint kinds = 0;

  self->form = TIE_JSON_NUMERAL_OTHER;
  for (const char *part = PARTS; *part != '\0'; part++)
    kinds += count (body, length, *part) > 0 ? 1 : 0;
  if (signs > 1 || kinds > 2 || strchr (ascii, ENDLESS) != NULL
      || strpbrk (body + length, PARTS) != NULL)
    return;
  if (kinds == 0)
    {
      self->plain = write_plain (ascii, body, length, body + length);
      self->form = get_form_of_plain (signs > 0 ? ascii : "", body, length);
    }
  else if (kinds == 1)
    understand_part (self, ascii, body, length, body[first]);
  else
    understand_parts (self, ascii, body, length, body[first]);
}

/**
 * tie_json_numeral_read:
 * @text: valid UTF-8
 * @start: the offset of the number's first character
 * @length: of @text, in bytes
 * @commas: whether commas may belong to it, which elsewhere part values
 * @self: (out caller-allocates): the number; to be cleared with tie_json_numeral_clear()
 *
 * Reads a number as people write it, as far as it goes.
 *
 * Returns: whether one stands there
 */
gboolean
tie_json_numeral_read (const char *text,
                       gsize start,
                       gsize length,
                       gboolean commas,
                       TieJsonNumeral *self)
{
  g_autoptr (GString) ascii = g_string_new (NULL);
  Scan scan = { .text = text, .length = length, .at = start, .commas = commas, .ascii = ascii };

  g_return_val_if_fail (text != NULL && self != NULL, FALSE);

  *self = (TieJsonNumeral){ 0 };
  write_ascii (&scan);
  if (strpbrk (ascii->str, "0123456789?") == NULL)
    return FALSE;
  self->end = scan.at;
  understand (self, ascii->str);
  if (scan.foreign)
    self->form = TIE_JSON_NUMERAL_OTHER;
  return TRUE;
}

/**
 * tie_json_numeral_clear:
 * @self: a number
 */
void
tie_json_numeral_clear (TieJsonNumeral *self)
{
  g_clear_pointer (&self->plain, g_free);
  g_clear_pointer (&self->other, g_free);
}
