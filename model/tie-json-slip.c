/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What has slipped where a text is no JSON, and what would be right: commas, colons, comments.
 * Words, numbers and units, quotation marks and what stands within them have files of their own. */

#include "tie-json-slip.h"

#include <string.h>

#include "tie-json-fault.h"
#include "tie-words.h"

/* Looking around a fault */

gsize
tie_json_fault_skip_space (const TieJsonFault *self, gsize at)
{
  while (at < self->length && tie_json_fault_is_space (tie_json_fault_peek_sign (self, at)))
    at = tie_json_fault_next (self, at);
  return at;
}

/* The end of what stands before */
gsize
tie_json_fault_skip_back (const TieJsonFault *self, gsize at)
{
  while (at > 0 && tie_json_fault_is_space (self->text[at - 1]))
    at--;
  return at;
}

gsize
tie_json_fault_skip_word (const TieJsonFault *self, gsize at)
{
  while (at < self->length && tie_json_fault_is_letter (tie_json_fault_peek_sign (self, at)))
    at = tie_json_fault_next (self, at);
  return at;
}

/* Whether a key stands there, in whatever marks or none */
gboolean
tie_json_fault_is_key (const TieJsonFault *self, gsize at)
{
  gboolean escapes;

  if (tie_json_fault_peek (self, at) == '"')
    {
      if (tie_json_string_scan (self->text, &at, self->length, &escapes) != TIE_JSON_STRING_FINE)
        return FALSE;
    }
  else if (tie_json_fault_peek (self, at) == '\'')
    {
      const char *end = memchr (self->text + at + 1, '\'', self->length - at - 1);

      if (end == NULL)
        return FALSE;
      at = (gsize) (end - self->text) + 1;
    }
  else
    at = tie_json_fault_skip_word (self, at);
  return tie_json_fault_peek_sign (self, tie_json_fault_skip_space (self, at)) == ':';
}

/* Slips */

static char *
keep_line_ends (const char *text, gsize length)
{
  GString *kept = g_string_new (NULL);

  for (gsize i = 0; i < length; i++)
    if (text[i] == '\n')
      g_string_append_c (kept, '\n');
  return g_string_free (kept, FALSE);
}

static gboolean
find_comment (const TieJsonFault *fault, TieJsonSlip *slip)
{
  char c = tie_json_fault_peek (fault, fault->at);
  char next = tie_json_fault_peek (fault, fault->at + 1);
  const char *start = fault->text + fault->at;
  gsize left = fault->length - fault->at;
  const char *end;

  if (c == '#' || (c == '/' && next == '/'))
    {
      end = memchr (start, '\n', left);
      slip->end = fault->at + (end != NULL ? (gsize) (end - start) : left);
    }
  else if (c == '/' && next == '*')
    {
      end = left > 2 ? g_strstr_len (start + 2, (gssize) left - 2, "*/") : NULL;
      slip->end = fault->at + (end != NULL ? (gsize) (end - start) + 2 : left);
    }
  else
    return FALSE;
  slip->message = g_strdup (_ ("a comment stands here; JSON has none"));
  slip->instead = keep_line_ends (start, slip->end - slip->start);
  return TRUE;
}

/* One before a bracket, or two in a row */
static gboolean
find_extra_comma (const TieJsonFault *fault, TieJsonSlip *slip)
{
  char c = tie_json_fault_peek (fault, fault->at);
  gsize before = tie_json_fault_skip_back (fault, fault->at);

  if (fault->place != TIE_JSON_WANTS_VALUE && fault->place != TIE_JSON_WANTS_KEY)
    return FALSE;
  if (c != ',' && (before == 0 || fault->text[before - 1] != ',' || (c != '}' && c != ']')))
    return FALSE;
  if (c == ',' && before > 0 && fault->text[before - 1] == ':')
    return FALSE;
  if (c == ',')
    slip->message = g_strdup (_ ("this comma is one too many"));
  else
    {
      slip->at = slip->start = before - 1;
      slip->message = g_strdup_printf (_ ("the comma before \"%c\" is one too many"), c);
    }
  slip->end = slip->start + 1;
  slip->instead = g_strdup ("");
  return TRUE;
}

