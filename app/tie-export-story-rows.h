/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "tie-document.h"
#include "tie-story-product.h"

G_BEGIN_DECLS

#define TIE_TYPE_EXPORT_STORY_ROWS (tie_export_story_rows_get_type ())
G_DECLARE_FINAL_TYPE (TieExportStoryRows,
                      tie_export_story_rows,
                      TIE,
                      EXPORT_STORY_ROWS,
                      AdwPreferencesGroup)

void tie_export_story_rows_set_stories (TieExportStoryRows *self,
                                        TieDocument *document,
                                        const char *language);
void tie_export_story_rows_set_story (TieExportStoryRows *self, const char *id);
const char *tie_export_story_rows_get_story (TieExportStoryRows *self);
void tie_export_story_rows_set_product (TieExportStoryRows *self, TieStoryProduct product);
TieStoryProduct tie_export_story_rows_get_product (TieExportStoryRows *self);

G_END_DECLS
