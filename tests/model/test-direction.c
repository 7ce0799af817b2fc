/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Directions that a text begins and does not end, and what is written for a terminal. */

#include "tie-direction.h"
#include "tie-escape.h"
#include "tie-text.h"

#define LRE "\u202a"
#define RLE "\u202b"
#define PDF "\u202c"
#define RLO "\u202e"
#define LRI "\u2066"
#define FSI "\u2068"
#define PDI "\u2069"

static void
test_close (void)
{
  static const struct
  {
    const char *text;
    const char *missing; /* NULL: nothing */
  } cases[] = {
    { "", NULL },
    { "Alpha – “Beta” ≥ 5", NULL },
    { "Evil" RLO, PDF },
    { RLO "Evil" PDF, NULL },
    { LRE RLE "x", PDF PDF },
    { LRI RLO "x", PDF PDI },
    { LRI RLO "x" PDI, NULL },
    { LRI RLO "x" PDF, PDI },
    { RLO LRI "x" PDF, PDI PDF }, /* the end of an embedding ends no isolate */
    { PDI PDF "x", NULL },
    { FSI "x" PDI RLE, PDF },
    { RLO "one\ntwo", NULL },
    { "one\n" RLO "two", PDF },
    { "a\u200fb", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *closed = tie_direction_close (cases[i].text);
      g_autofree char *expected =
          cases[i].missing != NULL ? g_strconcat (cases[i].text, cases[i].missing, NULL) : NULL;

      g_test_message ("%" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (closed, ==, expected);
    }
}

/* Names that turn direction are read with its end. */
static void
test_text (void)
{
  TieText *text = tie_text_new ("en");

  tie_text_add (text, NULL, "Evil" RLO);
  g_assert_cmpstr (tie_text_get (text, "en"), ==, "Evil" RLO PDF);
  tie_text_unref (text);
}

static void
test_mark (void)
{
  static const struct
  {
    const char *text;
    gboolean marked;
  } cases[] = {
    { "", FALSE },      { "Alpha é “x” ≥ 5", FALSE }, { "엔비디아 半導体", FALSE },
    { "שלום", TRUE },   { "AMD מרחב", TRUE },         { "برودكوم 2", TRUE },
    { "\u0661", TRUE }, { "\u2068x\u2069", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *marked = tie_direction_mark (cases[i].text);
      g_autofree char *expected =
          cases[i].marked ? g_strconcat ("\u200e", cases[i].text, "\u200e", NULL) : NULL;

      g_test_message ("%" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (marked, ==, expected);
    }
}

static void
test_unmark (void)
{
  g_autofree char *plain = tie_direction_unmark (g_strdup ("A – B"));
  g_autofree char *marked =
      tie_direction_unmark (g_strdup ("\u200eשלום\u200e – \u200eمرحبا\u200e"));

  g_assert_cmpstr (plain, ==, "A – B");
  g_assert_cmpstr (marked, ==, "שלום – مرحبا");
  g_assert_null (tie_direction_unmark (NULL));
}

/* A text is as it was written, and marked where it stands in a line with others. */
static void
test_in_line (void)
{
  TieText *text = tie_text_new ("en");

  g_assert_null (tie_text_get_in_line (text, "en"));
  g_assert_null (tie_text_get_in_line (NULL, "en"));
  tie_text_add (text, "en", "Peace");
  tie_text_add (text, "he", "שלום");
  g_assert_cmpstr (tie_text_get_in_line (text, "en"), ==, "Peace");
  g_assert_cmpstr (tie_text_get_in_line (text, "he-IL"), ==, "\u200eשלום\u200e");
  g_assert_cmpstr (tie_text_get (text, "he-IL"), ==, "שלום");
  tie_text_unref (text);
}

static void
test_escape (void)
{
  g_autofree char *escaped =
      tie_escape ("a\x1b[31m\n" RLO "b" PDI "\xc2\x85\u2028\u2029 é 한 \u200f“");

  g_assert_cmpstr (escaped, ==,
                   "a\\u001b[31m\\u000a\\u202eb\\u2069\\u0085\\u2028\\u2029 é 한 \u200f“");
}

/* As a file may be called */
static void
test_escape_no_text (void)
{
  g_autofree char *escaped = tie_escape ("caf\xe9\xf0");

  g_assert_cmpstr (escaped, ==, "caf\ufffd\ufffd");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/direction/close", test_close);
  g_test_add_func ("/direction/text", test_text);
  g_test_add_func ("/direction/mark", test_mark);
  g_test_add_func ("/direction/unmark", test_unmark);
  g_test_add_func ("/direction/in-line", test_in_line);
  g_test_add_func ("/direction/escape", test_escape);
  g_test_add_func ("/direction/escape-no-text", test_escape_no_text);
  return g_test_run ();
}
