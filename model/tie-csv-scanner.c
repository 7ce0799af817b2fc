/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Reads comma-separated values: RFC 4180, and what spreadsheets make of it. */

#include "tie-csv-scanner.h"

#include <string.h>

#include "tie-encoding.h"
#include "tie-words.h"

/* at: the next byte; cells: those of the row that is read, as far as a table has room for them and
 * one more, and where each begins; n_cells: how many there are; n_filled: up to the last that holds
 * anything; blank: whether the row has nothing but separators and blanks, as spreadsheets leave
 * them at the end */
typedef struct
{
  const char *text;
  gsize length;
  gsize at;
  guint line;
  char separator;
  GPtrArray *problems;
  GPtrArray *cells;
  GArray *offsets;
  guint n_cells;
  guint n_filled;
  gboolean blank;
  gboolean unended; /* a quote has taken all that is left */
} Scanner;

static void
add_error (Scanner *self, gsize offset, const char *code, char *message)
{
  tie_problem_list_add (self->problems, TIE_SEVERITY_ERROR, offset, g_strdup (""), code, message);
}

static gboolean
is_at_line_end (const Scanner *self)
{
  return self->at >= self->length || self->text[self->at] == '\n' || self->text[self->at] == '\r';
}

/* CR LF, LF, and CR alone */
static void
skip_line_end (Scanner *self)
{
  if (self->at < self->length && self->text[self->at] == '\r')
    self->at++;
  if (self->at < self->length && self->text[self->at] == '\n')
    self->at++;
  self->line++;
}

/* Choosing the separator */

static guint
count_in_header (const Scanner *self, char separator)
{
  gboolean quoted = FALSE;
  guint n = 0;

  for (gsize i = self->at; i < self->length; i++)
    {
      char c = self->text[i];

      if (c == '"')
        quoted = !quoted;
      else if (!quoted && (c == '\n' || c == '\r'))
        break;
      else if (!quoted && c == separator)
        n++;
    }
  return n;
}

/* Excel's own line "sep=;" before the header, else whatever the header has most of */
static void
find_separator (Scanner *self)
{
  static const char separators[] = { ',', ';', '\t' };
  const char *start = self->text + self->at;
  guint most = 0;

  self->separator = ',';
  if (self->length - self->at > 5 && g_ascii_strncasecmp (start, "sep=", 4) == 0
      && strchr ("\r\n", start[5]) != NULL)
    {
      self->separator = start[4];
      self->at += 5;
      skip_line_end (self);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      guint n = count_in_header (self, separators[i]);

      if (n <= most)
        continue;
      most = n;
      self->separator = separators[i];
    }
}

/* Cells */

static char *
read_plain (Scanner *self)
{
  gsize start = self->at;

  while (!is_at_line_end (self) && self->text[self->at] != self->separator)
    self->at++;
  return g_strndup (self->text + start, self->at - start);
}

/* After a closing quote only blanks may stand before the next separator. */
static void
skip_to_separator (Scanner *self)
{
  gboolean told = FALSE;

  while (!is_at_line_end (self) && self->text[self->at] != self->separator)
    {
      const char *c = self->text + self->at;

      if (!told && *c != ' ')
        {
          g_autofree char *found = g_strndup (c, (gsize) (g_utf8_next_char (c) - c));

          add_error (self, self->at, "bad-quote",
                     g_strdup_printf (_ ("expected a separator after the closing quote, found "
                                         "\"%s\"; a quote within quotes is written twice"),
                                      found));
          told = TRUE;
        }
      self->at++;
    }
}

static char *
read_quoted (Scanner *self)
{
  gsize start = self->at++;
  GString *cell = g_string_new (NULL);

  while (self->at < self->length)
    {
      char c = self->text[self->at++];

      if (c == '\n' || (c == '\r' && (self->at >= self->length || self->text[self->at] != '\n')))
        self->line++;
      if (c != '"')
        {
          g_string_append_c (cell, c);
          continue;
        }
      if (self->at >= self->length || self->text[self->at] != '"')
        {
          skip_to_separator (self);
          return g_string_free (cell, FALSE);
        }
      g_string_append_c (cell, '"');
      self->at++;
    }
  self->unended = TRUE;
  add_error (self, start, "unended-quote", g_strdup (_ ("this quote is not closed")));
  return g_string_free (cell, FALSE);
}

/* Lines within a cell end as one would write them here. */
static char *
unify_line_ends (char *cell)
{
  char *to = cell;

  if (strchr (cell, '\r') == NULL)
    return cell;
  for (const char *from = cell; *from != '\0'; from++)
    if (*from != '\r')
      *to++ = *from;
    else if (from[1] != '\n')
      *to++ = '\n';
  *to = '\0';
  return cell;
}

/* Blanks before a quote are none of the cell's. */
static gboolean
begins_quoted (const Scanner *self, gsize *quote)
{
  *quote = self->at;
  while (*quote < self->length && self->text[*quote] == ' ')
    (*quote)++;
  return *quote < self->length && self->text[*quote] == '"';
}

