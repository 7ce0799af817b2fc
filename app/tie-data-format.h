/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Formats for exchanging data with other programs, and our own */
typedef enum
{
  TIE_DATA_TIELINE,
  TIE_DATA_GRAPHML,
  TIE_DATA_GEXF,
  TIE_DATA_DOT,
  TIE_DATA_CSV,
} TieDataFormat;

#define TIE_N_DATA_FORMATS (TIE_DATA_CSV + 1)

gboolean tie_data_format_from_nick (const char *nick, TieDataFormat *format);
const char *tie_data_format_to_nick (TieDataFormat format);
gboolean tie_data_format_from_name (const char *path, TieDataFormat *format);
char *tie_data_format_dup_stem (const char *path);

G_END_DECLS
