/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A document from comma-separated values: organisations and flows, or flows alone. */

#include "tie-csv-reader.h"

#include "tie-csv-scanner.h"
#include "tie-draft.h"
#include "tie-words.h"

/* has: whether it has columns for both ends of flows */
typedef struct
{
  TieSheet *sheet;
  gboolean decimal_comma;
  gboolean has_from;
  gboolean has_to;
  GPtrArray *problems;
} File;

static gboolean
has_column (const TieSheet *sheet, TieField field)
{
  for (guint i = 0; sheet != NULL && i < sheet->columns->len; i++)
    {
      TieHeading heading;
      gboolean found = FALSE;

      if (!tie_field_understand (TIE_SHEET_FLOWS, tie_sheet_get_column (sheet, i)->name, &heading))
        continue;
      found = heading.field == field;
      tie_heading_clear (&heading);
      if (found)
        return TRUE;
    }
  return FALSE;
}

static void
file_init (File *self, GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  char separator = ',';

  self->problems = tie_problem_list_new ();
  self->sheet = tie_csv_scan (text != NULL ? text : "", length, self->problems, &separator);
  self->decimal_comma =
      separator == ';'; /* where a comma parts cells or may part thousands, it is no decimal sign */
  self->has_from = has_column (self->sheet, TIE_FIELD_FROM);
  self->has_to = has_column (self->sheet, TIE_FIELD_TO);
}

static void
add_error (File *self, const char *code, const char *message)
{
  tie_problem_list_add (self->problems, TIE_SEVERITY_ERROR, 0, g_strdup (""), code,
                        g_strdup (message));
}

static void
tell_of_missing_end (File *self)
{
  add_error (self, "missing-column",
             self->has_from
                 ? _ ("the column \"to\" is missing: expected who receives, beside \"from\"")
                 : _ ("the column \"from\" is missing: expected who gives, beside \"to\""));
}

/* Which of the files is which, whatever their order */
static gboolean
assign (File *files, guint n_files, File **organizations, File **flows)
{
  gboolean fine = TRUE;

  for (guint i = 0; i < n_files; i++)
    {
      File *file = &files[i];

      fine = fine && file->sheet != NULL && file->has_from == file->has_to;
      if (file->has_from != file->has_to)
        tell_of_missing_end (file);
      else if (!file->has_from)
        *organizations = file;
      else if (*flows == NULL)
        *flows = file;
      else
        add_error (file, "second-flows",
                   _ ("this is a second table of flows: expected one of organizations, with the "
                      "columns \"id\" and \"name\""));
    }
  if (fine && *flows == NULL)
    add_error (&files[n_files - 1], "missing-column",
               _ ("the columns \"from\" and \"to\" are missing: expected a table of flows"));
  return fine && *flows != NULL;
}

/* An organisation that nothing names is none. */
static void
check_names (File *organizations, const TieDraftTable *table)
{
  if (table != NULL && !tie_draft_table_has (table, TIE_FIELD_ID)
      && !tie_draft_table_has (table, TIE_FIELD_NAME)
      && !tie_draft_table_has (table, TIE_FIELD_LABEL))
    add_error (organizations, "missing-column",
               _ ("the column \"id\" is missing: expected it or \"name\" in a table of "
                  "organizations"));
}

static TieDocument *
read (File *organizations, File *flows, const char *title)
{
  g_autoptr (TieDraftTable) organization_table = NULL, flow_table = NULL;

  if (organizations != NULL)
    organization_table =
        tie_draft_table_new (TIE_SHEET_ORGANIZATIONS, organizations->sheet,
                             organizations->decimal_comma, organizations->problems);
  check_names (organizations, organization_table);
  if (organizations != NULL && tie_problem_list_has_error (organizations->problems)
      && !tie_draft_table_has (organization_table, TIE_FIELD_ID))
    return NULL;
  flow_table =
      tie_draft_table_new (TIE_SHEET_FLOWS, flows->sheet, flows->decimal_comma, flows->problems);
  return tie_draft_to_document (NULL, organization_table, flow_table, title);
}

/**
 * tie_csv_reader_read:
 * @files: (array length=n_files): one table of flows, or one of organisations and one of flows, in
 *   any order: which is which is told by the columns "from" and "to"
 * @n_files: 1 or 2
 * @title: the title of the document
 * @problems: (out caller-allocates) (array length=n_files): for each of the files a list (transfer
 *   container) (element-type TieProblem) of all that is wrong with it; warnings too
 *
 * Reads tables as docs/data.md describes them. Without a table of organisations they are whoever
 * flows name.
 *
 * Returns: (transfer full) (nullable): the document; %NULL when there is an error among @problems
 */
TieDocument *
tie_csv_reader_read (GBytes *const *files, guint n_files, const char *title, GPtrArray **problems)
{
  File read_files[TIE_CSV_MOST_FILES] = { 0 };
  File *organizations = NULL, *flows = NULL;
  TieDocument *document = NULL;

  g_return_val_if_fail (n_files > 0 && n_files <= TIE_CSV_MOST_FILES, NULL);

  for (guint i = 0; i < n_files; i++)
    file_init (&read_files[i], files[i]);
  if (assign (read_files, n_files, &organizations, &flows))
    document = read (organizations, flows, title);
  for (guint i = 0; i < n_files; i++)
    {
      gsize length;
      const char *text = g_bytes_get_data (files[i], &length);

      tie_problem_list_finish (read_files[i].problems, text != NULL ? text : "", length);
      problems[i] = read_files[i].problems;
      if (tie_problem_list_has_error (problems[i]))
        g_clear_object (&document);
      tie_sheet_free (read_files[i].sheet);
    }
  return document;
}
