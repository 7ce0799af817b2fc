/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The page that stands while nothing is selected: the document, its totals against what is claimed,
 * its capacity, its money circles. */

#include "tie-detail-page.h"

#include "tie-capacity.h"
#include "tie-money-circle.h"
#include "tie-source-button.h"
#include "tie-totals.h"
#include "tie-wording.h"

#include <glib/gi18n-lib.h>

static void
add_head (GtkBox *page, const TieDetail *detail)
{
  const TieDate *as_of = tie_document_get_as_of (detail->document);
  GtkWidget *button;

  tie_detail_add_text (page, detail, tie_document_get_title (detail->document), "title-2");
  if (as_of != NULL)
    {
      g_autofree char *date = tie_wording_date (as_of, detail->language);
      /* Translators: a date follows */
      g_autofree char *text = g_strdup_printf (_ ("As of %s"), date);

      tie_detail_add_label (page, text, "dim-label");
    }
  tie_detail_add_text (page, detail, tie_document_get_summary (detail->document), NULL);

  button = gtk_button_new_with_mnemonic (_ ("_Edit Title and Summary…"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.edit-text");
  gtk_box_append (page, button);
}

/* What is stated one way, against what runs the other way and is never added to it */
static void
add_opposite (GtkBox *card, const TieDetail *detail, const TieTotal *total)
{
  TieFlowKind kind;
  TieOrganization *from;
  TieOrganization *to;
  TieEstimate sum;
  gboolean disputed;
  gboolean or_more;
  g_autofree char *value = NULL;
  g_autofree char *text = NULL;

  if (!tie_fact_get_total_of (total->claim, &kind, &from, &to) || (from == NULL) == (to == NULL))
    return;
  if (tie_totals_sum (detail->document, kind, to, from, total->unit, &sum, &disputed, &or_more)
      == 0)
    return;
  value = tie_wording_value_long (sum.most, total->unit, detail->document, detail->language);
  text = g_strdup_printf (
      /* Translators: an amount; the name of an organisation */
      from != NULL ? _ ("Up to %s that run to %s go the other way and are not added.")
                   : _ ("Up to %s that run from %s go the other way and are not added."),
      value, tie_text_get (tie_organization_get_name (from != NULL ? from : to), detail->language));
  tie_detail_add_label (card, text, "note");
}

static void
add_share (GtkBox *card, const char *label, double share)
{
  GtkWidget *bar = gtk_level_bar_new_for_interval (0, 1);

  gtk_level_bar_add_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_LOW, 0);
  gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), CLAMP (share, 0, 1));
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_box_append (card, bar);
}

static void
add_total (GtkBox *section, const TieDetail *detail, const TieTotal *total)
{
  GtkWidget *card = tie_detail_card_new ();
  GtkBox *box = GTK_BOX (card);
  const TieQuantity *claimed = tie_amount_first (tie_fact_get_amount (total->claim));
  g_autofree char *accounted = tie_wording_value_long (total->accounted.likely, total->unit,
                                                       detail->document, detail->language);
  g_autofree char *claim =
      claimed == NULL ? tie_wording_value_long (total->claimed.likely, total->unit,
                                                detail->document, detail->language)
                      : tie_wording_quantity_long (claimed, detail->document, detail->language);
  /* Translators: two amounts: "US$48 billion of at least US$1,400 billion accounted for" */
  g_autofree char *words = g_strdup_printf (_ ("%s of %s accounted for"), accounted, claim);
  g_autofree char *count =
      g_strdup_printf (ngettext ("By %u flow with a stated amount",
                                 "By %u flows with a stated amount", total->n_flows),
                       total->n_flows);

  tie_detail_add_text (box, detail, tie_fact_get_label (total->claim), "card-title");
  tie_detail_add_label (box, words, "amount");
  if (total->claimed.likely > 0)
    add_share (box, words, total->accounted.likely / total->claimed.likely);
  tie_detail_add_label (box, count, "note");
  if (total->disputed)
    tie_detail_add_disagreement (box, _ ("Sources disagree on an amount in it"));
  add_opposite (box, detail, total);
  tie_detail_add_row (box, _ ("Says who"),
                      tie_text_get (tie_fact_get_by (total->claim), detail->language));
  tie_detail_add_text (box, detail, tie_fact_get_note (total->claim), "note");
  tie_source_add_chips (box, tie_fact_get_citations (total->claim), detail->language);
  gtk_box_append (section, card);
}

static void
add_totals (GtkBox *page, const TieDetail *detail)
{
  g_autoptr (GPtrArray) totals = tie_totals_of_document (detail->document);
  GtkBox *section;

  if (totals->len == 0)
    return;
  section = tie_detail_add_section (page, _ ("Claimed and accounted for"));
  for (guint i = 0; i < totals->len; i++)
    add_total (section, detail, g_ptr_array_index (totals, i));
}

static void
add_apart (GtkBox *card,
           const TieDetail *detail,
           TieCapacity *capacity,
           const char *unit,
           TieStatus status)
{
  double amount = tie_capacity_get_apart (capacity, status);
  g_autofree char *value = NULL;
  g_autofree char *text = NULL;

  if (amount <= 0)
    return;
  value = tie_wording_value_long (amount, unit, detail->document, detail->language);
  /* Translators: an amount; a status such as "in discussion" */
  text = g_strdup_printf (_ ("%s %s stand apart"), value, tie_status_get_label (status));
  tie_detail_add_label (card, text, "note");
}

