/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A money circle on the page of the document: in words, link by link with amounts and sources, and
 * a button that lights it in the charts. */

#include "tie-detail-page.h"

#include "tie-paragraph.h"
#include "tie-source-button.h"
#include "tie-wording.h"

#include <glib/gi18n-lib.h>

static char **
list_flows (const TieMoneyCircle *circle)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < circle->links->len; i++)
    {
      const TieMoneyLink *link = g_ptr_array_index (circle->links, i);

      g_ptr_array_add (ids, g_strdup (tie_flow_get_id (link->flow)));
    }
  g_ptr_array_add (ids, NULL);
  return (char **) g_ptr_array_free (ids, FALSE);
}

/* The button shows whether its circle is the one that is lit */
static void
follow_session (GtkToggleButton *button, GParamSpec *pspec, TieSession *session)
{
  const char *const *flows = g_object_get_data (G_OBJECT (button), "tie-flows");
  const char *const *lit = tie_session_get_circle (session);

  gtk_toggle_button_set_active (button, lit != NULL && g_strv_equal (lit, flows));
}

static void
toggled_cb (GtkToggleButton *button, TieSession *session)
{
  const char *const *flows = g_object_get_data (G_OBJECT (button), "tie-flows");
  const char *const *lit = tie_session_get_circle (session);
  gboolean is_lit = lit != NULL && g_strv_equal (lit, flows);

  if (gtk_toggle_button_get_active (button) && !is_lit)
    tie_session_set_circle (session, flows);
  else if (!gtk_toggle_button_get_active (button) && is_lit)
    tie_session_set_circle (session, NULL);
}

static GtkWidget *
create_button (const TieDetail *detail, const TieMoneyCircle *circle)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *texts = tie_detail_box_new (1);
  g_autofree char *words = tie_money_circle_to_words (circle, detail->language);
  /* Translators: a circle is as strong as its weakest part; a status such as "letter of intent" */
  g_autofree char *status =
      g_strdup_printf (_ ("At its weakest: %s"), tie_status_get_label (circle->weakest));
  GtkWidget *second = tie_paragraph_new (status, "caption");

  gtk_widget_add_css_class (second, "dim-label");
  gtk_box_append (GTK_BOX (texts), tie_paragraph_new (words, NULL));
  gtk_box_append (GTK_BOX (texts), second);
  gtk_button_set_child (GTK_BUTTON (button), texts);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "detail-link");
  gtk_widget_set_tooltip_text (button, _ ("Light It in the Charts"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, status, -1);
  g_object_set_data_full (G_OBJECT (button), "tie-flows", list_flows (circle),
                          (GDestroyNotify) g_strfreev);
  return button;
}

static char *
word_link (const TieDetail *detail, const TieMoneyLink *link)
{
  const TieQuantity *quantity = tie_amount_first (tie_flow_get_amount (link->flow));
  const char *payer =
      tie_text_get_in_line (tie_organization_get_name (link->payer), detail->language);
  const char *payee =
      tie_text_get_in_line (tie_organization_get_name (link->payee), detail->language);
  g_autofree char *amount =
      quantity != NULL ? tie_wording_quantity_long (quantity, detail->document, detail->language)
                       : g_strdup (_ ("amount not known"));

  if (link->implied && quantity == NULL)
    return g_strdup_printf (_ ("%s → %s: implied, amount not known"), payer, payee);
  if (link->implied)
    /* Translators: who pays whom, for what: "OpenAI → Nvidia: implied, for at least 10 GW" */
    return g_strdup_printf (_ ("%s → %s: implied, for %s"), payer, payee, amount);
  /* Translators: who pays whom, what kind, how much: "Nvidia → OpenAI: money, US$100 billion" */
  return g_strdup_printf (_ ("%s → %s: %s, %s"), payer, payee,
                          tie_flow_kind_get_label (tie_flow_get_kind (link->flow)), amount);
}

static void
add_link (GtkBox *card, const TieDetail *detail, const TieMoneyLink *link)
{
  g_autofree char *words = word_link (detail, link);
  const TieQuantity *quantity = tie_amount_first (tie_flow_get_amount (link->flow));

  tie_detail_add_label (card, words, "note");
  if (tie_amount_is_disputed (tie_flow_get_amount (link->flow)))
    tie_detail_add_disagreement (card, _ ("Sources disagree on the amount"));
  tie_source_add_chips (card,
                        quantity != NULL && quantity->citations->len > 0
                            ? quantity->citations
                            : tie_flow_get_citations (link->flow),
                        detail->language);
}

/**
 * tie_detail_circle_card_new:
 * @detail: the document, the language and the session in which it is lit
 * @circle: a money circle; not needed any more afterwards
 *
 * Returns: (transfer floating): everything that is known of the circle, on a card
 */
GtkWidget *
tie_detail_circle_card_new (const TieDetail *detail, const TieMoneyCircle *circle)
{
  GtkWidget *card = tie_detail_card_new ();
  GtkWidget *button = create_button (detail, circle);

  follow_session (GTK_TOGGLE_BUTTON (button), NULL, detail->session);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), detail->session, 0);
  g_signal_connect_object (detail->session, "notify::circle", G_CALLBACK (follow_session), button,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (card), button);
  for (guint i = 0; i < circle->links->len; i++)
    add_link (GTK_BOX (card), detail, g_ptr_array_index (circle->links, i));
  return card;
}

/* What the button for more needs when it is pressed: the page may be done with by then */
typedef struct
{
  TieDetail detail; /* of which it owns the document */
  GPtrArray *circles;
  guint first;
} Rest;

static void
rest_free (gpointer data, GClosure *closure)
{
  Rest *rest = data;

  g_object_unref (rest->detail.document);
  g_ptr_array_unref (rest->circles);
  g_free (rest);
}

static void
more_cb (GtkWidget *button, Rest *rest)
{
  GtkBox *section = GTK_BOX (gtk_widget_get_parent (button));

  for (guint i = rest->first; i < rest->circles->len; i++)
    gtk_box_append (section, tie_detail_circle_card_new (&rest->detail,
                                                         g_ptr_array_index (rest->circles, i)));
  gtk_widget_grab_focus (gtk_widget_get_next_sibling (button));
  gtk_box_remove (section, button);
}

/**
 * tie_detail_circle_more_new:
 * @detail: the document, the language and the session
 * @circles: (element-type TieMoneyCircle): all circles
 * @first: the first that has no card yet
 *
 * Returns: (transfer floating): a button that is replaced by the cards of the rest: what nobody
 * asks for would cost every frame a little
 */
GtkWidget *
tie_detail_circle_more_new (const TieDetail *detail, GPtrArray *circles, guint first)
{
  guint n = circles->len - first;
  g_autofree char *label =
      g_strdup_printf (ngettext ("Show %u More Circle", "Show %u More Circles", n), n);
  GtkWidget *button = gtk_button_new_with_label (label);
  Rest *rest = g_new0 (Rest, 1);

  rest->detail = *detail;
  rest->detail.document = g_object_ref (detail->document);
  rest->detail.palette = NULL;
  rest->detail.queue = NULL;
  rest->circles = g_ptr_array_ref (circles);
  rest->first = first;
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_data (button, "clicked", G_CALLBACK (more_cb), rest, rest_free, 0);
  return button;
}
