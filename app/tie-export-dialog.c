/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The dialog that asks how a picture is to be exported, and then draws and writes it. */

#include "tie-export-dialog.h"

#include "tie-export-file.h"
#include "tie-export-job.h"
#include "tie-file-dialog.h"
#include "tie-message.h"

#include <glib/gi18n-lib.h>

struct _TieExportDialog
{
  AdwWindow parent_instance;

  TieSession *session;
  TieSettings *settings;
  char *file_name;
  GCancellable *cancellable;

  GtkStack *stack;
  GtkWidget *export_button;
  AdwComboRow *chart_row;
  AdwComboRow *size_row;
  GtkWidget *width_row;
  GtkWidget *height_row;
  GtkSpinButton *width_spin;
  GtkSpinButton *height_spin;
  AdwComboRow *theme_row;
  AdwComboRow *background_row;
  GtkSwitch *parts_title;
  GtkSwitch *parts_subtitle;
  GtkSwitch *parts_key;
  GtkSwitch *parts_date;
  GtkSwitch *parts_assumption;
  GtkSwitch *parts_sources;
  GtkSwitch *parts_credit;
};

enum
{
  EXPORTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TieExportDialog, tie_export_dialog, ADW_TYPE_WINDOW)

/* The entries of the rows, in the order of the template */
static const char *const charts[] = { "network", "timeline", "both" };
static const char *const themes[] = { "light", "dark" };
static const char *const backgrounds[] = { "theme", "white", "transparent" };
static const struct
{
  const char *nick;
  int width;
  int height;
  double dpi;
} sizes[] = {
  { "slide", 1920, 1080, 96 },
  { "4k", 3840, 2160, 192 },
  { "a4-landscape", 3508, 2480, 300 },
  { "a4-portrait", 2480, 3508, 300 },
  { "custom", 0, 0, 96 },
};

#define CUSTOM (G_N_ELEMENTS (sizes) - 1)

static GtkSwitch *
get_part_switch (TieExportDialog *self, TieParts part)
{
  switch (part)
    {
    case TIE_PART_TITLE:
      return self->parts_title;
    case TIE_PART_SUBTITLE:
      return self->parts_subtitle;
    case TIE_PART_KEY:
      return self->parts_key;
    case TIE_PART_DATE:
      return self->parts_date;
    case TIE_PART_ASSUMPTION:
      return self->parts_assumption;
    case TIE_PART_SOURCES:
      return self->parts_sources;
    case TIE_PART_CREDIT:
      return self->parts_credit;
    default:
      g_assert_not_reached ();
    }
}

static TieParts
get_parts (TieExportDialog *self)
{
  guint parts = 0;

  for (guint part = 1; part <= TIE_PART_CREDIT; part <<= 1)
    if (gtk_switch_get_active (get_part_switch (self, (TieParts) part)))
      parts |= part;
  return (TieParts) parts;
}

static void
get_options (TieExportDialog *self, TieExportOptions *options)
{
  guint size = adw_combo_row_get_selected (self->size_row);

  tie_export_options_init (options);
  options->chart = (TieChartKind) adw_combo_row_get_selected (self->chart_row);
  options->width =
      size == CUSTOM ? gtk_spin_button_get_value_as_int (self->width_spin) : sizes[size].width;
  options->height =
      size == CUSTOM ? gtk_spin_button_get_value_as_int (self->height_spin) : sizes[size].height;
  options->dpi = sizes[size].dpi;
  options->dark = adw_combo_row_get_selected (self->theme_row) == 1;
  options->background = (TieBackground) adw_combo_row_get_selected (self->background_row);
  options->parts = get_parts (self);
  options->language = tie_session_get_language (self->session);
  options->selection = tie_session_get_selection (self->session);
  options->moment = tie_session_get_moment (self->session);
  options->future = tie_session_get_future (self->session);
  options->order = tie_session_get_order (self->session);
  options->arrangement = tie_session_get_arrangement (self->session);
  options->pins = tie_session_get_pins (self->session);
}

static guint
find_nick (TieSettings *settings, const char *key, const char *const *nicks, guint n)
{
  g_autofree char *nick = tie_settings_dup_string (settings, key);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (nick, nicks[i]) == 0)
      return i;
  return 0;
}

