/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-export-words.h"

G_BEGIN_DECLS

/* --story of `tieline export` */
gboolean
tie_verb_story_understand (const TieExportWords *words, int n_files, TieExportOptions *options);
int tie_verb_story_export (TieDocument *document,
                           const TieExportOptions *options,
                           const char *path,
                           const char *output);

G_END_DECLS
