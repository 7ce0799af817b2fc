/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document.h"
#include "tie-network-graph.h"

G_BEGIN_DECLS

/**
 * TieNetworkWords:
 *
 * What is said of the ties of a network in a language to those who cannot see them, and to those
 * who point at them.
 */
typedef struct _TieNetworkWords TieNetworkWords;

TieNetworkWords *
tie_network_words_new (TieDocument *document, const TieNetworkGraph *graph, const char *language);
TieNetworkWords *tie_network_words_ref (TieNetworkWords *self);
void tie_network_words_unref (TieNetworkWords *self);
const char *tie_network_words_get_title (const TieNetworkWords *self, guint tie);
const char *tie_network_words_get_description (const TieNetworkWords *self, guint tie);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieNetworkWords, tie_network_words_unref)

G_END_DECLS
