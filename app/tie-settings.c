/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What the program remembers: GSettings where its schema is to be found, else values in memory. */

#include "tie-settings.h"

#include <gio/gio.h>

#define SCHEMA_ID "io.github.tieline.Tieline"

struct _TieSettings
{
  GObject parent_instance;

  GSettings *settings; /* NULL without a schema */
  GHashTable *values;  /* key to GVariant, without a schema */
};

G_DEFINE_FINAL_TYPE (TieSettings, tie_settings, G_TYPE_OBJECT)

/* The keys and what they are without a schema: the same as in
 * data/io.github.tieline.Tieline.gschema.xml */
static const struct
{
  const char *key;
  const char *value; /* in GVariant's text form */
} defaults[] = {
  { "language", "''" },           { "window-width", "1400" },
  { "window-height", "900" },     { "maximized", "false" },
  { "left-panel", "true" },       { "left-panel-width", "260" },
  { "details-panel", "true" },    { "details-panel-width", "360" },
  { "chart", "'network'" },       { "play-speed", "3" },
  { "hide-future", "false" },     { "timeline-group", "'supplier'" },
  { "timeline-sort", "'start'" }, { "last-folder", "''" },
  { "export-folder", "''" },      { "export-format", "'png'" },
  { "export-chart", "'both'" },   { "export-size", "'slide'" },
  { "export-width", "1920" },     { "export-height", "1080" },
  { "export-dpi", "96" },         { "export-scale", "0.0" },
  { "export-theme", "'light'" },  { "export-background", "'theme'" },
  { "export-outlines", "false" }, { "export-visible", "false" },
  { "export-parts", "127" },      { "export-step", "'P3M'" },
  { "export-language", "''" },    { "export-story-format", "'pdf-a4'" },
  { "print-handout", "true" },
};

static void
tie_settings_dispose (GObject *object)
{
  TieSettings *self = TIE_SETTINGS (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->values, g_hash_table_unref);

  G_OBJECT_CLASS (tie_settings_parent_class)->dispose (object);
}

static void
tie_settings_class_init (TieSettingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tie_settings_dispose;
}

static void
tie_settings_init (TieSettings *self)
{
}

/* A schema of another version, which lacks a key, would end the program at the first question */
static gboolean
has_all_keys (GSettingsSchema *schema)
{
  for (gsize i = 0; i < G_N_ELEMENTS (defaults); i++)
    if (!g_settings_schema_has_key (schema, defaults[i].key))
      return FALSE;
  return TRUE;
}

static GSettingsSchema *
find_installed_schema (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();

  return source == NULL ? NULL : g_settings_schema_source_lookup (source, SCHEMA_ID, TRUE);
}

/* In the build tree the compiled schema lies in the folder data/ beside that of the program; a test
 * sits one folder deeper */
static GSettingsSchema *
find_built_schema (void)
{
  static const char *const ways[] = { "../data", "../../data" };
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program == NULL ? NULL : g_path_get_dirname (program);
  GSettingsSchema *schema = NULL;

  for (gsize i = 0; folder != NULL && schema == NULL && i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *data = g_build_filename (folder, ways[i], NULL);
      g_autoptr (GSettingsSchemaSource) source =
          g_settings_schema_source_new_from_directory (data,
                                                       g_settings_schema_source_get_default (),
                                                       TRUE, NULL);

      if (source != NULL)
        schema = g_settings_schema_source_lookup (source, SCHEMA_ID, FALSE);
    }
  return schema;
}

/**
 * tie_settings_new:
 *
 * The settings of the user: by the schema that is installed, else by the one of the build tree
 * the program runs from, else in memory for as long as it runs.
 *
 * Returns: (transfer full): the settings
 */
TieSettings *
tie_settings_new (void)
{
  g_autoptr (GSettingsSchema) schema = find_built_schema ();
  TieSettings *self;

  if (schema == NULL)
    schema = find_installed_schema ();
  if (schema == NULL || !has_all_keys (schema))
    return tie_settings_new_in_memory ();

  self = g_object_new (TIE_TYPE_SETTINGS, NULL);
  self->settings = g_settings_new_full (schema, NULL, NULL);
  return self;
}

/**
 * tie_settings_new_in_memory:
 *
 * Settings that begin with the defaults and last as long as the object.
 *
 * Returns: (transfer full): the settings
 */
TieSettings *
tie_settings_new_in_memory (void)
{
  TieSettings *self = g_object_new (TIE_TYPE_SETTINGS, NULL);

  self->values =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_variant_unref);
  for (gsize i = 0; i < G_N_ELEMENTS (defaults); i++)
    g_hash_table_insert (self->values, (gpointer) defaults[i].key,
                         (g_variant_parse (NULL, defaults[i].value, NULL, NULL, NULL)));
  return self;
}

