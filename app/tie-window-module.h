/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The module's file */
#define TIE_WINDOW_MODULE "tieline-window.so"

typedef int (*TieWindowModuleRun) (int argc, char **argv);

int tie_window_module_run (int argc, char **argv);

G_END_DECLS
