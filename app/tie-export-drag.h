/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-export-preview.h"

G_BEGIN_DECLS

void tie_export_drag_install (TieExportPreview *preview, const char *file_name);

G_END_DECLS
