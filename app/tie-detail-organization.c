/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The page of an organisation: what it gives and gets, all its deals, what it makes, its facts. */

#include "tie-detail-page.h"

#include "tie-deal.h"
#include "tie-source-button.h"
#include "tie-wording.h"

#include <glib/gi18n-lib.h>

static void
website_clicked_cb (GtkButton *button, gpointer data)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (button));

  gtk_show_uri (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                gtk_widget_get_tooltip_text (GTK_WIDGET (button)), GDK_CURRENT_TIME);
}

static void
add_website (GtkBox *page, TieOrganization *organization)
{
  const char *website = tie_organization_get_website (organization);
  GtkWidget *button;
  GtkWidget *row;
  GtkWidget *label;

  if (!tie_source_can_open (website))
    return;
  button = gtk_button_new ();
  row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  label = gtk_label_new (website);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (row), gtk_image_new_from_icon_name ("adw-external-link-symbolic"));
  gtk_box_append (GTK_BOX (row), label);
  gtk_button_set_child (GTK_BUTTON (button), row);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "source-chip");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, website);
  g_signal_connect (button, "clicked", G_CALLBACK (website_clicked_cb), NULL);
  gtk_box_append (page, button);
}

static void
add_aliases (GtkBox *page, const TieDetail *detail, TieOrganization *organization)
{
  GPtrArray *aliases = tie_organization_get_aliases (organization);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < aliases->len; i++)
    {
      if (text->len > 0)
        g_string_append (text, ", ");
      g_string_append (text, tie_text_get (g_ptr_array_index (aliases, i), detail->language));
    }
  tie_detail_add_row (page, _ ("Also found as"), text->str);
}

/* The flows of one direction, each of them a button that selects it */
static void
add_flows (GtkBox *page, const TieDetail *detail, TieOrganization *organization, gboolean gives)
{
  GPtrArray *flows = tie_document_get_flows (detail->document);
  GtkBox *section = NULL;

  for (guint i = 0; i < flows->len; i++)
    {
      TieFlow *flow = g_ptr_array_index (flows, i);
      TieOrganization *from = tie_flow_get_from (flow);
      TieOrganization *to = tie_flow_get_to (flow);
      TieStatus status = tie_deal_get_status (tie_flow_get_deal (flow));
      g_autofree char *sentence = NULL;
      g_autofree char *second = NULL;

      if ((gives ? from : to) != organization || status == TIE_STATUS_NONE)
        continue;
      if (section == NULL)
        section = tie_detail_add_section (page, gives ? _ ("Gives") : _ ("Gets"));
      sentence = tie_wording_flow (flow, detail->document, detail->language);
      second = g_strdup_printf ("%s · %s%s", tie_flow_kind_get_label (tie_flow_get_kind (flow)),
                                tie_status_get_label (status),
                                tie_amount_is_disputed (tie_flow_get_amount (flow)) ? " ◆" : "");
      gtk_box_append (section, tie_detail_link_new (detail, tie_flow_get_id (flow),
                                                    gives ? to : from, sentence, second));
    }
}

static void
add_deals (GtkBox *page, const TieDetail *detail, TieOrganization *organization)
{
  GPtrArray *deals = tie_document_get_deals (detail->document);
  GtkBox *section = tie_detail_add_section (page, _ ("Deals"));
  guint n = 0;

  for (guint i = 0; i < deals->len; i++)
    {
      TieDeal *deal = g_ptr_array_index (deals, i);
      g_autofree char *name = NULL;
      g_autofree char *second = NULL;

      if (!g_ptr_array_find (tie_deal_get_parties (deal), organization, NULL))
        continue;
      name = tie_deal_dup_name (deal, detail->language);
      second = g_strdup_printf ("%s%s", tie_status_get_label (tie_deal_get_status (deal)),
                                tie_deal_is_status_disputed (deal) ? " ◆" : "");
      gtk_box_append (section,
                      tie_detail_link_new (detail, tie_deal_get_id (deal), NULL, name, second));
      n++;
    }
  if (n == 0)
    tie_detail_add_label (section, _ ("No deal in this document"), "dim-label");
}

static void
add_products (GtkBox *page, const TieDetail *detail, TieOrganization *organization)
{
  GPtrArray *products = tie_document_get_products (detail->document);
  GtkBox *section = NULL;

  for (guint i = 0; i < products->len; i++)
    {
      TieProduct *product = g_ptr_array_index (products, i);
      GtkWidget *card;

      if (tie_product_get_maker (product) != organization)
        continue;
      if (section == NULL)
        section = tie_detail_add_section (page, _ ("Makes"));
      card = tie_detail_card_new ();
      tie_detail_add_product (GTK_BOX (card), detail, product);
      gtk_box_append (section, card);
    }
}

static void
add_sources (GtkBox *page, const TieDetail *detail, TieOrganization *organization)
{
  GPtrArray *citations = tie_organization_get_citations (organization);
  GtkBox *section;

  if (citations->len == 0)
    return;
  section = tie_detail_add_section (page, _ ("Sources"));
  for (guint i = 0; i < citations->len; i++)
    {
      const TieCitation *citation = g_ptr_array_index (citations, i);

      gtk_box_append (section, tie_source_button_new (citation->source, detail->language));
    }
}

/**
 * tie_detail_organization_page_new:
 * @detail: the document and the language
 * @organization: the organisation
 *
 * Returns: (transfer floating): everything that is known of the organisation
 */
GtkWidget *
tie_detail_organization_page_new (const TieDetail *detail, TieOrganization *organization)
{
  GtkWidget *page = tie_detail_box_new (8);
  GtkBox *box = GTK_BOX (page);
  const char *name = tie_text_get (tie_organization_get_name (organization), detail->language);

  gtk_box_append (box, tie_detail_heading_new (detail, organization, name));
  tie_detail_add_text (box, detail, tie_organization_get_kind (organization), "dim-label");
  tie_detail_add_text (box, detail, tie_organization_get_summary (organization), NULL);
  add_website (box, organization);
  add_aliases (box, detail, organization);
  add_flows (box, detail, organization, TRUE);
  add_flows (box, detail, organization, FALSE);
  tie_detail_add_facts (box, detail, tie_organization_get_facts (organization));
  add_deals (box, detail, organization);
  add_products (box, detail, organization);
  add_sources (box, detail, organization);
  return page;
}
