/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A row of the list on the left: a heading, an organisation or a deal. */

#include "tie-subject-row.h"

#include "tie-dot.h"
#include "tie-quiz-cover.h"
#include "tie-wording.h"

#include <glib/gi18n-lib.h>

struct _TieSubjectRow
{
  GtkWidget parent_instance;

  TieSession *session;
  char *subject;
  GObject *shown; /* nullable: an organisation or a deal */
  GtkWidget *dot;
  GtkWidget *texts;
  GtkWidget *title;
  GtkWidget *subtitle;
};

G_DEFINE_FINAL_TYPE (TieSubjectRow, tie_subject_row, GTK_TYPE_WIDGET)

static void
enter_cb (TieSubjectRow *self)
{
  if (self->subject != NULL)
    tie_session_set_hover (self->session, self->subject);
}

static void
leave_cb (TieSubjectRow *self)
{
  if (self->subject != NULL)
    tie_session_set_hover (self->session, NULL);
}

/* The whole name, where there was no room for it */
static gboolean
query_tooltip_cb (TieSubjectRow *self, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (self->title))))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (GTK_LABEL (self->title)));
  return TRUE;
}

/* GTK 4.8 gives the rows of a list no names */
static void
tell_name (TieSubjectRow *self)
{
  GtkWidget *line = gtk_widget_get_parent (GTK_WIDGET (self));
  const char *title = gtk_label_get_text (GTK_LABEL (self->title));
  const char *subtitle = gtk_label_get_text (GTK_LABEL (self->subtitle));
  g_autofree char *name = NULL;

  if (line == NULL)
    return;
  name = *subtitle != '\0' ? g_strdup_printf ("%s, %s", title, subtitle) : g_strdup (title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
tie_subject_row_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (tie_subject_row_parent_class)->root (widget);
  tell_name (TIE_SUBJECT_ROW (widget));
}

static void
tie_subject_row_dispose (GObject *object)
{
  TieSubjectRow *self = TIE_SUBJECT_ROW (object);

  g_clear_pointer (&self->dot, gtk_widget_unparent);
  g_clear_pointer (&self->texts, gtk_widget_unparent);
  g_clear_pointer (&self->subject, g_free);
  g_clear_object (&self->shown);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (tie_subject_row_parent_class)->dispose (object);
}

static void
tie_subject_row_class_init (TieSubjectRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tie_subject_row_dispose;
  GTK_WIDGET_CLASS (klass)->root = tie_subject_row_root;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "subjectrow");
}

