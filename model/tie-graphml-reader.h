/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document.h"
#include "tie-problem.h"

G_BEGIN_DECLS

TieDocument *tie_graphml_reader_read (GBytes *bytes, const char *title, GPtrArray **problems);

G_END_DECLS
