/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is remembered of printing: the printer's settings and the page setup, in a file of their
 * own. */

#include "tie-print-memory.h"

static char *
dup_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "tieline", "print.ini", NULL);
}

/**
 * tie_print_memory_load:
 * @settings: (out) (transfer full) (nullable): how it was printed last
 * @setup: (out) (transfer full) (nullable): on what
 *
 * What was chosen the last time. There may be none, of either.
 */
void
tie_print_memory_load (GtkPrintSettings **settings, GtkPageSetup **setup)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *path = dup_path ();

  g_return_if_fail (settings != NULL && setup != NULL);

  *settings = NULL;
  *setup = NULL;
  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return;
  *settings = gtk_print_settings_new_from_key_file (file, NULL, NULL);
  *setup = gtk_page_setup_new_from_key_file (file, NULL, NULL);
}

/**
 * tie_print_memory_save:
 * @settings: (nullable): how it was printed
 * @setup: (nullable): on what
 *
 * Remembers it, if that can be written.
 */
void
tie_print_memory_save (GtkPrintSettings *settings, GtkPageSetup *setup)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *path = dup_path ();
  g_autofree char *folder = g_path_get_dirname (path);

  if (settings != NULL)
    gtk_print_settings_to_key_file (settings, file, NULL);
  if (setup != NULL)
    gtk_page_setup_to_key_file (setup, file, NULL);
  if (g_mkdir_with_parents (folder, 0700) == 0)
    g_key_file_save_to_file (file, path, NULL);
}
