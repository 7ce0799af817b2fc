/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The flows of a document as a sheet, each with what its deal says. */

#include "tie-sheet-writer.h"

#include "tie-number.h"
#include "tie-quantity.h"
#include "tie-sheet-phases.h"
#include "tie-sheet-text.h"

/* Columns */

typedef const GPtrArray *(*GetAmount) (TieFlow *flow);

static const GPtrArray *
get_own_amount (TieFlow *flow)
{
  return tie_flow_get_amount (flow);
}

static const GPtrArray *
get_deal_amount (TieFlow *flow)
{
  return tie_deal_get_amount (tie_flow_get_deal (flow));
}

static const TieQuantity *
get_statement (TieFlow *flow, GetAmount get, guint number)
{
  const GPtrArray *amount = get (flow);

  return number < amount->len ? g_ptr_array_index (amount, number) : NULL;
}

static guint
count_statements (GPtrArray *flows, GetAmount get)
{
  guint most = 0;

  for (guint i = 0; i < flows->len; i++)
    most = MAX (most, get (g_ptr_array_index (flows, i))->len);
  return MIN (most, TIE_FIELD_MOST_QUANTITIES);
}

static void
add_quantity_columns (const TieSheetTexts *self, TieSheet *sheet, gboolean of_deal, guint number)
{
  GPtrArray *flows = tie_document_get_flows (self->document);
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();

  for (guint i = 0; i < flows->len; i++)
    {
      const TieQuantity *quantity =
          get_statement (g_ptr_array_index (flows, i), of_deal ? get_deal_amount : get_own_amount,
                         number);

      if (quantity != NULL)
        g_ptr_array_add (notes, quantity->note);
    }
  for (TieField field = TIE_FIRST_QUANTITY_FIELD; field <= TIE_LAST_QUANTITY_FIELD; field++)
    {
      g_autofree char *name = tie_field_compose (field, of_deal, number, NULL);

      if (field == TIE_FIELD_QUANTITY_NOTE)
        tie_sheet_texts_add_columns (self, sheet, name, notes);
      else
        tie_sheet_add_column (sheet, name, tie_field_get_type (field), 0);
    }
}

typedef const TieText *(*GetText) (TieFlow *flow);

static const TieText *
get_deal_summary (TieFlow *flow)
{
  return tie_deal_get_summary (tie_flow_get_deal (flow));
}

static const TieText *
get_deal_name (TieFlow *flow)
{
  return tie_deal_get_name (tie_flow_get_deal (flow));
}

static void
add_text_columns (const TieSheetTexts *self, TieSheet *sheet, TieField field, GetText get)
{
  GPtrArray *flows = tie_document_get_flows (self->document);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autofree char *name = tie_field_compose (field, FALSE, 0, NULL);

  for (guint i = 0; i < flows->len; i++)
    g_ptr_array_add (texts, (gpointer) get (g_ptr_array_index (flows, i)));
  tie_sheet_texts_add_columns (self, sheet, name, texts);
}

static void
add_columns (const TieSheetTexts *self, TieSheet *sheet)
{
  GPtrArray *flows = tie_document_get_flows (self->document);
  guint n_own = MAX (1, count_statements (flows, get_own_amount));
  guint n_of_deal = count_statements (flows, get_deal_amount);

  tie_field_add_column (sheet, TIE_FIELD_ID);
  tie_field_add_column (sheet, TIE_FIELD_FROM);
  tie_field_add_column (sheet, TIE_FIELD_TO);
  tie_field_add_column (sheet, TIE_FIELD_KIND);
  tie_field_add_column (sheet, TIE_FIELD_STATUS);
  for (guint i = 0; i < n_own; i++)
    add_quantity_columns (self, sheet, FALSE, i);
  tie_field_add_column (sheet, TIE_FIELD_WHEN);
  tie_field_add_column (sheet, TIE_FIELD_UNTIL);
  tie_field_add_column (sheet, TIE_FIELD_PHASES);
  tie_field_add_column (sheet, TIE_FIELD_PRODUCTS);
  add_text_columns (self, sheet, TIE_FIELD_CONDITION, tie_flow_get_condition);
  tie_field_add_column (sheet, TIE_FIELD_WITHIN);
  add_text_columns (self, sheet, TIE_FIELD_NOTE, tie_flow_get_note);
  tie_field_add_column (sheet, TIE_FIELD_SOURCES);
  tie_field_add_column (sheet, TIE_FIELD_DEAL);
  add_text_columns (self, sheet, TIE_FIELD_DEAL_NAME, get_deal_name);
  tie_field_add_column (sheet, TIE_FIELD_ANNOUNCED);
  tie_field_add_column (sheet, TIE_FIELD_CHECKED);
  for (guint i = 0; i < n_of_deal; i++)
    add_quantity_columns (self, sheet, TRUE, i);
  add_text_columns (self, sheet, TIE_FIELD_DEAL_SUMMARY, get_deal_summary);
  tie_field_add_column (sheet, TIE_FIELD_DEAL_SOURCES);
}

