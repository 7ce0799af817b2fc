/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document.h"
#include "tie-problem.h"

G_BEGIN_DECLS

#define TIE_CSV_MOST_FILES 2

TieDocument *
tie_csv_reader_read (GBytes *const *files, guint n_files, const char *title, GPtrArray **problems);

G_END_DECLS
