/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The commands of a window. */

#include "tie-window-private.h"

#include "tie-edit-dialog.h"
#include "tie-layout-kind.h"
#include "tie-show-in-folder.h"

#include <glib/gi18n-lib.h>

#define ZOOM_STEP 1.25

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tie_window_choose_file (TIE_WINDOW (data));
}

static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tie_window_save (TIE_WINDOW (data));
}

static void
save_as_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tie_window_save_as (TIE_WINDOW (data));
}

static void
reload_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tie_window_reload (TIE_WINDOW (data));
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tie_window_export (TIE_WINDOW (data));
}

static void
copy_picture_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tie_window_copy_picture (TIE_WINDOW (data));
}

static void
copy_table_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tie_window_copy_table (TIE_WINDOW (data));
}

static void
print_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tie_window_print (TIE_WINDOW (data));
}

static void
edit_text_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TieWindow *self = TIE_WINDOW (data);

  gtk_window_present (GTK_WINDOW (tie_edit_dialog_new (GTK_WINDOW (self), self->file,
                                                       tie_session_get_language (self->session))));
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tie_window_finish_writing (TIE_WINDOW (data));
  tie_document_file_undo (TIE_WINDOW (data)->file);
}

static void
redo_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tie_document_file_redo (TIE_WINDOW (data)->file);
}

static void
search_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TieWindow *self = TIE_WINDOW (data);

  tie_window_show_left_panel (self, TRUE);
  tie_side_panel_focus_search (self->side);
}

static void
chart_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  TieWindow *self = TIE_WINDOW (data);
  TieChartKind chart;

  if (!tie_chart_kind_from_nick (g_variant_get_string (state, NULL), &chart))
    return;
  g_simple_action_set_state (action, state);
  tie_charts_set_chart (self->charts, chart);
  tie_window_update_text_scale (self);
  tie_settings_set_string (self->settings, "chart", tie_chart_kind_to_nick (chart));
  tie_window_update_actions (self);
}

static void
arrangement_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  TieLayoutKind arrangement;

  if (tie_layout_kind_from_nick (g_variant_get_string (state, NULL), &arrangement))
    tie_session_set_arrangement (TIE_WINDOW (data)->session, arrangement);
}

static void
timeline_group_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  TieWindow *self = TIE_WINDOW (data);
  TieTimelineOrder order = tie_session_get_order (self->session);

  if (!tie_timeline_group_from_nick (g_variant_get_string (state, NULL), &order.group))
    return;
  g_simple_action_set_state (action, state);
  tie_session_set_order (self->session, order);
  tie_settings_set_string (self->settings, "timeline-group",
                           tie_timeline_group_to_nick (order.group));
}

static void
timeline_sort_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  TieWindow *self = TIE_WINDOW (data);
  TieTimelineOrder order = tie_session_get_order (self->session);

  if (!tie_timeline_sort_from_nick (g_variant_get_string (state, NULL), &order.sort))
    return;
  g_simple_action_set_state (action, state);
  tie_session_set_order (self->session, order);
  tie_settings_set_string (self->settings, "timeline-sort", tie_timeline_sort_to_nick (order.sort));
}

static void
unpin_all_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tie_session_set_pins (TIE_WINDOW (data)->session, NULL);
}

static void
left_panel_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  tie_window_show_left_panel (TIE_WINDOW (data), g_variant_get_boolean (state));
}

static void
details_panel_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  tie_window_show_details_panel (TIE_WINDOW (data), g_variant_get_boolean (state));
}

static void
present_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  tie_window_set_presenting (TIE_WINDOW (data), g_variant_get_boolean (state));
}

static void
fullscreen_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  if (g_variant_get_boolean (state))
    gtk_window_fullscreen (GTK_WINDOW (data));
  else
    gtk_window_unfullscreen (GTK_WINDOW (data));
}

static void
zoom_in_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tie_canvas_zoom_by (tie_charts_get_active (TIE_WINDOW (data)->charts), ZOOM_STEP);
}

static void
zoom_out_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tie_canvas_zoom_by (tie_charts_get_active (TIE_WINDOW (data)->charts), 1 / ZOOM_STEP);
}

static void
zoom_fit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tie_canvas_fit (tie_charts_get_active (TIE_WINDOW (data)->charts));
}

static void
clear_selection_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tie_session_set_selection (TIE_WINDOW (data)->session, NULL);
}

static void
select_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tie_session_set_selection (TIE_WINDOW (data)->session, g_variant_get_string (parameter, NULL));
}

static void
reset_filter_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tie_filter_reset (tie_session_get_filter (TIE_WINDOW (data)->session));
}

static void
show_in_folder_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  tie_show_in_folder (GTK_WINDOW (data), file);
}

static void
open_picture_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_show_uri (GTK_WINDOW (data), g_variant_get_string (parameter, NULL), GDK_CURRENT_TIME);
}

