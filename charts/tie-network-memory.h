/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-as-of.h"
#include "tie-network-arrangement.h"
#include "tie-network-plan.h"

G_BEGIN_DECLS

/**
 * TieNetworkMemory:
 *
 * What was found out about the network of a document: its graph, what it says in a language,
 * how its flows stand as of moments, arrangements, and the last plans that were settled, all read
 * only from then on. Any number of threads may ask it at once. It lives as long as its document.
 */
typedef struct _TieNetworkMemory TieNetworkMemory;

TieNetworkMemory *tie_network_memory_of (TieDocument *document);
TieNetworkGraph *tie_network_memory_get_graph (TieNetworkMemory *self);
GPtrArray *tie_network_memory_get_histories (TieNetworkMemory *self);
TieNetworkWords *tie_network_memory_get_words (TieNetworkMemory *self, const char *language);
TieNetworkArrangement *tie_network_memory_find_arrangement (TieNetworkMemory *self,
                                                            const char *key);
TieNetworkArrangement *tie_network_memory_keep_arrangement (TieNetworkMemory *self,
                                                            const char *key,
                                                            TieNetworkArrangement *arrangement);
TieNetworkPlan *tie_network_memory_find_bare_plan (TieNetworkMemory *self, const char *language);
TieNetworkPlan *tie_network_memory_keep_bare_plan (TieNetworkMemory *self, TieNetworkPlan *plan);
TieNetworkPlan *tie_network_memory_find_plan (TieNetworkMemory *self,
                                              const TieNetworkSetting *setting);
void tie_network_memory_keep_plan (TieNetworkMemory *self, TieNetworkPlan *plan);
TieNetworkPlan *tie_network_memory_find_model (TieNetworkMemory *self,
                                               const TieNetworkSetting *setting);
void tie_network_memory_inherit (TieNetworkMemory *self, TieNetworkMemory *from);

G_END_DECLS
