/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Texts in several languages as columns, a language each; lists as lines in one cell. */

#include "tie-sheet-text.h"

#include <string.h>

#include "tie-citation.h"

static void
add_column (TieSheet *sheet, const char *name, const char *language)
{
  g_autofree char *full = language != NULL ? g_strdup_printf ("%s:%s", name, language) : NULL;

  tie_sheet_add_column (sheet, full != NULL ? full : name, TIE_CELL_TEXT, 0);
}

/* Notes each language that the texts are in, as first met; tells of texts in none that is named. */
static gboolean
find_languages (const GPtrArray *texts, GPtrArray *languages)
{
  const char *language;
  gboolean plain = FALSE;

  for (guint i = 0; i < texts->len; i++)
    for (guint j = 0; tie_text_peek (g_ptr_array_index (texts, i), j, &language, NULL); j++)
      if (language == NULL)
        plain = TRUE;
      else if (!g_ptr_array_find_with_equal_func (languages, language, g_str_equal, NULL))
        g_ptr_array_add (languages, (gpointer) language);
  return plain;
}

/**
 * tie_sheet_texts_add_columns:
 * @sheet: a sheet without rows
 * @name: the name of the column: "name"
 * @texts: (element-type TieText): all texts that will stand there, some may be %NULL
 *
 * Adds as many columns as texts need: "name" for those of no named language, then "name:en" and the
 * like, the document's own language first.
 */
void
tie_sheet_texts_add_columns (const TieSheetTexts *self,
                             TieSheet *sheet,
                             const char *name,
                             const GPtrArray *texts)
{
  g_autoptr (GPtrArray) languages = g_ptr_array_new ();
  const char *own = tie_document_get_language (self->document);
  guint first = G_MAXUINT;

  if (find_languages (texts, languages) || languages->len == 0 || self->language != NULL)
    add_column (sheet, name, NULL);
  if (self->language != NULL)
    return;
  if (own != NULL && g_ptr_array_find_with_equal_func (languages, own, g_str_equal, &first))
    add_column (sheet, name, own);
  for (guint i = 0; i < languages->len; i++)
    if (i != first)
      add_column (sheet, name, g_ptr_array_index (languages, i));
}

/**
 * tie_sheet_texts_put:
 * @sheet: a sheet with a row
 * @name: the name that tie_sheet_texts_add_columns() got
 * @text: (nullable): the text
 *
 * Fills the cells of a text in the last row.
 */
void
tie_sheet_texts_put (const TieSheetTexts *self,
                     TieSheet *sheet,
                     const char *name,
                     const TieText *text)
{
  const char *language, *words;

  if (self->language != NULL)
    {
      tie_sheet_put (sheet, name, tie_text_get (text, self->language));
      return;
    }
  for (guint i = 0; tie_text_peek (text, i, &language, &words); i++)
    {
      g_autofree char *full =
          language != NULL ? g_strdup_printf ("%s:%s", name, language) : g_strdup (name);

      tie_sheet_put (sheet, full, words);
    }
}

/**
 * tie_sheet_texts_append_line:
 * @lines: lines as yet
 * @text: (nullable): one more, whose own line ends become blanks
 */
void
tie_sheet_texts_append_line (GString *lines, const char *text)
{
  g_autofree char *line = g_strdup (text);

  if (line == NULL)
    return;
  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  g_string_append (lines, g_strdelimit (line, "\r\n", ' '));
}

/**
 * tie_sheet_texts_put_sources:
 * @sheet: a sheet with a row
 * @name: a column's name
 * @citations: (element-type TieCitation): the sources of something
 *
 * Fills a cell of the last row with a line a source: "Title <https://…>".
 */
void
tie_sheet_texts_put_sources (const TieSheetTexts *self,
                             TieSheet *sheet,
                             const char *name,
                             const GPtrArray *citations)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < citations->len; i++)
    {
      TieSource *source = ((const TieCitation *) g_ptr_array_index (citations, i))->source;
      const char *url = tie_source_get_url (source);

      tie_sheet_texts_append_line (lines,
                                   tie_text_get (tie_source_get_title (source), self->language));
      if (url != NULL)
        g_string_append_printf (lines, " <%s>", url);
    }
  tie_sheet_put (sheet, name, lines->str);
}
