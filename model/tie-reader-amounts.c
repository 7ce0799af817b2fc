/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Reads quantities, lists of them, and the sources behind a statement. */

#include "tie-reader-private.h"

#include "tie-organization-private.h"
#include "tie-limits.h"
#include "tie-words.h"

enum
{
  CITATION_SOURCE,
  CITATION_AT,
  N_CITATION_KEYS
};

static const char *const citation_keys[] = { "source", "at" };
static const TieShape citation_shape =
    TIE_SHAPE (N_ ("a source with a place in it (an object)"), N_ ("this entry"), citation_keys, 1);

static TieCitation *
read_citation (TieReading *self, TieCursor cursor)
{
  TieCursor members[N_CITATION_KEYS];
  g_autoptr (TieText) at = NULL;
  TieSource *source;

  if (tie_reading_is (self, cursor, TIE_JSON_STRING))
    {
      source = tie_reading_refer (self, cursor, TIE_OBJECT_SOURCE);
      return source ? tie_citation_new (source, NULL) : NULL;
    }
  if (!tie_reading_is (self, cursor, TIE_JSON_OBJECT))
    {
      tie_reading_expected (self, cursor, N_ ("the id of a source"));
      return NULL;
    }
  tie_reading_object (self, cursor, &citation_shape, members);
  source = tie_reading_refer (self, members[CITATION_SOURCE], TIE_OBJECT_SOURCE);
  at = tie_reading_phrase (self, members[CITATION_AT]);
  return source ? tie_citation_new (source, at) : NULL;
}

/**
 * tie_reading_citations:
 * @citations: (element-type TieCitation): what `sources` lists is added
 */
void
tie_reading_citations (TieReading *self, TieCursor cursor, GPtrArray *citations)
{
  TieElements elements;
  TieCursor element;

  if (!tie_reading_start_elements (self, cursor, N_ ("a list of source ids"), 0, &elements))
    return;
  while (tie_elements_next (&elements, &element))
    {
      TieCitation *citation = read_citation (self, element);

      if (citation)
        g_ptr_array_add (citations, citation);
    }
}

enum
{
  QUANTITY_UNIT,
  QUANTITY_VALUE,
  QUANTITY_AT_LEAST,
  QUANTITY_AT_MOST,
  QUANTITY_FROM,
  QUANTITY_TO,
  QUANTITY_NONE,
  QUANTITY_APPROXIMATE,
  QUANTITY_PER,
  QUANTITY_OF,
  QUANTITY_SOURCES,
  QUANTITY_NOTE,
  N_QUANTITY_KEYS
};

static const char *const quantity_keys[] = { "unit", "value", "atLeast", "atMost",
                                             "from", "to",    "none",    "approximate",
                                             "per",  "of",    "sources", "note" };
static const TieShape quantity_shape = TIE_SHAPE_WITH (
    N_ ("a quantity (an object)"),
    N_ ("this quantity"),
    quantity_keys,
    1,
    6,
    N_ ("this quantity has no amount: expected one of \"value\", \"atLeast\", \"atMost\", "
        "\"from\" with \"to\", or \"none\""));
/* None of something needs no unit. */
static const TieShape none_shape =
    TIE_SHAPE (N_ ("a quantity (an object)"), N_ ("this quantity"), quantity_keys, 0);

static gboolean
read_amount_number (TieReading *self, TieCursor cursor, double *number)
{
  if (!tie_reading_number (self, cursor, number))
    return FALSE;
  if (*number < 0)
    tie_reading_bad_form (self, cursor, "negative-amount", N_ ("an amount of 0 or more"));
  else if (*number > TIE_READING_MOST_AMOUNT)
    tie_reading_bad_form (self, cursor, "amount-too-large", N_ ("an amount of at most 1e30"));
  else
    return TRUE;
  return FALSE;
}

/* Exactly one form must stand there; that it is none has been told by its shape. */
static gboolean
check_form (TieReading *self, TieCursor cursor, const TieCursor *members)
{
  gboolean from = tie_cursor_is_there (members[QUANTITY_FROM]);
  gboolean to = tie_cursor_is_there (members[QUANTITY_TO]);
  guint n = from || to;

  n += tie_cursor_is_there (members[QUANTITY_VALUE]);
  n += tie_cursor_is_there (members[QUANTITY_AT_LEAST]);
  n += tie_cursor_is_there (members[QUANTITY_AT_MOST]);
  n += tie_cursor_is_there (members[QUANTITY_NONE]);
  if (n > 1)
    tie_reading_error (self, cursor, "quantity-form",
                       _ ("this quantity has several forms: expected only one of \"value\", "
                          "\"atLeast\", \"atMost\", \"from\" with \"to\", or \"none\""));
  else if (from != to)
    tie_reading_error (self, cursor, "quantity-form",
                       from
                           ? _ ("this quantity has \"from\" without \"to\"; without an upper bound "
                                "it is \"atLeast\"")
                           : _ ("this quantity has \"to\" without \"from\"; without a lower bound "
                                "it is \"atMost\""));
  return n == 1 && from == to;
}

static gboolean
read_range (TieReading *self, const TieCursor *members, TieQuantity *quantity)
{
  gboolean from = read_amount_number (self, members[QUANTITY_FROM], &quantity->low);
  gboolean to = read_amount_number (self, members[QUANTITY_TO], &quantity->high);

  quantity->form = TIE_QUANTITY_RANGE;
  if (!from || !to)
    return FALSE;
  if (quantity->low <= quantity->high)
    return TRUE;
  tie_reading_error (self, members[QUANTITY_TO], "range-order",
                     _ ("this range ends below where it starts: expected \"to\" to be no less than "
                        "\"from\""));
  return FALSE;
}

