/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A disk that fails, for LD_PRELOAD: after FAIL_AFTER bytes in all, regular files take no more
 * (ENOSPC); FAIL_SYNC says whether syncing fails instead (EIO): of a "file" or of a "folder". */

#define _GNU_SOURCE

#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static long long written;

static int
is_kind (int fd, mode_t kind)
{
  struct stat info;

  return fstat (fd, &info) == 0 && (info.st_mode & S_IFMT) == kind;
}

/* How many of the bytes still fit; -1 for none where some are asked for */
static ssize_t
room (int fd, size_t length)
{
  const char *limit = getenv ("FAIL_AFTER");
  long long left;

  if (limit == NULL || !is_kind (fd, S_IFREG))
    return (ssize_t) length;
  left = atoll (limit) - written;
  if (left <= 0 && length > 0)
    {
      errno = ENOSPC;
      return -1;
    }
  left = (long long) length < left ? (long long) length : left;
  written += left;
  return (ssize_t) left;
}

ssize_t
write (int fd, const void *data, size_t length)
{
  static ssize_t (*real) (int, const void *, size_t);
  ssize_t fits = room (fd, length);

  if (real == NULL)
    *(void **) &real = dlsym (RTLD_NEXT, "write");
  return fits < 0 ? -1 : real (fd, data, (size_t) fits);
}

ssize_t
pwrite64 (int fd, const void *data, size_t length, off64_t at)
{
  static ssize_t (*real) (int, const void *, size_t, off64_t);
  ssize_t fits = room (fd, length);

  if (real == NULL)
    *(void **) &real = dlsym (RTLD_NEXT, "pwrite64");
  return fits < 0 ? -1 : real (fd, data, (size_t) fits, at);
}

int
fsync (int fd)
{
  static int (*real) (int);
  const char *failing = getenv ("FAIL_SYNC");

  if (real == NULL)
    *(void **) &real = dlsym (RTLD_NEXT, "fsync");
  if (failing != NULL && is_kind (fd, strcmp (failing, "folder") == 0 ? S_IFDIR : S_IFREG))
    {
      errno = EIO;
      return -1;
    }
  return real (fd);
}
