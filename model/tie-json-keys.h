/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-json-index.h"

G_BEGIN_DECLS

/**
 * TieJsonKeys:
 *
 * The keys of the objects that are open while a text is scanned: those of the innermost last.
 */
typedef struct _TieJsonKeys TieJsonKeys;

TieJsonKeys *tie_json_keys_new (void);
void tie_json_keys_free (TieJsonKeys *self);
void tie_json_keys_add (TieJsonKeys *self, TieJsonIndex *index, guint32 value);
void
tie_json_keys_close (TieJsonKeys *self, TieJsonIndex *index, guint32 object, GPtrArray *problems);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieJsonKeys, tie_json_keys_free)

G_END_DECLS