/**
 * tie_settings_are_kept:
 * @self: the settings
 *
 * Returns: whether they outlast the program
 */
gboolean
tie_settings_are_kept (TieSettings *self)
{
  g_return_val_if_fail (TIE_IS_SETTINGS (self), FALSE);

  return self->settings != NULL;
}

static GVariant *
ref_value (TieSettings *self, const char *key)
{
  GVariant *value;

  if (self->settings != NULL)
    return g_settings_get_value (self->settings, key);

  value = g_hash_table_lookup (self->values, key);
  g_assert (value != NULL);
  return g_variant_ref (value);
}

static void
set_value (TieSettings *self, const char *key, GVariant *floating)
{
  g_autoptr (GVariant) value = g_variant_ref_sink (floating);
  gpointer known = NULL;

  if (self->settings != NULL)
    {
      g_settings_set_value (self->settings, key, value);
      return;
    }

  if (!g_hash_table_lookup_extended (self->values, key, &known, NULL))
    g_assert_not_reached ();
  g_hash_table_insert (self->values, known, g_steal_pointer (&value));
}

/**
 * tie_settings_get_boolean:
 * @self: the settings
 * @key: a key of the schema
 *
 * Returns: its value
 */
gboolean
tie_settings_get_boolean (TieSettings *self, const char *key)
{
  g_autoptr (GVariant) value = NULL;

  g_return_val_if_fail (TIE_IS_SETTINGS (self), FALSE);

  value = ref_value (self, key);
  return g_variant_get_boolean (value);
}

/**
 * tie_settings_set_boolean:
 * @self: the settings
 * @key: a key of the schema
 * @value: its new value
 *
 * Remembers a yes or no.
 */
void
tie_settings_set_boolean (TieSettings *self, const char *key, gboolean value)
{
  g_return_if_fail (TIE_IS_SETTINGS (self));

  set_value (self, key, g_variant_new_boolean (value));
}

/**
 * tie_settings_get_int:
 * @self: the settings
 * @key: a key of the schema
 *
 * Returns: its value
 */
int
tie_settings_get_int (TieSettings *self, const char *key)
{
  g_autoptr (GVariant) value = NULL;

  g_return_val_if_fail (TIE_IS_SETTINGS (self), 0);

  value = ref_value (self, key);
  return g_variant_get_int32 (value);
}

/**
 * tie_settings_set_int:
 * @self: the settings
 * @key: a key of the schema
 * @value: its new value
 *
 * Remembers a number.
 */
void
tie_settings_set_int (TieSettings *self, const char *key, int value)
{
  g_return_if_fail (TIE_IS_SETTINGS (self));

  set_value (self, key, g_variant_new_int32 (value));
}

/**
 * tie_settings_get_double:
 * @self: the settings
 * @key: a key of the schema
 *
 * Returns: its value
 */
double
tie_settings_get_double (TieSettings *self, const char *key)
{
  g_autoptr (GVariant) value = NULL;

  g_return_val_if_fail (TIE_IS_SETTINGS (self), 0);

  value = ref_value (self, key);
  return g_variant_get_double (value);
}

/**
 * tie_settings_set_double:
 * @self: the settings
 * @key: a key of the schema
 * @value: its new value
 *
 * Remembers a number that need not be whole.
 */
void
tie_settings_set_double (TieSettings *self, const char *key, double value)
{
  g_return_if_fail (TIE_IS_SETTINGS (self));

  set_value (self, key, g_variant_new_double (value));
}

/**
 * tie_settings_dup_string:
 * @self: the settings
 * @key: a key of the schema
 *
 * Returns: (transfer full): its value, never %NULL
 */
char *
tie_settings_dup_string (TieSettings *self, const char *key)
{
  g_autoptr (GVariant) value = NULL;

  g_return_val_if_fail (TIE_IS_SETTINGS (self), NULL);

  value = ref_value (self, key);
  return g_variant_dup_string (value, NULL);
}

/**
 * tie_settings_set_string:
 * @self: the settings
 * @key: a key of the schema
 * @value: (nullable): its new value; %NULL is the empty one
 *
 * Remembers a text.
 */
void
tie_settings_set_string (TieSettings *self, const char *key, const char *value)
{
  g_return_if_fail (TIE_IS_SETTINGS (self));

  set_value (self, key, g_variant_new_string (value != NULL ? value : ""));
}
