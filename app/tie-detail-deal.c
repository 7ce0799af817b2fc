/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The page of a deal: its parties, how far it has come, its flows, and who says so. */

#include "tie-detail-page.h"

#include "tie-source-button.h"
#include "tie-wording.h"

#include <glib/gi18n-lib.h>

static TieOrganization *
find_supplier (const TieDetail *detail, TieDeal *deal)
{
  GPtrArray *parties = tie_deal_get_parties (deal);
  TieOrganization *focus = tie_document_get_focus (detail->document);

  for (guint i = 0; i < parties->len; i++)
    if (g_ptr_array_index (parties, i) != focus)
      return g_ptr_array_index (parties, i);
  return parties->len > 0 ? g_ptr_array_index (parties, 0) : NULL;
}

static void
add_status (GtkBox *page, const TieDetail *detail, TieDeal *deal)
{
  GPtrArray *claims = tie_deal_get_status_claims (deal);
  GtkWidget *box;

  if (!tie_deal_is_status_disputed (deal))
    {
      const TieClaim *claim = g_ptr_array_index (claims, 0);

      gtk_box_append (page, tie_detail_status_new (tie_deal_get_status (deal)));
      tie_detail_add_text (page, detail, claim->note, "note");
      tie_source_add_chips (page, claim->citations, detail->language);
      return;
    }

  box = tie_detail_card_new ();
  tie_detail_add_disagreement (GTK_BOX (box), _ ("Sources disagree on how far it has come"));
  for (guint i = 0; i < claims->len; i++)
    {
      const TieClaim *claim = g_ptr_array_index (claims, i);

      gtk_box_append (GTK_BOX (box), tie_detail_status_new (claim->status));
      tie_detail_add_text (GTK_BOX (box), detail, claim->note, "note");
      tie_source_add_chips (GTK_BOX (box), claim->citations, detail->language);
    }
  gtk_box_append (page, box);
}

static void
add_announced (GtkBox *page, const TieDetail *detail, TieDeal *deal)
{
  GPtrArray *claims = tie_deal_get_announced_claims (deal);
  const TieDate *checked = tie_deal_get_checked (deal);

  if (claims->len > 1)
    tie_detail_add_disagreement (page, _ ("Sources disagree on the day it was announced"));
  for (guint i = 0; i < claims->len; i++)
    {
      const TieClaim *claim = g_ptr_array_index (claims, i);
      g_autofree char *date = tie_wording_date (&claim->date, detail->language);

      tie_detail_add_row (page, _ ("Announced"), date);
      tie_detail_add_text (page, detail, claim->note, "note");
      tie_source_add_chips (page, claim->citations, detail->language);
    }
  if (checked != NULL)
    {
      g_autofree char *date = tie_wording_date (checked, detail->language);

      tie_detail_add_row (page, _ ("Checked"), date);
    }
}

static void
add_shared (GtkBox *section, const TieDetail *detail, gpointer deal)
{
  GPtrArray *shared = tie_deal_get_amount (deal);

  tie_detail_add_label (section, _ ("Together; the split is not stated:"), "note");
  tie_detail_add_amount (section, detail, shared, tie_deal_get_citations (deal));
  tie_detail_add_comparisons (section, detail, shared);
}

static void
add_flow (GtkBox *section, const TieDetail *detail, gpointer flow)
{
  GtkWidget *card = tie_detail_flow_card_new (detail, flow, flow == detail->flow);

  gtk_box_append (section, card);
  if (flow == detail->flow)
    *detail->card = card;
}

static void
push_flows (const TieDetail *detail, TieDeal *deal)
{
  GPtrArray *flows = tie_deal_get_flows (deal);

  tie_detail_queue_begin_section (detail->queue, tie_deal_get_status (deal) == TIE_STATUS_NONE
                                                     ? _ ("What was declined")
                                                     : _ ("What runs"));
  if (tie_deal_get_amount (deal)->len > 0)
    tie_detail_queue_push (detail->queue, add_shared, deal);
  for (guint i = 0; i < flows->len; i++)
    tie_detail_queue_push (detail->queue, add_flow, g_ptr_array_index (flows, i));
}

static void
add_parties (GtkBox *section, const TieDetail *detail, gpointer deal)
{
  GPtrArray *parties = tie_deal_get_parties (deal);
  GtkWidget *list = tie_detail_box_new (0);

  for (guint i = 0; i < parties->len; i++)
    {
      TieOrganization *party = g_ptr_array_index (parties, i);

      gtk_box_append (
          GTK_BOX (list),
          tie_detail_link_new (detail, tie_organization_get_id (party), party,
                               tie_text_get (tie_organization_get_name (party), detail->language),
                               tie_text_get (tie_organization_get_kind (party), detail->language)));
    }
  gtk_box_append (section, list);
}

static void
add_other (GtkBox *section, const TieDetail *detail, gpointer deal)
{
  g_autofree char *name = tie_deal_dup_name (deal, detail->language);

  gtk_box_append (section, tie_detail_link_new (detail, tie_deal_get_id (deal), NULL, name,
                                                tie_status_get_label (tie_deal_get_status (deal))));
}

static void
push_supersedes (const TieDetail *detail, TieDeal *deal)
{
  GPtrArray *supersedes = tie_deal_get_supersedes (deal);

  tie_detail_queue_begin_section (detail->queue, _ ("Takes the place of"));
  for (guint i = 0; i < supersedes->len; i++)
    tie_detail_queue_push (detail->queue, add_other, g_ptr_array_index (supersedes, i));
}

/**
 * tie_detail_deal_page_begin:
 * @page: an empty page
 * @detail: the document, the language, the queue, and the flow that is selected
 * @deal: the deal
 *
 * Fills the page with everything that is known of the deal.
 */
void
tie_detail_deal_page_begin (GtkBox *page, const TieDetail *detail, TieDeal *deal)
{
  g_autofree char *name = tie_deal_dup_name (deal, detail->language);

  gtk_box_append (page, tie_detail_heading_new (detail, find_supplier (detail, deal), name));
  add_status (page, detail, deal);
  tie_detail_add_text (page, detail, tie_deal_get_summary (deal), NULL);
  add_announced (page, detail, deal);
  push_flows (detail, deal);
  tie_detail_queue_begin_section (detail->queue, _ ("Parties"));
  tie_detail_queue_push (detail->queue, add_parties, deal);
  tie_detail_push_facts (detail, tie_deal_get_facts (deal));
  push_supersedes (detail, deal);
  tie_detail_push_citations (detail, tie_deal_get_citations (deal));
}
