/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Loads each FILE and prints its problems, one a line; the exit status is 1 when one of them is not
 * a document. */

#include "tie-reader.h"

static gboolean
load (const char *name)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TieDocument) document = tie_reader_read_file (file, NULL, &problems, &error);

  if (error)
    g_print ("%s: error: %s\n", name, error->message);
  for (guint i = 0; i < problems->len; i++)
    {
      const TieProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *line = tie_problem_to_gnu (problem, name);

      g_print ("%s (%s)\n", line, problem->code);
    }
  return document != NULL;
}

int
main (int argc, char *argv[])
{
  gboolean all = TRUE;

  for (int i = 1; i < argc; i++)
    all = load (argv[i]) && all;
  return all ? 0 : 1;
}
