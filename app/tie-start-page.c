/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What a window shows before it has a document: open one, a bundled map, or a recent one. */

#include "tie-start-page.h"

#include "tie-recent.h"
#include "tie-recovery.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Of the narrowest letters */
#define WIDER_THAN_DOTS 6

struct _TieStartPage
{
  GtkWidget parent_instance;

  guint start_id;
  GtkWidget *scroller;
  GtkWidget *recent_box;
  GtkListBox *recent_list;
  GtkWidget *left_box;
  GtkListBox *left_list;
};

G_DEFINE_FINAL_TYPE (TieStartPage, tie_start_page, GTK_TYPE_WIDGET)

/* One line, which is cut. GTK 4.8 complains of a title that is narrower than the dots it would be
 * cut with: such a short one need not be */
static int
choose_lines (const char *title)
{
  return g_utf8_strlen (title, -1) < WIDER_THAN_DOTS ? 0 : 1;
}

static GtkWidget *
row_new (GFile *file)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = tie_recent_dup_title (file);
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *place = folder == NULL ? NULL : g_file_get_parse_name (folder);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (place != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), place);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), choose_lines (title));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "app.open-uri");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", uri);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  return row;
}

static void
fill (GtkListBox *list, GtkWidget *box, GPtrArray *files)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
  for (guint i = 0; i < files->len; i++)
    gtk_list_box_append (list, row_new (g_ptr_array_index (files, i)));
  gtk_widget_set_visible (box, files->len > 0);
}

static void
update_recent (TieStartPage *self)
{
  g_autoptr (GPtrArray) files = tie_recent_list (5);

  fill (self->recent_list, self->recent_box, files);
}

/* What a crash has left: opening the document asks what is to become of it */
static void
update_left (TieStartPage *self)
{
  g_autoptr (GPtrArray) files = tie_recovery_list ();

  fill (self->left_list, self->left_box, files);
}

static gboolean
start_cb (gpointer data)
{
  TieStartPage *self = data;

  self->start_id = 0;
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (update_recent),
                           self, G_CONNECT_SWAPPED);
  update_recent (self);
  update_left (self);
  return G_SOURCE_REMOVE;
}

static void
tie_start_page_dispose (GObject *object)
{
  TieStartPage *self = TIE_START_PAGE (object);

  g_clear_handle_id (&self->start_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), TIE_TYPE_START_PAGE);

  G_OBJECT_CLASS (tie_start_page_parent_class)->dispose (object);
}

static void
tie_start_page_class_init (TieStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tie_start_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tieline/Tieline/tie-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TieStartPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, TieStartPage, recent_box);
  gtk_widget_class_bind_template_child (widget_class, TieStartPage, recent_list);
  gtk_widget_class_bind_template_child (widget_class, TieStartPage, left_box);
  gtk_widget_class_bind_template_child (widget_class, TieStartPage, left_list);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
tie_start_page_init (TieStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->start_id = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, start_cb, self, NULL);
}
