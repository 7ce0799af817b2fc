/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The choice of what is shown: kinds of organisation, status of deals, kinds of flow, as far as
 * they occur in the document. */

#include "tie-filter-popover.h"

#include <glib/gi18n-lib.h>

struct _TieFilterPopover
{
  GtkPopover parent_instance;

  TieSession *session;
  GtkWidget *box;
  gboolean stale;
  gboolean following;
};

typedef enum
{
  FILTER_ORGANIZATION,
  FILTER_STATUS,
  FILTER_FLOW,
} FilterKind;

G_DEFINE_FINAL_TYPE (TieFilterPopover, tie_filter_popover, GTK_TYPE_POPOVER)

#define KIND_KEY "tie-filter-kind"
#define VALUE_KEY "tie-filter-value"

static gboolean
is_shown (TieFilter *filter, GtkWidget *check)
{
  FilterKind kind = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (check), KIND_KEY));
  gpointer value = g_object_get_data (G_OBJECT (check), VALUE_KEY);

  if (kind == FILTER_ORGANIZATION)
    return tie_filter_get_organization_kind_shown (filter, value);
  if (kind == FILTER_STATUS)
    return tie_filter_get_status_shown (filter, (TieStatus) GPOINTER_TO_INT (value));
  return tie_filter_get_flow_kind_shown (filter, (TieFlowKind) GPOINTER_TO_INT (value));
}

static void
toggled_cb (TieFilterPopover *self, GtkCheckButton *check)
{
  TieFilter *filter = tie_session_get_filter (self->session);
  FilterKind kind = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (check), KIND_KEY));
  gpointer value = g_object_get_data (G_OBJECT (check), VALUE_KEY);
  gboolean shown = gtk_check_button_get_active (check);

  if (self->following)
    return;
  if (kind == FILTER_ORGANIZATION)
    tie_filter_set_organization_kind_shown (filter, value, shown);
  else if (kind == FILTER_STATUS)
    tie_filter_set_status_shown (filter, (TieStatus) GPOINTER_TO_INT (value), shown);
  else
    tie_filter_set_flow_kind_shown (filter, (TieFlowKind) GPOINTER_TO_INT (value), shown);
}

static void
add_heading (TieFilterPopover *self, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption-heading");
  if (gtk_widget_get_first_child (self->box) != NULL)
    gtk_widget_set_margin_top (label, 12);
  gtk_box_append (GTK_BOX (self->box), label);
}

/* value: an enumerated value, or a string that the check keeps */
static void
add_check (TieFilterPopover *self, FilterKind kind, gpointer value, const char *label)
{
  GtkWidget *check = gtk_check_button_new_with_label (label);

  g_object_set_data (G_OBJECT (check), KIND_KEY, GINT_TO_POINTER (kind));
  if (kind == FILTER_ORGANIZATION)
    g_object_set_data_full (G_OBJECT (check), VALUE_KEY, g_strdup (value), g_free);
  else
    g_object_set_data (G_OBJECT (check), VALUE_KEY, value);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               is_shown (tie_session_get_filter (self->session), check));
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), check);
}

/* The filter knows a kind by the first language that the document gives it in */
static const char *
get_kind_key (const TieText *kind)
{
  const char *language;
  const char *text;

  return kind != NULL && tie_text_peek (kind, 0, &language, &text) ? text : "";
}

static void
add_organization_kinds (TieFilterPopover *self, TieDocument *document)
{
  GPtrArray *organizations = tie_document_get_organizations (document);
  const char *language = tie_session_get_language (self->session);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  add_heading (self, _ ("Organizations"));
  for (guint i = 0; i < organizations->len; i++)
    {
      const TieText *kind = tie_organization_get_kind (g_ptr_array_index (organizations, i));
      const char *key = get_kind_key (kind);

      if (g_hash_table_add (seen, (gpointer) key))
        add_check (self, FILTER_ORGANIZATION, (gpointer) key,
                   kind == NULL ? _ ("without a kind") : tie_text_get (kind, language));
    }
}

static void
add_statuses (TieFilterPopover *self, TieDocument *document)
{
  GPtrArray *deals = tie_document_get_deals (document);
  gboolean occurs[TIE_N_STATUSES] = { FALSE };

  for (guint i = 0; i < deals->len; i++)
    occurs[tie_deal_get_status (g_ptr_array_index (deals, i))] = TRUE;

  add_heading (self, _ ("Deals"));
  for (guint i = 0; i < TIE_N_STATUSES; i++)
    if (occurs[i])
      add_check (self, FILTER_STATUS, GUINT_TO_POINTER (i), tie_status_get_label ((TieStatus) i));
}

static void
add_flow_kinds (TieFilterPopover *self, TieDocument *document)
{
  GPtrArray *flows = tie_document_get_flows (document);
  gboolean occurs[TIE_N_FLOW_KINDS] = { FALSE };

  for (guint i = 0; i < flows->len; i++)
    occurs[tie_flow_get_kind (g_ptr_array_index (flows, i))] = TRUE;

  add_heading (self, _ ("What runs"));
  for (guint i = 0; i < TIE_N_FLOW_KINDS; i++)
    if (occurs[i])
      add_check (self, FILTER_FLOW, GUINT_TO_POINTER (i),
                 tie_flow_kind_get_label ((TieFlowKind) i));
}

static void
rebuild (TieFilterPopover *self)
{
  TieDocument *document = tie_session_get_document (self->session);
  GtkWidget *child;

  self->stale = FALSE;
  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  if (document == NULL)
    return;
  add_organization_kinds (self, document);
  add_statuses (self, document);
  add_flow_kinds (self, document);
}

static void
show_cb (TieFilterPopover *self)
{
  if (self->stale && self->session != NULL)
    rebuild (self);
  /* There was nothing in it when GTK gave the focus to something in it */
  gtk_widget_child_focus (self->box, GTK_DIR_TAB_FORWARD);
}

static void
document_changed_cb (TieFilterPopover *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    rebuild (self);
}

static void
filter_changed_cb (TieFilterPopover *self)
{
  TieFilter *filter = tie_session_get_filter (self->session);

  self->following = TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (self->box); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_CHECK_BUTTON (child))
      gtk_check_button_set_active (GTK_CHECK_BUTTON (child), is_shown (filter, child));
  self->following = FALSE;
}

static void
reset_cb (TieFilterPopover *self)
{
  tie_filter_reset (tie_session_get_filter (self->session));
}

static void
tie_filter_popover_dispose (GObject *object)
{
  TieFilterPopover *self = TIE_FILTER_POPOVER (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), TIE_TYPE_FILTER_POPOVER);

  G_OBJECT_CLASS (tie_filter_popover_parent_class)->dispose (object);
}

static void
tie_filter_popover_class_init (TieFilterPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tie_filter_popover_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tieline/Tieline/tie-filter-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, TieFilterPopover, box);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
}

static void
tie_filter_popover_init (TieFilterPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->stale = TRUE;
}

/**
 * tie_filter_popover_set_session:
 * @self: the popover
 * @session: whose filter it changes, for good
 *
 * Gives the popover what it changes.
 */
void
tie_filter_popover_set_session (TieFilterPopover *self, TieSession *session)
{
  g_return_if_fail (TIE_IS_FILTER_POPOVER (self));
  g_return_if_fail (TIE_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::document", G_CALLBACK (document_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (tie_session_get_filter (session), "changed",
                           G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);
}
