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
add_parties (GtkBox *page, const TieDetail *detail, TieDeal *deal)
{
  GPtrArray *parties = tie_deal_get_parties (deal);
  GtkBox *section = tie_detail_add_section (page, _ ("Parties"));
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

static GtkWidget *
add_flows (GtkBox *page, const TieDetail *detail, TieDeal *deal, TieFlow *selected)
{
  GPtrArray *flows = tie_deal_get_flows (deal);
  GPtrArray *shared = tie_deal_get_amount (deal);
  GtkWidget *found = NULL;
  GtkBox *section;

  if (flows->len == 0 && shared->len == 0)
    return NULL;

  section = tie_detail_add_section (page, tie_deal_get_status (deal) == TIE_STATUS_NONE
                                              ? _ ("What was declined")
                                              : _ ("What runs"));
  if (shared->len > 0)
    {
      tie_detail_add_label (section, _ ("Together; the split is not stated:"), "note");
      tie_detail_add_amount (section, detail, shared, tie_deal_get_citations (deal));
      tie_detail_add_comparisons (section, detail, shared);
    }
  for (guint i = 0; i < flows->len; i++)
    {
      TieFlow *flow = g_ptr_array_index (flows, i);
      GtkWidget *card = tie_detail_flow_card_new (detail, flow, flow == selected);

      gtk_box_append (section, card);
      if (flow == selected)
        found = card;
    }
  return found;
}

static void
add_supersedes (GtkBox *page, const TieDetail *detail, TieDeal *deal)
{
  GPtrArray *supersedes = tie_deal_get_supersedes (deal);
  GtkBox *section;

  if (supersedes->len == 0)
    return;
  section = tie_detail_add_section (page, _ ("Takes the place of"));
  for (guint i = 0; i < supersedes->len; i++)
    {
      TieDeal *other = g_ptr_array_index (supersedes, i);
      g_autofree char *name = tie_deal_dup_name (other, detail->language);

      gtk_box_append (section,
                      tie_detail_link_new (detail, tie_deal_get_id (other), NULL, name,
                                           tie_status_get_label (tie_deal_get_status (other))));
    }
}

static void
add_sources (GtkBox *page, const TieDetail *detail, TieDeal *deal)
{
  GPtrArray *citations = tie_deal_get_citations (deal);
  GtkBox *section;

  if (citations->len == 0)
    return;
  section = tie_detail_add_section (page, _ ("Sources"));
  for (guint i = 0; i < citations->len; i++)
    {
      const TieCitation *citation = g_ptr_array_index (citations, i);

      gtk_box_append (section, tie_source_button_new (citation->source, detail->language));
      tie_detail_add_text (section, detail, citation->at, "note");
    }
}

/**
 * tie_detail_deal_page_new:
 * @detail: the document and the language
 * @deal: the deal
 * @flow: (nullable): its flow that is selected
 * @card: (out) (nullable) (transfer none): the card of @flow
 *
 * Returns: (transfer floating): everything that is known of the deal
 */
GtkWidget *
tie_detail_deal_page_new (const TieDetail *detail, TieDeal *deal, TieFlow *flow, GtkWidget **card)
{
  GtkWidget *page = tie_detail_box_new (8);
  GtkBox *box = GTK_BOX (page);
  g_autofree char *name = tie_deal_dup_name (deal, detail->language);

  gtk_box_append (box, tie_detail_heading_new (detail, find_supplier (detail, deal), name));
  add_status (box, detail, deal);
  tie_detail_add_text (box, detail, tie_deal_get_summary (deal), NULL);
  add_announced (box, detail, deal);
  *card = add_flows (box, detail, deal, flow);
  add_parties (box, detail, deal);
  tie_detail_add_facts (box, detail, tie_deal_get_facts (deal));
  add_supersedes (box, detail, deal);
  add_sources (box, detail, deal);
  return page;
}
