/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TIE_KEEP_PUBLIC:
 *
 * Who may read a new file: whom the user's umask lets.
 */
#define TIE_KEEP_PUBLIC 0666
/**
 * TIE_KEEP_PRIVATE:
 *
 * Who may read a new file: the user alone.
 */
#define TIE_KEEP_PRIVATE 0600

/**
 * TieKeepPiece:
 * @file: where it goes
 * @bytes: its content
 *
 * One of several files that belong together.
 */
typedef struct
{
  GFile *file;
  GBytes *bytes;
} TieKeepPiece;

gboolean tie_keep_file (GFile *file,
                        GBytes *bytes,
                        guint mode,
                        const char *etag,
                        char **new_etag,
                        GCancellable *cancellable,
                        GError **error);
gboolean tie_keep_files (const TieKeepPiece *pieces, guint n_pieces, guint *failed, GError **error);

G_END_DECLS
