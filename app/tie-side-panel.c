/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The panel on the left: organisations and deals, to be searched, filtered and selected. */

#include "tie-side-panel.h"

#include "tie-filter-popover.h"
#include "tie-subject-model.h"
#include "tie-subject-row.h"
#include "tie-tab-stop.h"

#include <glib/gi18n-lib.h>

struct _TieSidePanel
{
  GtkWidget parent_instance;

  TieSession *session;
  TieSubjectModel *model;
  TiePalette *palette; /* of the document and theme, while both stay */
  GtkSingleSelection *selection;
  gboolean following; /* the list is following the session, not leading it */
  guint start_id;

  GtkWidget *box;
  GtkSearchEntry *search;
  GtkMenuButton *filter_button;
  TieFilterPopover *filter_popover;
  GtkStack *stack;
  GtkListView *list;
  GtkRevealer *filter_hint;
};

G_DEFINE_FINAL_TYPE (TieSidePanel, tie_side_panel, GTK_TYPE_WIDGET)

static TiePalette *
ensure_palette (TieSidePanel *self)
{
  TieDocument *document = tie_session_get_document (self->session);

  if (self->palette == NULL && document != NULL)
    self->palette = tie_palette_new (document, tie_session_get_theme (self->session));
  return self->palette;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, TieSidePanel *self)
{
  gtk_list_item_set_child (item, tie_subject_row_new (self->session));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, TieSidePanel *self)
{
  TieSubjectRow *row = TIE_SUBJECT_ROW (gtk_list_item_get_child (item));
  GObject *subject = gtk_list_item_get_item (item);
  gboolean heading = GTK_IS_STRING_OBJECT (subject);

  gtk_list_item_set_selectable (item, !heading);
  gtk_list_item_set_activatable (item, !heading);
  if (heading)
    tie_subject_row_show_heading (row, gtk_string_object_get_string (GTK_STRING_OBJECT (subject)));
  else if (TIE_IS_ORGANIZATION (subject))
    tie_subject_row_show_organization (row, TIE_ORGANIZATION (subject), ensure_palette (self));
  else
    tie_subject_row_show_deal (row, TIE_DEAL (subject), ensure_palette (self));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, TieSidePanel *self)
{
  tie_subject_row_clear (TIE_SUBJECT_ROW (gtk_list_item_get_child (item)));
}

/* What stands in the list for what is selected: itself, or the deal of a flow */
static GObject *
find_listed (TieSidePanel *self)
{
  TieDocument *document = tie_session_get_document (self->session);
  const char *id = tie_session_get_selection (self->session);
  GObject *object = document == NULL || id == NULL ? NULL : tie_document_lookup (document, id);

  return TIE_IS_FLOW (object) ? G_OBJECT (tie_flow_get_deal (TIE_FLOW (object))) : object;
}

static void
follow_selection (TieSidePanel *self)
{
  guint position;

  if (self->selection == NULL)
    return;
  position = tie_subject_model_find (self->model, find_listed (self));
  if (position == gtk_single_selection_get_selected (self->selection))
    return;

  self->following = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->following = FALSE;
}

static void
selected_cb (TieSidePanel *self)
{
  const char *id;

  if (self->following)
    return;
  id = tie_subject_get_id (gtk_single_selection_get_selected_item (self->selection));
  if (id != NULL)
    tie_session_set_selection (self->session, id);
}

static void
activate_cb (TieSidePanel *self, guint position)
{
  g_autoptr (GObject) subject =
      g_list_model_get_item (tie_subject_model_get_list (self->model), position);
  const char *id = tie_subject_get_id (subject);

  if (id != NULL)
    tie_session_set_selection (self->session, id);
}

/* GTK's selection is about to look at what has come and gone, and says that a row is selected which
 * goes: nobody has chosen it */
static void
items_changing_cb (TieSidePanel *self)
{
  self->following = TRUE;
}

/* Why the list has nothing: there is nothing, or nothing that is sought */
static const char *
get_empty_page (TieSidePanel *self)
{
  TieDocument *document = tie_session_get_document (self->session);

  return document != NULL && tie_document_get_organizations (document)->len == 0
                 && tie_document_get_deals (document)->len == 0
             ? "nothing"
             : "empty";
}

/* The list loses its selected row when a search hides it; the charts keep it */
static void
items_changed_cb (TieSidePanel *self)
{
  gboolean empty = tie_subject_model_get_n_subjects (self->model) == 0
                   && tie_subject_model_is_complete (self->model);

  self->following = FALSE;
  gtk_stack_set_visible_child_name (self->stack, empty ? get_empty_page (self) : "list");
  follow_selection (self);
}

static void
search_changed_cb (TieSidePanel *self)
{
  if (self->model == NULL)
    return;
  tie_subject_model_set_query (self->model, gtk_editable_get_text (GTK_EDITABLE (self->search)));
  tie_session_set_query (self->session, gtk_editable_get_text (GTK_EDITABLE (self->search)));
  items_changed_cb (self);
}

static void
search_activate_cb (TieSidePanel *self)
{
  g_autoptr (GObject) first = NULL;

  if (self->model == NULL)
    return;
  search_changed_cb (self);
  first = tie_subject_model_get_first (self->model);
  if (first != NULL)
    tie_session_set_selection (self->session, tie_subject_get_id (first));
}