static GtkWidget *
label_new (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
tie_subject_row_init (TieSubjectRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 10);
  self->dot = tie_dot_new ();
  gtk_widget_set_parent (self->dot, GTK_WIDGET (self));

  self->texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  gtk_widget_set_hexpand (self->texts, TRUE);
  gtk_widget_set_valign (self->texts, GTK_ALIGN_CENTER);
  self->title = label_new (NULL);
  self->subtitle = label_new ("caption");
  gtk_widget_add_css_class (self->subtitle, "dim-label");
  gtk_box_append (GTK_BOX (self->texts), self->title);
  gtk_box_append (GTK_BOX (self->texts), self->subtitle);
  gtk_widget_set_parent (self->texts, GTK_WIDGET (self));

  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  g_signal_connect_object (motion, "enter", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

static void
set_texts (TieSubjectRow *self, const char *subject, const char *title, const char *subtitle)
{
  g_free (self->subject);
  self->subject = g_strdup (subject);
  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_label_set_text (GTK_LABEL (self->subtitle), subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (self->subtitle, subtitle != NULL && *subtitle != '\0');
  tell_name (self);
}

/* The amount that a deal is known by: of its delivery, else the shared one, else the first stated
 */
static const TieQuantity *
find_quantity (TieDeal *deal)
{
  TieFlow *delivery = tie_deal_get_delivery (deal);
  GPtrArray *flows = tie_deal_get_flows (deal);
  const TieQuantity *quantity =
      delivery == NULL ? NULL : tie_amount_first (tie_flow_get_amount (delivery));

  if (quantity == NULL)
    quantity = tie_amount_first (tie_deal_get_amount (deal));
  for (guint i = 0; quantity == NULL && i < flows->len; i++)
    quantity = tie_amount_first (tie_flow_get_amount (g_ptr_array_index (flows, i)));
  return quantity;
}

static gboolean
is_disputed (TieDeal *deal)
{
  GPtrArray *flows = tie_deal_get_flows (deal);

  if (tie_deal_is_status_disputed (deal) || tie_amount_is_disputed (tie_deal_get_amount (deal)))
    return TRUE;
  for (guint i = 0; i < flows->len; i++)
    if (tie_amount_is_disputed (tie_flow_get_amount (g_ptr_array_index (flows, i))))
      return TRUE;
  return FALSE;
}

static void
word_organization (TieSubjectRow *self,
                   const TieChartRequest *request,
                   TieOrganization *organization)
{
  set_texts (self, tie_organization_get_id (organization),
             tie_quiz_cover_name (request, organization),
             tie_text_get (tie_organization_get_kind (organization), request->language));
}

static void
word_deal (TieSubjectRow *self, const TieChartRequest *request, TieDeal *deal)
{
  g_autofree char *name = tie_deal_dup_name (deal, request->language);
  g_autoptr (GString) second = g_string_new (tie_status_get_label (tie_deal_get_status (deal)));
  const TieQuantity *quantity =
      tie_deal_get_status (deal) == TIE_STATUS_NONE ? NULL : find_quantity (deal);
  gboolean asks_names = tie_quiz_cover_asks_of_deal (request, TIE_QUIZ_NAMES, deal)
                        || tie_quiz_cover_is_named_in (request, name);

  if (quantity != NULL)
    {
      g_autofree char *amount =
          tie_quiz_cover_asks_of_deal (request, TIE_QUIZ_AMOUNTS, deal)
              ? g_strdup (TIE_QUIZ_COVER)
              : tie_wording_quantity (quantity, request->document, request->language);

      g_string_append_printf (second, " · %s", amount);
    }
  if (is_disputed (deal))
    g_string_append (second, " ◆");
  set_texts (self, tie_deal_get_id (deal), asks_names ? TIE_QUIZ_COVER : name, second->str);
}

/* Says what is shown, as far as a quiz lets it */
static void
word (TieSubjectRow *self)
{
  TieChartRequest request;

  if (self->shown == NULL || tie_session_get_document (self->session) == NULL)
    return;
  tie_session_fill_request (self->session, 1, 1, &request);
  if (TIE_IS_DEAL (self->shown))
    word_deal (self, &request, TIE_DEAL (self->shown));
  else
    word_organization (self, &request, TIE_ORGANIZATION (self->shown));
}

/**
 * tie_subject_row_new:
 * @session: whose hover the row sets while the pointer is over it
 *
 * Returns: (transfer floating): a row that shows nothing
 */
GtkWidget *
tie_subject_row_new (TieSession *session)
{
  TieSubjectRow *self;

  g_return_val_if_fail (TIE_IS_SESSION (session), NULL);

  self = g_object_new (TIE_TYPE_SUBJECT_ROW, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::quiz", G_CALLBACK (word), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

static void
set_color (TieSubjectRow *self, TieOrganization *organization, TiePalette *palette)
{
  gtk_widget_set_visible (self->dot, organization != NULL && palette != NULL);
  if (organization != NULL && palette != NULL)
    tie_dot_set_color (TIE_DOT (self->dot), tie_palette_get_fill (palette, organization),
                       tie_palette_is_patterned (palette, organization));
}

static TieOrganization *
find_supplier (TieDocument *document, TieDeal *deal)
{
  GPtrArray *parties = tie_deal_get_parties (deal);

  for (guint i = 0; i < parties->len; i++)
    if (g_ptr_array_index (parties, i) != tie_document_get_focus (document))
      return g_ptr_array_index (parties, i);
  return parties->len > 0 ? g_ptr_array_index (parties, 0) : NULL;
}

/**
 * tie_subject_row_recolor:
 * @self: the row
 * @palette: the colours of organisations
 *
 * Gives what it shows its colour: an organisation its own, a deal its supplier's.
 */
void
tie_subject_row_recolor (TieSubjectRow *self, TiePalette *palette)
{
  TieDocument *document;

  g_return_if_fail (TIE_IS_SUBJECT_ROW (self));

  document = tie_session_get_document (self->session);
  if (TIE_IS_ORGANIZATION (self->shown))
    set_color (self, TIE_ORGANIZATION (self->shown), palette);
  else if (TIE_IS_DEAL (self->shown) && document != NULL)
    set_color (self, find_supplier (document, TIE_DEAL (self->shown)), palette);
}

/**
 * tie_subject_row_show_heading:
 * @self: the row
 * @title: the heading
 *
 * Shows the heading of a section.
 */
void
tie_subject_row_show_heading (TieSubjectRow *self, const char *title)
{
  g_return_if_fail (TIE_IS_SUBJECT_ROW (self));

  g_clear_object (&self->shown);
  set_texts (self, NULL, title, NULL);
  set_color (self, NULL, NULL);
  gtk_widget_add_css_class (self->title, "heading");
}

/**
 * tie_subject_row_show_organization:
 * @self: the row
 * @organization: what to show
 * @palette: its colour
 *
 * Shows an organisation: its colour, name and kind.
 */
void
tie_subject_row_show_organization (TieSubjectRow *self,
                                   TieOrganization *organization,
                                   TiePalette *palette)
{
  g_return_if_fail (TIE_IS_SUBJECT_ROW (self));
  g_return_if_fail (TIE_IS_ORGANIZATION (organization));

  g_set_object (&self->shown, G_OBJECT (organization));
  word (self);
  tie_subject_row_recolor (self, palette);
}

/**
 * tie_subject_row_show_deal:
 * @self: the row
 * @deal: what to show
 * @palette: its supplier's colour
 *
 * Shows a deal: its name, how far it has come, what it is known by, and whether sources disagree.
 */
void
tie_subject_row_show_deal (TieSubjectRow *self, TieDeal *deal, TiePalette *palette)
{
  g_return_if_fail (TIE_IS_SUBJECT_ROW (self));
  g_return_if_fail (TIE_IS_DEAL (deal));

  if (tie_session_get_document (self->session) == NULL)
    return;
  g_set_object (&self->shown, G_OBJECT (deal));
  word (self);
  tie_subject_row_recolor (self, palette);
}

/**
 * tie_subject_row_clear:
 * @self: the row
 *
 * Makes the row ready for something else.
 */
void
tie_subject_row_clear (TieSubjectRow *self)
{
  g_return_if_fail (TIE_IS_SUBJECT_ROW (self));

  g_clear_pointer (&self->subject, g_free);
  g_clear_object (&self->shown);
  gtk_widget_remove_css_class (self->title, "heading");
}
