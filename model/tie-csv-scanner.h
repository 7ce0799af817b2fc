/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-problem-list.h"
#include "tie-sheet.h"

G_BEGIN_DECLS

TieSheet *tie_csv_scan (const char *text, gsize length, GPtrArray *problems, char *separator);

G_END_DECLS