/* Cells */

typedef struct
{
  const TieSheetTexts *texts;
  TieSheet *sheet;
  gboolean of_deal;
  guint number;
} Statement;

static void
put (const Statement *self, TieField field, const char *text)
{
  g_autofree char *name = tie_field_compose (field, self->of_deal, self->number, NULL);

  tie_sheet_put (self->sheet, name, text);
}

static void
put_number (const Statement *self, TieField field, double number)
{
  g_autofree char *text = tie_number_to_text (number);

  put (self, field, text);
}

/* What is stated, and nothing that is only derived from it */
static void
put_numbers (const Statement *self, const TieQuantity *quantity)
{
  switch (quantity->form)
    {
    case TIE_QUANTITY_NONE:
      put (self, TIE_FIELD_NONE, "true");
      break;
    case TIE_QUANTITY_AT_LEAST:
      put_number (self, TIE_FIELD_AT_LEAST, quantity->low);
      break;
    case TIE_QUANTITY_AT_MOST:
      put_number (self, TIE_FIELD_AT_MOST, quantity->high);
      break;
    case TIE_QUANTITY_RANGE:
      put_number (self, TIE_FIELD_AT_LEAST, quantity->low);
      put_number (self, TIE_FIELD_AT_MOST, quantity->high);
      break;
    case TIE_QUANTITY_VALUE:
    default:
      put_number (self, TIE_FIELD_AMOUNT, quantity->low);
    }
}

static void
put_quantity (const Statement *self, const TieQuantity *quantity)
{
  g_autofree char *note =
      tie_field_compose (TIE_FIELD_QUANTITY_NOTE, self->of_deal, self->number, NULL);
  g_autofree char *sources =
      tie_field_compose (TIE_FIELD_QUANTITY_SOURCES, self->of_deal, self->number, NULL);

  put_numbers (self, quantity);
  put (self, TIE_FIELD_UNIT, quantity->unit);
  put (self, TIE_FIELD_APPROXIMATE, quantity->approximate ? "true" : NULL);
  put (self, TIE_FIELD_PER, tie_rate_to_nick (quantity->per));
  put (self, TIE_FIELD_OF,
       quantity->of_id != NULL ? quantity->of_id
                               : tie_text_get (quantity->of, self->texts->language));
  tie_sheet_texts_put_sources (self->texts, self->sheet, sources, quantity->citations);
  tie_sheet_texts_put (self->texts, self->sheet, note, quantity->note);
}

static void
put_amount (const TieSheetTexts *texts, TieSheet *sheet, TieFlow *flow, gboolean of_deal)
{
  for (guint i = 0; i < TIE_FIELD_MOST_QUANTITIES; i++)
    {
      const Statement self = { texts, sheet, of_deal, i };
      const TieQuantity *quantity =
          get_statement (flow, of_deal ? get_deal_amount : get_own_amount, i);

      if (quantity != NULL)
        put_quantity (&self, quantity);
    }
}

static void
put_products (const TieSheetTexts *texts, TieSheet *sheet, TieFlow *flow)
{
  GPtrArray *products = tie_flow_get_products (flow);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < products->len; i++)
    tie_sheet_texts_append_line (lines, tie_text_get (tie_product_get_name (
                                                          g_ptr_array_index (products, i)),
                                                      texts->language));
  tie_field_put (sheet, TIE_FIELD_PRODUCTS, lines->str);
}

