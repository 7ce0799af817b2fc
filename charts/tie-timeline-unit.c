/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What a timeline adds up: the document's unit of capacity, else the one that most of its supplies
 * are counted in. */

#include "tie-timeline-unit.h"

#include "tie-unit.h"

static gboolean
is_supply (const TieCapacityUnit *unit)
{
  return !unit->payments && unit->per == TIE_RATE_NONE;
}

/* Goods before money; then what more flows have; then what comes first. */
static gboolean
is_better (const TieCapacityUnit *unit, const TieCapacityUnit *than)
{
  const int money = tie_unit_get_kind (unit->unit) == TIE_UNIT_MONEY;
  const int than_money = tie_unit_get_kind (than->unit) == TIE_UNIT_MONEY;

  if (money != than_money)
    return money < than_money;
  return unit->n_flows > than->n_flows;
}

/**
 * tie_timeline_unit_find:
 * @document: a document
 * @filter: (nullable): what is shown
 *
 * Returns: (transfer full) (nullable): the unit of capacity that the document states, else the one
 *   that most of its supplies and services are counted in, goods before money
 */
char *
tie_timeline_unit_find (TieDocument *document, TieFilter *filter)
{
  g_autoptr (GArray) units = NULL;
  const TieCapacityUnit *best = NULL;
  const char *stated;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);

  stated = tie_document_get_capacity_unit (document);
  if (stated != NULL)
    return g_strdup (stated);
  units = tie_capacity_unit_list (document, filter);
  for (guint i = 0; i < units->len; i++)
    {
      const TieCapacityUnit *unit = &g_array_index (units, TieCapacityUnit, i);

      if (is_supply (unit) && unit->n_flows > 0 && (best == NULL || is_better (unit, best)))
        best = unit;
    }
  return best != NULL ? g_strdup (best->unit) : NULL;
}

/**
 * tie_timeline_units_list:
 * @document: a document
 * @filter: (nullable): what is shown
 *
 * Lists every unit that the document adds up, that of the timeline's capacity first.
 *
 * Returns: (transfer full) (element-type TieCapacityUnit): the units
 */
GArray *
tie_timeline_units_list (TieDocument *document, TieFilter *filter)
{
  g_autofree char *first = NULL;
  g_autoptr (GArray) units = NULL;
  GArray *sorted = g_array_new (FALSE, FALSE, sizeof (TieCapacityUnit));

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), sorted);

  first = tie_timeline_unit_find (document, filter);
  units = tie_capacity_unit_list (document, filter);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < units->len; i++)
      {
        const TieCapacityUnit *unit = &g_array_index (units, TieCapacityUnit, i);
        gboolean is_first = is_supply (unit) && g_strcmp0 (unit->unit, first) == 0;

        if (is_first == (pass == 0) && unit->n_flows > 0)
          g_array_append_vals (sorted, unit, 1);
      }
  return sorted;
}
