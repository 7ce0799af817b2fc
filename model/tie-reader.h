/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "tie-document.h"
#include "tie-problem.h"
#include "tie-read-progress.h"

G_BEGIN_DECLS

/**
 * TieReaderLineFunc:
 * @offset: a place in a text that was made of another, in bytes
 *
 * Returns: the line of the other that it was made of, from 1
 */
typedef guint (*TieReaderLineFunc) (gsize offset, gpointer data);

/**
 * TieReaderOrigin:
 * @find_line: finds lines of the text that another was made of
 * @data: what to call it with
 * @n_unnamed: of how many organisations it has been told that they have no id; as many unknown ids
 *   are theirs and no fault of their own
 */
typedef struct
{
  TieReaderLineFunc find_line;
  gpointer data;
  guint n_unnamed;
} TieReaderOrigin;

TieDocument *tie_reader_read_bytes (GBytes *bytes, GPtrArray **problems);
TieDocument *tie_reader_read_bytes_in (GBytes *bytes, const char *folder, GPtrArray **problems);
TieDocument *
tie_reader_read_made (GBytes *bytes, const TieReaderOrigin *origin, GPtrArray **problems);
TieDocument *tie_reader_read_edit (GBytes *bytes, TieDocument *before, GPtrArray **problems);
char *tie_reader_dup_folder (GFile *file);
GBytes *tie_reader_load_file (GFile *file, GCancellable *cancellable, GError **error);
TieDocument *
tie_reader_read_file (GFile *file, GCancellable *cancellable, GPtrArray **problems, GError **error);
TieDocument *tie_reader_read_file_watched (GFile *file,
                                           TieReadProgress *progress,
                                           GPtrArray **problems,
                                           GError **error);

G_END_DECLS