static void
search_stop_cb (TieSidePanel *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
search_next_cb (TieSidePanel *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
reset_filter_cb (TieSidePanel *self)
{
  tie_filter_reset (tie_session_get_filter (self->session));
}

static void
filter_changed_cb (TieSidePanel *self)
{
  gboolean filtered = !tie_filter_is_empty (tie_session_get_filter (self->session));

  gtk_revealer_set_reveal_child (self->filter_hint, filtered);
  if (filtered)
    gtk_widget_add_css_class (GTK_WIDGET (self->filter_button), "accent");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->filter_button), "accent");
}

static void
begin_change_cb (TieSidePanel *self)
{
  g_clear_pointer (&self->palette, tie_palette_free);
}

/* The rows that there are: to make them anew would be felt */
static void
theme_changed_cb (TieSidePanel *self)
{
  begin_change_cb (self);
  for (GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (self->list)); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    {
      GtkWidget *row = gtk_widget_get_first_child (line);

      if (row != NULL && TIE_IS_SUBJECT_ROW (row)
          && tie_session_get_document (self->session) != NULL)
        tie_subject_row_recolor (TIE_SUBJECT_ROW (row), ensure_palette (self));
    }
}

static void
tie_side_panel_dispose (GObject *object)
{
  TieSidePanel *self = TIE_SIDE_PANEL (object);

  g_clear_handle_id (&self->start_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), TIE_TYPE_SIDE_PANEL);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_object (&self->session);
  g_clear_pointer (&self->palette, tie_palette_free);

  G_OBJECT_CLASS (tie_side_panel_parent_class)->dispose (object);
}

static void
tie_side_panel_class_init (TieSidePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TIE_TYPE_FILTER_POPOVER);
  g_type_ensure (TIE_TYPE_TAB_STOP);
  G_OBJECT_CLASS (klass)->dispose = tie_side_panel_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tieline/Tieline/tie-side-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, TieSidePanel, box);
  gtk_widget_class_bind_template_child (widget_class, TieSidePanel, search);
  gtk_widget_class_bind_template_child (widget_class, TieSidePanel, filter_button);
  gtk_widget_class_bind_template_child (widget_class, TieSidePanel, filter_popover);
  gtk_widget_class_bind_template_child (widget_class, TieSidePanel, stack);
  gtk_widget_class_bind_template_child (widget_class, TieSidePanel, list);
  gtk_widget_class_bind_template_child (widget_class, TieSidePanel, filter_hint);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_next_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
tie_side_panel_init (TieSidePanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Filled after the first frame, which shows the chart */
static gboolean
start_cb (gpointer data)
{
  TieSidePanel *self = data;
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->start_id = 0;
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  gtk_list_view_set_factory (self->list, factory);
  g_object_unref (factory);

  /* Before the model hears of a new document: the colours are the document's */
  g_signal_connect_object (self->session, "notify::document", G_CALLBACK (begin_change_cb), self,
                           G_CONNECT_SWAPPED);
  self->model = tie_subject_model_new (self->session);
  g_signal_connect_object (tie_subject_model_get_list (self->model), "items-changed",
                           G_CALLBACK (items_changing_cb), self, G_CONNECT_SWAPPED);
  self->selection =
      gtk_single_selection_new (g_object_ref (tie_subject_model_get_list (self->model)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));

  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (tie_subject_model_get_list (self->model), "items-changed",
                           G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->session, "notify::selection", G_CALLBACK (follow_selection), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::dark", G_CALLBACK (theme_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::high-contrast", G_CALLBACK (theme_changed_cb),
                           self, G_CONNECT_SWAPPED);
  search_changed_cb (self);
  return G_SOURCE_REMOVE;
}

/**
 * tie_side_panel_set_session:
 * @self: the panel
 * @session: what it lists, for good
 *
 * Gives the panel what it lists.
 */
void
tie_side_panel_set_session (TieSidePanel *self, TieSession *session)
{
  g_return_if_fail (TIE_IS_SIDE_PANEL (self));
  g_return_if_fail (TIE_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  tie_filter_popover_set_session (self->filter_popover, session);
  g_signal_connect_object (tie_session_get_filter (session), "changed",
                           G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);
  self->start_id = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, start_cb, self, NULL);
}

static void
ensure_started (TieSidePanel *self)
{
  if (self->start_id == 0)
    return;
  g_clear_handle_id (&self->start_id, g_source_remove);
  start_cb (self);
}

/**
 * tie_side_panel_focus_search:
 * @self: the panel
 *
 * Puts the cursor into the search, its text selected.
 */
void
tie_side_panel_focus_search (TieSidePanel *self)
{
  g_return_if_fail (TIE_IS_SIDE_PANEL (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_select_region (GTK_EDITABLE (self->search), 0, -1);
}

/**
 * tie_side_panel_set_query:
 * @self: the panel
 * @query: what to search for
 *
 * Searches at once, as if it had been typed.
 */
void
tie_side_panel_set_query (TieSidePanel *self, const char *query)
{
  g_return_if_fail (TIE_IS_SIDE_PANEL (self));

  ensure_started (self);
  gtk_editable_set_text (GTK_EDITABLE (self->search), query);
  search_changed_cb (self);
}

/**
 * tie_side_panel_get_n_subjects:
 * @self: the panel
 *
 * Returns: how many organisations and deals it lists
 */
guint
tie_side_panel_get_n_subjects (TieSidePanel *self)
{
  g_return_val_if_fail (TIE_IS_SIDE_PANEL (self), 0);

  ensure_started (self);
  return tie_subject_model_get_n_subjects (self->model);
}
