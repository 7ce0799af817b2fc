/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The picture that a window shows, for other programs and for paper. */

#include "tie-window-private.h"

#include "tie-export-content.h"
#include "tie-export-session.h"
#include "tie-message.h"
#include "tie-print.h"

#include <glib/gi18n-lib.h>

/* Twice as many pixels as on screen: it may be looked at from near */
#define SHARPNESS 2

/* Both charts have room for both */
static void
choose_size (TieWindow *self, TieExportOptions *options)
{
  gboolean both = options->chart == TIE_CHART_BOTH;
  int width = gtk_widget_get_width (GTK_WIDGET (self->charts));
  int height = gtk_widget_get_height (GTK_WIDGET (self->charts));

  width = MAX (width, (both ? 2 : 1) * TIE_CHART_MIN_WIDTH);
  height = MAX (height, TIE_CHART_MIN_HEIGHT);
  options->width = width * SHARPNESS;
  options->height = height * SHARPNESS;
  options->scale = SHARPNESS;
  options->dpi *= SHARPNESS;
}

/**
 * tie_window_create_picture:
 * @self: the window, with a document
 *
 * Returns: (transfer full): what it shows, as it shows it: the same charts, part, theme and layout
 */
TieExportRequest *
tie_window_create_picture (TieWindow *self)
{
  TieExportOptions options;

  tie_export_session_fill (self->session, &options);
  options.chart = tie_charts_get_chart (self->charts);
  options.dark = tie_session_get_dark (self->session);
  tie_charts_get_view (self->charts, &options.view);
  choose_size (self, &options);
  return tie_export_request_new (tie_session_get_document (self->session),
                                 tie_session_get_filter (self->session), &options);
}

static void
tell (TieWindow *self, const char *what)
{
  AdwToast *toast = adw_toast_new (what);

  adw_toast_set_timeout (toast, 2);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * tie_window_copy_picture:
 * @self: the window, with a document
 *
 * Puts what it shows on the clipboard: a picture, as pixels and as lines, and in words.
 */
void
tie_window_copy_picture (TieWindow *self)
{
  g_autoptr (TieExportRequest) request = tie_window_create_picture (self);
  g_autoptr (GdkContentProvider) content = tie_export_content_new (request);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);
  tell (self, _ ("Picture copied"));
}

/**
 * tie_window_copy_table:
 * @self: the window, with a document
 *
 * Puts what its table shows on the clipboard, as comma-separated values: a spreadsheet takes them
 * as such, everything else as text.
 */
void
tie_window_copy_table (TieWindow *self)
{
  TieTableView *table = tie_charts_get_table (self->charts);
  g_autoptr (GBytes) csv = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GdkContentProvider) content = NULL;

  if (table == NULL)
    return;
  csv = tie_table_view_write_csv (table);
  text = g_strndup (g_bytes_get_data (csv, NULL), g_bytes_get_size (csv));
  content = gdk_content_provider_new_union (
      (GdkContentProvider *[]){ gdk_content_provider_new_for_bytes ("text/csv", csv),
                                gdk_content_provider_new_typed (G_TYPE_STRING, text) },
      2);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);
  tell (self, _ ("Table copied"));
}

static void
print_failed_cb (TieWindow *self, const char *message)
{
  tie_message_tell (GTK_WINDOW (self), _ ("Printing Failed"), message);
}

/**
 * tie_window_print:
 * @self: the window, with a document
 *
 * Asks how, and prints what it shows.
 */
void
tie_window_print (TieWindow *self)
{
  g_autoptr (TieExportRequest) request = tie_window_create_picture (self);
  TiePrint *print = tie_print_new (request, self->settings);

  g_signal_connect_object (print, "failed", G_CALLBACK (print_failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (print, "done", G_CALLBACK (g_object_unref), NULL);
  tie_print_run (print, GTK_WINDOW (self));
}
