/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* How a status is shown in the charts. */

#include "tie-status-style.h"

/**
 * tie_status_style_get:
 * @status: a status
 *
 * What is agreed is solid and at full strength; the less sure, the paler and the more broken.
 *
 * Returns: (transfer none): the style
 */
const TieStatusStyle *
tie_status_style_get (TieStatus status)
{
  static const TieStatusStyle styles[TIE_N_STATUSES] = {
    [TIE_STATUS_RUMORED] = { 0.4, 5, 5, FALSE },
    [TIE_STATUS_IN_DISCUSSION] = { 0.5, 12, 5, FALSE },
    [TIE_STATUS_INTENDED] = { 0.75, 26, 4, FALSE },
    [TIE_STATUS_ANNOUNCED] = { 1, 0, 0, FALSE },
    [TIE_STATUS_SIGNED] = { 1, 0, 0, FALSE },
    [TIE_STATUS_DELIVERING] = { 1, 0, 0, FALSE },
    [TIE_STATUS_COMPLETED] = { 1, 0, 0, FALSE },
    [TIE_STATUS_CANCELLED] = { 0.6, 0, 0, TRUE },
    [TIE_STATUS_NONE] = { 0.6, 0, 0, FALSE },
  };

  g_return_val_if_fail ((guint) status < TIE_N_STATUSES, &styles[TIE_STATUS_ANNOUNCED]);

  return &styles[status];
}
