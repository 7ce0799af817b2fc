/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "tie-export-request.h"

G_BEGIN_DECLS

void tie_print_preview_show (GtkWindow *parent,
                             GtkPrintOperationPreview *operation,
                             const TieExportRequest *request);

G_END_DECLS
