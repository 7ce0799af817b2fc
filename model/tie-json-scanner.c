/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A strict scanner for JSON: RFC 8259 and nothing more, in one pass and without recursion. */

#include "tie-json-scanner.h"

#include "tie-encoding.h"
#include "tie-json-fault.h"
#include "tie-json-keys.h"
#include "tie-json-string.h"
#include "tie-limits.h"
#include "tie-number.h"
#include "tie-problem-list.h"
#include "tie-words.h"

#include <string.h>

typedef struct
{
  const char *text;
  gsize length;
  gsize at;
  TieJsonIndex *index;
  TieJsonKeys *keys;
  GPtrArray *problems;
  TieJsonSlip *slip;
  char *mendable;    /* the text, to be put right; NULL: it is left as it is */
  GPtrArray *mended; /* what has been put right there */
  guint32
      open[TIE_LIMITS_MOST_DEPTH]; /* the arrays and objects around the place, the innermost last */
  guint32 sizes[TIE_LIMITS_MOST_DEPTH];
  guint depth;
  guint32 key; /* of the value that comes next; 0 without one */
  guint32 key_length;
  gboolean key_escapes;
} Scanner;

static char *
dup_innermost_pointer (Scanner *self)
{
  return self->depth == 0 ? g_strdup ("")
                          : tie_json_index_dup_pointer (self->index, self->open[self->depth - 1]);
}

static gboolean
fail (Scanner *self, const char *code, char *message)
{
  tie_problem_list_add (self->problems, TIE_SEVERITY_ERROR, self->at, dup_innermost_pointer (self),
                        code, message);
  return FALSE;
}

static gboolean
in_object (Scanner *self)
{
  return self->depth > 0
         && tie_json_index_get (self->index, self->open[self->depth - 1])->kind == TIE_JSON_OBJECT;
}

/* message: (transfer full): what is told when nobody knows better what has slipped */
static gboolean
fail_with (Scanner *self, TieJsonFault *fault, char *message)
{
  fault->text = self->text;
  fault->length = self->length;
  fault->at = self->at;
  fault->in_object = in_object (self);
  fault->at_top = self->depth == 0;
  tie_json_slip_find (fault, self->slip);
  self->at = self->slip->at;
  if (self->slip->message == NULL)
    return fail (self, "syntax", message);
  g_free (message);
  return fail (self, "syntax", g_steal_pointer (&self->slip->message));
}

/* Whose end is missing, where another bracket or the end of the file stands */
static char *
describe_end (Scanner *self, const char *expected)
{
  guint32 start = tie_json_index_get (self->index, self->open[self->depth - 1])->start;
  g_autofree char *found = tie_json_fault_describe (self->text, self->at, self->length);

  /* Translators: what was expected, what stands there, a bracket, a line number */
  return g_strdup_printf (_ ("expected %s, found %s; the \"%c\" in line %u has no end"), expected,
                          found, self->text[start], tie_json_index_get_line (self->index, start));
}

static gboolean
fail_expecting (Scanner *self, TieJsonWant place, const char *expected)
{
  TieJsonFault fault = { .place = place };
  gboolean open = place == TIE_JSON_WANTS_COMMA
                  && (self->at >= self->length || strchr ("]}", self->text[self->at]) != NULL);

  return fail_with (self, &fault,
                    open ? describe_end (self, expected)
                         : tie_json_fault_expected (expected, self->text, self->at, self->length));
}

/* Puts a blank of another kind or a wide sign right where it stands. Whoever writes one writes them
 * all over: the scan cannot begin anew after each. */
static gboolean
mend_sign (Scanner *self)
{
  TieJsonFault fault = {
    .text = self->text, .length = self->length, .at = self->at, .in_object = in_object (self)
  };
  TieJsonSlip slip = { 0 };

  if (tie_json_sign_get (self->text, self->at, self->length) == '\0'
      || tie_json_slip_sign_is_in_number (&fault) || !tie_json_slip_in_sign (&fault, &slip))
    return FALSE;
  memcpy (self->mendable + slip.start, slip.instead, slip.end - slip.start);
  if (!tie_problem_list_is_full (self->mended, TIE_SEVERITY_ERROR))
    tie_problem_list_add (self->mended, TIE_SEVERITY_ERROR, slip.at, dup_innermost_pointer (self),
                          "syntax", g_steal_pointer (&slip.message));
  tie_json_slip_clear (&slip);
  return TRUE;
}

static void
skip_space (Scanner *self)
{
  do
    while (self->at < self->length && tie_json_fault_is_space (self->text[self->at]))
      self->at++;
  while (self->mendable != NULL && mend_sign (self));
}

