/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *tie_entity_tag_query (GFile *file, GCancellable *cancellable, GError **error);
void tie_entity_tag_query_async (GFile *file,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer data);
char *tie_entity_tag_query_finish (GFile *file, GAsyncResult *result, GError **error);

G_END_DECLS
