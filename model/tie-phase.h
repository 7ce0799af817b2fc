/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-interval.h"
#include "tie-text.h"

G_BEGIN_DECLS

/**
 * TiePhase:
 * @amount: (element-type TieQuantity): cumulative, in place by then
 * @when: (nullable): when; else @condition says on what it depends
 *
 * A step of a flow's delivery.
 */
typedef struct
{
  GPtrArray *amount;
  TieInterval *when;
  TieText *condition;
  gboolean delivered;
  GPtrArray *citations;
} TiePhase;

TiePhase *tie_phase_new (void);
void tie_phase_free (TiePhase *self);

G_END_DECLS
