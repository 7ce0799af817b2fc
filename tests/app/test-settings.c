/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is remembered, with a schema and without one. */

#include "tie-settings.h"

#include <gio/gio.h>

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

static GSettingsSchema *
find_schema (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = g_path_get_dirname (program);
  g_autofree char *data = g_build_filename (folder, "..", "..", "data", NULL);
  g_autoptr (GSettingsSchemaSource) source =
      g_settings_schema_source_new_from_directory (data, NULL, TRUE, NULL);

  g_assert_nonnull (source);
  return g_settings_schema_source_lookup (source, "io.github.tieline.Tieline", FALSE);
}

static void
check_default (TieSettings *settings, const char *key, GVariant *value)
{
  g_test_message ("%s", key);
  if (g_variant_is_of_type (value, G_VARIANT_TYPE_BOOLEAN))
    g_assert_cmpint (tie_settings_get_boolean (settings, key), ==, g_variant_get_boolean (value));
  else if (g_variant_is_of_type (value, G_VARIANT_TYPE_INT32))
    g_assert_cmpint (tie_settings_get_int (settings, key), ==, g_variant_get_int32 (value));
  else if (g_variant_is_of_type (value, G_VARIANT_TYPE_DOUBLE))
    g_assert_cmpfloat (tie_settings_get_double (settings, key), ==, g_variant_get_double (value));
  else
    {
      g_autofree char *text = tie_settings_dup_string (settings, key);

      g_assert_cmpstr (text, ==, g_variant_get_string (value, NULL));
    }
}

/* Whatever the schema has is there without it, and is the same */
static void
test_defaults (void)
{
  g_autoptr (TieSettings) settings = tie_settings_new_in_memory ();
  g_autoptr (GSettingsSchema) schema = find_schema ();
  g_auto (GStrv) keys = g_settings_schema_list_keys (schema);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autoptr (GSettingsSchemaKey) key = g_settings_schema_get_key (schema, keys[i]);
      g_autoptr (GVariant) value = g_settings_schema_key_get_default_value (key);

      check_default (settings, keys[i], value);
    }
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
  g_test_add_func ("/settings/defaults", test_defaults);
  g_test_add_func ("/settings/independent", test_fallback);
  return g_test_run ();
}
