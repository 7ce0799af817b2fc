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
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, website,
                                  -1);
  g_signal_connect (button, "clicked", G_CALLBACK (website_clicked_cb), NULL);
  gtk_box_append (page, button);
}

/* "chip maker · South Korea" */
static void
add_kind (GtkBox *page, const TieDetail *detail, TieOrganization *organization)
{
  const char *kind =
      tie_text_get_in_line (tie_organization_get_kind (organization), detail->language);
  const char *code = tie_organization_get_country (organization);
  g_autofree char *country = code != NULL ? tie_wording_country (code, detail->language) : NULL;
  g_autofree char *both =
      kind != NULL && country != NULL ? g_strdup_printf ("%s · %s", kind, country) : NULL;

  tie_detail_add_label (page, both != NULL ? both : kind != NULL ? kind : country, "dim-label");
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

static void
add_flow (GtkBox *section, const TieDetail *detail, TieFlow *flow, TieOrganization *other)
{
  TieStatus status = tie_deal_get_status (tie_flow_get_deal (flow));
  g_autofree char *sentence = tie_wording_flow (flow, detail->document, detail->language);
  g_autofree char *second =
      g_strdup_printf ("%s · %s%s", tie_flow_kind_get_label (tie_flow_get_kind (flow)),
                       tie_status_get_label (status),
                       tie_amount_is_disputed (tie_flow_get_amount (flow)) ? " ◆" : "");

  gtk_box_append (section,
                  tie_detail_link_new (detail, tie_flow_get_id (flow), other, sentence, second));
}

static void
add_given (GtkBox *section, const TieDetail *detail, gpointer flow)
{
  add_flow (section, detail, flow, tie_flow_get_to (flow));
}

static void
add_got (GtkBox *section, const TieDetail *detail, gpointer flow)
{
  add_flow (section, detail, flow, tie_flow_get_from (flow));
}

/* The flows of one direction, each of them a button that selects it */
static void
push_flows (const TieDetail *detail, TieOrganization *organization, gboolean gives)
{
  GPtrArray *deals = tie_document_get_deals_of (detail->document, organization);

  tie_detail_queue_begin_section (detail->queue, gives ? _ ("Gives") : _ ("Gets"));
  for (guint i = 0; deals != NULL && i < deals->len; i++)
    {
      TieDeal *deal = g_ptr_array_index (deals, i);
      GPtrArray *flows = tie_deal_get_flows (deal);

      for (guint j = 0; j < flows->len && tie_deal_get_status (deal) != TIE_STATUS_NONE; j++)
        {
          TieFlow *flow = g_ptr_array_index (flows, j);

          if ((gives ? tie_flow_get_from (flow) : tie_flow_get_to (flow)) == organization)
            tie_detail_queue_push (detail->queue, gives ? add_given : add_got, flow);
        }
    }
}

static void
add_deal (GtkBox *section, const TieDetail *detail, gpointer deal)
{
  g_autofree char *name = tie_deal_dup_name (deal, detail->language);
  g_autofree char *second =
      g_strdup_printf ("%s%s", tie_status_get_label (tie_deal_get_status (deal)),
                       tie_deal_is_status_disputed (deal) ? " ◆" : "");

  gtk_box_append (section,
                  tie_detail_link_new (detail, tie_deal_get_id (deal), NULL, name, second));
}

static void
add_no_deal (GtkBox *section, const TieDetail *detail, gpointer item)
{
  tie_detail_add_label (section, _ ("No deal in this document"), "dim-label");
}

static void
push_deals (const TieDetail *detail, TieOrganization *organization)
{
  GPtrArray *deals = tie_document_get_deals_of (detail->document, organization);
  guint n = 0;

  tie_detail_queue_begin_section (detail->queue, _ ("Deals"));
  for (guint i = 0; deals != NULL && i < deals->len; i++)
    {
      TieDeal *deal = g_ptr_array_index (deals, i);

      if (!g_ptr_array_find (tie_deal_get_parties (deal), organization, NULL))
        continue;
      tie_detail_queue_push (detail->queue, add_deal, deal);
      n++;
    }
  if (n == 0)
    tie_detail_queue_push (detail->queue, add_no_deal, NULL);
}

static void
add_product (GtkBox *section, const TieDetail *detail, gpointer product)
{
  GtkWidget *card = tie_detail_card_new ();

  tie_detail_add_product (GTK_BOX (card), detail, product);
  gtk_box_append (section, card);
}

static void
push_products (const TieDetail *detail, TieOrganization *organization)
{
  GPtrArray *products = tie_document_get_products (detail->document);

  tie_detail_queue_begin_section (detail->queue, _ ("Makes"));
  for (guint i = 0; i < products->len; i++)
    if (tie_product_get_maker (g_ptr_array_index (products, i)) == organization)
      tie_detail_queue_push (detail->queue, add_product, g_ptr_array_index (products, i));
}

/**
 * tie_detail_organization_page_begin:
 * @page: an empty page
 * @detail: the document, the language and the queue
 * @organization: the organisation
 *
 * Fills the page with everything that is known of the organisation.
 */
void
tie_detail_organization_page_begin (GtkBox *page,
                                    const TieDetail *detail,
                                    TieOrganization *organization)
{
  const char *name = tie_text_get (tie_organization_get_name (organization), detail->language);

  gtk_box_append (page, tie_detail_heading_new (detail, organization, name));
  add_kind (page, detail, organization);
  tie_detail_add_text (page, detail, tie_organization_get_summary (organization), NULL);
  add_website (page, organization);
  add_aliases (page, detail, organization);
  push_flows (detail, organization, TRUE);
  push_flows (detail, organization, FALSE);
  tie_detail_push_facts (detail, tie_organization_get_facts (organization));
  push_deals (detail, organization);
  push_products (detail, organization);
  tie_detail_push_citations (detail, tie_organization_get_citations (organization));
}