static void
load_settings (TieExportDialog *self)
{
  g_autofree char *size = tie_settings_dup_string (self->settings, "export-size");
  int parts = tie_settings_get_int (self->settings, "export-parts");

  adw_combo_row_set_selected (self->chart_row, find_nick (self->settings, "export-chart", charts,
                                                          G_N_ELEMENTS (charts)));
  adw_combo_row_set_selected (self->theme_row, find_nick (self->settings, "export-theme", themes,
                                                          G_N_ELEMENTS (themes)));
  adw_combo_row_set_selected (self->background_row,
                              find_nick (self->settings, "export-background", backgrounds,
                                         G_N_ELEMENTS (backgrounds)));
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (g_str_equal (size, sizes[i].nick))
      adw_combo_row_set_selected (self->size_row, i);
  gtk_spin_button_set_value (self->width_spin,
                             tie_settings_get_int (self->settings, "export-width"));
  gtk_spin_button_set_value (self->height_spin,
                             tie_settings_get_int (self->settings, "export-height"));
  for (guint part = 1; part <= TIE_PART_CREDIT; part <<= 1)
    gtk_switch_set_active (get_part_switch (self, (TieParts) part), (parts & (int) part) != 0);
}

static void
save_settings (TieExportDialog *self)
{
  guint size = adw_combo_row_get_selected (self->size_row);

  tie_settings_set_string (self->settings, "export-chart",
                           charts[adw_combo_row_get_selected (self->chart_row)]);
  tie_settings_set_string (self->settings, "export-theme",
                           themes[adw_combo_row_get_selected (self->theme_row)]);
  tie_settings_set_string (self->settings, "export-background",
                           backgrounds[adw_combo_row_get_selected (self->background_row)]);
  tie_settings_set_string (self->settings, "export-size", sizes[size].nick);
  tie_settings_set_int (self->settings, "export-width",
                        gtk_spin_button_get_value_as_int (self->width_spin));
  tie_settings_set_int (self->settings, "export-height",
                        gtk_spin_button_get_value_as_int (self->height_spin));
  tie_settings_set_int (self->settings, "export-parts", (int) get_parts (self));
}

static void
size_changed_cb (TieExportDialog *self)
{
  gboolean custom = adw_combo_row_get_selected (self->size_row) == CUSTOM;

  gtk_widget_set_visible (self->width_row, custom);
  gtk_widget_set_visible (self->height_row, custom);
}

static void
set_busy (TieExportDialog *self, gboolean busy)
{
  gtk_stack_set_visible_child_name (self->stack, busy ? "busy" : "options");
  gtk_widget_set_sensitive (self->export_button, !busy);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TieExportDialog) self = data;
  g_autoptr (GError) error = NULL;
  GFile *file = g_object_get_data (G_OBJECT (self), "tie-file");

  if (tie_export_job_finish (result, &error))
    {
      g_signal_emit (self, signals[EXPORTED], 0, file);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  set_busy (self, FALSE);
  tie_message_tell (GTK_WINDOW (self), _ ("The Picture Could Not Be Exported"), error->message);
}

/**
 * tie_export_dialog_export_to:
 * @self: the dialog
 * @file: where to
 *
 * Draws and writes the picture as the dialog now says, and remembers what it says.
 */
void
tie_export_dialog_export_to (TieExportDialog *self, GFile *file)
{
  TieExportOptions options;
  g_autoptr (GFile) folder = NULL;

  g_return_if_fail (TIE_IS_EXPORT_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));

  save_settings (self);
  folder = g_file_get_parent (file);
  if (folder != NULL)
    {
      g_autofree char *uri = g_file_get_uri (folder);

      tie_settings_set_string (self->settings, "export-folder", uri);
    }

  get_options (self, &options);
  set_busy (self, TRUE);
  g_object_set_data_full (G_OBJECT (self), "tie-file", g_object_ref (file), g_object_unref);
  tie_export_job_async (tie_session_get_document (self->session),
                        tie_session_get_filter (self->session), &options, file, self->cancellable,
                        exported_cb, g_object_ref (self));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TieExportDialog) self = data;
  g_autoptr (GFile) file = tie_file_dialog_save_finish (result);

  if (file != NULL && !g_cancellable_is_cancelled (self->cancellable))
    tie_export_dialog_export_to (self, file);
}

