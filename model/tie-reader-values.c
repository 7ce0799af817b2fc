/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Reads simple values: words, numbers, dates, and words out of a list. */

#include "tie-reader-private.h"

#include "tie-json-string.h"
#include "tie-limits.h"
#include "tie-number.h"
#include "tie-words.h"

#include <string.h>

static const char *
keep (TieReading *self, guint32 quoted, guint32 length, gboolean escapes)
{
  const char *string = self->index->text + quoted;
  g_autofree char *decoded = NULL;

  if (!escapes)
    return g_string_chunk_insert_len (self->strings, string + 1, (gssize) length - 2);
  decoded = tie_json_string_decode (string);
  return g_string_chunk_insert (self->strings, decoded);
}

/**
 * tie_reading_line:
 * @offset: a place in the text, in bytes
 *
 * Returns: the line, from 1, as which people know the place: in the text that this one was made of,
 *   if it was
 */
guint
tie_reading_line (TieReading *self, gsize offset)
{
  return self->origin != NULL ? self->origin->find_line (offset, self->origin->data)
                              : tie_json_index_get_line (self->index, offset);
}

/**
 * tie_reading_key:
 * @member: a member of an object
 *
 * Returns: (transfer none): its key, which stands as long as the reading does
 */
const char *
tie_reading_key (TieReading *self, TieCursor member)
{
  const TieJsonValue *value = tie_json_index_get (self->index, member.value);

  return keep (self, value->key, value->key_length, value->key_escapes);
}

/**
 * tie_reading_string:
 * Returns: (transfer none) (nullable): what the string says, which stands as long as the reading
 *   does; NULL with an error when it is none
 */
const char *
tie_reading_string (TieReading *self, TieCursor cursor)
{
  const TieJsonValue *value;

  if (!tie_cursor_is_there (cursor))
    return NULL;
  value = tie_json_index_get (self->index, cursor.value);
  if (value->kind == TIE_JSON_STRING)
    return keep (self, value->start, value->end - value->start, value->escapes);
  tie_reading_expected (self, cursor, N_ ("a text"));
  return NULL;
}

/**
 * tie_reading_is_short:
 * @string: what stands there
 *
 * Returns: whether it can stand in one line; FALSE with an error otherwise
 */
gboolean
tie_reading_is_short (TieReading *self, TieCursor cursor, const char *string)
{
  g_autofree char *message = NULL;

  if (tie_limits_is_name (string))
    return TRUE;
  message = tie_limits_describe_name ();
  tie_reading_error (self, cursor, "name-too-long", "%s", message);
  return FALSE;
}

/**
 * tie_reading_is_blank:
 * @string: any text
 *
 * The patterns of the JSON Schema have the same characters, of those below U+10000.
 *
 * Returns: whether it says nothing that can be seen: spaces of any kind, control characters, and
 *   those that only say how others are written
 */
gboolean
tie_reading_is_blank (const char *string)
{
  for (; *string != '\0'; string = g_utf8_next_char (string))
    {
      gunichar letter = g_utf8_get_char (string);

      if (!g_unichar_isspace (letter) && !g_unichar_iscntrl (letter)
          && g_unichar_type (letter) != G_UNICODE_FORMAT)
        return FALSE;
    }
  return TRUE;
}

/**
 * tie_reading_word:
 * Returns: (transfer none) (nullable): a string that says something, in one line; NULL with an
 *   error otherwise
 */
const char *
tie_reading_word (TieReading *self, TieCursor cursor)
{
  const char *string = tie_reading_string (self, cursor);

  if (!string)
    return NULL;
  if (!tie_reading_is_blank (string))
    return tie_reading_is_short (self, cursor, string) ? string : NULL;
  tie_reading_error (self, cursor, "empty-text", _ ("this text is empty"));
  return NULL;
}

/* As the document writes it: a number may end where the text does */
static char *
dup_written (TieReading *self, TieCursor cursor)
{
  const TieJsonValue *value = tie_json_index_get (self->index, cursor.value);

  return g_strndup (self->index->text + value->start, value->end - value->start);
}

/**
 * tie_reading_is_unheld:
 * Returns: whether a number stands there that no double holds, of which the scanner has told
 */
gboolean
tie_reading_is_unheld (TieReading *self, TieCursor cursor)
{
  g_autofree char *text = NULL;

  if (!tie_reading_is (self, cursor, TIE_JSON_NUMBER))
    return FALSE;
  text = dup_written (self, cursor);
  return !tie_number_is_held (text, NULL);
}

/**
 * tie_reading_number:
 * @number: (out): the number
 *
 * Returns: whether there is a number; FALSE with an error when something else stands there
 */
gboolean
tie_reading_number (TieReading *self, TieCursor cursor, double *number)
{
  g_autofree char *text = NULL;

  if (!tie_cursor_is_there (cursor))
    return FALSE;
  if (!tie_reading_is (self, cursor, TIE_JSON_NUMBER))
    {
      tie_reading_expected (self, cursor, N_ ("a number"));
      return FALSE;
    }
  text = dup_written (self, cursor);
  *number = g_ascii_strtod (text, NULL);
  return tie_number_is_held (text, NULL); /* else the scanner has told of it */
}

