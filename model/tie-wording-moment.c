/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* How much of an amount there is as of a moment, in words. */

#include "tie-wording.h"

#include <math.h>

#include "tie-unit.h"
#include "tie-words.h"

/* Beside the whole a part is told as exactly as the eye compares: 2.5 of 10, 276 of 750; alone, ten
 * times as exactly. */
#define DIGITS_BESIDE 2
#define DIGITS 3

static double
round_part (double part, double whole, int digits)
{
  double step = whole > 0 ? pow (10, floor (log10 (whole)) - digits) : 1;

  return isnormal (step) ? round (part / step) * step : part;
}

/**
 * tie_wording_part:
 * @part: an amount
 * @whole: the amount that it is a part of
 * @unit: the unit of both
 * @document: (nullable): the document, for names of units
 * @language: (nullable): BCP 47
 *
 * Returns: (transfer full): the part with its unit, no more exact than makes sense beside the whole
 */
char *
tie_wording_part (double part,
                  double whole,
                  const char *unit,
                  TieDocument *document,
                  const char *language)
{
  return tie_wording_value (round_part (part, whole, DIGITS), unit, document, language);
}

/**
 * tie_wording_in_place:
 * @flow: a flow
 * @measure: what its amounts are given in
 * @part: how much of it is in place
 * @whole: all of it
 * @document: (nullable): the document, for names of units
 * @language: (nullable): BCP 47
 *
 * Returns: (transfer full): "2.5 of 10 GW"; the whole is worded as the document states it
 */
char *
tie_wording_in_place (TieFlow *flow,
                      const TieQuantity *measure,
                      double part,
                      double whole,
                      TieDocument *document,
                      const char *language)
{
  const TieQuantity *stated;
  g_autofree char *some = NULL;
  g_autofree char *all = NULL;

  g_return_val_if_fail (TIE_IS_FLOW (flow), NULL);
  g_return_val_if_fail (measure != NULL, NULL);

  stated = tie_amount_first (tie_flow_get_amount (flow));
  all = stated != NULL ? tie_wording_quantity (stated, document, language)
                       : tie_wording_value (whole, measure->unit, document, language);
  part = round_part (part, whole, DIGITS_BESIDE);
  some = tie_unit_get_kind (measure->unit) == TIE_UNIT_MONEY
             ? tie_wording_value (part, measure->unit, document, language)
             : tie_wording_number (part, language);
  /* Translators: how much of an amount is in place: "2.5 of 10 GW" */
  return g_strdup_printf (C_ ("in place", "%s of %s"), some, all);
}

/**
 * tie_wording_delivered:
 * @measure: what amounts are given in
 * @part: how much has been delivered
 * @whole: all that is agreed
 * @document: (nullable): the document, for names of units
 * @language: (nullable): BCP 47
 *
 * Returns: (transfer full): "0.3 GW delivered"
 */
char *
tie_wording_delivered (const TieQuantity *measure,
                       double part,
                       double whole,
                       TieDocument *document,
                       const char *language)
{
  g_autofree char *value = NULL;

  g_return_val_if_fail (measure != NULL, NULL);

  value = tie_wording_part (part, whole, measure->unit, document, language);
  /* Translators: an amount: "0.3 GW delivered" */
  return g_strdup_printf (_ ("%s delivered"), value);
}
