/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A document and its organisations as sheets. */

#include "tie-sheet-writer.h"

#include "tie-sheet-text.h"

typedef const TieText *(*GetText) (TieOrganization *organization);

/* Texts by language, in the order of their columns */
static const struct
{
  const char *name;
  GetText get;
} texts[] = {
  { "name", tie_organization_get_name },
  { "kind", tie_organization_get_kind },
  { "summary", tie_organization_get_summary },
};

static void
add_text_columns (const TieSheetTexts *self, TieSheet *sheet, guint which)
{
  GPtrArray *organizations = tie_document_get_organizations (self->document);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; i < organizations->len; i++)
    g_ptr_array_add (all, (gpointer) texts[which].get (g_ptr_array_index (organizations, i)));
  tie_sheet_texts_add_columns (self, sheet, texts[which].name, all);
}

/* All spellings of all languages, but for those that are the same */
static void
put_aliases (TieSheet *sheet, TieOrganization *organization)
{
  GPtrArray *aliases = tie_organization_get_aliases (organization);
  g_autoptr (GHashTable) met = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) lines = g_string_new (NULL);
  const char *alias;

  for (guint i = 0; i < aliases->len; i++)
    for (guint j = 0; tie_text_peek (g_ptr_array_index (aliases, i), j, NULL, &alias); j++)
      if (g_hash_table_add (met, (gpointer) alias))
        tie_sheet_texts_append_line (lines, alias);
  tie_field_put (sheet, TIE_FIELD_ALIASES, lines->str);
}

static void
put_organization (const TieSheetTexts *self, TieSheet *sheet, TieOrganization *organization)
{
  tie_sheet_add_row (sheet, 0, 0);
  tie_field_put (sheet, TIE_FIELD_ID, tie_organization_get_id (organization));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    tie_sheet_texts_put (self, sheet, texts[i].name, texts[i].get (organization));
  put_aliases (sheet, organization);
  tie_field_put (sheet, TIE_FIELD_COUNTRY, tie_organization_get_country (organization));
  tie_field_put (sheet, TIE_FIELD_COLOR, tie_organization_get_color (organization));
  tie_field_put (sheet, TIE_FIELD_WEBSITE, tie_organization_get_website (organization));
  tie_sheet_texts_put_sources (self, sheet, "sources",
                               tie_organization_get_citations (organization));
}

/**
 * tie_sheet_writer_write_organizations:
 * @document: a document
 * @language: (nullable): the one language to write texts in, BCP 47; %NULL: all, a column each
 *
 * Returns: (transfer full): its organisations, a row each, in the document's order
 */
TieSheet *
tie_sheet_writer_write_organizations (TieDocument *document, const char *language)
{
  const TieSheetTexts self = { document, language };
  GPtrArray *organizations;
  TieSheet *sheet;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);

  organizations = tie_document_get_organizations (document);
  sheet = tie_sheet_new ();
  tie_field_add_column (sheet, TIE_FIELD_ID);
  add_text_columns (&self, sheet, 0);
  tie_field_add_column (sheet, TIE_FIELD_ALIASES);
  add_text_columns (&self, sheet, 1);
  tie_field_add_column (sheet, TIE_FIELD_COUNTRY);
  tie_field_add_column (sheet, TIE_FIELD_COLOR);
  tie_field_add_column (sheet, TIE_FIELD_WEBSITE);
  add_text_columns (&self, sheet, 2);
  tie_field_add_column (sheet, TIE_FIELD_SOURCES);
  for (guint i = 0; i < organizations->len; i++)
    put_organization (&self, sheet, g_ptr_array_index (organizations, i));
  return sheet;
}

static void
put_facts_of_document (const TieSheetTexts *self, TieSheet *sheet)
{
  TieDocument *document = self->document;
  const TieDate *as_of = tie_document_get_as_of (document);
  TieOrganization *focus = tie_document_get_focus (document);
  g_autofree char *date = as_of != NULL ? tie_date_to_edtf (as_of) : NULL;

  tie_field_put (sheet, TIE_FIELD_LANGUAGE,
                 self->language != NULL ? self->language : tie_document_get_language (document));
  tie_field_put (sheet, TIE_FIELD_AS_OF, date);
  tie_field_put (sheet, TIE_FIELD_FOCUS, focus != NULL ? tie_organization_get_id (focus) : NULL);
  tie_field_put (sheet, TIE_FIELD_CAPACITY_UNIT, tie_document_get_capacity_unit (document));
  tie_field_put (sheet, TIE_FIELD_MONEY_UNIT, tie_document_get_money_unit (document));
}

/**
 * tie_sheet_writer_write_document:
 * @document: a document
 * @language: (nullable): as for tie_sheet_writer_write_organizations()
 *
 * Returns: (transfer full): what it says of the whole, in one row
 */
TieSheet *
tie_sheet_writer_write_document (TieDocument *document, const char *language)
{
  const TieSheetTexts self = { document, language };
  g_autoptr (GPtrArray) title = g_ptr_array_new (), summary = g_ptr_array_new ();
  TieSheet *sheet;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);

  sheet = tie_sheet_new ();
  g_ptr_array_add (title, (gpointer) tie_document_get_title (document));
  g_ptr_array_add (summary, (gpointer) tie_document_get_summary (document));
  tie_sheet_texts_add_columns (&self, sheet, "title", title);
  tie_sheet_texts_add_columns (&self, sheet, "summary", summary);
  for (TieField field = TIE_FIELD_LANGUAGE; field <= TIE_FIELD_MONEY_UNIT; field++)
    tie_field_add_column (sheet, field);
  tie_sheet_add_row (sheet, 0, 0);
  tie_sheet_texts_put (&self, sheet, "title", tie_document_get_title (document));
  tie_sheet_texts_put (&self, sheet, "summary", tie_document_get_summary (document));
  put_facts_of_document (&self, sheet);
  return sheet;
}
