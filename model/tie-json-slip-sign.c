/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Blanks that JSON does not know, and wide signs in the place of its own. */

#include "tie-json-sign.h"
#include "tie-json-slip.h"
#include "tie-words.h"

#include <string.h>

/* Returns the place behind the last of the blanks of other kinds; others may be between them. */
static gsize
find_end_of_blanks (const TieJsonFault *fault)
{
  gsize at = fault->at;
  gsize end = at;

  for (;; at = tie_json_fault_next (fault, at))
    if (tie_json_sign_get (fault->text, at, fault->length) == ' ')
      end = tie_json_fault_next (fault, at);
    else if (tie_json_fault_peek (fault, at) != ' ' && tie_json_fault_peek (fault, at) != '\t')
      return end;
}

/* A blank of another kind, or a run of them, or a wide sign. What is right instead is as long, so
 * that it can be put in its place without moving what stands behind it. */
gboolean
tie_json_slip_in_sign (const TieJsonFault *fault, TieJsonSlip *slip)
{
  char sign = tie_json_sign_get (fault->text, fault->at, fault->length);
  gunichar found;
  gsize next;

  if (sign == '\0')
    return FALSE;
  found = g_utf8_get_char (fault->text + fault->at);
  next = tie_json_fault_next (fault, fault->at);
  slip->at = slip->start = fault->at;
  slip->end = sign == ' ' ? find_end_of_blanks (fault) : next;
  slip->instead = g_strnfill (slip->end - slip->start, ' ');
  slip->instead[0] = sign;
  if (sign == ' ')
    /* Translators: a character such as "a no-break space", and its number */
    slip->message =
        g_strdup_printf (_ ("%s (U+%04X) stands here; JSON knows only space, tab and line end"),
                         tie_json_sign_name_blank (found), found);
  else
    {
      g_autofree char *shown = g_strndup (fault->text + fault->at, next - fault->at);

      /* Translators: a sign of JSON, the one that stands there, and its number */
      slip->message =
          g_strdup_printf (_ ("expected \"%c\" in place of \"%s\" (U+%04X)"), sign, shown, found);
    }
  return TRUE;
}

/* Whether it stands behind a number's digit and before something else that may belong to the
 * number: digits, or what is measured. Then it is to be understood together with that. */
gboolean
tie_json_slip_sign_is_in_number (const TieJsonFault *fault)
{
  char sign = tie_json_sign_get (fault->text, fault->at, fault->length);
  gunichar next;
  gsize after;

  if (fault->at == 0 || !g_ascii_isdigit (fault->text[fault->at - 1])
      || (sign != ' ' && (sign != ',' || !fault->in_object)))
    return FALSE;
  after = sign == ' ' ? tie_json_fault_skip_space (fault, fault->at)
                      : tie_json_fault_next (fault, fault->at);
  if (after >= fault->length)
    return FALSE;
  next = g_utf8_get_char (fault->text + after);
  return sign == ',' ? g_unichar_isdigit (next)
                     : next == '%' || g_unichar_isalnum (next) || tie_json_fault_is_currency (next);
}
