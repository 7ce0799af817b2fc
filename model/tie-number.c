/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Numbers as programs write them for each other. Those for readers go through tie-wording.h. */

#include "tie-number.h"

#include <math.h>
#include <string.h>

/* Up to here every whole number is written in full. */
#define MOST_IN_FULL 1e15

/**
 * tie_number_to_text:
 * @number: a finite number
 *
 * Writes a number with as few digits as give the same number again: "0.1", not
 * "0.10000000000000001".
 *
 * Returns: (transfer full): the number, as JSON and XML Schema have it
 */
char *
tie_number_to_text (double number)
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };
  char text[G_ASCII_DTOSTR_BUF_SIZE] = "";

  g_return_val_if_fail (isfinite (number), NULL);

  number += 0.; /* zero has no sign */
  if (fabs (number) < MOST_IN_FULL && fabs (number - floor (number)) <= 0)
    return g_strdup (g_ascii_formatd (text, sizeof text, "%.0f", number));
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_ascii_formatd (text, sizeof text, formats[i], number);
      if (fabs (g_ascii_strtod (text, NULL) - number) <= 0)
        break;
    }
  return g_strdup (text);
}

/* "1.234", "12.345.678": where a comma is the decimal sign, a dot may part thousands */
static gboolean
may_part_thousands (const char *text)
{
  gsize n = strspn (text, "0123456789");

  if (n < 1 || n > 3 || text[n] != '.')
    return FALSE;
  for (text += n; *text == '.'; text += 4)
    if (strspn (text + 1, "0123456789") != 3)
      return FALSE;
  return *text == '\0';
}

static const char *
skip_digits (const char *text, gboolean *any)
{
  gsize n = strspn (text, "0123456789");

  *any = *any || n > 0;
  return text + n;
}

/* [+-] digits [. digits] [e [+-] digits] */
static gboolean
has_form (const char *text)
{
  gboolean any = FALSE;

  text += strspn (text, "+-") == 1 ? 1 : 0;
  text = skip_digits (text, &any);
  if (*text == '.')
    text = skip_digits (text + 1, &any);
  if (any && (*text == 'e' || *text == 'E'))
    {
      any = FALSE;
      text++;
      text += strspn (text, "+-") == 1 ? 1 : 0;
      text = skip_digits (text, &any);
    }
  return any && *text == '\0';
}

/**
 * tie_number_is_held:
 * @text: a number as JSON has it
 * @large: (out) (optional): of one that is not, whether it is too large, not too small
 *
 * Returns: whether a double holds the number: not if it is beyond the largest, nor if it would
 *   become 0 without being 0
 */
gboolean
tie_number_is_held (const char *text, gboolean *large)
{
  double number;

  g_return_val_if_fail (text != NULL, FALSE);

  number = g_ascii_strtod (text, NULL);
  if (large != NULL)
    *large = !isfinite (number);
  if (!isfinite (number))
    return FALSE;
  /* what stands before the exponent says whether it is 0 */
  return fabs (number) > 0 || text[strcspn (text, "123456789eE")] == '\0'
         || g_ascii_tolower (text[strcspn (text, "123456789eE")]) == 'e';
}

/**
 * tie_number_parse:
 * @text: what should be a number
 * @decimal_comma: whether a comma may stand before the fraction, as in spreadsheets of much of
 *   Europe; then a dot that may part thousands is no dot before a fraction
 * @number: (out): the number
 *
 * Reads a number without anything that parts thousands.
 *
 * Returns: %TIE_NUMBER_FINE, or what is wrong with it
 */
TieNumberFault
tie_number_parse (const char *text, gboolean decimal_comma, double *number)
{
  g_autofree char *plain = NULL;
  char *comma;

  g_return_val_if_fail (text != NULL, TIE_NUMBER_BAD);
  g_return_val_if_fail (number != NULL, TIE_NUMBER_BAD);

  if (decimal_comma && may_part_thousands (text))
    return TIE_NUMBER_AMBIGUOUS;
  plain = g_strdup (text);
  comma = decimal_comma ? strchr (plain, ',') : NULL;
  if (comma != NULL && strchr (plain, '.') == NULL)
    *comma = '.';
  if (!has_form (plain))
    return TIE_NUMBER_BAD;
  *number = g_ascii_strtod (plain, NULL);
  return tie_number_is_held (plain, NULL) ? TIE_NUMBER_FINE : TIE_NUMBER_BAD;
}
