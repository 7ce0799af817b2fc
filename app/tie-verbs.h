/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Exit statuses of the command line */
#define TIE_EXIT_DONE 0
#define TIE_EXIT_BAD_INPUT 1
#define TIE_EXIT_BAD_CALL 2
#define TIE_EXIT_NOT_WRITTEN 3

int tie_verb_export (int argc, char **argv);
int tie_verb_validate (int argc, char **argv);
int tie_verb_info (int argc, char **argv);
int tie_verb_layout (int argc, char **argv);
int tie_verb_convert (int argc, char **argv);

G_END_DECLS