static gboolean
find_missing_value (const TieJsonFault *fault, TieJsonSlip *slip)
{
  gsize before = tie_json_fault_skip_back (fault, fault->at);
  char c = tie_json_fault_peek (fault, fault->at);

  if (fault->place != TIE_JSON_WANTS_VALUE || before == 0 || fault->text[before - 1] != ':'
      || (c != ',' && c != '}'))
    return FALSE;
  slip->at = before;
  slip->message = g_strdup (_ ("a value is missing after \":\""));
  slip->instead = g_strdup (" null ");
  slip->vague = TRUE;
  return TRUE;
}

static gboolean
begins_value (const TieJsonFault *fault)
{
  char c = tie_json_fault_peek (fault, fault->at);

  return c == '"' || c == '{' || c == '[' || c == '\'' || tie_json_fault_is_letter (c);
}

static gboolean
find_missing_comma (const TieJsonFault *fault, TieJsonSlip *slip)
{
  g_autofree char *next = NULL;

  if (fault->place != TIE_JSON_WANTS_COMMA || !begins_value (fault)
      || fault->in_object != tie_json_fault_is_key (fault, fault->at))
    return FALSE;
  next = tie_json_fault_describe (fault->text, fault->at, fault->length);
  slip->at = tie_json_fault_skip_back (fault, fault->at);
  /* Translators: what stands there, quoted */
  slip->message = g_strdup_printf (_ ("a comma is missing here, before %s"), next);
  slip->instead = g_strdup (",");
  return TRUE;
}

/* ";" for ",", and "=" or nothing for ":" */
static gboolean
find_wrong_sign (const TieJsonFault *fault, TieJsonSlip *slip)
{
  char c = tie_json_fault_peek (fault, fault->at);

  if (fault->place == TIE_JSON_WANTS_COMMA && c == ';')
    {
      slip->end = slip->start + 1;
      slip->instead = g_strdup (",");
    }
  else if (fault->place == TIE_JSON_WANTS_COLON && c == '=')
    {
      slip->end = slip->start + (tie_json_fault_peek (fault, fault->at + 1) == '>' ? 2 : 1);
      slip->instead = g_strdup (":");
    }
  else if (fault->place == TIE_JSON_WANTS_COLON && begins_value (fault))
    slip->instead = g_strdup (":");
  return slip->instead != NULL;
}

/**
 * tie_json_slip_find:
 * @fault: where a text stops being JSON
 * @slip: (out caller-allocates): what has slipped there; to be cleared with tie_json_slip_clear()
 *
 * Guesses what a person has done who writes JSON by hand: what is then right is no more than enough
 * for the text to be read on, for further faults.
 */
void
tie_json_slip_find (const TieJsonFault *fault, TieJsonSlip *slip)
{
  static gboolean (*const find[]) (const TieJsonFault *, TieJsonSlip *) = {
    find_comment,       tie_json_slip_in_number, tie_json_slip_in_sign,  find_extra_comma,
    find_missing_value, tie_json_slip_in_text,   tie_json_slip_in_marks, find_missing_comma,
    find_wrong_sign,    tie_json_slip_in_word,
  };

  g_return_if_fail (fault != NULL && slip != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (find); i++)
    {
      *slip = (TieJsonSlip){ .at = fault->at, .start = fault->at, .end = fault->at };
      if (find[i](fault, slip))
        return;
      tie_json_slip_clear (slip);
    }
  *slip = (TieJsonSlip){ .at = fault->at, .start = fault->at, .end = fault->at };
}

/**
 * tie_json_slip_clear:
 * @slip: a slip
 */
void
tie_json_slip_clear (TieJsonSlip *slip)
{
  g_clear_pointer (&slip->message, g_free);
  g_clear_pointer (&slip->instead, g_free);
}
