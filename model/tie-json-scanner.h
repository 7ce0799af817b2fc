/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-json-index.h"
#include "tie-json-slip.h"

G_BEGIN_DECLS

#define TIE_JSON_MAX_DEPTH 100
#define TIE_JSON_MAX_SIZE (64u * 1024 * 1024)

TieJsonIndex *tie_json_scan (const char *text, gsize length, GPtrArray *problems);
TieJsonIndex *tie_json_scan_slip (char *text,
                                  gsize length,
                                  GPtrArray *problems,
                                  GPtrArray *mended,
                                  TieJsonSlip *slip);

G_END_DECLS
