/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document.h"
#include "tie-filter.h"

G_BEGIN_DECLS

GPtrArray *tie_timeline_units_list (TieDocument *document, TieFilter *filter);
char *tie_timeline_unit_find (TieDocument *document, TieFilter *filter);

G_END_DECLS
