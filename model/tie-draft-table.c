/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A sheet whose columns are understood, whoever named them. */

#include "tie-draft-table.h"

#include <string.h>

#include "tie-limits.h"
#include "tie-text.h"
#include "tie-words.h"

/**
 * tie_draft_table_error:
 * @offset: where, in bytes
 * @code: (transfer none): the name of the fault; static
 * @format: one sentence, translated
 *
 * Notes an error.
 */
void
tie_draft_table_error (const TieDraftTable *self,
                       gsize offset,
                       const char *code,
                       const char *format,
                       ...)
{
  va_list arguments;

  va_start (arguments, format);
  tie_problem_list_add (self->problems, TIE_SEVERITY_ERROR, offset, g_strdup (""), code,
                        g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

static void
warn (const TieDraftTable *self, const TieColumn *column, char *message)
{
  tie_problem_list_add (self->problems, TIE_SEVERITY_WARNING, column->offset, g_strdup (""),
                        "unknown-column", message);
}

static gboolean
is_empty (const TieSheet *sheet, guint column)
{
  for (guint i = 0; i < sheet->rows->len; i++)
    if (tie_sheet_get_row (sheet, i)->cells[column].text != NULL)
      return FALSE;
  return TRUE;
}

/* A column in which nothing stands is none that is missed. */
static void
warn_of_unknown (const TieDraftTable *self, TieSheetKind kind, guint number)
{
  const TieColumn *column = tie_sheet_get_column (self->sheet, number);
  g_autofree char *shown = tie_problem_shorten (column->name);
  const gboolean keys = self->sheet->has_keys;
  const char *nearest;

  if (is_empty (self->sheet, number))
    return;
  nearest = tie_field_find_nearest (kind, column->name);
  if (nearest != NULL)
    warn (self, column,
          g_strdup_printf (
              keys ? _ ("the key \"%s\" is not known and not read; did you mean \"%s\"?")
                   : _ ("the column \"%s\" is not known and not read; did you mean \"%s\"?"),
              shown, nearest));
  else
    warn (self, column,
          g_strdup_printf (keys ? _ ("the key \"%s\" is not known and not read")
                                : _ ("the column \"%s\" is not known and not read"),
                           shown));
}

/* Whether the column's language is one, if it names any; else that is told of. */
static gboolean
check_language (const TieDraftTable *self, guint number)
{
  const char *language = self->headings[number].language;
  g_autofree char *shown = NULL;

  if (language == NULL || tie_text_is_language (language))
    return TRUE;
  shown = tie_problem_shorten (language);
  tie_draft_table_error (self, tie_sheet_get_column (self->sheet, number)->offset, "bad-language",
                         _ ("expected a language tag such as \"en\" or \"ko\", found \"%s\""),
                         shown);
  return FALSE;
}

/* Tags of languages are the same in capitals (BCP 47, 2.1.1) */
static gboolean
is_same_language (const char *one, const char *other)
{
  return one != NULL && other != NULL ? g_ascii_strcasecmp (one, other) == 0 : one == other;
}

static gboolean
is_same (const TieHeading *one, const TieHeading *other)
{
  return one->field == other->field && one->number == other->number
         && one->of_deal == other->of_deal && is_same_language (one->language, other->language);
}

/* Whether the first of two columns that say the same is the one to read: that in which something
 * stands, then that which has our own name for it. */
static gboolean
is_first_kept (const TieDraftTable *self, guint one, guint other)
{
  gboolean one_empty = is_empty (self->sheet, one), other_empty = is_empty (self->sheet, other);

  if (one_empty != other_empty)
    return other_empty;
  return !self->headings[one].by_other_name || self->headings[other].by_other_name;
}

static void
resolve (TieDraftTable *self, guint one, guint other)
{
  gboolean first = is_first_kept (self, one, other);
  guint kept = first ? one : other, dropped = first ? other : one;
  const TieColumn *column = tie_sheet_get_column (self->sheet, dropped);

  if (!self->headings[one].by_other_name && !self->headings[other].by_other_name)
    tie_draft_table_error (self, column->offset, "duplicate-column",
                           self->sheet->has_keys ? _ ("the key \"%s\" stands a second time")
                                                 : _ ("the column \"%s\" stands a second time"),
                           column->name);
  else if (!is_empty (self->sheet, dropped))
    warn (self, column,
          g_strdup_printf (self->sheet->has_keys
                               ? _ ("the key \"%s\" is not read: \"%s\" says the same")
                               : _ ("the column \"%s\" is not read: \"%s\" says the same"),
                           column->name, tie_sheet_get_column (self->sheet, kept)->name));
  self->known[dropped] = FALSE;
}

static void
resolve_all (TieDraftTable *self)
{
  for (guint i = 0; i < self->sheet->columns->len; i++)
    for (guint j = 0; j < i && self->known[i]; j++)
      if (self->known[j] && is_same (&self->headings[i], &self->headings[j]))
        resolve (self, j, i);
}

static void
index_columns (TieDraftTable *self)
{
  for (guint i = 0; i < self->sheet->columns->len; i++)
    {
      const TieHeading *heading = &self->headings[i];

      if (self->known[i] && heading->language == NULL)
        self->columns[heading->field][heading->number][heading->of_deal ? 1 : 0] = i + 1;
    }
}

/**
 * tie_draft_table_new:
 * @kind: what the sheet is about
 * @sheet: the sheet, which must outlive the table
 * @decimal_comma: whether its numbers may have a comma before the fraction
 * @problems: (element-type TieProblem): where what is wrong is noted; must outlive the table
 *
 * Understands the columns of a sheet. Those that nobody knows are warned of.
 *
 * Returns: (transfer full): the table
 */
TieDraftTable *
tie_draft_table_new (TieSheetKind kind,
                     const TieSheet *sheet,
                     gboolean decimal_comma,
                     GPtrArray *problems)
{
  TieDraftTable *self = g_new0 (TieDraftTable, 1);
  guint n = sheet->columns->len;

  self->sheet = sheet;
  self->problems = problems;
  self->decimal_comma = decimal_comma;
  self->headings = g_new0 (TieHeading, n);
  self->known = g_new0 (gboolean, n);
  for (guint i = 0; i < n; i++)
    {
      self->known[i] =
          tie_field_understand (kind, tie_sheet_get_column (sheet, i)->name, &self->headings[i]);
      if (!self->known[i])
        warn_of_unknown (self, kind, i);
      else
        self->known[i] = check_language (self, i);
    }
  resolve_all (self);
  index_columns (self);
  return self;
}

/**
 * tie_draft_table_free:
 * @self: (transfer full) (nullable): a table
 */
void
tie_draft_table_free (TieDraftTable *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->sheet->columns->len; i++)
    tie_heading_clear (&self->headings[i]);
  g_free (self->headings);
  g_free (self->known);
  g_free (self);
}

static gboolean
is_id (TieField field)
{
  return field == TIE_FIELD_ID || field == TIE_FIELD_FROM || field == TIE_FIELD_TO
         || field == TIE_FIELD_DEAL;
}

/* What is made of its parts, not of the whole cell: each line, or what stands in JSON */
static gboolean
has_parts (TieField field)
{
  static const TieField fields[] = {
    TIE_FIELD_ALIASES, TIE_FIELD_SOURCES,      TIE_FIELD_QUANTITY_SOURCES, TIE_FIELD_PRODUCTS,
    TIE_FIELD_WITHIN,  TIE_FIELD_DEAL_SOURCES, TIE_FIELD_PHASES,
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i] == field)
      return TRUE;
  return FALSE;
}

