/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A file that is written beside another and takes its place when it is on the disk.
 *
 * GLib's own ways fall short: g_file_replace() writes into the old file where that is a link, and
 * neither it nor g_file_set_contents_full() syncs the folder, without which the new name may not
 * outlive a power cut. */

#include "tie-keep-beside.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <unistd.h>

#include "tie-inputs.h"

/* A file's name has 255 bytes at most */
#define MOST_OF_NAME 200
/* How often another name is tried while others write as well */
#define MOST_TRIES 100
/* What is written between two looks at whether to go on */
#define STEP (1024 * 1024)

static gboolean
fail (GError **error)
{
  int code = errno;

  g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (code), g_strerror (code));
  return FALSE;
}

static gboolean
refuse (GError **error, GIOErrorEnum code, const char *message)
{
  g_set_error_literal (error, G_IO_ERROR, (int) code, message);
  return FALSE;
}

/* Where a link leads, so that it stays one; also one that leads to what is not there yet */
static char *
dup_target (const char *path)
{
  char *real = realpath (path, NULL);
  g_autofree char *link = NULL, *folder = NULL;

  /* g_free() is free() since GLib 2.46 */
  if (real != NULL)
    return real;
  link = errno == ENOENT ? g_file_read_link (path, NULL) : NULL;
  if (link == NULL)
    return g_strdup (path);
  /* Left as it stands: ".." behind a linked folder leads elsewhere than its text says */
  folder = g_path_get_dirname (path);
  return g_path_is_absolute (link) ? g_strdup (link) : g_build_filename (folder, link, NULL);
}

/* In folders such as /tmp, who may write a file may still not replace it. It is told before
 * anything is written: of files that belong together, none is replaced unless all can be */
static gboolean
may_be_renamed_over (const TieKeepBeside *self)
{
  uid_t user = geteuid ();
  struct stat folder;

  return user == 0 || fstat (self->folder, &folder) != 0 || (folder.st_mode & S_ISVTX) == 0
         || user == folder.st_uid || user == self->old.st_uid;
}

static gboolean
look_at_target (TieKeepBeside *self, GError **error)
{
  if (fstatat (self->folder, self->name, &self->old, AT_SYMLINK_NOFOLLOW) != 0)
    {
      self->is_new = errno == ENOENT;
      return self->is_new || fail (error);
    }
  if (S_ISDIR (self->old.st_mode))
    return refuse (error, G_IO_ERROR_IS_DIRECTORY, _ ("It is a folder, not a file"));
  if (!S_ISREG (self->old.st_mode))
    return refuse (error, G_IO_ERROR_NOT_REGULAR_FILE, _ ("It is not a regular file"));
  if (tie_inputs_has (&self->old))
    return refuse (error, G_IO_ERROR_EXISTS,
                   _ ("It is one of the files that are read: another name is needed"));
  /* Who may write into the folder could replace it all the same, against what its owner meant */
  if (faccessat (self->folder, self->name, W_OK, AT_EACCESS) != 0)
    return fail (error);
  if (!may_be_renamed_over (self))
    {
      errno = EPERM;
      return fail (error);
    }
  return TRUE;
}

