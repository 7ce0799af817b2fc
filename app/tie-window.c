/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A window with one document: header bar, two panels, and the charts between them. */

#include "tie-window-private.h"

#include "tie-first-frame.h"
#include "tie-language.h"
#include "tie-panel-handle.h"
#include "tie-scrolled-windows.h"
#include "tie-shortcuts.h"
#include "tie-start-page.h"
#include "tie-transient-windows.h"
#include "tie-wording.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (TieWindow, tie_window, ADW_TYPE_APPLICATION_WINDOW)

/* A document that takes longer than this to read is waited for with the window in sight */
#define PATIENCE_MS 400

static void
update_title (TieWindow *self)
{
  TieDocument *document = tie_document_file_get_document (self->file);
  const TieDate *as_of = document == NULL ? NULL : tie_document_get_as_of (document);
  const char *language = tie_session_get_language (self->session);
  const char *name =
      document == NULL ? _ ("Tieline") : tie_text_get (tie_document_get_title (document), language);
  gboolean modified = tie_document_file_is_modified (self->file);
  g_autofree char *title = modified ? g_strdup_printf ("• %s", name) : g_strdup (name);
  g_autofree char *date = as_of == NULL ? NULL : tie_wording_date (as_of, language);
  /* Translators: a date follows */
  g_autofree char *subtitle = date == NULL ? NULL : g_strdup_printf (_ ("As of %s"), date);

  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle != NULL ? subtitle : "");
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
update_page (TieWindow *self)
{
  gboolean has_document = tie_document_file_get_document (self->file) != NULL;
  gboolean loading = tie_document_file_is_loading (self->file);

  /* Made when it is first needed: a window that opens a document has no use for it */
  if (!has_document && !loading && gtk_stack_get_child_by_name (self->stack, "start") == NULL)
    gtk_stack_add_named (self->stack, g_object_new (TIE_TYPE_START_PAGE, NULL), "start");
  gtk_stack_set_visible_child_name (self->stack, has_document ? "document"
                                                 : loading    ? "loading"
                                                              : "start");
  /* A spinner turns where it cannot be seen, too: the window would never rest */
  gtk_spinner_set_spinning (GTK_SPINNER (gtk_stack_get_child_by_name (self->stack, "loading")),
                            loading && !has_document);
}

static void
fill_panels (TieWindow *self)
{
  if (self->side != NULL)
    return;
  self->side = g_object_new (TIE_TYPE_SIDE_PANEL, NULL);
  self->details = g_object_new (TIE_TYPE_DETAIL_PANEL, NULL);
  g_object_set (self->left_panel, "child", self->side, NULL);
  g_object_set (self->details_panel, "child", self->details, NULL);
  tie_side_panel_set_session (self->side, self->session);
  tie_detail_panel_set_session (self->details, self->session);
  tie_window_fill_moment (self);
}

/* The charts and panels come to life with the first document: an empty window needs none. The
 * charts are in the window's first frame, the panels in the one after it */
static void
fill (TieWindow *self)
{
  if (self->filled)
    return;
  self->filled = TRUE;
  tie_charts_set_session (self->charts, self->session);
  if (self->painted)
    fill_panels (self);
}

static void
document_changed_cb (TieWindow *self)
{
  TieDocument *document = tie_document_file_get_document (self->file);

  if (document != tie_session_get_document (self->session))
    tie_session_set_document (self->session, document);
  if (document != NULL && !self->filled)
    {
      fill (self);
      update_page (self);
      tie_charts_focus (self->charts);
    }
  update_page (self);
  update_title (self);
  tie_window_update_actions (self);
}

static void
style_changed_cb (TieWindow *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  tie_session_set_dark (self->session, adw_style_manager_get_dark (manager));
  tie_session_set_high_contrast (self->session, adw_style_manager_get_high_contrast (manager));
}

static gboolean
key_pressed_cb (TieWindow *self, guint key)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  if (tie_document_file_cancel_loading (self->file) || tie_charts_stop_arranging (self->charts))
    return GDK_EVENT_STOP;
  if (self->presenting)
    tie_window_set_presenting (self, FALSE);
  else if (tie_session_get_selection (self->session) != NULL
           || tie_session_get_circle (self->session) != NULL)
    tie_session_set_selection (self->session, NULL);
  else if (self->authoring)
    tie_window_show_author (self, FALSE);
  else if (tie_window_is_telling (self))
    tie_story_player_stop (self->story_player);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static gboolean
