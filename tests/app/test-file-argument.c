/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Names of files in a call: what is a path and what a URI, whether it is there or not. */

#include "tie-file-argument.h"

static const struct
{
  const char *argument;
  const char *plain; /* as GIO takes it for what it is meant as */
} cases[] = {
  { "map.json", "map.json" },
  { "nowhere:map.json", "./nowhere:map.json" },
  { "Map: 2026.json", "./Map: 2026.json" },
  { "/tmp/a:b.json", "/tmp/a:b.json" },
  { "nowhere://host/map.json", "nowhere://host/map.json" },
  { "file:/map.json", "file:/map.json" },
  { "file:///map.json", "file:///map.json" },
  { "resource:/map.json", "resource:/map.json" },
  { "-x.json", "-x.json" },
};

static void
test_plain (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *plain = tie_file_argument_take_plain (g_strdup (cases[i].argument), FALSE);

      g_assert_cmpstr (plain, ==, cases[i].plain);
    }
}

/* The window opens what a verb reads. */
static void
test_same_file (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *plain = tie_file_argument_take_plain (g_strdup (cases[i].argument), FALSE);
      g_autoptr (GFile) window = g_file_new_for_commandline_arg (plain);
      g_autoptr (GFile) verb = tie_file_argument_to_file (cases[i].argument);

      g_assert_true (g_file_equal (window, verb));
    }
}

static void
test_only_names (void)
{
  g_autofree char *plain = tie_file_argument_take_plain (g_strdup ("-x.json"), TRUE);

  g_assert_cmpstr (plain, ==, "./-x.json");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/file-argument/plain", test_plain);
  g_test_add_func ("/file-argument/same-file", test_same_file);
  g_test_add_func ("/file-argument/only-names", test_only_names);
  return g_test_run ();
}
