/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Gives a target every file that it is told of, or that is in a folder that it is told of, as a
 * test: a target's seeds, and what once broke it. */

#include "fuzz.h"

static void
test_input (gconstpointer path)
{
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree guint8 *exact = NULL;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  /* In memory that ends where the input does, so that a sanitizer sees who reads on. */
  exact = g_memdup2 (content, length);
  g_assert_cmpint (LLVMFuzzerTestOneInput (exact, length), ==, 0);
}

static void
add_inputs (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  if (folder == NULL)
    {
      g_autofree char *base = g_path_get_basename (path);
      g_autofree char *test = g_strdup_printf ("/replay/%s", base);

      g_test_add_data_func_full (test, g_strdup (path), test_input, g_free);
      return;
    }
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      add_inputs (inner);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  LLVMFuzzerInitialize (&argc, &argv);
  for (int i = 1; i < argc; i++)
    add_inputs (argv[i]);
  return g_test_run ();
}
