/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>
#include <sys/stat.h>

G_BEGIN_DECLS

/**
 * TieKeepBeside:
 * @folder_path: the folder of the target
 * @name: the target's name in it
 * @beside: the name of the file that is written first; %NULL while there is none, and when it has
 *   taken the target's place
 * @folder: the folder, open
 * @fd: that file, open
 * @old: what the target is at present
 * @is_new: there is no target yet, and nothing in @old
 *
 * A file that is being written beside the one whose place it is to take.
 */
typedef struct
{
  char *folder_path;
  char *name;
  char *beside;
  int folder;
  int fd;
  struct stat old;
  gboolean is_new;
} TieKeepBeside;

gboolean tie_keep_beside_begin (TieKeepBeside *self, const char *path, guint mode, GError **error);
gboolean tie_keep_beside_write (TieKeepBeside *self,
                                GBytes *bytes,
                                GCancellable *cancellable,
                                GError **error);
gboolean tie_keep_beside_take_place (TieKeepBeside *self, GError **error);
gboolean tie_keep_beside_sync_place (TieKeepBeside *self, GError **error);
void tie_keep_beside_clear (TieKeepBeside *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TieKeepBeside, tie_keep_beside_clear)

G_END_DECLS