static gboolean
check_text (const TieDraftTable *self, TieField field, const TieCell *cell)
{
  g_autofree char *message = NULL;

  if (is_id (field) ? tie_limits_is_name (cell->text)
                    : strlen (cell->text) <= tie_limits_get_text ())
    return TRUE;
  message = is_id (field) ? tie_limits_describe_name () : tie_limits_describe_text ();
  tie_draft_table_error (self, cell->offset, is_id (field) ? "name-too-long" : "too-long", "%s",
                         message);
  return FALSE;
}

/* A text that row after row shares is looked at once, and told of once. */
static gboolean
check_column (const TieDraftTable *self, guint column)
{
  const char *before = NULL;
  gboolean fine = TRUE;

  for (guint i = 0; i < self->sheet->rows->len; i++)
    {
      const TieCell *cell = &tie_sheet_get_row (self->sheet, i)->cells[column];

      if (cell->text != NULL && cell->text != before)
        fine = check_text (self, self->headings[column].field, cell) && fine;
      before = cell->text;
    }
  return fine;
}

/**
 * tie_draft_table_check_texts:
 *
 * Looks for texts that are too long for a document, before they are written as often as there are
 * rows that share or name them.
 *
 * Returns: whether there are none; else each is told of
 */
gboolean
tie_draft_table_check_texts (const TieDraftTable *self)
{
  gboolean fine = TRUE;

  for (guint i = 0; i < self->sheet->columns->len; i++)
    if (self->known[i] && !has_parts (self->headings[i].field))
      fine = check_column (self, i) && fine;
  return fine;
}

/**
 * tie_draft_table_has:
 *
 * Returns: whether a column says this, in whatever language
 */
gboolean
tie_draft_table_has (const TieDraftTable *self, TieField field)
{
  for (guint i = 0; i < self->sheet->columns->len; i++)
    if (self->known[i] && self->headings[i].field == field)
      return TRUE;
  return FALSE;
}

/**
 * tie_draft_table_get_of:
 * @cells: a row of the sheet
 * @of_deal: whether the quantity of the whole deal is meant
 * @number: which of several statements, from 0
 *
 * Returns: (transfer none) (nullable): the cell, if something stands in it
 */
const TieCell *
tie_draft_table_get_of (const TieDraftTable *self,
                        const TieCell *cells,
                        TieField field,
                        gboolean of_deal,
                        guint number)
{
  guint column = self->columns[field][number][of_deal ? 1 : 0];

  return column > 0 && cells[column - 1].text != NULL ? &cells[column - 1] : NULL;
}

/**
 * tie_draft_table_get:
 * @cells: a row of the sheet
 *
 * Returns: (transfer none) (nullable): the cell of a field, if something stands in it
 */
const TieCell *
tie_draft_table_get (const TieDraftTable *self, const TieCell *cells, TieField field)
{
  return tie_draft_table_get_of (self, cells, field, FALSE, 0);
}
