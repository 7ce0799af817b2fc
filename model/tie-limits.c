/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* How much of a file is read, for the whole process: what is larger is refused, not suffered. */

#include "tie-limits.h"

#include <glib/gi18n-lib.h>

#include "tie-json-scanner.h"

#define MIB (1024u * 1024)

/* Set before any thread is started that reads */
static guint most_mib = TIE_JSON_MAX_SIZE / MIB;
static guint most_depth = TIE_JSON_MAX_DEPTH;

static const struct
{
  const char *name;
  guint *value;
  guint most;
} limits[] = {
  { "size", &most_mib, TIE_LIMITS_MOST_MIB },
  { "depth", &most_depth, TIE_LIMITS_MOST_DEPTH },
};

/**
 * tie_limits_get_size:
 *
 * Returns: of how many bytes a file may be
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

/**
 * tie_limits_set:
 * @text: such as "size=256,depth=200": mebibytes of a file, arrays and objects within each other
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

  words = g_strsplit (text, ",", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (!set_one (words[i]))
      {
        g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                     _ ("--limit is size=MIB (1 to %u) or depth=N (1 to %u), not “%s”"),
                     TIE_LIMITS_MOST_MIB, TIE_LIMITS_MOST_DEPTH, words[i]);
        return FALSE;
      }
  return TRUE;
}