static const GActionEntry actions[] = {
  { .name = "open", .activate = open_cb },
  { .name = "save", .activate = save_cb },
  { .name = "save-as", .activate = save_as_cb },
  { .name = "reload", .activate = reload_cb },
  { .name = "export", .activate = export_cb },
  { .name = "copy-picture", .activate = copy_picture_cb },
  { .name = "copy-table", .activate = copy_table_cb },
  { .name = "print", .activate = print_cb },
  { .name = "edit-text", .activate = edit_text_cb },
  { .name = "undo", .activate = undo_cb },
  { .name = "redo", .activate = redo_cb },
  { .name = "search", .activate = search_cb },
  { .name = "chart", .parameter_type = "s", .state = "'network'", .change_state = chart_cb },
  { .name = "arrangement",
    .parameter_type = "s",
    .state = "'stress'",
    .change_state = arrangement_cb },
  { .name = "timeline-group",
    .parameter_type = "s",
    .state = "'supplier'",
    .change_state = timeline_group_cb },
  { .name = "timeline-sort",
    .parameter_type = "s",
    .state = "'start'",
    .change_state = timeline_sort_cb },
  { .name = "unpin-all", .activate = unpin_all_cb },
  { .name = "left-panel", .state = "true", .change_state = left_panel_cb },
  { .name = "details-panel", .state = "true", .change_state = details_panel_cb },
  { .name = "present", .state = "false", .change_state = present_cb },
  { .name = "fullscreen", .state = "false", .change_state = fullscreen_cb },
  { .name = "zoom-in", .activate = zoom_in_cb },
  { .name = "zoom-out", .activate = zoom_out_cb },
  { .name = "zoom-fit", .activate = zoom_fit_cb },
  { .name = "clear-selection", .activate = clear_selection_cb },
  { .name = "select", .activate = select_cb, .parameter_type = "s" },
  { .name = "reset-filter", .activate = reset_filter_cb },
  { .name = "show-in-folder", .activate = show_in_folder_cb, .parameter_type = "s" },
  { .name = "open-picture", .activate = open_picture_cb, .parameter_type = "s" },
};

/* What makes no sense without a document */
static const char *const needs_document[] = {
  "save-as",        "export",        "edit-text",   "search",       "chart",
  "left-panel",     "details-panel", "present",     "select",       "arrangement",
  "timeline-group", "timeline-sort", "hide-future", "copy-picture", "print",
};

/* What a table cannot do */
static const char *const needs_chart[] = { "zoom-in", "zoom-out", "zoom-fit" };

static void
set_enabled (TieWindow *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_assert (action != NULL);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/**
 * tie_window_update_actions:
 * @self: the window
 *
 * Enables what makes sense as things are.
 */
void
tie_window_update_actions (TieWindow *self)
{
  gboolean has_document = tie_document_file_get_document (self->file) != NULL;
  gboolean has_table = tie_charts_get_chart (self->charts) == TIE_CHART_TABLE;
  gboolean has_file = tie_document_file_get_file (self->file) != NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (needs_document); i++)
    set_enabled (self, needs_document[i], has_document);
  for (gsize i = 0; i < G_N_ELEMENTS (needs_chart); i++)
    set_enabled (self, needs_chart[i], has_document && !has_table);
  set_enabled (self, "copy-table", has_document && has_table);
  set_enabled (self, "save",
               has_document
                   && (tie_document_file_is_modified (self->file)
                       || (self->story_panel != NULL
                           && tie_story_panel_is_pending (self->story_panel))));
  set_enabled (self, "undo", tie_document_file_can_undo (self->file));
  set_enabled (self, "redo", tie_document_file_can_redo (self->file));
  set_enabled (self, "reload", has_file);
  set_enabled (self, "unpin-all", tie_session_get_pins (self->session) != NULL);
  set_enabled (self, "clear-selection",
               tie_session_get_selection (self->session) != NULL
                   || tie_session_get_circle (self->session) != NULL);
  set_enabled (self, "reset-filter", !tie_filter_is_empty (tie_session_get_filter (self->session)));
}

/**
 * tie_window_set_action_state:
 * @self: the window
 * @name: an action with a state
 * @state: (transfer floating): its new state
 *
 * Tells the buttons and menus how things are, without doing anything.
 */
void
tie_window_set_action_state (TieWindow *self, const char *name, GVariant *state)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_assert (action != NULL);
  g_simple_action_set_state (G_SIMPLE_ACTION (action), state);
}

static void
fullscreened_cb (TieWindow *self)
{
  gboolean fullscreen = gtk_window_is_fullscreen (GTK_WINDOW (self));

  tie_window_set_action_state (self, "fullscreen", g_variant_new_boolean (fullscreen));
  if (!fullscreen && self->presenting)
    tie_window_set_presenting (self, FALSE);
}

/**
 * tie_window_init_actions:
 * @self: the window, with session and file
 *
 * Makes the commands.
 */
void
tie_window_init_actions (TieWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);

  g_signal_connect (self, "notify::fullscreened", G_CALLBACK (fullscreened_cb), NULL);
  g_signal_connect_object (self->file, "notify", G_CALLBACK (tie_window_update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::selection",
                           G_CALLBACK (tie_window_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::circle", G_CALLBACK (tie_window_update_actions),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::pins", G_CALLBACK (tie_window_update_actions),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tie_session_get_filter (self->session), "changed",
                           G_CALLBACK (tie_window_update_actions), self, G_CONNECT_SWAPPED);
}