static void
add_capacity (GtkBox *page, const TieDetail *detail)
{
  const char *unit = tie_document_get_capacity_unit (detail->document);
  g_autoptr (TieCapacity) capacity = NULL;
  g_autofree char *value = NULL;
  g_autofree char *total = NULL;
  TieEstimate estimate;
  gboolean or_more;
  GtkWidget *card;
  double undated;

  if (unit == NULL)
    return;
  capacity = tie_capacity_new (detail->document, unit, NULL);
  if (tie_capacity_get_n_courses (capacity) == 0)
    return;

  tie_capacity_get_total (capacity, &estimate, &or_more);
  undated = tie_capacity_get_undated (capacity);
  value = tie_wording_value_long (estimate.likely, unit, detail->document, detail->language);
  /* Translators: an amount that has no upper bound */
  total = or_more ? g_strdup_printf (_ ("%s or more"), value) : g_strdup (value);

  card = tie_detail_card_new ();
  tie_detail_add_label (GTK_BOX (card), total, "amount");
  if (undated > 0)
    {
      g_autofree char *amount =
          tie_wording_value_long (undated, unit, detail->document, detail->language);
      /* Translators: an amount */
      g_autofree char *text = g_strdup_printf (_ ("%s of it without a date"), amount);

      tie_detail_add_label (GTK_BOX (card), text, "note");
    }
  add_apart (GTK_BOX (card), detail, capacity, unit, TIE_STATUS_IN_DISCUSSION);
  add_apart (GTK_BOX (card), detail, capacity, unit, TIE_STATUS_RUMORED);
  gtk_box_append (tie_detail_add_section (page, _ ("Capacity planned")), card);
}

static void
add_circles (GtkBox *page, const TieDetail *detail)
{
  gboolean bounded = FALSE;
  GPtrArray *circles = tie_circles_look (detail->circles, detail->document, &bounded);
  GtkBox *section;

  if (circles == NULL || circles->len == 0)
    return;
  section = tie_detail_add_section (page, _ ("Money circles"));
  tie_detail_add_label (section, _ ("Somebody gives money or shares, and is paid by the receiver."),
                        "note");
  for (guint i = 0; i < circles->len; i++)
    {
      const TieMoneyCircle *circle = g_ptr_array_index (circles, i);
      const TieMoneyLink *first = g_ptr_array_index (circle->links, 0);
      g_autofree char *words = tie_money_circle_to_words (circle, detail->language);

      gtk_box_append (section,
                      tie_detail_link_new (detail, tie_flow_get_id (first->flow), first->payer,
                                           words, tie_status_get_label (circle->weakest)));
    }
  if (bounded)
    tie_detail_add_label (section,
                          _ ("There are more: at most 200, of at most 6 links, are sought."),
                          "note");
}

static void
add_other_facts (GtkBox *page, const TieDetail *detail)
{
  GPtrArray *facts = tie_document_get_facts (detail->document);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  for (guint i = 0; i < facts->len; i++)
    {
      TieFlowKind kind;
      TieOrganization *from;
      TieOrganization *to;

      if (!tie_fact_get_total_of (g_ptr_array_index (facts, i), &kind, &from, &to))
        g_ptr_array_add (others, g_ptr_array_index (facts, i));
    }
  tie_detail_add_facts (page, detail, others);
}

static void
add_comparisons (GtkBox *page, const TieDetail *detail)
{
  GPtrArray *comparisons = tie_document_get_comparisons (detail->document);
  GtkBox *section;

  if (comparisons->len == 0)
    return;
  section = tie_detail_add_section (page, _ ("To compare"));
  for (guint i = 0; i < comparisons->len; i++)
    {
      TieComparison *comparison = g_ptr_array_index (comparisons, i);
      GtkWidget *card = tie_detail_card_new ();
      g_autofree char *value = tie_wording_value_long (1, tie_comparison_get_unit (comparison),
                                                       detail->document, detail->language);
      g_autofree char *words = tie_wording_comparison (comparison, 1, detail->language);

      tie_detail_add_label (GTK_BOX (card), value, "card-title");
      tie_detail_add_label (GTK_BOX (card), words, NULL);
      tie_detail_add_text (GTK_BOX (card), detail, tie_comparison_get_note (comparison), "note");
      tie_source_add_chips (GTK_BOX (card), tie_comparison_get_citations (comparison),
                            detail->language);
      gtk_box_append (section, card);
    }
}

static void
add_sources (GtkBox *page, const TieDetail *detail)
{
  GPtrArray *sources = tie_document_get_sources (detail->document);
  GtkBox *section;

  if (sources->len == 0)
    return;
  section = tie_detail_add_section (page, _ ("Sources"));
  for (guint i = 0; i < sources->len; i++)
    gtk_box_append (section,
                    tie_source_button_new (g_ptr_array_index (sources, i), detail->language));
}

/**
 * tie_detail_document_page_new:
 * @detail: the document and the language
 *
 * Returns: (transfer floating): the document as a whole
 */
GtkWidget *
tie_detail_document_page_new (const TieDetail *detail)
{
  GtkWidget *page = tie_detail_box_new (8);
  GtkBox *box = GTK_BOX (page);

  add_head (box, detail);
  add_totals (box, detail);
  add_capacity (box, detail);
  add_circles (box, detail);
  add_comparisons (box, detail);
  add_other_facts (box, detail);
  add_sources (box, detail);
  return page;
}
