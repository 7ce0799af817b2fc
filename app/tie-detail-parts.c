/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The blocks of text and buttons that the pages of the detail panel are made of. */

#include "tie-detail-parts.h"

#include "tie-breakable.h"
#include "tie-dot.h"
#include "tie-paragraph.h"
#include "tie-source-button.h"

#include <glib/gi18n-lib.h>

/**
 * tie_detail_box_new:
 * @spacing: between the children, in pixels
 *
 * Returns: (transfer floating): a column
 */
GtkWidget *
tie_detail_box_new (int spacing)
{
  return gtk_box_new (GTK_ORIENTATION_VERTICAL, spacing);
}

/**
 * tie_detail_label_new:
 * @text: plain text
 * @css_class: (nullable): how it looks
 *
 * A paragraph that wraps at any width and that can be copied from.
 *
 * Returns: (transfer floating): the label
 */
GtkWidget *
tie_detail_label_new (const char *text, const char *css_class)
{
  g_autofree char *breakable = tie_breakable_dup (text);
  GtkWidget *label = gtk_label_new (breakable);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_can_focus (label, FALSE);
  gtk_widget_set_hexpand (label, TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/**
 * tie_detail_beside_new:
 * @spacing: between the columns, in pixels
 *
 * Puts things beside one another. A box would search for the width that its height leaves a text,
 * and break the text into lines each time.
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
tie_detail_beside_new (int spacing)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), (guint) spacing);
  return grid;
}

/**
 * tie_detail_card_new:
 *
 * Returns: (transfer floating): a column on a card
 */
GtkWidget *
tie_detail_card_new (void)
{
  GtkWidget *card = tie_detail_box_new (8);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "detail-card");
  return card;
}

/**
 * tie_detail_add_section:
 * @page: the page
 * @title: what the section is about
 *
 * Returns: (transfer none): the section's column
 */
GtkBox *
tie_detail_add_section (GtkBox *page, const char *title)
{
  GtkWidget *section = tie_detail_box_new (8);
  GtkWidget *heading = tie_detail_label_new (title, "heading");

  gtk_widget_add_css_class (section, "detail-section");
  gtk_label_set_selectable (GTK_LABEL (heading), FALSE);
  gtk_box_append (GTK_BOX (section), heading);
  gtk_box_append (page, section);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (section), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  heading, NULL, -1);
  return GTK_BOX (section);
}

/**
 * tie_detail_add_label:
 * @box: where to
 * @text: (nullable): plain text; nothing is added for %NULL and the empty one
 * @css_class: (nullable): how it looks
 *
 * Adds a paragraph.
 */
void
tie_detail_add_label (GtkBox *box, const char *text, const char *css_class)
{
  if (text != NULL && *text != '\0')
    gtk_box_append (box, tie_detail_label_new (text, css_class));
}

/**
 * tie_detail_add_text:
 * @box: where to
 * @detail: the language
 * @text: (nullable): a text of the document
 * @css_class: (nullable): how it looks
 *
 * Adds a paragraph in the reader's language.
 */
void
tie_detail_add_text (GtkBox *box,
                     const TieDetail *detail,
                     const TieText *text,
                     const char *css_class)
{
  tie_detail_add_label (box, tie_text_get (text, detail->language), css_class);
}

/**
 * tie_detail_add_row:
 * @box: where to
 * @key: what it is, in a word or two
 * @value: (nullable): what it is in this case; nothing is added without
 *
 * Adds a key in grey with its value beside it.
 */
void
tie_detail_add_row (GtkBox *box, const char *key, const char *value)
{
  GtkWidget *row;
  GtkWidget *name;
  GtkWidget *text;

  if (value == NULL || *value == '\0')
    return;

  row = tie_detail_beside_new (12);
  name = gtk_label_new (key);
  gtk_widget_add_css_class (name, "dim-label");
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_yalign (GTK_LABEL (name), 0);
  gtk_label_set_width_chars (GTK_LABEL (name), 10);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 10);
  text = tie_detail_label_new (value, NULL);
  gtk_grid_attach (GTK_GRID (row), name, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (row), text, 1, 0, 1, 1);
  gtk_box_append (box, row);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_RELATION_LABELLED_BY, name,
                                  NULL, -1);
}

/**
 * tie_detail_add_disagreement:
 * @box: where to
 * @text: what is disputed, in words
 *
 * Adds the mark that the charts use for sources that disagree, with words beside it.
 */
void
tie_detail_add_disagreement (GtkBox *box, const char *text)
{
  g_autofree char *marked = g_strdup_printf ("◆ %s", text);

  tie_detail_add_label (box, marked, "disagreement");
}

static GtkWidget *
dot_new (const TieDetail *detail, TieOrganization *organization)
{
  GtkWidget *dot = tie_dot_new ();

  tie_dot_set_color (TIE_DOT (dot), tie_palette_get_fill (detail->palette, organization),
                     tie_palette_is_patterned (detail->palette, organization));
  return dot;
}

