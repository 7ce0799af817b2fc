/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Quotation marks of other kinds, marks that are missing, and what cannot stand within a text. */

#include "tie-json-slip.h"
#include "tie-words.h"

#include <string.h>

/* Those that word processors and other languages have in the place of " */
static gboolean
is_mark (gunichar c)
{
  static const gunichar marks[] = { '\'',   '`',    0xab,   0xb4,   0xbb,   0x2032, 0x2033,
                                    0x2039, 0x203a, 0x300c, 0x300d, 0x300e, 0x300f, 0x301d,
                                    0x301e, 0x301f, 0xff02, 0xff07, 0xff62, 0xff63 };

  if (c >= 0x2018 && c <= 0x201f)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (marks[i] == c)
      return TRUE;
  return FALSE;
}

/* Whether a text may have ended before */
static gboolean
ends_there (const TieJsonFault *fault, gsize at)
{
  while (tie_json_fault_peek_sign (fault, at) == ' ' || tie_json_fault_peek (fault, at) == '\t')
    at = tie_json_fault_next (fault, at);
  return at >= fault->length || strchr (",:}]\r\n", tie_json_fault_peek_sign (fault, at)) != NULL;
}

static char *
escape (const char *text, gsize length)
{
  GString *escaped = g_string_new ("\"");

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '\\' && i + 1 < length && text[i + 1] == '\'')
        continue;
      if (text[i] == '"' && (i == 0 || text[i - 1] != '\\'))
        g_string_append_c (escaped, '\\');
      g_string_append_c (escaped, text[i]);
    }
  g_string_append_c (escaped, '"');
  return g_string_free (escaped, FALSE);
}

static char *
say_mark (const TieJsonFault *fault, gsize at)
{
  return g_strdup_printf (_ ("expected the quotation mark \" in place of %.*s"),
                          (int) (tie_json_fault_next (fault, at) - at), fault->text + at);
}

/* A text or key in marks of another kind */
gboolean
tie_json_slip_in_marks (const TieJsonFault *fault, TieJsonSlip *slip)
{
  gsize from;

  if ((fault->place != TIE_JSON_WANTS_VALUE && fault->place != TIE_JSON_WANTS_KEY)
      || !is_mark (tie_json_fault_get_char (fault, fault->at)))
    return FALSE;
  slip->message = say_mark (fault, fault->at);
  from = tie_json_fault_next (fault, fault->at);
  for (gsize end = from; end < fault->length && fault->text[end] != '\n';
       end = tie_json_fault_next (fault, end))
    if ((is_mark (tie_json_fault_get_char (fault, end)) || fault->text[end] == '"')
        && ends_there (fault, tie_json_fault_next (fault, end)))
      {
        slip->end = tie_json_fault_next (fault, end);
        slip->instead = escape (fault->text + from, end - from);
        return TRUE;
      }
  return TRUE;
}

/* A mark of another kind where the text may have ended; 0 without one */
static gsize
find_other_end (const TieJsonFault *fault)
{
  for (gsize i = fault->start + 1; i < fault->at; i = tie_json_fault_next (fault, i))
    if (is_mark (tie_json_fault_get_char (fault, i))
        && ends_there (fault, tie_json_fault_next (fault, i)))
      return i;
  return 0;
}

/* A text ends at a line's end: with a mark of another kind, without any, or not at all */
static gboolean
find_at_line_end (const TieJsonFault *fault, TieJsonSlip *slip)
{
  gsize end = tie_json_fault_skip_back (fault, fault->at);
  gsize next = tie_json_fault_skip_space (fault, fault->at);
  gsize mark;

  if (end > fault->start + 1 && fault->text[end - 1] == ',')
    end--;
  mark = find_other_end (fault);
  if (mark > 0)
    {
      slip->at = slip->start = mark;
      slip->end = tie_json_fault_next (fault, mark);
      slip->instead = g_strdup ("\"");
      slip->message = say_mark (fault, mark);
    }
  else if (next >= fault->length || strchr ("\"}]'", fault->text[next]) != NULL)
    {
      slip->start = slip->end = end;
      slip->instead = g_strdup ("\"");
    }
  else
    {
      slip->end = slip->start + 1;
      if (fault->text[slip->start] == '\r' && tie_json_fault_peek (fault, slip->end) == '\n')
        slip->end++;
      slip->instead = g_strdup ("\\n");
      slip->message = g_strdup (_ ("a line ends within this text; expected \\n, or the quotation "
                                   "mark that ends it"));
    }
  return TRUE;
}

/* The quotation mark that ended a text was meant to stand within it: "He said "yes" to it" */
static gboolean
find_mark_within (const TieJsonFault *fault, TieJsonSlip *slip)
{
  gsize at = fault->at;

  if (fault->place != TIE_JSON_WANTS_COMMA || at == 0 || fault->text[at - 1] != '"'
      || !tie_json_fault_is_letter (tie_json_fault_peek_sign (fault, at)))
    return FALSE;
  slip->at = slip->start = at - 1;
  slip->message = g_strdup (_ ("a quotation mark within a text is written \\\""));
  for (; at < fault->length && fault->text[at] != '\n'; at = tie_json_fault_next (fault, at))
    if (fault->text[at] == '"' && ends_there (fault, at + 1))
      {
        gsize after = tie_json_fault_skip_space (fault, at + 1);

        if (tie_json_fault_peek_sign (fault, after) == ':')
          break; /* it begins a key: one before is missing */
        slip->end = at + 1;
        slip->instead = escape (fault->text + slip->start, at - slip->start);
        /* The first mark is that within. */
        memmove (slip->instead, slip->instead + 1, strlen (slip->instead));
        return TRUE;
      }
  g_clear_pointer (&slip->message, g_free);
  return FALSE;
}

/* {"id": "a, "name": "A"} */
static gboolean
find_missing_mark (const TieJsonFault *fault, TieJsonSlip *slip)
{
  gsize before = fault->at;

  if (fault->place != TIE_JSON_WANTS_COMMA || before < 2 || fault->text[before - 1] != '"')
    return FALSE;
  before = tie_json_fault_skip_back (fault, before - 1);
  if (before == 0 || fault->text[before - 1] != ',')
    return FALSE;
  slip->at = slip->start = slip->end = before - 1;
  slip->instead = g_strdup ("\"");
  slip->message = g_strdup (_ ("the quotation mark that ends this text is missing"));
  return TRUE;
}

gboolean
tie_json_slip_in_text (const TieJsonFault *fault, TieJsonSlip *slip)
{
  if (fault->place != TIE_JSON_WANTS_STRING)
    return find_mark_within (fault, slip) || (fault->in_object && find_missing_mark (fault, slip));
  switch (fault->in_string)
    {
    case TIE_JSON_STRING_CONTROL:
      if (fault->text[fault->at] == '\n' || fault->text[fault->at] == '\r')
        return find_at_line_end (fault, slip);
      slip->end = slip->start + 1;
      slip->instead = g_strdup (" ");
      if (fault->text[fault->at] == '\t')
        slip->message = g_strdup (_ ("a tab stands in this text; expected \\t"));
      return TRUE;
    case TIE_JSON_STRING_ESCAPE:
      slip->instead = g_strdup ("\\");
      return TRUE;
    case TIE_JSON_STRING_SURROGATE:
    case TIE_JSON_STRING_NUL:
      slip->end = slip->start + 6;
      slip->instead = g_strdup ("?");
      return slip->end <= fault->length;
    case TIE_JSON_STRING_UNENDED:
    case TIE_JSON_STRING_FINE:
    default:
      return FALSE;
    }
}
