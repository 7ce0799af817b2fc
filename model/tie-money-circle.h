/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document.h"

G_BEGIN_DECLS

/**
 * TieMoneyLink:
 * @flow: the money or equity flow, or the supply or service that implies a payment
 * @implied: the payment is implied by @flow, from its receiver to its supplier
 */
typedef struct
{
  TieOrganization *payer;
  TieOrganization *payee;
  TieFlow *flow;
  gboolean implied;
} TieMoneyLink;

/**
 * TieMoneyCircle:
 * @links: (element-type TieMoneyLink): in order, beginning with the one that gives money or equity
 * @weakest: the weakest status along it
 */
typedef struct
{
  GPtrArray *links;
  TieStatus weakest;
} TieMoneyCircle;

void tie_money_circle_free (TieMoneyCircle *self);
GPtrArray *tie_money_circles_find (TieDocument *document, gboolean *bounded);
char *tie_money_circle_to_words (const TieMoneyCircle *self, const char *language);

G_END_DECLS
