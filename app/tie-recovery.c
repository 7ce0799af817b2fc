/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Changes that are not saved yet, kept in the user's state folder in case the program ends before
 * they are. Three lines stand before the document: what this is, the file's URI, its entity tag.
 *
 * Who keeps changes of a document holds a lock as long as it lives: only what nobody holds any more
 * has been left behind. */

#include "tie-recovery.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "tie-json-scanner.h"
#include "tie-keep-file.h"

#define SUFFIX ".recovery"
#define LOCK_SUFFIX ".lock"
#define FIRST_LINE "Tieline recovery 1"
/* What is larger was not written by us */
#define MOST_BYTES (TIE_JSON_MAX_SIZE + 64 * 1024)

static GMutex lock;
static GHashTable *held; /* path to descriptor of the locks that are ours; guarded by lock */

static char *
dup_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "tieline", "recovery", NULL);
}

static char *
dup_path (GFile *file, const char *suffix)
{
  g_autofree char *uri = g_file_get_uri (file), *folder = dup_folder ();
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);
  g_autofree char *name = g_strconcat (sum, suffix, NULL);

  return g_build_filename (folder, name, NULL);
}

/* Closing the descriptor gives the lock away, and so does the end of the process. -1: held by
 * another */
static int
take_lock (const char *path)
{
  int fd = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

  if (fd >= 0 && flock (fd, LOCK_EX | LOCK_NB) != 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}

/* Whether the changes are ours to keep and to remove, from now on */
static gboolean
hold (GFile *file)
{
  g_autofree char *path = dup_path (file, LOCK_SUFFIX);
  gboolean ours;
  int fd;

  g_mutex_lock (&lock);
  if (held == NULL)
    held = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  ours = g_hash_table_contains (held, path);
  fd = ours ? -1 : take_lock (path);
  if (fd >= 0)
    ours = g_hash_table_insert (held, g_steal_pointer (&path), GINT_TO_POINTER (fd));
  g_mutex_unlock (&lock);
  return ours;
}

static void
let_go (GFile *file)
{
  g_autofree char *path = dup_path (file, LOCK_SUFFIX);

  g_mutex_lock (&lock);
  g_remove (path);
  close (GPOINTER_TO_INT (g_hash_table_lookup (held, path)));
  g_hash_table_remove (held, path);
  g_mutex_unlock (&lock);
}

static gboolean
is_held (GFile *file)
{
  g_autofree char *path = dup_path (file, LOCK_SUFFIX);
  int fd;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return FALSE;
  fd = take_lock (path);
  if (fd >= 0)
    close (fd);
  return fd < 0;
}

/* One line of the head; *at goes behind it. NULL: there is none */
static char *
take_line (const char *text, gsize length, gsize *at)
{
  const char *start = text + *at;
  const char *end = *at < length ? memchr (start, '\n', length - *at) : NULL;

  if (end == NULL)
    return NULL;
  *at += (gsize) (end - start) + 1;
  return g_strndup (start, (gsize) (end - start));
}

/* Takes the head of a kept file apart. Returns where the document begins, or 0 */
static gsize
read_head (const char *text, gsize length, char **uri, char **etag)
{
  gsize at = 0;
  g_autofree char *first = take_line (text, length, &at);

  *uri = take_line (text, length, &at);
  *etag = take_line (text, length, &at);
  return g_strcmp0 (first, FIRST_LINE) == 0 && *uri != NULL && *etag != NULL ? at : 0;
}

static GBytes *
load_bytes (const char *path)
{
  GStatBuf info;
  char *text;
  gsize length;

  if (g_stat (path, &info) != 0 || !S_ISREG (info.st_mode) || info.st_size > MOST_BYTES
      || !g_file_get_contents (path, &text, &length, NULL))
    return NULL;
  return g_bytes_new_take (text, length);
}

/**
 * tie_recovery_load:
 * @file: a document
 *
 * May be called in any thread.
 *
 * Returns: (transfer full) (nullable): the changes of it that somebody left behind; those that
 *   somebody is still at work on are none
 */
TieRecovery *
tie_recovery_load (GFile *file)
{
  g_autofree char *path = NULL, *wanted = NULL, *uri = NULL, *etag = NULL;
  g_autoptr (GBytes) bytes = NULL;
  TieRecovery *self;
  const char *text;
  gsize length, at;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  path = dup_path (file, SUFFIX);
  bytes = is_held (file) ? NULL : load_bytes (path);
  if (bytes == NULL)
    return NULL;
  text = g_bytes_get_data (bytes, &length);
  at = read_head (text, length, &uri, &etag);
  wanted = g_file_get_uri (file);
  if (at == 0 || !g_str_equal (uri, wanted))
    return NULL;
  self = g_new0 (TieRecovery, 1);
  self->bytes = g_bytes_new_from_bytes (bytes, at, length - at);
  self->etag = *etag == '\0' ? NULL : g_steal_pointer (&etag);
  return self;
}

/**
 * tie_recovery_free:
 * @self: what was loaded
 *
 * Frees it; what is kept stays.
 */
void
tie_recovery_free (TieRecovery *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->etag, g_free);
  g_free (self);
}

