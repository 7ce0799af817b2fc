/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-network-plan.h"

G_BEGIN_DECLS

/* The mark of a disagreement between sources, in every chart. */
#define TIE_NETWORK_DISPUTED " ◆"
/* Pixels from one base line of a label to the next. */
#define TIE_NETWORK_LINE_STEP 16.0
/* Pixels between a disc and its name outside. */
#define TIE_NETWORK_NAME_DISTANCE 6.5

void tie_network_text_compose (TieNetworkPlan *plan);
void tie_network_text_clear (TieNetworkText *text);
void tie_network_text_copy (TieNetworkText *text, const TieNetworkText *from);
void tie_network_text_get_size (const TieNetworkText *text,
                                gboolean with_detail,
                                double *width,
                                double *height);

G_END_DECLS
