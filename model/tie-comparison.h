/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-text.h"

G_BEGIN_DECLS

#define TIE_TYPE_COMPARISON (tie_comparison_get_type ())
G_DECLARE_FINAL_TYPE (TieComparison, tie_comparison, TIE, COMPARISON, GObject)

const char *tie_comparison_get_unit (TieComparison *self);
double tie_comparison_get_equals (TieComparison *self);
const TieText *tie_comparison_get_label (TieComparison *self);
const TieText *tie_comparison_get_note (TieComparison *self);
GPtrArray *tie_comparison_get_citations (TieComparison *self);

G_END_DECLS
