/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Line structure and arrow-head of each kind of flow. */

#include "tie-flow-style.h"

static const TieFlowStyle styles[] = {
  [TIE_FLOW_SUPPLY] = { TIE_LINE_BAND, TIE_HEAD_TRIANGLE, { 0 }, 0, FALSE, 2.2, 10 },
  [TIE_FLOW_SERVICE] = { TIE_LINE_DOUBLE, TIE_HEAD_TRIANGLE, { 0 }, 0, FALSE, 4.6, 9 },
  [TIE_FLOW_MONEY] = { TIE_LINE_SINGLE, TIE_HEAD_TRIANGLE, { 0, 2.3 }, 2, TRUE, 2.2, 4 },
  [TIE_FLOW_EQUITY] = { TIE_LINE_SINGLE, TIE_HEAD_DIAMOND, { 2.2, 1.6 }, 2, FALSE, 2.2, 4 },
  [TIE_FLOW_HOLDING] = { TIE_LINE_SINGLE,
                         TIE_HEAD_DIAMOND,
                         { 5, 1.6, 1.2, 1.6, 1.2, 1.6 },
                         6,
                         FALSE,
                         2,
                         3.4 },
  [TIE_FLOW_DEBT] = { TIE_LINE_SINGLE, TIE_HEAD_SQUARE, { 7, 2.4 }, 2, FALSE, 2, 4 },
  [TIE_FLOW_GUARANTEE] = { TIE_LINE_SINGLE, TIE_HEAD_CIRCLE, { 4, 2, 0.8, 2 }, 4, FALSE, 2, 4 },
  [TIE_FLOW_KNOWLEDGE] = { TIE_LINE_SINGLE, TIE_HEAD_CHEVRON, { 6, 1.7, 1, 1.7 }, 4, FALSE, 2, 2 },
  [TIE_FLOW_OTHER] = { TIE_LINE_SINGLE, TIE_HEAD_CHEVRON, { 0 }, 0, FALSE, 1.6, 3 },
};

/**
 * tie_flow_style_get:
 * @kind: a kind of flow
 *
 * Returns: (transfer none): how that kind is drawn
 */
const TieFlowStyle *
tie_flow_style_get (TieFlowKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (styles), &styles[TIE_FLOW_OTHER]);

  return &styles[kind];
}
