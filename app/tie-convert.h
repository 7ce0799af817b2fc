/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-data-format.h"
#include "tie-document.h"

G_BEGIN_DECLS

typedef enum
{
  TIE_CONVERT_ORGANIZATIONS,
  TIE_CONVERT_FLOWS,
} TieConvertTable;

TieDocument *
tie_convert_read (char **paths, guint n_paths, TieDataFormat format, const char *title);
GBytes *tie_convert_write (TieDocument *document, TieDataFormat format, const char *language);
GBytes *
tie_convert_write_table (TieDocument *document, TieConvertTable table, const char *language);

G_END_DECLS
