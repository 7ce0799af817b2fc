/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document.h"

G_BEGIN_DECLS

/**
 * TieFootnotes:
 *
 * The sources a chart stands on, numbered in the order in which they are first cited.
 */
typedef struct _TieFootnotes TieFootnotes;

TieFootnotes *tie_footnotes_new (void);
TieFootnotes *tie_footnotes_new_numbered (TieFootnotes *other, TieFootnotes *numbering);
void tie_footnotes_free (TieFootnotes *self);
void tie_footnotes_cite (TieFootnotes *self, GPtrArray *citations);
void tie_footnotes_cite_flow (TieFootnotes *self,
                              TieFlow *flow); /* its own, its amounts', its deal's */
void tie_footnotes_cite_deal (TieFootnotes *self, TieDeal *deal);
guint tie_footnotes_get_n (TieFootnotes *self);
guint tie_footnotes_get_number (TieFootnotes *self, TieSource *source);
TieSource *tie_footnotes_get (TieFootnotes *self, guint index);
char *tie_footnotes_dup_text (TieFootnotes *self, guint index, const char *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieFootnotes, tie_footnotes_free)

G_END_DECLS
