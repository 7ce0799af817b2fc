/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The files that a verb of the command line reads, over which nothing is to be written.
 *
 * What a verb makes of them is never all that they held, and names do not tell: one may be that of
 * a link, or be made of another, as those of the tables of CSV are. The window notes none: it saves
 * over what it has read. */

#include "tie-inputs.h"

typedef struct
{
  dev_t device;
  ino_t inode;
} Identity;

/* Of Identity; noted before the first file is written, and not changed from then on */
static GArray *inputs;

/**
 * tie_inputs_note:
 * @file: a file that is read, there or not
 *
 * Notes which file it is, behind all links, so that tie_keep_file() does not replace it. To be
 * called before anything is written.
 */
void
tie_inputs_note (GFile *file)
{
  g_autofree char *path = NULL;
  struct stat info;

  g_return_if_fail (G_IS_FILE (file));

  path = g_file_get_path (file);
  if (path == NULL || stat (path, &info) != 0)
    return;
  if (inputs == NULL)
    inputs = g_array_new (FALSE, FALSE, sizeof (Identity));
  g_array_append_val (inputs, ((Identity){ info.st_dev, info.st_ino }));
}

/**
 * tie_inputs_has:
 * @info: what stat() says of a file
 *
 * Returns: whether the file has been noted by tie_inputs_note()
 */
gboolean
tie_inputs_has (const struct stat *info)
{
  g_return_val_if_fail (info != NULL, FALSE);

  for (guint i = 0; inputs != NULL && i < inputs->len; i++)
    {
      const Identity *input = &g_array_index (inputs, Identity, i);

      if (input->device == info->st_dev && input->inode == info->st_ino)
        return TRUE;
    }
  return FALSE;
}
