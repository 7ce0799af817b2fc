/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The language of all windows, which changes while they are open. */

#include "tie-application-language.h"

#include "tie-language.h"
#include "tie-window.h"

#include <glib/gi18n-lib.h>

static gboolean
renew_cb (gpointer data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (data)));

  for (GList *l = windows; l != NULL; l = l->next)
    g_object_ref (l->data);
  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (TIE_IS_WINDOW (l->data))
        tie_window_renew (l->data);
      g_object_unref (l->data);
    }
  return G_SOURCE_REMOVE;
}

/* tag: empty is that of the system */
static void
speak (GApplication *application, const char *tag)
{
  tie_language_change (*tag != '\0' ? tag : NULL);
  tie_application_follow_direction ();
  /* Not while the menu is being used that the command came from */
  g_idle_add_full (G_PRIORITY_DEFAULT, renew_cb, g_object_ref (application), g_object_unref);
}

static void
language_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  TieSettings *settings = tie_application_get_settings (TIE_APPLICATION (data));
  const char *tag = g_variant_get_string (state, NULL);

  g_simple_action_set_state (action, state);
  tie_settings_set_string (settings, "language", tag);
  speak (G_APPLICATION (data), tag);
}

/* For this run alone */
static void
speak_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GAction *language = g_action_map_lookup_action (G_ACTION_MAP (data), "language");

  g_simple_action_set_state (G_SIMPLE_ACTION (language), parameter);
  speak (G_APPLICATION (data), g_variant_get_string (parameter, NULL));
}

static const GActionEntry actions[] = {
  { .name = "language", .parameter_type = "s", .state = "''", .change_state = language_cb },
  { .name = "speak", .parameter_type = "s", .activate = speak_cb },
};

static int
options_cb (GApplication *application, GVariantDict *options)
{
  const char *tag = NULL;

  if (!g_variant_dict_lookup (options, "lang", "&s", &tag))
    return -1;
  /* The program may be running already: then it is asked to */
  if (g_application_register (application, NULL, NULL))
    g_action_group_activate_action (G_ACTION_GROUP (application), "speak",
                                    g_variant_new_string (tag));
  return -1;
}

/**
 * tie_application_init_language:
 * @self: the application, with its settings
 *
 * Makes the commands that change the language, and the option of the command line. The language
 * that is remembered is that of the windows from the beginning.
 */
void
tie_application_init_language (TieApplication *self)
{
  static const GOptionEntry options[] = {
    { "lang", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("The language of the window"), N_ ("TAG") },
    { NULL },
  };

  g_return_if_fail (TIE_IS_APPLICATION (self));

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_signal_connect (self, "handle-local-options", G_CALLBACK (options_cb), NULL);
}

/**
 * tie_application_begin_language:
 * @self: the application, after tie_language_init()
 *
 * Speaks the language that is remembered, if one is. To be called before there is a window.
 */
void
tie_application_begin_language (TieApplication *self)
{
  g_autofree char *tag = NULL;

  g_return_if_fail (TIE_IS_APPLICATION (self));

  tag = tie_settings_dup_string (tie_application_get_settings (self), "language");
  if (*tag == '\0')
    return;
  g_simple_action_set_state (G_SIMPLE_ACTION (
                                 g_action_map_lookup_action (G_ACTION_MAP (self), "language")),
                             g_variant_new_string (tag));
  tie_language_change (tag);
}

/**
 * tie_application_follow_direction:
 *
 * Once GTK has started: panels and headers are mirrored where the language of the process is
 * written from right to left. Charts are not: time goes to the right everywhere.
 */
void
tie_application_follow_direction (void)
{
  gtk_widget_set_default_direction (tie_language_is_right_to_left () ? GTK_TEXT_DIR_RTL
                                                                     : GTK_TEXT_DIR_LTR);
}
