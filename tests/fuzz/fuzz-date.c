/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Any text as an EDTF date and as an interval. */

#include "fuzz.h"

#include <string.h>

#include "tie-wording.h"

static void
check_date (const char *text)
{
  g_autofree char *edtf = NULL, *words = NULL, *korean = NULL;
  g_autoptr (GError) error = NULL;
  TieDate date, again;

  if (!tie_date_parse (text, &date, &error))
    {
      g_assert_nonnull (error);
      return;
    }
  g_assert_cmpint (tie_date_first_day (&date), >=, TIE_DATE_FIRST_DAY);
  g_assert_cmpint (tie_date_last_day (&date), <=, TIE_DATE_LAST_DAY);
  g_assert_cmpint (tie_date_first_day (&date), <=, tie_date_last_day (&date));
  edtf = tie_date_to_edtf (&date);
  g_assert_true (tie_date_parse (edtf, &again, NULL));
  g_assert_cmpint (tie_date_compare (&date, &again), ==, 0);
  words = tie_wording_date (&date, "en");
  korean = tie_wording_date (&date, "ko");
  g_assert_true (*words != '\0' && *korean != '\0');
}

static void
check_interval (const char *text)
{
  g_autofree char *edtf = NULL, *again_edtf = NULL, *words = NULL;
  g_autoptr (GError) error = NULL;
  TieInterval interval, again;

  if (!tie_interval_parse (text, &interval, &error))
    {
      g_assert_nonnull (error);
      return;
    }
  edtf = tie_interval_to_edtf (&interval);
  g_assert_true (tie_interval_parse (edtf, &again, NULL));
  again_edtf = tie_interval_to_edtf (&again);
  g_assert_cmpstr (edtf, ==, again_edtf);
  words = tie_wording_interval (&interval, "en");
  g_assert_true (*words != '\0');
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);

  /* Texts of a document are valid. */
  if (!g_utf8_validate (text, -1, NULL))
    return 0;
  check_date (text);
  check_interval (text);
  return 0;
}
