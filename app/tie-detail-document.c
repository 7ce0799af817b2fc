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

/* More are shown when they are asked for */
#define MOST_CIRCLES 12

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
      value,
      tie_text_get_in_line (tie_organization_get_name (from != NULL ? from : to),
                            detail->language));
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

/* What the sum leaves out of what is claimed */
static void
add_rest (GtkBox *card, const TieDetail *detail, const TieTotal *total, gboolean or_more)
{
  double rest = total->claimed.likely - total->accounted.likely;
  g_autofree char *value = NULL;
  g_autofree char *text = NULL;

  if (rest <= 0)
    return;
  value = tie_wording_value_long (rest, total->unit, detail->document, detail->language);
  text = g_strdup_printf (
      /* Translators: an amount: what is left of a total that somebody claims */
      or_more ? _ ("Left out: %s or more, which no deal here states")
              : _ ("Left out: %s, which no deal here states"),
      value);
  tie_detail_add_label (card, text, "note");
}

static void
add_total (GtkBox *section, const TieDetail *detail, gpointer item)
{
  const TieTotal *total = item;
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
  add_rest (box, detail, total, claimed != NULL && claimed->form == TIE_QUANTITY_AT_LEAST);
  if (total->disputed)
    tie_detail_add_disagreement (box, _ ("Sources disagree on an amount in it"));
  add_opposite (box, detail, total);
  tie_detail_add_row (box, _ ("Says who"),
                      tie_text_get (tie_fact_get_by (total->claim), detail->language));
  tie_detail_add_text (box, detail, tie_fact_get_note (total->claim), "note");
  tie_source_add_chips (box, tie_fact_get_citations (total->claim), detail->language);
  gtk_box_append (section, card);
}

/* The page keeps them: they are made for it */
static void
push_totals (GtkBox *page, const TieDetail *detail)
{
  GPtrArray *totals = tie_totals_of_document (detail->document);

  g_object_set_data_full (G_OBJECT (page), "tie-totals", totals,
                          (GDestroyNotify) g_ptr_array_unref);
  tie_detail_queue_begin_section (detail->queue, _ ("Claimed and accounted for"));
  for (guint i = 0; i < totals->len; i++)
    tie_detail_queue_push (detail->queue, add_total, g_ptr_array_index (totals, i));
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
  text = g_strdup_printf (_ ("%s %s, not counted"), value, tie_status_get_label (status));
  tie_detail_add_label (card, text, "note");
}

/* What all of it is like */
static void
compare_total (GtkBox *card,
               const TieDetail *detail,
               const char *unit,
               double total,
               gboolean or_more)
{
  TieQuantity *quantity = tie_quantity_new ();
  g_autoptr (GPtrArray) amount =
      g_ptr_array_new_with_free_func ((GDestroyNotify) tie_quantity_free);

  quantity->form = or_more ? TIE_QUANTITY_AT_LEAST : TIE_QUANTITY_VALUE;
  quantity->low = quantity->high = total;
  quantity->unit = g_strdup (unit);
  g_ptr_array_add (amount, quantity);
  tie_detail_add_comparisons (card, detail, amount);
}

static void
add_capacity (GtkBox *section, const TieDetail *detail, gpointer item)
{
  const char *unit = tie_document_get_capacity_unit (detail->document);
  TieCapacity *capacity = item;
  g_autofree char *value = NULL;
  g_autofree char *total = NULL;
  TieEstimate estimate;
  gboolean or_more;
  GtkWidget *card = tie_detail_card_new ();
  double undated = tie_capacity_get_undated (capacity);

  tie_capacity_get_total (capacity, &estimate, &or_more);
  value = tie_wording_value_long (estimate.likely, unit, detail->document, detail->language);
  /* Translators: an amount that has no upper bound */
  total = or_more ? g_strdup_printf (_ ("%s or more"), value) : g_strdup (value);

  tie_detail_add_label (GTK_BOX (card), total, "amount");
  if (undated > 0)
    {
      g_autofree char *amount =
          tie_wording_value_long (undated, unit, detail->document, detail->language);
      /* Translators: an amount */
      g_autofree char *text = g_strdup_printf (_ ("%s of it without a date"), amount);

      tie_detail_add_label (GTK_BOX (card), text, "note");
    }
  compare_total (GTK_BOX (card), detail, unit, estimate.likely, or_more);
  add_apart (GTK_BOX (card), detail, capacity, unit, TIE_STATUS_IN_DISCUSSION);
  add_apart (GTK_BOX (card), detail, capacity, unit, TIE_STATUS_RUMORED);
  gtk_box_append (section, card);
}

