/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-export-request.h"

G_BEGIN_DECLS

char *tie_export_summary_new (const TieExportRequest *request);

G_END_DECLS
