/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The main menu, which all windows share. */

#include "tie-window-private.h"

#include "tie-language.h"

/**
 * tie_window_get_menu:
 *
 * GTK 4.8 never lets go of a menu with submenus that a button has shown. One for each window would
 * be 50 KB of it for each window that ever was, and for each change of the language; so there is
 * one for each language.
 *
 * Returns: (transfer none): the main menu in the language of the process
 */
GMenuModel *
tie_window_get_menu (void)
{
  static GHashTable *menus;
  const char *language = tie_language_get ();
  GMenuModel *menu;

  if (menus == NULL)
    menus = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  menu = g_hash_table_lookup (menus, language);
  if (menu == NULL)
    {
      g_autoptr (GtkBuilder) builder =
          gtk_builder_new_from_resource ("/io/github/tieline/Tieline/tie-window-menu.ui");

      menu = g_object_ref (G_MENU_MODEL (gtk_builder_get_object (builder, "primary_menu")));
      g_hash_table_insert (menus, g_strdup (language), menu);
    }
  return menu;
}