/* A large document's is not there at first: the page is begun anew when it is */
static void
push_capacity (const TieDetail *detail)
{
  TieCapacity *capacity = tie_findings_look_capacity (detail->findings, detail->document);

  if (capacity == NULL || tie_capacity_get_n_courses (capacity) == 0)
    return;
  tie_detail_queue_begin_section (detail->queue, _ ("Capacity planned"));
  tie_detail_queue_push (detail->queue, add_capacity, capacity);
}

static void
add_circles_note (GtkBox *section, const TieDetail *detail, gpointer item)
{
  tie_detail_add_label (section, _ ("Somebody gives money or shares, and is paid by the receiver."),
                        "note");
}

static void
add_circle (GtkBox *section, const TieDetail *detail, gpointer item)
{
  gtk_box_append (section, tie_detail_circle_card_new (detail, item));
}

static void
add_more_circles (GtkBox *section, const TieDetail *detail, gpointer circles)
{
  gtk_box_append (section, tie_detail_circle_more_new (detail, circles, MOST_CIRCLES));
}

static void
add_bounded_note (GtkBox *section, const TieDetail *detail, gpointer item)
{
  tie_detail_add_label (section, _ ("There are more: at most 200, of at most 6 links, are sought."),
                        "note");
}

static void
push_circles (const TieDetail *detail)
{
  gboolean bounded = FALSE;
  GPtrArray *circles = tie_findings_look_circles (detail->findings, detail->document, &bounded);

  if (circles == NULL || circles->len == 0)
    return;
  tie_detail_queue_begin_section (detail->queue, _ ("Money circles"));
  tie_detail_queue_push (detail->queue, add_circles_note, NULL);
  for (guint i = 0; i < MIN (circles->len, MOST_CIRCLES); i++)
    tie_detail_queue_push (detail->queue, add_circle, g_ptr_array_index (circles, i));
  if (circles->len > MOST_CIRCLES)
    tie_detail_queue_push (detail->queue, add_more_circles, circles);
  if (bounded)
    tie_detail_queue_push (detail->queue, add_bounded_note, NULL);
}

static void
push_other_facts (const TieDetail *detail)
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
  tie_detail_push_facts (detail, others);
}

static void
add_comparison (GtkBox *section, const TieDetail *detail, gpointer comparison)
{
  GtkWidget *card = tie_detail_card_new ();
  g_autofree char *value = tie_wording_value_long (1, tie_comparison_get_unit (comparison),
                                                   detail->document, detail->language);
  g_autofree char *words =
      tie_wording_comparison (comparison, 1, TIE_QUANTITY_VALUE, detail->language);

  tie_detail_add_label (GTK_BOX (card), value, "card-title");
  tie_detail_add_label (GTK_BOX (card), words, NULL);
  tie_detail_add_text (GTK_BOX (card), detail, tie_comparison_get_note (comparison), "note");
  tie_source_add_chips (GTK_BOX (card), tie_comparison_get_citations (comparison),
                        detail->language);
  gtk_box_append (section, card);
}

static void
push_comparisons (const TieDetail *detail)
{
  GPtrArray *comparisons = tie_document_get_comparisons (detail->document);

  tie_detail_queue_begin_section (detail->queue, _ ("To compare"));
  for (guint i = 0; i < comparisons->len; i++)
    tie_detail_queue_push (detail->queue, add_comparison, g_ptr_array_index (comparisons, i));
}

static void
add_source (GtkBox *section, const TieDetail *detail, gpointer source)
{
  gtk_box_append (section, tie_source_button_new (source, detail->language));
}

static void
push_sources (const TieDetail *detail)
{
  GPtrArray *sources = tie_document_get_sources (detail->document);

  tie_detail_queue_begin_section (detail->queue, _ ("Sources"));
  for (guint i = 0; i < sources->len; i++)
    tie_detail_queue_push (detail->queue, add_source, g_ptr_array_index (sources, i));
}

/**
 * tie_detail_document_page_begin:
 * @page: an empty page
 * @detail: the document, the language and the queue
 *
 * Fills the page with the document as a whole.
 */
void
tie_detail_document_page_begin (GtkBox *page, const TieDetail *detail)
{
  add_head (page, detail);
  push_totals (page, detail);
  push_capacity (detail);
  push_circles (detail);
  push_comparisons (detail);
  push_other_facts (detail);
  push_sources (detail);
}