tie_window_close_request (GtkWindow *window)
{
  TieWindow *self = TIE_WINDOW (window);

  if (tie_window_ask_before_closing (self))
    return TRUE;
  tie_window_remember (self);
  return GTK_WINDOW_CLASS (tie_window_parent_class)->close_request (window);
}

/* File and session may go on in a window that takes the place of this one, and what is within this
 * window still changes them while it goes: nobody is to tell a window without a file of it */
static void
stop_following (TieWindow *self)
{
  if (self->file == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->file, self);
  g_signal_handlers_disconnect_by_data (tie_session_get_filter (self->session), self);
  g_signal_handlers_disconnect_by_data (self->session, self);
  g_signal_handlers_disconnect_by_data (adw_style_manager_get_default (), self);
  if (self->story_player != NULL)
    g_signal_handlers_disconnect_by_data (self->story_player, self);
  if (self->story_panel != NULL)
    g_signal_handlers_disconnect_by_data (self->story_panel, self);
}

static void
tie_window_dispose (GObject *object)
{
  TieWindow *self = TIE_WINDOW (object);

  stop_following (self);
  g_clear_handle_id (&self->renew_id, g_source_remove);
  g_clear_handle_id (&self->late_id, g_source_remove);
  g_clear_handle_id (&self->ready_id, g_source_remove);
  g_clear_handle_id (&self->stage_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  if (self->file != NULL)
    tie_document_file_cancel_loading (self->file);
  g_clear_object (&self->recent);
  g_clear_object (&self->player);
  if (self->presenter != NULL)
    gtk_window_destroy (GTK_WINDOW (self->presenter));
  g_clear_object (&self->story_player);
  gtk_widget_dispose_template (GTK_WIDGET (self), TIE_TYPE_WINDOW);
  if (self->file != NULL)
    tie_document_file_flush (self->file);
  g_clear_object (&self->file);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (tie_window_parent_class)->dispose (object);
}

static void
tie_window_finalize (GObject *object)
{
  g_clear_object (&TIE_WINDOW (object)->cancellable);

  G_OBJECT_CLASS (tie_window_parent_class)->finalize (object);
}

static void
tie_window_class_init (TieWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TIE_TYPE_CHARTS);
  g_type_ensure (TIE_TYPE_LOADING_BAR);
  g_type_ensure (TIE_TYPE_MAGNIFIER);
  g_type_ensure (TIE_TYPE_MOMENT_BAR);
  g_type_ensure (TIE_TYPE_PANEL);
  g_type_ensure (TIE_TYPE_PANEL_HANDLE);
  g_type_ensure (TIE_TYPE_PROBLEM_BAR);
  g_type_ensure (TIE_TYPE_STAGE);
  g_type_ensure (TIE_TYPE_STORY_BAR);
  g_type_ensure (TIE_TYPE_STORY_PANEL);
  tie_scrolled_windows_let_go ();
  tie_transient_windows_let_go ();

  object_class->dispose = tie_window_dispose;
  object_class->finalize = tie_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = tie_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tieline/Tieline/tie-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TieWindow, content);
  gtk_widget_class_bind_template_child (widget_class, TieWindow, header);
  gtk_widget_class_bind_template_child (widget_class, TieWindow, title);
  gtk_widget_class_bind_template_child (widget_class, TieWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, TieWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, TieWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, TieWindow, problem_bar);
  gtk_widget_class_bind_template_child (widget_class, TieWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, TieWindow, loading_bar);
  gtk_widget_class_bind_template_child (widget_class, TieWindow, left_flap);
  gtk_widget_class_bind_template_child (widget_class, TieWindow, details_flap);
  gtk_widget_class_bind_template_child (widget_class, TieWindow, left_panel);
  gtk_widget_class_bind_template_child (widget_class, TieWindow, details_panel);
  gtk_widget_class_bind_template_child (widget_class, TieWindow, charts);
  gtk_widget_class_bind_template_child (widget_class, TieWindow, moment_bar);
  gtk_widget_class_bind_template_child (widget_class, TieWindow, magnifier);
  gtk_widget_class_bind_template_child (widget_class, TieWindow, story_box);
  gtk_widget_class_bind_template_child (widget_class, TieWindow, story_bar);
  gtk_widget_class_bind_template_child (widget_class, TieWindow, story_panel);
  gtk_widget_class_bind_template_child (widget_class, TieWindow, stage);
}

