/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What an amount is counted in, and which units convert into which. */

#include "tie-unit.h"

#include <unicode/ucurr.h>

static const struct
{
  const char *unit;
  int power_of_ten; /* of a kilowatt */
} powers[] = {
  { "kW", 0 },
  { "MW", 3 },
  { "GW", 6 },
};

static gboolean
find_power (const char *unit, int *power_of_ten)
{
  for (guint i = 0; i < G_N_ELEMENTS (powers); i++)
    if (g_strcmp0 (unit, powers[i].unit) == 0)
      {
        *power_of_ten = powers[i].power_of_ten;
        return TRUE;
      }
  return FALSE;
}

static gboolean
is_currency (const char *unit)
{
  UChar code[4] = { 0 };
  UErrorCode status = U_ZERO_ERROR;

  for (guint i = 0; i < 3; i++)
    {
      if (!g_ascii_isupper (unit[i]))
        return FALSE;
      code[i] = (UChar) unit[i];
    }
  return unit[3] == '\0' && ucurr_isAvailable (code, U_DATE_MIN, U_DATE_MAX, &status)
         && U_SUCCESS (status);
}

/**
 * tie_unit_get_kind:
 * @unit: (nullable): a unit as a document writes it
 *
 * Money is every code of ISO 4217, past ones too, that ICU knows.
 *
 * Returns: what kind of unit it is
 */
TieUnitKind
tie_unit_get_kind (const char *unit)
{
  int power_of_ten;

  if (unit == NULL)
    return TIE_UNIT_OTHER;
  if (find_power (unit, &power_of_ten))
    return TIE_UNIT_POWER;
  if (g_str_equal (unit, "%"))
    return TIE_UNIT_PERCENT;
  return is_currency (unit) ? TIE_UNIT_MONEY : TIE_UNIT_OTHER;
}

/**
 * tie_unit_get_factor:
 * @from: (nullable): a unit
 * @to: (nullable): a unit
 * @factor: (out): what an amount in @from is multiplied with to be one in @to
 *
 * Power converts into power; any other unit into itself alone, no currency into another.
 *
 * Returns: whether the one can be converted into the other
 */
gboolean
tie_unit_get_factor (const char *from, const char *to, double *factor)
{
  static const double tens[] = { 1, 1e3, 1e6 };
  int from_power, to_power;

  g_return_val_if_fail (factor != NULL, FALSE);

  *factor = 1;
  if (from == NULL || to == NULL)
    return FALSE;
  if (g_str_equal (from, to))
    return TRUE;
  if (!find_power (from, &from_power) || !find_power (to, &to_power))
    return FALSE;
  *factor = from_power >= to_power ? tens[(from_power - to_power) / 3]
                                   : 1 / tens[(to_power - from_power) / 3];
  return TRUE;
}
