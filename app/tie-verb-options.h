/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document.h"
#include "tie-layout.h"

G_BEGIN_DECLS

gboolean tie_verb_options_parse (const char *usage,
                                 const char *summary,
                                 const GOptionEntry *entries,
                                 int *argc,
                                 char ***argv,
                                 int *status);
char **tie_verb_options_split (const char *text);
gboolean tie_verb_options_take_input (const char *path);
gboolean tie_verb_options_parse_size (const char *text, int *width, int *height);
gboolean tie_verb_options_parse_arrangement (const char *text, TieLayoutKind *arrangement);
void tie_verb_options_warn (const char *message);
int tie_verb_options_fail (const char *format, ...) G_GNUC_PRINTF (1, 2);
void tie_verb_options_tell (const char *path, const char *reason);
GBytes *tie_verb_options_load (const char *path);
void tie_verb_options_print_problems (const GPtrArray *problems, const char *path);
TieDocument *tie_verb_options_read (const char *path);

G_END_DECLS
