/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document.h"
#include "tie-field.h"

G_BEGIN_DECLS

/**
 * TieSheetTexts:
 * @document: whose texts they are
 * @language: (nullable): the one language to write them in, BCP 47; %NULL: all that they are in
 *
 * How texts become cells.
 */
typedef struct
{
  TieDocument *document;
  const char *language;
} TieSheetTexts;

void tie_sheet_texts_add_columns (const TieSheetTexts *self,
                                  TieSheet *sheet,
                                  const char *name,
                                  const GPtrArray *texts);
void tie_sheet_texts_put (const TieSheetTexts *self,
                          TieSheet *sheet,
                          const char *name,
                          const TieText *text);
void tie_sheet_texts_put_sources (const TieSheetTexts *self,
                                  TieSheet *sheet,
                                  const char *name,
                                  const GPtrArray *citations);
void tie_sheet_texts_append_line (GString *lines, const char *text);

G_END_DECLS
