/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-date.h"

G_BEGIN_DECLS

/* What is wrong with a text that is no date in a form that is read, in the user's language */
const char *tie_date_explain (const char *edtf, TieDateError *code);

G_END_DECLS
