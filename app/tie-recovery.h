/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TieRecovery:
 * @path: where they are kept
 * @bytes: the document with the changes that were not saved
 * @etag: (nullable): the entity tag of the file that they were made to
 *
 * What was left of a document by a Tieline that ended without being asked to.
 */
typedef struct
{
  char *path;
  GBytes *bytes;
  char *etag;
} TieRecovery;

TieRecovery *tie_recovery_load (GFile *file);
void tie_recovery_free (TieRecovery *self);
gboolean tie_recovery_save (GFile *file, GBytes *bytes, const char *etag, GError **error);
void tie_recovery_remove (GFile *file);
void tie_recovery_set_aside (TieRecovery *self, GFile *file);
void tie_recovery_take_up (TieRecovery *self, GFile *file);
void tie_recovery_discard (TieRecovery *self, GFile *file);
GPtrArray *tie_recovery_list (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieRecovery, tie_recovery_free)

G_END_DECLS