/**
 * tie_reading_boolean:
 * Returns: whether true stands there; FALSE with an error when it is neither true nor false
 */
gboolean
tie_reading_boolean (TieReading *self, TieCursor cursor)
{
  if (!tie_cursor_is_there (cursor))
    return FALSE;
  if (!tie_reading_is (self, cursor, TIE_JSON_TRUE)
      && !tie_reading_is (self, cursor, TIE_JSON_FALSE))
    tie_reading_expected (self, cursor, N_ ("true or false"));
  return tie_reading_is (self, cursor, TIE_JSON_TRUE);
}

/**
 * tie_reading_choice:
 * @what: what it is: N_("status")
 * @values: (array length=n_values): the words that can stand there
 * @choice: (out): the number of the one that does
 *
 * Returns: whether one does; FALSE with an error when something else stands there
 */
gboolean
tie_reading_choice (TieReading *self,
                    TieCursor cursor,
                    const char *what,
                    const char *const *values,
                    guint n_values,
                    guint *choice)
{
  if (!tie_cursor_is_there (cursor))
    return FALSE;
  if (!tie_reading_is (self, cursor, TIE_JSON_STRING))
    {
      tie_reading_expected (self, cursor, N_ ("a text"));
      return FALSE;
    }
  for (guint i = 0; i < n_values; i++)
    if (tie_json_index_says (self->index, cursor.value, values[i]))
      {
        *choice = i;
        return TRUE;
      }
  tie_reading_unknown_value (self, cursor, what, values, n_values);
  return FALSE;
}

/**
 * tie_reading_status:
 * Returns: whether the name of a status stands there
 */
gboolean
tie_reading_status (TieReading *self, TieCursor cursor, TieStatus *status)
{
  const char *nicks[TIE_N_STATUSES];
  guint choice;

  for (guint i = 0; i < TIE_N_STATUSES; i++)
    nicks[i] = tie_status_to_nick ((TieStatus) i);
  if (!tie_reading_choice (self, cursor, N_ ("status"), nicks, TIE_N_STATUSES, &choice))
    return FALSE;
  *status = (TieStatus) choice;
  return TRUE;
}

/**
 * tie_reading_flow_kind:
 * Returns: whether the name of a kind of flow stands there
 */
gboolean
tie_reading_flow_kind (TieReading *self, TieCursor cursor, TieFlowKind *kind)
{
  const char *nicks[TIE_N_FLOW_KINDS];
  guint choice;

  for (guint i = 0; i < TIE_N_FLOW_KINDS; i++)
    nicks[i] = tie_flow_kind_to_nick ((TieFlowKind) i);
  if (!tie_reading_choice (self, cursor, N_ ("kind of flow"), nicks, TIE_N_FLOW_KINDS, &choice))
    return FALSE;
  *kind = (TieFlowKind) choice;
  return TRUE;
}

static const char *
get_date_code (const GError *error)
{
  switch ((TieDateError) error->code)
    {
    case TIE_DATE_ERROR_IMPOSSIBLE:
      return "impossible-date";
    case TIE_DATE_ERROR_ORDER:
      return "dates-out-of-order";
    case TIE_DATE_ERROR_UNSUPPORTED:
      return "unsupported-date";
    case TIE_DATE_ERROR_SYNTAX:
    default:
      return "bad-date";
    }
}

/* The date's own sentence says what stands there and why it is none, unless it would be very long.
 */
static void
report_date (TieReading *self, TieCursor cursor, const char *expected, const GError *error)
{
  if (strlen (tie_reading_string (self, cursor)) > 40)
    tie_reading_bad_form (self, cursor, get_date_code (error), expected);
  else
    tie_reading_error (self, cursor, get_date_code (error), "%s", error->message);
}

/**
 * tie_reading_date:
 * Returns: whether a date of EDTF stands there; FALSE with an error when something else does
 */
gboolean
tie_reading_date (TieReading *self, TieCursor cursor, TieDate *date)
{
  const char *expected = N_ ("a date such as \"2026-10-06\"");
  g_autoptr (GError) error = NULL;

  if (!tie_cursor_is_there (cursor))
    return FALSE;
  if (!tie_reading_is (self, cursor, TIE_JSON_STRING))
    tie_reading_expected (self, cursor, expected);
  else if (tie_date_parse (tie_reading_string (self, cursor), date, &error))
    return TRUE;
  else
    report_date (self, cursor, expected, error);
  return FALSE;
}

/**
 * tie_reading_interval:
 * Returns: whether a date or an interval of EDTF stands there; FALSE with an error otherwise
 */
gboolean
tie_reading_interval (TieReading *self, TieCursor cursor, TieInterval *interval)
{
  const char *expected = N_ ("a date or an interval such as \"2026-10/2029\"");
  g_autoptr (GError) error = NULL;

  if (!tie_cursor_is_there (cursor))
    return FALSE;
  if (!tie_reading_is (self, cursor, TIE_JSON_STRING))
    tie_reading_expected (self, cursor, expected);
  else if (tie_interval_parse (tie_reading_string (self, cursor), interval, &error))
    return TRUE;
  else
    report_date (self, cursor, expected, error);
  return FALSE;
}