static gboolean
stands_here (Scanner *self, char c)
{
  return self->at < self->length && self->text[self->at] == c;
}

/* Strings, numbers and words */

/* An image is no text: its limit is one of pixels. */
static gboolean
check_text_length (Scanner *self, gsize start)
{
  static const char data[] = "\"data:image/";

  if (self->at - start <= tie_limits_get_text () + 2
      || strncmp (self->text + start, data, strlen (data)) == 0)
    return TRUE;
  self->at = start;
  return fail (self, "too-long", tie_limits_describe_text ());
}

static gboolean
scan_string (Scanner *self, gboolean *escapes)
{
  gsize start = self->at;
  TieJsonStringFault fault = tie_json_string_scan (self->text, &self->at, self->length, escapes);

  if (fault == TIE_JSON_STRING_FINE)
    return check_text_length (self, start);
  return fail_with (self,
                    &(TieJsonFault){
                        .place = TIE_JSON_WANTS_STRING, .in_string = fault, .start = start },
                    tie_json_fault_in_string (fault, self->text, self->at, self->length));
}

static gboolean
scan_digits (Scanner *self)
{
  if (self->at >= self->length || !g_ascii_isdigit (self->text[self->at]))
    return fail_expecting (self, TIE_JSON_WANTS_DIGIT, _ ("a digit"));
  while (self->at < self->length && g_ascii_isdigit (self->text[self->at]))
    self->at++;
  return TRUE;
}

/* A number that no double holds is a fault, but no reason to stop. */
static void
check_magnitude (Scanner *self, gsize start)
{
  g_autofree char *number = g_strndup (self->text + start, self->at - start);
  g_autofree char *shown = NULL;
  gboolean large = FALSE;

  if (tie_number_is_held (number, &large))
    return;
  shown = tie_problem_shorten (number);
  tie_problem_list_add (
      self->problems, TIE_SEVERITY_ERROR, start,
      tie_json_index_dup_pointer (self->index, self->index->values->len - 1),
      large ? "number-too-large" : "number-too-small",
      large
          ? g_strdup_printf (_ ("the number %s is too large; the largest is about 1.8e308"), shown)
          : g_strdup_printf (_ ("the number %s is too small to tell from 0; write 0 if that is "
                                "meant"),
                             shown));
}

static gboolean
scan_number (Scanner *self)
{
  gsize start = self->at;
  gboolean exponent = FALSE;

  if (stands_here (self, '-'))
    self->at++;
  if (stands_here (self, '0'))
    {
      self->at++;
      if (self->at < self->length && g_ascii_isdigit (self->text[self->at]))
        return fail_with (self, &(TieJsonFault){ .place = TIE_JSON_WANTS_NO_DIGIT },
                          g_strdup (_ ("a number does not begin with 0")));
    }
  else if (!scan_digits (self))
    return FALSE;
  if (stands_here (self, '.'))
    {
      self->at++;
      if (!scan_digits (self))
        return FALSE;
    }
  if (stands_here (self, 'e') || stands_here (self, 'E'))
    {
      exponent = TRUE;
      self->at++;
      if (stands_here (self, '+') || stands_here (self, '-'))
        self->at++;
      if (!scan_digits (self))
        return FALSE;
    }
  if (exponent || self->at - start > 300)
    check_magnitude (self, start);
  return TRUE;
}

static gboolean
scan_word (Scanner *self, const char *word)
{
  gsize length = strlen (word);

  if (self->length - self->at < length || memcmp (self->text + self->at, word, length) != 0
      || (self->at + length < self->length
          && tie_json_fault_is_word (self->text[self->at + length])))
    return fail_expecting (self, TIE_JSON_WANTS_VALUE, _ ("a value"));
  self->at += length;
  return TRUE;
}

/* Values */

/* By its first character; TIE_JSON_NULL also when no value begins there. */
static TieJsonKind
guess_kind (Scanner *self)
{
  char c = self->at < self->length ? self->text[self->at] : '\0';

  if (c == '-' || g_ascii_isdigit (c))
    return TIE_JSON_NUMBER;
  switch (c)
    {
    case '{':
      return TIE_JSON_OBJECT;
    case '[':
      return TIE_JSON_ARRAY;
    case '"':
      return TIE_JSON_STRING;
    case 't':
      return TIE_JSON_TRUE;
    case 'f':
      return TIE_JSON_FALSE;
    default:
      return TIE_JSON_NULL;
    }
}