/**
 * tie_recovery_save:
 * @file: a document
 * @bytes: it, with changes that are not saved
 * @etag: (nullable): the entity tag of the file that they were made to
 * @error: (nullable): return location
 *
 * Keeps the changes, for this process, in place of what was kept before. May be called in any
 * thread.
 *
 * Returns: whether they could be written
 */
gboolean
tie_recovery_save (GFile *file, GBytes *bytes, const char *etag, GError **error)
{
  g_autofree char *folder = dup_folder (), *path = NULL, *uri = NULL;
  g_autoptr (GByteArray) all = g_byte_array_new ();
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GFile) kept = NULL;
  g_autofree char *head = NULL;
  gconstpointer data;
  gsize length;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  g_mkdir_with_parents (folder, 0700);
  if (!hold (file))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_BUSY, "%s is not ours", folder);
      return FALSE;
    }
  path = dup_path (file, SUFFIX);
  uri = g_file_get_uri (file);
  head = g_strdup_printf (FIRST_LINE "\n%s\n%s\n", uri, etag != NULL ? etag : "");
  data = g_bytes_get_data (bytes, &length);
  g_byte_array_append (all, (const guint8 *) head, (guint) strlen (head));
  g_byte_array_append (all, data, (guint) length);
  content = g_byte_array_free_to_bytes (g_steal_pointer (&all));
  kept = g_file_new_for_path (path);
  return tie_keep_file (kept, content, TIE_KEEP_PRIVATE, NULL, NULL, NULL, error);
}

/**
 * tie_recovery_remove:
 * @file: a document
 *
 * Removes what is kept of it: it has been saved, or is not wanted. What another process keeps
 * stays. May be called in any thread.
 */
void
tie_recovery_remove (GFile *file)
{
  g_autofree char *path = NULL;

  g_return_if_fail (G_IS_FILE (file));

  if (!hold (file))
    return;
  path = dup_path (file, SUFFIX);
  g_remove (path);
  let_go (file);
}

/* The file that something is kept of, or NULL */
static GFile *
read_file_of (const char *path)
{
  g_autofree char *uri = NULL, *etag = NULL;
  g_autoptr (GBytes) bytes = load_bytes (path);
  gsize length = 0;
  const char *text = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;

  return text != NULL && read_head (text, length, &uri, &etag) > 0 ? g_file_new_for_uri (uri)
                                                                   : NULL;
}

/**
 * tie_recovery_list:
 *
 * Returns: (transfer container) (element-type GFile): the documents of which changes were left
 *   behind, in no order
 */
GPtrArray *
tie_recovery_list (void)
{
  g_autofree char *folder = dup_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GFile) file = g_str_has_suffix (name, SUFFIX) ? read_file_of (path) : NULL;

      if (file != NULL && !is_held (file))
        g_ptr_array_add (files, g_steal_pointer (&file));
    }
  return files;
}
