/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "tie-export.h"

G_BEGIN_DECLS

/* Draws and writes a picture in a thread of its own. options: copied */
void tie_export_job_async (TieDocument *document,
                           TieFilter *filter,
                           const TieExportOptions *options,
                           GFile *file,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer data);
gboolean tie_export_job_finish (GAsyncResult *result, GError **error);

G_END_DECLS
