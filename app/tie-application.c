/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The application: its windows, and the commands that belong to none of them. */

#include "tie-application.h"

#include "tie-about.h"
#include "tie-application-language.h"
#include "tie-file-argument.h"
#include "tie-help-window.h"
#include "tie-limit-option.h"
#include "tie-no-display.h"
#include "tie-shortcuts.h"
#include "tie-verb-options.h"
#include "tie-verbs.h"
#include "tie-window.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <unistd.h>

struct _TieApplication
{
  AdwApplication parent_instance;

  TieSettings *settings;
  char **
      *arguments; /* while they are looked at: the program's name, and files once that is known */
  gboolean understood; /* the call's options */
};

G_DEFINE_FINAL_TYPE (TieApplication, tie_application, ADW_TYPE_APPLICATION)

static TieWindow *
get_active (TieApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  while (window != NULL && !TIE_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  return (TieWindow *) window;
}

static void
new_window_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_window_present (GTK_WINDOW (tie_window_new (TIE_APPLICATION (data))));
}

static void
open_uri_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  tie_application_open_file (TIE_APPLICATION (data), file);
}

/* The parameter is the name of a file among the bundled maps. */
static void
open_bundled_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autofree char *uri =
      g_strconcat (TIE_BUNDLED_MAPS_URI, g_variant_get_string (parameter, NULL), NULL);
  g_autoptr (GFile) file = g_file_new_for_uri (uri);

  tie_application_open_file (TIE_APPLICATION (data), file);
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tie_about_show (GTK_WINDOW (get_active (TIE_APPLICATION (data))));
}

static void
help_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_window_present (
      GTK_WINDOW (tie_help_window_new (GTK_WINDOW (get_active (TIE_APPLICATION (data))))));
}

static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TieWindow *window = get_active (TIE_APPLICATION (data));

  if (window != NULL)
    tie_shortcuts_show (GTK_WINDOW (window));
}

/* Each window is asked: one with something unsaved stays until that is settled */
static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (data)));

  for (GList *l = windows; l != NULL; l = l->next)
    if (TIE_IS_WINDOW (l->data))
      gtk_window_close (GTK_WINDOW (l->data));
}

static const GActionEntry actions[] = {
  { .name = "new-window", .activate = new_window_cb },
  { .name = "open-uri", .activate = open_uri_cb, .parameter_type = "s" },
  { .name = "open-bundled", .activate = open_bundled_cb, .parameter_type = "s" },
  { .name = "about", .activate = about_cb },
  { .name = "help", .activate = help_cb },
  { .name = "shortcuts", .activate = shortcuts_cb },
  { .name = "quit", .activate = quit_cb },
};

/* GApplication says what is wrong with the options of a call as if nobody did. */
static void
tell_wrong_option (const char *text)
{
  g_autofree char *message = g_strchomp (g_strdup (text));

  g_set_printerr_handler (NULL);
  tie_verb_options_warn (message);
}

static int
tie_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  g_autofree const char **limits = NULL;
  g_autoptr (GError) error = NULL;

  TIE_APPLICATION (application)->understood = TRUE;
  g_set_printerr_handler (NULL);
  g_variant_dict_lookup (options, "limit", "^a&s", &limits);
  if (tie_limit_option_set (limits, &error))
    return -1; /* go on */
  return tie_verb_options_fail ("%s", error->message);
}

/* GApplication makes files of them by itself, and of the end of options too where a name follows
 * that begins like one */
static void
make_plain (char **arguments)
{
  gboolean names = FALSE;

  for (guint i = 1; arguments[0] != NULL && arguments[i] != NULL; i++)
    {
      arguments[i] = tie_file_argument_take_plain (arguments[i], names);
      names = names || g_str_equal (arguments[i], "--");
    }
}

