/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Formats for exchanging data, and the endings of their files' names. */

#include "tie-data-format.h"

#include <string.h>

static const char *const nicks[TIE_N_DATA_FORMATS] = {
  [TIE_DATA_TIELINE] = "tieline", [TIE_DATA_GRAPHML] = "graphml", [TIE_DATA_GEXF] = "gexf",
  [TIE_DATA_DOT] = "dot",         [TIE_DATA_CSV] = "csv",
};

/* The longer of two that fit comes first. */
static const struct
{
  const char *ending;
  TieDataFormat format;
} endings[] = {
  { ".tieline.json", TIE_DATA_TIELINE },
  { ".json", TIE_DATA_TIELINE },
  { ".graphml", TIE_DATA_GRAPHML },
  { ".gexf", TIE_DATA_GEXF },
  { ".dot", TIE_DATA_DOT },
  { ".gv", TIE_DATA_DOT },
  { ".csv", TIE_DATA_CSV },
  { ".tsv", TIE_DATA_CSV },
  { ".tab", TIE_DATA_CSV },
};

static gboolean
ends_in (const char *path, const char *ending)
{
  gsize length = strlen (path), n = strlen (ending);

  return length > n && g_ascii_strcasecmp (path + length - n, ending) == 0;
}

/**
 * tie_data_format_to_nick:
 *
 * Returns: (transfer none): its name on the command line
 */
const char *
tie_data_format_to_nick (TieDataFormat format)
{
  g_return_val_if_fail ((guint) format < TIE_N_DATA_FORMATS, NULL);

  return nicks[format];
}

/**
 * tie_data_format_from_nick:
 * @nick: a name on the command line
 * @format: (out): the format of that name
 *
 * Returns: whether there is such a format
 */
gboolean
tie_data_format_from_nick (const char *nick, TieDataFormat *format)
{
  g_return_val_if_fail (nick != NULL && format != NULL, FALSE);

  for (guint i = 0; i < TIE_N_DATA_FORMATS; i++)
    if (g_str_equal (nick, nicks[i]))
      {
        *format = (TieDataFormat) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * tie_data_format_from_name:
 * @path: a file's path
 * @format: (out): the format that its ending tells
 *
 * Returns: whether the ending tells any
 */
gboolean
tie_data_format_from_name (const char *path, TieDataFormat *format)
{
  g_return_val_if_fail (path != NULL && format != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (ends_in (path, endings[i].ending))
      {
        *format = endings[i].format;
        return TRUE;
      }
  return FALSE;
}

/**
 * tie_data_format_dup_stem:
 * @path: a file's path
 *
 * Returns: (transfer full): its name without folders and ending: "map" for "maps/map.tieline.json"
 */
char *
tie_data_format_dup_stem (const char *path)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  name = g_path_get_basename (path);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (ends_in (name, endings[i].ending))
      {
        name[strlen (name) - strlen (endings[i].ending)] = '\0';
        break;
      }
  return g_steal_pointer (&name);
}