static gboolean
read_none (TieReading *self, TieCursor cursor, TieQuantity *quantity)
{
  quantity->form = TIE_QUANTITY_NONE;
  if (tie_reading_is (self, cursor, TIE_JSON_TRUE))
    return TRUE;
  tie_reading_expected (self, cursor, N_ ("true, for what is stated as none"));
  return FALSE;
}

static gboolean
read_form (TieReading *self, const TieCursor *members, TieQuantity *quantity)
{
  gboolean exact = tie_cursor_is_there (members[QUANTITY_VALUE]);

  if (tie_cursor_is_there (members[QUANTITY_NONE]))
    return read_none (self, members[QUANTITY_NONE], quantity);
  if (tie_cursor_is_there (members[QUANTITY_FROM]))
    return read_range (self, members, quantity);
  if (tie_cursor_is_there (members[QUANTITY_AT_MOST]))
    {
      quantity->form = TIE_QUANTITY_AT_MOST;
      return read_amount_number (self, members[QUANTITY_AT_MOST], &quantity->high);
    }
  quantity->form = exact ? TIE_QUANTITY_VALUE : TIE_QUANTITY_AT_LEAST;
  if (!read_amount_number (self, members[exact ? QUANTITY_VALUE : QUANTITY_AT_LEAST],
                           &quantity->low))
    return FALSE;
  quantity->high = quantity->low;
  return TRUE;
}

static void
read_rate (TieReading *self, TieCursor cursor, TieQuantity *quantity)
{
  const char *spans[TIE_N_RATES];
  guint n = 0, choice;

  for (guint i = TIE_RATE_DAY; i < TIE_N_RATES; i++)
    spans[n++] = tie_rate_to_nick ((TieRate) i);
  if (tie_reading_choice (self, cursor, N_ ("span of time"), spans, n, &choice))
    quantity->per = (TieRate) (TIE_RATE_DAY + choice);
}

/* A string is the id of an organisation when there is such an organisation, else a text. */
static void
read_of (TieReading *self, TieCursor cursor, TieQuantity *quantity)
{
  const char *id;

  if (tie_reading_is (self, cursor, TIE_JSON_STRING))
    {
      id = tie_reading_string (self, cursor);
      if (tie_reading_find (self, id, TIE_OBJECT_ORGANIZATION))
        {
          quantity->of_id = g_strdup (id);
          return;
        }
    }
  quantity->of = tie_reading_phrase (self, cursor);
}

/* NULL when it has no amount to go by: nothing else is then made of it. */
static TieQuantity *
read_quantity (TieReading *self, TieCursor cursor)
{
  gboolean none = tie_cursor_is_there (tie_reading_member (self, cursor, "none"));
  TieCursor members[N_QUANTITY_KEYS];
  TieQuantity *quantity;
  gboolean fine;

  if (!tie_reading_object (self, cursor, none ? &none_shape : &quantity_shape, members))
    return NULL;
  quantity = tie_quantity_new ();
  fine = check_form (self, cursor, members) && read_form (self, members, quantity);
  quantity->unit = g_strdup (tie_reading_word (self, members[QUANTITY_UNIT]));
  if (!quantity->unit)
    quantity->unit = g_strdup ("");
  quantity->approximate = tie_reading_boolean (self, members[QUANTITY_APPROXIMATE]);
  read_rate (self, members[QUANTITY_PER], quantity);
  read_of (self, members[QUANTITY_OF], quantity);
  tie_reading_citations (self, members[QUANTITY_SOURCES], quantity->citations);
  quantity->note = tie_reading_text (self, members[QUANTITY_NOTE]);
  if (fine)
    {
      if (quantity->of_id)
        g_ptr_array_add (self->shares, quantity);
      return quantity;
    }
  tie_quantity_free (quantity);
  return NULL;
}

static gboolean
read_statement (TieReading *self, TieCursor cursor, guint n, GPtrArray *amount)
{
  TieQuantity *quantity;

  if (n >= TIE_READING_MOST_STATEMENTS)
    {
      g_autofree char *message = tie_limits_describe_entries (TIE_READING_MOST_STATEMENTS);

      tie_reading_error (self, cursor, "too-many", "%s", message);
      return FALSE;
    }
  quantity = read_quantity (self, cursor);
  if (quantity)
    g_ptr_array_add (amount, quantity);
  return TRUE;
}

/**
 * tie_reading_amount:
 * @cursor: a quantity, or a list of them
 * @amount: (element-type TieQuantity): what stands there is added, the most trusted first
 */
void
tie_reading_amount (TieReading *self, TieCursor cursor, GPtrArray *amount)
{
  TieElements elements;
  TieCursor element;
  guint n = 0;

  if (!tie_reading_is (self, cursor, TIE_JSON_ARRAY))
    {
      read_statement (self, cursor, n, amount);
      return;
    }
  if (!tie_reading_start_elements (self, cursor, N_ ("a list of quantities"), 1, &elements))
    return;
  while (tie_elements_next (&elements, &element) && read_statement (self, element, n, amount))
    n++;
}

/**
 * tie_reading_finish_shares:
 *
 * Names the organisations that percentages are of, once all organisations have their names.
 */
void
tie_reading_finish_shares (TieReading *self)
{
  for (guint i = 0; i < self->shares->len; i++)
    {
      TieQuantity *quantity = g_ptr_array_index (self->shares, i);
      TieOrganization *organization =
          tie_reading_find (self, quantity->of_id, TIE_OBJECT_ORGANIZATION);

      if (organization->name)
        quantity->of = tie_text_ref (organization->name);
    }
}