static gboolean
tie_application_local_command_line (GApplication *application, char ***arguments, int *status)
{
  TieApplication *self = TIE_APPLICATION (application);
  gboolean done;

  make_plain (*arguments);
  self->arguments = arguments;
  g_set_printerr_handler (tell_wrong_option);
  done = G_APPLICATION_CLASS (tie_application_parent_class)
             ->local_command_line (application, arguments, status);
  self->arguments = NULL;
  g_set_printerr_handler (NULL);
  if (done && !self->understood && *status == EXIT_FAILURE)
    *status = TIE_EXIT_BAD_CALL;
  return done;
}

static void
tie_application_startup (GApplication *application)
{
  TieApplication *self = TIE_APPLICATION (application);

  /* GTK would end the program with a warning that tells nothing of the documents. At once, since a
   * thread may be at work on one of them. */
  if (self->arguments != NULL && !gtk_init_check ())
    _exit (tie_no_display_tell ((const char *const *) *self->arguments + 1));
  G_APPLICATION_CLASS (tie_application_parent_class)->startup (application);

  g_set_application_name (_ ("Tieline"));
  gtk_window_set_default_icon_name (TIE_APPLICATION_ID);
  tie_application_follow_direction ();
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  tie_shortcuts_install (GTK_APPLICATION (self));
}

static void
tie_application_activate (GApplication *application)
{
  TieWindow *window = get_active (TIE_APPLICATION (application));

  if (window == NULL)
    window = tie_window_new (TIE_APPLICATION (application));
  gtk_window_present (GTK_WINDOW (window));
}

static void
tie_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    tie_application_open_file (TIE_APPLICATION (application), files[i]);
}

static void
tie_application_dispose (GObject *object)
{
  g_clear_object (&TIE_APPLICATION (object)->settings);

  G_OBJECT_CLASS (tie_application_parent_class)->dispose (object);
}

static void
tie_application_class_init (TieApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tie_application_dispose;
  application_class->handle_local_options = tie_application_handle_local_options;
  application_class->local_command_line = tie_application_local_command_line;
  application_class->startup = tie_application_startup;
  application_class->activate = tie_application_activate;
  application_class->open = tie_application_open;
}

static void
tie_application_init (TieApplication *self)
{
  g_application_add_main_option (G_APPLICATION (self), "limit", 0, 0, G_OPTION_ARG_STRING_ARRAY,
                                 tie_limit_option_describe (), TIE_LIMIT_OPTION_ARGUMENT);
  self->settings = tie_settings_new ();
  tie_application_init_language (self);
}

/**
 * tie_application_new:
 *
 * Returns: (transfer full): the application, to be run
 */
TieApplication *
tie_application_new (void)
{
  return g_object_new (TIE_TYPE_APPLICATION, "application-id", TIE_APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path",
                       "/io/github/tieline/Tieline", NULL);
}

/**
 * tie_application_get_settings:
 * @self: the application
 *
 * Returns: (transfer none): what it remembers
 */
TieSettings *
tie_application_get_settings (TieApplication *self)
{
  g_return_val_if_fail (TIE_IS_APPLICATION (self), NULL);

  return self->settings;
}

static TieWindow *
find_window (TieApplication *self, GFile *file)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *l = windows; l != NULL; l = l->next)
    if (TIE_IS_WINDOW (l->data) && tie_window_is_for (l->data, file))
      return l->data;
  return NULL;
}

/**
 * tie_application_open_file:
 * @self: the application
 * @file: a document
 *
 * Opens a document: in the window that has it already, else in the active window if that is empty,
 * else in a new one.
 */
void
tie_application_open_file (TieApplication *self, GFile *file)
{
  TieWindow *window;

  g_return_if_fail (TIE_IS_APPLICATION (self));
  g_return_if_fail (G_IS_FILE (file));

  window = find_window (self, file);
  if (window != NULL)
    {
      if (tie_window_is_empty (window))
        tie_window_open (window, file);
      tie_window_present_when_ready (window);
      return;
    }

  window = get_active (self);
  if (window == NULL || !tie_window_is_empty (window))
    window = tie_window_new (self);
  tie_window_open (window, file);
  tie_window_present_when_ready (window);
}
