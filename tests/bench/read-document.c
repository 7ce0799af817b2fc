/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Reads a document RUNS times with all checks, and as often with nothing but json-glib, in turn:
 * prints the milliseconds of reading, of parsing and letting go of the tree, and of parsing. */

#include <json-glib/json-glib.h>
#include <stdlib.h>

#include "tie-reader.h"

static double
time_reader (GBytes *bytes)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (TieDocument) document = tie_reader_read_bytes (bytes, &problems);
  gint64 end = g_get_monotonic_time ();

  if (document == NULL)
    {
      g_printerr ("The document is wrong: %s\n",
                  ((const TieProblem *) g_ptr_array_index (problems, 0))->message);
      exit (1);
    }
  return (double) (end - start) / 1000;
}

/* Without letting go of the tree it would not be done: the reader keeps nothing but the document.
 */
static void
time_parser (GBytes *bytes, double *parsed, double *released)
{
  JsonParser *parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  gint64 start = g_get_monotonic_time ();

  if (!json_parser_load_from_data (parser, data, (gssize) length, &error))
    {
      g_printerr ("%s\n", error->message);
      exit (1);
    }
  *parsed = (double) (g_get_monotonic_time () - start) / 1000;
  g_object_unref (parser);
  *released = (double) (g_get_monotonic_time () - start) / 1000;
}

int
main (int argc, char **argv)
{
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  if (argc != 3 || !g_file_get_contents (argv[1], &text, &length, &error))
    {
      g_printerr ("%s\n", error != NULL ? error->message : "Usage: read-document FILE RUNS");
      return 2;
    }
  bytes = g_bytes_new_take (g_steal_pointer (&text), length);
  for (int run = atoi (argv[2]); run > 0; run--)
    {
      double read = time_reader (bytes), parsed, released;

      time_parser (bytes, &parsed, &released);
      g_print ("%.3f %.3f %.3f\n", read, released, parsed);
    }
  return 0;
}