/* GTK 4.8 leaves the focus in a submenu that has closed, where no key is heard any more */
static void
menu_closed_cb (TieWindow *self, GtkWidget *menu)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus != NULL && gtk_widget_is_ancestor (focus, menu))
    gtk_widget_grab_focus (GTK_WIDGET (self->menu_button));
}

static void
init_document (TieWindow *self, TieWindow *before)
{
  self->session =
      before != NULL ? g_object_ref (before->session) : tie_session_new (tie_language_get ());
  self->file = before != NULL ? g_object_ref (before->file) : tie_document_file_new ();
  if (before == NULL)
    return;
  self->story_player = g_object_ref (before->story_player);
  tie_story_player_set_charts (self->story_player, self->charts);
}

static void
init_parts (TieWindow *self)
{
  /* Before there are actions: GTK 4.8 tells whoever reads the screen of a check mark only where an
   * item has become one */
  gtk_menu_button_set_menu_model (self->menu_button, tie_window_get_menu ());
  tie_window_init_actions (self);
  tie_window_init_files (self);
  tie_loading_bar_set_file (self->loading_bar, self->file, GTK_WIDGET (self->open_button));
  tie_window_init_view (self);
  tie_window_init_moment (self);
  tie_window_init_story (self);
  tie_window_init_author (self);
  tie_window_init_drop (self);
  tie_shortcuts_install_local (GTK_WIDGET (self), TIE_ACCEL_AFTER_TEXT);
  tie_shortcuts_install_local (GTK_WIDGET (self->charts), TIE_ACCEL_CHARTS);

  g_signal_connect_object (gtk_menu_button_get_popover (self->menu_button), "closed",
                           G_CALLBACK (menu_closed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->file, "notify::document", G_CALLBACK (document_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->file, "notify::loading", G_CALLBACK (update_page), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->file, "notify::modified", G_CALLBACK (update_title), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast",
                           G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
}

/* Reading and saving hold the window until they have ended: they are not to ask, nor to say
 * anything, over a window that has been closed */
static void
unrealize_cb (TieWindow *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
tie_window_init (TieWindow *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  g_signal_connect (self, "unrealize", G_CALLBACK (unrealize_cb), NULL);
}

static void
complete (TieWindow *self)
{
  self->painted = TRUE;
  if (self->filled)
    fill_panels (self);
  self->recent = tie_recent_menu_new ();
  adw_split_button_set_menu_model (self->open_button, tie_recent_menu_get_model (self->recent));
}

static gboolean
late_cb (gpointer data)
{
  TieWindow *self = data;

  self->late_id = 0;
  complete (self);
  return G_SOURCE_REMOVE;
}

static void
after_paint_cb (TieWindow *self, GdkFrameClock *clock)
{
  if (self->painted || self->late_id != 0 || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->late_id = g_idle_add (late_cb, self);
}

static void
realize_cb (TieWindow *self)
{
  update_page (self);
  g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (self)), "after-paint",
                           G_CALLBACK (after_paint_cb), self, G_CONNECT_SWAPPED);
}

static gboolean
shows_chart (gpointer charts)
{
  TieCanvas *canvas = tie_charts_get_active (charts);

  return tie_charts_get_chart (charts) == TIE_CHART_TABLE
         || (canvas != NULL && tie_canvas_get_scene (canvas) != NULL);
}

static TieWindow *
create (TieApplication *application, TieWindow *before)
{
  TieWindow *self = g_object_new (TIE_TYPE_WINDOW, "application", application, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_WINDOW, NULL);

  init_document (self, before);
  init_parts (self);
  style_changed_cb (self);
  update_title (self);
  self->settings = g_object_ref (tie_application_get_settings (application));
  tie_window_init_panels (self);
  tie_window_init_relayout (self);
  tie_window_update_actions (self);
  g_signal_connect (self, "realize", G_CALLBACK (realize_cb), NULL);
  tie_first_frame_report (GTK_WINDOW (self), shows_chart, self->charts);
  return self;
}

/**
 * tie_window_new:
 * @application: the application
 *
 * Returns: (transfer none): a window without a document, not yet presented
 */
TieWindow *
tie_window_new (TieApplication *application)
{
  g_return_val_if_fail (TIE_IS_APPLICATION (application), NULL);

  return create (application, NULL);
}

/**
 * tie_window_new_after:
 * @application: the application
 * @before: the window that it is to take the place of
 *
 * Returns: (transfer none): a window with the same document and session, not yet presented; all of
 *   it is there
 */
TieWindow *
tie_window_new_after (TieApplication *application, TieWindow *before)
{
  TieWindow *self;

  g_return_val_if_fail (TIE_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (TIE_IS_WINDOW (before), NULL);

  self = create (application, before);
  complete (self);
  document_changed_cb (self);
  return self;
}

static gboolean
patience_cb (gpointer data)
{
  TieWindow *self = data;

  self->ready_id = 0;
  gtk_window_present (GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
}

static void
loading_cb (TieWindow *self)
{
  if (self->ready_id == 0 || tie_document_file_is_loading (self->file))
    return;
  g_clear_handle_id (&self->ready_id, g_source_remove);
  gtk_window_present (GTK_WINDOW (self));
}

/**
 * tie_window_present_when_ready:
 * @self: the window
 *
 * Presents the window with the document that is being read drawn in its first frame; if reading
 * takes long, with a sign that it goes on.
 */
void
tie_window_present_when_ready (TieWindow *self)
{
  g_return_if_fail (TIE_IS_WINDOW (self));

  if (gtk_widget_get_visible (GTK_WIDGET (self)) || !tie_document_file_is_loading (self->file))
    {
      gtk_window_present (GTK_WINDOW (self));
      return;
    }
  if (self->ready_id != 0)
    return;
  self->ready_id = g_timeout_add (PATIENCE_MS, patience_cb, self);
  g_signal_connect_object (self->file, "notify::loading", G_CALLBACK (loading_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/**
 * tie_window_is_empty:
 * @self: the window
 *
 * Returns: whether it has no document and is not about to get one
 */
gboolean
tie_window_is_empty (TieWindow *self)
{
  g_return_val_if_fail (TIE_IS_WINDOW (self), FALSE);

  return tie_document_file_get_document (self->file) == NULL
         && !tie_document_file_is_loading (self->file);
}

/**
 * tie_window_is_for:
 * @self: the window
 * @file: a document
 *
 * Returns: whether it has that document, or is about to get it
 */
gboolean
tie_window_is_for (TieWindow *self, GFile *file)
{
  GFile *present, *awaited;

  g_return_val_if_fail (TIE_IS_WINDOW (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  present = tie_document_file_get_file (self->file);
  awaited = tie_document_file_get_awaited (self->file);
  return (present != NULL && g_file_equal (present, file))
         || (awaited != NULL && g_file_equal (awaited, file));
}

/**
 * tie_window_get_file:
 * @self: the window
 *
 * Returns: (transfer none) (nullable): the file of its document
 */
GFile *
tie_window_get_file (TieWindow *self)
{
  g_return_val_if_fail (TIE_IS_WINDOW (self), NULL);

  return tie_document_file_get_file (self->file);
}

/**
 * tie_window_get_session:
 * @self: the window
 *
 * Returns: (transfer none): what its charts and panels share
 */
TieSession *
tie_window_get_session (TieWindow *self)
{
  g_return_val_if_fail (TIE_IS_WINDOW (self), NULL);

  return self->session;
}

/**
 * tie_window_get_document_file:
 * @self: the window
 *
 * Returns: (transfer none): its document and the file of it
 */
TieDocumentFile *
tie_window_get_document_file (TieWindow *self)
{
  g_return_val_if_fail (TIE_IS_WINDOW (self), NULL);

  return self->file;
}
