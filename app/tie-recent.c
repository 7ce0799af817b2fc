/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Documents that were opened lately, as a list and as a menu. */

#include "tie-recent.h"

#include <glib/gi18n-lib.h>
#include <gtk/gtk.h>

#define MIME_TYPE "application/vnd.tieline+json"
#define GROUP "Tieline"

struct _TieRecentMenu
{
  GObject parent_instance;

  GMenu *menu;
};

G_DEFINE_FINAL_TYPE (TieRecentMenu, tie_recent_menu, G_TYPE_OBJECT)

/**
 * tie_recent_add:
 * @file: a document that was opened
 *
 * Remembers a document; only those that are files on this machine.
 */
void
tie_recent_add (GFile *file)
{
  const char *groups[] = { GROUP, NULL };
  g_autofree char *uri = NULL;
  GtkRecentData data = {
    .mime_type = (char *) MIME_TYPE,
    .app_name = (char *) GROUP,
    .app_exec = (char *) "tieline %u",
    .groups = (char **) groups,
  };

  g_return_if_fail (G_IS_FILE (file));

  if (!g_file_is_native (file))
    return;
  uri = g_file_get_uri (file);
  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

static int
compare_visited (gconstpointer a, gconstpointer b)
{
  GtkRecentInfo *info_a = *(GtkRecentInfo **) a;
  GtkRecentInfo *info_b = *(GtkRecentInfo **) b;

  return g_date_time_compare (gtk_recent_info_get_visited (info_b),
                              gtk_recent_info_get_visited (info_a));
}

/**
 * tie_recent_list:
 * @max: at most so many
 *
 * Returns: (transfer full) (element-type GFile): the documents that were opened lately and are
 *   still there, the last one first
 */
GPtrArray *
tie_recent_list (guint max)
{
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  g_autoptr (GPtrArray) infos =
      g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_recent_info_unref);
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  for (GList *l = items; l != NULL; l = l->next)
    if (gtk_recent_info_has_group (l->data, GROUP))
      g_ptr_array_add (infos, gtk_recent_info_ref (l->data));
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);

  g_ptr_array_sort (infos, compare_visited);
  for (guint i = 0; i < infos->len && files->len < max; i++)
    if (gtk_recent_info_exists (g_ptr_array_index (infos, i)))
      g_ptr_array_add (files,
                       g_file_new_for_uri (gtk_recent_info_get_uri (g_ptr_array_index (infos, i))));
  return files;
}

/**
 * tie_recent_dup_title:
 * @file: a document
 *
 * Returns: (transfer full): its name without the ending that all of them have
 */
char *
tie_recent_dup_title (GFile *file)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = g_file_get_basename (file);
  if (g_str_has_suffix (name, ".tieline.json"))
    name[strlen (name) - strlen (".tieline.json")] = '\0';
  return g_filename_display_name (name);
}

static void
update (TieRecentMenu *self)
{
  g_autoptr (GPtrArray) files = tie_recent_list (TIE_RECENT_MAX);

  g_menu_remove_all (self->menu);
  for (guint i = 0; i < files->len; i++)
    {
      GFile *file = g_ptr_array_index (files, i);
      g_autofree char *title = tie_recent_dup_title (file);
      g_autofree char *uri = g_file_get_uri (file);
      g_auto (GStrv) parts = g_strsplit (title, "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "app.open-uri", "s", uri);
      g_menu_append_item (self->menu, item);
    }
  if (files->len == 0)
    g_menu_append (self->menu, _ ("No Recent Documents"), "app.nothing");
}

static void
tie_recent_menu_dispose (GObject *object)
{
  TieRecentMenu *self = TIE_RECENT_MENU (object);

  g_clear_object (&self->menu);

  G_OBJECT_CLASS (tie_recent_menu_parent_class)->dispose (object);
}

static void
tie_recent_menu_class_init (TieRecentMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tie_recent_menu_dispose;
}

static void
tie_recent_menu_init (TieRecentMenu *self)
{
  self->menu = g_menu_new ();
}

/**
 * tie_recent_menu_new:
 *
 * Returns: (transfer full): a menu that follows what is opened
 */
TieRecentMenu *
tie_recent_menu_new (void)
{
  TieRecentMenu *self = g_object_new (TIE_TYPE_RECENT_MENU, NULL);

  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
  return self;
}

/**
 * tie_recent_menu_get_model:
 * @self: the menu
 *
 * Returns: (transfer none): its model; the items activate `app.open-uri`
 */
GMenuModel *
tie_recent_menu_get_model (TieRecentMenu *self)
{
  g_return_val_if_fail (TIE_IS_RECENT_MENU (self), NULL);

  return G_MENU_MODEL (self->menu);
}