static guint32
add_value (Scanner *self, TieJsonKind kind)
{
  TieJsonValue value = { .start = (guint32) self->at,
                         .key = self->key,
                         .key_length = self->key_length,
                         .kind = (guint8) kind,
                         .key_escapes = (guint8) self->key_escapes };
  guint32 number = self->index->values->len;

  if (self->depth > 0)
    {
      value.parent = self->open[self->depth - 1];
      value.position = self->sizes[self->depth - 1]++;
    }
  value.after = number + 1;
  g_array_append_val (self->index->values, value);
  if (self->key != 0)
    tie_json_keys_add (self->keys, self->index, number);
  self->key = 0;
  self->key_length = 0;
  self->key_escapes = FALSE;
  return number;
}

static gboolean
open_container (Scanner *self, guint32 number)
{
  if (self->depth >= tie_limits_get_depth ())
    return fail (
        self, "too-deep",
        g_strdup_printf (_ ("arrays and objects stand within each other more than %d deep"),
                         (int) tie_limits_get_depth ()));
  self->sizes[self->depth] = 0;
  self->open[self->depth++] = number;
  self->at++;
  return TRUE;
}

static void
close_container (Scanner *self)
{
  guint32 number = self->open[self->depth - 1];
  TieJsonValue *value = &g_array_index (self->index->values, TieJsonValue, number);

  self->at++;
  self->depth--;
  value->end = (guint32) self->at;
  value->after = self->index->values->len;
  if (value->kind == TIE_JSON_OBJECT)
    tie_json_keys_close (self->keys, self->index, number, self->problems);
}

static gboolean
check_count (Scanner *self)
{
  if (self->depth == 0 || self->sizes[self->depth - 1] < tie_limits_get_count ())
    return TRUE;
  return fail (self, "too-many", tie_limits_describe_entries (tie_limits_get_count ()));
}

/* The whole of a value, or the opening bracket of an array or object. */
static gboolean
scan_value (Scanner *self, gboolean *opened)
{
  TieJsonKind kind = guess_kind (self);
  TieJsonValue *value;
  guint32 number;
  gboolean escapes = FALSE;
  gboolean fine;

  if (!check_count (self))
    return FALSE;
  if (kind == TIE_JSON_NULL && !stands_here (self, 'n'))
    return fail_expecting (self, TIE_JSON_WANTS_VALUE, _ ("a value"));
  number = add_value (self, kind);
  *opened = kind == TIE_JSON_ARRAY || kind == TIE_JSON_OBJECT;
  if (*opened)
    return open_container (self, number);
  if (kind == TIE_JSON_STRING)
    fine = scan_string (self, &escapes);
  else if (kind == TIE_JSON_NUMBER)
    fine = scan_number (self);
  else
    fine = scan_word (self, kind == TIE_JSON_TRUE    ? "true"
                            : kind == TIE_JSON_FALSE ? "false"
                                                     : "null");
  value = &g_array_index (self->index->values, TieJsonValue, number);
  value->end = (guint32) self->at;
  value->escapes = (guint8) escapes;
  return fine;
}

/* "key": */
static gboolean
scan_key (Scanner *self)
{
  gsize start = self->at;

  if (!stands_here (self, '"'))
    return fail_expecting (self, TIE_JSON_WANTS_KEY, _ ("a key in double quotes"));
  if (!scan_string (self, &self->key_escapes))
    return FALSE;
  self->key_length = (guint32) (self->at - start);
  skip_space (self);
  if (!stands_here (self, ':'))
    return fail_expecting (self, TIE_JSON_WANTS_COLON, _ ("\":\" after the key"));
  self->at++;
  skip_space (self);
  self->key = (guint32) start;
  return TRUE;
}

static gboolean
finish (Scanner *self, gboolean *more)
{
  *more = FALSE;
  return self->at == self->length
         || fail_expecting (self, TIE_JSON_WANTS_END, _ ("the end of the file"));
}

/* From the end of a value, or from the opening bracket of one, to where the next begins. */
static gboolean
advance (Scanner *self, gboolean opened, gboolean *more)
{
  for (;; opened = FALSE)
    {
      skip_space (self);
      if (self->depth == 0)
        return finish (self, more);
      if (stands_here (self, in_object (self) ? '}' : ']'))
        {
          close_container (self);
          continue;
        }
      if (!opened)
        {
          if (!stands_here (self, ','))
            return fail_expecting (self, TIE_JSON_WANTS_COMMA,
                                   in_object (self) ? _ ("\",\" or \"}\"") : _ ("\",\" or \"]\""));
          self->at++;
          skip_space (self);
        }
      *more = TRUE;
      return !in_object (self) || scan_key (self);
    }
}

