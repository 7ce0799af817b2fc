/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-problem-list.h"

G_BEGIN_DECLS

/**
 * TieLineReaderFunc:
 * @line: a line without its end, which may be written to
 * @offset: where it begins in the file, in bytes
 * @problems: (element-type TieProblem): what is wrong with it is to be added
 * @data: what tie_line_reader_read() was given
 *
 * Takes a line of a text.
 */
typedef void (*TieLineReaderFunc) (char *line, gsize offset, GPtrArray *problems, gpointer data);

gboolean
tie_line_reader_read (GBytes *bytes, TieLineReaderFunc take, gpointer data, GPtrArray *problems);
void tie_line_reader_finish (GBytes *bytes, GPtrArray *problems);

G_END_DECLS
