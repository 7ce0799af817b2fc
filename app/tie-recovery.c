/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Changes that are not saved yet, kept in the user's state folder in case the program ends before
 * they are. Three lines stand before the document: what this is, the file's URI, its entity tag.
 *
 * Who keeps changes of a document holds a lock as long as it lives: only what nobody holds any more
 * has been left behind. What was left behind, and nobody has decided about, is set aside before
 * other changes of that document are kept. */

#include "tie-recovery.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "tie-keep-file.h"
#include "tie-limits.h"

#define SUFFIX ".recovery"
/* So many are set aside of a document; of what is left behind later the last makes room */
#define MOST_ASIDE 20
#define LOCK_SUFFIX ".lock"
#define FIRST_LINE "Tieline recovery 1"
/* What stands before the document is within it: a URI has at most three letters for each byte of a
 * path */
#define HEAD_BYTES (16 * 1024)
/* What is larger was not written by us: no document that could be opened is */
#define MOST_BYTES ((goffset) TIE_LIMITS_MOST_SIZE + HEAD_BYTES)

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

/* Where changes are kept: the first is for those that somebody is at work on, the others have been
 * set aside */
static char *
dup_kept_path (GFile *file, guint index)
{
  g_autofree char *suffix = index == 0 ? NULL : g_strdup_printf ("-%u" SUFFIX, index);

  return dup_path (file, suffix != NULL ? suffix : SUFFIX);
}

/* Whoever had the lock removes it before giving it away: then it is locked in vain */
static gboolean
is_removed (int fd)
{
  struct stat info;

  return fstat (fd, &info) != 0 || info.st_nlink == 0;
}

/* Closing the descriptor gives the lock away, and so does the end of the process. -1: errno tells
 * why, %EWOULDBLOCK if another has it */
static int
take_lock (const char *path, int flags)
{
  for (;;)
    {
      int fd = g_open (path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | flags, 0600);
      gboolean locked = fd >= 0 && flock (fd, LOCK_EX | LOCK_NB) == 0;
      int reason = errno;

      if (fd < 0 || (locked && !is_removed (fd)))
        return fd;
      close (fd);
      errno = reason;
      if (!locked)
        return -1;
    }
}

/* Whether the changes are ours to keep and to remove, from now on; errno tells why not. HAD:
 * whether they were already */
static gboolean
hold (GFile *file, gboolean *had)
{
  g_autofree char *path = dup_path (file, LOCK_SUFFIX);
  gboolean ours;
  int fd, reason;

  g_mutex_lock (&lock);
  if (held == NULL)
    held = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  ours = *had = g_hash_table_contains (held, path);
  fd = ours ? -1 : take_lock (path, O_CREAT);
  reason = errno;
  if (fd >= 0)
    ours = g_hash_table_insert (held, g_steal_pointer (&path), GINT_TO_POINTER (fd));
  g_mutex_unlock (&lock);
  errno = reason;
  return ours;
}

static void
let_go (GFile *file)
{
  g_autofree char *path = dup_path (file, LOCK_SUFFIX);
  gpointer fd;

  g_mutex_lock (&lock);
  /* Another thread may have done so meanwhile */
  if (g_hash_table_lookup_extended (held, path, NULL, &fd))
    {
      g_remove (path);
      close (GPOINTER_TO_INT (fd));
      g_hash_table_remove (held, path);
    }
  g_mutex_unlock (&lock);
}

static gboolean
is_held (GFile *file)
{
  g_autofree char *path = dup_path (file, LOCK_SUFFIX);
  int fd = take_lock (path, 0);

  if (fd >= 0)
    close (fd);
  return fd < 0 && errno == EWOULDBLOCK;
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

static gboolean
is_ours (const char *path)
{
  GStatBuf info;

  return g_lstat (path, &info) == 0 && S_ISREG (info.st_mode) && info.st_size <= MOST_BYTES;
}

/* What is kept there of a document, or NULL */
static TieRecovery *
load_from (const char *path, GFile *file)
{
  g_autofree char *wanted = g_file_get_uri (file), *uri = NULL, *etag = NULL;
  g_autoptr (GBytes) bytes = NULL;
  TieRecovery *self;
  char *text;
  gsize length, at;

  if (!is_ours (path) || !g_file_get_contents (path, &text, &length, NULL))
    return NULL;
  bytes = g_bytes_new_take (text, length);
  at = read_head (text, length, &uri, &etag);
  if (at == 0 || !g_str_equal (uri, wanted))
    return NULL;
  self = g_new0 (TieRecovery, 1);
  self->path = g_strdup (path);
  self->bytes = g_bytes_new_from_bytes (bytes, at, length - at);
  self->etag = *etag == '\0' ? NULL : g_steal_pointer (&etag);
  return self;
}

/**
 * tie_recovery_load:
 * @file: a document
 *
 * May be called in any thread.
 *
 * Returns: (transfer full) (nullable): the changes of it that somebody left behind last; those that
 *   somebody is still at work on are none
 */
TieRecovery *
tie_recovery_load (GFile *file)
{
  TieRecovery *self = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (is_held (file))
    return NULL;
  for (guint i = 0; i <= MOST_ASIDE && self == NULL; i++)
    {
      g_autofree char *path = dup_kept_path (file, i);

      self = load_from (path, file);
    }
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
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->etag, g_free);
  g_free (self);
}