/* Programs that join files leave several */
static gsize
count_marks (Scanner *self)
{
  gsize n = 0;

  while (self->length - 3 * n >= 3 && memcmp (self->text + 3 * n, "\xef\xbb\xbf", 3) == 0)
    n++;
  return n;
}

static gboolean
check_bytes (Scanner *self)
{
  const char *wide = tie_encoding_find_wide (self->text, self->length);
  gsize n_marks = count_marks (self);
  const char *end;

  if (self->length > tie_limits_get_size ())
    return fail (self, "too-large",
                 g_strdup_printf (_ ("the file is larger than %u MiB"),
                                  (guint) (tie_limits_get_size () / (1024 * 1024))));
  if (n_marks > 0)
    {
      self->slip->end = 3 * n_marks;
      self->slip->instead = g_strdup ("");
      return fail (self, "byte-order-mark",
                   g_strdup (_ ("the file begins with a byte order mark (U+FEFF); expected \"{\": "
                                "save it as UTF-8 without one")));
    }
  if (wide != NULL)
    return fail (self, "not-utf-8",
                 g_strdup_printf (_ ("the file is in %s; JSON is in UTF-8: save it as UTF-8"),
                                  wide));
  if (g_utf8_validate_len (self->text, self->length, &end))
    return TRUE;
  self->at = (gsize) (end - self->text);
  if (*end == '\0')
    return fail (self, "syntax", g_strdup (_ ("a NUL byte stands here; JSON is text")));
  return fail (self, "not-utf-8",
               g_strdup_printf (_ ("the byte 0x%02X here is not UTF-8: save the file as UTF-8"),
                                (guchar) *end));
}

static gboolean
scan_values (Scanner *self)
{
  gboolean opened = FALSE;
  gboolean more = TRUE;

  if (!check_bytes (self))
    return FALSE;
  skip_space (self);
  while (more)
    if (!scan_value (self, &opened) || !advance (self, opened, &more))
      return FALSE;
  return TRUE;
}

static TieJsonIndex *
scan_all (Scanner *self)
{
  g_autoptr (TieJsonIndex) index =
      tie_json_index_new (self->text, MIN (self->length, tie_limits_get_size ()));
  g_autoptr (TieJsonKeys) keys = tie_json_keys_new ();

  self->index = index;
  self->keys = keys;
  return scan_values (self) ? g_steal_pointer (&index) : NULL;
}

/**
 * tie_json_scan:
 * @text: what should be a JSON text; must outlive the result
 * @length: its length in bytes
 * @problems: (element-type TieProblem): what is wrong is added, without line and column
 *
 * Reads JSON as RFC 8259 defines it: UTF-8 without a byte order mark, nothing beyond the grammar,
 * and within limits: those of tie-limits.h, numbers that a double holds, no U+0000
 * in texts, no key twice in one object. Time and memory are linear in the length.
 *
 * Returns: (transfer full) (nullable): the place of every value; NULL when the text is no JSON, not
 *   when only a key is repeated or a number too large
 */
TieJsonIndex *
tie_json_scan (const char *text, gsize length, GPtrArray *problems)
{
  TieJsonSlip slip = { 0 };
  Scanner scanner = { .text = text, .length = length, .problems = problems, .slip = &slip };
  TieJsonIndex *index;

  g_return_val_if_fail (text != NULL || length == 0, NULL);
  g_return_val_if_fail (problems != NULL, NULL);

  index = scan_all (&scanner);
  tie_json_slip_clear (&slip);
  return index;
}

/**
 * tie_json_scan_slip:
 * @text: as for tie_json_scan(). Blanks and wide signs that JSON has not are put right in it,
 * without anything being moved
 * @length: its length in bytes
 * @problems: (element-type TieProblem): as for tie_json_scan()
 * @mended: (element-type TieProblem): what has been put right is added
 * @slip: (out caller-allocates): what has slipped where the scan ends: the last of @problems. To be
 *   cleared with tie_json_slip_clear()
 *
 * As tie_json_scan(), but reads on after what it can put right.
 *
 * Returns: (transfer full) (nullable): likewise
 */
TieJsonIndex *
tie_json_scan_slip (char *text,
                    gsize length,
                    GPtrArray *problems,
                    GPtrArray *mended,
                    TieJsonSlip *slip)
{
  Scanner scanner = { .text = text,
                      .length = length,
                      .problems = problems,
                      .slip = slip,
                      .mendable = text,
                      .mended = mended };

  g_return_val_if_fail (text != NULL || length == 0, NULL);
  g_return_val_if_fail (problems != NULL && mended != NULL && slip != NULL, NULL);

  *slip = (TieJsonSlip){ 0 };
  return scan_all (&scanner);
}
