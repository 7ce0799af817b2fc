/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is remembered, with a schema and without one. */

#include "tie-settings.h"

static void
check_round_trip (TieSettings *settings)
{
  g_autofree char *chart = tie_settings_dup_string (settings, "chart");
  g_autofree char *folder = NULL;

  g_assert_cmpstr (chart, ==, "network");
  g_assert_cmpint (tie_settings_get_int (settings, "window-width"), ==, 1400);
  g_assert_true (tie_settings_get_boolean (settings, "details-panel"));
  g_assert_cmpint (tie_settings_get_int (settings, "export-parts"), ==, 127);

  tie_settings_set_int (settings, "window-width", 800);
  tie_settings_set_boolean (settings, "details-panel", FALSE);
  tie_settings_set_string (settings, "last-folder", "file:///tmp");
  g_assert_cmpint (tie_settings_get_int (settings, "window-width"), ==, 800);
  g_assert_false (tie_settings_get_boolean (settings, "details-panel"));
  folder = tie_settings_dup_string (settings, "last-folder");
  g_assert_cmpstr (folder, ==, "file:///tmp");

  tie_settings_set_string (settings, "last-folder", NULL);
  g_free (folder);
  folder = tie_settings_dup_string (settings, "last-folder");
  g_assert_cmpstr (folder, ==, "");
}

static void
test_memory (void)
{
  g_autoptr (TieSettings) settings = tie_settings_new_in_memory ();

  g_assert_false (tie_settings_are_kept (settings));
  check_round_trip (settings);
}

/* The schema of the build tree has every key, of the type and with the default that are used
 * without it */
static void
test_schema (void)
{
  g_autoptr (TieSettings) settings = tie_settings_new ();

  g_assert_true (tie_settings_are_kept (settings));
  check_round_trip (settings);
}

static void
test_fallback (void)
{
  g_autoptr (TieSettings) one = tie_settings_new_in_memory ();
  g_autoptr (TieSettings) other = tie_settings_new_in_memory ();

  tie_settings_set_int (one, "export-width", 640);
  g_assert_cmpint (tie_settings_get_int (other, "export-width"), ==, 1920);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/settings/memory", test_memory);
  g_test_add_func ("/settings/schema", test_schema);
  g_test_add_func ("/settings/independent", test_fallback);
  return g_test_run ();
}
