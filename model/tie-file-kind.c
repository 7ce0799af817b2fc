/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is no regular file is not read: a pipe may never end, a device may do something. */

#include "tie-file-kind.h"

#include <sys/stat.h>

#include "tie-words.h"

/**
 * tie_file_kind_check:
 * @mode: of stat()
 * @error: (nullable): return location
 *
 * Returns: whether it is a regular file; %FALSE with @error, which says what it is
 */
gboolean
tie_file_kind_check (guint mode, GError **error)
{
  const char *message;

  if (S_ISREG (mode))
    return TRUE;
  if (S_ISDIR (mode))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY,
                           _ ("It is a folder, not a file"));
      return FALSE;
    }
  if (S_ISFIFO (mode))
    message = _ ("It is a pipe, not a file");
  else if (S_ISSOCK (mode))
    message = _ ("It is a socket, not a file");
  else
    message = _ ("It is a device, not a file");
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, message);
  return FALSE;
}
