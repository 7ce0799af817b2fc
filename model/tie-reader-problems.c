/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The reader's words for what is wrong with a document's shape and meaning. */

#include "tie-reader-private.h"

#include "tie-nearest.h"
#include "tie-words.h"

/* What nobody reads is not even composed. */
G_GNUC_PRINTF (6, 0)
static void
add (TieReading *self,
     TieSeverity severity,
     guint32 value,
     gsize offset,
     const char *code,
     const char *format,
     va_list arguments)
{
  if (!tie_problem_list_is_full (self->problems, severity))
    tie_problem_list_add (self->problems, severity, offset,
                          tie_json_index_dup_pointer (self->index, value), code,
                          g_strdup_vprintf (format, arguments));
}

/**
 * tie_reading_error:
 * @cursor: what is wrong
 * @code: (transfer none): the name of the fault; static
 * @format: one sentence, translated
 *
 * Notes an error at the beginning of a value.
 */
void
tie_reading_error (TieReading *self, TieCursor cursor, const char *code, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  add (self, TIE_SEVERITY_ERROR, cursor.value,
       tie_json_index_get (self->index, cursor.value)->start, code, format, arguments);
  va_end (arguments);
}

/**
 * tie_reading_warning:
 * @cursor: what should be looked at
 * @code: (transfer none): the name of the fault; static
 * @format: one sentence, translated
 *
 * Notes a warning at the beginning of a value.
 */
void
tie_reading_warning (TieReading *self, TieCursor cursor, const char *code, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  add (self, TIE_SEVERITY_WARNING, cursor.value,
       tie_json_index_get (self->index, cursor.value)->start, code, format, arguments);
  va_end (arguments);
}

/**
 * tie_reading_key_problem:
 * @member: a member of an object
 *
 * Notes an error or a warning at the key of a value.
 */
void
tie_reading_key_problem (TieReading *self,
                         TieSeverity severity,
                         TieCursor member,
                         const char *code,
                         const char *format,
                         ...)
{
  va_list arguments;

  va_start (arguments, format);
  add (self, severity, member.value, tie_json_index_get (self->index, member.value)->key, code,
       format, arguments);
  va_end (arguments);
}

/* The value as a part of a sentence: it is quoted as the document writes it. */
static char *
describe (TieReading *self, TieCursor cursor)
{
  const TieJsonValue *value = tie_json_index_get (self->index, cursor.value);
  g_autofree char *raw = NULL;
  g_autofree char *shown = NULL;

  switch ((TieJsonKind) value->kind)
    {
    case TIE_JSON_OBJECT:
      return g_strdup (_ ("an object"));
    case TIE_JSON_ARRAY:
      return g_strdup (_ ("a list"));
    case TIE_JSON_STRING:
      shown = tie_problem_shorten (tie_reading_string (self, cursor));
      return g_strdup_printf (_ ("the text \"%s\""), shown);
    case TIE_JSON_NUMBER:
      raw = g_strndup (self->index->text + value->start, value->end - value->start);
      shown = tie_problem_shorten (raw);
      return g_strdup_printf (_ ("the number %s"), shown);
    case TIE_JSON_NULL:
    case TIE_JSON_FALSE:
    case TIE_JSON_TRUE:
    default:
      return g_strndup (self->index->text + value->start, value->end - value->start);
    }
}

/**
 * tie_reading_expected:
 * @cursor: a value of the wrong type
 * @expected: what was expected: N_("a number")
 */
void
tie_reading_expected (TieReading *self, TieCursor cursor, const char *expected)
{
  tie_reading_bad_form (self, cursor, "wrong-type", expected);
}

/**
 * tie_reading_bad_form:
 * @cursor: a value that is not of the form it should have
 * @code: (transfer none): the name of the fault; static
 * @expected: what was expected: N_("a color such as #1b9e77")
 *
 * Notes it as an error, unless it has been told of as a number that is none of any kind.
 */
void
tie_reading_bad_form (TieReading *self, TieCursor cursor, const char *code, const char *expected)
{
  g_autofree char *found = NULL;

  if (tie_reading_is_unheld (self, cursor))
    return;
  found = describe (self, cursor);
  /* Translators: what was expected, then what stands there */
  tie_reading_error (self, cursor, code, _ ("expected %s, found %s"), _ (expected), found);
}

/**
 * tie_reading_unknown_value:
 * @cursor: a text that is none of those which can stand here
 * @what: what it should have been: N_("status")
 * @values: (array length=n_values): those which can
 *
 * Notes it with the nearest of them, or with all when none is near.
 */
void
tie_reading_unknown_value (TieReading *self,
                           TieCursor cursor,
                           const char *what,
                           const char *const *values,
                           guint n_values)
{
  g_autofree char *word = tie_problem_shorten (tie_reading_string (self, cursor));
  const char *nearest = tie_nearest_find (word, values, n_values);
  g_autoptr (GString) all = NULL;

  if (nearest)
    {
      /* Translators: what it is ("status"), what stands there, what was meant */
      tie_reading_error (self, cursor, "unknown-value",
                         _ ("unknown %s \"%s\"; did you mean \"%s\"?"), _ (what), word, nearest);
      return;
    }
  all = g_string_new (NULL);
  for (guint i = 0; i < n_values; i++)
    g_string_append_printf (all, "%s\"%s\"", i > 0 ? ", " : "", values[i]);
  /* Translators: what it is ("status"), what stands there, all that is known */
  tie_reading_error (self, cursor, "unknown-value", _ ("unknown %s \"%s\"; expected one of %s"),
                     _ (what), word, all->str);
}
