/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What the tests of the bundled maps share. */
#pragma once

#include "tie-reader.h"

/* A bundled map has no problem, not even one that is only warned of */
static inline TieDocument *
load_map (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  TieDocument *loaded = tie_reader_read_file (file, NULL, &problems, &error);

  g_assert_no_error (error);
  for (guint i = 0; problems != NULL && i < problems->len; i++)
    {
      g_autofree char *line = tie_problem_to_gnu (g_ptr_array_index (problems, i), path);
      g_test_message ("%s", line);
      g_test_fail ();
    }
  return loaded;
}

static inline void
assert_date (const TieDate *date, const char *edtf)
{
  g_autofree char *found = date != NULL ? tie_date_to_edtf (date) : NULL;
  g_assert_cmpstr (found, ==, edtf);
}

static inline void
assert_interval (const TieInterval *interval, const char *edtf)
{
  g_autofree char *found = interval != NULL ? tie_interval_to_edtf (interval) : NULL;
  g_assert_cmpstr (found, ==, edtf);
}
