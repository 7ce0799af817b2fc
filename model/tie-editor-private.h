/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document.h"
#include "tie-json-index.h"

G_BEGIN_DECLS

/* Puts `text`, which it owns, in the place of the bytes from `start` to `end`. */
typedef struct
{
  gsize start;
  gsize end;
  char *text;
} TieSplice;

/* tie-editor-splice.c */
TieJsonIndex *tie_editor_scan (TieDocument *document);
TieDocument *tie_editor_apply (TieDocument *document, TieSplice *splice, GError **error);

/* tie-editor-write.c */
char *tie_editor_quote (const char *text);
char *tie_editor_write_strings (const TieJsonIndex *index, const char *const *strings);
const char *tie_editor_find_blank (const TieJsonIndex *index);
const char *tie_editor_find_padding (const TieJsonIndex *index);
const char *tie_editor_find_newline (const TieJsonIndex *index);
char *tie_editor_dup_space_before (const TieJsonIndex *index, guint32 value);
gboolean tie_editor_is_own_language (TieDocument *document, const char *language);
char *tie_editor_write_text (TieDocument *document,
                             const TieJsonIndex *index,
                             const char *language,
                             const char *text);
TieSplice tie_editor_append_member (const TieJsonIndex *index,
                                    guint32 object,
                                    const char *key,
                                    const char *value);

/* tie-editor-members.c */
TieSplice tie_editor_set_members (const TieJsonIndex *index,
                                  guint32 object,
                                  const char *const *keys,
                                  const char *const *values,
                                  guint n_keys);

/* tie-editor-list.c */

/**
 * TieEditorWriter:
 * @index: the document that it is written into
 * @indent: (nullable): the white space that its lines begin with; NULL: it is written on one line
 * @data: likewise as given
 *
 * Returns: (transfer full): the JSON of a value that is added; its first line is not indented
 */
typedef char *(*TieEditorWriter) (const TieJsonIndex *index,
                                  const char *indent,
                                  gconstpointer data);

guint tie_editor_count (const TieJsonIndex *index, guint32 array);
TieSplice tie_editor_insert (const TieJsonIndex *index,
                             guint32 array,
                             guint position,
                             TieEditorWriter write,
                             gconstpointer data);
TieSplice tie_editor_remove (const TieJsonIndex *index, guint32 array, guint position);
TieSplice tie_editor_move (const TieJsonIndex *index, guint32 array, guint from, guint to);
char *tie_editor_dup_deeper (const TieJsonIndex *index, const char *indent);
char *tie_editor_write_list (const TieJsonIndex *index,
                             const char *indent,
                             TieEditorWriter write,
                             gconstpointer data);
char *tie_editor_write_object (const TieJsonIndex *index, const char *indent, GPtrArray *members);

G_END_DECLS
