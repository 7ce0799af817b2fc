/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-export-options.h"

G_BEGIN_DECLS

TieStory *tie_export_story_find (TieDocument *document, const char *id, GError **error);
gboolean
tie_export_story_check (const TieExportOptions *options, TieDocument *document, GError **error);
char *tie_export_story_dup_name (TieDocument *document,
                                 const char *file_name,
                                 const TieExportOptions *options,
                                 guint number);
guint tie_export_story_write_slides (TieDocument *document,
                                     const TieExportOptions *options,
                                     const char *file_name,
                                     GFile *folder,
                                     guint *n_slides,
                                     GError **error);

G_END_DECLS
