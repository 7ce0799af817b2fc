/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "tie-chart.h"
#include "tie-export-format.h"

G_BEGIN_DECLS

char *tie_export_file_dup_part (const char *text);
char *tie_export_file_dup_base_name (TieDocument *document, const char *file_name);
char *tie_export_file_suggest_name (TieDocument *document,
                                    const char *file_name,
                                    TieChartKind chart,
                                    TieExportFormat format);

G_END_DECLS
