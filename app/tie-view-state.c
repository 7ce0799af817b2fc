/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* How the user looks at a document, kept in a small file of its own in the user's state folder. */

#include "tie-view-state.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <math.h>

#include "tie-keep-file.h"
#include "tie-layout-kind.h"

#define SUFFIX ".view"
#define GROUP "View"
#define PINS "Pins"
/* What is larger was not written by us */
#define MOST_BYTES (4 * 1024 * 1024)

static char *
dup_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "tieline", "views", NULL);
}

/**
 * tie_view_state_dup_path:
 * @file: a document
 *
 * Returns: (transfer full): where its view is kept, whether there is one or not
 */
char *
tie_view_state_dup_path (GFile *file)
{
  g_autofree char *uri = NULL, *sum = NULL, *name = NULL, *folder = dup_folder ();

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  uri = g_file_get_uri (file);
  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);
  name = g_strconcat (sum, SUFFIX, NULL);
  return g_build_filename (folder, name, NULL);
}

static gboolean
all_finite (const double *numbers, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (!isfinite (numbers[i]))
      return FALSE;
  return TRUE;
}

/* Three lists of the same length, as an id may be any text and a key may not */
static TiePins *
read_pins (GKeyFile *keys)
{
  g_autoptr (TiePins) pins = NULL;
  gsize n_ids = 0, n_x = 0, n_y = 0;
  g_auto (GStrv) ids = g_key_file_get_string_list (keys, PINS, "ids", &n_ids, NULL);
  g_autofree double *x = g_key_file_get_double_list (keys, PINS, "x", &n_x, NULL);
  g_autofree double *y = g_key_file_get_double_list (keys, PINS, "y", &n_y, NULL);

  if (n_x != n_ids || n_y != n_ids || !all_finite (x, n_x) || !all_finite (y, n_y))
    return NULL;
  for (gsize i = 0; i < n_ids; i++)
    {
      g_autoptr (TiePins) before = g_steal_pointer (&pins);

      pins = tie_pins_with (before, ids[i], x[i], y[i]);
    }
  return g_steal_pointer (&pins);
}

/* NULL where there is none, and where there is something that is none of ours */
static GKeyFile *
read_keys (GFile *file)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *path = tie_view_state_dup_path (file);
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *written_for = NULL;
  GStatBuf info;

  if (g_stat (path, &info) != 0 || !S_ISREG (info.st_mode) || info.st_size > MOST_BYTES
      || !g_key_file_load_from_file (keys, path, G_KEY_FILE_NONE, NULL))
    return NULL;
  written_for = g_key_file_get_string (keys, GROUP, "uri", NULL);
  return g_strcmp0 (written_for, uri) == 0 ? g_steal_pointer (&keys) : NULL;
}

/**
 * tie_view_state_load:
 * @self: (out caller-allocates): how the user looked at it last; cleared by
 *   tie_view_state_clear()
 * @file: a document
 *
 * What cannot be read is as if it were not there. May be called in any thread.
 */
void
tie_view_state_load (TieViewState *self, GFile *file)
{
  g_autoptr (GKeyFile) keys = NULL;
  g_autofree char *arrangement = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (G_IS_FILE (file));

  *self = (TieViewState){ TIE_LAYOUT_STRESS, NULL };
  keys = read_keys (file);
  if (keys == NULL)
    return;
  arrangement = g_key_file_get_string (keys, GROUP, "arrangement", NULL);
  if (arrangement != NULL)
    tie_layout_kind_from_nick (arrangement, &self->arrangement);
  self->pins = read_pins (keys);
}

static void
write_pins (GKeyFile *keys, const TiePins *pins)
{
  g_autoptr (GList) list = tie_pins_list_ids (pins);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GArray) x = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) y = g_array_new (FALSE, FALSE, sizeof (double));

  for (GList *l = list; l != NULL; l = l->next)
    {
      double at_x = 0, at_y = 0;

      tie_pins_find (pins, l->data, &at_x, &at_y);
      g_ptr_array_add (ids, l->data);
      g_array_append_val (x, at_x);
      g_array_append_val (y, at_y);
    }
  g_key_file_set_string_list (keys, PINS, "ids", (const char *const *) ids->pdata, ids->len);
  g_key_file_set_double_list (keys, PINS, "x", (double *) (gpointer) x->data, x->len);
  g_key_file_set_double_list (keys, PINS, "y", (double *) (gpointer) y->data, y->len);
}

typedef struct
{
  char *path;
  gint64 written;
} View;

static void
view_clear (gpointer data)
{
  g_free (((View *) data)->path);
}

static int
compare_age (gconstpointer a, gconstpointer b)
{
  gint64 first = ((const View *) a)->written, second = ((const View *) b)->written;

  return first < second ? -1 : first > second;
}

/* Makes room for one more */
static void
forget_oldest (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GArray) views = g_array_new (FALSE, FALSE, sizeof (View));
  const char *name;

  g_array_set_clear_func (views, view_clear);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      View view = { g_build_filename (folder, name, NULL), 0 };
      GStatBuf info;

      if (g_str_has_suffix (name, SUFFIX) && g_stat (view.path, &info) == 0)
        {
          view.written = info.st_mtime;
          g_array_append_val (views, view);
        }
      else
        view_clear (&view);
    }
  g_array_sort (views, compare_age);
  for (guint i = 0; i + TIE_VIEW_STATE_MOST <= views->len; i++)
    g_remove (g_array_index (views, View, i).path);
}

static gboolean
set_error_from_errno (GError **error, const char *path)
{
  int code = errno;

  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (code), "%s: %s", path,
               g_strerror (code));
  return FALSE;
}

/* What is as without a file needs none */
static gboolean
is_plain (const TieViewState *self)
{
  return self->arrangement == TIE_LAYOUT_STRESS && tie_pins_get_size (self->pins) == 0;
}

/**
 * tie_view_state_save:
 * @self: how the user looks at it
 * @file: a document
 * @error: (nullable): return location
 *
 * Keeps it for the next time, in place of what was kept before: as a whole or not at all.
 *
 * Returns: whether it could be written
 */
gboolean
tie_view_state_save (const TieViewState *self, GFile *file, GError **error)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *path = NULL, *folder = dup_folder (), *uri = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GFile) kept = NULL;
  char *text;
  gsize length;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  path = tie_view_state_dup_path (file);
  if (is_plain (self))
    return g_remove (path) == 0 || errno == ENOENT || set_error_from_errno (error, path);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return set_error_from_errno (error, folder);
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    forget_oldest (folder);

  uri = g_file_get_uri (file);
  g_key_file_set_string (keys, GROUP, "uri", uri);
  g_key_file_set_string (keys, GROUP, "arrangement", tie_layout_kind_to_nick (self->arrangement));
  if (tie_pins_get_size (self->pins) > 0)
    write_pins (keys, self->pins);
  text = g_key_file_to_data (keys, &length, NULL);
  bytes = g_bytes_new_take (text, length);
  kept = g_file_new_for_path (path);
  return tie_keep_file (kept, bytes, TIE_KEEP_PRIVATE, NULL, NULL, NULL, error);
}

/**
 * tie_view_state_clear:
 * @self: a view
 *
 * Frees what is in it.
 */
void
tie_view_state_clear (TieViewState *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->pins, tie_pins_unref);
}
