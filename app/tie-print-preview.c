/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The pages as they will be printed, in a window of their own: the same drawing, and no other
 * program is needed for it. */

#include "tie-print-preview.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "tie-export-pager.h"
#include "tie-export-preview.h"

#define WIDTH 760
#define HEIGHT 640

static void
destroy_cb (GtkWidget *window, GtkPrintOperationPreview *operation)
{
  gtk_print_operation_preview_end_preview (operation);
}

static void
add_key (GtkEventController *controller, guint key, const char *action)
{
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (key, 0),
                                                          gtk_named_action_new (action)));
}

static void
add_keys (GtkWidget *preview)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller),
                                     GTK_SHORTCUT_SCOPE_GLOBAL);
  add_key (controller, GDK_KEY_Escape, "window.close");
  add_key (controller, GDK_KEY_Page_Up, TIE_EXPORT_PAGER_PREVIOUS);
  add_key (controller, GDK_KEY_Page_Down, TIE_EXPORT_PAGER_NEXT);
  gtk_widget_add_controller (preview, controller);
}

/**
 * tie_print_preview_show:
 * @parent: (nullable): the window it is for
 * @operation: told when the preview is over
 * @request: what is printed
 *
 * Shows the pages.
 */
void
tie_print_preview_show (GtkWindow *parent,
                        GtkPrintOperationPreview *operation,
                        const TieExportRequest *request)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *preview = g_object_new (TIE_TYPE_EXPORT_PREVIEW, "vexpand", TRUE, NULL);

  g_return_if_fail (GTK_IS_PRINT_OPERATION_PREVIEW (operation));
  g_return_if_fail (request != NULL);

  gtk_window_set_title (GTK_WINDOW (window), _ ("Print Preview"));
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_widget_add_css_class (preview, "export-stage");
  gtk_accessible_update_property (GTK_ACCESSIBLE (preview), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Print Preview"), -1);
  add_keys (preview);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), preview);
  adw_window_set_content (ADW_WINDOW (window), box);
  tie_export_preview_show (TIE_EXPORT_PREVIEW (preview), tie_export_request_copy (request));
  g_signal_connect_object (window, "destroy", G_CALLBACK (destroy_cb), operation, 0);
  gtk_window_present (GTK_WINDOW (window));
}
