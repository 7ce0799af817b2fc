/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

int tie_verb_output_write (GBytes *bytes, const char *path);
int tie_verb_output_write_together (GBytes *const *contents, char *const *paths, guint n_files);
int tie_verb_output_finish (int status);
int tie_verb_output_fail (const char *path, const GError *error);
int tie_verb_output_make_folder (const char *path);

G_END_DECLS