/**
 * tie_detail_heading_new:
 * @detail: the palette
 * @organization: (nullable): whose colour goes before it
 * @title: the text
 *
 * Returns: (transfer floating): the title of a page
 */
GtkWidget *
tie_detail_heading_new (const TieDetail *detail, TieOrganization *organization, const char *title)
{
  GtkWidget *row = tie_detail_beside_new (10);

  if (organization != NULL)
    gtk_grid_attach (GTK_GRID (row), dot_new (detail, organization), 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (row), tie_detail_label_new (title, "title-2"), 1, 0, 1, 1);
  return row;
}

/**
 * tie_detail_status_new:
 * @status: how far a deal has come
 *
 * Returns: (transfer floating): its name on a pill whose frame says the same: solid when agreed,
 *   dashed when intended or in discussion
 */
GtkWidget *
tie_detail_status_new (TieStatus status)
{
  GtkWidget *label = gtk_label_new (tie_status_get_label (status));

  gtk_widget_add_css_class (label, "status");
  if (tie_status_is_agreed (status))
    gtk_widget_add_css_class (label, "agreed");
  else if (!tie_status_is_drawn (status) || status == TIE_STATUS_CANCELLED)
    gtk_widget_add_css_class (label, "off");
  gtk_widget_set_halign (label, GTK_ALIGN_START);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  return label;
}

static void
link_clicked_cb (GtkButton *button, TieSession *session)
{
  const char *id = g_object_get_data (G_OBJECT (button), "tie-subject");

  tie_session_set_hover (session, NULL);
  tie_session_set_selection (session, id);
}

static void
link_enter_cb (GtkEventControllerMotion *motion, double x, double y, TieSession *session)
{
  GtkWidget *button = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (motion));

  tie_session_set_hover (session, g_object_get_data (G_OBJECT (button), "tie-subject"));
}

static void
link_leave_cb (GtkEventControllerMotion *motion, TieSession *session)
{
  tie_session_set_hover (session, NULL);
}

static void
connect_link (GtkWidget *button, TieSession *session, const char *id)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_object_set_data_full (G_OBJECT (button), "tie-subject", g_strdup (id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (link_clicked_cb), session, 0);
  g_signal_connect_object (motion, "enter", G_CALLBACK (link_enter_cb), session, 0);
  g_signal_connect_object (motion, "leave", G_CALLBACK (link_leave_cb), session, 0);
  gtk_widget_add_controller (button, motion);
}

/**
 * tie_detail_link_new:
 * @detail: the session whose selection it changes
 * @id: what it selects
 * @organization: (nullable): whose colour goes before it
 * @title: what it says
 * @subtitle: (nullable): a second line
 *
 * A button that selects an object of the document, and lights it in the charts while the pointer
 * is over it.
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *
tie_detail_link_new (const TieDetail *detail,
                     const char *id,
                     TieOrganization *organization,
                     const char *title,
                     const char *subtitle)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *row = tie_detail_beside_new (10);
  GtkWidget *texts = tie_detail_box_new (1);
  GtkWidget *first = tie_paragraph_new (title, NULL);

  if (organization != NULL)
    gtk_grid_attach (GTK_GRID (row), dot_new (detail, organization), 0, 0, 1, 1);
  gtk_box_append (GTK_BOX (texts), first);
  if (subtitle != NULL)
    {
      GtkWidget *second = tie_paragraph_new (subtitle, "caption");

      gtk_widget_add_css_class (second, "dim-label");
      gtk_box_append (GTK_BOX (texts), second);
    }
  /* In the middle of a button that is higher than its text, which it does not make any higher */
  gtk_widget_set_vexpand (first, subtitle == NULL);
  gtk_widget_set_vexpand (texts, TRUE);
  gtk_widget_set_vexpand (row, FALSE);
  gtk_grid_attach (GTK_GRID (row), texts, 1, 0, 1, 1);
  gtk_button_set_child (GTK_BUTTON (button), row);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "detail-link");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  subtitle != NULL ? subtitle : "", -1);
  connect_link (button, detail->session, id);
  return button;
}

static void
add_citation (GtkBox *section, const TieDetail *detail, gpointer item)
{
  const TieCitation *citation = item;

  gtk_box_append (section, tie_source_button_new (citation->source, detail->language));
  tie_detail_add_text (section, detail, citation->at, "note");
}

/**
 * tie_detail_push_citations:
 * @detail: the queue
 * @citations: (element-type TieCitation): sources of something in the document
 *
 * Has a section with sources added, if there are any.
 */
void
tie_detail_push_citations (const TieDetail *detail, GPtrArray *citations)
{
  tie_detail_queue_begin_section (detail->queue, _ ("Sources"));
  for (guint i = 0; i < citations->len; i++)
    tie_detail_queue_push (detail->queue, add_citation, g_ptr_array_index (citations, i));
}
