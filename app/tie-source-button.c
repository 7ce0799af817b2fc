/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Buttons that open a source in the browser and say beforehand where they lead. */

#include "tie-source-button.h"

#include "tie-detail-parts.h"
#include "tie-paragraph.h"
#include "tie-wording.h"

#include <glib/gi18n-lib.h>

/**
 * tie_source_can_open:
 * @url: (nullable): what the document gives as the address of a source
 *
 * A document may come from anybody: only pages of the web are opened, no file and no other program.
 *
 * Returns: whether a button may open it
 */
gboolean
tie_source_can_open (const char *url)
{
  g_autoptr (GUri) uri = NULL;

  if (url == NULL)
    return FALSE;
  uri = g_uri_parse (url, G_URI_FLAGS_NONE, NULL);
  if (uri == NULL || g_uri_get_host (uri) == NULL || *g_uri_get_host (uri) == '\0')
    return FALSE;
  return g_str_equal (g_uri_get_scheme (uri), "https")
         || g_str_equal (g_uri_get_scheme (uri), "http");
}

static char *
dup_host (const char *url)
{
  g_autoptr (GUri) uri = url == NULL ? NULL : g_uri_parse (url, G_URI_FLAGS_NONE, NULL);
  const char *host = uri == NULL ? NULL : g_uri_get_host (uri);

  if (host == NULL)
    return NULL;
  return g_strdup (g_str_has_prefix (host, "www.") ? host + 4 : host);
}

static void
append (GString *text, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

static void
clicked_cb (GtkButton *button, gpointer data)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (button));
  const char *url = g_object_get_data (G_OBJECT (button), "tie-url");

  gtk_show_uri (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, url, GDK_CURRENT_TIME);
}

static void
connect_url (GtkWidget *button, const char *url)
{
  if (!tie_source_can_open (url))
    {
      gtk_widget_set_sensitive (button, FALSE);
      return;
    }
  g_object_set_data_full (G_OBJECT (button), "tie-url", g_strdup (url), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), NULL);
}

static GtkWidget *
line_new (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

/**
 * tie_source_button_new:
 * @source: the source
 * @language: the reader's language
 *
 * A row with the source's title; below it its publisher, its day and the site it leads to.
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *
tie_source_button_new (TieSource *source, const char *language)
{
  const TieDate *published = tie_source_get_published (source);
  g_autofree char *date = published == NULL ? NULL : tie_wording_date (published, language);
  g_autofree char *host = dup_host (tie_source_get_url (source));
  const char *title = tie_text_get (tie_source_get_title (source), language);
  g_autoptr (GString) second = g_string_new (NULL);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *row = tie_detail_beside_new (8);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *label;

  append (second, tie_text_get (tie_source_get_publisher (source), language));
  append (second, date);
  append (second, host);

  gtk_box_append (GTK_BOX (texts), tie_paragraph_new (title, NULL));
  label = line_new (second->str);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (texts), label);
  gtk_grid_attach (GTK_GRID (row), texts, 0, 0, 1, 1);
  if (tie_source_can_open (tie_source_get_url (source)))
    gtk_grid_attach (GTK_GRID (row), gtk_image_new_from_icon_name ("adw-external-link-symbolic"), 1,
                     0, 1, 1);

  gtk_button_set_child (GTK_BUTTON (button), row);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "detail-link");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, second->str, -1);
  gtk_widget_set_tooltip_text (button, tie_source_get_url (source));
  connect_url (button, tie_source_get_url (source));
  return button;
}

/**
 * tie_source_chip_new:
 * @citation: a source and the place in it
 * @language: the reader's language
 *
 * The small form that stands under a number: who says it and when; the whole of it in the tooltip.
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *
tie_source_chip_new (const TieCitation *citation, const char *language)
{
  TieSource *source = citation->source;
  const TieDate *published = tie_source_get_published (source);
  g_autofree char *date = published == NULL ? NULL : tie_wording_date_short (published, language);
  const char *title = tie_text_get (tie_source_get_title (source), language);
  const char *publisher = tie_text_get (tie_source_get_publisher (source), language);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) tooltip = g_string_new (title);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  append (text, publisher != NULL ? publisher : title);
  append (text, date);
  append (text, tie_text_get (citation->at, language));
  if (tie_source_get_url (source) != NULL)
    g_string_append_printf (tooltip, "\n%s", tie_source_get_url (source));

  if (tie_source_can_open (tie_source_get_url (source)))
    gtk_box_append (GTK_BOX (row), gtk_image_new_from_icon_name ("adw-external-link-symbolic"));
  gtk_box_append (GTK_BOX (row), line_new (text->str));
  gtk_button_set_child (GTK_BUTTON (button), row);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "source-chip");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, tooltip->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text->str,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, tooltip->str, -1);
  connect_url (button, tie_source_get_url (source));
  return button;
}

/**
 * tie_source_add_chips:
 * @box: where to
 * @citations: (nullable) (element-type TieCitation): the sources
 * @language: the reader's language
 *
 * Adds a small button for each source.
 */
void
tie_source_add_chips (GtkBox *box, GPtrArray *citations, const char *language)
{
  GtkWidget *chips;

  if (citations == NULL || citations->len == 0)
    return;
  chips = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  for (guint i = 0; i < citations->len; i++)
    gtk_box_append (GTK_BOX (chips),
                    tie_source_chip_new (g_ptr_array_index (citations, i), language));
  gtk_box_append (box, chips);
}
