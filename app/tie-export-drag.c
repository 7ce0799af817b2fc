/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Dragging the picture out of the preview into another program. */

#include "tie-export-drag.h"

#include "tie-export-content.h"

/* What is under the pointer while it is dragged, at most so wide and high */
#define ICON_SIZE 160.0

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y)
{
  const char *file_name = g_object_get_data (G_OBJECT (source), "tie-file-name");
  GtkWidget *preview = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  const TieExportRequest *request = tie_export_preview_get_request (TIE_EXPORT_PREVIEW (preview));

  if (request == NULL || tie_export_preview_get_texture (TIE_EXPORT_PREVIEW (preview)) == NULL)
    return NULL;
  return tie_export_content_new_with_file (request, file_name);
}

static void
begin_cb (GtkDragSource *source, GdkDrag *drag, TieExportPreview *preview)
{
  GdkPaintable *picture = GDK_PAINTABLE (tie_export_preview_get_texture (preview));
  double width = gdk_paintable_get_intrinsic_width (picture);
  double height = gdk_paintable_get_intrinsic_height (picture);
  double scale = ICON_SIZE / MAX (width, height);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GdkPaintable) icon = NULL;

  gdk_paintable_snapshot (picture, snapshot, width * scale, height * scale);
  icon = gtk_snapshot_free_to_paintable (snapshot, NULL);
  gtk_drag_source_set_icon (source, icon, (int) (width * scale / 2), (int) (height * scale / 2));
}

/**
 * tie_export_drag_install:
 * @preview: a preview
 * @file_name: (nullable): the document's file name
 *
 * Lets the picture be dragged into other programs: as a file of the format that was chosen, as PNG,
 * as SVG, and in words.
 */
void
tie_export_drag_install (TieExportPreview *preview, const char *file_name)
{
  GtkDragSource *source;

  g_return_if_fail (TIE_IS_EXPORT_PREVIEW (preview));

  source = gtk_drag_source_new ();
  g_object_set_data_full (G_OBJECT (source), "tie-file-name", g_strdup (file_name), g_free);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), NULL);
  g_signal_connect (source, "drag-begin", G_CALLBACK (begin_cb), preview);
  gtk_widget_add_controller (GTK_WIDGET (preview), GTK_EVENT_CONTROLLER (source));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (preview), "grab");
}
