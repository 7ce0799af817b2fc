/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-json-string.h"

G_BEGIN_DECLS

/* The words for faults of a JSON text. */
gboolean tie_json_fault_is_word (char c);
char *tie_json_fault_describe (const char *text, gsize at, gsize length);
char *tie_json_fault_expected (const char *expected, const char *text, gsize at, gsize length);
char *tie_json_fault_in_string (TieJsonStringFault fault, const char *text, gsize at, gsize length);

G_END_DECLS
