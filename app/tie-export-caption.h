/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-export-options.h"

G_BEGIN_DECLS

char *tie_export_caption_new (const TieExportOptions *options, const GArray *moments);

G_END_DECLS
