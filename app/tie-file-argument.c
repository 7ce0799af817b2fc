/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Files as a call names them: by paths, in which a colon is a character as any other, or by URIs.
 */

#include "tie-file-argument.h"

#include <string.h>

/* The beginnings of URIs that have no host */
static const char *const without_host[] = { "file:/", "resource:/" };

static gboolean
begins_as_uri (const char *argument)
{
  const char *scheme = g_uri_peek_scheme (argument);

  if (scheme == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (without_host); i++)
    if (g_ascii_strncasecmp (argument, without_host[i], strlen (without_host[i])) == 0)
      return TRUE;
  return g_str_has_prefix (argument + strlen (scheme), "://");
}

static gboolean
is_uri (const char *argument)
{
  return begins_as_uri (argument) && !g_file_test (argument, G_FILE_TEST_EXISTS);
}

/**
 * tie_file_argument_to_file:
 * @argument: a path, or a URI where there is no file of that name
 *
 * GIO takes what stands before the first colon of "Map: 2026.tieline.json" for a scheme.
 *
 * Returns: (transfer full): the file
 */
GFile *
tie_file_argument_to_file (const char *argument)
{
  g_return_val_if_fail (argument != NULL, NULL);

  return is_uri (argument) ? g_file_new_for_uri (argument) : g_file_new_for_path (argument);
}

/**
 * tie_file_argument_take_path:
 * @argument: (transfer full) (nullable): a path, or a URI where there is no file of that name
 *
 * Where files go into a folder, theirs are paths that begin with its own.
 *
 * Returns: (transfer full) (nullable): the path of a local file's URI; else @argument
 */
char *
tie_file_argument_take_path (char *argument)
{
  char *path;

  if (argument == NULL || !is_uri (argument))
    return argument;
  path = g_filename_from_uri (argument, NULL, NULL);
  if (path == NULL)
    return argument;
  g_free (argument);
  return path;
}

/**
 * tie_file_argument_take_plain:
 * @argument: (transfer full): an argument of a call
 * @only_names: whether options have ended: what begins like one is a name
 *
 * Returns: (transfer full): @argument; where it is a path that GIO would take for a URI or an
 * option, be there a file or not, one that it does not
 */
char *
tie_file_argument_take_plain (char *argument, gboolean only_names)
{
  char *plain;

  g_return_val_if_fail (argument != NULL, NULL);

  if (!(only_names && *argument == '-')
      && (g_uri_peek_scheme (argument) == NULL || is_uri (argument)))
    return argument;
  plain = g_strconcat ("./", argument, NULL);
  g_free (argument);
  return plain;
}
