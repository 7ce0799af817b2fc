/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TieStatus:
 *
 * How far a deal has come, weakest first; then the two that stand apart.
 */
typedef enum
{
  TIE_STATUS_RUMORED,
  TIE_STATUS_IN_DISCUSSION,
  TIE_STATUS_INTENDED,
  TIE_STATUS_ANNOUNCED,
  TIE_STATUS_SIGNED,
  TIE_STATUS_DELIVERING,
  TIE_STATUS_COMPLETED,
  TIE_STATUS_CANCELLED,
  TIE_STATUS_NONE,
} TieStatus;

#define TIE_N_STATUSES (TIE_STATUS_NONE + 1)

const char *tie_status_to_nick (TieStatus status);
gboolean tie_status_from_nick (const char *nick, TieStatus *status);
const char *tie_status_get_label (TieStatus status);
gboolean tie_status_is_agreed (TieStatus status);
gboolean tie_status_counts (TieStatus status);
gboolean tie_status_is_drawn (TieStatus status);

G_END_DECLS
