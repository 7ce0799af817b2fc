/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-json-sign.h"
#include "tie-json-string.h"

G_BEGIN_DECLS

/* What the grammar wants where a text stops being JSON */
typedef enum
{
  TIE_JSON_WANTS_VALUE,
  TIE_JSON_WANTS_KEY,
  TIE_JSON_WANTS_COLON,
  TIE_JSON_WANTS_COMMA, /* or the end of the array or object */
  TIE_JSON_WANTS_END,
  TIE_JSON_WANTS_DIGIT,
  TIE_JSON_WANTS_NO_DIGIT, /* after a number's 0 */
  TIE_JSON_WANTS_STRING,   /* goes on, but for @in_string */
} TieJsonWant;

/**
 * TieJsonFault:
 * @text: the whole, valid UTF-8
 * @at: where it is no JSON any more
 * @start: of the string that is read
 * @in_string: what is wrong with it
 * @in_object: whether an object is the innermost that is open
 * @at_top: whether nothing is open
 *
 * Where a text stops being JSON.
 */
typedef struct
{
  const char *text;
  gsize length;
  gsize at;
  gsize start;
  TieJsonWant place;
  TieJsonStringFault in_string;
  gboolean in_object;
  gboolean at_top;
} TieJsonFault;

/**
 * TieJsonSlip:
 * @at: where one is told of it
 * @message: (nullable): one sentence, translated; NULL: what was expected says enough
 * @start: of what is wrong
 * @end: behind it
 * @instead: (nullable): what would be right there; NULL: nobody knows
 * @vague: whether that is only there for something to be there, so that nothing is to be said of it
 *
 * What a person who writes JSON by hand has done.
 */
typedef struct
{
  gsize at;
  char *message;
  gsize start;
  gsize end;
  char *instead;
  gboolean vague;
} TieJsonSlip;

void tie_json_slip_find (const TieJsonFault *fault, TieJsonSlip *slip);
void tie_json_slip_clear (TieJsonSlip *slip);

/* tie-json-slip-sign.c */
gboolean tie_json_slip_in_sign (const TieJsonFault *fault, TieJsonSlip *slip);
gboolean tie_json_slip_sign_is_in_number (const TieJsonFault *fault);

/* tie-json-slip-number.c */
gboolean tie_json_slip_in_number (const TieJsonFault *fault, TieJsonSlip *slip);
gboolean tie_json_slip_is_no_number (const TieJsonFault *fault, TieJsonSlip *slip);

/* tie-json-slip-unit.c */
gboolean tie_json_slip_in_unit (const TieJsonFault *fault, TieJsonSlip *slip);

/* tie-json-slip-word.c */
gboolean tie_json_slip_in_word (const TieJsonFault *fault, TieJsonSlip *slip);

/* tie-json-slip-text.c */
gboolean tie_json_slip_in_marks (const TieJsonFault *fault, TieJsonSlip *slip);
gboolean tie_json_slip_in_text (const TieJsonFault *fault, TieJsonSlip *slip);

/* For those: characters around the fault */
static inline char
tie_json_fault_peek (const TieJsonFault *self, gsize at)
{
  return at < self->length ? self->text[at] : '\0';
}

/* NUL behind the end */
static inline gunichar
tie_json_fault_get_char (const TieJsonFault *self, gsize at)
{
  return at < self->length ? g_utf8_get_char (self->text + at) : 0;
}

/* Behind the character that stands there */
static inline gsize
tie_json_fault_next (const TieJsonFault *self, gsize at)
{
  return at + (gsize) g_utf8_skip[(guchar) self->text[at]];
}

/* Of amounts of money, and of no other number */
static inline gboolean
tie_json_fault_is_currency (gunichar c)
{
  return g_unichar_type (c) == G_UNICODE_CURRENCY_SYMBOL;
}

/* As JSON would write it */
static inline char
tie_json_fault_peek_sign (const TieJsonFault *self, gsize at)
{
  char sign = tie_json_sign_get (self->text, at, self->length);

  return sign != '\0' ? sign : tie_json_fault_peek (self, at);
}

static inline gboolean
tie_json_fault_is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Of a word as people write it, in whatever script */
static inline gboolean
tie_json_fault_is_letter (char c)
{
  return g_ascii_isalnum (c) || c == '_' || c == '.' || c == '+' || c == '-' || (guchar) c >= 0x80;
}

gsize tie_json_fault_skip_space (const TieJsonFault *self, gsize at);
gsize tie_json_fault_skip_back (const TieJsonFault *self, gsize at);
gsize tie_json_fault_skip_word (const TieJsonFault *self, gsize at);
gsize tie_json_fault_skip_words (const TieJsonFault *self, gsize at);
gboolean tie_json_fault_is_key (const TieJsonFault *self, gsize at);

G_END_DECLS
