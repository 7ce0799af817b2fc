/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-field.h"
#include "tie-problem-list.h"

G_BEGIN_DECLS

/**
 * TieDraftTable:
 * @sheet: the sheet, unowned
 * @problems: (element-type TieProblem): where what is wrong with it is noted, unowned
 * @decimal_comma: whether its numbers may have a comma before the fraction
 * @headings: (array): what each column means
 * @known: (array): whether it means anything
 * @columns: the number of the column of a field without a language, plus one; by the number of the
 *   statement, and by whether it is of the deal
 *
 * A sheet whose columns are understood.
 */
typedef struct
{
  const TieSheet *sheet;
  GPtrArray *problems;
  gboolean decimal_comma;
  TieHeading *headings;
  gboolean *known;
  guint columns[TIE_N_FIELDS][TIE_FIELD_MOST_QUANTITIES][2];
} TieDraftTable;

TieDraftTable *tie_draft_table_new (TieSheetKind kind,
                                    const TieSheet *sheet,
                                    gboolean decimal_comma,
                                    GPtrArray *problems);
void tie_draft_table_free (TieDraftTable *self);
gboolean tie_draft_table_has (const TieDraftTable *self, TieField field);
const TieCell *
tie_draft_table_get (const TieDraftTable *self, const TieCell *cells, TieField field);
const TieCell *tie_draft_table_get_of (const TieDraftTable *self,
                                       const TieCell *cells,
                                       TieField field,
                                       gboolean of_deal,
                                       guint number);
gboolean tie_draft_table_check_texts (const TieDraftTable *self);
void tie_draft_table_error (const TieDraftTable *self,
                            gsize offset,
                            const char *code,
                            const char *format,
                            ...) G_GNUC_PRINTF (4, 5);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieDraftTable, tie_draft_table_free)

G_END_DECLS
