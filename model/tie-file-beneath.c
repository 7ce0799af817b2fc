/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Files that a document names. A document may come from anybody: none leads out of its folder. */

#include "tie-file-beneath.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tie-file-kind.h"
#include "tie-words.h"

/* What is looked at may be exchanged before it is opened: for a pipe nobody waits, and no terminal
 * becomes ours. */
#define FLAGS (O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY)

/* Of errno, as it is now */
static void
set_errno (GError **error)
{
  int code = errno;

  g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (code), g_strerror (code));
}

static gboolean
is_link (int folder, const char *name)
{
  struct stat info;

  return fstatat (folder, name, &info, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK (info.st_mode);
}

/* Why it could not be opened */
static void
set_error (int folder, const char *name, GError **error)
{
  int code = errno;

  if (is_link (folder, name))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED,
                   _ ("\"%s\" is a link, and may lead anywhere"), name);
      return;
    }
  errno = code;
  set_errno (error);
}

/* A device may do something when it is opened, and what is no file is none for us anyway. */
static gboolean
check_before (int folder, const char *name, GError **error)
{
  struct stat info;

  return fstatat (folder, name, &info, AT_SYMLINK_NOFOLLOW) != 0 || S_ISLNK (info.st_mode)
         || tie_file_kind_check (info.st_mode, error);
}

/* Takes AT, the folder, and returns what is in it, or -1. */
static int
step_into (int at, const char *name, gboolean last, GError **error)
{
  int next = -1;

  if (!last || check_before (at, name, error))
    {
      next = openat (at, name, FLAGS | (last ? 0 : O_DIRECTORY));
      if (next < 0)
        set_error (at, name, error);
    }
  close (at);
  return next;
}

/* Step by step, since a link may stand at each, and what has been looked at may be exchanged before
 * it is opened. Returns -1 with ERROR. */
static int
open_beneath (const char *folder, const char *path, GError **error)
{
  g_auto (GStrv) steps = g_strsplit (path, "/", -1);
  int at = open (folder, O_RDONLY | O_CLOEXEC | O_DIRECTORY);

  if (at < 0)
    set_errno (error);
  for (guint i = 0; at >= 0 && steps[i] != NULL; i++)
    if (steps[i][0] != '\0' && !g_str_equal (steps[i], "."))
      at = step_into (at, steps[i], steps[i + 1] == NULL, error);
  return at;
}

/* Of what a file has when it is opened: it may grow. */
static GBytes *
read_all (int file, gsize length, GError **error)
{
  g_autofree guint8 *data = g_malloc (MAX (length, 1));
  gsize n = 0;

  while (n < length)
    {
      ssize_t step = read (file, data + n, length - n);

      if (step < 0 && errno != EINTR)
        {
          set_errno (error);
          return NULL;
        }
      if (step == 0)
        break;
      n += (gsize) MAX (step, 0);
    }
  return g_bytes_new_take (g_steal_pointer (&data), n);
}

static gboolean
check (int file, gsize most, gsize *length, GError **error)
{
  struct stat info;

  if (fstat (file, &info) != 0)
    {
      set_errno (error);
      return FALSE;
    }
  if (!tie_file_kind_check (info.st_mode, error))
    return FALSE;
  if ((guint64) info.st_size > most)
    {
      g_autofree char *size = g_format_size (most);

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _ ("It is larger than the %s that are left for pictures"), size);
      return FALSE;
    }
  *length = (gsize) info.st_size;
  return TRUE;
}

/**
 * tie_file_beneath_load:
 * @folder: a folder's path
 * @path: from there, without ".."
 * @most: so many bytes at most
 * @error: (nullable): return location
 *
 * Reads a regular file that is in a folder or in folders of it. Links are not followed: they may
 * lead elsewhere.
 *
 * Returns: (transfer full) (nullable): what stands in it
 */
GBytes *
tie_file_beneath_load (const char *folder, const char *path, gsize most, GError **error)
{
  GBytes *bytes = NULL;
  gsize length;
  int file;

  g_return_val_if_fail (folder != NULL && path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  file = open_beneath (folder, path, error);
  if (file < 0)
    return NULL;
  if (check (file, most, &length, error))
    bytes = read_all (file, length, error);
  close (file);
  return bytes;
}
