/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* How much of a file is read, for the whole process: what is larger is refused, not suffered. */

#include "tie-limits.h"

#include <string.h>

#include "tie-json-scanner.h"
#include "tie-words.h"

#define KIB 1024u
#define MIB (1024u * KIB)

/* Set before any thread is started that reads */
static guint most_mib = TIE_JSON_MAX_SIZE / MIB;
static guint most_depth = TIE_JSON_MAX_DEPTH;
static guint most_objects = 200000;
static guint most_kib = 64;
static guint most_letters = 1000;
static guint most_pixels = 2048;

/* most: to what a limit can be raised. Places are kept in 32 bits, json-glib recurses, and Cairo's
 * images have no side of more than 32,767. */
static const struct
{
  const char *name;
  const char *unit;
  guint *value;
  guint most;
} limits[] = {
  { "size", "MIB", &most_mib, TIE_LIMITS_MOST_SIZE / MIB },
  { "depth", "N", &most_depth, TIE_LIMITS_MOST_DEPTH },
  { "count", "N", &most_objects, 10000000 },
  { "text", "KIB", &most_kib, 1024 * 1024 },
  { "name", "N", &most_letters, 1000000 },
  { "image", "PIXELS", &most_pixels, 16384 },
};

/**
 * tie_limits_get_size:
 *
 * Returns: of how many bytes a file may be, and all files of logos together
 */
gsize
tie_limits_get_size (void)
{
  return (gsize) most_mib * MIB;
}

/**
 * tie_limits_get_depth:
 *
 * Returns: how many arrays and objects may stand within each other
 */
guint
tie_limits_get_depth (void)
{
  return most_depth;
}

/**
 * tie_limits_get_count:
 *
 * Returns: how many of a kind a document may have (organizations, deals, flows, sources …), and how
 *   many entries a list of it
 */
guint
tie_limits_get_count (void)
{
  return most_objects;
}

/**
 * tie_limits_get_text:
 *
 * Returns: of how many bytes a single text may be, other than an image
 */
gsize
tie_limits_get_text (void)
{
  return (gsize) most_kib * KIB;
}

/**
 * tie_limits_get_image:
 *
 * Returns: of how many pixels the longer side of a logo may be
 */
guint
tie_limits_get_image (void)
{
  return most_pixels;
}

/**
 * tie_limits_describe_text:
 *
 * Returns: (transfer full): that a text is longer than it may be, translated
 */
char *
tie_limits_describe_text (void)
{
  return g_strdup_printf (_ ("this text is longer than %u KiB"), most_kib);
}

/**
 * tie_limits_describe_name:
 *
 * Returns: (transfer full): that a text is longer than a name may be, translated
 */
char *
tie_limits_describe_name (void)
{
  return g_strdup_printf (ngettext ("this text is longer than %u character, too long for a name",
                                    "this text is longer than %u characters, too long for a name",
                                    most_letters),
                          most_letters);
}

/**
 * tie_limits_describe_entries:
 * @most: how many may stand there
 *
 * Returns: (transfer full): that more do, translated
 */
char *
tie_limits_describe_entries (guint most)
{
  return g_strdup_printf (ngettext ("more than %u entry stands in this list or object",
                                    "more than %u entries stand in this list or object", most),
                          most);
}

/**
 * tie_limits_is_name:
 * @text: valid UTF-8
 *
 * Whoever puts a text into one line looks at all of it, again and again.
 *
 * Returns: whether it is no longer than a name may be, or another text that stands in one line
 */
gboolean
tie_limits_is_name (const char *text)
{
  return strlen (text) <= most_letters || g_utf8_strlen (text, -1) <= (glong) most_letters;
}

static gboolean
set_one (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "=", 2);
  guint64 value;

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    if (g_strcmp0 (parts[0], limits[i].name) == 0 && parts[1] != NULL
        && g_ascii_string_to_unsigned (parts[1], 10, 1, limits[i].most, &value, NULL))
      {
        *limits[i].value = (guint) value;
        return TRUE;
      }
  return FALSE;
}

static char *
list_limits (void)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    g_string_append_printf (list, "%s%s=%s (1…%u)", i > 0 ? ", " : "", limits[i].name,
                            limits[i].unit, limits[i].most);
  return g_string_free (list, FALSE);
}

/**
 * tie_limits_set:
 * @text: such as "size=256,depth=200": mebibytes of a file; arrays and objects within each other;
 *   objects of a kind (count); kibibytes of a text; characters of a name; pixels of a side of an
 * image
 * @error: (nullable): return location
 *
 * Sets limits, those that are named. To be called before anything is read.
 *
 * Returns: whether the text is understood; else @error is of %G_OPTION_ERROR
 */
gboolean
tie_limits_set (const char *text, GError **error)
{
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  /* GLib makes no word of an empty text, and an empty one of "size=1," */
  words = g_strsplit (*text != '\0' ? text : ",", ",", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (!set_one (words[i]))
      {
        g_autofree char *known = list_limits ();

        g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                     /* Translators: all limits, then what stands there */
                     _ ("--limit is one or more of %s, not “%s”"), known, words[i]);
        return FALSE;
      }
  return TRUE;
}