static void
export_cb (TieExportDialog *self)
{
  g_autofree char *folder = tie_settings_dup_string (self->settings, "export-folder");
  g_autofree char *name =
      tie_export_file_suggest_name (tie_session_get_document (self->session), self->file_name,
                                    (TieChartKind) adw_combo_row_get_selected (self->chart_row),
                                    TIE_EXPORT_PNG);

  tie_file_dialog_save_async (GTK_WINDOW (self), _ ("Export Picture"), folder, name, chosen_cb,
                              g_object_ref (self));
}

static void
tie_export_dialog_dispose (GObject *object)
{
  TieExportDialog *self = TIE_EXPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->file_name, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), TIE_TYPE_EXPORT_DIALOG);

  G_OBJECT_CLASS (tie_export_dialog_parent_class)->dispose (object);
}

static void
tie_export_dialog_finalize (GObject *object)
{
  g_clear_object (&TIE_EXPORT_DIALOG (object)->cancellable);

  G_OBJECT_CLASS (tie_export_dialog_parent_class)->finalize (object);
}

static gboolean
tie_export_dialog_close_request (GtkWindow *window)
{
  g_cancellable_cancel (TIE_EXPORT_DIALOG (window)->cancellable);
  return GTK_WINDOW_CLASS (tie_export_dialog_parent_class)->close_request (window);
}

static void
bind_parts (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TieExportDialog, parts_title);
  gtk_widget_class_bind_template_child (widget_class, TieExportDialog, parts_subtitle);
  gtk_widget_class_bind_template_child (widget_class, TieExportDialog, parts_key);
  gtk_widget_class_bind_template_child (widget_class, TieExportDialog, parts_date);
  gtk_widget_class_bind_template_child (widget_class, TieExportDialog, parts_assumption);
  gtk_widget_class_bind_template_child (widget_class, TieExportDialog, parts_sources);
  gtk_widget_class_bind_template_child (widget_class, TieExportDialog, parts_credit);
}

static void
tie_export_dialog_class_init (TieExportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tie_export_dialog_dispose;
  object_class->finalize = tie_export_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = tie_export_dialog_close_request;

  /**
   * TieExportDialog::exported:
   * @self: the dialog
   * @file: what was written
   *
   * The picture is on disk; the dialog goes away.
   */
  signals[EXPORTED] = g_signal_new ("exported", TIE_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tieline/Tieline/tie-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TieExportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, TieExportDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, TieExportDialog, chart_row);
  gtk_widget_class_bind_template_child (widget_class, TieExportDialog, size_row);
  gtk_widget_class_bind_template_child (widget_class, TieExportDialog, width_row);
  gtk_widget_class_bind_template_child (widget_class, TieExportDialog, height_row);
  gtk_widget_class_bind_template_child (widget_class, TieExportDialog, width_spin);
  gtk_widget_class_bind_template_child (widget_class, TieExportDialog, height_spin);
  gtk_widget_class_bind_template_child (widget_class, TieExportDialog, theme_row);
  gtk_widget_class_bind_template_child (widget_class, TieExportDialog, background_row);
  bind_parts (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, size_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tie_export_dialog_init (TieExportDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Enter exports what is chosen */
  gtk_widget_grab_focus (GTK_WIDGET (self->export_button));
}

/**
 * tie_export_dialog_new:
 * @parent: the window of the document
 * @session: what it shows
 * @settings: where choices are remembered
 * @file_name: (nullable): the name of the document's file
 *
 * Returns: (transfer floating): the dialog, not yet presented
 */
GtkWidget *
tie_export_dialog_new (GtkWindow *parent,
                       TieSession *session,
                       TieSettings *settings,
                       const char *file_name)
{
  TieExportDialog *self;

  g_return_val_if_fail (TIE_IS_SESSION (session), NULL);
  g_return_val_if_fail (TIE_IS_SETTINGS (settings), NULL);

  self = g_object_new (TIE_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  self->settings = g_object_ref (settings);
  self->file_name = g_strdup (file_name);
  load_settings (self);
  size_changed_cb (self);
  return GTK_WIDGET (self);
}
