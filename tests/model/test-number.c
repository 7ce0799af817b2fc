/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Numbers between programs: in as few digits as needed, read with either decimal sign. */

#include "tie-number.h"

static void
test_texts (void)
{
  static const struct
  {
    double number;
    const char *text;
  } cases[] = {
    { 0, "0" },
    { -0., "0" },
    { 10, "10" },
    { 0.1, "0.1" },
    { 2.2, "2.2" },
    { 1. / 3, "0.3333333333333333" },
    { 0.1 + 0.2, "0.30000000000000004" },
    { 1400000000000, "1400000000000" },
    { 999999999999999, "999999999999999" },
    { 1e15, "1e+15" },
    { 1e-7, "1e-07" },
    { -2.5, "-2.5" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = tie_number_to_text (cases[i].number);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_texts_are_exact (void)
{
  double number = 1;

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *text = tie_number_to_text (number);

      g_assert_cmpfloat (g_ascii_strtod (text, NULL), ==, number);
      number = number * 1.37 + 1. / (i + 3.);
    }
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    gboolean comma;
    TieNumberFault fault;
    double number;
  } cases[] = {
    { "10", FALSE, TIE_NUMBER_FINE, 10 },
    { "-0.5", FALSE, TIE_NUMBER_FINE, -0.5 },
    { "+.5", FALSE, TIE_NUMBER_FINE, 0.5 },
    { "1.", FALSE, TIE_NUMBER_FINE, 1 },
    { "1e9", FALSE, TIE_NUMBER_FINE, 1e9 },
    { "1.5E-3", FALSE, TIE_NUMBER_FINE, 0.0015 },
    { "1.234", FALSE, TIE_NUMBER_FINE, 1.234 },
    { "10,5", FALSE, TIE_NUMBER_BAD, 0 },
    { "1,000", FALSE, TIE_NUMBER_BAD, 0 },
    { "10,5", TRUE, TIE_NUMBER_FINE, 10.5 },
    { "1,234", TRUE, TIE_NUMBER_FINE, 1.234 },
    { "10.5", TRUE, TIE_NUMBER_FINE, 10.5 },
    { "1.234", TRUE, TIE_NUMBER_AMBIGUOUS, 0 },
    { "12.345.678", TRUE, TIE_NUMBER_AMBIGUOUS, 0 },
    { "1.234,5", TRUE, TIE_NUMBER_BAD, 0 },
    { "1,2,3", TRUE, TIE_NUMBER_BAD, 0 },
    { "1234.567", TRUE, TIE_NUMBER_FINE, 1234.567 },
    { "", FALSE, TIE_NUMBER_BAD, 0 },
    { ".", FALSE, TIE_NUMBER_BAD, 0 },
    { "e5", FALSE, TIE_NUMBER_BAD, 0 },
    { "1e", FALSE, TIE_NUMBER_BAD, 0 },
    { "0x10", FALSE, TIE_NUMBER_BAD, 0 },
    { "nan", FALSE, TIE_NUMBER_BAD, 0 },
    { "inf", FALSE, TIE_NUMBER_BAD, 0 },
    { "1e999", FALSE, TIE_NUMBER_BAD, 0 },
    { "10 GW", FALSE, TIE_NUMBER_BAD, 0 },
    { "--1", FALSE, TIE_NUMBER_BAD, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double number = 0;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (tie_number_parse (cases[i].text, cases[i].comma, &number), ==,
                       cases[i].fault);
      if (cases[i].fault == TIE_NUMBER_FINE)
        g_assert_cmpfloat (number, ==, cases[i].number);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/texts", test_texts);
  g_test_add_func ("/number/texts-are-exact", test_texts_are_exact);
  g_test_add_func ("/number/parse", test_parse);
  return g_test_run ();
}