/* What somebody left who was killed while writing is removed, unless they are still at it */
static void
remove_left (TieKeepBeside *self, const char *name)
{
  int fd = openat (self->folder, name, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  struct stat info, there;

  if (fd < 0)
    return;
  if (fstat (fd, &info) == 0 && S_ISREG (info.st_mode) && info.st_uid == geteuid ()
      && flock (fd, LOCK_EX | LOCK_NB) == 0
      && fstatat (self->folder, name, &there, AT_SYMLINK_NOFOLLOW) == 0
      && there.st_ino == info.st_ino && there.st_dev == info.st_dev)
    unlinkat (self->folder, name, 0);
  close (fd);
}

/* The lock says that somebody is at it; who lost it to one who was cleaning up begins anew */
static gboolean
create (TieKeepBeside *self, const char *name, guint mode)
{
  int fd = openat (self->folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
  struct stat info;

  if (fd < 0)
    return FALSE;
  if (flock (fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
    {
      close (fd);
      errno = EEXIST;
      return FALSE;
    }
  if (fstat (fd, &info) != 0 || info.st_nlink == 0)
    {
      close (fd);
      errno = EEXIST;
      return FALSE;
    }
  self->fd = fd;
  self->beside = g_strdup (name);
  return TRUE;
}

/* Always by the same name, where that is free: so no more than one is ever left behind */
static gboolean
create_beside (TieKeepBeside *self, guint mode, GError **error)
{
  g_autofree char *usual = g_strdup_printf (".%.*s.tieline-new", MOST_OF_NAME, self->name);

  remove_left (self, usual);
  for (guint i = 0; i < MOST_TRIES; i++)
    {
      g_autofree char *name =
          i == 0 ? g_strdup (usual) : g_strdup_printf ("%s-%08x", usual, g_random_int ());

      if (create (self, name, mode))
        return TRUE;
      if (errno != EEXIST)
        break;
    }
  return fail (error);
}

/* As who may read the old file may read the new one; a group that we cannot give gets no more than
 * everybody */
static gboolean
keep_owner_and_mode (TieKeepBeside *self, GError **error)
{
  mode_t mode = self->old.st_mode & 0777;
  struct stat info;

  if (fstat (self->fd, &info) != 0)
    return fail (error);
  if (info.st_uid != self->old.st_uid && fchown (self->fd, self->old.st_uid, self->old.st_gid) == 0)
    info.st_gid = self->old.st_gid;
  if (info.st_gid != self->old.st_gid && fchown (self->fd, (uid_t) -1, self->old.st_gid) != 0)
    mode &= ~(mode_t) 070 | ((mode & 07) << 3);
  return fchmod (self->fd, mode) == 0 || fail (error);
}

/**
 * tie_keep_beside_begin:
 * @self: (out caller-allocates): cleared by tie_keep_beside_clear(), also after a failure
 * @path: the target, in the encoding of file names
 * @mode: who may read it if it is new, subject to the umask
 * @error: (nullable): return location, of %G_IO_ERROR
 *
 * Creates an empty file beside @path, or beside what @path is a link to. It is readable by those
 * who may read the old one, and by nobody else even before it has its place.
 *
 * Returns: whether there is one
 */
gboolean
tie_keep_beside_begin (TieKeepBeside *self, const char *path, guint mode, GError **error)
{
  g_autofree char *target = dup_target (path);

  *self = (TieKeepBeside){ .folder = -1, .fd = -1 };
  self->folder_path = g_path_get_dirname (target);
  self->name = g_path_get_basename (target);
  self->folder = open (self->folder_path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (self->folder < 0 && errno == ENOENT)
    /* The system's words would say that of the file */
    return refuse (error, G_IO_ERROR_NOT_FOUND, _ ("The folder for this file does not exist"));
  if (self->folder < 0)
    return fail (error);
  return look_at_target (self, error) && create_beside (self, self->is_new ? mode : 0600, error)
         && (self->is_new || keep_owner_and_mode (self, error));
}

static gboolean
write_all (int fd, const char *data, gsize length, GError **error)
{
  while (length > 0)
    {
      gssize written = write (fd, data, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return fail (error);
      data += written;
      length -= (gsize) written;
    }
  return TRUE;
}

static gboolean
sync_to_disk (int fd)
{
  int result;

  do
    result = fsync (fd);
  while (result != 0 && errno == EINTR);
  return result == 0;
}

/**
 * tie_keep_beside_write:
 * @self: what was begun
 * @bytes: the content
 * @cancellable: (nullable): to stop it
 * @error: (nullable): return location, of %G_IO_ERROR
 *
 * Writes the content, and waits until it is on the disk.
 *
 * Returns: whether it is
 */
gboolean
tie_keep_beside_write (TieKeepBeside *self,
                       GBytes *bytes,
                       GCancellable *cancellable,
                       GError **error)
{
  gsize length, at = 0;
  const char *data = g_bytes_get_data (bytes, &length);

  while (at < length)
    {
      gsize step = MIN (length - at, (gsize) STEP);

      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !write_all (self->fd, data + at, step, error))
        return FALSE;
      at += step;
    }
  return sync_to_disk (self->fd) || fail (error);
}

/**
 * tie_keep_beside_take_place:
 * @self: what was written
 * @error: (nullable): return location, of %G_IO_ERROR
 *
 * Gives the file the target's name, which is not on the disk yet.
 *
 * Returns: whether it has it
 */
gboolean
tie_keep_beside_take_place (TieKeepBeside *self, GError **error)
{
  if (renameat (self->folder, self->beside, self->folder, self->name) != 0)
    return fail (error);
  g_clear_pointer (&self->beside, g_free);
  return TRUE;
}

/**
 * tie_keep_beside_sync_place:
 * @self: what has taken its place
 * @error: (nullable): return location, of %G_IO_ERROR
 *
 * Waits until the folder is on the disk. When that fails the new file may be there, whole, until
 * the power is cut.
 *
 * Returns: whether it is
 */
gboolean
tie_keep_beside_sync_place (TieKeepBeside *self, GError **error)
{
  /* Some file systems know no syncing of folders, and need none */
  return sync_to_disk (self->folder) || errno == EINVAL || errno == ENOTSUP || fail (error);
}

/**
 * tie_keep_beside_clear:
 * @self: what was begun
 *
 * Ends it; what has not taken its place is removed.
 */
void
tie_keep_beside_clear (TieKeepBeside *self)
{
  if (self->beside != NULL)
    unlinkat (self->folder, self->beside, 0);
  if (self->fd >= 0)
    close (self->fd);
  if (self->folder >= 0)
    close (self->folder);
  self->fd = self->folder = -1;
  g_clear_pointer (&self->beside, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->folder_path, g_free);
}
