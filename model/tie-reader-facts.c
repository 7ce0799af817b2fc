/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Reads facts, which stand in the document, its organisations, products and deals. */

#include "tie-reader-private.h"

#include "tie-fact-private.h"
#include "tie-words.h"

enum
{
  FACT_LABEL,
  FACT_TEXT,
  FACT_QUANTITY,
  FACT_WHEN,
  FACT_BY,
  FACT_TOTAL_OF,
  FACT_SOURCES,
  FACT_NOTE,
  N_FACT_KEYS
};

static const char *const fact_keys[] = { "label", "text",    "quantity", "when",
                                         "by",    "totalOf", "sources",  "note" };
static const TieShape fact_shape =
    TIE_SHAPE_WITH (N_ ("a fact (an object)"),
                    N_ ("this fact"),
                    fact_keys,
                    1,
                    3,
                    N_ ("this fact says nothing: expected \"text\", \"quantity\" or \"when\""));

enum
{
  TOTAL_KIND,
  TOTAL_FROM,
  TOTAL_TO,
  N_TOTAL_KEYS
};

static const char *const total_keys[] = { "kind", "from", "to" };
static const TieShape total_shape =
    TIE_SHAPE_WITH (N_ ("what a total is of (an object)"),
                    N_ ("this total"),
                    total_keys,
                    1,
                    2,
                    N_ ("this total has no direction: expected \"from\", \"to\", or both"));

static void
read_total (TieReading *self, TieCursor cursor, TieFact *fact)
{
  TieCursor members[N_TOTAL_KEYS];

  if (!tie_reading_object (self, cursor, &total_shape, members))
    return;
  fact->has_total = tie_reading_flow_kind (self, members[TOTAL_KIND], &fact->total_kind);
  fact->total_from = tie_reading_refer (self, members[TOTAL_FROM], TIE_OBJECT_ORGANIZATION);
  fact->total_to = tie_reading_refer (self, members[TOTAL_TO], TIE_OBJECT_ORGANIZATION);
}

static TieFact *
read_fact (TieReading *self, TieCursor cursor)
{
  TieCursor members[N_FACT_KEYS];
  TieFact *fact;

  if (!tie_reading_object (self, cursor, &fact_shape, members))
    return NULL;
  fact = g_object_new (TIE_TYPE_FACT, NULL);
  fact->label = tie_reading_label (self, members[FACT_LABEL]);
  fact->text = tie_reading_text (self, members[FACT_TEXT]);
  tie_reading_amount (self, members[FACT_QUANTITY], fact->amount);
  fact->has_when = tie_reading_interval (self, members[FACT_WHEN], &fact->when);
  fact->by = tie_reading_text (self, members[FACT_BY]);
  read_total (self, members[FACT_TOTAL_OF], fact);
  tie_reading_citations (self, members[FACT_SOURCES], fact->citations);
  fact->note = tie_reading_text (self, members[FACT_NOTE]);
  if (tie_cursor_is_there (members[FACT_TOTAL_OF]) && !tie_cursor_is_there (members[FACT_QUANTITY]))
    tie_reading_error (self, cursor, "missing-key",
                       _ ("this fact has \"totalOf\" but no \"quantity\" that is the total"));
  return fact;
}

/**
 * tie_reading_facts:
 * @facts: (element-type TieFact): what `facts` lists is added
 */
void
tie_reading_facts (TieReading *self, TieCursor cursor, GPtrArray *facts)
{
  TieElements elements;
  TieCursor element;

  if (!tie_reading_start_elements (self, cursor, N_ ("a list of facts"), 0, &elements))
    return;
  while (tie_elements_next (&elements, &element))
    {
      TieFact *fact = read_fact (self, element);

      if (fact)
        g_ptr_array_add (facts, fact);
    }
}
