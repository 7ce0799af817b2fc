/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Saves the files OLD and NEW by turns as TARGET, until it is killed; or N times.
 *
 * Usage: save-again OLD NEW TARGET [N] */

#include <stdlib.h>

#include "tie-keep-file.h"

static GBytes *
load (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GBytes *bytes = g_file_load_bytes (file, NULL, NULL, NULL);

  if (bytes == NULL)
    exit (2);
  return bytes;
}

int
main (int argc, char **argv)
{
  g_autoptr (GBytes) first = argc >= 4 ? load (argv[1]) : NULL;
  g_autoptr (GBytes) second = argc >= 4 ? load (argv[2]) : NULL;
  g_autoptr (GFile) target = argc >= 4 ? g_file_new_for_path (argv[3]) : NULL;
  int n = argc >= 5 ? atoi (argv[4]) : -1;

  if (target == NULL)
    return 2;
  g_print ("ready\n");
  for (int i = 0; i != n; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!tie_keep_file (target, i % 2 == 0 ? second : first, TIE_KEEP_PUBLIC, NULL, NULL, NULL,
                          &error))
        {
          g_printerr ("%s\n", error->message);
          return 1;
        }
    }
  return 0;
}
