/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A flow on the page of its deal: what runs from whom to whom, how much, when, and who says so. */

#include "tie-detail-page.h"

#include "tie-deal.h"
#include "tie-phase.h"
#include "tie-source-button.h"
#include "tie-wording.h"

#include <glib/gi18n-lib.h>

static void
add_head (GtkBox *card, const TieDetail *detail, TieFlow *flow)
{
  g_autofree char *sentence = tie_wording_flow (flow, detail->document, detail->language);
  g_autofree char *way = NULL;
  const char *from =
      tie_text_get_in_line (tie_organization_get_name (tie_flow_get_from (flow)), detail->language);
  const char *to =
      tie_text_get_in_line (tie_organization_get_name (tie_flow_get_to (flow)), detail->language);

  /* Translators: what runs (such as "supply"), from whom, to whom */
  way = g_strdup_printf (_ ("%s · %s → %s"), tie_flow_kind_get_label (tie_flow_get_kind (flow)),
                         from, to);
  tie_detail_add_label (card, way, "flow-way");
  tie_detail_add_label (card, sentence, "flow-sentence");
}

static void
add_time (GtkBox *card, const TieDetail *detail, TieFlow *flow)
{
  g_autofree char *when = tie_wording_delivery (flow, detail->language);

  tie_detail_add_row (card, _ ("When"), when);
}

static char *
word_phase (const TieDetail *detail, const TiePhase *phase)
{
  const TieQuantity *quantity = tie_amount_first (phase->amount);
  g_autofree char *amount =
      quantity == NULL ? NULL
                       : tie_wording_quantity_long (quantity, detail->document, detail->language);
  g_autofree char *when =
      phase->when == NULL ? NULL : tie_wording_interval (phase->when, detail->language);
  const char *time = when != NULL ? when : tie_text_get (phase->condition, detail->language);

  /* Translators: an amount that is in place by a date or on a condition: "1 GW: second half of
   * 2026" */
  return g_strdup_printf (phase->delivered ? _ ("%s: %s (delivered)") : _ ("%s: %s"),
                          amount != NULL ? amount : "–", time != NULL ? time : "–");
}

static void
add_phases (GtkBox *card, const TieDetail *detail, TieFlow *flow)
{
  GPtrArray *phases = tie_flow_get_phases (flow);

  if (phases->len == 0)
    return;
  tie_detail_add_label (card, _ ("Steps, each with what is in place by then"), "caption-heading");
  for (guint i = 0; i < phases->len; i++)
    {
      const TiePhase *phase = g_ptr_array_index (phases, i);
      g_autofree char *words = word_phase (detail, phase);

      tie_detail_add_label (card, words, NULL);
      tie_source_add_chips (card, phase->citations, detail->language);
    }
}

static void
add_products (GtkBox *card, const TieDetail *detail, TieFlow *flow)
{
  GPtrArray *products = tie_flow_get_products (flow);

  for (guint i = 0; i < products->len; i++)
    {
      GtkWidget *box = tie_detail_box_new (4);

      gtk_widget_add_css_class (box, "detail-product");
      tie_detail_add_product (GTK_BOX (box), detail, g_ptr_array_index (products, i));
      gtk_box_append (card, box);
    }
}

static void
add_within (GtkBox *card, const TieDetail *detail, TieFlow *flow)
{
  GPtrArray *within = tie_flow_get_within (flow);

  for (guint i = 0; i < within->len; i++)
    {
      g_autofree char *words =
          tie_wording_flow (g_ptr_array_index (within, i), detail->document, detail->language);

      tie_detail_add_row (card, _ ("Counted in"), words);
    }
}

/* What stands for the deal's flows together is shown with the first of them and named as shared */
static void
add_amounts (GtkBox *card, const TieDetail *detail, TieFlow *flow)
{
  GPtrArray *amount = tie_flow_get_amount (flow);

  if (amount->len == 0)
    {
      tie_detail_add_label (card, _ ("Amount not known"), "dim-label");
      return;
    }
  tie_detail_add_amount (card, detail, amount, tie_flow_get_citations (flow));
  tie_detail_add_comparisons (card, detail, amount);
}

/**
 * tie_detail_flow_card_new:
 * @detail: the document and the language
 * @flow: the flow
 * @selected: whether it is what is selected
 *
 * Returns: (transfer floating): everything that is known of the flow, on a card
 */
GtkWidget *
tie_detail_flow_card_new (const TieDetail *detail, TieFlow *flow, gboolean selected)
{
  GtkWidget *card = tie_detail_card_new ();
  GtkBox *box = GTK_BOX (card);

  if (selected)
    gtk_widget_add_css_class (card, "selected");
  add_head (box, detail, flow);
  add_amounts (box, detail, flow);
  add_time (box, detail, flow);
  tie_detail_add_row (box, _ ("Condition"),
                      tie_text_get (tie_flow_get_condition (flow), detail->language));
  tie_detail_add_row (box, _ ("Note"), tie_text_get (tie_flow_get_note (flow), detail->language));
  add_within (box, detail, flow);
  add_phases (box, detail, flow);
  add_products (box, detail, flow);
  tie_source_add_chips (box, tie_flow_get_citations (flow), detail->language);
  return card;
}
