/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Any bytes as a table, or, where a byte 0 stands between them, as two. */

#include "check-import.h"
#include "fuzz.h"

#include <string.h>

#include "tie-csv-reader.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  const uint8_t *gap = size > 0 ? memchr (data, 0, size) : NULL;
  const size_t first = gap != NULL ? (size_t) (gap - data) : size;
  g_autoptr (GBytes) one = g_bytes_new (data, first);
  g_autoptr (GBytes) two =
      gap != NULL ? g_bytes_new (gap + 1, size - first - 1) : g_bytes_new (NULL, 0);
  GBytes *files[TIE_CSV_MOST_FILES] = { one, two };
  GPtrArray *problems[TIE_CSV_MOST_FILES] = { NULL };
  const guint n_files = gap != NULL ? 2 : 1;
  g_autoptr (TieDocument) document = tie_csv_reader_read (files, n_files, "x", problems);

  if (n_files == 2)
    g_ptr_array_extend_and_steal (problems[0], problems[1]);
  check_import (document, problems[0]);
  g_ptr_array_unref (problems[0]);
  return 0;
}