static void
set_error (GError **error, const char *folder, int reason)
{
  g_autofree char *name = g_filename_display_name (folder);

  if (reason == EWOULDBLOCK)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BUSY,
                         _ ("Another Tieline is at work on this document"));
  else
    g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (reason), "%s: %s", name,
                 g_strerror (reason));
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
  gboolean had;
  gsize length;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  if (g_mkdir_with_parents (folder, 0700) != 0 || !hold (file, &had))
    {
      set_error (error, folder, errno);
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
  gboolean had;

  g_return_if_fail (G_IS_FILE (file));

  if (!hold (file, &had))
    return;
  path = dup_kept_path (file, 0);
  g_remove (path);
  let_go (file);
}

/* Gives it another place; where that fails it stays where it is */
static void
move (TieRecovery *self, GFile *file, guint index)
{
  g_autofree char *path = dup_kept_path (file, index);

  if (g_rename (self->path, path) != 0)
    return;
  g_free (self->path);
  self->path = g_steal_pointer (&path);
}

/**
 * tie_recovery_set_aside:
 * @self: what was loaded
 * @file: the document that it is of
 *
 * Makes room for other changes of the document that are to be kept: nobody has decided yet about
 * those that were left behind.
 */
void
tie_recovery_set_aside (TieRecovery *self, GFile *file)
{
  g_autofree char *first = NULL;
  gboolean had, taken = TRUE;
  guint i = 0;

  g_return_if_fail (self != NULL);
  g_return_if_fail (G_IS_FILE (file));

  first = dup_kept_path (file, 0);
  if (!g_str_equal (self->path, first) || !hold (file, &had))
    return;
  while (taken && i < MOST_ASIDE)
    {
      g_autofree char *path = dup_kept_path (file, ++i);

      taken = g_file_test (path, G_FILE_TEST_EXISTS);
    }
  move (self, file, i);
}

/**
 * tie_recovery_take_up:
 * @self: what was loaded
 * @file: the document that it is of
 *
 * Keeps what was left behind, for this process, as changes that it has made: in place of what it
 * has kept itself.
 */
void
tie_recovery_take_up (TieRecovery *self, GFile *file)
{
  gboolean had;

  g_return_if_fail (self != NULL);
  g_return_if_fail (G_IS_FILE (file));

  if (hold (file, &had))
    move (self, file, 0);
}

/**
 * tie_recovery_discard:
 * @self: what was loaded
 * @file: the document that it is of
 *
 * Removes what was left behind: it is not wanted. What this process keeps of the document stays.
 * May be called in any thread.
 */
void
tie_recovery_discard (TieRecovery *self, GFile *file)
{
  gboolean had;

  g_return_if_fail (self != NULL);
  g_return_if_fail (G_IS_FILE (file));

  if (!hold (file, &had))
    return;
  g_remove (self->path);
  if (!had)
    let_go (file);
}

/* The file that something is kept of, or NULL */
static GFile *
read_file_of (const char *path)
{
  g_autofree char *uri = NULL, *etag = NULL, *text = g_malloc (HEAD_BYTES);
  FILE *stream = is_ours (path) ? g_fopen (path, "rbe") : NULL;
  gsize length;

  if (stream == NULL)
    return NULL;
  length = fread (text, 1, HEAD_BYTES, stream);
  fclose (stream);
  return read_head (text, length, &uri, &etag) > 0 ? g_file_new_for_uri (uri) : NULL;
}

/**
 * tie_recovery_list:
 *
 * Returns: (transfer container) (element-type GFile): the documents of which changes were left
 *   behind, each once, in no order
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

      if (file != NULL && !is_held (file)
          && !g_ptr_array_find_with_equal_func (files, file, (GEqualFunc) g_file_equal, NULL))
        g_ptr_array_add (files, g_steal_pointer (&file));
    }
  return files;
}
