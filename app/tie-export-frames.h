/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "tie-export-options.h"

G_BEGIN_DECLS

/* What numbers of four digits count */
#define TIE_MOST_FRAMES 9999

GArray *tie_export_frames_list (const char *interval, const char *step, GError **error);
char *tie_export_frames_dup_name (TieDocument *document,
                                  const char *file_name,
                                  TieExportFormat format,
                                  guint number);
guint tie_export_frames_write (TieDocument *document,
                               TieFilter *filter,
                               const TieExportOptions *options,
                               const char *file_name,
                               const GArray *moments,
                               GFile *folder,
                               GError **error);

G_END_DECLS
