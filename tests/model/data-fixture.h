/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What the tests of formats for exchanging data share. */
#pragma once

#include "tie-csv-reader.h"
#include "tie-csv-writer.h"
#include "tie-graphml-reader.h"
#include "tie-graphml-writer.h"
#include "tie-sheet-writer.h"

#include <string.h>

static inline char *
bytes_to_text (GBytes *bytes)
{
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static inline void
append_problems (GString *all, const GPtrArray *problems, const char *name)
{
  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *line = tie_problem_to_gnu (g_ptr_array_index (problems, i), name);

      g_string_append_printf (all, "%s\n", line);
    }
}

/* problems: where lines such as "a:1:1: error: …" go; the files are called a and b */
static inline TieDocument *
read_csv (const char *a, gssize length, const char *b, GString *problems)
{
  GBytes *files[2] = { g_bytes_new (a, length < 0 ? strlen (a) : (gsize) length),
                       b != NULL ? g_bytes_new (b, strlen (b)) : NULL };
  GPtrArray *lists[2] = { NULL };
  TieDocument *document = tie_csv_reader_read (files, b != NULL ? 2 : 1, "Test", lists);

  for (guint i = 0; i < 2 && lists[i] != NULL; i++)
    {
      append_problems (problems, lists[i], i == 0 ? "a" : "b");
      g_ptr_array_unref (lists[i]);
    }
  for (guint i = 0; i < 2 && files[i] != NULL; i++)
    g_bytes_unref (files[i]);
  return document;
}

static inline TieDocument *
read_graphml (const char *text, GString *problems)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GPtrArray) list = NULL;
  TieDocument *document = tie_graphml_reader_read (bytes, "Test", &list);

  append_problems (problems, list, "a");
  return document;
}

static inline char *
write_table (TieDocument *document, TieSheetKind kind, const char *language)
{
  g_autoptr (TieSheet) sheet = kind == TIE_SHEET_FLOWS
                                   ? tie_sheet_writer_write_flows (document, language)
                                   : tie_sheet_writer_write_organizations (document, language);
  g_autoptr (GBytes) bytes = tie_csv_writer_write (sheet);

  return bytes_to_text (bytes);
}
