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

gboolean tie_keep_file (GFile *file,
                        GBytes *bytes,
                        guint mode,
                        const char *etag,
                        char **new_etag,
                        GCancellable *cancellable,
                        GError **error);

G_END_DECLS