static void
put_within (TieSheet *sheet, TieFlow *flow)
{
  GPtrArray *within = tie_flow_get_within (flow);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < within->len; i++)
    tie_sheet_texts_append_line (lines, tie_flow_get_id (g_ptr_array_index (within, i)));
  tie_field_put (sheet, TIE_FIELD_WITHIN, lines->str);
}

static void
put_deal (const TieSheetTexts *texts, TieSheet *sheet, TieFlow *flow)
{
  TieDeal *deal = tie_flow_get_deal (flow);
  const TieDate *announced = tie_deal_get_announced (deal);
  const TieDate *checked = tie_deal_get_checked (deal);
  g_autofree char *announced_text = announced != NULL ? tie_date_to_edtf (announced) : NULL;
  g_autofree char *checked_text = checked != NULL ? tie_date_to_edtf (checked) : NULL;

  tie_field_put (sheet, TIE_FIELD_DEAL, tie_deal_get_id (deal));
  tie_sheet_texts_put (texts, sheet, "deal_name", tie_deal_get_name (deal));
  tie_field_put (sheet, TIE_FIELD_STATUS, tie_status_to_nick (tie_deal_get_status (deal)));
  tie_field_put (sheet, TIE_FIELD_ANNOUNCED, announced_text);
  tie_field_put (sheet, TIE_FIELD_CHECKED, checked_text);
  put_amount (texts, sheet, flow, TRUE);
  tie_sheet_texts_put (texts, sheet, "deal_summary", tie_deal_get_summary (deal));
  tie_sheet_texts_put_sources (texts, sheet, "deal_sources", tie_deal_get_citations (deal));
}

static void
put_flow (const TieSheetTexts *texts, TieSheet *sheet, TieFlow *flow)
{
  const TieInterval *when = tie_flow_get_when (flow);
  const TieDate *until = tie_flow_get_until (flow);
  g_autofree char *when_text = when != NULL ? tie_interval_to_edtf (when) : NULL;
  g_autofree char *until_text = until != NULL ? tie_date_to_edtf (until) : NULL;

  tie_sheet_add_row (sheet, 0, 0);
  tie_field_put (sheet, TIE_FIELD_ID, tie_flow_get_id (flow));
  tie_field_put (sheet, TIE_FIELD_FROM, tie_organization_get_id (tie_flow_get_from (flow)));
  tie_field_put (sheet, TIE_FIELD_TO, tie_organization_get_id (tie_flow_get_to (flow)));
  tie_field_put (sheet, TIE_FIELD_KIND, tie_flow_kind_to_nick (tie_flow_get_kind (flow)));
  put_amount (texts, sheet, flow, FALSE);
  tie_field_put (sheet, TIE_FIELD_WHEN, when_text);
  tie_field_put (sheet, TIE_FIELD_UNTIL, until_text);
  tie_sheet_phases_put (sheet, flow, texts->language);
  put_products (texts, sheet, flow);
  tie_sheet_texts_put (texts, sheet, "condition", tie_flow_get_condition (flow));
  put_within (sheet, flow);
  tie_sheet_texts_put (texts, sheet, "note", tie_flow_get_note (flow));
  tie_sheet_texts_put_sources (texts, sheet, "sources", tie_flow_get_citations (flow));
  put_deal (texts, sheet, flow);
}

/**
 * tie_sheet_writer_write_flows:
 * @document: a document
 * @language: (nullable): as for tie_sheet_writer_write_organizations()
 *
 * Writes all flows, those of deals that there are not ("none") too. Of what sources say differently
 * of a status or an announcement the most trusted is written; of a quantity, up to
 * %TIE_FIELD_MOST_QUANTITIES statements.
 *
 * Returns: (transfer full): its flows, a row each, in the document's order
 */
TieSheet *
tie_sheet_writer_write_flows (TieDocument *document, const char *language)
{
  const TieSheetTexts texts = { document, language };
  GPtrArray *flows;
  TieSheet *sheet;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);

  flows = tie_document_get_flows (document);
  sheet = tie_sheet_new ();
  add_columns (&texts, sheet);
  for (guint i = 0; i < flows->len; i++)
    put_flow (&texts, sheet, g_ptr_array_index (flows, i));
  return sheet;
}
