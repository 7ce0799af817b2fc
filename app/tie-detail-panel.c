/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The panel on the right: what is selected, in full; with nothing selected, the document. */

#include "tie-detail-panel.h"

#include "tie-detail-page.h"

#include <glib/gi18n-lib.h>

struct _TieDetailPanel
{
  GtkWidget parent_instance;

  TieSession *session;
  TieCircles *circles;
  GtkWidget *box;
  GtkWidget *bar;
  GtkScrolledWindow *scroller;
  GtkViewport *viewport;
  GtkWidget *card; /* of the selected flow, until it is scrolled to; unowned */
  guint refresh_id;
  guint scroll_id;
};

G_DEFINE_FINAL_TYPE (TieDetailPanel, tie_detail_panel, GTK_TYPE_WIDGET)

static void
show_document_cb (TieDetailPanel *self)
{
  if (self->session != NULL)
    tie_session_set_selection (self->session, NULL);
}

static GtkWidget *
build_page (TieDetailPanel *self, TieDetail *detail)
{
  const char *id = tie_session_get_selection (self->session);
  GObject *object = id == NULL ? NULL : tie_document_lookup (detail->document, id);

  self->card = NULL;
  gtk_widget_set_visible (self->bar, object != NULL);
  if (TIE_IS_ORGANIZATION (object))
    return tie_detail_organization_page_new (detail, TIE_ORGANIZATION (object));
  if (TIE_IS_DEAL (object))
    return tie_detail_deal_page_new (detail, TIE_DEAL (object), NULL, &self->card);
  if (TIE_IS_FLOW (object))
    return tie_detail_deal_page_new (detail, tie_flow_get_deal (TIE_FLOW (object)),
                                     TIE_FLOW (object), &self->card);
  return tie_detail_document_page_new (detail);
}

/* The page has its place only after the next layout */
static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  TieDetailPanel *self = TIE_DETAIL_PANEL (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  graphene_point_t origin = GRAPHENE_POINT_INIT (0, 0);
  graphene_point_t point;

  self->scroll_id = 0;
  if (self->card == NULL)
    return G_SOURCE_REMOVE;
  if (gtk_widget_compute_point (self->card, gtk_viewport_get_child (self->viewport), &origin,
                                &point))
    gtk_adjustment_set_value (adjustment, MAX (0, point.y - 12));
  self->card = NULL;
  return G_SOURCE_REMOVE;
}

static void
refresh (TieDetailPanel *self)
{
  TieDetail detail = { .session = self->session, .circles = self->circles };
  GtkWidget *page;

  detail.document = tie_session_get_document (self->session);
  if (detail.document == NULL)
    {
      gtk_viewport_set_child (self->viewport, NULL);
      self->card = NULL;
      return;
    }

  detail.palette = tie_palette_new (detail.document, tie_session_get_theme (self->session));
  detail.language = tie_session_get_language (self->session);
  page = build_page (self, &detail);
  gtk_widget_add_css_class (page, "detail-page");
  gtk_viewport_set_child (self->viewport, page);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  if (self->card != NULL && self->scroll_id == 0)
    self->scroll_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
  tie_palette_free (detail.palette);
}

static gboolean
refresh_cb (gpointer data)
{
  TieDetailPanel *self = data;

  self->refresh_id = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

/* After the frame: the charts answer a click first, and a new window shows its chart first */
static void
queue_refresh (TieDetailPanel *self)
{
  if (self->refresh_id == 0)
    self->refresh_id = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, refresh_cb, self, NULL);
}

/* Only the page of the document shows them */
static void
found_cb (TieDetailPanel *self)
{
  if (self->session != NULL && tie_session_get_selection (self->session) == NULL)
    queue_refresh (self);
}

static void
tie_detail_panel_dispose (GObject *object)
{
  TieDetailPanel *self = TIE_DETAIL_PANEL (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  if (self->scroll_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scroll_id);
  self->scroll_id = 0;
  self->card = NULL;
  g_clear_object (&self->session);
  g_clear_object (&self->circles);
  gtk_widget_dispose_template (GTK_WIDGET (self), TIE_TYPE_DETAIL_PANEL);

  G_OBJECT_CLASS (tie_detail_panel_parent_class)->dispose (object);
}

static void
tie_detail_panel_class_init (TieDetailPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tie_detail_panel_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tieline/Tieline/tie-detail-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, TieDetailPanel, box);
  gtk_widget_class_bind_template_child (widget_class, TieDetailPanel, bar);
  gtk_widget_class_bind_template_child (widget_class, TieDetailPanel, scroller);
  gtk_widget_class_bind_template_child (widget_class, TieDetailPanel, viewport);
  gtk_widget_class_bind_template_callback (widget_class, show_document_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
tie_detail_panel_init (TieDetailPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->circles = tie_circles_new ();
  g_signal_connect_object (self->circles, "found", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
}

/**
 * tie_detail_panel_set_session:
 * @self: the panel
 * @session: what it shows, for good
 *
 * Gives the panel what it shows.
 */
void
tie_detail_panel_set_session (TieDetailPanel *self, TieSession *session)
{
  g_return_if_fail (TIE_IS_DETAIL_PANEL (self));
  g_return_if_fail (TIE_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::document", G_CALLBACK (queue_refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selection", G_CALLBACK (queue_refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::dark", G_CALLBACK (queue_refresh), self,
                           G_CONNECT_SWAPPED);
  queue_refresh (self);
}

static void
collect_text (GtkWidget *widget, GString *text)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_text (child, text);
}

/**
 * tie_detail_panel_dup_text:
 * @self: the panel
 *
 * What the panel says, a line for each paragraph, button and number. Brings it up to date first.
 *
 * Returns: (transfer full): the text
 */
char *
tie_detail_panel_dup_text (TieDetailPanel *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *page;

  g_return_val_if_fail (TIE_IS_DETAIL_PANEL (self), NULL);

  if (self->refresh_id != 0)
    {
      g_clear_handle_id (&self->refresh_id, g_source_remove);
      refresh (self);
    }
  page = gtk_viewport_get_child (self->viewport);
  if (page != NULL)
    collect_text (page, text);
  return g_strdup (text->str);
}
