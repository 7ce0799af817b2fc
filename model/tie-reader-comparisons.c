/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Reads comparisons: what amounts are about as much as. */

#include "tie-reader-private.h"

#include "tie-comparison-private.h"
#include "tie-words.h"

enum
{
  COMPARISON_UNIT,
  COMPARISON_EQUALS,
  COMPARISON_LABEL,
  COMPARISON_SOURCES,
  COMPARISON_NOTE,
  N_COMPARISON_KEYS
};

static const char *const comparison_keys[] = { "unit", "equals", "label", "sources", "note" };
static const TieShape comparison_shape =
    TIE_SHAPE (N_ ("a comparison (an object)"), N_ ("this comparison"), comparison_keys, 3);

static TieComparison *
read_comparison (TieReading *self, TieCursor cursor)
{
  TieCursor members[N_COMPARISON_KEYS];
  TieComparison *comparison;

  if (!tie_reading_object (self, cursor, &comparison_shape, members))
    return NULL;
  comparison = g_object_new (TIE_TYPE_COMPARISON, NULL);
  comparison->unit = g_strdup (tie_reading_word (self, members[COMPARISON_UNIT]));
  if (tie_reading_number (self, members[COMPARISON_EQUALS], &comparison->equals)
      && comparison->equals <= 0)
    tie_reading_bad_form (self, members[COMPARISON_EQUALS], "negative-amount",
                          N_ ("a number greater than 0"));
  comparison->label = tie_reading_label (self, members[COMPARISON_LABEL]);
  tie_reading_citations (self, members[COMPARISON_SOURCES], comparison->citations);
  comparison->note = tie_reading_text (self, members[COMPARISON_NOTE]);
  return comparison;
}

/**
 * tie_reading_comparisons:
 * @comparisons: (element-type TieComparison): what `comparisons` lists is added
 */
void
tie_reading_comparisons (TieReading *self, TieCursor cursor, GPtrArray *comparisons)
{
  TieElements elements;
  TieCursor element;

  if (!tie_reading_start_elements (self, cursor, N_ ("a list of comparisons"), 0, &elements))
    return;
  while (tie_elements_next (&elements, &element))
    {
      TieComparison *comparison = read_comparison (self, element);

      if (comparison)
        g_ptr_array_add (comparisons, comparison);
    }
}
