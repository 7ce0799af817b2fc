/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document.h"

G_BEGIN_DECLS

/**
 * TieSearchIndex:
 *
 * What is looked for in the organisations and deals of a document, folded once for any number of
 * queries.
 */
typedef struct _TieSearchIndex TieSearchIndex;

TieSearchIndex *tie_search_index_of (TieDocument *document);
TieSearchIndex *tie_search_index_peek (TieDocument *document);
const char *tie_search_index_get (TieSearchIndex *self, gpointer subject);

G_END_DECLS
