/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The panel on the right: what is selected, in full; with nothing selected, the document. A long
 * page is built from above to below while frames go on. */

#include "tie-detail-panel.h"

#include "tie-detail-moment.h"
#include "tie-detail-page.h"
#include "tie-paragraph.h"
#include "tie-quiz-cover.h"

#include <glib/gi18n-lib.h>

/* How long building a page may keep the window from something else: what comes first is all of a
 * short page */
#define FIRST_SLICE (6 * G_TIME_SPAN_MILLISECOND)
#define SLICE (4 * G_TIME_SPAN_MILLISECOND)

struct _TieDetailPanel
{
  GtkWidget parent_instance;

  TieSession *session;
  TieFindings *findings;
  GtkWidget *box;
  GtkWidget *bar;
  TieDetailMoment *moment;
  GtkScrolledWindow *scroller;
  GtkViewport *viewport;
  TieDetail detail; /* what the page is built with; owned but for session and circles */
  int page_width;   /* of the last page's inside; -1: not known yet */
  GtkWidget *card;  /* of the selected flow, until it is scrolled to; unowned */
  guint refresh_id;
  guint build_id;
  guint scroll_id;
};

G_DEFINE_FINAL_TYPE (TieDetailPanel, tie_detail_panel, GTK_TYPE_WIDGET)

static void
show_document_cb (TieDetailPanel *self)
{
  if (self->session != NULL)
    tie_session_set_selection (self->session, NULL);
}

/* What was still to come of the page there is does not come any more */
static void
stop_building (TieDetailPanel *self)
{
  g_clear_handle_id (&self->build_id, g_source_remove);
  g_clear_pointer (&self->detail.queue, tie_detail_queue_free);
  g_clear_pointer (&self->detail.palette, tie_palette_free);
  g_clear_object (&self->detail.document);
  g_clear_object (&self->detail.flow);
  self->card = NULL;
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
  /* Below a card that is among the last there is no room yet */
  if (self->build_id == 0)
    self->card = NULL;
  return G_SOURCE_REMOVE;
}

static void
queue_scroll (TieDetailPanel *self)
{
  if (self->card != NULL && self->scroll_id == 0)
    self->scroll_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
}

/* Builds on until it is late, and beyond that until there is what is to be scrolled to. Returns
 * whether the page is complete. */
static gboolean
build (TieDetailPanel *self, gint64 time)
{
  gint64 until = time == G_MAXINT64 ? time : g_get_monotonic_time () + time;
  gboolean complete;

  do
    complete = tie_detail_queue_run (self->detail.queue, &self->detail, self->page_width, until);
  while (!complete && self->detail.flow != NULL && self->card == NULL);
  queue_scroll (self);
  return complete;
}

static gboolean
build_cb (gpointer data)
{
  TieDetailPanel *self = data;

  if (!build (self, SLICE))
    return G_SOURCE_CONTINUE;
  self->build_id = 0;
  return G_SOURCE_REMOVE;
}

/* What a page would tell that a quiz asks for waits until it has been told */
static gboolean
is_asked (TieDetailPanel *self, GObject *object)
{
  TieChartRequest request;

  tie_session_fill_request (self->session, 1, 1, &request);
  return tie_quiz_cover_asks_of (&request, object);
}

static void
begin_page (TieDetailPanel *self, GtkBox *page)
{
  TieDetail *detail = &self->detail;
  const char *id = tie_session_get_selection (self->session);
  GObject *object = id == NULL ? NULL : tie_document_lookup (detail->document, id);

  gtk_widget_set_visible (self->bar, object != NULL);
  if (is_asked (self, object))
    {
      tie_detail_add_label (page, _ ("Kept back by the quiz"), "heading");
      tie_detail_add_label (page,
                            _ ("Click on the chart, or in the table, what is asked for: then it is "
                               "told here as well."),
                            "dim-label");
      return;
    }
  if (TIE_IS_FLOW (object))
    {
      detail->flow = g_object_ref (TIE_FLOW (object));
      object = G_OBJECT (tie_flow_get_deal (detail->flow));
    }
  if (TIE_IS_ORGANIZATION (object))
    tie_detail_organization_page_begin (page, detail, TIE_ORGANIZATION (object));
  else if (TIE_IS_DEAL (object))
    tie_detail_deal_page_begin (page, detail, TIE_DEAL (object));
  else
    tie_detail_document_page_begin (page, detail);
}

