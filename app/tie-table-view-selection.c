/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is selected in the table of deals: a place of it, in which the row of what the session has
 * selected stands. */

#include "tie-table-view-private.h"

#include "tie-table-cell.h"

/* So many frames after it is asked for, the rows have their heights */
#define TOP_FRAMES 3

/* GTK 4.12 has a call for it; the list within a column view has had the action since 4.0 */
static void
scroll_to (TieTableView *self, guint position)
{
  GtkWidget *list = tie_table_view_get_list (self);

  if (list != NULL)
    gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
}

/* The first row that is lit, or the first of all */
static guint
find_beginning (TieTableView *self)
{
  GPtrArray *passed = tie_table_model_get_passed (self->rows);

  for (guint i = 0; i < passed->len; i++)
    if (!tie_table_row_is_dimmed (passed->pdata[i]))
      return i;
  return 0;
}

/* In this frame the rows may be given their heights only, which moves them again */
static gboolean
top_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  TieTableView *self = TIE_TABLE_VIEW (widget);

  if (gtk_single_selection_get_selected (self->selection) == GTK_INVALID_LIST_POSITION)
    scroll_to (self, find_beginning (self));
  if (--self->n_top_frames > 0)
    return G_SOURCE_CONTINUE;
  self->top_id = 0;
  return G_SOURCE_REMOVE;
}

/* Where nothing is selected, has the table begin with the first row that is lit, or the first of
 * all: GTK begins anywhere when columns come and go meanwhile. */
void
tie_table_view_begin (TieTableView *self)
{
  self->n_top_frames = TOP_FRAMES;
  if (self->top_id == 0)
    self->top_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), top_cb, NULL, NULL);
}

/* Another row of what is selected is as good as the first: a deal's second flow */
static guint
find_selected (TieTableView *self, const char *id)
{
  GPtrArray *passed = tie_table_model_get_passed (self->rows);
  TieDocument *document = tie_session_get_document (self->session);
  guint position;

  if (id == NULL || document == NULL)
    return GTK_INVALID_LIST_POSITION;
  if (self->selected != NULL && tie_table_row_is_of (self->selected, id)
      && g_ptr_array_find (passed, self->selected, &position))
    return position;
  return tie_table_model_find (self->rows, tie_document_lookup (document, id));
}

/* Selects the row of what the session has selected, and moves to it where it was not selected
 * there. A place that is yet to come is selected then. */
void
tie_table_view_follow_selection (TieTableView *self)
{
  GPtrArray *passed = tie_table_model_get_passed (self->rows);
  guint before = gtk_single_selection_get_selected (self->selection);
  guint position = find_selected (self, tie_session_get_selection (self->session));
  TieTableRow *row = position < passed->len ? passed->pdata[position] : NULL;

  if (row != NULL)
    g_set_object (&self->selected, row);
  self->following = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->following = FALSE;
  if (position != before && gtk_single_selection_get_selected (self->selection) == position
      && row != NULL)
    scroll_to (self, position);
}

static void
selected_cb (TieTableView *self)
{
  GPtrArray *passed = tie_table_model_get_passed (self->rows);
  guint position = gtk_single_selection_get_selected (self->selection);

  if (self->following || position >= passed->len)
    return;
  g_set_object (&self->selected, passed->pdata[position]);
  tie_session_set_selection (self->session, tie_table_row_get_id (self->selected));
}

/* Also when the row is the selected one already, and something else was selected since */
static void
activate_cb (TieTableView *self, guint position)
{
  GPtrArray *passed = tie_table_model_get_passed (self->rows);

  if (position < passed->len)
    tie_session_set_selection (self->session, tie_table_row_get_id (passed->pdata[position]));
}

static gboolean
follow_cb (gpointer data)
{
  TieTableView *self = data;

  self->follow_id = 0;
  tie_table_view_follow_selection (self);
  return G_SOURCE_REMOVE;
}

/* The place of what is selected may have come only now. The list is in the middle of a change when
 * it says so */
static void
places_cb (TieTableView *self)
{
  if (!self->following && self->follow_id == 0)
    self->follow_id = g_idle_add (follow_cb, self);
}

static void
place_cb (gpointer cell, gpointer data)
{
  tie_table_cell_follow (cell);
}

/* Puts the rows that are listed into the places of the table, as many as there are. */
void
tie_table_view_place_rows (TieTableView *self)
{
  /* A place that goes takes its row's selection away, not the session's */
  self->following = TRUE;
  tie_table_slots_set_wanted (self->slots, tie_table_model_get_passed (self->rows)->len);
  self->following = FALSE;
  tie_table_cells_foreach (self->cells, place_cb, NULL);
  tie_table_view_follow_selection (self);
  /* Where there are as many places as before, nothing is laid out anew */
  tie_table_view_wake_cells (self);
}

static void
hover (TieTableView *self, TieTableRow *row)
{
  if (self->session != NULL)
    tie_session_set_hover (self->session, row != NULL ? tie_table_row_get_id (row) : NULL);
}

static void
motion_cb (TieTableView *self, double x, double y)
{
  hover (self, tie_table_cell_find_row (
                   gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT)));
}

static void
leave_cb (TieTableView *self)
{
  hover (self, NULL);
}

/* One for the table: one for each of its thousands of cells is felt when they are made */
static void
add_motion (TieTableView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_object (motion, "enter", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), motion);
}

/* Has the table select what the session does, and the other way round. */
void
tie_table_view_add_selection (TieTableView *self)
{
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->slots));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  add_motion (self);
  g_signal_connect_object (self->slots, "items-changed", G_CALLBACK (places_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (activate_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::selection",
                           G_CALLBACK (tie_table_view_follow_selection), self, G_CONNECT_SWAPPED);
}
