/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Goes from page to page of a handout. */

#include "tie-export-pager.h"

#include <glib/gi18n-lib.h>

struct _TieExportPager
{
  AdwBin parent_instance;

  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (TieExportPager, tie_export_pager, ADW_TYPE_BIN)

static void
tie_export_pager_class_init (TieExportPagerClass *klass)
{
}

static GtkWidget *
turn_button_new (const char *icon, const char *action, const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return button;
}

static void
tie_export_pager_init (TieExportPager *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_add_css_class (box, "export-pager");
  gtk_box_append (GTK_BOX (box), turn_button_new ("go-previous-symbolic", TIE_EXPORT_PAGER_PREVIOUS,
                                                  _ ("Previous Page")));
  self->label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->label, "numeric");
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box),
                  turn_button_new ("go-next-symbolic", TIE_EXPORT_PAGER_NEXT, _ ("Next Page")));
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * tie_export_pager_new:
 *
 * Returns: (transfer floating): a pager that nobody sees yet
 */
GtkWidget *
tie_export_pager_new (void)
{
  return g_object_new (TIE_TYPE_EXPORT_PAGER, NULL);
}

/**
 * tie_export_pager_set_page:
 * @self: the pager
 * @page: which page is shown, from 0 on
 * @n_pages: of how many
 *
 * Says so. Where there are not several, nobody sees it.
 */
void
tie_export_pager_set_page (TieExportPager *self, guint page, guint n_pages)
{
  g_autofree char *text = NULL;

  g_return_if_fail (TIE_IS_EXPORT_PAGER (self));

  text = g_strdup_printf (_ ("Page %u of %u"), page + 1, MAX (n_pages, 1));
  gtk_widget_set_visible (GTK_WIDGET (self), n_pages > 1);
  gtk_label_set_label (GTK_LABEL (self->label), text);
}
