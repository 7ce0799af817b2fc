/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-export-options.h"

G_BEGIN_DECLS

/* --frames and --step of `tieline export` */
gboolean tie_verb_frames_understand (const char *interval, const char *step, GArray **moments);
gboolean
tie_verb_frames_check (const TieExportOptions *options, guint n_charts, const char *output);
int tie_verb_frames_export (TieDocument *document,
                            const TieExportOptions *options,
                            const char *path,
                            const GArray *moments,
                            const char *folder);

G_END_DECLS
