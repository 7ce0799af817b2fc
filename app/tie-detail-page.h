/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-detail-parts.h"
#include "tie-money-circle.h"

G_BEGIN_DECLS

/* The pages of the detail panel, one for each kind of thing that can be selected: each adds to an
 * empty page what it begins with, and has the rest added by the queue */
void tie_detail_document_page_begin (GtkBox *page, const TieDetail *detail);
void tie_detail_organization_page_begin (GtkBox *page,
                                         const TieDetail *detail,
                                         TieOrganization *organization);
void tie_detail_deal_page_begin (GtkBox *page, const TieDetail *detail, TieDeal *deal);
GtkWidget *tie_detail_circle_card_new (const TieDetail *detail, const TieMoneyCircle *circle);
GtkWidget *tie_detail_circle_more_new (const TieDetail *detail, GPtrArray *circles, guint first);
GtkWidget *tie_detail_flow_card_new (const TieDetail *detail, TieFlow *flow, gboolean selected);

G_END_DECLS