static void
begin (TieDetailPanel *self, TieDocument *document)
{
  GtkWidget *last = gtk_viewport_get_child (self->viewport);
  GtkWidget *page = tie_detail_box_new (8);

  if (last != NULL && gtk_widget_get_width (last) > 0)
    self->page_width = gtk_widget_get_width (last);
  self->detail.document = g_object_ref (document);
  self->detail.palette = tie_palette_new (document, tie_session_get_theme (self->session));
  self->detail.language = tie_session_get_language (self->session);
  self->detail.queue = tie_detail_queue_new (GTK_BOX (page));
  gtk_widget_add_css_class (page, "detail-page");
  gtk_viewport_set_child (self->viewport, page);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  begin_page (self, GTK_BOX (page));
  if (!build (self, FIRST_SLICE))
    self->build_id = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, build_cb, self, NULL);
}

static void
refresh (TieDetailPanel *self)
{
  TieDocument *document = tie_session_get_document (self->session);

  stop_building (self);
  tie_findings_forget (self->findings, document);
  if (document != NULL)
    begin (self, document);
  else
    gtk_viewport_set_child (self->viewport, NULL);
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
  stop_building (self);
  g_clear_object (&self->session);
  g_clear_object (&self->findings);
  gtk_widget_dispose_template (GTK_WIDGET (self), TIE_TYPE_DETAIL_PANEL);

  G_OBJECT_CLASS (tie_detail_panel_parent_class)->dispose (object);
}

static void
tie_detail_panel_class_init (TieDetailPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TIE_TYPE_DETAIL_MOMENT);
  G_OBJECT_CLASS (klass)->dispose = tie_detail_panel_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tieline/Tieline/tie-detail-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, TieDetailPanel, box);
  gtk_widget_class_bind_template_child (widget_class, TieDetailPanel, bar);
  gtk_widget_class_bind_template_child (widget_class, TieDetailPanel, moment);
  gtk_widget_class_bind_template_child (widget_class, TieDetailPanel, scroller);
  gtk_widget_class_bind_template_child (widget_class, TieDetailPanel, viewport);
  gtk_widget_class_bind_template_callback (widget_class, show_document_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
tie_detail_panel_init (TieDetailPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->findings = tie_findings_new ();
  self->page_width = -1;
  self->detail.findings = self->findings;
  self->detail.card = &self->card;
  g_signal_connect_object (self->findings, "found", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
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
  self->detail.session = session;
  tie_detail_moment_set_session (self->moment, session);
  g_signal_connect_object (session, "notify::document", G_CALLBACK (queue_refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selection", G_CALLBACK (queue_refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::quiz", G_CALLBACK (queue_refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::dark", G_CALLBACK (queue_refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::high-contrast", G_CALLBACK (queue_refresh), self,
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
  else if (TIE_IS_PARAGRAPH (widget))
    g_string_append_printf (text, "%s\n", tie_paragraph_get_text (TIE_PARAGRAPH (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_text (child, text);
}

/**
 * tie_detail_panel_is_complete:
 * @self: the panel
 *
 * Returns: whether it shows all of what is selected: a long page takes a few frames
 */
gboolean
tie_detail_panel_is_complete (TieDetailPanel *self)
{
  g_return_val_if_fail (TIE_IS_DETAIL_PANEL (self), FALSE);

  return self->refresh_id == 0 && self->build_id == 0;
}

/* Does at once what would have been done little by little */
static void
complete (TieDetailPanel *self)
{
  if (self->refresh_id != 0)
    {
      g_clear_handle_id (&self->refresh_id, g_source_remove);
      refresh (self);
    }
  if (self->build_id != 0)
    {
      g_clear_handle_id (&self->build_id, g_source_remove);
      build (self, G_MAXINT64);
    }
}

/**
 * tie_detail_panel_dup_text:
 * @self: the panel
 *
 * What the panel says, a line for each paragraph, button and number; first, as of the moment.
 * Brings it up to date first.
 *
 * Returns: (transfer full): the text
 */
char *
tie_detail_panel_dup_text (TieDetailPanel *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *page;

  g_return_val_if_fail (TIE_IS_DETAIL_PANEL (self), NULL);

  complete (self);
  tie_detail_moment_update (self->moment);
  collect_text (GTK_WIDGET (self->moment), text);
  page = gtk_viewport_get_child (self->viewport);
  if (page != NULL)
    collect_text (page, text);
  return g_strdup (text->str);
}
