/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Amounts, facts, comparisons and products as the detail panel shows them, with their sources. */

#include "tie-detail-parts.h"

#include "tie-source-button.h"
#include "tie-wording.h"

#include <glib/gi18n-lib.h>

/* A source that already stands under the whole is not said again under each of its numbers */
static gboolean
is_among (GPtrArray *citations, const TieCitation *citation)
{
  if (citations == NULL)
    return FALSE;
  for (guint i = 0; i < citations->len; i++)
    {
      const TieCitation *other = g_ptr_array_index (citations, i);

      if (other->source == citation->source && citation->at == NULL)
        return TRUE;
    }
  return FALSE;
}

static void
add_quantity (GtkBox *box,
              const TieDetail *detail,
              const TieQuantity *quantity,
              gboolean first,
              gboolean disputed,
              GPtrArray *general)
{
  g_autofree char *text = tie_wording_quantity_long (quantity, detail->document, detail->language);
  g_autoptr (GPtrArray) citations = g_ptr_array_new ();

  tie_detail_add_label (box, text, first ? "amount" : "amount-other");
  tie_detail_add_text (box, detail, quantity->note, "note");
  for (guint i = 0; i < quantity->citations->len; i++)
    {
      TieCitation *citation = g_ptr_array_index (quantity->citations, i);

      if (disputed || !is_among (general, citation))
        g_ptr_array_add (citations, citation);
    }
  tie_source_add_chips (box, citations, detail->language);
}

/**
 * tie_detail_add_amount:
 * @box: where to
 * @detail: the document and the language
 * @amount: (element-type TieQuantity): the most trusted first
 * @general: (nullable) (element-type TieCitation): sources that are shown for the whole anyway
 *
 * Adds every entry of an amount, each with its note and its sources; where they disagree, it says
 * so.
 */
void
tie_detail_add_amount (GtkBox *box, const TieDetail *detail, GPtrArray *amount, GPtrArray *general)
{
  gboolean disputed = tie_amount_is_disputed (amount);

  if (amount == NULL || amount->len == 0)
    return;
  if (disputed)
    tie_detail_add_disagreement (box, _ ("Sources disagree on the amount"));
  for (guint i = 0; i < amount->len; i++)
    add_quantity (box, detail, g_ptr_array_index (amount, i), i == 0, disputed, general);
}

/**
 * tie_detail_add_comparisons:
 * @box: where to
 * @detail: the document and the language
 * @amount: (element-type TieQuantity): what is compared
 *
 * Adds what an amount is like, for each comparison of the document in whose unit it can be told.
 */
void
tie_detail_add_comparisons (GtkBox *box, const TieDetail *detail, GPtrArray *amount)
{
  GPtrArray *comparisons = tie_document_get_comparisons (detail->document);

  for (guint i = 0; i < comparisons->len; i++)
    {
      TieComparison *comparison = g_ptr_array_index (comparisons, i);
      g_autofree char *text = tie_wording_comparison_of (comparison, amount, detail->language);

      if (text == NULL)
        continue;
      tie_detail_add_label (box, text, "comparison");
      tie_source_add_chips (box, tie_comparison_get_citations (comparison), detail->language);
    }
}

/* A fact on a card: what, how much or in which words, when, who says so, and its sources */
static void
add_fact (GtkBox *box, const TieDetail *detail, gpointer item)
{
  TieFact *fact = item;
  GtkWidget *card = tie_detail_card_new ();
  GtkBox *inner = GTK_BOX (card);
  const TieInterval *when = tie_fact_get_when (fact);
  g_autofree char *when_text = when == NULL ? NULL : tie_wording_interval (when, detail->language);

  tie_detail_add_text (inner, detail, tie_fact_get_label (fact), "card-title");
  tie_detail_add_amount (inner, detail, tie_fact_get_amount (fact), tie_fact_get_citations (fact));
  tie_detail_add_text (inner, detail, tie_fact_get_text (fact), NULL);
  tie_detail_add_row (inner, _ ("When"), when_text);
  tie_detail_add_row (inner, _ ("Says who"),
                      tie_text_get (tie_fact_get_by (fact), detail->language));
  tie_detail_add_text (inner, detail, tie_fact_get_note (fact), "note");
  tie_source_add_chips (inner, tie_fact_get_citations (fact), detail->language);
  gtk_box_append (box, card);
}

/**
 * tie_detail_push_facts:
 * @detail: the queue
 * @facts: (element-type TieFact): facts of the document
 *
 * Has a section with facts added, if there are any.
 */
void
tie_detail_push_facts (const TieDetail *detail, GPtrArray *facts)
{
  tie_detail_queue_begin_section (detail->queue, _ ("Facts"));
  for (guint i = 0; i < facts->len; i++)
    tie_detail_queue_push (detail->queue, add_fact, g_ptr_array_index (facts, i));
}

/**
 * tie_detail_add_product:
 * @box: where to
 * @detail: the document and the language
 * @product: the product
 *
 * Adds a product with what is known of it.
 */
void
tie_detail_add_product (GtkBox *box, const TieDetail *detail, TieProduct *product)
{
  GPtrArray *facts = tie_product_get_facts (product);

  tie_detail_add_text (box, detail, tie_product_get_name (product), "card-title");
  tie_detail_add_text (box, detail, tie_product_get_summary (product), "note");
  for (guint i = 0; i < facts->len; i++)
    {
      TieFact *fact = g_ptr_array_index (facts, i);

      tie_detail_add_text (box, detail, tie_fact_get_label (fact), "caption-heading");
      tie_detail_add_amount (box, detail, tie_fact_get_amount (fact),
                             tie_fact_get_citations (fact));
      tie_detail_add_text (box, detail, tie_fact_get_text (fact), NULL);
      tie_detail_add_row (box, _ ("Says who"),
                          tie_text_get (tie_fact_get_by (fact), detail->language));
      tie_detail_add_text (box, detail, tie_fact_get_note (fact), "note");
      tie_source_add_chips (box, tie_fact_get_citations (fact), detail->language);
    }
}