static void
clear_row (Scanner *self)
{
  g_ptr_array_set_size (self->cells, 0);
  g_array_set_size (self->offsets, 0);
  self->n_cells = 0;
  self->n_filled = 0;
  self->blank = TRUE;
}

/* cell: (transfer full) */
static void
take_cell (Scanner *self, char *cell, gsize offset)
{
  self->n_cells++;
  if (*cell != '\0')
    self->n_filled = self->n_cells;
  self->blank = self->blank && cell[strspn (cell, " \t")] == '\0';
  if (self->cells->len > TIE_SHEET_MOST_COLUMNS)
    {
      g_free (cell);
      return;
    }
  g_ptr_array_add (self->cells, cell);
  g_array_append_val (self->offsets, offset);
}

/* Reads one row with whatever stands in it. */
static void
read_row (Scanner *self)
{
  gsize quote;

  clear_row (self);
  while (TRUE)
    {
      gsize offset = self->at;
      gboolean quoted = begins_quoted (self, &quote);

      if (quoted)
        self->at = offset = quote;
      take_cell (self, unify_line_ends (quoted ? read_quoted (self) : read_plain (self)), offset);
      if (is_at_line_end (self))
        break;
      self->at++; /* the separator */
    }
  skip_line_end (self);
}

/* Rows */

static gboolean
read_header (Scanner *self, TieSheet *sheet)
{
  do
    read_row (self);
  while (self->blank && self->at < self->length);
  if (self->blank)
    {
      add_error (self, 0, "empty-file",
                 g_strdup (_ ("this file is empty: expected the names of columns in its first "
                              "line")));
      return FALSE;
    }
  if (self->cells->len > TIE_SHEET_MOST_COLUMNS)
    {
      add_error (self, 0, "too-large",
                 g_strdup_printf (_ ("this table has more than %u columns"),
                                  TIE_SHEET_MOST_COLUMNS));
      return FALSE;
    }
  for (guint i = 0; i < self->cells->len; i++)
    tie_sheet_add_column (sheet, g_strstrip (g_ptr_array_index (self->cells, i)), TIE_CELL_TEXT,
                          g_array_index (self->offsets, gsize, i));
  return TRUE;
}

/* More cells than columns, as long as nothing stands in them, are those of a spreadsheet too. */
static gboolean
fits (Scanner *self, const TieSheet *sheet)
{
  guint n = MIN (self->n_cells, MAX (self->n_filled, sheet->columns->len));

  if (n == sheet->columns->len)
    return TRUE;
  /* Translators: a table's row has so many cells, its header so many names of columns */
  add_error (self, g_array_index (self->offsets, gsize, 0), "row-length",
             g_strdup_printf (ngettext ("this row has %u cell; expected %u, as many as columns",
                                        "this row has %u cells; expected %u, as many as columns",
                                        n),
                              n, sheet->columns->len));
  return FALSE;
}

/* Whether there was room for all of them, and not all was wrong; else that has been told of. */
static gboolean
read_rows (Scanner *self, TieSheet *sheet)
{
  while (self->at < self->length)
    {
      guint line = self->line;
      gsize start = self->at;

      if (tie_problem_list_is_full (self->problems, TIE_SEVERITY_ERROR))
        return FALSE;
      read_row (self);
      if (self->blank || self->unended || !fits (self, sheet))
        continue;
      if (tie_sheet_is_full (sheet))
        {
          add_error (self, start, "too-large", tie_sheet_describe_bounds (sheet));
          return FALSE;
        }
      tie_sheet_add_row (sheet, start, line);
      for (guint i = 0; i < sheet->columns->len; i++)
        tie_sheet_set (sheet, i, g_strstrip (g_ptr_array_index (self->cells, i)),
                       g_array_index (self->offsets, gsize, i));
    }
  return TRUE;
}

/**
 * tie_csv_scan:
 * @text: the file's content
 * @length: its length in bytes
 * @problems: (element-type TieProblem): what is wrong is added, all of it
 * @separator: (out): what parts cells: a comma, a semicolon or a tab
 *
 * Reads a table: the first line has the names of columns. A byte order mark, any line ends, line
 * ends within quotes, and empty lines are taken as they come; blanks around a cell are dropped.
 *
 * Returns: (transfer full) (nullable): the sheet, without the rows that do not fit; %NULL when it
 * is no table at all
 */
TieSheet *
tie_csv_scan (const char *text, gsize length, GPtrArray *problems, char *separator)
{
  Scanner self = {
    .text = text, .length = length, .line = 1, .separator = ',', .problems = problems
  };
  g_autoptr (TieSheet) sheet = NULL;
  gboolean fine;

  if (!tie_encoding_check (text, length,
                           _ ("save the file as UTF-8 (\"CSV UTF-8\" in spreadsheets)"), &self.at,
                           problems))
    return NULL;
  self.cells = g_ptr_array_new_with_free_func (g_free);
  self.offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  sheet = tie_sheet_new ();
  find_separator (&self);
  *separator = self.separator;
  fine = read_header (&self, sheet) && read_rows (&self, sheet);
  g_ptr_array_unref (self.cells);
  g_array_unref (self.offsets);
  return fine ? g_steal_pointer (&sheet) : NULL;
}
