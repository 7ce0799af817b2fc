/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-money-circle.h"

G_BEGIN_DECLS

/* what is paid in a document: one TieMoneyLink for each payer and payee, by the strongest deal; in
 * document order */
GPtrArray *tie_money_links_of_document (TieDocument *document);
void tie_money_link_free (TieMoneyLink *self);
/* the link gives money or equity, rather than paying for goods or services */
gboolean tie_money_link_is_gift (const TieMoneyLink *self);

G_END_DECLS
